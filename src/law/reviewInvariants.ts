/**
 * What must stay true of a review and of its decision (norms.md part IV, 10): each sentence with its norm, written from the Code a
 * second time, with days counted one by one.
 */
import { isWorkingDay, plainDate } from '../core/calendar.js';
import type { Invariant } from '../core/world.js';
import {
  DECIDING,
  EXAMINING,
  MERITS,
  UPHOLDING,
  aTerm,
  cameOn,
  examined,
  heard,
  isLate,
  lastDay,
  on,
  opened,
  receiptAt,
  record,
  taken,
} from './complaintReckoning.js';
import { officeCalendar } from './days.js';
import { text } from './invariant.js';
import { closing, local, workingDayAfter } from './reckoning.js';

export const reviewInvariants: readonly Invariant[] = [
  // the body
  on(
    'APPC 100(5)',
    'after 18:30 of its last day a body does nothing any more',
    [...EXAMINING.filter((step) => step !== 'remitComplaint'), 'registerAtBody', 'registerAtQualityBody'],
    ({ at: now }, found) => now <= closing(lastDay(found)),
  ),
  on(
    'APPC 100(5)',
    'silence is noted when the term is over, as of its last day',
    ['lapseComplaint'],
    ({ at: now, data }, found) => now > closing(lastDay(found)) && data['due'] === lastDay(found),
  ),
  on(
    'LSS 25(4)',
    'a review is prolonged once, by ten working days at most, for a reason, and told within three working days of a decision made in its term',
    ['prolongReview'],
    ({ at: now, data }, found) => {
      const days = data['days'];
      const decided = plainDate(text(data['decidedOn']));
      return (
        taken(found, 'prolongReview') === undefined &&
        typeof days === 'number' &&
        days >= 1 &&
        days <= 10 &&
        ['study', 'visit', 'information'].includes(text(data['forWhat'])) &&
        text(data['reason']) !== '' &&
        decided !== null &&
        decided >= cameOn(found) &&
        decided <= local(now).day &&
        local(now).day <= workingDayAfter(decided, 3) &&
        data['registeredOn'] === cameOn(found)
      );
    },
  ),
  on(
    'APPC 92(3)',
    'reasons for lateness are examined once, where a complaint is late, and with a reason',
    ['restoreTerm', 'findNotExcused'],
    ({ data }, found) => isLate(found) && !examined(found) && text(data['reason']) !== '',
  ),
  on(
    'APPC 92(2)',
    'the term is restored where the complainant has said why he is late',
    ['restoreTerm'],
    (_, found) => text(opened(found)?.data['lateReason']) !== '' || taken(found, 'explainLateness') !== undefined,
  ),
  on(
    'APPC 92(2)',
    'who explains his lateness is late, has not been answered yet, and says something',
    ['explainLateness'],
    ({ data }, found) => isLate(found) && !examined(found) && text(data['text']) !== '',
  ),
  on(
    'APPC 73(1)',
    'both sides are told a view and an hour of a working day to come within the term',
    ['callParties'],
    ({ at: now, data }, found) => {
      const slot = record(data['hearing']);
      const on1 = plainDate(text(slot['date']));
      return (
        text(data['view']) !== '' &&
        on1 !== null &&
        on1 > local(now).day &&
        on1 <= lastDay(found) &&
        isWorkingDay(officeCalendar, on1) &&
        /^\d\d:\d\d$/.test(text(slot['time'])) &&
        text(slot['place']) !== ''
      );
    },
  ),
  on(
    'APPC 98(3)',
    'a side is heard after it was called: it came at its hour or wrote, and said something, or stayed away',
    ['hearComplainant', 'hearProvider'],
    ({ at: now, data }, found) => {
      const slot = record(taken(found, 'callParties')?.data['hearing']);
      const begun = `${local(now).day} ${local(now).time}` >= `${text(slot['date'])} ${text(slot['time'])}:00.000`;
      const how = text(data['attendance']);
      return (
        slot['date'] !== undefined &&
        ['came', 'wrote', 'absent'].includes(how) &&
        (how === 'wrote' || begun) &&
        (how === 'absent' || text(data['said']) !== '')
      );
    },
  ),
  on(
    'APPC 73(3)',
    'a position is stated on a view that was made known, and says something',
    ['stateOnComplaint'],
    ({ data }, found) => taken(found, 'callParties') !== undefined && text(data['text']) !== '',
  ),

  // the decision
  on(
    'APPC 98(3)',
    'no decision on the merits without both sides heard on the last view',
    MERITS,
    (_, found) => heard(found, ['hearComplainant', 'stateOnComplaint']) && heard(found, ['hearProvider']),
  ),
  on(
    'APPC 92(3)',
    'no decision on the merits of a late complaint before its reasons were examined',
    MERITS,
    (_, found) => !isLate(found) || examined(found),
  ),
  on(
    'APPC 92(3)',
    'lateness is a ground only where it was not excused',
    ['leaveUnsatisfied'],
    ({ data }, found) =>
      data['forLateness'] !== true ||
      (taken(found, 'findNotExcused') !== undefined && taken(found, 'restoreTerm') === undefined),
  ),
  on(
    'APPC 73(1)',
    'a complaint is left unsatisfied on the third working day after the view at the earliest',
    ['leaveUnsatisfied'],
    ({ at: now }, found) => local(now).day >= workingDayAfter(receiptAt(taken(found, 'callParties')?.at ?? now), 3),
  ),
  on(
    'APPC 101(1)',
    'a decision says why and by which norms',
    DECIDING,
    ({ data }) => text(data['reasoning']) !== '' && text(data['norms']) !== '',
  ),
  on('APPC 100(3)', 'a complaint is upheld on a ground of the Code', UPHOLDING, ({ data }) =>
    ['circumstances', 'contradictsFile', 'law'].includes(text(data['flaw'])),
  ),
  on(
    'APPC 100(1)',
    'an act is annulled where a decision, an action ordered where a deed is complained of',
    ['annulAct', 'annulAndAdopt', 'obligeToAct'],
    ({ step }, found) => (opened(found)?.data['against'] === 'decision') === (step !== 'obligeToAct'),
  ),
  on(
    'APPC 98(6)',
    'nothing that favours the complainant is taken away without anything better, which is named',
    [...UPHOLDING],
    ({ step, data }, found) =>
      step === 'obligeToAct' ||
      (step === 'annulAndAdopt'
        ? text(data['better']) !== '' && text(data['newAct']) !== ''
        : record(opened(found)?.data['about'])['favourable'] !== true),
  ),
  on(
    'APPC 100(1)(3)',
    'an order to act says what and within how many working days',
    ['obligeToAct'],
    ({ data }) => text(data['action']) !== '' && aTerm(data),
  ),
  on(
    'APPC 100(1)(5)',
    'what is sent back names violations, cures and a new term',
    ['remandCase', 'findBeyondCompetence'],
    ({ data }) => text(data['violations']) !== '' && text(data['proposals']) !== '' && aTerm(data),
  ),
  on(
    'APPC 95(1)',
    'a complaint is left without consideration on a ground of the Code that is shown',
    ['leaveWithoutConsideration'],
    ({ data }) =>
      ['decidedBefore', 'judgment', 'pendingClaim'].includes(text(data['closure'])) && text(data['shownBy']) !== '',
  ),
  on(
    'APPC 100(2)',
    'only what was found beyond a competence is sent back without a decision',
    ['remitComplaint'],
    (_, found) =>
      found.entries.at(-1)?.step === 'findBeyondCompetence' || taken(found, 'findBeyondCompetence') !== undefined,
  ),
];
