/** The machine: what the entries of a case amount to, which steps are open to whom, and whether a step may be taken. */
import type { Actor, Ask, Case, Data, Entry, PaperRef, Procedure, Refusal, Step } from './procedure.js';

/** The refusals that every procedure knows; those of its checks come from the law. */
export type RefusalOfTheMachine = 'noSuchStep' | 'notAtThisStage' | 'notYourRole';

/** A step that somebody wants to take: its id comes with the form, its papers are those that were shown. */
export interface Proposal {
  readonly id: string;
  readonly step: string;
  readonly data: Data;
  readonly papers: readonly PaperRef[];
}

/** Either the entry to append, or every ground against it. */
export type Decision = { readonly entry: Entry } | { readonly refusals: readonly Refusal[] };

/**
 * The case that these entries make. Throws when they are not an unbroken list of steps that the procedure knows:
 * such a list was never written by `decide`.
 */
export function replay(procedure: Procedure, id: string, entries: readonly Entry[]): Case {
  let stage: string | null = null;
  for (const [index, entry] of entries.entries()) {
    const step = procedure.steps[entry.step];
    if (entry.case !== id || entry.number !== index + 1 || !step)
      throw new Error(`entry ${entry.number} (${entry.step}) of case ${entry.case} does not continue case ${id}`);
    stage = after(step, stage);
  }
  return { id, procedure: procedure.name, stage, entries, terms: procedure.terms };
}

/** The steps that are open to this actor now: the same conditions as `decide`, less those on the data. */
export function open(procedure: Procedure, ask: Ask): readonly string[] {
  return Object.keys(procedure.steps).filter((name) => against(procedure, ask, name).length === 0);
}

/** Every ground against a step that needs no data to be known: the stage, the role, the conditions on the case. */
export function against(procedure: Procedure, ask: Ask, name: string): readonly Refusal[] {
  const step = stepOf(procedure, name);
  if (!step) return [{ norm: procedure.name, why: 'noSuchStep' satisfies RefusalOfTheMachine, with: { step: name } }];
  const refusals: Refusal[] = [];
  const stage = ask.case.stage ?? 'new';
  if (!step.at.includes(stage))
    refusals.push({ norm: step.norm, why: 'notAtThisStage' satisfies RefusalOfTheMachine, with: { stage } });
  if (!step.by.includes(ask.actor.role))
    refusals.push({
      norm: step.norm,
      why: 'notYourRole' satisfies RefusalOfTheMachine,
      with: { role: ask.actor.role },
    });
  // A condition on the case may rely on the stage: it is asked only where the step can stand at all.
  return refusals.length > 0 ? refusals : step.given.flatMap((check) => check(ask));
}

/** Every ground against a step with these data, all at once; empty when it may be taken. */
export function refusals(procedure: Procedure, ask: Ask, name: string, data: Data): readonly Refusal[] {
  const grounds = against(procedure, ask, name);
  if (grounds.some(({ why }) => why === 'notAtThisStage' || why === 'notYourRole')) return grounds;
  return [...grounds, ...(stepOf(procedure, name)?.needs ?? []).flatMap((need) => need(ask, data))];
}

/** Takes the step: the entry that follows the last one, or all refusals. Writes nothing. */
export function decide(procedure: Procedure, ask: Ask, proposal: Proposal): Decision {
  const grounds = refusals(procedure, ask, proposal.step, proposal.data);
  const step = stepOf(procedure, proposal.step);
  if (grounds.length > 0 || !step) return { refusals: grounds };
  return {
    entry: {
      case: ask.case.id,
      number: ask.case.entries.length + 1,
      id: proposal.id,
      step: proposal.step,
      actor: ask.actor,
      at: ask.now,
      data: proposal.data,
      papers: proposal.papers,
      norm: step.norm,
      edition: procedure.edition,
    },
  };
}

/** The case with one entry more. */
export function extend(procedure: Procedure, found: Case, entry: Entry): Case {
  const step = stepOf(procedure, entry.step);
  if (!step) throw new Error(`no step ${entry.step} in procedure ${procedure.name}`);
  return { ...found, stage: after(step, found.stage), entries: [...found.entries, entry] };
}

/** The last entry of this step, if it was taken. */
export function taken(found: Case, step: string): Entry | undefined {
  return found.entries.findLast((entry) => entry.step === step);
}

/** The roles of a person that a step is open to; the first of them takes it. */
export function actorFor(procedure: Procedure, name: string, actors: readonly Actor[]): Actor | undefined {
  const by = stepOf(procedure, name)?.by ?? [];
  return actors.find((actor) => by.includes(actor.role));
}

/** Whether a step only notes what the system has learnt: it leaves the case where it is, so what somebody saw of it still holds. */
export function isNote(procedure: Procedure, name: string): boolean {
  const step = stepOf(procedure, name);
  return step?.becomes === 'same' && step.by.every((role) => role === 'system');
}

function stepOf(procedure: Procedure, name: string): Step | undefined {
  return Object.hasOwn(procedure.steps, name) ? procedure.steps[name] : undefined;
}

function after(step: Step, stage: string | null): string | null {
  return step.becomes === 'same' ? stage : step.becomes;
}
