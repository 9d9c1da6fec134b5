/**
 * For every step of a complaint the classes of the data that somebody can bring to it: as it should be, and each way of being wrong.
 * The first of a step is the usual one. A row of the procedure without samples does not compile.
 */
import { addDays, addWorkingDays, civil, isWorkingDay, nextWorkingDay, subtractWorkingDays } from '../core/calendar.js';
import type { Ask, Data, PlainDate } from '../core/procedure.js';
import type { Sample, Samples } from '../core/world.js';
import type { ComplaintStep } from './complaint.js';
import { arrivedOn, reviewEnds } from './complaintDays.js';
import { complaintOf, heardSides, latenessFound } from './complaintFacts.js';
import { noticeToComplainant } from './complaintNotices.js';
import { filingSamples, paperOf, right, type Some, todayOf, wrong } from './complaintFilings.js';

/** The samples of the procedure «complaint». */
export const complaintSamples = {
  ...filingSamples,
  registerComplaint: registering,
  satisfyComplaint: (ask) => {
    const about = complaintOf(ask.case)?.about ?? null;
    const favoured = about?.favourable === true;
    const [done, ...otherDays] = paperOf(ask, { answer: 'The refusal is annulled.', effect: 'none' });
    const harms = (is: string, data: Data) => (favoured || about === null ? wrong : right)(is, data);
    return [
      { ...done, is: 'something was done' },
      ...otherDays,
      harms('the act is annulled', { ...done.data, effect: 'annul' }),
      harms('the case begins anew', { ...done.data, effect: 'remand', days: 5 }),
      (about === null ? wrong : right)('the permit will be issued', { ...done.data, effect: 'obligeToIssue' }),
      wrong('the case begins anew in no time', { ...done.data, effect: 'remand' }),
      wrong('the case begins anew in sixteen days', { ...done.data, effect: 'remand', days: 16 }),
      wrong('with no effect', { ...done.data, effect: '' }),
      wrong('without a word', { ...done.data, answer: ' ' }),
    ];
  },
  satisfyPartly: (ask) => {
    const [usual, ...otherDays] = paperOf(ask, {
      answer: 'One ground is withdrawn.',
      rest: 'The other ground stands.',
    });
    return [
      usual,
      ...otherDays,
      wrong('without a word', { ...usual.data, answer: '' }),
      wrong('with nothing left', { ...usual.data, rest: ' ' }),
    ];
  },
  forwardComplaint: sending,
  passToQualityBody: sending,
  answerComplaint: (ask) => {
    const [usual, ...otherDays] = paperOf(ask, { answer: 'The officer was instructed.' });
    return [usual, ...otherDays, wrong('without a word', { ...usual.data, answer: '' })];
  },
  registerAtBody: registering,
  registerAtQualityBody: registering,
  prolongReview: (ask) => {
    const today = todayOf(ask);
    const from = arrivedOn(ask.case, ask.calendar) ?? today;
    const [usual, ...otherDays] = paperOf(ask, {
      days: 10,
      forWhat: 'visit',
      reason: 'The office is to be visited.',
      decidedOn: today,
      registeredOn: from,
    });
    const threeAgo = subtractWorkingDays(ask.calendar, today, 3);
    return [
      usual,
      ...otherDays,
      right('by four days', { ...usual.data, days: 4 }),
      ...(threeAgo >= from ? [right('told on the third day', { ...usual.data, decidedOn: threeAgo })] : []),
      wrong('told on the fourth day', { ...usual.data, decidedOn: subtractWorkingDays(ask.calendar, today, 4) }),
      wrong('decided tomorrow', { ...usual.data, decidedOn: addDays(today, 1) }),
      wrong('decided before it came', { ...usual.data, decidedOn: addDays(from, -1) }),
      wrong('by eleven days', { ...usual.data, days: 11 }),
      wrong('by no day', { ...usual.data, days: 0 }),
      wrong('for nothing', { ...usual.data, forWhat: '' }),
      wrong('without a reason', { ...usual.data, reason: '' }),
      wrong('of another registration', { ...usual.data, registeredOn: addDays(from, 1) }),
    ];
  },
  explainLateness: () => [
    right('with a reason', { text: 'I was in hospital.' }),
    wrong('without a reason', {}),
    wrong('with a blank reason', { text: ' ' }),
  ],
  restoreTerm: reasons,
  findNotExcused: reasons,
  callParties: (ask) => {
    const { calendar } = ask;
    const today = todayOf(ask);
    const last = reviewEnds(ask.case, calendar) ?? today;
    const next = nextWorkingDay(calendar, today);
    const slot = { date: next, time: '15:00', method: 'video', place: 'https://meet.example/2' };
    const data = { view: 'The complaint seems founded.', hearing: slot };
    const [usual, ...otherDays] = paperOf(ask, data);
    const fits = next <= last;
    return [
      { ...usual, right: fits },
      ...otherDays,
      wrong('without a view', { ...usual.data, view: '' }),
      wrong('for today', { ...usual.data, hearing: { ...slot, date: today } }),
      wrong('after the term', { ...usual.data, hearing: { ...slot, date: addWorkingDays(calendar, last, 1) } }),
      wrong('for a day off', { ...usual.data, hearing: { ...slot, date: dayOffAfter(ask) } }),
      wrong('nowhere', { ...usual.data, hearing: { ...slot, place: '' } }),
    ];
  },
  stateOnComplaint: () => [
    right('in writing', { text: 'I maintain the complaint.' }),
    wrong('without a word', {}),
    wrong('with a blank word', { text: ' ' }),
  ],
  hearComplainant: hearing,
  hearProvider: hearing,
  annulAct: (ask) => deciding(ask, { flaw: 'law' }),
  annulAndAdopt: (ask) => {
    const all = deciding(ask, {
      flaw: 'law',
      newAct: 'The permit is to be issued.',
      better: 'What was refused is given.',
    });
    return [
      ...all,
      wrong('without the new act', { ...all[0].data, newAct: '' }),
      wrong('that is not said to be better', { ...all[0].data, better: '' }),
    ];
  },
  obligeToAct: (ask) => {
    const all = deciding(ask, { flaw: 'law', action: 'Decide on the application.', days: 5 });
    return [
      ...all,
      wrong('to do nothing', { ...all[0].data, action: '' }),
      wrong('some day', { ...all[0].data, days: null }),
      wrong('within sixteen days', { ...all[0].data, days: 16 }),
    ];
  },
  leaveUnsatisfied: (ask) => {
    const [usual, ...otherDays] = paperOf(ask, grounded);
    const excused = latenessFound(ask.case) !== 'notExcused';
    return [
      usual,
      ...otherDays,
      ...unreasoned(usual.data),
      (excused ? wrong : right)('for lateness', { ...usual.data, forLateness: true }),
    ];
  },
  remandCase: (ask) => sendingBack(ask),
  leaveWithoutConsideration: (ask) => {
    const [usual, ...otherDays] = paperOf(ask, {
      ...grounded,
      closure: 'decidedBefore',
      shownBy: 'The decision of 3 November 2026 No. 17.',
    });
    return [
      usual,
      ...otherDays,
      ...unreasoned(usual.data),
      wrong('on no ground of the Code', { ...usual.data, closure: 'tired' }),
      wrong('without what shows it', { ...usual.data, shownBy: '' }),
    ];
  },
  findBeyondCompetence: (ask) => sendingBack(ask),
  remitComplaint: (ask) => paperOf(ask, {}),
  lapseComplaint: ({ case: found, calendar, now }) => {
    const due = reviewEnds(found, calendar) ?? civil(calendar, now).date;
    return [
      right('on the last day', { due }),
      wrong('on the day before', { due: addDays(due, -1) }),
      wrong('on the day after', { due: addDays(due, 1) }),
      wrong('on no day', {}),
    ];
  },
  withdrawComplaint: (ask) => paperOf(ask, {}),
  recordDelivery: delivering,
} as const satisfies Samples<ComplaintStep>;

const grounded: Data = { reasoning: 'The act contradicts the file.', norms: 'P7.1a' };

function reasons(): Some {
  return [
    right('with a reason', { reason: 'The certificate of the hospital.' }),
    wrong('without a reason', {}),
    wrong('with a blank reason', { reason: ' \n' }),
  ];
}

function registering(ask: Ask): Some {
  const day = arrivedOn(ask.case, ask.calendar) ?? todayOf(ask);
  const [usual, ...otherDays] = paperOf(ask, { number: 'Ш-2026-000017', registeredOn: day });
  return [
    usual,
    ...otherDays,
    wrong('without a number', { ...usual.data, number: ' ' }),
    wrong('counted from the day before', { ...usual.data, registeredOn: addDays(day, -1) }),
    wrong('counted from the day after', { ...usual.data, registeredOn: addDays(day, 1) }),
    wrong('counted from no day', { ...usual.data, registeredOn: '' }),
  ];
}

function sending(ask: Ask): Some {
  const about = complaintOf(ask.case)?.about ?? null;
  const file = about && { case: about.case, entries: about.number + 2, papers: [] };
  const [usual, ...otherDays] = paperOf(ask, { file });
  if (about === null || file === null) return [usual, ...otherDays];
  return [
    usual,
    ...otherDays,
    wrong('without the file', { ...usual.data, file: null }),
    wrong('with the file of another case', { ...usual.data, file: { ...file, case: 'another' } }),
    wrong('with a part of the file', { ...usual.data, file: { ...file, entries: about.number - 1 } }),
    wrong('without the list of the papers', { ...usual.data, file: { case: about.case, entries: about.number } }),
  ];
}

function hearing({ case: found, calendar, now }: Ask): Some {
  const slot = heardSides(found).called?.data['hearing'] as { readonly date?: string } | undefined;
  const begun =
    slot !== undefined && `${civil(calendar, now).date} ${civil(calendar, now).time}` >= `${slot.date} 15:00`;
  const only = begun ? right : wrong;
  return [
    right('wrote', { attendance: 'wrote', said: 'What stands in the complaint.' }),
    only('came', { attendance: 'came', said: 'What stands in the complaint.' }),
    only('stayed away', { attendance: 'absent' }),
    wrong('neither came nor stayed away', { said: 'Something.' }),
    wrong('came and said nothing', { attendance: 'came', said: ' ' }),
  ];
}

function unreasoned(usual: Data): readonly Sample[] {
  return [wrong('without reasons', { ...usual, reasoning: '' }), wrong('without a norm', { ...usual, norms: '' })];
}

function deciding(ask: Ask, data: Data): Some {
  const [usual, ...otherDays] = paperOf(ask, { ...grounded, ...data });
  return [
    usual,
    ...otherDays,
    ...unreasoned(usual.data),
    wrong('on no ground of the Code', { ...usual.data, flaw: 'taste' }),
  ];
}

function sendingBack(ask: Ask): Some {
  const all = deciding(ask, {
    flaw: 'circumstances',
    violations: 'The annex was not read.',
    proposals: 'Read it.',
    days: 5,
  });
  return [
    ...all,
    wrong('without the violations', { ...all[0].data, violations: '' }),
    wrong('without proposals', { ...all[0].data, proposals: '' }),
    wrong('without a term', { ...all[0].data, days: 0 }),
  ];
}

function dayOffAfter(ask: Ask): PlainDate {
  let day = addDays(todayOf(ask), 1);
  while (isWorkingDay(ask.calendar, day)) day = addDays(day, 1);
  return day;
}

function delivering({ case: { entries }, now }: Ask): Some {
  const notice = entries.findLast((entry) => noticeToComplainant(entry));
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
    messageId: '6a0b2f8e-0000-4000-8000-00000000000b',
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
    told('the e-mail was refused', { ...sent, channel: 'email', outcome: 'failed', reason: '550 no such mailbox' }),
    wrong('of a step of which nobody is notified', { ...sent, notice: 1 }),
    wrong('over no channel', { ...sent, channel: 'pigeon' }),
    wrong('with the whole address', { ...sent, to: 'mvno@example.kz' }),
    wrong('without an outcome', { ...sent, outcome: '' }),
    wrong('failed without a reason', { ...sent, outcome: 'failed' }),
    wrong('without the message', { ...sent, messageId: '' }),
    wrong('sent before there was anything to send', { ...sent, at: '2020-01-01T00:00:00.000Z' }),
  ];
}
