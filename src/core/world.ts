/** What an exploration of a procedure is made of (`explore.ts`): the world, its samples and invariants, and what was found. */
import type { Calendar } from './calendar.js';
import type { Actor, Ask, Case, Data, Entry, Instant, Procedure, Refusal } from './procedure.js';

/** Data of one class, and whether a step that is open must take them or must refuse them. */
export interface Sample {
  readonly is: string;
  readonly right: boolean;
  readonly data: Data;
}

/** For every step the classes of its data; the first is the usual one. */
export type Samples<Step extends string> = { readonly [step in Step]: (ask: Ask) => readonly [Sample, ...Sample[]] };

/** A sentence that must stay true, with its norm; it watches one or more of these. */
export interface Invariant {
  readonly norm: string;
  readonly says: string;
  /** The steps of which `step` speaks; without them it speaks of every one. */
  readonly steps?: readonly string[];
  /** A step that was taken. */
  readonly step?: (entry: Entry, before: Case, after: Case) => boolean;
  /** The grounds on which somebody was refused a step. */
  readonly refusal?: (refusals: readonly Refusal[]) => boolean;
  /** Data that were tried with an open step, and whether they were taken. */
  readonly sample?: (sample: Sample, taken: boolean) => boolean;
  /** A case at a moment, with the entries that are then possible. */
  readonly moment?: (found: Case, now: Instant, possible: readonly Entry[]) => boolean;
  /** What every case that has not ended can still come to, at every moment. */
  readonly prospect?: (found: Case) => boolean;
}

/** What is explored. */
export interface World {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
  readonly actors: readonly Actor[];
  readonly samples: Samples<string>;
  /** When the walk begins: a case may be opened then, or goes on. */
  readonly starts: readonly Instant[];
  /** The cases that go on; without them one is opened. */
  readonly begun?: readonly Case[];
  /** The moments worth trying in a case that was opened at this one, ascending. */
  readonly moments: (start: Instant) => readonly Instant[];
  /** What of a case its future from a moment on depends on: cases of one key are one. */
  readonly key: (found: Case, now: Instant) => string;
  readonly invariants: readonly Invariant[];
}

/** An invariant that does not hold, and a shortest path that breaks it: a line a step with when, norm, step, who and data. */
export interface Violation extends Pick<Invariant, 'norm' | 'says'> {
  readonly path: readonly string[];
}

/** A state is a case at a moment; a transition is a step that was taken, or the passing of time. */
export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  /** Steps that were tried by somebody: with each class of data, or once where the step is closed to him. */
  readonly tried: number;
  /** The classes of data that were tried and how they fared: 'issue: valid for nine years, refused'. */
  readonly classes: ReadonlySet<string>;
  readonly violations: readonly Violation[];
}
