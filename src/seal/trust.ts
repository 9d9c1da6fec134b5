/**
 * The trust store: the certification centres that whoever verifies has chosen to believe (RFC 5280 §6.1.1 d).
 *
 * Our reading of "an anchor": a centre's certificate is an anchor when it is signed by itself, or when the store holds no
 * certificate of its issuer: then it was given for its own sake. When the issuer is in the store as well, the certificate
 * is a link, and the issuer's signature on it must be right.
 */
import { hex } from './der.js';
import { parseCertificates, sameName, signedBy, type Certificate } from './x509.js';

/** The certificates given, and those among them at which a chain may end. */
export interface TrustStore {
  readonly certificates: readonly Certificate[];
  readonly anchors: ReadonlySet<Certificate>;
}

/** A store from the bytes of files: each one certificate in DER, or PEM with one or more. `FormatError` for another file. */
export function parseTrust(files: readonly Uint8Array[]): TrustStore {
  return trustOf(files.flatMap(parseCertificates));
}

/** A store of certificates already read. Certificates that are no centre's (a person's, a TSA's) never become anchors. */
export function trustOf(given: readonly Certificate[]): TrustStore {
  const certificates = [...new Map(given.map((one) => [hex(one.der), one])).values()];
  return { certificates, anchors: new Set(certificates.filter((one) => isCentre(one) && isAnchor(one, certificates))) };
}

/** Whether a certificate may sign others: basicConstraints says CA, keyUsage (when there) keyCertSign, nothing critical unknown. */
export function isCentre({ ca, keyUsage, unknownCritical }: Certificate): boolean {
  return ca && keyUsage?.has(keyCertSign) !== false && unknownCritical.length === 0;
}

/** Whether names and key identifiers allow that `issuer` signed `child`. Two centres of one name differ by their identifiers. */
export function mayHaveIssued(issuer: Certificate, child: Pick<Certificate, 'issuer' | 'authorityKeyId'>): boolean {
  if (!sameName(issuer.subject, child.issuer)) return false;
  return issuer.subjectKeyId === null || child.authorityKeyId === null || issuer.subjectKeyId === child.authorityKeyId;
}

const keyCertSign = 5;

function isAnchor(one: Certificate, all: readonly Certificate[]): boolean {
  if (mayHaveIssued(one, one)) return signedBy(one, one) === 'right';
  return !all.some((other) => mayHaveIssued(other, one));
}
