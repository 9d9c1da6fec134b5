/**
 * Judges a signature in CMS. Bytes, trust and revocation evidence go in, a verdict comes out: no network, no clock, no
 * files. The checklist: digest → signature → certificate → chain → revocation → time → purpose → signer.
 */
import { checkSignature, hashOf, namingHashOf, schemeOf, schemes, type Algorithm } from './algorithms.js';
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
import { parseCms, type Cms, type SignerInfo } from './cms.js';
import type { VerdictCode } from './codes.js';
import { FormatError, readElement, same, tag } from './der.js';
import { oids } from './oids.js';
import type { Evidence } from './revocation.js';
import type { TrustStore } from './trust.js';
import { parseCertificate, sameName, type Certificate } from './x509.js';

export type { Algorithm } from './algorithms.js';
export type { Expected, Purpose, Signer, Step, Verdict } from './checklist.js';
export type { Outcome, VerdictCode } from './codes.js';
export type { SignerRole } from './profile.js';
export type { Evidence } from './revocation.js';

/** What a caller may set besides. `ocspFreshMs` is finite; a day without it. */
export type Options = Pick<Setting, 'ocspFreshMs'>;

/**
 * Judges `bytes` (DER, BER, PEM or base64) at the instant `at`. `content` is what was shown: needed for a detached signature;
 * beside an attached one it must be the same. Never throws for hostile bytes: what is malformed or beyond bounds is FORMAT,
 * with no signers. RangeError when `at` is no instant.
 *
 * A timestamp token among the unsigned attributes is read, and neither trusted nor rejected: every check is made at `at`.
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
    const own = cms.certificates.flatMap(readable);
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
      hashes: new Map(),
    };
    const budget: Budget = { checksLeft: 128 };
    const signers = cms.signers.map((info) => judge(info, act, budget));
    return verdictOf(signers, cms.content ?? content);
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    return unreadable;
  }
}

interface Act extends Setting {
  readonly cms: Cms;
  readonly shown: Uint8Array | null;
  readonly enclosed: readonly Certificate[];
  /** Whether every certificate that came with the signature could be read. */
  readonly allReadable: boolean;
  /** Digests of the content already made: several signers often share one. */
  readonly hashes: Map<string, Uint8Array>;
}

function judge(info: SignerInfo, act: Act, budget: Budget): Signer {
  const certificate = certificateOf(info, act);
  const signed = { algorithm: algorithmOf(info, certificate), signedAt: info.attributes?.signingTime ?? null };
  const digest = checkDigest(info, act);
  if (certificate === null) {
    const code: VerdictCode = act.allReadable ? 'UNTRUSTED' : 'FORMAT';
    return judgeNobody({ ...signed, digest, signature: code, certificate: code });
  }
  const signature = checkValue(info, certificate, act);
  const binding = checkBinding(info, certificate);
  return judgeSigner(certificate, { ...signed, digest, signature, certificate: binding }, act.enclosed, act, budget);
}

/** RFC 5652 §5.4, §11.2: the digest of the content against the signed attribute; without attributes the signature is it. */
function checkDigest({ digestAlgorithm, attributes }: SignerInfo, { cms, shown, hashes }: Act): VerdictCode {
  const content = shown ?? cms.content;
  if (attributes === null ? cms.contentType !== oids.data : attributes.contentType !== cms.contentType) return 'FORMAT';
  const hash = hashOf(digestAlgorithm);
  if (hash === null) return 'ALGORITHM_UNKNOWN';
  if (content === null) return 'CONTENT_MISSING';
  if (shown !== null && cms.content !== null && !same(shown, cms.content)) return 'DIGEST_MISMATCH';
  // Signed attributes of another signature, passed off as content, would carry a right signature.
  if (attributes === null) return looksLikeAttributes(content) ? 'NOT_COVERED' : 'VALID';
  const digest = hashes.get(digestAlgorithm) ?? hash(content);
  hashes.set(digestAlgorithm, digest);
  return same(digest, attributes.messageDigest) ? 'VALID' : 'DIGEST_MISMATCH';
}

function checkValue(info: SignerInfo, { key }: Certificate, { cms, shown }: Act): VerdictCode {
  if (schemeOf(key.algorithm)?.digest !== info.digestAlgorithm) return 'ALGORITHM_UNKNOWN';
  const content = shown ?? cms.content;
  const messages = info.attributes?.encodings ?? (content === null ? [] : [content]);
  if (messages.length === 0) return 'CONTENT_MISSING';
  const found = messages.map((message) => checkSignature(key, info.signatureAlgorithm, message, info.signature));
  if (found.includes('right')) return 'VALID';
  return found.includes('unknown') ? 'ALGORITHM_UNKNOWN' : 'SIGNATURE_WRONG';
}

/** RFC 5035: the signer named its certificate by hash; another certificate of the same issuer and number is not meant. */
function checkBinding({ attributes }: SignerInfo, certificate: Certificate): VerdictCode {
  const named = attributes?.certificateHash ?? null;
  if (named === null) return 'VALID';
  const hash = namingHashOf(named.algorithm);
  if (hash === null) return 'ALGORITHM_UNKNOWN';
  return same(hash(certificate.der), named.hash) ? 'VALID' : 'NOT_COVERED';
}

/** The signer's certificate. Among twins the one that is named by hash, then one whose key fits, counts. */
function certificateOf(info: SignerInfo, act: Act): Certificate | null {
  const { signer } = info;
  const found = [...act.enclosed, ...act.trust.certificates].filter((one) =>
    'keyId' in signer
      ? one.subjectKeyId === signer.keyId
      : one.serial === signer.serial && sameName(one.issuer, signer.issuer),
  );
  const named = found.filter((one) => info.attributes?.certificateHash && checkBinding(info, one) === 'VALID');
  const twins = (named.length > 0 ? named : found).slice(0, twinsMax);
  const [first = null] = twins;
  if (twins.length < 2) return first;
  return twins.find((one) => checkValue(info, one, act) === 'VALID') ?? first;
}

const twinsMax = 4;

function algorithmOf(info: SignerInfo, certificate: Certificate | null): Algorithm {
  const scheme = certificate
    ? schemeOf(certificate.key.algorithm)
    : schemes.find(({ signature }) => signature === info.signatureAlgorithm);
  return scheme?.digest === info.digestAlgorithm ? scheme.algorithm : 'other';
}

function readable(der: Uint8Array): readonly Certificate[] {
  try {
    return [parseCertificate(der)];
  } catch (fault) {
    if (fault instanceof FormatError) return [];
    throw fault;
  }
}

function looksLikeAttributes(content: Uint8Array): boolean {
  if (content[0] !== tag.set) return false;
  try {
    readElement(content);
    return true;
  } catch (fault) {
    if (fault instanceof FormatError) return false;
    throw fault;
  }
}
