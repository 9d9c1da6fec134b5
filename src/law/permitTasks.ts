/** For whom a permit waits: in force and undisturbed it waits for nobody, and a million of them fill no list. */
import type { Calendar } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, PlainDate } from '../core/procedure.js';
import { minutesOf } from './hearing.js';
import type { PermitRole } from './permit.js';
import { contractsStanding } from './permitContracts.js';
import { pendingAmendment, pendingCorrection, pendingReports, terminatedOn } from './permitFacts.js';

const HEADS = ['head', 'actingHead'] as const;

/** The roles that have something to do in this life on this day, each once. */
export function rolesAwaited(found: Case, calendar: Calendar, today: PlainDate): readonly PermitRole[] {
  return [
    ...new Set<PermitRole>([
      ...byStage(found, calendar, today),
      ...(pendingReports(found).length > 0 || pendingAmendment(found) ? (['officer'] as const) : []),
      ...(pendingCorrection(found) ? HEADS : []),
    ]),
  ];
}

function byStage(found: Case, calendar: Calendar, today: PlainDate): readonly PermitRole[] {
  switch (found.stage) {
    case 'inForce':
      // A5.c1: whoever has no contract left is to be heard on a termination.
      return contractsStanding(found, today).length > 0 ? [] : ['officer'];
    case 'terminationProposed':
      return [...HEADS, 'authorised'];
    case 'terminationNotified': {
      const held = minutesOf(found);
      const signed = (taken(found, 'chairHearing')?.number ?? 0) > (taken(found, 'holdHearing')?.number ?? 0);
      return held && !signed ? [...HEADS, 'authorised', 'manager'] : ['officer'];
    }
    case 'terminationDrafted':
      return HEADS;
    case 'terminated':
      // until the decision was received, somebody must see that it is.
      return terminatedOn(found, calendar) ? [] : ['officer'];
    default:
      return [];
  }
}
