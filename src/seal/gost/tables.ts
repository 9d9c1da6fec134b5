/** Multiples of a point, made once: few of them for a sum with doublings, many for one without. */
import type { Machine } from './machine.js';
import { windowCount } from './scalars.js';

/** Points that are made at a time. */
const batchPoints = 256;

/** Makes tables in the memory of a machine. An address of a point, and a table's entry, is that of an affine one. */
export class Tables {
  private readonly batch: number;
  private readonly bases: number;
  private readonly products: number;

  constructor(
    private readonly machine: Machine,
    private readonly bits: number,
  ) {
    this.batch = machine.take(batchPoints * machine.point);
    this.bases = machine.take(batchPoints * machine.point);
    this.products = machine.take((batchPoints + 2) * machine.number);
  }

  /** P, 3P, 5P, … : `count` odd multiples, at most as many as a batch. */
  odd(to: number, point: number, count: number): void {
    const { machine, batch, bases } = this;
    machine.lift(bases, point);
    machine.double(bases);
    machine.lift(batch, point);
    for (let i = 1; i < count; i += 1) {
      const sum = batch + i * machine.point;
      machine.copy(sum, sum - machine.point, machine.point);
      machine.add(sum, bases);
    }
    machine.toAffine(batch, count, this.products);
    for (let i = 0; i < count; i += 1) machine.copy(to + i * machine.affine, batch + i * machine.point, machine.affine);
  }

  /** Octets of a table of windows. */
  windowsBytes(width: number): number {
    return windowCount(this.bits, width) * 2 ** (width - 1) * this.machine.affine;
  }

  /** For each window w, 1 to 2^(width−1) times 2^(width·w)·P. As many windows as a batch has points at most. */
  windows(to: number, point: number, width: number): void {
    const { machine, batch, bases, products } = this;
    const [count, each] = [windowCount(this.bits, width), 2 ** (width - 1)];
    const all = (work: (sum: number, base: number) => void): void => {
      for (let at = 0; at < count * machine.point; at += machine.point) work(batch + at, bases + at);
    };
    const store = (multiple: number): void =>
      all((sum) => {
        const window = (sum - batch) / machine.point;
        machine.copy(to + (window * each + multiple - 1) * machine.affine, sum, machine.affine);
      });
    machine.lift(batch, point);
    for (let window = 1; window < count; window += 1) {
      const base = batch + window * machine.point;
      machine.copy(base, base - machine.point, machine.point);
      for (let i = 0; i < width; i += 1) machine.double(base);
    }
    machine.toAffine(batch, count, products);
    store(1);
    all((sum, base) => {
      machine.copy(base, sum, machine.affine);
      machine.lift(sum, base);
      machine.double(sum);
    });
    machine.toAffine(batch, count, products);
    store(2);
    for (let multiple = 3; multiple <= each; multiple += 1) {
      all(machine.gap);
      machine.invertAll(batch, count, products);
      all(machine.join);
      store(multiple);
    }
  }
}
