/** Sessions of signed-in people, kept where a restart does not lose them. Fits the store that @fastify/session asks for. */
import { createHash } from 'node:crypto';
import type { Instant } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import { type Remembered, remembering } from './remember.js';
import { parsePost, type Post, type StaffRow } from './staff.js';
import { text } from './statement.js';
import type { Tidings } from './tidings.js';

type Done = (fault?: unknown) => void;
type Got<S> = (fault: unknown, session?: S | null) => void;

/** What @fastify/session calls. */
export interface SessionStore<S extends object> {
  set(id: string, session: S, done: Done): void;
  get(id: string, done: Got<S>): void;
  destroy(id: string, done: Done): void;
}

/** How sessions are kept. */
export interface SessionOptions {
  /** A session ends so long after it was last set, or after its cookie's own age, when it has one. */
  readonly ttlSeconds: number;
  /** The machine's clock, which dates the cookies too. */
  readonly now: () => Instant;
  /** When given, a session that was read is remembered until it is heard that it, or somebody's post, was changed. */
  readonly tidings?: Tidings;
}

/**
 * The posts of a session's `person` come with it in one statement (`postsWith`) and are never kept in it: what somebody may do
 * is asked at every request. Ids are kept as SHA-256, so that whoever reads the table cannot take over a session.
 */
export function sessionStore<S extends object>(db: Db, { ttlSeconds, now, tidings }: SessionOptions): SessionStore<S> {
  const memory = tidings && sessionsHeard(tidings);
  const get = async (id: string): Promise<object | null> => {
    const at = now();
    const known = memory?.recall(id);
    if (known && known.expiresAt > at) return known.body;
    const keep = memory?.keeper(id);
    const found = await load(db, id, at);
    if (found) keep?.(found);
    return found?.body ?? null;
  };
  const change = (id: string, work: Promise<unknown>, done: Done): void =>
    settle(
      work.finally(() => memory?.forget(id)),
      done,
    );
  return {
    set: (id, session, done) =>
      change(key(id), save(db, key(id), session, ends(now(), ageMs(session) ?? ttlSeconds * 1000)), done),
    get: (id, done) => {
      get(key(id)).then(
        (body) => done(null, body as S | null),
        (fault: unknown) => done(fault),
      );
    },
    destroy: (id, done) => change(key(id), db.deleteFrom('session').where('id', '=', key(id)).execute(), done),
  };
}

interface Loaded {
  readonly body: object;
  readonly expiresAt: Instant;
}

const rememberedMax = 2000;

/** The sessions that were read. */
function sessionsHeard(tidings: Tidings): Remembered<Loaded> {
  const memory = remembering<Loaded>(tidings, rememberedMax);
  tidings.on('session', memory.forget);
  tidings.on('staff', () => memory.forget(null));
  return memory;
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

async function load(db: Db, id: string, now: Instant): Promise<Loaded | null> {
  const [row] = await ask<{ readonly body: object; readonly expires_at: Instant; readonly posts: StaffRow[] | null }>(
    db,
    text`select body, expires_at, (select json_agg(staff order by role, valid_from) from staff
                                   where iin = body -> 'person' ->> 'iin') as posts
         from session where id = ${id} and expires_at > ${now}`,
  );
  if (row === undefined) return null;
  if ('person' in row.body && typeof row.body.person === 'object' && row.body.person !== null)
    brought.set(row.body.person, (row.posts ?? []).map(parsePost));
  return { body: row.body, expiresAt: row.expires_at };
}

/** The posts that came with the session of this very object; undefined when its session was not loaded. */
export function postsWith(person: object): readonly Post[] | undefined {
  return brought.get(person);
}

/** Beside the session, which the plug-in reads through at every request to see whether it was changed. */
const brought = new WeakMap<object, readonly Post[]>();
