/** What a paper says, before it becomes bytes: plain data from a pure function of a case. */
import type { PlainDate } from './procedure.js';

/** A text in the two languages that every paper carries; '\n' begins a new line. Where both are equal it is printed once. */
export interface Bilingual {
  readonly kk: string;
  readonly ru: string;
}

/** A value on a paper: the same in both languages, or one for each. */
export type Value = string | Bilingual;

/** A piece of a paper, from top to bottom. `norm` is printed small beside it, so that the basis is always visible. */
export type Block =
  | { readonly is: 'heading'; readonly text: Bilingual; readonly norm?: string }
  | { readonly is: 'paragraph'; readonly text: Bilingual; readonly norm?: string }
  /** A field of a form: its printed label and what stands in it ('' prints as a dash). */
  | { readonly is: 'field'; readonly label: Bilingual; readonly value: Value; readonly norm?: string }
  /** Numbered items, each with its own norm: defects, conditions, reasons. */
  | { readonly is: 'list'; readonly items: readonly { readonly text: Bilingual; readonly norm?: string }[] }
  | { readonly is: 'table'; readonly head: readonly Bilingual[]; readonly rows: readonly (readonly Value[])[] }
  /** Small print: errata of the form, legal effect, how to check. */
  | { readonly is: 'note'; readonly text: Bilingual; readonly norm?: string }
  /** The line of a signatory: capacity and name; the signature itself stands beside the paper, not in it. */
  | { readonly is: 'signatory'; readonly capacity: Bilingual; readonly name: string; readonly norm?: string };

/** A paper's whole content. Equal content gives equal bytes. */
export interface Paper {
  /** 'application', 'receipt', 'refusalIncomplete', 'permit', 'withdrawal' … */
  readonly kind: string;
  /** The letterhead: who issues or receives it. */
  readonly head: Bilingual;
  /**
   * May have two lines in each language ('Рұқсат\n…операторы'): the first, the name of the form, is then printed large.
   */
  readonly title: Bilingual;
  /** The number printed under the title; null when the paper has none. */
  readonly number: string | null;
  readonly date: PlainDate;
  readonly blocks: readonly Block[];
  /** The address in the QR; null for a paper without one. It stands at the end, and the notes that end the paper beside it. */
  readonly qr: string | null;
  /** The line at the foot of each page. */
  readonly foot: Bilingual;
}
