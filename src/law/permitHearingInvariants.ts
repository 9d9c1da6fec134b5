/** What must stay true of the hearing before a termination, of its notices and their receipt: from the Code a second time. */
import { isWorkingDay, plainDate } from '../core/calendar.js';
import type { Case, Entry, Instant, Json, PlainDate } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import { officeCalendar } from './days.js';
import { at, every, text } from './invariant.js';
import type { PermitStep } from './permit.js';
import {
  by,
  field,
  list,
  on,
  proposal,
  reached,
  signedForHolder,
  termination,
  workingDayOf,
} from './permitInvariant.js';
import { local, workingDayAfter } from './reckoning.js';

export function permitHearingInvariants(has: (step: PermitStep) => boolean): readonly Invariant[] {
  return [
    by(
      'APPC 73(1)',
      'the head or whom his order authorises notifies or sends a proposal back',
      ['notify', 'returnTermination'],
      SIGNATORIES,
    ),
    by(
      'APPC 74(4)',
      'a hearing is chaired by a head, a manager or whom the head authorises',
      ['chairHearing'],
      [...SIGNATORIES, 'manager'],
    ),
    on(
      'APPC 73(1)',
      'whoever is to be heard is told a working hour after the day of the notice and within two working days of it, how and where',
      ['proposeTermination', 'notify'],
      ({ at: now, data }) => lawfulSlot(data['hearing'], workingDayOf(now), workingDayAfter(workingDayOf(now), 2)),
    ),
    on(
      'P7.1d',
      'a hearing is moved to a working hour that lies ahead, for whoever asked to be heard until the last day, with a reason',
      ['changeSlot'],
      ({ at: now, data }, before) => {
        const from = reached(before, notice(before)) ?? workingDayOf(notice(before)?.at ?? '');
        const last = moved(before)
          ? workingDayAfter(local(proposal(before)?.at ?? '').day, 15)
          : workingDayAfter(from, 2);
        return (
          text(data['reason']) !== '' && lawfulSlot(data['hearing'], from, last) && now < beginning(data['hearing'])
        );
      },
    ),
    on(
      'APPC 73(3)',
      'positions and motions come until midnight of the second working day after receipt, and a position says something',
      ['statePosition', 'moveHearing'],
      ({ step, at: now, data }, before) =>
        !objectionsOver(before, now) &&
        (step !== 'statePosition' || (text(data['text']) !== '' && list(data['attachments']).length <= 10)),
    ),
    at(
      'APPC 73(3)',
      'until that midnight the holder can always state a position',
      (found, now, possible) =>
        !has('statePosition') ||
        found.stage !== 'terminationNotified' ||
        objectionsOver(found, now) ||
        possible.some(({ step }) => step === 'statePosition'),
    ),
    every('APPC 73(3)', 'nobody is asked twice: one motion and one waiver to a notice', (_, __, after) =>
      (['moveHearing', 'waive'] as const).every((one) => since(after).filter(({ step }) => step === one).length <= 1),
    ),
    on(
      'APPC 73(3)',
      '«not exercised» is noted once, after that midnight, of whoever said nothing',
      ['noteNotExercised'],
      ({ at: now }, before) => objectionsOver(before, now) && !since(before).some(({ step }) => SAID.includes(step)),
    ),
    on(
      'APPC 74(1)',
      'minutes are written of the hearing that was appointed, once its time has come, and say who came and what was said',
      ['holdHearing'],
      ({ at: now, data }, before) =>
        JSON.stringify(data['hearing']) === JSON.stringify(slotOf(before)) &&
        now >= beginning(data['hearing']) &&
        (data['attendance'] === 'absent' || (data['attendance'] === 'came' && text(data['present']) !== '')) &&
        text(data['course']) !== '',
    ),
    on(
      'APPC 74(4)',
      'the minutes have a chair and a secretary, who are two, and the chair is who signs',
      ['holdHearing', 'chairHearing'],
      ({ step, actor, data }, before) =>
        step === 'holdHearing'
          ? /^\d{12}$/.test(text(data['chairIin'])) &&
            text(data['chairName']) !== '' &&
            data['chairIin'] !== actor.iin &&
            !signedForHolder(before, data['chairIin'])
          : actor.iin === lastMinutes(before)?.data['chairIin'] && !signedByChair(before),
    ),
    on(
      'APPC 74(6)',
      'remarks on the minutes say something and come within three working days of the chair’s signature',
      ['remarkOnMinutes'],
      ({ at: now, data }, before) =>
        text(data['reason']) !== '' &&
        signedByChair(before) &&
        local(now).day <=
          workingDayAfter(local(since(before).findLast(({ step }) => step === 'chairHearing')?.at ?? '').day, 3),
    ),
    on(
      'APPC 73(1)',
      'no permit is terminated unheard: a notice that was received, its three working days and the term to object, or a waiver',
      ['draftTermination', 'terminate'],
      ({ at: now }, before) => {
        const day = reached(before, notice(before));
        return (
          notice(before) !== undefined &&
          (waived(before) || (day !== null && local(now).day >= workingDayAfter(day, 3)))
        );
      },
    ),
    on(
      'APPC 73(3)',
      'what the holder asked for happened before: minutes that the chair signed, or a note that he said nothing',
      ['draftTermination', 'terminate'],
      (_, before) =>
        waived(before) ||
        (!heardTooEarly(before) &&
          (lastMinutes(before) === undefined || signedByChair(before)) &&
          since(before).some(({ step }) => ['statePosition', 'holdHearing', 'noteNotExercised'].includes(step))),
    ),
    on(
      'APPC 80',
      'a termination says what was found after the hearing, and answers whoever spoke',
      ['draftTermination'],
      ({ data }, before) => text(data['conclusion']) !== '' && (!spoke(before) || text(data['answer']) !== ''),
    ),
    on(
      'APPC 66(2)',
      'another way of receipt is recorded while an act has not arrived, of a day since it was sent, with what shows it',
      ['recordReceipt'],
      ({ at: now, data }, before) => {
        const act = termination(before) ?? notice(before);
        return (
          reached(before, act) === null &&
          ['inHand', 'letter', 'telephone'].includes(text(data['way'])) &&
          text(data['on']) >= local(act?.at ?? '').day &&
          text(data['on']) <= local(now).day &&
          text(data['proof']) !== ''
        );
      },
    ),
    on(
      'APPC 66(2)',
      'a delivery is of an act of which the holder is notified, not before it, over one channel, once, and hides the address',
      ['recordDelivery'],
      ({ data }, { entries }) => {
        const act = entries[Number(data['notice']) - 1];
        const before = entries.some(
          ({ step, data: known }) =>
            step === 'recordDelivery' &&
            known['notice'] === data['notice'] &&
            known['channel'] === data['channel'] &&
            (known['outcome'] === 'sent' || known['outcome'] === data['outcome']),
        );
        return (
          act !== undefined &&
          TOLD.includes(act.step) &&
          text(data['at']) >= act.at &&
          ['email', 'sms'].includes(text(data['channel'])) &&
          (data['outcome'] === 'sent' || (data['outcome'] === 'failed' && text(data['reason']) !== '')) &&
          text(data['messageId']) !== '' &&
          text(data['to']).includes('***') &&
          !before
        );
      },
    ),
  ];
}

const SIGNATORIES = ['head', 'actingHead', 'authorised'] as const;
const SAID: readonly string[] = ['statePosition', 'moveHearing', 'waive', 'holdHearing', 'noteNotExercised'];
/** Steps of which the holder is notified. */
const TOLD: readonly string[] = [
  'reportChange',
  'enterReport',
  'noteContracts',
  'dismissReport',
  'noteContractEnd',
  'remind',
  'notify',
  'changeSlot',
  'chairHearing',
  'terminate',
  'reinstate',
  'keepPermit',
  'discontinueTermination',
  'renounce',
  'correct',
  'rejectCorrection',
  'amend',
  'rejectAmendment',
  'expire',
];

/** The notice of the last proposal. */
function notice(found: Case): Entry | undefined {
  const from = proposal(found)?.number ?? Infinity;
  return found.entries.findLast(({ step, number }) => step === 'notify' && number > from);
}

function since(found: Case): readonly Entry[] {
  const sent = notice(found);
  return sent ? found.entries.slice(sent.number) : [];
}

function waived(found: Case): boolean {
  return since(found).some(({ step }) => step === 'waive');
}

function moved(found: Case): boolean {
  return since(found).some(({ step }) => step === 'moveHearing');
}

function lastMinutes(found: Case): Entry | undefined {
  return since(found).findLast(({ step }) => step === 'holdHearing');
}

function signedByChair(found: Case): boolean {
  return (
    since(found).findLast(({ step }) => step === 'holdHearing' || step === 'chairHearing')?.step === 'chairHearing'
  );
}

/** A motion that came after the minutes, or with none. */
function heardTooEarly(found: Case): boolean {
  const motion = since(found).findLastIndex(({ step }) => step === 'moveHearing');
  return motion >= 0 && since(found).findLastIndex(({ step }) => step === 'holdHearing') < motion;
}

function spoke(found: Case): boolean {
  return since(found).some(({ step }) => step === 'statePosition') || lastMinutes(found)?.data['attendance'] === 'came';
}

/** After midnight of the second working day after receipt. */
function objectionsOver(found: Case, now: Instant): boolean {
  const day = reached(found, notice(found));
  return day !== null && local(now).day > workingDayAfter(day, 2);
}

function slotOf({ entries }: Case): Json | undefined {
  return entries.findLast(({ step }) => step === 'proposeTermination' || step === 'changeSlot')?.data['hearing'];
}

/** A place and a method, and an hour of working time on a working day after `after` and not after `last`. */
function lawfulSlot(slot: Json | undefined, after: PlainDate, last: PlainDate): boolean {
  const [date, time] = [plainDate(field(slot, 'date')), field(slot, 'time')];
  const works = (time >= '09:00' && time < '13:00') || (time >= '14:30' && time < '18:30');
  return (
    date !== null &&
    date > after &&
    date <= last &&
    isWorkingDay(officeCalendar, date) &&
    works &&
    ['inPerson', 'video'].includes(field(slot, 'method')) &&
    field(slot, 'place') !== ''
  );
}

function beginning(slot: Json | undefined): Instant {
  return new Date(Date.parse(`${field(slot, 'date')}T${field(slot, 'time')}:00.000+05:00`)).toISOString();
}
