/** What must stay true of the contracts of a permit, of reports of their changes, and of what the clock notes of them. */
import type { Case, Data, Entry, PlainDate } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import { at, text } from './invariant.js';
import type { PermitStep } from './permit.js';
import { isDay, lastDay, left, list, monthsBefore, on, proposal, record, told } from './permitInvariant.js';
import { local } from './reckoning.js';

export function permitContractInvariants(
  has: (step: PermitStep) => boolean,
  ended: (found: Case) => boolean,
): readonly Invariant[] {
  return [
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
  ];
}

const REQUIREMENTS: readonly string[] = ['A4.q0', 'A4.q1', 'A4.q2', 'A4.q3', 'A4.q4'];
const TERMINATING: readonly string[] = ['terminationProposed', 'terminationNotified', 'terminationDrafted'];

/** Reports that nobody has answered: of an end a proposal is an answer too, unless it led to a termination that a complaint has undone. */
export function waiting({ entries }: Case): readonly Entry[] {
  return entries.filter(({ step, number, data }) => {
    if (step !== 'reportChange' && step !== 'enterReport') return false;
    return !entries.some(
      (later) =>
        (['noteContracts', 'dismissReport'].includes(later.step) && list(later.data['reports']).includes(number)) ||
        (later.step === 'proposeTermination' &&
          later.number > number &&
          data['change'] === 'ended' &&
          !undone(entries, later)),
    );
  });
}

/** Whether the next proposal, or none, comes only after a complaint has undone what this one led to. */
function undone(entries: readonly Entry[], { number }: Entry): boolean {
  const next = entries.find(
    (later) => later.number > number && (later.step === 'proposeTermination' || later.step === 'reinstate'),
  );
  return next?.step === 'reinstate';
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

/** Whether a contract can have ceased on the day that a change or a ground names, seen from a day. */
export function isEvent(row: Data, one: ReturnType<typeof told>[number], today: PlainDate): boolean {
  const event = text(row['eventOn']);
  return isDay(event) && event <= today && event >= one.from && event <= one.until && event <= one.lost;
}
