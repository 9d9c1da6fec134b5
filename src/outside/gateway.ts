/** What every gateway of notices is to the office: it is handed a message and says what came of it. */

/** A message for one address. `id` stays the same when it is handed over again: whoever knows it delivers it once. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * `sent`: the gateway took it, `id` is its own number for it. `refused`: it never will take it (no such address).
 * `silent`: it did not answer, or cannot now; it can be tried again.
 */
export type Handed =
  | { readonly is: 'sent'; readonly id: string }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'silent'; readonly reason: string };

/** A way out of the office. `hand` never throws and gives up by itself. */
export interface Gateway {
  readonly hand: (letter: Letter) => Promise<Handed>;
  readonly close: () => void;
}

/** A reason on one line, short enough to be shown. */
export function shortReason(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
