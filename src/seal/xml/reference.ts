/** What a reference of a signature is to, and the octets of which its digest is made (XMLDSig §4.4.3). */
import { canonicalize } from './c14n.js';
import { dsig, namespaces } from './names.js';
import type { Reference } from './signature.js';
import { elementsOf, elementsWithin, isNamed, type XmlDocument, type XmlElement } from './tree.js';

/** The elements of a document by their ids; null for an id that stands twice. */
export type Ids = ReadonlyMap<string, XmlElement | null>;

/** Ids by value. Without a DTD only convention says which attributes are ids: Id, ID and id in no namespace, and wsu:Id. */
export function idsOf({ root }: XmlDocument): Ids {
  const ids = new Map<string, XmlElement | null>();
  for (const element of elementsWithin(root)) {
    for (const { namespace, local, value } of element.attributes) {
      if (!(namespace === '' ? idNames.has(local) : namespace === namespaces.utility && local === 'Id')) continue;
      ids.set(value, ids.has(value) && ids.get(value) !== element ? null : element);
    }
  }
  return ids;
}

const idNames: ReadonlySet<string> = new Set(['Id', 'ID', 'id']);

/**
 * What a reference is to: '' is the whole document, '#id' an element of it; null for an id that stands nowhere or twice,
 * and for whatever else there may be: nothing outside the document, and no XPointer, is followed.
 */
export function targetOf({ uri }: Reference, document: XmlDocument, ids: Ids): XmlDocument | XmlElement | null {
  if (uri === '') return document;
  return (uri?.startsWith('#') === true ? ids.get(uri.slice(1)) : null) ?? null;
}

/**
 * The octets of which a digest may have been made, those of the standard first. Comments belong to no reference that we
 * follow (§4.4.3.3), so WithComments means the same as without.
 *
 * The signature that envelops itself is taken out (§6.6.4). Whoever signs a signed document covers the signatures before
 * his own, and breaks them by standing beside them: so a signature is also tried on the document as it was before those that
 * stand after it. They are signers of their own, whose verdicts count.
 */
export function* octetsFor(
  way: NonNullable<Reference['way']>,
  target: XmlDocument | XmlElement,
  own: XmlElement,
): Generator<Uint8Array, void, void> {
  const c14n = { ...way.c14n, comments: false };
  yield canonicalize(target, c14n, new Set(way.enveloped ? [own] : []));
  if (!way.enveloped || own.parent === null) return;
  const siblings = elementsOf(own.parent);
  const later = siblings.slice(siblings.indexOf(own) + 1).filter((one) => isNamed(one, dsig('Signature')));
  if (later.length > 0) yield canonicalize(target, c14n, new Set([own, ...later]));
}

/**
 * How many characters of the document are gone through for the octets of a target: all of it, or the element and the tags
 * around it. Much of that may leave no octets (declarations in an exclusive form, comments) and costs all the same.
 */
export function lengthOf(target: XmlDocument | XmlElement): number {
  if (target.kind === 'document') return target.text.length;
  const { nameEnd, tagEnd, contentEnd } = target.place;
  let length = (contentEnd ?? tagEnd) - nameEnd;
  for (let at = target.parent; at !== null; at = at.parent) length += at.place.tagEnd - at.place.nameEnd;
  return length;
}
