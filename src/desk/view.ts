/** The rows that lists and the registry show of a case, rewritten from its entries at every step. */
import type { Calendar } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Instant, Procedure } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { applicantOf, officerOf, permitOf } from '../law/facts.js';
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
  const applicant = applicantOf(found);
  const registered = taken(found, 'register');
  const registeredOn = standings.find(({ term }) => term === 'completeness')?.from ?? null;
  return {
    case: found.id,
    procedure: procedure.name,
    uin: applicant?.uin ?? null,
    registrationNumber: textOf(registered?.data['registrationNumber']),
    stage: found.stage ?? '',
    applicantIin: applicant?.iin ?? null,
    applicantBin: applicant?.bin ?? null,
    applicantName: applicant?.name ?? '',
    submittedAt: taken(found, 'submit')?.at ?? null,
    registeredOn,
    officerIin: officerOf(found)?.iin ?? null,
    nextTerm: next?.term ?? null,
    nextDue: next?.due ?? null,
    nextNorm: next?.norm ?? null,
    resultDue: standings.find(({ term }) => term === 'result')?.due ?? null,
    lastNumber: last.number,
    lastHash: last.hash,
    ended,
  };
}

/** The permit of a case as the registry shows it (P9), issued or deemed issued; null when there is none. */
export function permitRowOf(found: Case): PermitRow | null {
  const permit = permitOf(found);
  if (!permit) return null;
  return {
    permitNumber: permit.number,
    case: found.id,
    uin: permit.uin,
    holderName: permit.holder,
    holderBin: permit.bin,
    holderIinMasked: permit.bin === null ? maskIin(permit.iin) : null,
    issuedOn: permit.issuedOn,
    expiresOn: permit.expiresOn,
    // Valid by law; until the head has handed it over everybody sees on what it rests (LPN 26).
    status: found.stage === 'deemedIssued' ? 'deemed' : 'valid',
    operators: permit.operators,
    verifyCode: permit.verifyCode,
    updatedAt: permit.at,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
