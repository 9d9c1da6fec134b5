/**
 * The procedure «application» laid out for `core/explore.ts`: who takes part, when an application may come, which moments
 * matter, and what of a case its future depends on. A new row joins by its samples; a new fact that matters, by the key.
 */
import { addDays, civil, instantOf, isWorkingDay } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import { boundaries } from '../core/explore.js';
import type { Actor, Case, Instant, PlainDate, Procedure } from '../core/procedure.js';
import type { World } from '../core/world.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { recusalPending } from './conditions.js';
import { following } from './consequences.js';
import { applicationOf, contractsOf, findings, registeredOn } from './facts.js';
import { beginsAt, minutesOf, noticeDays, notExercised, raisedGrounds, saidSince, slotOf, waived } from './hearing.js';
import { filing } from './filing.js';
import { invariantsOf } from './invariants.js';
import { people } from './people.js';
import { requirements } from './qualification.js';
import { samples } from './samples.js';

/** Moments of submission on both sides of each boundary of P6.2, by the office's clock. */
export const submissions: readonly Instant[] = (
  [
    ['2026-11-23', '10:00'], // an ordinary Monday
    ['2026-12-11', '18:30:00.000'], // a Friday, the last moment; 16 December lies within the terms
    ['2026-12-11', '18:30:00.001'], // a millisecond later: Monday
    ['2026-03-21', '12:00'], // a Saturday before the three days off of Nauryz
    ['2024-05-03', '23:59:59.999'], // the night before a Saturday that is worked
  ] as const
).map(([day, time]) => instantOf(officeCalendar, day, time));

/** Everybody who can come near a case: applicants and their strangers, officials, the system, and in no role at all one who has applied. */
const actors: readonly Actor[] = [
  people.companyHeadHimself,
  people.individual,
  people.companyHead,
  people.companyEmployee,
  people.chancery,
  people.manager,
  people.officer,
  people.secondOfficer,
  people.head,
  people.actingHead,
  people.authorised,
  people.himselfAsHead,
  people.system,
  { ...people.companyHeadHimself, role: 'passer-by' },
  { ...people.head, role: 'passer-by' },
];

/** The rows that multiply the states: the hearing, and who has the case. */
const ASIDE: readonly string[] = ['proposeRefusal', 'waive', 'moveRecusal', 'recuse'];

/**
 * The procedure as far as it goes by itself: without the steps that follow from another case, and without those that are possible
 * only after them, which `remandExploration.ts` walks through.
 */
export function byItself(procedure: Procedure): Procedure {
  const own = Object.entries(procedure.steps).filter(([step]) => !following.has(step));
  const reached = new Set(['new', ...own.map(([, { becomes }]) => becomes)]);
  return {
    ...procedure,
    steps: Object.fromEntries(own.filter(([, row]) => row.at.some((stage) => reached.has(stage)))),
  };
}

/** What is to be explored of this procedure by itself; it may lack a condition or a term of the table. */
export function worldOf(table: Procedure, starts: readonly Instant[] = submissions): World {
  const procedure = byItself(table);
  const ended = ({ stage }: Case): boolean => stage !== null && procedure.ended.includes(stage);
  return {
    procedure,
    calendar: officeCalendar,
    actors,
    samples,
    starts,
    moments: momentsAfter,
    key: (found, now) => (ended(found) ? `${found.stage} ${found.entries[0]?.at}` : keyOf(found, now)),
    invariants: invariantsOf(procedure),
  };
}

/** A world in which the samples too are held to what they say of themselves. */
export function heldToSamples(one: World): World {
  return {
    ...one,
    invariants: [
      ...one.invariants,
      {
        norm: 'P5.3',
        says: 'an open step takes right data and refuses wrong ones',
        sample: ({ right }, taken) => right === taken,
      },
    ],
  };
}

/**
 * The whole table, from a Friday a millisecond after closing, with a holiday within the terms. Two things are left to the
 * straight path, which is shorter: what became of other notices than the preliminary decision, and the hours of days off.
 */
export const world: World = {
  ...heldToSamples(
    worldOf(
      {
        ...application,
        steps: { ...application.steps, recordDelivery: { ...application.steps.recordDelivery, at: ['notified'] } },
      },
      submissions.slice(2, 3),
    ),
  ),
  moments: (submitted) =>
    momentsAfter(submitted).filter((moment) => {
      const { date, time } = civil(officeCalendar, moment);
      return isWorkingDay(officeCalendar, date) || time === '00:00:00.000';
    }),
};

/** Both sides of every boundary of P6.2, along the straight path and through silence. */
export const straightWorld: World = heldToSamples(
  worldOf(
    {
      ...application,
      name: 'application without hearing and recusal',
      steps: Object.fromEntries(Object.entries(application.steps).filter(([step]) => !ASIDE.includes(step))),
    },
    submissions,
  ),
);

/** Every day from the submission until the day after the result is due, and a day long after. */
function momentsAfter(submitted: Instant): readonly Instant[] {
  const first = civil(officeCalendar, submitted).date;
  const last = addDays(filing(officeCalendar, submitted).resultDue, 1);
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  // Nothing in the table waits for the office to open.
  return boundaries(officeCalendar, [...days, addDays(last, 60)]).filter((_, at) => at % 4 !== 1);
}

/**
 * The future of a case depends on this alone. Once the package is complete it is like any other, whoever brought it; one
 * officer stands for the other, and any head for him who has applied himself; and of the findings it matters whether all
 * requirements are met, or one is not.
 */
export function keyOf(found: Case, now: Instant): string {
  const [submitted] = found.entries;
  const applied = taken(found, 'confirmComplete') ? null : applicationOf(found);
  if (found.stage === 'deemedIssued') return JSON.stringify([found.stage, submitted?.at]);
  const hearing = hearingOf(found, now);
  return JSON.stringify([
    found.stage,
    submitted?.at,
    applied && [
      submitted?.actor.bin,
      applied.attachments.length,
      contractsOf(applied).map(({ validUntil }) => validUntil),
    ],
    registeredOn(found),
    examined(found),
    waived(found),
    hearing ?? pendingRecusal(found),
  ]);
}

function examined(found: Case): 'met' | 'unmet' | 'open' {
  const all = [...findings(found).values()];
  if (all.some(({ met }) => !met)) return 'unmet';
  return all.length === requirements.length ? 'met' : 'open';
}

/** Of a hearing: what is raised, what lies ahead of it, what was said, whether its minutes are written and signed. */
function hearingOf(found: Case, now: Instant) {
  if (!taken(found, 'proposeRefusal') || found.stage === 'complete') return null;
  const { positions, motion } = saidSince(found);
  const held = minutesOf(found);
  const slot = waived(found) ? null : slotOf(found);
  const days = noticeDays(found, officeCalendar);
  const sent = taken(found, 'notify');
  const today = civil(officeCalendar, now).date;
  const ahead = days !== null && (today <= days.objectionsEnd || (!waived(found) && today < days.earliestRefusal));
  return [
    raisedGrounds(found).map(({ norm }) => norm),
    slot && now < beginsAt(officeCalendar, slot) ? [slot.date, slot.time] : null,
    ahead ? days.receivedOn : days ? 'over' : sent && ['sent', civil(officeCalendar, sent.at).date],
    positions.length > 0 || held?.minutes.attendance === 'came',
    motion !== null,
    held && held.signed,
    held && motion && (taken(found, 'holdHearing')?.number ?? 0) > motion.number,
    notExercised(found),
  ];
}

function pendingRecusal(found: Case): boolean {
  const ask = { case: found, actor: people.system, now: '', calendar: officeCalendar };
  return recusalPending(ask).length === 0;
}
