import { expect, test } from 'vitest';
import { daysOf, terms } from './terms.js';
import { given } from './testing.js';

test('L4, P6.3 a condition counts the days of the edition on which the case runs, and those of the table where it has none', () => {
  const { case: found } = given('submit');
  const longer = { ...found.terms, result: { ...terms.result, days: 10 } };
  expect([daysOf(found, 'result'), daysOf(found, 'completeness')]).toEqual([7, 2]);
  expect(daysOf({ ...found, terms: longer }, 'result')).toBe(10);
  expect([daysOf({ ...found, terms: {} }, 'result'), daysOf({ ...found, terms: {} }, 'completeness')]).toEqual([7, 2]);
});
