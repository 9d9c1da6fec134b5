import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  type Calendar,
  civil,
  dayOfReceipt,
  type DayRow,
  dayRow,
  explain,
  instantOf,
  isWorkingDay,
  nextWorkingDay,
  plainDate,
  subtractWorkingDays,
  workingDaysBetween,
} from './calendar.js';
import type { PlainDate } from './procedure.js';

const words = (en: string) => ({ kk: en, ru: en, en });
const row = (works: boolean, en: string, act: string): DayRow => ({ works, why: words(en), act, status: 'final' });
const work = row(true, 'working day', 'hours');
const off = row(false, 'weekend', 'week');

/** Two years of a small country: Wednesday 6 May 2026 is a holiday, Saturday 9 May 2026 is worked. */
const calendar: Calendar = {
  days: new Map([
    ['2026-05-06', row(false, 'holiday', 'law')],
    ['2026-05-09', row(true, 'worked', 'order')],
  ]),
  week: [work, work, work, work, work, off, off],
  from: '2026-01-01',
  until: '2027-12-31',
  finalUntil: '2026-12-31',
  hours: { opens: '09:00:00', lunchFrom: '13:00:00', lunchUntil: '14:30:00', closes: '18:30:00', act: 'hours' },
  zone: [
    { from: '2000-01-01T00:00:00.000Z', offsetMinutes: 360 },
    { from: '2024-02-29T18:00:00.000Z', offsetMinutes: 300 },
  ],
  notCounted: { why: words('not counted'), act: 'rule' },
};

test.each([
  ['2026-05-04T04:00:00.000Z', '2026-05-04', 'at nine'],
  ['2026-05-03T22:30:00.000Z', '2026-05-04', 'at half past three in the morning'],
  ['2026-05-04T08:45:00.000Z', '2026-05-04', 'at lunch'],
  ['2026-05-04T13:29:59.999Z', '2026-05-04', 'a millisecond before closing'],
  ['2026-05-04T13:30:00.000Z', '2026-05-04', 'at closing time exactly'],
  ['2026-05-04T13:30:00.001Z', '2026-05-05', 'a millisecond after closing'],
  ['2026-05-04T13:30:01.000Z', '2026-05-05', 'a second after closing'],
  ['2026-05-04T18:59:59.999Z', '2026-05-05', 'a millisecond before midnight'],
  ['2026-05-04T19:00:00.000Z', '2026-05-05', 'at midnight in Astana'],
  ['2026-05-05T13:30:00.001Z', '2026-05-07', 'after closing on the eve of a holiday'],
  ['2026-05-06T05:00:00.000Z', '2026-05-07', 'on a holiday'],
  ['2026-05-08T14:00:00.000Z', '2026-05-09', 'after closing before a Saturday that is worked'],
  ['2026-05-09T13:30:00.000Z', '2026-05-09', 'on a Saturday that is worked'],
  ['2026-05-10T05:00:00.000Z', '2026-05-11', 'on a Sunday'],
] as const)('P6.2 what arrives at %s is received on %s: %s', (instant, day, _when) => {
  expect(dayOfReceipt(calendar, instant)).toBe(day);
});

test('P6.3 working days are counted from the next day, over days off and with days worked', () => {
  expect(addWorkingDays(calendar, '2026-05-04', 0)).toBe('2026-05-04');
  expect(addWorkingDays(calendar, '2026-05-04', 1)).toBe('2026-05-05');
  expect(addWorkingDays(calendar, '2026-05-04', 2)).toBe('2026-05-07');
  expect(addWorkingDays(calendar, '2026-05-04', 4)).toBe('2026-05-09');
  expect(addWorkingDays(calendar, '2026-05-04', 5)).toBe('2026-05-11');
  expect(addWorkingDays(calendar, '2026-05-03', 1)).toBe('2026-05-04');
  expect(nextWorkingDay(calendar, '2026-05-05')).toBe('2026-05-07');
  expect(subtractWorkingDays(calendar, '2026-05-11', 1)).toBe('2026-05-09');
  expect(subtractWorkingDays(calendar, '2026-05-10', 1)).toBe('2026-05-09');
  expect(subtractWorkingDays(calendar, '2026-05-07', 2)).toBe('2026-05-04');
  expect(workingDaysBetween(calendar, '2026-05-04', '2026-05-11')).toBe(5);
  expect(workingDaysBetween(calendar, '2026-05-11', '2026-05-04')).toBe(-5);
  expect(workingDaysBetween(calendar, '2026-05-05', '2026-05-06')).toBe(0);
});

const anyDate = fc.integer({ min: 0, max: 660 }).map((days) => addDays('2026-01-20', days));

test('P6.3 the n-th working day is a working day with n of them counted, found by walking as by looking', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (date, n) => {
      let walked = date;
      for (let left = n; left > 0;) {
        walked = addDays(walked, 1);
        if (isWorkingDay(calendar, walked)) left -= 1;
      }
      const due = addWorkingDays(calendar, date, n);
      expect(due).toBe(walked);
      expect(workingDaysBetween(calendar, date, due)).toBe(n);
      const counted = explain(calendar, date, due).filter((day) => day.counted);
      expect(counted.map((day) => day.n)).toEqual(Array.from({ length: n }, (_, at) => at + 1));
      if (isWorkingDay(calendar, date)) expect(subtractWorkingDays(calendar, due, n)).toBe(date);
    }),
  );
});

test('P6.3 every day of a term is explained: counted or not, its number, why, and on what basis', () => {
  const days = explain(calendar, '2026-05-05', '2026-05-11');
  expect(days.map((day) => [day.date, day.counted, day.n, day.why.en, day.basis])).toEqual([
    ['2026-05-05', false, null, 'not counted', 'rule'],
    ['2026-05-06', false, null, 'holiday', 'law'],
    ['2026-05-07', true, 1, 'working day', 'hours'],
    ['2026-05-08', true, 2, 'working day', 'hours'],
    ['2026-05-09', true, 3, 'worked', 'order'],
    ['2026-05-10', false, null, 'weekend', 'week'],
    ['2026-05-11', true, 4, 'working day', 'hours'],
  ]);
});

test('P6.3 a date beyond the calendar is an error that names the year and the mend', () => {
  expect(() => addWorkingDays(calendar, '2027-12-30', 2)).toThrow(/not those of 2028: add .* src\/law\/days\.ts/);
  expect(() => isWorkingDay(calendar, '2030-01-01')).toThrow(RangeError);
  expect(() => subtractWorkingDays(calendar, '2026-01-01', 1)).toThrow(/2025/);
  expect(() => dayOfReceipt(calendar, '2027-12-31T14:00:00.000Z')).toThrow(/2028/);
  expect(() => addWorkingDays(calendar, '2026-05-04', -1)).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, '2026-05-04', 1.5)).toThrow(/whole and not negative/);
  expect(() => subtractWorkingDays(calendar, '2026-05-04', -1)).toThrow(/whole and not negative/);
  expect(subtractWorkingDays(calendar, '2026-05-04', 0)).toBe('2026-05-04');
});

test('P6.3 a calendar that ends on the eve of a working day ends there, one that begins after one begins there', () => {
  const year: Calendar = { ...calendar, until: '2026-12-31' };
  expect(() => addWorkingDays(year, '2026-12-31', 1)).toThrow(/not those of 2027/);
  expect(() => subtractWorkingDays(year, '2026-01-01', 1)).toThrow(/not those of 2025/);
  expect(addWorkingDays(year, '2026-12-30', 1)).toBe('2026-12-31');
});

test('P6.3 the calendar answers for its first day and its last, and for no day beside them', () => {
  expect([isWorkingDay(calendar, '2026-01-01'), isWorkingDay(calendar, '2027-12-31')]).toEqual([true, true]);
  expect(() => isWorkingDay(calendar, '2025-12-31')).toThrow(/not those of 2025/);
  expect(() => dayRow(calendar, '2028-01-01')).toThrow(/not those of 2028/);
  expect(subtractWorkingDays(calendar, '2026-01-02', 1)).toBe('2026-01-01');
  expect(addWorkingDays(calendar, '2027-12-30', 1)).toBe('2027-12-31');
  expect(explain(calendar, '2026-05-05', '2026-05-05')).toHaveLength(1);
});

test('III.5 days after the last final one are provisional, whatever their row says; until then each row speaks for itself', () => {
  const status = (date: PlainDate, table = calendar) => dayRow(table, date).status;
  expect([status('2026-12-31'), status('2027-01-01')]).toEqual(['final', 'provisional']);
  const unsure = { ...calendar, days: new Map([['2026-05-06', { ...off, status: 'provisional' } as const]]) };
  expect([status('2026-05-06', unsure as Calendar), status('2026-05-05', unsure as Calendar)]).toEqual([
    'provisional',
    'final',
  ]);
  expect(dayRow(calendar, '2027-05-01')).toEqual({ ...off, status: 'provisional' });
});

test('L8.2 the week begins on Monday in every year, also before 1970, and has seven rows', () => {
  const early: Calendar = { ...calendar, days: new Map(), from: '1969-01-01', until: '1970-12-31' };
  const worked = (from: PlainDate) => Array.from({ length: 7 }, (_, at) => isWorkingDay(early, addDays(from, at)));
  for (const monday of ['1969-12-15', '1970-01-05'] as const)
    expect(worked(monday)).toEqual([true, true, true, true, true, false, false]);
  const short: Calendar = { ...calendar, week: [work, work, work, work, work, off] };
  expect(() => isWorkingDay(short, '2026-05-04')).toThrow(/seven rows/);
});

test('A-12 local time is UTC+5 since 1 March 2024 and UTC+6 before', () => {
  expect(civil(calendar, '2024-02-29T17:59:59.999Z')).toEqual({ date: '2024-02-29', time: '23:59:59.999' });
  expect(civil(calendar, '2024-02-29T18:00:00.000Z')).toEqual({ date: '2024-02-29', time: '23:00:00.000' });
  expect(civil(calendar, '2024-02-29T19:00:00.000Z')).toEqual({ date: '2024-03-01', time: '00:00:00.000' });
  expect(instantOf(calendar, '2024-02-15', '18:30')).toBe('2024-02-15T12:30:00.000Z');
  expect(instantOf(calendar, '2026-11-23', '18:30:00')).toBe('2026-11-23T13:30:00.000Z');
  // the hour that the clocks repeated: the later one, from its first millisecond
  expect(instantOf(calendar, '2024-02-29', '23:30:00.500')).toBe('2024-02-29T18:30:00.500Z');
  expect(instantOf(calendar, '2024-02-29', '23:00')).toBe('2024-02-29T18:00:00.000Z');
  expect(instantOf(calendar, '2024-02-29', '22:59:59.999')).toBe('2024-02-29T16:59:59.999Z');
});

test('A-12 the oldest offset known holds for every moment before it', () => {
  expect(civil(calendar, '1999-06-01T00:00:00.000Z')).toEqual({ date: '1999-06-01', time: '06:00:00.000' });
  expect(instantOf(calendar, '1999-06-01', '06:00')).toBe('1999-06-01T00:00:00.000Z');
  const longer: Calendar = {
    ...calendar,
    zone: [{ from: '1990-01-01T00:00:00.000Z', offsetMinutes: 420 }, ...calendar.zone],
  };
  expect(civil(longer, '1989-06-01T00:00:00.000Z').time).toBe('07:00:00.000');
  expect(instantOf(longer, '1989-06-01', '07:00')).toBe('1989-06-01T00:00:00.000Z');
});

test.each(['9:00', '24:00', '23:60', '23:59:60', '09:00:00.5', 'at 09:00', '09:00 sharp', ''])(
  'A-12 «%s» is not taken for a time of day',
  (time) => {
    expect(() => instantOf(calendar, '2026-11-23', time)).toThrow(RangeError);
  },
);

test('A-12 the last second of a day is a time of day', () => {
  expect(instantOf(calendar, '2026-11-23', '23:59:59.999')).toBe('2026-11-23T18:59:59.999Z');
});

test('A-12 a moment becomes local time and back without loss', () => {
  const moment = fc.date({ min: new Date('2024-03-01T00:00:00Z'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const instant = date.toISOString();
      const local = civil(calendar, instant);
      expect(instantOf(calendar, local.date, local.time)).toBe(instant);
      expect(`${local.date}T${local.time}Z`).toBe(new Date(date.getTime() + 5 * 3_600_000).toISOString());
    }),
  );
});

test.each([
  '2026-02-30T00:00:00.000Z',
  '2026-11-23T05:00:00Z',
  '2026-11-23T05:00:00+05:00',
  '2026-11-23',
  'now',
  '2026-11-23T24:00:00.000Z',
  '2026-11-23 05:00:00.000Z',
  '2026-11-23T05:00:00.0000',
  '2026-11-23T05:00:00.000Z ',
  '2026-13-23T05:00:00.000Z',
])('A-12 %s is not taken for a moment', (text) => {
  expect(() => civil(calendar, text)).toThrow(/^Not an instant in UTC|^Not a time/);
});

test.each([
  ['2026-12-30', 10, '2036-12-30'],
  ['2024-02-29', 10, '2034-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2026-03-01', -1, '2025-03-01'],
] as const)('A5.f6 %s and %i years make %s', (date, years, then) => {
  expect(addYears(date, years)).toBe(then);
});

test.each([
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-31', -11, '2025-02-28'],
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-05-31', 1, '2026-06-30'],
  ['2026-10-31', 1, '2026-11-30'],
  ['2026-06-30', 1, '2026-07-30'],
  ['2000-01-31', 1, '2000-02-29'],
  ['2100-01-31', 1, '2100-02-28'],
] as const)('APPC 92 %s and %i months make %s', (date, months, then) => {
  expect(addMonths(date, months)).toBe(then);
});

test('A-33 days are added over every month and leap year as the Gregorian calendar has them', () => {
  const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9990-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 3000 }), (start, n) => {
      const from = start.toISOString().slice(0, 10) as PlainDate;
      expect(addDays(from, n)).toBe(new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});

test('A-33 dates have four digits of the year: none lies before the year 1 or after 9999', () => {
  expect(addDays('0001-01-02', -1)).toBe('0001-01-01');
  expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
  expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
  expect(() => addDays('0001-01-01', -1)).toThrow(/year 0/);
  expect(() => addDays('9999-12-31', 1)).toThrow(/year 10000/);
  expect(() => addDays('2026-02-30', 1)).toThrow(/Not a date/);
});

test('A2.f11 only a day that exists is a date', () => {
  for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '2026-12-31', '2026-04-30', '2026-01-31'])
    expect(plainDate(text), text).toBe(text);
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '0000-01-01', '2026-1-1', '2026-01-01T', ''])
    expect(plainDate(text), text).toBeNull();
  for (const text of ['2026-01-00', '2026-01-32', '2026-04-31', '2100-02-29', 'x2026-01-01', '2026-01-011'])
    expect(plainDate(text), text).toBeNull();
});
