/** The procedures of the Order together: names of steps, stages, roles and terms, as pages, papers and notices look them up. */
import type { Step } from '../core/procedure.js';
import { application, type ApplicationRole, type ApplicationStage, type ApplicationStep } from './application.js';
import { complaint, type ComplaintRole, type ComplaintStage, type ComplaintStep } from './complaint.js';
import type { ComplaintTerm } from './complaintTerms.js';
import { permit, type PermitRole, type PermitStage, type PermitStep } from './permit.js';
import type { PermitTerm } from './permitTerms.js';
import type { ApplicationTerm } from './terms.js';

/** A step of any procedure. A name that two of them have is the same act in both. */
export type StepName = ApplicationStep | PermitStep | ComplaintStep;

export type StageName = ApplicationStage | PermitStage | ComplaintStage;

export type RoleName = ApplicationRole | PermitRole | ComplaintRole;

export type TermName = ApplicationTerm | PermitTerm | ComplaintTerm;

/** Every procedure, in the order in which a matter goes through them. */
export const procedures = [application, permit, complaint] as const;

/** Every row of every procedure, by its name. */
export const everyStep: { readonly [step in StepName]: Step } = {
  ...permit.steps,
  ...complaint.steps,
  ...application.steps,
};

/** Whether a text is the name of a step. */
export function isStepName(text: string): text is StepName {
  return Object.hasOwn(everyStep, text);
}
