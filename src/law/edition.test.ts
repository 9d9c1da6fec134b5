import { expect, test } from 'vitest';
import { edition, feeTenge, officeOn, permitYearsOn, service } from './edition.js';

test('P4 the provider bears the name of its ministry on the day: the former until autumn 2025, then the successor', () => {
  expect(officeOn('2025-06-01').provider.ru).toContain('аэрокосмической промышленности');
  expect(officeOn('2025-09-30').provider.ru).toContain('аэрокосмической промышленности');
  expect(officeOn('2025-10-01').provider.ru).toContain('искусственного интеллекта');
  expect(officeOn('2026-11-23').provider.kk).toContain('Телекоммуникациялар комитеті');
});

test('P4 names can be configured: another table of offices answers in place of ours', () => {
  const [newest] = [officeOn('2026-01-01')];
  const renamed = { ...newest, from: '2028-01-01' as const, site: 'example.kz' };
  expect(officeOn('2028-01-01', [renamed, newest]).site).toBe('example.kz');
  expect(officeOn('2027-12-31', [renamed, newest]).site).toBe(newest.site);
  expect(officeOn('2028-01-01').provider.en).toBe(newest.provider.en);
});

test('P4 before the first name that is known that one stands; a table without names is an error', () => {
  const [newest] = [officeOn('2026-01-01')];
  const table = (['2028-01-01', '2027-01-01', '2026-01-01'] as const).map((from) => ({ ...newest, from, site: from }));
  expect(officeOn('2025-12-31', table).site).toBe('2026-01-01');
  expect(officeOn('2025-12-31', table).provider.ru).toBe(newest.provider.ru);
  expect(officeOn('2027-01-01', table).site).toBe('2027-01-01');
  expect(() => officeOn('2026-01-01', [])).toThrow(RangeError);
});

test('L11.4 a permit is valid for ten years', () => {
  expect(edition.permitYears).toBe(10);
  expect(permitYearsOn('2026-12-02')).toBe(10);
});

test('L7 the service costs nothing', () => {
  expect(feeTenge).toBe(0);
  expect(service.fee.ru).toContain('бесплатно');
});
