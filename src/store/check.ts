/** Whether the memory is as it was written: every entry, chain, paper, signature and file. */
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Digest, Entry, Json } from '../core/procedure.js';
import type { Db, Trx } from './database.js';
import { canonical, hashOf, origin, parseEntry, sameMoment } from './entries.js';
import { pathOf } from './files.js';

/** The first thing that does not fit. `case` and `number` are null for what belongs to no one case. */
export interface Finding {
  readonly case: string | null;
  readonly number: number | null;
  readonly what: string;
}

/** What only the rooms above know. */
export interface CheckOptions {
  /** Where attachments lie; their bytes are read when it is given. */
  readonly dir?: string;
  /** The kinds of paper that this entry must carry signed, by its row of the procedure. */
  readonly signed?: (entry: Entry) => readonly string[];
  /** The attachments that this entry names. */
  readonly attachments?: (entry: Entry) => readonly { readonly digest: Digest; readonly sizeBytes: number }[];
}

/**
 * Reads everything as of one moment, in constant memory, while the office works on. Null when all fits. Give it a connection
 * without a limit for statements (`statementMs: 0`).
 */
export async function checkChains(db: Db, options: CheckOptions = {}): Promise<Finding | null> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await sql`set local statement_timeout = 0`.execute(trx);
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
      return (await checkEntries(trx, options)) ?? (await checkOrphans(trx)) ?? (await checkFiles(trx, options.dir));
    });
}

interface Row {
  readonly case_id: string;
  readonly number: number;
  readonly id: string;
  readonly previous: Digest;
  readonly hash: Digest;
  readonly body: string;
  readonly at: string;
  readonly step: string;
  readonly head_number: number | null;
  readonly head_hash: Digest | null;
  readonly view_number: number | null;
  readonly view_hash: Digest | null;
}

const batch = 500;

async function checkEntries(trx: Trx, options: CheckOptions): Promise<Finding | null> {
  await sql`declare entries no scroll cursor for
    select e.*, h.number as head_number, h.hash as head_hash, v.last_number as view_number, v.last_hash as view_hash
    from entry e left join head h on h.case_id = e.case_id left join case_view v on v.case_id = e.case_id
    order by e.case_id, e.number`.execute(trx);
  let before: Row | null = null;
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(batch)} from entries`.execute(trx);
    const around = await surroundings(trx, rows, options);
    for (const row of rows) {
      const last: Row | null = before?.case_id === row.case_id ? before : null;
      const finding: Finding | null =
        (last === null && before !== null ? endOf(before) : null) ??
        chain(row, last) ??
        columns(row) ??
        contents(row, around, options);
      if (finding !== null) return finding;
      before = row;
    }
    if (rows.length < batch) break;
  }
  await sql`close entries`.execute(trx);
  return before === null ? null : endOf(before);
}

/** Does the last entry of a case stand where its head and its view say? A tail that was cut off does not. */
function endOf(row: Row): Finding | null {
  const found = (what: string): Finding => ({ case: row.case_id, number: row.number, what });
  if (row.head_number === null) return found('the head of the case is missing');
  if (row.head_number !== row.number)
    return found(`the last entry is ${row.number}, the head of the case says ${row.head_number}`);
  if (row.head_hash !== row.hash) return found('the head of the case has another hash than the last entry');
  if (row.view_number === null) return null;
  if (row.view_number !== row.number)
    return found(`the last entry is ${row.number}, the view of the case says ${row.view_number}`);
  return row.view_hash === row.hash ? null : found('the view of the case has another hash than the last entry');
}

function chain(row: Row, last: Row | null): Finding | null {
  const expected = (last?.number ?? 0) + 1;
  if (row.number !== expected) {
    return { case: row.case_id, number: expected, what: `entry ${expected} is missing, ${row.number} follows` };
  }
  const found = (what: string): Finding => ({ case: row.case_id, number: row.number, what });
  if (row.previous !== (last?.hash ?? origin)) return found('the entry is not chained to the one before it');
  return hashOf(row.previous, row.body) === row.hash
    ? null
    : found('the body does not have the hash it was stored with');
}

function columns(row: Row): Finding | null {
  const found = (what: string): Finding => ({ case: row.case_id, number: row.number, what });
  if (!isCanonical(row.body)) return found('the body is not in canonical form');
  const entry = parseEntry(row.body);
  if (entry.case !== row.case_id) return found('the column case_id differs from the body');
  if (entry.number !== row.number) return found('the column number differs from the body');
  if (entry.id !== row.id) return found('the column id differs from the body');
  if (entry.step !== row.step) return found('the column step differs from the body');
  return sameMoment(entry.at, row.at) ? null : found('the column at differs from the body');
}

function contents(row: Row, around: Surroundings, options: CheckOptions): Finding | null {
  const found = (what: string): Finding => ({ case: row.case_id, number: row.number, what });
  const entry = parseEntry(row.body);
  for (const { kind, digest } of entry.papers) {
    const paper = around.papers.get(digest);
    if (paper === undefined) return found(`the paper ${kind} ${digest} is missing`);
    if (!paper) return found(`the bytes of the paper ${kind} ${digest} were changed`);
  }
  const signatures = around.signatures.filter((each) => each.case_id === row.case_id && each.number === row.number);
  for (const signature of signatures) {
    if (!signature.whole) return found(`the signature of the paper ${signature.paper_digest} was changed`);
    const lost = signature.evidence.find((digest) => around.evidence.get(digest) !== true);
    if (lost !== undefined) return found(`the evidence ${lost} of a signature is missing or was changed`);
  }
  for (const kind of options.signed?.(entry) ?? []) {
    const papers = entry.papers.filter((paper) => paper.kind === kind);
    const signed = papers.some(({ digest }) => signatures.some((each) => each.paper_digest === digest));
    if (!signed) return found(`the paper ${kind} is not signed`);
  }
  for (const { digest, sizeBytes } of options.attachments?.(entry) ?? []) {
    const stored = around.files.get(digest);
    if (stored === undefined) return found(`the attachment ${digest} is missing`);
    if (stored !== sizeBytes) return found(`the attachment ${digest} has ${stored} bytes, the entry says ${sizeBytes}`);
  }
  return null;
}

function isCanonical(body: string): boolean {
  try {
    return canonical(JSON.parse(body) as Json) === body;
  } catch {
    return false;
  }
}

/** What a batch of entries refers to; `true` where the bytes have the digest they are kept under. */
interface Surroundings {
  readonly papers: ReadonlyMap<Digest, boolean>;
  readonly evidence: ReadonlyMap<Digest, boolean>;
  readonly files: ReadonlyMap<Digest, number>;
  readonly signatures: readonly SignatureRow[];
}

interface SignatureRow {
  readonly case_id: string;
  readonly number: number;
  readonly paper_digest: Digest;
  readonly whole: boolean;
  readonly evidence: readonly Digest[];
}

async function surroundings(trx: Trx, rows: readonly Row[], options: CheckOptions): Promise<Surroundings> {
  const entries = rows.filter((row) => isCanonical(row.body)).map((row) => parseEntry(row.body));
  const cases = rows.map((row) => row.case_id);
  const numbers = rows.map((row) => row.number);
  const { rows: signatures } = await sql<SignatureRow>`
    select case_id, number, paper_digest, encode(sha256(cms), 'hex') = digest as whole, evidence from signature
    where (case_id, number) in (select * from unnest(${cases}::text[], ${numbers}::int[]))`.execute(trx);
  const attached = entries.flatMap((entry) => options.attachments?.(entry) ?? []).map(({ digest }) => digest);
  const files = await sql<{ digest: Digest; size_bytes: number }>`
    select digest, size_bytes from file where digest = any(${attached}::text[])`.execute(trx);
  return {
    papers: await wholeness(
      trx,
      sql`paper join sheet using (digest)`,
      entries.flatMap((entry) => entry.papers.map(({ digest }) => digest)),
    ),
    evidence: await wholeness(
      trx,
      sql`evidence`,
      signatures.flatMap((each) => [...each.evidence]),
    ),
    files: new Map(files.rows.map((row) => [row.digest, row.size_bytes])),
    signatures,
  };
}

async function wholeness(
  trx: Trx,
  kept: RawBuilder<unknown>,
  digests: readonly Digest[],
): Promise<ReadonlyMap<Digest, boolean>> {
  const { rows } = await sql<{ digest: Digest; whole: boolean }>`
    select digest, encode(sha256(bytes), 'hex') = digest as whole from ${kept}
    where digest = any(${[...new Set(digests)]}::text[])`.execute(trx);
  return new Map(rows.map((row) => [row.digest, row.whole]));
}

/** Heads and views of cases that have no entry at all: a case that was cut off whole. */
async function checkOrphans(trx: Trx): Promise<Finding | null> {
  const { rows } = await sql<{ case_id: string; number: number }>`
    select case_id, number from (
      select case_id, number from head union all select case_id, last_number from case_view
    ) as known where not exists (select from entry where entry.case_id = known.case_id)
    order by case_id limit 1`.execute(trx);
  const row = rows[0];
  return row === undefined
    ? null
    : { case: row.case_id, number: row.number, what: 'all entries of the case are missing' };
}

async function checkFiles(trx: Trx, dir: string | undefined): Promise<Finding | null> {
  if (dir === undefined) return null;
  await sql`declare files no scroll cursor for select digest, size_bytes from file order by digest`.execute(trx);
  for (;;) {
    const { rows } = await sql<{ digest: Digest; size_bytes: number }>`
      fetch ${sql.lit(batch)} from files`.execute(trx);
    for (const { digest, size_bytes } of rows) {
      const what = await fileFault(pathOf(dir, digest), digest, size_bytes);
      if (what !== null) return { case: null, number: null, what: `the attachment ${digest} ${what}` };
    }
    if (rows.length < batch) return null;
  }
}

async function fileFault(path: string, digest: Digest, sizeBytes: number): Promise<string | null> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      if (!(chunk instanceof Uint8Array)) continue;
      hash.update(chunk);
      size += chunk.length;
    }
  } catch {
    return 'cannot be read from the disk';
  }
  if (size !== sizeBytes) return `has ${size} bytes on the disk, ${sizeBytes} were stored`;
  return hash.digest('hex') === digest ? null : 'was changed on the disk';
}
