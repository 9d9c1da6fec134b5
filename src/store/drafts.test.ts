import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deletingDraft, loadDraft, saveDraft, sweepDrafts, type Draft } from './drafts.js';
import { alone, freshDatabase, testDatabases, type TestDatabase } from './testing.js';

const now = '2026-11-23T05:00:00.000Z';

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());

  async function saved(owner: string, version: number | null, body: Draft['body'] = {}): Promise<Draft> {
    const outcome = await saveDraft(home.db, { owner, version, body, now });
    if (outcome.kind !== 'saved') throw new Error('stale');
    return outcome.draft;
  }

  test('A2 a draft is saved and continued, with everything that was typed', async () => {
    const first = await saved('240140000011', null, { address: 'Мәңгілік Ел, 55' });
    const second = await saved('240140000011', first.version, { address: 'Мәңгілік Ел, 55/5', list: [1, null] });
    expect(await loadDraft(home.db, '240140000011')).toEqual(second);
    expect(second).toEqual({
      owner: '240140000011',
      version: second.version,
      body: { address: 'Мәңгілік Ел, 55/5', list: [1, null] },
      updatedAt: now,
    });
    expect(await loadDraft(home.db, '800101100003')).toBeNull();
  });

  test('A2 of two tabs the second is told that the draft has changed, and is given the newer one', async () => {
    const first = await saved('tabs', null, { a: 1 });
    const newer = await saved('tabs', first.version, { a: 2 });
    expect(await saveDraft(home.db, { owner: 'tabs', version: first.version, body: { a: 3 }, now })).toEqual({
      kind: 'stale',
      draft: newer,
    });
    expect(await saveDraft(home.db, { owner: 'tabs', version: null, body: {}, now })).toEqual({
      kind: 'stale',
      draft: newer,
    });
  });

  test('A2 of two tabs that save at the same instant exactly one wins', async () => {
    const first = await saved('race', null);
    const save = (a: number): ReturnType<typeof saveDraft> =>
      saveDraft(home.db, { owner: 'race', version: first.version, body: { a }, now });
    const outcomes = await Promise.all([save(1), save(2), save(3)]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['saved', 'stale', 'stale']);
  });

  test('A2 a tab of an application that was sent cannot overwrite the next draft', async () => {
    const first = await saved('sent', null);
    await alone(home.db, { writes: [deletingDraft('sent')] });
    expect(await saveDraft(home.db, { owner: 'sent', version: first.version, body: {}, now })).toEqual({
      kind: 'stale',
      draft: null,
    });
    const next = await saved('sent', null);
    expect(next.version).not.toBe(first.version);
    expect(await saveDraft(home.db, { owner: 'sent', version: first.version, body: {}, now })).toEqual({
      kind: 'stale',
      draft: next,
    });
  });

  test('A2 drafts that nobody touches are swept', async () => {
    await saveDraft(home.db, { owner: 'old', version: null, body: {}, now: '2026-01-01T00:00:00.000Z' });
    expect(await sweepDrafts(home.db, '2026-06-01T00:00:00.000Z')).toBe(1);
    expect(await loadDraft(home.db, 'old')).toBeNull();
  });
});
