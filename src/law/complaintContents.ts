/** Conditions on what a step of a complaint brings: the data that the paper and the entry will carry. All faults are reported at once. */
import { addWorkingDays, type Calendar, civil, isWorkingDay, plainDate } from '../core/calendar.js';
import type { Ask, Data, Json, Need, PlainDate, Refusal } from '../core/procedure.js';
import { basedOn } from './based.js';
import { arrivedOn, reviewEnds } from './complaintDays.js';
import {
  type Addressee,
  complaintIn,
  complaintOf,
  daysIn,
  effects,
  latenessFound,
  type Subject,
} from './complaintFacts.js';
import { complaintDaysOf } from './complaintTerms.js';
import { noticeToComplainant } from './complaintNotices.js';
import { deliveriesOf, deliveryIn } from './facts.js';
import { beginsAt, slotIn } from './hearing.js';
import type { Basis } from './norms.js';

/** Working days within which the complainant is told of a prolongation (LSS 25(4)). */
const TO_TELL = 3;
/** The longest term, in working days, that a body can set for a case that it sends back (APPC 76(1)). */
const NEW_TERM_MAX = 15;

/** What shows that a decision was wrong (APPC 100(3)). */
export const flaws = ['circumstances', 'contradictsFile', 'law'] as const;

export type Flaw = (typeof flaws)[number];

/** Why a complaint is left without consideration: an earlier decision, a judgment, a claim before the court (APPC 95(1)(1), (2), (5)). */
export const closures = ['decidedBefore', 'judgment', 'pendingClaim'] as const;

export type Closure = (typeof closures)[number];

/** For what a review is prolonged (LSS 25(4)). */
export const prolongations = ['study', 'visit', 'information'] as const;

export type Prolongation = (typeof prolongations)[number];

/** APPC 93(2): a complaint says who complains and where he lives, what of, what he asks for and on what circumstances. */
export const complaintStated = basedOn<Need>('complaintStated', ['APPC 93(2)'], (_, data) => {
  const { what, demand, text, complainant } = complaintIn(data);
  const asked = [
    { said: what, why: 'whatMissing', field: 'what' },
    { said: demand, why: 'demandMissing', field: 'demand' },
    { said: text, why: 'circumstancesMissing', field: 'text' },
    { said: complainant.name, why: 'complainantMissing', field: 'complainant.name' },
    { said: complainant.address, why: 'addressMissing', field: 'complainant.address' },
  ] as const;
  return asked.flatMap(({ said, ...refusal }) => (said.trim() === '' ? [{ norm: 'APPC 93(2)', ...refusal }] : []));
});

/** APPC 93(2)(7): who signs a complaint on the portal is the complainant, or signs for the entity that complains. */
export const signedByComplainant = basedOn<Need>('signedByComplainant', ['APPC 93(2)(7)'], ({ actor }, data) => {
  const { iin, bin } = complaintIn(data).complainant;
  const same = bin === actor.bin && (iin === actor.iin || (bin !== null && iin === null));
  return same
    ? []
    : [
        {
          norm: 'APPC 93(2)(7)',
          why: 'signerIsNotComplainant',
          field: actor.bin === null ? 'complainant.iin' : 'complainant.bin',
        },
      ];
});

/** APPC 91(1): of what was done in a case only its participants complain; a complaint can do without a case. */
export const ofOwnCase = basedOn<Need>('ofOwnCase', ['APPC 91(1)'], (_, data) => {
  const { about, complainant } = complaintIn(data);
  if (about === null) return [];
  const { iin, bin } = about.party;
  const own = bin === null ? complainant.bin === null && complainant.iin === iin : complainant.bin === bin;
  return own ? [] : [{ norm: 'APPC 91(1)', why: 'caseOfAnother', field: 'about' }];
});

/** P10.2, P10.6, P10.7: each kind of complaint has its way, which its subject and its addressee show. */
export const isAgainst = (norm: Basis, ...allowed: readonly Subject[]) =>
  basedOn<Need>('isAgainst', [norm], (_, data) => {
    const { against } = complaintIn(data);
    return against !== null && allowed.includes(against) ? [] : [{ norm, why: 'anotherSubject', field: 'against' }];
  });

/** As above, for the addressee. */
export const isAddressedTo = (norm: Basis, ...allowed: readonly Addressee[]) =>
  basedOn<Need>('isAddressedTo', [norm], (_, data) => {
    const { addressee } = complaintIn(data);
    return addressee !== null && allowed.includes(addressee)
      ? []
      : [{ norm, why: 'anotherAddressee', field: 'addressee' }];
  });

/** APPC 92(1): the complainant says when he learnt of it: a day that has come. A late complaint is accepted all the same (APPC 92(3)). */
export const learntByNow = basedOn<Need>('learntByNow', ['APPC 92(1)'], ({ calendar, now }, data) => {
  const { knownOn } = complaintIn(data);
  return knownOn !== null && knownOn <= civil(calendar, now).date
    ? []
    : [{ norm: 'APPC 92(1)', why: 'learntNever', field: 'knownOn' }];
});

/** APPC 64(3), 93(1): what came on paper was received on a working day that has come. */
export const receivedByNow = basedOn<Need>('receivedByNow', ['APPC 93(1)', 'APPC 64(3)'], ({ calendar, now }, data) => {
  const { receivedOn } = complaintIn(data);
  const today = civil(calendar, now).date;
  const works =
    receivedOn !== null && receivedOn >= calendar.from && receivedOn <= today && isWorkingDay(calendar, receivedOn);
  return works ? [] : [{ norm: 'APPC 64(3)', why: 'receivedNever', field: 'receivedOn', with: { today } }];
});

/** APPC 64(3), 94(1): the registration day is the working day of receipt, neither earlier nor later (reading 2). */
export const registeredOnArrival = basedOn<Need>(
  'registeredOnArrival',
  ['APPC 64(3)', 'APPC 94(1)'],
  ({ case: found, calendar }, data) => {
    const day = arrivedOn(found, calendar);
    return day !== null && data['registeredOn'] === day
      ? []
      : [{ norm: 'APPC 64(3)', why: 'notTheDayOfReceipt', field: 'registeredOn', with: { day: day ?? '' } }];
  },
);

/** APPC 64(2), 94(1): whoever complains gets a receipt with a number of its own. */
export const numbered = basedOn<Need>('numbered', ['APPC 64(2)', 'APPC 94(1)'], (_, data) =>
  unlessFilled(data, 'number', { norm: 'APPC 64(2)', why: 'numberMissing', field: 'number' }),
);

/** P10.4: satisfying says what was decided or done, and what becomes of the case; never to the complainant's detriment (APPC 98(6)). */
export const fullySatisfies = basedOn<Need>('fullySatisfies', ['P10.4', 'APPC 98(6)'], ({ case: found }, data) => {
  const about = complaintOf(found)?.about ?? null;
  const effect = effects.find((one) => one === data['effect']);
  const takesAway = effect === 'annul' || effect === 'remand';
  const days = daysIn(data);
  return [
    ...unlessFilled(data, 'answer', { norm: 'P10.4', why: 'answerMissing', field: 'answer' }),
    ...(effect === undefined ? [{ norm: 'P10.4', why: 'effectMissing', field: 'effect' }] : []),
    ...(effect !== undefined && effect !== 'none' && about === null
      ? [{ norm: 'P10.4', why: 'effectWithoutCase', field: 'effect' }]
      : []),
    ...(takesAway && about?.favourable ? [{ norm: 'APPC 98(6)', why: 'toDetriment', field: 'effect' }] : []),
    ...(effect === 'remand' ? newTerm(days) : []),
  ];
});

/** satisfying a part says which part, and what is left for the complaint body. */
export const partlySatisfies = basedOn<Need>('partlySatisfies', ['P10.4'], (_, data) => [
  ...unlessFilled(data, 'answer', { norm: 'P10.4', why: 'answerMissing', field: 'answer' }),
  ...unlessFilled(data, 'rest', { norm: 'P10.4', why: 'restMissing', field: 'rest' }),
]);

/** P10.6, APPC 101: the provider's answer says what was found and why. */
export const answered = basedOn<Need>('answered', ['P10.6'], (_, data) =>
  unlessFilled(data, 'answer', { norm: 'P10.6', why: 'answerMissing', field: 'answer' }),
);

/** P10.3: the complaint goes with the whole case file, up to the act complained of at least. */
export const wholeFileSent = basedOn<Need>('wholeFileSent', ['P10.3', 'APPC 91(4)'], ({ case: found }, data) => {
  const about = complaintOf(found)?.about ?? null;
  const file = data['file'];
  const sent = isRecord(file) ? file : {};
  const entries = typeof sent['entries'] === 'number' ? sent['entries'] : 0;
  const whole =
    about === null || (sent['case'] === about.case && entries >= about.number && Array.isArray(sent['papers']));
  return whole ? [] : [{ norm: 'P10.3', why: 'fileNotWhole', field: 'file' }];
});

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
  ...newTerm(daysIn(data)),
]);

/** APPC 100(1)(5), 100(2): what is sent back names the violations, how to cure them, and the new term. */
export const violationsNamed = basedOn<Need>('violationsNamed', ['APPC 100(1)(5)', 'APPC 100(2)'], (_, data) => [
  ...unlessFilled(data, 'violations', { norm: 'APPC 100(1)(5)', why: 'violationsMissing', field: 'violations' }),
  ...unlessFilled(data, 'proposals', { norm: 'APPC 100(1)(5)', why: 'proposalsMissing', field: 'proposals' }),
  ...newTerm(daysIn(data)),
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
    const [days, today, decided] = [daysIn(data), civil(calendar, now).date, plainDate(text(data['decidedOn']))];
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
  const hearing = data['hearing'];
  const slot = isRecord(hearing) ? slotIn(hearing) : null;
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

/**
 * APPC 66(2): what became of a notice is recorded with the entry that it tells of, channel, masked address, moment and message;
 * once for each outcome, and nothing after it was sent.
 */
export const complaintDeliveryNamed = basedOn<Need>(
  'complaintDeliveryNamed',
  ['APPC 66(2)', 'LPD 5'],
  ({ case: found }, data) => {
    const { notice, channel, outcome, to, at, reason } = deliveryIn(data);
    const entry = found.entries[notice - 1];
    if (!entry || !noticeToComplainant(entry)?.over.some((one) => one === channel))
      return [{ norm: 'APPC 66(2)', why: 'noSuchNotice', field: 'notice' }];
    const before = deliveriesOf(found).filter((one) => one.notice === notice && one.channel === channel);
    const known = before.some((one) => one.outcome === 'sent' || one.outcome === outcome);
    const whole = text(data['messageId']).trim() !== '' && at >= entry.at && data['outcome'] === outcome;
    return [
      ...(to.includes('***') ? [] : [{ norm: 'LPD 5', why: 'addressNotMasked', field: 'to' }]),
      ...(whole && (outcome === 'sent' || reason !== '')
        ? []
        : [{ norm: 'APPC 66(2)', why: 'deliveryIncomplete', field: 'outcome' }]),
      ...(known ? [{ norm: 'APPC 66(2)', why: 'deliveredAlready', field: 'notice' }] : []),
    ];
  },
);

function newTerm(days: number | null): readonly Refusal[] {
  return days !== null && days <= NEW_TERM_MAX
    ? []
    : [{ norm: 'APPC 76(1)', why: 'newTermMissing', field: 'days', with: { max: NEW_TERM_MAX } }];
}

function toldLate(calendar: Calendar, decided: PlainDate, today: PlainDate): boolean {
  return today > addWorkingDays(calendar, decided, TO_TELL);
}

function hearingBegun({ case: found, calendar, now }: Ask): readonly Refusal[] {
  const hearing = found.entries.findLast(({ step }) => step === 'callParties')?.data['hearing'];
  const slot = isRecord(hearing) ? slotIn(hearing) : null;
  if (slot === null || now >= beginsAt(calendar, slot)) return [];
  return [{ norm: 'APPC 73(3)', why: 'hearingAhead', field: 'attendance', with: { date: slot.date, time: slot.time } }];
}

function unlessFilled(data: Data, name: string, refusal: Refusal): readonly Refusal[] {
  return text(data[name]).trim() === '' ? [refusal] : [];
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
