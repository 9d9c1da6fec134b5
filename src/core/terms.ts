/** Where each term of a procedure stands at a moment: due, running, met or late, and every day of it explained. */
import {
  addWorkingDays,
  type Calendar,
  calendarAt,
  civil,
  type Day,
  explain,
  instantOf,
  type Replaced,
  workingDaysBetween,
} from './calendar.js';
import type { Case, Entry, Instant, PlainDate, Procedure, Term } from './procedure.js';

/** A term at a moment. */
export interface Standing {
  readonly term: string;
  readonly norm: string;
  /** The day from which it is counted, itself not counted. */
  readonly from: PlainDate;
  /** The last day of the term, and the moment when it ends: closing time of the office. */
  readonly due: PlainDate;
  readonly dueAt: Instant;
  /** A term met after its due is late, with `metAt`; so is one that an ended case left unmet after its due. */
  readonly state: 'running' | 'met' | 'late';
  readonly metAt: Instant | null;
  /** Working days left when it was met, or now: 0 on the last day, negative when late. */
  readonly daysLeft: number;
  /** Every day from `from` to `due`: counted or not, why, and by which norm or act. */
  readonly explain: () => readonly Day[];
}

/**
 * Where the terms of a case stand at `now`, in the order of the table. A term that has not begun is absent, and so is one
 * that fell away because the case ended before it was due. A step that occurs again after its term was met begins it anew;
 * before that it changes nothing, so that repeating a step never lengthens a term. A term that was met, or that ended with
 * its case, stays as it was judged: by the version of the calendar that held then. RangeError when a due date lies beyond the
 * calendar.
 */
export function standing(procedure: Procedure, found: Case, current: Calendar, now: Instant): readonly Standing[] {
  const endedAt = endOf(procedure, found);
  return Object.entries(procedure.terms).flatMap(([name, term]) => {
    const run = lastRun(term, found.entries);
    if (run === null) return [];
    const metAt = run.met?.at ?? null;
    const over = metAt ?? endedAt;
    const calendar = over === null ? current : calendarAt(current, over);
    const from = procedure.dayOf(run.began, calendar);
    const due = addWorkingDays(calendar, from, term.days);
    const dueAt = instantOf(calendar, due, calendar.hours.closes);
    const judged = over ?? now;
    const late = judged > dueAt;
    if (metAt === null && endedAt !== null && !late) return [];
    return {
      term: name,
      norm: term.norm,
      from,
      due,
      dueAt,
      state: late ? 'late' : metAt === null ? 'running' : 'met',
      metAt,
      daysLeft: daysLeft(calendar, judged, due, late),
      explain: () => explain(calendar, from, due),
    };
  });
}

/** The last day of a term that an order moved while it ran. */
export interface Move {
  readonly term: string;
  readonly norm: string;
  /** The last day as it was, and as it became. */
  readonly was: PlainDate;
  readonly due: PlainDate;
  /** When the order was entered, and its act in words. */
  readonly at: Instant;
  readonly act: string;
}

/** Which last days of this case the orders on the calendar have moved while their terms ran, the oldest order first. */
export function moves(procedure: Procedure, found: Case, calendar: Calendar): readonly Move[] {
  const { replaced } = calendar;
  if (replaced === undefined) return [];
  const endedAt = endOf(procedure, found);
  const ran = ({ began, met }: Run): boolean =>
    began.at < replaced.at && replaced.at <= (met?.at ?? endedAt ?? replaced.at);
  return [...moves(procedure, found, replaced.calendar), ...movesBy(procedure, found, calendar, replaced, ran)];
}

/** Which last days the newest order on the calendar moves of a case as it stands: of its terms that run. */
export function moved(procedure: Procedure, found: Case, calendar: Calendar): readonly Move[] {
  const { replaced } = calendar;
  if (replaced === undefined || endOf(procedure, found) !== null) return [];
  return movesBy(procedure, found, calendar, replaced, ({ met }) => met === null);
}

function movesBy(
  procedure: Procedure,
  found: Case,
  calendar: Calendar,
  { calendar: before, at, act }: Replaced,
  ran: (run: Run) => boolean,
): readonly Move[] {
  return Object.entries(procedure.terms).flatMap(([name, term]) => {
    const run = lastRun(term, found.entries);
    if (run === null || !ran(run)) return [];
    const [was, due] = [before, calendar].map((each) =>
      addWorkingDays(each, procedure.dayOf(run.began, each), term.days),
    );
    return was && due && was !== due ? [{ term: name, norm: term.norm, was, due, at, act }] : [];
  });
}

/** When the case came into the ended stage in which it is; null while it goes on. */
function endOf(procedure: Procedure, found: Case): Instant | null {
  if (found.stage === null || !procedure.ended.includes(found.stage)) return null;
  const ending = found.entries.findLast((entry) => procedure.steps[entry.step]?.becomes === found.stage);
  return (ending ?? found.entries.at(-1))?.at ?? null;
}

interface Run {
  readonly began: Entry;
  readonly met: Entry | null;
}

function lastRun(term: Term, entries: readonly Entry[]): Run | null {
  let run: Run | null = null;
  for (const entry of entries) {
    if (entry.step === term.from && run?.met !== null) run = { began: entry, met: null };
    else if (run?.met === null && term.until.includes(entry.step)) run = { began: run.began, met: entry };
  }
  return run;
}

function daysLeft(calendar: Calendar, at: Instant, due: PlainDate, late: boolean): number {
  const left = workingDaysBetween(calendar, civil(calendar, at).date, due);
  // an evening or a weekend after the last day is late already, though no working day has passed
  return late ? Math.min(left, -1) : left;
}
