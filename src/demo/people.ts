/**
 * The people and companies of the small country: nobody's. Every IIN names a birth in the nineteenth century
 * (7th digit 1 or 2), so none can be a living person's; check digits are right (law facts 3.1–3.3).
 */
import { who, type Said } from './words.js';

/** A company or a state body; names as its certificate prints them, and in Russian for pages. */
export interface Company {
  /** 12 digits. */
  readonly bin: string;
  readonly name: string;
  readonly nameRu: string;
}

/** What a certificate lets its holder do for a legal entity; 'individual' acts for himself. */
export type Capacity = 'individual' | 'head' | 'rightToSign' | 'employee';

/** What is right or deliberately wrong about a person's certificate. */
export type Certificate = 'good' | 'expired' | 'revoked' | 'unknownCentre' | 'authentication';

/** The name by which code calls a person. */
export type PersonId = keyof typeof who;

/** A made-up person with the one key that he or she holds. */
export interface Person {
  readonly id: PersonId;
  /** 12 digits. */
  readonly iin: string;
  readonly surname: string;
  readonly given: string;
  readonly patronymic: string;
  readonly company: Company | null;
  readonly capacity: Capacity;
  readonly certificate: Certificate;
  /** Who this is, for a page that lets somebody choose. */
  readonly label: Said;
}

/** The applicant company of the demo. */
export const company: Company = {
  bin: '220740007750',
  name: '«Жеті Өзен Байланыс» ЖШС',
  nameRu: 'ТОО «Жеті Өзен Байланыс»',
};

/** A second company, so that one applicant's papers can be shown to be closed to another. */
export const otherCompany: Company = {
  bin: '231140001863',
  name: '«Бозторғай Телеком» ЖШС',
  nameRu: 'ТОО «Бозторғай Телеком»',
};

/** The provider (P4), under a BIN that was never given to it. */
export const committee: Company = {
  bin: '190640006651',
  name: '«Телекоммуникациялар комитеті» РММ',
  nameRu: 'РГУ «Комитет телекоммуникаций»',
};

/** A base operator, with which the companies have their contracts. */
export const baseOperator: Company = {
  bin: '240140000011',
  name: '«Ұялы Әлем» АҚ',
  nameRu: 'АО «Ұялы Әлем»',
};

/** The higher body that considers complaints (P10.1), under a BIN that was never given to it. */
export const ministry: Company = {
  bin: '200640007773',
  name: '«Жасанды интеллект және цифрлық даму министрлігі» ММ',
  nameRu: 'ГУ «Министерство искусственного интеллекта и цифрового развития»',
};

/** The body that controls the quality of state services (P10.1, P10.7), likewise. */
export const agency: Company = {
  bin: '180740005556',
  name: '«Мемлекеттік қызмет істері агенттігі» ММ',
  nameRu: 'ГУ «Агентство по делам государственной службы»',
};

type Row = readonly [
  id: PersonId,
  iin: string,
  surname: string,
  given: string,
  patronymic: string,
  company: Company | null,
  capacity: Capacity,
  certificate: Certificate,
];

// prettier-ignore
const rows: readonly Row[] = [
  //  id                IIN             surname           given       patronymic        for           capacity       certificate
  ['individual',      '870314201019', 'Жұлдызбекова',   'Ақмарал',  'Сәкенқызы',      null,         'individual',  'good'],
  ['companyHead',     '791105101021', 'Тұлпаров',       'Қуандық',  'Ерболатұлы',     company,      'head',        'good'],
  ['companySigner',   '910821102037', 'Самалов',        'Дархан',   'Бекзатұлы',      company,      'rightToSign', 'good'],
  ['companyEmployee', '881211203056', 'Ақжолова',       'Меруерт',  'Асқарқызы',      company,      'employee',    'good'],
  ['otherHead',       '850529103044', 'Мергенбеков',    'Олжас',    'Қанатұлы',       otherCompany, 'head',        'good'],
  ['chancery',        '900928203071', 'Қоңыраубаева',   'Гүлнәр',   'Мақсатқызы',     committee,    'employee',    'good'],
  ['officer',         '830401103064', 'Бүркітов',       'Нұржан',   'Таласұлы',       committee,    'employee',    'good'],
  ['secondOfficer',   '920113205127', 'Дарынова',       'Жанель',   'Ғабитқызы',      committee,    'employee',    'good'],
  ['head',            '750617103081', 'Сұңқарбеков',    'Марат',    'Есенұлы',        committee,    'head',        'good'],
  ['actingHead',      '800202104095', 'Қарлығашев',     'Тимур',    'Оралұлы',        committee,    'rightToSign', 'good'],
  ['operatorHead',    '740314104050', 'Сарыбаев',       'Ерлан',    'Мұқанұлы',       baseOperator, 'head',        'good'],
  ['ministryOfficer', '880701102076', 'Көктемов',       'Айдар',    'Жақсылықұлы',    ministry,     'employee',    'good'],
  ['qualityOfficer',  '820927203118', 'Наурызова',      'Ләззат',   'Әділқызы',       agency,       'employee',    'good'],
  ['expired',         '860715204100', 'Шолпанова',      'Дина',     'Қайратқызы',     null,         'individual',  'expired'],
  ['revoked',         '841030105118', 'Теңізбеков',     'Рүстем',   'Саматұлы',       null,         'individual',  'revoked'],
  ['unknownCentre',   '810919106130', 'Жетіқаринов',    'Арман',    'Болатұлы',       null,         'individual',  'unknownCentre'],
  ['authentication',  '770325106141', 'Арайлымов',      'Санжар',   'Маратұлы',       null,         'individual',  'authentication'],
];

/** Everybody, in the order in which pages list them. */
export const people: readonly Person[] = rows.map(
  ([id, iin, surname, given, patronymic, company, capacity, certificate]) => ({
    id,
    iin,
    surname,
    given,
    patronymic,
    company,
    capacity,
    certificate,
    label: who[id],
  }),
);

/** 'Сұңқарбеков Марат Есенұлы': the name as pages and orders write it. */
export const fullName = (person: Person): string => `${person.surname} ${person.given} ${person.patronymic}`;

/** A person by name; a name nobody has is a fault of the caller. */
export function personOf(id: PersonId): Person {
  const found = people.find((person) => person.id === id);
  if (!found) throw new RangeError(`nobody is called ${id}`);
  return found;
}

/** Whether a word from outside names a person. */
export const isPersonId = (word: string): word is PersonId => Object.hasOwn(who, word);
