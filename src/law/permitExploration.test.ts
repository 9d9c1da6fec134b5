import { expect, test } from 'vitest';
import { explore } from '../core/explore.js';
import type { Procedure } from '../core/procedure.js';
import type { Violation } from '../core/world.js';
import { normsAndNames, patience, stepsOn, withoutConditions, withoutTerms, withRow } from './test-mutants.js';
import { permit } from './permit.js';
import { permitWorlds, permitWorldsOf } from './permitExploration.js';

test(
  'IV.8 nobody, with whatever data, at whatever moment, brings a permit to where an invariant breaks',
  () => {
    const all = permitWorlds().map((world) => explore(world));
    expect(all.flatMap(({ violations }) => violations)).toEqual([]);
    const sum = (count: (typeof all)[number]['states'][]) => count.reduce((one, other) => one + other, 0);
    expect(sum(all.map(({ states }) => states))).toBeGreaterThan(10_000);
    expect(sum(all.map(({ tried }) => tried))).toBeGreaterThan(2_000_000);
    const classes = [...new Set(all.flatMap((one) => [...one.classes]))];
    const fared = (step: string, how: string) =>
      classes.filter((one) => one.startsWith(`${step}: `) && one.endsWith(`, ${how}`)).length;
    for (const [step, { needs }] of Object.entries(permit.steps)) {
      expect(fared(step, 'taken'), step).toBeGreaterThan(0);
      expect(fared(step, 'refused'), step).toBeGreaterThanOrEqual(needs.length > 0 ? 1 : 0);
    }
  },
  patience,
);

/** The first invariant that breaks in a part of the table which has this row. */
function broken(procedure: Procedure, row?: string): readonly Violation[] {
  for (const world of permitWorldsOf(procedure, row)) {
    const { violations } = explore(world, 'broken');
    if (violations.length > 0) return violations;
  }
  return [];
}

const rows = Object.keys(permit.steps);
const conditions = withoutConditions(permit, rows);

/** Conditions without which nothing breaks, each with the reason. */
const secondLocks: { readonly [condition: string]: string } = {
  'dismissReport reportPending':
    'reportNamed refuses every number when nothing waits; this one spares the officer the form',
  'changeSlot hearingMovable':
    'hearingMoved refuses every slot when no day is left; this one spares the officer the form',
  'correct correctionPending':
    'correctsTheError carries out nothing when nothing was asked; this one spares the head the paper',
  'amend amendmentPending':
    'amendsWhatWasAsked carries out nothing when nothing was asked; this one spares the officer the form',
};

const isSecondLock = ([, step, called]: (typeof conditions)[number]) => `${step} ${called}` in secondLocks;

test.each(conditions.filter((one) => !isSecondLock(one)))(
  'IV.8 %s: in a permit’s life the step «%s» without «%s» breaks an invariant on a path that can be read',
  (_, step, __, procedure) => {
    const path = stepsOn(broken(procedure, step)[0]);
    expect([path.at(0), path.at(-1)]).toEqual(['enter', step]);
  },
);

test.each(conditions.filter(isSecondLock))(
  'IV.8 %s: in a permit’s life the step «%s» without «%s», a second lock, breaks nothing',
  (...row) => {
    expect(broken(row[3], row[1])).toEqual([]);
  },
);

test.each(withoutTerms(permit, rows))(
  'IV.8 %s: without the term «%s» of a permit, from «%s», an invariant with that norm breaks',
  (norm, _, from, procedure) => {
    expect(broken(procedure, from).map((violation) => violation.norm)).toContain(norm);
  },
);

const everybody = [...new Set(permitWorlds().flatMap(({ actors }) => actors.map(({ role }) => role)))];

test.each(normsAndNames(permit, rows))(
  'IV.8 %s: in a permit’s life the step «%s» open to every role breaks an invariant',
  (_, step) => {
    const [first] = broken(
      withRow(permit, step, () => ({ by: everybody })),
      step,
    );
    expect(stepsOn(first).at(-1)).toBe(step);
  },
);
