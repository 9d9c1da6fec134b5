/** The days of a complaint: until when it may be filed, forwarded, reviewed and taken to court, counted from its entries. */
import {
  addMonths,
  addWorkingDays,
  type Calendar,
  civil,
  dayOfReceipt,
  isWorkingDay,
  nextWorkingDay,
  plainDate,
} from '../core/calendar.js';
import type { Case, Entry, PlainDate } from '../core/procedure.js';
import { type Complaint, complaintOf, heardSides, openingSteps, prolongedBy } from './complaintFacts.js';
import { complaintDaysOf } from './complaintTerms.js';
import { deliveredAt } from './facts.js';

/** Months to complain, and where the act does not say how to complain of it (APPC 92(1), (1-1)). */
const TO_COMPLAIN = 3;
const WITHOUT_CLAUSE = 6;
/** Months to go to court after the decision on the complaint (APPC 136(1), (6)). */
const TO_COURT = 1;
/** Working days between the preliminary view and a decision that burdens (APPC 73(1)). */
const BEFORE_REJECTION = 3;

/**
 * The last day on which a complaint is in time, until midnight: three calendar months from the day on which the act became known,
 * six where it has no appeal clause (APPC 92(1), (1-1)); a day off gives way to the next working day (APPC 76(5), reading 44).
 */
export function filingTerm(calendar: Calendar, knownOn: PlainDate, appealClause: boolean): PlainDate {
  return orNextWorkingDay(calendar, addMonths(knownOn, appealClause ? TO_COMPLAIN : WITHOUT_CLAUSE));
}

/** The last day to go to court, by the day on which the decision was served, or on which the term of the review ended (APPC 136). */
export function courtTerm(calendar: Calendar, served: PlainDate): PlainDate {
  return orNextWorkingDay(calendar, addMonths(served, TO_COURT));
}

/** The last day to file this complaint; null where the day on which the complainant learnt of it is none. */
export function filingEnds({ about, against, knownOn }: Complaint, calendar: Calendar): PlainDate | null {
  if (knownOn === null) return null;
  // What was delivered was known on that day at the latest.
  const from = about && about.on < knownOn ? about.on : knownOn;
  return filingTerm(calendar, from, about === null || against !== 'decision' || about.appealClause);
}

/** The civil day on which the complaint was filed; null before it. */
export function filedOn({ entries: [opening] }: Case, calendar: Calendar): PlainDate | null {
  if (!opening) return null;
  return onPaper(opening) ?? civil(calendar, opening.at).date;
}

/** Whether the complaint came after the last day (APPC 92). */
export function filedLate(found: Case, calendar: Calendar): boolean {
  const [complaint, filed] = [complaintOf(found), filedOn(found, calendar)];
  const ends = complaint && filingEnds(complaint, calendar);
  return filed !== null && ends !== null && filed > ends;
}

/** The working day of receipt: after 18:30 and on days off the next one (APPC 64(3)); null before the complaint was filed. */
export function complaintReceivedOn({ entries: [opening] }: Case, calendar: Calendar): PlainDate | null {
  return opening ? arrivalDay(opening, calendar) : null;
}

/** The working day on which it came to the one who has to register it next, the provider or a body. */
export function arrivedOn({ entries }: Case, calendar: Calendar): PlainDate | null {
  const arrival = entries.findLast(({ step }) => ARRIVALS.has(step));
  return arrival ? arrivalDay(arrival, calendar) : null;
}

const ARRIVALS: ReadonlySet<string> = new Set([...openingSteps, 'forwardComplaint', 'passToQualityBody']);

/** The last day on which the provider may fully satisfy a complaint instead of forwarding it (P10.4). */
export function selfCorrectionEnds(found: Case, calendar: Calendar): PlainDate | null {
  const received = complaintReceivedOn(found, calendar);
  return received && addWorkingDays(calendar, received, complaintDaysOf(found, 'forwarding'));
}

/**
 * The last day of the review at the body that has the complaint, a prolongation included (APPC 99, P10.7, LSS 25(4)); null while it
 * is with the provider. It is counted from the day of receipt there even while nobody has registered it: a body cannot lengthen
 * its own term (reading 45).
 */
export function reviewEnds(found: Case, calendar: Calendar): PlainDate | null {
  const from = arrivedOn(found, calendar);
  if (from === null) return null;
  switch (found.stage) {
    case 'forwarded':
    case 'atComplaintBody':
      return addWorkingDays(calendar, from, complaintDaysOf(found, 'review'));
    case 'passedOn':
    case 'filedDirectly':
    case 'atQualityBody':
      return addWorkingDays(calendar, from, complaintDaysOf(found, 'qualityReview') + prolongedBy(found));
    default:
      return null;
  }
}

/** The first day on which the complaint can be left unsatisfied: three working days after the sides were called (APPC 73(1), 98(3)). */
export function earliestRejection(found: Case, calendar: Calendar): PlainDate | null {
  const { called } = heardSides(found);
  return called && addWorkingDays(calendar, dayOfReceipt(calendar, called.at), BEFORE_REJECTION);
}

/** From which day, and until which, the complainant may go to court (P10.5, APPC 136, reading 52); null while the pre-trial way is not at its end. */
export function wayToCourt(
  found: Case,
  calendar: Calendar,
): { readonly from: PlainDate; readonly until: PlainDate } | null {
  const last = found.entries.findLast(({ step }) => ENDINGS.has(step));
  if (!last) return null;
  const from =
    last.step === 'lapseComplaint' ? plainDate(String(last.data['due'] ?? '')) : served(found, last, calendar);
  return from && { from, until: courtTerm(calendar, from) };
}

/** The decisions after which a complainant who disagrees goes to court. */
const ENDINGS: ReadonlySet<string> = new Set([
  'annulAct',
  'annulAndAdopt',
  'obligeToAct',
  'leaveUnsatisfied',
  'remandCase',
  'leaveWithoutConsideration',
  'findBeyondCompetence',
  'lapseComplaint',
]);

/** The day on which a decision was served; until it is known, that of its signature. */
function served(found: Case, { number, at }: Entry, calendar: Calendar): PlainDate {
  const delivered = deliveredAt(found, number);
  return delivered ? dayOfReceipt(calendar, delivered) : civil(calendar, at).date;
}

function arrivalDay(arrival: Entry, calendar: Calendar): PlainDate {
  return onPaper(arrival) ?? dayOfReceipt(calendar, arrival.at);
}

function onPaper({ step, data }: Entry): PlainDate | null {
  return step === 'enterComplaint' || step === 'enterAboutQuality' ? plainDate(String(data['receivedOn'] ?? '')) : null;
}

/** Of a day beyond the calendar nothing is known: it stays as it is, and is long past or far ahead. */
function orNextWorkingDay(calendar: Calendar, day: PlainDate): PlainDate {
  if (day < calendar.from || day > calendar.until) return day;
  return isWorkingDay(calendar, day) ? day : nextWorkingDay(calendar, day);
}
