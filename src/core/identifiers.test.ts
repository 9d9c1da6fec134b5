import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { binFault, checkDigit, ibanFault, iinFault } from './identifiers.js';

test.each([
  ['90010135001', 3],
  ['90010130081', 1],
  ['24014000001', 1],
  ['24124000017', 7],
  ['24014000020', 3],
  ['25024100003', 2],
  ['24015000002', 6],
  ['21044003888', 7],
  ['24014000029', null],
  ['90010130080', null],
])('A2.f2 the check digit for %s is %s (law facts 3.3)', (eleven, digit) => {
  expect(checkDigit(eleven)).toBe(digit);
});

test.each([
  ['900101150010', null],
  ['90010115001', { problem: 'notTwelveDigits', with: { length: 11 } }],
  ['9001011500100', { problem: 'notTwelveDigits', with: { length: 13 } }],
  ['90010115OO18', { problem: 'notDigits' }],
  ['901301150018', { problem: 'impossibleBirthDate' }],
  ['900230150018', { problem: 'impossibleBirthDate' }],
  ['000229150018', { problem: 'impossibleBirthDate' }], // 1800 was no leap year
  ['000229300015', { problem: 'impossibleBirthDate' }], // nor was 1900
  ['000229500018', null], // 2000 was
  ['000229600014', null],
  ['000229000016', null], // some foreigners have no century
  ['000229700010', { problem: 'centuryDigit' }],
  ['000000000000', { problem: 'impossibleBirthDate' }],
  ['900101950010', { problem: 'centuryDigit' }],
  ['900101150017', { problem: 'checkDigit' }],
  ['240140000011', { problem: 'binInsteadOfIin' }],
  ['9001011500 8', { problem: 'notDigits' }],
  ['x00101150010', { problem: 'notDigits' }],
])('A2.f2 the IIN %s: %j', (iin, fault) => {
  if (fault === null) expect(iinFault(iin)).toBeNull();
  else expect(iinFault(iin)).toMatchObject(fault);
});

test('A2.f2 an IIN whose first eleven digits are never issued is told so, whatever its last digit', () => {
  for (let last = 0; last <= 9; last += 1) expect(iinFault(`90010130080${last}`)?.problem).toBe('neverIssued');
  for (let last = 0; last <= 9; last += 1) expect(binFault(`24014000029${last}`)?.problem).toBe('neverIssued');
});

test.each([
  ['240140000011', null],
  ['241240000177', null],
  ['240140000203', null],
  ['250241000032', null],
  ['240150000026', null],
  ['210440038887', null],
  ['24014000001', { problem: 'notTwelveDigits', with: { length: 11 } }],
  ['24014000001x', { problem: 'notDigits' }],
  ['241340000011', { problem: 'impossibleMonth' }],
  ['000000000000', { problem: 'impossibleMonth' }],
  ['240170000011', { problem: 'binKindDigit' }],
  ['240147000011', { problem: 'binUnitDigit' }],
  ['900101150010', { problem: 'iinInsteadOfBin' }],
  ['241243000014', null],
  ['240163000017', null],
  ['240153000012', null],
  ['240040000018', { problem: 'impossibleMonth' }],
  ['240133000013', { problem: 'binKindDigit' }],
  ['240170000015', { problem: 'binKindDigit' }],
  ['241244000012', { problem: 'binUnitDigit' }],
  ['240140000017', { problem: 'checkDigit', with: { guess: '240140000071' } }],
])('A3.f2 the BIN %s: %j', (bin, fault) => {
  expect(binFault(bin)).toEqual(fault);
});

test('A2.f2 two neighbouring digits swapped are guessed when one sound number only is near', () => {
  expect(iinFault('900101105010')).toEqual({ problem: 'checkDigit', with: { guess: '900101150010' } });
  // 901001100003 and 900110100003 are both near
  expect(iinFault('900101100003')).toEqual({ problem: 'checkDigit' });
});

/** Sound IINs of people born in the nineteenth century, so of nobody alive. */
const iins = fc
  .record({
    born: fc.date({ min: new Date('1800-01-01'), max: new Date('1899-12-31'), noInvalidDate: true }),
    sex: fc.constantFrom('1', '2'),
    serial: fc.integer({ min: 0, max: 9999 }),
  })
  .map(
    ({ born, sex, serial }) => born.toISOString().slice(2, 10).replaceAll('-', '') + sex + `${serial}`.padStart(4, '0'),
  )
  .filter((eleven) => checkDigit(eleven) !== null)
  .map((eleven) => `${eleven}${checkDigit(eleven)}`);

const firstSum = (iin: string) =>
  Array.from(iin.slice(0, 11)).reduce((sum, digit, at) => sum + (at + 1) * Number(digit), 0) % 11;

test('A2.f2 every sound IIN passes, and another last digit never does', () => {
  fc.assert(
    fc.property(iins, fc.integer({ min: 1, max: 9 }), (iin, by) => {
      expect(iinFault(iin)).toBeNull();
      expect(iinFault(iin.slice(0, 11) + ((Number(iin[11]) + by) % 10))).not.toBeNull();
    }),
  );
});

test('A2.f2 a slip in one of the first ten digits is found wherever the first series of weights decides', () => {
  const slips = fc.record({ iin: iins, at: fc.integer({ min: 0, max: 9 }), by: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(slips, ({ iin, at, by }) => {
      const slipped = iin.slice(0, at) + ((Number(iin[at]) + by) % 10) + iin.slice(at + 1);
      fc.pre(firstSum(iin) !== 10 && firstSum(slipped) !== 10);
      expect(iinFault(slipped)).not.toBeNull();
    }),
  );
});

test('A2.f2 the rule cannot see a slip in the eleventh digit where the first series decides: its weight is 11', () => {
  fc.assert(
    fc.property(iins, fc.integer({ min: 1, max: 9 }), (iin, by) => {
      fc.pre(firstSum(iin) !== 10);
      expect(iinFault(iin.slice(0, 10) + ((Number(iin[10]) + by) % 10) + iin[11])).toBeNull();
    }),
  );
});

test('A2.f2 a guess is always a sound number that differs by two neighbours swapped', () => {
  fc.assert(
    fc.property(iins, fc.integer({ min: 0, max: 10 }), (iin, at) => {
      const swapped = iin.slice(0, at) + iin[at + 1] + iin[at] + iin.slice(at + 2);
      const guess = iinFault(swapped)?.with?.['guess'];
      if (guess === undefined) return;
      expect(iinFault(String(guess))).toBeNull();
      expect([...String(guess)].toSorted()).toEqual([...swapped].toSorted());
    }),
  );
});

test.each([
  ['KZ86125KZT5004100100', null],
  ['KZ38886D224304110804', null],
  ['KZ86125KZT500410010', { problem: 'ibanLength', with: { length: 19 } }],
  ['KZ86A25KZT5004100100', { problem: 'ibanCharacters' }],
  ['KZ86125KZT50041-0100', { problem: 'ibanCharacters' }],
  ['KZ68125KZT5004100100', { problem: 'ibanCheckDigits', with: { guess: 'KZ86125KZT5004100100' } }],
  ['DE89370400440532013000', { problem: 'notKazakhIban' }],
  ['XKZ86125KZT500410010', { problem: 'notKazakhIban' }],
  ['KZ86125KZT50041001000', { problem: 'ibanLength', with: { length: 21 } }],
  ['KZ86125KZT500410010a', { problem: 'ibanCharacters' }],
  ['KZ86125KZT5004100111', { problem: 'ibanCheckDigits' }],
  ['KZ92125KZT5004100100', { problem: 'ibanCheckDigits' }], // KZ9212K5… fits, but has a letter in the number of the bank
])('A2.f7 the IBAN %s: %j', (iban, fault) => {
  expect(ibanFault(iban)).toEqual(fault);
});

test('ISO 7064 MOD 97-10 a digit for a digit or a letter for a letter in a sound IBAN is always found', () => {
  const signs = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 19 }), fc.constantFrom(...signs), (at, sign) => {
      const iban = 'KZ86125KZT5004100100';
      fc.pre(iban[at] !== sign && /\d/.test(iban[at] ?? '') === /\d/.test(sign));
      expect(ibanFault(iban.slice(0, at) + sign + iban.slice(at + 1))).not.toBeNull();
    }),
  );
});
