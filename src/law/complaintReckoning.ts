/**
 * A complaint reckoned a second time and as plainly as possible, for the invariants: who has it, since when, until when, whether it is
 * late; and how an invariant says of which steps it is.
 */
import { addDays, isWorkingDay, plainDate } from '../core/calendar.js';
import type { Case, Data, Entry, Instant, Json, PlainDate } from '../core/procedure.js';
import type { ComplaintRole, ComplaintStep } from './complaint.js';
import { officeCalendar } from './days.js';
import { sentences, text } from './invariant.js';
import { local, remembered, workingDayAfter } from './reckoning.js';

/** The sentences about a complaint. */
export const { on, by } = sentences<ComplaintStep, ComplaintRole>();

/** Those that are signed on the portal. */
export const ON_PORTAL = ['fileComplaint', 'fileAboutQuality', 'fileDirectly'] as const;
/** The steps that open a complaint. */
export const OPENING = [...ON_PORTAL, 'enterComplaint', 'enterAboutQuality'] as const;
/** The steps that register it. */
export const REGISTERING = ['registerComplaint', 'registerAtBody', 'registerAtQualityBody'] as const;
/** What only a complainant does. */
export const OF_COMPLAINANT = [...ON_PORTAL, 'explainLateness', 'stateOnComplaint', 'withdrawComplaint'] as const;
/** What only the chancery does. */
export const OF_CHANCERY = ['enterComplaint', 'enterAboutQuality', 'registerComplaint'] as const;
/** Decisions on the merits. */
export const MERITS = [
  'annulAct',
  'annulAndAdopt',
  'obligeToAct',
  'leaveUnsatisfied',
  'remandCase',
  'findBeyondCompetence',
] as const;
/** Decisions that uphold. */
export const UPHOLDING = ['annulAct', 'annulAndAdopt', 'obligeToAct', 'remandCase', 'findBeyondCompetence'] as const;
/** Every decision. */
export const DECIDING = [...MERITS, 'leaveWithoutConsideration'] as const;
/** What examining a complaint consists of. */
export const EXAMINING: readonly ComplaintStep[] = [
  ...DECIDING,
  'prolongReview',
  'restoreTerm',
  'findNotExcused',
  'callParties',
  'hearComplainant',
  'hearProvider',
  'remitComplaint',
];
/** What only a body does. */
export const OF_BODIES: readonly ComplaintStep[] = [...EXAMINING, 'registerAtBody', 'registerAtQualityBody'];
/** Where a body has the complaint. */
export const AT_BODY: readonly string[] = [
  'forwarded',
  'passedOn',
  'filedDirectly',
  'atComplaintBody',
  'atQualityBody',
];
/** How a complaint ends that was upheld. */
export const UPHELD: readonly string[] = ['satisfied', 'actAnnulled', 'actReplaced', 'obliged', 'remanded', 'remitted'];
/** Steps of which the complainant is notified. */
export const NOTIFIED: readonly string[] = [
  ...REGISTERING,
  'satisfyComplaint',
  'satisfyPartly',
  'forwardComplaint',
  'passToQualityBody',
  'answerComplaint',
  'prolongReview',
  'restoreTerm',
  'findNotExcused',
  'callParties',
  ...DECIDING,
  'remitComplaint',
  'lapseComplaint',
  'withdrawComplaint',
];

/** The entry that opened the complaint. */
export function opened({ entries }: Case): Entry | undefined {
  return entries[0];
}

/** The last entry of this step. */
export function taken({ entries }: Case, step: ComplaintStep): Entry | undefined {
  return entries.findLast((entry) => entry.step === step);
}

/** The IIN of the official complained of. */
export function officialOf(found: Case): Json | undefined {
  return record(record(opened(found)?.data['about'])['official'])['iin'];
}

/** The working day of receipt of something at a moment. */
export function receiptAt(moment: Instant): PlainDate {
  const { day: today, time } = local(moment);
  return isWorkingDay(officeCalendar, today) && time <= '18:30:00.000' ? today : workingDayAfter(today, 1);
}

/** The working day on which this entry brought the complaint to somebody. */
export function arrival({ step, at: now, data }: Entry): PlainDate {
  return step === 'enterComplaint' || step === 'enterAboutQuality' ? day(data, 'receivedOn') : receiptAt(now);
}

/** The working day on which the provider received it. */
export const receivedOn = remembered((found: Case): PlainDate => arrival(found.entries[0]!));

/** The working day on which it came to whoever has it now. */
export const cameOn = remembered((found: Case): PlainDate => arrival(sender(found)!));

function sender({ entries }: Case): Entry | undefined {
  return entries.findLast(({ step }) => step === 'forwardComplaint' || step === 'passToQualityBody') ?? entries[0];
}

/** Which body has the complaint; null while the provider has it. */
export function holderOf(found: Case): ComplaintRole | null {
  const from = sender(found)?.step;
  if (from === 'forwardComplaint') return 'complaintBody';
  return from === 'passToQualityBody' || from === 'fileDirectly' ? 'qualityBody' : null;
}

/** The last day of the review. */
export const lastDay = remembered((found: Case): PlainDate => {
  const more = Number(taken(found, 'prolongReview')?.data['days'] ?? 0);
  return workingDayAfter(cameOn(found), holderOf(found) === 'complaintBody' ? 20 : 15 + more);
});

/** Whether it was filed after three months from when it became known; after six, where a decision does not say how to complain of it. */
export const isLate = remembered((found: Case): boolean => {
  const { at: now, step, data } = found.entries[0]!;
  const about = record(data['about']);
  const known = [text(data['knownOn']), text(about['on'])].filter((one) => one !== '').sort()[0] ?? '';
  const months =
    data['against'] === 'decision' && about['case'] !== undefined && about['appealClause'] !== true ? 6 : 3;
  let last = monthsAfter(known, months);
  while (last >= officeCalendar.from && !isWorkingDay(officeCalendar, last)) last = addDays(last, 1);
  return (step.startsWith('enter') ? text(data['receivedOn']) : local(now).day) > last;
});

/** The same day so many months later, or the last day of that month. */
function monthsAfter(from: string, months: number): PlainDate {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return plainDate(then.toISOString().slice(0, 10)) ?? '0001-01-01';
}

/** Whether the reasons for lateness were examined. */
export function examined(found: Case): boolean {
  return taken(found, 'restoreTerm') !== undefined || taken(found, 'findNotExcused') !== undefined;
}

/** Whether one of these steps followed the last call. */
export function heard(found: Case, steps: readonly ComplaintStep[]): boolean {
  const call = taken(found, 'callParties')?.number ?? Infinity;
  return found.entries.some(({ step, number }) => number > call && steps.some((one) => one === step));
}

/** Whether the data set a new term of one to fifteen working days. */
export function aTerm({ days }: Data): boolean {
  return typeof days === 'number' && days >= 1 && days <= 15;
}

/** A day of the data; the first of the calendar for what is none. */
export function day(data: Data, name: string): PlainDate {
  return plainDate(text(data[name])) ?? officeCalendar.from;
}

/** A value that has fields; else one without any. */
export function record(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}
