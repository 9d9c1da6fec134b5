/** What a certificate says, for whoever wants to know: read from it alone, nothing is checked and nobody is believed. */
import type { Algorithm } from './algorithms.js';
import { schemes } from './algorithms.js';
import { fitsPurpose, type Purpose } from './checklist.js';
import { parseCms } from './cms.js';
import { children, contextTag, Fields, FormatError, oidOf, readElement, tag } from './der.js';
import { oids } from './oids.js';
import { base64, looksLikePem, pemBlocks } from './pem.js';
import { profileOf, type Profile } from './profile.js';
import { mayHaveIssued } from './trust.js';
import {
  onlyChild,
  parseCertificate,
  readableCertificates,
  readExtensions,
  signedBy,
  type Certificate,
  type Name,
} from './x509.js';

/** The acts for which signatures are judged. */
export type Use = Exclude<Purpose, 'any'>;

/** A certificate in plain values: instants, dotted identifiers, hexadecimal numbers; null and empty where it says nothing. */
export interface Explained extends Profile {
  readonly email: string | null;
  /** The identifier under which an information system is registered. */
  readonly system: string | null;
  readonly serial: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** The issuer's common name, and whether the certificate is signed by its own key. */
  readonly issuer: string;
  readonly selfSigned: boolean;
  readonly keyAlgorithm: Algorithm;
  /** Of the issuer's signature; 'other' when we do not know it. */
  readonly signatureAlgorithm: Algorithm;
  /** Null for a certificate that is no centre's; `pathLength` is how many centres may follow it. */
  readonly centre: { readonly pathLength: number | null } | null;
  readonly keyUsage: readonly number[];
  readonly extKeyUsage: readonly string[];
  readonly policies: readonly string[];
  readonly ocspAddresses: readonly string[];
  readonly crlAddresses: readonly string[];
  readonly issuerAddresses: readonly string[];
  readonly subjectKeyId: string | null;
  readonly authorityKeyId: string | null;
  /** Critical extensions that we do not process: with one, the certificate is good for nothing here. */
  readonly unknownCritical: readonly string[];
  /** What a signature with its key may count for here, as far as the certificate says. */
  readonly uses: readonly Use[];
}

/** Explains one certificate. */
export function explain(certificate: Certificate): Explained {
  const { subject, serial, notBefore, notAfter, issuer, key, ca, pathLength, unknownCritical } = certificate;
  const { keyUsage, extKeyUsage, ocspAddresses, crlAddresses, issuerAddresses } = certificate;
  const { subjectKeyId, authorityKeyId } = certificate;
  const profile = profileOf(certificate);
  return {
    ...profile,
    email: first(subject, oids.emailAddress),
    system: first(subject, oids.uid),
    serial,
    notBefore,
    notAfter,
    issuer: first(issuer, oids.commonName) ?? '',
    selfSigned: mayHaveIssued(certificate, certificate) && signedBy(certificate, certificate) === 'right',
    keyAlgorithm: key.algorithm,
    signatureAlgorithm: schemes.find((row) => row.signature === certificate.signatureAlgorithm)?.algorithm ?? 'other',
    centre: ca ? { pathLength } : null,
    keyUsage: [...(keyUsage ?? [])],
    extKeyUsage,
    policies: policiesOf(certificate),
    ocspAddresses,
    crlAddresses,
    issuerAddresses,
    subjectKeyId,
    authorityKeyId,
    unknownCritical,
    uses: unknownCritical.length > 0 ? [] : uses.filter((use) => fitsPurpose(profile, certificate, use)),
  };
}

/**
 * The certificates of a file: one in DER or base64, blocks CERTIFICATE of PEM, or those inside a signature in CMS of any of
 * these forms. `FormatError` when there is none.
 */
export function certificatesIn(bytes: Uint8Array): readonly Certificate[] {
  const found = looksLikePem(bytes) ? inPem(bytes) : inDer(bytes[0] === tag.sequence ? bytes : base64(latin1(bytes)));
  if (found.length === 0) throw new FormatError('no certificate');
  return found;
}

/** Every act, in the order in which a reader wants to know of them. */
export const uses: readonly Use[] = ['document', 'signin', 'seal', 'gateway'];

function inPem(bytes: Uint8Array): readonly Certificate[] {
  return pemBlocks(latin1(bytes)).flatMap(({ label, der }) => {
    if (label === 'CERTIFICATE') return [parseCertificate(der)];
    return label === 'CMS' || label === 'PKCS7' ? enclosed(der) : [];
  });
}

/** A certificate begins with a SEQUENCE, a signature with its type. */
function inDer(der: Uint8Array): readonly Certificate[] {
  const outer = readElement(der, 'ber');
  return new Fields(outer).next === tag.oid ? enclosed(der) : [parseCertificate(der)];
}

function enclosed(cms: Uint8Array): readonly Certificate[] {
  return readableCertificates(parseCms(cms).certificates);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function first({ attributes }: Name, oid: string): string | null {
  return attributes.find((attribute) => attribute.oid === oid)?.value ?? null;
}

/** RFC 5280 §4.2.1.4. What cannot be read names none: no verdict rests on policies. */
function policiesOf({ tbs }: Certificate): readonly string[] {
  try {
    const wrapped = children(readElement(tbs)).find(({ id }) => id === contextTag(3));
    const value = wrapped && readExtensions(onlyChild(wrapped)).get(oids.certificatePolicies)?.value;
    return value ? children(readElement(value)).map((policy) => oidOf(new Fields(policy).take())) : [];
  } catch (fault) {
    if (fault instanceof FormatError) return [];
    throw fault;
  }
}
