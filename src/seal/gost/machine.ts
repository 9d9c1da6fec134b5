/** The arithmetic of a field and of the points of a curve y² = x³ − 3x + b over it, compiled, with its memory. */
import { compile } from './formula.js';
import { fieldFunctions, fieldOf, limbBits, limbBytes, type Field } from './field.js';
import { inverter } from './inverse.js';
import { instantiate, pageBytes, type Memory } from './wasm.js';
import { bitsAt, numberOfDigits, wordsOf } from './words.js';

// Jacobian coordinates, x = X/Z² and y = Y/Z³. A sum of two equal or opposite points has Z3 = 0, and so has all that is made from
// it: who uses these formulas looks at Z in the end.

/** Explicit-Formulas Database, shortw/jacobian-3, dbl-2001-b (Bernstein 2001): 3M + 5S. */
const doubling = `
  delta = Z1^2
  gamma = Y1^2
  beta = X1*gamma
  t0 = X1-delta
  t1 = X1+delta
  t2 = t0*t1
  alpha = carry(3*t2)
  t3 = Y1+Z1
  t4 = t3^2
  Z3 = carry(t4-gamma-delta)
  t5 = alpha^2
  X3 = carry(t5-8*beta)
  t6 = 4*beta-X3
  t7 = alpha*t6
  t8 = gamma^2
  Y3 = carry(t7-8*t8)`;

/** shortw/jacobian-3, add-1998-cmo-2 (Cohen, Miyaji, Ono 1998): 12M + 4S. */
const addition = `
  Z1Z1 = Z1^2
  Z2Z2 = Z2^2
  U1 = X1*Z2Z2
  U2 = X2*Z1Z1
  t0 = Z2*Z2Z2
  S1 = Y1*t0
  t1 = Z1*Z1Z1
  S2 = Y2*t1
  t2 = Z1*Z2
  H = U2-U1
  Z3 = t2*H
  HH = H^2
  HHH = H*HH
  r = S2-S1
  V = U1*HH
  t3 = r^2
  X3 = carry(t3-HHH-2*V)
  t4 = S1*HHH
  t5 = V-X3
  t6 = r*t5
  Y3 = carry(t6-t4)`;

/** The same with Z2 = 1: 8M + 3S; with the other sign of Y2 it subtracts the second point. */
const mixedAddition = (sign: '' | '-'): string => `
  Z1Z1 = Z1^2
  U2 = X2*Z1Z1
  t1 = Z1*Z1Z1
  S2 = Y2*t1
  H = U2-X1
  HH = H^2
  HHH = H*HH
  r = ${sign}S2-Y1
  V = X1*HH
  Z3 = Z1*H
  t3 = r^2
  X3 = carry(t3-HHH-2*V)
  t4 = Y1*HHH
  t5 = V-X3
  t6 = r*t5
  Y3 = carry(t6-t4)`;

// Affine points whose x differ are added with Z1 = 1/(x2 − x1) given (shortw, affine addition: 2M + 1S).

const gap = `
  Z3 = carry(X2-X1)`;

const affineAddition = `
  t0 = Y2-Y1
  lambda = t0*Z1
  t1 = lambda^2
  X3 = carry(t1-X1-X2)
  t2 = X2-X3
  t3 = lambda*t2
  Y3 = carry(t3-Y2)`;

/** By the name of their functions. */
export const formulas = {
  double: doubling,
  add: addition,
  plus: mixedAddition(''),
  minus: mixedAddition('-'),
  gap,
  join: affineAddition,
} as const;

const scratchElements = 32;
const halfLimb = 2 ** (limbBits - 1);

/** Addresses are octets of the memory. A point is X, Y and Z one after the other, an affine point x and y. */
export class Machine {
  readonly field: Field;
  /** Octets of a number, of an affine point, of a point. */
  readonly number: number;
  readonly affine: number;
  readonly point: number;
  readonly multiply: (to: number, a: number, b: number) => void;
  readonly square: (to: number, a: number) => void;
  /** p ← 2p. */
  readonly double: (p: number) => void;
  /** p ← p + q. */
  readonly add: (p: number, q: number) => void;
  /** p ← p + q and p ← p − q for an affine q. */
  readonly addAffine: (p: number, q: number) => void;
  readonly subtractAffine: (p: number, q: number) => void;
  /** Z of p ← x of q − x of p, then, once it is inverted, p ← p + q; both for affine points, p with room for Z. */
  readonly gap: (p: number, q: number) => void;
  readonly join: (p: number, q: number) => void;
  private readonly invert: (value: bigint) => bigint;
  private readonly memory: Memory;
  private limbs: Int32Array;
  private used: number;

  constructor(p: bigint) {
    this.field = fieldOf(p);
    this.invert = inverter(p);
    this.number = this.field.limbs * limbBytes;
    this.affine = 2 * this.number;
    this.point = 3 * this.number;
    this.used = scratchElements * this.number;
    const points = Object.entries(formulas).map(([name, formula]) => compile(this.field, name, formula, 0));
    const { functions, memory } = instantiate([...fieldFunctions(this.field), ...points], this.used);
    this.multiply = functions['multiply']!;
    this.square = functions['square']!;
    this.double = functions['double']!;
    this.add = functions['add']!;
    this.addAffine = functions['plus']!;
    this.subtractAffine = functions['minus']!;
    this.gap = functions['gap']!;
    this.join = functions['join']!;
    this.memory = memory;
    this.limbs = new Int32Array(memory.buffer);
  }

  /** Room in the memory, for good. */
  take(bytes: number): number {
    const address = this.used;
    this.used += bytes;
    const missing = Math.ceil((this.used - this.memory.buffer.byteLength) / pageBytes);
    if (missing > 0) {
      this.memory.grow(missing);
      this.limbs = new Int32Array(this.memory.buffer);
    }
    return address;
  }

  /** The number at an address, modulo p. */
  read(address: number): bigint {
    const { limbs, p } = this.field;
    const value = numberOfDigits(this.limbs, address / limbBytes, limbs, limbBits) % p;
    return value < 0n ? value + p : value;
  }

  /** Puts 0 ≤ value < p. Limbs are balanced, −2^28…2^28: unsigned ones would break the bound that the formulas count on. */
  write(address: number, value: bigint): void {
    const words = wordsOf(value, limbBits * this.field.limbs);
    const from = address / limbBytes;
    let carry = 0;
    for (let i = 0; i < this.field.limbs; i += 1) {
      const limb = bitsAt(words, limbBits * i, limbBits) + carry;
      carry = (limb + halfLimb) >> limbBits;
      this.limbs[from + i] = limb - (carry << limbBits);
    }
  }

  /** An affine point becomes a point. */
  lift(to: number, from: number): void {
    this.copy(to, from, this.affine);
    const z = (to + this.affine) / limbBytes;
    this.limbs.fill(0, z, z + this.field.limbs);
    this.limbs[z] = 1;
  }

  copy(to: number, from: number, bytes: number): void {
    this.limbs.copyWithin(to / limbBytes, from / limbBytes, (from + bytes) / limbBytes);
  }

  /**
   * Inverts the Z of points that lie one after the other, none of them zero, with one inversion for all (Guide to Elliptic Curve
   * Cryptography, algorithm 2.26). `scratch` has room for as many numbers and two more.
   */
  invertAll(from: number, count: number, scratch: number): void {
    const z = (i: number): number => from + i * this.point + this.affine;
    const product = (i: number): number => scratch + i * this.number;
    this.copy(product(0), z(0), this.number);
    for (let i = 1; i < count; i += 1) this.multiply(product(i), product(i - 1), z(i));
    let [rest, next] = [product(count), product(count + 1)];
    this.write(rest, this.invert(this.read(product(count - 1))));
    for (let i = count - 1; i > 0; i -= 1) {
      this.multiply(next, rest, z(i));
      this.multiply(z(i), rest, product(i - 1));
      [rest, next] = [next, rest];
    }
    this.copy(z(0), rest, this.number);
  }

  /** Makes such points affine, in their places; what is in Z then does not count. */
  toAffine(from: number, count: number, scratch: number): void {
    this.invertAll(from, count, scratch);
    for (let x = from; x < from + count * this.point; x += this.point) {
      const [y, z] = [x + this.number, x + this.affine];
      this.square(scratch, z);
      this.multiply(x, x, scratch);
      this.multiply(scratch, scratch, z);
      this.multiply(y, y, scratch);
    }
  }
}
