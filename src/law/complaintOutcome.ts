/** What a complaint does outside its own case: it suspends the act complained of, and what is decided takes its step in that case. */
import { type Calendar, civil } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Actor, Case, Entry, PlainDate } from '../core/procedure.js';
import { complaint } from './complaint.js';
import { complaintOf, daysIn, type Effect, effects } from './complaintFacts.js';

/** The effect of a complaint that was upheld on the case complained of. */
export interface ComplaintOutcome {
  readonly effect: Effect;
  readonly case: string;
  /** The entry complained of. */
  readonly number: number;
  /** Who decided: in his role the step in that case is taken. */
  readonly by: Actor;
  readonly reason: string;
  /** The new term in working days, where the case begins anew. */
  readonly days?: number;
}

/** Null while nothing was decided, where the complaint was not upheld, and where it is about no case. */
export function complaintOutcome(found: Case): ComplaintOutcome | null {
  const complained = complaintOf(found);
  const deciding = decidedBy(found);
  if (!complained?.about || !deciding) return null;
  const { case: about, number } = complained.about;
  const effect = effectOf(deciding, complained.against === 'decision' || complained.against === 'inaction');
  const days = effect === 'remand' ? daysIn(deciding.data) : null;
  return {
    effect,
    case: about,
    number,
    by: deciding.actor,
    reason: String(deciding.data['reasoning'] ?? deciding.data['answer'] ?? ''),
    ...(days === null ? {} : { days }),
  };
}

/** The act that a complaint keeps from being executed, by its entry in the other case, and from which day. */
export interface StayedAct {
  readonly number: number;
  readonly from: PlainDate;
}

/**
 * The act that is not executed while this complaint is considered (APPC 96), from the day of the filing, or on paper of its receipt; null
 * where nothing is suspended, or no longer.
 */
export function stayOf(found: Case, calendar: Calendar): StayedAct | null {
  const [complained, [opening]] = [complaintOf(found), found.entries];
  if (!complained?.about || !opening || !suspends(found)) return null;
  return { number: complained.about.number, from: complained.receivedOn ?? civil(calendar, opening.at).date };
}

/** Whether the act complained of is not executed meanwhile (APPC 96): from the filing on, unless the act itself gives reasons against it (reading 49). */
export function suspends(found: Case): boolean {
  const complained = complaintOf(found);
  if (!complained?.about || complained.about.executable || found.stage === null) return false;
  const ended: readonly string[] = complaint.ended;
  return (complained.against === 'decision' || complained.against === 'action') && !ended.includes(found.stage);
}

/** The entry that upheld the complaint; of one that was remitted the finding, since the remittal only sends it (APPC 100(2)). */
function decidedBy(found: Case): Entry | undefined {
  switch (found.stage) {
    case 'satisfied':
      return taken(found, 'satisfyComplaint');
    case 'actAnnulled':
      return taken(found, 'annulAct');
    case 'actReplaced':
      return taken(found, 'annulAndAdopt');
    case 'obliged':
      return taken(found, 'obligeToAct');
    case 'remanded':
      return taken(found, 'remandCase');
    case 'remitted':
      return taken(found, 'findBeyondCompetence');
    default:
      return undefined;
  }
}

/** `procedural`: a decision or an inaction is complained of, so that the case can begin anew; of an action or of quality it cannot. */
function effectOf({ step, data }: Entry, procedural: boolean): Effect {
  switch (step) {
    case 'satisfyComplaint':
      return effects.find((one) => one === data['effect']) ?? 'none';
    case 'annulAct':
      return 'annul';
    case 'annulAndAdopt':
      return 'obligeToIssue';
    default:
      return procedural ? 'remand' : 'none';
  }
}
