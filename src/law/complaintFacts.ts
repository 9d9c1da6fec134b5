/** What the entries of a complaint say: each fact read from the step that brought it. The facts of the case complained of came with it. */
import { plainDate } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Actor, Case, Data, Entry, Json, PlainDate } from '../core/procedure.js';
import { type Attachment, attachmentsIn } from './facts.js';

/** What a complaint can be against: a decision, an action, an inaction, or the quality of the service. */
export const subjects = ['decision', 'action', 'inaction', 'quality'] as const;

export type Subject = (typeof subjects)[number];

/** To whom a complaint is addressed (P10.2, P10.7). */
export const addressees = ['provider', 'official', 'qualityBody'] as const;

export type Addressee = (typeof addressees)[number];

/** What satisfying a complaint can do to the case complained of. */
export const effects = ['annul', 'remand', 'obligeToIssue', 'none'] as const;

export type Effect = (typeof effects)[number];

/** The entry of another case that is complained of, as it stood when the complaint was filed. */
export interface ComplainedOf {
  readonly case: string;
  readonly number: number;
  readonly step: string;
  /** The civil day on which it became known at the latest. */
  readonly on: PlainDate;
  /** Who signed or acted; null where nobody is named, as with an inaction of the office. */
  readonly official: { readonly iin: string; readonly name: string; readonly role: string } | null;
  /** Who applied in that case, or holds the permit: only they are its participants (APPC 91(1)). */
  readonly party: { readonly iin: string | null; readonly bin: string | null };
  /** Whether the act says how to complain of it (APPC 80(5)); without that six months are given (APPC 92(1-1)). */
  readonly appealClause: boolean;
  /** Whether the act itself states, with reasons, that a complaint does not suspend it (APPC 96(2)). */
  readonly executable: boolean;
  /** Whether the act favours the complainant, as a permit does: then it is not simply annulled (APPC 98(6)). */
  readonly favourable: boolean;
}

/** Who complains; `iin` and `bin` are null where a paper complaint does not name them (APPC 93(2)(2)). */
export interface Complainant {
  readonly name: string;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
}

/** A complaint as it was filed (APPC 93). */
export interface Complaint {
  readonly about: ComplainedOf | null;
  readonly against: Subject | null;
  readonly addressee: Addressee | null;
  /** The day on which the complainant learnt of it; null where it is no date. */
  readonly knownOn: PlainDate | null;
  /** Why it comes late; '' where nothing was said. */
  readonly lateReason: string;
  readonly what: string;
  readonly demand: string;
  readonly text: string;
  readonly complainant: Complainant;
  readonly attachments: readonly Attachment[];
  /** An earlier decision of a complaint body on the same matter; null when there is none on record (APPC 95(1)(1)). */
  readonly earlier: { readonly number: string; readonly on: PlainDate } | null;
  /** The working day on which the chancery received it on paper; null for one that was filed on the portal. */
  readonly receivedOn: PlainDate | null;
}

/** The steps that open a complaint. */
export const openingSteps = [
  'fileComplaint',
  'fileAboutQuality',
  'fileDirectly',
  'enterComplaint',
  'enterAboutQuality',
] as const;

/** The step that opens a complaint of this kind; the table has a row for each. */
export function openingStep(
  on: 'portal' | 'paper',
  against: Subject,
  addressee: Addressee,
): (typeof openingSteps)[number] {
  if (on === 'paper') return against === 'quality' ? 'enterAboutQuality' : 'enterComplaint';
  if (addressee === 'qualityBody') return 'fileDirectly';
  return against === 'quality' ? 'fileAboutQuality' : 'fileComplaint';
}

/** The complaint of this case; null before it was filed. */
export function complaintOf({ entries: [opening] }: Case): Complaint | null {
  return opening ? complaintIn(opening.data) : null;
}

/** The complaint that these data bring; read once, since every step of a case asks for it. */
export function complaintIn(data: Data): Complaint {
  const known = complaints.get(data);
  if (known !== undefined) return known;
  const complaint = readComplaint(data);
  complaints.set(data, complaint);
  return complaint;
}

const complaints = new WeakMap<Data, Complaint>();

function readComplaint(data: Data): Complaint {
  const who = record(data['complainant']);
  const earlier = record(data['earlier']);
  const earlierOn = plainDate(text(earlier['on']));
  return {
    about: aboutIn(data['about']),
    against: subjects.find((one) => one === data['against']) ?? null,
    addressee: addressees.find((one) => one === data['addressee']) ?? null,
    knownOn: plainDate(text(data['knownOn'])),
    lateReason: text(data['lateReason']),
    what: text(data['what']),
    demand: text(data['demand']),
    text: text(data['text']),
    complainant: {
      name: text(who['name']),
      iin: text(who['iin']) || null,
      bin: text(who['bin']) || null,
      address: text(who['address']),
      email: text(who['email']),
      phone: text(who['phone']),
    },
    attachments: attachmentsIn(data),
    earlier: earlierOn ? { number: text(earlier['number']), on: earlierOn } : null,
    receivedOn: plainDate(text(data['receivedOn'])),
  };
}

function aboutIn(value: Json | undefined): ComplainedOf | null {
  const about = record(value);
  const on = plainDate(text(about['on']));
  if (text(about['case']) === '' || on === null) return null;
  const official = record(about['official']);
  const party = record(about['party']);
  return {
    case: text(about['case']),
    number: typeof about['number'] === 'number' ? about['number'] : 0,
    step: text(about['step']),
    on,
    official:
      text(official['iin']) === ''
        ? null
        : { iin: text(official['iin']), name: text(official['name']), role: text(official['role']) },
    party: { iin: text(party['iin']) || null, bin: text(party['bin']) || null },
    appealClause: about['appealClause'] === true,
    executable: about['executable'] === true,
    favourable: about['favourable'] === true,
  };
}

/** Whether this person complains himself, or signs for the legal entity that does. */
export function isComplainant(found: Case, { iin, bin }: Actor): boolean {
  const who = complaintOf(found)?.complainant;
  if (!who) return false;
  return who.bin === null ? bin === null && iin !== null && iin === who.iin : bin === who.bin;
}

/** Whether this person himself complains, or has signed the complaint of a legal entity. */
export function hasFiled(found: Case, iin: string | null): boolean {
  const [opening] = found.entries;
  if (!opening || iin === null) return false;
  return complaintIn(opening.data).complainant.iin === iin || (onPortal(opening) && opening.actor.iin === iin);
}

function onPortal({ step }: Entry): boolean {
  return step !== 'enterComplaint' && step !== 'enterAboutQuality';
}

/** Whether the complaint is of this official: he is known by his IIN, whatever post he holds today. */
export function isComplainedOf(found: Case, iin: string | null): boolean {
  const official = complaintOf(found)?.about?.official;
  return iin !== null && official?.iin === iin;
}

/** Which body has the complaint, or is to get it; null while it is with the provider. */
export function bodyOf({ stage }: Case): 'complaintBody' | 'qualityBody' | null {
  if (stage === 'forwarded' || stage === 'atComplaintBody') return 'complaintBody';
  return stage === 'passedOn' || stage === 'atQualityBody' || stage === 'filedDirectly' ? 'qualityBody' : null;
}

/** Whether a body has had this complaint before it, now or before. */
export function wasAt({ entries }: Case, body: string): boolean {
  const ways = body === 'complaintBody' ? ['forwardComplaint'] : ['fileDirectly', 'passToQualityBody'];
  return (body === 'complaintBody' || body === 'qualityBody') && entries.some(({ step }) => ways.includes(step));
}

/** Whether both sides were heard since they were called (APPC 98(3)); `called` is null before that. */
export function heardSides({ entries }: Case): {
  readonly called: Entry | null;
  readonly complainant: boolean;
  readonly provider: boolean;
} {
  const called = entries.findLast(({ step }) => step === 'callParties') ?? null;
  const since = entries.filter(({ number }) => called !== null && number > called.number);
  return {
    called,
    complainant: since.some(({ step }) => step === 'hearComplainant' || step === 'stateOnComplaint'),
    provider: since.some(({ step }) => step === 'hearProvider'),
  };
}

/** What the body found of the reasons for lateness; null while it has not examined them (APPC 92(2), (3)). */
export function latenessFound(found: Case): 'restored' | 'notExcused' | null {
  if (taken(found, 'restoreTerm')) return 'restored';
  return taken(found, 'findNotExcused') ? 'notExcused' : null;
}

/** Whether the complainant has said why he comes late, in the complaint or after it. */
export function latenessExplained(found: Case): boolean {
  return (complaintOf(found)?.lateReason ?? '').trim() !== '' || taken(found, 'explainLateness') !== undefined;
}

/** By how many working days the review was prolonged; 0 when it was not. */
export function prolongedBy(found: Case): number {
  return daysIn(taken(found, 'prolongReview')?.data ?? {}) ?? 0;
}

/** The number of working days that these data set; null when it is no whole number above 0. */
export function daysIn(data: Data): number | null {
  const days = data['days'];
  return typeof days === 'number' && Number.isSafeInteger(days) && days > 0 ? days : null;
}

/** The number that the complaint got at its first registration; '' before it. */
export function complaintNumber(found: Case): string {
  const first = found.entries.find(({ step }) => REGISTRATIONS.has(step));
  return text(first?.data['number']);
}

const REGISTRATIONS: ReadonlySet<string> = new Set(['registerComplaint', 'registerAtBody', 'registerAtQualityBody']);

function record(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
