/**
 * The proof of a signed paper in one file (`seal/proof.ts`): made of what was kept when it was signed, sealed by this office.
 * Where an authority of time is configured, proofs are stamped and kept, and stamped anew before the last stamp ages.
 */
import type { Digest, Instant } from '../core/procedure.js';
import { parseTimestamp } from '../seal/tsp.js';
import { encodeRecord, octetsToRenew, writeProof, type EvidenceBytes, type ProofToWrite } from '../seal/proof.js';
import { protectedUntil } from '../seal/proof-verdict.js';
import {
  digestOf,
  keepEvidence,
  loadEvidence,
  loadPaper,
  type Evidence,
  type StoredSignature,
} from '../store/papers.js';
import {
  keepProof,
  keepRenewal,
  loadProof,
  papersWithoutProof,
  proofsToRenew,
  type StoredRenewal,
} from '../store/proofs.js';
import type { Desk } from './desk.js';

/** A timestamp token over octets, from the authority of this office; null when it is silent. */
export type Stamp = (octets: Uint8Array) => Promise<Uint8Array | null>;

/** The proof of a paper with all its signatures, with the stamps that it has; null when there is no such signed paper. */
export async function proofOf(desk: Desk, paper: Digest): Promise<Uint8Array | null> {
  const kept = await loadProof(desk.db, paper);
  if (kept !== null) return writeProof(await rebuilt(desk, paper, kept));
  const made = await sealed(desk, paper, () => standingOfSeal(desk));
  return made && writeProof(made.proof);
}

/**
 * Stamps what is signed and has no stamp yet, and what has one that ends within three months; at most `limit` of each in one round.
 * Returns how many were stamped; ends at once when the authority is silent, or its stamps protect no longer than those that are
 * there: the next round comes. A paper of which no proof can be made is told to `failed`, and holds up no other.
 */
export async function renewProofs(
  desk: Desk,
  stamp: Stamp,
  failed: (fault: unknown, paper: Digest) => void,
  limit = 500,
): Promise<number> {
  const soon = new Date(Date.parse(desk.now()) + renewAheadMs).toISOString();
  const due = [
    ...(await papersWithoutProof(desk.db, desk.now(), limit)).map((paper) => ({ paper, stampOne: stampFirst })),
    ...(await proofsToRenew(desk.db, soon, limit)).map((paper) => ({ paper, stampOne: stampAgain })),
  ];
  // Asked about once in a round: it is the same seal on each.
  let standing: Promise<readonly Evidence[]> | null = null;
  const ofSeal = () => (standing ??= standingOfSeal(desk));
  let stamped = 0;
  for (const { paper, stampOne } of due) {
    try {
      if (!(await stampOne(desk, paper, stamp, ofSeal))) return stamped;
      stamped += 1;
    } catch (fault) {
      failed(fault, paper);
    }
  }
  return stamped;
}

const renewAheadMs = 92 * 24 * 3600_000;

async function stampFirst(desk: Desk, paper: Digest, stamp: Stamp, ofSeal: Standing): Promise<boolean> {
  const made = await sealed(desk, paper, ofSeal);
  if (made === null) throw new Error(`the memory lacks the signed paper ${paper}`);
  const token = await stamp(octetsToRenew(made.proof));
  if (token === null) return false;
  await keepEvidence(desk.db, made.evidence, desk.now());
  const { record, seal } = made.proof;
  const signatures = record.received.map((one) => digestOf(one.signature));
  const evidence = made.evidence.map(({ bytes }) => digestOf(bytes));
  const proof = { paper, signatures, evidence, sealedAt: record.sealedAt, seal: Buffer.from(seal) };
  // Of two processes one keeps its proof; the other's was as good.
  await keepProof(desk.db, proof, renewalOf(made.proof, token));
  return true;
}

async function stampAgain(desk: Desk, paper: Digest, stamp: Stamp): Promise<boolean> {
  const kept = await loadProof(desk.db, paper);
  if (kept === null) throw new Error(`the memory lacks the proof of ${paper}`);
  const proof = await rebuilt(desk, paper, kept);
  const token = await stamp(octetsToRenew(proof));
  if (token === null) return false;
  const renewal = renewalOf(proof, token);
  // The most urgent is the first: where its stamp gains nothing, the authority still has its old certificate, and none of them gains.
  if (renewal.goodUntil <= (kept.renewals.at(-1)?.goodUntil ?? '')) return false;
  await keepRenewal(desk.db, paper, renewal);
  return true;
}

/** A token over a proof as it is kept. */
function renewalOf({ seal, renewals }: ProofToWrite, token: Uint8Array): StoredRenewal {
  return {
    place: renewals.length + 1,
    token: Buffer.from(token),
    at: parseTimestamp(token).info.genTime,
    goodUntil: protectedUntil({ seal, renewals: [token] }),
  };
}

/** What is known of the certificate of the seal. */
type Standing = () => Promise<readonly Evidence[]>;

async function standingOfSeal(desk: Desk): Promise<readonly Evidence[]> {
  const at = desk.now();
  const bytes = new TextEncoder().encode(at);
  return (await desk.judge(desk.seal(bytes, at), bytes, at, 'seal')).evidence;
}

/** A proof sealed now, with the evidence that it holds, about the certificate of the seal as well. */
async function sealed(
  desk: Desk,
  paper: Digest,
  ofSeal: Standing,
): Promise<{ readonly proof: ProofToWrite; readonly evidence: readonly Evidence[] } | null> {
  const signed = await loadPaper(desk.db, paper);
  if (!signed || signed.signatures.length === 0) return null;
  const { bytes } = signed.paper;
  const aboutSeal = await ofSeal();
  const sealedAt = desk.now();
  const digests = new Set(signed.signatures.flatMap((one) => [...one.evidence]));
  const kept = await Promise.all([...digests].map((digest) => evidenceOf(desk, digest)));
  const evidence = [...kept, ...aboutSeal.filter((one) => !digests.has(digestOf(one.bytes)))];
  const record = { document: bytes, received: signed.signatures.map(receivedOf), evidence: sorted(evidence), sealedAt };
  const seal = desk.seal(encodeRecord(record), sealedAt);
  return { proof: { record, seal, renewals: [] }, evidence };
}

/** A kept proof, octet by octet as it was sealed. */
async function rebuilt(
  desk: Desk,
  paper: Digest,
  { proof, renewals }: NonNullable<Awaited<ReturnType<typeof loadProof>>>,
): Promise<ProofToWrite> {
  const signed = await loadPaper(desk.db, paper);
  if (!signed) throw new Error(`the memory lacks the paper ${paper}`);
  const received = proof.signatures.map((digest) => {
    const found = signed.signatures.find(({ cms }) => digestOf(cms) === digest);
    if (!found) throw new Error(`the memory lacks the signature ${digest}`);
    return receivedOf(found);
  });
  const evidence = sorted(await Promise.all(proof.evidence.map((digest) => evidenceOf(desk, digest))));
  const record = { document: signed.paper.bytes, received, evidence, sealedAt: proof.sealedAt };
  return { record, seal: proof.seal, renewals: renewals.map(({ token }) => token) };
}

function receivedOf({ at, cms }: StoredSignature): { readonly at: Instant; readonly signature: Uint8Array } {
  return { at, signature: cms };
}

async function evidenceOf(desk: Desk, digest: Digest): Promise<Evidence> {
  return (await loadEvidence(desk.db, digest)) ?? missing(digest);
}

/** Each kind of evidence where the proof has its place; in the order in which they come. */
function sorted(evidence: readonly Evidence[]): EvidenceBytes {
  const of = (kind: string) => evidence.flatMap((one) => (one.kind === kind ? [one.bytes] : []));
  return { certificates: of('certificate'), lists: of('crl'), answers: of('ocsp'), timestamps: of('timestamp') };
}

function missing(digest: Digest): never {
  throw new Error(`the memory lacks the evidence ${digest}`);
}
