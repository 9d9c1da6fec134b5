/** What the applicant files on a preliminary decision: his position, a motion to be heard, or a waiver (APPC 73). */
import type { Bilingual, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Attachment } from '../facts.js';
import type { Basis } from '../norms.js';
import { copies, field, foot, letterhead, named, type Party, same } from './parts.js';

/** What the three papers share. */
export interface FilingContent {
  readonly uin: string;
  readonly registrationNumber: string;
  readonly date: PlainDate;
  readonly applicant: Party;
  /** Who signs: the applicant, or a person for the legal entity. */
  readonly signer: string;
}

/** The position on the preliminary decision, with the digests of the documents that come with it (APPC 73(3)). */
export function position(
  content: FilingContent & { readonly text: string; readonly attachments: readonly Attachment[] },
): Paper {
  const { text, attachments } = content;
  return filed('position', 'APPC 73(3)', content, titles.position, [
    field('APPC 73(3)', { kk: 'Ұстаным', ru: 'Позиция' }, same(text)),
    ...copies('APPC 73(3)', { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы' }, attachments),
  ]);
}

/** The motion for an oral hearing (APPC 73(1), (3)). */
export function motion(content: FilingContent): Paper {
  return filed('motion', 'APPC 73(3)', content, titles.motion, [
    {
      is: 'paragraph',
      norm: 'APPC 73(3)',
      text: {
        kk: 'Алдын ала шешім бойынша мені ауызша тыңдауды сұраймын.',
        ru: 'Прошу заслушать меня устно по предварительному решению.',
      },
    },
  ]);
}

/** The request not to hold a hearing (APPC 73(2)(5)). */
export function waiver(content: FilingContent): Paper {
  return filed('waiver', 'APPC 73(2)(5)', content, titles.waiver, [
    {
      is: 'paragraph',
      norm: 'APPC 73(2)(5)',
      text: {
        kk: 'Тыңдауды өткізбеуді сұраймын. Осыдан кейін бас тарту туралы шешім тыңдаусыз, қарсылық мерзімі өткенін күтпей қабылдануы мүмкін екені маған түсінікті.',
        ru: 'Прошу не проводить заслушивание. Мне понятно, что после этого решение об отказе может быть принято без заслушивания и до истечения срока возражений.',
      },
    },
  ]);
}

const titles = {
  position: { kk: 'Алдын ала шешім бойынша ұстаным', ru: 'Позиция по предварительному решению' },
  motion: { kk: 'Ауызша тыңдау туралы өтінішхат', ru: 'Ходатайство об устном заслушивании' },
  waiver: { kk: 'Тыңдауды өткізбеу туралы өтінішхат', ru: 'Ходатайство о непроведении заслушивания' },
} as const satisfies { readonly [kind: string]: Bilingual };

function filed(
  kind: string,
  norm: Basis,
  { uin, registrationNumber, date, applicant, signer }: FilingContent,
  title: Bilingual,
  said: Paper['blocks'],
): Paper {
  return {
    kind,
    head: letterhead(date),
    title,
    number: null,
    date,
    blocks: [
      field('P5.1', { kk: 'Өтініш беруші', ru: 'Заявитель' }, named(applicant)),
      field('P6.1a', { kk: 'Өтініш', ru: 'Заявление' }, same(`${uin}, № ${registrationNumber}`)),
      ...said,
      {
        is: 'note',
        norm: 'L7',
        text: { kk: 'Мемлекеттік қызмет тегін көрсетіледі.', ru: 'Государственная услуга оказывается бесплатно.' },
      },
      { is: 'signatory', capacity: { kk: 'Өтініш беруші', ru: 'Заявитель' }, name: signer, norm },
    ],
    qr: null,
    foot,
  };
}
