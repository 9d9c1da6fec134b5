/** Multiples of a point, made once: few of them for a sum with doublings, many for one without. */
import { windowCount } from './scalars.js';
import type { Machine } from './machine.js';

/** Points that are made at a time. */
const batchPoints = 512;

/** Makes tables in the memory of a machine. An address of a point is that of an affine one. */
export class Tables {
  private readonly batch: number;
  private readonly products: number;
  private readonly bases: number;
  private readonly twice: number;

  constructor(
    private readonly machine: Machine,
    private readonly bits: number,
  ) {
    this.batch = machine.take(batchPoints * machine.point);
    this.products = machine.take((batchPoints + 2) * machine.number);
    this.bases = machine.take(windowCount(bits, 4) * machine.affine);
    this.twice = machine.take(machine.point);
  }

  /** P, 3P, 5P, … : `count` odd multiples. */
  odd(to: number, point: number, count: number): void {
    const { machine } = this;
    machine.lift(this.twice, point);
    machine.double(this.twice);
    machine.lift(this.batch, point);
    for (let i = 1; i < count; i += 1) {
      const [previous, next] = [this.at(i - 1), this.at(i)];
      machine.copy(next, previous, machine.point);
      machine.add(next, this.twice);
    }
    machine.toAffine(this.batch, count, to, this.products);
  }

  /** Octets of a table of windows. */
  windowsBytes(width: number): number {
    return windowCount(this.bits, width) * 2 ** (width - 1) * this.machine.affine;
  }

  /** For each window w, 1 to 2^(width−1) times 2^(width·w)·P. `width` is at least 4. */
  windows(to: number, point: number, width: number): void {
    const { machine } = this;
    const [count, each] = [windowCount(this.bits, width), 2 ** (width - 1)];
    machine.lift(this.batch, point);
    for (let window = 1; window < count; window += 1) {
      machine.copy(this.at(window), this.at(window - 1), machine.point);
      for (let i = 0; i < width; i += 1) machine.double(this.at(window));
    }
    machine.toAffine(this.batch, count, this.bases, this.products);
    const atOnce = batchPoints / each;
    for (let first = 0; first < count; first += atOnce) {
      const windows = Math.min(atOnce, count - first);
      for (let i = 0; i < windows; i += 1) this.multiples(i * each, each, this.bases + (first + i) * machine.affine);
      machine.toAffine(this.batch, windows * each, to + first * each * machine.affine, this.products);
    }
  }

  /** 1, 2, 3, … times an affine point, into the batch. */
  private multiples(from: number, count: number, base: number): void {
    const { machine } = this;
    machine.lift(this.at(from), base);
    for (let i = from + 1; i < from + count; i += 1) {
      machine.copy(this.at(i), this.at(i - 1), machine.point);
      if (i === from + 1) machine.double(this.at(i));
      else machine.addAffine(this.at(i), base);
    }
  }

  private at(index: number): number {
    return this.batch + index * this.machine.point;
  }
}
