/** For tests only: the life of a permit told as given–when–then, with invented people and valid data, so that a test changes only its point. */
import { decide, extend, open } from '../core/decide.js';
import type { Actor, Ask, Case, Data, Entry, PaperRef, Refusal, Step } from '../core/procedure.js';
import { officeCalendar } from './days.js';
import { permit, type PermitStep } from './permit.js';
import { living } from './permitPeople.js';
import { permitSamples } from './permitSamples.js';
import { at, brief } from './testing.js';

export { at, brief } from './testing.js';
export { document, entered, firstContract, living, operators, secondContract } from './permitPeople.js';

/** A step of the past: its name alone, or with what differs from the usual: civil time, actor, data. */
export type Lived =
  PermitStep | { readonly step: PermitStep; readonly at?: string; readonly by?: Actor; readonly data?: Data };

/** What came of a step: the stage of the permit, or every ground against it as 'norm why'. */
interface Then {
  readonly gives: string | readonly string[];
  readonly entry: Entry | null;
  readonly refusals: readonly Refusal[];
}

/** A permit with a past. */
export interface Life {
  readonly case: Case;
  /** What comes of a step now; without more, the usual actor takes it with valid data ten minutes after the last one. */
  readonly when: (step: PermitStep, by?: Actor, time?: string, data?: Data) => Then;
  /** The steps that are open to somebody at a civil time. */
  readonly open: (by: Actor, time?: string) => readonly string[];
}

/** Issued on Wednesday, 2 December 2026 at ten, on a contract until 31 March 2027; then these steps, each through the machine. */
export function life(...past: readonly Lived[]): Life {
  return lifeOf('enter', ...past);
}

/** The same, from its very first step; throws when one of them was not lawful. */
export function lifeOf(...past: readonly Lived[]): Life {
  let found: Case = {
    id: '6a0b2f8e-0000-4000-8000-000000000003',
    procedure: permit.name,
    stage: null,
    entries: [],
    terms: permit.terms,
  };
  for (const one of past) {
    const { step, at: time, by, data } = typeof one === 'string' ? { step: one } : one;
    const { entry, refusals } = outcome(found, step, by, time, data);
    if (!entry) throw new Error(`${step} is refused: ${refusals.map(brief).join(', ')}`);
    found = extend(permit, found, entry);
  }
  const told = found;
  return {
    case: told,
    when: (step, by, time, data) => outcome(told, step, by, time, data),
    open: (by, time) => open(permit, askOf(told, by, time)),
  };
}

/** Valid data of a step: whoever takes it at that moment brings what the law asks. */
export function lawfulData(step: PermitStep, ask: Ask): Data {
  return permitSamples[step](ask)[0].data;
}

function outcome(found: Case, step: PermitStep, by?: Actor, time?: string, data?: Data): Then {
  const ask = askOf(found, by ?? living[permit.steps[step].by[0]], time);
  const { signed }: Step = permit.steps[step];
  const papers: readonly PaperRef[] = signed === undefined ? [] : [{ kind: signed, digest: digestOf(found) }];
  const proposal = {
    id: `id-${found.entries.length + 1}`,
    step,
    data: { ...lawfulData(step, ask), ...data },
    papers,
  };
  const decision = decide(permit, ask, proposal);
  return 'entry' in decision
    ? { gives: extend(permit, found, decision.entry).stage ?? 'new', entry: decision.entry, refusals: [] }
    : { gives: decision.refusals.map(brief), entry: null, refusals: decision.refusals };
}

/** The digest of a paper that nobody has made: different for each entry. */
function digestOf({ entries }: Case): string {
  return String(entries.length + 1).padStart(64, '0');
}

function askOf(found: Case, actor: Actor, time: string | undefined): Ask {
  const last = found.entries.at(-1)?.at;
  const later = last === undefined ? at('2026-12-02 10:00') : new Date(Date.parse(last) + 600_000).toISOString();
  return { case: found, actor, now: time === undefined ? later : at(time), calendar: officeCalendar };
}
