/** What the papers of a permit's life share: which permit, whose, which contract. */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import { datedOf, longDate } from '../dates.js';
import type { Basis } from '../norms.js';
import { field, foot, letterhead, named, type Official, type Party } from './parts.js';

/** The permit that a paper is about. */
export interface AboutPermit {
  /** The day of the paper. */
  readonly date: PlainDate;
  readonly permitNumber: string;
  readonly holder: Party;
  readonly issuedOn: PlainDate;
  /** The last day of validity, that day included. */
  readonly expiresOn: PlainDate;
}

/** What a decision of the office adds: its number, who prepared it and who signs. */
export interface OfOffice extends AboutPermit {
  readonly number: string;
  readonly officer: string;
  readonly signatory: Official;
}

/** What a paper of the holder adds: who signs for him. */
export interface OfHolder extends AboutPermit {
  readonly signer: string;
}

/** A contract as papers name it. */
export interface NamedContract {
  readonly operator: string;
  readonly number: string;
  readonly date: PlainDate;
}

/** A contract that has ceased: by which condition of the permit, after which day, and what shows it. */
export interface CeasedContract {
  readonly norm: 'A5.c1' | 'A5.c3';
  readonly contract: NamedContract;
  /** The last day on which it was in force. */
  readonly eventOn: PlainDate;
  readonly facts: string;
  readonly evidence: string;
}

/** The permit and its holder, with which every paper begins. */
export function aboutPermit({ permitNumber, holder, issuedOn, expiresOn }: AboutPermit): readonly Block[] {
  const [from, until] = [longDate(issuedOn), longDate(expiresOn)];
  return [
    field('A5.f3', { kk: 'Рұқсат иесі', ru: 'Владелец разрешения' }, named(holder)),
    field(
      'A5.f2',
      { kk: 'Рұқсат', ru: 'Разрешение' },
      {
        kk: `№ ${permitNumber}, ${from.kk} берілген, соңғы күні – ${until.kk}`,
        ru: `№ ${permitNumber}, выдано ${from.ru}, последний день – ${until.ru}`,
      },
    ),
  ];
}

/** «№ 17 шарт, 2026 жылғы 12 қаңтар, … АҚ». */
export function contractWords({ operator, number, date }: NamedContract): Bilingual {
  const dated = datedOf(date);
  return { kk: `${operator}, ${dated.kk} № ${number} шарт`, ru: `${operator}, договор ${dated.ru} № ${number}` };
}

/** A ground of termination in the words of the condition, with the day, the facts and what shows them. */
export function groundWords({ norm, contract, eventOn, facts, evidence }: CeasedContract): Bilingual {
  const [named, day] = [contractWords(contract), longDate(eventOn)];
  const lines = (lang: 'kk' | 'ru', factsAre: string, evidenceIs: string) =>
    [
      `${named[lang]}: ${ceased[norm][lang]} ${day[lang]}`,
      `${factsAre}: ${facts}`,
      ...(evidence === '' ? [] : [`${evidenceIs}: ${evidence}`]),
    ].join('\n');
  return { kk: lines('kk', 'Мән-жайлар', 'Дәлелдер'), ru: lines('ru', 'Обстоятельства', 'Доказательства') };
}

const ceased = {
  'A5.c1': {
    kk: 'шарттың қолданылуы тоқтатылды, соңғы күні –',
    ru: 'действие договора прекращено, последний день –',
  },
  'A5.c3': {
    kk: 'шарт мерзімінен бұрын бұзылды, соңғы күні –',
    ru: 'договор расторгнут досрочно, последний день –',
  },
} as const satisfies { readonly [norm in CeasedContract['norm']]: Bilingual };

/** What the holder or a base operator files: the permit, what is said, and whoever signs. */
export function filing(
  kind: string,
  norm: Basis,
  content: OfHolder,
  {
    title,
    capacity,
    blocks,
  }: { readonly title: Bilingual; readonly capacity?: Bilingual; readonly blocks: readonly Block[] },
): Paper {
  return {
    kind,
    head: letterhead(content.date),
    title,
    number: content.permitNumber,
    date: content.date,
    blocks: [
      ...aboutPermit(content),
      ...blocks,
      {
        is: 'note',
        norm: 'L7',
        text: { kk: 'Мемлекеттік қызмет тегін көрсетіледі.', ru: 'Государственная услуга оказывается бесплатно.' },
      },
      { is: 'signatory', capacity: capacity ?? holderSigns, name: content.signer, norm },
    ],
    qr: null,
    foot,
  };
}

const holderSigns: Bilingual = { kk: 'Рұқсат иесі', ru: 'Владелец разрешения' };
