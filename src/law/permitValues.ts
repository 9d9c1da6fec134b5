/** With what the form of a step of a permit's life begins: what was reported or asked last. */
import type { Values } from '../core/fields.js';
import type { Case } from '../core/procedure.js';
import type { PermitStep } from './permit.js';
import { changeIn, contractsHeld, endOf, terminationGrounds } from './permitContracts.js';
import { pendingCorrection, pendingReports } from './permitFacts.js';

/** What a form begins with: what was reported or asked last, and for each contract that stands the day on which it ends. */
export function permitValues(step: PermitStep, found: Case): Values {
  switch (step) {
    case 'noteContracts': {
      const [report] = pendingReports(found);
      if (!report) return {};
      const { change, contract, operator, operatorBin, number, concludedOn, openEnded, validUntil, eventOn } = changeIn(
        report.entry.data,
      );
      return {
        [`report.${report.number}`]: 'yes',
        change: change ?? '',
        contract: String(contract || ''),
        operator,
        operatorBin,
        contractNumber: number,
        concludedOn: shown(concludedOn),
        term: openEnded ? 'open' : 'until',
        validUntil: shown(validUntil),
        eventOn: shown(eventOn),
      };
    }
    case 'dismissReport':
      return Object.fromEntries(pendingReports(found).map(({ number }) => [`report.${number}`, 'yes']));
    case 'proposeTermination':
      return Object.fromEntries(
        contractsHeld(found).flatMap((one): readonly (readonly [string, string])[] => {
          const reported = pendingReports(found).find(
            ({ entry, change }) => change === 'ended' && changeIn(entry.data).contract === one.id,
          );
          const raised = terminationGrounds(found).find(({ contract }) => contract === one.id);
          const eventOn = raised?.eventOn ?? (reported ? changeIn(reported.entry.data).eventOn : endOf(one));
          if (!eventOn) return [];
          return [[`contract.${one.id}.eventOn`, shown(eventOn)]];
        }),
      );
    case 'findError':
    case 'askCorrection': {
      const wish = pendingCorrection(found);
      return wish ? { field: wish.field, contract: String(wish.contract || ''), value: wish.value } : {};
    }
    default:
      return {};
  }
}

function shown(day: string | null): string {
  return day ? day.split('-').toReversed().join('.') : '';
}
