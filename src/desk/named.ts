/** Who and what a paper names, read from the case. */
import { taken } from '../core/decide.js';
import type { Actor, Case } from '../core/procedure.js';
import { findings, officerOf } from '../law/facts.js';
import { partyTo } from '../law/matter.js';
import { heldPermit, permitOfficerOf } from '../law/permitFacts.js';
import type { Official, Party } from '../law/papers/parts.js';

/** The applicant as papers name him: an individual by IIN, an entity or the branch of a foreign one by BIN. */
export function partyOf(found: Case): Party {
  const applicant = mustBe(partyTo(found));
  return applicant.bin === null
    ? { name: applicant.name, idKind: 'iin', id: applicant.iin ?? '' }
    : { name: applicant.name, idKind: 'bin', id: applicant.bin };
}

/** An official as papers name him, with the order by which he signs; the head needs none. */
export function officialOf({ name, role, order }: Actor): Official {
  const capacity = role === 'chancery' || role === 'actingHead' || role === 'authorised' ? role : 'head';
  return { name, capacity, order: capacity === 'head' ? null : order };
}

/** The registration number, of a permit that of its application; '' before registration. */
export function registrationNumberOf(found: Case): string {
  if (found.procedure === 'permit') return heldPermit(found)?.registration.number ?? '';
  return String(taken(found, 'register')?.data['registrationNumber'] ?? '');
}

/** The name of the officer who has the case; '' before one was named. */
export function officerNameOf(found: Case): string {
  return (found.procedure === 'permit' ? permitOfficerOf(found) : officerOf(found))?.name ?? '';
}

/** The number of the next letter in the case: that of the registration or the permit, and which letter it is. */
export function nextLetter(found: Case): string {
  const letters = found.entries.filter(({ data }) => typeof data['number'] === 'string').length;
  const base = found.procedure === 'permit' ? (heldPermit(found)?.number ?? '') : registrationNumberOf(found);
  return `${base}/${letters + 1}`;
}

/** The requirements that were found not to be met, with the reasons. */
export function unmetOf(found: Case): readonly { readonly norm: string; readonly reason: string }[] {
  return [...findings(found)].flatMap(([norm, { met, reason }]) => (met ? [] : [{ norm, reason }]));
}

/** What a step builds on and the table has made sure of. */
export function mustBe<T>(value: T | null): T {
  if (value === null) throw new Error('the case lacks what this step was to build on');
  return value;
}
