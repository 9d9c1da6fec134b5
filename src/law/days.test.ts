import { expect, test } from 'vitest';
import { addDays, civil, dayRow, isWorkingDay, workingDaysBetween } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';
import { calendarOf, days, officeCalendar } from './days.js';

test.each([
  [2024, 249],
  [2025, 246],
  [2026, 247],
  [2027, 247],
] as const)('L8.2 the year %i has %i working days', (year, total) => {
  const first: PlainDate = `${year}-01-01`;
  const after = workingDaysBetween(officeCalendar, first, `${year}-12-31`);
  expect(after + (isWorkingDay(officeCalendar, first) ? 1 : 0)).toBe(total);
});

test.each([
  ['2024-05-04', true, 'a Saturday worked for 8 May'],
  ['2024-05-08', false, 'a Wednesday off for 4 May'],
  ['2024-05-11', false, 'an ordinary Saturday'],
  ['2025-01-03', false, 'a Friday off for 5 January'],
  ['2025-01-05', true, 'a Sunday worked for 3 January'],
  ['2025-01-07', false, 'Christmas'],
  ['2026-03-16', true, '15 March is no holiday before 2027'],
  ['2026-03-25', false, 'Nauryz, for 22 March'],
  ['2026-03-26', true, 'the first working day after Nauryz'],
  ['2026-08-31', true, '30 August is a holiday no longer'],
  ['2026-10-26', false, 'for Sunday 25 October'],
  ['2027-03-15', false, 'Constitution Day'],
  ['2027-03-24', false, 'Nauryz, for 21 March'],
  ['2027-08-30', true, 'a Monday like any other'],
] as const)('L8.2 on %s the office works: %s (%s)', (date, works, _why) => {
  expect(isWorkingDay(officeCalendar, date)).toBe(works);
});

test('HOL art. 5 January 2025 has eleven days off and January 2026 twelve, as the press counted', () => {
  for (const [year, off] of [
    [2025, 11],
    [2026, 12],
  ] as const) {
    const dates = Array.from({ length: 31 }, (_, at) => addDays(`${year}-01-01`, at));
    expect(dates.filter((date) => !isWorkingDay(officeCalendar, date))).toHaveLength(off);
  }
});

test('HOL art. 5 the table is in order, names the right weekdays, and says why in three languages with an act', () => {
  const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  let before = '';
  for (const [date, weekday, , why, act] of days) {
    expect(date > before, `${date} stands in order`).toBe(true);
    before = date;
    const sinceMonday = (Date.parse(date) / 86_400_000 + 3) % 7;
    expect(weekdays[sinceMonday], date).toBe(weekday);
    expect(why.kk && why.ru && why.en && act, date).toBeTruthy();
  }
});

test('HOL art. 5 a holiday on a day off is made good by the next working day, a religious day is not', () => {
  expect(dayRow(officeCalendar, '2026-05-11')).toMatchObject({ works: false, act: 'HOL art. 5' });
  expect(dayRow(officeCalendar, '2026-05-11').why.en).toBe('Victory Day (for 09.05.2026)');
  expect(dayRow(officeCalendar, '2024-01-07').act).toBe('Labour Code art. 84(5)');
  expect(isWorkingDay(officeCalendar, '2024-01-08')).toBe(true);
  for (const [date, , is, , act, insteadOf] of days)
    if (act === 'HOL art. 5') {
      expect(is, date).toBe('off');
      expect(isWorkingDay(officeCalendar, insteadOf!), `${insteadOf} was off already`).toBe(false);
    }
});

test('Labour Code art. 85(3) a moved day off is set off by a day worked, one for one', () => {
  const moved = days.filter((row) => row[4].startsWith('order of the Minister'));
  expect(moved).toHaveLength(4);
  for (const [date, , is, , , insteadOf] of moved) {
    const other = moved.find((row) => row[0] === insteadOf);
    expect(other?.[5]).toBe(date);
    expect(other?.[2]).not.toBe(is);
  }
});

test('III.5 every day of 2027 is provisional until its transfer orders are known, and none before', () => {
  expect(dayRow(officeCalendar, '2026-12-31').status).toBe('final');
  expect(dayRow(officeCalendar, '2027-01-01').status).toBe('provisional');
  expect(dayRow(officeCalendar, '2027-02-10').status).toBe('provisional');
});

test('Labour Code art. 85(3) a new order moves a day by one more row', () => {
  const amended = calendarOf(
    [...days, ['2026-12-15', 'Tue', 'off', { kk: 'к', ru: 'р', en: 'e' }, 'a new order']],
    '2027-12-31',
    '2026-12-31',
  );
  expect(isWorkingDay(amended, '2026-12-15')).toBe(false);
  expect(isWorkingDay(officeCalendar, '2026-12-15')).toBe(true);
});

test('L8.2 the calendar of the office is made of the table: its week, hours, zone and days', () => {
  expect(calendarOf(days, '2027-12-31', '2026-12-31')).toEqual(officeCalendar);
});

test('III.5 a row is final until the last final day, that day included, and provisional after it', () => {
  const until = (day: PlainDate) => calendarOf(days, '2027-12-31', day).days.get('2027-12-16')?.status;
  expect([until('2027-12-15'), until('2027-12-16'), until('2027-12-17')]).toEqual(['provisional', 'final', 'final']);
});

test('L8.2 the office’s local time is that of Asia/Almaty, before and after 1 March 2024', () => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Almaty',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  for (const instant of [
    '2004-10-30T20:00:00.000Z',
    '2015-06-01T00:00:00.000Z',
    '2024-02-29T17:59:59.000Z',
    '2024-02-29T18:00:00.000Z',
    '2024-02-29T19:00:00.000Z',
    '2026-11-23T19:00:00.000Z',
  ]) {
    const { date, time } = civil(officeCalendar, instant);
    expect(`${date} ${time.slice(0, 8)}`, instant).toBe(format.format(new Date(instant)));
  }
});
