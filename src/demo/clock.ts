/** The clock of the demo and of the stories: it can be set, and then runs on. Production passes the system's clock. */
import type { Instant } from '../core/procedure.js';

/** The years for which the demo's certificates are valid; the clock refuses to be set outside them. */
export const clockYears = { from: 2024, until: 2040 } as const;

/** A clock that can be set. `now` alone is what the rooms are given. */
export interface DemoClock {
  now(): Date;
  /** Sets the present; from there the clock follows real time. RangeError outside `clockYears`. */
  set(to: Instant | Date): void;
  /** Moves the present by this many milliseconds, backwards when negative. RangeError as `set`. */
  move(byMs: number): void;
  /** Returns to real time. */
  reset(): void;
  /** How far the clock stands ahead of real time, in milliseconds; 0 when it was never set. */
  offsetMs(): number;
}

/** A clock that shows real time until it is set; with `start` it is set at once. `real` is the time that it follows. */
export function makeClock(start?: Instant | Date, real: () => number = Date.now): DemoClock {
  let offset = 0;
  const shift = (to: number): void => {
    const year = new Date(to).getUTCFullYear();
    if (!(year >= clockYears.from && year <= clockYears.until)) throw new RangeError(`the demo has no year ${year}`);
    offset = to - real();
  };
  const clock: DemoClock = {
    now: () => new Date(real() + offset),
    set: (to) => shift(new Date(to).getTime()),
    move: (byMs) => shift(real() + offset + byMs),
    reset: () => {
      offset = 0;
    },
    offsetMs: () => offset,
  };
  if (start !== undefined) clock.set(start);
  return clock;
}
