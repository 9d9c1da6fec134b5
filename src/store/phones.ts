/** Signatures that are awaited from a phone: one for a browser's session and a form, of exact bytes, for a few minutes. */
import { createHash, randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Instant } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import type { Schema } from './schema.js';
import { text } from './statement.js';

/** What waits. `token` is all that the phone knows; whoever knows it is the phone. */
export interface AwaitedSignature {
  readonly token: string;
  /** The step whose paper is to be signed; null for a sign-in. */
  readonly preparedId: string | null;
  /** The text to be signed at a sign-in; null for a paper. */
  readonly challenge: string | null;
  readonly expiresAt: Instant;
  /** The signature, once it has come. */
  readonly cms: Buffer | null;
}

/** The form that waits for a signature. */
export interface WaitingForm {
  /** The session of the browser; it is kept as its SHA-256. */
  readonly session: string;
  readonly preparedId: string | null;
  readonly challenge: string | null;
}

/**
 * Begins to wait, in one statement. The form's earlier token is no longer good; but where a signature has come on it that
 * is still to be sent, it stays, and nothing begins; unless it is the one that is `spoilt`.
 */
export async function awaitSignature(
  db: Db,
  { session, preparedId, challenge }: WaitingForm,
  how: { readonly now: Instant; readonly expiresAt: Instant; readonly spoilt?: Uint8Array | null },
): Promise<void> {
  const { now, expiresAt, spoilt = null } = how;
  const token = randomBytes(32).toString('base64url');
  await ask(
    db,
    text`insert into phone (token, session, prepared_id, challenge, expires_at)
         values (${token}, ${key(session)}, ${preparedId}::uuid, ${challenge}, ${expiresAt}::timestamptz)
         on conflict (session, prepared_id) do update
         set token = excluded.token, challenge = excluded.challenge, expires_at = excluded.expires_at, cms = null
         where phone.cms is null or phone.cms = ${spoilt && Buffer.from(spoilt)}::bytea or phone.expires_at <= ${now}::timestamptz`,
  );
}

/** What this session's form waits for; null when it waits for nothing. */
export async function awaitedBy(
  db: Db,
  { session, preparedId }: Omit<WaitingForm, 'challenge'>,
): Promise<AwaitedSignature | null> {
  return parse(
    await ask<Row>(
      db,
      text`select * from phone where session = ${key(session)} and prepared_id is not distinct from ${preparedId}::uuid`,
    ),
  );
}

/** What waits for the phone that knows this token; null when nothing does. */
export async function awaitedFrom(db: Db, token: string): Promise<AwaitedSignature | null> {
  // Anybody may call with anything; a text with a zero in it is an error to the database.
  if (!/^[\w-]{43}$/.test(token)) return null;
  return parse(await ask<Row>(db, text`select * from phone where token = ${token}`));
}

/** Keeps the signature; returns when it is on disk. False when another one had come, or the time was over: one token, one signature. */
export async function keepSignature(db: Db, token: string, cms: Uint8Array, now: Instant): Promise<boolean> {
  const bytes = Buffer.from(cms);
  const rows = await ask(
    db,
    text`update phone set cms = ${bytes}::bytea
         where token = ${token} and expires_at > ${now}::timestamptz and (cms is null or cms = ${bytes}::bytea)
         returning token`,
  );
  return rows.length > 0;
}

/** Forgets what nobody waits for any more; until then a phone that did not hear our answer may send again. Returns how many. */
export async function sweepPhones(db: Db, before: Instant): Promise<number> {
  const rows = await ask(db, text`delete from phone where expires_at < ${before}::timestamptz returning token`);
  return rows.length;
}

type Row = Selectable<Schema['phone']>;

function parse([row]: readonly Row[]): AwaitedSignature | null {
  if (row === undefined) return null;
  const { token, prepared_id, challenge, expires_at, cms } = row;
  return { token, preparedId: prepared_id, challenge, expiresAt: expires_at, cms };
}

const key = (session: string): string => createHash('sha256').update(session).digest('hex');
