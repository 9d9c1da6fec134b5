import { expect, test } from 'vitest';
import { application } from './application.js';
import { assignedToMe, completenessTermRuns, dayOfReceiptHasCome, mine } from './conditions.js';
import { officeCalendar } from './days.js';
import { requirements } from './qualification.js';
import type { Past } from './testing.js';
import { at, given, people } from './testing.js';

/** An application submitted and registered at these civil times, handed over and assigned the same minute. */
const assigned = (submitted: string, registered: string): readonly Past[] => [
  { step: 'submit', at: submitted },
  { step: 'register', at: registered },
  'handOver',
  'assign',
];
const monday = assigned('2026-11-23 10:00', '2026-11-23 10:10');
const complete: readonly Past[] = [...monday, 'confirmComplete'];

test.each([
  ['on Sunday for a Saturday', '2026-12-26 12:00', '2026-12-27 10:00', '2026-12-28'],
  ['on the evening of the same Friday', '2026-12-11 18:45', '2026-12-11 18:50', '2026-12-14'],
  ['at the last millisecond before Monday', '2026-12-11 18:30:00.001', '2026-12-13 23:59:59.999', '2026-12-14'],
  ['on the moved day off of 8 May 2024', '2024-05-07 10:00', '2024-05-08 10:00', '2024-05-10'],
  ['on 2 January after 31 December', '2025-12-31 19:00', '2026-01-02 10:00', '2026-01-05'],
])(
  'P6.2 the chancery cannot register %s: the application is accepted on the next working day',
  (_, submitted, now, day) => {
    const { refusals } = given({ step: 'submit', at: submitted }).when('register', people.chancery, now);
    expect(refusals).toEqual([{ norm: 'P6.2', why: 'dayOfReceiptAhead', with: { day } }]);
  },
);

test('P6.2 before its day of receipt has come an application shows the chancery no button, from midnight on it does', () => {
  const friday = given({ step: 'submit', at: '2026-12-11 18:45' });
  expect(friday.open(people.chancery, '2026-12-13 23:59:59.999')).toEqual([]);
  expect(friday.open(people.chancery, '2026-12-14 00:00')).toEqual(['register']);
});

test.each([
  ['an ordinary week', '2026-11-23 10:00', '2026-11-23 10:10', '2026-11-25'],
  ['Nauryz', '2026-03-20 10:00', '2026-03-20 10:10', '2026-03-27'],
  ['Nauryz, from its eve', '2026-03-19 17:00', '2026-03-19 17:10', '2026-03-26'],
  ['the New Year', '2025-12-30 17:00', '2025-12-30 17:10', '2026-01-05'],
  ['a Saturday that works, 4 May 2024', '2024-05-03 10:00', '2024-05-03 10:10', '2024-05-06'],
  ['31 August 2026, a Monday that works', '2026-08-28 10:00', '2026-08-28 10:10', '2026-09-01'],
  ['a chancery that acted a day later', '2026-11-23 10:00', '2026-11-24 17:00', '2026-11-25'],
])(
  'P6.5 across %s the refusal is open until 18:30:00.000 of the second working day, and closed at .001',
  (_, submitted, registered, due) => {
    const found = given(...assigned(submitted, registered));
    expect(found.when('findIncomplete', people.officer, `${due} 18:30:00.000`).gives).toBe('incomplete');
    expect(found.when('findIncomplete', people.officer, `${due} 18:30:00.001`).refusals).toEqual([
      { norm: 'P6.5', why: 'completenessTermOver', with: { due } },
    ]);
    const draft = given(...assigned(submitted, registered), { step: 'findIncomplete', at: `${due} 18:00` });
    expect(draft.when('refuseIncomplete', people.head, `${due} 18:30:00.000`).gives).toBe('refusedIncomplete');
    expect(draft.when('refuseIncomplete', people.head, `${due} 18:30:00.001`).gives).toEqual([
      'P6.5 completenessTermOver',
    ]);
  },
);

test('P6.5 a chancery that acts after the second working day closes the refusal for incompleteness for good (reading 2)', () => {
  const found = given(...assigned('2026-11-23 10:00', '2026-11-26 09:00'));
  expect(found.when('findIncomplete').gives).toEqual(['P6.5 completenessTermOver']);
  expect(found.open(people.officer)).toEqual(['confirmComplete', 'recuse']);
});

test('P6.5 upon a complaint the check begins anew for two working days, and ends with a new term that is shorter', () => {
  const body = { ...people.head, role: 'complaintBody' };
  const sentBack = (days: object) =>
    given(...monday, 'findIncomplete', 'refuseIncomplete', {
      step: 'remandIncomplete',
      by: body,
      at: '2026-12-30 10:00',
      data: { complaint: 'c1', reason: 'The contract was there.', ...days },
    });
  const finds = (days: object, time: string) => sentBack(days).when('findIncomplete', people.officer, time).gives;
  // 31 December is the first working day after it, 5 January the second: 2 January is a Saturday, so the 4th is off too (HOL).
  expect(finds({}, '2027-01-05 18:30:00.000')).toBe('incomplete');
  expect(finds({}, '2027-01-05 18:30:00.001')).toEqual(['P6.5 completenessTermOver']);
  expect(finds({ days: 1 }, '2026-12-31 18:30:00.000')).toBe('incomplete');
  expect(finds({ days: 1 }, '2026-12-31 18:30:00.001')).toEqual(['P6.5 completenessTermOver']);
});

test('P6.5 after the term a case that was found incomplete is still confirmed as complete, by the officer, with a reason', () => {
  const late = given(...monday, 'findIncomplete');
  const thursday = '2026-11-26 10:00';
  expect(late.open(people.head, thursday)).toEqual(['returnIncomplete', 'reassign']);
  expect(late.open(people.officer, thursday)).toEqual(['confirmComplete', 'recuse']);
  expect(late.when('confirmComplete', people.officer, thursday).gives).toBe('complete');
  expect(late.when('confirmComplete', people.officer, thursday, { note: ' ' }).gives).toEqual([
    'A4.d1 gapWithoutExplanation',
  ]);
});

test('P6.1b another officer than the one to whom the case was assigned takes no step in it, and is told whose it is', () => {
  const refused = [{ norm: 'P6.1b', why: 'assignedToAnother', with: { officer: people.officer.name } }];
  expect(given(...monday).when('confirmComplete', people.secondOfficer).refusals).toEqual(refused);
  expect(given(...monday).when('findIncomplete', people.secondOfficer).refusals).toEqual(refused);
  expect(given(...complete).when('examine', people.secondOfficer).refusals).toEqual(refused);
  expect(given(...complete, 'examine').when('formPermit', people.secondOfficer).refusals).toEqual(refused);
  expect(given(...complete).open(people.secondOfficer)).toEqual([]);
  expect(given(...complete).open(people.officer)).toEqual(['examine', 'proposeRefusal', 'recuse']);
});

test('P6.1b a case that was assigned to the second officer is his, and no longer of the first', () => {
  const { iin, name } = people.secondOfficer;
  const found = given(...monday.slice(0, 3), { step: 'assign', data: { officerIin: iin, officerName: name } });
  expect(found.when('confirmComplete', people.secondOfficer).gives).toBe('complete');
  expect(found.when('confirmComplete', people.officer).gives).toEqual(['P6.1b assignedToAnother']);
});

test.each([
  ['individual', 'individual', true],
  ['individual', 'otherIndividual', false],
  ['individual', 'companyHead', false],
  ['companyHead', 'companyHead', true],
  ['companyHead', 'companyEmployee', true],
  ['companyHead', 'companyHeadHimself', false],
  ['companyHead', 'otherCompany', false],
  ['companyHead', 'individual', false],
  ['companyEmployee', 'companyHead', true],
] as const)('P5.1 in a case that %s opened, %s may act: %s', (opened, acts, may) => {
  const found = given({ step: 'submit', by: people[opened] });
  expect(found.when('withdraw', people[acts]).gives).toEqual(may ? 'withdrawn' : ['P5.1 notYourCase']);
  expect(found.open(people[acts])).toEqual(may ? ['submit', 'withdraw'].slice(1) : []);
});

const lacking = (norm: string, met?: false): readonly Past[] => {
  const all = ['A4.q0', 'A4.q1', 'A4.q2', 'A4.q3', 'A4.q4'].filter((one) => one !== norm || met === false);
  const findings = Object.fromEntries(all.map((one) => [one, { met: one !== norm, reason: 'Annex 2.' }]));
  return [...complete, { step: 'examine', data: { findings } }];
};
const noPermitWithout = (norm: string): void => {
  expect(given(...lacking(norm)).when('formPermit').gives).toEqual([`${norm} requirementNotExamined`]);
  expect(given(...lacking(norm, false)).when('formPermit').gives).toEqual([`${norm} requirementNotMet`]);
  expect(given(...lacking(norm, false)).open(people.officer)).toEqual(['examine', 'proposeRefusal', 'recuse']);
};

test('A4.q0 no permit is formed before the contract was examined, nor when it was found not to be in force', () =>
  noPermitWithout('A4.q0'));
test('A4.q1 no permit is formed without the agreement on the use of infrastructure', () => noPermitWithout('A4.q1'));
test('A4.q2 no permit is formed without the means for operational-search measures and two-year storage', () =>
  noPermitWithout('A4.q2'));
test('A4.q3 no permit is formed without traffic accounting systems under a valid verification certificate', () =>
  noPermitWithout('A4.q3'));
test('A4.q4 no permit is formed without the scheme of interaction with the main operator', () =>
  noPermitWithout('A4.q4'));

test('P7.1b before the examination every requirement of appendix 4 bars the permit, all named at once', () => {
  expect(given(...complete).when('formPermit').gives).toEqual(
    ['A4.q0', 'A4.q1', 'A4.q2', 'A4.q3', 'A4.q4'].map((norm) => `${norm} requirementNotExamined`),
  );
  expect(given(...complete, 'examine').when('formPermit').gives).toBe('permitFormed');
});

const finding = (met: boolean): Past => ({
  step: 'examine',
  data: { findings: { 'A4.q2': { met, reason: 'Annex 3.' } } },
});

test('P7.1b a later finding takes the place of an earlier one, in both directions', () => {
  expect(given(...complete, 'examine', finding(false)).when('formPermit').gives).toEqual(['A4.q2 requirementNotMet']);
  expect(given(...complete, 'examine', finding(false), finding(true)).when('formPermit').gives).toBe('permitFormed');
});

test('P7.4 a permit that the head sent back keeps the findings on which it rested, until the officer changes one', () => {
  const returned: readonly Past[] = [...complete, 'examine', 'formPermit', 'returnPermit'];
  expect(given(...returned).when('formPermit').gives).toBe('permitFormed');
  const findings = { 'A4.q3': { met: false, reason: 'The certificate has lapsed.' } };
  expect(given(...returned, { step: 'examine', data: { findings } }).when('formPermit').gives).toEqual([
    'A4.q3 requirementNotMet',
  ]);
});

test('A4.h the permit rests on each requirement of appendix 4 both when it is formed and when it is signed', () => {
  const everyRequirement = ['A4.h', 'A4.q0', 'A4.q1', 'A4.q2', 'A4.q3', 'A4.q4'];
  for (const { given: conditions } of [application.steps.formPermit, application.steps.issue])
    expect(conditions.flatMap(({ basis }) => [...basis])).toEqual(expect.arrayContaining(everyRequirement));
  expect(given(...complete).when('formPermit').gives).toHaveLength(requirements.length);
  expect(given(...complete, 'examine').when('formPermit').gives).toBe('permitFormed');
});

test('HOUSE §4 asked of a case that nobody has opened, a condition says whose it is not, and of terms that none has begun', () => {
  const ask = { case: given().case, actor: people.officer, now: at('2026-11-23 10:00'), calendar: officeCalendar };
  expect(mine(ask)).toEqual([{ norm: 'P5.1', why: 'notYourCase' }]);
  expect(assignedToMe(ask)).toEqual([{ norm: 'P6.1b', why: 'assignedToAnother', with: { officer: '' } }]);
  expect(dayOfReceiptHasCome(ask)).toEqual([]);
  expect(completenessTermRuns(ask)).toEqual([]);
});

test('APPC 67 an official who has applied neither gets his own application nor decides on it, whatever post he holds', () => {
  const { companyHeadHimself: individual, himselfAsHead: self, manager, officer } = people;
  const himself = { officerIin: individual.iin, officerName: individual.name };
  const his: readonly Past[] = [{ step: 'submit', at: '2026-11-23 10:00', by: individual }, ...monday.slice(1)];
  const unassigned = given(...his.slice(0, 3));
  expect(unassigned.when('assign', manager, undefined, himself).gives).toEqual(['APPC 67 ownCase']);
  const again = { ...himself, reason: 'Holidays.' };
  expect(given(...his).when('reassign', manager, undefined, again).gives).toEqual(['APPC 67 ownCase']);
  const formed = given(...his, 'confirmComplete', 'examine', 'formPermit');
  expect(formed.when('issue', self).gives).toEqual(['APPC 67 ownCase']);
  expect(formed.when('issue', people.head).gives).toBe('issued');
  const incomplete = given(...his, 'findIncomplete');
  expect(incomplete.when('refuseIncomplete', self).gives).toEqual(['APPC 67 ownCase']);
  const proposed = given(...his, 'confirmComplete', 'examine', 'proposeRefusal');
  expect(proposed.when('notify', self).gives).toEqual(['APPC 67 ownCase']);
  expect(proposed.open(officer)).not.toContain('notify');
  const lapsed = given(...his.slice(0, 1), { step: 'lapse', at: '2026-12-02 18:30:00.001' });
  expect(lapsed.when('handOverPermit', self).gives).toEqual(['APPC 67 ownCase']);
});
