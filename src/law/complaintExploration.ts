/**
 * The procedure «complaint» laid out for `core/explore.ts`: who takes part, when a complaint may come, which moments matter, and what of
 * it its future depends on. A new row joins by its samples; a new fact that matters, by the key.
 */
import { addWorkingDays, civil, dayOfReceipt, instantOf, nextWorkingDay } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import { boundaries } from '../core/explore.js';
import type { Actor, Ask, Case, Instant, Procedure } from '../core/procedure.js';
import type { Sample, World } from '../core/world.js';
import { complaint } from './complaint.js';
import { arrivedOn, complaintReceivedOn, earliestRejection, filedLate, reviewEnds } from './complaintDays.js';
import { complaintOf, heardSides, latenessExplained, latenessFound } from './complaintFacts.js';
import { complaintInvariantsOf } from './complaintInvariants.js';
import { complaintPeople as people } from './complaintPeople.js';
import { complaintSamples } from './complaintSamples.js';
import { officeCalendar } from './days.js';

/** Moments of filing on both sides of closing time; a holiday and the New Year lie within the terms. */
export const filingMoments: readonly Instant[] = ['18:30:00.000', '18:30:00.001'].map((time) =>
  instantOf(officeCalendar, '2026-12-11', time),
);

/** Everybody who can come near a complaint: complainants and their strangers, officials, those complained of in new posts, the system. */
const actors: readonly Actor[] = [
  people.complainant,
  people.colleague,
  people.himself,
  people.stranger,
  people.chancery,
  people.officer,
  people.secondOfficer,
  people.head,
  people.actingHead,
  people.complainantAsHead,
  people.ministry,
  people.quality,
  people.headAtMinistry,
  people.headAtAgency,
  people.complainantAtMinistry,
  people.complainantAtAgency,
  people.system,
  { ...people.complainant, role: 'passer-by' },
];

/** What is to be explored of this procedure, which may lack a condition or a term of the table. */
export function complaintWorldOf(procedure: Procedure, starts: readonly Instant[] = filingMoments): World {
  const ended = ({ stage }: Case): boolean => stage !== null && procedure.ended.includes(stage);
  return {
    procedure,
    calendar: officeCalendar,
    actors,
    samples: complaintSamples,
    starts,
    moments: (filed) => closings(filed, [0, 1, 3, 5, 40]),
    key: (found, now) => (ended(found) ? endKey(found) : complaintKeyOf(found, now)),
    invariants: complaintInvariantsOf(procedure),
  };
}

/** The table as it stands, in which the samples too are held to what they say of themselves. */
function heldToSamples(one: World): World {
  return {
    ...one,
    invariants: [
      ...one.invariants,
      {
        norm: 'P10.2',
        says: 'an open step takes right data and refuses wrong ones',
        sample: ({ right }, accepted) => right === accepted,
      },
    ],
  };
}

/** The rows of a review, which multiply the states. */
const REVIEWING: readonly string[] = [
  'callParties',
  'stateOnComplaint',
  'hearComplainant',
  'hearProvider',
  'restoreTerm',
  'findNotExcused',
  'prolongReview',
];

/** The provider's part: whatever somebody files, at both sides of closing on the days on which its terms end. */
export const complaintWorld: World = heldToSamples(
  complaintWorldOf({
    ...complaint,
    name: 'complaint without its review',
    steps: Object.fromEntries(Object.entries(complaint.steps).filter(([step]) => !REVIEWING.includes(step))),
  }),
);

/**
 * The bodies' part: both sides of closing on the days on which a review, a prolonged one and a call end. The complaint is one of a few
 * classes and leaves the provider on the day on which it came, for what precedes a review is told above.
 */
export const reviewWorld: World = heldToSamples({
  ...complaintWorldOf(complaint, filingMoments.slice(1)),
  invariants: complaintInvariantsOf(complaint).filter(({ norm, moment }) => norm !== 'P10.3' || !moment),
  samples: {
    ...complaintSamples,
    fileComplaint: (ask) =>
      some(complaintSamples.fileComplaint(ask), [
        'as it should be',
        'late, with reasons',
        'against an action of the head, late',
      ]),
    fileAboutQuality: (ask) => some(complaintSamples.fileAboutQuality(ask), ['about the case of another']),
    enterComplaint: (ask) => some(complaintSamples.enterComplaint(ask), ['received tomorrow']),
    enterAboutQuality: (ask) => some(complaintSamples.enterAboutQuality(ask), ['received tomorrow']),
    satisfyPartly: (ask) => some(complaintSamples.satisfyPartly(ask), ['without a word']),
    forwardComplaint: (ask) =>
      some(complaintSamples.forwardComplaint(ask), [onFirstDay(ask) ? 'as it should be' : 'without the file']),
  },
  moments: (filed) => closings(filed, [0, 1, 3, 4, 15, 16, 20, 21, 25]),
});

function some(all: readonly [Sample, ...Sample[]], is: readonly string[]): readonly [Sample, ...Sample[]] {
  const [first = all[0], ...more] = all.filter((one) => is.includes(one.is));
  return [first, ...more];
}

function onFirstDay({ case: found, calendar, now }: Ask): boolean {
  return civil(calendar, now).date === complaintReceivedOn(found, calendar);
}

/** Both sides of closing so many working days after receipt. */
function closings(filed: Instant, after: readonly number[]): readonly Instant[] {
  const received = dayOfReceipt(officeCalendar, filed);
  const days = after.map((n) => addWorkingDays(officeCalendar, received, n));
  return boundaries(officeCalendar, days).filter((_, at) => at % 4 > 1);
}

/** Of an ended complaint nothing depends on anything but how it ended and what its last notice became. */
function endKey(found: Case): string {
  const { stage, entries } = found;
  const about = complaintOf(found)?.about;
  return `${stage} ${entries[0]?.at} ${about?.favourable} ${about === null} ${complaintOf(found)?.against}`;
}

/** The future of a complaint that goes on depends on this alone. */
export function complaintKeyOf(found: Case, now: Instant): string {
  const complained = complaintOf(found);
  const [opening] = found.entries;
  if (!complained || !opening) return JSON.stringify([found.stage]);
  const { against, addressee, about } = complained;
  const late = filedLate(found, officeCalendar);
  return JSON.stringify([
    found.stage,
    opening.at,
    opening.step === 'enterComplaint' || opening.step === 'enterAboutQuality',
    against,
    addressee === 'qualityBody',
    about && [about.official?.role, about.favourable],
    late && [latenessExplained(found), latenessFound(found)],
    found.stage === 'filed' || found.stage === 'atProvider' || found.stage === 'partlySatisfied'
      ? complaintReceivedOn(found, officeCalendar)
      : reviewing(found, now),
  ]);
}

/** Of a review: how long it lasts, whether the sides were called and heard, and how long a rejection is still away. */
function reviewing(found: Case, now: Instant) {
  const { called, complainant, provider } = heardSides(found);
  const today = civil(officeCalendar, now).date;
  const first = earliestRejection(found, officeCalendar);
  const slot = taken(found, 'callParties')?.data['hearing'];
  return [
    arrivedOn(found, officeCalendar),
    reviewEnds(found, officeCalendar),
    called !== null,
    complainant,
    provider,
    first !== null && today < first ? first : null,
    called !== null && today <= nextWorkingDay(officeCalendar, civil(officeCalendar, called.at).date) ? slot : null,
    taken(found, 'findBeyondCompetence')?.actor.role,
  ];
}
