/** What a person signs to sign in: a value that is given out once and taken back once. */
import { randomBytes } from 'node:crypto';
import type { Instant } from '../core/procedure.js';
import type { Db } from './database.js';

/** A new value, 256 random bits in base64url, good for `ttlSeconds`. */
export async function issue(
  db: Db,
  { now, ttlSeconds }: { readonly now: Instant; readonly ttlSeconds: number },
): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  const expires = new Date(Date.parse(now) + ttlSeconds * 1000).toISOString();
  await db.insertInto('nonce').values({ value, expires_at: expires }).execute();
  return value;
}

/** True the first time for a value that was issued and is not too old, false ever after: of two at once one wins. */
export async function consume(db: Db, value: string, now: Instant): Promise<boolean> {
  const row = await db.deleteFrom('nonce').where('value', '=', value).returning('expires_at').executeTakeFirst();
  return row !== undefined && Date.parse(row.expires_at) > Date.parse(now);
}

/** Removes values that nobody brought back in time. Returns how many. */
export async function sweepNonces(db: Db, now: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('nonce').where('expires_at', '<=', now).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
