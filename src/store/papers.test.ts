import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { append, loadCase } from './entries.js';
import * as papers from './papers.js';
import { alone, freshDatabase, testDatabases, type TestDatabase } from './testing.js';

const at = '2026-11-23T05:00:00.000Z';
const actor = { role: 'head', iin: '800101100003', bin: null, name: 'Айдос', order: '12-ж/қ' };

const signature = (cms: string): papers.Proof['signatures'][number] => ({
  cms: Buffer.from(cms),
  iin: actor.iin,
  bin: null,
  name: actor.name,
  role: 'head',
  capacity: 'head',
  verdict: { verdict: 'valid', code: 'VALID', steps: [{ name: 'digest', ok: true }] },
});

const list = { kind: 'crl', bytes: Buffer.alloc(100_000, 7) };
const certificate = { kind: 'certificate', bytes: Buffer.from('c') };
const bytes = Buffer.from([0, 255, 37, 80, 68, 70]);
const digest = papers.digestOf(bytes);
const shownId = randomUUID();

const proof = (of: string, more: Partial<papers.Proof> = {}): papers.Proof => ({
  shown: { id: shownId, case: of, paper: { digest } },
  number: 1,
  at,
  signatures: [signature('one'), signature('seal')],
  evidence: [list, certificate, list],
  ...more,
});

const entry = (of: string) => ({
  case: of,
  number: 1,
  id: randomUUID(),
  step: 'issue',
  actor,
  at,
  data: {},
  norm: 'P8',
  edition: '2024-10-22',
  papers: [{ kind: 'permit', digest }],
});

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
    calendar: 0,
  };
}

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
    await papers.prepare(home.db, {
      ...prepared(shownId),
      case: 's1',
      expectedNumber: 2,
      madeAt: '2026-11-24T05:00:00.000Z',
      papers: [{ kind: 'permit', digest, bytes }],
    });
  });
  afterAll(() => home.drop());

  test('HOUSE 4.5 entry, paper and signatures are one statement, and are read back byte for byte', async () => {
    const along = () => papers.proving(proof('s1'));
    await expect(append(home.db, entry('s1'), null, along)).rejects.toMatchObject({ kind: 'stale' });
    expect(await papers.loadPaper(home.db, digest)).toBeNull();
    for (const evidence of [[list, certificate, list], [list], []]) await papers.keepEvidence(home.db, evidence, at);
    await append(home.db, entry('s1'), null, along);
    const found = await papers.loadPaper(home.db, digest);
    const madeAt = '2026-11-24T05:00:00.000Z';
    expect(found?.paper).toEqual({ digest, kind: 'permit', case: 's1', bytes, madeAt });
    const evidence = [papers.digestOf(list.bytes), papers.digestOf(certificate.bytes)];
    const kept = { paper: digest, case: 's1', number: 1, evidence, at };
    expect(found?.signatures.toSorted((a, b) => a.cms.compare(b.cms))).toEqual([
      { ...signature('one'), ...kept },
      { ...signature('seal'), ...kept },
    ]);
    for (const each of [list, certificate])
      expect((await papers.loadEvidence(home.db, papers.digestOf(each.bytes)))?.bytes.equals(each.bytes)).toBe(true);
  });

  test('HOUSE 4.5 when the entry is not written, neither is what belongs to it', async () => {
    const first = await append(home.db, entry('s3'), null);
    const other = { ...prepared(randomUUID()), case: 's3', expectedNumber: 2 };
    await papers.prepare(home.db, other);
    const [paper] = other.papers;
    if (!paper) throw new Error('nothing was shown');
    const along = () => papers.proving(proof('s3', { shown: { id: other.id, case: 's3', paper } }));
    await expect(append(home.db, entry('s3'), null, along)).rejects.toMatchObject({ kind: 'stale' });
    await expect(append(home.db, { ...entry('s3'), id: first.id }, null, along)).rejects.toMatchObject({
      kind: 'repeated',
    });
    expect(await papers.loadPaper(home.db, paper.digest)).toBeNull();
  });

  test('HOUSE 4.4 what was swept before it was signed cannot be signed any more', async () => {
    const along = () => papers.proving(proof('s6', { shown: { id: randomUUID(), case: 's6', paper: { digest } } }));
    await expect(append(home.db, entry('s6'), null, along)).rejects.toMatchObject({ kind: 'stale' });
  });

  test('HOUSE 4.4 nothing is shown for signature when the case has the entry that was to come', async () => {
    await append(home.db, entry('s7'), null);
    const late = { ...prepared(randomUUID()), case: 's7', expectedNumber: 1 };
    expect(await papers.prepare(home.db, late)).toBe(false);
    expect(await papers.prepare(home.db, { ...late, expectedNumber: 2 })).toBe(true);
    expect(await papers.prepare(home.db, { ...late, expectedNumber: 2 })).toBe(false);
    expect(papers.recallPreparedAndCase(home.db, late.id)?.entries).toEqual(await loadCase(home.db, 's7'));
  });

  test('HOUSE 4.4 a sheet that was signed is never changed and never swept', async () => {
    for (const change of [sql`update sheet set bytes = ''`, sql`truncate sheet cascade`])
      for (const db of [home.db, home.open({ role: null })])
        await expect(change.execute(db)).rejects.toThrow(/append-only|permission denied/);
    await expect(sql`delete from sheet where digest = ${digest}`.execute(home.db)).rejects.toThrow(/foreign key/);
  });

  test('HOUSE 4.5 a signature of an entry that is not there is refused', async () => {
    await expect(alone(home.db, papers.proving(proof('s5')))).rejects.toThrow(/foreign key/);
  });

  test('HOUSE 4.4 small evidence that is new is sent along, and a verdict may rest on none', async () => {
    const fresh = { kind: 'certificate', bytes: Buffer.from(randomUUID()) };
    await append(home.db, entry('s4'), null, () => papers.proving(proof('s4', { evidence: [fresh] })));
    expect(await papers.loadEvidence(home.db, papers.digestOf(fresh.bytes))).toEqual(fresh);
    await alone(home.db, papers.proving(proof('s4', { signatures: [signature('bare')], evidence: [] })));
    const found = await papers.loadPaper(home.db, digest);
    expect(found?.signatures.find(({ cms }) => cms.toString() === 'bare')?.evidence).toEqual([]);
  });

  test('HOUSE 4.4 what was shown to the signer is kept as it was shown, whatever is sent later', async () => {
    const shown = { ...prepared(randomUUID()), madeAt: '2026-11-24T05:00:00.000Z' };
    await papers.prepare(home.db, shown);
    await papers.prepare(home.db, { ...shown, step: 'refuse', data: {} });
    expect(await papers.loadPrepared(home.db, shown.id)).toEqual(shown);
    expect(await papers.loadPrepared(home.db, randomUUID())).toBeNull();
    expect(await papers.loadPreparedAndCase(home.db, shown.id)).toEqual({ prepared: shown, entries: [] });
    let last = await append(home.db, { ...entry('s2'), data: { text: 'ә"' } }, null);
    last = await append(home.db, { ...entry('s2'), number: 2 }, last.hash);
    const entries = await loadCase(home.db, 's2');
    expect(await papers.loadPreparedAndCase(home.db, shown.id)).toEqual({ prepared: shown, entries });
    expect(entries.at(-1)).toEqual(last);
    expect(await papers.loadPreparedAndCase(home.db, randomUUID())).toBeNull();
  });

  test('HOUSE 4.4 what was shown and never signed is swept when it is old', async () => {
    const old = prepared(randomUUID());
    const young = { ...prepared(randomUUID()), madeAt: '2026-11-24T05:00:00.000Z' };
    for (const each of [old, young]) await papers.prepare(home.db, each);
    const sheets = async () =>
      (await sql<{ digest: string }>`select digest from sheet`.execute(home.db)).rows.map((row) => row.digest);
    const lonely = { kind: 'permit', bytes: Buffer.from(old.id), digest: papers.digestOf(Buffer.from(old.id)) };
    await papers.prepare(home.db, { ...prepared(randomUUID()), papers: [lonely] });
    expect(await sheets()).toContain(lonely.digest);
    expect(await papers.sweepPrepared(home.db, '2026-11-24T00:00:00.000Z')).toBeGreaterThan(1);
    expect(await sheets()).not.toContain(lonely.digest);
    expect(await sheets()).toEqual(expect.arrayContaining([digest, ...young.papers.map((paper) => paper.digest)]));
    expect(await papers.loadPrepared(home.db, old.id)).toBeNull();
    expect(await papers.loadPrepared(home.db, young.id)).toEqual(young);
  });
});
