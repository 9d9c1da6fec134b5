/** The notices of all procedures together: which follow an entry of a case, and which of them are the party's own. */
import type { Case, Entry } from '../core/procedure.js';
import { complaint } from './complaint.js';
import {
  complaintDispatchesAfter,
  type ComplaintNoticeName,
  type ComplaintRecipient,
  everyComplaintNotice,
} from './complaintNotices.js';
import { isParty } from './matter.js';
import type { Basis } from './norms.js';
import {
  type Channel,
  type Destination,
  dispatchesAfter,
  everyNotice,
  type NoticeName,
  type Recipient,
} from './notices.js';
import { permit } from './permit.js';
import {
  everyPermitNotice,
  permitDispatchesAfter,
  type PermitNoticeName,
  type PermitRecipient,
} from './permitNotices.js';

/** A notice of any procedure, by a name that is its own. */
export interface AnyNotice {
  readonly name: NoticeName | PermitNoticeName | ComplaintNoticeName;
  readonly norm: Basis;
  readonly after: readonly string[];
  readonly to: Recipient | PermitRecipient | ComplaintRecipient;
  readonly over: readonly Channel[];
  readonly until?: string;
}

/** A message that is to leave after an entry. */
export interface AnyDispatch {
  readonly notice: Pick<AnyNotice, 'name' | 'to' | 'until'>;
  readonly channel: Channel;
  readonly to: Destination;
}

/** The notices of a procedure, in the order of its table. */
export function noticesOf(procedure: string): readonly AnyNotice[] {
  switch (procedure) {
    case complaint.name:
      return everyComplaintNotice;
    case permit.name:
      return ofPermit;
    default:
      return ofApplication;
  }
}

const ofApplication: readonly AnyNotice[] = everyNotice.map((row) => ({ ...row, after: [row.after] }));
const ofPermit: readonly AnyNotice[] = everyPermitNotice.map((row) => ({ ...row, after: [row.after] }));

/** What is to be sent after an entry of a case, its last one included; what nobody can be reached by is left out. */
export function messagesAfter(found: Case, entry: Pick<Entry, 'step'>): readonly AnyDispatch[] {
  switch (found.procedure) {
    case complaint.name:
      return complaintDispatchesAfter(found, entry);
    case permit.name:
      return permitDispatchesAfter(found, entry);
    default:
      return dispatchesAfter(found, entry);
  }
}

/** The notice that the party of a case gets of this step; null when it gives none. */
export function noticeToParty(procedure: string, step: string): AnyNotice | null {
  return noticesOf(procedure).find(({ after, to }) => after.includes(step) && isParty(to)) ?? null;
}

/** The steps of which parties are notified: their entries are what a cabinet shows as notices. */
export const partySteps: readonly string[] = [...ofApplication, ...ofPermit, ...everyComplaintNotice]
  .filter(({ to }) => isParty(to))
  .flatMap(({ after }) => [...after]);
