/**
 * The other reading of silence (reading 6 of the team): where the effect of LPN 26 is switched off, nothing is issued by the law;
 * the case stays open and is shown as late, and a late notice and a late refusal need the reasons of whoever signs them.
 */
import { instantOf } from '../core/calendar.js';
import type { Ask, Check, Need, Procedure, Step } from '../core/procedure.js';
import { application } from './application.js';
import { basedOn } from './based.js';
import { noticeStillPossible, resultTermRuns } from './heard.js';
import { latestNotice, resultDue, waived } from './hearing.js';

/** What silence means: a permit deemed issued, or nothing but lateness. */
export type Silence = 'deemed-issued' | 'overdue';

/** LPN 26: where the rule is switched off nothing lapses any more; what lapsed before stays, and is handed over. */
const switchedOff = basedOn<Check>('switchedOff', ['LPN 26(1)'], () => [
  { norm: 'LPN 26(1)', why: 'silenceSwitchedOff' },
]);
/** The conditions that close a late act for good. */
const CLOSING: ReadonlySet<string> = new Set([noticeStillPossible.called, resultTermRuns.called]);

/** P7.2a, L4: a preliminary decision notified after the fourth working day, or a refusal signed after the seventh, says why it comes late. */
export const lateReasoned = basedOn<Need>('lateReasoned', ['P7.2a', 'L4', 'APPC 80'], (ask, data) => {
  const norm = ask.case.stage === 'refusalProposed' ? 'P7.2a' : 'L4';
  const reason = data['lateReason'];
  const said = typeof reason === 'string' && reason.trim() !== '';
  return said || !isLate(ask) ? [] : [{ norm, why: 'lateReasonMissing', field: 'lateReason' }];
});

/** Whether the act that is due at this stage comes after its last day. */
export function isLate({ case: found, calendar, now }: Pick<Ask, 'case' | 'calendar' | 'now'>): boolean {
  const last = found.stage === 'refusalProposed' ? latestNotice(found, calendar) : resultDue(found, calendar);
  return last !== null && !waived(found) && now > instantOf(calendar, last, calendar.hours.closes);
}

/** The procedure under this reading of silence. */
export function procedureUnder(silence: Silence, procedure: Procedure = application): Procedure {
  if (silence === 'deemed-issued') return procedure;
  const steps = Object.entries(procedure.steps).map(([name, step]): [string, Step] => [
    name,
    {
      ...step,
      given: [...step.given.filter((check) => !CLOSING.has(nameOf(check))), ...(name === 'lapse' ? [switchedOff] : [])],
      needs: name === 'notify' || name === 'refuse' ? [...step.needs, lateReasoned] : step.needs,
    },
  ]);
  return { ...procedure, steps: Object.fromEntries(steps) };
}

/** Whether this step asks for the reasons of a late act now. */
export function lateReasonAsked(
  procedure: Procedure,
  step: string,
  ask: Pick<Ask, 'case' | 'calendar' | 'now'>,
): boolean {
  return procedure.steps[step]?.needs.some((need) => nameOf(need) === lateReasoned.called) === true && isLate(ask);
}

/** By their names, since a run of the tests wraps conditions to note their use. */
function nameOf(condition: Check | Need): string {
  return 'called' in condition ? String(condition.called) : '';
}
