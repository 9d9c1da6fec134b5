/**
 * Conditions of the hearing, on the case and on the data: what stands here keeps a refusal from being signed unheard (P7.1c–P7.3),
 * and so a termination.
 */
import { addWorkingDays, civil, instantOf, isWorkingDay } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Ask, Check, Data, Json, Need, Refusal } from '../core/procedure.js';
import { basedOn } from './based.js';
import { attachmentsIn, findings } from './facts.js';
import { grounds } from './grounds.js';
import type { Basis } from './norms.js';
import {
  actDue,
  actToReceive,
  beginsAt,
  dayReceived,
  daysOfNotice,
  expectedDays,
  groundsIn,
  isHeard,
  latestNotice,
  minutesIn,
  minutesOf,
  noticeDays,
  noticeOf,
  notExercised,
  objectionsOver,
  positionFiles,
  positionFilesMax,
  raisedGrounds,
  receiptIn,
  resultDue,
  saidSince,
  type Slot,
  slotIn,
  slotOf,
  waived,
} from './hearing.js';

/** Working days for remarks on the minutes. */
const TO_REMARK = 3;

/**
 * P7.2a: a preliminary decision is notified until 18:30 of the fourth working day, so that three working days lie before
 * the act; later only when the applicant himself has asked not to be heard (APPC 73(2)(5), norms.md III.3).
 */
export const noticeStillPossible = basedOn<Check>(
  'noticeStillPossible',
  ['P7.2a', 'APPC 73(1)'],
  ({ case: found, calendar, now }) => {
    const last = latestNotice(found, calendar);
    if (!last || waived(found) || now <= instantOf(calendar, last, calendar.hours.closes)) return [];
    return [{ norm: 'P7.2a', why: 'noticeTooLate', with: { last } }];
  },
);

/** P7.4: a draft permit goes back to where it was formed: here, before any preliminary decision. */
export const notNotified = basedOn<Check>('notNotified', ['P7.1c'], ({ case: found }) =>
  taken(found, 'notify') ? [{ norm: 'P7.1c', why: 'notifiedAlready' }] : [],
);

/** P7.4: and here, after the hearing. */
export const wasNotified = basedOn<Check>('wasNotified', ['P7.1c'], ({ case: found }) =>
  taken(found, 'notify') ? [] : [{ norm: 'P7.1c', why: 'notNotified' }],
);

/** L4, LPN 26: after 18:30 of the seventh working day no result can be given: the permit is deemed issued (reading 6). */
export const resultTermRuns = basedOn<Check>('resultTermRuns', ['L4', 'LPN 26(1)'], (ask) =>
  resultTermOver(ask) ? [{ norm: 'LPN 26(1)', why: 'deemedIssuedAlready', with: { due: due(ask) } }] : [],
);

/** LPN 26: silence is an answer only after the term is over. */
export const resultTermIsOver = basedOn<Check>('resultTermIsOver', ['L4', 'LPN 26(1)'], (ask) =>
  resultTermOver(ask) ? [] : [{ norm: 'L4', why: 'resultTermNotOver', with: { due: due(ask) } }],
);

/** APPC 66(2): the officer records how a notice was received that neither e-mail nor SMS brought. */
export const notReceivedYet = basedOn<Check>('notReceivedYet', ['APPC 66(2)'], ({ case: found, calendar }) => {
  const act = actToReceive(found);
  const day = act && dayReceived(found, calendar, act);
  return day ? [{ norm: 'APPC 66(2)', why: 'receivedAlready', with: { day } }] : [];
});

/** APPC 66(2): by one of the ways that the Code knows, on a day since the notice that has come, with what shows it. */
export const receiptNamed = basedOn<Need>('receiptNamed', ['APPC 66(2)'], ({ case: found, calendar, now }, data) => {
  const receipt = receiptIn(data);
  const sent = actToReceive(found);
  const [from, today] = [sent && civil(calendar, sent.at).date, civil(calendar, now).date];
  const norm = 'APPC 66(2)';
  if (!receipt || !from) return [{ norm, why: 'receiptIncomplete', field: 'way' }];
  return [
    ...(receipt.on >= from && receipt.on <= today
      ? []
      : [{ norm, why: 'receiptNotThen', field: 'on', with: { from, today } }]),
    ...blank(receipt.proof, { norm, why: 'receiptWithoutProof', field: 'proof' }),
  ];
});

/** APPC 73(3): positions and motions are in time until midnight of the second working day after receipt. */
export const objectionsOpen = basedOn<Check>('objectionsOpen', ['APPC 73(3)'], ({ case: found, calendar, now }) =>
  objectionsOver(found, calendar, now)
    ? [
        {
          norm: 'APPC 73(3)',
          why: 'objectionsClosed',
          with: { day: noticeDays(found, calendar)?.objectionsEnd ?? '' },
        },
      ]
    : [],
);

/** P7.1d: a hearing is moved only while a day is left to which it can be. */
export const hearingMovable = basedOn<Check>('hearingMovable', ['P7.1d', 'P7.2b'], (ask) => {
  const last = lastSlotDay(ask);
  return last && ask.now <= instantOf(ask.calendar, last, ask.calendar.hours.closes)
    ? []
    : [{ norm: 'P7.2b', why: 'slotTooLate', with: { day: last ?? '' } }];
});

/** APPC 73(2)(5): one waiver is enough. */
export const notYetWaived = basedOn<Check>('notYetWaived', ['APPC 73(2)(5)'], ({ case: found }) =>
  waived(found) ? [{ norm: 'APPC 73(2)(5)', why: 'waivedAlready' }] : [],
);

/** APPC 73(3): one motion is enough. */
export const notYetMoved = basedOn<Check>('notYetMoved', ['APPC 73(3)'], ({ case: found }) =>
  saidSince(found).motion ? [{ norm: 'APPC 73(3)', why: 'movedAlready' }] : [],
);

/** P7.2b, APPC 74: there are minutes only of a hearing whose time has come. */
export const slotHasCome = basedOn<Check>('slotHasCome', ['P7.2b', 'APPC 74(1)'], ({ case: found, calendar, now }) => {
  const slot = slotOf(found);
  if (slot && now >= beginsAt(calendar, slot)) return [];
  return [{ norm: 'P7.2b', why: 'hearingAhead', with: { date: slot?.date ?? '', time: slot?.time ?? '' } }];
});

/** APPC 74(4): the chair signs the minutes that name him and that nobody has signed as chair. */
export const minutesAwaitMe = basedOn<Check>('minutesAwaitMe', ['APPC 74(4)'], ({ case: found, actor }) => {
  const held = minutesOf(found);
  if (!held || held.signed) return [{ norm: 'APPC 74(4)', why: 'noMinutesToSign' }];
  return held.minutes.chairIin === actor.iin
    ? []
    : [{ norm: 'APPC 74(4)', why: 'anotherChair', with: { chair: held.minutes.chairName } }];
});

/** APPC 74(6): remarks on the minutes are made within three working days after they were signed. */
export const remarksOpen = basedOn<Check>('remarksOpen', ['APPC 74(6)'], ({ case: found, calendar, now }) => {
  const held = minutesOf(found);
  const signed = taken(found, 'chairHearing');
  if (!held?.signed || !signed) return [{ norm: 'APPC 74(6)', why: 'noMinutesYet' }];
  const day = civil(calendar, signed.at).date;
  const last = addWorkingDays(calendar, day, TO_REMARK);
  return civil(calendar, now).date <= last ? [] : [{ norm: 'APPC 74(6)', why: 'remarksClosed', with: { day: last } }];
});

/** APPC 73(3), A-21: «not exercised» is recorded when the term is over and the applicant has neither written, moved nor come. */
export const rightNotExercised = basedOn<Check>(
  'rightNotExercised',
  ['APPC 73(3)'],
  ({ case: found, calendar, now }) => {
    const { positions, motion } = saidSince(found);
    return [
      ...(objectionsOver(found, calendar, now) ? [] : [{ norm: 'APPC 73(3)', why: 'objectionsStillOpen' }]),
      ...(positions.length > 0 || motion || minutesOf(found) || waived(found) || notExercised(found)
        ? [{ norm: 'APPC 73(3)', why: 'rightWasExercised' }]
        : []),
    ];
  },
);

/**
 * P7.3: a refusal follows the hearing. Either the applicant has asked not to be heard, or he received the notice (APPC 66(2)), his
 * term to object is over and three working days have passed since, and then what he asked for has happened: minutes that the
 * chair has signed where he moved to be heard or came; nothing more where he wrote; a record where he did neither.
 */
export const heard = heardBefore(['P7.2a', 'P7.3', 'APPC 66(2)', 'APPC 73(3)'], {
  norm: 'P7.2a',
  why: 'tooEarlyToRefuse',
});

/** APPC 73, A-49: and so does a termination; it is the holder who is heard. */
export const heardOnTermination = heardBefore(['APPC 66(2)', 'APPC 73(1)', 'APPC 73(3)'], {
  norm: 'APPC 73(1)',
  why: 'tooEarlyToTerminate',
});

function heardBefore(basis: readonly Basis[], tooEarly: Refusal) {
  return basedOn<Check>('heard', basis, ({ case: found, calendar, now }): readonly Refusal[] => {
    if (!noticeOf(found)) return [{ norm: 'P7.1c', why: 'notNotified' }];
    if (waived(found)) return [];
    const days = noticeDays(found, calendar);
    if (!days) return [{ norm: 'APPC 66(2)', why: 'noticeNotReceived' }];
    const { positions, motion } = saidSince(found);
    const held = minutesOf(found);
    const early = civil(calendar, now).date < days.earliestRefusal;
    const unheard = motion !== null && (held === null || taken(found, 'holdHearing')!.number < motion.number);
    return [
      ...(early ? [{ ...tooEarly, with: { day: days.earliestRefusal } }] : []),
      ...(unheard ? [{ norm: 'APPC 73(3)', why: 'motionNotHeard' }] : []),
      ...(held && !held.signed ? [{ norm: 'APPC 74(4)', why: 'minutesNotSigned' }] : []),
      ...(!early && !held && !motion && positions.length === 0 && !notExercised(found)
        ? [{ norm: 'APPC 73(3)', why: 'notExercisedNotRecorded' }]
        : []),
    ];
  });
}

/**
 * P7.1c, L10: the grounds come from the closed list, each with facts and evidence; the law that demands an approval is named
 * and a requirement that was found not to be met is the ground L10.2.
 */
export const groundsStated = basedOn<Need>(
  'groundsStated',
  ['P7.1c', ...grounds.map(({ norm }) => norm)],
  ({ case: found }, data) => {
    const raised = groundsIn(data);
    const unmet = [...findings(found)].filter(([, { met }]) => !met);
    const conform = raised.some(({ norm }) => norm === 'L10.2');
    return [
      ...(raised.length === 0 ? [{ norm: 'P7.1c', why: 'noGround' }] : []),
      ...raised.flatMap(({ norm, facts, evidence, law }) => {
        if (!grounds.some((ground) => ground.norm === norm)) return [{ norm: 'P7.1c', why: 'noSuchGround' }];
        return [
          ...blank(facts, { norm: norm, why: 'groundWithoutFacts', field: `${norm}.facts` }),
          ...blank(evidence, { norm: norm, why: 'groundWithoutEvidence', field: `${norm}.evidence` }),
          ...(norm === 'L10.3' ? blank(law, { norm: norm, why: 'groundWithoutLaw', field: `${norm}.law` }) : []),
        ];
      }),
      ...(conform && unmet.length === 0 ? [{ norm: 'L10.2', why: 'everythingFoundMet', field: 'L10.2.facts' }] : []),
      ...(!conform && unmet.length > 0 && raised.length > 0
        ? [{ norm: 'L10.2', why: 'unmetNotRaised', field: 'L10.2.facts' }]
        : []),
    ];
  },
);

/** P7.1d, P7.2b: the hearing is appointed for a moment of working time after the notice, within the two working days that follow it. */
export const hearingAppointed = basedOn<Need>('hearingAppointed', ['P7.1d', 'P7.2b', 'L8.2'], (ask, data) => {
  // APPC 73(2)(5): whoever has asked not to be heard is not called.
  if (waived(ask.case)) return [];
  const slot = isRecord(data['hearing']) ? slotIn(data['hearing']) : null;
  if (!slot) return [{ norm: 'P7.1d', why: 'slotIncomplete', field: 'hearing.date' }];
  const days = daysOfNotice(ask.case, ask.calendar, ask.now);
  return [...inWorkingTime(ask, slot), ...(days ? between(slot, days.receivedOn, days.hearingLatest) : [])];
});

/**
 * P7.1d: a hearing is moved within the same days; for an applicant who has moved to be heard, also until the last day of the
 * result (norms.md III.3).
 */
export const hearingMoved = basedOn<Need>('hearingMoved', ['P7.1d', 'P7.2b', 'L8.2'], (ask, data) => {
  const slot = isRecord(data['hearing']) ? slotIn(data['hearing']) : null;
  if (!slot) return [{ norm: 'P7.1d', why: 'slotIncomplete', field: 'hearing.date' }];
  const days = expectedDays(ask.case, ask.calendar);
  const last = lastSlotDay(ask);
  return [
    ...inWorkingTime(ask, slot),
    ...(days && last ? between(slot, days.receivedOn, last) : []),
    ...(ask.now < beginsAt(ask.calendar, slot) ? [] : [{ norm: 'P7.1d', why: 'slotInThePast', field: 'hearing.date' }]),
  ];
});

/** APPC 73(3): a position says something; documents may come with it, in a number that can be read in two days. */
export const positionStated = basedOn<Need>('positionStated', ['APPC 73(3)'], (_, data) => [
  ...(filled(data, 'text') ? [] : [{ norm: 'APPC 73(3)', why: 'positionEmpty', field: 'text' }]),
  ...(attachmentsIn(data).length <= positionFilesMax
    ? []
    : [{ norm: 'APPC 73(3)', why: 'tooManyFiles', field: positionFiles, with: { max: positionFilesMax } }]),
]);

/** APPC 74: the minutes are those of the hearing that was appointed, and say who came, what was said, who chaired and who wrote. */
export const minutesComplete = basedOn<Need>(
  'minutesComplete',
  ['APPC 74(3)', 'APPC 74(4)', 'APPC 67'],
  (ask, data) => {
    const minutes = minutesIn(data);
    const slot = slotOf(ask.case);
    const sameSlot = minutes && slot && JSON.stringify(minutes.slot) === JSON.stringify(slot);
    const { attendance, chairIin } = data;
    const unless = (holds: boolean | null, refusal: Refusal) => (holds ? [] : [refusal]);
    const [norm, signing] = ['APPC 74(3)', 'APPC 74(4)'];
    return [
      ...unless(sameSlot, { norm, why: 'minutesOfAnotherHearing', field: 'attendance' }),
      ...unless(attendance === 'came' || attendance === 'absent', {
        norm,
        why: 'attendanceMissing',
        field: 'attendance',
      }),
      ...unless(attendance !== 'came' || filled(data, 'present'), { norm, why: 'presentMissing', field: 'present' }),
      ...unless(filled(data, 'course'), { norm, why: 'courseMissing', field: 'course' }),
      ...unless(/^\d{12}$/.test(String(chairIin ?? '')) && filled(data, 'chairName'), {
        norm: signing,
        why: 'chairMissing',
        field: 'chairIin',
      }),
      ...unless(chairIin !== ask.actor.iin, { norm: signing, why: 'chairIsSecretary', field: 'chairIin' }),
      ...unless(!isHeard(ask.case, chairIin), { norm: 'APPC 67', why: 'ownCase', field: 'chairIin' }),
    ];
  },
);

/** P7.3, APPC 80: a refusal rests on grounds that were notified, each upheld with its reason, and answers what the applicant said. */
export const decisionReasoned = basedOn<Need>(
  'decisionReasoned',
  ['P7.3', 'APPC 80', ...grounds.map(({ norm }) => norm)],
  ({ case: found }, data) => {
    const notified = raisedGrounds(found).map(({ norm }) => norm);
    const upheld = groundsIn(data);
    const { positions } = saidSince(found);
    const spoken = positions.length > 0 || minutesOf(found)?.minutes.attendance === 'came';
    return [
      ...(upheld.length === 0 ? [{ norm: 'P7.3', why: 'noGround' }] : []),
      ...upheld.flatMap(({ norm, facts }) => [
        ...(notified.includes(norm) ? [] : [{ norm, why: 'groundNotNotified', field: `${norm}.facts` }]),
        ...blank(facts, { norm: norm, why: 'groundWithoutFacts', field: `${norm}.facts` }),
      ]),
      ...(spoken && !filled(data, 'answer') ? [{ norm: 'APPC 80', why: 'positionNotAnswered', field: 'answer' }] : []),
    ];
  },
);

/** P7.3: a permit after a preliminary decision says why its grounds fell away. */
export const groundsFellAway = basedOn<Need>('groundsFellAway', ['P7.3', 'APPC 80'], ({ case: found }, data) =>
  found.stage !== 'notified' || filled(data, 'conclusion')
    ? []
    : [{ norm: 'P7.3', why: 'conclusionMissing', field: 'conclusion' }],
);

function resultTermOver({ case: found, calendar, now }: Ask): boolean {
  const day = resultDue(found, calendar);
  return day !== null && now > instantOf(calendar, day, calendar.hours.closes);
}

/** Until when a hearing may be moved: for whoever has moved to be heard, until the last day of the act. */
function lastSlotDay({ case: found, calendar, now }: Ask) {
  return saidSince(found).motion
    ? actDue(found, calendar, civil(calendar, now).date)
    : expectedDays(found, calendar)?.hearingLatest;
}

function due({ case: found, calendar }: Ask): string {
  return resultDue(found, calendar) ?? '';
}

/** On a working day, in working time, not in the lunch break (L8.2). */
function inWorkingTime({ calendar }: Ask, { date, time }: Slot): readonly Refusal[] {
  const { opens, lunchFrom, lunchUntil, closes } = calendar.hours;
  if (!isWorkingDay(calendar, date))
    return [{ norm: 'L8.2', why: 'slotOnDayOff', field: 'hearing.date', with: { date } }];
  const second = `${time}:00`;
  const works = second >= opens && second < closes && !(second >= lunchFrom && second < lunchUntil);
  return works ? [] : [{ norm: 'L8.2', why: 'slotOutsideHours', field: 'hearing.time', with: { time } }];
}

/** After the day of the notice, not after the last day. */
function between({ date }: Slot, notice: string, last: string): readonly Refusal[] {
  if (date <= notice) return [{ norm: 'P7.2a', why: 'slotTooEarly', field: 'hearing.date', with: { day: notice } }];
  return date <= last ? [] : [{ norm: 'P7.2b', why: 'slotTooLate', field: 'hearing.date', with: { day: last } }];
}

function blank(value: string, refusal: Refusal): readonly Refusal[] {
  return value.trim() === '' ? [refusal] : [];
}

function filled(data: Data, field: string): boolean {
  const value = data[field];
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
