/**
 * The vocabulary: what the tables of a regulation and the entries of a case are made of.
 * This room knows no norm; the tables in `law/` fill the words with meaning.
 */
import type { Calendar } from './calendar.js';

/** A civil date, 'YYYY-MM-DD', in the office's zone. */
export type PlainDate = `${number}-${number}-${number}`;

/** A moment in UTC, ISO 8601 with milliseconds: '2026-11-23T05:00:00.000Z'. */
export type Instant = string;

/** SHA-256, 64 lower-case hexadecimal digits. */
export type Digest = string;

/** What an entry may carry: JSON without undefined, so that it serialises to one form of bytes only. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The facts that a step brings with it; its shape is fixed by the row of the step. */
export type Data = { readonly [key: string]: Json };

/** Who acts: a person in a role, or the system itself (`role: 'system'`, no IIN). */
export interface Actor {
  readonly role: string;
  readonly iin: string | null;
  /** Of the legal entity for which the person acts; null for a person on his own behalf and for officials. */
  readonly bin: string | null;
  readonly name: string;
  /** The order by which an official holds the role, '12-ж/қ of 2026-01-05'; null for everybody else. */
  readonly order: string | null;
}

/** A paper that an entry filed or issued: its kind and the digest of its bytes. */
export interface PaperRef {
  readonly kind: string;
  readonly digest: Digest;
}

/** A step that was taken. Never changed, never removed. */
export interface Entry {
  readonly case: string;
  /** 1 for the first entry of a case, then without gaps. */
  readonly number: number;
  /** Comes with the form (UUID), so that a double click or a retry is one step. */
  readonly id: string;
  readonly step: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly data: Data;
  readonly papers: readonly PaperRef[];
  /** The basis of the step in its edition of the Order. */
  readonly norm: string;
  readonly edition: string;
}

/** One matter, replayed: its entries in order, and the stage in which they leave it (null before the first). */
export interface Case {
  readonly id: string;
  readonly procedure: string;
  readonly stage: string | null;
  readonly entries: readonly Entry[];
  /** The terms of the edition on which it runs. */
  readonly terms: Procedure['terms'];
}

/** Why the law says no: the norm, the key of the explanation in `words/`, the field concerned, and what the text names. */
export interface Refusal {
  readonly norm: string;
  readonly why: string;
  readonly field?: string;
  readonly with?: { readonly [name: string]: string | number };
}

/** What a check may look at. */
export interface Ask {
  readonly case: Case;
  readonly actor: Actor;
  readonly now: Instant;
  readonly calendar: Calendar;
}

/** A condition on the case, with every ground against it: it opens the step or not, so a button and its guard cannot disagree. */
export type Check = (ask: Ask) => readonly Refusal[];

/** A condition on what the step brings, with every ground against it. */
export type Need = (ask: Ask, data: Data) => readonly Refusal[];

/** A row of a procedure: what an actor may do, when, on what conditions, and what the case then is. */
export interface Step<Role extends string = string, Stage extends string = string, Basis extends string = string> {
  readonly norm: Basis;
  readonly by: readonly Role[];
  /** The stages in which the step may be taken; 'new' for the step that opens a case. */
  readonly at: readonly (Stage | 'new')[];
  /** Conditions on the case. */
  readonly given: readonly Check[];
  /** Conditions on the data. */
  readonly needs: readonly Need[];
  /** The kind of paper that the step signs; absent when nothing is signed. */
  readonly signed?: string;
  /** The stage that the step leads to; 'same' when it leaves the case where it is. */
  readonly becomes: Stage | 'same';
}

/** A statutory period from one step to another, in working days of the office. */
export interface Term<StepName extends string = string, Basis extends string = string> {
  readonly norm: Basis;
  readonly days: number;
  readonly from: StepName;
  /** The term is met by the first of these; it does not run on after the case has ended. */
  readonly until: readonly StepName[];
}

/** A procedure: its name, its rows, its terms, and the stages in which it has ended. */
export interface Procedure {
  readonly name: string;
  /** The edition of the regulation that the rows are taken from. */
  readonly edition: string;
  readonly steps: { readonly [name: string]: Step };
  readonly terms: { readonly [name: string]: Term };
  readonly ended: readonly string[];
  /** The civil day from which terms that begin with this entry are counted. */
  readonly dayOf: (entry: Entry, calendar: Calendar) => PlainDate;
}
