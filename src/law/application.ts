/**
 * The procedure of chapter 2 and of the List: from an application to a permit or to a refusal of further consideration.
 * One row a step. The steps of the hearing (P7.1c–P7.3), of silence (LPN 26) and of recusal join the same table.
 */
import type { Check, Need, Procedure, Step } from '../core/procedure.js';
import { civil, dayOfReceipt, plainDate } from '../core/calendar.js';
import type { Based } from './based.js';
import { edition } from './edition.js';
import type { Basis } from './norms.js';
import { terms } from './terms.js';
import { assignedToMe, completenessTermRuns, dayOfReceiptHasCome, everyRequirementMet, mine } from './conditions.js';
import {
  datedToday,
  deliveryNamed,
  filledToday,
  findingsReasoned,
  gapsExplained,
  listsDefects,
  namesOfficer,
  reasoned,
  registeredOnDayOfReceipt,
  signedByApplicant,
  validForItsTerm,
} from './contents.js';

export type ApplicationRole = 'applicant' | 'chancery' | 'manager' | 'officer' | 'head' | 'actingHead' | 'system';

export type ApplicationStage =
  | 'submitted'
  | 'registered'
  | 'withUnit'
  | 'assigned'
  | 'incomplete'
  | 'complete'
  | 'permitFormed'
  | 'refusedIncomplete'
  | 'issued'
  | 'withdrawn';

/** A row whose conditions say their norms. */
type Row = Step<ApplicationRole, ApplicationStage, Basis> & {
  readonly given: readonly Based<Check>[];
  readonly needs: readonly Based<Need>[];
};

const HEADS = ['head', 'actingHead'] as const;
const MANAGERS = ['manager', 'head', 'actingHead'] as const;
const BEFORE_DECISION = [
  'submitted',
  'registered',
  'withUnit',
  'assigned',
  'incomplete',
  'complete',
  'permitFormed',
] as const;
/** From the first notice on: of an ended case the delivery of its last notice is still to be recorded. */
const NOTIFIED = [
  'registered',
  'withUnit',
  'assigned',
  'incomplete',
  'complete',
  'permitFormed',
  'refusedIncomplete',
  'issued',
  'withdrawn',
] as const;

// prettier-ignore
const steps = {
  //  step             basis                     who                  when the case is               provided that (the case)                        provided that (the data)                                  signed                        the case then is
  submit:            { norm: 'P5.3',         by: ['applicant'], at: ['new'],                    given: [],                                  needs: [signedByApplicant, filledToday],                  signed: 'application',        becomes: 'submitted'         },
  register:          { norm: 'P6.1a',        by: ['chancery'],  at: ['submitted'],              given: [dayOfReceiptHasCome],               needs: [registeredOnDayOfReceipt, datedToday('P6.1a')],   signed: 'receipt',            becomes: 'registered'        },
  handOver:          { norm: 'P6.1b',        by: ['chancery'],  at: ['registered'],             given: [],                                  needs: [],                                                                              becomes: 'withUnit'          },
  assign:            { norm: 'P6.1b',        by: MANAGERS,      at: ['withUnit'],               given: [],                                  needs: [namesOfficer],                                                                  becomes: 'assigned'          },
  confirmComplete:   { norm: 'P6.3',         by: ['officer'],   at: ['assigned', 'incomplete'], given: [assignedToMe],                      needs: [gapsExplained],                                                                 becomes: 'complete'          },
  findIncomplete:    { norm: 'P6.5',         by: ['officer'],   at: ['assigned'],               given: [assignedToMe, completenessTermRuns], needs: [listsDefects],                                                                 becomes: 'incomplete'        },
  returnIncomplete:  { norm: 'P6.5',         by: HEADS,         at: ['incomplete'],             given: [],                                  needs: [reasoned],                                                                      becomes: 'assigned'          },
  refuseIncomplete:  { norm: 'P6.5',         by: HEADS,         at: ['incomplete'],             given: [completenessTermRuns],              needs: [datedToday('P6.5')],                              signed: 'refusalIncomplete',  becomes: 'refusedIncomplete' },
  examine:           { norm: 'P7.1a',        by: ['officer'],   at: ['complete'],               given: [assignedToMe],                      needs: [findingsReasoned],                                                              becomes: 'same'              },
  formPermit:        { norm: 'P7.1b',        by: ['officer'],   at: ['complete'],               given: [assignedToMe, everyRequirementMet], needs: [],                                                                              becomes: 'permitFormed'      },
  returnPermit:      { norm: 'P7.4',         by: HEADS,         at: ['permitFormed'],           given: [],                                  needs: [reasoned],                                                                      becomes: 'complete'          },
  issue:             { norm: 'P7.4',         by: HEADS,         at: ['permitFormed'],           given: [everyRequirementMet],               needs: [validForItsTerm, datedToday('A5.f7')],            signed: 'permit',             becomes: 'issued'            },
  withdraw:          { norm: 'APPC 64(9)',   by: ['applicant'], at: BEFORE_DECISION,            given: [mine],                              needs: [datedToday('APPC 70')],                           signed: 'withdrawal',         becomes: 'withdrawn'         },
  recordDelivery:    { norm: 'APPC 66(2)',   by: ['system'],    at: NOTIFIED,                   given: [],                                  needs: [deliveryNamed],                                                                 becomes: 'same'              },
} as const satisfies { readonly [name: string]: Row };

export type ApplicationStep = keyof typeof steps;

/** The procedure «application» in the edition of 22 October 2024. */
export const application = {
  name: 'application',
  edition: edition.id,
  steps,
  terms,
  ended: ['refusedIncomplete', 'issued', 'withdrawn'],
  // Registration is counted from the working day of receipt even when the chancery acts later (P6.2, reading 2).
  dayOf: (entry, calendar) =>
    (entry.step === 'submit' && dayOfReceipt(calendar, entry.at)) ||
    (entry.step === 'register' && plainDate(String(entry.data['registeredOn']))) ||
    civil(calendar, entry.at).date,
} as const satisfies Procedure;
