/** What of a case can be complained of, and how it enters the complaint: the facts are taken over, so that the complaint stands by itself. */
import { type Calendar, civil, dayOfReceipt } from '../core/calendar.js';
import type { Case, Entry, PlainDate } from '../core/procedure.js';
import type { ApplicationStep } from './application.js';
import type { ComplainedOf } from './complaintFacts.js';
import { deliveredAt } from './facts.js';
import { terminationOf } from './hearing.js';
import { partyTo, isParty } from './matter.js';
import type { Basis } from './norms.js';
import type { PermitStep } from './permit.js';

/** An act that can be complained of by itself. */
export interface Act {
  readonly norm: Basis;
  /** Whether its paper says how to complain of it (APPC 80(5)). */
  readonly appealClause: boolean;
  /** Whether it favours the applicant or the holder (APPC 98(6)). */
  readonly favourable: boolean;
}

// prettier-ignore
const ofApplication: { readonly [step in ApplicationStep]?: Act } = {
  //  act                basis                says how to complain     favours
  refuseIncomplete:    { norm: 'P6.5',      appealClause: true,      favourable: false },
  refuse:              { norm: 'P7.3',      appealClause: true,      favourable: false },
  rejectRecusal:       { norm: 'APPC 67',   appealClause: false,     favourable: false },
  issue:               { norm: 'P7.4',      appealClause: false,     favourable: true  },
  handOverPermit:      { norm: 'LPN 26(2)', appealClause: false,     favourable: true  },
};

// prettier-ignore
const ofLife: { readonly [step in PermitStep]?: Act } = {
  //  act                basis                says how to complain     favours
  terminate:           { norm: 'A5.c1',     appealClause: true,      favourable: false },
  rejectCorrection:    { norm: 'LPN 44',    appealClause: true,      favourable: false },
  rejectAmendment:     { norm: 'practice',  appealClause: false,     favourable: false },
  dismissReport:       { norm: 'APPC 76',   appealClause: false,     favourable: false },
  keepPermit:          { norm: 'A5.c1',     appealClause: false,     favourable: true  },
  correct:             { norm: 'LPN 44',    appealClause: false,     favourable: true  },
};

/** The act of an entry; null where the entry is none. */
export function actOf({ step }: Pick<Entry, 'step'>): Act | null {
  return acts.get(step) ?? null;
}

const acts: ReadonlyMap<string, Act> = new Map(Object.entries({ ...ofApplication, ...ofLife }));

/** Whether an act is one of a permit's life, where no permit is left to issue. */
export function isActOfLife({ step }: Pick<Entry, 'step'>): boolean {
  return Object.hasOwn(ofLife, step);
}

/** The acts of a case that burden its party, newest first: what its page offers to complain of. One that a complaint has undone burdens nobody. */
export function burdensOf(found: Case): readonly Entry[] {
  const standing = terminationOf(found)?.number;
  return found.entries
    .filter((entry) => actOf(entry)?.favourable === false && (entry.step !== 'terminate' || entry.number === standing))
    .toReversed();
}

/**
 * This entry of a case as a complaint of today takes it over; null when there is no such entry. An act that was not delivered became
 * known today at the latest.
 */
export function complainedOf(found: Case, number: number, calendar: Calendar, today: PlainDate): ComplainedOf | null {
  const entry = found.entries[number - 1];
  const party = partyTo(found);
  if (!entry || !party) return null;
  const delivered = deliveredAt(found, number);
  const act = actOf(entry);
  const { iin, name, role } = entry.actor;
  return {
    case: found.id,
    number,
    step: entry.step,
    on: delivered ? dayOfReceipt(calendar, delivered) : today,
    official: iin === null || isParty(role) ? null : { iin, name, role },
    party: { iin: party.iin, bin: party.bin },
    appealClause: act?.appealClause ?? false,
    executable: false,
    favourable: act?.favourable ?? false,
  };
}

/** When an act was signed: with the number of its case it names the act on papers. */
export function actDay({ at }: Pick<Entry, 'at'>, calendar: Calendar): PlainDate {
  return civil(calendar, at).date;
}
