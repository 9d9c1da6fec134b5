import { assert, constantFrom, integer, nat, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { isPermitNumber, permitNumber, serialMax } from './number.js';

const code = stringMatching(/^[A-Z]{3}$/);
const serial = integer({ min: 1, max: serialMax });

test('A-45 the check digits are those of two numbers that the state has published', () => {
  expect(permitNumber('LAM', 2781)).toBe('KZ29LAM00002781');
  expect(permitNumber('LAA', 32760)).toBe('KZ18LAA00032760');
});

test('A-45 a number with one wrong character, or with two neighbours exchanged, is no number', () => {
  assert(
    property(code, serial, nat(14), constantFrom(...'0123456789ABCXYZ'), (letters, n, at, other) => {
      const number = permitNumber(letters, n);
      expect(isPermitNumber(number)).toBe(true);
      const slip = number.slice(0, at) + other + number.slice(at + 1);
      const exchange = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      expect(isPermitNumber(slip)).toBe(slip === number);
      expect(isPermitNumber(exchange)).toBe(exchange === number);
    }),
  );
});

test('A-45 only the shape KZ, two digits, three capital letters, eight digits is a number', () => {
  for (const text of [
    '',
    'KZ29LAM0000278',
    'kz29lam00002781',
    ' KZ29LAM00002781',
    'KZ29LAM00002781\n',
    'RU29LAM00002781',
  ])
    expect(isPermitNumber(text)).toBe(false);
});

test('ISO 7064 the pairs 00, 01 and 99 are never issued, so a number has one spelling', () => {
  assert(
    property(code, serial, (letters, n) => {
      const number = permitNumber(letters, n);
      const spellings = Array.from(
        { length: 100 },
        (_, pair) => `KZ${String(pair).padStart(2, '0')}${number.slice(4)}`,
      );
      expect(spellings.filter(isPermitNumber)).toEqual([number]);
    }),
  );
});

test('A-45 a letter code or a serial that fits no number is a fault of ours', () => {
  for (const [letters, n] of [
    ['MV', 1],
    ['mvn', 1],
    ['МВН', 1],
    ['MVN', 0],
    ['MVN', 1.5],
    ['MVN', serialMax + 1],
    ['MVN', NaN],
  ] as const)
    expect(() => permitNumber(letters, n)).toThrow(RangeError);
});
