/** The procedure «permit»: the life of a permit, from its entry in the registry to its end. One row a step. */
import type { Procedure, Step } from '../core/procedure.js';
import { civil } from '../core/calendar.js';
import { edition } from './edition.js';
import type { Basis } from './norms.js';

export type PermitRole = 'system';

export type PermitStage = 'inForce';

// prettier-ignore
const steps = {
  //  step             basis                       who                  when the permit is            provided that (the case)                          provided that (the data)                                  the permit then is
  enter:             { norm: 'P9',             by: ['system'],     at: ['new'],                   given: [],                                          needs: [],                                                becomes: 'inForce' },
  handedOver:        { norm: 'LPN 26(2)',      by: ['system'],     at: ['inForce'],               given: [],                                          needs: [],                                                becomes: 'same'    },
  extend:            { norm: 'A5.c2',          by: ['system'],     at: ['inForce'],               given: [],                                          needs: [],                                                becomes: 'same'    },
} as const satisfies { readonly [name: string]: Step<PermitRole, PermitStage, Basis> };

export type PermitStep = keyof typeof steps;

/** The procedure «permit» in the edition of 22 October 2024. */
export const permit = {
  name: 'permit',
  edition: edition.id,
  steps,
  terms: {},
  ended: [],
  dayOf: (entry, calendar) => civil(calendar, entry.at).date,
} as const satisfies Procedure;
