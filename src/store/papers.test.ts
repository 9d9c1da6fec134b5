import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from './database.js';
import { append } from './entries.js';
import * as papers from './papers.js';
import { freshDatabase, testDatabases, type TestDatabase } from './testing.js';

const at = '2026-11-23T05:00:00.000Z';
const actor = { role: 'head', iin: '800101100003', bin: null, name: 'Айдос', order: '12-ж/қ' };

function signature(paper: string, cms: string): papers.StoredSignature {
  return {
    paper,
    case: 's1',
    number: 1,
    cms: Buffer.from(cms),
    iin: actor.iin,
    bin: null,
    name: actor.name,
    role: 'head',
    capacity: 'head',
    verdict: { verdict: 'valid', code: 'VALID', steps: [{ name: 'digest', ok: true }] },
    evidence: [papers.digestOf(Buffer.from('list'))],
    at,
  };
}

function prepared(id: string): papers.Prepared {
  const bytes = Buffer.from('permit');
  return {
    id,
    case: 's2',
    expectedNumber: 4,
    step: 'issue',
    actor,
    data: { text: 'ә\u0000"' },
    papers: [
      { kind: 'permit', digest: papers.digestOf(bytes), bytes },
      { kind: 'annex', digest: papers.digestOf(Buffer.from('annex')), bytes: Buffer.from('annex') },
    ],
    madeAt: at,
  };
}

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());

  test('HOUSE 4.5 entry, paper and signature are written together, in any order, and read back byte for byte', async () => {
    const bytes = Buffer.from([0, 255, 37, 80, 68, 70]);
    const digest = papers.digestOf(bytes);
    const entry = {
      case: 's1',
      number: 1,
      id: randomUUID(),
      step: 'issue',
      actor,
      at,
      data: {},
      norm: 'P8',
      edition: '2024-10-22',
      papers: [{ kind: 'permit', digest }],
    };
    await transact(home.db, async (trx) => {
      await papers.saveSignature(trx, signature(digest, 'one'));
      await append(trx, entry, null);
      expect(await papers.savePaper(trx, { kind: 'permit', case: 's1', bytes, madeAt: at })).toBe(digest);
    });
    expect(await papers.loadPaper(home.db, digest)).toEqual({ digest, kind: 'permit', case: 's1', bytes, madeAt: at });
    expect(await papers.signaturesOf(home.db, digest)).toEqual([signature(digest, 'one')]);
    expect(await papers.loadPaper(home.db, '0'.repeat(64))).toBeNull();
  });

  test('HOUSE 4.5 a signature of a paper or an entry that is not there is refused at commit', async () => {
    await expect(
      transact(home.db, (trx) => papers.saveSignature(trx, signature('1'.repeat(64), 'two'))),
    ).rejects.toThrow(/foreign key/);
  });

  test('HOUSE 4.4 the same evidence is kept once', async () => {
    const list = { kind: 'crl', bytes: Buffer.alloc(100_000, 7) };
    const once = await papers.saveEvidence(home.db, [list, { kind: 'certificate', bytes: Buffer.from('c') }, list], at);
    const again = await papers.saveEvidence(home.db, [list], at);
    expect(once).toEqual([papers.digestOf(list.bytes), papers.digestOf(Buffer.from('c')), papers.digestOf(list.bytes)]);
    expect(again).toEqual([once[0]]);
    expect(await papers.loadEvidence(home.db, once[0] ?? '')).toEqual(list);
    expect(await papers.saveEvidence(home.db, [], at)).toEqual([]);
  });

  test('HOUSE 4.4 what was shown to the signer is kept as it was shown, and is gone when it was taken', async () => {
    const shown = prepared(randomUUID());
    await transact(home.db, (trx) => papers.prepare(trx, shown));
    await transact(home.db, (trx) => papers.prepare(trx, { ...shown, step: 'refuse', data: {} }));
    expect(await papers.loadPrepared(home.db, shown.id)).toEqual(shown);
    await transact(home.db, (trx) => papers.removePrepared(trx, shown.id));
    expect(await papers.loadPrepared(home.db, shown.id)).toBeNull();
  });

  test('HOUSE 4.4 what was shown and never signed is swept when it is old', async () => {
    const old = prepared(randomUUID());
    const young = { ...prepared(randomUUID()), madeAt: '2026-11-24T05:00:00.000Z' };
    for (const each of [old, young]) await transact(home.db, (trx) => papers.prepare(trx, each));
    expect(await papers.sweepPrepared(home.db, '2026-11-24T00:00:00.000Z')).toBe(1);
    expect(await papers.loadPrepared(home.db, old.id)).toBeNull();
    expect(await papers.loadPrepared(home.db, young.id)).toEqual(young);
  });
});
