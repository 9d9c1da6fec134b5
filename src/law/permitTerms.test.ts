/** The last day of every term of a permit's life: until 18:30:00.000 it runs, a millisecond later it is late; a day off moves it. */
import { expect, test } from 'vitest';
import { addWorkingDays, type Calendar, dayRow } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { officeCalendar } from './days.js';
import { permit } from './permit.js';
import { type PermitTerm, permitTerms } from './permitTerms.js';
import { at, life, type Lived } from './permitTesting.js';

/** The hearing of a termination proposed on Thursday, 1 April 2027, the day after the only contract has ended. */
const proposed: readonly Lived[] = [{ step: 'proposeTermination', at: '2027-04-01 10:00' }];
const heard: readonly Lived[] = [...proposed, 'notify', { step: 'holdHearing', at: '2027-04-05 16:00' }];

// 16 December 2026 is a day off. What a holder sends after 18:30 is received on the next working day (APPC 64(3)).
const edges = [
  ['APPC 76', 'report', [{ step: 'reportChange', at: '2026-12-03 18:30:00.000' }], '2026-12-25'],
  ['APPC 76', 'report', [{ step: 'reportChange', at: '2026-12-03 18:30:00.001' }], '2026-12-28'],
  ['APPC 76', 'enteredReport', [{ step: 'enterReport', at: '2026-12-03 10:00' }], '2026-12-25'],
  ['APPC 76', 'termination', proposed, '2027-04-22'],
  ['APPC 74(1)', 'minutes', heard, '2027-04-07'],
  ['LPN 44', 'correction', [{ step: 'askCorrection', at: '2026-12-14 18:30:00.000' }], '2026-12-17'],
  ['LPN 44', 'correction', [{ step: 'askCorrection', at: '2026-12-14 18:30:00.001' }], '2026-12-18'],
  ['APPC 82', 'ownCorrection', [{ step: 'findError', at: '2026-12-14 10:00' }], '2026-12-18'],
  ['practice', 'amendment', [{ step: 'askAmendment', at: '2026-12-14 18:30:00.000' }], '2026-12-18'],
  ['practice', 'amendment', [{ step: 'askAmendment', at: '2026-12-14 18:30:00.001' }], '2026-12-21'],
] as const satisfies readonly (readonly [string, PermitTerm, readonly Lived[], PlainDate])[];

const standingOf = (past: readonly Lived[], term: string, calendar: Calendar, now: string) =>
  standing(permit, life(...past).case, calendar, at(now)).find((one) => one.term === term);

test.each(edges)('%s the term «%s» of a permit’s life runs until 18:30 of its last day', (norm, term, past, due) => {
  const inTime = standingOf(past, term, officeCalendar, `${due} 18:30:00.000`);
  expect(inTime).toMatchObject({ norm, due, state: 'running', daysLeft: 0 });
  expect(standingOf(past, term, officeCalendar, `${due} 18:30:00.001`)).toMatchObject({ due, state: 'late' });
  expect(permitTerms[term].norm).toBe(norm);
});

test.each(edges)(
  '%s the term «%s» ends a working day later when its last day becomes a day off',
  (_, term, past, due) => {
    const off = { ...dayRow(officeCalendar, due), works: false };
    const calendar = { ...officeCalendar, days: new Map([...officeCalendar.days, [due, off]]) };
    const next = addWorkingDays(officeCalendar, due, 1);
    expect(standingOf(past, term, calendar, `${due} 18:30:00.001`)).toMatchObject({ due: next, state: 'running' });
  },
);

test('APPC 76 no term of a permit’s life is without its edges', () => {
  expect(new Set(edges.map(([, term]) => term))).toEqual(new Set(Object.keys(permitTerms)));
});
