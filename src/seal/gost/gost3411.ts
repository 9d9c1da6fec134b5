/**
 * ГОСТ 34.311-95 (GOST R 34.11-94, RFC 5831): the digest of the older Kazakh signatures, with the S-boxes of
 * id-GostR3411-94-TestParamSet and a zero start (integration facts 1.1; the CryptoPro S-boxes fail on real signatures).
 */

/** The 32-octet digest. */
export function gost34311(message: Uint8Array): Uint8Array {
  return new Gost34311().update(message).digest();
}

/** A digest of a message that comes in pieces. */
export class Gost34311 {
  private readonly hash = new Int32Array(8);
  private readonly sum = new Int32Array(8);
  /** What came and fills no block. */
  private readonly rest = new Uint8Array(blockBytes);
  private sizeBytes = 0;

  update(piece: Uint8Array): this {
    const restBytes = this.sizeBytes % blockBytes;
    this.sizeBytes += piece.length;
    let at = 0;
    if (restBytes > 0) {
      at = Math.min(blockBytes - restBytes, piece.length);
      this.rest.set(piece.subarray(0, at), restBytes);
      if (restBytes + at < blockBytes) return this;
      absorb(this.hash, this.sum, new DataView(this.rest.buffer), 0);
    }
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
    for (; at + blockBytes <= piece.length; at += blockBytes) absorb(this.hash, this.sum, view, at);
    this.rest.set(piece.subarray(at));
    return this;
  }

  /** The digest of what came so far; more may follow. */
  digest(): Uint8Array {
    const [hash, sum] = [this.hash.slice(), this.sum.slice()];
    const restBytes = this.sizeBytes % blockBytes;
    this.rest.fill(0, restBytes);
    if (restBytes > 0) absorb(hash, sum, new DataView(this.rest.buffer), 0);
    const bits = new Int32Array(8);
    bits[0] = this.sizeBytes * 8;
    bits[1] = Math.floor(this.sizeBytes / 2 ** 29);
    step(hash, bits);
    step(hash, sum);
    const digest = new Uint8Array(blockBytes);
    const view = new DataView(digest.buffer);
    hash.forEach((word, i) => view.setInt32(i * 4, word, true));
    return digest;
  }
}

const blockBytes = 32;

// Room to work in, so that a step allocates nothing: nothing stays in it from one step to the next.
const block = new Int32Array(8);
const u = new Int32Array(8 + 3 * 2);
const v = new Int32Array(8 + 6 * 2);
const keys = new Int32Array(16);
const words = new Int32Array(8 + 31);

function absorb(hash: Int32Array, sum: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 8; i += 1) block[i] = view.getInt32(at + i * 4, true);
  step(hash, block);
  addTo(sum, block);
}

/**
 * One step (RFC 5831 §5): four keys from hash and block, four enciphered quarters, the mixing; works in `hash`. The map A moves
 * quarters y4‖y3‖y2‖y1 on to (y1⊕y2)‖y4‖y3‖y2: here the sums are appended, and the place from which one reads moves.
 */
function step(hash: Int32Array, message: Int32Array): void {
  u.set(hash);
  v.set(message);
  for (let i = 0; i < 4; i += 1) u[8 + i] = u[i]! ^ u[2 + i]!;
  for (let i = 0; i < 12; i += 1) v[8 + i] = v[i]! ^ v[2 + i]!;
  deriveKey(0, 0);
  deriveKey(8, 1);
  encipher(hash, 0);
  for (let i = 0; i < 8; i += 1) u[4 + i] = u[4 + i]! ^ keyConstant[i]!;
  for (let i = 4; i < 6; i += 1) u[8 + i] = u[i]! ^ u[2 + i]!;
  deriveKey(0, 2);
  deriveKey(8, 3);
  encipher(hash, 2);
  mix(hash, message);
}

/** The map P on u⊕v, moved on `turns` and twice as many times: octet 8i+k goes to place i+4k. */
function deriveKey(to: number, turns: number): void {
  for (let half = 0; half < 2; half += 1) {
    const [x, y] = [turns * 2 + half, turns * 4 + half];
    const a = u[x]! ^ v[y]!;
    const b = u[x + 2]! ^ v[y + 2]!;
    const c = u[x + 4]! ^ v[y + 4]!;
    const d = u[x + 6]! ^ v[y + 6]!;
    const evenOfAB = (a & 0x00ff00ff) | ((b & 0x00ff00ff) << 8);
    const oddOfAB = ((a >>> 8) & 0x00ff00ff) | (b & 0xff00ff00);
    const evenOfCD = (c & 0x00ff00ff) | ((d & 0x00ff00ff) << 8);
    const oddOfCD = ((c >>> 8) & 0x00ff00ff) | (d & 0xff00ff00);
    const k = to + 4 * half;
    keys[k] = (evenOfAB & 0xffff) | (evenOfCD << 16);
    keys[k + 1] = (oddOfAB & 0xffff) | (oddOfCD << 16);
    keys[k + 2] = (evenOfAB >>> 16) | (evenOfCD & 0xffff0000);
    keys[k + 3] = (oddOfAB >>> 16) | (oddOfCD & 0xffff0000);
  }
}

/**
 * ГОСТ 28147-89 on two quarters of the hash, into `words`, each under its own key: the key forward three times, then backward.
 * The two take turns, for a round of one waits for its tables while the other's can be reckoned.
 */
function encipher(hash: Int32Array, quarter: number): void {
  let a = hash[quarter * 2]!;
  let b = hash[quarter * 2 + 1]!;
  let c = hash[quarter * 2 + 2]!;
  let d = hash[quarter * 2 + 3]!;
  for (let round = 0; round < 32; round += 2) {
    const first = round < 24 ? round & 7 : 31 - round;
    const second = round < 24 ? first + 1 : first - 1;
    b ^= substitute((a + keys[first]!) | 0);
    d ^= substitute((c + keys[8 + first]!) | 0);
    a ^= substitute((b + keys[second]!) | 0);
    c ^= substitute((d + keys[8 + second]!) | 0);
  }
  words[quarter * 2] = b;
  words[quarter * 2 + 1] = a;
  words[quarter * 2 + 2] = d;
  words[quarter * 2 + 3] = c;
}

function substitute(sum: number): number {
  return (
    boxes[sum & 0xff]! ^
    boxes[0x100 | ((sum >>> 8) & 0xff)]! ^
    boxes[0x200 | ((sum >>> 16) & 0xff)]! ^
    boxes[0x300 | (sum >>> 24)]!
  );
}

/** ψ twelve times, the block, ψ once, the hash, ψ sixty-one times (RFC 5831 §5.3); the result is the new hash. */
function mix(hash: Int32Array, message: Int32Array): void {
  shuffle(0, 6);
  for (let i = 0; i < 8; i += 1) words[6 + i] = words[6 + i]! ^ message[i]!;
  shuffle(6, 7);
  for (let i = 0; i < 8; i += 1) words[i] = acrossWords(6 + i) ^ hash[i]!;
  shuffle(0, 31);
  for (let i = 0; i < 8; i += 1) hash[i] = acrossWords(30 + i);
}

/**
 * The map ψ: the sum of half-words 1, 2, 3, 4, 13 and 16 moves in at the top, a window moves up by one. Here it moves by two at a
 * time, one word; the second sum has the first for its half-word 16.
 */
function shuffle(from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    const a = words[i]!;
    const b = words[i + 1]!;
    const c = words[i + 2]!;
    const first = a ^ b ^ (((a ^ b) >>> 16) | ((b ^ c) << 16)) ^ words[i + 6]! ^ (words[i + 7]! >>> 16);
    words[i + 8] = first ^ (first << 16);
  }
}

/** The upper half of a word, and above it the lower half of the next. */
function acrossWords(at: number): number {
  return (words[at]! >>> 16) | (words[at + 1]! << 16);
}

/** Addition modulo 2^256. */
function addTo(sum: Int32Array, summand: Int32Array): void {
  let carry = 0;
  for (let i = 0; i < 8; i += 1) {
    const word = (sum[i]! >>> 0) + (summand[i]! >>> 0) + carry;
    sum[i] = word | 0;
    carry = word > 0xffffffff ? 1 : 0;
  }
}

/** The constant C₃ of the key schedule, least significant word first. */
const keyConstant = Int32Array.of(
  0xff00ff00,
  0xff00ff00,
  0x00ff00ff,
  0x00ff00ff,
  0x00ffff00,
  0xff0000ff,
  0x000000ff,
  0xff00ffff,
);

/** Rows K1 (lowest half-octet) to K8, one hexadecimal digit for each input value. */
const rows = [
  '4A92D80E6B1C7F53',
  'EB4C6DFA23810759',
  '581DA342EFC7609B',
  '7DA1089FE46CB253',
  '6C715FD84A9E03B2',
  '4BA0721D36859CFE',
  'DB413F590AE7682C',
  '1FD057A4923E6B8C',
] as const;

/** The substitution of each octet of a word together with the turn by eleven bits: four tables of 256 words. */
const boxes = Int32Array.from({ length: 4 * 256 }, (_, entry) => {
  const at = entry >> 8;
  const octet = digit(rows[at * 2], entry & 15) | (digit(rows[at * 2 + 1], (entry >> 4) & 15) << 4);
  const word = octet << (at * 8);
  return (word << 11) | (word >>> 21);
});

function digit(row: string | undefined, at: number): number {
  return Number.parseInt(row?.charAt(at) ?? '', 16);
}
