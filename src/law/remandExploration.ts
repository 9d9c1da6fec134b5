/**
 * What a complaint makes of a refused application, laid out for `core/explore.ts`: the walk goes on from two refusals, one on the
 * merits and one of an incomplete package, over the New Year's days off. How an application comes to be refused is walked through in
 * `exploration.ts`, and what leads to the decision on the complaint in `complaintExploration.ts`.
 */
import { addWorkingDays, civil } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import { boundaries } from '../core/explore.js';
import type { Actor, Case, Instant, Procedure } from '../core/procedure.js';
import type { World } from '../core/world.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { heldToSamples, keyOf, worldOf } from './exploration.js';
import { invariantsOf } from './invariants.js';
import { people } from './people.js';
import { remandOf, newTermIn } from './remand.js';
import { samples } from './samples.js';
import { at, given } from './testing.js';

/** Of each role one, those whom a condition tells from him, and the bodies that decide on complaints. */
const actors: readonly Actor[] = [
  people.companyHead,
  people.companyHeadHimself,
  people.chancery,
  people.manager,
  people.officer,
  people.head,
  people.authorised,
  people.himselfAsHead,
  { ...people.head, role: 'complaintBody' },
  { ...people.head, role: 'qualityBody' },
  people.system,
  { ...people.companyHead, role: 'passer-by' },
];

/** An application of the company's head as a private person, who holds a post of the office as well. */
const received = [
  { step: 'submit', by: people.companyHeadHimself, at: '2026-12-10 10:00' },
  'register',
  'handOver',
  'assign',
] as const;

/** Refused as incomplete, and refused on the merits after a waiver. */
const refusals: readonly Case[] = [
  given(...received, 'findIncomplete', 'refuseIncomplete').case,
  given(
    ...received,
    'confirmComplete',
    'examine',
    { step: 'waive', by: people.companyHeadHimself },
    'proposeRefusal',
    'notify',
    'draftRefusal',
    'refuse',
  ).case,
];

/** Rows that are the same before and after a refusal: who has the case, when the hearing is, what is remarked on its minutes. */
const ASIDE: readonly string[] = [
  'moveRecusal',
  'recuse',
  'rejectRecusal',
  'reassign',
  'changeSlot',
  'moveHearing',
  'remarkOnMinutes',
  'recordReceipt',
];

/** What is to be explored of this table, which may lack a condition or a term. */
export function remandWorldOf(table: Procedure): World {
  const procedure = {
    ...table,
    name: 'application that was refused',
    steps: Object.fromEntries(Object.entries(table.steps).filter(([step]) => !ASIDE.includes(step))),
  };
  return {
    ...worldOf(table, [at('2026-12-29 10:00')]),
    procedure,
    actors,
    begun: refusals,
    moments: closings,
    key: (found, now) => {
      const over = found.stage !== null && procedure.ended.includes(found.stage);
      return JSON.stringify([anew(found), ordered(found), over ? found.stage : keyOf(found, now)]);
    },
    samples: { ...samples, remand: once(samples.remand), remandIncomplete: once(samples.remandIncomplete) },
    invariants: invariantsOf(procedure),
  };
}

/** The table as it stands. */
export const remandWorld: World = heldToSamples(remandWorldOf(application));

/** A second time in the same case an application is sent back as it was the first time. */
function once(all: World['samples'][string]): World['samples'][string] {
  return (ask) => {
    const [first, ...others] = all(ask);
    return remandOf(ask.case) ? [others.find(({ right }) => !right) ?? first] : [first, ...others];
  };
}

/** Both sides of closing on the days that the usual new term and the shortest one lead to. */
function closings(decided: Instant): readonly Instant[] {
  const { date } = civil(officeCalendar, decided);
  const days = [0, 1, 2, 4, 6, 7, 12].map((n) => addWorkingDays(officeCalendar, date, n));
  return boundaries(officeCalendar, days).filter((_, one) => one % 4 > 1);
}

/** Since when, and in which term, the application is dealt with anew. */
export function anew(found: Case) {
  const back = remandOf(found);
  return back && [back.step, civil(officeCalendar, back.at).date, newTermIn(back.data)];
}

/** Since when a permit is to be issued upon a complaint. */
function ordered(found: Case) {
  const order = taken(found, 'orderPermit');
  return order && civil(officeCalendar, order.at).date;
}
