/**
 * Judges a signature in CMS. Bytes, trust and revocation evidence go in, a verdict comes out: no network, no clock, no
 * files. The checklist: digest → signature → certificate → chain → revocation → time → purpose → signer.
 */
import { createHash } from 'node:crypto';
import { checkSignature, hashOf, schemeOf, schemes, type Algorithm } from './algorithms.js';
import { buildChain, type Budget } from './chain.js';
import { parseCms, type Cms, type SignerInfo } from './cms.js';
import { outcomes, worst, type Outcome, type VerdictCode } from './codes.js';
import { FormatError, readElement, same, tag } from './der.js';
import { oids } from './oids.js';
import { isPerson, profileOf, type Profile, type SignerRole } from './profile.js';
import { checkRevocation, type Evidence } from './revocation.js';
import type { TrustStore } from './trust.js';
import { parseCertificate, sameName, type Certificate } from './x509.js';

export type { Algorithm } from './algorithms.js';
export type { Outcome, VerdictCode } from './codes.js';
export type { SignerRole } from './profile.js';
export type { Evidence } from './revocation.js';

/** The act for which a signature is judged; 'any' looks at no purpose. */
export type Purpose = 'document' | 'signin' | 'seal' | 'any';

/** Who must have signed, as far as the act knows; what is left out is not asked. */
export interface Expected {
  readonly iin?: string;
  readonly bin?: string;
  readonly roles?: readonly SignerRole[];
}

/** The checks, in their order. */
export type Step = 'digest' | 'signature' | 'certificate' | 'chain' | 'revocation' | 'time' | 'purpose' | 'signer';

/** What was found about one signature. `steps` holds every check with its code; `code` is the first of the worst. */
export interface Signer extends Pick<Profile, 'iin' | 'bin' | 'name' | 'patronymic' | 'organisation' | 'role'> {
  readonly algorithm: Algorithm;
  readonly verdict: Outcome;
  readonly code: VerdictCode;
  readonly steps: readonly { readonly step: Step; readonly code: VerdictCode }[];
  /** DER; null when the signer's certificate was not found. */
  readonly certificate: Uint8Array | null;
  /** DER, the signer's certificate first, an anchor last; empty when there is no chain. */
  readonly chain: readonly Uint8Array[];
  /** The instant that the signer's own clock claimed; proves nothing. */
  readonly signedAt: string | null;
}

/** What was found about the whole: the worst of its signers. `content` is what the signatures cover, null when not at hand. */
export interface Verdict {
  readonly verdict: Outcome;
  readonly code: VerdictCode;
  readonly signers: readonly Signer[];
  readonly content: Uint8Array | null;
}

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
): Verdict {
  const moment = new Date(at).toISOString();
  try {
    const cms = parseCms(bytes);
    const enclosed = cms.certificates.flatMap(readable);
    const act: Act = {
      cms,
      shown: content,
      enclosed,
      trust,
      evidence,
      at: moment,
      purpose,
      expected,
      hashes: new Map(),
    };
    const budget: Budget = { checksLeft: 128 };
    const signers = cms.signers.map((info) => judge(info, act, budget));
    const code = worst(signers.map((signer) => signer.code));
    return { verdict: outcomes[code], code, signers, content: cms.content ?? content };
  } catch (fault) {
    if (!(fault instanceof FormatError)) throw fault;
    return { verdict: 'invalid', code: 'FORMAT', signers: [], content: null };
  }
}

interface Act {
  readonly cms: Cms;
  readonly shown: Uint8Array | null;
  readonly enclosed: readonly Certificate[];
  readonly trust: TrustStore;
  readonly evidence: Evidence;
  readonly at: string;
  readonly purpose: Purpose;
  readonly expected: Expected;
  /** Digests of the content already made: several signers often share one. */
  readonly hashes: Map<string, Uint8Array>;
}

function judge(info: SignerInfo, act: Act, budget: Budget): Signer {
  const certificate = certificateOf(info, act);
  const signed = { algorithm: algorithmOf(info, certificate), signedAt: info.attributes?.signingTime ?? null };
  const digest = checkDigest(info, act);
  if (certificate === null) {
    const code: VerdictCode = act.enclosed.length < act.cms.certificates.length ? 'FORMAT' : 'UNTRUSTED';
    const nobody = { iin: null, bin: null, name: '', patronymic: null, organisation: null, role: 'other' } as const;
    return { ...nobody, ...signed, ...summary({ digest, certificate: code }), certificate: null, chain: [] };
  }
  const profile = profileOf(certificate);
  const found = buildChain(certificate, act.trust, act.enclosed, act.at, budget);
  const chain = typeof found === 'string' ? null : found;
  const steps = summary({
    digest,
    signature: checkValue(info, certificate, act),
    certificate: checkBinding(info, certificate),
    chain: typeof found === 'string' ? found : 'VALID',
    revocation: chain === null ? 'REVOCATION_MISSING' : checkRevocation(chain, act.trust, act.evidence, act.at),
    time: checkTime(chain ?? [certificate], act.at),
    purpose: checkPurpose(profile, certificate, act.purpose),
    signer: checkSigner(profile, act),
  });
  const { iin, bin, name, patronymic, organisation, role } = profile;
  const ders = { certificate: certificate.der, chain: (chain ?? []).map(({ der }) => der) };
  return { iin, bin, name, patronymic, organisation, role, ...signed, ...steps, ...ders };
}

function summary(found: { readonly [step in Step]?: VerdictCode }): Pick<Signer, 'verdict' | 'code' | 'steps'> {
  const steps = checklist.flatMap((step) => {
    const code = found[step];
    return code === undefined ? [] : [{ step, code }];
  });
  const code = worst(steps.map((one) => one.code));
  return { verdict: outcomes[code], code, steps };
}

const checklist: readonly Step[] = [
  'digest',
  'signature',
  'certificate',
  'chain',
  'revocation',
  'time',
  'purpose',
  'signer',
];

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
  const hash = named.algorithm === oids.sha1 ? sha1 : hashOf(named.algorithm);
  if (hash === null) return 'ALGORITHM_UNKNOWN';
  return same(hash(certificate.der), named.hash) ? 'VALID' : 'NOT_COVERED';
}

function checkTime(chain: readonly Certificate[], at: string): VerdictCode {
  return worst(
    chain.map(({ notBefore, notAfter }) => (at < notBefore ? 'NOT_YET_VALID' : at > notAfter ? 'EXPIRED' : 'VALID')),
  );
}

/** A document is signed with a person's signing key; sign-in takes the authentication key as well; a seal is a system's. */
function checkPurpose({ role, purpose: key }: Profile, { keyUsage }: Certificate, purpose: Purpose): VerdictCode {
  switch (purpose) {
    case 'document':
      return isPerson(role) && key === 'sign' ? 'VALID' : 'WRONG_PURPOSE';
    case 'signin':
      return isPerson(role) && key !== 'none' ? 'VALID' : 'WRONG_PURPOSE';
    case 'seal':
      return role === 'informationSystem' && keyUsage?.has(0) === true ? 'VALID' : 'WRONG_PURPOSE';
    case 'any':
      return 'VALID';
    default:
      return purpose satisfies never;
  }
}

/** A person has an IIN, whoever signs for a legal entity its BIN; and they are whom the act expects. */
function checkSigner({ iin, bin, role }: Profile, { expected, purpose }: Act): VerdictCode {
  if (expected.iin !== undefined && expected.iin !== iin) return 'WRONG_PERSON';
  if (expected.bin !== undefined && expected.bin !== bin) return 'WRONG_PERSON';
  // Who it is comes before in what capacity: another person's role says nothing to whoever was expected.
  if (expected.roles !== undefined && !expected.roles.includes(role)) return 'WRONG_ROLE';
  const personal = (purpose === 'document' || purpose === 'signin') && isPerson(role);
  if (personal && (iin === null || (role !== 'individual' && bin === null))) return 'WRONG_PERSON';
  return 'VALID';
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

function sha1(message: Uint8Array): Uint8Array {
  return createHash('sha1').update(message).digest();
}
