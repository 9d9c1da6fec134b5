import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addYears, plainDate } from '../core/calendar.js';
import type { Data, PlainDate } from '../core/procedure.js';
import type { Extended } from './facts.js';
import { applicationIn } from './facts.js';
import { extendedUntil } from './extension.js';
import { extendedValues, extensionFields, extensionValues } from './extensionForm.js';
import { missing } from './forms.js';
import { extension } from './papers/extension.js';
import { contractCopy, filled } from './specimens.js';
import { given, type Past, people, validData } from './testing.js';
import { officeCalendar } from './days.js';

const permit: Extended = {
  life: '6a0b2f8e-0000-4000-8000-0000000000aa',
  number: 'KZ28VMP00000012',
  verifyCode: 'q1w2e3r4',
  issuedOn: '2016-12-10',
  expiresOn: '2026-12-10',
  years: 10,
  stage: 'inForce',
  ends: [{ operatorBin: '240140000011', validUntil: '2026-12-31' }],
};

/** An application for an extension with a contract until this day ('' open-ended), signed at 10:00 of 23 November 2026 unless said. */
const asks = (validUntil: string, about: Partial<Extended> = {}, at = '2026-11-23 10:00'): Past => {
  const usual = validData('submit', {
    case: given().case,
    actor: people.individual,
    now: `${at.slice(0, 10)}T05:00:00.000Z`,
    calendar: officeCalendar,
  });
  const { values } = applicationIn(usual);
  const term: Record<string, string> =
    validUntil === ''
      ? { 'contracts.0.term': 'openEnded' }
      : { 'contracts.0.term': 'until', 'contracts.0.validUntil': validUntil };
  const { 'contracts.0.validUntil': _before, ...others } = values;
  return {
    step: 'submit',
    at,
    data: {
      values: { ...others, ...term, 'contracts.0.operatorBin': '240140000011' },
      extends: { ...permit, ...about, ends: (about.ends ?? permit.ends).map((end) => ({ ...end })) },
    },
  };
};

const untilFormed = (ask: Past): readonly Past[] => [
  ask,
  'register',
  'handOver',
  'assign',
  'confirmComplete',
  'examine',
];

const dates = (issuedOn: string, expiresOn: string): Data => ({ issuedOn, expiresOn });

describe('A5.c2 an extension', () => {
  test('A5.c2 a permit whose contract runs past its last day is extended by ten years from the old last day, its day of issue unchanged', () => {
    const formed = given(...untilFormed(asks('2031-01-11')), 'formPermit');
    expect(formed.when('issue', undefined, undefined, dates('2016-12-10', '2036-12-10')).gives).toBe('issued');
    for (const [issued, until] of [
      ['2016-12-10', '2036-12-09'],
      ['2016-12-10', '2036-12-11'],
      ['2026-11-23', '2036-11-23'],
      ['2016-12-10', '2026-12-10'],
    ] as const)
      expect(formed.when('issue', undefined, undefined, dates(issued, until)).gives).toEqual(['A5.c2 notTenYearsMore']);
  });

  test.each([
    ['an open-ended contract', '', 'permitFormed'],
    ['a contract that ends after the permit', '2026-12-11', 'permitFormed'],
    ['a contract that ends with the permit, and not later than before', '2026-12-10', ['A5.c2 contractNotProlonged']],
    ['a contract that ends as it always did', '2026-12-31', 'permitFormed'],
  ] as const)('A5.c2 of the contract that comes with it: %s', (_, until, gives) => {
    expect(given(...untilFormed(asks(until))).when('formPermit').gives).toEqual(gives);
  });

  test('A5.c2 years before the end a contract counts as prolonged when it ends later than the one on record, and only then', () => {
    const early = {
      expiresOn: '2034-12-10',
      issuedOn: '2024-12-10',
      ends: [{ operatorBin: '240140000011', validUntil: '2028-01-11' }],
    } as const;
    const of = (until: string) => given(...untilFormed(asks(until, early))).when('formPermit').gives;
    expect(of('2031-01-11')).toBe('permitFormed');
    expect(of('2028-01-12')).toBe('permitFormed');
    expect(of('2028-01-11')).toEqual(['A5.c2 contractNotProlonged']);
    const another = { ...early, ends: [{ operatorBin: '231140001863', validUntil: '2028-01-11' }] };
    expect(given(...untilFormed(asks('2031-01-11', another))).when('formPermit').gives).toEqual([
      'A5.c2 contractNotProlonged',
    ]);
  });

  test('L11.4 an extension is asked for until the last day of the permit, and not after it', () => {
    const on = (day: PlainDate) => {
      const { step, at, data } = asks('2031-01-11', { expiresOn: '2026-12-10' }, `${day} 23:59`) as {
        step: 'submit';
        at: string;
        data: Data;
      };
      return given().when(step, undefined, at, data).gives;
    };
    expect(on('2026-12-10')).toBe('submitted');
    expect(on('2026-12-11')).toEqual(['L11.4 permitExpired']);
  });

  test('A5.c1 a permit that was terminated or given up is not extended', () => {
    for (const stage of ['terminated', 'renounced']) {
      const { data } = asks('2031-01-11', { stage }) as { data: Data };
      expect(given().when('submit', undefined, '2026-11-23 10:00', data).gives).toEqual(['A5.c1 permitTerminated']);
    }
  });

  test('LPN 26(1) silence extends a permit too: by the same ten years, whenever it is noted', () => {
    const waiting = given(...untilFormed(asks('2031-01-11')));
    const lapse = (issued: string, until: string) =>
      waiting.when('lapse', people.system, '2026-12-02 18:30:00.001', dates(issued, until)).gives;
    expect(lapse('2016-12-10', '2036-12-10')).toBe('deemedIssued');
    expect(lapse('2026-12-02', '2036-12-02')).toEqual(['A5.c2 notTenYearsMore']);
  });

  test('A5.c2 the form asks for the prolonged contract and the information form only, and the rest stands as it was', () => {
    expect([...new Set(extensionFields.map(({ name }) => name.split('.')[0]))]).toEqual(['contracts', 'information']);
    const first = { form: 'A3', uin: 'KZ15', values: filled.A3, attachments: [contractCopy], extends: null } as const;
    const contract = { operator: 'B', operatorBin: '240140000011', number: '1', date: '2020-01-01' } as const;
    const held = {
      number: permit.number,
      uin: '',
      verifyCode: '',
      holder: { name: '', iin: '', bin: '', address: '' },
      object: '',
      registration: { number: '1', on: permit.issuedOn },
      issuedOn: permit.issuedOn,
      expiresOn: permit.expiresOn,
      application: '',
      bySilence: false,
      contracts: [
        { ...contract, id: 1, lostOn: null, confirmedIn: 1, validUntil: plainDate('2025-01-01') },
        { ...contract, id: 2, lostOn: null, confirmedIn: 1, number: '2', validUntil: null },
      ],
    };
    const begun = extensionValues(held, first);
    expect(begun).toMatchObject({ 'contracts.0.number': '2', 'information.conformity.number': expect.any(String) });
    const said = { ...begun, 'contracts.0.term': 'until', 'contracts.0.validUntil': '2031-01-11' };
    const values = extendedValues(first, said);
    expect(missing({ form: 'A3', values, attachments: [{ field: 'contracts.0.file' }] }, '2026-11-23')).toEqual([]);
    const paper = extension({
      uin: 'KZ15',
      date: '2026-11-23',
      applicant: { name: 'A', idKind: 'bin', id: '220740007750' },
      extended: permit,
      values,
      attachments: [contractCopy],
      signer: 'B',
    });
    const said2 = JSON.stringify(paper.blocks);
    for (const part of ['KZ28VMP00000012', '10 декабря 2036 года', '11 января 2031 года', contractCopy.digest])
      expect(said2).toContain(part);
  });
});

describe('L11.4 ten years and ten years more', () => {
  const day = fc.integer({ min: 0, max: 13_148 }).map((days) => addDays('2024-01-01', days));

  test('L11.4 from 2024 to 2060 every extension ends on the anniversary of the issue, and no term of ten years lacks a day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3 }), (issuedOn, times) => {
        let expiresOn = addYears(issuedOn, 10);
        for (let n = 1; n <= times; n += 1) {
          const until = extendedUntil({ ...permit, issuedOn, expiresOn, years: 10 * n });
          expect(until).toBe(addYears(issuedOn, 10 * (n + 1)));
          // Ten whole years lie between the day after the old last day and the new one.
          expect(until >= addYears(expiresOn, 10)).toBe(true);
          expect(until.slice(5) === issuedOn.slice(5) || issuedOn.slice(5) === '02-29').toBe(true);
          expiresOn = until;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('L11.4 a permit of 29 February 2024 ends on 28 February 2034, and extended on 29 February 2044', () => {
    expect(addYears('2024-02-29', 10)).toBe('2034-02-28');
    expect(extendedUntil({ ...permit, issuedOn: '2024-02-29', expiresOn: '2034-02-28' })).toBe('2044-02-29');
  });
});
