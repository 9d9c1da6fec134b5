/** A past case held against a draft edition: which of its terms would have been late, which of its steps closed. */
import { type Calendar, civil, workingDaysBetween } from '../core/calendar.js';
import { refusals, replay } from '../core/decide.js';
import type { Entry, Instant, PlainDate, Procedure } from '../core/procedure.js';
import { standing } from '../core/terms.js';

/** A term that a draft would have made late, by so many working days. */
export interface LateTerm {
  readonly term: string;
  readonly norm: string;
  readonly dueBefore: PlainDate;
  readonly dueInDraft: PlainDate;
  readonly daysLate: number;
}

/** A step that a draft would have kept from being taken when it was, with its grounds. */
export interface ClosedStep {
  readonly number: number;
  readonly step: string;
  readonly grounds: readonly { readonly norm: string; readonly why: string }[];
}

/** What of a case would have been different. */
export interface Difference {
  readonly case: string;
  readonly late: readonly LateTerm[];
  readonly closed: readonly ClosedStep[];
}

/**
 * The case is followed as it went: each step is judged by the draft on the entries that stood before it, at the moment at
 * which it was taken, and what the edition of the case itself would object to as well is no difference. Null when there is none.
 */
export function differenceIn(
  entries: readonly Entry[],
  own: Procedure,
  draft: Procedure,
  calendar: Calendar,
  now: Instant,
): Difference | null {
  const id = entries[0]?.case ?? '';
  const closed = entries.flatMap((entry, index): readonly ClosedStep[] => {
    const before = entries.slice(0, index);
    const grounds = (procedure: Procedure) => {
      // The stage is that to which the steps led, whatever the draft thinks of them.
      const found = { ...replay(own, id, before), terms: procedure.terms };
      return refusals(procedure, { case: found, actor: entry.actor, now: entry.at, calendar }, entry.step, entry.data);
    };
    const known = new Set(grounds(own).map(keyOf));
    const fresh = grounds(draft).filter((ground) => !known.has(keyOf(ground)));
    if (fresh.length === 0) return [];
    return [{ number: entry.number, step: entry.step, grounds: fresh.map(({ norm, why }) => ({ norm, why })) }];
  });
  const found = replay(own, id, entries);
  const before = new Map(standing(own, found, calendar, now).map((one) => [one.term, one]));
  const late = standing({ ...own, terms: draft.terms }, found, calendar, now).flatMap((term): readonly LateTerm[] => {
    const was = before.get(term.term);
    if (term.state !== 'late' || was?.state === 'late') return [];
    const judged = term.metAt ?? now;
    return [
      {
        term: term.term,
        norm: term.norm,
        dueBefore: was?.due ?? term.due,
        dueInDraft: term.due,
        daysLate: Math.max(1, workingDaysBetween(calendar, term.due, civil(calendar, judged).date)),
      },
    ];
  });
  return closed.length === 0 && late.length === 0 ? null : { case: id, late, closed };
}

const keyOf = ({ norm, why }: { readonly norm: string; readonly why: string }): string => `${norm} ${why}`;
