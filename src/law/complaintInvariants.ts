/**
 * What must stay true on every path through the procedure «complaint» (norms.md, part IV, 10): each sentence with its norm. Written from
 * the Order and the Code a second time, with its own numbers and days counted one by one, without the table's conditions.
 */
import { isWorkingDay, plainDate } from '../core/calendar.js';
import type { Case, Entry, Instant, PlainDate, Procedure } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import type { Invariant } from '../core/world.js';
import type { ComplaintStep } from './complaint.js';
import { complaintOutcome, suspends } from './complaintOutcome.js';
import {
  AT_BODY,
  EXAMINING,
  NOTIFIED,
  OF_BODIES,
  OF_CHANCERY,
  OF_COMPLAINANT,
  ON_PORTAL,
  OPENING,
  REGISTERING,
  UPHELD,
  aTerm,
  arrival,
  by,
  cameOn,
  day,
  holderOf,
  lastDay,
  officialOf,
  on,
  opened,
  receivedOn,
  record,
} from './complaintReckoning.js';
import { officeCalendar } from './days.js';
import { at, every, exists, text } from './invariant.js';
import type { Basis } from './norms.js';
import { closing, local, remembered, workingDayAfter } from './reckoning.js';
import { reviewInvariants } from './reviewInvariants.js';

/** The invariants; they ask this procedure where its terms stand and when a complaint has ended. */
export function complaintInvariantsOf(procedure: Procedure): readonly Invariant[] {
  const ended = ({ stage }: Case): boolean => stage !== null && procedure.ended.includes(stage);
  const terms = (found: Case, now: Instant) => standing(procedure, found, officeCalendar, now);
  const dues = remembered((found: Case) => {
    const now = found.entries.at(-1)?.at;
    return new Map(now ? terms(found, now).map(({ term, due }) => [term, due]) : []);
  });
  /** After this step the term stands, unless the complaint has ended, and is due on the day that the law sets. */
  const dueOn = (norm: Basis, says: string, term: string, from: ComplaintStep, day: (entry: Entry) => PlainDate) =>
    on(norm, says, [from], (entry, _, after) => ended(after) || dues(after).get(term) === day(entry));

  return [
    // who
    by('P10.2', 'only a complainant complains, speaks for himself and withdraws', OF_COMPLAINANT, ['complainant']),
    by('APPC 93(1)', 'what comes on paper is entered and registered by the chancery', OF_CHANCERY, ['chancery']),
    by(
      'P10.3',
      'the provider’s officials satisfy, forward and pass on',
      ['satisfyComplaint', 'forwardComplaint', 'passToQualityBody'],
      ['officer', 'head', 'actingHead'],
    ),
    by(
      'P10.6',
      'the head or the acting head answers, and satisfies a part',
      ['answerComplaint', 'satisfyPartly'],
      ['head', 'actingHead'],
    ),
    by('P10.1', 'only the bodies review complaints', OF_BODIES, ['complaintBody', 'qualityBody']),
    by(
      'APPC 100(2)',
      'only the higher body annuls, adopts and orders, for only it is competent',
      ['registerAtBody', 'annulAct', 'annulAndAdopt', 'obligeToAct'],
      ['complaintBody'],
    ),
    by(
      'P10.7',
      'only the quality body registers what is addressed to it and prolongs its review',
      ['registerAtQualityBody', 'prolongReview'],
      ['qualityBody'],
    ),
    by(
      'APPC 100(5)',
      'only the system notes that a term has passed, and what became of a notice',
      ['lapseComplaint', 'recordDelivery'],
      ['system'],
    ),
    on(
      'APPC 64(9)',
      'nobody speaks in the complaint of another or withdraws it',
      ['explainLateness', 'stateOnComplaint', 'withdrawComplaint'],
      ({ actor }, { entries: [opening] }) => {
        const who = record(opening?.data['complainant']);
        return actor.bin === (text(who['bin']) || null) && (actor.bin !== null || actor.iin === who['iin']);
      },
    ),
    on(
      'APPC 97(2)',
      'the official complained of satisfies in full or forwards; he neither answers nor examines',
      [...EXAMINING, 'answerComplaint', 'satisfyPartly'],
      ({ actor }, found) => actor.iin !== officialOf(found),
    ),
    on(
      'P10.4',
      'an officer satisfies a complaint only of what he did himself',
      ['satisfyComplaint'],
      ({ actor }, found) => actor.role !== 'officer' || actor.iin === officialOf(found),
    ),
    on(
      'APPC 67',
      'nobody decides on a complaint that he has signed',
      [...EXAMINING, 'answerComplaint', 'satisfyPartly', 'satisfyComplaint'],
      ({ actor }, { entries: [opening] }) => actor.iin !== opening?.actor.iin,
    ),
    on(
      'P10.1',
      'the body that examines is the one that has the complaint',
      EXAMINING,
      ({ actor }, found) => actor.role === holderOf(found),
    ),

    // how it begins
    on(
      'APPC 93(2)',
      'a complaint says of what, what for, on what circumstances, by whom and where he lives',
      OPENING,
      ({ data }) => {
        const who = record(data['complainant']);
        return [data['what'], data['demand'], data['text'], who['name'], who['address']].every(
          (one) => text(one) !== '',
        );
      },
    ),
    on(
      'APPC 93(2)(7)',
      'whoever signs on the portal is who complains, or signs for the entity',
      ON_PORTAL,
      ({ actor, data }) => {
        const who = record(data['complainant']);
        return actor.bin === null ? who['iin'] === actor.iin && who['bin'] === null : who['bin'] === actor.bin;
      },
    ),
    on('APPC 91(1)', 'of a case only those complain whose case it is', OPENING, ({ data }) => {
      const [about, who] = [record(data['about']), record(data['complainant'])];
      const party = record(about['party']);
      return (
        about['case'] === undefined ||
        (text(party['bin']) !== '' ? party['bin'] === who['bin'] : party['iin'] === who['iin'] && who['bin'] === null)
      );
    }),
    on(
      'P10.2',
      'a decision, an action or an inaction is complained of to the provider or the official, quality too, or all of it to the quality body',
      OPENING,
      ({ step, data }) => {
        const quality = step === 'fileAboutQuality' || step === 'enterAboutQuality';
        const against =
          step === 'fileDirectly'
            ? ['decision', 'action', 'inaction', 'quality']
            : quality
              ? ['quality']
              : ['decision', 'action', 'inaction'];
        const to =
          step === 'fileDirectly'
            ? ['qualityBody']
            : ON_PORTAL.some((one) => one === step)
              ? ['provider', 'official']
              : ['provider', 'official', 'qualityBody'];
        return against.includes(text(data['against'])) && to.includes(text(data['addressee']));
      },
    ),
    on(
      'APPC 92(1)',
      'the day on which the complainant learnt of it has come',
      OPENING,
      ({ at: now, data }) => plainDate(text(data['knownOn'])) !== null && text(data['knownOn']) <= local(now).day,
    ),
    on(
      'APPC 64(3)',
      'what came on paper was received on a working day that has come',
      ['enterComplaint', 'enterAboutQuality'],
      ({ at: now, data }) => {
        const day = plainDate(text(data['receivedOn']));
        return day !== null && day >= officeCalendar.from && day <= local(now).day && isWorkingDay(officeCalendar, day);
      },
    ),
    on(
      'APPC 64(3)',
      'it is registered as of the working day on which it came, not before that day, and gets a number',
      REGISTERING,
      ({ at: now, data }, found) =>
        data['registeredOn'] === cameOn(found) && local(now).day >= cameOn(found) && text(data['number']) !== '',
    ),

    // the two clocks (part IV, 10) and the others
    dueOn(
      'APPC 64(3)',
      'a complaint is registered on the day of receipt',
      'complaintRegistration',
      'fileComplaint',
      arrival,
    ),
    dueOn('APPC 64(3)', 'one about quality too', 'qualityRegistration', 'fileAboutQuality', arrival),
    dueOn('APPC 64(3)', 'one on paper too', 'paperRegistration', 'enterComplaint', arrival),
    dueOn('APPC 64(3)', 'one on paper about quality too', 'paperQualityRegistration', 'enterAboutQuality', arrival),
    dueOn(
      'APPC 64(3)',
      'the higher body registers it on the day of receipt',
      'bodyRegistration',
      'forwardComplaint',
      arrival,
    ),
    dueOn(
      'APPC 64(3)',
      'the quality body registers what is addressed to it on the day of receipt',
      'directRegistration',
      'fileDirectly',
      arrival,
    ),
    dueOn(
      'APPC 64(3)',
      'the quality body registers what is passed to it on the day of receipt',
      'passedRegistration',
      'passToQualityBody',
      arrival,
    ),
    dueOn(
      'P10.3',
      'it is satisfied or forwarded by the third working day from receipt',
      'forwarding',
      'fileComplaint',
      (entry) => workingDayAfter(arrival(entry), 3),
    ),
    dueOn('P10.3', 'one on paper too', 'paperForwarding', 'enterComplaint', (entry) =>
      workingDayAfter(arrival(entry), 3),
    ),
    dueOn(
      'P10.6',
      'the provider answers by the fifth working day from registration',
      'providerAnswer',
      'registerComplaint',
      ({ data }) => workingDayAfter(day(data, 'registeredOn'), 5),
    ),
    dueOn('APPC 99', 'the higher body decides by the twentieth working day', 'review', 'registerAtBody', ({ data }) =>
      workingDayAfter(day(data, 'registeredOn'), 20),
    ),
    dueOn(
      'P10.7',
      'the quality body decides by the fifteenth working day',
      'qualityReview',
      'registerAtQualityBody',
      ({ data }) => workingDayAfter(day(data, 'registeredOn'), 15),
    ),
    dueOn(
      'LSS 25(4)',
      'a prolonged review ends as many working days later as it was prolonged by',
      'prolongedReview',
      'prolongReview',
      ({ data }) => workingDayAfter(day(data, 'registeredOn'), 15 + Number(data['days'])),
    ),
    dueOn(
      'APPC 100(2)',
      'what is beyond the competence of a body is sent back by the fifth working day',
      'remittal',
      'findBeyondCompetence',
      ({ at: now }) => workingDayAfter(local(now).day, 5),
    ),
    every(
      'P10.7',
      'what goes directly to the quality body sets no clock of the provider',
      (_, __, after) =>
        opened(after)?.step !== 'fileDirectly' ||
        !['forwarding', 'paperForwarding', 'providerAnswer'].some((term) => dues(after).has(term)),
    ),

    // the provider
    on(
      'P10.4',
      'after 18:30 of the third working day from receipt the provider satisfies nothing any more',
      ['satisfyComplaint', 'satisfyPartly'],
      ({ at: now }, found) => now <= closing(workingDayAfter(receivedOn(found), 3)),
    ),
    on(
      'P10.4',
      'satisfying says what was done and what becomes of the case, of which there is one, and takes nothing away that favours',
      ['satisfyComplaint'],
      ({ data }, found) => {
        const about = record(opened(found)?.data['about']);
        const effect = text(data['effect']);
        return (
          text(data['answer']) !== '' &&
          ['annul', 'remand', 'obligeToIssue', 'none'].includes(effect) &&
          (effect === 'none' || about['case'] !== undefined) &&
          !(about['favourable'] === true && ['annul', 'remand'].includes(effect)) &&
          (effect !== 'remand' || aTerm(data))
        );
      },
    ),
    on(
      'P10.4',
      'satisfying a part says which, and what is left (A-24)',
      ['satisfyPartly'],
      ({ data }) => text(data['answer']) !== '' && text(data['rest']) !== '',
    ),
    on(
      'P10.6',
      'only what is about quality is answered, with words',
      ['answerComplaint'],
      ({ data }, found) => opened(found)?.data['against'] === 'quality' && text(data['answer']) !== '',
    ),
    on(
      'P10.3',
      'a complaint goes to the higher body, about quality or to the quality body to that body, with the whole file of its case',
      ['forwardComplaint', 'passToQualityBody'],
      ({ step, data }, found) => {
        const complaint = opened(found)?.data ?? {};
        const [about, file] = [record(complaint['about']), record(data['file'])];
        const forQuality = complaint['against'] === 'quality' || complaint['addressee'] === 'qualityBody';
        const whole =
          about['case'] === undefined ||
          (file['case'] === about['case'] &&
            Number(file['entries']) >= Number(about['number']) &&
            Array.isArray(file['papers']));
        return forQuality === (step === 'passToQualityBody') && whole;
      },
    ),
    at(
      'P10.3',
      'what the provider has neither satisfied nor answered it can always still send on, however late',
      (found, _, possible) =>
        !['atProvider', 'partlySatisfied'].includes(found.stage ?? '') ||
        possible.some(({ step }) => step === 'forwardComplaint' || step === 'passToQualityBody'),
    ),
    every(
      'P10.4',
      'what was satisfied in full goes to no body; what was satisfied in part still does (A-24)',
      ({ step }, _, after) =>
        (step !== 'satisfyComplaint' || ended(after)) && (step !== 'satisfyPartly' || !ended(after)),
    ),

    ...reviewInvariants,

    // papers and notices
    every(
      'APPC 80(1)',
      'a paper that is signed bears the day of its signature',
      ({ step, at: now, data }) => procedure.steps[step]?.signed === undefined || data['date'] === local(now).day,
    ),
    on(
      'APPC 66(2)',
      'a delivery is of an act of which the complainant is notified, not before it, over one channel, once, and says why it failed',
      ['recordDelivery'],
      ({ data }, { entries }) => {
        const act = entries[Number(data['notice']) - 1];
        const before = entries.filter(
          ({ step, data: other }) =>
            step === 'recordDelivery' && other['notice'] === data['notice'] && other['channel'] === data['channel'],
        );
        return (
          act !== undefined &&
          NOTIFIED.includes(act.step) &&
          text(data['at']) >= act.at &&
          ['email', 'sms'].includes(text(data['channel'])) &&
          ['sent', 'failed'].includes(text(data['outcome'])) &&
          text(data['messageId']) !== '' &&
          (data['outcome'] === 'sent' || text(data['reason']) !== '') &&
          !before.some(({ data: other }) => other['outcome'] === 'sent' || other['outcome'] === data['outcome'])
        );
      },
    ),
    on(
      'LPD 5',
      'a delivery does not repeat the address of the complainant',
      ['recordDelivery'],
      ({ data }, { entries: [opening] }) =>
        ![record(opening?.data['complainant'])['email'], record(opening?.data['complainant'])['phone']].includes(
          data['to'] ?? '',
        ),
    ),
    {
      ...every('APPC 80', 'every entry and every refusal rests on a norm that exists', ({ norm }) => exists(norm)),
      refusal: (refusals) => refusals.length > 0 && refusals.every(({ norm }) => exists(norm)),
    },

    // what then
    every(
      'APPC 100(4)',
      'a complaint that has ended stays as it is: after it comes only the delivery of a notice',
      ({ step }, before, after) => !ended(before) || (step === 'recordDelivery' && after.stage === before.stage),
    ),
    at(
      'APPC 96(1)',
      'an act that says nothing against it is not executed from the filing to the end, nor an action; an inaction and quality suspend nothing',
      (found) => {
        const complaint = opened(found)?.data ?? {};
        const about = record(complaint['about']);
        return (
          suspends(found) ===
          (found.stage !== null &&
            !ended(found) &&
            about['case'] !== undefined &&
            about['executable'] !== true &&
            ['decision', 'action'].includes(text(complaint['against'])))
        );
      },
    ),
    at(
      'APPC 100(2)',
      'only a complaint that was upheld does anything to the case complained of, by whoever upheld it',
      (found) => {
        const outcome = complaintOutcome(found);
        const about = record(opened(found)?.data['about']);
        const upheld = UPHELD.includes(found.stage ?? '') && about['case'] !== undefined;
        return (
          (outcome !== null) === upheld &&
          (outcome === null ||
            (outcome.case === about['case'] &&
              outcome.by.role !== 'complainant' &&
              outcome.reason !== '' &&
              (outcome.effect !== 'remand' || outcome.days !== undefined) &&
              !(about['favourable'] === true && ['annul', 'remand'].includes(outcome.effect))))
        );
      },
    ),
    at(
      'APPC 92(3)',
      'anybody can complain at any time, however late',
      (found, _, possible) => found.stage !== null || new Set(possible.map(({ data }) => data['knownOn'])).size > 1,
    ),
    at(
      'APPC 64(9)',
      'until the decision the complainant can withdraw at any time',
      (found, _, possible) =>
        found.stage === null ||
        found.stage === 'beyondCompetence' ||
        ended(found) ||
        possible.some(({ step }) => step === 'withdrawComplaint'),
    ),
    at(
      'APPC 100(5)',
      'a body that is silent cannot keep a complaint open: after its last day the clock ends it',
      (found, now, possible) =>
        !AT_BODY.includes(found.stage ?? '') ||
        now <= closing(lastDay(found)) ||
        possible.some(({ step }) => step === 'lapseComplaint'),
    ),
    {
      norm: 'P10.1',
      says: 'a complaint that goes on can still be forwarded, decided, or come to its end',
      prospect: ({ stage }) => stage !== null && procedure.ended.includes(stage),
    },
  ];
}
