/** Writes DER (X.690 §10): every function returns the octets of one element. */
import { concat, hex, tag } from './der.js';

/** An element of this identifier octet around the parts. */
export function element(id: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = concat(parts);
  return concat([Uint8Array.of(id, ...lengthOctets(body.length)), body]);
}

/** SEQUENCE. */
export function seq(...parts: readonly Uint8Array[]): Uint8Array {
  return element(tag.sequence, ...parts);
}

/** SET with its parts in the order given. */
export function set(...parts: readonly Uint8Array[]): Uint8Array {
  return element(tag.set, ...parts);
}

/** SET OF: the parts are put into DER's order (X.690 §11.6). */
export function setOf(...parts: readonly Uint8Array[]): Uint8Array {
  return element(tag.set, ...parts.toSorted(compareOctets));
}

/** OBJECT IDENTIFIER from its dotted text. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(tag.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** INTEGER from a number, a bigint, or the octets of a non-negative number, most significant first. */
export function int(value: number | bigint | Uint8Array): Uint8Array {
  const number = value instanceof Uint8Array ? BigInt(`0x${hex(value) || '0'}`) : BigInt(value);
  const octets: number[] = [];
  let rest = number;
  do {
    octets.unshift(Number(BigInt.asUintN(8, rest)));
    rest >>= 8n;
  } while (rest !== 0n && rest !== -1n);
  const sign = (octets[0] ?? 0) >= 0x80;
  if (number >= 0n === sign) octets.unshift(number >= 0n ? 0 : 0xff);
  return element(tag.integer, Uint8Array.from(octets));
}

/** ENUMERATED from a small number (a revocation reason). */
export function enumerated(value: number): Uint8Array {
  return element(tag.enumerated, Uint8Array.of(value));
}

/** OCTET STRING. */
export function octets(bytes: Uint8Array): Uint8Array {
  return element(tag.octetString, bytes);
}

/** BIT STRING of whole octets. */
export function bits(bytes: Uint8Array): Uint8Array {
  return element(tag.bitString, Uint8Array.of(0), bytes);
}

/** Named BIT STRING: the numbers of the bits that are set, trailing zeros cut off (X.690 §11.2.2). */
export function namedBits(numbers: Iterable<number>): Uint8Array {
  const list = [...numbers];
  if (list.length === 0) return element(tag.bitString, Uint8Array.of(0));
  const last = Math.max(...list);
  const bytes = new Uint8Array((last >> 3) + 1);
  for (const bit of list) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return element(tag.bitString, Uint8Array.of(7 - (last & 7)), bytes);
}

/** UTF8String. */
export function utf8(text: string): Uint8Array {
  return element(tag.utf8, encoder.encode(text));
}

/** PrintableString; RangeError on a character outside its alphabet. */
export function printable(text: string): Uint8Array {
  if (!/^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text)) throw new RangeError('a PrintableString cannot hold this text');
  return element(tag.printable, encoder.encode(text));
}

/** IA5String (addresses of the net and of mail). */
export function ia5(text: string): Uint8Array {
  return element(tag.ia5, encoder.encode(text));
}

/** UTCTime of an instant, whole seconds. */
export function utcTime(instant: string): Uint8Array {
  return element(tag.utcTime, encoder.encode(compact(instant).slice(2)));
}

/** GeneralizedTime of an instant, whole seconds. */
export function generalizedTime(instant: string): Uint8Array {
  return element(tag.generalizedTime, encoder.encode(compact(instant)));
}

/** UTCTime to 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5). */
export function time(instant: string): Uint8Array {
  const year = Number(compact(instant).slice(0, 4));
  return year >= 1950 && year < 2050 ? utcTime(instant) : generalizedTime(instant);
}

/** Context tag around whole elements (EXPLICIT, or IMPLICIT over the contents of a SEQUENCE or SET). */
export function context(number: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return element(0xa0 | number, ...parts);
}

/** Context tag in place of a primitive type's own (IMPLICIT). */
export function contextPrimitive(number: number, bytes: Uint8Array): Uint8Array {
  return element(0x80 | number, bytes);
}

/** NULL. */
export function nul(): Uint8Array {
  return element(tag.null);
}

/** BOOLEAN. */
export function bool(value: boolean): Uint8Array {
  return element(tag.boolean, Uint8Array.of(value ? 0xff : 0));
}

const encoder = new TextEncoder();

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

function base128(arc: number): readonly number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(0x80 | (rest % 128));
  return octets;
}

function compareOctets(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compact(instant: string): string {
  return new Date(instant)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '');
}
