/** When the clock has something to do in a case: of every other day it need not be asked. */
import { addDays, type Calendar, civil } from '../core/calendar.js';
import type { Case, Data, Instant, PlainDate } from '../core/procedure.js';
import { application } from './application.js';
import { complaint } from './complaint.js';
import { reviewEnds } from './complaintDays.js';
import { registeredOn } from './facts.js';
import { resultDue } from './hearing.js';
import { permit } from './permit.js';
import { clockSteps as permitSteps, wakeOn as permitWakesOn } from './permitClock.js';
import type { StepName } from './procedures.js';

/** A step of the clock; without data where it gives out a permit, whose number the desk reserves. */
export interface ClockStep {
  readonly step: StepName;
  readonly data: Data | null;
}

/** The steps that the clock may have to take in this case, in this order: whether somebody used his right is noted before it lapses. */
export function clockSteps(found: Case, calendar: Calendar, now: Instant): readonly ClockStep[] {
  if (found.procedure === complaint.name) {
    const due = reviewEnds(found, calendar);
    return due ? [{ step: 'lapseComplaint', data: { date: civil(calendar, now).date, due } }] : [];
  }
  if (found.procedure === permit.name) return permitSteps(found, calendar, now);
  if (found.procedure !== application.name) return [];
  return [
    { step: 'noteNotExercised', data: {} },
    { step: 'lapse', data: null },
  ];
}

/** Nobody registers later than this after an application came, unless the office has forgotten it. */
const DAYS_UNREGISTERED = 7;

/** The next day on which time alone may change something in this case; null when it cannot. */
export function wakeOn(found: Case, calendar: Calendar): PlainDate | null {
  const [first] = found.entries;
  if (found.procedure === complaint.name) return reviewEnds(found, calendar);
  if (found.procedure === permit.name) return permitWakesOn(found, calendar);
  if (found.procedure !== application.name || !first) return null;
  if (found.stage === 'deemedIssued' || application.ended.some((stage) => stage === found.stage)) return null;
  // Whoever waits to be heard may have let his days pass at any midnight.
  if (found.stage === 'notified') return registeredOn(found);
  return registeredOn(found) ? resultDue(found, calendar) : addDays(civil(calendar, first.at).date, DAYS_UNREGISTERED);
}
