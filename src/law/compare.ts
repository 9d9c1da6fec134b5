/** A past case held against a draft edition: which of its terms would have been late, which of its steps closed (reading 34). */
import type { Calendar } from '../core/calendar.js';
import { extend, refusals, replay } from '../core/decide.js';
import type { Case, Entry, Instant, PlainDate, Procedure, Refusal } from '../core/procedure.js';
import { type Standing, standing } from '../core/terms.js';

/** A term by one of the two editions: its last day, and by how many working days it was met late (0: in time). */
export interface Due {
  readonly due: PlainDate;
  readonly daysLate: number;
}

/** A term that would have been kept otherwise: late, later than it was, less late, or in time though it was late. */
export interface TermDifference {
  readonly term: string;
  readonly norm: string;
  readonly is: 'late' | 'later' | 'lessLate' | 'inTime';
  /** Null when the term does not run by this edition. */
  readonly own: Due | null;
  readonly draft: Due | null;
}

/** A step that the draft would have closed at the moment at which it was taken, with the grounds that its own edition lacks. */
export interface ClosedStep {
  readonly number: number;
  readonly step: string;
  readonly norm: string;
  readonly at: Instant;
  readonly grounds: readonly Refusal[];
}

/** What of a case would have been different. `beyond`: a date lies beyond the calendar, so the case cannot be judged. */
export interface Difference {
  readonly case: string;
  readonly terms: readonly TermDifference[];
  readonly closed: readonly ClosedStep[];
  readonly beyond: string | null;
}

/**
 * The case is followed as it went, step by step, whatever the draft thinks of them: each step is judged by the draft on the
 * entries before it, at the moment at which it was taken. A running case is judged as of `now`, or of its last entry if that
 * is later. What its own edition would object to as well is no difference. Null when there is none.
 */
export function differenceIn(
  entries: readonly Entry[],
  own: Procedure,
  draft: Procedure,
  calendar: Calendar,
  now: Instant,
): Difference | null {
  const id = entries[0]?.case ?? '';
  try {
    const terms = termsOf(entries, own, draft, calendar, now);
    const closed = closedIn(entries, own, draft, calendar);
    return terms.length === 0 && closed.length === 0 ? null : { case: id, terms, closed, beyond: null };
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return { case: id, terms: [], closed: [], beyond: fault.message };
  }
}

function closedIn(
  entries: readonly Entry[],
  own: Procedure,
  draft: Procedure,
  calendar: Calendar,
): readonly ClosedStep[] {
  // A step that the draft takes away was taken all the same: it leads where it led.
  const followed: Procedure = { ...draft, steps: { ...own.steps, ...draft.steps } };
  const closed: ClosedStep[] = [];
  let found: Case = replay(followed, entries[0]?.case ?? '', []);
  for (const [index, entry] of entries.entries()) {
    const { number, step, at, actor, data } = entry;
    const grounds = (procedure: Procedure, before: Case) =>
      refusals(procedure, { case: before, actor, now: at, calendar }, step, data);
    const against = grounds(draft, found);
    if (against.length > 0) {
      const known = new Set(grounds(own, replay(own, found.id, entries.slice(0, index))).map(keyOf));
      const norm = draft.steps[step]?.norm ?? entry.norm;
      const fresh = against.filter((one) => !known.has(keyOf(one)));
      const told = fresh.map((one) => (one.norm === draft.name ? { ...one, norm } : one));
      if (fresh.length > 0) closed.push({ number, step, norm, at, grounds: told });
    }
    found = extend(followed, found, entry);
  }
  return closed;
}

/** A draft may have renamed the norm of a ground: it is still the same ground. */
const keyOf = ({ why, field }: Refusal): string => `${why} ${field ?? ''}`;

function termsOf(
  entries: readonly Entry[],
  own: Procedure,
  draft: Procedure,
  calendar: Calendar,
  now: Instant,
): readonly TermDifference[] {
  const before = runsOf(entries, own, own.terms, calendar, now);
  const after = runsOf(entries, own, draft.terms, calendar, now);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((term) => {
    const [was, is] = [before.get(term) ?? [], after.get(term) ?? []];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, run) =>
      differing(term, was[run], is[run]),
    ).filter((one) => one !== null);
  });
}

/** Where each run of each term ended, or stands: a term may begin anew after it was met. */
function runsOf(
  entries: readonly Entry[],
  own: Procedure,
  terms: Procedure['terms'],
  calendar: Calendar,
  now: Instant,
): ReadonlyMap<string, readonly Standing[]> {
  const procedure = { ...own, terms };
  const begin = new Set(Object.values(terms).map(({ from }) => from));
  const runs = new Map<string, Standing[]>();
  for (const [index, { at }] of entries.entries()) {
    const next = entries[index + 1];
    if (next && !begin.has(next.step)) continue;
    const found = replay(procedure, entries[0]?.case ?? '', entries.slice(0, index + 1));
    for (const one of standing(procedure, found, calendar, next || at > now ? at : now)) {
      const known = runs.get(one.term) ?? [];
      const same = known.at(-1)?.from === one.from;
      runs.set(one.term, [...(same ? known.slice(0, -1) : known), one]);
    }
  }
  return runs;
}

function differing(term: string, was: Standing | undefined, is: Standing | undefined): TermDifference | null {
  const some = is ?? was;
  const [before, inDraft] = [daysLate(was), daysLate(is)];
  if (!some || before === inDraft) return null;
  const more = before === 0 ? 'late' : 'later';
  const less = inDraft === 0 ? 'inTime' : 'lessLate';
  return {
    term,
    norm: some.norm,
    is: inDraft > before ? more : less,
    own: was ? { due: was.due, daysLate: before } : null,
    draft: is ? { due: is.due, daysLate: inDraft } : null,
  };
}

function daysLate(one: Standing | undefined): number {
  return one?.state === 'late' ? -one.daysLeft : 0;
}
