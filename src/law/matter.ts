/** What every case has, whatever its procedure: the party outside the office, and the number by which people call it. */
import type { Actor, Case, Json } from '../core/procedure.js';
import { complaintIn, complaintNumber } from './complaintFacts.js';
import { applicantOf } from './facts.js';
import { holderOf } from './permitFacts.js';

/** As whom those act who do not work at the office, by the procedure in which each is the party. */
export const parties = { application: 'applicant', permit: 'holder', complaint: 'complainant' } as const;

/** Every such role; a base operator speaks in the life of a permit that rests on its contract. */
export const partyRoles = [...Object.values(parties), 'baseOperator'] as const;

/** Whether a role is that of a party, not of an official. */
export function isParty(role: string): boolean {
  return partyRoles.some((one) => one === role);
}

/** Whose matter it is: the person who signed (of an entity also its BIN), and the name by which the office calls them. */
export interface MatterParty {
  readonly uin: string;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly name: string;
}

/** The party of this case; null before its first entry. */
export function partyTo(found: Case): MatterParty | null {
  const [first] = found.entries;
  if (!first) return null;
  if (found.procedure === 'complaint') {
    const { name, iin, bin } = complaintIn(first.data).complainant;
    return { uin: complaintNumber(found), iin, bin, name };
  }
  if (found.procedure !== 'permit') return applicantOf(found);
  const { iin, bin, name } = holderOf(found);
  return { uin: text(first.data['uin']), iin: iin || null, bin: bin || null, name };
}

/** Whether somebody is the party of this case: the same person, or anybody who acts for the same legal entity. */
export function isPartyTo(found: Case, { role, iin, bin }: Actor): boolean {
  const party = partyTo(found);
  const own = Object.entries(parties).some(([procedure, as]) => procedure === found.procedure && as === role);
  return own && party !== null && party.bin === bin && (bin !== null || party.iin === iin);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
