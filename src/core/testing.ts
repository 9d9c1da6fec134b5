/**
 * For tests only: invented calendars, and a second reckoning of days, hours and terms that walks day by day on the machine's
 * own dates. It shares nothing with the calendar and the terms that it is held against. It knows one office: UTC+5, 18:30.
 */
import * as fc from 'fast-check';
import type { Calendar, DayRow } from './calendar.js';
import type { PlainDate } from './procedure.js';

const DAY = 86_400_000;
const ZONE = 5 * 3_600_000;
const CLOSES = 18.5 * 3_600_000;

/** A calendar of 2025 to 2027 with any days off among the weekdays and any weekend days worked, and the list of both. */
export interface Invented {
  readonly calendar: Calendar;
  /** The days that are not as their weekday says. */
  readonly unusual: ReadonlySet<string>;
}

/** Up to sixty unusual days in three years. */
export const anyCalendar: fc.Arbitrary<Invented> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1094 }), { maxLength: 60 })
  .map((days) => {
    const unusual = new Set(days.map((day) => dateOf(Date.UTC(2025, 0, 1) + day * DAY)));
    return {
      unusual,
      calendar: { ...ordinary, days: new Map([...unusual].map((date) => [date, row(weekend(date))])) },
    };
  });

/** Any moment from 2025 to the middle of 2027, each second one at a boundary of the office's day. */
export const anyMoment: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.oneof(fc.integer({ min: 0, max: DAY - 1 }), fc.constantFrom(0, CLOSES - 1, CLOSES, CLOSES + 1, DAY - 1)),
  )
  .map(([day, time]) => new Date(Date.UTC(2025, 0, 1) + day * DAY + time - ZONE).toISOString());

/** The second reckoning. Days are written 'YYYY-MM-DD', moments in UTC. */
export function reckoning(unusual: ReadonlySet<string>) {
  const works = (date: string): boolean => unusual.has(date) === weekend(date);
  const step = (date: string, days: number): PlainDate => dateOf(Date.parse(date) + days * DAY);
  const walk = (date: string, n: number, direction: 1 | -1): PlainDate => {
    let day = step(date, 0);
    for (let left = n; left > 0; left -= works(day) ? 1 : 0) day = step(day, direction);
    return day;
  };
  const between = (from: string, to: string): number => {
    if (to < from) return -between(to, from);
    let count = 0;
    for (let day = step(from, 1); day <= to; day = step(day, 1)) count += works(day) ? 1 : 0;
    return count;
  };
  const dayOf = (moment: string): PlainDate => dateOf(Date.parse(moment) + ZONE);
  const closing = (date: string): string => new Date(Date.parse(date) - ZONE + CLOSES).toISOString();
  const received = (moment: string): PlainDate => {
    const day = dayOf(moment);
    return works(day) && moment <= closing(day) ? day : walk(day, 1, 1);
  };
  return { works, step, walk, between, dayOf, closing, received };
}

function row(works: boolean): DayRow {
  const said = works ? 'works' : 'off';
  return { works, why: { kk: said, ru: said, en: said }, act: 'invented', status: 'final' };
}

const [workday, dayOff] = [row(true), row(false)];

const ordinary: Calendar = {
  days: new Map(),
  week: [workday, workday, workday, workday, workday, dayOff, dayOff],
  from: '2025-01-01',
  until: '2027-12-31',
  finalUntil: '2027-12-31',
  hours: { opens: '09:00:00', lunchFrom: '13:00:00', lunchUntil: '14:30:00', closes: '18:30:00', act: 'hours' },
  zone: [{ from: '2000-01-01T00:00:00.000Z', offsetMinutes: 300 }],
  notCounted: { why: { kk: 'not counted', ru: 'not counted', en: 'not counted' }, act: 'rule' },
};

function weekend(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}

function dateOf(ms: number): PlainDate {
  return new Date(ms).toISOString().slice(0, 10) as PlainDate;
}
