/**
 * ГОСТ 34.311-95 (GOST R 34.11-94, RFC 5831): the digest of the older Kazakh signatures, with the S-boxes of
 * id-GostR3411-94-TestParamSet and a zero start (integration facts 1.1; the CryptoPro S-boxes fail on real signatures).
 */

/** The 32-octet digest. */
export function gost34311(message: Uint8Array): Uint8Array {
  const hash = new Int32Array(8);
  const sum = new Int32Array(8);
  const block = new Int32Array(8);
  const padded = new Uint8Array(32);
  for (let at = 0; at < message.length; at += 32) {
    padded.fill(0);
    padded.set(message.subarray(at, at + 32));
    const view = new DataView(padded.buffer);
    for (let i = 0; i < 8; i += 1) block[i] = view.getInt32(i * 4, true);
    step(hash, block);
    addTo(sum, block);
  }
  block.fill(0);
  block[0] = message.length * 8;
  block[1] = Math.floor(message.length / 2 ** 29);
  step(hash, block);
  step(hash, sum);
  const digest = new Uint8Array(32);
  const view = new DataView(digest.buffer);
  hash.forEach((word, i) => view.setInt32(i * 4, word, true));
  return digest;
}

// Room to work in, so that a step allocates nothing: a digest is made in one go, never two at a time.
const u = new Int32Array(8);
const v = new Int32Array(8);
const key = new Int32Array(8);
const halves = new Uint16Array(16 + 74);

/** One step (RFC 5831 §5): four keys from hash and block, four enciphered quarters, the mixing; works in `hash`. */
function step(hash: Int32Array, block: Int32Array): void {
  u.set(hash);
  v.set(block);
  for (let quarter = 0; quarter < 4; quarter += 1) {
    if (quarter > 0) {
      turn(u);
      if (quarter === 2) for (let i = 0; i < 8; i += 1) u[i] = u[i]! ^ keyConstant[i]!;
      turn(v);
      turn(v);
    }
    deriveKey();
    encipher(hash, quarter);
  }
  shuffle(0, 12);
  mixIn(12, block);
  shuffle(12, 13);
  mixIn(13, hash);
  shuffle(13, 74);
  for (let i = 0; i < 8; i += 1) hash[i] = halves[74 + 2 * i]! | (halves[75 + 2 * i]! << 16);
}

/** The map A: quarters y4‖y3‖y2‖y1 become (y1⊕y2)‖y4‖y3‖y2. */
function turn(x: Int32Array): void {
  const low = x[0]! ^ x[2]!;
  const high = x[1]! ^ x[3]!;
  x.copyWithin(0, 2);
  x[6] = low;
  x[7] = high;
}

/** The map P on u⊕v: octet 8i+k goes to place i+4k. */
function deriveKey(): void {
  for (let k = 0; k < 8; k += 1) {
    const at = k >> 2;
    const shift = (k & 3) * 8;
    key[k] =
      (((u[at]! ^ v[at]!) >>> shift) & 0xff) |
      ((((u[2 + at]! ^ v[2 + at]!) >>> shift) & 0xff) << 8) |
      ((((u[4 + at]! ^ v[4 + at]!) >>> shift) & 0xff) << 16) |
      ((((u[6 + at]! ^ v[6 + at]!) >>> shift) & 0xff) << 24);
  }
}

/** ГОСТ 28147-89 on a quarter of the hash, into `halves`: the key forward three times, then backward. */
function encipher(hash: Int32Array, quarter: number): void {
  let a = hash[quarter * 2]!;
  let b = hash[quarter * 2 + 1]!;
  for (let round = 0; round < 32; round += 1) {
    const sum = (a + key[round < 24 ? round & 7 : 31 - round]!) | 0;
    const next =
      b ^
      boxes[sum & 0xff]! ^
      boxes[0x100 | ((sum >>> 8) & 0xff)]! ^
      boxes[0x200 | ((sum >>> 16) & 0xff)]! ^
      boxes[0x300 | (sum >>> 24)]!;
    b = a;
    a = next;
  }
  halves[quarter * 4] = b;
  halves[quarter * 4 + 1] = b >>> 16;
  halves[quarter * 4 + 2] = a;
  halves[quarter * 4 + 3] = a >>> 16;
}

/** The map ψ again and again: the sum of half-words 1, 2, 3, 4, 13 and 16 moves in at the top, a window moves up by one. */
function shuffle(from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    halves[i + 16] = halves[i]! ^ halves[i + 1]! ^ halves[i + 2]! ^ halves[i + 3]! ^ halves[i + 12]! ^ halves[i + 15]!;
  }
}

function mixIn(at: number, words: Int32Array): void {
  for (let i = 0; i < 8; i += 1) {
    halves[at + 2 * i] = halves[at + 2 * i]! ^ words[i]!;
    halves[at + 2 * i + 1] = halves[at + 2 * i + 1]! ^ (words[i]! >>> 16);
  }
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
