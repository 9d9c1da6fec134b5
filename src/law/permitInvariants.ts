/**
 * What must stay true on every path through the life of a permit (norms.md, part IV, 7 and 8): each sentence with its norm. Written from
 * the Order and the laws a second time, with its own counting, without the table's conditions.
 */
import type { Case, Data, Entry, Instant, PlainDate, Procedure } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import type { Invariant } from '../core/world.js';
import { officeCalendar } from './days.js';
import { at, every, exists, text } from './invariant.js';
import type { PermitStep } from './permit.js';
import { isEvent, permitContractInvariants, waiting } from './permitContractInvariants.js';
import { permitHearingInvariants } from './permitHearingInvariants.js';
import {
  anniversary,
  by,
  dayBefore,
  type DueOn,
  field,
  inForce,
  isDay,
  lastDay,
  left,
  list,
  officer,
  on,
  proposal,
  record,
  signedForHolder,
  termination,
  told,
  workingDayOf,
} from './permitInvariant.js';
import { permitWishInvariants } from './permitWishInvariants.js';
import { local, tenYearsAfter, workingDayAfter } from './reckoning.js';

/** The invariants; they ask this procedure where its terms stand and when a life has ended. */
export function permitInvariantsOf(procedure: Procedure): readonly Invariant[] {
  const ended = ({ stage }: Case): boolean => stage !== null && procedure.ended.includes(stage);
  const dueOn: DueOn = (norm, says, term, from, day) =>
    on(norm, says, [from], (entry, _, after) => {
      const began = firstOpen(procedure, after, term, from) ?? entry;
      const found = standing(procedure, after, officeCalendar, entry.at).find((one) => one.term === term);
      return ended(after) || found?.due === day(began);
    });

  /** A part of the table may lack a row: then nobody waits for its step. */
  const has = (step: PermitStep): boolean => Object.hasOwn(procedure.steps, step);

  return [
    // who
    by('P9', 'only the system enters, extends, reminds and notes what time has done', ofTheSystem, ['system']),
    by('A5.f4', 'only the holder speaks for himself, renounces and asks', ofTheHolder, ['holder']),
    by('A5.f11', 'only the holder or a base operator reports a change', ['reportChange'], ['holder', 'baseOperator']),
    by('P6.1b', 'only an officer notes, proposes and prepares', ofTheOfficer, ['officer']),
    by('A5.c1', 'only the head or the acting head ends a permit, keeps it or corrects it', ofTheHead, HEADS),
    by('APPC 100(1)', 'only who decides on a complaint reinstates a permit', ['reinstate'], [...HEADS, ...REVIEWERS]),
    by('P6.1b', 'only the manager or a head names the officer', ['reassign'], ['manager', ...HEADS]),
    on(
      'A5.f4',
      'nobody speaks for another holder',
      ofTheHolder,
      ({ actor }, { entries }) => actor.bin === record(entries[0]?.data['holder'])['bin'],
    ),
    on(
      'A5.f11',
      'a change is reported for the holder, or by the base operator of a contract that is or was on record',
      ['reportChange'],
      ({ actor }, before) =>
        actor.role === 'holder'
          ? actor.bin === record(before.entries[0]?.data['holder'])['bin']
          : told(before).some(({ bin }) => bin === actor.bin),
    ),
    on(
      'P6.1b',
      'the duties of the officer are those of the one who was named',
      ofTheOfficer,
      ({ actor }, before) => actor.iin === officer(before),
    ),
    on(
      'P6.1b',
      'a permit goes to another officer, a person with a name, for a reason',
      ['reassign'],
      ({ data }, before) =>
        /^\d{12}$/.test(text(data['officerIin'])) &&
        text(data['officerName']) !== '' &&
        data['officerIin'] !== officer(before) &&
        text(data['reason']) !== '',
    ),
    on(
      'APPC 67',
      'nobody who signs for the holder decides on the permit',
      [...ofTheHead.filter((step) => step !== 'returnDraftedTermination'), 'notify'],
      ({ actor }, before) => !signedForHolder(before, actor.iin),
    ),
    on(
      'APPC 67',
      'nobody who signs for the holder gets the permit to deal with, or is to chair its hearing',
      ['reassign', 'holdHearing'],
      ({ data }, before) => ![data['officerIin'], data['chairIin']].some((iin) => iin && signedForHolder(before, iin)),
    ),

    // ten years, and ten more
    on(
      'P9',
      'a permit is entered with its number, its holder and its ten years',
      ['enter'],
      ({ data }) =>
        text(data['permitNumber']) !== '' &&
        field(data['holder'], 'name') !== '' &&
        /^\d{12}$/.test(field(data['holder'], 'bin') || field(data['holder'], 'iin')) &&
        isDay(data['issuedOn']) &&
        data['expiresOn'] === tenYearsAfter(text(data['issuedOn']) as PlainDate),
    ),
    on(
      'A5.c2',
      'an extended permit is valid for ten years more, to the anniversary of its first issue',
      ['extend', 'extendMeanwhile'],
      ({ data }, before) => {
        const issued = text(before.entries[0]?.data['issuedOn']);
        const years = Number(lastDay(before).slice(0, 4)) - Number(issued.slice(0, 4));
        return data['expiresOn'] === anniversary(issued, years + 10);
      },
    ),
    on(
      'L11.4',
      'only what was asked for by the last day of the permit extends it',
      ['extend', 'extendMeanwhile'],
      ({ data }, before) => isDay(data['askedOn']) && text(data['askedOn']) <= lastDay(before),
    ),
    on('L11.4', 'no permit expires before 24:00 of its last day', ['expire'], ({ at: now }, before) => {
      return local(now).day > lastDay(before);
    }),
    on(
      'L11.4',
      'a permit whose last day has passed is not proposed for termination, terminated, renounced, corrected or amended any more',
      ['proposeTermination', 'notify', 'terminate', 'renounce', 'correct', 'amend'],
      ({ at: now }, before) => local(now).day <= lastDay(before),
    ),
    at('L11.4', 'once the last day has passed, the expiry can be noted', (found, now, possible) => {
      const alive = found.stage !== null && !ended(found);
      return (
        !alive || !has('expire') || local(now).day <= lastDay(found) || possible.some(({ step }) => step === 'expire')
      );
    }),
    on(
      'LPN 26(2)',
      'a signed paper is handed over where the law had issued or extended without one',
      ['handedOver'],
      ({ data }, { entries }) => {
        const last = entries.findLast(({ step }) =>
          ['enter', 'extend', 'extendMeanwhile', 'handedOver'].includes(step),
        );
        return last?.data['paper'] === '' && /^[0-9a-f]{64}$/.test(text(data['paper']));
      },
    ),

    ...permitContractInvariants(has, ended),

    // the end
    on(
      'A5.c1',
      'invariant 8: nobody proposes, notifies, prepares or decides a termination while a contract stands that meets appendix 4',
      ['proposeTermination', 'notify', 'draftTermination', 'terminate'],
      (entry, before) => {
        const proposed = entry.step === 'proposeTermination' ? entry : proposal(before);
        return left(before, local(entry.at).day, proposed).length === 0;
      },
    ),
    on(
      'A5.c3',
      'a termination rests on one of the two conditions, for contracts on record that have ceased, with event, facts and evidence',
      ['proposeTermination'],
      groundsHold,
    ),
    on(
      'A5.c2',
      'no termination is prepared or decided while somebody waits to be told of a contract that was prolonged or concluded',
      ['draftTermination', 'terminate'],
      (_, before) => waiting(before).every(({ data }) => data['change'] === 'ended'),
    ),
    on(
      'A5.c3',
      'invariant 8: a termination stores the day of the event and that of the decision',
      ['terminate'],
      ({ at: now, data }, before) => {
        const events = list(proposal(before)?.data['grounds']).map((row) => field(row, 'eventOn'));
        return (
          data['eventOn'] === events.sort().at(-1) && isDay(data['eventOn']) && data['decidedOn'] === local(now).day
        );
      },
    ),
    on(
      'APPC 100(1)',
      'invariant 8: what was terminated is in force again only by a decision on a complaint about that very termination',
      ['reinstate'],
      ({ data }, before) =>
        before.stage === 'terminated' && text(data['complaint']) !== '' && data['act'] === termination(before)?.number,
    ),
    on(
      'APPC 76(1)',
      'a termination that is sent back is dealt with anew in fifteen working days at most, where a term is set',
      ['reinstate'],
      ({ data: { days } }) => days === undefined || (Number.isInteger(days) && Number(days) >= 1 && Number(days) <= 15),
    ),
    on(
      'A5.c1',
      'invariant 8: a permit is kept only with a contract that stands beside those of the proposal, or was confirmed since',
      ['keepPermit'],
      ({ at: now }, before, after) =>
        left(before, local(now).day, proposal(before)).length > 0 && inForceOn(after, local(now).day),
    ),
    on(
      'APPC 70',
      'a termination is discontinued only where a contract of the proposal is in force by the record',
      ['discontinueTermination'],
      ({ at: now }, before) =>
        list(proposal(before)?.data['grounds']).some((row) => {
          const one = told(before)[Number(record(row)['contract']) - 1];
          return one !== undefined && inForce(one, local(now).day);
        }),
    ),
    on(
      'APPC 80',
      'whoever returns, keeps, discontinues or rejects says why',
      [
        'returnTermination',
        'returnDraftedTermination',
        'keepPermit',
        'discontinueTermination',
        'rejectCorrection',
        'rejectAmendment',
        'findError',
      ],
      ({ data }) => text(data['reason']) !== '',
    ),
    ...permitHearingInvariants(has),

    ...permitWishInvariants(),

    // terms
    dueOn('APPC 76', 'a report is answered in fifteen working days', 'report', 'reportChange', ({ at: now }) =>
      workingDayAfter(workingDayOf(now), 15),
    ),
    dueOn('APPC 76', 'and so is one that came on paper', 'enteredReport', 'enterReport', ({ at: now }) =>
      workingDayAfter(local(now).day, 15),
    ),
    dueOn(
      'APPC 76',
      'a termination is decided in fifteen working days',
      'termination',
      'proposeTermination',
      ({ at: now }) => workingDayAfter(local(now).day, 15),
    ),
    dueOn('APPC 74(1)', 'the minutes are due on the second working day', 'minutes', 'holdHearing', ({ at: now }) =>
      workingDayAfter(local(now).day, 2),
    ),
    dueOn('LPN 44', 'an error is corrected in two working days', 'correction', 'askCorrection', ({ at: now }) =>
      workingDayAfter(workingDayOf(now), 2),
    ),
    dueOn('APPC 82', 'one that the office has found itself, in three', 'ownCorrection', 'findError', ({ at: now }) =>
      workingDayAfter(local(now).day, 3),
    ),
    dueOn('practice', 'an amendment is answered in three working days', 'amendment', 'askAmendment', ({ at: now }) =>
      workingDayAfter(workingDayOf(now), 3),
    ),

    // always
    every(
      'APPC 80',
      'a paper that is signed bears the day of its signature; the chair signs the minutes as they are',
      ({ step, at: signed, data }) =>
        procedure.steps[step]?.signed === undefined || step === 'chairHearing' || data['date'] === local(signed).day,
    ),
    {
      ...every(
        'APPC 80',
        'every entry and every refusal rests on a norm that exists, or says that it is practice',
        ({ norm }) => based(norm),
      ),
      refusal: (refusals) => refusals.length > 0 && refusals.every(({ norm }) => based(norm)),
    },
    every(
      'A5.c1',
      'what has ended stays as it is: after it come only notices, receipts, remarks and a paper; an expiry gives way to an extension in time, a termination to a complaint',
      ({ step }, before, after) =>
        !ended(before) ||
        (AFTER_THE_END.includes(step) && after.stage === before.stage) ||
        (step === 'extend' && before.stage === 'expired') ||
        (step === 'reinstate' && before.stage === 'terminated'),
    ),
    at(
      'practice',
      'until the last day has passed the holder can renounce at any time',
      (found, now, possible) =>
        !has('renounce') ||
        found.stage === null ||
        ended(found) ||
        local(now).day > lastDay(found) ||
        possible.some(({ step }) => step === 'renounce'),
    ),
    {
      norm: 'L11.4',
      says: 'every permit that is in force can still come to an end',
      prospect: ({ stage }) => !has('expire') || (stage !== null && ENDS.includes(stage)),
    },
  ];
}

const HEADS = ['head', 'actingHead'] as const;
/** Besides the heads: the official whom a complaint concerns, and the two bodies. */
const REVIEWERS = ['officer', 'complaintBody', 'qualityBody'] as const;
const ENDS: readonly string[] = ['terminated', 'renounced', 'expired'];
const AFTER_THE_END: readonly string[] = [
  'recordDelivery',
  'recordReceipt',
  'remarkOnMinutes',
  'reassign',
  'handedOver',
];
const ofTheSystem: readonly PermitStep[] = [
  'enter',
  'handedOver',
  'extend',
  'extendMeanwhile',
  'noteContractEnd',
  'remind',
  'noteNotExercised',
  'expire',
  'recordDelivery',
];
const ofTheHolder: readonly PermitStep[] = [
  'statePosition',
  'moveHearing',
  'waive',
  'remarkOnMinutes',
  'renounce',
  'askCorrection',
  'askAmendment',
];
const ofTheOfficer: readonly PermitStep[] = [
  'enterReport',
  'noteContracts',
  'dismissReport',
  'proposeTermination',
  'changeSlot',
  'holdHearing',
  'draftTermination',
  'findError',
  'amend',
  'rejectAmendment',
  'recordReceipt',
];
const ofTheHead: readonly PermitStep[] = [
  'returnDraftedTermination',
  'terminate',
  'keepPermit',
  'discontinueTermination',
  'correct',
  'rejectCorrection',
];

function based(norm: string): boolean {
  return norm === 'practice' || exists(norm);
}

function inForceOn(found: Case, day: PlainDate): boolean {
  return told(found).some((one) => inForce(one, day));
}

/** The entry from which a term runs: the first since it was last met. */
function firstOpen({ terms }: Procedure, { entries }: Case, term: string, from: PermitStep): Entry | undefined {
  const until = terms[term]?.until ?? [];
  const met = entries.findLastIndex(({ step }) => until.includes(step));
  return entries.slice(met + 1).find(({ step }) => step === from);
}

function groundsHold({ at: now, data }: { readonly at: Instant; readonly data: Data }, before: Case): boolean {
  const rows = list(data['grounds']);
  const yesterday = dayBefore(local(now).day);
  return (
    rows.length > 0 &&
    rows.every((row) => {
      const one = told(before)[Number(record(row)['contract']) - 1];
      const early = field(row, 'eventOn') < (one?.until ?? '');
      return (
        one !== undefined &&
        isEvent(record(row), one, yesterday) &&
        (field(row, 'norm') === 'A5.c1' || (field(row, 'norm') === 'A5.c3' && early)) &&
        field(row, 'facts') !== '' &&
        field(row, 'evidence') !== ''
      );
    })
  );
}
