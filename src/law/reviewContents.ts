/** Conditions on what a step of a review brings: prolongation, lateness, hearing and decision. All faults are reported at once. */
import { addWorkingDays, type Calendar, civil, isWorkingDay, plainDate } from '../core/calendar.js';
import type { Ask, Need, PlainDate, Refusal } from '../core/procedure.js';
import { basedOn } from './based.js';
import { arrivedOn, reviewEnds } from './complaintDays.js';
import { daysIn, heardSides, latenessFound } from './complaintFacts.js';
import { complaintDaysOf } from './complaintTerms.js';
import { recordOf, textOf, unlessFilled, withNewTerm } from './complaintValues.js';
import { beginsAt, slotIn } from './hearing.js';

/** Working days within which the complainant is told of a prolongation (LSS 25(4)). */
const TO_TELL = 3;

/** What shows that a decision was wrong (APPC 100(3)). */
export const flaws = ['circumstances', 'contradictsFile', 'law'] as const;

export type Flaw = (typeof flaws)[number];

/** Why a complaint is left without consideration: an earlier decision, a judgment, a claim before the court (APPC 95(1)(1), (2), (5), reading 48). */
export const closures = ['decidedBefore', 'judgment', 'pendingClaim'] as const;

export type Closure = (typeof closures)[number];

/** For what a review is prolonged (LSS 25(4)). */
export const prolongations = ['study', 'visit', 'information'] as const;

export type Prolongation = (typeof prolongations)[number];

/** APPC 101(1): a decision says why, and by which norms. */
export const reasonedByLaw = basedOn<Need>('reasonedByLaw', ['APPC 101(1)', 'APPC 100(4)'], (_, data) => [
  ...unlessFilled(data, 'reasoning', { norm: 'APPC 101(1)', why: 'reasoningMissing', field: 'reasoning' }),
  ...unlessFilled(data, 'norms', { norm: 'APPC 101(1)', why: 'normsMissing', field: 'norms' }),
]);

/** APPC 100(3): a complaint is upheld on one of the grounds of the Code. */
export const flawNamed = basedOn<Need>('flawNamed', ['APPC 100(3)'], (_, data) =>
  flaws.some((one) => one === data['flaw']) ? [] : [{ norm: 'APPC 100(3)', why: 'flawMissing', field: 'flaw' }],
);

/** APPC 100(1)(2), 98(6): a new act is set out, and why it is better for the complainant. */
export const newActBetter = basedOn<Need>('newActBetter', ['APPC 100(1)(2)', 'APPC 98(6)'], (_, data) => [
  ...unlessFilled(data, 'newAct', { norm: 'APPC 100(1)(2)', why: 'newActMissing', field: 'newAct' }),
  ...unlessFilled(data, 'better', { norm: 'APPC 98(6)', why: 'betterMissing', field: 'better' }),
]);

/** APPC 100(1)(3), 86(3): an order to act says what is to be done and within how many working days. */
export const actionOrdered = basedOn<Need>('actionOrdered', ['APPC 100(1)(3)'], (_, data) => [
  ...unlessFilled(data, 'action', { norm: 'APPC 100(1)(3)', why: 'actionMissing', field: 'action' }),
  ...withNewTerm(data),
]);

/** APPC 100(1)(5), 100(2): what is sent back names the violations, how to cure them, and the new term. */
export const violationsNamed = basedOn<Need>('violationsNamed', ['APPC 100(1)(5)', 'APPC 100(2)'], (_, data) => [
  ...unlessFilled(data, 'violations', { norm: 'APPC 100(1)(5)', why: 'violationsMissing', field: 'violations' }),
  ...unlessFilled(data, 'proposals', { norm: 'APPC 100(1)(5)', why: 'proposalsMissing', field: 'proposals' }),
  ...withNewTerm(data),
]);

/** APPC 92(3): lateness is a ground to leave a complaint unsatisfied only where its reasons were found not to excuse it. */
export const latenessHolds = basedOn<Need>('latenessHolds', ['APPC 92(3)'], ({ case: found }, data) =>
  data['forLateness'] === true && latenessFound(found) !== 'notExcused'
    ? [{ norm: 'APPC 92(3)', why: 'latenessNoGround', field: 'forLateness' }]
    : [],
);

/** APPC 95(1): a complaint is left without consideration on a ground of the Code, which is shown. */
export const closureShown = basedOn<Need>('closureShown', ['APPC 95(1)'], (_, data) => [
  ...(closures.some((one) => one === data['closure'])
    ? []
    : [{ norm: 'APPC 95(1)', why: 'closureMissing', field: 'closure' }]),
  ...unlessFilled(data, 'shownBy', { norm: 'APPC 95(1)', why: 'closureNotShown', field: 'shownBy' }),
]);

/**
 * LSS 25(4): the review is prolonged by ten working days at most, for a study, a visit or information, and the complainant is told
 * within three working days of that decision.
 */
export const prolongedLawfully = basedOn<Need>(
  'prolongedLawfully',
  ['LSS 25(4)'],
  ({ case: found, calendar, now }, data) => {
    const max = complaintDaysOf(found, 'prolongedReview');
    const [days, today, decided] = [daysIn(data), civil(calendar, now).date, plainDate(textOf(data['decidedOn']))];
    const from = arrivedOn(found, calendar);
    const norm = 'LSS 25(4)';
    return [
      ...(days !== null && days <= max ? [] : [{ norm, why: 'tooLong', field: 'days', with: { max } }]),
      ...(prolongations.some((one) => one === data['forWhat'])
        ? []
        : [{ norm, why: 'prolongationGroundMissing', field: 'forWhat' }]),
      ...unlessFilled(data, 'reason', { norm, why: 'reasonMissing', field: 'reason' }),
      ...(decided !== null &&
      from !== null &&
      decided >= from &&
      decided <= today &&
      !toldLate(calendar, decided, today)
        ? []
        : [{ norm, why: 'toldTooLate', field: 'decidedOn', with: { days: TO_TELL } }]),
      ...(data['registeredOn'] === from
        ? []
        : [{ norm, why: 'countedFromAnotherDay', field: 'registeredOn', with: { day: from ?? '' } }]),
    ];
  },
);

/** APPC 73(1), 98(3): both sides are told the preliminary view, and when, how and where they can be heard before the term ends. */
export const hearingCalled = basedOn<Need>('hearingCalled', ['APPC 98(3)', 'APPC 73(1)'], (ask, data) => {
  const { case: found, calendar, now } = ask;
  const slot = slotIn(recordOf(data['hearing']));
  const last = reviewEnds(found, calendar);
  const norm = 'APPC 98(3)';
  const field = 'hearing.date';
  const view = unlessFilled(data, 'view', { norm: 'APPC 73(1)', why: 'viewMissing', field: 'view' });
  if (slot === null) return [...view, { norm, why: 'slotIncomplete', field }];
  const { date } = slot;
  const today = civil(calendar, now).date;
  return [
    ...view,
    ...(date <= today ? [{ norm, why: 'slotTooEarly', field, with: { day: today } }] : []),
    ...(last !== null && date > last ? [{ norm, why: 'slotTooLate', field, with: { day: last } }] : []),
    ...(last !== null && date > today && date <= last && !isWorkingDay(calendar, date)
      ? [{ norm, why: 'slotOnDayOff', field, with: { date } }]
      : []),
  ];
});

/** APPC 98(3), 73(3): who was heard came or wrote; who stayed away had been called for an hour that has passed. */
export const attendanceStated = basedOn<Need>('attendanceStated', ['APPC 98(3)', 'APPC 73(3)'], (ask, data) => {
  const { attendance } = data;
  const known = attendance === 'came' || attendance === 'wrote' || attendance === 'absent';
  return [
    ...(known ? [] : [{ norm: 'APPC 98(3)', why: 'sideAttendanceMissing', field: 'attendance' }]),
    ...(attendance === 'absent'
      ? []
      : unlessFilled(data, 'said', { norm: 'APPC 98(3)', why: 'saidMissing', field: 'said' })),
    ...(attendance === 'came' || attendance === 'absent' ? hearingBegun(ask) : []),
  ];
});

/** APPC 98(3), 73(3): a position says something. */
export const positionGiven = basedOn<Need>('positionGiven', ['APPC 98(3)', 'APPC 73(3)'], (_, data) =>
  unlessFilled(data, 'text', { norm: 'APPC 73(3)', why: 'positionEmpty', field: 'text' }),
);

/** APPC 92(2): who comes late says why. */
export const latenessSaid = basedOn<Need>('latenessSaid', ['APPC 92(2)'], (_, data) =>
  unlessFilled(data, 'text', { norm: 'APPC 92(2)', why: 'latenessEmpty', field: 'text' }),
);

/** APPC 100(5): the complaint counts as refused from the day on which the term ended, whenever that was noted. */
export const refusedOnLastDay = basedOn<Need>(
  'refusedOnLastDay',
  ['APPC 100(5)'],
  ({ case: found, calendar }, data) => {
    const due = reviewEnds(found, calendar);
    return due !== null && data['due'] === due
      ? []
      : [{ norm: 'APPC 100(5)', why: 'notTheLastDay', field: 'due', with: { due: due ?? '' } }];
  },
);

function toldLate(calendar: Calendar, decided: PlainDate, today: PlainDate): boolean {
  return today > addWorkingDays(calendar, decided, TO_TELL);
}

function hearingBegun({ case: found, calendar, now }: Ask): readonly Refusal[] {
  const slot = slotIn(recordOf(heardSides(found).called?.data['hearing']));
  if (slot === null || now >= beginsAt(calendar, slot)) return [];
  return [{ norm: 'APPC 73(3)', why: 'hearingAhead', field: 'attendance', with: { date: slot.date, time: slot.time } }];
}
