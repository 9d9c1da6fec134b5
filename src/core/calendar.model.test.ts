/** The calendar against a second reckoning, on calendars that nobody chose. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  civil,
  dayOfReceipt,
  explain,
  instantOf,
  isWorkingDay,
  nextWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from './calendar.js';
import { anyCalendar, anyMoment, reckoning } from './testing.js';

const anyDate = fc.integer({ min: 100, max: 900 }).map((days) => addDays('2025-01-01', days));
const anyCount = fc.integer({ min: 0, max: 40 });

test('P6.2, L8.2 on every calendar every moment is received on the day that walking finds', () => {
  fc.assert(
    fc.property(anyCalendar, anyMoment, ({ calendar, unusual }, moment) => {
      const model = reckoning(unusual);
      expect(dayOfReceipt(calendar, moment)).toBe(model.received(moment));
      expect(civil(calendar, moment).date).toBe(model.dayOf(moment));
      expect(instantOf(calendar, model.dayOf(moment), calendar.hours.closes)).toBe(model.closing(model.dayOf(moment)));
    }),
    { numRuns: 500 },
  );
});

test('APPC 76(2) on every calendar working days are added, taken away and counted as walking does', () => {
  fc.assert(
    fc.property(anyCalendar, anyDate, anyDate, anyCount, ({ calendar, unusual }, date, other, n) => {
      const model = reckoning(unusual);
      expect(isWorkingDay(calendar, date)).toBe(model.works(date));
      expect(nextWorkingDay(calendar, date)).toBe(model.walk(date, 1, 1));
      expect(addWorkingDays(calendar, date, n)).toBe(model.walk(date, n, 1));
      expect(subtractWorkingDays(calendar, date, n)).toBe(model.walk(date, n, -1));
      expect(workingDaysBetween(calendar, date, other)).toBe(model.between(date, other) + 0);
    }),
    { numRuns: 500 },
  );
});

test('APPC 76(2) on every calendar each day of a term is told once, in order, and numbered when it counts', () => {
  fc.assert(
    fc.property(anyCalendar, anyDate, anyCount, ({ calendar, unusual }, from, n) => {
      const model = reckoning(unusual);
      const due = model.walk(from, n, 1);
      const days = explain(calendar, from, due);
      const dates: string[] = [];
      for (let day = model.step(from, 0); day <= due; day = model.step(day, 1)) dates.push(day);
      expect(days.map(({ date }) => date)).toEqual(dates);
      for (const { date, counted, n: number } of days) {
        expect(counted).toBe(date !== from && model.works(date));
        expect(number).toBe(counted ? model.between(from, date) : null);
      }
    }),
    { numRuns: 200 },
  );
});
