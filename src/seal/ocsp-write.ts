/**
 * Writes OCSP (RFC 6960) in the shapes of НУЦ РК (integration facts, section 2): the request that a verifier sends, and the
 * answer that a responder signs, ours in the demo and in tests.
 */
import { context, contextPrimitive, element, enumerated, generalizedTime, nul, octets, oid, seq } from './der-write.js';
import { readElement, tag } from './der.js';
import type { PrivateKey, Random } from './gost/sign.js';
import { sha1 } from './algorithms.js';
import type { OcspStatus } from './ocsp.js';
import { certIdOf, keyOctets, type CertId } from './ocsp-request.js';
import { oids } from './oids.js';
import { parseCertificate, type Certificate } from './x509.js';
import { encodeExtension, signTbs } from './x509-write.js';

/**
 * The DER of a request about one certificate, named under SHA-256. `nonce` is 8 to 16 octets that nobody could foresee, or
 * null for an answer that may come from a store; RangeError for another size. `issuer` is the certificate that signed it.
 */
export function encodeOcspRequest(certificate: Certificate, issuer: Certificate, nonce: Uint8Array | null): Uint8Array {
  const id = certIdOf(certificate, issuer, oids.sha256);
  if (id === null || (nonce !== null && (nonce.length < 8 || nonce.length > 16))) throw new RangeError('nonce');
  const extensions = nonce === null ? [] : [context(2, seq(nonceExtension(nonce)))];
  return seq(seq(seq(seq(encodeCertId(id))), ...extensions));
}

/** What a responder says of one certificate. `revoked` null: good; 'unknown': it knows nothing of it. */
export interface SingleToWrite {
  readonly id: CertId;
  readonly revoked: { readonly at: string; readonly reason?: number } | 'unknown' | null;
  readonly thisUpdate: string;
  readonly nextUpdate?: string;
}

/** An answer to be signed. `certificate` is the responder's, DER; it goes along unless `alone`. */
export interface OcspToSign {
  readonly key: PrivateKey;
  readonly certificate: Uint8Array;
  readonly singles: readonly SingleToWrite[];
  readonly producedAt: string;
  readonly nonce: Uint8Array | null;
  readonly byKey?: boolean;
  readonly alone?: boolean;
  readonly random?: Random;
}

/** The DER of a successful answer. It says that the responder calls 'revoked' also what was never issued, as НУЦ РК's do. */
export function signOcsp(answer: OcspToSign): Uint8Array {
  const { key, certificate, singles, producedAt, nonce, byKey = false, alone = false, random } = answer;
  const responder = parseCertificate(certificate);
  const extended = encodeExtension({ oid: oids.ocspExtendedRevoke, critical: false, value: nul() });
  const tbs = seq(
    byKey ? context(2, octets(sha1(keyOctets(responder)))) : context(1, responder.subject.der),
    generalizedTime(producedAt),
    seq(...singles.map(encodeSingle)),
    context(1, seq(...(nonce === null ? [] : [nonceExtension(nonce)]), extended)),
  );
  const signed = signTbs(tbs, key, random);
  const basic = alone ? signed : seq(readElement(signed).body, context(0, seq(certificate)));
  return seq(enumerated(0), context(0, seq(oid(oids.ocspBasic), octets(basic))));
}

/** The DER of an answer that is none: why the request gets nothing. */
export function encodeOcspFailure(status: Exclude<OcspStatus, 'successful'>): Uint8Array {
  return seq(enumerated(failures[status]));
}

const failures = { malformedRequest: 1, internalError: 2, tryLater: 3, sigRequired: 5, unauthorized: 6 } as const;

function encodeCertId({ hashAlgorithm, issuerNameHash, issuerKeyHash, serial }: CertId): Uint8Array {
  const number = element(tag.integer, Buffer.from(serial, 'hex'));
  return seq(seq(oid(hashAlgorithm), nul()), octets(issuerNameHash), octets(issuerKeyHash), number);
}

function encodeSingle({ id, revoked, thisUpdate, nextUpdate }: SingleToWrite): Uint8Array {
  const next = nextUpdate === undefined ? [] : [context(0, generalizedTime(nextUpdate))];
  return seq(encodeCertId(id), encodeStatus(revoked), generalizedTime(thisUpdate), ...next);
}

function encodeStatus(revoked: SingleToWrite['revoked']): Uint8Array {
  if (revoked === null) return contextPrimitive(0, new Uint8Array());
  if (revoked === 'unknown') return contextPrimitive(2, new Uint8Array());
  const reason = revoked.reason === undefined ? [] : [context(0, enumerated(revoked.reason))];
  return context(1, generalizedTime(revoked.at), ...reason);
}

function nonceExtension(nonce: Uint8Array): Uint8Array {
  return encodeExtension({ oid: oids.ocspNonce, critical: false, value: octets(nonce) });
}
