import { expect, test } from 'vitest';
import type { Check } from '../core/procedure.js';
import { basedOn } from './based.js';

test('O1 a condition bears its name and the norms on which it rests, and judges as it did', () => {
  const refusal = { norm: 'P6.2', why: 'dayOfReceiptAhead' };
  const always: Check = () => [refusal];
  const based = basedOn('always', ['P6.2', 'L8.1'], always);
  expect([based.called, based.basis]).toEqual(['always', ['P6.2', 'L8.1']]);
  expect(based({} as never)).toEqual([refusal]);
});
