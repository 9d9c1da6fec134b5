import { expect, test } from 'vitest';
import { application } from './application.js';
import { carriedByRows, type Carrier, carriersOf, mentions, openBecause } from './carriers.js';
import { complaint } from './complaint.js';
import { isNorm, norms } from './norms.js';

const all = carriersOf();
const of = (norm: string): readonly string[] =>
  all.filter((one) => one.norm === norm).flatMap(({ carriers }) => carriers.map(({ is, name }) => `${is} ${name}`));

test('O1 every norm stands in the list once, in the order of the Order', () => {
  expect(all.map(({ norm }) => norm)).toEqual(Object.keys(norms));
  for (const { norm, row } of all) expect(row).toBe(norms[norm]);
});

test('O1 a norm is open exactly when its own row says for what it waits: nothing is open unawares, nothing open is hidden', () => {
  for (const { norm, row, carriers } of all) expect(carriers.length === 0, norm).toBe(openBecause(row) !== null);
});

test('O1 a norm that waits is only mentioned on papers: as soon as a row carries it, its declaration has to go', () => {
  const open = all.filter(({ row }) => openBecause(row) !== null);
  expect(open.length).toBeGreaterThan(0);
  for (const { norm } of open)
    expect(
      mentions(norm).filter(({ is }) => is !== 'paper'),
      norm,
    ).toEqual([]);
});

test('O1 what a row of norms.ts names as step or term has that row, and every other norm has a carrier too', () => {
  for (const { norm, row, carriers } of all) {
    const kinds = new Set<Carrier['is']>(carriers.map(({ is }) => is));
    if (row.carrier === 'step' || row.carrier === 'term') expect(kinds.has(row.carrier), norm).toBe(true);
  }
});

test('O1 every row of the tables and every term carries its norm', () => {
  for (const { steps, terms } of [application, complaint]) {
    for (const [name, { norm }] of Object.entries(steps)) if (isNorm(norm)) expect(of(norm)).toContain(`step ${name}`);
    for (const [name, { norm }] of Object.entries(terms)) if (isNorm(norm)) expect(of(norm)).toContain(`term ${name}`);
  }
});

test.each([
  ['P6.2', 'check registeredOnDayOfReceipt (register)'],
  ['P6.2', 'paper receipt'],
  ['P6.3', 'term completeness'],
  ['P6.5', 'step refuseIncomplete'],
  ['P6.5', 'check completenessTermRuns (refuseIncomplete)'],
  ['P2.1', 'requirement A4.q0 question'],
  ['P2.3', 'form A3 contracts'],
  ['P4', 'fact provider'],
  ['L7', 'fact fee'],
  ['L8.2', 'fact hours'],
  ['L9.1', 'package Application (appendix 2 or 3)'],
  ['A2.f9', 'form A2 sheets'],
  ['A3.f2', 'check signedByApplicant (submit)'],
  ['A3.f8', 'paper application'],
  ['A4.q3', 'check everyRequirementMet (issue)'],
  ['A4.d1', 'form A2 contracts'],
  ['A5.f9', 'paper permit'],
  ['A5.c2', 'check contractProlonged (issue)'],
  ['P10.1', 'check atMyBody (remandCase)'],
  ['P10.1', 'fact complaintBody'],
  ['P10.2', 'step fileComplaint'],
  ['P10.2', 'form fileComplaint addressee'],
  ['P10.3', 'step forwardComplaint'],
  ['P10.3', 'term forwarding'],
  ['P10.3', 'paper transmittal'],
  ['P10.4', 'check selfCorrectionRuns (satisfyComplaint)'],
  ['P10.4', 'check uponComplaint (remand)'],
  ['P10.5', 'paper complaintDecision'],
  ['P10.6', 'term providerAnswer'],
  ['P10.7', 'term qualityReview'],
  ['P10.7', 'fact qualityBody'],
] as const)('O1 the norm %s is carried by: %s', (norm, carrier) => {
  expect(of(norm)).toContain(carrier);
});

test('O1 a right, a judgement of people and a matter outside the office stand with the reason why no table shows them', () => {
  expect(of('L11.1')).toContain(
    'right Signing in and signing with an own EDS is how every step of the applicant is taken; nothing more is asked for.',
  );
  expect(of('O3')[0]).toMatch(/^outside .{20,}/);
  expect(of('L5')[0]).toMatch(/^human .{20,}/);
});

test('O1 rows carry a norm that is neither open nor only declared, and an open one says for what it waits', () => {
  expect((['P6.5', 'L4', 'A5.f9'] as const).map(carriedByRows)).toEqual([true, true, true]);
  expect((['L11.1', 'O3', 'L5'] as const).map(carriedByRows)).toEqual([false, false, false]);
  for (const { norm, row } of all) {
    const waits = openBecause(row);
    if (waits === null) continue;
    expect(carriedByRows(norm), norm).toBe(false);
    expect(row.carrier).toBe(`open: ${waits}`);
  }
});

test('O1 no carrier is named twice for one norm', () => {
  for (const { norm } of all) expect(new Set(of(norm)).size, norm).toBe(of(norm).length);
});
