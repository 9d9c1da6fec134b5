/** What the entries of a permit's life say: the permit as it stands, its papers, and what was asked and not answered yet. */
import { addYears, type Calendar, plainDate } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Data, Entry, Json, PlainDate } from '../core/procedure.js';
import { permitYearsOn } from './edition.js';
import { dayReceived, terminationOf } from './hearing.js';
import { type Change, changeIn, contractsHeld, type HeldContract } from './permitContracts.js';

/** Whose permit it is: the person who signed the application, the entity for which he signed ('' for himself), name and address. */
export interface Holder {
  readonly name: string;
  readonly iin: string;
  readonly bin: string;
  readonly address: string;
}

/** The permit as it stands, with every correction, amendment and extension. */
export interface HeldPermit {
  readonly number: string;
  readonly uin: string;
  readonly verifyCode: string;
  readonly holder: Holder;
  readonly issuedOn: PlainDate;
  /** The last day of validity, that day included. */
  readonly expiresOn: PlainDate;
  readonly contracts: readonly HeldContract[];
  readonly object: string;
  readonly registration: { readonly number: string; readonly on: PlainDate };
  /** The application that it was issued on. */
  readonly application: string;
  /** Whether the law has issued it and nobody has handed it over yet (LPN 26). */
  readonly bySilence: boolean;
}

/** The permit of this life; null for any other case. */
export function heldPermit(found: Case): HeldPermit | null {
  const [entered] = found.entries;
  if (entered?.step !== 'enter') return null;
  const { data } = entered;
  const registration = record(data['registration']);
  const [issuedOn, expiresOn] = [plainDate(text(data['issuedOn'])), lastDayOf(found)];
  if (!issuedOn || !expiresOn) return null;
  return {
    number: text(data['permitNumber']),
    uin: text(data['uin']),
    verifyCode: text(data['verifyCode']),
    holder: holderOf(found),
    issuedOn,
    expiresOn,
    contracts: contractsHeld(found),
    object: objectOf(found),
    registration: { number: text(registration['number']), on: plainDate(text(registration['on'])) ?? issuedOn },
    application: text(data['application']),
    bySilence: data['basis'] === 'silence' && !taken(found, 'handedOver'),
  };
}

/** Whose permit it is. */
export function holderOf(found: Case): Holder {
  const holder = record(found.entries[0]?.data['holder']);
  return {
    name: latest(found, 'holder') ?? text(holder['name']),
    iin: text(holder['iin']),
    bin: text(holder['bin']),
    address: latest(found, 'address') ?? text(holder['address']),
  };
}

/** The address of the object of activity on one line (A5.f11). */
export function objectOf(found: Case): string {
  return latest(found, 'object') ?? text(found.entries[0]?.data['object']);
}

/** The last day of validity, that day included; null before the permit was entered. */
export function lastDayOf(found: Case): PlainDate | null {
  const given = found.entries.findLast(({ step }) => GIVING.has(step));
  return plainDate(text(given?.data['expiresOn']));
}

const GIVING: ReadonlySet<string> = new Set(['enter', 'extend', 'extendMeanwhile']);

/**
 * The last day of the permit if it is extended now: the anniversary of its first issue, so that a permit of 29 February loses no day
 * by being extended (A5.c2, A-33). Null before the permit was entered.
 */
export function lastDayExtended(found: Case): PlainDate | null {
  const [issuedOn, expiresOn] = [plainDate(text(found.entries[0]?.data['issuedOn'])), lastDayOf(found)];
  if (!issuedOn || !expiresOn) return null;
  const given = Number(expiresOn.slice(0, 4)) - Number(issuedOn.slice(0, 4));
  return addYears(issuedOn, given + permitYearsOn(expiresOn));
}

/** The officer who has the permit; null while there is none. */
export function permitOfficerOf(found: Case): { readonly iin: string; readonly name: string } | null {
  const named = found.entries.findLast(({ step }) => step === 'enter' || step === 'reassign');
  const iin = text(named?.data['officerIin']);
  return iin === '' ? null : { iin, name: text(named?.data['officerName']) };
}

/** What is true of a permit on a day. */
export type Standing = 'inForce' | 'terminated' | 'renounced' | 'expired';

/**
 * Whether the permit is in force on a day, and if not, why. A termination takes effect when its decision was received: until then
 * the permit stands, unless its last day passes first.
 */
export function standingOn(found: Case, calendar: Calendar, day: PlainDate): Standing {
  const [terminated, last] = [terminatedOn(found, calendar), lastDayOf(found)];
  if (terminated && terminated <= day && !(last && last < terminated)) return 'terminated';
  if (found.stage === 'renounced') return 'renounced';
  return last && last < day ? 'expired' : 'inForce';
}

/** The day on which the decision to terminate that stands was received, from which on the permit has ended (APPC 83(2), A-49); null until then. */
export function terminatedOn(found: Case, calendar: Calendar): PlainDate | null {
  const decided = terminationOf(found);
  return decided ? dayReceived(found, calendar, decided) : null;
}

/** A signed paper of the permit: by which step it came, and its digest. */
export interface PermitPaper {
  readonly step: string;
  readonly entry: number;
  readonly digest: string;
}

/** The papers of the permit, oldest first: the last one counts, the others are replaced. A permit of silence has none until it is handed over. */
export function papersOf(found: Case): readonly PermitPaper[] {
  return found.entries.flatMap(({ step, number, data, papers }) => {
    const digest =
      step === 'correct' ? papers.find(({ kind }) => kind === 'permit')?.digest : PAPERED.has(step) && data['paper'];
    return typeof digest === 'string' && digest !== '' ? [{ step, entry: number, digest }] : [];
  });
}

const PAPERED: ReadonlySet<string> = new Set([...GIVING, 'handedOver']);

/** Whether the law has issued or extended the permit, and its signed paper is still to be handed over (LPN 26(2)). */
export function paperAwaited(found: Case): boolean {
  const last = found.entries.findLast(({ step }) => PAPERED.has(step));
  return last !== undefined && text(last.data['paper']) === '';
}

/** A report of a change of contract: its entry, and what it says. */
export interface Report {
  readonly number: number;
  readonly entry: Entry;
  readonly change: Change | null;
}

/**
 * The reports that nobody has answered, oldest first: neither noted, nor dismissed, nor, of an end, taken up by a proposal. One that led
 * to a termination which a complaint has undone has answered nothing (APPC 100(1)).
 */
export function pendingReports(found: Case): readonly Report[] {
  const answered = new Set(found.entries.flatMap(({ step, data }) => (ANSWERING.has(step) ? reportsIn(data) : [])));
  const proposed = lastProposalStanding(found);
  return found.entries
    .filter(({ step, number }) => REPORTS.has(step) && !answered.has(number))
    .map((entry) => ({ number: entry.number, entry, change: changeIn(entry.data).change }))
    .filter(({ number, change }) => change !== 'ended' || number > proposed);
}

/** The number of the last proposal whose termination no complaint has undone; 0 where there is none. */
function lastProposalStanding({ entries }: Case): number {
  const proposals = entries.flatMap(({ step, number }) => (step === 'proposeTermination' ? [number] : []));
  const undone = entries.flatMap(({ step, number }) =>
    step === 'reinstate' ? [proposals.findLast((one) => one < number)] : [],
  );
  return proposals.findLast((one) => !undone.includes(one)) ?? 0;
}

/** The reports that these data answer, by the numbers of their entries. */
export function reportsIn(data: Data): readonly number[] {
  const rows = data['reports'];
  return Array.isArray(rows) ? rows.filter((one) => typeof one === 'number') : [];
}

const REPORTS: ReadonlySet<string> = new Set(['reportChange', 'enterReport']);
const ANSWERING: ReadonlySet<string> = new Set(['noteContracts', 'dismissReport']);

/** What is to be changed on the permit or in the registry: which field, of which contract (0 for none), to what. */
export interface Wish {
  readonly entry: Entry;
  readonly field: string;
  readonly contract: number;
  readonly value: string;
}

/** The correction that was asked, or that the officer has found due, and that nobody has decided; null when there is none (LPN 44). */
export function pendingCorrection(found: Case): Wish | null {
  return pendingWish(found, ['askCorrection', 'findError'], ['correct', 'rejectCorrection']);
}

/** The amendment of the registry that was asked and not decided; null when there is none. */
export function pendingAmendment(found: Case): Wish | null {
  return pendingWish(found, ['askAmendment'], ['amend', 'rejectAmendment']);
}

/** The wish that these data express, or carry out. */
export function wishIn(data: Data): Omit<Wish, 'entry'> {
  const contract = data['contract'];
  return {
    field: text(data['field']),
    contract: typeof contract === 'number' ? contract : 0,
    value: text(data['value']),
  };
}

function pendingWish(found: Case, asking: readonly string[], deciding: readonly string[]): Wish | null {
  const last = found.entries.findLast(({ step }) => asking.includes(step) || deciding.includes(step));
  return last && asking.includes(last.step) ? { entry: last, ...wishIn(last.data) } : null;
}

/** The last value that a correction or an amendment gave to a field. */
function latest(found: Case, field: string): string | null {
  const changed = found.entries.findLast(
    ({ step, data }) => (step === 'correct' || step === 'amend') && data['field'] === field,
  );
  return changed ? text(changed.data['value']) : null;
}

function record(value: Json | undefined): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
