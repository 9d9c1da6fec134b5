/** What the entries of an application say: each fact read from the step that brought it. */
import { plainDate } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import { resolved } from './forms/row.js';
import type { Case, Data, Instant, Json, PlainDate } from '../core/procedure.js';

/** The working day from which the office's terms are counted (P6.1a, P6.2); null before registration. */
export function registeredOn(found: Case): PlainDate | null {
  const day = taken(found, 'register')?.data['registeredOn'];
  return typeof day === 'string' ? plainDate(day) : null;
}

/** The officer who has the case; null before one was named. */
export function officerOf(found: Case): { readonly iin: string; readonly name: string } | null {
  const named = found.entries.findLast(({ step }) => step === 'assign' || step === 'reassign');
  return named ? { iin: text(named.data['officerIin']), name: text(named.data['officerName']) } : null;
}

/** Whether this person applied himself, or signed for the entity that did. */
export function isApplicant({ entries: [submitted] }: Case, iin: Json | undefined): boolean {
  return submitted !== undefined && submitted.actor.iin === iin;
}

/** What the officer found on one requirement of appendix 4, and why. */
export interface Finding {
  readonly met: boolean;
  readonly reason: string;
}

/** The latest finding on each requirement, by its norm. A permit that is sent back leaves them standing until the officer changes them. */
export function findings(found: Case): ReadonlyMap<string, Finding> {
  const latest = new Map<string, Finding>();
  for (const entry of found.entries)
    if (entry.step === 'examine')
      for (const { norm, met, reason } of findingsIn(entry.data)) latest.set(norm, { met: met === true, reason });
  return latest;
}

/** The findings that these data bring; `met` is null where a finding says neither yes nor no. */
export function findingsIn(
  data: Data,
): readonly { readonly norm: string; readonly met: boolean | null; readonly reason: string }[] {
  return Object.entries(record(data['findings'])).map(([norm, finding]) => {
    const { met, reason } = record(finding);
    return { norm, met: typeof met === 'boolean' ? met : null, reason: text(reason) };
  });
}

/** A defect of the package: what is missing or expired, its norm, and how to cure it (P6.5). */
export interface Defect {
  readonly norm: string;
  readonly what: 'missing' | 'expired';
  readonly remark: string;
  readonly cure: string;
}

/** The defects that the officer found last. */
export function defects(found: Case): readonly Defect[] {
  return defectsIn(taken(found, 'findIncomplete')?.data ?? {});
}

/** The defects that these data list. */
export function defectsIn(data: Data): readonly Defect[] {
  const rows = data['defects'];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: Json) => ({
    norm: text(record(row)['norm']),
    what: record(row)['what'] === 'expired' ? 'expired' : 'missing',
    remark: text(record(row)['remark']),
    cure: text(record(row)['cure']),
  }));
}

/** A document that the applicant attached, as it is named in the signed application. */
export interface Attachment {
  readonly field: string;
  readonly name: string;
  readonly digest: string;
  readonly sizeBytes: number;
  readonly media: string;
}

/** The application as it was signed: which form, what stands in its fields, and what was attached. */
export interface Application {
  readonly form: 'A2' | 'A3';
  readonly uin: string;
  readonly values: { readonly [field: string]: string };
  readonly attachments: readonly Attachment[];
  /** The permit that it asks to extend (A5.c2); null when it asks for a new one. */
  readonly extends: Extended | null;
}

/** The permit that an application for an extension is about, as it stood on the day of the application. */
export interface Extended {
  /** The case of its life. */
  readonly life: string;
  readonly number: string;
  readonly verifyCode: string;
  readonly issuedOn: PlainDate;
  readonly expiresOn: PlainDate;
  /** How many years it had been given until then. */
  readonly years: number;
  readonly stage: string;
  /** When the contracts on record end, by the BIN of the base operator; those without an end are left out. */
  readonly ends: readonly { readonly operatorBin: string; readonly validUntil: string }[];
}

/** The application of this case; null before it was submitted. */
export function applicationOf(found: Case): Application | null {
  const submitted = taken(found, 'submit');
  return submitted ? applicationIn(submitted.data) : null;
}

/** The application that these data bring; read once, since every step of a case asks for it. */
export function applicationIn(data: Data): Application {
  const known = applications.get(data);
  if (known !== undefined) return known;
  const application = readApplication(data);
  applications.set(data, application);
  return application;
}

const applications = new WeakMap<Data, Application>();

function readApplication(data: Data): Application {
  return {
    form: data['form'] === 'A3' ? 'A3' : 'A2',
    uin: text(data['uin']),
    values: Object.fromEntries(Object.entries(record(data['values'])).map(([name, value]) => [name, text(value)])),
    attachments: attachmentsIn(data),
    extends: extendedIn(record(data['extends'])),
  };
}

function extendedIn(about: { readonly [key: string]: Json }): Extended | null {
  const [issuedOn, expiresOn] = [plainDate(text(about['issuedOn'])), plainDate(text(about['expiresOn']))];
  if (!issuedOn || !expiresOn) return null;
  return {
    life: text(about['life']),
    number: text(about['number']),
    verifyCode: text(about['verifyCode']),
    issuedOn,
    expiresOn,
    years: Number(about['years'] ?? 0),
    stage: text(about['stage']),
    ends: list(about['ends']).map((end) => ({
      operatorBin: text(record(end)['operatorBin']),
      validUntil: text(record(end)['validUntil']),
    })),
  };
}

/** The files that these data bring: of an application, or of a position. */
export function attachmentsIn(data: Data): readonly Attachment[] {
  const rows = data['attachments'];
  return (Array.isArray(rows) ? rows : []).map((row: Json) => ({
    field: text(record(row)['field']),
    name: text(record(row)['name']),
    digest: text(record(row)['digest']),
    sizeBytes: Number(record(row)['sizeBytes'] ?? 0),
    media: text(record(row)['media']),
  }));
}

/** Who applied: the person who signed, the entity for which he signed (null for himself), and the applicant's name. */
export interface Applicant {
  readonly uin: string;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly name: string;
}

/** The applicant of this case; null before the application was submitted. */
export function applicantOf(found: Case): Applicant | null {
  const submitted = taken(found, 'submit');
  if (!submitted) return null;
  const { actor, data } = submitted;
  return { uin: text(data['uin']), iin: actor.iin, bin: actor.bin, name: text(data['applicantName']) || actor.name };
}

/** A permit as it was issued: what its paper says and the registry shows (A5, P9). */
export interface Permit {
  readonly number: string;
  readonly uin: string;
  readonly holder: string;
  readonly iin: string;
  /** Null for an individual. */
  readonly bin: string | null;
  readonly issuedOn: PlainDate;
  readonly expiresOn: PlainDate;
  readonly operators: string;
  readonly verifyCode: string;
  /** The case of its life, which has the id of the entry that issued it (reading 41). */
  readonly life: string;
  /** By whose act it stands: the head's, or by the law after the term has passed in silence (LPN 26). */
  readonly basis: 'decision' | 'silence';
  readonly at: Instant;
}

/** The permit of this case, issued or deemed issued; null when there is none. A permit of silence keeps its number and days when it is handed over. */
export function permitOf(found: Case): Permit | null {
  const issued = found.entries.findLast(({ step }) => GIVING.has(step));
  const applicant = applicantOf(found);
  const issuedOn = plainDate(text(issued?.data['issuedOn']));
  const expiresOn = plainDate(text(issued?.data['expiresOn']));
  if (!issued || !applicant || !issuedOn || !expiresOn) return null;
  return {
    number: text(issued.data['permitNumber']),
    uin: applicant.uin,
    holder: applicant.name,
    iin: applicant.iin ?? '',
    bin: applicant.bin,
    issuedOn,
    expiresOn,
    operators: text(issued.data['operators']),
    verifyCode: text(issued.data['verifyCode']),
    life: applicationOf(found)?.extends?.life ?? issued.id,
    basis: issued.step === 'lapse' ? 'silence' : 'decision',
    at: issued.at,
  };
}

const GIVING: ReadonlySet<string> = new Set(['issue', 'issueAsOrdered', 'lapse']);

/** The contracts with base operators that the application names (A4.d1, A5.f11); a date that cannot be read is left out with its contract. */
export function contractsOf({ values }: Application): readonly Contract[] {
  const groups = new Set(Object.keys(values).flatMap((key) => /^contracts\.(\d+)\./.exec(key)?.[1] ?? []));
  return [...groups]
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((index) => {
      const value = (name: string) => values[`contracts.${index}.${name}`] ?? '';
      const date = plainDate(value('date'));
      if (!date || value('operator') === '') return [];
      const validUntil = plainDate(value('validUntil'));
      return {
        operator: value('operator'),
        operatorBin: value('operatorBin'),
        number: value('number'),
        date,
        validUntil,
      };
    });
}

/** A contract with a base operator; `validUntil` is null when it is open-ended. */
export interface Contract {
  readonly operator: string;
  readonly operatorBin: string;
  readonly number: string;
  readonly date: PlainDate;
  readonly validUntil: PlainDate | null;
}

/** What became of a notice to the applicant over one channel, as the system recorded it (APPC 66(2)). */
export interface Delivery {
  /** The number of the entry of which he was notified. */
  readonly notice: number;
  readonly channel: string;
  readonly outcome: 'sent' | 'failed';
  /** The address, masked. */
  readonly to: string;
  readonly at: Instant;
  /** Why it failed; '' when it was sent. */
  readonly reason: string;
}

/** Every delivery that was recorded, oldest first. */
export function deliveriesOf(found: Case): readonly Delivery[] {
  return found.entries.filter(({ step }) => step === 'recordDelivery').map(({ data }) => deliveryIn(data));
}

/** The delivery that these data record. */
export function deliveryIn(data: Data): Delivery {
  return {
    notice: typeof data['notice'] === 'number' ? data['notice'] : 0,
    channel: text(data['channel']),
    outcome: data['outcome'] === 'sent' ? 'sent' : 'failed',
    to: text(data['to']),
    at: text(data['at']),
    reason: text(data['reason']),
  };
}

/**
 * When the notice of this entry was received: it stands in the cabinet and the e-mail or the SMS was sent (APPC 66(2), A-21, reading 37).
 * Null while nothing was sent, and where nothing could be.
 */
export function deliveredAt(found: Case, number: number): Instant | null {
  const stood = found.entries[number - 1]?.at;
  const [sent] = deliveriesOf(found)
    .filter(({ notice, outcome }) => notice === number && outcome === 'sent')
    .map(({ at }) => at)
    .sort();
  if (stood === undefined || sent === undefined) return null;
  return sent > stood ? sent : stood;
}

/** The address of the object of activity on one line (A2.f8, A3.f8). */
export function objectOf({ values }: Application): string {
  return lineOf(values, 'object');
}

/** The address of the applicant on one line (A2.f4, A3.f4). */
export function addressOf({ values }: Application): string {
  return lineOf(values, 'address');
}

function lineOf(values: Application['values'], which: 'object' | 'address'): string {
  const parts = ['postalCode', 'country', 'region', 'city', 'district', 'settlement', 'street', 'house'];
  const whole = resolved(values);
  return parts
    .map((part) => whole[`${which}.${part}`] ?? '')
    .filter((part) => part !== '')
    .join(', ');
}

function record(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
