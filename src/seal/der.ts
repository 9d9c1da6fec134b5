/**
 * Reads ASN.1 in DER (X.690 §10), and on request in BER where senders use it (CMS, PKCS#12): a lazy view of the bytes,
 * one level at a time, within bounds of depth, size and count. Whatever does not fit is a `FormatError`.
 */

/** Bytes that are not what a standard prescribes, or exceed our bounds. `verify` turns it into the verdict FORMAT. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/** One element: its identifier octet, its contents, and all its octets (identifier and length included). */
export interface Element {
  readonly id: number;
  readonly body: Uint8Array;
  readonly bytes: Uint8Array;
  readonly depth: number;
  readonly ber: boolean;
}

/** Identifier octets of the universal types that certificates, lists and signatures are made of (X.690 §8.1.2). */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  printable: 0x13,
  teletex: 0x14,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmp: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Identifier octet of a context tag; constructed unless said (EXPLICIT, or IMPLICIT over a SEQUENCE or SET). */
export function contextTag(number: number, form: 'constructed' | 'primitive' = 'constructed'): number {
  return (form === 'constructed' ? 0xa0 : 0x80) | number;
}

/**
 * Bounds: nesting, elements at one level (a revocation list is walked with `elements`, which has no such bound), pieces of
 * one octet string or of one element of indefinite length, octets of an input.
 */
export const bounds = { depthMax: 32, countMax: 4096, piecesMax: 262_144, sizeBytesMax: 64 * 1024 * 1024 } as const;

/** The one element that `bytes` are, with nothing after it. `rules` 'ber' also admits indefinite and padded lengths. */
export function readElement(bytes: Uint8Array, rules: 'der' | 'ber' = 'der'): Element {
  if (bytes.length > bounds.sizeBytesMax) throw new FormatError('too large');
  const { element, end } = elementAt(bytes, 0, 0, rules === 'ber');
  if (end !== bytes.length) throw new FormatError('octets after the element');
  return element;
}

/**
 * Where an element of DER that begins at `at` has its contents, and where it ends, though not all of it need be there; null
 * while its identifier and length are not.
 */
export function headerAt(bytes: Uint8Array, at: number): { id: number; start: number; end: number } | null {
  const [id, first] = [bytes[at], bytes[at + 1]];
  if (id === undefined || first === undefined) return null;
  const more = first > 0x80 ? first & 0x7f : 0;
  if (more <= 4 && at + 2 + more >= bytes.length && more > 0) return null;
  const { length, start } = lengthAt(bytes, at + 1, false);
  if (length === null) throw new FormatError('length');
  return { id, start, end: start + length };
}

/** The elements inside a constructed one, in order, without a bound on their number. */
export function* elements(parent: Element): Generator<Element, void, void> {
  if ((parent.id & 0x20) === 0) throw new FormatError('a primitive element has no elements inside');
  let at = 0;
  while (at < parent.body.length) {
    const { element, end } = elementAt(parent.body, at, parent.depth + 1, parent.ber);
    at = end;
    yield element;
  }
}

/** The elements inside a constructed one, at most `bounds.countMax`. */
export function children(parent: Element): readonly Element[] {
  const list: Element[] = [];
  for (const element of elements(parent)) {
    if (list.length === bounds.countMax) throw new FormatError('too many elements');
    list.push(element);
  }
  return list;
}

/** Takes the fields of a SEQUENCE one after another: the reader's way to follow an ASN.1 definition line by line. */
export class Fields {
  private readonly list: readonly Element[];
  private at = 0;

  constructor(parent: Element, id: number = tag.sequence) {
    if (parent.id !== id) throw new FormatError(`identifier ${parent.id} where ${id} must stand`);
    this.list = children(parent);
  }

  /** The next field, which must be there; with `id`, of that identifier. */
  take(id?: number): Element {
    const next = this.list[this.at];
    if (next === undefined || (id !== undefined && next.id !== id)) throw new FormatError('a field is missing');
    this.at += 1;
    return next;
  }

  /** The next field if it has this identifier. */
  maybe(id: number): Element | null {
    return this.list[this.at]?.id === id ? this.take() : null;
  }

  /** The identifier of the next field; null at the end. */
  get next(): number | null {
    return this.list[this.at]?.id ?? null;
  }

  /** States that no field is left. */
  end(): void {
    if (this.at !== this.list.length) throw new FormatError('a field too many');
  }
}

/** Dotted text of an OBJECT IDENTIFIER (X.690 §8.19). */
export function oidOf(element: Element): string {
  const body = primitive(element, tag.oid);
  if (body.length === 0 || body.length > 64 || (body.at(-1) ?? 0) >= 0x80) throw new FormatError('object identifier');
  const arcs: number[] = [];
  let arc = 0;
  let fresh = true;
  for (const octet of body) {
    if (fresh && octet === 0x80) throw new FormatError('object identifier with a padded arc');
    arc = arc * 128 + (octet & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER) throw new FormatError('object identifier with a huge arc');
    fresh = octet < 0x80;
    if (fresh) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [joined = 0, ...rest] = arcs;
  const first = Math.min(Math.floor(joined / 40), 2);
  return [first, joined - first * 40, ...rest].join('.');
}

/** Contents of an INTEGER as they stand: two's complement, shortest, at most 128 octets. */
export function integerOctets(element: Element): Uint8Array {
  const body = primitive(element, tag.integer);
  const [first, second] = body;
  if (first === undefined || body.length > 128) throw new FormatError('integer');
  const padded = second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (padded && !element.ber) throw new FormatError('integer with padding');
  return body;
}

/** A small non-negative INTEGER (a version, a path length). */
export function smallOf(element: Element): number {
  const body = integerOctets(element);
  if (body.length > 4 || (body[0] ?? 0) >= 0x80) throw new FormatError('integer out of range');
  return body.reduce((value, octet) => value * 256 + octet, 0);
}

/** Contents of an OCTET STRING; in BER it may come in pieces (X.690 §8.7.3), also under an IMPLICIT context tag. */
export function octetsOf(element: Element, id: number = tag.octetString): Uint8Array {
  if (element.id === id) return element.body;
  if (element.id !== (id | 0x20) || !element.ber) throw new FormatError('octet string');
  const pieces: Uint8Array[] = [];
  let count = 0;
  const gather = (parent: Element): void => {
    for (const piece of elements(parent)) {
      count += 1;
      if (count > bounds.piecesMax) throw new FormatError('too many pieces');
      if (piece.id === tag.octetString) pieces.push(piece.body);
      else if (piece.id === (tag.octetString | 0x20)) gather(piece);
      else throw new FormatError('octet string');
    }
  };
  gather(element);
  return concat(pieces);
}

/** Contents of a BIT STRING of whole octets (a key, a signature). */
export function bitsOf(element: Element): Uint8Array {
  const body = primitive(element, tag.bitString);
  if (body[0] !== 0) throw new FormatError('bit string of whole octets');
  return body.subarray(1);
}

/** The numbers of the bits that are set in a named BIT STRING (key usage). */
export function namedBitsOf(element: Element): ReadonlySet<number> {
  const body = primitive(element, tag.bitString);
  const unused = body[0] ?? 8;
  if (unused > 7 || body.length > 9 || (body.length === 1 && unused !== 0)) throw new FormatError('named bits');
  const set = new Set<number>();
  for (let bit = 0; bit < (body.length - 1) * 8 - unused; bit += 1) {
    if (((body[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0) set.add(bit);
  }
  return set;
}

/** A BOOLEAN; true is 0xFF in DER (X.690 §11.1). */
export function booleanOf(element: Element): boolean {
  const [value, more] = primitive(element, tag.boolean);
  if (value === undefined || more !== undefined || (!element.ber && value !== 0 && value !== 0xff)) {
    throw new FormatError('boolean');
  }
  return value !== 0;
}

/** Text of the string types that names use. Invalid UTF-8 is a `FormatError`; Teletex is read as Latin-1. */
export function textOf(element: Element): string {
  switch (element.id) {
    case tag.utf8:
    case tag.printable:
    case tag.ia5:
    case 0x12: // NumericString
    case 0x1a: // VisibleString
      return decode('utf-8', element.body);
    case tag.teletex:
      return decode('latin1', element.body);
    case tag.bmp:
      return decode('utf-16be', element.body);
    default:
      throw new FormatError('text');
  }
}

/**
 * UTCTime or GeneralizedTime as an instant of the shape `2026-11-22T00:00:00.000Z`, so that instants compare as text.
 * Only the form with seconds and Z (RFC 5280 §4.1.2.5); a two-digit year from 50 is of the twentieth century.
 */
export function timeOf(element: Element): string {
  if (element.id !== tag.utcTime && element.id !== tag.generalizedTime) throw new FormatError('time');
  const text = decode('latin1', element.body);
  const parts = (element.id === tag.utcTime ? utcForm : generalizedForm).exec(text);
  if (parts === null) throw new FormatError('time');
  const [, year = '', month, day, hour, minute, second] = parts;
  const century = element.id === tag.generalizedTime ? '' : Number(year) >= 50 ? '19' : '20';
  const iso = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime()) || moment.toISOString() !== iso) throw new FormatError('time');
  return iso;
}

const utcForm = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const generalizedForm = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/** The parts one after another. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether two byte strings are the same. Not constant-time: for public data. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Lower-case hexadecimal digits of bytes: how serial numbers and key identifiers are compared. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

function primitive(element: Element, id: number): Uint8Array {
  if (element.id !== id) throw new FormatError(`identifier ${element.id} where ${id} must stand`);
  return element.body;
}

function decode(encoding: string, octets: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(octets);
  } catch (cause) {
    throw new FormatError('text', { cause });
  }
}

function elementAt(bytes: Uint8Array, at: number, depth: number, ber: boolean): { element: Element; end: number } {
  const { id, start, stop, end } = spanAt(bytes, at, depth, ber);
  return { element: { id, body: bytes.subarray(start, stop), bytes: bytes.subarray(at, end), depth, ber }, end };
}

/** Where the contents of an element begin and stop, and where it ends. No view is made: there may be millions, each passed over several times. */
function spanAt(
  bytes: Uint8Array,
  at: number,
  depth: number,
  ber: boolean,
): { id: number; start: number; stop: number; end: number } {
  if (depth > bounds.depthMax) throw new FormatError('nested too deeply');
  const id = bytes[at];
  if (id === undefined || (id & 0x1f) === 0x1f) throw new FormatError('identifier');
  const { length, start } = lengthAt(bytes, at + 1, ber);
  if (length === null) {
    if ((id & 0x20) === 0) throw new FormatError('indefinite length of a primitive element');
    const stop = endOfContents(bytes, start, depth + 1);
    return { id, start, stop, end: stop + 2 };
  }
  const stop = start + length;
  if (stop > bytes.length) throw new FormatError('cut short');
  return { id, start, stop, end: stop };
}

function lengthAt(bytes: Uint8Array, at: number, ber: boolean): { length: number | null; start: number } {
  const first = bytes[at];
  if (first === undefined) throw new FormatError('cut short');
  if (first < 0x80) return { length: first, start: at + 1 };
  if (first === 0x80 && ber) return { length: null, start: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + count >= bytes.length) throw new FormatError('length');
  let length = 0;
  for (let i = 1; i <= count; i += 1) length = length * 256 + (bytes[at + i] ?? 0);
  if (!ber && (length < 0x80 || length < 256 ** (count - 1))) throw new FormatError('length is not the shortest');
  return { length, start: at + 1 + count };
}

/** Where the two zero octets stand that close an indefinite length. Each level is passed once for every level above it. */
function endOfContents(bytes: Uint8Array, start: number, depth: number): number {
  let at = start;
  for (let count = 0; bytes[at] !== 0 || bytes[at + 1] !== 0; count += 1) {
    if (count === bounds.piecesMax) throw new FormatError('too many elements');
    at = spanAt(bytes, at, depth, true).end;
  }
  return at;
}
