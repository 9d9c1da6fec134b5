/** What several papers share: who is named on them, moments in words, signatories, the line at the foot, the way to complain. */
import type { Civil, Words } from '../../core/calendar.js';
import type { Bilingual, Block } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { datedOf, longDate } from '../dates.js';
import { edition, officeOn, service } from '../edition.js';
import type { Attachment } from '../facts.js';
import type { Basis } from '../norms.js';

/** A person or legal entity as papers name it: full name and 12 digits. */
export interface Party {
  readonly name: string;
  readonly idKind: 'iin' | 'bin';
  readonly id: string;
}

/** An official who signs: name, capacity, and the order by which he holds it (null for the head himself). */
export interface Official {
  readonly name: string;
  readonly capacity: 'head' | 'actingHead' | 'authorised' | 'chancery';
  readonly order: string | null;
}

/** The same text in both languages. */
export const same = (text: string): Bilingual => ({ kk: text, ru: text });

/** Kazakh and Russian of a text in three languages. */
export const both = ({ kk, ru }: Words | Bilingual): Bilingual => ({ kk, ru });

/** The name with the identification number, as «Берілген» and «Выдано» name it. */
export function named({ name, idKind, id }: Party): Bilingual {
  return idKind === 'iin'
    ? { kk: `${name}, ЖСН ${id}`, ru: `${name}, ИИН ${id}` }
    : { kk: `${name}, БСН ${id}`, ru: `${name}, БИН ${id}` };
}

/** A local moment to the second, in the office's zone: «2026 жылғы 11 желтоқсан, сағат 18:45:07 (UTC+5)». */
export function moment({ date, time }: Civil): Bilingual {
  const { kk, ru } = longDate(date);
  const second = time.slice(0, 8);
  return { kk: `${kk}, сағат ${second} (UTC+5)`, ru: `${ru}, ${second} (UTC+5)` };
}

/** The line of an official's signature, with the order by which he acts. */
export function signatory({ name, capacity, order }: Official, norm: Basis): Block {
  const title = capacities[capacity];
  const by = order ? { kk: `${title.kk} (${order} бұйрығы)`, ru: `${title.ru} (приказ ${order})` } : title;
  return { is: 'signatory', capacity: by, name, norm };
}

/** The letterhead: the provider's name on that day (P4, A-07). */
export function letterhead(day: PlainDate): Bilingual {
  return both(officeOn(day).provider);
}

/** At the foot of each page: the service and the edition of the Order. */
export const foot: Bilingual = {
  kk: `Ұялы байланыстың виртуалды операторына рұқсат беру: ${datedOf(edition.adopted).kk} № ${edition.number} бұйрық`,
  ru: `Выдача разрешения виртуальному оператору сотовой связи: приказ ${datedOf(edition.adopted).ru} № ${edition.number}`,
};

/** A field of a paper. */
export function field(norm: Basis, label: Words | Bilingual, value: string | Bilingual): Block {
  return { is: 'field', label: both(label), value, norm };
}

/** Who decides, on whose application, registered when: with this an act that burdens somebody begins (APPC 80). */
export function decided(about: {
  readonly date: PlainDate;
  readonly applicant: Party;
  readonly uin: string;
  readonly registrationNumber: string;
  readonly registeredOn: PlainDate;
}): readonly Block[] {
  const registered = longDate(about.registeredOn);
  return [
    field('APPC 80', { kk: 'Шешім қабылдаған орган', ru: 'Орган, принявший решение' }, letterhead(about.date)),
    field('APPC 80', { kk: 'Өтініш беруші', ru: 'Заявитель' }, named(about.applicant)),
    field('L1', { kk: 'Мемлекеттік қызмет', ru: 'Государственная услуга' }, both(service.name)),
    field(
      'APPC 80',
      { kk: 'Өтініштің бірегей сәйкестендіру нөмірі', ru: 'Уникальный идентификационный номер заявления' },
      about.uin,
    ),
    field(
      'P6.1a',
      { kk: 'Тіркелді', ru: 'Зарегистрировано' },
      {
        kk: `${registered.kk}, № ${about.registrationNumber}`,
        ru: `${registered.ru}, № ${about.registrationNumber}`,
      },
    ),
  ];
}

/** The permit that a paper is about, as its papers name it. */
export interface AboutPermit {
  readonly number: string;
  readonly issuedOn: PlainDate;
  /** The last day of validity, that day included. */
  readonly expiresOn: PlainDate;
  readonly holder: Party;
}

/** Whose permit it is, its number and its days. */
export function aboutPermit({ number, issuedOn, expiresOn, holder }: AboutPermit): readonly Block[] {
  const [issued, last] = [longDate(issuedOn), longDate(expiresOn)];
  return [
    field('A5.f3', { kk: 'Рұқсат иесі', ru: 'Владелец разрешения' }, named(holder)),
    field(
      'A5.f2',
      { kk: 'Рұқсат', ru: 'Разрешение' },
      {
        kk: `№ ${number}, ${issued.kk} берілген, соңғы күні – ${last.kk}`,
        ru: `№ ${number}, выдано ${issued.ru}, последний день – ${last.ru}`,
      },
    ),
  ];
}

/** What an act that burdens somebody must say about complaining: to whom, how, how long, what then (APPC 80(5)). */
export function appeal(day: PlainDate): readonly Block[] {
  const { ministry, provider } = officeOn(day);
  return [
    { is: 'heading', text: { kk: 'Шағымдану тәртібі', ru: 'Порядок обжалования' }, norm: 'APPC 80(5)' },
    {
      is: 'list',
      items: [
        {
          norm: 'P10.1',
          text: {
            kk: `Шағымды жоғары тұрған әкімшілік орган – ${ministry.kk} – және мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті орган қарайды.`,
            ru: `Жалобу рассматривает вышестоящий административный орган – ${ministry.ru}, а также уполномоченный орган по оценке и контролю за качеством оказания государственных услуг.`,
          },
        },
        {
          norm: 'P10.2',
          text: {
            kk: `Шағым көрсетілетін қызметті берушіге (${provider.kk}) және (немесе) осы шешімді қабылдаған лауазымды адамға беріледі.`,
            ru: `Жалоба подается услугодателю (${provider.ru}) и (или) должностному лицу, принявшему это решение.`,
          },
        },
        {
          norm: 'APPC 92',
          text: {
            kk: 'Шағым беру мерзімі – осы шешім белгілі болған күннен бастап үш ай.',
            ru: 'Срок подачи жалобы – три месяца со дня, когда стало известно об этом решении.',
          },
        },
        {
          norm: 'P10.3',
          text: {
            kk: 'Көрсетілетін қызметті беруші шағым түскен күннен бастап 3 (үш) жұмыс күнінен кешіктірмей не шағымды толық қанағаттандырады, не оны әкімшілік іспен бірге шағымды қарайтын органға жібереді.',
            ru: 'Услугодатель не позднее 3 (трех) рабочих дней со дня поступления либо полностью удовлетворяет жалобу, либо направляет ее вместе с административным делом в орган, рассматривающий жалобу.',
          },
        },
        {
          norm: 'P10.5',
          text: {
            kk: 'Егер заңдарда өзгеше көзделмесе, сотқа дейінгі тәртіппен шағымданғаннан кейін сотқа жүгінуге жол беріледі.',
            ru: 'Если иное не предусмотрено законами, обращение в суд допускается после обжалования в досудебном порядке.',
          },
        },
      ],
    },
  ];
}

const capacities: { readonly [capacity in Official['capacity']]: Bilingual } = {
  head: { kk: 'Басшы', ru: 'Руководитель' },
  actingHead: { kk: 'Басшының міндетін атқарушы', ru: 'Исполняющий обязанности руководителя' },
  authorised: { kk: 'Басшы уәкілеттік берген тұлға', ru: 'Лицо, уполномоченное руководителем' },
  chancery: {
    kk: 'Көрсетілетін қызметті беруші кеңсесінің уәкілетті тұлғасы',
    ru: 'Уполномоченное лицо канцелярии услугодателя',
  },
};

/** The files that come with a paper, with the digests that its signature covers; nothing when there are none. */
export function copies(norm: Basis, title: Bilingual, attachments: readonly Attachment[]): readonly Block[] {
  if (attachments.length === 0) return [];
  return [
    { is: 'heading', norm, text: title },
    {
      is: 'table',
      head: [same('№'), { kk: 'Файл', ru: 'Файл' }, { kk: 'Көлемі, байт', ru: 'Размер, байт' }, same('SHA-256')],
      rows: attachments.map(({ name, sizeBytes, digest }, at) => [String(at + 1), name, grouped(sizeBytes), digest]),
    },
    {
      is: 'note',
      norm,
      text: {
        kk: 'Қолтаңба жоғарыда көрсетілген SHA-256 мәндерін қамтиды.',
        ru: 'Подпись охватывает указанные выше значения SHA-256.',
      },
    },
  ];
}

/** 1482113 → '1 482 113', with no-break spaces. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u00A0');
}
