/** What the registry notes of a permit (P9, LPN 49): each note with its norm, its day and the values that its text names. */
import { type Calendar, civil } from '../core/calendar.js';
import type { Case, Entry, Json, PlainDate } from '../core/procedure.js';
import type { Basis } from './norms.js';
import { changeIn, contractsHeld, eventOf, terminationGroundsIn } from './permitContracts.js';
import { terminatedOn } from './permitFacts.js';

export type NoteName =
  | 'entered'
  | 'enteredBySilence'
  | 'handedOver'
  | 'extended'
  | 'contractProlonged'
  | 'contractAdded'
  | 'contractDropped'
  | 'corrected'
  | 'amended'
  | 'terminated'
  | 'terminationEffective'
  | 'reinstated'
  | 'renounced'
  | 'expired';

/** A note; 'practice' marks one that no norm demands. */
export interface RegistryNote {
  readonly note: NoteName;
  readonly norm: Basis;
  readonly on: PlainDate;
  readonly with: { readonly [name: string]: string };
}

/** Every note of this permit, oldest first. Nothing that is proposed, reported or asked stands there: only what was decided or has happened. */
export function permitRowNotes(found: Case, calendar: Calendar): readonly RegistryNote[] {
  const noted = found.entries.flatMap((entry, at) =>
    notesOf({ ...found, entries: found.entries.slice(0, at + 1) }, entry, calendar, civil(calendar, entry.at).date),
  );
  return [...noted, ...effective(found, calendar)];
}

function effective(found: Case, calendar: Calendar): readonly RegistryNote[] {
  const on = terminatedOn(found, calendar);
  return on ? [{ note: 'terminationEffective', norm: 'APPC 83(2)', on, with: {} }] : [];
}

function notesOf(
  then: Case,
  { step, data, number }: Entry,
  calendar: Calendar,
  on: PlainDate,
): readonly RegistryNote[] {
  const note = (name: NoteName, norm: Basis, values: RegistryNote['with'] = {}): readonly RegistryNote[] => [
    { note: name, norm, on, with: values },
  ];
  switch (step) {
    case 'enter': {
      const silent = data['basis'] === 'silence';
      return note(silent ? 'enteredBySilence' : 'entered', silent ? 'LPN 26(1)' : 'P9', values(data, 'expiresOn'));
    }
    case 'handedOver':
      return note('handedOver', 'LPN 26(2)');
    case 'extend':
    case 'extendMeanwhile':
      return note('extended', 'A5.c2', values(data, 'expiresOn'));
    case 'noteContracts':
      return changed(then, changeIn(data), on);
    case 'keepPermit':
      return dropped(then, on);
    case 'correct':
      return note('corrected', 'LPN 44');
    case 'amend':
      return note('amended', 'practice');
    case 'terminate':
      return note('terminated', groundNorm(then), values(data, 'eventOn'));
    case 'reinstate':
      return [
        ...effective({ ...then, entries: then.entries.slice(0, number - 1) }, calendar),
        ...note('reinstated', 'APPC 100(1)'),
      ];
    case 'renounce':
      return note('renounced', 'practice');
    case 'expire':
      return note('expired', 'L11.4');
    default:
      return [];
  }
}

function changed(then: Case, { change, contract, eventOn }: ReturnType<typeof changeIn>, on: PlainDate) {
  const held = contractsHeld(then).find(({ id }) => id === contract) ?? contractsHeld(then).at(-1);
  const named = { operator: held?.operator ?? '', number: held?.number ?? '' };
  switch (change) {
    case 'prolonged':
      return [{ note: 'contractProlonged', norm: 'A5.c2', on, with: named } as const];
    case 'concluded':
      return [{ note: 'contractAdded', norm: 'practice', on, with: named } as const];
    case 'ended':
      return [{ note: 'contractDropped', norm: 'practice', on, with: { ...named, eventOn: eventOn ?? '' } } as const];
    case null:
      return [];
    default:
      return change satisfies never;
  }
}

/** the contracts of a proposal that ends nothing leave the registry all the same. */
function dropped(then: Case, on: PlainDate): readonly RegistryNote[] {
  const proposal = then.entries.findLast(({ step }) => step === 'proposeTermination');
  return terminationGroundsIn(proposal?.data ?? {}).flatMap(({ contract, eventOn }) => {
    const held = contractsHeld(then).find(({ id }) => id === contract);
    if (!held || held.lostOn === null) return [];
    const named = { operator: held.operator, number: held.number, eventOn: eventOn ?? '' };
    return [{ note: 'contractDropped', norm: 'practice', on, with: named } as const];
  });
}

/** The condition on which the termination rests: that of the event by which the last contract ceased. */
function groundNorm(then: Case): Basis {
  const proposal = then.entries.findLast(({ step }) => step === 'proposeTermination');
  const grounds = terminationGroundsIn(proposal?.data ?? {});
  const last = grounds.find(({ eventOn }) => eventOn === eventOf(grounds));
  return last?.norm === 'A5.c3' ? 'A5.c3' : 'A5.c1';
}

function values(data: { readonly [key: string]: Json }, name: string): RegistryNote['with'] {
  return { [name]: String(data[name] ?? '') };
}
