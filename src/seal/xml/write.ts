/**
 * Makes signatures in XML, of the shape of NCALayer (integration facts, section 3) and of any other that a template shows.
 * The document stays letter for letter as it was (but for line ends): whoever signed a part of it before loses nothing.
 */
import { schemeOf } from '../algorithms.js';
import { FormatError } from '../der.js';
import { sign, type PrivateKey, type Random } from '../gost/sign.js';
import { dsig, methods, namespaces, schemeNamed, transforms } from './names.js';
import { parseXml } from './read.js';
import { idsOf, octetsFor, targetOf } from './reference.js';
import { readSignature, type Reference } from './signature.js';
import { childOf, elementsOf, elementsWithin, isNamed, textOf, type XmlDocument, type XmlElement } from './tree.js';

/** By whom. `certificate` is DER and must belong to `key`; without `random` the same arguments give the same bytes. */
export interface XmlSignerKey {
  readonly key: PrivateKey;
  readonly certificate: Uint8Array;
  readonly random?: Random;
}

/**
 * The document with an enveloped signature at the end of its root, which covers all of it, signatures before it included.
 * `FormatError` when `xml` is no document.
 */
export function signXml(xml: Uint8Array, by: XmlSignerKey): Uint8Array {
  const document = parseXml(xml);
  const certificate = Buffer.from(by.certificate).toString('base64');
  const signature = signatureTemplate(by.key, {
    canonical: transforms.inclusive,
    uri: '',
    transforms: [transforms.enveloped, transforms.inclusiveWithComments],
    keyInfo: `<ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data>`,
  });
  return complete(edited(document.text, [appended(document.root, signature)]), by);
}

/** What differs from one signature to another; `keyInfo` is XML. */
export interface SignatureShape {
  readonly canonical: string;
  readonly uri: string;
  readonly transforms: readonly string[];
  readonly keyInfo: string;
}

/** A ds:Signature element with one reference whose digest and value are still to be filled in (`complete`). */
export function signatureTemplate({ curve }: PrivateKey, shape: SignatureShape): string {
  const { signature, digest } = methods[curve.name];
  const steps = shape.transforms.map((one) => `<ds:Transform Algorithm="${one}"/>`).join('');
  const reference =
    `<ds:Reference URI="${shape.uri}"><ds:Transforms>${steps}</ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${digest}"/><ds:DigestValue></ds:DigestValue></ds:Reference>`;
  return (
    `<ds:Signature xmlns:ds="${namespaces.signature}"><ds:SignedInfo>` +
    `<ds:CanonicalizationMethod Algorithm="${shape.canonical}"/><ds:SignatureMethod Algorithm="${signature}"/>` +
    `${reference}</ds:SignedInfo><ds:SignatureValue></ds:SignatureValue>` +
    `<ds:KeyInfo>${shape.keyInfo}</ds:KeyInfo></ds:Signature>`
  );
}

/**
 * The document of a template: digests and value are filled in of the one signature whose SignatureValue is empty.
 * `FormatError` for a template that has no such signature or that we could not verify; `certificate` is not looked at.
 */
export function complete(template: string, { key, random }: XmlSignerKey): Uint8Array {
  const text = withDigests(template);
  const document = parseXml(Buffer.from(text));
  const own = unsigned(document);
  const { signed } = readSignature(own);
  const scheme = schemeOf(key.curve.name);
  if (signed === null || scheme === null) throw new FormatError('an algorithm that we do not know');
  const value = sign(key.curve, key.d, scheme.hash(signed.octets), random);
  return Buffer.from(edited(text, [filled(needed(own, 'SignatureValue'), base64(value))]));
}

function withDigests(template: string): string {
  const document = parseXml(Buffer.from(template));
  const own = unsigned(document);
  const { signed } = readSignature(own);
  const ids = idsOf(document);
  const values = elementsOf(needed(own, 'SignedInfo')).filter((one) => isNamed(one, dsig('Reference')));
  const edits = values.map((reference, place) => {
    const digest = digestOf(signed?.references[place], document, own, ids);
    return filled(needed(reference, 'DigestValue'), base64(digest));
  });
  return edited(document.text, edits);
}

function digestOf(
  reference: Reference | undefined,
  document: XmlDocument,
  own: XmlElement,
  ids: ReturnType<typeof idsOf>,
): Uint8Array {
  const scheme = schemeNamed(reference?.digestMethod ?? '', 'digest');
  const target = reference ? targetOf(reference, document, ids) : null;
  if (!reference?.way || scheme === null || target === null) {
    throw new FormatError('a reference that we could not follow');
  }
  const [octets] = octetsFor(reference.way, target, own);
  if (octets === undefined) throw new FormatError('a reference to nothing');
  return scheme.hash(octets);
}

function unsigned({ root }: XmlDocument): XmlElement {
  const all = [...elementsWithin(root)].filter((one) => isNamed(one, dsig('Signature')));
  const [own, more] = all.filter((one) => textOf(needed(one, 'SignatureValue')) === '');
  if (own === undefined || more !== undefined) throw new FormatError('one signature must be empty');
  return own;
}

function needed(element: XmlElement, local: string): XmlElement {
  const child = childOf(element, dsig(local));
  if (child === null) throw new FormatError(`no ${local}`);
  return child;
}

/** A change of a document's text: what stands from `from` to `to` becomes `put`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** The text after changes that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((made, { from, to, put }) => made.slice(0, from) + put + made.slice(to), text);
}

/** Puts XML at the end of an element. */
export function appended({ prefix, local, place }: XmlElement, xml: string): Edit {
  if (place.contentEnd !== null) return { from: place.contentEnd, to: place.contentEnd, put: xml };
  const name = prefix === '' ? local : `${prefix}:${local}`;
  return { from: place.tagEnd - '/>'.length, to: place.tagEnd, put: `>${xml}</${name}>` };
}

function filled(element: XmlElement, text: string): Edit {
  if (element.place.contentEnd === null) return appended(element, text);
  return { from: element.place.tagEnd, to: element.place.contentEnd, put: text };
}

function base64(octets: Uint8Array): string {
  return Buffer.from(octets).toString('base64');
}
