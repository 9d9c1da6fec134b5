/**
 * The contracts with base operators on which a permit rests, as the entries of its life tell them (A4.q0, A5.c1–A5.c3): several,
 * each with its parties, number and days. A contract is on record because it was found to meet appendix 4: when the permit was
 * issued or extended, or when the officer noted it.
 */
import { plainDate } from '../core/calendar.js';
import type { Case, Data, Entry, Json, PlainDate } from '../core/procedure.js';
import { proposalOf } from './hearing.js';

/** A contract on record. */
export interface HeldContract {
  /** Its place among all contracts that were ever on record, from 1; never used again. */
  readonly id: number;
  readonly operator: string;
  readonly operatorBin: string;
  readonly number: string;
  readonly date: PlainDate;
  /** The last day of its term; null when it is open-ended. */
  readonly validUntil: PlainDate | null;
  /** The day on which it ceased otherwise than by its term; null when nothing of that kind is on record. */
  readonly lostOn: PlainDate | null;
  /** The entry by which it came on record last: after a proposal to terminate it counts anew. */
  readonly confirmedIn: number;
}

/** What can happen to a contract: it is prolonged (A5.c2), another one is concluded (P2.3), or it ends (A5.c1, A5.c3). */
export const changes = ['prolonged', 'concluded', 'ended'] as const;

export type Change = (typeof changes)[number];

/** A change of a contract, as it was reported or is noted. What does not belong to its kind is empty. */
export interface ContractChange {
  readonly change: Change | null;
  /** The contract on record that it concerns; 0 for one that is new. */
  readonly contract: number;
  readonly operator: string;
  readonly operatorBin: string;
  readonly number: string;
  readonly concludedOn: PlainDate | null;
  readonly openEnded: boolean;
  readonly validUntil: PlainDate | null;
  readonly eventOn: PlainDate | null;
  readonly remark: string;
}

/** A ground of termination: which point of the conditions, which contract, when it ceased, the facts and what shows them. */
export interface TerminationGround {
  readonly norm: string;
  readonly contract: number;
  /** The last day on which the contract was in force. */
  readonly eventOn: PlainDate | null;
  readonly facts: string;
  readonly evidence: string;
}

/** The change that these data name. */
export function changeIn(data: Data): ContractChange {
  return {
    change: changes.find((one) => one === data['change']) ?? null,
    contract: whole(data['contract']),
    operator: text(data['operator']),
    operatorBin: text(data['operatorBin']),
    number: text(data['contractNumber']),
    concludedOn: plainDate(text(data['concludedOn'])),
    openEnded: data['term'] === 'open',
    validUntil: plainDate(text(data['validUntil'])),
    eventOn: plainDate(text(data['eventOn'])),
    remark: text(data['remark']),
  };
}

/** The grounds of termination that these data raise. */
export function terminationGroundsIn(data: Data): readonly TerminationGround[] {
  return list(data['grounds']).map((row) => ({
    norm: text(record(row)['norm']),
    contract: whole(record(row)['contract']),
    eventOn: plainDate(text(record(row)['eventOn'])),
    facts: text(record(row)['facts']),
    evidence: text(record(row)['evidence']),
  }));
}

/** The grounds of the last proposal to terminate. */
export function terminationGrounds(found: Case): readonly TerminationGround[] {
  return terminationGroundsIn(proposalOf(found)?.data ?? {});
}

/** The day of the event by which the last of the contracts of these grounds ceased; null when none is named. */
export function eventOf(grounds: readonly TerminationGround[]): PlainDate | null {
  return (
    grounds
      .flatMap(({ eventOn }) => eventOn ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** The last day on which a contract is in force; null while it has no end. */
export function endOf({ validUntil, lostOn }: Pick<HeldContract, 'validUntil' | 'lostOn'>): PlainDate | null {
  if (validUntil === null || lostOn === null) return validUntil ?? lostOn;
  return lostOn < validUntil ? lostOn : validUntil;
}

/** Whether a contract is in force on a day: from its own date to its last day, both included. */
export function validOn(contract: HeldContract, day: PlainDate): boolean {
  const end = endOf(contract);
  return contract.date <= day && (end === null || day <= end);
}

/** The contracts that are in force on a day by the record: what a proposal says of them is not decided yet. */
export function contractsValid(found: Case, day: PlainDate): readonly HeldContract[] {
  return contractsHeld(found).filter((one) => validOn(one, day));
}

/** Every contract that was ever on record, in the order in which it came there. */
export function contractsHeld(found: Case): readonly HeldContract[] {
  const known = remembered.get(found);
  if (known) return known;
  const held = heldAfter(found.entries);
  remembered.set(found, held);
  return held;
}

const remembered = new WeakMap<Case, readonly HeldContract[]>();

function heldAfter(entries: readonly Entry[]): readonly HeldContract[] {
  return entries.reduce<readonly HeldContract[]>((contracts, entry) => after(contracts, entry, entries), []);
}

/** The stages in which a proposal to terminate is on its way. */
export const terminating = ['terminationProposed', 'terminationNotified', 'terminationDrafted'] as const;

/**
 * The contracts that stand on a day: in force, and not among those of which a proposal that is on its way says that they have ceased,
 * unless they were confirmed since.
 */
export function contractsStanding(found: Case, day: PlainDate): readonly HeldContract[] {
  return standingAmong(found, contractsHeld(found), day);
}

/** The same, with a change that is about to be noted: a contract that has ended no longer counts, also on its last day. */
export function contractsStandingWith(found: Case, change: ContractChange, day: PlainDate): readonly HeldContract[] {
  const standing = standingAmong(found, changed(contractsHeld(found), change, found.entries.length + 1), day);
  return change.change === 'ended' ? standing.filter(({ id }) => id !== change.contract) : standing;
}

function standingAmong(found: Case, contracts: readonly HeldContract[], day: PlainDate): readonly HeldContract[] {
  const proposal = terminating.some((stage) => stage === found.stage) ? proposalOf(found) : undefined;
  const raised = terminationGroundsIn(proposal?.data ?? {}).map(({ contract }) => contract);
  return contracts.filter(
    (one) => validOn(one, day) && !(raised.includes(one.id) && one.confirmedIn < (proposal?.number ?? 0)),
  );
}

function after(contracts: readonly HeldContract[], { step, data, number }: Entry, all: readonly Entry[]) {
  switch (step) {
    case 'enter':
    case 'extend':
    case 'extendMeanwhile':
      return list(data['contracts']).reduce<readonly HeldContract[]>(
        (all, row) => brought(all, record(row), number),
        contracts,
      );
    case 'noteContracts':
      return changed(contracts, changeIn(data), number);
    case 'correct':
      return contracts.map((one) => (one.id === whole(data['contract']) ? corrected(one, data) : one));
    case 'keepPermit':
    case 'terminate': {
      const proposal = all.findLast((one) => one.step === 'proposeTermination' && one.number < number);
      return lost(contracts, terminationGroundsIn(proposal?.data ?? {}), proposal?.number ?? 0);
    }
    // What a termination found of the contracts has fallen with it; nothing is noted of them in between (APPC 100(1)).
    case 'reinstate':
      return heldAfter(
        all.slice(
          0,
          all.findLastIndex((one) => one.step === 'terminate' && one.number < number),
        ),
      );
    default:
      return contracts;
  }
}

/** An application brings a contract: the one on record with the same operator and number, prolonged, or another. */
function brought(contracts: readonly HeldContract[], row: Data, confirmedIn: number): readonly HeldContract[] {
  const date = plainDate(text(row['date']));
  if (!date) return contracts;
  const [operatorBin, number] = [text(row['operatorBin']), text(row['number'])];
  const same = contracts.find((one) => one.operatorBin === operatorBin && one.number === number);
  const contract: HeldContract = {
    id: same?.id ?? contracts.length + 1,
    operator: text(row['operator']),
    operatorBin,
    number,
    date,
    validUntil: plainDate(text(row['validUntil'])),
    lostOn: null,
    confirmedIn,
  };
  return same ? contracts.map((one) => (one === same ? contract : one)) : [...contracts, contract];
}

function changed(
  contracts: readonly HeldContract[],
  { change, contract, concludedOn, eventOn, validUntil, ...named }: ContractChange,
  confirmedIn: number,
): readonly HeldContract[] {
  switch (change) {
    case 'concluded': {
      if (!concludedOn) return contracts;
      const { operator, operatorBin, number } = named;
      const id = contracts.length + 1;
      return [
        ...contracts,
        { id, operator, operatorBin, number, date: concludedOn, validUntil, lostOn: null, confirmedIn },
      ];
    }
    case 'prolonged':
      return contracts.map((one) => (one.id === contract ? { ...one, validUntil, lostOn: null, confirmedIn } : one));
    case 'ended':
      return contracts.map((one) => (one.id === contract ? { ...one, lostOn: eventOn } : one));
    case null:
      return contracts;
    default:
      return change satisfies never;
  }
}

/** A decision finds that the contracts of the proposal have ceased; what was confirmed since has not. */
function lost(
  contracts: readonly HeldContract[],
  grounds: readonly TerminationGround[],
  proposal: number,
): readonly HeldContract[] {
  return contracts.map((one) => {
    const ground = grounds.find(({ contract }) => contract === one.id);
    return ground && one.confirmedIn < proposal ? { ...one, lostOn: ground.eventOn } : one;
  });
}

function corrected(contract: HeldContract, data: Data): HeldContract {
  const value = text(data['value']);
  switch (data['field']) {
    case 'operator':
      return { ...contract, operator: value };
    case 'contractNumber':
      return { ...contract, number: value };
    case 'contractDate':
      return { ...contract, date: plainDate(value) ?? contract.date };
    default:
      return contract;
  }
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function record(value: Json | undefined): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function whole(value: Json | undefined): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
