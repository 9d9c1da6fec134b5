import { expect, test } from 'vitest';
import { explore } from '../core/explore.js';
import type { Procedure, Step } from '../core/procedure.js';
import type { Exploration, Violation, World } from '../core/world.js';
import { complaint, type ComplaintStep } from './complaint.js';
import { filingMoments, complaintWorld, complaintWorldOf, reviewWorld } from './complaintExploration.js';
import { complaintSamples } from './complaintSamples.js';
import { normsAndNames, patience, stepsOn, withoutConditions, withoutTerms, withRow } from './test-mutants.js';

test(
  'P10.3, P10.4, P10.6 nobody, with whatever data, at whatever moment, brings a complaint to where an invariant breaks',
  () => {
    const worlds = [explore(complaintWorld), explore(reviewWorld)];
    expect(worlds.flatMap(({ violations }) => violations)).toEqual([]);
    const sum = (of: (one: Exploration) => number) => worlds.map(of).reduce((a, b) => a + b);
    expect(sum(({ states }) => states)).toBeGreaterThan(8_000);
    expect(sum(({ tried }) => tried)).toBeGreaterThan(4_000_000);
    const classes = new Set(worlds.flatMap((one) => [...one.classes]));
    const fared = (step: string, how: string) =>
      [...classes].filter((one) => one.startsWith(`${step}: `) && one.endsWith(`, ${how}`)).length;
    for (const [step, { needs }] of Object.entries(complaint.steps)) {
      expect(fared(step, 'taken'), step).toBeGreaterThan(0);
      expect(fared(step, 'refused'), step).toBeGreaterThanOrEqual(needs.length > 0 ? 2 : 0);
    }
  },
  patience,
);

/** Steps that only lead aside: without them every other row is reached just as well. */
const ASIDE: readonly string[] = ['stateOnComplaint', 'recordDelivery', 'satisfyPartly'];
/** What a complaint is on the way to a row: the few classes that open different ones. */
const ON_THE_WAY = [
  'as it should be',
  'late, without a word',
  'about a permit that is too narrow',
  'against an action of the head, late',
];

/** A smaller world: what leads to this row, in which only the row itself is tried with every class of data. */
function smallWorld(procedure: Procedure, row: string): World {
  const { by, at } = complaint.steps[row as ComplaintStep] as Step;
  const ofBody = by.some((role) => role === 'complaintBody' || role === 'qualityBody') || at.includes('atQualityBody');
  const steps = Object.entries(procedure.steps).filter(([step]) => step === row || !ASIDE.includes(step));
  const world = complaintWorldOf({ ...procedure, steps: Object.fromEntries(steps) }, filingMoments.slice(1));
  return {
    ...world,
    moments: (filed) => (ofBody ? atBodies : world.moments)(filed),
    samples: Object.fromEntries(
      Object.entries(complaintSamples).map(([step, of]): [string, World['samples'][string]] => [
        step,
        (ask) => {
          const all = of(ask);
          if (step === row) return all;
          const [first = all[0], ...more] = all.filter(({ is }) => ON_THE_WAY.includes(is));
          return step === 'fileComplaint' ? [first, ...more] : [first];
        },
      ]),
    ),
  };
}

/** Receipt, the day of the hearing, the third day, and after each last day of a review. */
const atBodies: World['moments'] = (filed) => {
  const [received, evening, hearing, , third, , , , , after15, , , , after20, , , , after25] =
    reviewWorld.moments(filed);
  return [received, evening, hearing, third, after15, after20, after25].filter((one) => one !== undefined);
};

const broken = (procedure: Procedure, row: string): readonly Violation[] =>
  explore(smallWorld(procedure, row), 'broken').violations;

const rows = Object.keys(complaint.steps);
const conditions = withoutConditions(complaint, rows);

/** Conditions without which nothing breaks, each with the reason. */
const secondLocks: { readonly [condition: string]: string } = {
  'callParties reviewRuns': 'hearingCalled takes no hour after the term; this one spares the body the form',
};

const isSecondLock = ([, step, called]: (typeof conditions)[number]) => `${step} ${called}` in secondLocks;

test.each(conditions.filter((one) => !isSecondLock(one)))(
  '%s the step «%s» without «%s» breaks an invariant on a path that can be read',
  (_, step, __, procedure) => {
    expect(stepsOn(broken(procedure, step)[0]).at(-1)).toBe(step);
  },
  patience,
);

test.each(conditions.filter(isSecondLock))(
  '%s the step «%s» without «%s», a second lock, breaks nothing',
  (...row) => {
    expect(broken(row[3], row[1])).toEqual([]);
  },
  patience,
);

test.each(withoutTerms(complaint, rows))(
  'III.4 without the term of %s, «%s», an invariant with that norm breaks',
  (norm, _, from, procedure) => {
    expect(broken(procedure, from).map((violation) => violation.norm)).toContain(norm);
  },
  patience,
);

const everybody = [...new Set(complaintWorld.actors.map(({ role }) => role))];

test.each(normsAndNames(complaint, rows))(
  '%s the step «%s» open to every role breaks an invariant',
  (_, step) => {
    const [first] = broken(
      withRow(complaint, step, () => ({ by: everybody })),
      step,
    );
    expect(stepsOn(first).at(-1)).toBe(step);
  },
  patience,
);
