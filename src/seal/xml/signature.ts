/** Reads a ds:Signature element (XMLDSig §4). Nothing is judged here. */
import { FormatError } from '../der.js';
import { base64 } from '../pem.js';
import { canonicalize, type C14n } from './c14n.js';
import { dsig, namespaces, tokenTypes, transforms, wsse } from './names.js';
import { parseXml } from './read.js';
import { attributeOf, childOf, elementsOf, isNamed, textOf, type XmlElement, type XmlName } from './tree.js';

/** One signature. Methods are the identifiers that stand there; certificates are DER as embedded, unread. */
export interface XmlSignature {
  readonly element: XmlElement;
  /** The octets that were signed, and what they say; null when their canonical form is none that we know. */
  readonly signed: SignedInfo | null;
  readonly value: Uint8Array;
  readonly certificates: readonly Uint8Array[];
}

/** What SignedInfo says, read from its canonical octets and from nothing else. */
export interface SignedInfo {
  readonly octets: Uint8Array;
  readonly signatureMethod: string;
  readonly references: readonly Reference[];
}

/** What is covered by a digest. `way` is null when there is a transform that we do not make. */
export interface Reference {
  readonly uri: string | null;
  readonly way: { readonly enveloped: boolean; readonly c14n: C14n } | null;
  readonly digestMethod: string;
  readonly digest: Uint8Array;
}

/** Bounds beyond which a signature is refused: each reference and certificate costs work. */
export const signatureBounds = {
  referencesMax: 16,
  certificatesMax: 16,
  prefixesMax: 64,
  signedInfoSizeBytesMax: 256 * 1024,
} as const;

/** Reads a signature; `FormatError` when it has not the parts that the standard prescribes, or is beyond bounds. */
export function readSignature(element: XmlElement): XmlSignature {
  const [info, value, ...rest] = elementsOf(element);
  if (info === undefined || !isNamed(info, dsig('SignedInfo'))) throw new FormatError('SignedInfo must stand first');
  if (value === undefined || !isNamed(value, dsig('SignatureValue'))) throw new FormatError('no SignatureValue');
  const [keyInfo] = rest.filter((one, place) => place === 0 && isNamed(one, dsig('KeyInfo')));
  if (rest.some((one) => one !== keyInfo && !isNamed(one, dsig('Object')))) throw new FormatError('parts of Signature');
  const certificates = keyInfo === undefined ? [] : certificatesOf(keyInfo);
  if (certificates.length > signatureBounds.certificatesMax) throw new FormatError('number of certificates');
  return { element, signed: readSignedInfo(info), value: base64(textOf(value)), certificates };
}

/**
 * The canonical octets are parsed again: what is believed is what was signed, whatever else a reader of the document may
 * have seen there (a comment that splits a digest in two).
 */
function readSignedInfo(info: XmlElement): SignedInfo | null {
  const [method] = elementsOf(info);
  if (method === undefined || !isNamed(method, dsig('CanonicalizationMethod'))) {
    throw new FormatError('CanonicalizationMethod must stand first');
  }
  const c14n = c14nOf(method);
  if (c14n === null) return null;
  const octets = canonicalize(info, c14n);
  if (octets.length > signatureBounds.signedInfoSizeBytesMax) throw new FormatError('size of SignedInfo');
  const [, signature, ...references] = elementsOf(parseXml(octets).root);
  if (signature === undefined || !isNamed(signature, dsig('SignatureMethod'))) throw new FormatError('SignatureMethod');
  if (references.length > signatureBounds.referencesMax) throw new FormatError('number of references');
  return { octets, signatureMethod: algorithmOf(signature), references: references.map(readReference) };
}

function readReference(element: XmlElement): Reference {
  if (!isNamed(element, dsig('Reference'))) throw new FormatError('Reference');
  const steps = childOf(element, dsig('Transforms'));
  const uri = attributeOf(element, 'URI');
  const digestMethod = algorithmOf(needed(element, dsig('DigestMethod')));
  const digest = base64(textOf(needed(element, dsig('DigestValue'))));
  return { uri, way: wayOf(steps === null ? [] : elementsOf(steps)), digestMethod, digest };
}

/** At most the removal of the signature itself, then at most one canonical form; without one it is C14N 1.0 (§4.4.3.2). */
function wayOf(steps: readonly XmlElement[]): Reference['way'] {
  const [first, ...others] = steps;
  const enveloped =
    first !== undefined && isNamed(first, dsig('Transform')) && algorithmOf(first) === transforms.enveloped;
  const [form, more] = enveloped ? others : steps;
  if (more !== undefined) return null;
  const c14n = form === undefined ? plain : isNamed(form, dsig('Transform')) ? c14nOf(form) : null;
  return c14n && { enveloped, c14n };
}

const plain: C14n = { exclusive: false, comments: false, prefixes: [] };

/** The canonical form that an element's Algorithm names; null when it is none that we know, or has unknown parameters. */
function c14nOf(element: XmlElement): C14n | null {
  const form = forms.get(algorithmOf(element));
  const [parameters, more] = elementsOf(element);
  if (form === undefined || more !== undefined) return null;
  if (parameters === undefined) return { ...form, prefixes: [] };
  const list = attributeOf(parameters, 'PrefixList');
  const known = isNamed(parameters, { namespace: namespaces.exclusive, local: 'InclusiveNamespaces' });
  if (!form.exclusive || !known || list === null) return null;
  const prefixes = list.split(/[ \t\r\n]+/).filter((prefix) => prefix !== '');
  if (prefixes.length > signatureBounds.prefixesMax) throw new FormatError('number of prefixes');
  return { ...form, prefixes: prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)) };
}

const forms: ReadonlyMap<string, Omit<C14n, 'prefixes'>> = new Map([
  [transforms.inclusive, { exclusive: false, comments: false }],
  [transforms.inclusiveWithComments, { exclusive: false, comments: true }],
  [transforms.exclusive, { exclusive: true, comments: false }],
  [transforms.exclusiveWithComments, { exclusive: true, comments: true }],
]);

function algorithmOf(element: XmlElement): string {
  const algorithm = attributeOf(element, 'Algorithm');
  if (algorithm === null) throw new FormatError(`${element.local} without Algorithm`);
  return algorithm;
}

function needed(element: XmlElement, name: XmlName): XmlElement {
  const child = childOf(element, name);
  if (child === null) throw new FormatError(`no ${name.local}`);
  return child;
}

/** X509Data of XMLDSig §4.5.4, and the KeyIdentifier that the gateway uses; other ways to name a key are passed over. */
function certificatesOf(keyInfo: XmlElement): readonly Uint8Array[] {
  const below = (parents: readonly XmlElement[], name: XmlName): readonly XmlElement[] =>
    parents.flatMap(elementsOf).filter((one) => isNamed(one, name));
  const identifiers = below(below([keyInfo], wsse('SecurityTokenReference')), wsse('KeyIdentifier')).filter(
    (one) => attributeOf(one, 'ValueType') === tokenTypes.certificate,
  );
  const embedded = below(below([keyInfo], dsig('X509Data')), dsig('X509Certificate'));
  return [...embedded, ...identifiers].map((one) => base64(textOf(one)));
}
