/** Conditions on what is said of the contracts of a permit: a change that is reported or noted, and the grounds of a termination. */
import { civil } from '../core/calendar.js';
import type { Ask, Need, PlainDate, Refusal } from '../core/procedure.js';
import { basedOn } from './based.js';
import { findingsIn } from './facts.js';
import type { Basis } from './norms.js';
import { ENDING, grounding } from './permitConditions.js';
import {
  changeIn,
  type ContractChange,
  contractsHeld,
  contractsStanding,
  contractsStandingWith,
  endOf,
  eventOf,
  type HeldContract,
  terminationGrounds,
  terminationGroundsIn,
} from './permitContracts.js';
import { requirements } from './qualification.js';

/** A5.c1–A5.c3, P2.3: a change is of one of three kinds, of a contract on record or of a whole new one, with days that can be. */
export const changeNamed = basedOn<Need>(
  'changeNamed',
  ['A4.q0', 'A5.c1', 'A5.c2', 'A5.c3', 'P2.3'],
  (ask, data): readonly Refusal[] => {
    const change = changeIn(data);
    const held = contractsHeld(ask.case).find(({ id }) => id === change.contract);
    switch (change.change) {
      case 'prolonged':
        return held ? prolonged(change, held) : [unknown('A5.c2')];
      case 'concluded':
        return concluded(change, today(ask));
      case 'ended':
        return held
          ? happened(change.eventOn, held, today(ask), { norm: 'A5.c1', field: 'eventOn' })
          : [unknown('A5.c1')];
      case null:
        return [{ norm: 'A4.q0', why: 'changeMissing', field: 'change' }];
      default:
        return change.change satisfies never;
    }
  },
);

/** A5.c2, A4.q0–A4.q4: a change is noted when each requirement of appendix 4 is found to be met with it, each finding with its reason. */
export const everyFindingMet = basedOn<Need>(
  'everyFindingMet',
  ['A5.c2', 'APPC 80', ...requirements.map(({ norm }) => norm)],
  (_, data) => {
    const brought = findingsIn(data);
    return requirements.flatMap(({ norm }): readonly Refusal[] => {
      const finding = brought.find((one) => one.norm === norm);
      if (!finding || finding.met === null) return [{ norm, why: 'requirementNotExamined', field: `${norm}.met` }];
      return [
        ...unless(finding.met, { norm, why: 'changeNotConform', field: `${norm}.met` }),
        ...unless(finding.reason.trim() !== '', { norm, why: 'findingWithoutReason', field: `${norm}.reason` }),
      ];
    });
  },
);

/** A5.c1, A5.c3, A-30: one of several contracts leaves the registry; the last one ends the permit, by a proposal to terminate. */
export const contractRemains = basedOn<Need>('contractRemains', ['A5.c1', 'A5.c3'], (ask, data) =>
  unless(contractsStandingWith(ask.case, changeIn(data), today(ask)).length > 0, {
    norm: 'A5.c1',
    why: 'noContractLeft',
    field: 'change',
  }),
);

/**
 * A5.c1, A5.c3, A-30, A-48: a termination is proposed on one of the two conditions, for a contract on record that has ceased, with the
 * day of the event, facts and evidence; and for every contract that would else still stand.
 */
export const terminationGrounded = basedOn<Need>('terminationGrounded', ENDING, (ask, data) => {
  const raised = terminationGroundsIn(data);
  const left = contractsStanding(ask.case, today(ask)).filter(({ id }) => !raised.some((one) => one.contract === id));
  const norms = raised.map(({ norm }) => norm);
  return [
    ...unless(raised.length > 0, { norm: 'A5.c1', why: 'noGround' }),
    ...raised.flatMap(({ norm, contract, eventOn, facts, evidence }): readonly Refusal[] => {
      const at = (field: string) => `contract.${contract}.${field}`;
      const held = contractsHeld(ask.case).find(({ id }) => id === contract);
      if (!ENDING.some((one) => one === norm)) return [{ norm: 'A5.c1', why: 'noSuchTermination', field: at('norm') }];
      if (!held) return [unknown(norm)];
      return [
        ...happened(eventOn, held, today(ask), { norm, field: at('eventOn') }),
        ...unless(eventOn === null || eventOn < today(ask), {
          norm,
          why: 'contractStandsStill',
          field: at('eventOn'),
          with: { day: eventOn ?? '' },
        }),
        ...unless(norm !== 'A5.c3' || held.validUntil === null || eventOn !== held.validUntil, {
          norm,
          why: 'notEarly',
          field: at('norm'),
          with: { day: held.validUntil ?? '' },
        }),
        ...unless(facts.trim() !== '', { norm, why: 'groundWithoutFacts', field: at('facts') }),
        ...unless(evidence.trim() !== '', { norm, why: 'groundWithoutEvidence', field: at('evidence') }),
      ];
    }),
    ...left.flatMap(grounding(ask, norms)),
  ];
});

/** A-49, invariant 8: the decision stores the day of the event and its own. */
export const eventDated = basedOn<Need>('eventDated', ENDING, (ask, data) => {
  const grounds = terminationGrounds(ask.case);
  const norm = grounds[0]?.norm ?? 'A5.c1';
  return [
    ...unless(data['eventOn'] === eventOf(grounds), { norm, why: 'eventOfAnotherDay', field: 'eventOn' }),
    ...unless(data['decidedOn'] === today(ask), { norm, why: 'paperOfAnotherDay', field: 'decidedOn' }),
  ];
});

function prolonged({ openEnded, validUntil }: ContractChange, held: HeldContract): readonly Refusal[] {
  const norm: Basis = 'A5.c2';
  const end = endOf(held);
  if (end === null) return [{ norm, why: 'contractOpenEnded', field: 'contract' }];
  if (openEnded) return unless(validUntil === null, { norm, why: 'openEndedWithEnd', field: 'validUntil' });
  if (validUntil === null) return [{ norm, why: 'endMissing', field: 'validUntil' }];
  return unless(validUntil > end, { norm, why: 'prolongedNotLater', field: 'validUntil', with: { day: end } });
}

function concluded(change: ContractChange, day: PlainDate): readonly Refusal[] {
  const norm: Basis = 'A4.q0';
  const { operator, operatorBin, number, concludedOn, openEnded, validUntil } = change;
  return [
    ...unless(operator !== '', { norm, why: 'contractIncomplete', field: 'operator' }),
    ...unless(/^\d{12}$/.test(operatorBin), { norm, why: 'contractIncomplete', field: 'operatorBin' }),
    ...unless(number !== '', { norm, why: 'contractIncomplete', field: 'contractNumber' }),
    ...unless(concludedOn !== null, { norm, why: 'contractIncomplete', field: 'concludedOn' }),
    ...unless(concludedOn === null || concludedOn <= day, { norm, why: 'contractAhead', field: 'concludedOn' }),
    ...unless(openEnded || validUntil !== null, { norm, why: 'endMissing', field: 'validUntil' }),
    ...unless(!openEnded || validUntil === null, { norm, why: 'openEndedWithEnd', field: 'validUntil' }),
    ...unless(concludedOn === null || validUntil === null || concludedOn <= validUntil, {
      norm,
      why: 'endsBeforeItBegins',
      field: 'validUntil',
    }),
  ];
}

/** An event lies between the day of the contract and its end, and not ahead. */
function happened(
  eventOn: PlainDate | null,
  held: HeldContract,
  day: PlainDate,
  { norm, field }: { readonly norm: string; readonly field: string },
): readonly Refusal[] {
  if (eventOn === null) return [{ norm, why: 'eventMissing', field }];
  const end = endOf(held);
  return [
    ...unless(eventOn <= day, { norm, why: 'eventAhead', field }),
    ...unless(eventOn >= held.date, { norm, why: 'eventBeforeContract', field, with: { day: held.date } }),
    ...unless(end === null || eventOn <= end, { norm, why: 'eventAfterEnd', field, with: { day: end ?? '' } }),
  ];
}

function unknown(norm: string): Refusal {
  return { norm, why: 'contractUnknown', field: 'contract' };
}

function today({ calendar, now }: Ask): PlainDate {
  return civil(calendar, now).date;
}

function unless(holds: boolean, refusal: Refusal): readonly Refusal[] {
  return holds ? [] : [refusal];
}
