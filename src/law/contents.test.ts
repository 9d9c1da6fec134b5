import { expect, test } from 'vitest';
import type { Actor, Ask, Data } from '../core/procedure.js';
import { datedToday, validForItsTerm } from './contents.js';
import { officeCalendar } from './days.js';
import { contractCopy, filled } from './specimens.js';
import type { Past } from './testing.js';
import { at, given, people, validData } from './testing.js';

const registered: readonly Past[] = ['submit', 'register'];
const assigned: readonly Past[] = [...registered, 'handOver', 'assign'];
const complete: readonly Past[] = [...assigned, 'confirmComplete'];
const formed: readonly Past[] = [...complete, 'examine', 'formPermit'];

const submitAs = (by: Actor, data: Data): unknown => given().when('submit', by, '2026-11-23 10:00', data).gives;

test('A2.f10 an individual signs his own application, and nobody signs it for him', () => {
  expect(submitAs(people.individual, {})).toBe('submitted');
  expect(submitAs(people.otherIndividual, { values: filled.A2 })).toEqual(['A2.f10 signerIsNotApplicant']);
  expect(submitAs(people.individual, { values: { ...filled.A2, iin: '' } })).toEqual(['A2.f10 signerIsNotApplicant']);
  expect(submitAs(people.system, { form: 'A2', values: filled.A2 })).toEqual(['P5.3 notYourRole']);
});

test('A2.f2 whoever acts for a legal entity does not apply as an individual', () => {
  const values = { ...filled.A2, iin: people.companyHead.iin };
  expect(submitAs(people.companyHead, { form: 'A2', values })).toEqual(['A2.f10 signerIsNotApplicant']);
});

test('A3.f2 the BIN in the application is that of the entity for which its signatory acts', () => {
  expect(submitAs(people.companyHead, {})).toBe('submitted');
  expect(submitAs(people.otherCompany, { values: filled.A3 })).toEqual(['A3.f2 signerIsNotApplicant']);
  expect(submitAs(people.companyHeadHimself, { form: 'A3', values: filled.A3 })).toEqual([
    'A3.f2 signerIsNotApplicant',
  ]);
  expect(submitAs(people.companyHead, { values: { ...filled.A3, bin: '' } })).toEqual(['A3.f2 signerIsNotApplicant']);
});

test('A3.f2 for a foreign entity without a BIN its branch applies under the BIN of the branch (A-06)', () => {
  const values = { ...filled.A3, bin: '', branchBin: people.companyHead.bin, foreign: 'yes' };
  expect(submitAs(people.companyHead, { values })).toBe('submitted');
});

test('A3.f10 an employee with the right to sign submits for the company as its head does (A-39)', () => {
  expect(submitAs(people.companyEmployee, { values: { ...filled.A3, 'signer.capacity': 'employee' } })).toBe(
    'submitted',
  );
});

test('A2.f11 an application prepared yesterday is not signed today', () => {
  expect(submitAs(people.individual, { date: '2026-11-22' })).toEqual(['A2.f11 paperOfAnotherDay']);
});

test('A3.f11 the date of filling is the civil day in Astana on which the application is signed', () => {
  expect(submitAs(people.companyHead, { date: '2026-11-22' })).toEqual(['A3.f11 paperOfAnotherDay']);
  const midnight = given().when('submit', people.companyHead, '2026-11-24 00:00', { date: '2026-11-23' });
  expect(midnight.gives).toEqual(['A3.f11 paperOfAnotherDay']);
  expect(given().when('submit', people.companyHead, '2026-11-23 23:59:59.999', { date: '2026-11-23' }).gives).toBe(
    'submitted',
  );
});

test('P5.3 an incomplete application of a signed applicant is accepted all the same (APPC 64(1), A-15)', () => {
  expect(submitAs(people.companyHead, { values: { bin: people.companyHead.bin }, attachments: [] })).toBe('submitted');
});

test.each([
  ['Friday 18:30:00.000, in time', '2026-12-11 18:30:00.000', '2026-12-11'],
  ['Friday 18:30:00.001, the next working day', '2026-12-11 18:30:00.001', '2026-12-14'],
  ['before opening, the same day', '2026-12-11 00:00', '2026-12-11'],
  ['at lunch, the same day', '2026-12-11 13:30', '2026-12-11'],
  ['Sunday, Monday', '2026-12-13 12:00', '2026-12-14'],
  ['Saturday 4 May 2024, which works', '2024-05-04 12:00', '2024-05-04'],
  ['8 May 2024, off for that Saturday, and Victory Day after it', '2024-05-08 12:00', '2024-05-10'],
  ['31 December in time', '2025-12-31 18:30:00.000', '2025-12-31'],
  ['31 December after hours, past the New Year', '2025-12-31 18:30:00.001', '2026-01-05'],
])('P6.1a %s: the registration bears the working day of receipt and no other', (_, submitted, day) => {
  const found = given({ step: 'submit', at: submitted });
  const register = (data: Data) => found.when('register', people.chancery, `${day} 23:00`, data);
  expect(register({}).entry?.data['registeredOn']).toBe(day);
  expect(register({ registeredOn: '2026-12-10' }).refusals).toEqual([
    { norm: 'P6.2', why: 'notTheDayOfReceipt', field: 'registeredOn', with: { day } },
  ]);
});

test('P6.2 a chancery that acts three days later registers the day of receipt, never the day on which it acts', () => {
  const found = given({ step: 'submit', at: '2026-11-23 10:00' });
  const late = (registeredOn: string) => found.when('register', people.chancery, '2026-11-26 10:00', { registeredOn });
  expect(late('2026-11-26').gives).toEqual(['P6.2 notTheDayOfReceipt']);
  expect(late('2026-11-23').gives).toBe('registered');
});

test('P6.1b the manager names an officer by IIN and name; an assignment to nobody is none', () => {
  const found = given(...registered, 'handOver');
  expect(found.when('assign', people.manager).gives).toBe('assigned');
  for (const data of [
    { officerIin: '' },
    { officerIin: '83040110306' },
    { officerIin: '8304011030601' },
    { officerIin: 'x830401103060' },
    { officerIin: null },
    { officerName: ' ' },
    { officerName: 7 },
  ])
    expect(found.when('assign', people.manager, undefined, data).gives).toEqual(['P6.1b officerMissing']);
});

const filledWith = (
  values: { readonly [key: string]: string },
  attachments: readonly Data[] = [contractCopy],
): readonly Past[] => [
  { step: 'submit', by: people.companyHead, data: { values: { ...filled.A3, ...values }, attachments } },
  ...assigned.slice(1),
];

test('P6.3 a full package is confirmed as complete without a word, one with a gap only with an explanation for each', () => {
  expect(given(...assigned).when('confirmComplete').gives).toBe('complete');
  const gaps = given(...filledWith({ email: '', 'declarations.d2': '', 'contracts.0.validUntil': '2026-11-22' }));
  expect(gaps.when('confirmComplete').gives).toEqual([
    'A3.f5 gapWithoutExplanation',
    'A4.d1 gapWithoutExplanation',
    'A3.d2 gapWithoutExplanation',
  ]);
  expect(gaps.when('confirmComplete', people.officer, undefined, { note: 'Prolonged by annex 4.' }).gives).toBe(
    'complete',
  );
});

test('P6.3 a contract is judged on the registration day: valid until that very day it has not expired (A-16)', () => {
  expect(given(...filledWith({ 'contracts.0.validUntil': '2026-11-23' })).when('confirmComplete').gives).toBe(
    'complete',
  );
  const nextDay = given(...filledWith({ 'contracts.0.validUntil': '2026-11-23' })).when(
    'confirmComplete',
    people.officer,
    '2026-11-24 12:00',
  );
  expect(nextDay.gives).toBe('complete');
});

test('P6.3 what the form asks but no refusal may follow from needs no explanation (A-36, A-42)', () => {
  const found = given(...filledWith({ 'bank.account': '', 'information.verification.validUntil': '2026-11-01' }));
  expect(found.when('confirmComplete').gives).toBe('complete');
});

test('P6.3 an officer who withdraws his own finding of incompleteness says why; after the head sent it back the head has said it', () => {
  const drafted = given(...assigned, 'findIncomplete');
  const silent = { note: '' };
  expect(drafted.when('confirmComplete', people.officer, undefined, silent).gives).toEqual([
    'A4.d1 gapWithoutExplanation',
  ]);
  expect(drafted.when('confirmComplete').gives).toBe('complete');
  const returned = given(...assigned, 'findIncomplete', 'returnIncomplete');
  expect(returned.when('confirmComplete', people.officer, undefined, silent).gives).toBe('complete');
});

test('P6.5 a draft refusal that the head sent back can be made anew, and the refusal rests on the new defects', () => {
  const second = { norm: 'A4.d2', what: 'missing', remark: 'No act of putting into operation.', cure: 'Fill it in.' };
  const found = given(...assigned, 'findIncomplete', 'returnIncomplete', {
    step: 'findIncomplete',
    data: { defects: [second] },
  });
  expect(found.when('refuseIncomplete').gives).toBe('refusedIncomplete');
  expect(found.when('confirmComplete', people.officer, undefined, { note: '' }).gives).toEqual([
    'A4.d2 gapWithoutExplanation',
  ]);
});

test.each([
  ['no defect at all', [], ['P6.5 noDefectNamed']],
  [
    'a defect without its reason',
    [{ norm: 'A4.d1', what: 'missing', remark: ' ', cure: 'x' }],
    ['A4.d1 defectWithoutReason'],
  ],
  [
    'a defect without a way to cure it',
    [{ norm: 'A4.d2', what: 'missing', remark: 'x', cure: '' }],
    ['A4.d2 defectWithoutCure'],
  ],
  [
    'a defect with an empty way to cure it',
    [{ norm: 'A4.d2', what: 'missing', remark: 'x', cure: ' ' }],
    ['A4.d2 defectWithoutCure'],
  ],
  [
    'two defects, each without something',
    [
      { norm: 'L9.1', what: 'missing', remark: '', cure: '' },
      { norm: 'A3.f10', what: 'expired', remark: 'x', cure: '' },
    ],
    ['L9.1 defectWithoutReason', 'L9.1 defectWithoutCure', 'A3.f10 defectWithoutCure'],
  ],
  [
    'non-conformity in place of a missing document',
    [{ norm: 'A4.q3', what: 'expired', remark: 'x', cure: 'x' }],
    ['P6.5 noSuchRequirement'],
  ],
  [
    'an expired form of sheets, which has no end',
    [{ norm: 'A4.d2', what: 'expired', remark: 'x', cure: 'x' }],
    ['P6.5 noSuchRequirement'],
  ],
])('P6.5 a refusal of further consideration cannot rest on %s', (_, defects, refused) => {
  expect(given(...assigned).when('findIncomplete', people.officer, undefined, { defects }).gives).toEqual(refused);
});

test.each([
  ['nothing', {}, ['P7.1a noFinding']],
  ['no reason', { 'A4.q1': { met: true, reason: '  ' } }, ['A4.q1 findingWithoutReason']],
  ['neither yes nor no', { 'A4.q1': { reason: 'Annex 1.' } }, ['A4.q1 noFinding']],
  ['a requirement that the Order does not know', { 'A4.q5': { met: true, reason: 'x' } }, ['P7.1a noSuchRequirement']],
  ['an empty row', { 'A4.q0': null }, ['A4.q0 noFinding', 'A4.q0 findingWithoutReason']],
] as const)('P7.1a an examination that brings %s is no examination', (_, findings, refused) => {
  expect(given(...complete).when('examine', people.officer, undefined, { findings }).gives).toEqual(refused);
});

test('P7.1a a requirement may be examined by itself: the others stay for later', () => {
  const findings = { 'A4.q3': { met: true, reason: 'Register, entry 118.' } };
  expect(given(...complete).when('examine', people.officer, undefined, { findings }).gives).toBe('complete');
});

test('APPC 80 whoever sends a draft back says why', () => {
  const drafts = [given(...assigned, 'findIncomplete'), given(...formed)] as const;
  for (const [index, step] of (['returnIncomplete', 'returnPermit'] as const).entries()) {
    expect(drafts[index]?.when(step, people.head, undefined, { reason: ' \n' }).gives).toEqual([
      'APPC 80 reasonMissing',
    ]);
    expect(drafts[index]?.when(step, people.head, undefined, { reason: 'See annex 4.' }).gives).toBe(
      index === 0 ? 'assigned' : 'complete',
    );
  }
});

test.each([
  ['register', 'P6.1a', ['submit']],
  ['refuseIncomplete', 'P6.5', [...assigned, 'findIncomplete']],
  ['withdraw', 'APPC 70', registered],
] as const)('P6.2 a paper of another day is not signed: %s (%s)', (step, norm, past) => {
  const found = given(...past);
  expect(found.when(step, undefined, '2026-11-24 09:00', { date: '2026-11-23' }).gives).toEqual([
    `${norm} paperOfAnotherDay`,
  ]);
  expect(typeof found.when(step, undefined, '2026-11-24 09:00', { date: '2026-11-24' }).gives).toBe('string');
});

test('A5.f7 a permit prepared yesterday is not signed today, and its date of issue is the day of the signature', () => {
  const today = '2026-12-02 09:00';
  const yesterday = { date: '2026-12-01', issuedOn: '2026-12-01', expiresOn: '2036-12-01' };
  expect(given(...formed).when('issue', people.head, today, yesterday).gives).toEqual(['A5.f7 paperOfAnotherDay']);
  expect(given(...formed).when('issue', people.head, today, { issuedOn: '2026-12-01' }).gives).toEqual([
    'L11.4 notTenYears',
  ]);
  expect(given(...formed).when('issue', people.head, today).gives).toBe('issued');
});

test.each([
  ['2026-12-30', '2036-12-30', true],
  ['2026-12-30', '2036-12-29', false],
  ['2026-12-30', '2036-12-31', false],
  ['2026-12-30', '2046-12-30', false],
  ['2028-02-29', '2038-02-28', true],
  ['2028-02-29', '2038-03-01', false],
  ['2028-02-28', '2038-02-28', true],
  ['2026-12-30', '', false],
  ['', '', false],
])('L11.4 a permit issued on %s and valid to %s is valid for ten years: %s', (issuedOn, expiresOn, right) => {
  const ask: Ask = {
    case: given(...formed).case,
    actor: people.head,
    now: at('2026-12-30 10:00'),
    calendar: officeCalendar,
  };
  const found = validForItsTerm(ask, { ...validData('issue', ask), date: issuedOn, issuedOn, expiresOn });
  expect(found).toEqual(right ? [] : [{ norm: 'L11.4', why: 'notTenYears', field: 'expiresOn' }]);
});

test('A5.f7 ten years from another day than that of the signature are not the term of the permit', () => {
  const early = { issuedOn: '2026-12-01', expiresOn: '2036-12-01' };
  expect(given(...formed).when('issue', people.head, '2026-12-02 09:00', early).gives).toEqual(['L11.4 notTenYears']);
});

test('A5.f6 the head cannot sign a permit for nine years or for eleven', () => {
  for (const expiresOn of ['2035-12-02', '2037-12-02'])
    expect(given(...formed).when('issue', people.head, '2026-12-02 10:00', { expiresOn }).gives).toEqual([
      'L11.4 notTenYears',
    ]);
});

test('LPN 26(1), L11.4 a permit of silence counts from the day on which the term ended, for ten years, and from no other', () => {
  const silent = given(...formed);
  const lapse = (data: Data) => silent.when('lapse', people.system, '2026-12-03 08:00', data).refusals;
  const wrong = [{ norm: 'LPN 26(1)', why: 'notTheDayOfSilence', field: 'issuedOn', with: { due: '2026-12-02' } }];
  expect(lapse({ issuedOn: '2026-12-02', expiresOn: '2036-12-02' })).toEqual([]);
  expect(lapse({ issuedOn: '2026-12-03', expiresOn: '2036-12-03' })).toEqual(wrong);
  expect(lapse({ issuedOn: '2026-12-03', expiresOn: '2036-12-02' })).toEqual(wrong);
  expect(lapse({ issuedOn: '2026-12-02', expiresOn: '2036-12-03' })).toEqual(wrong);
});

test('O1 that a paper bears the day of its signature rests on the point of that paper', () => {
  expect(datedToday('A5.f7').basis).toEqual(['A5.f7']);
});
