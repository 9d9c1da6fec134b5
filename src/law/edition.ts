/**
 * The edition of the Order that this room is taken from, and the facts of appendix 1 (the List) that papers and pages show.
 * What an amendment or a reorganisation may change is dated, newest first, and asked for by day.
 */
import type { Words } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';
import type { Norm } from './norms.js';

/** A fact of the List: the text and the item that says it. */
export interface Fact extends Words {
  readonly norm: Norm;
}

/** How long a permit is valid, by day of issue (L11.4, A5.f6). */
const validity = [{ from: '2024-12-31', years: 10, norm: 'L11.4' }] as const;

/** The Order in the edition of its adoption; no later amendment is known (law-facts 1.5). */
export const edition = {
  id: '2024-10-22',
  number: '665/НҚ',
  adopted: '2024-10-22',
  registration: '35294',
  registered: '2024-10-28',
  /** Provisional: the day of first publication is not in the text, sixty days after it end between 28.12.2024 and 1.1.2025 (O4, A-02). */
  inForceFrom: '2024-12-31',
  inForceNorm: 'O4',
  /** Of a permit issued now, in years. */
  permitYears: validity[0].years,
  title: {
    kk: 'ҚР Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрінің м.а. 2024 жылғы 22 қазандағы № 665/НҚ бұйрығы (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 35294 болып тіркелген)',
    ru: 'приказ и.о. Министра цифрового развития, инноваций и аэрокосмической промышленности РК от 22 октября 2024 года № 665/НҚ (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № 35294)',
    en: 'Order of the acting Minister of Digital Development, Innovations and Aerospace Industry of 22 October 2024 No. 665/НҚ (registered in the Register of normative legal acts under No. 35294)',
  },
} as const;

/** The office that renders the service, by the names that it bears from a day on. */
export interface Office {
  readonly from: PlainDate;
  readonly ministry: Words;
  /** The provider's full name, as it stands on a letterhead. */
  readonly provider: Fact;
  /** Where addresses of the places of service are posted (L8.3); the address printed in the Order does not exist. */
  readonly site: string;
}

/**
 * Newest first. The Order still names the former ministry; the successor takes its place. The day of the decree is
 * not known to us: orders of October 2025 already bear the new name.
 */
export const offices: readonly Office[] = [
  {
    from: '2025-10-01',
    ministry: {
      kk: 'Қазақстан Республикасы Жасанды интеллект және цифрлық даму министрлігі',
      ru: 'Министерство искусственного интеллекта и цифрового развития Республики Казахстан',
      en: 'Ministry of Artificial Intelligence and Digital Development of the Republic of Kazakhstan',
    },
    provider: {
      norm: 'P4',
      kk: 'Қазақстан Республикасы Жасанды интеллект және цифрлық даму министрлігінің Телекоммуникациялар комитеті',
      ru: 'Комитет телекоммуникаций Министерства искусственного интеллекта и цифрового развития Республики Казахстан',
      en: 'Telecommunications Committee of the Ministry of Artificial Intelligence and Digital Development of the Republic of Kazakhstan',
    },
    site: 'www.gov.kz',
  },
  {
    from: '2024-10-22',
    ministry: {
      kk: 'Қазақстан Республикасы Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі',
      ru: 'Министерство цифрового развития, инноваций и аэрокосмической промышленности Республики Казахстан',
      en: 'Ministry of Digital Development, Innovations and Aerospace Industry of the Republic of Kazakhstan',
    },
    provider: {
      norm: 'L2',
      kk: 'Қазақстан Республикасы Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігінің Телекоммуникациялар комитеті',
      ru: 'Комитет телекоммуникаций Министерства цифрового развития, инноваций и аэрокосмической промышленности Республики Казахстан',
      en: 'Telecommunications Committee of the Ministry of Digital Development, Innovations and Aerospace Industry of the Republic of Kazakhstan',
    },
    site: 'www.gov.kz/memleket/entities/mdai',
  },
];

/** The names in force on a day; for a day before the first row, the first row. Another table may be given in its place. */
export function officeOn(day: PlainDate, table: readonly Office[] = offices): Office {
  const found = table.find(({ from }) => from <= day) ?? table.at(-1);
  if (!found) throw new RangeError('The table of offices is empty.');
  return found;
}

/** How many years a permit issued on a day is valid. */
export function permitYearsOn(day: PlainDate): number {
  return (validity.find(({ from }) => from <= day) ?? validity[0]).years;
}

/** What the List says to an applicant, item by item. */
export const service = {
  name: {
    norm: 'L1',
    kk: 'Ұялы байланыстың виртуалды операторына рұқсат беру',
    ru: 'Выдача разрешения виртуальному оператору сотовой связи',
    en: 'Issuing a permit to a virtual operator of cellular communication',
  },
  channel: {
    norm: 'L3',
    kk: 'Өтініштерді қабылдау және мемлекеттік қызмет көрсету нәтижелерін беру портал арқылы жүзеге асырылады.',
    ru: 'Прием заявлений и выдача результатов оказания государственной услуги осуществляются через портал.',
    en: 'Applications are accepted and results are issued through the portal.',
  },
  form: {
    norm: 'L5',
    kk: 'Электрондық (ішінара автоматтандырылған).',
    ru: 'Электронная (частично автоматизированная).',
    en: 'Electronic (partly automated).',
  },
  result: {
    norm: 'L6',
    kk: 'Ұялы байланыстың виртуалды операторына рұқсат немесе мемлекеттік қызмет көрсетуден бас тарту туралы дәлелді жауап.',
    ru: 'Разрешение виртуальному оператору сотовой связи либо мотивированный ответ об отказе в оказании государственной услуги.',
    en: 'A permit to the virtual operator of cellular communication, or a reasoned answer refusing the service.',
  },
  fee: {
    norm: 'L7',
    kk: 'Мемлекеттік қызмет тегін көрсетіледі.',
    ru: 'Государственная услуга оказывается бесплатно.',
    en: 'The service is free of charge.',
  },
  portalHours: {
    norm: 'L8.1',
    kk: 'Портал техникалық жұмыстарды жүргізуге байланысты үзілістерді қоспағанда, тәулік бойы жұмыс істейді.',
    ru: 'Портал работает круглосуточно, за исключением перерывов на технические работы.',
    en: 'The portal works round the clock, except for breaks for technical work.',
  },
  officeHours: {
    norm: 'L8.2',
    kk: 'Көрсетілетін қызметті беруші демалыс және мереке күндерін қоспағанда, дүйсенбіден жұмаға дейін сағат 13.00-ден 14.30-ға дейін түскі үзіліспен сағат 9.00-ден 18.30-ға дейін жұмыс істейді.',
    ru: 'Услугодатель работает с понедельника по пятницу с 9.00 до 18.30 часов с перерывом на обед с 13.00 до 14.30 часов, кроме выходных и праздничных дней.',
    en: 'The provider works Monday to Friday from 9.00 to 18.30 with lunch from 13.00 to 14.30, except days off and holidays.',
  },
  status: {
    norm: 'L11.2',
    kk: 'Қызмет көрсету тәртібі мен мәртебесі туралы ақпаратты порталдағы жеке кабинеттен және бірыңғай байланыс орталығынан алуға болады.',
    ru: 'Информацию о порядке и статусе оказания услуги можно получить в личном кабинете на портале и в Едином контакт-центре.',
    en: 'The procedure and the status of the service can be asked for in the personal cabinet on the portal and at the Unified Contact Centre.',
  },
  contactCentre: {
    norm: 'L11.3',
    kk: 'Мемлекеттік қызметтер көрсету мәселелері жөніндегі бірыңғай байланыс орталығы: 1414, 8 800 080 7777.',
    ru: 'Единый контакт-центр по вопросам оказания государственных услуг: 1414, 8 800 080 7777.',
    en: 'Unified Contact Centre on state services: 1414, 8 800 080 7777.',
  },
} as const satisfies { readonly [name: string]: Fact };

/** The fee, in tenge (L7). */
export const feeTenge = 0;
