/** Reads X.509 certificates (RFC 5280 §4) as НУЦ РК issues them (integration facts, section 2). */
import { crlAddressesOf, issuerAddressesOf, ocspAddressesOf } from './addresses.js';
import { checkDigest, checkSignature, readPublicKey, type PublicKey } from './algorithms.js';
import {
  bitsOf,
  booleanOf,
  children,
  contextTag,
  Fields,
  FormatError,
  hex,
  integerOctets,
  namedBitsOf,
  octetsOf,
  oidOf,
  readElement,
  same,
  smallOf,
  tag,
  textOf,
  timeOf,
  type Element,
} from './der.js';
import { oids } from './oids.js';
import { looksLikePem, pemBlocks } from './pem.js';

/** A distinguished name: its DER, by which names are compared, and its attributes that hold text, in order. */
export interface Name {
  readonly der: Uint8Array;
  readonly attributes: readonly { readonly oid: string; readonly value: string }[];
}

/** What was signed, by which algorithm, and the signature. */
export interface Signed {
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

/** The same of a list that was not kept: the digest of what was signed; null when the algorithm is none that we know. */
export interface SignedDigest {
  readonly tbsDigest: Uint8Array | null;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

/** A certificate. Serial number and key identifiers are hexadecimal; dates are instants; absent extensions are null or empty. */
export interface Certificate extends Signed {
  readonly der: Uint8Array;
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: PublicKey;
  readonly ca: boolean;
  readonly pathLength: number | null;
  /** Numbers of the bits of keyUsage: 0 digitalSignature, 1 nonRepudiation, 2 keyEncipherment, 5 keyCertSign, 6 cRLSign. */
  readonly keyUsage: ReadonlySet<number> | null;
  readonly extKeyUsage: readonly string[];
  readonly extKeyUsageCritical: boolean;
  /** Whether the issuer says that this certificate of a responder need not be asked about (RFC 6960 §4.2.2.2.1). */
  readonly ocspNoCheck: boolean;
  /** Where its responder, the lists of its issuer and its issuer's certificate are to be had: http or https, as written there. */
  readonly ocspAddresses: readonly string[];
  readonly crlAddresses: readonly string[];
  readonly issuerAddresses: readonly string[];
  readonly subjectKeyId: string | null;
  readonly authorityKeyId: string | null;
  /** Critical extensions that this reader does not process: such a certificate must not be relied on (RFC 5280 §4.2). */
  readonly unknownCritical: readonly string[];
}

/** Bound on a certificate, and on a name anywhere: those of НУЦ РК have 2 kB; each may be hashed for every possible issuer. */
const certificateSizeBytesMax = 64 * 1024;

/** Reads one certificate from its DER. `FormatError` when it is not one, or beyond the bound. */
export function parseCertificate(der: Uint8Array): Certificate {
  if (der.length > certificateSizeBytesMax) throw new FormatError('too large');
  const outer = new Fields(readElement(der));
  const tbs = outer.take(tag.sequence);
  const algorithm = outer.take(tag.sequence);
  const signature = bitsOf(outer.take(tag.bitString));
  outer.end();

  const fields = new Fields(tbs);
  const version = fields.maybe(contextTag(0));
  const serial = hex(integerOctets(fields.take(tag.integer)));
  const signatureAlgorithm = signatureAlgorithmOf(algorithm, fields.take(tag.sequence));
  const issuer = readName(fields.take(tag.sequence));
  const validity = new Fields(fields.take(tag.sequence));
  const notBefore = timeOf(validity.take());
  const notAfter = timeOf(validity.take());
  validity.end();
  const subject = readName(fields.take(tag.sequence));
  const key = readPublicKey(fields.take(tag.sequence));
  fields.maybe(contextTag(1, 'primitive'));
  fields.maybe(contextTag(2, 'primitive'));
  const wrapped = fields.maybe(contextTag(3));
  fields.end();
  if (wrapped !== null && (version === null || smallOf(onlyChild(version)) !== 2)) throw new FormatError('version');
  const extensions = wrapped === null ? noExtensions : readExtensions(onlyChild(wrapped));
  const names = { issuer, subject, notBefore, notAfter };
  return { der, tbs: tbs.bytes, signatureAlgorithm, signature, serial, ...names, key, ...known(extensions) };
}

/** The certificates of a file: one in DER, or blocks CERTIFICATE of PEM (others are passed over). `FormatError` when none. */
export function parseCertificates(bytes: Uint8Array): readonly Certificate[] {
  if (!looksLikePem(bytes)) return [parseCertificate(bytes)];
  const blocks = pemBlocks(new TextDecoder('latin1').decode(bytes)).filter(({ label }) => label === 'CERTIFICATE');
  if (blocks.length === 0) throw new FormatError('no block CERTIFICATE');
  return blocks.map(({ der }) => parseCertificate(der));
}

/** The certificates among these (DER) that can be read: what else came along with a signature spoils nothing. */
export function readableCertificates(ders: readonly Uint8Array[]): readonly Certificate[] {
  return ders.flatMap((der) => {
    try {
      return [parseCertificate(der)];
    } catch (fault) {
      if (fault instanceof FormatError) return [];
      throw fault;
    }
  });
}

/** Whether `signed` carries a right signature of `issuer`'s key. Computed once for each pair of objects. */
export function signedBy(signed: Signed | SignedDigest, issuer: Certificate): 'right' | 'wrong' | 'unknown' {
  const known = judged.get(signed) ?? new WeakMap<Certificate, 'right' | 'wrong' | 'unknown'>();
  judged.set(signed, known);
  const before = known.get(issuer);
  if (before !== undefined) return before;
  const { signatureAlgorithm, signature } = signed;
  const found =
    'tbs' in signed
      ? checkSignature(issuer.key, signatureAlgorithm, signed.tbs, signature)
      : checkDigest(issuer.key, signatureAlgorithm, signed.tbsDigest, signature);
  known.set(issuer, found);
  return found;
}

/** Whether two names are the same, octet by octet: НУЦ РК copies the issuer's name from the issuer's certificate. */
export function sameName(a: Name, b: Name): boolean {
  return same(a.der, b.der);
}

/** Reads a Name; attributes whose value is no text are passed over. */
export function readName(element: Element): Name {
  if (element.id !== tag.sequence) throw new FormatError('name');
  if (element.bytes.length > certificateSizeBytesMax) throw new FormatError('too large');
  const attributes: { oid: string; value: string }[] = [];
  for (const rdn of children(element)) {
    if (rdn.id !== tag.set) throw new FormatError('name');
    for (const attribute of children(rdn)) {
      const fields = new Fields(attribute);
      const oid = oidOf(fields.take());
      const value = fields.take();
      fields.end();
      if (textTags.has(value.id)) attributes.push({ oid, value: textOf(value) });
    }
  }
  return { der: element.bytes, attributes };
}

/** The identifier of an AlgorithmIdentifier; its parameters are not looked at. */
export function algorithmOf(element: Element): string {
  return oidOf(new Fields(element).take());
}

/**
 * The one algorithm that stands beside the signature and under it (RFC 5280 §4.1.1.2). Its parameters are the same in both
 * places; only NULL may stand in one and be left out in the other: so НУЦ РК writes its lists since 2026.
 */
export function signatureAlgorithmOf(outside: Element, inside: Element): string {
  if (!same(withoutNull(outside), withoutNull(inside))) throw new FormatError('two signature algorithms');
  return algorithmOf(outside);
}

function withoutNull({ body }: Element): Uint8Array {
  return body.at(-2) === tag.null && body.at(-1) === 0 ? body.subarray(0, -2) : body;
}

/** Extensions by their identifiers; one that stands twice is a `FormatError` (RFC 5280 §4.2). */
export function readExtensions(list: Element): ReadonlyMap<string, Extension> {
  if (list.id !== tag.sequence) throw new FormatError('extensions');
  const extensions = new Map<string, Extension>();
  for (const element of children(list)) {
    const fields = new Fields(element);
    const oid = oidOf(fields.take());
    const critical = fields.maybe(tag.boolean);
    const value = octetsOf(fields.take());
    fields.end();
    if (extensions.has(oid)) throw new FormatError('an extension stands twice');
    extensions.set(oid, { critical: critical !== null && booleanOf(critical), value });
  }
  return extensions;
}

/** An extension as it stands: its value is DER, not yet read. */
export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** The key identifier of an authorityKeyIdentifier extension, hexadecimal; null when it has none. */
export function authorityKeyIdOf(extensions: ReadonlyMap<string, Extension>): string | null {
  const extension = extensions.get(oids.authorityKeyIdentifier);
  const id = extension && new Fields(readElement(extension.value)).maybe(contextTag(0, 'primitive'));
  return id ? hex(id.body) : null;
}

/** The one element inside another. */
export function onlyChild(parent: Element): Element {
  const [child, more] = children(parent);
  if (child === undefined || more !== undefined) throw new FormatError('one element must stand inside');
  return child;
}

const judged = new WeakMap<Signed | SignedDigest, WeakMap<Certificate, 'right' | 'wrong' | 'unknown'>>();
const noExtensions: ReadonlyMap<string, Extension> = new Map();
const textTags: ReadonlySet<number> = new Set([tag.utf8, tag.printable, tag.ia5, tag.teletex, tag.bmp, 0x12, 0x1a]);

/** Extensions that we process, or whose neglect cannot make a signature count for more than it does. */
const processed: ReadonlySet<string> = new Set([
  oids.basicConstraints,
  oids.keyUsage,
  oids.extKeyUsage,
  oids.subjectKeyIdentifier,
  oids.authorityKeyIdentifier,
  oids.certificatePolicies,
  oids.crlDistributionPoints,
  oids.authorityInfoAccess,
  oids.subjectAltName,
  oids.ocspNoCheck,
]);

type Known = Omit<
  Certificate,
  keyof Signed | 'der' | 'serial' | 'issuer' | 'subject' | 'notBefore' | 'notAfter' | 'key'
>;

function known(extensions: ReadonlyMap<string, Extension>): Known {
  const read = (oid: string): Element | null => {
    const extension = extensions.get(oid);
    return extension === undefined ? null : readElement(extension.value);
  };
  const usage = read(oids.keyUsage);
  const purposes = read(oids.extKeyUsage);
  const keyId = read(oids.subjectKeyIdentifier);
  return {
    ...constraints(read(oids.basicConstraints)),
    keyUsage: usage && namedBitsOf(usage),
    extKeyUsage: purposes ? children(purposes).map(oidOf) : [],
    extKeyUsageCritical: extensions.get(oids.extKeyUsage)?.critical === true,
    ocspNoCheck: extensions.has(oids.ocspNoCheck),
    ocspAddresses: ocspAddressesOf(extensions.get(oids.authorityInfoAccess)?.value),
    crlAddresses: crlAddressesOf(extensions.get(oids.crlDistributionPoints)?.value),
    issuerAddresses: issuerAddressesOf(extensions.get(oids.authorityInfoAccess)?.value),
    subjectKeyId: keyId && hex(octetsOf(keyId)),
    authorityKeyId: authorityKeyIdOf(extensions),
    unknownCritical: [...extensions].flatMap(([oid, { critical }]) => (critical && !processed.has(oid) ? [oid] : [])),
  };
}

function constraints(element: Element | null): Pick<Certificate, 'ca' | 'pathLength'> {
  if (element === null) return { ca: false, pathLength: null };
  const fields = new Fields(element);
  const ca = fields.maybe(tag.boolean);
  const length = fields.maybe(tag.integer);
  fields.end();
  return { ca: ca !== null && booleanOf(ca), pathLength: length && smallOf(length) };
}
