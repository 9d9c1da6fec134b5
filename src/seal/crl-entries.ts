/**
 * The entries of a revocation list, kept small: the lists of НУЦ РК have hundreds of thousands, each of which would take
 * hundreds of octets as an object of its own. They stand in runs, sorted by serial number, and are searched by halving.
 */
import { hex } from './der.js';

/** One revoked certificate: since when (an instant), and the reason's number (RFC 5280 §5.3.1; null when not given). */
export interface Revocation {
  readonly at: string;
  readonly reason: number | null;
}

/** The revoked certificates of a list by serial number, as it stands in the certificate, hexadecimal. */
export interface Revoked extends Iterable<readonly [serial: string, Revocation]> {
  readonly size: number;
  /** The entry of this number; when it stands twice, the one of the earliest date. */
  readonly get: (serial: string) => Revocation | undefined;
}

/** Gathers entries in the order in which they come. */
export class RevokedBuilder {
  private readonly runs: Run[] = [];
  private run = new RunBuilder();
  private size = 0;

  add(serial: Uint8Array, at: string, reason: number | null): void {
    this.run.add(serial, Date.parse(at), reason);
    this.size += 1;
    if (!this.run.isFull) return;
    this.runs.push(this.run.sorted());
    this.run = new RunBuilder();
  }

  build(): Revoked {
    const { size } = this;
    const runs = [...this.runs, this.run.sorted()];
    return {
      size,
      get: (serial) => {
        const octets = Buffer.from(serial, 'hex');
        const found = runs.flatMap((run) => placesOf(run, octets).map((place) => revocationAt(run, place)));
        return found.reduce<Revocation | undefined>(
          (first, one) => (first && first.at <= one.at ? first : one),
          undefined,
        );
      },
      *[Symbol.iterator]() {
        for (const run of runs) {
          for (let place = 0; place < run.reasons.length; place += 1) {
            yield [hex(serialAt(run, place)), revocationAt(run, place)] as const;
          }
        }
      },
    };
  }
}

/** Entries sorted by serial number: the octets of all numbers, where each begins, the dates in milliseconds, the reasons. */
interface Run {
  readonly octets: Uint8Array;
  readonly starts: Uint32Array;
  readonly times: Float64Array;
  readonly reasons: Uint8Array;
}

/** Sorting a run takes some milliseconds, during which nothing else happens; looking into one more run takes a microsecond. */
const runSize = 4096;
const noReason = 255;

class RunBuilder {
  private octets = new Uint8Array(runSize * 20);
  private readonly starts = new Uint32Array(runSize + 1);
  private readonly times = new Float64Array(runSize);
  private readonly reasons = new Uint8Array(runSize);
  private count = 0;

  get isFull(): boolean {
    return this.count === runSize;
  }

  add(serial: Uint8Array, time: number, reason: number | null): void {
    const start = this.starts[this.count]!;
    const end = start + serial.length;
    if (end > this.octets.length) {
      const larger = new Uint8Array(Math.max(end, this.octets.length * 2));
      larger.set(this.octets);
      this.octets = larger;
    }
    this.octets.set(serial, start);
    this.times[this.count] = time;
    this.reasons[this.count] = reason ?? noReason;
    this.count += 1;
    this.starts[this.count] = end;
  }

  sorted(): Run {
    const { count } = this;
    const given = { octets: this.octets, starts: this.starts };
    const order = Uint32Array.from({ length: count }, (_, place) => place);
    order.sort((a, b) => compareAt(given, a, given, b));
    const starts = new Uint32Array(count + 1);
    const octets = new Uint8Array(this.starts[count]!);
    order.forEach((from, to) => {
      const serial = serialAt(given, from);
      octets.set(serial, starts[to]!);
      starts[to + 1] = starts[to]! + serial.length;
    });
    const times = Float64Array.from(order, (from) => this.times[from]!);
    return { octets, starts, times, reasons: Uint8Array.from(order, (from) => this.reasons[from]!) };
  }
}

function serialAt({ octets, starts }: Serials, place: number): Uint8Array {
  return octets.subarray(starts[place], starts[place + 1]);
}

function revocationAt({ times, reasons }: Run, place: number): Revocation {
  const reason = reasons[place]!;
  return { at: new Date(times[place]!).toISOString(), reason: reason === noReason ? null : reason };
}

/** All places of a number in a run: the first one is found by halving, its twins stand after it. */
function placesOf(run: Run, serial: Uint8Array): readonly number[] {
  const asked = { octets: serial, starts: Uint32Array.of(0, serial.length) };
  let [low, high] = [0, run.reasons.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareAt(run, middle, asked, 0) < 0) low = middle + 1;
    else high = middle;
  }
  const places: number[] = [];
  while (low < run.reasons.length && compareAt(run, low, asked, 0) === 0) {
    places.push(low);
    low += 1;
  }
  return places;
}

type Serials = Pick<Run, 'octets' | 'starts'>;

/** The order of two numbers, octet by octet and the shorter first. Nothing is cut out: sorting asks this a hundred thousand times. */
function compareAt(one: Serials, a: number, other: Serials, b: number): number {
  const [start, otherStart] = [one.starts[a]!, other.starts[b]!];
  const [length, otherLength] = [one.starts[a + 1]! - start, other.starts[b + 1]! - otherStart];
  const shorter = Math.min(length, otherLength);
  for (let at = 0; at < shorter; at += 1) {
    const difference = one.octets[start + at]! - other.octets[otherStart + at]!;
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}
