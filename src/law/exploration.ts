/**
 * The procedure «application» laid out for `core/explore.ts`: who takes part, when an application may come, which moments
 * matter, and what of a case its future depends on. A new row joins by its samples; a new fact that matters, by the key.
 */
import { addDays, civil, instantOf } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import { boundaries } from '../core/explore.js';
import type { Actor, Case, Instant, PlainDate, Procedure } from '../core/procedure.js';
import type { World } from '../core/world.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { applicationOf, contractsOf, findings, registeredOn } from './facts.js';
import { filing } from './filing.js';
import { invariantsOf } from './invariants.js';
import { people } from './people.js';
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
  people.system,
  { ...people.companyHeadHimself, role: 'passer-by' },
];

/** What is to be explored of this procedure, which may lack a condition or a term of the table. */
export function worldOf(procedure: Procedure, starts: readonly Instant[] = submissions): World {
  const ended = ({ stage }: Case): boolean => stage !== null && procedure.ended.includes(stage);
  return {
    procedure,
    calendar: officeCalendar,
    actors,
    samples,
    starts,
    moments: momentsAfter,
    key: (found) => (ended(found) ? `${found.stage} ${found.entries[0]?.at}` : keyOf(found)),
    invariants: invariantsOf(procedure),
  };
}

/** The world of the table as it stands, in which the samples too are held to what they say of themselves. */
export const world: World = {
  ...worldOf(application),
  invariants: [
    ...invariantsOf(application),
    {
      norm: 'P5.3',
      says: 'an open step takes right data and refuses wrong ones',
      sample: ({ right }, taken) => right === taken,
    },
  ],
};

/** Every day from the submission until the day after the result is due, and a day long after. */
function momentsAfter(submitted: Instant): readonly Instant[] {
  const first = civil(officeCalendar, submitted).date;
  const last = addDays(filing(officeCalendar, submitted).resultDue, 1);
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return boundaries(officeCalendar, [...days, addDays(last, 60)]);
}

/** The future of a case depends on this alone. One individual stands for all, and a package once complete is like any other. */
function keyOf(found: Case): string {
  const [submitted] = found.entries;
  const applied = taken(found, 'confirmComplete') ? null : applicationOf(found);
  return JSON.stringify([
    found.stage,
    submitted ? [submitted.at, submitted.actor.bin] : null,
    applied ? [applied.attachments.length, contractsOf(applied).map(({ validUntil }) => validUntil)] : null,
    registeredOn(found),
    taken(found, 'assign')?.data['officerIin'] ?? null,
    [...findings(found)].map(([norm, { met }]) => [norm, met]),
  ]);
}
