import { expect, test } from 'vitest';
import { type Calendar, calendarAt, civil, type DayRow, versionOf } from './calendar.js';
import type { Case, Entry, Instant, Procedure, Step } from './procedure.js';
import { moved, moves, standing } from './terms.js';

const words = (en: string) => ({ kk: en, ru: en, en });
const day = (works: boolean): DayRow => ({ works, why: words(works ? 'works' : 'off'), act: 'week', status: 'final' });

/** 2026 with one holiday: Wednesday 6 May. */
const calendar: Calendar = {
  days: new Map([['2026-05-06', day(false)]]),
  week: [day(true), day(true), day(true), day(true), day(true), day(false), day(false)],
  from: '2026-01-01',
  until: '2026-12-31',
  finalUntil: '2026-12-31',
  hours: { opens: '09:00:00', lunchFrom: '13:00:00', lunchUntil: '14:30:00', closes: '18:30:00', act: 'hours' },
  zone: [{ from: '2000-01-01T00:00:00.000Z', offsetMinutes: 300 }],
  notCounted: { why: words('not counted'), act: 'rule' },
};

const step = (becomes: string): Step => ({ norm: 'N', by: [], at: [], given: [], needs: [], becomes });

const procedure: Procedure = {
  name: 'sample',
  edition: 'first',
  steps: {
    register: step('registered'),
    note: step('same'),
    examine: step('examined'),
    reopen: step('registered'),
    close: step('closed'),
    withdraw: step('withdrawn'),
  },
  terms: {
    examination: { norm: 'P6.3', days: 2, from: 'register', until: ['examine'] },
    result: { norm: 'L4', days: 7, from: 'register', until: ['close'] },
    again: { norm: 'P7.1a', days: 1, from: 'reopen', until: ['examine'] },
  },
  ended: ['closed', 'withdrawn'],
  dayOf: (entry, calendar) => civil(calendar, entry.at).date,
};

const actor = { role: 'officer', iin: null, bin: null, name: '', order: null };

/** The case after these steps, each with its local time in Astana: 'register 2026-05-04 10:00'. */
function given(...steps: readonly string[]): Case {
  const entries = steps.map((text, at): Entry => {
    const [name = '', date = '', time = ''] = text.split(' ');
    const [data, papers] = [{}, []];
    const entry = { case: 'c', number: at + 1, id: String(at), step: name, actor, at: local(`${date} ${time}`) };
    return { ...entry, data, papers, norm: 'N', edition: 'first' };
  });
  const stage =
    entries.map((entry) => procedure.steps[entry.step]?.becomes).findLast((next) => next !== 'same') ?? null;
  return { id: 'c', procedure: 'sample', stage, entries, terms: procedure.terms };
}

function local(text: string): Instant {
  return new Date(`${text.replace(' ', 'T')}+05:00`).toISOString();
}

function term(name: string, found: Case, now: string) {
  return standing(procedure, found, calendar, local(now)).find((one) => one.term === name);
}

test('P6.3 a term is absent before the step from which it runs', () => {
  expect(standing(procedure, given(), calendar, local('2026-05-04 10:00'))).toEqual([]);
  expect(term('again', given('register 2026-05-04 10:00'), '2026-05-04 11:00')).toBeUndefined();
});

test('P6.3 the day of registration is not counted, a holiday neither, and the term ends at 18:30 of its last day', () => {
  expect(term('examination', given('register 2026-05-04 10:00'), '2026-05-04 11:00')).toMatchObject({
    norm: 'P6.3',
    from: '2026-05-04',
    due: '2026-05-07',
    dueAt: '2026-05-07T13:30:00.000Z',
    state: 'running',
    metAt: null,
    daysLeft: 2,
  });
});

test.each([
  ['2026-05-05 09:00', 'running', 1],
  ['2026-05-06 12:00', 'running', 1],
  ['2026-05-07 00:00', 'running', 0],
  ['2026-05-07 18:30:00.000', 'running', 0],
  ['2026-05-07 18:30:00.001', 'late', -1],
  ['2026-05-08 10:00', 'late', -1],
  ['2026-05-10 10:00', 'late', -1],
  ['2026-05-11 10:00', 'late', -2],
] as const)('P6.3 at %s a term that ends on 7 May is %s, working days left: %i', (now, state, daysLeft) => {
  expect(term('examination', given('register 2026-05-04 10:00'), now)).toMatchObject({ state, daysLeft, metAt: null });
});

test.each([
  ['2026-05-05 17:00', 'met', 1],
  ['2026-05-07 18:30:00.000', 'met', 0],
  ['2026-05-07 18:30:00.001', 'late', -1],
  ['2026-05-12 10:00', 'late', -3],
] as const)('P6.3 a term met at %s is %s, and stays so', (metAt, state, daysLeft) => {
  const found = given('register 2026-05-04 10:00', `examine ${metAt}`);
  expect(term('examination', found, '2026-06-30 10:00')).toMatchObject({ state, daysLeft, metAt: local(metAt) });
});

test('L4 a term that fell away because the case ended in time is no longer shown', () => {
  const found = given('register 2026-05-04 10:00', 'withdraw 2026-05-05 10:00', 'note 2026-06-01 10:00');
  expect(standing(procedure, found, calendar, local('2026-06-30 10:00'))).toEqual([]);
});

test('L4 a term that an ended case left unmet stays late, measured at the end of the case', () => {
  const found = given('register 2026-05-04 10:00', 'withdraw 2026-05-08 10:00', 'note 2026-06-01 10:00');
  expect(term('examination', found, '2026-06-30 10:00')).toMatchObject({ state: 'late', metAt: null, daysLeft: -1 });
  expect(term('result', found, '2026-06-30 10:00')).toBeUndefined();
});

test('P7.1a a step taken again begins its term anew only after the term was met', () => {
  const registered = given('register 2026-05-04 10:00', 'register 2026-05-08 10:00');
  expect(term('examination', registered, '2026-05-08 11:00')).toMatchObject({ from: '2026-05-04', state: 'late' });
  const reopened = given(
    'register 2026-05-04 10:00',
    'examine 2026-05-04 12:00',
    'reopen 2026-05-11 10:00',
    'examine 2026-05-12 10:00',
    'reopen 2026-05-13 10:00',
  );
  expect(term('again', reopened, '2026-05-13 11:00')).toMatchObject({ from: '2026-05-13', due: '2026-05-14' });
});

test('P6.3 every day of a standing term is explained when asked', () => {
  const days = term('examination', given('register 2026-05-04 10:00'), '2026-05-04 11:00')?.explain();
  expect(days?.map((one) => [one.date, one.n])).toEqual([
    ['2026-05-04', null],
    ['2026-05-05', 1],
    ['2026-05-06', null],
    ['2026-05-07', 2],
  ]);
});

test('L4 a term that runs beyond the calendar is an error that names the year', () => {
  expect(() => term('result', given('register 2026-12-30 10:00'), '2026-12-30 11:00')).toThrow(/2027/);
});

/** The same calendar, in which an order entered at this moment made a day off, or a day worked. */
const amended = (before: Calendar, at: string, date: `${number}-${number}-${number}`, works: boolean): Calendar => ({
  ...before,
  days: new Map([...before.days, [date, day(works)]]),
  replaced: { calendar: before, at: local(at), act: `order on ${date}` },
});

test('L8.2 of a calendar every version is known, and which of them held at a moment', () => {
  const first = amended(calendar, '2026-05-04 09:00', '2026-05-07', false);
  const second = amended(first, '2026-05-05 09:00', '2026-05-09', true);
  expect([calendar, first, second].map(versionOf)).toEqual([0, 1, 2]);
  const at = (text: string) => versionOf(calendarAt(second, local(text)));
  expect([at('2026-05-04 08:59'), at('2026-05-04 09:00'), at('2026-05-05 08:59'), at('2026-05-05 09:00')]).toEqual([
    0, 1, 1, 2,
  ]);
});

test('L8.2 an order moves the last days of the terms that ran when it was entered, and of no others', () => {
  const order = amended(calendar, '2026-05-05 09:00', '2026-05-07', false);
  const told = (...steps: readonly string[]) =>
    moves(procedure, given(...steps), order).map(({ term, was, due }) => `${term} ${was} ${due}`);
  const both = ['examination 2026-05-07 2026-05-08', 'result 2026-05-14 2026-05-15'];
  expect(told('register 2026-05-04 10:00')).toEqual(both);
  expect(told('register 2026-05-04 10:00', 'examine 2026-05-05 09:01')).toEqual(both);
  expect(told('register 2026-05-04 10:00', 'examine 2026-05-05 08:59')).toEqual(both.slice(1));
  expect(told('register 2026-05-04 10:00', 'withdraw 2026-05-05 08:59')).toEqual([]);
  expect(told('register 2026-05-05 10:00')).toEqual([]);
  expect(told('register 2026-05-05 09:00')).toEqual([]);
  expect(told('register 2026-05-05 08:59')).toHaveLength(2);
  const far = amended(calendar, '2026-05-05 09:00', '2026-06-10', false);
  expect(moves(procedure, given('register 2026-05-04 10:00'), far)).toEqual([]);
  expect(told('register 2026-04-20 10:00', 'examine 2026-04-21 10:00', 'close 2026-04-22 10:00')).toEqual([]);
});

test('L8.2 an order that is entered says what it moves of a case as it stands', () => {
  const order = amended(calendar, '2026-05-05 09:00', '2026-05-07', false);
  const now = (...steps: readonly string[]) => moved(procedure, given(...steps), order).map(({ term }) => term);
  expect(now('register 2026-05-04 10:00')).toEqual(['examination', 'result']);
  expect(now('register 2026-05-04 10:00', 'examine 2026-05-04 11:00')).toEqual(['result']);
  expect(now('register 2026-05-04 10:00', 'close 2026-05-04 12:00')).toEqual([]);
  expect(moved(procedure, given('register 2026-05-04 10:00'), calendar)).toEqual([]);
});

test('L8.2 a term that was met, or ended with its case, keeps the date by which it was judged', () => {
  const order = amended(calendar, '2026-05-05 09:00', '2026-05-07', false);
  const found = given('register 2026-05-04 10:00', 'examine 2026-05-05 08:59');
  const due = (with_: Calendar) =>
    standing(procedure, found, with_, local('2026-05-05 12:00')).map(({ due: last, state, daysLeft }) => [
      last,
      state,
      daysLeft,
    ]);
  expect(due(calendar)).toEqual([
    ['2026-05-07', 'met', 1],
    ['2026-05-14', 'running', 6],
  ]);
  expect(due(order)).toEqual([
    ['2026-05-07', 'met', 1],
    ['2026-05-15', 'running', 6],
  ]);
});
