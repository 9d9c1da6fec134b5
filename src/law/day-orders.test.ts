import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert as everywhere, integer, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarAt, dayRow, explain, isWorkingDay, versionOf } from '../core/calendar.js';
import { decide, extend, replay } from '../core/decide.js';
import type { Actor, Case, Data, PlainDate } from '../core/procedure.js';
import { moved, moves, standing } from '../core/terms.js';
import { application } from './application.js';
import { calendarWith, dayKinds, dayOrders, inForce } from './day-orders.js';
import { officeCalendar } from './days.js';
import { office } from './office.js';
import { at, given, people } from './testing.js';

const administrator: Actor = { role: 'administrator', iin: null, bin: null, name: 'ruqsat calendar', order: null };
const empty: Case = replay(office, 'office', []);

/** Tuesday, 15 December 2026 becomes a day off; Saturday the 19th is worked in its place. */
const december: Data = {
  name: 'Еңбек министрінің бұйрығы',
  actNumber: '401-НҚ',
  date: '2026-11-20',
  source: 'https://adilet.zan.kz/kaz/docs/V2600000401',
  rows: [
    { date: '2026-12-15', kind: 'movedOff', insteadOf: '2026-12-19' },
    { date: '2026-12-19', kind: 'movedWork', insteadOf: '2026-12-15' },
  ],
  replaces: [],
  settles: null,
};
const act = 'Еңбек министрінің бұйрығы № 401-НҚ, 20.11.2026';
const off = (date: string): Data => ({ date, kind: 'dayOff', insteadOf: null });

const order = (found: Case, data: Data, now = '2026-11-23 10:00', actor = administrator) =>
  decide(
    office,
    { case: found, actor, now: at(now), calendar: officeCalendar },
    { id: `${found.entries.length}`, step: 'orderDays', data, papers: [] },
  );
const after = (...orders: readonly (readonly [data: Data, now?: string])[]): Case =>
  orders.reduce((found, [data, now]) => {
    const decision = order(found, data, now);
    if ('refusals' in decision) throw new Error(decision.refusals.map(({ why }) => why).join());
    return extend(office, found, decision.entry);
  }, empty);
const refused = (found: Case, change: Data, now?: string): readonly string[] => {
  const decision = order(found, { ...december, ...change }, now);
  return 'refusals' in decision ? decision.refusals.map(({ why, field }) => `${field} ${why}`) : [];
};
const calendarOf = (found: Case) => calendarWith(officeCalendar, dayOrders(found));

test('L8.2 an order moves a day off, and each changed day names it and the day that it stands in for', () => {
  const calendar = calendarOf(after([december]));
  expect([isWorkingDay(calendar, '2026-12-15'), isWorkingDay(calendar, '2026-12-19')]).toEqual([false, true]);
  expect(dayRow(calendar, '2026-12-15')).toMatchObject({ act, why: { en: 'Day off moved here (for 19.12.2026)' } });
  expect(explain(calendar, '2026-12-14', '2026-12-17').map(({ date, n, basis }) => [date, n, basis])).toEqual([
    ['2026-12-14', null, 'APPC 76(2)'],
    ['2026-12-15', null, act],
    ['2026-12-16', null, 'HOL art. 3'],
    ['2026-12-17', 1, 'L8.2'],
  ]);
  expect(isWorkingDay(officeCalendar, '2026-12-15')).toBe(true);
});

test('L8.2 each order makes a version of the calendar, and what was done before is judged by the version of then', () => {
  const later = { ...december, actNumber: '402-НҚ', rows: [off('2026-12-22')] };
  const calendar = calendarOf(after([december, '2026-11-23 10:00'], [later, '2026-11-24 09:00']));
  const worked = (time: string) => {
    const then = calendarAt(calendar, at(time));
    return [versionOf(then), ...(['2026-12-15', '2026-12-22'] as const).map((day) => isWorkingDay(then, day))];
  };
  expect(worked('2026-11-23 09:59:59.999')).toEqual([0, true, true]);
  expect(worked('2026-11-23 10:00')).toEqual([1, false, true]);
  expect(worked('2026-11-24 08:59:59.999')).toEqual([1, false, true]);
  expect(worked('2026-11-24 09:00')).toEqual([2, false, false]);
});

test.each([
  [{ name: ' ' }, ['name nameMissing']],
  [{ actNumber: '' }, ['actNumber numberMissing']],
  [{ date: '2026-11-31' }, ['date dateMissing']],
  [{ date: '2026-11-24' }, ['date actAhead']],
  [{ source: '' }, ['source sourceMissing']],
  [{ rows: [] }, ['rows nothingOrdered']],
  [{ rows: [off('2026-12-32')] }, ['rows.0 noSuchDay']],
  [{ rows: [off('2028-01-03')] }, ['rows.0 outsideCalendar']],
  [{ rows: [{ ...off('2026-12-15'), kind: 'holydays' }] }, ['rows.0 noSuchKind']],
  [{ rows: [{ ...off('2026-12-15'), kind: 'movedOff' }] }, ['rows.0 insteadMissing']],
  [{ rows: [{ ...off('2026-12-15'), insteadOf: '2026-12-19' }] }, ['rows.0 insteadNeedless']],
  [{ rows: [{ ...off('2026-12-15'), kind: 'movedOff', insteadOf: 'the 19th' }] }, ['rows.0 noSuchDay']],
  [{ rows: [off('2026-12-15'), off('2026-12-15')] }, ['rows.1 dayTwice']],
  [{ rows: [off('2026-12-16')] }, ['rows.0 alreadySo']],
  [{ rows: [off('2026-12-19')] }, ['rows.0 alreadySo']],
  [{ rows: [{ ...off('2026-12-15'), kind: 'workingDay' }] }, ['rows.0 alreadySo']],
  [{ replaces: [1] }, ['replaces noSuchOrder']],
  [{ settles: 2026 }, ['settles yearNotNext']],
  [{ settles: 2028 }, ['settles yearNotNext']],
  [{ rows: [off('2023-12-31')] }, ['rows.0 outsideCalendar']],
  [{ rows: [off('2024-01-01')] }, ['rows.0 dayBegun', 'rows.0 alreadySo']],
  [{ rows: [{ ...off('2026-12-15'), kind: 'holydays', insteadOf: '2026-12-19' }] }, ['rows.0 noSuchKind']],
  [{ rows: [{ ...off('2026-12-15'), kind: ['dayOff'] }] }, ['rows.0 noSuchKind']],
  [{ rows: [{ ...off('2026-12-15'), kind: 'movedOff', insteadOf: '2028-01-08' }] }, ['rows.0 noSuchDay']],
  [{ rows: ['15 December', null] }, ['rows.0 noSuchKind', 'rows.0 noSuchDay', 'rows.1 noSuchKind', 'rows.1 noSuchDay']],
  [{ rows: [], settles: '2027' }, ['rows nothingOrdered']],
] as const)('L8.2 an order with %j is not entered', (change, grounds) => {
  expect(refused(empty, change)).toEqual(grounds);
});

test.each([[{ date: '2026-11-23' }], [{ rows: [off('2027-12-31')] }], [{ rows: [], settles: 2027 }]] as const)(
  'L8.2 an order with %j is entered: of the same day, for the last day of the calendar, or only to settle a year',
  (change) => {
    expect(refused(empty, change)).toEqual([]);
  },
);

test('L8.2 a ground against an order names what it is about: the date, the day in its place, the year, the order', () => {
  const said = (change: Data, found = empty) => {
    const decision = order(found, { ...december, ...change });
    return 'refusals' in decision ? decision.refusals.map(({ why, with: named }) => [why, named]) : [];
  };
  expect(said({ date: '2026-11-24' })).toEqual([['actAhead', { date: '2026-11-24' }]]);
  expect(said({ replaces: [7] })).toEqual([['noSuchOrder', { number: 7 }]]);
  expect(said({ settles: 2028 })).toEqual([['yearNotNext', { year: 2028, next: 2027 }]]);
  expect(said({ rows: [off('the 15th')] })).toEqual([['noSuchDay', { date: 'the 15th' }]]);
  expect(said({ rows: [{ ...off('2026-12-15'), kind: 'movedOff', insteadOf: 'the 19th' }] })).toEqual([
    ['noSuchDay', { date: 'the 19th' }],
  ]);
  const { from, until } = officeCalendar;
  expect(said({ rows: [off('2028-01-03')] })).toEqual([['outsideCalendar', { date: '2028-01-03', from, until }]]);
  expect(said({ rows: [off('2026-11-23')] })).toEqual([['dayBegun', { date: '2026-11-23', today: '2026-11-23' }]]);
  expect(said({ rows: [{ date: '2026-12-15', kind: 'movedOff', insteadOf: '2026-12-19' }] })).toEqual([
    ['notSetOff', { date: '2026-12-15', other: '2026-12-19', is: 'off' }],
  ]);
});

test('III.5 the year after the last one of the calendar is not settled by an order: its days are not known yet', () => {
  const settled = after([{ ...december, rows: [], settles: 2027 }]);
  expect(refused(settled, { rows: [], settles: 2028 })).toEqual(['settles yearNotNext']);
  const [first] = dayOrders(settled);
  if (!first) throw new Error('no order');
  const again = calendarWith(officeCalendar, [first, { ...first, number: 2, settles: 2026 }]);
  expect(again.finalUntil).toBe('2027-12-31');
});

test('L8.2 of the entries of the office only orders on days off change the calendar, and only by what can be read of them', () => {
  const [entry] = after([december]).entries;
  if (!entry) throw new Error('no entry');
  const orders = dayOrders({
    entries: [
      { ...entry, step: 'appoint' },
      { ...entry, data: { rows: 'none', replaces: 'none', date: 'soon' } },
      { ...entry, data: { rows: [{ ...off('2026-12-22'), kind: 'x' }, { kind: 'dayOff' }, off('2026-12-23')] } },
    ],
  });
  expect(
    orders.map(({ number, name, date, rows, replaces, settles }) => ({ number, name, date, rows, replaces, settles })),
  ).toEqual([
    { number: 1, name: '', date: '0001-01-01', rows: [], replaces: [], settles: null },
    { number: 2, name: '', date: '0001-01-01', rows: [off('2026-12-23')], replaces: [], settles: null },
  ]);
  expect(isWorkingDay(calendarWith(officeCalendar, orders), '2026-12-23')).toBe(false);
});

test('L8.2 everything that an order lacks is told at once, each at its field', () => {
  expect(
    refused(empty, {
      name: '',
      actNumber: '',
      date: '',
      source: '',
      rows: [off('2026-11-23'), off('2026-12-16')],
      settles: 2030,
    }),
  ).toEqual([
    'name nameMissing',
    'actNumber numberMissing',
    'date dateMissing',
    'source sourceMissing',
    'settles yearNotNext',
    'rows.0 dayBegun',
    'rows.1 alreadySo',
  ]);
});

test('L8.2 a day is changed until midnight before it, not once it has begun', () => {
  const rows = [off('2026-12-15')];
  expect(refused(empty, { rows }, '2026-12-14 23:59:59.999')).toEqual([]);
  expect(refused(empty, { rows }, '2026-12-15 00:00')).toEqual(['rows.0 dayBegun']);
  expect(refused(empty, { rows }, '2026-12-16 10:00')).toEqual(['rows.0 dayBegun']);
});

test('L8.2 what stands for a day already is named: its act, or the order that says otherwise', () => {
  const found = after([december]);
  const grounds = (rows: Data[]) => {
    const decision = order(found, { ...december, actNumber: '402-НҚ', rows });
    return 'refusals' in decision ? decision.refusals.map(({ why, with: said }) => [why, said]) : [];
  };
  expect(grounds([off('2026-12-16')])).toEqual([['alreadySo', { date: '2026-12-16', is: 'off', act: 'HOL art. 3' }]]);
  expect(grounds([off('2026-12-15')])).toEqual([['alreadySo', { date: '2026-12-15', is: 'off', act }]]);
  expect(grounds([{ ...off('2026-12-15'), kind: 'workingDay' }])).toEqual([
    ['contradictsOrder', { date: '2026-12-15', number: 1, act }],
  ]);
});

test('Labour Code art. 85(3) a day off is moved one for one: the day in whose place it stands is then the other way about', () => {
  const [moveOff, moveWork] = december['rows'] as [Data, Data];
  expect(refused(empty, { rows: [moveOff] })).toEqual(['rows.0 notSetOff']);
  expect(refused(empty, { rows: [moveWork] })).toEqual(['rows.0 notSetOff']);
  expect(refused(empty, { rows: [{ ...moveOff, insteadOf: '2026-12-15' }, moveWork] })).toEqual(['rows.0 notSetOff']);
});

test('L8.2 an order that replaces another takes its place, and the days that it does not name are as before', () => {
  const instead = {
    ...december,
    actNumber: '410-НҚ',
    replaces: [1],
    rows: [
      { date: '2026-12-15', kind: 'workingDay', insteadOf: null },
      { date: '2026-12-18', kind: 'movedOff', insteadOf: '2026-12-19' },
      { date: '2026-12-19', kind: 'movedWork', insteadOf: '2026-12-18' },
    ],
  };
  const found = after([december]);
  // Without the order that it replaces, 15 December is a working day already.
  expect(refused(found, instead)).toEqual(['rows.0 alreadySo']);
  const whole = after([december], [{ ...instead, rows: instead.rows.slice(1) }]);
  const calendar = calendarOf(whole);
  expect(dayRow(calendar, '2026-12-15')).toMatchObject({ works: true, act: 'L8.2' });
  expect(isWorkingDay(calendar, '2026-12-18')).toBe(false);
  expect(dayRow(calendar, '2026-12-19').act).toContain('410-НҚ');
  expect(inForce(dayOrders(whole)).map(({ number }) => number)).toEqual([2]);
  expect(refused(whole, { ...instead, rows: [], replaces: [1] })).toEqual(['replaces noSuchOrder']);
});

test('L8.2 an order that only repeals another gives the days back, but for those that have begun', () => {
  const two = { ...december, rows: [off('2026-12-15'), off('2026-12-22')] };
  const repeal = { ...december, actNumber: '411-НҚ', rows: [], replaces: [1] };
  const calendar = calendarOf(after([two], [repeal, '2026-12-15 09:00']));
  expect([isWorkingDay(calendar, '2026-12-15'), isWorkingDay(calendar, '2026-12-22')]).toEqual([false, true]);
});

test('III.5 a year is final when an order is said to be its last, and provisional again when that order is repealed', () => {
  const settling = { ...december, rows: [{ ...off('2027-05-17'), kind: 'kurbanAit' }], settles: 2027 };
  expect(refused(empty, settling)).toEqual([]);
  const found = after([settling]);
  expect(dayRow(calendarOf(found), '2027-05-17')).toMatchObject({ works: false, status: 'final' });
  expect(dayRow(calendarOf(found), '2027-12-31').status).toBe('final');
  expect(dayRow(calendarOf(after([{ ...settling, settles: null }])), '2027-05-17').status).toBe('provisional');
  const repealed = after([settling], [{ ...december, rows: [], replaces: [1] }]);
  expect(dayRow(calendarOf(repealed), '2027-12-31').status).toBe('provisional');
});

test('HOUSE 2 orders on days off are entered by the administrator alone', () => {
  expect(order(empty, december, undefined, people.head)).toMatchObject({ refusals: [{ why: 'notYourRole' }] });
});

test('P6.3, L4 an order moves the terms that run; a term that was met stays as it was judged, with its date', () => {
  const found = given(
    { step: 'submit', at: '2026-12-11 10:00' },
    { step: 'register', at: '2026-12-11 11:00' },
    { step: 'handOver', at: '2026-12-11 11:05' },
    { step: 'assign', at: '2026-12-11 11:10' },
    { step: 'confirmComplete', at: '2026-12-11 12:00' },
  ).case;
  const calendar = calendarOf(after([{ ...december, rows: [off('2026-12-15')] }, '2026-12-14 09:00']));
  const dates = (with_: typeof calendar) =>
    standing(application, found, with_, at('2026-12-14 10:00')).map(({ term, due, state }) => [term, due, state]);
  expect(dates(officeCalendar)).toEqual([
    ['registration', '2026-12-11', 'met'],
    ['handOver', '2026-12-11', 'met'],
    ['completeness', '2026-12-15', 'met'],
    ['examination', '2026-12-17', 'running'],
    ['result', '2026-12-23', 'running'],
  ]);
  expect(dates(calendar)).toEqual([
    ['registration', '2026-12-11', 'met'],
    ['handOver', '2026-12-11', 'met'],
    ['completeness', '2026-12-15', 'met'],
    ['examination', '2026-12-18', 'running'],
    ['result', '2026-12-24', 'running'],
  ]);
  const told = [
    { term: 'examination', was: '2026-12-17', due: '2026-12-18' },
    { term: 'result', was: '2026-12-23', due: '2026-12-24' },
  ];
  expect(moved(application, found, calendar)).toMatchObject(told);
  expect(moves(application, found, calendar)).toMatchObject(
    told.map((move) => ({ ...move, at: at('2026-12-14 09:00') })),
  );
  expect(moves(application, found, officeCalendar)).toEqual([]);
});

test('P6.2, L8.2 an application that waits for a day that becomes off is received on the next working day', () => {
  const found = given({ step: 'submit', at: '2026-12-14 19:00' }).case;
  const calendar = calendarOf(after([{ ...december, rows: [off('2026-12-15')] }, '2026-12-14 20:00']));
  expect(moves(application, found, calendar)).toMatchObject([
    { term: 'registration', was: '2026-12-15', due: '2026-12-17' },
  ]);
});

test('L8.2 no order, whatever days it changes, turns a moment before it into another day or a term in time into a late one', () => {
  const days = uniqueArray(integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
  everywhere(
    property(integer({ min: 0, max: 20 }), days, (later, ahead) => {
      const today = addDays('2026-11-23', later);
      const rows = ahead.map((n) => {
        const date = addDays(today, n);
        return { ...off(date), kind: isWorkingDay(officeCalendar, date) ? 'dayOff' : 'workingDay' };
      });
      const calendar = calendarOf(after([{ ...december, rows }, `${today} 12:00`]));
      for (let date: PlainDate = '2026-11-01'; date <= today; date = addDays(date, 1))
        expect(isWorkingDay(calendar, date)).toBe(isWorkingDay(officeCalendar, date));
      const found = given({ step: 'submit', at: '2026-11-23 10:00' }, 'register').case;
      const late = (with_: typeof calendar) =>
        standing(application, found, with_, at(`${today} 12:00`)).map(({ term, state }) => [term, state]);
      expect(late(calendar)).toEqual(late(officeCalendar));
    }),
    { numRuns: 60 },
  );
});

test('L8.2 every kind of day says why in three languages, and every ground has its text in the command', () => {
  for (const { why } of Object.values(dayKinds)) expect(why.kk && why.ru && why.en).toBeTruthy();
  expect(isWorkingDay(officeCalendar, '2026-12-15')).toBe(true);
  const here = dirname(fileURLToPath(import.meta.url));
  const law = readFileSync(join(here, 'day-orders.ts'), 'utf8');
  const command = readFileSync(join(here, '../cli/calendar.ts'), 'utf8');
  const keys = [...law.matchAll(/(?:ground|refuse)\(\s*'([a-zA-Z]+)'|\? '([a-zA-Z]+)' : '([a-zA-Z]+)'/g)].flatMap(
    ([, ...found]) => found.filter((key) => key !== undefined),
  );
  const texts = [...command.slice(command.indexOf('const reasons')).matchAll(/^ {2}([a-zA-Z]+): ['"`]/gm)].map(
    ([, key = '']) => key,
  );
  expect([...new Set(keys)].sort()).toEqual([...texts].sort());
});
