import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addWorkingDays, civil, instantOf, plainDate } from '../core/calendar.js';
import { replay } from '../core/decide.js';
import type { Entry } from '../core/procedure.js';
import { application } from './application.js';
import { differenceIn } from './compare.js';
import { officeCalendar } from './days.js';
import { editions, procedureFor, readDraft } from './editions.js';
import { madeUpCase } from './madeUp.js';
import { given } from './testing.js';

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(8, '0')}0000`;
const many = Array.from({ length: 300 }, (_, n) => madeUpCase(n, officeCalendar, idOf(n)));
const fiveDays = readDraft(
  JSON.parse(readFileSync(new URL('../../docs/drafts/five-days.json', import.meta.url), 'utf8')),
);
const draft = 'edition' in fiveDays ? fiveDays.edition.procedure : application;
const now = '2027-12-01T05:00:00.000Z';

test('O4 a new case takes the edition in force on its day, a running one stays on its own', () => {
  const next = { id: 'next', inForceFrom: '2026-12-01', procedure: { ...application, edition: 'next' } } as const;
  const table = [next, ...editions];
  expect(procedureFor([], '2026-11-30', table).edition).toBe('2024-10-22');
  expect(procedureFor([], '2026-12-01', table).edition).toBe('next');
  const begun = given('submit', 'register').case.entries;
  expect(procedureFor(begun, '2026-12-02', table).edition).toBe('2024-10-22');
  expect(() => procedureFor(begun, '2026-12-02', [next])).toThrow('2024-10-22');
});

test('HOUSE §3 a draft changes what it names, and all that is wrong with it is told at once', () => {
  expect(draft.terms['result']?.days).toBe(5);
  expect(draft.terms['completeness']).toEqual(application.terms.completeness);
  expect(draft.steps).toEqual(application.steps);
  const changed = readDraft({
    id: 'd',
    inForceFrom: '2027-01-01',
    steps: { withdraw: null, register: { by: ['officer'], at: ['submitted'] } },
  });
  expect('edition' in changed && Object.keys(changed.edition.procedure.steps)).not.toContain('withdraw');
  expect('edition' in changed && changed.edition.procedure.steps['register']?.by).toEqual(['officer']);
  const wrong = readDraft({
    id: '2024-10-22',
    inForceFrom: 'soon',
    term: {},
    terms: { resalt: { days: 5 }, result: { days: 1.5 } },
    steps: { dance: null, issue: { by: ['king'] }, assign: 7 },
  });
  expect('problems' in wrong && wrong.problems.map(({ path }) => path)).toEqual([
    'term',
    'id',
    'inForceFrom',
    'terms.resalt',
    'terms.result.days',
    'steps.dance',
    'steps.issue.by',
    'steps.assign',
  ]);
  for (const nothing of [null, [], 'five days']) expect(readDraft(nothing)).toMatchObject({ problems: [{ path: '' }] });
});

test('HOUSE §1 made-up cases are lawful, differ, and are the same again from the same number', () => {
  expect(madeUpCase(7, officeCalendar, idOf(7))).toEqual(many[7]);
  const stages = new Set(many.map((entries) => replay(application, entries[0]?.case ?? '', entries).stage));
  for (const stage of ['issued', 'refused', 'refusedIncomplete', 'withdrawn']) expect([...stages]).toContain(stage);
  expect(new Set(many.map(([first]) => first?.at)).size).toBeGreaterThan(290);
  for (const entries of many)
    expect(differenceIn(entries, application, application, officeCalendar, now), entries[0]?.case).toBeNull();
});

/** Reckoned from the entries alone: when was it submitted, by when were five working days over, when was the result given. */
function lateByFive(entries: readonly Entry[]): boolean {
  const registered = entries.find(({ step }) => step === 'register');
  const day = registered && plainDate(String(registered.data['registeredOn']));
  if (!day) return false;
  const due = instantOf(officeCalendar, addWorkingDays(officeCalendar, day, 5), '18:30');
  const result = entries.find(({ step }) => ['issue', 'refuse', 'refuseIncomplete'].includes(step));
  const end = entries.find(({ step }) => step === 'withdraw');
  const until7 = instantOf(officeCalendar, addWorkingDays(officeCalendar, day, 7), '18:30');
  const judged = result?.at ?? end?.at ?? now;
  return judged > due && judged <= until7;
}

test('L4 in a draft of five working days those results are late that came on the sixth and seventh, and no others', () => {
  const late = many.filter((entries) =>
    differenceIn(entries, application, draft, officeCalendar, now)?.late.some(({ term }) => term === 'result'),
  );
  expect(late.length).toBeGreaterThan(10);
  expect(late.map(([first]) => first?.case)).toEqual(many.filter(lateByFive).map(([first]) => first?.case));
});

test('P7.2a, L4 in a draft of five working days no refusal can be notified after the second, nor signed after the fifth', () => {
  const closed = many.flatMap((entries) =>
    (differenceIn(entries, application, draft, officeCalendar, now)?.closed ?? []).map((one) => ({
      ...one,
      at: entries[one.number - 1]?.at ?? '',
      registered: entries.find(({ step }) => step === 'register')?.data['registeredOn'],
    })),
  );
  expect(closed.length).toBeGreaterThan(5);
  for (const { step, grounds, at, registered } of closed.filter((one) => one.step === 'notify')) {
    const second = addWorkingDays(officeCalendar, plainDate(String(registered)) ?? '2025-01-06', 2);
    expect([step, civil(officeCalendar, at).date >= second]).toEqual(['notify', true]);
    expect(grounds.length).toBeGreaterThan(0);
  }
});
