/** The digests against slow ones that are written as the standards read. */
import { describe, expect, test } from 'vitest';
import { gost34311 } from './gost3411.js';
import { streebog512 } from './streebog.js';
import { linearRows, roundConstants, substitution } from './streebogTables.js';

const fills: readonly (readonly [string, Uint8Array])[] = [
  ['of octets 0, 7, 14, …', Uint8Array.from({ length: 5000 }, (_, i) => i * 7)],
  ['of octets 0xFF', new Uint8Array(1000).fill(0xff)],
];
const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

describe.each(fills)('a message %s', (_, message) => {
  test('RFC 6986 §8 the Streebog-512 of each of its beginnings is what the standard says, step by step', () => {
    const expected = slowStreebog(message);
    const wrong = expected.filter((digest, length) => hex(streebog512(message.subarray(0, length))) !== hex(digest));
    expect(wrong).toEqual([]);
    expect(new Set(expected.map(hex)).size).toBe(message.length + 1);
  });

  test('RFC 5831 §5 the ГОСТ 34.311-95 of each of its beginnings is what the standard says, step by step', () => {
    const expected = slowGost34311(message);
    const wrong = expected.filter((digest, length) => hex(gost34311(message.subarray(0, length))) !== hex(digest));
    expect(wrong).toEqual([]);
  });
});

type Block = Uint8Array;

const xor = (a: Block, b: Block): Block => a.map((octet, i) => octet ^ b[i]!);

/** a + b modulo 2^(8·length). */
function sumOf(a: Block, b: Block): Block {
  let carry = 0;
  return a.map((octet, i) => {
    carry = octet + b[i]! + (carry >> 8);
    return carry & 0xff;
  });
}

function blockOf(value: number, sizeBytes: number): Block {
  return new Uint8Array(sizeBytes).map((_, i) => (i < 6 ? Math.floor(value / 2 ** (8 * i)) & 0xff : 0));
}

/** The digests of all beginnings of a message; octet 0 of a block is the least significant one. */
function slowStreebog(message: Uint8Array): readonly Uint8Array[] {
  let [hash, count, sum]: [Block, Block, Block] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];
  return Array.from({ length: message.length + 1 }, (_, length) => {
    if (length > 0 && length % 64 === 0) {
      const block = message.slice(length - 64, length);
      [hash, count, sum] = [g(count, hash, block), sumOf(count, blockOf(512, 64)), sumOf(sum, block)];
    }
    const last = new Uint8Array(64);
    last.set(message.subarray(length - (length % 64), length));
    last[length % 64] = 1;
    const bits = sumOf(count, blockOf((length % 64) * 8, 64));
    const zero = new Uint8Array(64);
    return g(zero, g(zero, g(count, hash, last), bits), sumOf(sum, last));
  });
}

/** RFC 6986 §7, §8: g_N(h, m) = E(LPS(h ⊕ N), m) ⊕ h ⊕ m. */
function g(count: Block, hash: Block, block: Block): Block {
  let key = lps(xor(hash, count));
  let state = block;
  for (let round = 0; round < 12; round += 1) {
    state = lps(xor(key, state));
    key = lps(xor(key, roundConstants.slice(64 * round, 64 * round + 64).toReversed()));
  }
  return xor(xor(xor(key, state), hash), block);
}

function lps(block: Block): Block {
  const substituted = block.map((octet) => substitution[octet]!);
  const transposed = substituted.map((_, i) => substituted[(i % 8) * 8 + (i >> 3)]!);
  const result = new Uint8Array(64);
  const [rows, words] = [new DataView(linearRows.buffer), new DataView(result.buffer)];
  for (let word = 0; word < 8; word += 1) {
    let [low, high] = [0, 0];
    for (let bit = 0; bit < 64; bit += 1) {
      if (((transposed[word * 8 + (bit >> 3)]! >> (bit & 7)) & 1) === 0) continue;
      high ^= rows.getInt32((63 - bit) * 8);
      low ^= rows.getInt32((63 - bit) * 8 + 4);
    }
    words.setInt32(word * 8, low, true);
    words.setInt32(word * 8 + 4, high, true);
  }
  return result;
}

function slowGost34311(message: Uint8Array): readonly Uint8Array[] {
  let [hash, sum]: [Block, Block] = [new Uint8Array(32), new Uint8Array(32)];
  return Array.from({ length: message.length + 1 }, (_, length) => {
    if (length > 0 && length % 32 === 0) {
      const block = message.slice(length - 32, length);
      [hash, sum] = [chi(block, hash), sumOf(sum, block)];
    }
    const last = new Uint8Array(32);
    last.set(message.subarray(length - (length % 32), length));
    const some = length % 32 > 0;
    const [ended, total] = some ? [chi(last, hash), sumOf(sum, last)] : [hash, sum];
    return chi(total, chi(blockOf(length * 8, 32), ended));
  });
}

/** RFC 5831 §5: the step function χ(M, H). */
function chi(block: Block, hash: Block): Block {
  let [u, v] = [hash, block];
  const enciphered = new Uint8Array(32);
  for (let quarter = 0; quarter < 4; quarter += 1) {
    if (quarter > 0) {
      u = a(u);
      if (quarter === 2) u = xor(u, c3);
      v = a(a(v));
    }
    const w = xor(u, v);
    const key = new DataView(w.map((_, i) => w[8 * (i & 3) + (i >> 2)]!).buffer);
    enciphered.set(encipher(key, hash.slice(8 * quarter, 8 * quarter + 8)), 8 * quarter);
  }
  return psi(xor(hash, psi(xor(block, psi(enciphered, 12)), 1)), 61);
}

const c3 = new Uint8Array(
  Buffer.from('ff00ffff000000ffff0000ff00ffff0000ff00ff00ff00ffff00ff00ff00ff00', 'hex'),
).toReversed();

/** A(y4‖y3‖y2‖y1) = (y1⊕y2)‖y4‖y3‖y2. */
function a(y: Block): Block {
  return Uint8Array.from([...y.subarray(8), ...xor(y.subarray(0, 8), y.subarray(8, 16))]);
}

function psi(block: Block, times: number): Block {
  let halves = Array.from({ length: 16 }, (_, i) => block[2 * i]! | (block[2 * i + 1]! << 8));
  for (let i = 0; i < times; i += 1) {
    const [y1, y2, y3, y4] = halves;
    halves = [...halves.slice(1), y1! ^ y2! ^ y3! ^ y4! ^ halves[12]! ^ halves[15]!];
  }
  return Uint8Array.from(halves.flatMap((half) => [half & 0xff, half >> 8]));
}

/** ГОСТ 28147-89 on eight octets, half-octet by half-octet. */
function encipher(key: DataView, octets: Block): Block {
  const view = new DataView(octets.buffer);
  let [n1, n2] = [view.getUint32(0, true), view.getUint32(4, true)];
  for (let round = 0; round < 32; round += 1) {
    const sum = (n1 + key.getUint32(4 * (round < 24 ? round % 8 : 31 - round), true)) % 2 ** 32;
    const substituted = boxes.reduce((word, row, i) => word + row[Math.floor(sum / 16 ** i) % 16]! * 16 ** i, 0);
    const turned = ((substituted * 2 ** 11) % 2 ** 32) + Math.floor(substituted / 2 ** 21);
    [n1, n2] = [(n2 ^ turned) >>> 0, n1];
  }
  view.setUint32(0, n2, true);
  view.setUint32(4, n1, true);
  return octets;
}

/** id-GostR3411-94-TestParamSet, K1 to K8. */
const boxes = [
  [4, 10, 9, 2, 13, 8, 0, 14, 6, 11, 1, 12, 7, 15, 5, 3],
  [14, 11, 4, 12, 6, 13, 15, 10, 2, 3, 8, 1, 0, 7, 5, 9],
  [5, 8, 1, 13, 10, 3, 4, 2, 14, 15, 12, 7, 6, 0, 9, 11],
  [7, 13, 10, 1, 0, 8, 9, 15, 14, 4, 6, 12, 11, 2, 5, 3],
  [6, 12, 7, 1, 5, 15, 13, 8, 4, 10, 9, 14, 0, 3, 11, 2],
  [4, 11, 10, 0, 7, 2, 1, 13, 3, 6, 8, 5, 9, 12, 15, 14],
  [13, 11, 4, 1, 3, 15, 5, 9, 0, 10, 14, 7, 6, 8, 2, 12],
  [1, 15, 13, 0, 5, 7, 10, 4, 9, 2, 3, 14, 6, 11, 8, 12],
];
