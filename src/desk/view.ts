/** The rows that lists and the registry show of a case, rewritten from its entries at every step. */
import type { Calendar } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Instant, Procedure } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { wakeOn } from '../law/clock.js';
import { complaintNumber, complaintOf } from '../law/complaintFacts.js';
import { applicationOf, officerOf } from '../law/facts.js';
import { partyTo } from '../law/matter.js';
import { heldPermit } from '../law/permitFacts.js';
import type { StoredEntry } from '../store/entries.js';
import { maskIin, type PermitRow } from '../store/registry.js';
import type { CaseRow } from '../store/views.js';

/** A case as lists show it. `last` is its last stored entry; the terms stand as of `now`. */
export function rowOf(procedure: Procedure, found: Case, last: StoredEntry, calendar: Calendar, now: Instant): CaseRow {
  const ended = procedure.ended.includes(found.stage ?? '');
  const standings = standing(procedure, found, calendar, now);
  const [next] = standings
    .filter(({ metAt }) => !ended && metAt === null)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  const party = partyTo(found);
  const complaint = procedure.name === 'complaint' ? complaintOf(found) : null;
  const registeredOn = standings.find(({ term }) => term === 'completeness')?.from ?? null;
  return {
    case: found.id,
    procedure: procedure.name,
    uin: party?.uin ?? null,
    registrationNumber: numberOf(found),
    stage: found.stage ?? '',
    applicantIin: party?.iin ?? null,
    applicantBin: party?.bin ?? null,
    applicantName: party?.name ?? '',
    submittedAt: found.entries[0]?.at ?? null,
    registeredOn,
    officerIin: officerOf(found)?.iin ?? complaint?.about?.official?.iin ?? null,
    nextTerm: next?.term ?? null,
    nextDue: next?.due ?? null,
    nextNorm: next?.norm ?? null,
    resultDue: standings.find(({ term }) => term === 'result')?.due ?? null,
    lastNumber: last.number,
    lastHash: last.hash,
    ended,
    roles: procedure.name === 'permit' ? [] : null,
    waits: procedure.name !== 'permit' && !ended,
    wakeOn: wakeOn(found, calendar),
    about: complaint ? (complaint.about?.case ?? null) : (applicationOf(found)?.extends?.life ?? null),
  };
}

/** The permit as the registry shows it (P9), by the entries of its life; null for a case that is not a permit's. */
export function permitRowOf(found: Case): PermitRow | null {
  const permit = heldPermit(found);
  const last = found.entries.at(-1);
  if (!permit || !last) return null;
  const { holder } = permit;
  return {
    permitNumber: permit.number,
    case: found.id,
    uin: permit.uin,
    holderName: holder.name,
    holderBin: holder.bin || null,
    holderIinMasked: holder.bin === '' ? maskIin(holder.iin) : null,
    issuedOn: permit.issuedOn,
    expiresOn: permit.expiresOn,
    // Valid by law; until the head has handed it over everybody sees on what it rests (LPN 26).
    status: permit.bySilence ? 'deemed' : 'valid',
    operators: permit.contracts.map(({ operator }) => operator).join(', '),
    verifyCode: permit.verifyCode,
    updatedAt: last.at,
    notes: [],
    endedOn: null,
  };
}

/** The number by which lists call a case: of the permit, of registration, of the complaint; null before it has one. */
function numberOf(found: Case): string | null {
  switch (found.procedure) {
    case 'permit':
      return heldPermit(found)?.number ?? null;
    case 'complaint':
      return complaintNumber(found) || null;
    default:
      return textOf(taken(found, 'register')?.data['registrationNumber']);
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
