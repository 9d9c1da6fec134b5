import { expect, test } from 'vitest';
import { officeCalendar } from '../law/days.js';
import { readMoment } from './moment.js';

test.each([
  ['23.11.2026 18:30', '2026-11-23T13:30:00.000Z'],
  ['23.11.2026, 18:30:01', '2026-11-23T13:30:01.000Z'],
  ['2026-11-23T18:30', '2026-11-23T13:30:00.000Z'],
  ['2026-11-23 18:30:00.5', '2026-11-23T13:30:00.500Z'],
  ['2026-11-23T13:30Z', '2026-11-23T13:30:00.000Z'],
  ['2026-11-23T18:30:00+05:00', '2026-11-23T13:30:00.000Z'],
  ['2026-11-23T18:30:00 05:00', '2026-11-23T13:30:00.000Z'],
])('P6.2 the moment %s is read by the office’s clock, or by the offset that it names', (text, at) => {
  expect(readMoment(officeCalendar, text)).toEqual({ at });
});

test.each([
  ['', 'form'],
  ['tomorrow', 'form'],
  ['23.11.26 10:00', 'form'],
  ['31.11.2026 10:00', 'day'],
  ['29.02.2027 10:00', 'day'],
  ['23.11.2026 24:00', 'time'],
  ['23.11.2026 10:60', 'time'],
  ['2026-11-23T10:00+99:00', 'time'],
])('P6.2 «%s» is no moment, and it is said what is wrong: %s', (text, wrong) => {
  expect(readMoment(officeCalendar, text)).toEqual({ wrong });
});
