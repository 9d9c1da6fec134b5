/**
 * Signing on a phone with eGov mobile (integration.md §5): the page shows a code, the phone that reads it asks what is to be
 * signed, and gives back the signature. It is judged at once, so that the phone can say what is wrong, kept, and only then
 * acknowledged; the form that waits for it is then sent as after any other signing program, and judged again.
 */
import { civil } from '../core/calendar.js';
import type { Instant } from '../core/procedure.js';
import { qrSvg } from '../press/qr.js';
import type { VerdictCode } from '../seal/verify.js';
import { persist } from '../store/database.js';
import { loadPrepared } from '../store/papers.js';
import { awaitedBy, awaitedFrom, type AwaitedSignature, awaitSignature, keepSignature } from '../store/phones.js';
import type { Text } from '../words/languages.js';
import { phoneWords } from '../words/phone.js';
import { papers } from '../words/procedure.js';
import type { Desk, PhoneService } from './desk.js';
import { judgeShown } from './take.js';
import { challenge, CHALLENGE_SECONDS, readSignIn } from './who.js';

/** The form of a browser that waits: for the paper of a prepared step, or (null) for a sign-in. */
export interface WaitingFor {
  /** The session of the browser. */
  readonly session: string;
  readonly preparedId: string | null;
}

/** How it stands with a waiting form. `over`: nothing was asked for, or nobody signed in time. */
export type Awaited =
  | {
      readonly is: 'waiting';
      /** 'mobileSign:https://…': what the code says. */
      readonly code: string;
      /** The code as SVG. */
      readonly picture: string;
      /** Addresses that open the apps on this very device. */
      readonly apps: { readonly person: string; readonly business: string };
      readonly expiresAt: Instant;
    }
  | { readonly is: 'signed'; readonly cms: Buffer }
  | { readonly is: 'over' };

/** A paper is to be read on a small screen first. */
const PAPER_SECONDS = 900;

/** Begins to wait for a signature, unless a good one has come already. False where this office asks nothing of phones. */
export async function awaitPhone(desk: Desk, { session, preparedId }: WaitingFor): Promise<boolean> {
  if (!desk.phone) return false;
  const before = await awaitedBy(desk.db, { session, preparedId });
  // What was kept because it could not be judged, and is found wrong since, would be sent and refused again and again.
  const spoilt = before?.cms && (await judged(desk, before, before.cms)) ? before.cms : null;
  const now = desk.now();
  const seconds = preparedId === null ? CHALLENGE_SECONDS : PAPER_SECONDS;
  const expiresAt = new Date(Date.parse(now) + seconds * 1000).toISOString();
  const form = { session, preparedId, challenge: preparedId === null ? await challenge(desk) : null };
  await persist(desk.db, (db) => awaitSignature(db, form, { now, expiresAt, spoilt }));
  return true;
}

/** How it stands with the form of this session. */
export async function awaited(desk: Desk, form: WaitingFor): Promise<Awaited> {
  const found = desk.phone ? await awaitedBy(desk.db, form) : null;
  if (!found || !desk.phone) return { is: 'over' };
  if (found.cms) return { is: 'signed', cms: found.cms };
  if (stateOf(desk, found) === 'over') return { is: 'over' };
  const address = `${desk.phone.site}/phone/${found.token}/mgovSign`;
  const code = `mobileSign:${address}`;
  return { is: 'waiting', code, picture: qrSvg(code), apps: appsFor(address), expiresAt: found.expiresAt };
}

/** The same for a page that asks again and again. */
export async function phoneState(desk: Desk, form: WaitingFor): Promise<Awaited['is']> {
  const found = desk.phone ? await awaitedBy(desk.db, form) : null;
  return found ? stateOf(desk, found) : 'over';
}

function stateOf(desk: Desk, { cms, expiresAt }: AwaitedSignature): Awaited['is'] {
  if (cms) return 'signed';
  return expiresAt <= desk.now() ? 'over' : 'waiting';
}

/** The launching pages of the apps (the older ones were links of Firebase, which ended in August 2025). */
function appsFor(address: string): { readonly person: string; readonly business: string } {
  const link = encodeURIComponent(address);
  return {
    person: `https://m.egov.kz/mobileSign/?link=${link}&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov`,
    business: `https://m.egov.kz/businessSign/?link=${link}&isi=1597880144&ibi=kz.mobile.mgov.business&apn=kz.mobile.mgov.business`,
  };
}

/** Why a phone gets nothing, or what it gave was not taken: a code of the verdict, or one of ours. */
export type PhoneRefusal = Exclude<VerdictCode, 'VALID'> | 'unknownCode' | 'over' | 'used' | 'otherDocument' | 'person';

/** What a phone is asked to sign. */
export interface ToSign {
  readonly name: Text;
  readonly bytes: Uint8Array;
  readonly media: 'pdf' | 'text';
  /** With the bytes inside the signature, or beside it. */
  readonly attached: boolean;
  readonly by: PhoneService;
  /** '2026-11-23T10:15:00.000+05:00': the end of the time to sign, by the office's clock. */
  readonly expires: string;
  /** Where the documents are fetched and the signatures are sent. */
  readonly address: string;
}

/** What the phone that knows this token is to sign. */
export async function phoneAsked(desk: Desk, token: string): Promise<ToSign | { readonly refused: PhoneRefusal }> {
  const found = desk.phone ? await awaitedFrom(desk.db, token) : null;
  if (!found || !desk.phone) return { refused: 'unknownCode' };
  const state = stateOf(desk, found);
  if (state !== 'waiting') return { refused: state === 'signed' ? 'used' : 'over' };
  const about = await aboutOf(desk, found);
  if (!about) return { refused: 'over' };
  const address = `${desk.phone.site}/phone/${token}/documents`;
  return { ...about, by: desk.phone, address, expires: withZone(desk, found.expiresAt) };
}

async function aboutOf(
  desk: Desk,
  { preparedId, challenge: text }: AwaitedSignature,
): Promise<Pick<ToSign, 'name' | 'bytes' | 'media' | 'attached'> | null> {
  if (preparedId === null)
    return { name: phoneWords.signIn, bytes: Buffer.from(text ?? ''), media: 'text', attached: true };
  const paper = (await loadPrepared(desk.db, preparedId))?.papers[0];
  if (!paper) return null;
  const name = papers[paper.kind as keyof typeof papers] ?? phoneWords.paper;
  return { name, bytes: paper.bytes, media: 'pdf', attached: false };
}

/** Judges and keeps a signature from a phone; null when it is kept, on disk. The same one again is no fault: the answer may have been lost. */
export async function takeFromPhone(desk: Desk, token: string, cms: Uint8Array): Promise<PhoneRefusal | null> {
  const found = desk.phone ? await awaitedFrom(desk.db, token) : null;
  if (!found) return 'unknownCode';
  if (found.cms) return found.cms.equals(cms) ? null : 'used';
  if (stateOf(desk, found) === 'over') return 'over';
  const refused = await judged(desk, found, cms);
  if (refused) return refused;
  // Between the look and the write another phone may have been faster, or the time may have ended.
  return (await persist(desk.db, (db) => keepSignature(db, token, cms, desk.now()))) ? null : 'used';
}

/** What is wrong with the signature. One that cannot be judged yet is kept: the form says that it waits. */
async function judged(
  desk: Desk,
  { preparedId, challenge: text }: AwaitedSignature,
  cms: Uint8Array,
): Promise<PhoneRefusal | null> {
  if (preparedId === null) {
    const signed = await readSignIn(desk, cms);
    if (!('code' in signed)) return signed.text === text ? null : 'otherDocument';
    return signed.code === 'nonce' ? 'over' : signed.code;
  }
  const prepared = await loadPrepared(desk.db, preparedId);
  if (!prepared) return 'over';
  const verdict = await judgeShown(desk, prepared, cms);
  return 'is' in verdict && !verdict.waits ? verdict.code : null;
}

/** A moment in the office's zone, as ISO 8601 with the offset. */
function withZone({ calendar }: Desk, at: Instant): string {
  const { date, time } = civil(calendar, at);
  const local = new Date(`${date}T${time}Z`).toISOString().slice(0, -1);
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(at)) / 60_000);
  const two = (n: number): string => String(Math.abs(n)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
