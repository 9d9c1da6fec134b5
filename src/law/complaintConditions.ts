/** Conditions on the case of a complaint: what must be true of it before a step is open. Each names its norm when it is not. */
import { civil, instantOf, type Calendar } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Ask, Check, PlainDate } from '../core/procedure.js';
import { basedOn } from './based.js';
import { arrivedOn, earliestRejection, filedLate, reviewEnds, selfCorrectionEnds } from './complaintDays.js';
import {
  bodyOf,
  complaintOf,
  hasFiled,
  heardSides,
  isComplainant,
  isComplainedOf,
  latenessExplained,
  latenessFound,
  prolongedBy,
} from './complaintFacts.js';

/** APPC 64(9), 94(1): only the complainant himself, or somebody who signs for the same legal entity, acts in his complaint. */
export const myComplaint = basedOn<Check>('myComplaint', ['APPC 94(1)', 'APPC 64(9)'], ({ case: found, actor }) =>
  isComplainant(found, actor) ? [] : [{ norm: 'APPC 94(1)', why: 'notYourComplaint' }],
);

/** APPC 64(3): what came after hours or on a day off is registered on the next working day, not before it. */
export const complaintDayHasCome = basedOn<Check>(
  'complaintDayHasCome',
  ['APPC 64(3)', 'APPC 94(1)'],
  ({ case: found, calendar, now }) => {
    const day = arrivedOn(found, calendar);
    if (day === null || civil(calendar, now).date >= day) return [];
    return [{ norm: 'APPC 64(3)', why: 'complaintDayAhead', with: { day } }];
  },
);

/** P10.4: the provider satisfies instead of forwarding until 18:30 of the third working day from receipt; then only forwarding is left (reading 43). */
export const selfCorrectionRuns = basedOn<Check>(
  'selfCorrectionRuns',
  ['P10.4', 'APPC 91(4)'],
  ({ case: found, calendar, now }) => {
    const due = selfCorrectionEnds(found, calendar);
    if (due === null || !over(calendar, due, now)) return [];
    return [{ norm: 'P10.4', why: 'selfCorrectionOver', with: { due } }];
  },
);

/** P10.4, APPC 91(4): who may satisfy a complaint is the head, or the official himself whom it concerns. */
export const answersForIt = basedOn<Check>('answersForIt', ['P10.4', 'APPC 91(4)'], ({ case: found, actor }) =>
  actor.role !== 'officer' || isComplainedOf(found, actor.iin) ? [] : [{ norm: 'P10.4', why: 'notYourAct' }],
);

/** APPC 97(2): the official complained of does not examine the complaint. */
export const notComplainedOf = basedOn<Check>('notComplainedOf', ['APPC 97(2)'], ({ case: found, actor }) =>
  isComplainedOf(found, actor.iin) ? [{ norm: 'APPC 97(2)', why: 'complainedOfYourself' }] : [],
);

/** APPC 67: nobody decides on his own complaint, whatever post he holds. */
export const notMyComplaint = basedOn<Check>('notMyComplaint', ['APPC 67'], ({ case: found, actor }) =>
  hasFiled(found, actor.iin) ? [{ norm: 'APPC 67', why: 'ownComplaint' }] : [],
);

/** P10.3: a complaint against a decision, an action or an inaction goes to the higher body, unless it is addressed to the quality body. */
export const forHigherBody = basedOn<Check>('forHigherBody', ['P10.3', 'P10.1'], ({ case: found }) =>
  goesToQualityBody({ case: found }) ? [{ norm: 'P10.1', why: 'forTheQualityBody' }] : [],
);

/** P10.1, P10.7: a complaint about quality, or one that is addressed to the quality body, is for that body. */
export const forQualityBody = basedOn<Check>('forQualityBody', ['P10.1', 'P10.7'], ({ case: found }) =>
  goesToQualityBody({ case: found }) ? [] : [{ norm: 'P10.1', why: 'forTheHigherBody' }],
);

/** P10.6, A-25: the provider itself answers only about quality; whatever else it does not satisfy it forwards (reading 42). */
export const aboutQuality = basedOn<Check>('aboutQuality', ['P10.6'], ({ case: found }) =>
  complaintOf(found)?.against === 'quality' ? [] : [{ norm: 'P10.3', why: 'toBeForwarded' }],
);

/** P10.1: of the two bodies that one considers a complaint which has it. */
export const atMyBody = basedOn<Check>('atMyBody', ['P10.1'], ({ case: found, actor }) =>
  bodyOf(found) === otherBody(actor.role) ? [{ norm: 'P10.1', why: 'atAnotherBody' }] : [],
);

/** APPC 100(2): the body that decided sends the complaint back. */
export const byTheSameBody = basedOn<Check>('byTheSameBody', ['APPC 100(2)'], ({ case: found, actor }) =>
  taken(found, 'findBeyondCompetence')?.actor.role === otherBody(actor.role)
    ? [{ norm: 'APPC 100(2)', why: 'atAnotherBody' }]
    : [],
);

/** APPC 99, 100(5), P10.7: a body decides until 18:30 of its last day; then the law has decided: the complaint is refused. */
export const reviewRuns = basedOn<Check>('reviewRuns', ['APPC 99', 'APPC 100(5)', 'P10.7'], (ask) => {
  const due = reviewEnds(ask.case, ask.calendar);
  if (due === null || !over(ask.calendar, due, ask.now)) return [];
  return [{ norm: 'APPC 100(5)', why: 'deemedRefusedAlready', with: { due } }];
});

/** APPC 100(5): silence is a refusal only after the term is over. */
export const reviewIsOver = basedOn<Check>('reviewIsOver', ['APPC 100(5)'], (ask) => {
  const due = reviewEnds(ask.case, ask.calendar);
  if (due !== null && over(ask.calendar, due, ask.now)) return [];
  return [{ norm: norm(ask), why: 'reviewNotOver', with: { due: due ?? '' } }];
});

/** LSS 25(4): the review is prolonged once. */
export const notYetProlonged = basedOn<Check>('notYetProlonged', ['LSS 25(4)'], ({ case: found }) =>
  prolongedBy(found) === 0 ? [] : [{ norm: 'LSS 25(4)', why: 'prolongedAlready' }],
);

/** APPC 92(3): the reasons for lateness are examined before the complaint is decided, never instead of it. */
export const latenessExamined = basedOn<Check>('latenessExamined', ['APPC 92(3)'], ({ case: found, calendar }) =>
  filedLate(found, calendar) && latenessFound(found) === null ? [{ norm: 'APPC 92(3)', why: 'latenessOpen' }] : [],
);

/** APPC 92(2), (3): there are reasons to examine only where the complaint is late, and they are examined once. */
export const latenessToExamine = basedOn<Check>(
  'latenessToExamine',
  ['APPC 92(2)', 'APPC 92(3)'],
  ({ case: found, calendar }) => [
    ...(filedLate(found, calendar) ? [] : [{ norm: 'APPC 92(1)', why: 'filedInTime' }]),
    ...(latenessFound(found) === null ? [] : [{ norm: 'APPC 92(3)', why: 'latenessExaminedAlready' }]),
  ],
);

/** APPC 92(2): the term is restored on the complainant's motion, which says why. */
export const latenessIsExplained = basedOn<Check>('latenessIsExplained', ['APPC 92(2)'], ({ case: found }) =>
  latenessExplained(found) ? [] : [{ norm: 'APPC 92(2)', why: 'noMotionToRestore' }],
);

/** APPC 98(3), 73(1): the sides are heard on a preliminary view that was made known to them. */
export const sidesCalled = basedOn<Check>('sidesCalled', ['APPC 98(3)', 'APPC 73(1)'], ({ case: found }) =>
  heardSides(found).called ? [] : [{ norm: 'APPC 73(1)', why: 'sidesNotCalled' }],
);

/** APPC 98(3): a body that decides on the merits has heard the complainant and the official complained of (reading 47). */
export const bothHeard = basedOn<Check>('bothHeard', ['APPC 98(3)'], ({ case: found }) => {
  const { complainant, provider } = heardSides(found);
  return [
    ...(complainant ? [] : [{ norm: 'APPC 98(3)', why: 'complainantNotHeard' }]),
    ...(provider ? [] : [{ norm: 'APPC 98(3)', why: 'providerNotHeard' }]),
  ];
});

/** APPC 73(1): a decision that burdens follows the preliminary view after three working days at the earliest. */
export const noticePassed = basedOn<Check>('noticePassed', ['APPC 73(1)'], ({ case: found, calendar, now }) => {
  const day = earliestRejection(found, calendar);
  if (day === null || civil(calendar, now).date >= day) return [];
  return [{ norm: 'APPC 73(1)', why: 'tooEarlyToReject', with: { day } }];
});

/** APPC 100(1)(1), (2): an act is annulled where a decision is complained of. */
export const ofDecision = basedOn<Check>('ofDecision', ['APPC 100(1)(1)', 'APPC 100(1)(2)'], ({ case: found }) =>
  complaintOf(found)?.against === 'decision' ? [] : [{ norm: 'APPC 100(1)(1)', why: 'noActComplainedOf' }],
);

/** APPC 100(1)(3): an action is ordered where an action or an inaction is complained of. */
export const ofDeed = basedOn<Check>('ofDeed', ['APPC 100(1)(3)'], ({ case: found }) => {
  const against = complaintOf(found)?.against;
  return against === 'action' || against === 'inaction' ? [] : [{ norm: 'APPC 100(1)(3)', why: 'noDeedComplainedOf' }];
});

/** APPC 98(6): a complaint never turns against the complainant: what favours him is not taken away without anything better (reading 46). */
export const notToDetriment = basedOn<Check>('notToDetriment', ['APPC 98(6)'], ({ case: found }) =>
  complaintOf(found)?.about?.favourable ? [{ norm: 'APPC 98(6)', why: 'toDetriment' }] : [],
);

function otherBody(role: string): string | undefined {
  if (role === 'complaintBody') return 'qualityBody';
  return role === 'qualityBody' ? 'complaintBody' : undefined;
}

function goesToQualityBody({ case: found }: Pick<Ask, 'case'>): boolean {
  const complaint = complaintOf(found);
  return complaint?.against === 'quality' || complaint?.addressee === 'qualityBody';
}

function over(calendar: Calendar, due: PlainDate, now: string): boolean {
  return now > instantOf(calendar, due, calendar.hours.closes);
}

/** The norm of the term that still runs. */
function norm({ case: found }: Ask): 'APPC 99' | 'P10.7' {
  return bodyOf(found) === 'qualityBody' ? 'P10.7' : 'APPC 99';
}
