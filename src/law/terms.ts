/** The terms of the procedure «application» (norms.md III.4). One row a term; the days are counted by `core/terms.ts`. */
import type { Case, Term } from '../core/procedure.js';
import type { Basis } from './norms.js';

// prettier-ignore
export const terms = {
  //  term             basis                working days  counted from             met by
  registration:      { norm: 'P6.1a',      days: 0,      from: 'submit',          until: ['register']                                     },
  handOver:          { norm: 'P6.1b',      days: 0,      from: 'register',        until: ['handOver']                                     },
  completeness:      { norm: 'P6.3',       days: 2,      from: 'register',        until: ['confirmComplete', 'refuseIncomplete']          },
  examination:       { norm: 'P7.1a',      days: 3,      from: 'confirmComplete', until: ['formPermit', 'proposeRefusal']                 },
  minutes:           { norm: 'APPC 74(1)', days: 2,      from: 'holdHearing',     until: ['chairHearing']                                 },
  recusal:           { norm: 'APPC 67',    days: 3,      from: 'moveRecusal',     until: ['reassign', 'rejectRecusal']                    },
  result:            { norm: 'L4',         days: 7,      from: 'register',        until: ['issue', 'refuseIncomplete', 'refuse']          },
  newResult:         { norm: 'APPC 100(1)',days: 7,      from: 'remand',          until: ['issue', 'refuse']                              },
  newCompleteness:   { norm: 'APPC 100(1)',days: 7,      from: 'remandIncomplete',until: ['issue', 'refuseIncomplete', 'refuse']          },
  ordered:           { norm: 'LPN 26(2)',  days: 5,      from: 'orderPermit',     until: ['issueAsOrdered']                               },
  handOverPermit:    { norm: 'LPN 26(2)',  days: 5,      from: 'lapse',           until: ['handOverPermit']                               },
} as const satisfies { readonly [name: string]: Term<string, Basis> };

export type ApplicationTerm = keyof typeof terms;

/** The terms that conditions of steps count themselves: an edition may lengthen or shorten them, and has them all. */
export const countedTerms = ['completeness', 'result'] as const satisfies readonly ApplicationTerm[];

export type CountedTerm = (typeof countedTerms)[number];

/** How many working days a term has in the edition on which this case runs. */
export function daysOf(found: Case, term: CountedTerm): number {
  return found.terms[term]?.days ?? terms[term].days;
}
