/**
 * For every step of a permit's life the classes of the data that somebody can bring to it: as it should be, and each way of being wrong.
 * The first of a step is the usual one. A row of the procedure without samples does not compile.
 */
import { addDays, addYears, civil } from '../core/calendar.js';
import type { Ask, Case, Data, PlainDate } from '../core/procedure.js';
import type { Sample, Samples } from '../core/world.js';
import { minutesOf, saidSince, terminationOf } from './hearing.js';
import { holding, notifying, receiving, stating } from './hearingSamples.js';
import type { PermitStep } from './permit.js';
import { endsDue, remindersDue } from './permitClock.js';
import { contractsHeld, eventOf, terminationGrounds } from './permitContracts.js';
import {
  heldPermit,
  lastDayExtended,
  lastDayOf,
  pendingAmendment,
  pendingCorrection,
  pendingReports,
  permitOfficerOf,
} from './permitFacts.js';
import { noticeToHolder } from './permitNotices.js';
import { document, entered, firstContract, living, manyDocuments, secondContract } from './permitPeople.js';
import { changing, moving, proposing, reporting } from './permitSamplesOfContracts.js';
import { people } from './people.js';
import { carriedOut, correcting } from './wishContents.js';

type Some = readonly [Sample, ...Sample[]];

const right = (is: string, data: Data): Sample => ({ is, right: true, data });
const wrong = (is: string, data: Data): Sample => ({ is, right: false, data });
const sample = (is: string, isRight: boolean, data: Data): Sample => ({ is, right: isRight, data });

const reasons = (): Some => [
  right('with a reason', { reason: 'Look at the contract again.' }),
  wrong('without a reason', {}),
  wrong('with a blank reason', { reason: ' \n' }),
];

/** Data of a paper, and the same on a paper of the day before and of the day after. */
const paperOf = (ask: Ask, data: Data): Some => {
  const today = civil(ask.calendar, ask.now).date;
  return [
    right('as it should be', { ...data, date: today }),
    wrong('a paper of yesterday', { ...data, date: addDays(today, -1) }),
    wrong('a paper of tomorrow', { ...data, date: addDays(today, 1) }),
  ];
};

/** The classes of a permit issued on a day. */
export function entering(issuedOn: PlainDate): Some {
  const usual = entered(issuedOn);
  return [
    right('with one contract that has an end', usual),
    right('with two contracts', { ...usual, contracts: [firstContract, secondContract] }),
    right('of silence, without a contract', { ...usual, basis: 'silence', paper: '', contracts: [] }),
    wrong('without a number', { ...usual, permitNumber: ' ' }),
    wrong('of nobody', { ...usual, holder: { name: 'Nobody', iin: '', bin: '', address: '' } }),
    wrong('of a holder without a name', { ...usual, holder: { name: '', iin: '870314201019', bin: '', address: '' } }),
    wrong('for nine years', { ...usual, expiresOn: addYears(issuedOn, 9) }),
    wrong('for ever', { ...usual, expiresOn: '' }),
    wrong('from no day', { ...usual, issuedOn: '' }),
  ];
}

/** The samples of the procedure «permit». */
export const permitSamples = {
  enter: (ask) => entering(civil(ask.calendar, ask.now).date),
  handedOver: () => [
    right('a signed paper', { paper: 'c3'.repeat(32), date: '2026-12-09' }),
    wrong('no paper', { paper: '' }),
    wrong('something else', { paper: 'permit.pdf' }),
  ],
  extend: extending,
  extendMeanwhile: extending,
  reportChange: reporting(paperOf),
  enterReport: reporting((_, data) => [right('as it should be', data)]),
  noteContracts: changing,
  dismissReport: ({ case: found }) => {
    const all = pendingReports(found).map(({ number }) => number);
    const usual: Data = { reports: all, reason: 'The contract does not name the means of requirement 2.' };
    return [
      sample('of all reports that wait', all.length > 0, usual),
      wrong('of none', { ...usual, reports: [] }),
      wrong('of a step that is no report', { ...usual, reports: [1] }),
      wrong('without a reason', { ...usual, reason: ' ' }),
    ];
  },
  noteContractEnd: (ask) => {
    const today = civil(ask.calendar, ask.now).date;
    const [due] = endsDue(ask.case, today);
    const [first] = contractsHeld(ask.case);
    const usual: Data = { contract: due?.contract ?? 1, endsOn: due?.endsOn ?? first?.validUntil ?? '', date: today };
    return [
      sample('of a contract whose last day has passed', due !== undefined, usual),
      wrong('of another day', { ...usual, endsOn: addDays(today, -40) }),
      wrong('of no contract', { ...usual, contract: 9 }),
    ];
  },
  remind: (ask) => {
    const today = civil(ask.calendar, ask.now).date;
    const [due] = remindersDue(ask.case, today);
    const usual: Data = due
      ? { ...due, date: today }
      : { what: 'permit', contract: 0, endsOn: lastDayOf(ask.case) ?? '', months: 6, date: today };
    return [
      sample('of what ends next', due !== undefined, usual),
      wrong('two months before', { ...usual, months: 2 }),
      wrong('of an end that is none', { ...usual, endsOn: '2030-01-01' }),
    ];
  },
  proposeTermination: proposing,
  returnTermination: reasons,
  notify: (ask) => notifying(ask, (data) => paperOf(ask, data)),
  changeSlot: moving,
  statePosition: (ask) => stating((data) => paperOf(ask, data)),
  moveHearing: (ask) => paperOf(ask, {}),
  waive: (ask) => paperOf(ask, {}),
  holdHearing: (ask) => [
    ...holding(ask, (data) => paperOf(ask, data)),
    wrong('the signer of the holder in the chair', {
      ...holding(ask, (data) => paperOf(ask, data))[0].data,
      chairIin: living.holder.iin ?? '',
    }),
  ],
  chairHearing: () => [right('as it should be', {})],
  remarkOnMinutes: reasons,
  noteNotExercised: () => [right('as it should be', {})],
  draftTermination: ({ case: found }) => {
    const conclusion = 'The contract ended on its last day and was not prolonged.';
    const spoken = saidSomething(found);
    return [
      right('with its conclusion and an answer', { conclusion, answer: 'No other contract was shown.' }),
      sample('without an answer', !spoken, { conclusion, answer: ' ' }),
      wrong('without a conclusion', { conclusion: '', answer: 'No other contract was shown.' }),
    ];
  },
  returnDraftedTermination: reasons,
  terminate: (ask) => {
    const today = civil(ask.calendar, ask.now).date;
    const eventOn = eventOf(terminationGrounds(ask.case)) ?? '';
    const [usual, ...others] = paperOf(ask, { number: '2026-000231/4', eventOn, decidedOn: today });
    return [
      usual,
      ...others,
      wrong('with another day of the event', { ...usual.data, eventOn: addDays(today, -100) }),
      wrong('without the day of the event', { ...usual.data, eventOn: '' }),
      wrong('decided yesterday', { ...usual.data, decidedOn: addDays(today, -1) }),
    ];
  },
  reinstate: ({ case: found }) => {
    const usual: Data = {
      complaint: '6a0b2f8e-0000-4000-8000-000000000009',
      number: '2027-Ш-00001',
      act: terminationOf(found)?.number ?? 0,
      reason: 'The contract had been prolonged.',
    };
    return [
      right('upon a complaint about this termination', usual),
      wrong('upon none', { ...usual, complaint: '' }),
      right('sent back, to be dealt with in fifteen days', { ...usual, days: 15 }),
      wrong('upon a complaint about another act', { ...usual, act: 1 }),
      wrong('sent back, to be dealt with in sixteen days', { ...usual, days: 16 }),
    ];
  },
  keepPermit: keeping,
  discontinueTermination: keeping,
  renounce: (ask) => paperOf(ask, {}),
  expire: ({ case: found }) => [right('as it should be', { expiredOn: lastDayOf(found) ?? '' })],
  askCorrection: (ask) => wishing(ask, (data) => paperOf(ask, data)),
  findError: (ask) => [
    ...wishing(ask, (data) => [right('as it should be', { ...data, reason: 'Slip of the pen.' })]),
    wrong('without a reason', { field: 'object', contract: 0, value: 'Астана, Қабанбай батыр даңғылы, 1', reason: '' }),
  ],
  correct: (ask) => {
    const asked = pendingCorrection(ask.case);
    const [usual, ...others] = paperOf(ask, { number: '2026-000231/5', ...correcting(ask.case) });
    const fits = asked !== null && (asked.field === 'object' || asked.field === 'holder' || sound(asked.value));
    const unless = (one: Sample): Sample => (fits ? one : { ...one, right: false });
    return [
      unless(usual),
      ...others,
      wrong('something else than was asked', { ...usual.data, value: 'something else' }),
      wrong('elsewhere than was asked', { ...usual.data, contract: 7 }),
      wrong('with another last day', { ...usual.data, expiresOn: '2040-01-01' }),
      wrong('with another day of issue', { ...usual.data, issuedOn: '2020-01-01' }),
      wrong('with another number', { ...usual.data, permitNumber: 'KZ28VMP00000013' }),
    ];
  },
  rejectCorrection: (ask) => {
    const [usual, ...others] = paperOf(ask, { reason: 'It would change the substance.', number: '2026-000231/6' });
    return [usual, ...others, wrong('without a reason', { ...usual.data, reason: '' })];
  },
  askAmendment: (ask) => {
    const [usual, ...others] = paperOf(ask, {
      field: 'address',
      contract: 0,
      value: '050000, Алматы, Абай даңғылы, 10',
      attachments: [document],
    });
    const now = heldPermit(ask.case)?.holder.address ?? '';
    return [
      { ...usual, right: now !== usual.data['value'] },
      ...others,
      wrong('of the number', { ...usual.data, field: 'permitNumber' }),
      wrong('of nothing', { ...usual.data, value: ' ' }),
      wrong('to what stands there', { ...usual.data, value: now }),
      wrong('without a document', { ...usual.data, attachments: [] }),
      wrong('with more documents than can be read', { ...usual.data, attachments: manyDocuments }),
    ];
  },
  amend: ({ case: found }) => {
    const asked = pendingAmendment(found);
    const usual = asked ? carriedOut(asked) : {};
    return [right('as it was asked', usual), wrong('otherwise', { ...usual, value: 'elsewhere' })];
  },
  rejectAmendment: reasons,
  recordReceipt: receiving,
  recordDelivery: ({ case: { entries }, now }) => {
    const notice = entries.findLast((entry) => noticeToHolder(entry));
    const gone = entries.some(
      ({ step, data }) => step === 'recordDelivery' && data['notice'] === notice?.number && data['outcome'] === 'sent',
    );
    const sent: Data = {
      notice: notice?.number ?? 1,
      channel: 'email',
      outcome: 'sent',
      to: 'm***@example.kz',
      messageId: '6a0b2f8e-0000-4000-8000-00000000000a',
      at: notice && notice.at > now ? notice.at : now,
    };
    return [
      sample('a message was sent', notice !== undefined && !gone, sent),
      wrong('of a step of which nobody is notified', { ...sent, notice: 1 }),
      wrong('over no channel', { ...sent, channel: 'pigeon' }),
      wrong('with the whole address', { ...sent, to: 'mvno@example.kz' }),
      wrong('failed without a reason', { ...sent, outcome: 'failed' }),
      wrong('without the message', { ...sent, messageId: '' }),
      wrong('sent before there was anything to send', { ...sent, at: '2020-01-01T00:00:00.000Z' }),
    ];
  },
  reassign: ({ case: found }) => {
    const [one, other] =
      permitOfficerOf(found)?.iin === people.officer.iin
        ? [people.secondOfficer, people.officer]
        : [people.officer, people.secondOfficer];
    const to = ({ iin, name }: typeof one, reason = 'Holidays.'): Data => ({
      officerIin: iin,
      officerName: name,
      reason,
    });
    return [
      right('to the other officer', to(one)),
      sample('to the officer who has the permit', permitOfficerOf(found)?.iin !== other.iin, to(other)),
      wrong('to the holder', { ...to(one), officerIin: living.holder.iin ?? '' }),
      wrong('to nobody', { reason: 'Holidays.' }),
      wrong('without a reason', to(one, ' ')),
    ];
  },
} as const satisfies Samples<PermitStep>;

function extending(ask: Ask): Some {
  const today = civil(ask.calendar, ask.now).date;
  const [last, next] = [lastDayOf(ask.case) ?? today, lastDayExtended(ask.case) ?? today];
  const usual: Data = {
    application: '6a0b2f8e-0000-4000-8000-000000000002',
    uin: 'KZ15VMA00000232',
    askedOn: last < today ? last : today,
    decidedOn: today,
    expiresOn: next,
    contracts: [{ ...firstContract, validUntil: '2035-03-31' }],
    paper: 'd4'.repeat(32),
    date: today,
  };
  return [
    right('for ten more years', usual),
    wrong('for nine more years', { ...usual, expiresOn: addYears(next, -1) }),
    wrong('from today', { ...usual, expiresOn: addDays(next, 1) }),
    wrong('asked for after the last day', { ...usual, askedOn: addDays(last, 1) }),
    wrong('asked for on no day', { ...usual, askedOn: '' }),
  ];
}

function keeping(ask: Ask): Some {
  const [usual, ...others] = paperOf(ask, { reason: 'Another contract meets appendix 4.', number: '2026-000231/4' });
  return [usual, ...others, wrong('without a reason', { ...usual.data, reason: ' ' })];
}

function wishing({ case: found }: Ask, dated: (data: Data) => Some): Some {
  const [held] = contractsHeld(found);
  const object = heldPermit(found)?.object ?? '';
  const value = 'Астана, Қабанбай батыр даңғылы, 1';
  const [usual, ...others] = dated({ field: 'object', contract: 0, value, attachments: [] });
  return [
    { ...usual, right: object !== value },
    ...others,
    right('of what is no error of writing', { ...usual.data, field: 'validity', value: '20' }),
    ...(held
      ? [right('of a date that is none', { ...usual.data, field: 'contractDate', contract: 1, value: '31.02' })]
      : []),
    wrong('of no point', { ...usual.data, field: 'colour' }),
    wrong('of no contract', { ...usual.data, field: 'contractNumber', contract: 8 }),
    wrong('to nothing', { ...usual.data, value: '' }),
    wrong('to what stands there', { ...usual.data, value: object }),
    wrong('with more documents than can be read', { ...usual.data, attachments: manyDocuments }),
  ];
}

/** A date on which a contract of the samples can have been concluded. */
function sound(value: string): boolean {
  return value.startsWith('2026-05');
}

function saidSomething(found: Case): boolean {
  return saidSince(found).positions.length > 0 || minutesOf(found)?.minutes.attendance === 'came';
}
