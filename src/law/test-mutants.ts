/** For tests only: a table with one thing taken from it or changed, to see that an invariant notices. */
import type { Procedure, Step } from '../core/procedure.js';
import type { Violation } from '../core/world.js';

/** How long a walk may take, in milliseconds: it gives way to other tests (`scripts/test.mjs`), so its time says nothing of it. */
export const patience = 20 * 60_000;

/** A table without one of its conditions: the norm and the name of the row, what the condition is called, and the table. */
export type WithoutCondition = readonly [norm: string, step: string, called: string, procedure: Procedure];

/** A table without one of its terms: the term's norm and name, the step from which it runs, and the table. */
export type WithoutTerm = readonly [norm: string, term: string, from: string, procedure: Procedure];

/** The table with one row changed. */
export function withRow(table: Procedure, name: string, change: (row: Step) => Partial<Step>): Procedure {
  const steps = Object.entries(table.steps).map(([one, row]) => [one, one === name ? { ...row, ...change(row) } : row]);
  return { ...table, steps: Object.fromEntries(steps) };
}

/** The table without each of the conditions of these rows in turn. */
export function withoutConditions(table: Procedure, rows: readonly string[]): readonly WithoutCondition[] {
  return rowsOf(table, rows).flatMap(([name, { norm, given, needs }]) => [
    ...given.map((check, at): WithoutCondition => {
      return [norm, name, calledOf(check), withRow(table, name, () => ({ given: given.toSpliced(at, 1) }))];
    }),
    ...needs.map((need, at): WithoutCondition => {
      return [norm, name, calledOf(need), withRow(table, name, () => ({ needs: needs.toSpliced(at, 1) }))];
    }),
  ]);
}

/** The table without each of the terms that run from these rows in turn. */
export function withoutTerms(table: Procedure, rows: readonly string[]): readonly WithoutTerm[] {
  return Object.entries(table.terms)
    .filter(([, { from }]) => rows.includes(from))
    .map(([name, { norm, from }]) => {
      const others = Object.entries(table.terms).filter(([one]) => one !== name);
      return [norm, name, from, { ...table, terms: Object.fromEntries(others) }];
    });
}

/** The norm and the name of each of these rows. */
export function normsAndNames(table: Procedure, rows: readonly string[]): readonly (readonly [string, string])[] {
  return rowsOf(table, rows).map(([name, { norm }]) => [norm, name]);
}

/** The steps of a path; a line that cannot be read as moment, norm, step, role, name and class of data stands whole. */
export function stepsOn(violation: Violation | undefined): readonly string[] {
  return violation?.path.map((line) => LINE.exec(line)?.[1] ?? line) ?? [];
}

const LINE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}  \S.* (\w+)  by \S+ \S.*  \(.+\)$/;

function rowsOf({ steps }: Procedure, rows: readonly string[]): readonly (readonly [string, Step])[] {
  return Object.entries(steps).filter(([name]) => rows.includes(name));
}

/** Conditions of the law say what they are called. */
function calledOf(condition: object): string {
  return 'called' in condition ? String(condition.called) : '';
}
