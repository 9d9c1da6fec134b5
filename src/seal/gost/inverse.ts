/**
 * Inverses modulo a prime by Lehmer's way of Euclid's algorithm: the quotients are found from the leading bits as long as these
 * decide them (Knuth, The Art of Computer Programming, volume 2, section 4.5.2, algorithm L), some fourteen of them before the
 * long numbers are touched. Variable time: for public data only.
 */
import { bitsAt, numberOfDigits, wordsOf } from './words.js';

/** Leading bits that are looked at. Quotients of such numbers are exact in a double, and half as many bits bound the cofactors. */
const headBits = 50;
/** A long number is an array of digits, lowest first, of which only the highest has a sign: digit times cofactor stays exact. */
const digitBits = 26;
const powers = Float64Array.from({ length: headBits + 1 }, (_, exponent) => 2 ** exponent);
const base = 2 ** digitBits;

/** For 0 < value < prime the x with x·value ≡ 1 modulo `prime`. */
export function inverter(prime: bigint): (value: bigint) => bigint {
  const length = 2 * Math.ceil((prime.toString(2).length + 1) / (2 * digitBits));
  const digits = new Float64Array(length);
  writeDigits(digits, prime);
  // Room to work in: s·value ≡ u and t·value ≡ v.
  const [u, v, s, t] = Array.from({ length: 4 }, () => new Float64Array(length)) as [Digits, Digits, Digits, Digits];
  return (value) => {
    u.set(digits);
    writeDigits(v, value);
    s.fill(0);
    t.fill(0);
    t[0] = 1;
    let top = length - 1;
    for (;;) {
      while (top > 1 && u[top] === 0) top -= 1;
      if (top === 1) break;
      const used = 32 - Math.clz32(u[top]!);
      const cofactors = decided(head(u, top, used), head(v, top, used));
      if (cofactors === null) break;
      apply(cofactors, u, v, top + 1);
      apply(cofactors, s, t, length);
    }
    return finish(numberOf(u, top + 1), numberOf(v, top + 1), numberOf(s, length), numberOf(t, length), prime);
  };
}

type Digits = Float64Array<ArrayBuffer>;
type Cofactors = readonly [a: number, b: number, c: number, d: number];

/** Steps of the algorithm that the heads x ≥ y decide: u, v become au + bv, cu + dv. Null when they decide none. */
function decided(x: number, y: number): Cofactors | null {
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y + c !== 0 && y + d !== 0) {
    const quotient = Math.floor((x + a) / (y + c));
    if (quotient !== Math.floor((x + b) / (y + d))) break;
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [x, y] = [y, x - quotient * y];
  }
  return b === 0 ? null : [a, b, c, d];
}

/** The number's bits from where the longer number's highest digit, of `used` bits, begins. */
function head(digits: Digits, top: number, used: number): number {
  const below = (digits[top - 1]! * base + digits[top - 2]!) / powers[used + 2 * digitBits - headBits]!;
  return digits[top]! * powers[headBits - used]! + Math.floor(below);
}

function apply([a, b, c, d]: Cofactors, first: Digits, second: Digits, length: number): void {
  let carryOfFirst = 0;
  let carryOfSecond = 0;
  for (let i = 0; i < length; i += 1) {
    const x = first[i]!;
    const y = second[i]!;
    const p = a * x + b * y + carryOfFirst;
    const q = c * x + d * y + carryOfSecond;
    carryOfFirst = Math.floor(p / base);
    carryOfSecond = Math.floor(q / base);
    first[i] = p - carryOfFirst * base;
    second[i] = q - carryOfSecond * base;
  }
  first[length - 1] = first[length - 1]! + carryOfFirst * base;
  second[length - 1] = second[length - 1]! + carryOfSecond * base;
}

/** The rest: plain steps while the numbers are long, which is rare, then all the others at once in doubles. */
function finish(u: bigint, v: bigint, s: bigint, t: bigint, prime: bigint): bigint {
  while (u >= 2n ** 52n && v !== 0n) {
    const quotient = u / v;
    [u, v] = [v, u - quotient * v];
    [s, t] = [t, s - quotient * t];
  }
  let [x, y] = [Number(u), Number(v)];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y !== 0) {
    const quotient = Math.floor(x / y);
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [x, y] = [y, x - quotient * y];
  }
  const result = (BigInt(a) * s + BigInt(b) * t) % prime;
  return result < 0n ? result + prime : result;
}

function writeDigits(digits: Digits, value: bigint): void {
  const words = wordsOf(value, digits.length * digitBits);
  for (let i = 0; i < digits.length; i += 1) digits[i] = bitsAt(words, i * digitBits, digitBits);
}

function numberOf(digits: Digits, length: number): bigint {
  return numberOfDigits(digits, 0, length, digitBits);
}
