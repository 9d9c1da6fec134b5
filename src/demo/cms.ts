/**
 * Signatures as NCALayer makes them, with what `seal`'s writer does not need: over a hash whose content stays with the
 * site, and with a timestamp (RFC 5652, RFC 3161). A plain one is the same octets as `seal` writes.
 */
import { createHash } from 'node:crypto';
import { schemeOf, type Scheme } from '../seal/algorithms.js';
import { context, element, generalizedTime, int, octets, oid, seq, set, setOf, utcTime } from '../seal/der-write.js';
import { sign, type PrivateKey, type Random } from '../seal/gost/sign.js';
import { oids } from '../seal/oids.js';
import { parseCertificate } from '../seal/x509.js';
import { digestAlgorithm, signatureAlgorithm } from '../seal/x509-write.js';
import type { Document } from './asks.js';
import { timestampPolicy } from './certificates.js';

/** Who signs: a key and its certificate (DER). */
export interface Holder {
  readonly privateKey: PrivateKey;
  readonly certificate: Uint8Array;
}

/** Gives a timestamp token (DER) over a signature value. */
export type Timestamper = (signature: Uint8Array) => Uint8Array;

/** The DER of a person's signature. `attached` is ignored for a hash, whose content is elsewhere. */
export function signDocument(
  document: Document,
  attached: boolean,
  holder: Holder,
  at: Date,
  options: { readonly timestamp?: Timestamper; readonly random?: Random } = {},
): Uint8Array {
  const digest = document.is === 'digest' ? document.bytes : schemeFor(holder).hash(document.bytes);
  const certificateHash = createHash('sha256').update(holder.certificate).digest();
  return signedData({
    version: 1,
    type: oids.data,
    content: attached && document.is === 'content' ? document.bytes : null,
    digest,
    certificateAttribute: attribute(oids.signingCertificateV2, seq(seq(seq(octets(certificateHash))))),
    holder,
    at,
    ...options,
  });
}

/** The DER of a timestamp token over a signature value: TSTInfo, signed by the authority (RFC 3161 §2.4.2). */
export function timestampToken(signature: Uint8Array, authority: Holder, at: Date, random: Random): Uint8Array {
  const { hash } = schemeFor(authority);
  const { curve } = authority.privateKey;
  const content = seq(
    int(1),
    oid(timestampPolicy),
    seq(digestAlgorithm(curve), octets(hash(signature))),
    int(random(8)),
    generalizedTime(at.toISOString()),
  );
  // ESSCertID of RFC 2634 has room for SHA-1 only; НУЦ РК's tokens carry it.
  const certificateHash = createHash('sha1').update(authority.certificate).digest();
  return signedData({
    version: 3,
    type: timestampInfo,
    content,
    digest: hash(content),
    certificateAttribute: attribute(oids.signingCertificate, seq(seq(seq(octets(certificateHash))))),
    holder: authority,
    at,
    random,
  });
}

const timestampInfo = '1.2.840.113549.1.9.16.1.4';

interface ToSign {
  readonly version: number;
  readonly type: string;
  readonly content: Uint8Array | null;
  readonly digest: Uint8Array;
  readonly certificateAttribute: Uint8Array;
  readonly holder: Holder;
  readonly at: Date;
  readonly timestamp?: Timestamper;
  readonly random?: Random;
}

function signedData(request: ToSign): Uint8Array {
  const { version, type, content, holder } = request;
  const inner = seq(
    int(version),
    setOf(digestAlgorithm(holder.privateKey.curve)),
    seq(oid(type), ...(content === null ? [] : [context(0, octets(content))])),
    context(0, holder.certificate),
    set(signerInfo(request)),
  );
  return seq(oid(oids.signedData), context(0, inner));
}

function signerInfo({ type, digest, certificateAttribute, holder, at, timestamp, random }: ToSign): Uint8Array {
  const { curve, d } = holder.privateKey;
  const { issuer, serial } = parseCertificate(holder.certificate);
  const attributes = [
    attribute(oids.contentType, oid(type)),
    attribute(oids.signingTime, utcTime(at.toISOString())),
    certificateAttribute,
    attribute(oids.messageDigest, octets(digest)),
  ].toSorted((a, b) => Buffer.compare(a, b));
  // Signed as a SET OF, sent under a context tag (RFC 5652 §5.4).
  const signature = sign(curve, d, schemeFor(holder).hash(setOf(...attributes)), random);
  return seq(
    int(1),
    seq(issuer.der, int(Buffer.from(serial, 'hex'))),
    digestAlgorithm(curve),
    element(0xa0, ...attributes),
    signatureAlgorithm(curve),
    octets(signature),
    ...(timestamp ? [element(0xa1, attribute(oids.timeStampToken, timestamp(signature)))] : []),
  );
}

const attribute = (type: string, value: Uint8Array): Uint8Array => seq(oid(type), set(value));

function schemeFor({ privateKey }: Holder): Scheme {
  const scheme = schemeOf(privateKey.curve.name);
  if (!scheme) throw new RangeError('no scheme for this curve');
  return scheme;
}
