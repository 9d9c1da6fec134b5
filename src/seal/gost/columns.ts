/** Products of numbers of several limbs, by columns: the sums of the products of limbs that have equal weight. */
import { get, i64, set, type Code } from './wasm.js';

/** Where limb i of a number is: a local. */
export type Local = (i: number) => number;

/** The columns of a product: what must be done first, and then column k, once each. */
export interface Columns {
  readonly first: Code;
  readonly column: (k: number) => Code;
}

/** The pairs i, j < limbs with i + j = k. */
export function pairs(limbs: number, k: number): readonly (readonly [number, number])[] {
  const from = Math.max(0, k - limbs + 1);
  return Array.from({ length: Math.min(k, limbs - 1) - from + 1 }, (_, at) => [from + at, k - from - at] as const);
}

/**
 * The columns of a·b, or of a² with b = 2a. An even number of limbs is halved (Karatsuba; Knuth, The Art of Computer Programming,
 * volume 2, section 4.3.3): three products of halves for four. The middle one may exceed 64 bits, but not what is left of it:
 * sums and differences are right modulo 2^64. `take` gives locals.
 */
export function columnsOf(a: Local, b: Local, limbs: number, square: boolean, take: (count: number) => Local): Columns {
  if (limbs % 2 === 1) return { first: [], column: (k) => plain(a, b, limbs, k, square) };
  const n = limbs / 2;
  const upper =
    (of: Local): Local =>
    (i) =>
      of(n + i);
  const [sumOfA, sumOfB] = [take(n), take(n)];
  const parts = [
    { columns: take(limbs - 1), a: upper(a), b: upper(b) },
    { columns: take(limbs - 1), a, b },
    { columns: take(limbs - 1), a: sumOfA, b: sumOfB },
  ] as const;
  const each = <T>(count: number, code: (i: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, i) => code(i));
  const first = [
    each(n, (i) => [
      set(sumOfA(i), i64.add(get(a(i)), get(a(n + i)))),
      set(sumOfB(i), i64.add(get(b(i)), get(b(n + i)))),
    ]),
    parts.map((part) => each(limbs - 1, (k) => set(part.columns(k), plain(part.a, part.b, n, k, square)))),
  ];
  const [high, low, middle] = parts.map(({ columns }) => columns) as [Local, Local, Local];
  const column = (k: number): Code => {
    const there = (at: number): boolean => at >= 0 && at < limbs - 1;
    const cross = k - n;
    return [
      ...(there(k) ? [get(low(k))] : []),
      ...(there(k - limbs) ? [get(high(k - limbs))] : []),
      ...(there(cross) ? [i64.sub(get(middle(cross)), i64.add(get(low(cross)), get(high(cross))))] : []),
    ].reduce(i64.add);
  };
  return { first, column };
}

function plain(a: Local, b: Local, limbs: number, k: number, square: boolean): Code {
  return pairs(limbs, k)
    .filter(([i, j]) => !square || i <= j)
    .map(([i, j]) => i64.mul(get(a(j)), get(square && i === j ? a(i) : b(i))))
    .reduce(i64.add);
}
