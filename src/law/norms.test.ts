import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isNorm, norms } from './norms.js';

const ids = '../shared/order-665/norm-ids.txt';

if (!existsSync(ids)) console.warn(`SKIPPED: ${ids} is not beside this copy, so the list of norms is not compared.`);

test.skipIf(!existsSync(ids))('O1 the table has every norm of the Order and of its annexes, and no other', () => {
  const expected = readFileSync(ids, 'utf8').split('\n').filter(Boolean);
  expect(Object.keys(norms).sort()).toEqual(expected.sort());
});

test('O1 there are 123 norms', () => {
  expect(Object.keys(norms)).toHaveLength(123);
  expect(isNorm('P6.3')).toBe(true);
  expect(isNorm('P6.9')).toBe(false);
});

test('O1 every norm is paraphrased in Kazakh, Russian and English', () => {
  for (const [id, row] of Object.entries(norms)) {
    for (const text of [row.kk, row.ru, row.en]) expect(text.trim(), id).toMatch(/^.+\.$/);
    expect(row.ru, `${id}: Kazakh letters in the Russian text`).not.toMatch(/[әғқңөұүһі]/i);
    expect(row.en, `${id}: Cyrillic in the English text`).not.toMatch(/[а-яё]/i);
  }
});

test('O1 what no table shows says why: rights, judgements of people, matters outside the office', () => {
  for (const [id, row] of Object.entries(norms)) {
    switch (row.carrier) {
      case 'right':
      case 'human':
      case 'outside':
        expect(row.why, id).toMatch(/.{20,}/);
        break;
      default:
        expect(row.carrier, id).toMatch(/^(step|check|term|paper|open: .+)$/);
    }
  }
});
