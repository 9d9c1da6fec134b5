/** Judges a proof (`proof.ts`): long after, with everything expired and no network, from what the file itself holds and the trust. */
import { unreadable, type Expected, type Purpose, type Signer, type Verdict } from './checklist.js';
import { outcomes, worst, type VerdictCode } from './codes.js';
import { FormatError } from './der.js';
import { evidenceOf, parseProof, type Proof } from './proof.js';
import type { Evidence } from './revocation.js';
import type { TrustStore } from './trust.js';
import { verify } from './verify.js';

/**
 * The verdict about the signatures of a proof, with what it rests on. `damaged`: a byte was changed where the fixity saw it.
 * `seal` is whose word gives the instants of receipt; null when the file is no proof, or the seal has no reader.
 */
export interface ProofVerdict extends Verdict {
  readonly damaged: boolean;
  readonly seal: Signer | null;
  readonly sealedAt: string | null;
  readonly receivedAt: readonly string[];
}

/**
 * Judges each signature as of its receipt, which the office's seal vouches for, and the seal as of the instant that it names.
 * `at` only needs to be later: nothing is asked of the present. Never throws for hostile bytes.
 */
export function judgeProof(
  bytes: Uint8Array,
  trust: TrustStore,
  at: string,
  purpose: Purpose,
  expected: Expected = {},
): ProofVerdict {
  const moment = new Date(at).toISOString();
  try {
    const proof = parseProof(bytes);
    return judge(proof, evidenceOf(proof.record.evidence), trust, moment, purpose, expected);
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    return { ...unreadable, damaged: false, seal: null, sealedAt: null, receivedAt: [] };
  }
}

function judge(
  { record, recordDer, seal, intact }: Proof,
  evidence: Evidence,
  trust: TrustStore,
  at: string,
  purpose: Purpose,
  expected: Expected,
): ProofVerdict {
  const { document, received, sealedAt } = record;
  const sealed = verify(seal, recordDer, trust, evidence, sealedAt, 'seal');
  const [sealer = null] = sealed.signers;
  const found = received.map((one) => verify(one.signature, document, trust, evidence, one.at, purpose, expected));
  const orderly = received.every((one) => one.at <= sealedAt) && sealedAt <= at;
  const codes: readonly VerdictCode[] = [
    intact ? 'VALID' : 'DIGEST_MISMATCH',
    orderly ? 'VALID' : 'NOT_YET_VALID',
    sealed.code,
    ...found.map(({ code }) => code),
  ];
  const code = worst(codes);
  return {
    verdict: outcomes[code],
    code,
    signers: found.flatMap(({ signers }) => signers),
    content: document ?? found[0]?.content ?? null,
    damaged: !intact,
    seal: sealer,
    sealedAt,
    receivedAt: received.map((one) => one.at),
  };
}
