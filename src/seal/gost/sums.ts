/**
 * The point C = z₁·G + z₂·Q of a verification, fast. Variable time: for public data only. Curves with a = p − 3 only; the other
 * one, 256-bit paramSetA, of which no real signature was ever seen, and the rare cases that the formulas of addition do not
 * cover, go to noble's complete formulas.
 */
import { decodePoint, numberOf, type Curve } from './curves.js';
import { Machine } from './machine.js';
import { Recent } from './recent.js';
import { nafOf, windowCount, windowsOf } from './scalars.js';
import { Tables } from './tables.js';

/** Whether `key`, x‖y, is a point of the curve, C is not at infinity, and x_C mod n = r. 0 < z1, z2, r < n. */
export function sumHasAbscissa(curve: Curve, key: Uint8Array, z1: bigint, z2: bigint, r: bigint): boolean {
  const { p, a, b } = curve.Point.CURVE();
  if (a !== p - 3n) return slowly(curve, key, z1, z2, r);
  const x = numberOf(key.subarray(0, curve.sizeBytes));
  const y = numberOf(key.subarray(curve.sizeBytes));
  if (x >= p || y >= p || (y * y - (x * x + a) * x - b) % p !== 0n) return false;
  const adder = adderOf(curve);
  return adder.hasAbscissa(key, [x, y], z1, z2, r) ?? slowly(curve, key, z1, z2, r);
}

function slowly(curve: Curve, key: Uint8Array, z1: bigint, z2: bigint, r: bigint): boolean {
  const point = decodePoint(curve, key);
  if (point === null) return false;
  const c = curve.Point.BASE.mulAddUnsafe(z1, point, z2);
  return !c.is0() && c.toAffine().x % curve.n === r;
}

const adders = new Map<Curve, Adder>();

function adderOf(curve: Curve): Adder {
  const adder = adders.get(curve) ?? new Adder(curve);
  adders.set(curve, adder);
  return adder;
}

/** Widths of digits: of G and a new key with doublings, of G and a recurring key without. */
const width = { base: 10, key: 5, baseTable: 7, keyTable: 6 } as const;
const keyTables = 8;

/** What is made once for a curve: its machine and the tables of G, and of the keys that come again. */
class Adder {
  private readonly machine: Machine;
  private readonly tables: Tables;
  private readonly bits: number;
  private readonly recent = new Recent(keyTables);
  private readonly odd: { readonly base: number; readonly key: number };
  private readonly base: number;
  private baseTable: number | null = null;
  private readonly sum: number;
  private readonly key: number;
  private readonly numbers: readonly [number, number];
  /** Room for the digits of two scalars. */
  private readonly digits: readonly [Int16Array, Int16Array];

  constructor(private readonly curve: Curve) {
    const { p, Gx, Gy } = curve.Point.CURVE();
    const machine = new Machine(p);
    this.machine = machine;
    this.bits = curve.sizeBytes * 8;
    this.digits = [new Int16Array(this.bits + 1), new Int16Array(this.bits + 1)];
    this.tables = new Tables(machine, this.bits);
    this.sum = machine.take(machine.point);
    this.key = machine.take(machine.affine);
    this.numbers = [machine.take(machine.number), machine.take(machine.number)];
    this.base = this.writePoint(machine.take(machine.affine), [Gx, Gy]);
    const [base, key] = [width.base, width.key].map((digits) => machine.take(2 ** (digits - 2) * machine.affine));
    this.odd = { base: base!, key: key! };
    this.tables.odd(this.odd.base, this.base, 2 ** (width.base - 2));
  }

  /** As `sumHasAbscissa`, for a point of the curve; null when the formulas met a case that they do not cover. */
  hasAbscissa(key: Uint8Array, point: readonly [bigint, bigint], z1: bigint, z2: bigint, r: bigint): boolean | null {
    this.writePoint(this.key, point);
    const table = this.recent.placeOf(
      Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('latin1'),
      (old) => {
        const at = old ?? this.machine.take(this.tables.windowsBytes(width.keyTable));
        this.tables.windows(at, this.key, width.keyTable);
        return at;
      },
    );
    if (table === null) this.addWithDoublings(z1, z2);
    else this.addFromTables(z1, z2, table);
    return this.sumIs(r);
  }

  /** Interleaving with NAFs (Guide to Elliptic Curve Cryptography, algorithm 3.51). */
  private addWithDoublings(z1: bigint, z2: bigint): void {
    const { machine, sum, odd } = this;
    this.tables.odd(odd.key, this.key, 2 ** (width.key - 2));
    const [base, key] = this.digits;
    nafOf(z1, this.bits, width.base, base);
    nafOf(z2, this.bits, width.key, key);
    let begun = false;
    for (let at = this.bits; at >= 0; at -= 1) {
      if (begun) machine.double(sum);
      begun = this.addDigit(begun, base[at]!, odd.base, 1);
      begun = this.addDigit(begun, key[at]!, odd.key, 1);
    }
  }

  /** Fixed windows from tables of all their multiples (the same, section 3.3.2): additions only. */
  private addFromTables(z1: bigint, z2: bigint, table: number): void {
    const { machine } = this;
    if (this.baseTable === null) {
      this.baseTable = machine.take(this.tables.windowsBytes(width.baseTable));
      this.tables.windows(this.baseTable, this.base, width.baseTable);
    }
    let begun = false;
    for (const [scalar, digits, from] of [
      [z1, width.baseTable, this.baseTable],
      [z2, width.keyTable, table],
    ] as const) {
      const bytes = 2 ** (digits - 1) * machine.affine;
      const [windows] = this.digits;
      windowsOf(scalar, this.bits, digits, windows);
      for (let at = windowCount(this.bits, digits) - 1; at >= 0; at -= 1)
        begun = this.addDigit(begun, windows[at]!, from + at * bytes, 0);
    }
  }

  /** Adds a digit's multiple; the first digit that is not zero is the highest of a scalar and positive. */
  private addDigit(begun: boolean, digit: number, table: number, odd: 0 | 1): boolean {
    if (digit === 0) return begun;
    const { machine, sum } = this;
    const point = table + ((Math.abs(digit) - 1) >> odd) * machine.affine;
    if (!begun) machine.lift(sum, point);
    else if (digit > 0) machine.addAffine(sum, point);
    else machine.subtractAffine(sum, point);
    return true;
  }

  /** Whether the sum's x modulo n is r, without a division: X = x·Z² for x = r, and for x = r + n when that is below p. */
  private sumIs(r: bigint): boolean | null {
    const { machine, sum, numbers } = this;
    const { p } = machine.field;
    const z = sum + machine.affine;
    if (machine.read(z) === 0n) return null;
    const [square, product] = numbers;
    machine.square(square, z);
    const x = machine.read(sum);
    return [r, r + this.curve.n].some((candidate) => {
      if (candidate >= p) return false;
      machine.write(product, candidate);
      machine.multiply(product, product, square);
      return machine.read(product) === x;
    });
  }

  private writePoint(address: number, [x, y]: readonly [bigint, bigint]): number {
    this.machine.write(address, x);
    this.machine.write(address + this.machine.number, y);
    return address;
  }
}
