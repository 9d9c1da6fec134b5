/**
 * The hearing before a refusal (P7.1c–P7.3, APPC 73, 74) and before the termination of a permit: what the entries say of
 * it, and the days that follow from the notice (norms.md III.3a, readings 1 and 4). An application sees one hearing; a permit's
 * life may see several, and of each only what followed its proposal counts.
 */
import {
  addDays,
  addWorkingDays,
  type Calendar,
  civil,
  dayOfReceipt,
  instantOf,
  isWorkingDay,
  nextWorkingDay,
  plainDate,
  subtractWorkingDays,
} from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Data, Entry, Instant, Json, PlainDate } from '../core/procedure.js';
import { deliveredAt, isApplicant, registeredOn } from './facts.js';
import { newTermIn, remandOf } from './remand.js';
import { daysOf } from './terms.js';

/** A ground of item 10 as it is raised against this applicant: the facts, what shows them, and where a law must be named, the law. */
export interface RaisedGround {
  readonly norm: string;
  readonly facts: string;
  readonly evidence: string;
  /** L10.3: the law that requires the approval. '' elsewhere. */
  readonly law: string;
}

/** When, where and how the applicant is heard (P7.1d). */
export interface Slot {
  readonly date: PlainDate;
  /** 'HH:MM' by the office's clock. */
  readonly time: string;
  readonly method: 'inPerson' | 'video';
  /** The address, or the link of the call. */
  readonly place: string;
}

/** The minutes of a hearing (APPC 74): who came, what was said, chair and secretary. */
export interface Minutes {
  readonly number: string;
  readonly date: PlainDate;
  readonly slot: Slot;
  readonly attendance: 'came' | 'absent';
  readonly present: string;
  readonly course: string;
  readonly chairIin: string;
  readonly chairName: string;
  readonly secretary: string;
}

/** The days that a preliminary decision leads to. */
export interface NoticeDays {
  /** The working day of receipt: after 18:30 the next one. */
  readonly receivedOn: PlainDate;
  /** Until midnight of this day the applicant may object or ask to be heard (APPC 73(3), A-21). */
  readonly objectionsEnd: PlainDate;
  /** The last day for the hearing that the notice appoints (P7.2b). */
  readonly hearingLatest: PlainDate;
  /** The first day on which an act that burdens may be signed (P7.2a, APPC 73(3)). */
  readonly earliestRefusal: PlainDate;
}

/** Working days to object, and between notice and act. */
const TO_OBJECT = 2;
const BEFORE_ACT = 3;
const TO_HEAR = 2;
/** APPC 76: the general term, from the proposal of a termination to the act. */
const TO_DECIDE = 15;

/** The entry that proposed the act on which somebody is heard last: a refusal, or the termination of a permit. */
export function proposalOf(found: Case): Entry | undefined {
  const last = found.entries.findLast(({ step }) => step === 'proposeRefusal' || step === 'proposeTermination');
  return last && last.number > anewFrom(found) ? last : undefined;
}

/** An application that was sent back upon a complaint begins anew: the number of that entry, 0 where there is none. */
function anewFrom(found: Case): number {
  return isLife(found) ? 0 : (remandOf(found)?.number ?? 0);
}

/** The entry by which the preliminary decision of that proposal was notified; undefined before it was. */
export function noticeOf(found: Case): Entry | undefined {
  const sent = taken(found, 'notify');
  const from = isLife(found) ? (proposalOf(found)?.number ?? 0) : anewFrom(found);
  return sent && sent.number > from ? sent : undefined;
}

/** Whether this person is the one who is heard, or has spoken for him: nobody decides or chairs in his own matter (APPC 67). */
export function isHeard(found: Case, iin: Json | undefined): boolean {
  if (!isLife(found)) return isApplicant(found, iin);
  const holder = found.entries[0]?.data['holder'];
  return (
    text(holder ?? null, 'iin') === iin ||
    found.entries.some(({ actor }) => actor.role === 'holder' && actor.iin === iin)
  );
}

/** The grounds that the last proposal raises. */
export function raisedGrounds(found: Case): readonly RaisedGround[] {
  return groundsIn(proposalOf(found)?.data ?? {});
}

/** The grounds that these data raise. */
export function groundsIn(data: Data): readonly RaisedGround[] {
  const rows = data['grounds'];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: Json) => ({
    norm: text(row, 'norm'),
    facts: text(row, 'facts'),
    evidence: text(row, 'evidence'),
    law: text(row, 'law'),
  }));
}

/** The slot that these data appoint; null when a part of it is missing or is no date or time. */
export function slotIn(data: Data): Slot | null {
  const date = plainDate(text(data, 'date'));
  const time = text(data, 'time');
  const method = text(data, 'method');
  const place = text(data, 'place').trim();
  if (!date || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || place === '') return null;
  return method === 'inPerson' || method === 'video' ? { date, time, method, place } : null;
}

/** The slot as it stands: that of the proposal, or the one to which it was moved. */
export function slotOf(found: Case): Slot | null {
  if (isOver(found)) return null;
  const last = found.entries.findLast(
    ({ step, number }) =>
      (step === 'changeSlot' || step === 'proposeRefusal' || step === 'proposeTermination') && number > anewFrom(found),
  );
  const hearing = last?.data['hearing'];
  return hearing !== undefined && isRecord(hearing) ? slotIn(hearing) : null;
}

/** Whether an order has made a day off of the day of a hearing that lies ahead: it must be moved (P7.1d, L8.2). */
export function slotLost(found: Case, calendar: Calendar, now: Instant): boolean {
  const slot = slotOf(found);
  if (slot === null || waived(found) || minutesOf(found) !== null) return false;
  return now < beginsAt(calendar, slot) && !isWorkingDay(calendar, slot.date);
}

/** The moment at which the hearing begins. */
export function beginsAt(calendar: Calendar, { date, time }: Slot): Instant {
  return instantOf(calendar, date, time);
}

/** The last day on which the result can be given in time (L4), by the day of receipt; null before the application came. */
export function resultDue(found: Case, calendar: Calendar): PlainDate | null {
  const submitted = taken(found, 'submit');
  if (!submitted) return null;
  const again = remandOf(found);
  if (again) return addWorkingDays(calendar, civil(calendar, again.at).date, newTermIn(again.data));
  return addWorkingDays(calendar, registeredOn(found) ?? dayOfReceipt(calendar, submitted.at), daysOf(found, 'result'));
}

/**
 * The last day for the act on which somebody is heard: that of the result in an application (L4); in a termination that of the
 * general term from its proposal (APPC 76), or from `today` when it is only being proposed. Null before an application came.
 */
export function actDue(found: Case, calendar: Calendar, today: PlainDate): PlainDate | null {
  if (!isLife(found)) return resultDue(found, calendar);
  const proposed = isOver(found) ? undefined : proposalOf(found);
  const from = proposed ? civil(calendar, proposed.at).date : today;
  return addWorkingDays(calendar, from, found.terms['termination']?.days ?? TO_DECIDE);
}

/** The last day on which a preliminary decision can be notified (P7.2a, norms.md III.3): the fourth working day. */
export function latestNotice(found: Case, calendar: Calendar): PlainDate | null {
  const due = resultDue(found, calendar);
  return due && latestNoticeBefore(due, calendar);
}

/** The same, by the day on which the result is due. */
export function latestNoticeBefore(due: PlainDate, calendar: Calendar): PlainDate {
  return subtractWorkingDays(calendar, due, BEFORE_ACT);
}

/** The field of the files of a position, and how many it takes. */
export const positionFiles = 'position.files';
export const positionFilesMax = 10;

/** How a notice is given where no letter and no SMS arrives: into the hand, by registered letter, by telephone (APPC 66(2)). */
export const otherWays = ['inHand', 'letter', 'telephone'] as const;

export type OtherWay = (typeof otherWays)[number];

/** A receipt that the officer recorded: how, on which day, and what shows it. */
export interface Receipt {
  readonly way: OtherWay;
  readonly on: PlainDate;
  readonly proof: string;
}

/** The receipt that these data record; null when its way or its day is none. */
export function receiptIn(data: Data): Receipt | null {
  const [way, on] = [otherWays.find((one) => one === data['way']), plainDate(text(data, 'on'))];
  return way && on ? { way, on, proof: text(data, 'proof').trim() } : null;
}

/**
 * The working day on which the preliminary decision was received, from which the applicant's days run (APPC 66(2), A-21): the
 * first on which it stood in the cabinet with an e-mail or an SMS sent, was received by another way, or was answered. Null
 * until then: what nobody received binds nobody.
 */
export function receivedOn(found: Case, calendar: Calendar): PlainDate | null {
  const known = receipts.get(found);
  if (known?.calendar === calendar) return known.day;
  const day = firstReceipt(found, calendar);
  receipts.set(found, { calendar, day });
  return day;
}

const receipts = new WeakMap<Case, { readonly calendar: Calendar; readonly day: PlainDate | null }>();

function firstReceipt(found: Case, calendar: Calendar): PlainDate | null {
  const sent = noticeOf(found);
  return sent ? dayReceived(found, calendar, sent) : null;
}

/** The decision to terminate that stands: one that a complaint has undone is none any more (APPC 100(1)). */
export function terminationOf(found: Case): Entry | undefined {
  const last = found.entries.findLast(({ step }) => step === 'terminate' || step === 'reinstate');
  return last?.step === 'terminate' ? last : undefined;
}

/** The act whose receipt matters now: the decision to terminate, which takes effect by it, else the preliminary decision. */
export function actToReceive(found: Case): Entry | undefined {
  return terminationOf(found) ?? noticeOf(found);
}

/** The working day on which the act of this entry was received, by the same rule as a preliminary decision; null until then. */
export function dayReceived(found: Case, calendar: Calendar, act: Entry): PlainDate | null {
  const after = found.entries.slice(act.number);
  const delivered = deliveredAt(found, act.number);
  const answered = after.find(({ step }) => ANSWERS.has(step))?.at;
  const handed = after.flatMap(({ step, data }) => (step === 'recordReceipt' ? (receiptIn(data) ?? []) : []));
  const [first] = [
    ...[delivered, answered].flatMap((at) => (at ? [dayOfReceipt(calendar, at)] : [])),
    ...handed.map(({ on }) => nextWorkingDay(calendar, addDays(on, -1))),
  ].sort();
  return first ?? null;
}

/** What is said to a notice; whoever answers has received it. */
const ANSWERS: ReadonlySet<string> = new Set(['statePosition', 'moveHearing', 'waive']);

/** The days of the notice that was received; null before it was. */
export function noticeDays(found: Case, calendar: Calendar): NoticeDays | null {
  const day = receivedOn(found, calendar);
  return day && daysFrom(found, calendar, day);
}

/** The same; while the notice is on its way, as if it were received on the day on which it was sent. Null before that. */
export function expectedDays(found: Case, calendar: Calendar): NoticeDays | null {
  const sent = noticeOf(found);
  return noticeDays(found, calendar) ?? (sent ? daysOfNotice(found, calendar, sent.at) : null);
}

/** The days of a notice that is sent and received at this moment. */
export function daysOfNotice(found: Case, calendar: Calendar, at: Instant): NoticeDays | null {
  return daysFrom(found, calendar, dayOfReceipt(calendar, at));
}

function daysFrom(found: Case, calendar: Calendar, receivedOn: PlainDate): NoticeDays | null {
  const due = actDue(found, calendar, receivedOn);
  if (!due) return null;
  const objectionsEnd = addWorkingDays(calendar, receivedOn, TO_OBJECT);
  const [toHear, beforeDue] = [addWorkingDays(calendar, receivedOn, TO_HEAR), subtractWorkingDays(calendar, due, 1)];
  const [afterNotice, afterObjections] = [
    addWorkingDays(calendar, receivedOn, BEFORE_ACT),
    nextWorkingDay(calendar, objectionsEnd),
  ];
  return {
    receivedOn,
    objectionsEnd,
    // Of a late notice (reading 6, silence rule off) no day before the last one is left.
    hearingLatest: toHear < beforeDue || beforeDue <= receivedOn ? toHear : beforeDue,
    earliestRefusal: afterNotice > afterObjections ? afterNotice : afterObjections,
  };
}

/** Whether whoever is to be heard has asked not to be (APPC 73(2)(5)). */
export function waived(found: Case): boolean {
  const asked = taken(found, 'waive');
  if (!asked || !isLife(found)) return asked !== undefined && asked.number > anewFrom(found);
  return !isOver(found) && asked.number > (proposalOf(found)?.number ?? 0);
}

/** What was said to the preliminary decision that stands: positions and motions since its notice. */
export function saidSince(found: Case): { readonly positions: readonly Entry[]; readonly motion: Entry | null } {
  const since = afterNotice(found);
  return {
    positions: since.filter(({ step }) => step === 'statePosition'),
    motion: since.findLast(({ step }) => step === 'moveHearing') ?? null,
  };
}

/** The last minutes since the notice, and whether their chair has signed them. */
export function minutesOf(found: Case): { readonly minutes: Minutes; readonly signed: boolean } | null {
  const since = afterNotice(found);
  const held = since.findLast(({ step }) => step === 'holdHearing');
  const minutes = held && minutesIn(held.data);
  if (!minutes) return null;
  return { minutes, signed: since.some(({ step, number }) => step === 'chairHearing' && number > held.number) };
}

/** The minutes that these data bring; null when they name no slot and no day. */
export function minutesIn(data: Data): Minutes | null {
  const slot = data['hearing'] !== undefined && isRecord(data['hearing']) ? slotIn(data['hearing']) : null;
  const date = plainDate(text(data, 'date'));
  if (!slot || !date) return null;
  return {
    number: text(data, 'number'),
    date,
    slot,
    attendance: data['attendance'] === 'came' ? 'came' : 'absent',
    present: text(data, 'present'),
    course: text(data, 'course'),
    chairIin: text(data, 'chairIin'),
    chairName: text(data, 'chairName'),
    secretary: text(data, 'secretary'),
  };
}

/** Whether it was recorded that nobody used the right to be heard. */
export function notExercised(found: Case): boolean {
  return afterNotice(found).some(({ step }) => step === 'noteNotExercised');
}

/** Whether the term to object is over at this moment: it ends at midnight. */
export function objectionsOver(found: Case, calendar: Calendar, now: Instant): boolean {
  const days = noticeDays(found, calendar);
  return days !== null && civil(calendar, now).date > days.objectionsEnd;
}

function afterNotice(found: Case): readonly Entry[] {
  const sent = noticeOf(found);
  return sent ? found.entries.slice(sent.number) : [];
}

function isLife({ procedure }: Case): boolean {
  return procedure === 'permit';
}

/** A permit in force is heard on nothing: what was said of an earlier proposal is over. */
function isOver(found: Case): boolean {
  return isLife(found) && found.stage === 'inForce';
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(row: Json, name: string): string {
  const value = isRecord(row) ? row[name] : undefined;
  return typeof value === 'string' ? value : '';
}
