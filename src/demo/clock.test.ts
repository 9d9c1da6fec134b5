import { expect, test } from 'vitest';
import { makeClock } from './clock.js';

test('III.1 the demo clock follows real time from the instant to which it was set', () => {
  let real = Date.UTC(2026, 10, 23);
  const clock = makeClock(undefined, () => real);
  expect(clock.now().toISOString()).toBe('2026-11-23T00:00:00.000Z');
  clock.set('2025-01-06T13:30:00.000Z');
  real += 1500;
  expect(clock.now().toISOString()).toBe('2025-01-06T13:30:01.500Z');
  clock.move(24 * 3600 * 1000);
  expect(clock.now().toISOString()).toBe('2025-01-07T13:30:01.500Z');
  expect(clock.offsetMs()).toBeLessThan(0);
  clock.reset();
  expect(clock.offsetMs()).toBe(0);
});

test('III.1 the demo clock refuses what is no instant and what lies outside the years of its certificates', () => {
  const clock = makeClock('2026-11-23T05:00:00.000Z');
  for (const wrong of ['yesterday', '2023-12-31T23:59:59.999Z', '2041-01-01T00:00:00.000Z'])
    expect(() => clock.set(wrong)).toThrow(RangeError);
  expect(clock.now().getUTCFullYear()).toBe(2026);
});
