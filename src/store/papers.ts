/** The signed bytes: papers, their signatures, the evidence of the verdicts, and what waits to be signed. */
import { createHash } from 'node:crypto';
import type { Actor, Data, Digest, Instant, Json } from '../core/procedure.js';
import type { Db } from './database.js';

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
}

/** SHA-256 in lower-case hexadecimal: how papers, signatures, evidence and files are named. */
export function digestOf(bytes: Uint8Array): Digest {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps a paper (once: the same bytes are the same paper) and returns its digest. */
export async function savePaper(
  trx: Db,
  paper: { readonly kind: string; readonly case: string; readonly bytes: Uint8Array; readonly madeAt: Instant },
): Promise<Digest> {
  const digest = digestOf(paper.bytes);
  await trx
    .insertInto('paper')
    .values({
      digest,
      kind: paper.kind,
      case_id: paper.case,
      bytes: Buffer.from(paper.bytes),
      made_at: paper.madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return digest;
}

/** A paper with its bytes; null when there is none. */
export async function loadPaper(db: Db, digest: Digest): Promise<StoredPaper | null> {
  const row = await db.selectFrom('paper').selectAll().where('digest', '=', digest).executeTakeFirst();
  if (row === undefined) return null;
  return { digest: row.digest, kind: row.kind, case: row.case_id, bytes: row.bytes, madeAt: row.made_at };
}

/** Keeps a signature; the same signature of the same entry is kept once. Its paper and entry must be there at commit. */
export async function saveSignature(trx: Db, signature: StoredSignature): Promise<void> {
  await trx
    .insertInto('signature')
    .values({
      digest: digestOf(signature.cms),
      paper_digest: signature.paper,
      case_id: signature.case,
      number: signature.number,
      cms: signature.cms,
      iin: signature.iin,
      bin: signature.bin,
      name: signature.name,
      role: signature.role,
      capacity: signature.capacity,
      verdict: JSON.stringify(signature.verdict),
      evidence: [...signature.evidence],
      at: signature.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The signatures of a paper, oldest first. */
export async function signaturesOf(db: Db, paper: Digest): Promise<readonly StoredSignature[]> {
  const rows = await db
    .selectFrom('signature')
    .selectAll()
    .where('paper_digest', '=', paper)
    .orderBy('at')
    .orderBy('digest')
    .execute();
  return rows.map((row) => ({
    paper: row.paper_digest,
    case: row.case_id,
    number: row.number,
    cms: row.cms,
    iin: row.iin,
    bin: row.bin,
    name: row.name,
    role: row.role,
    capacity: row.capacity,
    verdict: row.verdict,
    evidence: row.evidence,
    at: row.at,
  }));
}

/** Keeps evidence, each thing once however many verdicts rest on it. Returns the digests in the order given. */
export async function saveEvidence(trx: Db, evidence: readonly Evidence[], at: Instant): Promise<readonly Digest[]> {
  const digests = evidence.map(({ bytes }) => digestOf(bytes));
  if (evidence.length === 0) return digests;
  // Revocation lists are megabytes: what is kept already is not sent again.
  const kept = await trx.selectFrom('evidence').select('digest').where('digest', 'in', digests).execute();
  const known = new Set(kept.map((row) => row.digest));
  for (const [index, { kind, bytes }] of evidence.entries()) {
    const digest = digests[index];
    if (digest === undefined || known.has(digest)) continue;
    known.add(digest);
    await trx
      .insertInto('evidence')
      .values({ digest, kind, bytes: Buffer.from(bytes), at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return digests;
}

/** A piece of evidence; null when there is none. */
export async function loadEvidence(
  db: Db,
  digest: Digest,
): Promise<{ readonly kind: string; readonly bytes: Buffer } | null> {
  const row = await db.selectFrom('evidence').select(['kind', 'bytes']).where('digest', '=', digest).executeTakeFirst();
  return row ?? null;
}

/** Remembers what is shown to the signer. A second call with the same id changes nothing (what was shown stays what was shown). */
export async function prepare(trx: Db, prepared: Prepared): Promise<void> {
  const inserted = await trx
    .insertInto('prepared')
    .values({
      id: prepared.id,
      case_id: prepared.case,
      expected_number: prepared.expectedNumber,
      step: prepared.step,
      actor: JSON.stringify(prepared.actor),
      data: JSON.stringify(prepared.data),
      made_at: prepared.madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (inserted.length === 0 || prepared.papers.length === 0) return;
  const rows = prepared.papers.map((paper, place) => ({ prepared_id: prepared.id, place, ...paper }));
  await trx.insertInto('prepared_paper').values(rows).execute();
}

/** What was shown under this id, with the bytes; null when it was taken, swept, or never shown. */
export async function loadPrepared(db: Db, id: string): Promise<Prepared | null> {
  const row = await db.selectFrom('prepared').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const papers = await db
    .selectFrom('prepared_paper')
    .select(['kind', 'digest', 'bytes'])
    .where('prepared_id', '=', id)
    .orderBy('place')
    .execute();
  return {
    id: row.id,
    case: row.case_id,
    expectedNumber: row.expected_number,
    step: row.step,
    actor: row.actor,
    data: row.data,
    papers,
    madeAt: row.made_at,
  };
}

/** Forgets what was shown, in the transaction that takes the step. */
export async function removePrepared(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('prepared').where('id', '=', id).execute();
}

/** Forgets what was shown before this moment and never signed. Returns how many. */
export async function sweepPrepared(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('prepared').where('made_at', '<', before).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
