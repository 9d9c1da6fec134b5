/** Samples of the steps around the contracts of a permit, for `permitSamples.ts`: as it should be, and each way of being wrong. */
import { addDays, addWorkingDays, civil, instantOf } from '../core/calendar.js';
import type { Ask, Data, PlainDate } from '../core/procedure.js';
import type { Sample } from '../core/world.js';
import { actDue, daysOfNotice, expectedDays, saidSince, type Slot } from './hearing.js';
import {
  changeIn,
  contractsHeld,
  contractsStanding,
  contractsStandingWith,
  endOf,
  type HeldContract,
} from './permitContracts.js';
import { pendingReports } from './permitFacts.js';
import { document, manyDocuments, operators } from './permitPeople.js';
import { requirements } from './qualification.js';

type Some = readonly [Sample, ...Sample[]];

const right = (is: string, data: Data): Sample => ({ is, right: true, data });
const wrong = (is: string, data: Data): Sample => ({ is, right: false, data });
const sample = (is: string, isRight: boolean, data: Data): Sample => ({ is, right: isRight, data });

const LATER = '2033-12-31';

/** A change of each kind, whether it can be true of this permit now, and the ways of being none. */
function changesOf(ask: Ask): readonly Sample[] {
  const today = todayOf(ask);
  const held = contractsHeld(ask.case).at(0);
  const end = held ? endOf(held) : null;
  const prolonged: Data = { change: 'prolonged', contract: 1, term: 'until', validUntil: LATER };
  const another: Data = {
    change: 'concluded',
    operator: operators.second.name,
    operatorBin: operators.second.bin,
    contractNumber: '9',
    concludedOn: today,
    term: 'open',
    validUntil: '',
  };
  const ended: Data = { change: 'ended', contract: 1, eventOn: held ? dayOfEvent(held, today) : today };
  return [
    sample('a contract was prolonged', end !== null && end < LATER, prolonged),
    right('another contract was concluded', another),
    sample('a contract has ended', held !== undefined, ended),
    sample('a contract was prolonged without an end', end !== null, { ...prolonged, term: 'open', validUntil: '' }),
    wrong('nothing has changed', { change: '' }),
    wrong('prolonged to an earlier day', { ...prolonged, validUntil: '2026-06-01' }),
    wrong('prolonged to no day', { ...prolonged, validUntil: '' }),
    wrong('without an end, and with one', { ...prolonged, term: 'open' }),
    wrong('of a contract that is not on record', { ...prolonged, contract: 9 }),
    wrong('a contract dated after its end', { ...another, term: 'until', validUntil: addDays(today, -1) }),
    wrong('a contract of tomorrow', { ...another, concludedOn: addDays(today, 1) }),
    wrong('a contract with nobody', { ...another, operator: '', operatorBin: '12' }),
    wrong('a contract without number and day', { ...another, contractNumber: '', concludedOn: '' }),
    wrong('ended tomorrow', { ...ended, eventOn: addDays(today, 1) }),
    wrong('ended before it began', { ...ended, eventOn: '2020-01-01' }),
    wrong('ended on no day', { ...ended, eventOn: '' }),
  ];
}

/** a report, with what shows it. */
export function reporting(dated: (ask: Ask, data: Data) => Some): (ask: Ask) => Some {
  return (ask) => {
    const [usual, ...others] = changesOf(ask).map((one) => {
      const [first] = dated(ask, { ...one.data, attachments: [document] });
      return { ...one, data: first.data };
    });
    const base: Sample = usual ?? wrong('nothing', {});
    const onOtherDays = dated(ask, base.data).slice(1);
    return [
      base,
      ...others,
      ...onOtherDays.map((one) => ({ ...one, data: { ...base.data, date: one.data['date'] ?? '' } })),
      wrong('nothing shows it', { ...base.data, attachments: [] }),
      wrong('with more documents than can be read', { ...base.data, attachments: manyDocuments }),
    ];
  };
}

/** A5.c2, A-30: a change as the officer notes it, with a finding on each requirement. */
export function changing(ask: Ask): Some {
  const findings = Object.fromEntries(
    requirements.map(({ norm }) => [norm, { met: true, reason: 'Point 2 of the contract.' }]),
  );
  const reports = pendingReports(ask.case).map(({ number }) => number);
  const all = changesOf(ask).map((one) => {
    const left = contractsStandingWith(ask.case, changeIn(one.data), todayOf(ask)).length > 0;
    return { ...one, right: one.right && left, data: { ...one.data, findings, reports } };
  });
  const usual = all.find((one) => one.right) ?? all[0] ?? wrong('nothing', {});
  const without = (norm: string) => Object.fromEntries(Object.entries(findings).filter(([one]) => one !== norm));
  return [
    usual,
    ...all.filter((one) => one !== usual),
    wrong('a requirement was not examined', { ...usual.data, findings: without('A4.q3') }),
    wrong('a requirement is not met', {
      ...usual.data,
      findings: { ...findings, 'A4.q2': { met: false, reason: 'The means are not named.' } },
    }),
    wrong('a finding has no reason', { ...usual.data, findings: { ...findings, 'A4.q1': { met: true, reason: ' ' } } }),
    wrong('in answer to what nobody reported', { ...usual.data, reports: [1] }),
  ];
}

/** A5.c1, A5.c3: every contract that stands is raised. */
export function proposing(ask: Ask): Some {
  const { case: found } = ask;
  const today = todayOf(ask);
  const standing = contractsStanding(found, today);
  const raised = standing.length > 0 ? standing : contractsHeld(found).slice(-1);
  const grounds = raised.map((held) => groundOf(held, today));
  const lawful = raised.every((held, at) => held.date <= String(grounds[at]?.['eventOn']) && raised.length > 0);
  const hearing = { ...slotFor(ask) };
  const usual: Data = { grounds, hearing };
  const spoilt = (is: string, change: Data) =>
    wrong(is, { grounds: grounds.map((one) => ({ ...one, ...change })), hearing });
  return [
    sample('every contract has ceased', lawful && raised.length > 0, usual),
    wrong('no ground', { ...usual, grounds: [] }),
    sample('one of several contracts has ceased', standing.length < 2 && lawful && raised.length > 0, {
      ...usual,
      grounds: grounds.slice(0, 1),
    }),
    spoilt('on a condition that ends nothing', { norm: 'A5.c2' }),
    spoilt('of a contract that is not on record', { contract: 9 }),
    spoilt('without the day of the event', { eventOn: '' }),
    spoilt('an event of today', { eventOn: today }),
    spoilt('an event of tomorrow', { eventOn: addDays(today, 1) }),
    spoilt('an event before the contract', { eventOn: '2020-01-01' }),
    spoilt('without facts', { facts: ' ' }),
    spoilt('without evidence', { evidence: '' }),
    ...raised.flatMap((held): readonly Sample[] =>
      held.validUntil !== null && held.validUntil < today
        ? [spoilt('an early end on the last day', { norm: 'A5.c3', eventOn: held.validUntil })]
        : [],
    ),
    wrong('a hearing in the lunch break', { ...usual, hearing: { ...hearing, time: '13:00' } }),
    wrong('a hearing on the day of the notice', { ...usual, hearing: { ...hearing, date: today } }),
    wrong('a hearing nowhere', { ...usual, hearing: { ...hearing, place: ' ' } }),
  ];
}

/** P7.1d. */
export function moving(ask: Ask): Some {
  const { case: found, calendar, now } = ask;
  const days = expectedDays(found, calendar);
  const motion = saidSince(found).motion !== null;
  const last = (motion ? actDue(found, calendar, todayOf(ask)) : days?.hearingLatest) ?? '2026-01-01';
  const slot: Slot = { date: last, time: '16:30', method: 'inPerson', place: 'Astana, Mangilik El 8, room 512' };
  const moved = (is: string, isRight: boolean, change: Partial<Slot>, reason = 'The holder asked for it.') =>
    sample(is, isRight, { hearing: { ...slot, ...change }, reason });
  return [
    moved('to the last day', now < instantOf(calendar, last, '16:30'), {}),
    moved('without a reason', false, {}, ' '),
    moved('to the day of the notice', false, { date: days?.receivedOn ?? last }),
    moved('to the day after the last', false, { date: addWorkingDays(calendar, last, 1) }),
    moved('to the lunch break', false, { time: '14:29' }),
  ];
}

/** The usual slot of a notice that goes out now: the last day on which the hearing may be. */
function slotFor(ask: Ask): Slot {
  const date = daysOfNotice(ask.case, ask.calendar, ask.now)?.hearingLatest ?? todayOf(ask);
  return { date, time: '15:00', method: 'video', place: 'https://meet.example/1' };
}

function groundOf(held: HeldContract, today: PlainDate): Data {
  const eventOn = dayOfEvent(held, addDays(today, -1));
  const early = held.validUntil === null || eventOn < held.validUntil;
  return {
    norm: early ? 'A5.c3' : 'A5.c1',
    contract: held.id,
    eventOn,
    facts: 'The contract ceased and was not prolonged.',
    evidence: 'The letter of the base operator of this day.',
  };
}

/** The end of a contract that is over, else the day. */
function dayOfEvent(held: HeldContract, day: PlainDate): PlainDate {
  const end = endOf(held);
  return end !== null && end < day ? end : day;
}

function todayOf({ calendar, now }: Ask): PlainDate {
  return civil(calendar, now).date;
}
