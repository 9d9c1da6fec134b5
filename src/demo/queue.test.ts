import { expect, test } from 'vitest';
import type { Ask } from './asks.js';
import { makeQueue } from './queue.js';

const ask: Ask = {
  is: 'keyInfo',
  module: 'commonUtils',
  wanted: { keyUsages: [], chain: 'any', iin: null, bin: null, serialNumber: null },
  locale: 'kk',
  uuid: null,
};

test('NCALayer §3 requests are shown one at a time, in the order in which they came', async () => {
  const queue = makeQueue();
  const one = queue.add(ask, 'http://a');
  const two = queue.add({ ...ask, locale: 'ru' }, 'http://b');
  const first = queue.first();
  expect(first?.origin).toBe('http://a');
  expect(queue.answer(first?.id ?? '', 'head')).toBe(true);
  expect(await one.chosen).toBe('head');
  expect(queue.last()).toEqual({ id: first?.id, outcome: 'given' });
  expect(queue.answer(first?.id ?? '', 'officer')).toBe(false);
  expect(queue.first()?.origin).toBe('http://b');
  expect(queue.answer(queue.first()?.id ?? '', 'cancel')).toBe(true);
  expect(await two.chosen).toBe('cancel');
  expect(queue.first()).toBeNull();
});

test('NCALayer §3 a request whose site has gone is dropped, shown no longer, and counts as unanswered', async () => {
  const queue = makeQueue();
  const { chosen, drop } = queue.add(ask, null);
  drop();
  drop();
  expect(await chosen).toBeNull();
  expect(queue.first()).toBeNull();
  expect(queue.last()).toBeNull();
});

test('NCALayer §3 whoever waits for another request learns of it at once, and otherwise when the time is over', async () => {
  const queue = makeQueue();
  await queue.changed('something else', 60_000);
  const news = queue.changed('none', 60_000);
  queue.add(ask, null);
  await news;
  await queue.changed(queue.first()?.id ?? '', 5);
});
