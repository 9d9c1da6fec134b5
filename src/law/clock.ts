/** When the clock has something to do in a case: of every other day it need not be asked. */
import { addDays, type Calendar, civil } from '../core/calendar.js';
import type { Case, PlainDate } from '../core/procedure.js';
import { application } from './application.js';
import { registeredOn } from './facts.js';
import { resultDue } from './hearing.js';

/** Nobody registers later than this after an application came, unless the office has forgotten it. */
const DAYS_UNREGISTERED = 7;

/** The next day on which time alone may change something in this case; null when it cannot. */
export function wakeOn(found: Case, calendar: Calendar): PlainDate | null {
  const [first] = found.entries;
  if (found.procedure !== application.name || !first) return null;
  if (found.stage === 'deemedIssued' || application.ended.some((stage) => stage === found.stage)) return null;
  // Whoever waits to be heard may have let his days pass at any midnight.
  if (found.stage === 'notified') return registeredOn(found);
  return registeredOn(found) ? resultDue(found, calendar) : addDays(civil(calendar, first.at).date, DAYS_UNREGISTERED);
}
