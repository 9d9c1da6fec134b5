import { expect, test } from 'vitest';
import type { PlainDate } from '../core/procedure.js';
import { datedOf, longDate } from './dates.js';

test('A5 a date is written in words as the forms write it, in Kazakh and in Russian', () => {
  expect(longDate('2026-12-02')).toEqual({ kk: '2026 жылғы 2 желтоқсан', ru: '2 декабря 2026 года' });
  expect(longDate('2027-03-15')).toEqual({ kk: '2027 жылғы 15 наурыз', ru: '15 марта 2027 года' });
  expect(longDate('2026-12-31').ru).toBe('31 декабря 2026 года');
  const written = Array.from({ length: 12 }, (_, n) =>
    longDate(`2026-${String(n + 1).padStart(2, '0')}-30` as PlainDate),
  );
  expect(new Set(written.map(({ kk }) => kk)).size).toBe(12);
  expect(new Set(written.map(({ ru }) => ru)).size).toBe(12);
});

test('A5 the date of a contract is written as of that day', () => {
  expect(datedOf('2026-05-12')).toEqual({ kk: '2026 жылғы 12 мамырдағы', ru: 'от 12 мая 2026 года' });
  expect(datedOf('2026-09-01').kk).toBe('2026 жылғы 1 қыркүйектегі');
});

test('A5 what is no date is never printed', () => {
  expect(() => longDate('2026-13-01')).toThrow(RangeError);
  expect(() => longDate('2026-12-32')).toThrow(RangeError);
});
