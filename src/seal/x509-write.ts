/**
 * Writes X.509 certificates (RFC 5280 §4) in the shapes of НУЦ РК: what a certification centre needs, ours in the demo and
 * in tests. Keys and signatures are GOST; signature algorithms carry an explicit NULL.
 */
import { schemeOf } from './algorithms.js';
import {
  bits,
  bool,
  context,
  contextPrimitive,
  ia5,
  int,
  namedBits,
  nul,
  octets,
  oid,
  printable,
  seq,
  set,
  time,
  utf8,
} from './der-write.js';
import type { Curve } from './gost/curves.js';
import { sign, type PrivateKey, type Random } from './gost/sign.js';
import { oids } from './oids.js';

/** One extension: its value is the DER inside the OCTET STRING. */
export interface ExtensionToWrite {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** What a certificate says. Names and the public key are DER (`name`, `spki`); the serial number is positive; dates are instants. */
export interface CertificateToWrite {
  readonly serial: bigint | Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly spki: Uint8Array;
  readonly extensions: readonly ExtensionToWrite[];
}

/** The certificate's to-be-signed part, for a signer with this curve. */
export function encodeTbs(certificate: CertificateToWrite, issuerCurve: Curve): Uint8Array {
  return seq(
    context(0, int(2)),
    int(certificate.serial),
    signatureAlgorithm(issuerCurve),
    certificate.issuer,
    seq(time(certificate.notBefore), time(certificate.notAfter)),
    certificate.subject,
    certificate.spki,
    context(3, seq(...certificate.extensions.map(encodeExtension))),
  );
}

/** The DER of a certificate, signed with the issuer's key. */
export function signCertificate(certificate: CertificateToWrite, issuerKey: PrivateKey, random?: Random): Uint8Array {
  return signTbs(encodeTbs(certificate, issuerKey.curve), issuerKey, random);
}

/** SEQUENCE of a to-be-signed part, the signature's algorithm and the signature: certificates and revocation lists. */
export function signTbs(tbs: Uint8Array, key: PrivateKey, random?: Random): Uint8Array {
  const signature = sign(key.curve, key.d, scheme(key.curve).hash(tbs), random);
  return seq(tbs, signatureAlgorithm(key.curve), bits(signature));
}

/** A Name of these attributes, in order: [identifier, text]. Country and serialNumber are printable, the rest UTF-8. */
export function name(attributes: readonly (readonly [oid: string, text: string])[]): Uint8Array {
  return seq(
    ...attributes.map(([type, text]) => set(seq(oid(type), printableTypes.has(type) ? printable(text) : utf8(text)))),
  );
}

/** A subjectPublicKeyInfo of the octets x‖y. */
export function spki(curve: Curve, publicKey: Uint8Array): Uint8Array {
  const { key, keyParameters } = scheme(curve);
  return seq(seq(oid(key), seq(...keyParameters.map(oid))), bits(octets(publicKey)));
}

/** AlgorithmIdentifier of signatures with this curve, NULL included. */
export function signatureAlgorithm(curve: Curve): Uint8Array {
  return seq(oid(scheme(curve).signature), nul());
}

/** AlgorithmIdentifier of the digest that belongs to this curve, NULL included. */
export function digestAlgorithm(curve: Curve): Uint8Array {
  return seq(oid(scheme(curve).digest), nul());
}

/** An extension of the list, or of an entry of a revocation list. */
export function encodeExtension({ oid: id, critical, value }: ExtensionToWrite): Uint8Array {
  return seq(oid(id), ...(critical ? [bool(true)] : []), octets(value));
}

/** basicConstraints of a certification centre, critical. */
export function centreConstraints(pathLength?: number): ExtensionToWrite {
  const value = seq(bool(true), ...(pathLength === undefined ? [] : [int(pathLength)]));
  return { oid: oids.basicConstraints, critical: true, value };
}

/** keyUsage with these bits (0 digitalSignature, 1 nonRepudiation, 2 keyEncipherment, 4 keyAgreement, 5 keyCertSign, 6 cRLSign). */
export function keyUsage(bitNumbers: readonly number[], critical = true): ExtensionToWrite {
  return { oid: oids.keyUsage, critical, value: namedBits(bitNumbers) };
}

/** extendedKeyUsage: where НУЦ РК names purpose and role. */
export function extKeyUsage(purposes: readonly string[], critical = false): ExtensionToWrite {
  return { oid: oids.extKeyUsage, critical, value: seq(...purposes.map(oid)) };
}

/** subjectKeyIdentifier. */
export function subjectKeyIdentifier(keyId: Uint8Array): ExtensionToWrite {
  return { oid: oids.subjectKeyIdentifier, critical: false, value: octets(keyId) };
}

/** authorityKeyIdentifier with the issuer's key identifier. */
export function authorityKeyIdentifier(keyId: Uint8Array): ExtensionToWrite {
  return { oid: oids.authorityKeyIdentifier, critical: false, value: seq(contextPrimitive(0, keyId)) };
}

/** cRLDistributionPoints: one point with these addresses. */
export function crlDistributionPoints(addresses: readonly string[]): ExtensionToWrite {
  const names = addresses.map((address) => contextPrimitive(6, new TextEncoder().encode(address)));
  return { oid: oids.crlDistributionPoints, critical: false, value: seq(seq(context(0, context(0, ...names)))) };
}

/** authorityInfoAccess: where the issuer's certificate and the responder are to be had. */
export function authorityInfoAccess(issuers: readonly string[], responders: readonly string[]): ExtensionToWrite {
  const at = (method: string) => (address: string) =>
    seq(oid(method), contextPrimitive(6, new TextEncoder().encode(address)));
  const value = seq(...issuers.map(at(oids.caIssuers)), ...responders.map(at(oids.ocsp)));
  return { oid: oids.authorityInfoAccess, critical: false, value };
}

/** certificatePolicies: one policy with the address of its practice statement. */
export function certificatePolicies(policy: string, cps: string): ExtensionToWrite {
  const value = seq(seq(oid(policy), seq(seq(oid(oids.cps), ia5(cps)))));
  return { oid: oids.certificatePolicies, critical: false, value };
}

const printableTypes: ReadonlySet<string> = new Set([oids.country, oids.serialNumber]);

function scheme(curve: Curve): NonNullable<ReturnType<typeof schemeOf>> {
  const found = schemeOf(curve.name);
  if (found === null) throw new RangeError('no scheme for this curve');
  return found;
}
