import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../core/procedure.js';
import { checkChains, type CheckOptions } from './check.js';
import type { Db } from './database.js';
import { append, bodyOf, hashOf, loadCase } from './entries.js';
import { appendChunk, beginUpload, finishUpload, pathOf } from './files.js';
import { digestOf, keepEvidence, prepare, proving } from './papers.js';
import { alone, freshDatabase, testDatabases, testFolder, type TestDatabase } from './testing.js';
import { rewritingCase } from './views.js';

const at = '2026-11-23T05:00:00.000Z';
const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000049454e44ae426082', 'hex');
const knows: CheckOptions = {
  signed: (entry) => (entry.step === 'submit' ? ['application'] : []),
  attachments: (entry) =>
    typeof entry.data['file'] === 'string' ? [{ digest: entry.data['file'], sizeBytes: png.length }] : [],
};

function entry(caseId: string, number: number, more: Partial<Entry> = {}): Entry {
  return {
    case: caseId,
    number,
    id: randomUUID(),
    step: 'register',
    actor: { role: 'chancery', iin: '800101100003', bin: null, name: 'Айдос', order: '1' },
    at,
    data: {},
    papers: [],
    norm: 'P6.1a',
    edition: '2024-10-22',
    ...more,
  };
}

/** Two cases of three entries each; the first entries carry a signed paper and an attachment. */
async function fill(db: Db, dir: string): Promise<void> {
  const upload = await beginUpload(db, { owner: 'x', name: 'a.png', sizeBytes: png.length, now: at });
  await appendChunk(dir, db, upload, 0, Readable.from([png]));
  const file = await finishUpload(dir, db, upload, at);
  for (const caseId of ['k1', 'k2']) {
    const bytes = Buffer.from(`paper of ${caseId}`);
    const paper = { kind: 'application', digest: digestOf(bytes) };
    let last = await append(
      db,
      entry(caseId, 1, { step: 'submit', papers: [paper], data: { file: file.digest } }),
      null,
    );
    const signer = { iin: '800101100003', bin: null, name: 'Айдос', role: 'individual', capacity: 'applicant' };
    const evidence = [{ kind: 'crl', bytes: Buffer.from('list') }];
    const shown = { id: randomUUID(), case: caseId, paper };
    const { step, actor, data } = entry(caseId, 2);
    const kept = { id: shown.id, case: caseId, expectedNumber: 2, step, actor, data, madeAt: at, calendar: 0 };
    await prepare(db, { ...kept, papers: [{ ...paper, bytes }] });
    const proof = proving({
      shown,
      number: 1,
      at,
      signatures: [{ ...signer, cms: Buffer.from(`cms of ${caseId}`), verdict: { verdict: 'valid' } }],
      evidence,
    });
    await keepEvidence(db, evidence, at);
    await alone(db, proof);
    for (const number of [2, 3]) last = await append(db, entry(caseId, number), last.hash);
    const view = rewritingCase({
      case: caseId,
      procedure: 'application',
      uin: null,
      registrationNumber: null,
      stage: 'registered',
      applicantIin: null,
      applicantBin: null,
      applicantName: 'Айдос',
      submittedAt: at,
      registeredOn: null,
      officerIin: null,
      nextTerm: null,
      nextDue: null,
      nextNorm: null,
      resultDue: null,
      lastNumber: last.number,
      lastHash: last.hash,
      ended: false,
      roles: null,
      waits: true,
      wakeOn: null,
      about: null,
      stays: null,
      staysFrom: null,
    });
    await alone(db, { writes: [view] });
  }
}

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  let owner: Db;
  const dir = testFolder();
  beforeAll(async () => {
    home = await freshDatabase(name);
    owner = home.open({ role: null });
    await fill(home.db, dir);
  });
  afterAll(() => home.drop());

  /** What is found after tampering as nobody but a superuser can: with the triggers off. All is undone afterwards. */
  async function foundAfter(...changes: readonly RawBuilder<unknown>[]): Promise<unknown> {
    const undo = new Error('undo');
    let found: unknown = null;
    const tables = ['entry', 'paper', 'sheet', 'evidence', 'signature', 'file'];
    const copies = await Promise.all(tables.concat('head', 'case_view').map((table) => copyOf(table)));
    await owner.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger append_only`.execute(trx);
      for (const change of changes) await change.execute(trx);
      for (const table of tables)
        await sql`alter table ${sql.table(table)} enable always trigger append_only`.execute(trx);
    });
    found = await checkChains(home.db, { ...knows, dir }).catch((fault: unknown) => fault);
    await owner.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const { table, rows } of copies) {
        await sql`alter table ${sql.table(table)} disable trigger all`.execute(trx);
        await sql`delete from ${sql.table(table)}`.execute(trx);
        await sql`insert into ${sql.table(table)}
          select * from jsonb_populate_recordset(null::${sql.table(table)}, ${rows}::jsonb)`.execute(trx);
        await sql`alter table ${sql.table(table)} enable trigger all`.execute(trx);
        if (tables.includes(table)) {
          await sql`alter table ${sql.table(table)} enable always trigger append_only`.execute(trx);
        }
      }
    });
    expect(await checkChains(home.db, { ...knows, dir }), undo.message).toBeNull();
    return found;
  }

  async function copyOf(table: string): Promise<{ table: string; rows: string }> {
    const { rows } = await sql<{ rows: string }>`
      select jsonb_agg(to_jsonb(t))::text as rows from ${sql.table(table)} as t`.execute(owner);
    return { table, rows: rows[0]?.rows ?? '[]' };
  }

  test('HOUSE 1 a memory that nobody has touched fits', async () => {
    expect(await checkChains(home.db, { ...knows, dir })).toBeNull();
  });

  test('HOUSE 1 one changed byte of a stored entry is found and named', async () => {
    const found = await foundAfter(
      sql`update entry set body = replace(body, 'Айдос', 'Айдас') where case_id = 'k1' and number = 2`,
    );
    expect(found).toEqual({ case: 'k1', number: 2, what: expect.stringContaining('hash') });
  });

  test('HOUSE 1 an entry that was changed together with its hash is found by the next one', async () => {
    const second = (await loadCase(home.db, 'k1'))[1];
    if (second === undefined) throw new Error('no entry');
    const body = bodyOf({ ...second, norm: 'P6.2' });
    const hash = hashOf(second.previous, body);
    const found = await foundAfter(
      sql`update entry set body = ${body}, hash = ${hash} where case_id = 'k1' and number = 2`,
    );
    expect(found).toEqual({ case: 'k1', number: 3, what: expect.stringContaining('chained') });
  });

  test('HOUSE 1 a last entry that was changed together with its hash is found by the head of its case', async () => {
    const last = (await loadCase(home.db, 'k1'))[2];
    if (last === undefined) throw new Error('no entry');
    const body = bodyOf({ ...last, norm: 'P6.2' });
    const hash = hashOf(last.previous, body);
    const found = await foundAfter(
      sql`update entry set body = ${body}, hash = ${hash} where case_id = 'k1' and number = 3`,
    );
    expect(found).toEqual({ case: 'k1', number: 3, what: expect.stringContaining('another hash') });
  });

  test.each([
    ['step', sql`update entry set step = 'refuse' where case_id = 'k2' and number = 2`],
    ['at', sql`update entry set at = at + interval '1 day' where case_id = 'k2' and number = 2`],
    ['id', sql`update entry set id = gen_random_uuid() where case_id = 'k2' and number = 2`],
  ])('HOUSE 1 a column %s that differs from the body is found', async (column, change) => {
    expect(await foundAfter(change)).toEqual({ case: 'k2', number: 2, what: expect.stringContaining(column) });
  });

  test('HOUSE 1 an entry that was taken out is found as a gap', async () => {
    const found = await foundAfter(sql`delete from entry where case_id = 'k1' and number = 2`);
    expect(found).toEqual({ case: 'k1', number: 2, what: 'entry 2 is missing, 3 follows' });
  });

  test('HOUSE 1 a tail that was cut off is found, even when the head of the case was put back too', async () => {
    const cut = sql`delete from entry where case_id = 'k1' and number = 3`;
    expect(await foundAfter(cut)).toEqual({ case: 'k1', number: 2, what: expect.stringContaining('head') });
    const second = (await loadCase(home.db, 'k1'))[1];
    const found = await foundAfter(
      cut,
      sql`update head set number = 2, hash = ${second?.hash ?? ''} where case_id = 'k1'`,
    );
    expect(found).toEqual({ case: 'k1', number: 2, what: expect.stringContaining('view') });
  });

  test('HOUSE 1 a case that was removed whole is found', async () => {
    const found = await foundAfter(
      sql`delete from entry where case_id = 'k2'`,
      sql`delete from head where case_id = 'k2'`,
    );
    expect(found).toEqual({ case: 'k2', number: 3, what: expect.stringContaining('all entries') });
  });

  test.each([
    ['bytes of the paper', sql`update sheet set bytes = bytes || '\\x00'`],
    ['paper application', sql`delete from sheet`],
    ['paper application', sql`delete from paper where case_id = 'k1'`],
    ['not signed', sql`delete from signature where case_id = 'k1'`],
    ['signature of the paper', sql`update signature set cms = '\\x00' where case_id = 'k1'`],
    ['evidence', sql`delete from evidence`],
    ['evidence', sql`update evidence set bytes = '\\x00'`],
    ['attachment', sql`delete from file`],
    ['bytes, the entry says', sql`update file set size_bytes = 1`],
  ])('HOUSE 4.4 a changed or missing thing is named: %s', async (what, change) => {
    expect(await foundAfter(change)).toEqual({ case: 'k1', number: 1, what: expect.stringContaining(what) });
  });

  test('HOUSE 4.4 an attachment that was changed on the disk, cut short or removed is found', async () => {
    const path = pathOf(dir, digestOf(png));
    const bytes = await readFile(path);
    await writeFile(path, Buffer.concat([bytes.subarray(0, -1), Buffer.from([0])]));
    expect(await checkChains(home.db, { dir })).toMatchObject({ what: expect.stringContaining('was changed') });
    await writeFile(path, bytes.subarray(0, -1));
    expect(await checkChains(home.db, { dir })).toMatchObject({ what: expect.stringContaining('bytes on the disk') });
    await rm(path);
    expect(await checkChains(home.db, { dir })).toMatchObject({ what: expect.stringContaining('cannot be read') });
    await writeFile(path, bytes);
    expect(await checkChains(home.db, { dir })).toBeNull();
  });
});
