/** Conditions on what a step brings: the data that the paper and the entry will carry. All faults are reported at once. */
import { addYears, civil, dayOfReceipt, plainDate } from '../core/calendar.js';
import type { Data, Need, Refusal } from '../core/procedure.js';
import { packageItems } from './acts.js';
import { basedOn } from './based.js';
import { permitYearsOn } from './edition.js';
import { extendedUntil } from './extension.js';
import {
  applicationIn,
  applicationOf,
  defects,
  defectsIn,
  deliveriesOf,
  deliveryIn,
  type Extended,
  findingsIn,
  isApplicant,
  officerOf,
  registeredOn,
} from './facts.js';
import { resultDue } from './hearing.js';
import { missing } from './forms.js';
import type { Basis } from './norms.js';
import { noticeToApplicant } from './notices.js';
import { requirements } from './qualification.js';

/** A paper bears the day on which it is signed: one prepared yesterday must be prepared again. */
export const datedToday = (norm: Basis) =>
  basedOn<Need>('datedToday', [norm], ({ calendar, now }, data) =>
    data['date'] === civil(calendar, now).date ? [] : [{ norm, why: 'paperOfAnotherDay', field: 'date' }],
  );

/** A2.f11, A3.f11: the date of filling is the day on which the application is signed. */
export const filledToday = basedOn<Need>('filledToday', ['A2.f11', 'A3.f11'], (ask, data) =>
  datedToday(`${applicationIn(data).form}.f11`)(ask, data),
);

/** A2.f2, A2.f10, A3.f2, A3.f10: who signs the application is the applicant, or signs for the entity that applies. */
export const signedByApplicant = basedOn<Need>(
  'signedByApplicant',
  ['A2.f2', 'A2.f10', 'A3.f2', 'A3.f10'],
  ({ actor }, data) => {
    const { form, values } = applicationIn(data);
    if (form === 'A2')
      return actor.bin === null && values['iin'] === actor.iin
        ? []
        : [{ norm: 'A2.f10', why: 'signerIsNotApplicant', field: 'iin' }];
    const named = [values['bin'], values['branchBin']].filter((bin) => bin !== undefined && bin !== '');
    return actor.bin !== null && named.includes(actor.bin)
      ? []
      : [{ norm: 'A3.f2', why: 'signerIsNotApplicant', field: 'bin' }];
  },
);

/** P6.2: the registration day is the working day of receipt, neither earlier nor later (reading 2). */
export const registeredOnDayOfReceipt = basedOn<Need>(
  'registeredOnDayOfReceipt',
  ['P6.2'],
  ({ case: { entries }, calendar }, data) => {
    const submitted = entries[0];
    const day = submitted && dayOfReceipt(calendar, submitted.at);
    return data['registeredOn'] === day
      ? []
      : [{ norm: 'P6.2', why: 'notTheDayOfReceipt', field: 'registeredOn', with: { day: day ?? '' } }];
  },
);

/** P6.1b: the unit's manager names the officer. */
export const namesOfficer = basedOn<Need>('namesOfficer', ['P6.1b', 'APPC 67'], ({ case: found }, data) => [
  ...(/^\d{12}$/.test(String(data['officerIin'] ?? '')) && filled(data, 'officerName')
    ? []
    : [{ norm: 'P6.1b', why: 'officerMissing', field: 'officerIin' }]),
  ...(isApplicant(found, data['officerIin']) ? [{ norm: 'APPC 67', why: 'ownCase', field: 'officerIin' }] : []),
]);

/** P6.1b, APPC 67: a case goes to another officer than the one who has it. */
export const namesAnotherOfficer = basedOn<Need>('namesAnotherOfficer', ['P6.1b', 'APPC 67'], (ask, data) => [
  ...namesOfficer(ask, data),
  ...(data['officerIin'] === officerOf(ask.case)?.iin
    ? [{ norm: 'P6.1b', why: 'sameOfficer', field: 'officerIin' }]
    : []),
]);

/**
 * P6.3: a package in which something is missing or expired is confirmed as complete only with an explanation: where the
 * form shows it, and where the officer himself had found it and nobody has sent that draft back with reasons.
 */
export const gapsExplained = basedOn<Need>('gapsExplained', ['P6.3'], ({ case: found }, data) => {
  const submitted = found.entries[0];
  const day = registeredOn(found);
  if (!submitted || !day || filled(data, 'note')) return [];
  const shown = missing(applicationIn(submitted.data), day).filter(({ consequence }) => consequence === 'P6.5');
  const drafted = found.stage === 'incomplete' ? defects(found) : [];
  const norms = new Set([...shown, ...drafted].map(({ norm }) => norm));
  return [...norms].map((norm) => ({ norm, why: 'gapWithoutExplanation', field: 'note' }));
});

/**
 * P6.5, APPC 80: the refusal lists what is missing or expired, each with a reason and a way to cure it. Only what belongs
 * to the package can be missing, and only what has an end can be expired (APPC 14, A-16).
 */
export const listsDefects = basedOn<Need>(
  'listsDefects',
  ['P6.5', 'APPC 80', ...packageItems.map(({ norm }) => norm)],
  (_, data) => {
    const listed = defectsIn(data);
    if (listed.length === 0) return [{ norm: 'P6.5', why: 'noDefectNamed' }];
    return listed.flatMap(({ norm, what, remark, cure }) => {
      const item = packageItems.find((one) => one.norm === norm);
      if (!item || (what === 'expired' && !item.expires))
        return [{ norm: 'P6.5', why: 'noSuchRequirement', field: `${norm}.what` }];
      return [
        ...(remark.trim() === '' ? [{ norm, why: 'defectWithoutReason', field: `${norm}.remark` }] : []),
        ...(cure.trim() === '' ? [{ norm, why: 'defectWithoutCure', field: `${norm}.cure` }] : []),
      ];
    });
  },
);

/** P7.1a, APPC 80: every finding on a requirement says whether it is met, and why. */
export const findingsReasoned = basedOn<Need>('findingsReasoned', ['P7.1a', 'APPC 80'], (_, data) => {
  const brought = findingsIn(data);
  if (brought.length === 0) return [{ norm: 'P7.1a', why: 'noFinding' }];
  return brought.flatMap(({ norm, met, reason }) => {
    if (!requirements.some((requirement) => requirement.norm === norm))
      return [{ norm: 'P7.1a', why: 'noSuchRequirement' }];
    return [
      ...(met === null ? [{ norm, why: 'noFinding', field: `${norm}.met` }] : []),
      ...(reason.trim() === '' ? [{ norm, why: 'findingWithoutReason', field: `${norm}.reason` }] : []),
    ];
  });
});

/**
 * A5.f6, L11.4: the permit is valid for ten years from the day of its signature, to the same day of the tenth year; an
 * extended one keeps its day of issue, and has ten years more (A5.c2).
 */
export const validForItsTerm = basedOn<Need>(
  'validForItsTerm',
  ['L11.4', 'A5.f6', 'A5.f7'],
  ({ case: found }, data) => {
    const extended = applicationOf(found)?.extends;
    if (extended) return asExtended(extended, data);
    const issued = plainDate(String(data['issuedOn'] ?? ''));
    if (issued && data['date'] === issued && data['expiresOn'] === addYears(issued, permitYearsOn(issued))) return [];
    return [{ norm: 'L11.4', why: 'notTenYears', field: 'expiresOn' }];
  },
);

/** LPN 26(1), L11.4: a permit of silence counts as issued on the day on which the term ended, and is valid for ten years from it. */
export const validFromSilence = basedOn<Need>(
  'validFromSilence',
  ['LPN 26(1)', 'L11.4'],
  ({ case: found, calendar }, data) => {
    const extended = applicationOf(found)?.extends;
    if (extended) return asExtended(extended, data);
    const due = resultDue(found, calendar);
    if (due && data['issuedOn'] === due && data['expiresOn'] === addYears(due, permitYearsOn(due))) return [];
    return [{ norm: 'LPN 26(1)', why: 'notTheDayOfSilence', field: 'issuedOn', with: { due: due ?? '' } }];
  },
);

function asExtended(extended: Extended, data: Data): readonly Refusal[] {
  const until = extendedUntil(extended);
  return data['issuedOn'] === extended.issuedOn && data['expiresOn'] === until
    ? []
    : [{ norm: 'A5.c2', why: 'notTenYearsMore', field: 'expiresOn', with: { day: until } }];
}

/** APPC 80: whoever sends a draft back, moves or objects says why. */
export const reasoned = basedOn<Need>('reasoned', ['APPC 80'], (_, data) =>
  filled(data, 'reason') ? [] : [{ norm: 'APPC 80', why: 'reasonMissing', field: 'reason' }],
);

/**
 * APPC 66(2): what became of a notice is recorded with the entry that it tells of, channel, masked address, moment and message;
 * once for each outcome, and nothing after it was sent.
 */
export const deliveryNamed = basedOn<Need>('deliveryNamed', ['APPC 66(2)', 'LPD 5'], ({ case: found }, data) => {
  const { notice, channel, outcome, to, at, reason } = deliveryIn(data);
  const entry = found.entries[notice - 1];
  if (!entry || !noticeToApplicant(entry)?.over.some((one) => one === channel))
    return [{ norm: 'APPC 66(2)', why: 'noSuchNotice', field: 'notice' }];
  const before = deliveriesOf(found).filter((one) => one.notice === notice && one.channel === channel);
  const known = before.some((one) => one.outcome === 'sent' || one.outcome === outcome);
  const whole = filled(data, 'messageId') && at >= entry.at && data['outcome'] === outcome;
  return [
    ...(to.includes('***') ? [] : [{ norm: 'LPD 5', why: 'addressNotMasked', field: 'to' }]),
    ...(whole && (outcome === 'sent' || reason !== '')
      ? []
      : [{ norm: 'APPC 66(2)', why: 'deliveryIncomplete', field: 'outcome' }]),
    ...(known ? [{ norm: 'APPC 66(2)', why: 'deliveredAlready', field: 'notice' }] : []),
  ];
});

function filled(data: Data, field: string): boolean {
  const value = data[field];
  return typeof value === 'string' && value.trim() !== '';
}
