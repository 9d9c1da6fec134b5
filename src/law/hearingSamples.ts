/** Samples of the steps around a hearing and after silence, for `samples.ts`: as they should be, and each way of being wrong. */
import { addDays, addYears, addWorkingDays, civil, instantOf } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Ask, Data, PlainDate } from '../core/procedure.js';
import type { Sample } from '../core/world.js';
import { permitYearsOn } from './edition.js';
import { findings, officerOf } from './facts.js';
import {
  daysOfNotice,
  expectedDays,
  minutesOf,
  positionFiles,
  positionFilesMax,
  type RaisedGround,
  raisedGrounds,
  resultDue,
  saidSince,
  type Slot,
  slotOf,
  waived,
} from './hearing.js';
import { people } from './people.js';

type Some = readonly [Sample, ...Sample[]];

const right = (is: string, data: Data): Sample => ({ is, right: true, data });
const wrong = (is: string, data: Data): Sample => ({ is, right: false, data });
const sample = (is: string, isRight: boolean, data: Data): Sample => ({ is, right: isRight, data });

const ground = (norm: string, more: Partial<RaisedGround> = {}): RaisedGround => ({
  norm,
  facts: 'The certificate of verification ended on 1 November 2026.',
  evidence: 'Point 3 of the information form.',
  law: '',
  ...more,
});
const raising = (...grounds: readonly RaisedGround[]): Data => ({ grounds: grounds.map((one) => ({ ...one })) });
const appointing = (slot: Slot): Data => ({ hearing: { ...slot } });

/** The usual slot of a notice that goes out now: the last day on which the hearing may be. */
function usualSlot(ask: Ask): Slot {
  const date = daysOfNotice(ask.case, ask.calendar, ask.now)?.hearingLatest ?? civil(ask.calendar, ask.now).date;
  return { date, time: '15:00', method: 'video', place: 'https://meet.example/1' };
}

/** Slots that are wrong; to whoever has waived the hearing none is appointed. */
function wrongSlots(ask: Ask, slot: Slot, data: Data): readonly Sample[] {
  if (waived(ask.case)) return [right('no hearing for whoever asked not to be heard', { ...data, hearing: {} })];
  const spoilt = (is: string, change: Partial<Slot>) => wrong(is, { ...data, hearing: { ...slot, ...change } });
  const notice = civil(ask.calendar, ask.now).date;
  return [
    spoilt('a hearing in the lunch break', { time: '13:00' }),
    spoilt('a hearing at closing time', { time: '18:30' }),
    spoilt('a hearing before opening', { time: '08:59' }),
    spoilt('a hearing on the day of the notice', { date: notice }),
    spoilt('a hearing a working day too late', { date: addWorkingDays(ask.calendar, slot.date, 1) }),
    spoilt('a hearing on a day off', { date: dayOffNear(ask, slot.date) }),
    spoilt('a hearing nowhere', { place: ' ' }),
  ];
}

/** A Sunday in the days of the notice, or the next one. */
function dayOffNear({ calendar }: Ask, from: PlainDate): PlainDate {
  for (let day = from; ; day = addDays(day, 1)) if (addWorkingDays(calendar, addDays(day, -1), 1) !== day) return day;
}

/** P7.1c, P7.1d. */
export function proposing(ask: Ask): Some {
  const unmet = [...findings(ask.case).values()].some(({ met }) => !met);
  const usual = unmet ? [ground('L10.2')] : [ground('L10.1')];
  const slot = usualSlot(ask);
  const with1 = (...grounds: readonly RaisedGround[]): Data => ({ ...raising(...grounds), ...appointing(slot) });
  return [
    right('as it should be', with1(...usual)),
    wrong('no ground', with1()),
    wrong('a ground that is not in the list', with1(...usual, ground('L10.7'))),
    wrong('no facts', with1(...usual, ground('L10.4', { facts: ' ' }))),
    wrong('no evidence', with1(...usual, ground('L10.4', { evidence: '' }))),
    wrong('an approval that no law requires', with1(...usual, ground('L10.3'))),
    wrong(
      unmet ? 'without the requirement that is not met' : 'non-conformity where everything was found met',
      with1(unmet ? ground('L10.4') : ground('L10.2')),
    ),
    ...wrongSlots(ask, slot, raising(...usual)),
  ];
}

/** P7.1c: the paper as the proposal made it; between proposal and notice its slot may have come too near. */
export function notifying(ask: Ask, dated: (data: Data) => Some): Some {
  const slot = slotOf(ask.case) ?? usualSlot(ask);
  const days = daysOfNotice(ask.case, ask.calendar, ask.now);
  const fits = days !== null && slot.date > days.receivedOn && slot.date <= days.hearingLatest;
  const [usual, ...others] = dated({ number: '2026-000231/1', ...appointing(slot) });
  return [
    sample('as it was proposed', waived(ask.case) || fits, usual.data),
    ...others,
    ...wrongSlots(ask, usualSlot(ask), usual.data),
  ];
}

/** P7.1d. */
export function moving(ask: Ask): Some {
  const { case: found, calendar, now } = ask;
  const days = expectedDays(found, calendar);
  const last = (saidSince(found).motion ? resultDue(found, calendar) : days?.hearingLatest) ?? '2026-01-01';
  const slot: Slot = { date: last, time: '16:30', method: 'inPerson', place: 'Astana, Mangilik El 8, room 512' };
  const reason = 'The applicant asked for it.';
  const ahead = now < instantOf(calendar, last, '16:30');
  const received = days?.receivedOn ?? last;
  const moved = (is: string, isRight: boolean, change: Partial<Slot>, why = reason) =>
    sample(is, isRight, { hearing: { ...slot, ...change }, reason: why });
  return [
    moved('to the last day', ahead && last > received, {}),
    moved('without a reason', false, {}, ' '),
    moved('to the day of the notice', false, { date: received }),
    moved('to the day after the last', false, { date: addWorkingDays(calendar, last, 1) }),
    moved('to a day off', false, { date: dayOffNear(ask, last) }),
    moved('to the lunch break', false, { time: '14:29' }),
    moved('to no time', false, { time: '' }),
  ];
}

/** APPC 66(2). */
export function receiving(ask: Ask): Some {
  const today = civil(ask.calendar, ask.now).date;
  const sent = taken(ask.case, 'notify');
  const usual: Data = { way: 'inHand', on: today, proof: 'The receipt of the company of this day.' };
  return [
    right('into the hand, today', usual),
    wrong('by no way', { ...usual, way: 'pigeon' }),
    wrong('on no day', { ...usual, on: '' }),
    wrong('tomorrow', { ...usual, on: addDays(today, 1) }),
    wrong('before there was anything to receive', {
      ...usual,
      on: addDays(civil(ask.calendar, sent?.at ?? ask.now).date, -1),
    }),
    wrong('nothing shows it', { ...usual, proof: ' ' }),
  ];
}

/** APPC 73(3). */
export function stating(dated: (data: Data) => Some): Some {
  const [usual, ...others] = dated({ text: 'The certificate was renewed: see the copy.' });
  const file = {
    field: positionFiles,
    name: 'certificate.pdf',
    digest: 'a'.repeat(64),
    sizeBytes: 1,
    media: 'application/pdf',
  };
  const with1 = (count: number): Data => ({ ...usual.data, attachments: Array.from({ length: count }, () => file) });
  return [
    usual,
    ...others,
    right('with a document', with1(1)),
    wrong('nothing', { ...usual.data, text: ' ' }),
    wrong('with more documents than can be read', with1(positionFilesMax + 1)),
  ];
}

/** APPC 74. */
export function holding(ask: Ask, dated: (data: Data) => Some): Some {
  const slot = slotOf(ask.case) ?? usualSlot(ask);
  const chair = { chairIin: people.head.iin, chairName: people.head.name };
  const came = { attendance: 'came', present: 'The head of the company.', course: 'He explained the delay.' };
  const said = { ...chair, ...came, ...appointing(slot), number: '1', secretary: people.officer.name };
  const [usual, ...others] = dated(said);
  const spoilt = (is: string, change: Data) => wrong(is, { ...usual.data, ...change });
  return [
    usual,
    right('the applicant did not come', { ...usual.data, attendance: 'absent', present: '', course: 'Nobody came.' }),
    ...others,
    spoilt('of another hearing', { hearing: { ...slot, time: '10:11' } }),
    spoilt('nobody knows who came', { attendance: '' }),
    spoilt('he came, but not who', { present: '' }),
    spoilt('without its course', { course: ' ' }),
    spoilt('without a chair', { chairIin: '', chairName: '' }),
    spoilt('the secretary in the chair', { chairIin: ask.actor.iin }),
    spoilt('the applicant in the chair', { chairIin: ask.case.entries[0]?.actor.iin ?? '' }),
  ];
}

/** P7.3. */
export function refusing({ case: found }: Ask): Some {
  const upheld = raisedGrounds(found);
  const spoken = saidSince(found).positions.length > 0 || minutesOf(found)?.minutes.attendance === 'came';
  const another = upheld.some(({ norm }) => norm === 'L10.6') ? 'L10.5' : 'L10.6';
  const answered = (answer: string, ...grounds: readonly RaisedGround[]): Data => ({ ...raising(...grounds), answer });
  return [
    right('every ground stands', answered('The copy is of another device.', ...upheld)),
    sample('the applicant is not answered', !spoken, answered(' ', ...upheld)),
    wrong('no ground stands', answered('All is well.')),
    wrong('a ground that was not notified', answered('No.', ...upheld, ground(another))),
    wrong('a ground without a reason', answered('No.', ...upheld.map((one) => ({ ...one, facts: '' })))),
  ];
}

/** P7.3: after a preliminary decision a permit says why its grounds fell away. */
export function forming({ case: found }: Ask): Some {
  const notified = found.stage === 'notified';
  return [
    right('as it should be', notified ? { conclusion: 'The certificate was renewed.' } : {}),
    ...(notified ? [wrong('without a word', {}), wrong('with a blank word', { conclusion: ' ' })] : []),
  ];
}

/** LPN 26(1). */
export function lapsing({ case: found, calendar, now }: Ask): Some {
  const due = resultDue(found, calendar) ?? civil(calendar, now).date;
  const on = (issuedOn: PlainDate, years: number = permitYearsOn(issuedOn)): Data => ({
    date: civil(calendar, now).date,
    issuedOn,
    expiresOn: addYears(issuedOn, years),
    permitNumber: 'KZ28VMP00000012',
    operators: '«Ұялы Әлем» ЖШС',
    verifyCode: 'q1w2e3r4',
  });
  return [
    right('from the day on which the term ended', on(due)),
    wrong('from the day after', on(addDays(due, 1))),
    wrong('for nine years', on(due, 9)),
    wrong('for ever', { ...on(due), expiresOn: '' }),
  ];
}

/** P6.1b, APPC 67. */
export function reassigning({ case: found }: Ask): Some {
  const [one, other] =
    officerOf(found)?.iin === people.officer.iin
      ? [people.secondOfficer, people.officer]
      : [people.officer, people.secondOfficer];
  const to = ({ iin, name }: typeof one, reason = 'Holidays.'): Data => ({
    officerIin: iin,
    officerName: name,
    reason,
  });
  return [
    right('to the other officer', to(one)),
    wrong('to the officer who has the case', to(other)),
    wrong('to the applicant', { ...to(one), officerIin: found.entries[0]?.actor.iin ?? '' }),
    wrong('to nobody', { reason: 'Holidays.' }),
    wrong('without a reason', to(one, ' ')),
  ];
}
