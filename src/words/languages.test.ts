import { expect, test } from 'vitest';
import {
  count,
  date,
  dateAndWeekday,
  fill,
  langOf,
  moment,
  number,
  shortDate,
  shortMoment,
  size,
} from './languages.js';

test('O1 a date is said in Kazakh as the acts say it, and in Russian and English', () => {
  expect(date('kk', '2024-10-22')).toBe('2024 жылғы 22 қазан');
  expect(date('ru', '2024-10-22')).toBe('22 октября 2024 года');
  expect(date('en', '2024-10-22')).toBe('22 October 2024');
  expect(dateAndWeekday('kk', '2026-11-22')).toBe('2026 жылғы 22 қараша, жексенбі');
  expect(dateAndWeekday('ru', '2026-11-22')).toBe('22 ноября 2026 года, воскресенье');
  expect(shortDate('2026-03-05')).toBe('05.03.2026');
});

test('O1 every month of the year has its Kazakh name', () => {
  const months = Array.from(
    { length: 12 },
    (_, m) => date('kk', `2026-${String(m + 1).padStart(2, '0')}-05` as `${number}-${number}-${number}`).split(' ')[3],
  );
  expect(months).toEqual([
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ]);
});

test('O1 a moment is told by the clock of Astana, also when the day there is already the next', () => {
  expect(moment('kk', '2026-11-22T19:30:00.000Z')).toBe('2026 жылғы 23 қараша, 00:30');
  expect(moment('ru', '2026-11-22T12:05:00.000Z')).toBe('22 ноября 2026 года, 17:05');
  expect(shortMoment('2026-11-22T19:30:00.000Z')).toBe('23.11.2026 00:30');
  expect(shortMoment('2024-02-29T18:30:00.000Z')).toBe('29.02.2024 23:30');
});

test('O1 a counted noun takes the form of its language', () => {
  const day = {
    kk: 'жұмыс күні',
    ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' },
    en: { one: 'working day', other: 'working days' },
  };
  expect([1, 2, 5, 11, 21].map((n) => count('ru', n, day))).toEqual([
    '1 рабочий день',
    '2 рабочих дня',
    '5 рабочих дней',
    '11 рабочих дней',
    '21 рабочий день',
  ]);
  expect([1, 2].map((n) => count('kk', n, day))).toEqual(['1 жұмыс күні', '2 жұмыс күні']);
  expect([1, 2].map((n) => count('en', n, day))).toEqual(['1 working day', '2 working days']);
});

test('O1 numbers and sizes are written as people of the language write them', () => {
  expect(number('kk', 1234567.5)).toBe('1\u00a0234\u00a0567,5');
  expect(size('ru', 52428800)).toBe('50 МБ');
  expect(size('en', 940)).toBe('940 bytes');
  expect(size('kk', 12 * 1024)).toBe('12 КБ');
});

test('O1 only the three languages are languages, and a value without text stays visible', () => {
  expect([langOf('kk'), langOf('ru'), langOf('en'), langOf('de'), langOf(undefined)]).toEqual([
    'kk',
    'ru',
    'en',
    null,
    null,
  ]);
  expect(fill('{a} — {b}', { a: 1 })).toBe('1 — {b}');
});
