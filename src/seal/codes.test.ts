import { expect, test } from 'vitest';
import { outcomes, verdictCodes, worst } from './codes.js';

test('HOUSE §8 invalid beats unknown beats valid, and the first of the worst is the code', () => {
  expect(worst([])).toBe('VALID');
  expect(worst(['VALID', 'REVOCATION_MISSING', 'CONTENT_MISSING'])).toBe('REVOCATION_MISSING');
  expect(worst(['CONTENT_MISSING', 'EXPIRED', 'REVOKED', 'VALID'])).toBe('EXPIRED');
});

test('HOUSE §8 only what more evidence could change is unknown', () => {
  expect(verdictCodes.filter((code) => outcomes[code] === 'unknown')).toEqual([
    'REVOCATION_MISSING',
    'REVOCATION_STALE',
    'CONTENT_MISSING',
    'ALGORITHM_UNKNOWN',
  ]);
  expect(verdictCodes.filter((code) => outcomes[code] === 'valid')).toEqual(['VALID']);
});
