/** Scalars as signed digits. */
import { bitsAt, wordsOf } from './words.js';

/**
 * Width-w NAF (Guide to Elliptic Curve Cryptography, algorithm 3.35): digits by bit, lowest first, each zero or odd and below
 * 2^(width−1) in magnitude, of which no two within `width` places differ from zero. There is one more than the scalar has bits, for
 * the last carry. 0 ≤ scalar < 2^bits.
 */
export function nafOf(scalar: bigint, bits: number, width: number, digits: Int16Array): void {
  const words = wordsOf(scalar, bits);
  digits.fill(0);
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
}

/** Digits of windows of `width` bits, lowest first, from −2^(width−1) + 1 to 2^(width−1). 0 ≤ scalar < 2^bits. */
export function windowsOf(scalar: bigint, bits: number, width: number, digits: Int16Array): void {
  const words = wordsOf(scalar, bits);
  const count = windowCount(bits, width);
  const half = 2 ** (width - 1);
  let carry = 0;
  for (let window = 0; window < count; window += 1) {
    const digit = bitsAt(words, window * width, width) + carry;
    carry = digit > half ? 1 : 0;
    digits[window] = digit - (carry << width);
  }
}

/** How many windows hold a scalar and its last carry. */
export function windowCount(bits: number, width: number): number {
  return Math.ceil((bits + 1) / width);
}
