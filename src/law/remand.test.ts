/** What a complaint that was upheld makes of the acts of a permit's life: a termination falls, the others are put right by a new step. */
import { expect, test } from 'vitest';
import { plainDate } from '../core/calendar.js';
import type { Case, Data } from '../core/procedure.js';
import { actOf, burdensOf, complainedOf } from './complainedOf.js';
import { given, type Past, people } from './complaintTesting.js';
import { consequencesOf, following } from './consequences.js';
import { officeCalendar } from './days.js';
import { clockSteps, wakeOn } from './permitClock.js';
import { contractsHeld, contractsStanding } from './permitContracts.js';
import { pendingReports, standingOn, terminatedOn } from './permitFacts.js';
import { permitRowNotes } from './permitNotes.js';
import { permitTasks } from './permitTasks.js';
import { at, life, type Lived, living } from './permitTesting.js';
import { anewDue } from './remand.js';

const day = (text: string) => plainDate(text) ?? '0001-01-01';

/** The only contract ends on 31 March 2027, the termination is signed on Tuesday, 6 April and received on Wednesday. */
const proposed: readonly Lived[] = [
  { step: 'proposeTermination', at: '2027-04-01 10:00' },
  { step: 'notify', at: '2027-04-01 12:00' },
  { step: 'waive', at: '2027-04-01 13:00' },
  { step: 'draftTermination', at: '2027-04-06 09:30' },
];
const decided: readonly Lived[] = [...proposed, { step: 'terminate', at: '2027-04-06 11:00' }];
const terminated: readonly Lived[] = [...decided, { step: 'recordDelivery', at: '2027-04-07 10:00' }];
const upheld: Lived = { step: 'reinstate', at: '2027-05-12 10:00', by: living.complaintBody };
const reinstated: readonly Lived[] = [...terminated, upheld];

/** The contract is rescinded on 1 February 2027, which its holder reports; its own term would end only on 31 March. */
const rescinded: readonly Lived[] = [
  {
    step: 'reportChange',
    at: '2027-02-02 09:00',
    data: { change: 'ended', contract: 1, eventOn: '2027-02-01' },
  },
  { step: 'proposeTermination', at: '2027-02-02 10:00' },
  { step: 'notify', at: '2027-02-02 12:00' },
  'waive',
  'draftTermination',
  'terminate',
];

const tasks = (found: Case, time: string) => permitTasks(found, officeCalendar, at(time)).map(({ task }) => task);
const numberOf = ({ entries }: Case, step: string) => entries.findIndex((one) => one.step === step) + 1;

test('APPC 100(1) a termination that a complaint has undone leaves the permit in force, as if nothing had ended it', () => {
  const [before, after] = [life(...terminated), life(...reinstated)];
  expect([before.case.stage, after.case.stage]).toEqual(['terminated', 'inForce']);
  expect(terminatedOn(before.case, officeCalendar)).toBe('2027-04-07');
  expect(terminatedOn(after.case, officeCalendar)).toBeNull();
  expect(standingOn(after.case, officeCalendar, day('2027-05-12'))).toBe('inForce');
  expect(contractsHeld(before.case)[0]?.lostOn).toBe('2027-03-31');
  expect(contractsHeld(after.case)).toEqual(contractsHeld(life(...proposed).case));
  expect(after.open(living.holder)).toEqual(expect.arrayContaining(['reportChange', 'renounce', 'askCorrection']));
});

test('APPC 100(1) a permit is reinstated upon a complaint about the very termination that stands, by whoever decides on complaints, and not otherwise', () => {
  const found = life(...terminated);
  const reinstate = (data: Data) => found.when('reinstate', living.complaintBody, '2027-05-12 10:00', data).gives;
  expect(reinstate({})).toBe('inForce');
  expect(reinstate({ complaint: '' })).toEqual(['APPC 100(1) noComplaintUpheld']);
  expect(reinstate({ act: numberOf(found.case, 'notify') })).toEqual(['APPC 100(1) anotherActComplainedOf']);
  for (const by of [living.head, living.actingHead, living.officer, living.complaintBody])
    expect(found.when('reinstate', by).gives, by.role).toBe('inForce');
  for (const by of [living.holder, living.manager, living.authorised, living.system])
    expect(found.when('reinstate', by).gives, by.role).toEqual(['APPC 100(1) notYourRole']);
  for (const past of [[], proposed, ['renounce'], [{ step: 'expire', at: '2036-12-03 00:00' }]] as const)
    expect(life(...past).when('reinstate', living.head).gives).toContain('APPC 100(1) notAtThisStage');
  expect(following.has('reinstate')).toBe(true);
});

test('APPC 100(1) a complaint about a termination that has fallen undoes no later one', () => {
  const again: readonly Lived[] = [
    ...reinstated,
    { step: 'proposeTermination', at: '2027-05-13 10:00' },
    { step: 'notify', at: '2027-05-13 12:00' },
    { step: 'waive', at: '2027-05-13 13:00' },
    'draftTermination',
    'terminate',
  ];
  const found = life(...again);
  expect(found.case.stage).toBe('terminated');
  const first = numberOf(found.case, 'terminate');
  expect(found.when('reinstate', living.complaintBody, undefined, { act: first }).gives).toEqual([
    'APPC 100(1) anotherActComplainedOf',
  ]);
  expect(found.when('reinstate', living.complaintBody).gives).toBe('inForce');
  expect(terminatedOn(life(...again, 'recordDelivery').case, officeCalendar)).toBe('2027-05-13');
});

test('APPC 100(1)(5) what was sent back is decided anew: where no contract stands, the officer’s task to propose a termination comes back', () => {
  expect(tasks(life(...terminated).case, '2027-05-12 11:00')).toEqual([]);
  expect(tasks(life(...reinstated).case, '2027-05-12 11:00')).toEqual(['proposeTermination']);
  expect(contractsStanding(life(...reinstated).case, day('2027-05-12'))).toEqual([]);
  expect(life(...reinstated).when('proposeTermination').gives).toBe('terminationProposed');
});

test('APPC 76(1) what was sent back is dealt with anew by the last day of the term that the decision set, fifteen working days at most', () => {
  const back = (days: number) => ({ ...upheld, data: { days } });
  const found = life(...terminated, back(10));
  expect(anewDue(found.case, officeCalendar)).toBe('2027-05-26');
  expect(permitTasks(found.case, officeCalendar, at('2027-05-12 11:00'))).toMatchObject([
    { task: 'proposeTermination', due: '2027-05-26' },
  ]);
  expect(anewDue(life(...terminated, back(10), 'proposeTermination').case, officeCalendar)).toBeNull();
  expect(anewDue(life(...reinstated).case, officeCalendar)).toBeNull();
  for (const days of [0, 16, 1.5])
    expect(life(...terminated).when('reinstate', living.head, undefined, { days }).gives).toEqual([
      'APPC 76(1) newTermMissing',
    ]);
  for (const days of [1, 15])
    expect(life(...terminated).when('reinstate', living.head, undefined, { days }).gives).toBe('inForce');
});

test('APPC 100(1)(5) the report of an end that led to a termination which has fallen waits for its answer again', () => {
  const early: Lived = { step: 'reinstate', at: '2027-03-01 10:00' };
  expect(pendingReports(life(...rescinded).case)).toEqual([]);
  const found = life(...rescinded, early).case;
  expect(pendingReports(found).map(({ number }) => number)).toEqual([2]);
  expect(contractsStanding(found, day('2027-03-01')).map(({ id }) => id)).toEqual([1]);
  expect(tasks(found, '2027-03-01 11:00')).toEqual(['answerReport']);
  expect(pendingReports(life(...rescinded, early, 'dismissReport').case)).toEqual([]);
  expect(pendingReports(life(...rescinded, early, 'proposeTermination').case)).toEqual([]);
});

test('L11.4 a permit whose last day has passed meanwhile is in force by the decision and expires by the clock, at once', () => {
  const late = (time: string) => life(...terminated, { step: 'reinstate', at: time, by: living.complaintBody }).case;
  const [inTime, tooLate] = [late('2036-12-02 18:00'), late('2036-12-03 10:00')];
  expect(standingOn(inTime, officeCalendar, day('2036-12-02'))).toBe('inForce');
  expect(clockSteps(inTime, officeCalendar, at('2036-12-02 23:59')).map(({ step }) => step)).not.toContain('expire');
  expect(standingOn(tooLate, officeCalendar, day('2036-12-03'))).toBe('expired');
  const wakes = wakeOn(tooLate, officeCalendar);
  expect(wakes !== null && wakes <= '2036-12-03').toBe(true);
  const steps = clockSteps(tooLate, officeCalendar, at('2036-12-03 10:00'));
  expect(steps.at(-1)).toMatchObject({ step: 'expire', data: { expiredOn: '2036-12-02' } });
});

test('LPN 49 the registry keeps what it has noted: the decision, its effect, and that it was undone', () => {
  const notes = (past: readonly Lived[]) =>
    permitRowNotes(life(...past).case, officeCalendar).map(({ on, norm, note }) => `${on} ${norm} ${note}`);
  expect(notes(reinstated).slice(1)).toEqual([
    '2027-04-06 A5.c1 terminated',
    '2027-04-07 APPC 83(2) terminationEffective',
    '2027-05-12 APPC 100(1) reinstated',
  ]);
  expect(notes([...decided, { ...upheld, at: '2027-04-06 12:00' }]).slice(2)).toEqual([
    '2027-04-06 APPC 100(1) reinstated',
  ]);
});

test('APPC 80(5) of a permit’s life its page offers to complain of what burdens the holder, newest first, and not of what has fallen', () => {
  const wishes: readonly Lived[] = ['askCorrection', 'rejectCorrection', 'askAmendment', 'rejectAmendment'];
  const burdens = (...past: readonly Lived[]) => burdensOf(life(...past).case).map(({ step }) => step);
  expect(burdens(...wishes, 'reportChange', 'dismissReport')).toEqual([
    'dismissReport',
    'rejectAmendment',
    'rejectCorrection',
  ]);
  expect(burdens(...terminated)).toEqual(['terminate']);
  expect(burdens('askCorrection', 'rejectCorrection', ...reinstated)).toEqual(['rejectCorrection']);
  expect(burdens(...proposed)).toEqual([]);
  const clauses = ['terminate', 'rejectCorrection', 'rejectAmendment', 'dismissReport'] as const;
  expect(clauses.map((step) => actOf({ step })?.appealClause)).toEqual([true, true, false, false]);
});

/** A complaint of the holder about the entry of a step of this life, with what was decided on it. */
function decidedOn(found: Case, step: string, ...past: readonly Past[]) {
  const about = complainedOf(found, numberOf(found, step), officeCalendar, day('2027-04-07'));
  const filed: Past = {
    step: 'fileComplaint',
    at: '2027-04-08 10:00',
    data: { about: about && { ...about }, knownOn: '2027-04-07', date: '2027-04-08' },
  };
  const complaint = given(filed, 'registerComplaint', ...past).case;
  const last = complaint.entries.at(-1);
  return last ? consequencesOf(complaint, last, officeCalendar) : [];
}

const heard: readonly Past[] = [
  'forwardComplaint',
  'registerAtBody',
  'callParties',
  { step: 'hearComplainant', at: '2027-04-16 10:00' },
  'hearProvider',
];

test.each<[string, ...Past[]]>([
  ['annulled (APPC 100(1)(1))', ...heard, 'annulAct'],
  ['annulled and replaced (APPC 100(1)(2))', ...heard, 'annulAndAdopt'],
  ['sent back (APPC 100(1)(5))', ...heard, 'remandCase'],
  ['annulled by the provider (P10.4)', { step: 'satisfyComplaint', data: { effect: 'annul' } }],
  ['sent back by the provider (P10.4)', { step: 'satisfyComplaint', data: { effect: 'remand', days: 5 } }],
])('APPC 100(1) a termination that is %s falls in the permit’s life, by whoever decided', (_, ...past) => {
  const found = life(...terminated).case;
  const [consequence, ...others] = decidedOn(found, 'terminate', ...past);
  expect(others).toEqual([]);
  expect(consequence).toMatchObject({
    norm: 'APPC 100(1)',
    step: 'reinstate',
    case: found.id,
    mayFail: true,
    data: { act: numberOf(found, 'terminate') },
  });
  const gives = life(...terminated).when('reinstate', consequence?.by ?? undefined, '2027-05-12 10:00', {
    ...consequence?.data,
  }).gives;
  expect(gives).toBe('inForce');
});

test('APPC 100(1)(4) a complaint that is left unsatisfied, or satisfied otherwise, leaves the termination as it is', () => {
  const found = life(...terminated).case;
  const unsatisfied: Past = { step: 'leaveUnsatisfied', at: '2027-04-20 10:00' };
  expect(decidedOn(found, 'terminate', ...heard, unsatisfied)).toEqual([]);
  expect(decidedOn(found, 'terminate', { step: 'satisfyComplaint', data: { effect: 'none' } })).toEqual([]);
});

test('APPC 100(1) a rejection or dismissal that is annulled is put right by a new request or by the office itself', () => {
  const found = life('askCorrection', 'rejectCorrection');
  expect(decidedOn(found.case, 'rejectCorrection', ...heard, 'annulAct')).toEqual([]);
  expect([found.when('askCorrection').gives, found.when('findError').gives]).toEqual(['inForce', 'inForce']);
});

test('APPC 91(1) only the holder of a permit complains of what was done in its life', () => {
  const found = life(...terminated).case;
  const about = complainedOf(found, numberOf(found, 'terminate'), officeCalendar, day('2027-04-08'));
  const data: Data = { about: about && { ...about }, knownOn: '2027-04-07', date: '2027-04-08' };
  const file = (by: (typeof people)[keyof typeof people]) =>
    given().when('fileComplaint', by, '2027-04-08 10:00', {
      ...data,
      complainant: { name: by.name, iin: by.bin === null ? by.iin : null, bin: by.bin, address: 'Астана', phone: '' },
    }).gives;
  expect(file(people.complainant)).toBe('filed');
  expect(file(people.colleague)).toBe('filed');
  expect(file(people.stranger)).toEqual(['APPC 91(1) caseOfAnother']);
});
