/**
 * Makes signatures in CMS of the shape of NCALayer (integration facts, section 2): SignedData v1, signed attributes
 * contentType, signingTime, signingCertificateV2 and messageDigest, the certificate embedded, NULL parameters.
 */
import { createHash } from 'node:crypto';
import { schemeOf } from './algorithms.js';
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
  const inner = seq(
    int(1),
    setOf(...distinct(signers.map(({ key }) => digestAlgorithm(key.curve)))),
    seq(oid(oids.data), ...(content === null ? [] : [context(0, octets(content))])),
    context(0, ...distinct(signers.map(({ certificate }) => certificate))),
    set(...signers.map(signerInfo)),
  );
  return seq(oid(oids.signedData), context(0, inner));
}

function signerInfo({ content, key, certificate, at, random }: CmsToSign): Uint8Array {
  const hash = schemeOf(key.curve.name)?.hash;
  if (hash === undefined) throw new RangeError('no scheme for this curve');
  const { issuer, serial } = parseCertificate(certificate);
  const attributes = [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.signingTime, utcTime(at)),
    attribute(oids.signingCertificateV2, seq(seq(seq(octets(createHash('sha256').update(certificate).digest()))))),
    attribute(oids.messageDigest, octets(hash(content))),
  ];
  // The signature is over the attributes as a SET OF; in the message they stand under a context tag (RFC 5652 §5.4).
  const toSign = setOf(...attributes);
  const asSent = element(0xa0, ...attributes.toSorted((a, b) => Buffer.compare(a, b)));
  return seq(
    int(1),
    seq(issuer.der, element(tag.integer, Buffer.from(serial, 'hex'))),
    digestAlgorithm(key.curve),
    asSent,
    signatureAlgorithm(key.curve),
    octets(sign(key.curve, key.d, hash(toSign), random)),
  );
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return seq(oid(type), set(value));
}

function distinct(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  return parts.filter((part, at) => parts.findIndex((other) => Buffer.compare(other, part) === 0) === at);
}
