import { expect, test } from 'vitest';
import { application } from './application.js';
import { editions, procedureFor, proceduresOf } from './editions.js';
import { given } from './testing.js';

test('O4 a new case takes the edition in force on its day, a running one stays on its own', () => {
  const next = {
    id: 'next',
    inForceFrom: '2026-12-01',
    procedure: { ...application, edition: 'next' },
    beside: [],
  } as const;
  const table = [next, ...editions];
  expect(procedureFor([], '2026-11-30', table).edition).toBe('2024-10-22');
  expect(procedureFor([], '2026-12-01', table).edition).toBe('next');
  const begun = given('submit', 'register').case.entries;
  expect(procedureFor(begun, '2026-12-02', table).edition).toBe('2024-10-22');
  expect(() => procedureFor(begun, '2026-12-02', [next])).toThrow(`The edition 2024-10-22 of case ${begun[0]?.case}`);
});

test('O4 a case that begins before every edition takes the oldest, and without editions none begins', () => {
  const table = (['2028-01-01', '2027-01-01', '2026-01-01'] as const).map((inForceFrom) => ({
    id: inForceFrom,
    inForceFrom,
    procedure: { ...application, edition: inForceFrom },
    beside: [],
  }));
  expect(procedureFor([], '2025-12-31', table).edition).toBe('2026-01-01');
  expect(procedureFor([], '2027-12-31', table).edition).toBe('2027-01-01');
  expect(() => procedureFor([], '2027-12-31', [])).toThrow('The edition  of case  is not known here.');
});

test('O4 editions stand newest first, each in force from a day of its own, and a case names that of its procedure', () => {
  const days = editions.map(({ inForceFrom }) => inForceFrom);
  expect(days.toSorted().toReversed()).toEqual(days);
  expect(new Set(days).size).toBe(days.length);
  for (const edition of editions)
    for (const procedure of proceduresOf(edition)) expect(procedure.edition).toBe(edition.id);
});
