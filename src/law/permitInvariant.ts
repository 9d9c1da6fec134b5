/** How a sentence about a permit's life is written, and the life reckoned a second time, as plainly as possible, for those sentences. */
import { addDays, isWorkingDay, plainDate } from '../core/calendar.js';
import type { Case, Data, Entry, Instant, Json, PlainDate } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import { officeCalendar } from './days.js';
import { sentences, text } from './invariant.js';
import type { Basis } from './norms.js';
import type { PermitRole, PermitStep } from './permit.js';
import { local, remembered, workingDayAfter } from './reckoning.js';

/** The sentences about a permit's life. */
export const { on, by } = sentences<PermitStep, PermitRole>();

/** From a step on a term stands and is due on a day; made by whoever knows the terms. */
export type DueOn = (
  norm: Basis,
  says: string,
  term: string,
  from: PermitStep,
  day: (began: Entry) => PlainDate,
) => Invariant;

/** A contract as the entries tell it: the days between which it is in force, and by which entry it was last confirmed. */
interface Told {
  readonly bin: string;
  readonly number: string;
  readonly from: string;
  until: string;
  lost: string;
  /** What `lost` was before the last termination. */
  kept: string;
  since: number;
}

const NEVER = '9999-12-31';

/** Every contract that was ever on record; the first is number 1. */
export const told = remembered(({ entries }: Case): readonly Told[] => {
  const all: Told[] = [];
  const bring = (bin: string, number: string, from: string, until: string, since: number) => {
    const known = all.find((one) => one.bin === bin && one.number === number);
    if (known) Object.assign(known, { until: until || NEVER, lost: NEVER, since });
    else all.push({ bin, number, from, until: until || NEVER, lost: NEVER, kept: NEVER, since });
  };
  for (const { step, data, number } of entries) {
    if (step === 'enter' || step === 'extend' || step === 'extendMeanwhile')
      for (const row of list(data['contracts']))
        bring(field(row, 'operatorBin'), field(row, 'number'), field(row, 'date'), field(row, 'validUntil'), number);
    if (step === 'noteContracts' && data['change'] === 'concluded')
      all.push({
        bin: text(data['operatorBin']),
        number: text(data['contractNumber']),
        from: text(data['concludedOn']),
        until: text(data['validUntil']) || NEVER,
        lost: NEVER,
        kept: NEVER,
        since: number,
      });
    const meant = all[Number(data['contract']) - 1];
    if (step === 'noteContracts' && data['change'] === 'prolonged' && meant)
      Object.assign(meant, { until: text(data['validUntil']) || NEVER, lost: NEVER, since: number });
    if (step === 'noteContracts' && data['change'] === 'ended' && meant) meant.lost = text(data['eventOn']);
    if (step === 'terminate') for (const one of all) one.kept = one.lost;
    if (step === 'reinstate') for (const one of all) one.lost = one.kept;
    if (step === 'keepPermit' || step === 'terminate') {
      const proposal = entries.findLast((one) => one.step === 'proposeTermination' && one.number < number);
      for (const row of list(proposal?.data['grounds'])) {
        const one = all[Number(record(row)['contract']) - 1];
        if (one && proposal && one.since < proposal.number) one.lost = field(row, 'eventOn');
      }
    }
  }
  return all;
});

/** Whether a contract is in force on a day. */
export function inForce({ from, until, lost }: Told, day: PlainDate): boolean {
  return from <= day && day <= until && day <= lost;
}

/** The numbers of the contracts in force on a day, less those that a proposal raises and that nothing has confirmed since. */
export function left(
  found: Case,
  day: PlainDate,
  proposed: Pick<Entry, 'data' | 'number'> | undefined,
): readonly number[] {
  const raised = raisedIn(proposed);
  return told(found).flatMap((one, at) =>
    inForce(one, day) && !(raised.includes(at + 1) && one.since < (proposed?.number ?? 0)) ? [at + 1] : [],
  );
}

/** The entry of the last proposal to terminate. */
export function proposal({ entries }: Case): Entry | undefined {
  return entries.findLast(({ step }) => step === 'proposeTermination');
}

/** The entry of the termination that stands: the last, unless a complaint has undone it. */
export function termination({ entries }: Case): Entry | undefined {
  const at = entries.findLastIndex(({ step }) => step === 'terminate');
  return entries.slice(at + 1).some(({ step }) => step === 'reinstate') ? undefined : entries[at];
}

/** The contracts that a proposal raises. */
export function raisedIn(proposed: Pick<Entry, 'data'> | undefined): readonly number[] {
  return list(proposed?.data['grounds']).map((row) => Number(record(row)['contract']));
}

/** The last day of the permit. */
export const lastDay = remembered(({ entries }: Case): string => {
  const given = entries.findLast(({ step }) => ['enter', 'extend', 'extendMeanwhile'].includes(step));
  return text(given?.data['expiresOn']);
});

/** Whoever was named as the officer last. */
export function officer({ entries }: Case): Json | undefined {
  return entries.findLast(({ step }) => step === 'enter' || step === 'reassign')?.data['officerIin'];
}

/** Whether somebody has signed for the holder, with the application or in this life. */
export function signedForHolder({ entries }: Case, iin: Json | undefined): boolean {
  return (
    record(entries[0]?.data['holder'])['iin'] === iin ||
    entries.some(({ actor }) => actor.role === 'holder' && actor.iin === iin)
  );
}

/** The working day that a moment is of: after closing time and on days off the next. */
export function workingDayOf(now: Instant): PlainDate {
  const { day, time } = local(now);
  return isWorkingDay(officeCalendar, day) && time <= '18:30:00.000' ? day : workingDayAfter(day, 1);
}

/**
 * The working day on which the act of an entry reached the holder: the first of a letter that was sent, another way that was recorded,
 * and his own answer.
 */
export function reached({ entries }: Case, act: Entry | undefined): PlainDate | null {
  if (!act) return null;
  const days = entries.slice(act.number).flatMap(({ step, at, data }): PlainDate[] => {
    if (step === 'recordDelivery' && data['notice'] === act.number && data['outcome'] === 'sent')
      return [workingDayOf(text(data['at']))];
    if (step === 'recordReceipt') return [workingDayOf(`${text(data['on'])}T07:00:00.000Z`)];
    return ['statePosition', 'moveHearing', 'waive'].includes(step) ? [workingDayOf(at)] : [];
  });
  return days.sort()[0] ?? null;
}

/** n months before a day; the last day of the month where it has no such day. */
export function monthsBefore(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - n, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, length)))
    .toISOString()
    .slice(0, 10);
}

/** The day before a day. */
export function dayBefore(day: PlainDate): PlainDate {
  return addDays(day, -1);
}

/** The anniversary of a day, n years later; of 29 February in a common year the 28th. */
export function anniversary(day: string, n: number): string {
  const year = Number(day.slice(0, 4)) + n;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}${day.endsWith('-02-29') && !leap ? '-02-28' : day.slice(4)}`;
}

export function record(value: Json | undefined): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function field(row: Json | undefined, name: string): string {
  return text(record(row)[name]);
}

/** A day that exists. */
export function isDay(value: Json | undefined): boolean {
  return plainDate(text(value)) !== null;
}
