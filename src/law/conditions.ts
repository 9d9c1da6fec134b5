/** Conditions on the case: what must be true of an application before a step is open. Each names its norm when it is not. */
import { addWorkingDays, civil, dayOfReceipt, instantOf } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Check } from '../core/procedure.js';
import { basedOn } from './based.js';
import { findings, isApplicant, officerOf, registeredOn } from './facts.js';
import { resultDue } from './hearing.js';
import { qualification, requirements } from './qualification.js';
import { daysOf } from './terms.js';

/** APPC 64(9): only the applicant himself, or somebody who signs for the same legal entity, acts in his case. */
export const mine = basedOn<Check>('mine', ['P5.1', 'APPC 64(9)'], ({ case: { entries }, actor }) => {
  const applicant = entries[0]?.actor;
  const same =
    applicant && (applicant.bin === null ? actor.iin === applicant.iin : true) && actor.bin === applicant.bin;
  return same ? [] : [{ norm: 'P5.1', why: 'notYourCase' }];
});

/** APPC 67: nobody decides on his own application, whatever post he holds. */
export const notMyOwn = basedOn<Check>('notMyOwn', ['APPC 67'], ({ case: found, actor }) =>
  isApplicant(found, actor.iin) ? [{ norm: 'APPC 67', why: 'ownCase' }] : [],
);

/** P6.1b: the duties of the «employee» lie on the officer to whom the case was assigned. */
export const assignedToMe = basedOn<Check>('assignedToMe', ['P6.1b'], ({ case: found, actor }) => {
  const officer = officerOf(found);
  if (officer?.iin === actor.iin) return [];
  return [{ norm: 'P6.1b', why: 'assignedToAnother', with: { officer: officer?.name ?? '' } }];
});

/** P6.2: an application made after hours or on a day off is accepted on the next working day, not before it. */
export const dayOfReceiptHasCome = basedOn<Check>(
  'dayOfReceiptHasCome',
  ['P6.2', 'L8.1'],
  ({ case: { entries }, calendar, now }) => {
    const submitted = entries[0];
    if (!submitted) return [];
    const day = dayOfReceipt(calendar, submitted.at);
    return civil(calendar, now).date >= day ? [] : [{ norm: 'P6.2', why: 'dayOfReceiptAhead', with: { day } }];
  },
);

/** P6.5: further consideration can be refused only until 18:30 of the second working day after registration, or after it was sent back. */
export const completenessTermRuns = basedOn<Check>(
  'completenessTermRuns',
  ['P6.5', 'P6.3'],
  ({ case: found, calendar, now }) => {
    const again = taken(found, 'remandIncomplete');
    const registered = again ? civil(calendar, again.at).date : registeredOn(found);
    const result = resultDue(found, calendar);
    if (!registered || !result) return [];
    const second = addWorkingDays(calendar, registered, daysOf(found, 'completeness'));
    // A new term may be shorter than the check (APPC 100(1)).
    const due = second < result ? second : result;
    if (now <= instantOf(calendar, due, calendar.hours.closes)) return [];
    return [{ norm: 'P6.5', why: 'completenessTermOver', with: { due } }];
  },
);

/** P7.1b: a permit is formed and issued only when each requirement of appendix 4 was found to be met. */
export const everyRequirementMet = basedOn<Check>(
  'everyRequirementMet',
  ['P7.1b', qualification.norm, ...requirements.map(({ norm }) => norm)],
  ({ case: found }) => {
    const latest = findings(found);
    return requirements.flatMap(({ norm }) => {
      const finding = latest.get(norm);
      if (!finding) return [{ norm, why: 'requirementNotExamined' }];
      return finding.met ? [] : [{ norm, why: 'requirementNotMet' }];
    });
  },
);

/** APPC 67: there is a motion to recuse the officer, his own or the applicant's, that nobody has decided. */
export const recusalPending = basedOn<Check>('recusalPending', ['APPC 67'], ({ case: { entries } }) => {
  const last = entries.findLast(({ step }) => ['moveRecusal', 'recuse', 'rejectRecusal', 'reassign'].includes(step));
  return last?.step === 'moveRecusal' || last?.step === 'recuse' ? [] : [{ norm: 'APPC 67', why: 'noRecusalPending' }];
});
