import { describe, expect, test } from 'vitest';
import { gost2004, gost2015, type Point } from './curves.js';
import { fieldFunctions, fieldOf, limbBits, limbBytes, product, storedBound } from './field.js';
import { compile } from './formula.js';
import { formulas } from './formulas.js';
import { Machine } from './machine.js';
import { Tables } from './tables.js';
import { get, instantiate } from './wasm.js';

const curves = [gost2015, gost2004];
const primeOf = (curve: (typeof curves)[number]): bigint => curve.Point.CURVE().p;

describe.each(curves)('ГОСТ 34.10 over the field of $name', (curve) => {
  const p = primeOf(curve);
  const field = fieldOf(p);

  test('ГОСТ 34.10 a formula from which any one carry is taken away is refused', () => {
    for (const [name, formula] of Object.entries(formulas)) {
      const carries = [...formula.matchAll(/carry\((.*)\)/g)];
      expect(carries.length).toBeGreaterThan(0);
      expect(() => compile(field, name, formula)).not.toThrow();
      for (const [carry, inside = ''] of carries)
        expect(() => compile(field, name, formula.replace(carry, inside)), carry).toThrow(RangeError);
    }
  });

  test('ГОСТ 34.10 a formula that overflows, reads what is overwritten, or names what is not there is refused', () => {
    for (const [formula, why] of [
      ['a = 4*X1\nb = 4*Y1\nc = a*b', /products/],
      ['a = 8*X1', /32 bits/],
      ['a = carry(99999999999999*X1)', /64 bits/],
      ['X3 = 2*X1', /coordinate/],
      ['X3 = Y1*Y1\nY3 = X1*Y1', /X1 is not known/],
      ['X3 = W1*Y1', /W1 is not known/],
      ['X3 = carry(X1/Y1)', /what is/],
      [Array.from({ length: 40 }, (_, i) => `v${i} = X1+Y1`).join('\n'), /too many/],
    ] as const)
      expect(() => compile(field, 'wrong', formula), formula).toThrow(why);
  });

  test('ГОСТ 34.10 products are right for the largest limbs that are let in, of either sign', () => {
    const { functions, memory } = instantiate(fieldFunctions(field), 1024);
    const limbs = new Int32Array(memory.buffer);
    const value = (address: number): bigint =>
      Array.from(
        { length: field.limbs },
        (_, i) => BigInt(limbs[address / limbBytes + i]!) << BigInt(limbBits * i),
      ).reduce((sum, limb) => sum + limb);
    const put = (address: number, limb: (i: number) => bigint): void => {
      for (let i = 0; i < field.limbs; i += 1) limbs[address / limbBytes + i] = Number(limb(i));
    };
    const [to, a, b] = [0, 256, 512];
    const unit = 2n ** 28n;
    const signs = [() => 1n, () => -1n, (i: number) => (i % 2 === 0 ? 1n : -1n), (i: number) => (i < 5 ? 1n : -1n)];
    const place = (offset: number) => ({ address: get(0), offset });
    let [checked, refused] = [0, 0];
    for (let ofA = unit; ofA < 2n ** 31n; ofA += unit / 3n) {
      const ofB = ((field.limbs > 9 ? 7n : 14n) * unit * unit) / ofA;
      if (ofB >= 2n ** 31n) continue;
      const term = (bound: bigint, offset: number) => ({
        place: place(offset),
        bound,
      });
      const { bound } = product(field, place(0), term(ofA, a), term(ofB, b));
      for (const signOfA of signs)
        for (const signOfB of signs) {
          put(a, (i) => ofA * signOfA(i));
          put(b, (i) => ofB * signOfB(i));
          functions['multiply']!(to, a, b);
          expect((value(to) - value(a) * value(b)) % p).toBe(0n);
          for (let i = 0; i < field.limbs; i += 1) expect(Math.abs(limbs[i]!)).toBeLessThanOrEqual(Number(bound));
          checked += 1;
        }
      if (ofA * ofA <= ofB * ofA) {
        functions['square']!(to, a);
        expect((value(to) - value(a) ** 2n) % p).toBe(0n);
      }
      expect(() => product(field, place(0), term(ofA + unit / 4n, a), term(ofB, b))).toThrow(RangeError);
      refused += 1;
      expect(bound).toBeLessThanOrEqual(storedBound);
    }
    expect(checked).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(10);
  });

  test('ГОСТ 34.10 a number is read as it was written, for 0, 1 and p − 1 as well', () => {
    const machine = new Machine(p);
    const at = machine.take(machine.number);
    for (const value of [0n, 1n, p - 1n, p / 3n, 2n ** 28n, 2n ** 29n - 1n, 2n ** 57n, p - 2n ** 28n]) {
      machine.write(at, value);
      expect(machine.read(at)).toBe(value);
    }
  });

  test('ГОСТ 34.10 doubling and the additions are those of the curve; equal and opposite points give Z = 0', () => {
    const machine = new Machine(p);
    const [point, other] = [machine.take(machine.point), machine.take(machine.point)];
    const scratch = machine.take(4);
    const run = (step: number): void => machine.run(point, Int32Array.of(step), scratch);
    const put = (at: number, of: Point, z: bigint): void => {
      const { x, y } = of.toAffine();
      machine.write(at, (x * z * z) % p);
      machine.write(at + machine.number, (y * z ** 3n) % p);
      machine.write(at + machine.affine, z);
    };
    const same = (of: Point): void => {
      const [x, y, z] = [0, 1, 2].map((i) => machine.read(point + i * machine.number));
      expect(z).not.toBe(0n);
      const { x: X, y: Y } = of.toAffine();
      expect([x, y]).toEqual([(X * z! * z!) % p, (Y * z! ** 3n) % p]);
    };
    const { BASE } = curve.Point;
    for (let i = 1n; i < 20n; i += 1n) {
      const [P, Q] = [BASE.multiplyUnsafe(i * i + 2n), BASE.multiplyUnsafe(curve.n - i)];
      const z = p / (i + 2n);
      put(point, P, z);
      machine.double(point);
      same(P.double());
      put(point, P, z);
      put(other, Q, p - z);
      machine.add(point, other);
      same(P.add(Q));
      put(point, P, z);
      put(other, Q, 1n);
      run(other);
      same(P.add(Q));
      put(point, P, z);
      run(-other);
      same(P.subtract(Q));
      for (const [R, step] of [
        [P, () => run(other)],
        [P, () => machine.add(point, other)],
        [P.negate(), () => run(other)],
        [P, () => run(-other)],
      ] as const) {
        put(point, P, z);
        put(other, R, 1n);
        step();
        expect(machine.read(point + machine.affine)).toBe(0n);
        run(0);
        put(other, Q, 1n);
        run(other);
        expect(machine.read(point + machine.affine)).toBe(0n);
      }
    }
  });

  test('ГОСТ 34.10 tables hold odd multiples, and the multiples of every window', () => {
    const machine = new Machine(p);
    const bits = curve.sizeBytes * 8;
    const tables = new Tables(machine, bits);
    const base = machine.take(machine.affine);
    const P = curve.Point.BASE.multiplyUnsafe(curve.n / 5n);
    const put = (at: number, { x, y }: { readonly x: bigint; readonly y: bigint }): void => {
      machine.write(at, x);
      machine.write(at + machine.number, y);
    };
    put(base, P.toAffine());
    const entry = (at: number) => ({ x: machine.read(at), y: machine.read(at + machine.number) });
    const odd = machine.take(256 * machine.affine);
    tables.odd(odd, base, 256);
    for (const i of [0, 1, 2, 100, 255])
      expect(entry(odd + i * machine.affine)).toEqual(P.multiplyUnsafe(2n * BigInt(i) + 1n).toAffine());
    const table = machine.take(tables.windowsBytes(6));
    tables.windows(table, base, 6);
    for (const [window, multiple] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 32],
      [1, 1],
      [7, 31],
      [Math.ceil((bits + 1) / 6) - 1, 1],
    ] as const) {
      const times = (2n ** BigInt(6 * window) * BigInt(multiple)) % curve.n;
      expect(entry(table + (window * 32 + multiple - 1) * machine.affine)).toEqual(P.multiplyUnsafe(times).toAffine());
    }
  });
});
