import { expect, test } from 'vitest';
import { absence, staff } from './seed.js';

test('A-22 the acting head is appointed for the days on which the head is away, and for no other', () => {
  expect(absence('2026-11-23')).toEqual({ from: '2026-11-30', until: '2026-12-11' });
  expect(absence('2026-11-29')).toEqual({ from: '2026-11-30', until: '2026-12-11' });
  const acting = staff('2026-11-24').filter((row) => row.role === 'actingHead');
  expect(acting).toMatchObject([{ person: 'actingHead', from: '2026-11-30', until: '2026-12-11' }]);
});

test('A-10 every role has its official under an order of its own, and the first officer also manages the unit', () => {
  const rows = staff('2026-11-23');
  expect(rows.map((row) => `${row.person} ${row.role}`)).toEqual([
    'chancery chancery',
    'officer manager',
    'officer officer',
    'secondOfficer officer',
    'head head',
    'actingHead authorised',
    'ministryOfficer complaintBody',
    'qualityOfficer qualityBody',
    'actingHead actingHead',
  ]);
  expect(new Set(rows.map((row) => row.orderNumber)).size).toBe(rows.length);
});
