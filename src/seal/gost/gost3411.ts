/**
 * ГОСТ 34.311-95 (GOST R 34.11-94, RFC 5831): the digest of the older Kazakh signatures, with the S-boxes of
 * id-GostR3411-94-TestParamSet and a zero start (integration facts 1.1; the CryptoPro S-boxes fail on real signatures).
 */

/** The 32-octet digest. */
export function gost34311(message: Uint8Array): Uint8Array {
  const hash = new Uint8Array(32);
  const sum = new Uint8Array(32);
  for (let at = 0; at < message.length; at += 32) {
    const block = new Uint8Array(32);
    block.set(message.subarray(at, at + 32));
    step(hash, block);
    addTo(sum, block);
  }
  const length = new Uint8Array(32);
  new DataView(length.buffer).setBigUint64(0, BigInt(message.length) * 8n, true);
  step(hash, length);
  step(hash, sum);
  return hash;
}

/** One step (RFC 5831 §5): four keys from hash and block, four enciphered quarters, the mixing; works in `hash`. */
function step(hash: Uint8Array, block: Uint8Array): void {
  const mixed = new Uint8Array(32);
  let u: Uint8Array = hash.slice();
  let v: Uint8Array = block;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    if (quarter > 0) {
      u = turn(u);
      if (quarter === 2) u = xor(u, keyConstant);
      v = turn(turn(v));
    }
    encipher(permuted(xor(u, v)), hash, mixed, quarter * 8);
  }
  const words = new Uint16Array(16);
  load(words, mixed);
  for (let i = 0; i < 12; i += 1) shuffle(words);
  mixIn(words, block);
  shuffle(words);
  mixIn(words, hash);
  for (let i = 0; i < 61; i += 1) shuffle(words);
  words.forEach((word, at) => {
    hash[at * 2] = word & 0xff;
    hash[at * 2 + 1] = word >> 8;
  });
}

/** The map A: quarters y4‖y3‖y2‖y1 become (y1⊕y2)‖y4‖y3‖y2. */
function turn(x: Uint8Array): Uint8Array {
  const turned = new Uint8Array(32);
  turned.set(x.subarray(8));
  for (let i = 0; i < 8; i += 1) turned[24 + i] = x[i]! ^ x[8 + i]!;
  return turned;
}

/** The map P: octet 8i+k goes to place i+4k; as eight 32-bit words of a key. */
function permuted(x: Uint8Array): Int32Array {
  const key = new Int32Array(8);
  for (let k = 0; k < 8; k += 1) key[k] = x[k]! | (x[8 + k]! << 8) | (x[16 + k]! << 16) | (x[24 + k]! << 24);
  return key;
}

/** ГОСТ 28147-89 on eight octets of `from` at `at`: the key forward three times, then backward. */
function encipher(key: Int32Array, from: Uint8Array, to: Uint8Array, at: number): void {
  const view = new DataView(from.buffer, from.byteOffset + at, 8);
  let a = view.getInt32(0, true);
  let b = view.getInt32(4, true);
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
  const out = new DataView(to.buffer, to.byteOffset + at, 8);
  out.setInt32(0, b, true);
  out.setInt32(4, a, true);
}

/** The map ψ: the sum of words 1, 2, 3, 4, 13 and 16 moves in at the top. */
function shuffle(words: Uint16Array): void {
  const top = words[0]! ^ words[1]! ^ words[2]! ^ words[3]! ^ words[12]! ^ words[15]!;
  words.copyWithin(0, 1);
  words[15] = top;
}

function load(words: Uint16Array, octets: Uint8Array): void {
  for (let i = 0; i < 16; i += 1) words[i] = octets[i * 2]! | (octets[i * 2 + 1]! << 8);
}

function mixIn(words: Uint16Array, octets: Uint8Array): void {
  for (let i = 0; i < 16; i += 1) words[i] = words[i]! ^ (octets[i * 2]! | (octets[i * 2 + 1]! << 8));
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((octet, at) => octet ^ b[at]!);
}

/** Addition modulo 2^256. */
function addTo(sum: Uint8Array, summand: Uint8Array): void {
  let carry = 0;
  for (let i = 0; i < 32; i += 1) {
    carry += sum[i]! + summand[i]!;
    sum[i] = carry & 0xff;
    carry >>= 8;
  }
}

/** The constant C₃ of the key schedule, least significant octet first. */
const keyConstant = Uint8Array.from(
  '00ff00ff00ff00ffff00ff00ff00ff0000ffff00ff0000ffff000000ffff00ff'.match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
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
