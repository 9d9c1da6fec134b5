/**
 * The three procedures as one, for the joint walk: an application, the life of its permit and the complaints about both, in which
 * every step takes along what follows from it elsewhere (`consequences.ts`), as the desk writes it.
 */
import { against, decide, extend } from '../core/decide.js';
import type { Ask, Case, Data, Entry, Procedure, Refusal, Step } from '../core/procedure.js';
import { application } from './application.js';
import { complaint } from './complaint.js';
import { consequencesOf, decideConsequence } from './consequences.js';
import { officeCalendar } from './days.js';
import { people } from './people.js';
import { permit } from './permit.js';

/** The tables by the name of the case that runs on each. */
export const parts = { application, permit, complaint } as const;

export type Part = keyof typeof parts;

export const everyPart = Object.keys(parts) as readonly Part[];

/** An entry that was made in one of the cases, and that case before and after it. */
export interface Made {
  readonly part: Part;
  readonly entry: Entry;
  readonly before: Case;
  readonly after: Case;
}

/** The three cases; of several complaints the last. `made`: the entries of the last step, with what followed from it. */
export interface Together {
  readonly cases: { readonly [part in Part]: Case };
  readonly made: readonly Made[];
}

/** Which rows of each table are taken. */
export type JointRows = { readonly [part in Part]: readonly string[] };

/** The table of all three: its steps are called 'application.submit' and so on. */
export function jointProcedure(rows: JointRows): Procedure {
  const steps = everyPart.flatMap((part) =>
    Object.entries<Step>(parts[part].steps)
      .filter(([name]) => rows[part].includes(name))
      .map(([name, row]): [string, Step] => [`${part}.${name}`, jointRow(part, name, row)]),
  );
  return {
    name: 'application, permit and complaint together',
    edition: application.edition,
    steps: Object.fromEntries(steps),
    terms: {},
    ended: [],
    dayOf: application.dayOf,
  };
}

function jointRow(part: Part, name: string, row: Step): Step {
  return {
    norm: row.norm,
    by: row.by,
    at: name === 'submit' ? ['new'] : ['open'],
    given: [(ask) => against(parts[part], askIn(ask, part, name), name)],
    needs: [
      (ask, data) => {
        const taken = take(togetherOf(ask.case), part, name, ask, data);
        return 'refusals' in taken ? taken.refusals : [];
      },
    ],
    becomes: 'open',
  };
}

/** Where the three cases stand after the steps of a joint case. */
export function togetherOf(joint: Case): Together {
  const last = joint.entries.at(-1);
  if (!last) return nothing;
  const known = reached.get(last);
  if (known) return known;
  const before = togetherOf({ ...joint, entries: joint.entries.slice(0, -1) });
  const [part, step] = partAndStep(last.step);
  const ask = { case: joint, actor: last.actor, now: last.at, calendar: officeCalendar };
  const taken = take(before, part, step, ask, last.data);
  if ('refusals' in taken) throw new Error(`${last.step} was never open: ${JSON.stringify(taken.refusals)}`);
  reached.set(last, taken);
  return taken;
}

/** An entry is made on one path only, so what it led to is known by it. */
const reached = new WeakMap<Entry, Together>();

/** Which step of which table a joint step takes. */
export function partAndStep(joint: string): readonly [Part, string] {
  const [name, step = ''] = joint.split('.');
  const part = everyPart.find((one) => one === name);
  if (!part) throw new RangeError(`no step of a part: ${joint}`);
  return [part, step];
}

/** What is asked of a joint case, asked of the case in which the step would be taken: after a complaint that has ended, of a new one. */
export function askIn(ask: Ask, part: Part, step: string): Ask {
  return { ...ask, case: caseFor(togetherOf(ask.case), part, step) };
}

function caseFor({ cases }: Together, part: Part, step: string): Case {
  const found = cases[part];
  const over = found.stage !== null && parts[part].ended.some((one) => one === found.stage);
  return over && step === 'fileComplaint' ? none('complaint', `${found.id}+`) : found;
}

function take(
  before: Together,
  part: Part,
  step: string,
  { actor, now, calendar }: Ask,
  data: Data,
): Together | { readonly refusals: readonly Refusal[] } {
  const found = caseFor(before, part, step);
  const table: Procedure = parts[part];
  const signed = table.steps[step]?.signed;
  const papers = signed === undefined ? [] : [{ kind: signed, digest: 'e5'.repeat(32) }];
  const id = `${part}-${found.entries.length + 1}`;
  const decision = decide(table, { case: found, actor, now, calendar }, { id, step, data, papers });
  if ('refusals' in decision) return decision;
  const { entry } = decision;
  const after = extend(table, found, entry);
  const cases = { ...before.cases, [part]: after };
  const made: Made[] = [{ part, entry, before: found, after }];
  for (const consequence of consequencesOf(after, entry, calendar)) {
    const other = consequence.opens ? 'permit' : partOf(cases, consequence.case);
    const there = consequence.opens ? none('permit', consequence.case) : cases[other];
    const follows = decideConsequence(consequence, {
      procedure: parts[other],
      found: there,
      entry,
      calendar,
      system: people.system,
      id: (name) => `${id}-${name}`,
    });
    if (follows === null) continue;
    if ('refusals' in follows) return follows;
    cases[other] = extend(parts[other], there, follows.entry);
    made.push({ part: other, entry: follows.entry, before: there, after: cases[other] });
  }
  return { cases, made };
}

function partOf(cases: Together['cases'], id: string): Part {
  const part = everyPart.find((one) => cases[one].id === id);
  if (!part) throw new RangeError(`no case ${id}`);
  return part;
}

function none(part: Part, id: string = part): Case {
  return { id, procedure: parts[part].name, stage: null, entries: [], terms: parts[part].terms };
}

const nothing: Together = {
  cases: { application: none('application'), permit: none('permit'), complaint: none('complaint') },
  made: [],
};
