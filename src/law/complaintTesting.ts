/** For tests only: a complaint told as given–when–then, with invented people and valid data, so that a test changes only its point. */
import { decide, extend, open, taken } from '../core/decide.js';
import type { Actor, Ask, Case, Data, Entry, Refusal } from '../core/procedure.js';
import { complaint, type ComplaintStep } from './complaint.js';
import { bodyOf } from './complaintFacts.js';
import { complaintPeople as people } from './complaintPeople.js';
import { complaintSamples } from './complaintSamples.js';
import { officeCalendar } from './days.js';
import { at, brief } from './testing.js';

export { complaintPeople as people } from './complaintPeople.js';
export { at, brief } from './testing.js';

/** A step of the past: its name alone, or with what differs from the usual: civil time, actor, data. */
export type Past =
  ComplaintStep | { readonly step: ComplaintStep; readonly at?: string; readonly by?: Actor; readonly data?: Data };

/** What came of a step: the stage that the complaint then is in, or every ground against it as 'norm why'. */
export interface Then {
  readonly gives: string | readonly string[];
  readonly entry: Entry | null;
  readonly refusals: readonly Refusal[];
}

/** A complaint with a past. */
export interface Given {
  readonly case: Case;
  /** What comes of a step now; without more, the usual actor takes it with valid data ten minutes after the last one. */
  readonly when: (step: ComplaintStep, by?: Actor, time?: string, data?: Data) => Then;
  /** The steps that are open to somebody at a civil time. */
  readonly open: (by: Actor, time?: string) => readonly string[];
}

/** The complaint to which these steps lead, each taken through the machine; throws when one of them was not lawful. */
export function given(...past: readonly Past[]): Given {
  let found: Case = {
    id: '6a0b2f8e-0000-4000-8000-000000000002',
    procedure: complaint.name,
    stage: null,
    entries: [],
    terms: complaint.terms,
  };
  for (const one of past) {
    const { step, at: time, by, data } = typeof one === 'string' ? { step: one } : one;
    const { entry, refusals } = outcome(found, step, by, time, data);
    if (!entry) throw new Error(`${step} is refused: ${refusals.map(brief).join(', ')}`);
    found = extend(complaint, found, entry);
  }
  const told = found;
  return {
    case: told,
    when: (step, by, time, data) => outcome(told, step, by, time, data),
    open: (by, time) => open(complaint, askOf(told, by, time)),
  };
}

function outcome(found: Case, step: ComplaintStep, by?: Actor, time?: string, data?: Data): Then {
  const actor = by ?? usual(found, step);
  const ask = askOf(found, actor, time);
  const proposal = {
    id: `id-${found.entries.length + 1}`,
    step,
    data: { ...complaintSamples[step](ask)[0].data, ...data },
    papers: [],
  };
  const decision = decide(complaint, ask, proposal);
  return 'entry' in decision
    ? { gives: extend(complaint, found, decision.entry).stage ?? 'new', entry: decision.entry, refusals: [] }
    : { gives: decision.refusals.map(brief), entry: null, refusals: decision.refusals };
}

function askOf(found: Case, actor: Actor, time: string | undefined): Ask {
  const last = found.entries.at(-1)?.at;
  const later = last === undefined ? at('2026-12-07 10:00') : new Date(Date.parse(last) + 600_000).toISOString();
  return { case: found, actor, now: time === undefined ? later : at(time), calendar: officeCalendar };
}

/** Whoever takes the step by the table: the acting head for the head, who is complained of; the body that has, or had, the complaint. */
function usual(found: Case, step: ComplaintStep): Actor {
  const roles: readonly string[] = complaint.steps[step].by;
  if (roles.includes('actingHead')) return people.actingHead;
  if (roles.includes('complaintBody')) return roles.includes('qualityBody') ? bodyIn(found) : people.ministry;
  if (roles.includes('qualityBody')) return people.quality;
  if (roles.includes('chancery')) return people.chancery;
  if (!roles.includes('complainant')) return people.system;
  const [opening] = found.entries;
  return opening?.actor.role === 'complainant' ? opening.actor : people.complainant;
}

function bodyIn(found: Case): Actor {
  const body = bodyOf(found) ?? taken(found, 'findBeyondCompetence')?.actor.role;
  return body === 'qualityBody' ? people.quality : people.ministry;
}
