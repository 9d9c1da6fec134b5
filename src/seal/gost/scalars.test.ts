import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gost2004, gost2015, gost2015Short, littleEndian, numberOf } from './curves.js';
import { nafOf, windowCount, windowsOf } from './scalars.js';
import { bitsAt, numberOfDigits, wordsOf } from './words.js';

const random = (sizeBytes: number): bigint => numberOf(new Uint8Array(randomBytes(sizeBytes)));

describe.each([gost2015, gost2004, gost2015Short])('$name', ({ n, sizeBytes, invert }) => {
  const bits = sizeBytes * 8;
  const scalars = [
    0n,
    1n,
    2n,
    3n,
    31n,
    32n,
    33n,
    63n,
    64n,
    65n,
    n - 1n,
    n - 2n,
    n >> 1n,
    2n ** BigInt(bits) - 1n,
  ].concat(
    Array.from({ length: bits / 4 }, (_, i) => 2n ** BigInt(4 * i + (i & 3))),
    Array.from({ length: 100 }, () => random(sizeBytes)),
  );

  test('ГОСТ 34.10 the inverse modulo n is the inverse: of small and large numbers, powers of two, and after a huge quotient', () => {
    const values = [...scalars, ...[2n, 3n, 10n ** 20n].flatMap((q) => [n / q, n / q + 1n, n - n / q])];
    for (const value of values.map((one) => one % n)) if (value > 0n) expect((invert(value) * value) % n).toBe(1n);
  });

  test.each([5, 6, 10])('ГОСТ 34.10 NAF of width %i: odd digits far apart, whose sum is the scalar', (width) => {
    const digits = new Int16Array(bits + 1).fill(99);
    for (const scalar of scalars) {
      nafOf(scalar, bits, width, digits);
      expect(digits.reduceRight((sum, digit) => 2n * sum + BigInt(digit), 0n)).toBe(scalar);
      let last = -width;
      const wrong = Array.from(digits.entries()).filter(([at, digit]) => {
        if (digit === 0) return false;
        const near = at - last < width;
        last = at;
        return near || digit % 2 === 0 || Math.abs(digit) >= 2 ** (width - 1);
      });
      expect(wrong).toEqual([]);
      expect(digits.findLast((digit) => digit !== 0) ?? 1).toBeGreaterThan(0);
    }
  });

  test.each([6, 7])(
    'ГОСТ 34.10 windows of width %i: digits within half the window, whose sum is the scalar',
    (width) => {
      const digits = new Int16Array(windowCount(bits, width)).fill(99);
      for (const scalar of scalars) {
        windowsOf(scalar, bits, width, digits);
        expect(digits.reduceRight((sum, digit) => (sum << BigInt(width)) + BigInt(digit), 0n)).toBe(scalar);
        expect(digits.filter((digit) => Math.abs(digit) > 2 ** (width - 1))).toHaveLength(0);
        expect(digits.findLast((digit) => digit !== 0) ?? 1).toBeGreaterThan(0);
      }
    },
  );

  test('ГОСТ 34.10 numbers, their octets, words, bits and digits say the same', () => {
    for (const value of scalars) {
      expect(numberOf(littleEndian(value, sizeBytes))).toBe(value);
      const digits = Array.from({ length: 20 }, (_, i) => bitsAt(wordsOf(value, 580), 29 * i, 29));
      expect(numberOfDigits(digits, 0, 20, 29)).toBe(value);
      expect(numberOfDigits([7, ...digits.map((digit) => -digit)], 1, 20, 29)).toBe(-value);
    }
    expect(numberOf(Uint8Array.of(1, 2, 3))).toBe(0x030201n);
    expect(numberOf(new Uint8Array())).toBe(0n);
  });
});
