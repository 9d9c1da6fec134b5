/** For tests only: a case told as given–when–then, with invented people and valid data, so that a test changes only its point. */
import { instantOf, plainDate } from '../core/calendar.js';
import { decide, extend, open } from '../core/decide.js';
import type { Actor, Ask, Case, Data, Entry, Instant, Refusal } from '../core/procedure.js';
import { application, type ApplicationStep } from './application.js';
import { officeCalendar } from './days.js';
import { people } from './people.js';
import { samples } from './samples.js';

export { people } from './people.js';

/** The moment of a civil time of the office: '2026-11-23 10:00', also with seconds and milliseconds. */
export function at(text: string): Instant {
  const [day = '', time = ''] = text.split(' ');
  const date = plainDate(day);
  if (!date) throw new RangeError(`no civil time: ${text}`);
  return instantOf(officeCalendar, date, time);
}

/** A step of the past: its name alone, or with what differs from the usual: civil time, actor, data. */
export type Past =
  ApplicationStep | { readonly step: ApplicationStep; readonly at?: string; readonly by?: Actor; readonly data?: Data };

/** What came of a step: the stage that the case then is in, or every ground against it as 'norm why'. */
export interface Then {
  readonly gives: string | readonly string[];
  readonly entry: Entry | null;
  readonly refusals: readonly Refusal[];
}

/** A case with a past. */
export interface Given {
  readonly case: Case;
  /** What comes of a step now; without more, the usual actor takes it with valid data ten minutes after the last one. */
  readonly when: (step: ApplicationStep, by?: Actor, time?: string, data?: Data) => Then;
  /** The steps that are open to somebody at a civil time. */
  readonly open: (by: Actor, time?: string) => readonly string[];
}

/** The case to which these steps lead, each taken through the machine; throws when one of them was not lawful. */
export function given(...past: readonly Past[]): Given {
  let found: Case = {
    id: '6a0b2f8e-0000-4000-8000-000000000001',
    procedure: application.name,
    stage: null,
    entries: [],
    terms: application.terms,
  };
  for (const one of past) {
    const { step, at: time, by, data } = typeof one === 'string' ? { step: one } : one;
    const { entry, refusals } = outcome(found, step, by, time, data);
    if (!entry) throw new Error(`${step} is refused: ${refusals.map(brief).join(', ')}`);
    found = extend(application, found, entry);
  }
  const told = found;
  return {
    case: told,
    when: (step, by, time, data) => outcome(told, step, by, time, data),
    open: (by, time) => open(application, askOf(told, by, time)),
  };
}

/** Valid data of a step: whoever takes it at that moment brings what the law asks. */
export function validData(step: ApplicationStep, ask: Ask): Data {
  return samples[step](ask)[0].data;
}

/** A refusal in short: 'P6.2 dayOfReceiptAhead'. */
export const brief = ({ norm, why }: Refusal): string => `${norm} ${why}`;

function outcome(found: Case, step: ApplicationStep, by?: Actor, time?: string, data?: Data): Then {
  const [submitted] = found.entries;
  const actor = by ?? usual(step, submitted?.actor ?? people.individual);
  const ask = askOf(found, actor, time);
  const proposal = {
    id: `id-${found.entries.length + 1}`,
    step,
    data: { ...validData(step, ask), ...data },
    papers: [],
  };
  const decision = decide(application, ask, proposal);
  return 'entry' in decision
    ? { gives: extend(application, found, decision.entry).stage ?? 'new', entry: decision.entry, refusals: [] }
    : { gives: decision.refusals.map(brief), entry: null, refusals: decision.refusals };
}

function askOf(found: Case, actor: Actor, time: string | undefined): Ask {
  const last = found.entries.at(-1)?.at;
  const later = last === undefined ? at('2026-11-23 10:00') : new Date(Date.parse(last) + 600_000).toISOString();
  return { case: found, actor, now: time === undefined ? later : at(time), calendar: officeCalendar };
}

function usual(step: ApplicationStep, whoApplied: Actor): Actor {
  const [role] = application.steps[step].by;
  return role === 'applicant' ? whoApplied : people[role];
}
