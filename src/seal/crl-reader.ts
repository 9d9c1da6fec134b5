/**
 * Reads a revocation list (RFC 5280 §5) from octets that come in pieces: of the list nothing is kept but its compact entries
 * and the digest of what was signed. A list of 20 MB takes the memory of its entries, and never halts the caller for longer
 * than one piece takes.
 */
import { hasherOf } from './algorithms.js';
import { RevokedBuilder, type Revoked } from './crl-entries.js';
import { readScope, type Scope } from './crl-scope.js';
import {
  bitsOf,
  bounds,
  concat,
  contextTag,
  Fields,
  FormatError,
  headerAt,
  integerOctets,
  readElement,
  smallOf,
  tag,
  timeOf,
  type Element,
} from './der.js';
import { oids } from './oids.js';
import {
  algorithmOf,
  authorityKeyIdOf,
  onlyChild,
  readExtensions,
  readName,
  signatureAlgorithmOf,
  type Extension,
  type Name,
  type SignedDigest,
} from './x509.js';

/** A list. `nextUpdate` is null when it has none; numbers are those of RFC 5280 §5.2.3 and §5.2.4. */
export interface Crl extends SignedDigest {
  readonly issuer: Name;
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
  readonly serials: Revoked;
  readonly authorityKeyId: string | null;
  readonly number: bigint | null;
  /** Of a delta list the number of the full list to which it may be added; null for a full list. */
  readonly deltaBase: bigint | null;
  /** About which certificates the list speaks; null: about all of its issuer. */
  readonly scope: Scope | null;
  /** Critical extensions, of list or entries, that this reader does not process: such a list is no evidence. */
  readonly unknownCritical: readonly string[];
}

/** Takes a list in DER piece by piece. Both functions throw `FormatError` as soon as the octets cannot be a list. */
export class CrlReader {
  private readonly pieces = new Pieces();
  private readonly reading = readList(this.pieces);
  private list: Crl | null = null;

  /** The octets are read before it returns; the caller may use their memory again. */
  write(piece: Uint8Array): void {
    // A source may end in an empty piece.
    if (piece.length === 0) return;
    if (this.list !== null) throw new FormatError('octets after the list');
    this.pieces.add(piece);
    this.advance();
    this.pieces.own();
  }

  /** The list, when all of it was written. */
  end(): Crl {
    // After a fault the reading has ended without a list.
    if (!this.list) throw new FormatError('cut short');
    return this.list;
  }

  private advance(): void {
    const step = this.reading.next();
    if (step.done !== true) return;
    if (this.pieces.left > 0) throw new FormatError('octets after the list');
    this.list = step.value;
  }
}

/** Octets that came and were not yet taken. Whatever is taken goes to `sink` as well. */
class Pieces {
  private held: Uint8Array = new Uint8Array();
  taken = 0;
  sink: (part: Uint8Array) => void = () => undefined;

  add(piece: Uint8Array): void {
    this.held = this.held.length === 0 ? piece : concat([this.held, piece]);
  }

  /** Copies what is left: the memory of the piece is somebody else's. */
  own(): void {
    this.held = this.held.slice();
  }

  get left(): number {
    return this.held.length;
  }

  /** What is there, to be looked at. */
  get waiting(): Uint8Array {
    return this.held;
  }

  take(sizeBytes: number): Uint8Array {
    const part = this.held.subarray(0, sizeBytes);
    this.held = this.held.subarray(sizeBytes);
    this.taken += sizeBytes;
    this.sink(part);
    return part;
  }
}

/** Stops until more octets are there. */
type Reading<T> = Generator<undefined, T, undefined>;

/** Names, extensions and entries are small; only the list of entries is long, and it is never read whole. */
const smallSizeBytesMax = 64 * 1024;
const unknownCriticalMax = 16;

function* readList(pieces: Pieces): Reading<Crl> {
  const end = yield* enter(pieces, tag.sequence);
  if (end > bounds.sizeBytesMax) throw new FormatError('too large');
  const signed: Uint8Array[] = [];
  pieces.sink = (part) => void signed.push(part.slice());
  const tbsEnd = yield* enter(pieces, tag.sequence);
  if (tbsEnd > end) throw new FormatError('cut short');
  if ((yield* next(pieces, tbsEnd)) === tag.integer && smallOf(yield* small(pieces)) !== 1)
    throw new FormatError('version');
  const inside = yield* small(pieces);
  const hasher = hasherOf(algorithmOf(inside));
  for (const part of signed) hasher?.update(part);
  pieces.sink = (part) => hasher?.update(part);
  const issuer = readName(yield* small(pieces));
  const thisUpdate = timeOf(yield* small(pieces));
  const hasNext = timeTags.has((yield* next(pieces, tbsEnd)) ?? 0);
  const nextUpdate = hasNext ? timeOf(yield* small(pieces)) : null;
  const unknown = new Set<string>();
  const hasEntries = (yield* next(pieces, tbsEnd)) === tag.sequence;
  const serials = hasEntries ? yield* readEntries(pieces, tbsEnd, unknown) : new RevokedBuilder().build();
  const wrapped = (yield* next(pieces, tbsEnd)) === null ? null : yield* small(pieces);
  if (pieces.taken !== tbsEnd) throw new FormatError('a field too many');
  pieces.sink = () => undefined;
  const signatureAlgorithm = signatureAlgorithmOf(yield* small(pieces), inside);
  const signature = bitsOf(yield* small(pieces)).slice();
  if (pieces.taken !== end) throw new FormatError('a field too many');
  const tbsDigest = hasher?.digest() ?? null;
  const dates = { issuer, thisUpdate, nextUpdate, serials };
  return { signatureAlgorithm, signature, tbsDigest, ...dates, ...extensionsIn(wrapped, unknown) };
}

/** The entries, as many at a time as are there. */
function* readEntries(pieces: Pieces, tbsEnd: number, unknown: Set<string>): Reading<Revoked> {
  const end = yield* enter(pieces, tag.sequence);
  if (end > tbsEnd) throw new FormatError('cut short');
  const builder = new RevokedBuilder();
  while (pieces.taken < end) {
    const { waiting } = pieces;
    const room = end - pieces.taken;
    let at = 0;
    for (;;) {
      const header = at < room ? headerAt(waiting, at) : null;
      if (header === null) break;
      if (header.end - at > smallSizeBytesMax || header.end > room) throw new FormatError('entry of a list');
      if (header.end > waiting.length) break;
      readEntry(waiting.subarray(at, header.end), builder, unknown);
      at = header.end;
    }
    if (at > 0) pieces.take(at);
    else yield;
  }
  return builder.build();
}

function readEntry(bytes: Uint8Array, builder: RevokedBuilder, unknown: Set<string>): void {
  const fields = new Fields(readElement(bytes));
  const serial = integerOctets(fields.take(tag.integer));
  const at = timeOf(fields.take());
  const extensions = fields.maybe(tag.sequence);
  fields.end();
  builder.add(serial, at, extensions === null ? null : reasonOf(extensions, unknown));
}

function reasonOf(list: Element, unknown: Set<string>): number | null {
  const extensions = readExtensions(list);
  note(extensions, new Set([oids.crlReason]), unknown);
  const reason = extensions.get(oids.crlReason);
  if (reason === undefined) return null;
  const element = readElement(reason.value);
  const [number] = element.body;
  // The numbers end at ten; 255 stands for none in the entries.
  if (element.id !== tag.enumerated || element.body.length !== 1 || number === undefined || number > 127)
    throw new FormatError('reason');
  return number;
}

type FromExtensions = Pick<Crl, 'authorityKeyId' | 'number' | 'deltaBase' | 'scope' | 'unknownCritical'>;

function extensionsIn(wrapped: Element | null, unknown: Set<string>): FromExtensions {
  if (wrapped !== null && wrapped.id !== contextTag(0)) throw new FormatError('extensions');
  const extensions = wrapped === null ? new Map<string, Extension>() : readExtensions(onlyChild(wrapped));
  note(extensions, processed, unknown);
  const numberOf = (oid: string): bigint | null => {
    const extension = extensions.get(oid);
    return extension === undefined ? null : nonNegative(readElement(extension.value));
  };
  const point = extensions.get(oids.issuingDistributionPoint);
  return {
    authorityKeyId: authorityKeyIdOf(extensions),
    number: numberOf(oids.crlNumber),
    deltaBase: numberOf(oids.deltaCrlIndicator),
    scope: point === undefined ? null : readScope(readElement(point.value)),
    unknownCritical: [...unknown],
  };
}

const timeTags: ReadonlySet<number> = new Set([tag.utcTime, tag.generalizedTime]);
const processed: ReadonlySet<string> = new Set([
  oids.authorityKeyIdentifier,
  oids.crlNumber,
  oids.deltaCrlIndicator,
  oids.issuingDistributionPoint,
]);

function note(extensions: ReadonlyMap<string, Extension>, known: ReadonlySet<string>, unknown: Set<string>): void {
  for (const [oid, { critical }] of extensions) {
    if (critical && !known.has(oid) && unknown.size < unknownCriticalMax) unknown.add(oid);
  }
}

function nonNegative(element: Element): bigint {
  const octets = integerOctets(element);
  if ((octets[0] ?? 0) >= 0x80) throw new FormatError('number of a list');
  return BigInt(`0x${Buffer.from(octets).toString('hex')}`);
}

/** Goes into an element of this identifier, and says how many octets will have been taken at its end. */
function* enter(pieces: Pieces, id: number): Reading<number> {
  const header = yield* headerOf(pieces);
  if (header.id !== id) throw new FormatError(`identifier ${header.id} where ${id} must stand`);
  const end = pieces.taken + header.end;
  pieces.take(header.start);
  return end;
}

/** The identifier of the element that follows; null at `end`. */
function* next(pieces: Pieces, end: number): Reading<number | null> {
  if (pieces.taken >= end) return null;
  return (yield* headerOf(pieces)).id;
}

/** A whole element, its octets copied. */
function* small(pieces: Pieces): Reading<Element> {
  const { end } = yield* headerOf(pieces);
  if (end > smallSizeBytesMax) throw new FormatError('too large');
  while (pieces.left < end) yield;
  return readElement(pieces.take(end).slice());
}

function* headerOf(pieces: Pieces): Reading<NonNullable<ReturnType<typeof headerAt>>> {
  for (;;) {
    const header = headerAt(pieces.waiting, 0);
    if (header !== null) return header;
    yield;
  }
}
