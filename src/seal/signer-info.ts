/** The mathematics of one signature in CMS (RFC 5652 §5.4, §5.6): digest, value, and which certificate it names. */
import {
  checkDigest as checkSignedDigest,
  checkSignature,
  digestOnce,
  digestsOf,
  hashOf,
  namingHashOf,
  schemeOf,
  schemes,
  type Algorithm,
  type Digests,
} from './algorithms.js';
import type { Cms, SignerInfo } from './cms.js';
import type { VerdictCode } from './codes.js';
import { FormatError, readElement, same, tag } from './der.js';
import { oids } from './oids.js';
import { sameName, type Certificate } from './x509.js';

/** What signatures cover: the message, the content shown beside it (null: none), and digests of it already made. */
export interface Covered {
  readonly cms: Cms;
  readonly shown: Uint8Array | null;
  readonly hashes: Map<string, Uint8Array>;
}

/** RFC 5652 §5.4, §11.2: the digest of the content against the signed attribute; without attributes the signature is it. */
export function checkDigest({ digestAlgorithm, attributes }: SignerInfo, { cms, shown, hashes }: Covered): VerdictCode {
  const content = shown ?? cms.content;
  if (attributes === null ? cms.contentType !== oids.data : attributes.contentType !== cms.contentType) return 'FORMAT';
  const hash = hashOf(digestAlgorithm);
  if (hash === null) return 'ALGORITHM_UNKNOWN';
  if (content === null) return 'CONTENT_MISSING';
  if (shown !== null && cms.content !== null && !same(shown, cms.content)) return 'DIGEST_MISMATCH';
  // Signed attributes of another signature, passed off as content, would carry a right signature.
  if (attributes === null) return looksLikeAttributes(content) ? 'NOT_COVERED' : 'VALID';
  return same(
    digestOnce(hashes, digestAlgorithm, () => hash(content)),
    attributes.messageDigest,
  )
    ? 'VALID'
    : 'DIGEST_MISMATCH';
}

/** The signature value over the signed attributes, or without them over the content, under the certificate's key. */
export function checkValue(info: SignerInfo, { key }: Certificate, { cms, shown, hashes }: Covered): VerdictCode {
  const scheme = schemeOf(key.algorithm);
  if (scheme?.digest !== info.digestAlgorithm) return 'ALGORITHM_UNKNOWN';
  const content = shown ?? cms.content;
  const { attributes, signatureAlgorithm, signature } = info;
  const overAttributes = (message: Uint8Array) => checkSignature(key, signatureAlgorithm, message, signature);
  // The content may be long, and is the same for all signers and their twins.
  const overContent = (message: Uint8Array) =>
    checkSignedDigest(
      key,
      signatureAlgorithm,
      digestOnce(hashes, scheme.digest, () => scheme.hash(message)),
      signature,
    );
  const found = attributes?.encodings.map(overAttributes) ?? (content === null ? [] : [overContent(content)]);
  if (found.length === 0) return 'CONTENT_MISSING';
  if (found.includes('right')) return 'VALID';
  return found.includes('unknown') ? 'ALGORITHM_UNKNOWN' : 'SIGNATURE_WRONG';
}

/** RFC 5035: the signer named its certificate by hash; another certificate of the same issuer and number is not meant. */
export function checkBinding({ attributes }: SignerInfo, certificate: Certificate): VerdictCode {
  const named = attributes?.certificateHash ?? null;
  if (named === null) return 'VALID';
  const hash = namingHashOf(named.algorithm);
  if (hash === null) return 'ALGORITHM_UNKNOWN';
  const digest = digestOnce(digestsOf(ownDigests, certificate), named.algorithm, () => hash(certificate.der));
  return same(digest, named.hash) ? 'VALID' : 'NOT_COVERED';
}

/** The signer's certificate among the candidates. Of twins the one that is named by hash, then one whose key fits, counts. */
export function certificateOf(
  info: SignerInfo,
  candidates: readonly Certificate[],
  covered: Covered,
): Certificate | null {
  const found = candidates.filter((one) => isNamed(info, one));
  const named = found.filter((one) => info.attributes?.certificateHash && checkBinding(info, one) === 'VALID');
  const twins = (named.length > 0 ? named : found).slice(0, twinsMax);
  const [first = null] = twins;
  if (twins.length < 2) return first;
  return twins.find((one) => checkValue(info, one, covered) === 'VALID') ?? first;
}

/** Whether a signature names this certificate by issuer and serial, or by key identifier. */
export function isNamed({ signer }: SignerInfo, certificate: Certificate): boolean {
  return 'keyId' in signer
    ? certificate.subjectKeyId === signer.keyId
    : certificate.serial === signer.serial && sameName(certificate.issuer, signer.issuer);
}

/** The scheme of a signature, by its certificate when that is at hand. */
export function algorithmOf(info: SignerInfo, certificate: Certificate | null): Algorithm {
  const scheme = certificate
    ? schemeOf(certificate.key.algorithm)
    : schemes.find(({ signature }) => signature === info.signatureAlgorithm);
  return scheme?.digest === info.digestAlgorithm ? scheme.algorithm : 'other';
}

const twinsMax = 4;

const ownDigests = new WeakMap<object, Digests>();

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
