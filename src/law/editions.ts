/**
 * The editions of the Order by which cases run. A case stays on the edition of its first entry; a new one takes the edition in
 * force on its day (reading 34).
 */
import type { Entry, PlainDate, Procedure } from '../core/procedure.js';
import { application, type ApplicationStep } from './application.js';
import { complaint } from './complaint.js';
import { edition } from './edition.js';
import { permit } from './permit.js';

/** The procedures of an edition, and from when it is in force. */
export interface Edition {
  readonly id: string;
  readonly inForceFrom: PlainDate;
  /** Of the application. */
  readonly procedure: Procedure;
  /** What follows it: the permit's life, and the complaint. */
  readonly beside: readonly Procedure[];
}

/** Newest first. */
export const editions: readonly Edition[] = [
  { id: edition.id, inForceFrom: edition.inForceFrom, procedure: application, beside: [permit, complaint] },
];

/** The procedures of an edition, that of the application first. */
export function proceduresOf({ procedure, beside }: Edition): readonly Procedure[] {
  return [procedure, ...beside];
}

/**
 * The procedure by which a case with these entries runs, or one that this step opens on `day`. RangeError when an entry names an
 * edition that the table lacks: a case is never judged by another law than its own.
 */
export function procedureFor(
  entries: readonly Entry[],
  day: PlainDate,
  table: readonly Edition[] = editions,
  opening: string = 'submit' satisfies ApplicationStep,
): Procedure {
  const [first] = entries;
  const edition = first
    ? table.find(({ id }) => id === first.edition)
    : (table.find(({ inForceFrom }) => inForceFrom <= day) ?? table.at(-1));
  // A step that opens nothing is refused by whatever procedure is asked.
  const found =
    edition &&
    (proceduresOf(edition).find((one) => opens(one, first?.step ?? opening)) ?? (first ? null : edition.procedure));
  if (!found)
    throw new RangeError(`The edition ${first?.edition ?? ''} of case ${first?.case ?? ''} is not known here.`);
  return found;
}

/** What kind of case it is shows in the step that opened it. */
function opens({ steps }: Procedure, step: string): boolean {
  return Object.hasOwn(steps, step) && steps[step]?.at.includes('new') === true;
}
