/**
 * What the timestamps of a signature are worth (RFC 3161 §2.2, §2.4.2): each token is checked twice, its imprint against
 * this very signature, and its own signature, certificate and chain. A trusted one moves the time of judgement.
 */
import { namingHashOf } from './algorithms.js';
import { buildChain, spend, type Budget } from './chain.js';
import { worst, type VerdictCode } from './codes.js';
import { FormatError, same } from './der.js';
import { oids } from './oids.js';
import { revocationsOf, type Evidence, type Moment } from './revocation.js';
import { checkBinding, checkDigest, checkValue, isNamed } from './signer-info.js';
import type { TrustStore } from './trust.js';
import { parseTimestamp, type TimestampToken } from './tsp.js';
import { readableCertificates, type Certificate } from './x509.js';

/** On what timestamps are judged. Without `tsaTrust` nobody is believed about time; its list is apart from the signers' trust. */
export interface TimestampSetting extends Moment {
  readonly evidence: Evidence;
  readonly tsaTrust?: TrustStore;
  /** By how much an authority's clock may be ahead of the one that said `at`; 0 when absent. Who has such a token is judged at `at`. */
  readonly clockSkewMs?: number;
}

/** The finding about all timestamps of one signature: VALID, TIMESTAMP_WRONG or ALGORITHM_UNKNOWN, and the earliest right one. */
export interface Stamp {
  readonly code: VerdictCode;
  readonly timestamp: { readonly at: string; readonly trusted: boolean } | null;
}

/**
 * Judges the tokens over a signature value: those that it carries (each must be right), and those of the evidence that are
 * about it (a wrong one does not count). Null when there is none. `enclosed` are certificates that came with the signature.
 * `FormatError` when the budget is spent.
 */
export function judgeTimestamps(
  signature: Uint8Array,
  carried: readonly Uint8Array[],
  enclosed: readonly Certificate[],
  setting: TimestampSetting,
  budget: Budget,
): Stamp | null {
  const judge = (bytes: Uint8Array): Stamp => judgeOne(bytes, signature, enclosed, setting, budget);
  const own = carried.map(judge);
  const right = [...own, ...(setting.evidence.timestamps ?? []).map(judge)].flatMap(({ code, timestamp }) =>
    code === 'VALID' && timestamp !== null ? [timestamp] : [],
  );
  if (own.length === 0 && right.length === 0) return null;
  const trusted = right.filter((one) => one.trusted);
  const counting = (trusted.length > 0 ? trusted : right).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { code: worst(own.map(({ code }) => code)), timestamp: counting[0] ?? null };
}

/** Judges one token over a signature value; `timestamp` is null when it is not right. */
function judgeOne(
  bytes: Uint8Array,
  signature: Uint8Array,
  enclosed: readonly Certificate[],
  setting: TimestampSetting,
  budget: Budget,
): Stamp {
  const token = readable(bytes);
  if (token === null) return wrong;
  const { imprint, genTime } = token.info;
  const hash = namingHashOf(imprint.algorithm);
  if (hash === null) return unknown;
  if (!same(hash(signature), imprint.digest)) return wrong;
  // A time that nobody believes cannot contradict the moment of judgement either.
  if (setting.tsaTrust !== undefined && isAhead(genTime, setting)) return wrong;
  const { code, trusted } = checkToken(token, enclosed, setting, budget);
  return { code, timestamp: code === 'VALID' ? { at: genTime, trusted } : null };
}

/**
 * Everything about a token but what it is over: its signature, its certificate and, when a trust is given, its chain. The
 * authority is judged at the instant that it states, so that a token outlives its certificate. A SHA-1 imprint is right but
 * never trusted: another signature with the same imprint could be made.
 *
 * Missing evidence about the authority's certificate is no obstacle: whoever lists an authority in the TSA trust
 * vouches for it, its certificates are few, and a stolen key would be on the lists. A revocation that is known counts.
 */
export function checkToken(
  { info, cms, signer }: TimestampToken,
  enclosed: readonly Certificate[],
  setting: TimestampSetting,
  budget: Budget,
): { readonly code: VerdictCode; readonly trusted: boolean } {
  const { tsaTrust } = setting;
  const candidates = [...readableCertificates(cms.certificates), ...enclosed, ...(tsaTrust?.certificates ?? [])];
  const certificate = candidates.find((one) => isNamed(signer, one) && isBound(signer, one));
  if (certificate === undefined || info.unknownCritical.length > 0) return failed;
  if (!isAuthority(certificate) || !holdsAt([certificate], info.genTime)) return failed;
  spend(budget);
  const covered = { cms, shown: null, hashes: new Map<string, Uint8Array>() };
  const mathematics = worst([checkDigest(signer, covered), checkValue(signer, certificate, covered)]);
  if (mathematics === 'ALGORITHM_UNKNOWN') return { code: mathematics, trusted: false };
  if (mathematics !== 'VALID') return failed;
  if (tsaTrust === undefined) return { code: 'VALID', trusted: false };
  const chain = buildChain(certificate, tsaTrust, candidates, info.genTime, budget);
  if (chain === 'ALGORITHM_UNKNOWN') return { code: chain, trusted: false };
  if (chain === 'UNTRUSTED' || !holdsAt(chain, info.genTime) || isSpoilt(chain, info.genTime, setting)) return failed;
  return { code: 'VALID', trusted: info.imprint.algorithm !== oids.sha1 };
}

const failed = { code: 'TIMESTAMP_WRONG', trusted: false } as const;
const wrong: Stamp = { code: 'TIMESTAMP_WRONG', timestamp: null };
const unknown: Stamp = { code: 'ALGORITHM_UNKNOWN', timestamp: null };

function readable(bytes: Uint8Array): TimestampToken | null {
  try {
    return parseTimestamp(bytes);
  } catch (fault) {
    if (fault instanceof FormatError) return null;
    throw fault;
  }
}

function isAhead(genTime: string, { at, clockSkewMs = 0 }: TimestampSetting): boolean {
  return Date.parse(genTime) > Date.parse(at) + clockSkewMs;
}

/** RFC 3161 §2.4.2: the token names its certificate by hash, and must. */
function isBound(signer: TimestampToken['signer'], certificate: Certificate): boolean {
  return (signer.attributes?.certificateHash ?? null) !== null && checkBinding(signer, certificate) === 'VALID';
}

/** RFC 3161 §2.3: the key stamps time and does nothing else. */
function isAuthority({ extKeyUsage, extKeyUsageCritical, keyUsage, unknownCritical }: Certificate): boolean {
  const [only, more] = extKeyUsage;
  if (only !== oids.timeStamping || more !== undefined || !extKeyUsageCritical) return false;
  return unknownCritical.length === 0 && (keyUsage === null || keyUsage.has(0) || keyUsage.has(1));
}

function holdsAt(certificates: readonly Certificate[], at: string): boolean {
  return certificates.every(({ notBefore, notAfter }) => notBefore <= at && at <= notAfter);
}

/**
 * RFC 3161 §4 (1): a revocation spoils what was stamped after it; when its reason is not that the authority only
 * ceased, changed or was replaced, everything that was ever stamped with the key.
 */
function isSpoilt(chain: readonly Certificate[], genTime: string, { evidence, ...moment }: TimestampSetting): boolean {
  return revocationsOf(chain, evidence, moment).some(
    ({ at, reason }) => at <= genTime || reason === null || !harmless.has(reason),
  );
}

/** unspecified, affiliationChanged, superseded, cessationOfOperation. */
const harmless: ReadonlySet<number> = new Set([0, 3, 4, 5]);
