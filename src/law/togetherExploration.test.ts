import { expect, test } from 'vitest';
import { explore } from '../core/explore.js';
import type { Step } from '../core/procedure.js';
import { application } from './application.js';
import { following } from './consequences.js';
import { permit } from './permit.js';
import { patience } from './test-mutants.js';
import { everyPart } from './together.js';
import { togetherRows as rows, togetherWorldOf } from './togetherExploration.js';

test(
  'IV.8, P9, APPC 100(1) an application, its permit and its complaints together break no sentence of any of them, whatever follows from what',
  () => {
    const { violations, states, classes } = explore(togetherWorldOf(rows));
    expect(violations).toEqual([]);
    expect(states).toBeGreaterThan(10_000);
    for (const part of everyPart)
      for (const row of rows[part])
        expect(
          [...classes].some((one) => one.startsWith(`${part}.${row}: `) && one.endsWith(', taken')),
          row,
        ).toBe(true);
  },
  patience,
);

const broken = (more: Partial<typeof rows> = {}) => {
  const [first] = explore(togetherWorldOf({ ...rows, ...more }), 'broken').violations;
  return [first?.norm, first?.path.at(-1)?.split('  ')[1]];
};
const without = (part: keyof typeof rows, step: string) => ({ [part]: rows[part].filter((one) => one !== step) });

/** What a row is for as long as this runs. */
function whileRow<Result>(row: Step, is: Partial<Step>, run: () => Result): Result {
  const kept = Object.entries(Object.getOwnPropertyDescriptors(row)).filter(([column]) => column in is);
  for (const [column, value] of Object.entries(is))
    Object.defineProperty(row, column, { configurable: true, enumerable: true, value });
  try {
    return run();
  } finally {
    for (const [column, descriptor] of kept) Object.defineProperty(row, column, descriptor);
  }
}

test('IV.8 a permit that is terminated while a contract stands is noticed', () => {
  const { given } = permit.steps.terminate;
  const open = given.filter(({ called }) => called !== 'noContractStands');
  expect(open.length).toBe(given.length - 1);
  const [norm, step] = whileRow(permit.steps.terminate, { given: open }, () => broken());
  expect([norm, step]).toEqual(['A5.c1', 'A5.c1 permit.terminate']);
});

test('IV.8 a permit without a contract whose termination nobody can propose is noticed', () => {
  expect(broken(without('permit', 'proposeTermination'))).toEqual(['A5.c1', 'so it stands']);
});

test('P10.2 somebody who was refused and cannot complain is noticed', () => {
  expect(broken(without('complaint', 'fileComplaint'))).toEqual(['P10.2', 'so it stands']);
});

test('APPC 100(1) an upheld complaint that leaves the act as it was is noticed', () => {
  const [norm, step] = whileRow(application.steps.remandIncomplete, { at: [] }, () => broken());
  expect([norm, step]).toEqual(['APPC 100(1)', 'P10.4 complaint.satisfyComplaint']);
});

test.each(['remand', 'remandIncomplete', 'orderPermit'])(
  'APPC 100(1) «%s» that somebody takes by himself is noticed',
  (step) => {
    expect(following.has(step)).toBe(true);
    const [norm, last] = broken({ application: [...rows.application, step] });
    expect([norm, last]).toEqual(['APPC 100(1)', `APPC 100(1) application.${step}`]);
  },
);
