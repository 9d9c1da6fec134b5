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
  monthsBefore,
  officer,
  on,
  proposal,
  record,
  signedForHolder,
  told,
  workingDayOf,
} from './permitInvariant.js';
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

    // contracts
    on(
      'A5.c2',
      'a change is of one kind, of a contract on record or of a whole new one, and its days can be',
      ['reportChange', 'enterReport', 'noteContracts'],
      possibleChange,
    ),
    on(
      'practice',
      'a report comes with the document that shows it, and with ten at most',
      ['reportChange', 'enterReport'],
      ({ data }) => list(data['attachments']).length >= 1 && list(data['attachments']).length <= 10,
    ),
    on(
      'A5.c2',
      'a change is noted when every requirement of appendix 4 is met, each with its reason',
      ['noteContracts'],
      ({ data }) =>
        REQUIREMENTS.every((norm) => {
          const finding = record(record(data['findings'])[norm]);
          return finding['met'] === true && text(finding['reason']) !== '';
        }),
    ),
    on(
      'A5.c1',
      'no note leaves a permit without a contract that stands',
      ['noteContracts'],
      ({ at: now, data }, before, after) => {
        const proposed = TERMINATING.includes(before.stage ?? '') ? proposal(before) : undefined;
        const dropped = data['change'] === 'ended' ? Number(data['contract']) : 0;
        return left(after, local(now).day, proposed).some((one) => one !== dropped);
      },
    ),
    on(
      'APPC 76',
      'what is answered are reports that wait',
      ['noteContracts', 'dismissReport'],
      ({ step, data }, before) => {
        const named = list(data['reports']);
        const wait = waiting(before).map(({ number }) => number);
        return named.every((one) => wait.includes(Number(one))) && (step === 'noteContracts' || named.length > 0);
      },
    ),
    on('APPC 80', 'a report is dismissed with a reason', ['dismissReport'], ({ data }) => text(data['reason']) !== ''),
    on(
      'A5.c1',
      'that a contract has ended is noted once, after its last day',
      ['noteContractEnd'],
      ({ at: now, data }, before) => {
        const one = told(before)[Number(data['contract']) - 1];
        const noted = before.entries.some(
          ({ step, data: known }) =>
            step === 'noteContractEnd' && known['contract'] === data['contract'] && known['endsOn'] === data['endsOn'],
        );
        const { day } = local(now);
        return one !== undefined && one.until === data['endsOn'] && one.lost > day && day > one.until && !noted;
      },
    ),
    at(
      'A5.c1',
      'a contract that ends un-prolonged is noted as soon as its last day has passed',
      (found, now, possible) => {
        const due =
          has('noteContractEnd') &&
          told(found).some(
            ({ until, lost }, index) =>
              until < local(now).day &&
              lost > local(now).day &&
              !found.entries.some(
                ({ step, data }) =>
                  step === 'noteContractEnd' && data['contract'] === index + 1 && data['endsOn'] === until,
              ),
          );
        return !due || found.stage === null || ended(found) || possible.some(({ step }) => step === 'noteContractEnd');
      },
    ),
    on(
      'practice',
      'the holder is reminded of an end that lies ahead, six, three or one month before it, of each once',
      ['remind'],
      ({ at: now, data }, before) => {
        const { day } = local(now);
        const [what, ends, months] = [data['what'], text(data['endsOn']), Number(data['months'])];
        const one = told(before)[Number(data['contract']) - 1];
        const real = what === 'permit' ? ends === lastDay(before) : one?.until === ends && one.lost > day;
        const again = before.entries.some(
          ({ step, data: known }) =>
            step === 'remind' &&
            ['what', 'contract', 'endsOn'].every((name) => known[name] === data[name]) &&
            Number(known['months']) <= months,
        );
        return real && [6, 3, 1].includes(months) && day >= monthsBefore(ends, months) && day <= ends && !again;
      },
    ),

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

    // corrections and amendments
    on(
      'LPN 44',
      'an error is named by its place and by what should stand there, one after the other',
      ['askCorrection', 'findError'],
      ({ data }, before) =>
        [...CORRIGIBLE, ...SUBSTANCE].includes(text(data['field'])) &&
        text(data['value']) !== '' &&
        data['value'] !== lastValue(before, text(data['field'])) &&
        (!OF_CONTRACT.includes(text(data['field'])) || told(before)[Number(data['contract']) - 1] !== undefined) &&
        list(data['attachments']).length <= 10 &&
        asked(before, ['askCorrection', 'findError'], ['correct', 'rejectCorrection']) === undefined,
    ),
    on(
      'LPN 44',
      'a correction is the one that was named, and changes no substance',
      ['correct'],
      ({ data, at: now }, before) => {
        const wish = asked(before, ['askCorrection', 'findError'], ['correct', 'rejectCorrection']);
        const [entered] = before.entries;
        const contract = told(before)[Number(data['contract']) - 1];
        const date = text(data['value']);
        return (
          wish !== undefined &&
          ['field', 'contract', 'value'].every((name) => wish.data[name] === data[name]) &&
          CORRIGIBLE.includes(text(data['field'])) &&
          data['permitNumber'] === entered?.data['permitNumber'] &&
          data['issuedOn'] === entered?.data['issuedOn'] &&
          data['expiresOn'] === lastDay(before) &&
          (data['field'] !== 'contractDate' ||
            (isDay(date) && date <= local(now).day && contract !== undefined && date <= contract.until))
        );
      },
    ),
    on(
      'LPN 26(2)',
      'only a paper that was signed is corrected',
      ['correct'],
      (_, { entries }) =>
        entries.findLast(({ step }) => ['enter', 'extend', 'extendMeanwhile', 'handedOver'].includes(step))?.data[
          'paper'
        ] !== '',
    ),
    on(
      'LPN 44',
      'a correction is rejected only where one was asked',
      ['rejectCorrection'],
      (_, before) => asked(before, ['askCorrection', 'findError'], ['correct', 'rejectCorrection']) !== undefined,
    ),
    on(
      'practice',
      'an amendment is of the name or an address, new, shown by a document, one after the other',
      ['askAmendment'],
      ({ data }, before) =>
        ['holder', 'address', 'object'].includes(text(data['field'])) &&
        text(data['value']) !== '' &&
        data['value'] !== lastValue(before, text(data['field'])) &&
        list(data['attachments']).length >= 1 &&
        list(data['attachments']).length <= 10 &&
        asked(before, ['askAmendment'], ['amend', 'rejectAmendment']) === undefined,
    ),
    on('practice', 'what is amended is what was asked', ['amend', 'rejectAmendment'], ({ step, data }, before) => {
      const wish = asked(before, ['askAmendment'], ['amend', 'rejectAmendment']);
      return (
        wish !== undefined &&
        (step === 'rejectAmendment' || ['field', 'contract', 'value'].every((name) => wish.data[name] === data[name]))
      );
    }),

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
      'what has ended stays as it is: after it come only notices, receipts, remarks and a paper; an expiry gives way to an extension in time',
      ({ step }, before, after) =>
        !ended(before) ||
        (AFTER_THE_END.includes(step) && after.stage === before.stage) ||
        (step === 'extend' && before.stage === 'expired'),
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
const ENDS: readonly string[] = ['terminated', 'renounced', 'expired'];
const TERMINATING: readonly string[] = ['terminationProposed', 'terminationNotified', 'terminationDrafted'];
const REQUIREMENTS: readonly string[] = ['A4.q0', 'A4.q1', 'A4.q2', 'A4.q3', 'A4.q4'];
const CORRIGIBLE: readonly string[] = ['holder', 'object', 'operator', 'contractNumber', 'contractDate'];
const SUBSTANCE: readonly string[] = ['permitNumber', 'holderId', 'validity', 'issuedOn', 'validUntil'];
const OF_CONTRACT: readonly string[] = ['operator', 'contractNumber', 'contractDate', 'validUntil'];
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

/** Reports that nobody has answered: of an end a proposal is an answer too. */
function waiting({ entries }: Case): readonly Entry[] {
  return entries.filter(({ step, number, data }) => {
    if (step !== 'reportChange' && step !== 'enterReport') return false;
    return !entries.some(
      (later) =>
        (['noteContracts', 'dismissReport'].includes(later.step) && list(later.data['reports']).includes(number)) ||
        (later.step === 'proposeTermination' && later.number > number && data['change'] === 'ended'),
    );
  });
}

function asked({ entries }: Case, asking: readonly string[], deciding: readonly string[]): Entry | undefined {
  const last = entries.findLast(({ step }) => [...asking, ...deciding].includes(step));
  return last && asking.includes(last.step) ? last : undefined;
}

/** The value of a field of the permit itself, with its last correction or amendment. */
function lastValue({ entries }: Case, name: string): string | undefined {
  const changed = entries.findLast(({ step, data }) => ['correct', 'amend'].includes(step) && data['field'] === name);
  if (changed) return text(changed.data['value']);
  const data = entries[0]?.data ?? {};
  if (name === 'object') return text(data['object']);
  return name === 'holder' || name === 'address'
    ? field(data['holder'], name === 'holder' ? 'name' : 'address')
    : undefined;
}

function possibleChange({ at: now, data }: Entry, before: Case): boolean {
  const today = local(now).day;
  const one = told(before)[Number(data['contract']) - 1];
  const [until, open] = [text(data['validUntil']), data['term'] === 'open'];
  switch (data['change']) {
    case 'prolonged': {
      const end = one && [one.until, one.lost].sort()[0];
      return end !== undefined && end !== '9999-12-31' && (open ? until === '' : isDay(until) && until > end);
    }
    case 'concluded':
      return (
        text(data['operator']) !== '' &&
        /^\d{12}$/.test(text(data['operatorBin'])) &&
        text(data['contractNumber']) !== '' &&
        isDay(data['concludedOn']) &&
        text(data['concludedOn']) <= today &&
        (open ? until === '' : isDay(until) && until >= text(data['concludedOn']))
      );
    case 'ended':
      return one !== undefined && isEvent(data, one, today);
    default:
      return false;
  }
}

function isEvent(row: Data, one: ReturnType<typeof told>[number], today: PlainDate): boolean {
  const event = text(row['eventOn']);
  return isDay(event) && event <= today && event >= one.from && event <= one.until && event <= one.lost;
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
