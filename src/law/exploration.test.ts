import { expect, test } from 'vitest';
import { boundaries, explore } from '../core/explore.js';
import type { Actor, Instant, Procedure } from '../core/procedure.js';
import type { Invariant, Violation, World } from '../core/world.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { byItself, straightWorld, submissions, world, worldOf } from './exploration.js';
import { filing } from './filing.js';
import { normsAndNames, patience, stepsOn, withoutConditions, withoutTerms, withRow } from './test-mutants.js';
import { people } from './people.js';

const fridayEvening = submissions.slice(2, 3);
/** The rows that an application takes by itself; what follows from a complaint is not explored here. */
const own = byItself(application).steps;
const rows = Object.entries(application.steps).filter(([step]) => step in own);

test(
  'L4 nobody, with whatever data, at whatever moment, brings an application to where an invariant breaks',
  () => {
    const explored = explore(world);
    expect(explored.violations).toEqual([]);
    expect(explored.states).toBeGreaterThan(60_000);
    expect(explored.transitions).toBeGreaterThan(1_000_000);
    expect(explored.tried).toBeGreaterThan(10_000_000);
    const fared = (step: string, how: string) =>
      [...explored.classes].filter((one) => one.startsWith(`${step}: `) && one.endsWith(`, ${how}`)).length;
    for (const [step, { needs }] of rows) {
      expect(fared(step, 'taken'), step).toBeGreaterThan(0);
      expect(fared(step, 'refused'), step).toBeGreaterThanOrEqual(needs.length > 0 ? 2 : 0);
    }
  },
  patience,
);

test(
  'P6.2 from both sides of every boundary of submission, the straight path and silence keep every invariant',
  () => {
    const explored = explore(straightWorld);
    expect(explored.violations).toEqual([]);
    expect(explored.states).toBeGreaterThan(7_000);
  },
  patience,
);

/** A smaller world: a day of submission that is not that of receipt, and both sides of closing on the days that terms end. */
function smallWorld(procedure: Procedure): World {
  const moments = (start: Instant) => {
    const { registeredOn, completenessDue, latestNotice, objectionEnds, resultDue, handOverDue } = filing(
      officeCalendar,
      start,
    );
    const days = [registeredOn, completenessDue, latestNotice, objectionEnds, resultDue, handOverDue];
    return boundaries(officeCalendar, days).filter((_, at) => at % 4 > 1);
  };
  return { ...worldOf(procedure, fridayEvening), moments };
}

const broken = (procedure: Procedure): readonly Violation[] => explore(smallWorld(procedure), 'broken').violations;

const everyCondition = withoutConditions(application, Object.keys(own));

/** Conditions of an application that extends a permit: no application of this world does, and `extension.test.ts` is about them. */
const ofExtension: ReadonlySet<string> = new Set(['extendsLivingPermit', 'contractProlonged']);

const conditions = everyCondition.filter(([, , called]) => !ofExtension.has(called));

/** Conditions without which nothing breaks, each with the reason. */
const secondLocks: { readonly [condition: string]: string } = {
  'issue everyRequirementMet': 'formPermit asks the same, and between the two no finding can change',
  'refuse heard': 'draftRefusal asks the same, and between the two nobody can say or move anything',
  'changeSlot hearingMovable':
    'hearingMoved refuses every slot when no day is left; this one spares the officer the form',
};

const isSecondLock = ([, step, called]: (typeof conditions)[number]) => `${step} ${called}` in secondLocks;

test.each(conditions.filter((one) => !isSecondLock(one)))(
  '%s the step «%s» without «%s» breaks an invariant on a path that can be read',
  (_, step, __, procedure) => {
    const path = stepsOn(broken(procedure)[0]);
    expect([path.at(0), path.at(-1)]).toEqual(['submit', step]);
  },
);

/** Of each role one, and those whom a condition tells from him: what the others do, these do. */
const one: readonly Actor[] = [
  people.companyHead,
  people.companyHeadHimself,
  people.chancery,
  people.manager,
  people.officer,
  people.secondOfficer,
  people.head,
  people.himselfAsHead,
  people.system,
];

test.each(conditions.filter(isSecondLock))(
  '%s the step «%s» without «%s», a second lock, breaks nothing',
  (...row) => {
    expect(explore({ ...smallWorld(row[3]), actors: one }).violations).toEqual([]);
  },
  patience,
);

test(
  'P7.1b of the two locks either alone keeps a permit from being issued unmet, and without both it is issued',
  () => {
    const unlocked = (...names: readonly string[]): readonly Violation[] => {
      const procedure = names.reduce<Procedure>(
        (table, name) => withRow(table, name, () => ({ given: [] })),
        application,
      );
      const onIssue = worldOf(procedure)
        .invariants.filter(({ norm }) => norm === 'P7.1b')
        .map((one): Invariant => ({
          ...one,
          step: (entry, before, after) => entry.step !== 'issue' || one.step?.(entry, before, after) !== false,
        }));
      return explore({ ...smallWorld(procedure), actors: one, invariants: onIssue }, 'broken').violations;
    };
    expect(unlocked('formPermit')).toEqual([]);
    expect(unlocked('issue')).toEqual([]);
    expect(unlocked('formPermit', 'issue')[0]?.path.at(-1)).toMatch(/ P7\.4 issue {2}by head /);
  },
  patience,
);

test.each(withoutTerms(application, Object.keys(own)))(
  'III.4 without the term of %s, «%s», an invariant with that norm breaks',
  (norm, _, __, procedure) => {
    expect(broken(procedure).map((violation) => violation.norm)).toContain(norm);
  },
);

const everybody = [...new Set(world.actors.map(({ role }) => role))];

test.each(normsAndNames(application, Object.keys(own)))(
  '%s the step «%s» open to every role breaks an invariant',
  (_, step) => {
    const [first] = broken(withRow(application, step, () => ({ by: everybody })));
    expect(stepsOn(first).at(-1)).toBe(step);
  },
);
