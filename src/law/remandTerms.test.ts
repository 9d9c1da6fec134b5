/** The last day of every term that a complaint upon a refusal begins: until 18:30:00.000 it runs; a day off moves it. */
import { expect, test } from 'vitest';
import { addWorkingDays, type Calendar, dayRow } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { at, given, type Past, people } from './testing.js';

const complete: readonly Past[] = [{ step: 'submit', at: '2026-12-10 10:00' }, 'register', 'handOver', 'assign'];
const incomplete: readonly Past[] = [...complete, 'findIncomplete', 'refuseIncomplete'];
const onMerits = ['confirmComplete', 'examine', 'waive', 'proposeRefusal', 'notify', 'draftRefusal', 'refuse'] as const;
const refused: readonly Past[] = [...complete, ...onMerits];

const decided = (step: 'remand' | 'remandIncomplete' | 'orderPermit', data = {}): Past => ({
  step,
  by: { ...people.head, role: 'complaintBody' },
  at: '2026-12-30 10:00',
  data,
});

// 1, 4 and 7 January 2027 are days off: 2 January is a Saturday, so the 4th is one too.
const edges = [
  ['APPC 100(1)', 'newResult', [...refused, decided('remand')], '2027-01-13'],
  ['APPC 100(1)', 'newResult', [...refused, decided('remand', { days: 1 })], '2026-12-31'],
  ['APPC 100(1)', 'newResult', [...refused, decided('remand', { days: 15 })], '2027-01-25'],
  ['APPC 100(1)', 'newCompleteness', [...incomplete, decided('remandIncomplete')], '2027-01-13'],
  ['APPC 100(1)', 'newCompleteness', [...incomplete, decided('remandIncomplete', { days: 3 })], '2027-01-06'],
  ['LPN 26(2)', 'ordered', [...incomplete, decided('orderPermit')], '2027-01-11'],
] as const satisfies readonly (readonly [string, string, readonly Past[], PlainDate])[];

const standingOf = (past: readonly Past[], term: string, calendar: Calendar, now: string) =>
  standing(application, given(...past).case, calendar, at(now)).find((one) => one.term === term);

test.each(edges)('%s upon a complaint the term «%s» runs until 18:30 of its last day', (norm, term, past, due) => {
  const inTime = standingOf(past, term, officeCalendar, `${due} 18:30:00.000`);
  expect(inTime).toMatchObject({ norm, due, state: 'running', daysLeft: 0 });
  expect(standingOf(past, term, officeCalendar, `${due} 18:30:00.001`)).toMatchObject({ due, state: 'late' });
  expect(Object.keys(application.terms)).toContain(term);
});

test.each(edges)(
  '%s upon a complaint the term «%s» ends a working day later when its last day becomes a day off',
  (_, term, past, due) => {
    const off = { ...dayRow(officeCalendar, due), works: false };
    const calendar = { ...officeCalendar, days: new Map([...officeCalendar.days, [due, off]]) };
    const next = addWorkingDays(officeCalendar, due, 1);
    expect(standingOf(past, term, calendar, `${due} 18:30:00.001`)).toMatchObject({ due: next, state: 'running' });
  },
);

test('LPN 26(1) silence in a new term gives the permit a millisecond after its last moment, dated by its last day', () => {
  const again = given(...refused, decided('remand', { days: 3 }));
  expect(again.when('lapse', people.system, '2027-01-06 18:30:00.000').gives).toEqual(['L4 resultTermNotOver']);
  const { entry, gives } = again.when('lapse', people.system, '2027-01-06 18:30:00.001');
  expect(gives).toBe('deemedIssued');
  expect(entry?.data).toMatchObject({ issuedOn: '2027-01-06', expiresOn: '2037-01-06' });
});
