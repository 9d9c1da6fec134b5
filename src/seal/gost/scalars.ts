/** Scalars as signed digits. */

/**
 * Width-w NAF (Guide to Elliptic Curve Cryptography, algorithm 3.35): digits by bit, lowest first, each zero or odd and below
 * 2^(width−1) in magnitude, of which no two within `width` places differ from zero. 0 ≤ scalar < 2^bits.
 */
export function nafOf(scalar: bigint, bits: number, width: number): Int16Array {
  const words = wordsOf(scalar, bits);
  const digits = new Int16Array(bits + 1); // one more than the scalar: the last digit may be a carry
  let carry = 0;
  for (let at = 0; at <= bits;) {
    if ((bitsAt(words, at, 1) ^ carry) === 0) {
      at += 1;
      continue;
    }
    const digit = bitsAt(words, at, width) + carry;
    carry = digit >> (width - 1);
    digits[at] = digit - (carry << width);
    at += width;
  }
  return digits;
}

/** Digits of windows of `width` bits, lowest first, from −2^(width−1) + 1 to 2^(width−1). 0 ≤ scalar < 2^bits. */
export function windowsOf(scalar: bigint, bits: number, width: number): Int16Array {
  const words = wordsOf(scalar, bits);
  const digits = new Int16Array(windowCount(bits, width));
  let carry = 0;
  for (let window = 0; window < digits.length; window += 1) {
    const digit = bitsAt(words, window * width, width) + carry;
    carry = digit > 2 ** (width - 1) ? 1 : 0;
    digits[window] = digit - carry * 2 ** width;
  }
  return digits;
}

/** How many windows hold a scalar and its last carry. */
export function windowCount(bits: number, width: number): number {
  return Math.ceil((bits + 1) / width);
}

/** Words of 32 bits, lowest first, with room above to read digits across. */
function wordsOf(scalar: bigint, bits: number): Uint32Array {
  const longs = new BigUint64Array(Math.ceil(bits / 64) + 1);
  for (let i = 0; i < longs.length; i += 1) longs[i] = scalar >> BigInt(64 * i); // an element keeps the low 64 bits
  return new Uint32Array(longs.buffer);
}

/** `count` < 17 bits from bit `at` on; bits above the words are zero. */
function bitsAt(words: Uint32Array, at: number, count: number): number {
  const word = at >>> 5;
  const shift = at & 31;
  const low = words[word]! >>> shift;
  const high = shift === 0 ? 0 : words[word + 1]! << (32 - shift);
  return (low | high) & (2 ** count - 1);
}
