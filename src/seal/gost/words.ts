/**
 * Whole numbers as words of 32 bits, for whoever needs their bits: to shift a bigint for every few of them is slow. There is one
 * room for words; what is in it is good until the next call.
 */
const longs = new BigUint64Array(18);
const words = new Uint32Array(longs.buffer);

/** The words of 0 ≤ value < 2^bits ≤ 2^1024, lowest first, and 64 zero bits above them. */
export function wordsOf(value: bigint, bits: number): Uint32Array {
  const count = Math.ceil(bits / 64);
  for (let i = 0, rest = value; i <= count; i += 1, rest >>= 64n) longs[i] = rest; // an element keeps the low 64 bits
  return words;
}

/** `count` < 31 bits from bit `at` on. */
export function bitsAt(from: Uint32Array, at: number, count: number): number {
  const word = at >>> 5;
  const shift = at & 31;
  const low = from[word]! >>> shift;
  const high = shift === 0 ? 0 : from[word + 1]! << (32 - shift);
  return (low | high) & ((1 << count) - 1);
}

/** The number Σ digits[from + i]·2^(bits·i), i < count, for whole |digits| < 2^30 and bits < 30. */
export function numberOfDigits(digits: ArrayLike<number>, from: number, count: number, bits: number): bigint {
  const mask = (1 << bits) - 1;
  const used = Math.ceil((bits * count) / 32);
  words.fill(0, 0, used + 2);
  let carry = 0;
  for (let i = 0, at = 0; i < count; i += 1, at += bits) {
    const sum = digits[from + i]! + carry;
    carry = sum >> bits;
    const word = at >>> 5;
    const shift = at & 31;
    words[word] = words[word]! | ((sum & mask) << shift);
    if (shift > 32 - bits) words[word + 1] = (sum & mask) >>> (32 - shift);
  }
  let value = 0n;
  for (let i = (used - 1) >> 1; i >= 0; i -= 1) value = (value << 64n) | longs[i]!;
  return value + (BigInt(carry) << BigInt(bits * count));
}
