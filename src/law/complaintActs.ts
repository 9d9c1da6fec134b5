/** What people fill in when they take a step of a complaint: the fields of each row of the table, and the data that they make. */
import type { Values } from '../core/fields.js';
import type { Data } from '../core/procedure.js';
import type { ActField, Around } from './acts.js';
import type { ComplaintStep } from './complaint.js';
import { subjects } from './complaintFacts.js';
import {
  addressee,
  against,
  attendance,
  closure,
  days,
  effectFields,
  files,
  flaw,
  forLateness,
  labels,
  long,
  onPaper,
  person,
  prolongationFields,
  reasons,
  receivedOn,
  sendingBack,
  statement,
  toWhom,
} from './complaintFields.js';
import { slotFields, slotFrom } from './hearingActs.js';

/**
 * The fields of a step's form, in the order of the page; empty for a step that asks nothing. What the desk knows itself (the facts of
 * the case complained of, numbers, days) is no field.
 */
export function complaintFieldsOf(step: ComplaintStep, { found = null }: Around = {}): readonly ActField[] {
  switch (step) {
    case 'fileComplaint':
      return [against('P10.2', ['decision', 'action', 'inaction']), addressee, ...statement, ...person, files];
    case 'fileAboutQuality':
      return [...statement, ...person, files];
    case 'fileDirectly':
      return [against('P10.7', subjects), ...statement, ...person, files];
    case 'enterComplaint':
      return [
        receivedOn,
        against('APPC 93(1)', ['decision', 'action', 'inaction']),
        toWhom,
        ...statement,
        ...onPaper,
        files,
      ];
    case 'enterAboutQuality':
      return [receivedOn, toWhom, ...statement, ...onPaper, files];
    case 'satisfyComplaint':
      return [long('P10.4', 'answer', labels.answer), ...effectFields(found)];
    case 'satisfyPartly':
      return [long('P10.4', 'answer', labels.part), long('P10.4', 'rest', labels.rest)];
    case 'answerComplaint':
      return [long('P10.6', 'answer', labels.answer)];
    case 'prolongReview':
      return prolongationFields;
    case 'explainLateness':
      return [long('APPC 92(2)', 'text', labels.lateReason)];
    case 'restoreTerm':
      return [long('APPC 92(2)', 'reason', labels.whyRestored)];
    case 'findNotExcused':
      return [long('APPC 92(3)', 'reason', labels.whyNotExcused)];
    case 'callParties':
      return [
        long('APPC 73(1)', 'view', labels.view),
        ...slotFields.map((field): ActField => ({ ...field, norm: 'APPC 98(3)' })),
      ];
    case 'stateOnComplaint':
      return [long('APPC 73(3)', 'text', labels.position)];
    case 'hearComplainant':
    case 'hearProvider':
      return [
        attendance,
        {
          ...long('APPC 98(3)', 'said', labels.said),
          required: false,
          when: { field: 'attendance', is: ['came', 'wrote'] },
        },
      ];
    case 'annulAct':
      return [flaw, ...reasons];
    case 'annulAndAdopt':
      return [
        flaw,
        ...reasons,
        long('APPC 100(1)(2)', 'newAct', labels.newAct),
        long('APPC 98(6)', 'better', labels.better),
      ];
    case 'obligeToAct':
      return [
        flaw,
        ...reasons,
        long('APPC 100(1)(3)', 'action', labels.action),
        days('APPC 76(1)', 15, labels.newTerm),
      ];
    case 'leaveUnsatisfied':
      return [...reasons, forLateness];
    case 'remandCase':
      return [flaw, ...reasons, ...sendingBack('APPC 100(1)(5)')];
    case 'findBeyondCompetence':
      return [flaw, ...reasons, ...sendingBack('APPC 100(2)')];
    case 'leaveWithoutConsideration':
      return [closure, long('APPC 95(1)', 'shownBy', labels.shownBy), ...reasons];
    case 'registerComplaint':
    case 'forwardComplaint':
    case 'passToQualityBody':
    case 'registerAtBody':
    case 'registerAtQualityBody':
    case 'remitComplaint':
    case 'lapseComplaint':
    case 'withdrawComplaint':
    case 'recordDelivery':
      return [];
    default:
      return step satisfies never;
  }
}

/** The data that the values of a step's form make; the desk adds what it knows itself. */
export function complaintDataOf(step: ComplaintStep, values: Values, _around: Around = {}): Data {
  const value = (name: string) => values[name] ?? '';
  switch (step) {
    case 'fileComplaint':
      return { against: value('against'), addressee: value('addressee'), ...stated(values) };
    case 'fileAboutQuality':
      return { against: 'quality', addressee: 'provider', ...stated(values) };
    case 'fileDirectly':
      return { against: value('against'), addressee: 'qualityBody', ...stated(values) };
    case 'enterComplaint':
      return {
        against: value('against'),
        addressee: value('addressee'),
        receivedOn: value('receivedOn'),
        ...stated(values),
      };
    case 'enterAboutQuality':
      return { against: 'quality', addressee: value('addressee'), receivedOn: value('receivedOn'), ...stated(values) };
    case 'satisfyComplaint':
      return {
        answer: value('answer'),
        effect: value('effect') || 'none',
        ...(value('effect') === 'remand' ? { days: Number(value('days')) } : {}),
      };
    case 'prolongReview':
    case 'obligeToAct':
    case 'remandCase':
    case 'findBeyondCompetence':
      return { ...values, days: Number(value('days')) };
    case 'callParties':
      return { view: value('view'), ...slotFrom(values) };
    case 'leaveUnsatisfied':
      return { reasoning: value('reasoning'), norms: value('norms'), forLateness: value('forLateness') === 'yes' };
    default:
      return { ...values };
  }
}

/** What every complaint says, by the names of its fields (APPC 93(2)). */
function stated(values: Values): Data {
  const value = (name: string) => values[name] ?? '';
  const who = (name: string) => value(`complainant.${name}`);
  return {
    knownOn: value('knownOn'),
    lateReason: value('lateReason'),
    what: value('what'),
    demand: value('demand'),
    text: value('text'),
    complainant: {
      name: who('name'),
      iin: who('iin') || null,
      bin: who('bin') || null,
      address: who('address'),
      email: who('email'),
      phone: who('phone'),
    },
  };
}
