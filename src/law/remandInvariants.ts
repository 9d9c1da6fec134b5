/**
 * What must stay true of an application that was refused and whose complaint was upheld (P10.4, APPC 100(1)): each sentence with its
 * norm, written from the Code a second time, with days counted one by one.
 */
import { taken } from '../core/decide.js';
import type { Case, Entry, PlainDate } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import type { ApplicationStep } from './application.js';
import { by, type DueOn, on, text } from './invariant.js';
import { local, newTerm, workingDayAfter } from './reckoning.js';

const SENDING_BACK: readonly ApplicationStep[] = ['remand', 'remandIncomplete'];

/** The steps that follow from a decision on a complaint. */
export const UPON_COMPLAINT: readonly string[] = [...SENDING_BACK, 'orderPermit'];

export function remandInvariants(dueOn: DueOn): readonly Invariant[] {
  return [
    by(
      'APPC 100(1)',
      'only who decides on a complaint sends an application back or orders a permit',
      [...SENDING_BACK, 'orderPermit'],
      ['officer', 'head', 'actingHead', 'complaintBody', 'qualityBody'],
    ),
    on(
      'APPC 100(1)',
      'a refusal falls only upon a complaint about that very refusal, which is named',
      [...SENDING_BACK, 'orderPermit'],
      ({ data }, { entries }) =>
        text(data['complaint']) !== '' &&
        data['act'] === entries.findLast(({ step }) => step === 'refuse' || step === 'refuseIncomplete')?.number,
    ),
    on(
      'APPC 76(1)',
      'a new term has from one to fifteen working days, or the usual seven',
      SENDING_BACK,
      (entry) => newTerm(entry) >= 1 && newTerm(entry) <= 15,
    ),
    on(
      'APPC 100(1)',
      'an application that is sent back is with the officer again where its refusal was prepared',
      SENDING_BACK,
      ({ step }, _, after) => after.stage === (step === 'remand' ? 'complete' : 'assigned'),
    ),
    dueOn('APPC 100(1)', 'the new result is due when the new term ends', 'newResult', 'remand', (found) =>
      newDue(found, 'remand'),
    ),
    dueOn('APPC 100(1)', 'and so it is after a new check', 'newCompleteness', 'remandIncomplete', (found) =>
      newDue(found, 'remandIncomplete'),
    ),
    dueOn('LPN 26(2)', 'a permit that was ordered is due on the fifth working day', 'ordered', 'orderPermit', (found) =>
      workingDayAfter(local(last(found, 'orderPermit').at).day, 5),
    ),
  ];
}

function newDue(found: Case, step: ApplicationStep): PlainDate {
  const sent = last(found, step);
  return workingDayAfter(local(sent.at).day, newTerm(sent));
}

function last(found: Case, step: ApplicationStep): Entry {
  const entry = taken(found, step);
  if (!entry) throw new RangeError(`no ${step} in case ${found.id}`);
  return entry;
}
