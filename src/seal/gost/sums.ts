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
  const { p, a } = curve.Point.CURVE();
  if (a !== p - 3n) return slowly(curve, key, z1, z2, r);
  return adderOf(curve).hasAbscissa(key, z1, z2, r) ?? slowly(curve, key, z1, z2, r);
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

/** What is made once for a curve: its machine and the tables of G, and of the keys that come again. */
export class Adder {
  private readonly machine: Machine;
  private readonly tables: Tables;
  private readonly bits: number;
  private readonly recent: Recent;
  private readonly odd: { readonly base: number; readonly key: number };
  private readonly base: number;
  private baseTable: number | null = null;
  private readonly sum: number;
  private readonly key: number;
  private readonly product: number;
  /** Room for the digits of two scalars. */
  private readonly digits: readonly [Int16Array, Int16Array];
  private readonly steps: Int32Array;
  private readonly stepsAt: number;

  constructor(
    private readonly curve: Curve,
    tablesMax = 8,
  ) {
    this.recent = new Recent(tablesMax);
    const { p, Gx, Gy } = curve.Point.CURVE();
    const machine = new Machine(p);
    this.machine = machine;
    this.bits = curve.sizeBytes * 8;
    this.digits = [new Int16Array(this.bits + 1), new Int16Array(this.bits + 1)];
    this.tables = new Tables(machine, this.bits);
    this.sum = machine.take(machine.point);
    this.key = machine.take(machine.affine);
    this.product = machine.take(machine.number);
    this.steps = new Int32Array(3 * (this.bits + 1));
    this.stepsAt = machine.take(this.steps.byteLength);
    this.base = this.writePoint(machine.take(machine.affine), [Gx, Gy]);
    const [base, key] = [width.base, width.key].map((digits) => machine.take(2 ** (digits - 2) * machine.affine));
    this.odd = { base: base!, key: key! };
    this.tables.odd(this.odd.base, this.base, 2 ** (width.base - 2));
  }

  /** As `sumHasAbscissa`; null when the formulas met a case that they do not cover. */
  hasAbscissa(key: Uint8Array, z1: bigint, z2: bigint, r: bigint): boolean | null {
    const name = Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('latin1');
    // Who has a table has passed the test; nobody else gets one.
    if (!this.recent.hasTable(name) && !this.putKey(key)) return false;
    const table = this.recent.placeOf(name, (old) => {
      const at = old ?? this.machine.take(this.tables.windowsBytes(width.keyTable));
      this.tables.windows(at, this.key, width.keyTable);
      return at;
    });
    if (table === null) this.addWithDoublings(z1, z2);
    else this.addFromTables(z1, z2, table);
    return this.sumIs(r);
  }

  /** Interleaving with NAFs (Guide to Elliptic Curve Cryptography, algorithm 3.51). */
  private addWithDoublings(z1: bigint, z2: bigint): void {
    const { odd, steps } = this;
    this.tables.odd(odd.key, this.key, 2 ** (width.key - 2));
    const [base, key] = this.digits;
    nafOf(z1, this.bits, width.base, base);
    nafOf(z2, this.bits, width.key, key);
    let count = 0;
    for (let at = this.bits; at >= 0; at -= 1) {
      if (count > 0) steps[count++] = 0;
      if (base[at] !== 0) steps[count++] = this.pointOf(odd.base, base[at]!, 1);
      if (key[at] !== 0) steps[count++] = this.pointOf(odd.key, key[at]!, 1);
    }
    this.runSteps(count);
  }

  /** Fixed windows from tables of all their multiples (the same, section 3.3.2): additions only. */
  private addFromTables(z1: bigint, z2: bigint, table: number): void {
    const { machine, steps } = this;
    const base = this.baseTable ?? machine.take(this.tables.windowsBytes(width.baseTable));
    if (this.baseTable === null) this.tables.windows(base, this.base, width.baseTable);
    this.baseTable = base;
    const [windows] = this.digits;
    let count = 0;
    for (const [scalar, from, digits] of [
      [z1, base, width.baseTable],
      [z2, table, width.keyTable],
    ] as const) {
      const windowBytes = 2 ** (digits - 1) * machine.affine;
      windowsOf(scalar, this.bits, digits, windows);
      for (let at = windowCount(this.bits, digits) - 1; at >= 0; at -= 1)
        if (windows[at] !== 0) steps[count++] = this.pointOf(from + at * windowBytes, windows[at]!, 0);
    }
    this.runSteps(count);
  }

  /** The first step says where the sum begins. */
  private runSteps(count: number): void {
    this.machine.lift(this.sum, this.steps[0]!);
    this.machine.run(this.sum, this.steps.subarray(1, count), this.stepsAt);
  }

  /** A step: the multiple of a digit, or less than zero for its opposite. The first one, of a scalar's highest digit, is positive. */
  private pointOf(table: number, digit: number, odd: 0 | 1): number {
    const point = table + ((Math.abs(digit) - 1) >> odd) * this.machine.affine;
    return digit > 0 ? point : -point;
  }

  /** Whether the sum's x modulo n is r; null when the formulas met a case that they do not cover. */
  private sumIs(r: bigint): boolean | null {
    const { machine, sum } = this;
    const z = sum + machine.affine;
    if (machine.read(z) === 0n) return null;
    machine.square(z, z);
    return this.xIs(r) || (r + this.curve.n < machine.field.p && this.xIs(r + this.curve.n));
  }

  /** Whether X = x·Z², where Z² stands in the place of Z: no division. */
  private xIs(x: bigint): boolean {
    const { machine, sum, product } = this;
    machine.write(product, x);
    machine.multiply(product, product, sum + machine.affine);
    return machine.read(product) === machine.read(sum);
  }

  /** Whether x‖y is a point of the curve: then it is put in the place of the key. */
  private putKey(key: Uint8Array): boolean {
    const { p, a, b } = this.curve.Point.CURVE();
    const x = numberOf(key.subarray(0, this.curve.sizeBytes));
    const y = numberOf(key.subarray(this.curve.sizeBytes));
    if (x >= p || y >= p || (y * y - (x * x + a) * x - b) % p !== 0n) return false;
    this.writePoint(this.key, [x, y]);
    return true;
  }

  private writePoint(address: number, [x, y]: readonly [bigint, bigint]): number {
    this.machine.write(address, x);
    this.machine.write(address + this.machine.number, y);
    return address;
  }
}
