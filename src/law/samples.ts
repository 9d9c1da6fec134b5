/**
 * For every step the classes of the data that somebody can bring to it: as it should be, and each way of being wrong.
 * The first of a step is the usual one. A row of the procedure without samples does not compile.
 */
import { addDays, addYears, civil, dayOfReceipt } from '../core/calendar.js';
import type { Ask, Data, PlainDate } from '../core/procedure.js';
import type { Sample, Samples } from '../core/world.js';
import type { ApplicationStep } from './application.js';
import { permitYearsOn } from './edition.js';
import {
  forming,
  holding,
  lapsing,
  moving,
  notifying,
  proposing,
  receiving,
  reassigning,
  refusing,
  stating,
} from './hearingSamples.js';
import { applicationOf, contractsOf, type Defect, type Finding, registeredOn } from './facts.js';
import type { Values } from './forms/row.js';
import { noticeToApplicant } from './notices.js';
import { people } from './people.js';
import { requirements } from './qualification.js';
import { undoneBy } from './remand.js';
import { contractCopy, filled } from './specimens.js';

const right = (is: string, data: Data): Sample => ({ is, right: true, data });
const wrong = (is: string, data: Data): Sample => ({ is, right: false, data });

const contract: Defect = { norm: 'A4.d1', what: 'missing', remark: 'No contract.', cure: 'Attach the contract.' };
const listing = (...defects: readonly (Omit<Defect, 'what'> & { readonly what: string })[]): Data => ({
  defects: defects.map((defect) => ({ ...defect })),
});

const met: Finding = { met: true, reason: 'Point 2 of the contract.' };
const found = (
  rows: readonly (readonly [norm: string, Omit<Finding, 'met'> & { readonly met: boolean | null }])[],
): Data => ({
  findings: Object.fromEntries(rows.map(([norm, finding]) => [norm, { ...finding }])),
});

const reasons = (): readonly [Sample, ...Sample[]] => [
  right('with a reason', { reason: 'Look at annex 2 again.' }),
  wrong('without a reason', {}),
  wrong('with a blank reason', { reason: ' \n' }),
];

/** Data of a paper, and the same on a paper of the day before and of the day after. */
const paperOf = (ask: Ask, data: (day: PlainDate) => Data): readonly [Sample, ...Sample[]] => {
  const today = civil(ask.calendar, ask.now).date;
  const on = (day: PlainDate): Data => ({ ...data(day), date: day });
  return [
    right('as it should be', on(today)),
    wrong('a paper of yesterday', on(addDays(today, -1))),
    wrong('a paper of tomorrow', on(addDays(today, 1))),
  ];
};

/** The samples of the procedure «application». */
export const samples = {
  submit: (ask) => {
    const [usual, ...otherDays] = paperOf(ask, (day) => packageOf(ask, day));
    const { values, ...rest } = packageOf(ask, civil(ask.calendar, ask.now).date);
    const lapsed = { ...values, 'contracts.0.validUntil': '2023-05-12' };
    return [
      usual,
      right('without the contract', { ...rest, values, attachments: [], date: usual.data['date'] ?? '' }),
      right('with a contract that has expired', { ...rest, values: lapsed, date: usual.data['date'] ?? '' }),
      ...otherDays,
      wrong('in the name of another', {
        ...usual.data,
        values: { ...values, iin: '770325106141', bin: '231140001863' },
      }),
      wrong('by the form of the other kind', { ...usual.data, form: rest.form === 'A2' ? 'A3' : 'A2' }),
    ];
  },
  register: (ask) => {
    const day = ask.case.entries[0]
      ? dayOfReceipt(ask.calendar, ask.case.entries[0].at)
      : civil(ask.calendar, ask.now).date;
    const [usual, ...otherDays] = paperOf(ask, () => ({ registrationNumber: '2026-000231', registeredOn: day }));
    return [
      usual,
      ...otherDays,
      wrong('counted from the day before', { ...usual.data, registeredOn: addDays(day, -1) }),
      wrong('counted from the day after', { ...usual.data, registeredOn: addDays(day, 1) }),
      wrong('counted from no day', { ...usual.data, registeredOn: '' }),
    ];
  },
  handOver: () => [right('as it should be', {})],
  assign: ({ case: { entries } }) => [
    right('to the officer', { officerIin: people.officer.iin, officerName: people.officer.name }),
    right('to the second officer', { officerIin: people.secondOfficer.iin, officerName: people.secondOfficer.name }),
    wrong('to the applicant', { officerIin: entries[0]?.actor.iin ?? '', officerName: 'Whoever applied' }),
    wrong('to nobody', {}),
    wrong('to a number', { officerIin: '12', officerName: people.officer.name }),
    wrong('to an officer without a name', { officerIin: people.officer.iin, officerName: '' }),
  ],
  confirmComplete: (ask) => {
    const explained = right('with an explanation', { note: 'The contract was found on page 12.' });
    const silent = (is: string, note: string) => (hasGap(ask) ? wrong : right)(is, { note });
    return ask.case.stage === 'incomplete'
      ? [explained, silent('without a word', ''), silent('with a blank note', ' ')]
      : [silent('without a word', ''), silent('with a blank note', ' '), explained];
  },
  findIncomplete: () => [
    right('a document is missing', listing(contract)),
    right('a document has expired', listing({ ...contract, what: 'expired' })),
    wrong('nothing', { defects: [] }),
    wrong('what is no part of the package', listing({ ...contract, norm: 'A4.q2' })),
    wrong('what cannot expire has expired', listing({ ...contract, norm: 'L9.1', what: 'expired' })),
    wrong('no reason', listing(contract, { ...contract, norm: 'A4.d2', remark: '' })),
    wrong('no cure', listing(contract, { ...contract, norm: 'A4.d2', cure: ' ' })),
  ],
  returnIncomplete: reasons,
  refuseIncomplete: (ask) => paperOf(ask, () => ({})),
  examine: () => {
    const all = requirements.map(({ norm }) => [norm, met] as const);
    return [
      right('every requirement is met', found(all)),
      right('one requirement is not met', found(all.map(([norm]) => [norm, { ...met, met: norm !== 'A4.q2' }]))),
      right('this one is met', found([['A4.q2', met]])),
      wrong('nothing', { findings: {} }),
      wrong('what is no requirement', found([['A4.d1', met]])),
      wrong('neither yes nor no', found([['A4.q2', { ...met, met: null }]])),
      wrong('without a reason', found([['A4.q2', { ...met, reason: ' ' }]])),
    ];
  },
  formPermit: forming,
  returnPermit: reasons,
  returnAfterHearing: reasons,
  issue: issuing,
  proposeRefusal: proposing,
  returnProposal: reasons,
  notify: (ask) => notifying(ask, (data) => paperOf(ask, () => data)),
  changeSlot: moving,
  statePosition: (ask) => stating((data) => paperOf(ask, () => data)),
  moveHearing: (ask) => paperOf(ask, () => ({})),
  waive: (ask) => paperOf(ask, () => ({})),
  holdHearing: (ask) => holding(ask, (data) => paperOf(ask, () => data)),
  chairHearing: () => [right('as it should be', {})],
  remarkOnMinutes: reasons,
  noteNotExercised: () => [right('as it should be', {})],
  draftRefusal: refusing,
  returnRefusal: reasons,
  refuse: (ask) => paperOf(ask, () => ({ number: '2026-000231/2' })),
  remand: remanding,
  remandIncomplete: remanding,
  orderPermit: ({ case: found }) => {
    const usual = { complaint: upheld, act: undoneBy(found)?.number ?? 0, reason: 'The requirement is met.' };
    return [
      right('upon a complaint', usual),
      wrong('upon none', { ...usual, complaint: '' }),
      wrong('upon a complaint about another act', { ...usual, act: 1 }),
    ];
  },
  issueAsOrdered: issuing,
  lapse: lapsing,
  handOverPermit: (ask) => paperOf(ask, () => ({})),
  withdraw: (ask) => paperOf(ask, () => ({})),
  moveRecusal: reasons,
  recuse: reasons,
  rejectRecusal: reasons,
  reassign: reassigning,
  recordReceipt: receiving,
  recordDelivery: ({ case: { entries }, now }) => {
    const notice = entries.findLast((entry) => noticeToApplicant(entry));
    const gone = new Set(
      entries.flatMap(({ step, data }) =>
        step === 'recordDelivery' && data['notice'] === notice?.number && data['outcome'] === 'sent'
          ? [data['channel']]
          : [],
      ),
    );
    const sent: Data = {
      notice: notice?.number ?? 1,
      channel: gone.has('email') ? 'sms' : 'email',
      outcome: 'sent',
      to: 'm***@example.kz',
      messageId: '6a0b2f8e-0000-4000-8000-00000000000a',
      at: notice && notice.at > now ? notice.at : now,
    };
    const told = (is: string, data: Data): Sample => ({
      is,
      right: notice !== undefined && !gone.has(data['channel'] ?? ''),
      data,
    });
    return [
      told('a message was sent', sent),
      told('the SMS was sent', { ...sent, channel: 'sms', to: '+7 *** *** 56 78' }),
      told('the e-mail was refused', {
        ...sent,
        channel: 'email',
        outcome: 'failed',
        reason: '550 no such mailbox',
      }),
      wrong('of a step of which nobody is notified', { ...sent, notice: 1 }),
      wrong('over no channel', { ...sent, channel: 'pigeon' }),
      wrong('with the whole address', { ...sent, to: 'mvno@example.kz' }),
      wrong('without an outcome', { ...sent, outcome: '' }),
      wrong('failed without a reason', { ...sent, outcome: 'failed' }),
      wrong('without the message', { ...sent, messageId: '' }),
      wrong('sent before there was anything to send', { ...sent, at: '2020-01-01T00:00:00.000Z' }),
    ];
  },
} as const satisfies Samples<ApplicationStep>;

function packageOf({ actor }: Ask, date: PlainDate) {
  const form = actor.bin === null ? 'A2' : 'A3';
  const values: Values =
    form === 'A2' ? { ...filled.A2, iin: actor.iin ?? '' } : { ...filled.A3, bin: actor.bin ?? '' };
  const applicantName = values['name'] ?? '';
  return { date, form, uin: 'KZ15MVZ00000231', applicantName, values, attachments: [contractCopy] };
}

const upheld = '6a0b2f8e-0000-4000-8000-0000000000c1';

function remanding({ case: found }: Ask): readonly [Sample, ...Sample[]] {
  const act = undoneBy(found)?.number ?? 0;
  const sent: Data = { complaint: upheld, act, reason: 'The circumstances were not established.', days: 5 };
  const { days: _days, ...usual } = sent;
  return [
    right('in the usual term', usual),
    right('in one day', { ...sent, days: 1 }),
    wrong('upon no complaint', { ...usual, complaint: '' }),
    wrong('upon a complaint about another act', { ...usual, act: 1 }),
    wrong('in no days', { ...sent, days: 0 }),
    wrong('in more days than the Code has', { ...sent, days: 16 }),
  ];
}

function issuing(ask: Ask): readonly [Sample, ...Sample[]] {
  const today = civil(ask.calendar, ask.now).date;
  const [usual, ...otherDays] = paperOf(ask, permitIssuedOn);
  return [
    usual,
    ...otherDays,
    wrong('issued yesterday on a paper of today', { ...permitIssuedOn(addDays(today, -1)), date: today }),
    wrong('valid for nine years', { ...usual.data, expiresOn: addYears(today, 9) }),
    wrong('valid for a day more', { ...usual.data, expiresOn: addDays(addYears(today, 10), 1) }),
    wrong('valid for ever', { ...usual.data, expiresOn: '' }),
  ];
}

function permitIssuedOn(day: PlainDate): Data {
  return {
    issuedOn: day,
    expiresOn: addYears(day, permitYearsOn(day)),
    permitNumber: 'KZ28MVN00000012',
    operators: '«Ұялы Әлем» ЖШС',
    verifyCode: 'q1w2e3r4',
  };
}

/** Whether the package lacks its contract, the contract has expired, or the officer himself has found something amiss. */
function hasGap({ case: one }: Ask): boolean {
  const applied = applicationOf(one);
  const day = registeredOn(one);
  const expired = applied && contractsOf(applied).some(({ validUntil }) => validUntil && day && validUntil < day);
  return one.stage === 'incomplete' || applied?.attachments.length === 0 || expired === true;
}
