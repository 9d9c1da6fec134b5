/** Judges a proof (`proof.ts`): long after, with everything expired and no network, from what the file itself holds and the trust. */
import { namingHasherOf, type Hasher } from './algorithms.js';
import type { Budget } from './chain.js';
import { unreadable, type Expected, type Purpose, type Signer, type Verdict } from './checklist.js';
import { parseCms } from './cms.js';
import { outcomes, worst, type VerdictCode } from './codes.js';
import { FormatError, same } from './der.js';
import { evidenceOf, parseProof, evidenceInTurns, type Proof, type ProofToWrite, type Received } from './proof.js';
import type { Evidence } from './revocation.js';
import { checkToken, type TimestampSetting } from './timestamp.js';
import type { TrustStore } from './trust.js';
import { parseTimestamp } from './tsp.js';
import { verify, type Options } from './verify.js';
import { readableCertificates } from './x509.js';

/** The finding about a renewal: the instant of its token, and whether its authority is believed. */
export interface RenewalFinding {
  readonly at: string;
  readonly trusted: boolean;
  readonly code: VerdictCode;
}

/**
 * The verdict about the signatures of a proof, with what it rests on. `damaged`: a byte was changed where the fixity saw it.
 * `seal` is whose word gives the instants of receipt; null when the file is no proof, or the seal has no reader.
 */
export interface ProofVerdict extends Verdict {
  readonly damaged: boolean;
  readonly seal: Signer | null;
  readonly sealedAt: string | null;
  readonly receivedAt: readonly string[];
  readonly renewals: readonly RenewalFinding[];
}

/**
 * Whom to believe: about people, and about time (nobody when absent). `sealedBy` is the BIN of the office whose word is taken
 * for the instants of receipt; when absent, that of any information system, and the reader has to look at `seal`.
 */
export interface ProofTrust extends Options {
  readonly trust: TrustStore;
  readonly sealedBy?: string;
}

/**
 * Judges each signature as of its receipt, which the office's seal vouches for, or of its timestamp where that is trusted;
 * the seal as of the instant that it names; each renewal as of its own. `at` only needs to be later: nothing is asked of the
 * present. Never throws for hostile bytes.
 */
export function judgeProof(
  bytes: Uint8Array,
  trust: ProofTrust,
  at: string,
  purpose: Purpose,
  expected: Expected = {},
): ProofVerdict {
  const moment = new Date(at).toISOString();
  try {
    const proof = parseProof(bytes);
    return judge(proof, evidenceOf(proof.record.evidence), trust, moment, purpose, expected);
  } catch (fault) {
    return noProof(fault);
  }
}

/** The same verdict, for a program that serves others meanwhile: they have their turn while the lists of the proof are read. */
export async function judgeProofInTurns(
  bytes: Uint8Array,
  trust: ProofTrust,
  at: string,
  purpose: Purpose,
  expected: Expected = {},
): Promise<ProofVerdict> {
  const moment = new Date(at).toISOString();
  try {
    const proof = parseProof(bytes);
    return judge(proof, await evidenceInTurns(proof.record.evidence), trust, moment, purpose, expected);
  } catch (fault) {
    return noProof(fault);
  }
}

function noProof(fault: unknown): ProofVerdict {
  if (!(fault instanceof FormatError)) throw fault;
  return { ...unreadable(fault), damaged: false, seal: null, sealedAt: null, receivedAt: [], renewals: [] };
}

function judge(
  { record, recordDer, seal, renewals: stamps, intact }: Proof,
  evidence: Evidence,
  { trust, sealedBy, ...believed }: ProofTrust,
  at: string,
  purpose: Purpose,
  expected: Expected,
): ProofVerdict {
  const { document, received, sealedAt } = record;
  // Whoever makes a proof decides how much there is to check: all of it together gets no more than two signatures would.
  const budget: Budget = { checksLeft: 256 };
  // An office has what it receives stamped, a moment later by another clock: such a stamp bears the receipt out.
  const { clockSkewMs = 60_000 } = believed;
  const options: Options = { ...believed, clockSkewMs, budget };
  const office: Expected = sealedBy === undefined ? {} : { bin: sealedBy };
  const sealed = verify(seal, recordDer, trust, evidence, sealedAt, 'seal', office, options);
  const [sealer = null] = sealed.signers;
  const hashes = new Map<string, Uint8Array>();
  const judged = (one: Received, shown: Uint8Array | null): Verdict =>
    verify(one.signature, shown, trust, evidence, one.at, purpose, expected, { ...options, hashes });
  const [first, ...others] = received;
  const lead = first && judged(first, document);
  // What lies inside the first signature is what all others have to cover too: a proof is about one document.
  const shown = document ?? lead?.content ?? null;
  const found = [...(lead ? [lead] : []), ...others.map((one) => judged(one, shown))];
  const digests: Running = new Map();
  const renewals = stamps.map((one) => judgeRenewal(one, digests, { ...believed, evidence, at }, budget));
  const byOffice = received.every((one) => one.at <= sealedAt) && sealedAt <= at;
  const byAuthorities = follow([sealedAt, ...renewals.map((one) => one.at), at], clockSkewMs);
  const codes: readonly VerdictCode[] = [
    intact ? 'VALID' : 'DIGEST_MISMATCH',
    byOffice && byAuthorities ? 'VALID' : 'NOT_YET_VALID',
    sealed.code,
    ...renewals.map((one) => one.code),
    ...found.map((one) => one.code),
  ];
  const code = worst(codes);
  return {
    verdict: outcomes[code],
    code,
    signers: found.flatMap(({ signers }) => signers),
    content: shown,
    damaged: !intact,
    seal: sealer,
    sealedAt,
    receivedAt: received.map((one) => one.at),
    renewals,
  };
}

/** Whether no instant is before the one that precedes it, but by as much as the clocks of different houses may differ. */
function follow(instants: readonly string[], clockSkewMs: number): boolean {
  const times = instants.map((one) => Date.parse(one));
  return times.every((time, place) => place === 0 || (times[place - 1] ?? 0) <= time + clockSkewMs);
}

/** A renewal is checked twice as any token is: what it is over, and itself with its chain as of the instant that it states. */
function judgeRenewal(
  { token: bytes, covers }: Proof['renewals'][number],
  digests: Running,
  setting: TimestampSetting,
  budget: Budget,
): RenewalFinding {
  const token = parseTimestamp(bytes);
  const { imprint, genTime } = token.info;
  const digest = digestSoFar(imprint.algorithm, covers, digests);
  if (digest === null) return { at: genTime, trusted: false, code: 'ALGORITHM_UNKNOWN' };
  if (!same(digest, imprint.digest)) return { at: genTime, trusted: false, code: 'TIMESTAMP_WRONG' };
  return { at: genTime, ...checkToken(token, setting.evidence.certificates ?? [], setting, budget) };
}

/** Digests that go on from one renewal to the next, and how many pieces they have taken. */
type Running = Map<string, { readonly hasher: Hasher; readonly taken: number }>;

/** The digest of all pieces. Each renewal covers what the one before it does and more: nothing is hashed twice. */
function digestSoFar(algorithm: string, pieces: readonly Uint8Array[], digests: Running): Uint8Array | null {
  const hasher = digests.get(algorithm)?.hasher ?? namingHasherOf(algorithm);
  if (hasher === null) return null;
  for (const piece of pieces.slice(digests.get(algorithm)?.taken ?? 0)) hasher.update(piece);
  digests.set(algorithm, { hasher, taken: pieces.length });
  return hasher.digest();
}

/**
 * Until when the newest layer of a proof is good: its seal, or the last renewal. Before that instant it has to be renewed
 * (`octetsToRenew`), or the mathematics behind it may fall with nobody noticing. `FormatError` when that is none.
 */
export function protectedUntil({ seal, renewals }: Pick<ProofToWrite, 'seal' | 'renewals'>): string {
  const newest = renewals.at(-1);
  const layer = newest === undefined ? parseCms(seal) : parseTimestamp(newest).cms;
  const ends = readableCertificates(layer.certificates).map(({ notAfter }) => notAfter);
  const [first] = ends.toSorted();
  if (first === undefined) throw new FormatError('a seal or a token without a certificate');
  return first;
}
