/**
 * What a complaint that was upheld makes of an act (P10.4, APPC 100(1)): of a refusal, that the application is dealt with anew in a new
 * term or the permit is to be issued; of a termination, that the permit is in force again. Such a step follows from the decision on the
 * complaint and is taken nowhere else.
 */
import { addWorkingDays, type Calendar, civil, subtractWorkingDays } from '../core/calendar.js';
import type { Case, Data, Entry, Need, PlainDate } from '../core/procedure.js';
import { basedOn } from './based.js';

/** The usual term of a result, which holds where the decision sets no other (L4), and the longest that it can set (APPC 76(1)). */
const USUAL = 7;
const LONGEST = 15;

/** Who decides on a complaint: the provider by satisfying it in full, or a body (P10.4, APPC 100). */
export const decidingComplaints = ['head', 'actingHead', 'officer', 'complaintBody', 'qualityBody'] as const;

/** APPC 100(1): the step names the complaint from which it follows, and why it was upheld. */
export const uponComplaint = basedOn<Need>('uponComplaint', ['APPC 100(1)', 'P10.4'], (_, data) =>
  typeof data['complaint'] === 'string' && data['complaint'] !== ''
    ? []
    : [{ norm: 'APPC 100(1)', why: 'noComplaintUpheld' }],
);

/** APPC 100(1): a complaint undoes the very act that was complained of, never a later one. */
export const undoesTheAct = basedOn<Need>('undoesTheAct', ['APPC 100(1)'], ({ case: found }, data) =>
  data['act'] === undoneBy(found)?.number ? [] : [{ norm: 'APPC 100(1)', why: 'anotherActComplainedOf' }],
);

/** The act that a complaint would undo: of a case that was refused its last refusal, of a permit that was terminated its last termination. */
export function undoneBy({ entries }: Case): Entry | undefined {
  return entries.findLast(({ step }) => step === 'refuse' || step === 'refuseIncomplete' || step === 'terminate');
}

/** APPC 100(1)(5), 76(1): the new term is a number of working days within the general one. */
export const newTermSet = basedOn<Need>('newTermSet', ['APPC 100(1)', 'APPC 76(1)'], (_, data) => {
  const days = data['days'] ?? USUAL;
  return typeof days === 'number' && Number.isSafeInteger(days) && days > 0 && days <= LONGEST
    ? []
    : [{ norm: 'APPC 76(1)', why: 'newTermMissing', field: 'days', with: { max: LONGEST } }];
});

/** The entry by which this application was sent back last; undefined when none was. */
export function remandOf(found: Case): Entry | undefined {
  return found.entries.findLast(({ step }) => step === 'remand' || step === 'remandIncomplete');
}

/**
 * The last day by which a termination that a complaint has sent back is dealt with anew (APPC 100(1)(5), 76(1)); null where the decision set
 * no term, or the officer has taken it up since: by a proposal, to which the general term applies, or by what he found of the contracts.
 */
export function anewDue({ entries }: Case, calendar: Calendar): PlainDate | null {
  const last = entries.findLast(({ step }) => step === 'reinstate' || TAKING_UP.has(step));
  const days = last?.step === 'reinstate' ? last.data['days'] : undefined;
  return last && typeof days === 'number' ? addWorkingDays(calendar, civil(calendar, last.at).date, days) : null;
}

const TAKING_UP: ReadonlySet<string> = new Set(['proposeTermination', 'noteContracts', 'dismissReport']);

/** How many working days this entry gives. */
export function newTermIn(data: Data): number {
  return typeof data['days'] === 'number' ? data['days'] : USUAL;
}

/** From where the seven days of the row are counted, so that they end with the days that were set. */
export function newTermFrom({ data, at }: Entry, calendar: Calendar): PlainDate {
  const day = civil(calendar, at).date;
  const more = newTermIn(data) - USUAL;
  return more >= 0 ? addWorkingDays(calendar, day, more) : subtractWorkingDays(calendar, day, -more);
}
