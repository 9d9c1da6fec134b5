/** Conditions on what a step brings: the data that the paper and the entry will carry. All faults are reported at once. */
import { addYears, civil, dayOfReceipt, plainDate } from '../core/calendar.js';
import type { Data, Need } from '../core/procedure.js';
import { edition } from './edition.js';
import { applicationIn, defectsIn, registeredOn } from './facts.js';
import { missing } from './forms.js';
import type { Basis } from './norms.js';
import { requirements } from './qualification.js';

/** A paper bears the day on which it is signed: one prepared yesterday must be prepared again. */
export const datedToday =
  (norm: Basis): Need =>
  ({ calendar, now }, data) =>
    data['date'] === civil(calendar, now).date ? [] : [{ norm, why: 'paperOfAnotherDay', field: 'date' }];

/** A2.f2, A2.f10, A3.f2, A3.f10: who signs the application is the applicant, or signs for the entity that applies. */
export const signedByApplicant: Need = ({ actor }, data) => {
  const { form, values } = applicationIn(data);
  if (form === 'A2')
    return actor.bin === null && values['iin'] === actor.iin ? [] : [{ norm: 'A2.f10', why: 'signerIsNotApplicant', field: 'iin' }];
  const named = [values['bin'], values['branchBin']].filter((bin) => bin !== undefined && bin !== '');
  return actor.bin !== null && named.includes(actor.bin) ? [] : [{ norm: 'A3.f2', why: 'signerIsNotApplicant', field: 'bin' }];
};

/** P6.2: the registration day is the working day of receipt, neither earlier nor later (reading 2). */
export const registeredOnDayOfReceipt: Need = ({ case: { entries }, calendar }, data) => {
  const submitted = entries[0];
  const day = submitted && dayOfReceipt(calendar, submitted.at);
  return data['registeredOn'] === day ? [] : [{ norm: 'P6.2', why: 'notTheDayOfReceipt', field: 'registeredOn', with: { day: day ?? '' } }];
};

/** P6.1b: the unit's manager names the officer. */
export const namesOfficer: Need = (_, data) =>
  /^\d{12}$/.test(String(data['officerIin'] ?? '')) && filled(data, 'officerName')
    ? []
    : [{ norm: 'P6.1b', why: 'officerMissing', field: 'officerIin' }];

/** P6.3: a package in which something is missing or expired is confirmed as complete only with an explanation. */
export const gapsExplained: Need = ({ case: found }, data) => {
  const submitted = found.entries[0];
  const day = registeredOn(found);
  if (!submitted || !day || filled(data, 'note')) return [];
  const gaps = missing(applicationIn(submitted.data), day).filter(({ consequence }) => consequence === 'P6.5');
  return gaps.map(({ norm }) => ({ norm, why: 'gapWithoutExplanation', field: 'note' }));
};

/** P6.5, APPC 80: the refusal lists what is missing or expired, each with a reason and a way to cure it. */
export const listsDefects: Need = (_, data) => {
  const defects = defectsIn(data);
  if (defects.length === 0) return [{ norm: 'P6.5', why: 'noDefectNamed' }];
  return defects.flatMap(({ norm, remark, cure }) => [
    ...(remark.trim() === '' ? [{ norm, why: 'defectWithoutReason', field: `${norm}.remark` }] : []),
    ...(cure.trim() === '' ? [{ norm, why: 'defectWithoutCure', field: `${norm}.cure` }] : []),
  ]);
};

/** P7.1a, APPC 80: every finding on a requirement has its reason. */
export const findingsReasoned: Need = (_, data) => {
  const brought = Object.entries(data['findings'] ?? {}) as [string, Data][];
  if (brought.length === 0) return [{ norm: 'P7.1a', why: 'noFinding' }];
  return brought.flatMap(([norm, finding]) => {
    if (!requirements.some((requirement) => requirement.norm === norm)) return [{ norm: 'P7.1a', why: 'noSuchRequirement' }];
    return filled(finding, 'reason') ? [] : [{ norm, why: 'findingWithoutReason', field: `${norm}.reason` }];
  });
};

/** A5.c0–L11.4: the permit is valid for ten years from the day of its signature, to the same day of the tenth year. */
export const validForItsTerm: Need = (_, data) => {
  const issued = plainDate(String(data['issuedOn'] ?? ''));
  if (issued && data['date'] === issued && data['expiresOn'] === addYears(issued, edition.permitYears)) return [];
  return [{ norm: 'L11.4', why: 'notTenYears', field: 'expiresOn' }];
};

/** APPC 80: whoever sends a draft back says why. */
export const reasoned: Need = (_, data) => (filled(data, 'reason') ? [] : [{ norm: 'APPC 80', why: 'reasonMissing', field: 'reason' }]);

function filled(data: Data, field: string): boolean {
  const value = data[field];
  return typeof value === 'string' && value.trim() !== '';
}
