/** OCSP requests (RFC 6960 §4.1): how a certificate is named to a responder, and what a responder reads. */
import { digestOnce, digestsOf, namingHashOf, type Digests } from './algorithms.js';
import {
  bitsOf,
  children,
  contextTag,
  Fields,
  FormatError,
  hex,
  integerOctets,
  octetsOf,
  readElement,
  same,
  smallOf,
  tag,
  type Element,
} from './der.js';
import { oids } from './oids.js';
import { algorithmOf, onlyChild, readExtensions, type Certificate, type Extension } from './x509.js';

/** Which certificate is meant: digests of its issuer's name and key, and its serial number in hexadecimal. */
export interface CertId {
  readonly hashAlgorithm: string;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serial: string;
}

/** A request as a responder reads it. */
export interface OcspRequest {
  readonly ids: readonly CertId[];
  readonly nonce: Uint8Array | null;
}

/** Bounds beyond which an answer or a request is refused: each certificate that came along may cost two verifications. */
export const ocspBounds = {
  sizeBytesMax: 64 * 1024,
  singlesMax: 64,
  certificatesMax: 8,
  nonceSizeBytesMax: 128,
} as const;

/** Reads an OCSPRequest from its DER. `FormatError` when it is none; a requestor's signature on it is not looked at. */
export function parseOcspRequest(bytes: Uint8Array): OcspRequest {
  if (bytes.length > ocspBounds.sizeBytesMax) throw new FormatError('too large');
  const outer = new Fields(readElement(bytes));
  const fields = new Fields(outer.take(tag.sequence));
  outer.maybe(contextTag(0));
  outer.end();
  const version = fields.maybe(contextTag(0));
  if (version !== null && smallOf(onlyChild(version)) !== 0) throw new FormatError('version');
  fields.maybe(contextTag(1));
  const ids = bounded(fields.take(tag.sequence), ocspBounds.singlesMax).map((request) =>
    readCertId(new Fields(request).take(tag.sequence)),
  );
  const extensions = extensionsIn(fields.maybe(contextTag(2)));
  fields.end();
  return { ids, nonce: nonceIn(extensions) };
}

/** The identity of a certificate under a digest; null when we do not know the digest. `issuer` is the certificate that signed it. */
export function certIdOf(certificate: Certificate, issuer: Certificate, hashAlgorithm: string): CertId | null {
  const hash = namingHashOf(hashAlgorithm);
  if (hash === null) return null;
  const issuerNameHash = digestOnce(digestsOf(issuerNames, certificate), hashAlgorithm, () =>
    hash(certificate.issuer.der),
  );
  const issuerKeyHash = digestOnce(digestsOf(issuerKeys, issuer), hashAlgorithm, () => hash(keyOctets(issuer)));
  return { hashAlgorithm, issuerNameHash, issuerKeyHash, serial: certificate.serial };
}

const issuerNames = new WeakMap<object, Digests>();
const issuerKeys = new WeakMap<object, Digests>();

/** Whether an identity means this certificate: reckoned anew under the digest that it names. */
export function isAbout(id: CertId, certificate: Certificate, issuer: Certificate): boolean {
  if (id.serial !== certificate.serial) return false;
  const own = certIdOf(certificate, issuer, id.hashAlgorithm);
  return own !== null && same(own.issuerNameHash, id.issuerNameHash) && same(own.issuerKeyHash, id.issuerKeyHash);
}

/** The octets of the key's BIT STRING, without its count of unused bits (RFC 6960 §4.1.1). */
export function keyOctets({ key }: Certificate): Uint8Array {
  const fields = new Fields(readElement(key.spki));
  fields.take();
  return bitsOf(fields.take());
}

/** Reads a CertID. */
export function readCertId(element: Element): CertId {
  const fields = new Fields(element);
  const hashAlgorithm = algorithmOf(fields.take(tag.sequence));
  const issuerNameHash = octetsOf(fields.take());
  const issuerKeyHash = octetsOf(fields.take());
  const serial = hex(integerOctets(fields.take(tag.integer)));
  fields.end();
  return { hashAlgorithm, issuerNameHash, issuerKeyHash, serial };
}

/** Extensions under their context tag; none when it is absent. */
export function extensionsIn(wrapped: Element | null): ReadonlyMap<string, Extension> {
  return wrapped === null ? new Map() : readExtensions(onlyChild(wrapped));
}

/** The nonce is an OCTET STRING inside the extension's own (RFC 9654 §2.1). */
export function nonceIn(extensions: ReadonlyMap<string, Extension>): Uint8Array | null {
  const extension = extensions.get(oids.ocspNonce);
  if (extension === undefined) return null;
  const nonce = octetsOf(readElement(extension.value));
  if (nonce.length === 0 || nonce.length > ocspBounds.nonceSizeBytesMax) throw new FormatError('nonce');
  return nonce;
}

/** The elements of a SEQUENCE OF, at most `max`. */
export function bounded(list: Element, max: number): readonly Element[] {
  if (list.id !== tag.sequence) throw new FormatError('a list');
  const all = children(list);
  if (all.length > max) throw new FormatError('too many');
  return all;
}
