/** Made-up cases in any number: lawful, each other than the next, and the same again from the same seed. For trials and measurements. */
import { addDays, type Calendar, instantOf } from '../core/calendar.js';
import { decide, extend, open } from '../core/decide.js';
import type { Actor, Ask, Case, Entry, Instant, PlainDate } from '../core/procedure.js';
import { application, type ApplicationStep } from './application.js';
import { people } from './people.js';
import { samples } from './samples.js';

/** How seldom people do what is not the straight way; 1 for every other step. */
const seldom: { readonly [step in ApplicationStep]?: number } = {
  withdraw: 0.02,
  waive: 0.05,
  moveRecusal: 0.05,
  recuse: 0.05,
  reassign: 0.02,
  rejectRecusal: 0.5,
  changeSlot: 0.1,
  remarkOnMinutes: 0.3,
  returnIncomplete: 0.2,
  returnPermit: 0.1,
  returnAfterHearing: 0.1,
  returnProposal: 0.1,
  returnRefusal: 0.1,
  findIncomplete: 0.3,
  proposeRefusal: 0.5,
  // The clock does at once what is its own.
  lapse: 1000,
  noteNotExercised: 1000,
};

/** Who applies, by himself or for a legal entity; and the office. */
const applicants: readonly Actor[] = [
  people.individual,
  people.companyHead,
  people.otherIndividual,
  people.otherCompany,
];
const office: readonly Actor[] = [
  people.chancery,
  people.manager,
  people.officer,
  people.secondOfficer,
  people.head,
  people.authorised,
  people.system,
];

const HOUR = 3_600_000;
const DAYS = 1000;

/**
 * The entries of the made-up case with this number, with ids that follow from it: submitted at some moment of 2025 to 2027,
 * decided early or late, lapsed, withdrawn, or left running. Each step was taken through the machine, on the usual data or on
 * any other right class of them.
 */
export function madeUpCase(number: number, calendar: Calendar): readonly Entry[] {
  const chance = chanceFrom(number + 1);
  const id = (entry: number) =>
    `00000000-0000-4000-8000-${String(number).padStart(8, '0')}${String(entry).padStart(4, '0')}`;
  const actors = [applicants[Math.floor(chance() * applicants.length)] ?? people.individual, ...office];
  let now = submission(calendar, chance);
  let found: Case = { id: id(0), procedure: application.name, stage: null, entries: [], terms: application.terms };
  const patience = 20 + Math.floor(chance() * 60);
  for (let tried = 1; tried <= patience && !ended(found); tried += 1) {
    const before = found;
    found = stepped(found, { actors, now, calendar, chance, id: id(tried) });
    if (found !== before && found.entries.at(-1)?.step === 'notify')
      found = delivered(found, { now, calendar, id: id(tried + 500) });
    now = new Date(Date.parse(now) + Math.floor(chance() ** 2 * 30 * HOUR)).toISOString();
  }
  return found.entries;
}

interface Turn {
  readonly actors: readonly Actor[];
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly chance: () => number;
  readonly id: string;
}

/** The letter of a preliminary decision was sent at once. */
function delivered(found: Case, { now, calendar, id }: Pick<Turn, 'now' | 'calendar' | 'id'>): Case {
  const ask: Ask = { case: found, actor: people.system, now, calendar };
  const [{ data }] = samples.recordDelivery(ask);
  const decision = decide(application, ask, { id, step: 'recordDelivery', data, papers: [] });
  return 'entry' in decision ? extend(application, found, decision.entry) : found;
}

/** One step of those that are open to anybody, by how usual it is; the case as it was when there is none, or nobody is at work. */
function stepped(found: Case, { actors, now, calendar, chance, id }: Turn): Case {
  const possible = actors.flatMap((actor) => {
    const ask: Ask = { case: found, actor, now, calendar };
    return open(application, ask).flatMap((step) =>
      step === 'recordDelivery' ? [] : [{ ask, step: step as ApplicationStep }],
    );
  });
  const total = possible.reduce((sum, { step }) => sum + (seldom[step] ?? 1), 0);
  let drawn = chance() * total;
  const chosen = possible.find(({ step }) => (drawn -= seldom[step] ?? 1) <= 0);
  if (!chosen) return found;
  const right = samples[chosen.step](chosen.ask).filter((one) => one.right);
  const sample = right[Math.floor(chance() ** 2 * right.length)] ?? right[0];
  if (!sample) return found;
  const decision = decide(application, chosen.ask, { id, step: chosen.step, data: sample.data, papers: [] });
  return 'entry' in decision ? extend(application, found, decision.entry) : found;
}

/** Any millisecond of a day; each eighth one at a boundary of P6.2. */
function submission(calendar: Calendar, chance: () => number): Instant {
  const day: PlainDate = addDays('2025-01-06', Math.floor(chance() * DAYS));
  const boundary = boundaries[Math.floor(chance() * 8 * boundaries.length)];
  return boundary
    ? instantOf(calendar, day, boundary)
    : new Date(Date.parse(instantOf(calendar, day, '00:00')) + Math.floor(chance() * 24 * HOUR)).toISOString();
}

const boundaries = ['00:00', '09:00', '18:30', '18:30:00.001', '23:59:59.999'] as const;

function ended({ stage }: Case): boolean {
  return application.ended.some((one) => one === stage);
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
