/**
 * What must stay true on every path through the procedure «application» (norms.md, part IV): each sentence with its norm.
 * Written from the Order a second time, with its own numbers and days counted one by one, without the table's conditions.
 */
import { taken } from '../core/decide.js';
import type { Case, Entry, Instant, PlainDate, Procedure } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import type { Invariant } from '../core/world.js';
import type { ApplicationStep } from './application.js';
import { officeCalendar } from './days.js';
import { feeTenge } from './edition.js';
import {
  applicantOf,
  applicationIn,
  applicationOf,
  contractsOf,
  type Defect,
  defects,
  deliveriesOf,
  deliveryIn,
  findingsIn,
  permitOf,
} from './facts.js';
import { at, by, every, exists, on, text } from './invariant.js';
import { hearingInvariants } from './hearingInvariants.js';
import type { Basis } from './norms.js';
import { refusalIncomplete } from './papers/refusalIncomplete.js';
import { checkDay, closing, local, received, remembered, tenYearsAfter, workingDayAfter } from './reckoning.js';
import { remandInvariants, UPON_COMPLAINT } from './remandInvariants.js';

/** The invariants; they ask this procedure where its terms stand and when a case has ended. */
export function invariantsOf(procedure: Procedure): readonly Invariant[] {
  const ended = ({ stage }: Case): boolean => stage !== null && procedure.ended.includes(stage);
  const decided = (found: Case): boolean =>
    ended(found) || found.stage === 'deemedIssued' || found.stage === 'permitOrdered';
  const terms = (found: Case, now: Instant) => standing(procedure, found, officeCalendar, now);
  const dues = remembered((found: Case) => {
    const now = found.entries.at(-1)?.at;
    return new Map(now ? terms(found, now).map(({ term, due }) => [term, due]) : []);
  });
  // Where a term stands changes only with a step that begins, meets or ends it.
  const marks = new Set(Object.values(procedure.terms).flatMap(({ from, until }) => [from, ...until]));
  const duesAfter = ({ step }: Entry, before: Case, after: Case) => dues(marks.has(step) ? after : before);
  /** From this step on, while the case goes on, the term stands and is due on the day that the Order sets. */
  const dueOn = (norm: Basis, says: string, term: string, from: ApplicationStep, day: (found: Case) => PlainDate) =>
    every(
      norm,
      says,
      (entry, before, after) =>
        ended(after) || !taken(after, from) || duesAfter(entry, before, after).get(term) === day(after),
    );

  return [
    // who
    by('P5.1', 'only an applicant applies, speaks for himself and withdraws', ofTheApplicant, ['applicant']),
    by('P6.1a', 'only the chancery registers and hands over', ['register', 'handOver'], ['chancery']),
    by(
      'P6.1b',
      'only the manager or a head names the officer',
      ['assign', 'reassign', 'rejectRecusal'],
      ['manager', 'head', 'actingHead'],
    ),
    by('P6.3', 'only an officer checks, examines and prepares', ofTheOfficer, ['officer']),
    by('P7.4', 'only the head or the acting head signs decisions and returns drafts', ofTheHead, [
      'head',
      'actingHead',
    ]),
    on(
      'A2.f10',
      'whoever signs an application is the applicant, or signs for the entity that applies',
      ['submit'],
      signs,
    ),
    on(
      'APPC 64(9)',
      'nobody withdraws the application of another or speaks for him',
      ofTheApplicant.filter((step) => step !== 'submit'),
      forTheSameApplicant,
    ),
    on(
      'P6.1b',
      'the officer who is named is a person with a name',
      ['assign', 'reassign'],
      ({ data }) => /^\d{12}$/.test(text(data['officerIin'])) && text(data['officerName']) !== '',
    ),
    on(
      'P6.1b',
      'the duties of the officer are those of the one who was named',
      ofTheOfficer,
      ({ actor }, before) => actor.iin === named(before)?.data['officerIin'],
    ),

    by('APPC 66(2)', 'only the system records what became of a notice', ['recordDelivery'], ['system']),

    on(
      'APPC 67',
      'nobody gets his own application to deal with, or is to chair its hearing',
      ['assign', 'reassign', 'holdHearing'],
      ({ data }, { entries }) => ![data['officerIin'], data['chairIin']].includes(entries[0]?.actor.iin ?? ''),
    ),
    on(
      'APPC 67',
      'nobody decides on his own application',
      ['refuseIncomplete', 'notify', 'refuse', 'issue', 'issueAsOrdered', 'handOverPermit'],
      ({ actor }, { entries }) => actor.iin !== entries[0]?.actor.iin,
    ),

    // when
    on(
      'P6.2',
      'the registration day is the working day of receipt, whenever the chancery acts',
      ['register'],
      ({ data }, before) => data['registeredOn'] === received(before),
    ),
    on(
      'P6.2',
      'nothing is registered before its day of receipt',
      ['register'],
      ({ at }, before) => local(at).day >= received(before),
    ),
    on(
      'P6.5',
      'nothing is found missing and nothing refused as incomplete after 18:30 of the second working day, nor after the result is due',
      ['findIncomplete', 'refuseIncomplete'],
      ({ at }, before) => at <= closing(checkDay(before)),
    ),
    dueOn('P6.1a', 'the registration is due on the day of receipt', 'registration', 'submit', received),
    dueOn('P6.1b', 'the hand-over to the unit is due on the registration day', 'handOver', 'register', received),
    dueOn('P6.3', 'the check of completeness is due on the second working day', 'completeness', 'register', (found) =>
      workingDayAfter(received(found), 2),
    ),
    dueOn(
      'P7.1a',
      'the examination is due on the third working day after completeness was confirmed',
      'examination',
      'confirmComplete',
      (found) => workingDayAfter(local(taken(found, 'confirmComplete')?.at ?? '').day, 3),
    ),
    dueOn('L4', 'the result is due on the seventh working day', 'result', 'register', (found) =>
      workingDayAfter(received(found), 7),
    ),
    every('L4', 'once registered, the due date of the result never moves', (entry, before, after) => {
      const due = duesAfter(entry, before, after).get('result');
      return ended(after) || (dues(before).get('result') ?? due) === due;
    }),
    at('L8.2', 'a term ends at 18:30:00.000 of its last day in UTC+5 and is late a millisecond later', (found, now) =>
      terms(found, now).every(
        ({ due: day, dueAt, metAt, state }) =>
          dueAt === closing(day) && (ended(found) || (state === 'late') === (metAt ?? now) > closing(day)),
      ),
    ),

    // what
    every(
      'P6.1a',
      'nothing but a withdrawal or silence, and its notice, precedes the registration, and it is made once',
      ({ step }, before) =>
        ['submit', 'withdraw', 'lapse', 'handOverPermit', 'recordDelivery'].includes(step) ||
        (step === 'register') === !taken(before, 'register'),
    ),
    on(
      'P6.3',
      'a package with a gap is confirmed as complete only with an explanation',
      ['confirmComplete'],
      ({ data }, before) => !hasGap(before) || text(data['note']) !== '',
    ),
    on(
      'P6.5',
      'further consideration is refused only for items of the package, each with reason and cure',
      ['findIncomplete', 'refuseIncomplete'],
      (_, __, after) => defects(after).length > 0 && defects(after).every(canBeAmiss),
    ),
    on(
      'APPC 80',
      'the refusal names body, official, date, applicant, reasons by norm and the way to complain',
      ['refuseIncomplete'],
      saysAll,
    ),
    on(
      'APPC 80',
      'a draft is returned with a reason',
      ['returnIncomplete', 'returnPermit', 'returnAfterHearing', 'returnProposal', 'returnRefusal'],
      ({ data }) => text(data['reason']) !== '',
    ),
    on(
      'P7.1a',
      'nothing is examined, formed or issued before completeness was confirmed',
      ['examine', 'formPermit', 'issue', 'returnPermit'],
      (_, before) => taken(before, 'confirmComplete') !== undefined,
    ),
    on(
      'P7.1a',
      'a finding is on a requirement of appendix 4 and says whether it is met, and why',
      ['examine'],
      ({ data }) =>
        findingsIn(data).length > 0 &&
        findingsIn(data).every(
          ({ norm, met, reason }) => REQUIREMENTS.includes(norm) && met !== null && text(reason) !== '',
        ),
    ),
    on(
      'P7.1b',
      'a permit is formed and issued only when the last finding on each requirement is that it is met',
      ['formPermit', 'issue'],
      (_, before) => REQUIREMENTS.every((norm) => lastFinding(before, norm) === true),
    ),
    on(
      'L11.4',
      'a permit runs from the day of its signature to the same day of the tenth year',
      ['issue', 'issueAsOrdered'],
      ({ at: signed, data }) =>
        data['issuedOn'] === local(signed).day && data['expiresOn'] === tenYearsAfter(local(signed).day),
    ),
    every(
      'P9',
      'a permit that is issued is one row of the registry, with its number and that of the application',
      (_, __, after) =>
        after.entries.filter(({ step }) => ['issue', 'issueAsOrdered', 'lapse'].includes(step)).length ===
          (permitOf(after) ? 1 : 0) &&
        (permitOf(after) === null || permitOf(after)?.uin === applicationOf(after)?.uin),
    ),
    ...hearingInvariants(dueOn),
    ...remandInvariants(dueOn),
    every(
      'APPC 80',
      'a paper that is signed bears the day of its signature; the chair signs the minutes as they are',
      ({ step, at: signed, data }) =>
        procedure.steps[step]?.signed === undefined || step === 'chairHearing' || data['date'] === local(signed).day,
    ),
    on(
      'APPC 66(2)',
      'a delivery is of an act of which the applicant is notified, not before it, over one channel, and says why it failed',
      ['recordDelivery'],
      ({ data }, { entries }) => {
        const { notice, channel, outcome, at: when, reason } = deliveryIn(data);
        const act = entries[notice - 1];
        return (
          act !== undefined &&
          TOLD.includes(act.step) &&
          when >= act.at &&
          ['email', 'sms'].includes(channel) &&
          ['sent', 'failed'].includes(text(data['outcome'])) &&
          text(data['messageId']) !== '' &&
          (outcome === 'sent' || reason !== '')
        );
      },
    ),
    on(
      'LPD 5',
      'a delivery does not repeat the address of the applicant',
      ['recordDelivery'],
      ({ data }, before) =>
        !Object.values(applicationOf(before)?.values ?? {}).some((value) => value !== '' && data['to'] === value),
    ),
    every('APPC 66(2)', 'a notice is delivered over a channel once', (_, __, after) => {
      const sent = deliveriesOf(after).filter(({ outcome }) => outcome === 'sent');
      return new Set(sent.map(({ notice, channel }) => `${notice} ${channel}`)).size === sent.length;
    }),
    every(
      'L7',
      'nobody is asked for money',
      ({ data }) => feeTenge === 0 && !/"[^"]*(fee|paid|payment|price)[^"]*":/i.test(JSON.stringify(data)),
    ),
    {
      ...every('APPC 80', 'every entry and every refusal rests on a norm that exists', ({ norm }) => exists(norm)),
      refusal: (refusals) => refusals.length > 0 && refusals.every(({ norm }) => exists(norm)),
    },

    // what then
    every(
      'L6',
      'a decided case stays as it is: after it come only remarks on minutes, the delivery of a notice, the hand-over of a permit of silence, and of a refusal what a complaint makes of it',
      ({ step }, before, after) =>
        !decided(before) ||
        (['remarkOnMinutes', 'recordDelivery'].includes(step) && after.stage === before.stage) ||
        (step === 'handOverPermit' && before.stage === 'deemedIssued') ||
        (step === 'issueAsOrdered' && before.stage === 'permitOrdered') ||
        (UPON_COMPLAINT.includes(step) && ['refused', 'refusedIncomplete'].includes(before.stage ?? '')),
    ),
    on(
      'APPC 64(9)',
      'a withdrawal ends the case at once',
      ['withdraw'],
      (_, __, after) => after.stage === 'withdrawn' && ended(after),
    ),
    at(
      'APPC 64(1)',
      'anybody can apply at any time, with a full package or not',
      (found, _, possible) =>
        found.stage !== null || new Set(possible.map(({ data }) => JSON.stringify(data['attachments']))).size > 1,
    ),
    at(
      'APPC 64(9)',
      'until the decision the applicant can withdraw at any time',
      (found, _, possible) =>
        found.stage === null || decided(found) || possible.some(({ step }) => step === 'withdraw'),
    ),
    at(
      'L4',
      'from the day of receipt to the decision the office can always act, also when every term has lapsed',
      (found, now, possible) =>
        found.stage === null ||
        ended(found) ||
        local(now).day < received(found) ||
        possible.some(({ actor }) => actor.role !== 'applicant' && actor.role !== 'system'),
    ),
    at(
      'P6.5',
      'what was found incomplete can be refused by the head until its term is over',
      (found, now, possible) =>
        found.stage !== 'incomplete' ||
        now > closing(checkDay(found)) ||
        possible.some(({ step }) => step === 'refuseIncomplete'),
    ),
    { norm: 'L6', says: 'a case that goes on can still come to a permit', prospect: ({ stage }) => stage === 'issued' },
  ];
}

const REQUIREMENTS: readonly string[] = ['A4.q0', 'A4.q1', 'A4.q2', 'A4.q3', 'A4.q4'];
const ofTheApplicant: readonly ApplicationStep[] = [
  'submit',
  'withdraw',
  'statePosition',
  'moveHearing',
  'waive',
  'remarkOnMinutes',
  'moveRecusal',
];
const ofTheOfficer = [
  'confirmComplete',
  'findIncomplete',
  'examine',
  'formPermit',
  'proposeRefusal',
  'changeSlot',
  'holdHearing',
  'draftRefusal',
  'recordReceipt',
  'recuse',
] as const;
const ofTheHead = [
  'returnIncomplete',
  'refuseIncomplete',
  'returnPermit',
  'returnAfterHearing',
  'issue',
  'issueAsOrdered',
  'handOverPermit',
] as const;
/** Steps of which the applicant is notified. */
const TOLD: readonly string[] = [
  'register',
  'refuseIncomplete',
  'notify',
  'changeSlot',
  'chairHearing',
  'rejectRecusal',
  'refuse',
  'issue',
  'lapse',
  'handOverPermit',
  'issueAsOrdered',
  'withdraw',
];

function signs({ actor, data }: Entry): boolean {
  const { form, values } = applicationIn(data);
  return form === 'A2'
    ? actor.bin === null && values['iin'] === actor.iin
    : actor.bin !== null && [values['bin'], values['branchBin']].includes(actor.bin);
}

function forTheSameApplicant({ actor }: Entry, { entries: [submitted] }: Case): boolean {
  return submitted?.actor.bin === actor.bin && (actor.bin !== null || submitted.actor.iin === actor.iin);
}

/** The contract is not attached or had expired on the registration day, or the officer has found something amiss. */
function hasGap(found: Case): boolean {
  const applied = applicationOf(found);
  const expired = applied && contractsOf(applied).some(({ validUntil }) => validUntil && validUntil < received(found));
  return found.stage === 'incomplete' || applied?.attachments.length === 0 || expired === true;
}

/** Of the package (L9.1, L9.2, A4.d1, A4.d2, A3.f10) only a contract and powers have an end. */
function canBeAmiss({ norm, what, remark, cure }: Defect): boolean {
  const items = what === 'expired' ? ['A4.d1', 'A3.f10'] : ['L9.1', 'A4.d1', 'A4.d2', 'A3.f10'];
  return items.includes(norm) && text(remark) !== '' && text(cure) !== '';
}

/** Whether the paper that this entry signs can be made of the case and bears what APPC 80 asks. */
function saysAll({ actor, at: signed }: Entry, before: Case): boolean {
  const applicant = applicantOf(before);
  const listed = defects(before);
  if (!applicant || listed.length === 0) return false;
  const date = local(signed).day;
  const paper = refusalIncomplete({
    number: '1',
    date,
    uin: applicant.uin,
    registrationNumber: text(taken(before, 'register')?.data['registrationNumber']),
    registeredOn: received(before),
    due: workingDayAfter(received(before), 2),
    applicant: {
      name: applicant.name,
      idKind: applicant.bin ? 'bin' : 'iin',
      id: applicant.bin ?? applicant.iin ?? '',
    },
    defects: listed,
    officer: text(taken(before, 'assign')?.data['officerName']),
    head: { name: actor.name, capacity: actor.role === 'actingHead' ? 'actingHead' : 'head', order: actor.order },
  });
  const words = JSON.stringify(paper);
  const items = paper.blocks.flatMap((block) => (block.is === 'list' ? block.items.map(({ norm }) => norm) : []));
  const signatory = paper.blocks.find((block) => block.is === 'signatory');
  return (
    paper.date === date &&
    paper.head.kk !== '' &&
    signatory?.name === actor.name &&
    [applicant.name, applicant.bin ?? applicant.iin ?? '', applicant.uin].every(
      (one) => one !== '' && words.includes(one),
    ) &&
    listed.every(({ norm, remark, cure }) => items.includes(norm) && words.includes(remark) && words.includes(cure)) &&
    ['P10.1', 'P10.2', 'APPC 92', 'P10.5'].every((norm) => items.includes(norm))
  );
}

function named({ entries }: Case): Entry | undefined {
  return entries.findLast(({ step }) => step === 'assign' || step === 'reassign');
}

function lastFinding({ entries }: Case, requirement: string): boolean | null {
  const findings = entries.flatMap(({ step, data }) => (step === 'examine' ? findingsIn(data) : []));
  return findings.findLast(({ norm }) => norm === requirement)?.met ?? null;
}
