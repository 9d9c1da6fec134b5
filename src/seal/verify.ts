/**
 * Judges a signature in CMS. Bytes, trust and revocation evidence go in, a verdict comes out: no network, no clock, no
 * files. The checklist: digest → signature → certificate → timestamp → chain → revocation → time → purpose → signer.
 */
import type { Budget } from './chain.js';
import {
  judgeNobody,
  judgeSigner,
  unreadable,
  verdictOf,
  type Expected,
  type Purpose,
  type Setting,
  type Signer,
  type Verdict,
} from './checklist.js';
import { parseCms, type SignerInfo } from './cms.js';
import type { VerdictCode } from './codes.js';
import { FormatError } from './der.js';
import type { Evidence } from './revocation.js';
import { algorithmOf, certificateOf, checkBinding, checkDigest, checkValue, type Covered } from './signer-info.js';
import { judgeTimestamps } from './timestamp.js';
import type { TrustStore } from './trust.js';
import { readableCertificates, type Certificate } from './x509.js';

export type { Algorithm } from './algorithms.js';
export type { Expected, Purpose, Signer, Step, Verdict } from './checklist.js';
export type { Outcome, VerdictCode } from './codes.js';
export type { SignerRole } from './profile.js';
export type { Evidence } from './revocation.js';

/**
 * What a caller may set besides: whom to believe about time (`tsaTrust`), how far its clock may be ahead of ours
 * (`clockSkewMs`, none), for how long an OCSP answer without an end is fresh (`ocspFreshMs`, a day), and what several
 * judgements together may spend (`budget`; each its own when absent) and need not do twice (`hashes`: digests of the same
 * `content`, by algorithm).
 */
export type Options = Pick<Setting, 'tsaTrust' | 'clockSkewMs' | 'ocspFreshMs'> & {
  readonly budget?: Budget;
  readonly hashes?: Map<string, Uint8Array>;
};

/**
 * Judges `bytes` (DER, BER, PEM or base64) at the instant `at`. `content` is what was shown: needed for a detached signature;
 * beside an attached one it must be the same. Never throws for hostile bytes: what is malformed or beyond bounds is FORMAT,
 * with no signers. RangeError when `at` is no instant.
 *
 * A signer with a timestamp that chains to `tsaTrust` is judged at the instant of the timestamp, every other at `at`.
 */
export function verify(
  bytes: Uint8Array,
  content: Uint8Array | null,
  trust: TrustStore,
  evidence: Evidence,
  at: string,
  purpose: Purpose,
  expected: Expected = {},
  options: Options = {},
): Verdict {
  const moment = new Date(at).toISOString();
  try {
    const cms = parseCms(bytes);
    const own = readableCertificates(cms.certificates);
    const act: Act = {
      cms,
      shown: content,
      enclosed: [...own, ...(evidence.certificates ?? [])],
      allReadable: own.length === cms.certificates.length,
      trust,
      evidence,
      at: moment,
      purpose,
      expected,
      ...options,
      hashes: content === null ? new Map() : (options.hashes ?? new Map()),
    };
    // A signer with a timestamp takes five: the token, and twice a certificate and its centre.
    const budget = options.budget ?? { checksLeft: 128 + 5 * cms.signers.length };
    const signers = cms.signers.map((info) => judge(info, act, budget));
    return verdictOf(signers, cms.content ?? content);
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    return unreadable(fault);
  }
}

interface Act extends Setting, Covered {
  readonly enclosed: readonly Certificate[];
  /** Whether every certificate that came with the signature could be read. */
  readonly allReadable: boolean;
}

function judge(info: SignerInfo, act: Act, budget: Budget): Signer {
  const certificate = certificateOf(info, [...act.enclosed, ...act.trust.certificates], act);
  const signed = { algorithm: algorithmOf(info, certificate), signedAt: info.attributes?.signingTime ?? null };
  const digest = checkDigest(info, act);
  if (certificate === null) {
    const code: VerdictCode = act.allReadable ? 'UNTRUSTED' : 'FORMAT';
    return judgeNobody({ ...signed, digest, signature: code, certificate: code });
  }
  const signature = checkValue(info, certificate, act);
  const binding = checkBinding(info, certificate);
  // A timestamp over a signature that is none says nothing, and what it costs is saved.
  const stamp =
    signature === 'SIGNATURE_WRONG'
      ? null
      : judgeTimestamps(info.signature, info.timestamps, act.enclosed, act, budget);
  const found = { ...signed, digest, signature, certificate: binding, stamp };
  return judgeSigner(certificate, found, act.enclosed, act, budget);
}
