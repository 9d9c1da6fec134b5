/** A specimen of every paper of a complaint, made from invented people and companies: what a paper cites is read from the paper itself. */
import { addWorkingDays, civil, instantOf } from '../core/calendar.js';
import type { Paper } from '../core/paper.js';
import { courtTerm, filingTerm } from './complaintDays.js';
import { officeCalendar } from './days.js';
import { complaint, type ComplaintContent } from './papers/complaint.js';
import { complaintAnswer } from './papers/complaintAnswer.js';
import { complaintDecision, type ComplaintDecisionContent, type Held } from './papers/complaintDecision.js';
import type { Registered, Signing } from './papers/complaintParts.js';
import { complaintReceipt } from './papers/complaintReceipt.js';
import { complaintWithdrawal } from './papers/complaintWithdrawal.js';
import { hearingCall } from './papers/hearingCall.js';
import type { Official } from './papers/parts.js';
import { prolongation } from './papers/prolongation.js';
import { transmittal } from './papers/transmittal.js';

const filed = '2026-12-07';
const number = 'Ш-2026-000017';
const letter = `${number}/1`;
const matter = {
  against: 'decision',
  what: 'Мемлекеттік қызмет көрсетуден бас тарту',
  act: { number: 'KZ15VMA00000231', on: '2026-12-02' },
} as const;
const complainant = { name: '«Жеті Өзен Байланыс» ЖШС', iin: null, bin: '220740007750' } as const;
const registered: Registered = { ...matter, number, registeredOn: filed, complainant };
const acting: Official = { name: 'Қарлығашев Тимур Оралұлы', capacity: 'actingHead', order: '3-ж/қ, 05.01.2026' };
const chancery: Official = { name: 'Қоңыраубаева Гүлнәр Мақсатқызы', capacity: 'chancery', order: '3-ж/қ, 05.01.2026' };
const ministry = { name: 'Ақтілекова Сымбат Оралқызы', order: '7-ж/қ, 12.01.2026' } as const;
const quality = { name: 'Нұрлығайынова Айсұлу Тайырқызы', order: '4-ж/қ, 02.02.2026' } as const;
const moment = civil(officeCalendar, instantOf(officeCalendar, filed, '10:40'));

const onPortal: ComplaintContent = {
  ...matter,
  date: filed,
  addressee: 'provider',
  official: 'Сұңқарбеков Марат Есенұлы',
  complainant: {
    ...complainant,
    address: 'Астана, Мәңгілік Ел даңғылы, 5',
    email: 'mvno@example.kz',
    phone: '+77012345678',
  },
  knownOn: '2026-12-02',
  filingEnds: filingTerm(officeCalendar, '2026-12-02', true),
  lateReason: '',
  demand: '…',
  text: '…',
  attachments: [
    {
      field: 'complaint.files',
      name: 'шарт.pdf',
      digest: '9f'.repeat(32),
      sizeBytes: 1_482_113,
      media: 'application/pdf',
    },
  ],
  signer: { is: 'complainant', name: 'Тұлпаров Қуандық Ерболатұлы' },
};

const decision: Omit<ComplaintDecisionContent, 'held'> = {
  ...registered,
  letter,
  date: '2026-12-28',
  body: 'complaintBody',
  demand: '…',
  reasoning: '…',
  norms: 'P7.1a',
  heard: { complainant: '…', provider: '…' },
  lateness: null,
  courtEnds: courtTerm(officeCalendar, '2026-12-28'),
  official: ministry,
};
const sentBack = { flaw: 'circumstances', violations: '…', proposals: '…', days: 5 } as const;

/** Every kind of decision. */
export const everyHolding: readonly Held[] = [
  { is: 'annulAct', flaw: 'law' },
  { is: 'annulAndAdopt', flaw: 'law', newAct: '…', better: '…' },
  { is: 'obligeToAct', flaw: 'contradictsFile', action: '…', days: 5 },
  { is: 'leaveUnsatisfied', forLateness: true },
  { is: 'remandCase', ...sentBack },
  { is: 'findBeyondCompetence', ...sentBack },
  { is: 'leaveWithoutConsideration', closure: 'decidedBefore', shownBy: '…' },
];

const receipt = (by: 'provider' | 'complaintBody' | 'qualityBody', days: number, signing: Signing): Paper =>
  complaintReceipt({
    ...registered,
    by,
    received: { date: filed, time: by === 'provider' ? '10:00:00.000' : null },
    registered: moment,
    forwardingDue: by === 'provider' ? addWorkingDays(officeCalendar, filed, 3) : null,
    answerDue: addWorkingDays(officeCalendar, filed, days),
    signing,
  });

/** The papers of a complaint, each as it is issued in its different cases. */
export const complaintSpecimens: readonly Paper[] = [
  complaint(onPortal),
  complaint({
    ...onPortal,
    knownOn: '2026-08-07',
    filingEnds: filingTerm(officeCalendar, '2026-08-07', true),
    lateReason: '…',
    addressee: 'qualityBody',
  }),
  complaint({
    ...onPortal,
    official: null,
    act: null,
    attachments: [],
    signer: { is: 'chancery', official: chancery, receivedOn: filed },
  }),
  receipt('provider', 5, { for: 'provider', official: chancery }),
  receipt('complaintBody', 20, { for: 'complaintBody', official: ministry }),
  receipt('qualityBody', 15, { for: 'qualityBody', official: quality }),
  transmittal({
    ...registered,
    letter,
    date: filed,
    from: 'provider',
    to: 'complaintBody',
    file: {
      case: 'KZ15VMA00000231',
      entries: 16,
      papers: [{ entry: 14, on: '2026-12-02', title: { kk: 'Бас тарту', ru: 'Отказ' }, digest: '9f'.repeat(32) }],
      digest: '7c'.repeat(32),
    },
    found: null,
    satisfied: '…',
    signing: { for: 'provider', official: acting },
  }),
  transmittal({
    ...registered,
    act: null,
    letter,
    date: filed,
    from: 'provider',
    to: 'qualityBody',
    file: null,
    found: null,
    satisfied: '',
    signing: { for: 'provider', official: acting },
  }),
  transmittal({
    ...registered,
    letter,
    date: '2026-12-28',
    from: 'qualityBody',
    to: 'provider',
    file: null,
    found: { violations: '…', proposals: '…', days: 5 },
    satisfied: '',
    signing: { for: 'qualityBody', official: quality },
  }),
  complaintAnswer({
    ...registered,
    letter,
    date: filed,
    answer: '…',
    outcome: { is: 'satisfied', effect: 'annul', days: null },
    signatory: acting,
  }),
  complaintAnswer({
    ...registered,
    letter,
    date: filed,
    answer: '…',
    outcome: { is: 'partly', rest: '…' },
    signatory: acting,
  }),
  complaintAnswer({
    ...registered,
    letter,
    date: filed,
    answer: '…',
    outcome: { is: 'answered', appealEnds: filingTerm(officeCalendar, filed, true) },
    signatory: acting,
  }),
  hearingCall({
    ...registered,
    letter,
    date: filed,
    body: 'complaintBody',
    view: '…',
    slot: { date: '2026-12-09', time: '15:00', method: 'video', place: 'https://meet.example/2' },
    earliestRejection: addWorkingDays(officeCalendar, filed, 3),
    official: 'Сұңқарбеков Марат Есенұлы',
    signatory: ministry,
  }),
  ...everyHolding.map((held) =>
    complaintDecision({
      ...decision,
      held,
      heard: held.is === 'leaveWithoutConsideration' ? null : decision.heard,
      lateness: held.is === 'leaveUnsatisfied' ? 'notExcused' : held.is === 'remandCase' ? 'restored' : null,
    }),
  ),
  prolongation({
    ...registered,
    letter,
    date: '2026-12-10',
    decidedOn: '2026-12-09',
    days: 10,
    was: addWorkingDays(officeCalendar, filed, 15),
    due: addWorkingDays(officeCalendar, filed, 25),
    forWhat: 'visit',
    reason: '…',
    official: quality,
  }),
  complaintWithdrawal({
    to: 'provider',
    date: filed,
    number,
    complainant,
    what: matter.what,
    signer: 'Тұлпаров Қуандық Ерболатұлы',
  }),
];
