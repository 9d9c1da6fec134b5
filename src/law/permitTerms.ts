/** The terms of the procedure «permit». One row a term; the days are counted by `core/terms.ts`. */
import type { Term } from '../core/procedure.js';
import type { Basis } from './norms.js';

// prettier-ignore
export const permitTerms = {
  //  term             basis                working days  counted from                met by
  report:            { norm: 'APPC 76',    days: 15,     from: 'reportChange',       until: ['noteContracts', 'dismissReport', 'proposeTermination']                      },
  enteredReport:     { norm: 'APPC 76',    days: 15,     from: 'enterReport',        until: ['noteContracts', 'dismissReport', 'proposeTermination']                      },
  termination:       { norm: 'APPC 76',    days: 15,     from: 'proposeTermination', until: ['returnTermination', 'terminate', 'keepPermit', 'discontinueTermination']    },
  minutes:           { norm: 'APPC 74(1)', days: 2,      from: 'holdHearing',        until: ['chairHearing']                                                              },
  correction:        { norm: 'LPN 44',     days: 2,      from: 'askCorrection',      until: ['correct', 'rejectCorrection']                                               },
  // without an application there is nothing from which article 44 counts: the Code's own term for errors of writing
  ownCorrection:     { norm: 'APPC 82',    days: 3,      from: 'findError',          until: ['correct', 'rejectCorrection']                                               },
  // the term of a simple re-issue of a licence, by analogy
  amendment:         { norm: 'practice',   days: 3,      from: 'askAmendment',       until: ['amend', 'rejectAmendment']                                                  },
} as const satisfies { readonly [name: string]: Term<string, Basis> };

export type PermitTerm = keyof typeof permitTerms;
