/** What the registry tells of a permit beside its dates (P9): which step of its life makes which line. */
import { type Calendar, civil } from '../core/calendar.js';
import type { Case, Entry, PlainDate } from '../core/procedure.js';
import { contractsHeld, changeIn, type HeldContract } from './permitContracts.js';
import { wishIn } from './permitFacts.js';
import type { PermitStep } from './permit.js';

/** What a line says; its words stand in `words/registry.ts` under the same name. */
export type NoteName =
  | 'extended'
  | 'contractProlonged'
  | 'contractConcluded'
  | 'contractEnded'
  | 'contractTermOver'
  | 'corrected'
  | 'amended'
  | 'terminationDecided'
  | 'permitKept'
  | 'renounced'
  | 'expired';

/** A line of the registry: what happened, by which norm, on which day, and what the words name. */
export interface Note {
  readonly what: NoteName;
  readonly norm: string;
  readonly on: PlainDate;
  readonly with: { readonly [name: string]: string };
}

/** The lines that the entries of a life make, oldest first. They name companies and days, and nothing of a person. */
export function registryNotes(found: Case, calendar: Calendar): readonly Note[] {
  return found.entries.flatMap((entry): readonly Note[] => {
    const told = noteOf(found, entry);
    if (!told) return [];
    return [{ what: told[0], norm: entry.norm, on: civil(calendar, entry.at).date, with: told[1] }];
  });
}

function noteOf(found: Case, { step, data }: Entry): readonly [NoteName, Note['with']] | null {
  const contract = () => named(contractsHeld(found).find(({ id }) => id === data['contract']));
  switch (step as PermitStep) {
    case 'extend':
    case 'extendMeanwhile':
      return ['extended', { until: String(data['expiresOn']) }];
    case 'noteContracts': {
      const { change, operator, number, validUntil, eventOn } = changeIn(data);
      if (change === 'concluded') return ['contractConcluded', { operator, number }];
      if (change === 'ended') return ['contractEnded', { ...contract(), day: eventOn ?? '' }];
      return ['contractProlonged', { ...contract(), until: validUntil ?? '' }];
    }
    case 'noteContractEnd':
      return ['contractTermOver', { ...contract(), day: String(data['endsOn']) }];
    case 'correct':
      return ['corrected', { field: wishIn(data).field }];
    case 'amend':
      return ['amended', { field: wishIn(data).field }];
    case 'terminate':
      return ['terminationDecided', {}];
    case 'keepPermit':
    case 'discontinueTermination':
      return ['permitKept', {}];
    case 'renounce':
      return ['renounced', {}];
    case 'expire':
      return ['expired', {}];
    default:
      return null;
  }
}

function named(contract: HeldContract | undefined): { readonly operator: string; readonly number: string } {
  return { operator: contract?.operator ?? '', number: contract?.number ?? '' };
}
