/**
 * Reads XML 1.0 with namespaces, strictly and within bounds. UTF-8 only. A document type is refused, and with it every
 * entity but the five of XML itself: nothing outside the document is ever asked for, and nothing in it can grow.
 */
import { FormatError } from '../der.js';
import { blanks, characters, declarationForm, expanded, qualifiedName } from './characters.js';
import { namespaces } from './names.js';
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlInstruction, XmlNode, XmlText } from './tree.js';

/** Bounds beyond which a document is refused. Nodes are elements, attributes, comments, instructions and texts; a namespace has characters. */
export const xmlBounds = {
  sizeBytesMax: 8 * 1024 * 1024,
  depthMax: 100,
  nodesMax: 200_000,
  attributesMax: 256,
  namespaceMax: 2048,
} as const;

/** Reads a document; `FormatError` when it is none, or beyond bounds. */
export function parseXml(bytes: Uint8Array): XmlDocument {
  if (bytes.length > xmlBounds.sizeBytesMax) throw new FormatError('XML beyond bounds: size');
  return new Reader(characters(bytes)).document();
}

type Building = { -readonly [key in keyof XmlElement]: XmlElement[key] } & {
  readonly children: XmlNode[];
  /** What prefixes meant outside this element, to be put back at its end. */
  readonly outside: readonly (readonly [prefix: string, uri: string | undefined])[];
};

class Reader {
  readonly #text: string;
  #at = 0;
  #nodes = 0;
  readonly #open: Building[] = [];
  /** What prefixes mean here. Nothing is ever deleted: in a large map that is slow. */
  readonly #scope = new Map<string, string | undefined>([['xml', namespaces.xml]]);

  constructor(text: string) {
    this.#text = text;
  }

  document(): XmlDocument {
    // Without it the document is in UTF-8 as well.
    this.#match(declarationForm);
    const before = this.#miscellaneous();
    const root = this.#root();
    const after = this.#miscellaneous();
    if (this.#at < this.#text.length) throw new FormatError('something after the end of the document');
    return { kind: 'document', before, root, after, text: this.#text };
  }

  #miscellaneous(): readonly (XmlComment | XmlInstruction)[] {
    const found: (XmlComment | XmlInstruction)[] = [];
    for (;;) {
      this.#match(blanks);
      if (this.#next('<!--')) found.push(this.#comment());
      else if (this.#next('<?')) found.push(this.#instruction());
      else return found;
    }
  }

  /** The root with all that is in it. A loop, for the depth of a document must not become that of our own stack. */
  #root(): XmlElement {
    const root = this.#startTag();
    for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
      if (this.#next('</')) this.#endTag(last);
      else if (this.#next('<!--')) last.children.push(this.#comment());
      else if (this.#next('<?')) last.children.push(this.#instruction());
      else if (this.#next('<') && !this.#next('<![CDATA[')) last.children.push(this.#startTag());
      else last.children.push(this.#characters());
    }
    return root;
  }

  #startTag(): XmlElement {
    // A document type declaration fails here as well: no name begins so.
    this.#expect('<');
    this.#count();
    const [prefix, local] = this.#name();
    const nameEnd = this.#at;
    const { declarations, attributes } = this.#attributes();
    const outside = declarations.map(({ prefix: declared }) => [declared, this.#scope.get(declared)] as const);
    for (const { prefix: declared, uri } of declarations) this.#scope.set(declared, uri);
    const empty = this.#next('/>');
    this.#expect(empty ? '/>' : '>');
    const element: Building = {
      kind: 'element',
      prefix,
      local,
      namespace: this.#resolve(prefix),
      declarations,
      attributes: attributes.map((one) => (one.prefix === '' ? one : { ...one, namespace: this.#resolve(one.prefix) })),
      children: [],
      parent: this.#open.at(-1) ?? null,
      place: { nameEnd, tagEnd: this.#at, contentEnd: null },
      outside,
    };
    if (hasTwins(element.attributes)) throw new FormatError('an attribute stands twice');
    if (this.#open.length === xmlBounds.depthMax) throw new FormatError('XML beyond bounds: depth');
    if (empty) this.#leave(element);
    else this.#open.push(element);
    return element;
  }

  /** Attributes as written, their namespaces not yet known, and declarations of namespaces (Namespaces in XML 1.0 §3). */
  #attributes(): Pick<XmlElement, 'declarations' | 'attributes'> {
    const declarations = new Map<string, string>();
    const attributes: XmlAttribute[] = [];
    while (this.#match(blanks) && !this.#next('>') && !this.#next('/>')) {
      if (declarations.size + attributes.length === xmlBounds.attributesMax) {
        throw new FormatError('XML beyond bounds: attributes');
      }
      this.#count();
      const [prefix, local] = this.#name();
      this.#match(blanks);
      this.#expect('=');
      this.#match(blanks);
      const value = this.#value();
      const declared = prefix === 'xmlns' ? local : prefix === '' && local === 'xmlns' ? '' : null;
      if (declared === null) attributes.push({ prefix, local, namespace: '', value });
      else if (declarations.has(declared)) throw new FormatError('a namespace is declared twice');
      else declarations.set(declared, namespaceOf(declared, value));
    }
    declarations.delete('xml');
    return { declarations: [...declarations].map(([prefix, uri]) => ({ prefix, uri })), attributes };
  }

  /** The value of an attribute, normalised (XML 1.0 §3.3.3): without a DTD every attribute is CDATA. */
  #value(): string {
    const quote = this.#next('"') ? '"' : "'";
    this.#expect(quote);
    const raw = this.#until(quote);
    if (raw.includes('<')) throw new FormatError('< in an attribute');
    return expanded(raw.replace(/[\t\n]/g, ' '));
  }

  #endTag(element: Building): void {
    element.place = { ...element.place, contentEnd: this.#at };
    this.#expect('</');
    const [prefix, local] = this.#name();
    this.#match(blanks);
    this.#expect('>');
    if (prefix !== element.prefix || local !== element.local) throw new FormatError('an end tag of another element');
    this.#open.pop();
    this.#leave(element);
  }

  #leave({ outside }: Building): void {
    for (const [prefix, uri] of outside) this.#scope.set(prefix, uri);
  }

  /** A run of text, references and CDATA sections up to the next tag, comment or instruction. */
  #characters(): XmlText {
    this.#count();
    const parts: string[] = [];
    while (!this.#next('<') || this.#next('<![CDATA[')) {
      if (this.#next('<')) {
        this.#expect('<![CDATA[');
        parts.push(this.#until(']]>'));
        continue;
      }
      const end = this.#text.indexOf('<', this.#at);
      if (end < 0) throw new FormatError('an element without an end');
      const raw = this.#text.slice(this.#at, end);
      if (raw.includes(']]>')) throw new FormatError(']]> in text');
      parts.push(expanded(raw));
      this.#at = end;
    }
    return { kind: 'text', text: parts.join('') };
  }

  #comment(): XmlComment {
    this.#count();
    this.#expect('<!--');
    const text = this.#until('--');
    this.#expect('>');
    return { kind: 'comment', text };
  }

  #instruction(): XmlInstruction {
    this.#count();
    this.#expect('<?');
    const [prefix, target] = this.#name();
    if (prefix !== '' || target.toLowerCase() === 'xml') throw new FormatError('name of an instruction');
    if (this.#match(blanks) === '' && !this.#next('?>')) throw new FormatError('an instruction');
    return { kind: 'instruction', target, text: this.#until('?>') };
  }

  #resolve(prefix: string): string {
    const uri = this.#scope.get(prefix) ?? (prefix === '' ? '' : undefined);
    if (uri === undefined) throw new FormatError('a prefix that is not declared');
    return uri;
  }

  #name(): readonly [prefix: string, local: string] {
    const [prefix, local] = this.#match(qualifiedName).split(':');
    if (prefix === undefined || prefix === '') throw new FormatError('a name must stand here');
    return local === undefined ? ['', prefix] : [prefix, local];
  }

  #next(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  #expect(text: string): void {
    if (!this.#next(text)) throw new FormatError(`${text} must stand here`);
    this.#at += text.length;
  }

  #until(end: string): string {
    const found = this.#text.indexOf(end, this.#at);
    if (found < 0) throw new FormatError(`no ${end}`);
    const text = this.#text.slice(this.#at, found);
    this.#at = found + end.length;
    return text;
  }

  /** What the sticky form matches here; '' when nothing. */
  #match(form: RegExp): string {
    form.lastIndex = this.#at;
    const [found = ''] = form.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > xmlBounds.nodesMax) throw new FormatError('XML beyond bounds: nodes');
  }
}

/** Whether two attributes have one name. A long namespace may stand behind many short prefixes: none is copied. */
function hasTwins(attributes: readonly XmlAttribute[]): boolean {
  const seen = new Map<string, Set<string>>();
  for (const { namespace, local } of attributes) {
    const locals = seen.get(namespace) ?? new Set();
    if (locals.has(local)) return true;
    seen.set(namespace, locals.add(local));
  }
  return false;
}

/** What a prefix may be bound to (Namespaces in XML 1.0 §2.2, §3). */
function namespaceOf(prefix: string, uri: string): string {
  const right = prefix === 'xml' ? uri === namespaces.xml : uri !== namespaces.xml;
  if (!right || prefix === 'xmlns' || uri === namespaces.xmlns || (uri === '' && prefix !== '')) {
    throw new FormatError('a declaration that namespaces forbid');
  }
  // It is written once and may be compared at every attribute.
  if (uri.length > xmlBounds.namespaceMax) throw new FormatError('XML beyond bounds: namespace');
  return uri;
}
