/**
 * What must stay true of the hearing, of refusals on the merits, of silence and of who has the case (norms.md part IV, 1 to 4).
 * Written from the Order and the Code a second time, with days counted one by one.
 */
import { isWorkingDay, plainDate } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Data, Entry, Instant, Json, PlainDate } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import type { ApplicationStep } from './application.js';
import { officeCalendar } from './days.js';
import { at, by, type DueOn, every, on, text } from './invariant.js';
import {
  closing,
  lastDay,
  local,
  received,
  remembered,
  sentBack,
  sinceItBegan,
  tenYearsAfter,
  workingDayAfter,
  workingDayBefore,
} from './reckoning.js';

const SIGNATORIES = ['head', 'actingHead', 'authorised'] as const;
const GROUNDS: readonly string[] = ['L10.1', 'L10.2', 'L10.3', 'L10.4', 'L10.5', 'L10.6'];
const DECIDED: readonly string[] = [
  'refusedIncomplete',
  'refused',
  'issued',
  'withdrawn',
  'deemedIssued',
  'permitOrdered',
];

export function hearingInvariants(dueOn: DueOn): readonly Invariant[] {
  return [
    // who
    by(
      'APPC 74(4)',
      'a hearing is chaired by a head, a manager or whom the head authorises',
      ['chairHearing'],
      [...SIGNATORIES, 'manager'],
    ),
    by(
      'P7.3',
      'the head, the acting head or whom his order authorises notifies and refuses',
      ofSignatories,
      SIGNATORIES,
    ),
    by(
      'LPN 26(1)',
      'only the system notes that the term has passed, and that nothing was said',
      ['lapse', 'noteNotExercised'],
      ['system'],
    ),
    on(
      'APPC 74(4)',
      'the minutes have a chair and a secretary, who are two, and the chair is who signs',
      ['holdHearing', 'chairHearing'],
      ({ step, actor, data }, before) =>
        step === 'holdHearing'
          ? /^\d{12}$/.test(text(data['chairIin'])) && text(data['chairName']) !== '' && data['chairIin'] !== actor.iin
          : actor.iin === lastMinutes(before)?.data['chairIin'] && !signedByChair(before),
    ),
    on(
      'P6.1b',
      'a case goes to another officer, with a reason',
      ['reassign'],
      ({ data }, before) => data['officerIin'] !== officerBefore(before) && text(data['reason']) !== '',
    ),
    on(
      'APPC 67',
      'a recusal has a reason, and is rejected only where one was moved',
      ['moveRecusal', 'recuse', 'rejectRecusal'],
      ({ step, data }, before) =>
        text(data['reason']) !== '' &&
        (step !== 'rejectRecusal' ||
          ['moveRecusal', 'recuse'].includes(
            before.entries.findLast((entry) => RECUSALS.includes(entry.step))?.step ?? '',
          )),
    ),

    // the notice
    on(
      'P7.2a',
      'no refusal is proposed or notified after 18:30 of the fourth working day, or in a new term of the third before its last, unless the applicant asked not to be heard',
      ['proposeRefusal', 'notify'],
      ({ at: now }, before) => waived(before) || now <= closing(latestNotice(before)),
    ),
    on(
      'P7.1c',
      'a proposal names grounds of item 10, each with facts and evidence, and the law where an approval is lacking',
      ['proposeRefusal'],
      ({ data }) => {
        const rows = list(data['grounds']);
        return (
          rows.length > 0 &&
          rows.every(
            (row) =>
              GROUNDS.includes(field(row, 'norm')) &&
              field(row, 'facts') !== '' &&
              field(row, 'evidence') !== '' &&
              (field(row, 'norm') !== 'L10.3' || field(row, 'law') !== ''),
          )
        );
      },
    ),
    on(
      'L10.2',
      'non-conformity is raised exactly where a requirement was found not to be met',
      ['proposeRefusal'],
      ({ data }, before) =>
        list(data['grounds']).some((row) => field(row, 'norm') === 'L10.2') === somethingUnmet(before),
    ),
    on(
      'P7.1d',
      'whoever is to be heard is told a working hour after the day of the notice and within two working days of it, how and where',
      ['proposeRefusal', 'notify'],
      ({ at: now, data }, before) =>
        waived(before) || lawfulSlot(data['hearing'], noticeDay(now), workingDayAfter(noticeDay(now), 2)),
    ),
    on(
      'P7.1d',
      'a hearing is moved to a working hour that lies ahead, for whoever asked to be heard until the last day, with a reason',
      ['changeSlot'],
      ({ at: now, data }, before) =>
        text(data['reason']) !== '' &&
        lawfulSlot(
          data['hearing'],
          noticeReceivedOn(before) ?? notifiedOn(before),
          moved(before) ? lastDay(before) : workingDayAfter(noticeReceivedOn(before) ?? notifiedOn(before), 2),
        ) &&
        now < beginning(data['hearing']),
    ),
    at(
      'P7.1d',
      'while nothing is decided, whoever was notified has a slot ahead or behind him',
      (found) => found.stage !== 'notified' || waived(found) || slotOf(found) !== undefined,
    ),

    on(
      'APPC 66(2)',
      'another way of receipt is recorded while the notice has not arrived, of a day since it was sent, with what shows it',
      ['recordReceipt'],
      ({ at: now, data }, before) =>
        noticeReceivedOn(before) === null &&
        ['inHand', 'letter', 'telephone'].includes(text(data['way'])) &&
        text(data['on']) >= local(noticeIn(before)?.at ?? '').day &&
        text(data['on']) <= local(now).day &&
        text(data['proof']) !== '',
    ),

    // what the applicant says
    on(
      'APPC 73(3)',
      'positions and motions come until midnight of the second working day after receipt, and a position says something',
      ['statePosition', 'moveHearing'],
      ({ step, at: now, data }, before) =>
        !objectionsOver(before, now) && (step !== 'statePosition' || text(data['text']) !== ''),
    ),
    at(
      'APPC 73(3)',
      'until that midnight the applicant can always state a position',
      (found, now, possible) =>
        found.stage !== 'notified' ||
        objectionsOver(found, now) ||
        possible.some(({ step }) => step === 'statePosition'),
    ),
    every(
      'APPC 73(3)',
      'nobody is asked twice: one motion to a notice, one waiver before a decision',
      (_, __, after) =>
        sinceNotice(after).filter(({ step }) => step === 'moveHearing').length <= 1 &&
        sinceItBegan(after).filter(({ step }) => step === 'waive').length <= 1,
    ),
    on(
      'APPC 73(3)',
      '«not exercised» is noted once, after that midnight, of whoever said nothing',
      ['noteNotExercised'],
      ({ at: now }, before) =>
        objectionsOver(before, now) &&
        !waived(before) &&
        !sinceNotice(before).some(({ step }) =>
          ['statePosition', 'moveHearing', 'holdHearing', 'noteNotExercised'].includes(step),
        ),
    ),

    // the hearing
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
    dueOn('APPC 74(1)', 'the minutes are due on the second working day', 'minutes', 'holdHearing', (found) =>
      workingDayAfter(local(firstUnsigned(found)?.at ?? '').day, 2),
    ),
    on(
      'APPC 74(6)',
      'remarks on the minutes say something and come within three working days of the chair’s signature',
      ['remarkOnMinutes'],
      ({ at: now, data }, before) =>
        text(data['reason']) !== '' &&
        signedByChair(before) &&
        local(now).day <= workingDayAfter(local(taken(before, 'chairHearing')?.at ?? '').day, 3),
    ),

    // the decision
    on(
      'P7.3',
      'nobody is refused unheard: a notice that was received, its three working days and the term to object, or a waiver',
      ['draftRefusal', 'refuse'],
      ({ at: now }, before) => {
        if (noticeIn(before) === undefined) return false;
        const day = noticeReceivedOn(before);
        return waived(before) || (day !== null && local(now).day >= workingDayAfter(day, 3));
      },
    ),
    on(
      'APPC 73(3)',
      'what the applicant asked for happened before he is refused: minutes that the chair signed, or a note that he said nothing',
      ['draftRefusal', 'refuse'],
      (_, before) =>
        waived(before) ||
        (!heardTooEarly(before) &&
          (lastMinutes(before) === undefined || signedByChair(before)) &&
          sinceNotice(before).some(({ step }) => ['statePosition', 'holdHearing', 'noteNotExercised'].includes(step))),
    ),
    on(
      'P7.3',
      'a refusal upholds grounds that were notified, each with its reason, and answers whoever spoke',
      ['draftRefusal'],
      ({ data }, before) => {
        const proposed = sinceItBegan(before).findLast(({ step }) => step === 'proposeRefusal');
        const notified = list(proposed?.data['grounds']).map((row) => field(row, 'norm'));
        const upheld = list(data['grounds']);
        return (
          upheld.length > 0 &&
          upheld.every((row) => notified.includes(field(row, 'norm')) && field(row, 'facts') !== '') &&
          (!spoke(before) || text(data['answer']) !== '')
        );
      },
    ),
    on(
      'P7.3',
      'a permit after a preliminary decision says why its grounds fell away',
      ['formPermit'],
      ({ data }, before) => before.stage !== 'notified' || text(data['conclusion']) !== '',
    ),
    on(
      'P7.4',
      'a permit that is returned goes back to where it was formed',
      ['returnPermit', 'returnAfterHearing'],
      (_, before, after) => (after.stage === 'notified') === (noticeIn(before) !== undefined),
    ),

    // silence
    on(
      'LPN 26(1)',
      'after 18:30 of the last day of the result no permit is signed and nothing refused, and not before it is a permit deemed issued',
      ['issue', 'refuse', 'refuseIncomplete', 'lapse'],
      ({ step, at: now }, before) => now > closing(lastDay(before)) === (step === 'lapse'),
    ),
    on(
      'LPN 26(1)',
      'a permit of silence runs from the day on which the term ended to the same day of the tenth year',
      ['lapse'],
      ({ data }, before) => {
        const day = lastDay(before);
        return data['issuedOn'] === day && data['expiresOn'] === tenYearsAfter(day);
      },
    ),
    at(
      'LPN 26(1)',
      'once the term is over, whatever is undecided can be noted as issued by law',
      (found, now, possible) =>
        found.stage === null ||
        DECIDED.includes(found.stage) ||
        now <= closing(lastDay(found)) ||
        possible.some(({ step }) => step === 'lapse'),
    ),
    dueOn(
      'LPN 26(2)',
      'a permit of silence is handed over by the fifth working day after the term',
      'handOverPermit',
      'lapse',
      (found) => workingDayAfter(lastDay(found), 5),
    ),
    dueOn('APPC 67', 'a recusal is decided on the third working day', 'recusal', 'moveRecusal', (found) =>
      workingDayAfter(local(firstRecusal(found)?.at ?? '').day, 3),
    ),
  ];
}

const ofSignatories: readonly ApplicationStep[] = ['returnProposal', 'notify', 'returnRefusal', 'refuse'];
const RECUSALS: readonly string[] = ['moveRecusal', 'recuse', 'rejectRecusal', 'reassign'];

function waived(found: Case): boolean {
  return sinceItBegan(found).some(({ step }) => step === 'waive');
}

/** The notice of the preliminary decision that stands. */
function noticeIn(found: Case): Entry | undefined {
  return sinceItBegan(found).findLast(({ step }) => step === 'notify');
}

/** The fourth working day; in a new term, three working days before its last. */
function latestNotice(found: Case): PlainDate {
  return sentBack(found) ? workingDayBefore(lastDay(found), 3) : workingDayAfter(received(found), 4);
}

/** The working day that a notice of this moment is of: after closing time and on days off the next. */
function noticeDay(now: Instant): PlainDate {
  const { day, time } = local(now);
  return isWorkingDay(officeCalendar, day) && time <= '18:30:00.000' ? day : workingDayAfter(day, 1);
}

function notifiedOn(found: Case): PlainDate {
  return noticeDay(noticeIn(found)?.at ?? '');
}

/**
 * The working day on which the notice reached the applicant: the first of a letter or SMS that was sent, another way that was
 * recorded, and his own answer.
 */
const noticeReceivedOn = remembered((found: Case): PlainDate | null => {
  const notice = noticeIn(found)?.number;
  const days = sinceNotice(found).flatMap(({ step, at: now, data }): PlainDate[] => {
    if (step === 'recordDelivery' && data['notice'] === notice && data['outcome'] === 'sent')
      return [noticeDay(text(data['at']))];
    if (step === 'recordReceipt') return [noticeDay(`${text(data['on'])}T07:00:00.000Z`)];
    return ['statePosition', 'moveHearing', 'waive'].includes(step) ? [noticeDay(now)] : [];
  });
  return days.sort()[0] ?? null;
});

/** After midnight of the second working day after receipt. */
function objectionsOver(found: Case, now: Instant): boolean {
  const day = noticeReceivedOn(found);
  return day !== null && local(now).day > workingDayAfter(day, 2);
}

function sinceNotice(found: Case): readonly Entry[] {
  const notice = noticeIn(found);
  return notice ? found.entries.slice(notice.number) : [];
}

function moved(found: Case): boolean {
  return sinceNotice(found).some(({ step }) => step === 'moveHearing');
}

function lastMinutes(found: Case): Entry | undefined {
  return sinceNotice(found).findLast(({ step }) => step === 'holdHearing');
}

function signedByChair(found: Case): boolean {
  const last = sinceNotice(found).findLast(({ step }) => step === 'holdHearing' || step === 'chairHearing');
  return last?.step === 'chairHearing';
}

/** The minutes from which the term to sign them runs: the first since a chair last signed. */
function firstUnsigned({ entries }: Case): Entry | undefined {
  const signed = entries.findLastIndex(({ step }) => step === 'chairHearing');
  const after = entries.slice(signed + 1).find(({ step }) => step === 'holdHearing');
  return after ?? entries.slice(0, signed).findLast(({ step }) => step === 'holdHearing');
}

function firstRecusal({ entries }: Case): Entry | undefined {
  const decided = entries.findLastIndex(({ step }) => step === 'reassign' || step === 'rejectRecusal');
  const after = entries.slice(decided + 1).find(({ step }) => step === 'moveRecusal');
  return after ?? entries.slice(0, decided).findLast(({ step }) => step === 'moveRecusal');
}

/** A motion that came after the minutes, or with none. */
function heardTooEarly(found: Case): boolean {
  const since = sinceNotice(found);
  const motion = since.findLastIndex(({ step }) => step === 'moveHearing');
  return motion >= 0 && since.findLastIndex(({ step }) => step === 'holdHearing') < motion;
}

function spoke(found: Case): boolean {
  return (
    sinceNotice(found).some(({ step }) => step === 'statePosition') || lastMinutes(found)?.data['attendance'] === 'came'
  );
}

function somethingUnmet({ entries }: Case): boolean {
  const last = new Map<string, boolean>();
  for (const { step, data } of entries)
    if (step === 'examine')
      for (const [norm, finding] of Object.entries(record(data['findings'])))
        last.set(norm, record(finding)['met'] === true);
  return [...last.values()].includes(false);
}

function officerBefore({ entries }: Case): Json | undefined {
  return entries.findLast(({ step }) => step === 'assign' || step === 'reassign')?.data['officerIin'];
}

function slotOf(found: Case): Json | undefined {
  const since = sinceItBegan(found);
  return since.findLast(({ step }) => step === 'proposeRefusal' || step === 'changeSlot')?.data['hearing'];
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

function record(value: Json | undefined): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function field(row: Json | undefined, name: string): string {
  return text(record(row)[name]);
}
