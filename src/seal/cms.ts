/**
 * Reads signatures in CMS (RFC 5652) as NCALayer and the state SDK make them: attached or detached, several signers, DER or
 * BER, also as PEM (label CMS) or bare base64. Nothing is judged here.
 */
import {
  bounds,
  children,
  concat,
  contextTag,
  elements,
  Fields,
  FormatError,
  hex,
  integerOctets,
  octetsOf,
  oidOf,
  readElement,
  same,
  smallOf,
  tag,
  timeOf,
  type Element,
} from './der.js';
import { element as encode, octets, setOf } from './der-write.js';
import { oids } from './oids.js';
import { base64, looksLikePem, pemBlocks } from './pem.js';
import { algorithmOf, onlyChild, readName, type Name } from './x509.js';

/** A SignedData: `content` is null when it is detached; certificates are DER as embedded, unread. */
export interface Cms {
  readonly contentType: string;
  readonly content: Uint8Array | null;
  readonly certificates: readonly Uint8Array[];
  readonly signers: readonly SignerInfo[];
}

/** One signature. Algorithms are the identifiers that stand there. */
export interface SignerInfo {
  readonly signer: { readonly issuer: Name; readonly serial: string } | { readonly keyId: string };
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  readonly attributes: SignedAttributes | null;
  /** Timestamp tokens (RFC 3161) among the unsigned attributes: DER, unread. */
  readonly timestamps: readonly Uint8Array[];
}

/** The signed attributes that matter; `signingTime` is what the signer's own clock said. */
export interface SignedAttributes {
  /** The octets that may have been signed: as sent, and in DER's order when that differs (RFC 5652 §5.4). */
  readonly encodings: readonly Uint8Array[];
  readonly contentType: string;
  readonly messageDigest: Uint8Array;
  readonly signingTime: string | null;
  readonly certificateHash: { readonly algorithm: string; readonly hash: Uint8Array } | null;
}

/**
 * Bounds beyond which a SignedData is refused: each signer costs several verifications, signed attributes are put into order,
 * and each timestamp takes a digest of the signature value, the longest of which are RSA's of 512 octets.
 */
export const cmsBounds = {
  signersMax: 32,
  certificatesMax: 64,
  timestampsMax: 16,
  attributesSizeBytesMax: 64 * 1024,
  signatureSizeBytesMax: 4096,
} as const;

/** Reads a signature; `FormatError` when it is none, or beyond bounds, or without a signer. */
export function parseCms(bytes: Uint8Array): Cms {
  const outer = new Fields(readElement(derOf(bytes), 'ber'));
  if (oidOf(outer.take()) !== oids.signedData) throw new FormatError('not SignedData');
  const fields = new Fields(onlyChild(outer.take(contextTag(0))));
  outer.end();
  if (smallOf(fields.take(tag.integer)) > 5) throw new FormatError('version');
  fields.take(tag.set);
  const encapsulated = new Fields(fields.take(tag.sequence));
  const contentType = oidOf(encapsulated.take());
  const wrapped = encapsulated.maybe(contextTag(0));
  encapsulated.end();
  const certificates = fields.maybe(contextTag(0));
  fields.maybe(contextTag(1));
  const infos = fields.take(tag.set);
  fields.end();
  return {
    contentType,
    content: wrapped && octetsOf(onlyChild(wrapped)),
    certificates: certificates === null ? [] : readCertificates(certificates),
    signers: bounded(infos, cmsBounds.signersMax, 1).map(readSigner),
  };
}

function derOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === tag.sequence) return bytes;
  if (bytes.length > bounds.sizeBytesMax * 1.5) throw new FormatError('too large');
  // An editor may have put a byte order mark before the text: UTF-8 is read without it.
  const text = new TextDecoder().decode(bytes);
  if (!looksLikePem(bytes)) return base64(text);
  const blocks = pemBlocks(text).filter(({ label }) => label === 'CMS' || label === 'PKCS7');
  const [block, more] = blocks;
  if (block === undefined || more !== undefined) throw new FormatError('one block CMS must stand in the file');
  return block.der;
}

/** Certificates proper; other choices of CertificateSet (attribute certificates) are passed over. */
function readCertificates(list: Element): readonly Uint8Array[] {
  return bounded(list, cmsBounds.certificatesMax, 0).flatMap(({ id, bytes }) => (id === tag.sequence ? [bytes] : []));
}

function bounded(list: Element, max: number, min: number): readonly Element[] {
  const all = children(list);
  if (all.length > max || all.length < min) throw new FormatError('number of signers or certificates');
  return all;
}

function readSigner(info: Element): SignerInfo {
  const fields = new Fields(info);
  smallOf(fields.take(tag.integer));
  const keyId = fields.maybe(contextTag(0, 'primitive'));
  const signer = keyId === null ? issuerAndSerial(fields.take(tag.sequence)) : { keyId: hex(keyId.body) };
  const digestAlgorithm = algorithmOf(fields.take(tag.sequence));
  const signed = fields.maybe(contextTag(0));
  const signatureAlgorithm = algorithmOf(fields.take(tag.sequence));
  const signature = octetsOf(fields.take());
  if (signature.length > cmsBounds.signatureSizeBytesMax) throw new FormatError('too large');
  const unsigned = fields.maybe(contextTag(1));
  fields.end();
  return {
    signer,
    digestAlgorithm,
    signatureAlgorithm,
    signature,
    attributes: signed && readSignedAttributes(signed),
    timestamps: unsigned === null ? [] : tokensIn(unsigned),
  };
}

/** An attribute that is not signed may stand several times (RFC 5652 §11.4), as where each authority added its own. */
function tokensIn(unsigned: Element): readonly Uint8Array[] {
  const tokens: Uint8Array[] = [];
  for (const values of attributesOf(unsigned).get(oids.timeStampToken) ?? []) {
    for (const { bytes } of elements(values)) {
      if (tokens.length === cmsBounds.timestampsMax) throw new FormatError('too many timestamps');
      tokens.push(bytes);
    }
  }
  return tokens;
}

function issuerAndSerial(element: Element): { readonly issuer: Name; readonly serial: string } {
  const fields = new Fields(element);
  const issuer = readName(fields.take(tag.sequence));
  const serial = hex(integerOctets(fields.take(tag.integer)));
  fields.end();
  return { issuer, serial };
}

/** contentType and messageDigest must stand once with one value each (RFC 5652 §11). */
function readSignedAttributes(element: Element): SignedAttributes {
  if (element.bytes.length > cmsBounds.attributesSizeBytesMax) throw new FormatError('too large');
  const attributes = attributesOf(element);
  if ([...attributes.values()].some((sets) => sets.length > 1)) throw new FormatError('an attribute stands twice');
  const single = (oid: string): Element | null => {
    const [values] = attributes.get(oid) ?? [];
    if (values === undefined) return null;
    const [value, more] = children(values);
    if (value === undefined || more !== undefined) throw new FormatError('a signed attribute with one value');
    return value;
  };
  const [contentType, messageDigest] = [single(oids.contentType), single(oids.messageDigest)];
  if (contentType === null || messageDigest === null) throw new FormatError('a signed attribute is missing');
  const time = single(oids.signingTime);
  const asSent = encode(
    tag.set,
    ...(element.ber && isIndefinite(element) ? children(element).map(toDer) : [element.body]),
  );
  const sorted = setOf(...children(element).map(toDer));
  return {
    encodings: same(asSent, sorted) ? [sorted] : [asSent, sorted],
    contentType: oidOf(contentType),
    messageDigest: octetsOf(messageDigest),
    signingTime: time && timeOf(time),
    certificateHash: certificateHashOf(single(oids.signingCertificateV2), single(oids.signingCertificate)),
  };
}

/** The sets of values by the identifiers of their attributes, unread: of most nobody asks what they hold. */
function attributesOf(list: Element): ReadonlyMap<string, readonly Element[]> {
  const attributes = new Map<string, Element[]>();
  for (const attribute of children(list)) {
    const fields = new Fields(attribute);
    const oid = oidOf(fields.take());
    const values = fields.take(tag.set);
    fields.end();
    const before = attributes.get(oid);
    if (before === undefined) attributes.set(oid, [values]);
    else before.push(values);
  }
  return attributes;
}

/** The first ESSCertID(v2) is the signer's (RFC 5035 §3, §4): its hash is SHA-256 unless said, SHA-1 in the first version. */
function certificateHashOf(v2: Element | null, v1: Element | null): SignedAttributes['certificateHash'] {
  const attribute = v2 ?? v1;
  if (attribute === null) return null;
  const [first] = children(new Fields(attribute).take(tag.sequence));
  if (first === undefined) throw new FormatError('signing certificate');
  const fields = new Fields(first);
  const named = v2 === null ? null : fields.maybe(tag.sequence);
  const algorithm = v2 === null ? oids.sha1 : named === null ? oids.sha256 : algorithmOf(named);
  return { algorithm, hash: octetsOf(fields.take()) };
}

function isIndefinite(element: Element): boolean {
  return element.bytes[1] === 0x80;
}

/** The same element in DER: definite lengths, strings in one piece. */
function toDer(element: Element): Uint8Array {
  if ((element.id & 0x20) === 0) return encode(element.id, element.body);
  if (element.id === (tag.octetString | 0x20))
    return octets(concat([...elements(element)].map((piece) => octetsOf(piece))));
  return encode(element.id, ...children(element).map(toDer));
}
