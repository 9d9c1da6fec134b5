/** The signed bytes: papers, their signatures, the evidence of the verdicts, and what waits to be signed. */
import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { Actor, Data, Digest, Instant, Json } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import { type Along, type EntryRow, parseRow, recallCase, type StoredEntry } from './entries.js';
import { recallOf } from './recall.js';
import type { Schema } from './schema.js';
import { list, type Statement, text } from './statement.js';

/** A paper as it is kept: its bytes never change, its digest is SHA-256 of them. */
export interface StoredPaper {
  readonly digest: Digest;
  readonly kind: string;
  readonly case: string;
  readonly bytes: Buffer;
  readonly madeAt: Instant;
}

/** A signature of a paper, with the verdict as it was found and what it was found from. */
export interface StoredSignature {
  readonly paper: Digest;
  readonly case: string;
  /** The entry that the signature belongs to. */
  readonly number: number;
  readonly cms: Buffer;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly name: string;
  /** The role in the certificate. */
  readonly role: string;
  /** The capacity in which it was signed: 'applicant', 'head', 'chancery' … */
  readonly capacity: string;
  readonly verdict: { readonly [key: string]: Json };
  readonly evidence: readonly Digest[];
  readonly at: Instant;
}

/** A revocation list, an OCSP answer, a certificate … from which a verdict was found. */
export interface Evidence {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** A paper that was shown and is not signed yet. */
export interface PreparedPaper {
  readonly kind: string;
  readonly digest: Digest;
  readonly bytes: Buffer;
}

/** A step as it was shown to its signer a moment ago. `id` is the id of the step. */
export interface Prepared {
  readonly id: string;
  readonly case: string;
  /** The number that the entry will have; another means that the case has moved on. */
  readonly expectedNumber: number;
  readonly step: string;
  readonly actor: Actor;
  readonly data: Data;
  readonly papers: readonly PreparedPaper[];
  readonly madeAt: Instant;
  /** The version of the calendar by which its dates were reckoned. */
  readonly calendar: number;
}

/** SHA-256 in lower-case hexadecimal: how papers, signatures, evidence and files are named. */
export function digestOf(bytes: Uint8Array): Digest {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What makes an entry provable: its paper, the signatures over it, and what their verdicts rest on. */
export interface Proof {
  /** The step as it was shown: what is signed is the sheet that was seen. */
  readonly shown: Pick<Prepared, 'id' | 'case'> & { readonly paper: Pick<PreparedPaper, 'digest'> };
  /** The number of the entry, and its moment. */
  readonly number: number;
  readonly at: Instant;
  readonly signatures: readonly Omit<StoredSignature, 'paper' | 'case' | 'number' | 'evidence' | 'at'>[];
  readonly evidence: readonly Evidence[];
}

/**
 * Keeps the proof of an entry along with it. The same bytes are kept once. Revocation lists are megabytes and serve for
 * hours: what the server is thought to have is only named, and nothing is written when it lacks it (`keepEvidence`, then again).
 */
export function proving({ shown, number, at, signatures, evidence }: Proof): Along {
  const { digest } = shown.paper;
  const named = distinct(evidence);
  const digests = named.map(({ digest: name }) => name);
  const sent = named.filter(({ digest: name, bytes }) => bytes.length <= sentBytesMax && !thought.has(name));
  const lacked = digests.filter((name) => !sent.some((one) => one.digest === name));
  const rows = signatures.map(
    ({ cms, iin, bin, name, role, capacity, verdict }) =>
      text`(${digestOf(cms)}, ${cms}::bytea, ${iin}, ${bin}, ${name}, ${role}, ${capacity}, ${JSON.stringify(verdict)}::jsonb)`,
  );
  for (const name of digests) think(name);
  return {
    given: text`(select count(*) from evidence where digest = any(${lacked}::text[])) = ${lacked.length}
          and exists (select from prepared_paper where prepared_id = ${shown.id} and digest = ${digest})`,
    writes: [
      text`insert into paper (digest, kind, case_id, made_at)
          select digest, kind, prepared.case_id, made_at
          from written, prepared_paper join prepared on prepared.id = prepared_id
          where prepared_id = ${shown.id} and digest = ${digest}
          on conflict do nothing`,
      text`insert into signature
            (digest, paper_digest, case_id, number, cms, iin, bin, name, role, capacity, verdict, evidence, at)
          select s.digest, ${digest}, ${shown.case}, ${number}, s.cms, s.iin, s.bin, s.name, s.role, s.capacity, s.verdict,
                 ${digests}::text[], ${at}::timestamptz
          from written, (values ${list(rows)}) as s (digest, cms, iin, bin, name, role, capacity, verdict)
          on conflict do nothing`,
      ...(sent.length === 0 ? [] : [evidenceFrom(sent, at, text`written,`)]),
    ],
  };
}

/** Keeps what the server lacks of this evidence. */
export async function keepEvidence(db: Db, evidence: readonly Evidence[], at: Instant): Promise<void> {
  const named = distinct(evidence);
  const digests = named.map(({ digest }) => digest);
  const kept = await db
    .selectFrom('evidence')
    .select('digest')
    .where('digest', '=', sql<string>`any(${digests}::text[])`)
    .execute();
  const lacked = named.filter(({ digest }) => !kept.some((row) => row.digest === digest));
  if (lacked.length > 0) await ask(db, evidenceFrom(lacked, at, text``));
}

/** A paper with its bytes and its signatures, oldest first; null when there is none. */
export async function loadPaper(
  db: Db,
  digest: Digest,
): Promise<{ readonly paper: StoredPaper; readonly signatures: readonly StoredSignature[] } | null> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('sheet', 'sheet.digest', 'paper.digest')
    .leftJoin('signature', 'signature.paper_digest', 'paper.digest')
    .selectAll('signature')
    .select(['paper.kind', 'paper.case_id as paper_case', 'sheet.bytes', 'paper.made_at'])
    .where('paper.digest', '=', digest)
    .orderBy('signature.at')
    .orderBy('signature.digest')
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const { kind, paper_case, bytes, made_at } = first;
  return {
    paper: { digest, kind, case: paper_case, bytes, madeAt: made_at },
    signatures: rows.flatMap(parseSignature),
  };
}

/** Every signature in a case, in the order of its entries. */
export async function signaturesOf(db: Db, caseId: string): Promise<readonly StoredSignature[]> {
  const rows = await db
    .selectFrom('signature')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number')
    .orderBy('at')
    .orderBy('digest')
    .execute();
  return rows.flatMap(parseSignature);
}

/** The bytes of a piece of evidence, a megabyte at a time. Throws when there is none. */
export async function* evidencePieces(db: Db, digest: Digest): AsyncGenerator<Buffer> {
  for (let from = 0; ; from += pieceBytes) {
    const [row] = await ask<{ readonly piece: Buffer }>(
      db,
      text`select substring(bytes from ${from + 1}::int for ${pieceBytes}::int) as piece from evidence where digest = ${digest}`,
    );
    if (row === undefined) throw new Error(`there is no evidence ${digest}`);
    if (row.piece.length > 0) yield row.piece;
    if (row.piece.length < pieceBytes) return;
  }
}

const pieceBytes = 1024 * 1024;

/** A piece of evidence; null when there is none. */
export async function loadEvidence(
  db: Db,
  digest: Digest,
): Promise<{ readonly kind: string; readonly bytes: Buffer } | null> {
  const row = await db.selectFrom('evidence').select(['kind', 'bytes']).where('digest', '=', digest).executeTakeFirst();
  return row ?? null;
}

/**
 * Remembers what is shown to the signer, in one statement. False when nothing was written: for the same id something is
 * shown already (and stays what was shown), or the case has the expected entry by now.
 */
export async function prepare(db: Db, prepared: Prepared): Promise<boolean> {
  const papers = prepared.papers.map(
    ({ kind, digest, bytes }, place) => text`(${place}::int, ${kind}::text, ${digest}::text, ${bytes}::bytea)`,
  );
  const named = text`(values ${list(papers)}) as paper (place, kind, digest, bytes)`;
  const rows = await ask(
    db,
    text`
    with shown as (
      insert into prepared (id, case_id, expected_number, step, actor, data, made_at, calendar)
      select ${prepared.id}::uuid, ${prepared.case}, ${prepared.expectedNumber}::int, ${prepared.step},
             ${JSON.stringify(prepared.actor)}::json, ${JSON.stringify(prepared.data)}::json, ${prepared.madeAt}::timestamptz,
             ${prepared.calendar}::int
      where not exists (select from entry where case_id = ${prepared.case} and number = ${prepared.expectedNumber}::int)
      on conflict do nothing
      returning id, made_at
    ), kept as (
      insert into sheet (digest, bytes, made_at) select digest, bytes, made_at from shown, ${named}
      on conflict do nothing
    )
    insert into prepared_paper (prepared_id, place, kind, digest) select id, place, kind, digest from shown, ${named}
    returning place`,
  );
  if (rows.length > 0) recallOf(db)?.prepared.set(prepared.id, prepared);
  return rows.length > 0;
}

/** What was shown under this id, with the bytes; null when it was swept or never shown. */
export async function loadPrepared(db: Db, id: string): Promise<Prepared | null> {
  return parsePrepared(await ask<PreparedRow>(db, preparedWith(text`null`, id)));
}

/** What was shown under this id, and the entries of its case. */
export interface Shown {
  readonly prepared: Prepared;
  readonly entries: readonly StoredEntry[];
}

/** The same as this process knows it, without asking: for a writer. Null when it does not know both. */
export function recallPreparedAndCase(db: Db, id: string): Shown | null {
  const prepared = recallOf(db)?.prepared.get(id);
  const entries = prepared && (prepared.expectedNumber === 1 ? [] : recallCase(db, prepared.case));
  return entries ? { prepared, entries } : null;
}

/** What was shown under this id, and the entries that its case has now, as of one moment. */
export async function loadPreparedAndCase(db: Db, id: string): Promise<Shown | null> {
  const entries = text`(
    select json_agg(json_build_object('body', body, 'previous', previous, 'hash', hash) order by number)
    from entry where entry.case_id = prepared.case_id)`;
  const rows = await ask<PreparedRow>(db, preparedWith(entries, id));
  const prepared = parsePrepared(rows);
  return prepared && { prepared, entries: (rows[0]?.entries ?? []).map(parseRow) };
}

/** Forgets what was shown before this moment, and every sheet of that time that was never signed. Returns how many were forgotten. */
export async function sweepPrepared(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('prepared').where('made_at', '<', before).executeTakeFirstOrThrow();
  await ask(
    db,
    text`delete from sheet where made_at < ${before}
         and not exists (select from paper where paper.digest = sheet.digest)
         and not exists (select from prepared_paper shown where shown.digest = sheet.digest)`,
  );
  return Number(numDeletedRows);
}

interface PreparedRow extends Selectable<Schema['prepared']>, PreparedPaper {
  readonly entries: readonly EntryRow[] | null;
}

function preparedWith(entries: Statement, id: string): Statement {
  return text`
    select prepared.*, paper.kind, paper.digest, sheet.bytes, ${entries} as entries
    from prepared join prepared_paper paper on paper.prepared_id = prepared.id join sheet on sheet.digest = paper.digest
    where prepared.id = ${id} order by paper.place`;
}

function parsePrepared(rows: readonly PreparedRow[]): Prepared | null {
  const [row] = rows;
  if (row === undefined) return null;
  return {
    id: row.id,
    case: row.case_id,
    expectedNumber: row.expected_number,
    step: row.step,
    actor: row.actor,
    data: row.data,
    papers: rows.map(({ kind, digest, bytes }) => ({ kind, digest, bytes })),
    madeAt: row.made_at,
    calendar: row.calendar,
  };
}

/** A row of the left join; of an unsigned paper every column of the signature is null. */
type SignatureRow = {
  readonly [column in keyof Selectable<Schema['signature']>]: Selectable<Schema['signature']>[column] | null;
};

function parseSignature(row: SignatureRow): readonly StoredSignature[] {
  const { paper_digest, case_id, number, cms, iin, bin, name, role, capacity, verdict, evidence, at } = row;
  if (!paper_digest || !case_id || !number || !cms || !verdict || !evidence || !at) return [];
  const said = { name: name ?? '', role: role ?? '', capacity: capacity ?? '' };
  return [{ paper: paper_digest, case: case_id, number, cms, iin, bin, ...said, verdict, evidence, at }];
}

const sentBytesMax = 8192;

/** What the server is thought to have. Only a hint that saves sending it: the statement finds out. */
const thought = new Set<Digest>();

function think(digest: Digest): void {
  if (thought.size > 10_000) thought.clear();
  thought.add(digest);
}

interface NamedEvidence extends Evidence {
  readonly digest: Digest;
}

function distinct(evidence: readonly Evidence[]): readonly NamedEvidence[] {
  return [...new Map(evidence.map((each) => [digestOfEvidence(each.bytes), each]))].map(([digest, each]) => ({
    ...each,
    digest,
  }));
}

/** Of a list that serves for hours the digest is reckoned once. */
const reckoned = new WeakMap<Uint8Array, Digest>();

function digestOfEvidence(bytes: Uint8Array): Digest {
  const digest = reckoned.get(bytes) ?? digestOf(bytes);
  reckoned.set(bytes, digest);
  return digest;
}

function evidenceFrom(named: readonly NamedEvidence[], at: Instant, source: Statement): Statement {
  const [digests, kinds] = [named.map(({ digest }) => digest), named.map(({ kind }) => kind)];
  const bytes = named.map((each) => Buffer.from(each.bytes));
  return text`insert into evidence (digest, kind, bytes, at)
    select e.digest, e.kind, e.bytes, ${at}::timestamptz
    from ${source} unnest(${digests}::text[], ${kinds}::text[], ${bytes}::bytea[]) as e (digest, kind, bytes)
    on conflict do nothing`;
}
