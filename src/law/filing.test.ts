import { expect, test } from 'vitest';
import { addDays, dayRow, workingDaysBetween } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';
import { officeCalendar } from './days.js';
import { filing, milestones } from './filing.js';

const at = (local: string) => filing(officeCalendar, new Date(`${local}+05:00`).toISOString());

// prettier-ignore
test.each([
  // submitted, UTC+5     R             WD2           WD3           WD4: notice   WD5           WD6           WD7: result   WD12
  ['2026-11-23T10:00', '2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-09'],
  ['2026-12-11T18:45', '2026-12-14', '2026-12-17', '2026-12-18', '2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-31'],
  ['2026-03-17T09:30', '2026-03-17', '2026-03-19', '2026-03-20', '2026-03-26', '2026-03-27', '2026-03-30', '2026-03-31', '2026-04-07'],
  ['2026-08-27T16:00', '2026-08-27', '2026-08-31', '2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-07', '2026-09-14'],
  ['2026-12-26T12:00', '2026-12-28', '2026-12-30', '2026-12-31', '2027-01-05', '2027-01-06', '2027-01-08', '2027-01-11', '2027-01-18'],
  ['2026-12-29T17:00', '2026-12-29', '2026-12-31', '2027-01-05', '2027-01-06', '2027-01-08', '2027-01-11', '2027-01-12', '2027-01-19'],
  ['2027-03-08T12:00', '2027-03-09', '2027-03-11', '2027-03-12', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19', '2027-03-31'],
] as const)(
  'L4 submitted at %s: registered %s, completeness %s, amber from %s, notice until %s, examination %s, objection %s, result %s, hand-over %s',
  (submitted, registeredOn, completenessDue, amberFrom, latestNotice, examinationDue, objectionEnds, resultDue, handOverDue) => {
    expect(at(submitted)).toMatchObject({
      registeredOn, completenessDue, amberFrom, latestNotice, examinationDue, objectionEnds, resultDue, handOverDue,
    });
  },
);

test.each([
  ['2026-11-23T00:00:00', '2026-11-23', 'at midnight in Astana'],
  ['2026-11-23T08:59:59', '2026-11-23', 'before nine'],
  ['2026-11-23T13:30:00', '2026-11-23', 'at lunch'],
  ['2026-11-23T18:30:00', '2026-11-23', 'at 18:30:00 exactly'],
  ['2026-11-23T18:30:00.001', '2026-11-24', 'a millisecond later'],
  ['2026-11-23T18:30:01', '2026-11-24', 'a second later'],
  ['2026-11-22T23:59:59.999', '2026-11-23', 'on a Sunday night'],
  ['2024-05-04T10:00', '2024-05-04', 'on a Saturday that is worked'],
  ['2024-05-08T10:00', '2024-05-10', 'on a Wednesday off, the day before a holiday'],
  ['2025-01-05T18:30', '2025-01-05', 'on a Sunday that is worked'],
  ['2026-12-31T18:30:00', '2026-12-31', 'at closing time of the year'],
  ['2026-12-31T18:31:00', '2027-01-05', 'on New Year’s Eve after closing'],
] as const)('P6.2 what is submitted at %s is registered on %s: %s', (submitted, registeredOn, _when) => {
  expect(at(submitted).registeredOn).toBe(registeredOn);
});

test('III.3 the examination and the hearing fit into the term when the notice leaves on its last day', () => {
  const found = at('2026-11-23T10:00');
  expect(workingDaysBetween(officeCalendar, found.latestNotice, found.resultDue)).toBe(3);
  expect(workingDaysBetween(officeCalendar, found.objectionEnds, found.resultDue)).toBe(1);
});

test('APPC 76(2) every day from submission to hand-over is explained, and only working days after registration count', () => {
  const found = at('2026-12-11T18:45');
  expect(found.days.map((day) => [day.date.slice(5), day.n, day.basis])).toEqual([
    ['12-11', null, 'P6.2'],
    ['12-12', null, 'Labour Code art. 68'],
    ['12-13', null, 'Labour Code art. 68'],
    ['12-14', null, 'APPC 76(2)'],
    ['12-15', 1, 'L8.2'],
    ['12-16', null, 'HOL art. 3'],
    ['12-17', 2, 'L8.2'],
    ['12-18', 3, 'L8.2'],
    ['12-19', null, 'Labour Code art. 68'],
    ['12-20', null, 'Labour Code art. 68'],
    ['12-21', 4, 'L8.2'],
    ['12-22', 5, 'L8.2'],
    ['12-23', 6, 'L8.2'],
    ['12-24', 7, 'L8.2'],
    ['12-25', 8, 'L8.2'],
    ['12-26', null, 'Labour Code art. 68'],
    ['12-27', null, 'Labour Code art. 68'],
    ['12-28', 9, 'L8.2'],
    ['12-29', 10, 'L8.2'],
    ['12-30', 11, 'L8.2'],
    ['12-31', 12, 'L8.2'],
  ]);
  expect(found.days.every((day) => day.counted === (day.n !== null))).toBe(true);
  expect(found.days.find((day) => day.n === 4)?.why.en).toBe(
    'Working day; last day to notify a preliminary decision to refuse (P7.2a)',
  );
});

test('P6.2 submission on a day off is explained by the day and by the norm, moved days by the act that moved them', () => {
  const holiday = at('2027-03-08T12:00').days[0];
  expect(holiday).toMatchObject({ date: '2027-03-08', n: null, basis: 'P6.2' });
  expect(holiday?.why.ru).toMatch(/^Международный женский день; подано в выходной/);
  const days = at('2024-05-03T10:00').days;
  expect(days.find((day) => day.date === '2024-05-04')).toMatchObject({
    n: 1,
    basis: expect.stringMatching(/17 Apr 2024/),
  });
  expect(days.find((day) => day.date === '2024-05-08')).toMatchObject({
    n: null,
    basis: expect.stringMatching(/17 Apr 2024/),
  });
});

test('L4 on every day of 2024–2026 the dates lie in order, on working days, and the days number them 2 to 12', () => {
  for (let date: PlainDate = '2024-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
    const found = at(`${date}T12:00`);
    const dates = milestones.map((one) => found[one.date]);
    expect(dates.toSorted()).toEqual(dates);
    const numbers = dates.map((day) => found.days.find((one) => one.date === day)?.n);
    expect(numbers).toEqual([2, 3, 4, 5, 6, 7, 12]);
    expect(dates.every((day) => dayRow(officeCalendar, day).works)).toBe(true);
    expect(found.days[0]?.date).toBe(date);
  }
});
