/** A second reckoning of the dates, by hand and day by day: its own list of days off, its own clock, nothing of `core`. */
import { expect, test } from 'vitest';
import { termCommand } from '../cli/term.js';
import { officeCalendar } from './days.js';
import { filing } from './filing.js';

/** Weekdays off, copied by hand from law-facts 2.4: month-day, year by year. */
const off: { readonly [year: string]: string } = {
  '2025': '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
  '2026': '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16',
  '2027': '01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16',
};
/** Weekend days worked (2.4). */
const worked = ['2025-01-05'];

const DAY = 86_400_000;
const ZONE = 5 * 3_600_000;
const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10);

function works(day: number): boolean {
  const date = dateOf(day);
  const weekday = new Date(day).getUTCDay();
  if (worked.includes(date)) return true;
  return weekday !== 0 && weekday !== 6 && !(off[date.slice(0, 4)] ?? '').split(' ').includes(date.slice(5));
}

/** Walks on, a day at a time, until so many working days have passed. */
function walk(from: number, workingDays: number): number {
  let day = from;
  for (let left = workingDays; left > 0;) {
    day += DAY;
    if (works(day)) left -= 1;
  }
  return day;
}

/** The dates of norms.md III.3a and III.4: R, then working days 2, 3, 4, 5, 6, 7 and 12 after it. */
function reckoned(submitted: string) {
  const clock = Date.parse(submitted) + ZONE;
  const midnight = Math.floor(clock / DAY) * DAY;
  const closing = midnight + (18 * 60 + 30) * 60_000;
  const registered = works(midnight) && clock <= closing ? midnight : walk(midnight, 1);
  const after = (n: number) => dateOf(walk(registered, n));
  return {
    submitted,
    registeredOn: dateOf(registered),
    completenessDue: after(2),
    amberFrom: after(3),
    latestNotice: after(4),
    examinationDue: after(5),
    objectionEnds: after(6),
    resultDue: after(7),
    handOverDue: after(12),
  };
}

/** Invented moments, the same in every run: any millisecond of a day, and each fourth one at a boundary. */
function moments(count: number): readonly string[] {
  let seed = 665;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const first = Date.parse('2025-01-01T00:00:00.000Z');
  // the last ones still have their twelve working days before the calendar ends
  const days = (Date.parse('2027-12-10T00:00:00.000Z') - first) / DAY;
  const boundaries = [0, 9 * 3_600_000, 66_600_000, 66_600_001, DAY - 1];
  return Array.from({ length: count }, (_, at) => {
    const day = first + random(days) * DAY;
    const time = at % 4 === 0 ? boundaries[random(boundaries.length)]! : random(DAY);
    return new Date(day + time - ZONE).toISOString();
  });
}

test('L4, P6.2 two hundred invented moments of 2025–2027 lead to the same dates when the days are counted by hand', () => {
  const all = moments(200);
  expect(new Set(all).size).toBe(200);
  for (const submitted of all) {
    const { days: _, ...dates } = filing(officeCalendar, submitted);
    expect(dates, submitted).toEqual(reckoned(submitted));
  }
});

/** What `ruqsat term --json` prints for a moment as somebody typed it. */
async function printed(submitted: string) {
  const told: string[] = [];
  const code = await termCommand(['--submitted', submitted, '--json'], {
    stdout: { write: (text) => told.push(text) },
    stderr: { write: (text) => told.push(text) },
  });
  if (code !== 0) throw new Error(`${code}: ${told.join('')}`);
  return JSON.parse(told.join(''));
}

/** A moment as it may be typed: in UTC, with an offset, or by the office's clock. */
function typed(submitted: string, way: number): string {
  const at = (hours: number) => new Date(Date.parse(submitted) + hours * 3_600_000).toISOString().slice(0, -1);
  const ways = [submitted, `${at(5)}+05:00`, at(5), `${at(-3)}-03:00`];
  return ways[way % ways.length] ?? submitted;
}

test('L4, P6.2 for two hundred invented moments, typed this way or that, «ruqsat term» prints the dates that were counted by hand', async () => {
  for (const [index, submitted] of moments(200).entries()) {
    const { days, ...dates } = await printed(typed(submitted, index));
    const expected = reckoned(submitted);
    expect(dates, submitted).toEqual(expected);
    // Every day from the submission to the last date, and of these the working days after registration are numbered.
    let number = 0;
    let day = Math.floor((Date.parse(submitted) + ZONE) / DAY) * DAY;
    for (const one of days) {
      const counts = dateOf(day) > expected.registeredOn && works(day);
      if (counts) number += 1;
      expect([one.date, one.counted, one.n], submitted).toEqual([dateOf(day), counts, counts ? number : null]);
      expect(one.why).not.toBe('');
      expect(one.basis).not.toBe('');
      day += DAY;
    }
    expect(days.at(-1).date, submitted).toBe(expected.handOverDue);
  }
});

test('HOL art. 5 the list copied by hand has the working days that the press counted', () => {
  const totals = [2025, 2026, 2027].map((year) => {
    let total = 0;
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += DAY) total += works(day) ? 1 : 0;
    return total;
  });
  expect(totals).toEqual([246, 247, 247]);
});
