/** Days and hours reckoned a second time and as plainly as possible, one by one, so that the invariants need not trust the terms. */
import { addDays, isWorkingDay, plainDate } from '../core/calendar.js';
import type { Case, Entry, Instant, PlainDate } from '../core/procedure.js';
import { officeCalendar } from './days.js';

/** The day and the time on the office's clock: UTC+5 since 1 March 2024. */
export function local(instant: Instant): { readonly day: PlainDate; readonly time: string } {
  const before = locals.get(instant);
  if (before !== undefined) return before;
  const text = new Date(Date.parse(instant) + 5 * 3_600_000).toISOString();
  const now = { day: plainDate(text.slice(0, 10)) ?? '0001-01-01', time: text.slice(11, 23) } as const;
  locals.set(instant, now);
  return now;
}

const locals = new Map<Instant, { readonly day: PlainDate; readonly time: string }>();

/** 18:30 of the day in UTC. */
export function closing(day: PlainDate): Instant {
  return `${day}T13:30:00.000Z`;
}

/** The day of receipt: that of submission until 18:30, else the next working day. */
export const received = remembered(({ entries: [submitted] }: Case): PlainDate => {
  const { day, time } = local(submitted?.at ?? '');
  return isWorkingDay(officeCalendar, day) && time <= '18:30:00.000' ? day : workingDayAfter(day, 1);
});

/** The step by which an application was sent back upon a complaint last; null where none was. */
export const sentBack = remembered(
  ({ entries }: Case): Entry | null =>
    entries.findLast(({ step }) => step === 'remand' || step === 'remandIncomplete') ?? null,
);

/** What was done with an application since it came, or since it was sent back. */
export function sinceItBegan(found: Case): readonly Entry[] {
  return found.entries.slice(sentBack(found)?.number ?? 0);
}

/** The last day of the result: the seventh working day after receipt, or the day that the decision on a complaint has set. */
export const lastDay = remembered((found: Case): PlainDate => {
  const back = sentBack(found);
  return back ? workingDayAfter(local(back.at).day, newTerm(back)) : workingDayAfter(received(found), 7);
});

/** The last day on which a package can be found incomplete: the second working day, but not after the result is due. */
export const checkDay = remembered((found: Case): PlainDate => {
  const again = found.entries.findLast(({ step }) => step === 'remandIncomplete');
  const second = workingDayAfter(again ? local(again.at).day : received(found), 2);
  return second < lastDay(found) ? second : lastDay(found);
});

/** How many working days the decision on a complaint gives: as many as it says, else seven. */
export function newTerm({ data }: Entry): number {
  return typeof data['days'] === 'number' ? data['days'] : 7;
}

/** A question about a case, answered once for each. */
export function remembered<Answer>(answer: (found: Case) => Answer): (found: Case) => Answer {
  const known = new WeakMap<Case, Answer>();
  return (found) => {
    const before = known.get(found);
    if (before !== undefined) return before;
    const now = answer(found);
    known.set(found, now);
    return now;
  };
}

/** The n-th working day after a day. */
export function workingDayAfter(from: PlainDate, n: number): PlainDate {
  const key = `${from} ${n}`;
  const before = days.get(key);
  if (before !== undefined) return before;
  let day = from;
  for (let counted = 0; counted < n; counted += isWorkingDay(officeCalendar, day) ? 1 : 0) day = addDays(day, 1);
  days.set(key, day);
  return day;
}

const days = new Map<string, PlainDate>();

/** The n-th working day before a day. */
export function workingDayBefore(from: PlainDate, n: number): PlainDate {
  let day = from;
  for (let counted = 0; counted < n; counted += isWorkingDay(officeCalendar, day) ? 1 : 0) day = addDays(day, -1);
  return day;
}

/** The same day of the tenth year; 29 February becomes the 28th. */
export function tenYearsAfter(day: PlainDate): string {
  const year = Number(day.slice(0, 4)) + 10;
  return `${year}${day.endsWith('-02-29') && year % 4 !== 0 ? '-02-28' : day.slice(4)}`;
}
