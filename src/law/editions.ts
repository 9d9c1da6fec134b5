/**
 * The editions of the Order by which cases run. A case stays on the edition of its first entry; a new one takes the edition in
 * force on its day (reading 34).
 */
import type { Entry, PlainDate, Procedure } from '../core/procedure.js';
import { application } from './application.js';
import { edition } from './edition.js';

/** The procedure of an edition, and from when it is in force. */
export interface Edition {
  readonly id: string;
  readonly inForceFrom: PlainDate;
  readonly procedure: Procedure;
}

/** Newest first. */
export const editions: readonly Edition[] = [
  { id: edition.id, inForceFrom: edition.inForceFrom, procedure: application },
];

/**
 * The procedure by which a case with these entries runs, or one that is opened on `day`. RangeError when an entry names an
 * edition that the table lacks: a case is never judged by another law than its own.
 */
export function procedureFor(
  entries: readonly Entry[],
  day: PlainDate,
  table: readonly Edition[] = editions,
): Procedure {
  const [first] = entries;
  const found = first
    ? table.find(({ id }) => id === first.edition)
    : (table.find(({ inForceFrom }) => inForceFrom <= day) ?? table.at(-1));
  if (!found)
    throw new RangeError(`The edition ${first?.edition ?? ''} of case ${first?.case ?? ''} is not known here.`);
  return found.procedure;
}
