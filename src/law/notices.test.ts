import { expect, test } from 'vitest';
import type { Actor, Data } from '../core/procedure.js';
import { dayOfReceipt } from '../core/calendar.js';
import { standing } from '../core/terms.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { deliveredAt, deliveriesOf } from './facts.js';
import { contactsOf, dispatchesAfter, everyNotice, maskAddress, noticeToApplicant } from './notices.js';
import { filled } from './specimens.js';
import { at, given, type Past, people } from './testing.js';

const assigned = ['submit', 'register', 'handOver', 'assign'] as const;
const issued = [...assigned, 'confirmComplete', 'examine', 'formPermit', 'issue'] as const;

const sentAfter = (...past: readonly Past[]) => {
  const { case: found } = given(...past);
  return dispatchesAfter(found, found.entries.at(-1)!).map(({ notice, channel, to }) => [
    notice.name,
    channel,
    'address' in to ? to.address : 'iin' in to ? to.iin : to.roles.join(),
  ]);
};
const toApplicant = (name: string) => [
  [name, 'email', 'mvno@example.kz'],
  [name, 'sms', '+77012345678'],
];
const delivered = (notice: number, more: Data = {}): Data => ({
  notice,
  channel: 'email',
  outcome: 'sent',
  to: 'm***@example.kz',
  messageId: 'm1',
  at: at('2026-11-23 10:15'),
  ...more,
});
const record = (data: Data, time: string): Past => ({ step: 'recordDelivery', at: time, data });

test('APPC 66(2) the applicant is notified of registration, refusal, permit and withdrawal by e-mail and SMS', () => {
  expect(sentAfter('submit')).toEqual([]);
  expect(sentAfter('submit', 'register')).toEqual(toApplicant('receipt'));
  expect(sentAfter(...assigned, 'findIncomplete', 'refuseIncomplete')).toEqual(toApplicant('refusalIncomplete'));
  expect(sentAfter(...issued)).toEqual(toApplicant('permit'));
  expect(sentAfter('submit', 'withdraw')).toEqual(toApplicant('withdrawal'));
  expect(sentAfter(...assigned, 'confirmComplete')).toEqual([]);
});

test('P6.1b the officer is told of what was assigned to him', () => {
  expect(sentAfter(...assigned)).toEqual([['assignment', 'email', people.officer.iin]]);
});

test('APPC 67 the manager is told of a recusal, the new officer of the case, and the applicant when it is rejected', () => {
  const { secondOfficer } = people;
  const moved: readonly Past[] = [...assigned, { step: 'moveRecusal', data: { reason: 'They are brothers.' } }];
  const another = { officerIin: secondOfficer.iin, officerName: secondOfficer.name, reason: 'The recusal is granted.' };
  expect(sentAfter(...moved)).toEqual([['recusal', 'email', 'manager']]);
  expect(sentAfter(...moved, { step: 'reassign', data: another })).toEqual([
    ['reassignment', 'email', secondOfficer.iin],
  ]);
  expect(sentAfter(...moved, { step: 'rejectRecusal', data: { reason: 'They are not.' } })).toEqual(
    toApplicant('recusalRejected'),
  );
});

test('APPC 66(2) of each step an applicant gets one notice, each rests on the norm of its step or on APPC', () => {
  const steps = everyNotice.filter(({ to }) => to === 'applicant').map(({ after }) => after);
  expect(new Set(steps).size).toBe(steps.length);
  for (const { norm, after } of everyNotice)
    expect(norm.startsWith('APPC') || norm === application.steps[after].norm, norm).toBe(true);
});

test('APPC 66(4) contacts count when the applicant confirmed them as official; else the notice is in the cabinet only', () => {
  const { 'declarations.d1': _, ...values } = filled.A2;
  const silent: Past = { step: 'submit', data: { values } };
  expect(contactsOf(given(silent).case)).toEqual({ email: null, sms: null });
  expect(sentAfter(silent, 'register')).toEqual([]);
  expect(noticeToApplicant({ step: 'register' })?.name).toBe('receipt');
  expect(contactsOf(given().case)).toEqual({ email: null, sms: null });
});

test.each([
  ['+77172123456', null],
  ['+77172123456, +77771234567', '+77771234567'],
  ['+77471234567', '+77471234567'],
  ['+996555123456', '+996555123456'],
  ['', null],
])('APPC 66(2) of the numbers «%s» an SMS goes to %s', (number, to) => {
  const values = { ...filled.A2, 'phones.0.number': number };
  expect(contactsOf(given({ step: 'submit', data: { values } }).case).sms).toBe(to);
});

test('APPC 66(2) an SMS goes to the telephones of the applicant only, to each of them in turn', () => {
  const values = {
    ...Object.fromEntries(Object.entries(filled.A2).filter(([name]) => !name.startsWith('phones.'))),
    'fax.phones.0.number': '+77011111111',
    'contracts.0.number': '+77012222222',
    'phones.0.number': '+77172123456',
    'phones.0.numbers': '+77013333333',
    'phones.10.number': '+77014444444',
  };
  expect(contactsOf(given({ step: 'submit', data: { values } }).case).sms).toBe('+77014444444');
});

test('LPN 26(1) of silence the applicant is told over both channels, and whoever acts as head by e-mail', () => {
  const silence: Past = { step: 'lapse', at: '2026-12-03 08:00' };
  expect(sentAfter(...issued.slice(0, -1), silence)).toEqual([
    ...toApplicant('silence'),
    ['silenceToHead', 'email', 'head,actingHead'],
  ]);
});

/** A refusal that was signed, and what a complaint makes of it. */
const refusedIncomplete: readonly Past[] = [
  'submit',
  'register',
  'handOver',
  'assign',
  'findIncomplete',
  'refuseIncomplete',
];
const body: Actor = { ...people.head, role: 'complaintBody' };

test('APPC 100(1) of what a complaint makes of a refusal the officer or the head is told, and of the permit the applicant (P7.4)', () => {
  expect(sentAfter(...refusedIncomplete, { step: 'remandIncomplete', by: body })).toEqual([
    ['remandedToCheck', 'email', people.officer.iin],
  ]);
  expect(sentAfter(...refusedIncomplete, { step: 'orderPermit', by: body })).toEqual([
    ['permitOrdered', 'email', 'head,actingHead'],
  ]);
  expect(sentAfter(...refusedIncomplete, { step: 'orderPermit', by: body }, 'issueAsOrdered')).toEqual(
    toApplicant('permitAsOrdered'),
  );
});

test.each([
  ['email', 'mvno@example.kz', 'm***@example.kz'],
  ['email', 'ә@пошта.қаз', 'ә***@пошта.қаз'],
  ['sms', '+77012345678', '+7 *** *** 56 78'],
] as const)('LPD 5 the address %s %s is shown as %s', (channel, address, shown) => {
  expect(maskAddress(channel, address)).toBe(shown);
});

test('A-21 a notice is received when it stands in the cabinet and the first of e-mail and SMS was sent; failing is no receipt', () => {
  const before: readonly Past[] = ['submit', { step: 'register', at: '2026-11-23 10:10' }];
  const receivedAfter = (...past: readonly Past[]) => deliveredAt(given(...before, ...past).case, 2);
  const failed = record(delivered(2, { outcome: 'failed', reason: '550' }), '2026-11-23 10:20');
  const sms = (time: string) => record(delivered(2, { channel: 'sms', at: at(time) }), '2026-11-23 19:00');
  expect(receivedAfter()).toBeNull();
  expect(receivedAfter(failed)).toBeNull();
  expect(receivedAfter(failed, sms('2026-11-23 18:31'))).toBe(at('2026-11-23 18:31'));
  expect(receivedAfter(sms('2026-11-23 18:31'), record(delivered(2), '2026-11-23 19:10'))).toBe(at('2026-11-23 10:15'));
  expect(deliveredAt(given(...before, failed).case, 9)).toBeNull();
  // of another entry nothing was delivered
  expect(deliveredAt(given(...before, sms('2026-11-23 18:31')).case, 1)).toBeNull();
});

test('A-21 what was delivered until 18:30 is received that day, a millisecond later on the next working day', () => {
  const day = (time: string) => {
    const found = given('submit', 'register', record(delivered(2, { at: at(time) }), '2026-11-23 19:00')).case;
    return dayOfReceipt(officeCalendar, deliveredAt(found, 2) ?? '');
  };
  expect(day('2026-11-23 18:30:00.000')).toBe('2026-11-23');
  expect(day('2026-11-23 18:30:00.001')).toBe('2026-11-24');
});

test('APPC 66(2) a delivery belongs to an act of which the applicant is notified, and every fault of it is said', () => {
  const { when } = given('submit', { step: 'register', at: '2026-11-23 10:10' });
  const gives = (data: Data, by: Actor = people.system) => when('recordDelivery', by, '2026-11-23 10:20', data).gives;
  expect(gives(delivered(2))).toBe('registered');
  expect(gives(delivered(2), people.head)).toEqual(['APPC 66(2) notYourRole']);
  expect(gives(delivered(2, { at: at('2026-11-23 10:10') }))).toBe('registered');
  for (const data of [delivered(1), delivered(3), delivered(2, { notice: '2' }), delivered(2, { channel: 'pigeon' })])
    expect(gives(data)).toEqual(['APPC 66(2) noSuchNotice']);
  expect(gives(delivered(2, { to: 'mvno@example.kz', messageId: '' }))).toEqual([
    'LPD 5 addressNotMasked',
    'APPC 66(2) deliveryIncomplete',
  ]);
  expect(gives(delivered(2, { outcome: 'failed' }))).toEqual(['APPC 66(2) deliveryIncomplete']);
  expect(gives(delivered(2, { outcome: 'lost', reason: '550' }))).toEqual(['APPC 66(2) deliveryIncomplete']);
  expect(gives(delivered(2, { at: at('2026-11-23 10:09') }))).toEqual(['APPC 66(2) deliveryIncomplete']);
});

test('APPC 66(2) each outcome is recorded once: a failure may be followed by a sending, a sending by nothing', () => {
  const failed = delivered(2, { outcome: 'failed', reason: '550 no such mailbox' });
  const once = given('submit', 'register', record(failed, '2026-11-23 10:20'));
  expect(once.when('recordDelivery', people.system, '2026-11-23 10:30', failed).gives).toEqual([
    'APPC 66(2) deliveredAlready',
  ]);
  const sent = given(
    'submit',
    'register',
    record(failed, '2026-11-23 10:20'),
    record(delivered(2), '2026-11-23 10:30'),
  );
  for (const data of [failed, delivered(2)])
    expect(sent.when('recordDelivery', people.system, '2026-11-23 10:40', data).gives).toEqual([
      'APPC 66(2) deliveredAlready',
    ]);
  const failedAfter = given('submit', 'register', record(delivered(2), '2026-11-23 10:30'));
  expect(failedAfter.when('recordDelivery', people.system, '2026-11-23 10:40', failed).gives).toEqual([
    'APPC 66(2) deliveredAlready',
  ]);
  // What was sent of one entry says nothing of the notice of another.
  const next = given('submit', 'register', record(delivered(2), '2026-11-23 10:30'), 'withdraw');
  const second = delivered(4, { at: at('2026-11-23 10:50') });
  expect(next.when('recordDelivery', people.system, '2026-11-23 11:00', second).gives).toBe('withdrawn');
  expect(deliveriesOf(sent.case).map(({ outcome }) => outcome)).toEqual(['failed', 'sent']);
});

test('L4 the delivery of the result is recorded after the case has ended, and moves neither its end nor its terms', () => {
  const { case: ended } = given(...issued);
  const after = given(...issued, record(delivered(8, { at: at('2026-11-24 09:00') }), '2026-12-14 09:00')).case;
  expect(after.stage).toBe('issued');
  const told = (found: typeof ended) =>
    standing(application, found, officeCalendar, at('2026-12-15 09:00')).map(({ explain: _explain, ...rest }) => rest);
  expect(told(after)).toEqual(told(ended));
});
