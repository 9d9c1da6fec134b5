/** A read-only tree of an XML document (XML 1.0, Namespaces in XML 1.0), and the few questions that signatures ask of it. */
import { FormatError } from '../der.js';

/** A whole document: what stands before and after its root, and the text that was read, line ends made `\n`. */
export interface XmlDocument {
  readonly kind: 'document';
  readonly before: readonly (XmlComment | XmlInstruction)[];
  readonly root: XmlElement;
  readonly after: readonly (XmlComment | XmlInstruction)[];
  readonly text: string;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

/** An element. Names are resolved: `namespace` is '' where there is none; declarations stand apart from attributes. */
export interface XmlElement extends XmlName {
  readonly kind: 'element';
  readonly prefix: string;
  readonly declarations: readonly XmlDeclaration[];
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
  readonly place: XmlPlace;
}

/** A name as Namespaces in XML compares it. */
export interface XmlName {
  readonly namespace: string;
  readonly local: string;
}

/** `xmlns:prefix="uri"`; prefix '' is the default namespace, uri '' takes it away. */
export interface XmlDeclaration {
  readonly prefix: string;
  readonly uri: string;
}

/** An attribute with its normalised value; one without a prefix is in no namespace. */
export interface XmlAttribute extends XmlName {
  readonly prefix: string;
  readonly value: string;
}

/** Characters: neighbouring text, CDATA sections and references are one. */
export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly text: string;
}

/** A processing instruction. */
export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly text: string;
}

/**
 * Where an element stands in the document's text: after the name of its start tag, after that tag, and before its end tag;
 * the last is null for an element written as one empty tag.
 */
export interface XmlPlace {
  readonly nameEnd: number;
  readonly tagEnd: number;
  readonly contentEnd: number | null;
}

/** Whether an element has this name. */
export function isNamed(element: XmlElement, { namespace, local }: XmlName): boolean {
  return element.local === local && element.namespace === namespace;
}

/** The child elements, in order. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

/** The only child element of this name; null when there is none, `FormatError` when there are two. */
export function childOf(element: XmlElement, name: XmlName): XmlElement | null {
  const [child = null, more] = elementsOf(element).filter((one) => isNamed(one, name));
  if (more !== undefined) throw new FormatError(`${name.local} stands twice`);
  return child;
}

/** The value of an attribute; null when it is absent. */
export function attributeOf(element: XmlElement, local: string, namespace = ''): string | null {
  return element.attributes.find((one) => one.local === local && one.namespace === namespace)?.value ?? null;
}

/** The characters of an element that holds nothing else; comments are passed over, a child element is a `FormatError`. */
export function textOf(element: XmlElement): string {
  if (elementsOf(element).length > 0) throw new FormatError(`${element.local} holds more than text`);
  return element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}

/** An element and all elements below it, in document order. */
export function* elementsWithin(element: XmlElement): Generator<XmlElement, void, void> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    // One by one: a call does not take as many arguments as an element may have children.
    for (const child of elementsOf(next).toReversed()) waiting.push(child);
  }
}

/** The namespace that a prefix means at an element; null when it means none. */
export function namespaceAt(element: XmlElement, prefix: string): string | null {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const found = at.declarations.find((one) => one.prefix === prefix);
    if (found !== undefined) return found.uri;
  }
  return null;
}
