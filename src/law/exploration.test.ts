import { expect, test } from 'vitest';
import { explore } from '../core/explore.js';
import type { Instant, Procedure, Step } from '../core/procedure.js';
import type { Violation } from '../core/world.js';
import { application } from './application.js';
import { submissions, world, worldOf } from './exploration.js';

const [monday, fridayEvening] = [submissions.slice(0, 1), submissions.slice(2, 3)];

test('L4 nobody, with whatever data, at whatever moment, brings an application to where an invariant breaks', () => {
  const explored = explore({ ...world, starts: [...monday, ...fridayEvening] });
  expect(explored.violations).toEqual([]);
  expect(explored.states).toBeGreaterThan(7_000);
  expect(explored.transitions).toBeGreaterThan(35_000);
  expect(explored.tried).toBeGreaterThan(1_000_000);
  const fared = (step: string, how: string) =>
    [...explored.classes].filter((one) => one.startsWith(`${step}: `) && one.endsWith(`, ${how}`)).length;
  for (const [step, { needs }] of Object.entries(application.steps)) {
    expect(fared(step, 'taken'), step).toBeGreaterThan(0);
    expect(fared(step, 'refused'), step).toBeGreaterThanOrEqual(needs.length > 0 ? 2 : 0);
  }
});

/** What breaks first, with a day of submission that is not that of receipt; to be quick, only on both sides of each closing. */
function broken(procedure: Procedure): readonly Violation[] {
  const closings = (start: Instant) => world.moments(start).filter((_, at) => at % 4 > 1);
  return explore({ ...worldOf(procedure, fridayEvening), moments: closings }, 'broken').violations;
}

const withRow = (name: string, change: (row: Step) => Partial<Step>): Procedure => ({
  ...application,
  steps: Object.fromEntries(
    Object.entries<Step>(application.steps).map(([one, row]) => [one, one === name ? { ...row, ...change(row) } : row]),
  ),
});

const conditions = Object.entries(application.steps).flatMap(([name, { norm, given, needs }]) => [
  ...given.map(
    ({ called }, at) => [norm, name, called, withRow(name, (row) => ({ given: row.given.toSpliced(at, 1) }))] as const,
  ),
  ...needs.map(
    ({ called }, at) => [norm, name, called, withRow(name, (row) => ({ needs: row.needs.toSpliced(at, 1) }))] as const,
  ),
]);

/** Conditions without which nothing breaks, each with the reason. */
const secondLocks: { readonly [condition: string]: string } = {
  'issue everyRequirementMet': 'formPermit asks the same, and between the two no finding can change',
};

/** A path is readable: moment, norm, step, role and name, class of data. */
const LINE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}  \S.* (\w+)  by \S+ \S.*  \(.+\)$/;

test.each(conditions)(
  '%s the step «%s» without «%s» breaks an invariant on a path that can be read',
  (_, step, called, procedure) => {
    const [first, ...more] = broken(procedure);
    if (secondLocks[`${step} ${called}`]) return expect([first, ...more]).toEqual([undefined]);
    expect(first?.path.map((line) => LINE.exec(line)?.[1])).toEqual(
      expect.arrayContaining(['submit', step].slice(step === 'submit' ? 1 : 0)),
    );
    expect(LINE.exec(first?.path.at(-1) ?? '')?.[1]).toBe(step);
  },
);

test('P7.1b without either lock a permit is issued though a requirement is not met', () => {
  const unlocked = withRow('formPermit', () => ({ given: [] }));
  const { formPermit: _, ...steps } = withRow('issue', () => ({ given: [] })).steps;
  const [first] = broken({ ...application, steps: { ...steps, formPermit: unlocked.steps['formPermit']! } });
  expect(first?.norm).toBe('P7.1b');
});

const terms = Object.entries(application.terms).map(([name, { norm }]) => {
  const others = Object.entries(application.terms).filter(([one]) => one !== name);
  return [norm, name, { ...application, terms: Object.fromEntries(others) }] as const;
});

test.each(terms)('III.4 without the term of %s, «%s», an invariant with that norm breaks', (norm, _, procedure) => {
  expect(broken(procedure).map((violation) => violation.norm)).toContain(norm);
});

const steps = Object.entries(application.steps).map(([name, { norm }]) => [norm, name] as const);
const everybody = [...new Set(world.actors.map(({ role }) => role))];

test.each(steps)('%s the step «%s» open to every role breaks an invariant', (_, step) => {
  const [first] = broken(withRow(step, () => ({ by: everybody })));
  expect(LINE.exec(first?.path.at(-1) ?? '')?.[1]).toBe(step);
});
