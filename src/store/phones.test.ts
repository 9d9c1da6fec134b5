import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf, prepare, sweepPrepared } from './papers.js';
import { awaitedBy, awaitedFrom, awaitSignature, keepSignature, sweepPhones } from './phones.js';
import { freshDatabase, testDatabases, type TestDatabase } from './testing.js';

const now = '2026-11-23T05:00:00.000Z';
const soon = '2026-11-23T05:15:00.000Z';
const late = '2026-11-23T05:15:00.001Z';
const times = { now, expiresAt: soon };
const bytes = Buffer.from('a paper');

describe.each(await testDatabases())('integration §5 what waits for a phone, on $name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());

  /** A prepared step of a case of its own. */
  async function shown(): Promise<string> {
    const id = randomUUID();
    await prepare(home.db, {
      id,
      case: id,
      expectedNumber: 1,
      step: 'submit',
      actor: { role: 'applicant', iin: '800101100003', bin: null, name: 'Айдос', order: null },
      data: {},
      papers: [{ kind: 'application', digest: digestOf(bytes), bytes }],
      madeAt: now,
      calendar: 0,
    });
    return id;
  }

  /** A form that waits, and its token. */
  async function waiting(preparedId: string | null, session: string = randomUUID()) {
    const challenge = preparedId === null ? 'sign me' : null;
    await awaitSignature(home.db, { session, preparedId, challenge }, times);
    return { session, preparedId, token: (await awaitedBy(home.db, { session, preparedId }))?.token ?? '' };
  }

  test('integration §5 a token is random, is known to one session’s form, and is found by the phone that knows it', async () => {
    const id = await shown();
    const form = await waiting(id);
    const other = await waiting(id);
    const signIn = await waiting(null, form.session);
    expect(form.token).toMatch(/^[\w-]{43}$/);
    expect(new Set([form.token, other.token, signIn.token]).size).toBe(3);
    expect(await awaitedFrom(home.db, form.token)).toMatchObject({ preparedId: id, challenge: null, expiresAt: soon });
    expect(await awaitedFrom(home.db, signIn.token)).toMatchObject({ preparedId: null, challenge: 'sign me' });
    expect(await awaitedBy(home.db, { session: 'another', preparedId: id })).toBeNull();
    expect(await awaitedFrom(home.db, 'another')).toBeNull();
  });

  test('integration §5 the session itself is not in the table', async () => {
    const { session } = await waiting(null, 'a session that nobody may read');
    const rows = await home.db.selectFrom('phone').select('session').execute();
    expect(rows.map((row) => row.session)).not.toContain(session);
  });

  test('integration §5 of two signatures at once one is kept; the same one again is no fault; after the last moment none is', async () => {
    const form = await waiting(await shown());
    const both = [Buffer.from('one'), Buffer.from('two')];
    const kept = await Promise.all(both.map((cms) => keepSignature(home.db, form.token, cms, now)));
    expect(kept.filter(Boolean)).toHaveLength(1);
    const first = both[kept.indexOf(true)] ?? Buffer.alloc(0);
    expect(await awaitedFrom(home.db, form.token)).toMatchObject({ cms: first });
    expect(await keepSignature(home.db, form.token, first, now)).toBe(true);
    const other = await waiting(await shown());
    expect(await keepSignature(home.db, other.token, first, soon)).toBe(false);
    expect(await awaitedFrom(home.db, other.token)).toMatchObject({ cms: null });
    expect(await keepSignature(home.db, 'another', first, now)).toBe(false);
  });

  test('integration §5 who asks anew gets a new token, and the old one is gone; a signature that has come is not lost by that', async () => {
    const id = await shown();
    const form = await waiting(id);
    const again = await waiting(id, form.session);
    expect(again.token).not.toBe(form.token);
    expect(await awaitedFrom(home.db, form.token)).toBeNull();
    await keepSignature(home.db, again.token, Buffer.from('cms'), now);
    expect((await waiting(id, form.session)).token).toBe(again.token);
    const next = { session: form.session, preparedId: id };
    await awaitSignature(home.db, { ...next, challenge: null }, { now: late, expiresAt: late });
    expect(await awaitedBy(home.db, next)).toMatchObject({ cms: null });
  });

  test('integration §5 it is forgotten with the paper that was shown, and by the sweep after its time', async () => {
    const form = await waiting(await shown());
    await sweepPrepared(home.db, now);
    expect(await awaitedBy(home.db, form)).not.toBeNull();
    await sweepPrepared(home.db, late);
    expect(await awaitedBy(home.db, form)).toBeNull();
    const old = await waiting(null);
    expect(await sweepPhones(home.db, soon)).toBe(0);
    expect(await sweepPhones(home.db, late)).toBeGreaterThan(0);
    expect(await awaitedBy(home.db, old)).toBeNull();
  });
});
