import { expect, test } from 'vitest';
import type { Data } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { complaint } from './complaint.js';
import {
  complaintContactsOf,
  complaintDispatchesAfter,
  everyComplaintNotice,
  noticeToComplainant,
} from './complaintNotices.js';
import { complaintBy } from './complaintFilings.js';
import { at, given, type Past, people } from './complaintTesting.js';
import { officeCalendar } from './days.js';

const registered = ['fileComplaint', 'registerComplaint'] as const;
const atBody = [...registered, 'forwardComplaint', 'registerAtBody'] as const;
const atQuality = ['fileDirectly', 'registerAtQualityBody'] as const;
const hearing = ['callParties', 'hearComplainant', 'hearProvider'] as const;

const sentAfter = (...past: readonly Past[]) => {
  const { case: found } = given(...past);
  return complaintDispatchesAfter(found, found.entries.at(-1)!).map(({ notice, channel, to }) => [
    notice.name,
    channel,
    'address' in to ? to.address : 'iin' in to ? to.iin : to.roles.join(),
  ]);
};
const toComplainant = (name: string) => [
  [name, 'email', 'mvno@example.kz'],
  [name, 'sms', '+77012345678'],
];
const toHead = (name: string) => [name, 'email', 'head,actingHead'];
const toOfficial = (name: string) => [name, 'email', people.head.iin];

test('APPC 94(1), P10.3 of a registration the complainant, the head and the official complained of are told', () => {
  expect(sentAfter('fileComplaint')).toEqual([]);
  expect(sentAfter(...registered)).toEqual([
    ...toComplainant('complaintReceipt'),
    toHead('complaintToHead'),
    toOfficial('complaintToOfficial'),
  ]);
});

test('P10.3 of what is sent on the complainant and the body are told; of what goes directly to the quality body, that body', () => {
  expect(sentAfter(...registered, 'forwardComplaint')).toEqual([
    ...toComplainant('forwarded'),
    ['forwardedToBody', 'email', 'complaintBody'],
  ]);
  expect(sentAfter('fileAboutQuality', 'registerComplaint', 'passToQualityBody')).toEqual([
    ...toComplainant('forwarded'),
    ['complaintToQualityBody', 'email', 'qualityBody'],
  ]);
  expect(sentAfter('fileDirectly')).toEqual([['complaintToQualityBody', 'email', 'qualityBody']]);
});

test('P10.4, P10.6 of satisfaction, of a part of it and of an answer the complainant is told', () => {
  expect(sentAfter(...registered, 'satisfyComplaint')).toEqual(toComplainant('satisfied'));
  expect(sentAfter(...registered, 'satisfyPartly')).toEqual(toComplainant('partlySatisfied'));
  expect(sentAfter('fileAboutQuality', 'registerComplaint', 'answerComplaint')).toEqual(toComplainant('answered'));
});

test('LSS 25(4), P10.7 of the registration with the quality body and of a prolongation the complainant is told at once', () => {
  expect(sentAfter(...atQuality)).toEqual(toComplainant('qualityReceipt'));
  expect(sentAfter(...atQuality, 'prolongReview')).toEqual(toComplainant('prolonged'));
  expect(sentAfter(...atBody)).toEqual(toComplainant('bodyReceipt'));
});

test('APPC 98(3), 100(4) both sides are called, and a copy of the decision goes to the head and the official', () => {
  expect(sentAfter(...atBody, 'callParties')).toEqual([
    ...toComplainant('complainantCalled'),
    toOfficial('officialCalled'),
    toHead('headCalled'),
  ]);
  for (const step of ['annulAct', 'annulAndAdopt', 'remandCase', 'findBeyondCompetence'] as const)
    expect(sentAfter(...atBody, ...hearing, step)).toEqual([
      ...toComplainant('decided'),
      toHead('decidedToHead'),
      toOfficial('decidedToOfficial'),
    ]);
  expect(sentAfter(...atBody, 'leaveWithoutConsideration')).toEqual(toComplainant('unconsidered'));
  expect(sentAfter(...atBody, ...hearing, 'findBeyondCompetence', 'remitComplaint')).toEqual([
    ...toComplainant('remitted'),
    toHead('remittedToHead'),
  ]);
});

test('APPC 100(5), 70 of silence and of a withdrawal the complainant is told, and of silence the head, whose decision is no longer suspended', () => {
  expect(sentAfter(...atBody, { step: 'lapseComplaint', at: '2027-01-20 09:00' })).toEqual([
    ...toComplainant('deemedRefused'),
    toHead('deemedRefusedToHead'),
  ]);
  expect(sentAfter('fileComplaint', 'withdrawComplaint')).toEqual(toComplainant('complaintWithdrawn'));
});

test('APPC 66(2) of each step the complainant gets one notice, and each notice names a term that runs then', () => {
  const steps = everyComplaintNotice.filter(({ to }) => to === 'complainant').flatMap(({ after }) => after);
  expect(new Set(steps).size).toBe(steps.length);
  for (const [term, ...past] of [
    ['providerAnswer', ...registered],
    ['review', ...atBody],
    ['qualityReview', ...atQuality],
    ['prolongedReview', ...atQuality, 'prolongReview'],
  ] as const) {
    const { case: found } = given(...past);
    expect(noticeToComplainant(found.entries.at(-1)!)?.until).toBe(term);
    expect(standing(complaint, found, officeCalendar, found.entries.at(-1)!.at).map((one) => one.term)).toContain(term);
  }
});

const withPhone = (phone: string, email = ''): Past => {
  const complaining = complaintBy({ actor: people.complainant, now: at('2026-12-07 10:00'), calendar: officeCalendar });
  return { step: 'fileComplaint', data: { complainant: { ...(complaining['complainant'] as Data), phone, email } } };
};

test.each([
  ['+77172123456', null],
  ['+77172123456, +77771234567', '+77771234567'],
  ['+996555123456', '+996555123456'],
  ['', null],
])('APPC 66(4) of the numbers «%s» in the complaint an SMS goes to %s', (phone, to) => {
  expect(complaintContactsOf(given(withPhone(phone)).case)).toEqual({ email: null, sms: to });
});

test('APPC 66(2) who gave no contacts reads the notice in the cabinet; before a complaint there are none', () => {
  expect(sentAfter(withPhone(''), 'registerComplaint')).toEqual([
    toHead('complaintToHead'),
    toOfficial('complaintToOfficial'),
  ]);
  expect(noticeToComplainant({ step: 'registerComplaint' })?.name).toBe('complaintReceipt');
  expect(noticeToComplainant({ step: 'hearProvider' })).toBeNull();
  expect(complaintContactsOf(given().case)).toEqual({ email: null, sms: null });
});

test('P10.2 where nobody is named nobody is told but the head', () => {
  expect(sentAfter({ step: 'fileComplaint', data: { about: null } }, 'registerComplaint').slice(2)).toEqual([
    toHead('complaintToHead'),
  ]);
});

test.each([
  ['a message', {}, 'atProvider'],
  ['an SMS', { channel: 'sms', to: '+7 *** *** 56 78' }, 'atProvider'],
  ['a failure', { outcome: 'failed', reason: '550' }, 'atProvider'],
  ['a failure without its reason', { outcome: 'failed' }, ['APPC 66(2) deliveryIncomplete']],
  ['the whole address', { to: 'mvno@example.kz' }, ['LPD 5 addressNotMasked']],
  ['a step that tells nobody', { notice: 1 }, ['APPC 66(2) noSuchNotice']],
  ['a step that was not taken', { notice: 9 }, ['APPC 66(2) noSuchNotice']],
  ['a channel that there is not', { channel: 'pigeon' }, ['APPC 66(2) noSuchNotice']],
] as const)('APPC 66(2), LPD 5 the system records the delivery of %s', (_, data, gives) => {
  expect(given(...registered).when('recordDelivery', people.system, undefined, { ...data }).gives).toEqual(gives);
});

test('APPC 66(2) a notice is delivered over a channel once, also after the complaint has ended', () => {
  const ended = [...registered, 'satisfyComplaint', 'recordDelivery'] as const;
  expect(given(...ended).case.stage).toBe('satisfied');
  expect(given(...ended).when('recordDelivery', people.system, undefined, { channel: 'email' }).gives).toEqual([
    'APPC 66(2) deliveredAlready',
  ]);
  expect(given(...ended).when('recordDelivery').gives).toBe('satisfied');
});
