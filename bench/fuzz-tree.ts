/** The tree of elements in BER or DER, taken apart and put together again however broken it is: what structure-aware mutations change. */

/** An element: its identifier octet, and its contents, or the elements inside. `lies` takes the place of the right length. */
export interface Node {
  readonly id: number;
  readonly inside: Uint8Array | readonly Node[];
  readonly lies?: Uint8Array;
  /** The octets before a DER that stands inside a string: the unused bits of a BIT STRING. */
  readonly before?: Uint8Array;
  /** All of its octets, as long as nothing was changed in it. */
  readonly whole?: Uint8Array;
}

/** The same element with something changed. */
export function altered({ id, inside, before = none }: Node, change: Partial<Node>): Node {
  return { id, inside, before, ...change };
}

const depthMax = 24;
const none = new Uint8Array();

/** The elements that stand one after another in these octets; null when they are not elements to the last octet. */
export function take(bytes: Uint8Array, depth = 0): readonly Node[] | null {
  const nodes: Node[] = [];
  let at = 0;
  while (at < bytes.length) {
    const header = headerAt(bytes, at);
    if (header === null || header.end > bytes.length || depth > depthMax) return null;
    const node = nodeOf(bytes[at]!, bytes.subarray(header.start, header.end), depth);
    nodes.push({ ...node, whole: bytes.subarray(at, header.end) });
    at = header.end;
  }
  return nodes;
}

/** Whole octets again, with right lengths where nothing lies. */
export function join(nodes: readonly Node[]): Uint8Array {
  return Buffer.concat(nodes.map(octetsOf));
}

function nodeOf(id: number, body: Uint8Array, depth: number): Node {
  if ((id & 0x20) !== 0) return { id, inside: take(body, depth + 1) ?? body };
  const before = id === 0x03 ? 1 : 0;
  const nested = id === 0x03 || id === 0x04 ? take(body.subarray(before), depth + 1) : null;
  if (nested === null || nested.length !== 1) return { id, inside: body };
  return { id, inside: nested, before: body.subarray(0, before) };
}

/** Definite lengths only: the vectors' indefinite ones stay octets, which the other mutations change. */
function headerAt(bytes: Uint8Array, at: number): { readonly start: number; readonly end: number } | null {
  const first = bytes[at + 1];
  if (first === undefined || first === 0x80 || first > 0x84) return null;
  const count = first < 0x80 ? 0 : first & 0x7f;
  let length = count === 0 ? first : 0;
  for (let place = 0; place < count; place += 1) length = length * 256 + (bytes[at + 2 + place] ?? 0);
  return { start: at + 2 + count, end: at + 2 + count + length };
}

function octetsOf({ id, inside, lies, before = none, whole }: Node): Uint8Array {
  if (whole !== undefined) return whole;
  const body = inside instanceof Uint8Array ? inside : join(inside);
  const length = before.length + body.length;
  return Buffer.concat([Uint8Array.of(id), lies ?? lengthOctets(length), before, body]);
}

function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.of(0x80 | octets.length, ...octets);
}
