/** The forms of the steps of all procedures: the fields of each row, and the data that they make. */
import { type FieldProblem, parseForm, type Values } from '../core/fields.js';
import type { Data } from '../core/procedure.js';
import { type ActField, type Around, fieldsOf, readAct } from './acts.js';
import { application, type ApplicationStep } from './application.js';
import { complaint, type ComplaintStep } from './complaint.js';
import { complaintDataOf, complaintFieldsOf } from './complaintActs.js';
import { permit, type PermitStep } from './permit.js';
import { permitDataOf, permitFieldsOf } from './permitActs.js';
import type { StepName } from './procedures.js';

/**
 * The fields of a step's form, in the order of the page; empty for a step that asks nothing. A step that several procedures know is
 * that of the case in `around`.
 */
export function fieldsOfStep(step: StepName, around: Around = {}): readonly ActField[] {
  if (isOfPermit(step, around)) return permitFieldsOf(step, around);
  if (isOfApplication(step)) return fieldsOf(step, around);
  return isOfComplaint(step) ? complaintFieldsOf(step, around) : [];
}

/** Reads the form of a step: its data, or every problem with its field and norm. */
export function readStep(
  step: StepName,
  raw: Values,
  around: Around = {},
): { readonly data: Data } | { readonly problems: readonly FieldProblem[] } {
  const ofPermit = isOfPermit(step, around);
  if (!ofPermit && isOfApplication(step)) return readAct(step, raw, around);
  const { values, problems } = parseForm(fieldsOfStep(step, around), raw);
  if (problems.length > 0) return { problems };
  if (ofPermit) return { data: permitDataOf(step as PermitStep, values, around) };
  return { data: isOfComplaint(step) ? complaintDataOf(step, values, around) : { ...values } };
}

function isOfPermit(step: StepName, { found }: Around): step is PermitStep {
  return found?.procedure === permit.name && Object.hasOwn(permit.steps, step);
}

function isOfApplication(step: string): step is ApplicationStep {
  return Object.hasOwn(application.steps, step);
}

function isOfComplaint(step: string): step is ComplaintStep {
  return Object.hasOwn(complaint.steps, step);
}
