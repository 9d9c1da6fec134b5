/**
 * Makes signatures in CMS of the shape of NCALayer (integration facts, section 2): SignedData v1, signed attributes
 * contentType, signingTime, signingCertificateV2 and messageDigest, the certificate embedded, NULL parameters.
 */
import { createHash } from 'node:crypto';
import { schemeOf, type Scheme } from './algorithms.js';
import { tag } from './der.js';
import { context, element, int, octets, oid, seq, set, setOf, utcTime } from './der-write.js';
import { sign, type PrivateKey, type Random } from './gost/sign.js';
import { oids } from './oids.js';
import { toPem } from './pem.js';
import { parseCertificate } from './x509.js';
import { digestAlgorithm, signatureAlgorithm } from './x509-write.js';

/** What is signed, by whom and when. `certificate` is DER and must belong to `key`; `at` is an instant. */
export interface CmsToSign {
  readonly content: Uint8Array;
  readonly detached: boolean;
  readonly key: PrivateKey;
  readonly certificate: Uint8Array;
  readonly at: string;
  readonly random?: Random;
}

/** The DER of a signature by one signer. Without `random` the same arguments give the same bytes. */
export function signCms(request: CmsToSign): Uint8Array {
  return signedData(request.detached ? null : request.content, [request]);
}

/** The same as PEM under the label CMS, as NCALayer hands it out. */
export function signCmsPem(request: CmsToSign): string {
  return toPem('CMS', signCms(request));
}

/** The DER of a signature by several signers of the same content; `content` is null for a detached one. */
export function signedData(content: Uint8Array | null, signers: readonly CmsToSign[]): Uint8Array {
  return encodeSignedData({
    version: 1,
    type: oids.data,
    content,
    signers: signers.map((one) => ({
      digest: schemeFor(one.key).hash(one.content),
      binding: certificateBinding(one.certificate),
      ...one,
    })),
  });
}

/** A SignedData of any type of content, over a digest that its caller made. */
export interface SignedDataToWrite {
  readonly version: number;
  readonly type: string;
  readonly content: Uint8Array | null;
  readonly signers: readonly SignerToWrite[];
}

/** Gives a timestamp token (DER) over a signature value. */
export type Timestamper = (signature: Uint8Array) => Uint8Array;

/** One signature. `binding` is the attribute that names the certificate; `timestamps` give tokens (DER) over the signature value. */
export interface SignerToWrite extends Omit<CmsToSign, 'content' | 'detached'> {
  readonly digest: Uint8Array;
  readonly binding: Uint8Array;
  readonly timestamps?: readonly Timestamper[];
}

/** The DER of a SignedData: what signatures of people and timestamps have in common. */
export function encodeSignedData({ version, type, content, signers }: SignedDataToWrite): Uint8Array {
  const inner = seq(
    int(version),
    setOf(...distinct(signers.map(({ key }) => digestAlgorithm(key.curve)))),
    seq(oid(type), ...(content === null ? [] : [context(0, octets(content))])),
    context(0, ...distinct(signers.map(({ certificate }) => certificate))),
    set(...signers.map((one) => signerInfo(one, type))),
  );
  return seq(oid(oids.signedData), context(0, inner));
}

/** signingCertificateV2 with the SHA-256 of the certificate (RFC 5035 §3): the attribute that names it. */
export function certificateBinding(certificate: Uint8Array): Uint8Array {
  const hash = createHash('sha256').update(certificate).digest();
  return attribute(oids.signingCertificateV2, seq(seq(seq(octets(hash)))));
}

/** An attribute with its values, mostly one. */
export function attribute(type: string, ...values: readonly Uint8Array[]): Uint8Array {
  return seq(oid(type), set(...values));
}

function signerInfo(request: SignerToWrite, type: string): Uint8Array {
  const { digest, binding, key, certificate, at, timestamps = [], random } = request;
  const { issuer, serial } = parseCertificate(certificate);
  const attributes = [
    attribute(oids.contentType, oid(type)),
    attribute(oids.signingTime, utcTime(at)),
    binding,
    attribute(oids.messageDigest, octets(digest)),
  ].toSorted((a, b) => Buffer.compare(a, b));
  // Signed as a SET OF, sent under a context tag (RFC 5652 §5.4).
  const signature = sign(key.curve, key.d, schemeFor(key).hash(set(...attributes)), random);
  return seq(
    int(1),
    seq(issuer.der, element(tag.integer, Buffer.from(serial, 'hex'))),
    digestAlgorithm(key.curve),
    element(0xa0, ...attributes),
    signatureAlgorithm(key.curve),
    octets(signature),
    ...(timestamps.length === 0
      ? []
      : [element(0xa1, attribute(oids.timeStampToken, ...timestamps.map((stamp) => stamp(signature))))]),
  );
}

function schemeFor({ curve }: PrivateKey): Scheme {
  const scheme = schemeOf(curve.name);
  if (scheme === null) throw new RangeError('no scheme for this curve');
  return scheme;
}

function distinct(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  return parts.filter((part, at) => parts.findIndex((other) => Buffer.compare(other, part) === 0) === at);
}
