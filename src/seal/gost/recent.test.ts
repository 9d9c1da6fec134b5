import { expect, test } from 'vitest';
import { Recent } from './recent.js';

/** Who gets which table: a letter is a key; the answer at its sight is the place, or `.`. */
function sights(tablesMax: number, keys: string): string {
  const recent = new Recent(tablesMax);
  let made = 0;
  return Array.from(keys, (key) => String(recent.placeOf(key, (old) => old ?? made++) ?? '.')).join('');
}

test('ГОСТ 34.10 a key gets a table at its second sight, and keeps it', () => {
  expect(sights(2, 'aabbaab')).toBe('.0.1001');
  const recent = new Recent(1);
  expect(recent.hasTable('a')).toBe(false);
  recent.placeOf('a', () => 0);
  expect(recent.hasTable('a')).toBe(false);
  recent.placeOf('a', () => 0);
  expect(recent.hasTable('a')).toBe(true);
});

test('ГОСТ 34.10 when there are no more tables, a key takes the one that was not used since its first sight', () => {
  expect(sights(2, 'aabbcc')).toBe('.0.1.0');
  expect(sights(2, 'aabbccaa')).toBe('.0.1.0.1');
  expect(sights(2, 'aabbcabc')).toBe('.0.1.01.');
});

test('ГОСТ 34.10 keys that take turns do not take each other’s tables', () => {
  expect(sights(2, 'abcabcabcabc')).toBe('...01.01.01.');
});

test('ГОСТ 34.10 without tables nobody gets one, and a key whose first sight is long ago is new', () => {
  expect(sights(0, 'aaaa')).toBe('....');
  const others = String.fromCharCode(...Array.from({ length: 70 }, (_, i) => 0x100 + i));
  expect(sights(8, `a${others}a`).endsWith('.')).toBe(true);
  expect(sights(8, `aa${others}a`).endsWith('0')).toBe(true);
});
