/**
 * What must be true of an application, the life of its permit and the complaints about both at once (norms.md part IV, 8): the
 * sentences of each part, held against every entry that a step makes anywhere, and those that no part can say by itself.
 */
import type { Case, Data } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import { complaintInvariantsOf } from './complaintInvariants.js';
import { permitOf } from './facts.js';
import { invariantsOf } from './invariants.js';
import { inForce, left, proposal, told } from './permitInvariant.js';
import { permitInvariantsOf } from './permitInvariants.js';
import { local } from './reckoning.js';
import { everyPart, type Part, partAndStep, parts, type Together, togetherOf } from './together.js';

/** An act that can be complained of: the case and the number of its entry. */
export interface ActIn {
  readonly case: string;
  readonly number: number;
}

/** What was complained of in a joint case, oldest first. */
export function aboutIn({ entries }: Case): readonly ActIn[] {
  return entries.flatMap(({ step, data }) => {
    const about = data['about'] as Data | undefined;
    return step === 'complaint.fileComplaint' && about
      ? [{ case: String(about['case']), number: Number(about['number']) }]
      : [];
  });
}

const ofPart = {
  application: invariantsOf,
  permit: permitInvariantsOf,
  complaint: complaintInvariantsOf,
} as const satisfies { readonly [part in Part]: unknown };

const ofTheParts: readonly Invariant[] = everyPart.flatMap((part) =>
  ofPart[part](parts[part]).flatMap(({ norm, says, steps, step: holds }): readonly Invariant[] => {
    if (!holds) return [];
    const step: Invariant['step'] = (_, __, joint) =>
      togetherOf(joint)
        .made.filter((one) => one.part === part && steps?.includes(one.entry.step) !== false)
        .every(({ entry, before, after }) => holds(entry, before, after));
    return [{ norm, says: `${part}: ${says}`, step }];
  }),
);

/** The decisions on a complaint that undo the act complained of, and what they make of it. */
const UNDOING: readonly string[] = ['satisfyComplaint', 'annulAct', 'annulAndAdopt', 'remandCase'];
const UNDONE: readonly string[] = ['remand', 'remandIncomplete', 'orderPermit', 'reinstate'];
/** The acts that they undo. */
const ACTS: readonly string[] = ['refuse', 'refuseIncomplete', 'terminate'];

export const togetherInvariants: readonly Invariant[] = [
  ...ofTheParts,
  {
    norm: 'P9',
    says: 'the registry has the life of a permit exactly when one was issued, with its number',
    step: (_, __, joint) => {
      const { application, permit } = togetherOf(joint).cases;
      return (permitOf(application)?.number ?? null) === (permit.entries[0]?.data['permitNumber'] ?? null);
    },
  },
  {
    norm: 'APPC 100(1)',
    says: 'an act that was complained of falls in the very step in which the complaint is upheld',
    step: ({ step }, _, joint) => {
      const [act] = aboutIn(joint).slice(-1);
      return !upholds(step) || act === undefined || !stands(togetherOf(joint), act);
    },
  },
  {
    norm: 'APPC 100(1)',
    says: 'nothing but a complaint that is upheld undoes a refusal or a termination, and only the very one complained of',
    step: ({ step }, _, joint) => {
      const [act] = aboutIn(joint).slice(-1);
      return togetherOf(joint)
        .made.filter(({ entry }) => UNDONE.includes(entry.step))
        .every(({ before }) => upholds(step) && act !== undefined && isLastAct(before, act));
    },
  },
  {
    norm: 'A5.c1',
    says: 'invariant 8: of a permit in force without a contract in force the termination can be proposed at once',
    moment: (joint, now, possible) => {
      const { permit } = togetherOf(joint).cases;
      return (
        permit.stage !== 'inForce' ||
        told(permit).some((contract) => inForce(contract, local(now).day)) ||
        possible.some(({ step }) => step === 'permit.proposeTermination' || step === 'permit.reassign')
      );
    },
  },
  {
    norm: 'A5.c1',
    says: 'invariant 8: no permit is terminated while a contract that its proposal does not raise is in force',
    step: (_, __, joint) =>
      togetherOf(joint).made.every(
        ({ entry, before }) =>
          entry.step !== 'terminate' || left(before, local(entry.at).day, proposal(before)).length === 0,
      ),
  },
  {
    norm: 'P10.2',
    says: 'whoever was refused, or whose permit was terminated, can complain of it as long as he has not',
    moment: (joint, _, possible) => {
      const all = togetherOf(joint);
      const { application, permit, complaint } = all.cases;
      const goesOn = complaint.stage !== null && !parts.complaint.ended.some((one) => one === complaint.stage);
      if (goesOn || possible.some(({ step }) => step === 'complaint.fileComplaint')) return true;
      return [application, permit].every((found) => {
        const number = found.entries.findLast(({ step }) => ACTS.includes(step))?.number ?? 0;
        const known = aboutIn(joint).some((about) => about.case === found.id && about.number === number);
        return known || !stands(all, { case: found.id, number });
      });
    },
  },
];

function upholds(joint: string): boolean {
  const [part, step] = partAndStep(joint);
  return part === 'complaint' && UNDOING.includes(step);
}

function stands({ cases }: Together, act: ActIn): boolean {
  const found = everyPart.map((part) => cases[part]).find(({ id }) => id === act.case);
  return found !== undefined && STANDING.includes(found.stage ?? '') && isLastAct(found, act);
}

const STANDING: readonly string[] = ['refused', 'refusedIncomplete', 'terminated'];

function isLastAct({ id, entries }: Case, act: ActIn): boolean {
  return act.case === id && entries.findLast(({ step }) => ACTS.includes(step))?.number === act.number;
}
