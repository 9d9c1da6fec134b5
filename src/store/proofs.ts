/** The proofs that an authority of time has stamped, and their renewals. Both only grow. */
import { sql } from 'kysely';
import type { Digest, Instant } from '../core/procedure.js';
import type { Db } from './database.js';

/** What was sealed about a paper: of which signatures, with which evidence, in their order. */
export interface StoredProof {
  readonly paper: Digest;
  readonly signatures: readonly Digest[];
  readonly evidence: readonly Digest[];
  readonly sealedAt: Instant;
  readonly seal: Buffer;
}

/** A stamp over a proof and the stamps before it. `place` counts from 1. */
export interface StoredRenewal {
  readonly place: number;
  readonly token: Buffer;
  readonly at: Instant;
  readonly goodUntil: Instant;
}

/** Keeps a proof with its first stamp. False when there is one already: then nothing was written. */
export async function keepProof(db: Db, proof: StoredProof, first: StoredRenewal): Promise<boolean> {
  const { rows } = await sql`
    with kept as (
      insert into proof (paper_digest, signatures, evidence, sealed_at, seal)
      values (${proof.paper}, ${proof.signatures}::text[], ${proof.evidence}::text[], ${proof.sealedAt}, ${proof.seal})
      on conflict do nothing
      returning paper_digest
    )
    insert into renewal (paper_digest, place, token, at, good_until)
    select paper_digest, ${first.place}, ${first.token}, ${first.at}, ${first.goodUntil} from kept
    returning paper_digest`.execute(db);
  return rows.length > 0;
}

/** Keeps another stamp. False when there is one at this place already. */
export async function keepRenewal(db: Db, paper: Digest, renewal: StoredRenewal): Promise<boolean> {
  const { goodUntil, ...rest } = renewal;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('renewal')
    .values({ ...rest, paper_digest: paper, good_until: goodUntil })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** A kept proof with its stamps in order; null when there is none. */
export async function loadProof(
  db: Db,
  paper: Digest,
): Promise<{ readonly proof: StoredProof; readonly renewals: readonly StoredRenewal[] } | null> {
  const rows = await db
    .selectFrom('proof')
    .innerJoin('renewal', 'renewal.paper_digest', 'proof.paper_digest')
    .selectAll('proof')
    .select(['place', 'token', 'at', 'good_until'])
    .where('proof.paper_digest', '=', paper)
    .orderBy('place')
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const { signatures, evidence, sealed_at: sealedAt, seal } = first;
  return {
    proof: { paper, signatures, evidence, sealedAt, seal },
    renewals: rows.map(({ place, token, at, good_until: goodUntil }) => ({ place, token, at, goodUntil })),
  };
}

/** Signed papers without a proof, made before an instant, oldest first, at most `limit`. */
export async function papersWithoutProof(db: Db, before: Instant, limit: number): Promise<readonly Digest[]> {
  const { rows } = await sql<{ readonly digest: Digest }>`
    select digest from paper
    where made_at < ${before} and not exists (select from proof where paper_digest = paper.digest)
      and exists (select from signature where paper_digest = paper.digest)
    order by made_at limit ${limit}`.execute(db);
  return rows.map(({ digest }) => digest);
}

/** Papers whose last stamp is good only until before an instant, the most urgent first, at most `limit`. */
export async function proofsToRenew(db: Db, before: Instant, limit: number): Promise<readonly Digest[]> {
  const { rows } = await sql<{ readonly digest: Digest }>`
    select paper_digest as digest from renewal
    where good_until < ${before} and not exists (
      select from renewal later where later.paper_digest = renewal.paper_digest and later.place > renewal.place
    )
    order by good_until limit ${limit}`.execute(db);
  return rows.map(({ digest }) => digest);
}
