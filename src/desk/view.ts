/** The rows that lists and the registry show of a case, rewritten from its entries at every step. */
import { type Calendar, civil } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Instant, PlainDate, Procedure } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { wakeOn } from '../law/clock.js';
import { complaintNumber, complaintOf } from '../law/complaintFacts.js';
import { stayOf } from '../law/complaintOutcome.js';
import { applicationOf, officerOf } from '../law/facts.js';
import { terminationOf } from '../law/hearing.js';
import { partyTo } from '../law/matter.js';
import { contractsValid } from '../law/permitContracts.js';
import { heldPermit, permitOfficerOf, type Standing, standingOn, terminatedOn } from '../law/permitFacts.js';
import { permitRowNotes } from '../law/permitNotes.js';
import { permitTasks } from '../law/permitTasks.js';
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
  const stay = complaint && stayOf(found, calendar);
  const tasks = procedure.name === 'permit' ? permitTasks(found, calendar, now) : null;
  const roles = tasks && [...new Set(tasks.flatMap(({ by }) => [...by]))];
  const officer = roles ? permitOfficerOf(found) : (officerOf(found) ?? complaint?.about?.official);
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
    officerIin: officer?.iin ?? null,
    nextTerm: next?.term ?? null,
    nextDue: next?.due ?? null,
    nextNorm: next?.norm ?? null,
    resultDue: standings.find(({ term }) => term === 'result')?.due ?? null,
    lastNumber: last.number,
    lastHash: last.hash,
    ended,
    roles,
    waits: roles ? roles.length > 0 : !ended,
    wakeOn: wakeOn(found, calendar),
    about: complaint ? (complaint.about?.case ?? null) : (applicationOf(found)?.extends?.life ?? null),
    stays: stay?.number ?? null,
    staysFrom: stay?.from ?? null,
  };
}

/** The permit as the registry shows it (P9), by the entries of its life; null for a case that is not a permit's. */
export function permitRowOf(found: Case, calendar: Calendar): PermitRow | null {
  const permit = heldPermit(found);
  const last = found.entries.at(-1);
  if (!permit || !last) return null;
  const { holder } = permit;
  const today = civil(calendar, last.at).date;
  const standing = standingOn(found, calendar, today);
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
    status: standing === 'terminated' || standing === 'renounced' ? standing : permit.bySilence ? 'deemed' : 'valid',
    operators: [...new Set(contractsValid(found, today).map(({ operator }) => operator))].join(', '),
    verifyCode: permit.verifyCode,
    updatedAt: last.at,
    notes: permitRowNotes(found, calendar).map(({ note: what, norm, on, with: named }) => ({
      what,
      norm,
      on,
      with: named,
    })),
    endedOn: endedOn(found, calendar, standing),
    termination: terminationOf(found)?.number ?? null,
  };
}

/** The day on which a permit ended before its last day; null for one that did not. */
function endedOn(found: Case, calendar: Calendar, standing: Standing): PlainDate | null {
  const renounced = standing === 'renounced' ? taken(found, 'renounce') : undefined;
  if (renounced) return civil(calendar, renounced.at).date;
  return standing === 'terminated' ? terminatedOn(found, calendar) : null;
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
