import { expect, test } from 'vitest';
import { explore } from '../core/explore.js';
import type { Procedure } from '../core/procedure.js';
import type { Violation } from '../core/world.js';
import { application } from './application.js';
import { byItself } from './exploration.js';
import { normsAndNames, patience, stepsOn, withoutConditions, withoutTerms, withRow } from './test-mutants.js';
import { remandWorld, remandWorldOf } from './remandExploration.js';

/** The rows that an application takes only after a complaint. */
const rows = Object.keys(application.steps).filter((step) => !(step in byItself(application).steps));

test(
  'APPC 100(1) nobody, with whatever data, brings an application whose refusal was complained of to where an invariant breaks',
  () => {
    const { violations, states, classes } = explore(remandWorld);
    expect(violations).toEqual([]);
    expect(states).toBeGreaterThan(20_000);
    expect(rows).toEqual(['remand', 'remandIncomplete', 'orderPermit', 'issueAsOrdered']);
    const fared = (step: string, how: string) =>
      [...classes].filter((one) => one.startsWith(`${step}: `) && one.endsWith(`, ${how}`)).length;
    for (const step of [...rows, 'issue', 'refuse', 'refuseIncomplete', 'lapse', 'handOverPermit'])
      expect(fared(step, 'taken'), step).toBeGreaterThan(0);
    for (const step of rows) expect(fared(step, 'refused'), step).toBeGreaterThan(0);
  },
  patience,
);

const broken = (procedure: Procedure): readonly Violation[] => explore(remandWorldOf(procedure), 'broken').violations;

test.each(withoutConditions(application, rows))(
  '%s after a complaint the step «%s» without «%s» breaks an invariant on a path that can be read',
  (_, step, __, procedure) => {
    const path = stepsOn(broken(procedure)[0]);
    expect([path.at(0), path.at(-1)]).toEqual(['submit', step]);
  },
);

test.each(withoutTerms(application, rows))(
  'III.4 after a complaint, without the term of %s, «%s», an invariant with that norm breaks',
  (norm, _, __, procedure) => {
    expect(broken(procedure).map((violation) => violation.norm)).toContain(norm);
  },
);

const everybody = [...new Set(remandWorld.actors.map(({ role }) => role))];

test.each(normsAndNames(application, rows))('%s the step «%s» open to every role breaks an invariant', (_, step) => {
  const [first] = broken(withRow(application, step, () => ({ by: everybody })));
  expect(stepsOn(first).at(-1)).toBe(step);
});
