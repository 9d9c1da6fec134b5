/** The form of a complaint: one for the portal, one for what the chancery takes over from paper. Its answers say which way it goes. */
import type { Values } from '../core/fields.js';
import type { Data } from '../core/procedure.js';
import type { ActField } from './acts.js';
import { complaintDataOf, complaintFieldsOf } from './complaintActs.js';
import { addressees, openingStep, subjects } from './complaintFacts.js';

/** How a complaint comes. */
export type ComplaintWay = 'portal' | 'paper';

/** Whatever is complained of, whomever it is addressed to: the rows of the table divide it among themselves. */
const [against] = complaintFieldsOf('fileDirectly');
const addressee = complaintFieldsOf('enterComplaint').filter(({ name }) => name === 'addressee');

/** The fields of the form, in the order of the page. */
export const complaintForm: { readonly [way in ComplaintWay]: readonly ActField[] } = {
  portal: [
    ...complaintFieldsOf('fileDirectly').slice(0, 1),
    ...addressee,
    ...complaintFieldsOf('fileDirectly').slice(1),
  ],
  paper: complaintFieldsOf('enterComplaint').map((field) => (against && field.name === against.name ? against : field)),
};

/** The step that these answers take, and its data; null where what is complained of, or to whom, was left open. */
export function complaintFrom(
  way: ComplaintWay,
  values: Values,
): { readonly step: ReturnType<typeof openingStep>; readonly data: Data } | null {
  const subject = subjects.find((one) => one === values['against']);
  const to = addressees.find((one) => one === values['addressee']);
  if (!subject || !to) return null;
  return {
    step: openingStep(way, subject, to),
    data: complaintDataOf(way === 'portal' ? 'fileComplaint' : 'enterComplaint', values),
  };
}
