/** What the papers of a complaint share: whose letterhead, whose complaint, of what, who signs for a body, and the way to court. */
import type { Civil } from '../../core/calendar.js';
import type { Bilingual, Block } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { type Body, bodyOn } from '../bodies.js';
import type { Subject } from '../complaintFacts.js';
import { longDate } from '../dates.js';
import type { Attachment } from '../facts.js';
import type { Basis } from '../norms.js';
import { both, field, grouped, letterhead, type Official, same, signatory } from './parts.js';

/** Who answers: the provider, or one of the bodies. */
export type Office = 'provider' | Body;

/** An official of a body who signs, and the order by which he acts; of the provider, one of its own officials. */
export type Signing = { readonly for: 'provider'; readonly official: Official } | OfBody;

interface OfBody {
  readonly for: Body;
  readonly official: { readonly name: string; readonly order: string | null };
}

/** Who complains, as papers name him; the number is left out where a paper complaint has none (APPC 93(2)(2)). */
export interface Complaining {
  readonly name: string;
  readonly iin: string | null;
  readonly bin: string | null;
}

/** What is complained of, as the papers of a complaint say it. */
export interface Matter {
  readonly against: Subject;
  /** In the complainant's words. */
  readonly what: string;
  /** The number of the application or permit and the day of the act; null without a case. */
  readonly act: { readonly number: string; readonly on: PlainDate } | null;
}

/** A complaint that was registered. */
export interface Registered extends Matter {
  readonly number: string;
  readonly registeredOn: PlainDate;
  readonly complainant: Complaining;
}

/** The name of the office that answers, as a letterhead. */
export function officeHead(office: Office, day: PlainDate): Bilingual {
  return office === 'provider' ? letterhead(day) : both(bodyOn(office, day));
}

/** The complainant with his number, if he has one on record. */
export function complaining({ name, iin, bin }: Complaining): Bilingual {
  if (bin !== null) return { kk: `${name}, БСН ${bin}`, ru: `${name}, БИН ${bin}` };
  return iin === null ? same(name) : { kk: `${name}, ЖСН ${iin}`, ru: `${name}, ИИН ${iin}` };
}

/** What is complained of. */
export function matter({ against, what, act }: Matter): readonly Block[] {
  const on = act && longDate(act.on);
  return [
    field('APPC 93(2)(4)', { kk: 'Шағым нысанасы', ru: 'Что обжалуется' }, subjectWords[against]),
    field('APPC 93(2)(4)', { kk: 'Сипаттамасы', ru: 'Описание' }, same(what)),
    ...(act && on
      ? [
          field(
            'APPC 93(2)(4)',
            { kk: 'Іс', ru: 'Дело' },
            { kk: `№ ${act.number}, ${on.kk}`, ru: `№ ${act.number}, ${on.ru}` },
          ),
        ]
      : []),
  ];
}

/** Whose complaint, registered when and under which number, and what it is of: with this every paper on a complaint begins. */
export function ofComplaint(complaint: Registered, norm: Basis): readonly Block[] {
  const day = longDate(complaint.registeredOn);
  return [
    field(norm, { kk: 'Шағым беруші', ru: 'Лицо, подавшее жалобу' }, complaining(complaint.complainant)),
    field(
      norm,
      { kk: 'Шағым', ru: 'Жалоба' },
      { kk: `№ ${complaint.number}, ${day.kk} тіркелген`, ru: `№ ${complaint.number}, зарегистрирована ${day.ru}` },
    ),
    ...matter(complaint),
  ];
}

/** The files that come with a paper, with their digests. */
export function filesWith(norm: Basis, attachments: readonly Attachment[]): readonly Block[] {
  if (attachments.length === 0) return [];
  return [
    { is: 'heading', norm, text: { kk: 'Қоса берілетін құжаттар', ru: 'Прилагаемые документы' } },
    {
      is: 'table',
      head: [same('№'), same('Файл'), { kk: 'Көлемі, байт', ru: 'Размер, байт' }, same('SHA-256')],
      rows: attachments.map(({ name, sizeBytes, digest }, at) => [String(at + 1), name, grouped(sizeBytes), digest]),
    },
  ];
}

/** The line of whoever signs: an official of the provider, or of a body. */
export function signed(signing: Signing, norm: Basis): Block {
  if (signing.for === 'provider') return signatory(signing.official, norm);
  const { name, order } = signing.official;
  const title = {
    kk: 'Шағымды қарайтын органның лауазымды адамы',
    ru: 'Должностное лицо органа, рассматривающего жалобу',
  };
  const capacity = order ? { kk: `${title.kk} (${order} бұйрығы)`, ru: `${title.ru} (приказ ${order})` } : title;
  return { is: 'signatory', capacity, name, norm };
}

/** When something is heard, on one line: the day and the hour by the office's clock. */
export function hour({ date, time }: Pick<Civil, 'date' | 'time'>): Bilingual {
  const { kk, ru } = longDate(date);
  return { kk: `${kk}, сағат ${time.slice(0, 5)}`, ru: `${ru}, ${time.slice(0, 5)}` };
}

/** The way to court after a decision on the complaint (P10.5, APPC 136), with the last day if it is served on the day of signature. */
export function toCourt(servedToday: PlainDate): readonly Block[] {
  const last = longDate(servedToday);
  return [
    { is: 'heading', norm: 'P10.5', text: { kk: 'Сотқа жүгіну', ru: 'Обращение в суд' } },
    {
      is: 'paragraph',
      norm: 'P10.5',
      text: {
        kk: 'Сотқа дейінгі тәртіппен шағымдану аяқталды: заңдарда өзгеше көзделмесе, енді сотқа жүгінуге болады.',
        ru: 'Досудебный порядок обжалования пройден: если иное не предусмотрено законами, теперь можно обратиться в суд.',
      },
    },
    {
      is: 'paragraph',
      norm: 'APPC 136(1)',
      text: {
        kk: `Талап қою осы шешім табыс етілген күннен бастап бір ай ішінде беріледі. Шешім қол қойылған күні табыс етілсе, соңғы күн – ${last.kk}.`,
        ru: `Иск подается в течение месяца со дня вручения этого решения. Если оно вручено в день подписания, последний день – ${last.ru}.`,
      },
    },
    {
      is: 'note',
      norm: 'APPC 100(6)',
      text: {
        kk: 'Шешіммен келіспеген жағдайда шағымды қарайтын басқа органға немесе сотқа шағымдануға болады.',
        ru: 'При несогласии с решением можно обратиться с жалобой в другой орган, рассматривающий жалобу, или в суд.',
      },
    },
  ];
}

/** What a complaint can be against, as papers say it. */
export const subjectWords = {
  decision: { kk: 'Шешім', ru: 'Решение' },
  action: { kk: 'Әрекет', ru: 'Действие' },
  inaction: { kk: 'Әрекетсіздік', ru: 'Бездействие' },
  quality: { kk: 'Мемлекеттік қызмет көрсету сапасы', ru: 'Качество оказания государственной услуги' },
} as const satisfies { readonly [subject in Subject]: Bilingual };
