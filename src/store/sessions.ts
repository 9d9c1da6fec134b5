/** Sessions of signed-in people, kept where a restart does not lose them. Fits the store that @fastify/session asks for. */
import { createHash } from 'node:crypto';
import type { Instant } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import { parsePost, type Post, type StaffRow } from './staff.js';
import { text } from './statement.js';

type Done = (fault?: unknown) => void;
type Got<S> = (fault: unknown, session?: S | null) => void;

/** What @fastify/session calls. */
export interface SessionStore<S extends object> {
  set(id: string, session: S, done: Done): void;
  get(id: string, done: Got<S>): void;
  destroy(id: string, done: Done): void;
}

/**
 * The posts of a session's `person` come with it in one statement (`postsWith`) and are never kept in it: what somebody may do
 * is asked at every request. A session ends `ttlSeconds` after it was last set (or after its cookie's own age, when it has one). Ids are kept as SHA-256,
 * so that whoever reads the table cannot take over a session. `now` is the machine's clock, which dates the cookies too.
 */
export function sessionStore<S extends object>(
  db: Db,
  { ttlSeconds, now }: { readonly ttlSeconds: number; readonly now: () => Instant },
): SessionStore<S> {
  return {
    set: (id, session, done) =>
      settle(save(db, key(id), session, ends(now(), ageMs(session) ?? ttlSeconds * 1000)), done),
    get: (id, done) => {
      load(db, key(id), now()).then(
        (body) => done(null, body as S | null),
        (fault: unknown) => done(fault),
      );
    },
    destroy: (id, done) => settle(db.deleteFrom('session').where('id', '=', key(id)).execute(), done),
  };
}

/** Removes sessions that have ended. Returns how many. */
export async function sweepSessions(db: Db, now: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('session').where('expires_at', '<=', now).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function settle(work: Promise<unknown>, done: Done): void {
  work.then(() => done(), done);
}

function key(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

function ends(now: Instant, afterMs: number): Instant {
  return new Date(Date.parse(now) + afterMs).toISOString();
}

/** The age that the cookie of the session was given, in milliseconds; null when it has none of its own. */
function ageMs(session: object): number | null {
  if (!('cookie' in session) || typeof session.cookie !== 'object' || session.cookie === null) return null;
  if (!('originalMaxAge' in session.cookie)) return null;
  return typeof session.cookie.originalMaxAge === 'number' ? session.cookie.originalMaxAge : null;
}

async function save(db: Db, id: string, session: object, expiresAt: Instant): Promise<void> {
  const row = { body: JSON.stringify(session), expires_at: expiresAt };
  await db
    .insertInto('session')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

async function load(db: Db, id: string, now: Instant): Promise<object | null> {
  const [row] = await ask<{ readonly body: object; readonly posts: readonly StaffRow[] | null }>(
    db,
    text`select body, (select json_agg(staff order by role, valid_from) from staff
                       where iin = body -> 'person' ->> 'iin') as posts
         from session where id = ${id} and expires_at > ${now}`,
  );
  if (row === undefined) return null;
  if ('person' in row.body && typeof row.body.person === 'object' && row.body.person !== null)
    brought.set(row.body.person, (row.posts ?? []).map(parsePost));
  return row.body;
}

/** The posts that came with the session of this very object; undefined when its session was not loaded. */
export function postsWith(person: object): readonly Post[] | undefined {
  return brought.get(person);
}

/** Beside the session, which the plug-in reads through at every request to see whether it was changed. */
const brought = new WeakMap<object, readonly Post[]>();
