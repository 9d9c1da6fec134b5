/** The arithmetic of a field and of the points of a curve y² = x³ − 3x + b over it, compiled, with its memory. */
import { compile, variablesMax } from './formula.js';
import { formulas } from './formulas.js';
import { fieldFunctions, fieldOf, limbBits, limbBytes, type Field } from './field.js';
import { inverter } from './inverse.js';
import { call, choose, get, i32, instantiate, pageBytes, repeat, set, type Func, type Memory } from './wasm.js';
import { bitsAt, numberOfDigits, wordsOf } from './words.js';

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
  private readonly walk: (p: number, from: number, to: number) => void;
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
    this.used = variablesMax * this.number;
    const points = Object.entries(formulas).map(([name, formula]) => compile(this.field, name, formula));
    const all = [...fieldFunctions(this.field), ...points];
    const place = (name: keyof typeof formulas): number => all.findIndex((func) => func.name === name);
    const steps = walk({ double: place('double'), plus: place('plus'), minus: place('minus') });
    const { functions, memory } = instantiate([...all, steps], this.used);
    this.multiply = functions['multiply']!;
    this.square = functions['square']!;
    this.double = functions['double']!;
    this.add = functions['add']!;
    this.walk = functions['walk']!;
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

  /**
   * Doublings and additions on p: 0 is a doubling, the address of an affine point its addition, less than zero a subtraction.
   * `scratch` has room for the steps, 4 octets each.
   */
  run(p: number, steps: Int32Array, scratch: number): void {
    if (steps.length === 0) return;
    this.limbs.set(steps, scratch / limbBytes);
    this.walk(p, scratch, scratch + steps.byteLength);
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

/**
 * Steps one after the other on the point at the first parameter: a word of the memory, from the second parameter to the third, is
 * 0 for its doubling, else the address of an affine point to add, or less than zero to subtract.
 */
function walk(places: { readonly [name in 'double' | 'plus' | 'minus']: number }): Func {
  const [point, at, end, step] = [0, 1, 2, 3];
  const signed = choose(
    i32.less(get(step), i32.constant(0)),
    call(places.minus, get(point), i32.sub(i32.constant(0), get(step))),
    call(places.plus, get(point), get(step)),
  );
  const body = repeat(
    [
      set(step, i32.load(get(at))),
      choose(get(step), signed, call(places.double, get(point))),
      set(at, i32.add(get(at), i32.constant(4))),
    ],
    i32.notEqual(get(at), get(end)),
  );
  return { name: 'walk', parameters: 3, words: 1, longs: 0, body };
}
