/**
 * What the holder of a permit files, on one form: his position on a termination, a motion to be heard, a waiver (APPC 73); and the frame for his
 * other papers.
 */
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Attachment } from '../facts.js';
import type { Basis } from '../norms.js';
import { type AboutPermit, aboutPermit, copies, field, foot, letterhead, same } from './parts.js';

/** What all of these papers say. */
export interface HolderContent {
  readonly permit: AboutPermit;
  readonly date: PlainDate;
  /** Who signs: the holder, a person for the legal entity, or for a base operator. */
  readonly signer: string;
}

/** A paper of the holder, or of a base operator, about a permit. */
export function filedOnPermit(
  kind: string,
  norm: Basis,
  { permit, date, signer }: HolderContent,
  title: Bilingual,
  said: readonly Block[],
  capacity: Bilingual = { kk: 'Рұқсат иесі', ru: 'Владелец разрешения' },
): Paper {
  return {
    kind,
    head: letterhead(date),
    title,
    number: null,
    date,
    blocks: [
      ...aboutPermit(permit),
      ...said,
      {
        is: 'note',
        norm: 'L7',
        text: { kk: 'Мемлекеттік қызмет тегін көрсетіледі.', ru: 'Государственная услуга оказывается бесплатно.' },
      },
      { is: 'signatory', capacity, name: signer, norm },
    ],
    qr: null,
    foot,
  };
}

/** The position on the preliminary decision to terminate, with the documents that come with it (APPC 73(3)). */
export function holderPosition(
  content: HolderContent & { readonly text: string; readonly attachments: readonly Attachment[] },
): Paper {
  const title = {
    kk: 'Рұқсатты тоқтату туралы алдын ала шешім бойынша ұстаным',
    ru: 'Позиция по предварительному решению о прекращении действия разрешения',
  };
  return filedOnPermit('position', 'APPC 73(3)', content, title, [
    field('APPC 73(3)', { kk: 'Ұстаным', ru: 'Позиция' }, same(content.text)),
    ...copies('APPC 73(3)', { kk: 'Растайтын құжаттар', ru: 'Подтверждающие документы' }, content.attachments),
  ]);
}

/** The motion for an oral hearing on the termination (APPC 73(1), (3)). */
export function holderMotion(content: HolderContent): Paper {
  const title = { kk: 'Ауызша тыңдау туралы өтінішхат', ru: 'Ходатайство об устном заслушивании' };
  return filedOnPermit('motion', 'APPC 73(3)', content, title, [
    {
      is: 'paragraph',
      norm: 'APPC 73(3)',
      text: {
        kk: 'Рұқсаттың қолданысын тоқтату туралы алдын ала шешім бойынша мені ауызша тыңдауды сұраймын.',
        ru: 'Прошу заслушать меня устно по предварительному решению о прекращении действия разрешения.',
      },
    },
  ]);
}

/** The request not to hold a hearing on the termination (APPC 73(2)(5)). */
export function holderWaiver(content: HolderContent): Paper {
  const title = { kk: 'Тыңдауды өткізбеу туралы өтінішхат', ru: 'Ходатайство о непроведении заслушивания' };
  return filedOnPermit('waiver', 'APPC 73(2)(5)', content, title, [
    {
      is: 'paragraph',
      norm: 'APPC 73(2)(5)',
      text: {
        kk: 'Тыңдауды өткізбеуді сұраймын. Осыдан кейін рұқсаттың қолданысын тоқтату туралы шешім тыңдаусыз, қарсылық мерзімі өткенін күтпей қабылдануы мүмкін екені маған түсінікті.',
        ru: 'Прошу не проводить заслушивание. Мне понятно, что после этого решение о прекращении действия разрешения может быть принято без заслушивания и до истечения срока возражений.',
      },
    },
  ]);
}
