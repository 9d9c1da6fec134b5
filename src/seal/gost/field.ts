/**
 * Arithmetic modulo p = 2^k − c with a small c, as WebAssembly without branches. A number is `limbs` signed limbs of 29 bits, the
 * lowest first, each four octets of the memory; limbs may be larger than 29 bits for a while, and nothing but the bound that is
 * kept here says that a product still fits into 64 bits. Random tests do not find an overflow: so whatever is
 * not proven to fit is a RangeError when the code is made.
 */
import { columnsOf, type Local } from './columns.js';
import { call, get, i32, i64, set, type Code, type Func } from './wasm.js';

/** The field of p. */
export interface Field {
  readonly p: bigint;
  readonly limbs: number;
  /** 2^(29·limbs) modulo p: what a carry out of the highest limb is worth in the lowest. */
  readonly fold: bigint;
}

/** A number in memory: an address and what must be added to it. */
export interface Place {
  readonly address: Code;
  readonly offset: number;
}

/** A number in memory whose limbs have at most the magnitude `bound`. */
export interface Variable {
  readonly place: Place;
  readonly bound: bigint;
}

/** `factor` times a variable. */
export interface Term extends Variable {
  readonly factor: number;
}

/** What computes a variable, and the bound of its limbs. */
export interface Operation {
  readonly code: Code;
  readonly bound: bigint;
}

export const limbBits = 29;
export const limbBytes = 4;

const half = 2n ** BigInt(limbBits - 1);
const mask = 2n * half - 1n;
const largest = 2n ** 63n - 1n;
/** Sums of products up to this leave room for what is carried and folded into them. */
const largestColumn = 2n ** 63n - 2n ** 55n;

export function fieldOf(p: bigint): Field {
  const limbs = Math.ceil((p.toString(2).length + 1) / limbBits);
  return { p, limbs, fold: 2n ** BigInt(limbBits * limbs) % p };
}

/** What a limb of a coordinate in memory keeps to: half a limb's range on both sides, and a little for carries. */
export const storedBound = half + 2n ** 26n;

/** The functions that `product` and `square` call. They must stand first in the module. */
export function fieldFunctions(field: Field): readonly Func[] {
  return [reduced('multiply', field, false), reduced('square', field, true)];
}

/** to = a·b. RangeError when a sum of products may not fit. */
export function product(field: Field, to: Place, a: Variable, b: Variable): Operation {
  if (BigInt(field.limbs) * a.bound * b.bound > largestColumn)
    throw new RangeError('a sum of products may not fit into 64 bits: carry a factor first');
  const square = a.place === b.place;
  const operands = [to, a.place, ...(square ? [] : [b.place])].map(pointer);
  return { code: call(square ? 1 : 0, ...operands), bound: productBound(field) };
}

/**
 * to = the sum of the terms, limb by limb. With `carry` what exceeds a limb moves to the next one, all at once: that leaves each
 * at about half its range. RangeError when a limb may not fit: into 32 bits without carry, into 64 with it. Uses the i64 locals
 * from `local` on, two for each limb.
 */
export function combine(field: Field, to: Place, terms: readonly Term[], carry: boolean, local: number): Operation {
  const { limbs, fold } = field;
  const bound = terms.reduce((total, { factor, bound }) => total + BigInt(Math.abs(factor)) * bound, 0n);
  const sum = (i: number): Code => terms.reduce<Code>((total, term) => plus(total, term, i), []);
  if (!carry) {
    if (bound >= 2n ** 31n) throw new RangeError('a limb may not fit into 32 bits: carry it');
    return { code: forLimbs(limbs, (i) => store(to, i, sum(i))), bound };
  }
  const [own, over] = [(i: number) => local + i, (i: number) => local + limbs + i];
  const code = [
    forLimbs(limbs, (i) => [set(own(i), i64.add(sum(i), i64.constant(half))), set(over(i), carryOf(own(i)))]),
    forLimbs(limbs, (i) => {
      const below = i > 0 ? get(over(i - 1)) : times(fold, get(over(limbs - 1)));
      return store(to, i, i64.add(residueOf(own(i)), below));
    }),
  ];
  return { code, bound: half + fold * carryBound(bound) };
}

/**
 * A product or square. The upper columns come first: carried to limbs and multiplied by `fold` they join the lower ones.
 * Parameters: where the product goes, and the factors.
 */
function reduced(name: string, { limbs, fold }: Field, square: boolean): Func {
  const parameters = square ? 2 : 3;
  let longs = 0;
  const take = (count: number): Local => {
    const from = parameters + longs;
    longs += count;
    return (i) => from + i;
  };
  const [a, b, high, low] = [take(limbs), take(limbs), take(limbs), take(limbs)];
  const [carry, sum] = [take(1)(0), take(1)(0)];
  const { first, column } = columnsOf(a, b, limbs, square, take);
  const body: Code[] = [];
  for (let i = 0; i < limbs; i += 1) {
    body.push(set(a(i), i64.load32(get(1), i * limbBytes)));
    body.push(set(b(i), square ? i64.add(get(a(i)), get(a(i))) : i64.load32(get(2), i * limbBytes)));
  }
  body.push(first);
  // The upper limbs need not be small, only smaller than 64 bits less those of `fold`: what is carried stays where it arrives.
  for (let k = 0; k < limbs - 1; k += 1) {
    const limb = i64.and(get(sum), i64.constant(mask));
    body.push(set(sum, column(limbs + k)), set(high(k), k > 0 ? i64.add(limb, get(carry)) : limb));
    body.push(set(carry, carryOf(sum)));
  }
  body.push(set(high(limbs - 1), get(carry)));
  const cut = (to: number, value: Code): void => {
    body.push(set(sum, i64.add(value, i64.constant(half))), set(to, residueOf(sum)), set(carry, carryOf(sum)));
  };
  const folded = (k: number): Code => i64.add(column(k), times(fold, get(high(k))));
  cut(low(0), folded(0));
  for (let k = 1; k < limbs; k += 1) cut(low(k), i64.add(folded(k), get(carry)));
  cut(low(0), i64.add(get(low(0)), times(fold, get(carry))));
  body.push(set(low(1), i64.add(get(low(1)), get(carry))));
  for (let i = 0; i < limbs; i += 1) body.push(store({ address: get(0), offset: 0 }, i, get(low(i))));
  return { name, parameters, longs, body };
}

/** The bound of what `reduced` gives, step by step as it goes. RangeError when one of its sums may not fit into 64 bits. */
function productBound({ limbs, fold }: Field): bigint {
  const highest = 2n * half + carryBound(largestColumn);
  let carry = 0n;
  for (let k = 0; k < limbs; k += 1) carry = carryBound(largestColumn + carry + fold * highest);
  return half + carryBound(half + fold * carry);
}

// Of a local that holds a value and `half`: the residue of the value nearest to zero, −2^28…2^28−1, and what is carried.
const residueOf = (local: number): Code => i64.sub(i64.and(get(local), i64.constant(mask)), i64.constant(half));
const carryOf = (local: number): Code => i64.shrSigned(get(local), i64.constant(limbBits));

/** How much is carried out of a limb of this magnitude. RangeError when the limb may not fit into 64 bits. */
function carryBound(magnitude: bigint): bigint {
  if (magnitude + half > largest) throw new RangeError('a limb may not fit into 64 bits');
  return (magnitude + half) >> BigInt(limbBits);
}

function plus(sum: Code, { factor, place }: Term, i: number): Code {
  const value = times(BigInt(Math.abs(factor)), i64.load32(place.address, place.offset + i * limbBytes));
  if (factor < 0) return i64.sub(sum.length > 0 ? sum : i64.constant(0), value);
  return sum.length > 0 ? i64.add(sum, value) : value;
}

function forLimbs(limbs: number, code: (i: number) => Code): Code {
  return Array.from({ length: limbs }, (_, i) => code(i));
}

function times(factor: bigint, value: Code): Code {
  const shift = factor.toString(2).length - 1;
  if (factor !== 2n ** BigInt(shift)) return i64.mul(value, i64.constant(factor));
  return shift > 0 ? i64.shl(value, i64.constant(shift)) : value;
}

function store(to: Place, limb: number, value: Code): Code {
  return i64.store32(to.address, to.offset + limb * limbBytes, value);
}

function pointer({ address, offset }: Place): Code {
  return offset === 0 ? address : i32.add(address, i32.constant(offset));
}
