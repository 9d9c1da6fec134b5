/**
 * Canonical XML 1.0 (https://www.w3.org/TR/2001/REC-xml-c14n-20010315) and Exclusive XML Canonicalization 1.0
 * (https://www.w3.org/TR/2002/REC-xml-exc-c14n-20020718): the octets over which a digest is made.
 */
import { FormatError } from '../der.js';
import { namespaces } from './names.js';
import {
  elementsWithin,
  type XmlAttribute,
  type XmlComment,
  type XmlDocument,
  type XmlElement,
  type XmlInstruction,
  type XmlNode,
} from './tree.js';

/** A form with more characters is refused while it is written: one long namespace may have to be declared again and again. */
export const c14nBounds = { sizeMax: 24 * 1024 * 1024 } as const;

/** Which form. `prefixes` is the PrefixList of an exclusive one, '' in it for `#default`. */
export interface C14n {
  readonly exclusive: boolean;
  readonly comments: boolean;
  readonly prefixes: readonly string[];
}

/**
 * The canonical octets (UTF-8) of a document, or of an element of it with all that is in it, in the namespaces that it
 * stands in. `without` are elements that are left out with all that is in them. `FormatError` beyond bounds.
 */
export function canonicalize(
  what: XmlDocument | XmlElement,
  how: C14n,
  without: ReadonlySet<XmlElement> = new Set(),
): Uint8Array {
  const writer = new Writer(how, without, ranksIn(what.kind === 'document' ? what.root : what));
  if (what.kind === 'document') writer.document(what);
  else writer.apex(what);
  return writer.octets();
}

/** What prefixes mean, with the means to put it back: an element's bindings end with it. Deleting from a map is slow. */
class Bindings {
  readonly #bound = new Map<string, string | undefined>();
  readonly #before: (readonly [prefix: string, uri: string | undefined])[] = [];

  get prefixes(): readonly string[] {
    return [...this.#bound].flatMap(([prefix, uri]) => (uri === undefined ? [] : [prefix]));
  }

  /** The namespace of a prefix, '' when there is none. */
  of(prefix: string): string {
    return this.#bound.get(prefix) ?? '';
  }

  bind(prefix: string, uri: string): void {
    this.#before.push([prefix, this.#bound.get(prefix)]);
    this.#bound.set(prefix, uri);
  }

  mark(): number {
    return this.#before.length;
  }

  backTo(mark: number): void {
    for (const [prefix, uri] of this.#before.splice(mark).toReversed()) this.#bound.set(prefix, uri);
  }
}

class Writer {
  readonly #how: C14n;
  readonly #without: ReadonlySet<XmlElement>;
  readonly #ranks: Ranks;
  readonly #parts: string[] = [];
  #size = 0;
  /** What prefixes mean in the document, and in the octets so far; of `xml` neither says anything, as it is never declared. */
  readonly #scope = new Bindings();
  readonly #written = new Bindings();

  constructor(how: C14n, without: ReadonlySet<XmlElement>, ranks: Ranks) {
    this.#how = how;
    this.#without = without;
    this.#ranks = ranks;
  }

  octets(): Uint8Array {
    return new TextEncoder().encode(this.#parts.join(''));
  }

  /** §2.1, §2.3: outside the root there are line breaks between nodes, and nowhere else. */
  document({ before, root, after }: XmlDocument): void {
    const kept = (node: XmlComment | XmlInstruction): boolean => node.kind === 'instruction' || this.#how.comments;
    for (const node of before.filter(kept)) {
      this.#node(node);
      this.#write('\n');
    }
    this.apex(root);
    for (const node of after.filter(kept)) {
      this.#write('\n');
      this.#node(node);
    }
  }

  /** The element with which the octets begin. Only here do its ancestors matter. */
  apex(element: XmlElement): void {
    const ancestors: XmlElement[] = [];
    for (let at = element.parent; at !== null; at = at.parent) ancestors.unshift(at);
    for (const { declarations } of ancestors) for (const { prefix, uri } of declarations) this.#scope.bind(prefix, uri);
    const inherited = new Map<string, XmlAttribute>();
    // §2.4: attributes in the namespace of xml are taken over from ancestors, the nearest first; not in the exclusive form.
    if (!this.#how.exclusive) {
      for (const one of ancestors.flatMap(({ attributes }) => attributes)) {
        if (one.namespace === namespaces.xml) inherited.set(one.local, one);
      }
      for (const one of element.attributes) if (one.namespace === namespaces.xml) inherited.delete(one.local);
    }
    this.#element(element, [...inherited.values()], true);
  }

  #write(text: string): void {
    this.#size += text.length;
    if (this.#size > c14nBounds.sizeMax) throw new FormatError('XML beyond bounds: size of the canonical form');
    this.#parts.push(text);
  }

  #node(node: XmlNode): void {
    switch (node.kind) {
      case 'element':
        if (!this.#without.has(node)) this.#element(node, [], false);
        return;
      case 'text':
        this.#write(node.text.replace(/[&<>\r]/g, (found) => inText[found] ?? ''));
        return;
      case 'comment':
        if (this.#how.comments) this.#write(`<!--${node.text}-->`);
        return;
      case 'instruction':
        this.#write(`<?${node.target}${node.text === '' ? '' : ` ${node.text}`}?>`);
        return;
      default:
        node satisfies never;
    }
  }

  #element(element: XmlElement, inherited: readonly XmlAttribute[], apex: boolean): void {
    const [scope, written] = [this.#scope.mark(), this.#written.mark()];
    for (const { prefix, uri } of element.declarations) this.#scope.bind(prefix, uri);
    const name = qualified(element);
    this.#write(`<${name}`);
    for (const prefix of this.#visible(element, apex)) {
      const uri = this.#scope.of(prefix);
      // Nothing is said twice; a default namespace is taken away only where one was written (§2.3).
      if (uri === this.#written.of(prefix)) continue;
      this.#written.bind(prefix, uri);
      this.#write(` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${attributeText(uri)}"`);
    }
    const attributes = [...element.attributes, ...inherited].sort(this.#byNamespaceAndName);
    for (const one of attributes) this.#write(` ${qualified(one)}="${attributeText(one.value)}"`);
    this.#write('>');
    for (const child of element.children) this.#node(child);
    this.#write(`</${name}>`);
    this.#scope.backTo(scope);
    this.#written.backTo(written);
  }

  readonly #byNamespaceAndName = (a: XmlAttribute, b: XmlAttribute): number =>
    (this.#ranks.get(a.namespace) ?? 0) - (this.#ranks.get(b.namespace) ?? 0) || byCodePoints(a.local, b.local);

  /** The prefixes that an element may have to declare, in order: all in scope, or those that it uses and those listed. */
  #visible(element: XmlElement, apex: boolean): readonly string[] {
    const declared = apex ? this.#scope.prefixes : element.declarations.map(({ prefix }) => prefix);
    if (!this.#how.exclusive) return ordered(declared);
    const used = element.attributes.flatMap(({ prefix }) => (prefix === '' ? [] : [prefix]));
    return ordered([element.prefix, ...used, ...declared.filter((prefix) => this.#how.prefixes.includes(prefix))]);
  }
}

function qualified({ prefix, local }: XmlElement | XmlAttribute): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}

function attributeText(value: string): string {
  return value.replace(/[&<"\t\n\r]/g, (found) => inAttribute[found] ?? '');
}

const inText: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const inAttribute: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function ordered(prefixes: readonly string[]): readonly string[] {
  return prefixes.length < 2 ? prefixes : [...new Set(prefixes)].sort(byCodePoints);
}

/** The places of the namespaces of attributes in their order: long ones are compared once, and not at each attribute. */
type Ranks = ReadonlyMap<string, number>;

function ranksIn(element: XmlElement): Ranks {
  const found = new Set(['', namespaces.xml]);
  for (const { attributes } of elementsWithin(element)) for (const { namespace } of attributes) found.add(namespace);
  return new Map([...found].sort(byCodePoints).map((namespace, place) => [namespace, place]));
}

/** The order of code points; that of JavaScript's strings differs where a surrogate stands against U+E000 to U+FFFF. */
function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return raised(one) - raised(other);
  }
  return a.length - b.length;
}

function raised(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
