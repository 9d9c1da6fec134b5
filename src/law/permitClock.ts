/**
 * What the clock does in a permit's life: it reminds the holder, reports that a contract has ended, notes that nobody used the right to
 * be heard, and notes the expiry. It ends nothing by itself but what its last day has ended.
 */
import { addDays, addMonths, type Calendar, civil } from '../core/calendar.js';
import type { Case, Data, Instant, PlainDate } from '../core/procedure.js';
import { minutesOf, noticeDays, notExercised, saidSince, waived } from './hearing.js';
import { contractsHeld, terminating } from './permitContracts.js';
import { lastDayOf } from './permitFacts.js';

/** How many months before an end the holder is reminded of it. */
export const remindedMonths = [6, 3, 1] as const;

/** Something that will end: the permit itself, or a contract of it. */
export interface Ending {
  readonly what: 'permit' | 'contract';
  /** Which contract; 0 for the permit. */
  readonly contract: number;
  readonly endsOn: PlainDate;
}

/** A step that is the clock's to take, with its data. */
export interface ClockStep {
  readonly step: 'noteContractEnd' | 'remind' | 'noteNotExercised' | 'expire';
  readonly data: Data;
}

/** The next day on which time alone changes something in this life; a day of the past means at once, null never. */
export function wakeOn(found: Case, calendar: Calendar): PlainDate | null {
  if (!isAlive(found)) return null;
  const last = lastDayOf(found);
  const days = [
    ...(last ? [addDays(last, 1)] : []),
    ...unnotedEnds(found).map(({ endsOn }) => addDays(endsOn, 1)),
    ...endings(found).flatMap((ending) => nextReminder(found, ending) ?? []),
    ...(unusedFrom(found, calendar) ?? []),
  ];
  return days.sort()[0] ?? null;
}

/** The steps that are the clock's now, in the order in which it takes them; the last of them may end the case. */
export function clockSteps(found: Case, calendar: Calendar, now: Instant): readonly ClockStep[] {
  if (!isAlive(found)) return [];
  const today = civil(calendar, now).date;
  const last = lastDayOf(found);
  const unused = unusedFrom(found, calendar)?.some((day) => day <= today) ?? false;
  return [
    ...endsDue(found, today).map(({ contract, endsOn }): ClockStep => ({
      step: 'noteContractEnd',
      data: { contract, endsOn, date: today },
    })),
    ...remindersDue(found, today).map((reminder): ClockStep => ({
      step: 'remind',
      data: { ...reminder, date: today },
    })),
    ...(unused ? [{ step: 'noteNotExercised', data: {} } as const] : []),
    ...(last && today > last ? [{ step: 'expire', data: { expiredOn: last, date: today } } as const] : []),
  ];
}

/** The contracts whose last day has passed un-prolonged, and of which that is not noted yet (A5.c1, A-33). */
export function endsDue(found: Case, today: PlainDate): readonly Ending[] {
  return unnotedEnds(found).filter(({ endsOn }) => endsOn < today);
}

/** The reminders that are due: of each ending the latest of the three whose day has come, once. None of what has ended. */
export function remindersDue(found: Case, today: PlainDate): readonly (Ending & { readonly months: number })[] {
  return endings(found).flatMap((ending) => {
    const months = remindedMonths.findLast((one) => addMonths(ending.endsOn, -one) <= today);
    const due = months !== undefined && today <= ending.endsOn && months < remindedBefore(found, ending);
    return due ? [{ ...ending, months }] : [];
  });
}

function isAlive({ stage }: Case): boolean {
  return stage === 'inForce' || terminating.some((one) => one === stage);
}

function unnotedEnds(found: Case): readonly Ending[] {
  return contractsHeld(found).flatMap(({ id, validUntil, lostOn }) => {
    if (validUntil === null || lostOn !== null || isNoted(found, id, validUntil)) return [];
    return { what: 'contract', contract: id, endsOn: validUntil };
  });
}

function isNoted({ entries }: Case, contract: number, endsOn: PlainDate): boolean {
  return entries.some(
    ({ step, data }) => step === 'noteContractEnd' && data['contract'] === contract && data['endsOn'] === endsOn,
  );
}

/** What the holder is reminded of: a termination that is on its way says more than any reminder. */
function endings(found: Case): readonly Ending[] {
  const last = lastDayOf(found);
  if (found.stage !== 'inForce' || !last) return [];
  return [{ what: 'permit', contract: 0, endsOn: last }, ...unnotedEnds(found)];
}

/** The smallest number of months of which he was reminded before this end. */
function remindedBefore({ entries }: Case, { what, contract, endsOn }: Ending): number {
  const reminded = entries.flatMap(({ step, data }) =>
    step === 'remind' && data['what'] === what && data['contract'] === contract && data['endsOn'] === endsOn
      ? [Number(data['months'])]
      : [],
  );
  return Math.min(Infinity, ...reminded);
}

function nextReminder(found: Case, ending: Ending): PlainDate | null {
  const before = remindedBefore(found, ending);
  const months = remindedMonths.find((one) => one < before);
  return months === undefined ? null : addMonths(ending.endsOn, -months);
}

/** The day on which it can be noted that nobody used the right to be heard, while it is still to be noted. */
function unusedFrom(found: Case, calendar: Calendar): readonly PlainDate[] | null {
  if (found.stage !== 'terminationNotified' || waived(found) || notExercised(found)) return null;
  const { positions, motion } = saidSince(found);
  const days = noticeDays(found, calendar);
  if (!days || positions.length > 0 || motion || minutesOf(found)) return null;
  return [addDays(days.objectionsEnd, 1)];
}
