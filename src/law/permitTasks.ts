/** What waits for somebody at the office in a permit's life: for whom, by which norm, and until when where a term runs. */
import { type Calendar, civil } from '../core/calendar.js';
import type { Case, Instant, PlainDate } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { actToReceive, beginsAt, dayReceived, minutesOf, noticeDays, saidSince, slotOf, waived } from './hearing.js';
import type { Basis } from './norms.js';
import { permit, type PermitRole } from './permit.js';
import { contractsHeld, contractsStanding, endOf } from './permitContracts.js';
import { pendingAmendment, pendingCorrection, pendingReports, permitOfficerOf } from './permitFacts.js';
import type { PermitTerm } from './permitTerms.js';
import { anewDue } from './remand.js';

export type TaskName =
  | 'nameOfficer'
  | 'answerReport'
  | 'proposeTermination'
  | 'dropContract'
  | 'signNotice'
  | 'recordReceipt'
  | 'writeMinutes'
  | 'signMinutes'
  | 'draftTermination'
  | 'decideTermination'
  | 'decideCorrection'
  | 'decideAmendment';

/** A task: who may do it, and the last day of its term; null where none runs. */
export interface Task {
  readonly task: TaskName;
  readonly norm: Basis;
  readonly by: readonly PermitRole[];
  readonly due: PlainDate | null;
}

const OFFICER = ['officer'] as const;
const MANAGERS = ['manager', 'head', 'actingHead'] as const;
const HEADS = ['head', 'actingHead'] as const;
const SIGNATORIES = [...HEADS, 'authorised'] as const;
const CHAIRS = [...SIGNATORIES, 'manager'] as const;

/** What takes up a termination that a complaint has sent back: due by the term that the decision set. */
const ANEW: ReadonlySet<TaskName> = new Set(['proposeTermination', 'answerReport']);

/** The tasks of this permit at a moment; none when it has ended and everybody knows. */
export function permitTasks(found: Case, calendar: Calendar, now: Instant): readonly Task[] {
  if (found.stage === null || found.stage === 'renounced' || found.stage === 'expired') return [];
  const terms = new Map(
    standing(permit, found, calendar, now).map(({ term, due, state }) => [term, state === 'met' ? null : due]),
  );
  const anew = anewDue(found, calendar);
  const task = (name: TaskName, norm: Basis, by: Task['by'], ...of: readonly PermitTerm[]): Task => ({
    task: name,
    norm,
    by,
    due: of.map((one) => terms.get(one) ?? null).find((due) => due !== null) ?? (ANEW.has(name) ? anew : null),
  });
  if (found.stage === 'terminated')
    return isReceived(found, calendar) ? [] : [task('recordReceipt', 'APPC 66(2)', OFFICER)];
  return [
    ...(permitOfficerOf(found) ? [] : [task('nameOfficer', 'P6.1b', MANAGERS)]),
    ...(pendingReports(found).length > 0 ? [task('answerReport', 'APPC 76', OFFICER, 'report', 'enteredReport')] : []),
    ...(pendingCorrection(found) ? [task('decideCorrection', 'LPN 44', HEADS, 'correction', 'ownCorrection')] : []),
    ...(pendingAmendment(found) ? [task('decideAmendment', 'practice', OFFICER, 'amendment')] : []),
    ...mainLine(found, calendar, now).map(({ name, norm, by }) => task(name, norm, by, ...termOf(name))),
  ];
}

interface Line {
  readonly name: TaskName;
  readonly norm: Basis;
  readonly by: Task['by'];
}

function mainLine(found: Case, calendar: Calendar, now: Instant): readonly Line[] {
  switch (found.stage) {
    case 'inForce':
      return contractsOver(found, civil(calendar, now).date);
    case 'terminationProposed':
      return [{ name: 'signNotice', norm: 'APPC 73(1)', by: SIGNATORIES }];
    case 'terminationNotified':
      return hearing(found, calendar, now);
    case 'terminationDrafted':
      return [{ name: 'decideTermination', norm: 'A5.c1', by: HEADS }];
    default:
      return [];
  }
}

/** A5.c1, A-33: a contract that has ended opens the officer's task; the last one to propose a termination, one of several to drop it. */
function contractsOver(found: Case, today: PlainDate): readonly Line[] {
  const over = contractsHeld(found).filter(({ lostOn, ...one }) => {
    const end = endOf({ ...one, lostOn });
    return lostOn === null && end !== null && end < today;
  });
  if (contractsStanding(found, today).length > 0)
    return over.length > 0 ? [{ name: 'dropContract', norm: 'practice', by: OFFICER }] : [];
  return contractsHeld(found).length > 0 ? [{ name: 'proposeTermination', norm: 'A5.c1', by: OFFICER }] : [];
}

function hearing(found: Case, calendar: Calendar, now: Instant): readonly Line[] {
  const [days, held, slot] = [noticeDays(found, calendar), minutesOf(found), slotOf(found)];
  const { motion } = saidSince(found);
  const heard = waived(found) || (days !== null && civil(calendar, now).date >= days.earliestRefusal);
  const toWrite = motion !== null && held === null && slot !== null && now >= beginsAt(calendar, slot);
  return [
    ...(isReceived(found, calendar) ? [] : [{ name: 'recordReceipt', norm: 'APPC 66(2)', by: OFFICER } as const]),
    ...(toWrite ? [{ name: 'writeMinutes', norm: 'APPC 74(1)', by: OFFICER } as const] : []),
    ...(held && !held.signed ? [{ name: 'signMinutes', norm: 'APPC 74(4)', by: CHAIRS } as const] : []),
    ...(heard ? [{ name: 'draftTermination', norm: 'A5.c1', by: OFFICER } as const] : []),
  ];
}

function termOf(name: TaskName): readonly PermitTerm[] {
  if (name === 'signMinutes') return ['minutes'];
  return name === 'proposeTermination' || name === 'dropContract' ? [] : ['termination'];
}

function isReceived(found: Case, calendar: Calendar): boolean {
  const act = actToReceive(found);
  return act !== undefined && dayReceived(found, calendar, act) !== null;
}
