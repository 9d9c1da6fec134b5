import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../core/procedure.js';
import { transact } from './database.js';
import {
  append,
  canonical,
  caseIds,
  chained,
  Conflict,
  entryById,
  loadCase,
  origin,
  type StoredEntry,
} from './entries.js';
import { freshDatabase, testDatabases, type TestDatabase } from './testing.js';

function entry(caseId: string, number: number, more: Partial<Entry> = {}): Entry {
  return {
    case: caseId,
    number,
    id: randomUUID(),
    step: number === 1 ? 'submit' : 'register',
    actor: { role: 'applicant', iin: '800101100003', bin: null, name: 'Сәуле Нұрғалиқызы', order: null },
    at: '2026-11-23T05:00:00.000Z',
    data: { о: 'байланыс', a: [1, { z: null, b: true }], 'line\nfeed': '\u0000' },
    papers: [],
    norm: 'P6.1a',
    edition: '2024-10-22',
    ...more,
  };
}

/** Those who call it go on when `count` have called it. */
function barrier(count: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  return () =>
    new Promise((done) => {
      waiting.push(done);
      if (waiting.length === count) for (const go of waiting) go();
    });
}

test('RFC 8785 the same data have one form: keys sorted by UTF-16 units, no white space, nothing that JSON cannot say', () => {
  expect(canonical({ b: [1.5, 'ә"\n'], a: { d: null, c: false }, А: 1e21 })).toBe(
    '{"a":{"c":false,"d":null},"b":[1.5,"ә\\"\\n"],"А":1e+21}',
  );
  expect(() => canonical({ a: Number.NaN })).toThrow(/not JSON/);
  expect(() => canonical(JSON.parse('{}').missing)).toThrow(/not JSON/);
});

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());

  test('HOUSE 4.5 what is appended is loaded as it was, in order, each entry chained to the one before', async () => {
    const first = await append(home.db, entry('c1', 1), null);
    const second = await append(home.db, entry('c1', 2), first.hash);
    expect(first.previous).toBe(origin);
    expect(second.previous).toBe(first.hash);
    expect(await loadCase(home.db, 'c1')).toEqual([first, second]);
    expect(await loadCase(home.db, 'c0')).toEqual([]);
    expect(await entryById(home.db, second.id)).toEqual(second);
    expect(await caseIds(home.db)).toContain('c1');
  });

  test('HOUSE 4.5 of two officials who act on the same case at once one is first and the other is told so', async () => {
    const first = await append(home.db, entry('c2', 1), null);
    const together = barrier(2);
    const attempt = (): Promise<StoredEntry> =>
      transact(home.db, async (trx) => {
        expect(await loadCase(trx, 'c2')).toHaveLength(1);
        await together();
        return append(trx, entry('c2', 2), first.hash);
      });
    const outcomes = await Promise.allSettled([attempt(), attempt()]);
    const lost = outcomes
      .filter((outcome) => outcome.status === 'rejected')
      .map((outcome) => outcome.reason as unknown);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toBeInstanceOf(Conflict);
    expect(lost[0]).toMatchObject({ kind: 'stale', entry: null });
    expect(await loadCase(home.db, 'c2')).toHaveLength(2);
  });

  test('HOUSE 4.5 a double click is one step: the second is told that it was taken, with the entry', async () => {
    const wanted = entry('c3', 1);
    const stored = await append(home.db, wanted, null);
    await expect(append(home.db, wanted, null)).rejects.toMatchObject({ kind: 'repeated', entry: stored });
    await expect(append(home.db, { ...wanted, number: 2 }, stored.hash)).rejects.toMatchObject({ kind: 'repeated' });
    await expect(append(home.db, { ...wanted, case: 'c4' }, null)).rejects.toMatchObject({ kind: 'repeated' });
  });

  test('HOUSE 4.5 a double click at the same instant is one step, and the transaction of the second stays usable', async () => {
    const wanted = entry('c5', 1);
    const attempt = (): Promise<string> =>
      transact(home.db, async (trx) => {
        const kind = await append(trx, wanted, null).then(
          () => 'written',
          (fault: unknown) => (fault instanceof Conflict ? fault.kind : 'fault'),
        );
        expect(await loadCase(trx, 'c5')).toHaveLength(1);
        return kind;
      });
    expect((await Promise.all([attempt(), attempt(), attempt()])).sort()).toEqual(['repeated', 'repeated', 'written']);
  });

  test('HOUSE 4.5 an entry that does not follow the last one is stale: a gap, a wrong hash, a second beginning', async () => {
    const first = await append(home.db, entry('c6', 1), null);
    await expect(append(home.db, entry('c6', 3), first.hash)).rejects.toMatchObject({ kind: 'stale' });
    await expect(append(home.db, entry('c6', 2), origin)).rejects.toMatchObject({ kind: 'stale' });
    await expect(append(home.db, entry('c6', 1), null)).rejects.toMatchObject({ kind: 'stale' });
    await expect(append(home.db, entry('c7', 1), first.hash)).rejects.toMatchObject({ kind: 'stale' });
  });

  test('HOUSE 4.5 what follows in another case is written with its step or not at all', async () => {
    const following = (caseId: string, number: number, previous: string | null) =>
      chained(entry(caseId, number, { step: 'enter' }), previous);
    const opened = following('life1', 1, null);
    const first = await append(home.db, entry('d8', 1), null, () => ({ writes: [], following: [opened] }));
    expect(await loadCase(home.db, 'life1')).toEqual([opened]);
    expect(await caseIds(home.db)).toContain('life1');
    // The step was not taken: nothing follows from it.
    const late = () => ({ writes: [], following: [following('life1', 2, opened.hash)] });
    await expect(append(home.db, entry('d8', 1), null, late)).rejects.toMatchObject({ kind: 'stale' });
    expect(await loadCase(home.db, 'life1')).toHaveLength(1);
    // Somebody was first in the other case: neither entry is written, and the step can be taken anew.
    const taken = () => ({ writes: [], following: [following('life1', 1, null)] });
    await expect(append(home.db, entry('d8', 2), first.hash, taken)).rejects.toMatchObject({ kind: 'elsewhere' });
    expect(await loadCase(home.db, 'd8')).toHaveLength(1);
    await append(home.db, entry('d8', 2), first.hash, late);
    expect((await loadCase(home.db, 'life1')).map(({ number }) => number)).toEqual([1, 2]);
  });

  test('HOUSE 4.5 of two steps in two cases that lead to the same entry of a third one is written, and the other is told so', async () => {
    const opened = await append(home.db, entry('life2', 1), null);
    const [one, other] = await Promise.allSettled(
      ['d9', 'd10'].map((caseId) =>
        append(home.db, entry(caseId, 1), null, () => ({
          writes: [],
          following: [chained(entry('life2', 2), opened.hash)],
        })),
      ),
    );
    const lost = [one, other].flatMap((outcome) => (outcome?.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(lost).toMatchObject([{ kind: 'elsewhere' }]);
    expect(await loadCase(home.db, 'life2')).toHaveLength(2);
  });

  test('HOUSE 4.5 a step that is undone leaves nothing behind', async () => {
    const undone = transact(home.db, async (trx) => {
      await append(trx, entry('c8', 1), null);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await loadCase(home.db, 'c8')).toEqual([]);
  });
});
