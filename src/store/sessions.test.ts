import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordLook, looksAt } from './looks.js';
import { consume, issue, sweepNonces } from './nonces.js';
import { transact } from './database.js';
import { postsWith, sessionStore, sweepSessions } from './sessions.js';
import { rewriteStaff } from './staff.js';
import { freshDatabase, listen as said, testDatabases, type TestDatabase } from './testing.js';
import { listen, type Tidings } from './tidings.js';

interface Session {
  readonly cookie: { readonly originalMaxAge: number | null };
  readonly iin: string;
}

const session: Session = { cookie: { originalMaxAge: null }, iin: '800101100003' };

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  let now = '';
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  beforeEach(() => {
    now = '2026-11-23T05:00:00.000Z';
  });
  afterAll(() => home.drop());

  function store(tidings?: Tidings): {
    set: (id: string, session: Session) => Promise<unknown>;
    get: (id: string) => Promise<Session | null | undefined>;
    destroy: (id: string) => Promise<unknown>;
  } {
    const inner = sessionStore<Session>(home.db, { ttlSeconds: 600, now: () => now, ...(tidings && { tidings }) });
    return {
      set: (id, value) => new Promise((done) => inner.set(id, value, done)),
      get: (id) => new Promise((done, fail) => inner.get(id, (fault, got) => (fault ? fail(fault) : done(got)))),
      destroy: (id) => new Promise((done) => inner.destroy(id, done)),
    };
  }

  test('HOUSE 6 a session is kept, changed and destroyed', async () => {
    const sessions = store();
    expect(await sessions.get('a')).toBeNull();
    await sessions.set('a', session);
    await sessions.set('a', { ...session, iin: '900202200005' });
    expect(await sessions.get('a')).toEqual({ ...session, iin: '900202200005' });
    await sessions.destroy('a');
    expect(await sessions.get('a')).toBeNull();
  });

  test('A-22 the posts of whoever is signed in come with the session as they are now, and are not kept in it', async () => {
    const sessions = store();
    const signedIn = { ...session, person: { iin: '800101100003' } };
    const post = {
      iin: '800101100003',
      role: 'head',
      name: 'Қайрат',
      order: '12-ж/қ',
      validFrom: '2026-01-05',
      validUntil: null,
    } as const;
    const found = async () => (await sessions.get('p')) as typeof signedIn;
    const posts = async () => postsWith((await found()).person);
    await sessions.set('p', signedIn);
    expect(await posts()).toEqual([]);
    const other = { ...post, iin: '900202200005' };
    await transact(home.db, (trx) => rewriteStaff(trx, [{ ...post, role: 'officer' }, post, other]));
    expect(await posts()).toEqual([post, { ...post, role: 'officer' }]);
    expect(await found()).toEqual(signedIn);
    await sessions.set('p', await found());
    await transact(home.db, (trx) => rewriteStaff(trx, []));
    expect(await posts()).toEqual([]);
    expect(postsWith(signedIn.person)).toBeUndefined();
    await sessions.destroy('p');
  });

  test('HOUSE 6 a session ends after its time, and every use begins the time anew', async () => {
    const sessions = store();
    await sessions.set('b', session);
    now = '2026-11-23T05:09:59.000Z';
    expect(await sessions.get('b')).toEqual(session);
    await sessions.set('b', session);
    now = '2026-11-23T05:19:58.000Z';
    expect(await sessions.get('b')).toEqual(session);
    now = '2026-11-23T05:19:59.000Z';
    expect(await sessions.get('b')).toBeNull();
    expect(await sweepSessions(home.db, now)).toBe(1);
  });

  test('HOUSE 6 a cookie with an age of its own decides how long the session lasts', async () => {
    const sessions = store();
    await sessions.set('c', { ...session, cookie: { originalMaxAge: 1000 } });
    now = '2026-11-23T05:00:01.000Z';
    expect(await sessions.get('c')).toBeNull();
  });

  test('HOUSE 6 whoever reads the table does not learn the id of a session', async () => {
    await store().set('secret-id', session);
    const { rows } = await sql<{ text: string }>`select session::text as text from session`.execute(home.db);
    expect(rows.map((row) => row.text).join()).not.toContain('secret-id');
  });

  describe('HOUSE 6 a session that is remembered', () => {
    const signedIn = { ...session, person: { iin: '800101100003' } };
    const post = {
      iin: '800101100003',
      role: 'head',
      name: '',
      order: '1',
      validFrom: '2026-01-05',
      validUntil: null,
    } as const;
    let tidings: Tidings;
    beforeAll(async () => {
      tidings = await listen(home.ownerUrl, { log: () => undefined, beatMs: 1000, pauseMs: 500 });
      await store().set('r', signedIn);
    });
    afterAll(() => tidings.close());
    const asked = async (work: () => Promise<unknown>) => {
      const heard = said();
      await work().finally(heard.stop);
      return heard.said.filter((each) => each.includes('from session')).length;
    };

    test('HOUSE 6 is asked for once, and again when its time is over', async () => {
      const sessions = store(tidings);
      expect(await asked(() => sessions.get('r'))).toBe(1);
      expect(await asked(() => sessions.get('r'))).toBe(0);
      expect(await sessions.get('r')).toEqual(signedIn);
      now = '2026-11-23T05:10:00.000Z';
      expect(await sessions.get('r')).toBeNull();
    });

    test('A-22 is forgotten when another process changes it, ends it, or somebody gets a post', async () => {
      const [here, elsewhere] = [store(tidings), store()];
      const found = async () => (await here.get('r')) as typeof signedIn | null;
      await found();
      await elsewhere.set('r', { ...signedIn, iin: '900202200005' });
      await expect.poll(async () => (await found())?.iin).toBe('900202200005');
      await transact(home.db, (trx) => rewriteStaff(trx, [post]));
      await expect.poll(async () => postsWith((await found())?.person ?? {})).toEqual([post]);
      await transact(home.db, (trx) => rewriteStaff(trx, []));
      await expect.poll(async () => postsWith((await found())?.person ?? {})).toEqual([]);
      await elsewhere.destroy('r');
      await expect.poll(found).toBeNull();
      await here.set('r', signedIn);
      await found();
      await here.destroy('r');
      expect(await found()).toBeNull();
    });

    test('HOUSE 6 is not relied on while the database is not heard', async () => {
      const sessions = store(tidings);
      await sessions.set('r', signedIn);
      await sessions.get('r');
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'ruqsat tidings' and datname = current_database()`.execute(
        home.open({ role: null }),
      );
      await expect.poll(() => tidings.steady, { interval: 5 }).toBe(false);
      expect(await asked(() => sessions.get('r'))).toBe(1);
      expect(await asked(() => sessions.get('r'))).toBe(1);
      await expect.poll(() => tidings.steady).toBe(true);
      await sessions.get('r');
      expect(await asked(() => sessions.get('r'))).toBe(0);
    });
  });

  test('HOUSE 6 a fault of the database is handed to the caller', async () => {
    const broken = home.open();
    await sql`select 1`.execute(broken);
    await broken.destroy();
    const inner = sessionStore<Session>(broken, { ttlSeconds: 600, now: () => now });
    expect(await new Promise((done) => inner.get('a', done))).toBeInstanceOf(Error);
    expect(await new Promise((done) => inner.set('a', session, done))).toBeInstanceOf(Error);
  });

  test('HOUSE 6 a sign-in nonce is taken once, even by two at once, and not after its time', async () => {
    const value = await issue(home.db, { now, ttlSeconds: 300 });
    expect(value).toMatch(/^[\w-]{43}$/);
    const taken = await Promise.all([consume(home.db, value, now), consume(home.db, value, now)]);
    expect(taken.sort()).toEqual([false, true]);
    expect(await consume(home.db, value, now)).toBe(false);
    expect(await consume(home.db, 'never issued', now)).toBe(false);
    const late = await issue(home.db, { now, ttlSeconds: 300 });
    expect(await consume(home.db, late, '2026-11-23T05:05:00.000Z')).toBe(false);
    await issue(home.db, { now, ttlSeconds: 300 });
    expect(await sweepNonces(home.db, '2026-11-23T05:05:00.000Z')).toBe(1);
  });

  test('LPD 22 who looked at a case, when and what for, is kept, newest first', async () => {
    const look = { at: now, iin: '800101100003', role: 'officer', case: 'l1', what: 'case', purpose: 'examination' };
    await recordLook(home.db, look);
    await recordLook(home.db, { ...look, what: 'paper application' });
    expect(await looksAt(home.db, 'l1')).toEqual([{ ...look, what: 'paper application' }, look]);
    expect(await looksAt(home.db, 'l2')).toEqual([]);
  });
});
