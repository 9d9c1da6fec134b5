/** What every case has, whatever its procedure: the party outside the office, and the number by which people call it. */
import type { Case, Json } from '../core/procedure.js';
import { applicantOf } from './facts.js';

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
  if (found.procedure !== 'permit' || !first) return applicantOf(found);
  const holder = record(first.data['holder']);
  return {
    uin: text(first.data['uin']),
    iin: text(holder['iin']) || null,
    bin: text(holder['bin']) || null,
    name: text(holder['name']),
  };
}

function record(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
