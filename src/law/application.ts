/**
 * The procedure of chapter 2 and of the List: from an application to a permit, a refusal, or what the law makes of silence.
 * One row a step.
 */
import type { Check, Need, Procedure, Step } from '../core/procedure.js';
import { civil, dayOfReceipt, plainDate } from '../core/calendar.js';
import type { Based } from './based.js';
import { edition } from './edition.js';
import { decidingComplaints, newTermFrom, newTermSet, undoesTheAct, uponComplaint } from './remand.js';
import { contractProlonged, extendsLivingPermit } from './extension.js';
import type { Basis } from './norms.js';
import { terms } from './terms.js';
import {
  assignedToMe,
  completenessTermRuns,
  dayOfReceiptHasCome,
  everyRequirementMet,
  mine,
  notMyOwn,
  recusalPending,
} from './conditions.js';
import {
  datedToday,
  deliveryNamed,
  filledToday,
  findingsReasoned,
  gapsExplained,
  listsDefects,
  namesAnotherOfficer,
  namesOfficer,
  reasoned,
  registeredOnDayOfReceipt,
  signedByApplicant,
  validForItsTerm,
  validFromSilence,
} from './contents.js';
import {
  decisionReasoned,
  groundsFellAway,
  groundsStated,
  heard,
  hearingAppointed,
  hearingMovable,
  hearingMoved,
  minutesAwaitMe,
  minutesComplete,
  notNotified,
  notReceivedYet,
  notYetMoved,
  notYetWaived,
  noticeStillPossible,
  objectionsOpen,
  positionStated,
  receiptNamed,
  remarksOpen,
  resultTermIsOver,
  resultTermRuns,
  rightNotExercised,
  slotHasCome,
  wasNotified,
} from './heard.js';

export type ApplicationRole =
  | 'applicant'
  | 'chancery'
  | 'manager'
  | 'officer'
  | 'head'
  | 'actingHead'
  | 'authorised'
  | 'complaintBody'
  | 'qualityBody'
  | 'system';

export type ApplicationStage =
  | 'submitted'
  | 'registered'
  | 'withUnit'
  | 'assigned'
  | 'incomplete'
  | 'complete'
  | 'refusalProposed'
  | 'notified'
  | 'refusalDrafted'
  | 'permitFormed'
  | 'permitOrdered'
  | 'deemedIssued'
  | 'refusedIncomplete'
  | 'refused'
  | 'issued'
  | 'withdrawn';

/** A row whose conditions say their norms. */
type Row = Step<ApplicationRole, ApplicationStage, Basis> & {
  readonly given: readonly Based<Check>[];
  readonly needs: readonly Based<Need>[];
};

const HEADS = ['head', 'actingHead'] as const;
/** Who signs a refusal after a hearing, and the preliminary decision: the head, or whom his order authorises. */
const AUTHORISED = ['head', 'actingHead', 'authorised'] as const;
const MANAGERS = ['manager', 'head', 'actingHead'] as const;
/** Who may chair a hearing. */
const CHAIRS = ['head', 'actingHead', 'authorised', 'manager'] as const;
/** While an officer works on the case. */
const WITH_OFFICER = [
  'assigned',
  'incomplete',
  'complete',
  'refusalProposed',
  'notified',
  'refusalDrafted',
  'permitFormed',
] as const;
const BEFORE_DECISION = ['submitted', 'registered', 'withUnit', ...WITH_OFFICER] as const;
/** Remarks on the minutes do not hold up the decision, so they may come after it (APPC 74(6)). */
const AFTER_MINUTES = ['notified', 'refusalDrafted', 'permitFormed', 'refused', 'issued', 'deemedIssued'] as const;
/** From the first notice on: of an ended case the delivery of its last notice is still to be recorded. */
const NOTIFIED = [
  'registered',
  'withUnit',
  ...WITH_OFFICER,
  'deemedIssued',
  'refusedIncomplete',
  'refused',
  'issued',
  'withdrawn',
  'permitOrdered',
] as const;

// prettier-ignore
const steps = {
  //  step             basis                       who                  when the case is               provided that (the case)                          provided that (the data)                                  signed                         the case then is
  submit:            { norm: 'P5.3',           by: ['applicant'], at: ['new'],                    given: [],                                          needs: [signedByApplicant, filledToday, extendsLivingPermit], signed: 'application',         becomes: 'submitted'         },
  register:          { norm: 'P6.1a',          by: ['chancery'],  at: ['submitted'],              given: [dayOfReceiptHasCome],                       needs: [registeredOnDayOfReceipt, datedToday('P6.1a')],   signed: 'receipt',             becomes: 'registered'        },
  handOver:          { norm: 'P6.1b',          by: ['chancery'],  at: ['registered'],             given: [],                                          needs: [],                                                                               becomes: 'withUnit'          },
  assign:            { norm: 'P6.1b',          by: MANAGERS,      at: ['withUnit'],               given: [],                                          needs: [namesOfficer],                                                                   becomes: 'assigned'          },
  confirmComplete:   { norm: 'P6.3',           by: ['officer'],   at: ['assigned', 'incomplete'], given: [assignedToMe],                              needs: [gapsExplained],                                                                  becomes: 'complete'          },
  findIncomplete:    { norm: 'P6.5',           by: ['officer'],   at: ['assigned'],               given: [assignedToMe, completenessTermRuns],        needs: [listsDefects],                                                                   becomes: 'incomplete'        },
  returnIncomplete:  { norm: 'P6.5',           by: HEADS,         at: ['incomplete'],             given: [],                                          needs: [reasoned],                                                                       becomes: 'assigned'          },
  refuseIncomplete:  { norm: 'P6.5',           by: HEADS,         at: ['incomplete'],             given: [notMyOwn, completenessTermRuns],            needs: [datedToday('P6.5')],                              signed: 'refusalIncomplete',   becomes: 'refusedIncomplete' },
  examine:           { norm: 'P7.1a',          by: ['officer'],   at: ['complete', 'notified'],   given: [assignedToMe],                              needs: [findingsReasoned],                                                               becomes: 'same'              },
  formPermit:        { norm: 'P7.1b',          by: ['officer'],   at: ['complete', 'notified'],   given: [assignedToMe, everyRequirementMet, contractProlonged],needs: [groundsFellAway],                                                           becomes: 'permitFormed'      },
  returnPermit:      { norm: 'P7.4',           by: HEADS,         at: ['permitFormed'],           given: [notNotified],                               needs: [reasoned],                                                                       becomes: 'complete'          },
  returnAfterHearing:{ norm: 'P7.4',           by: HEADS,         at: ['permitFormed'],           given: [wasNotified],                               needs: [reasoned],                                                                       becomes: 'notified'          },
  issue:             { norm: 'P7.4',           by: HEADS,         at: ['permitFormed'],           given: [notMyOwn, everyRequirementMet, contractProlonged, resultTermRuns],needs: [validForItsTerm, datedToday('A5.f7')],            signed: 'permit',              becomes: 'issued'            },
  // before a refusal on the merits
  proposeRefusal:    { norm: 'P7.1c',          by: ['officer'],   at: ['complete'],               given: [assignedToMe, noticeStillPossible],         needs: [groundsStated, hearingAppointed],                                                becomes: 'refusalProposed'   },
  returnProposal:    { norm: 'P7.1c',          by: AUTHORISED,    at: ['refusalProposed'],        given: [],                                          needs: [reasoned],                                                                       becomes: 'complete'          },
  notify:            { norm: 'P7.1c',          by: AUTHORISED,    at: ['refusalProposed'],        given: [notMyOwn, noticeStillPossible],             needs: [hearingAppointed, datedToday('P7.1c')],           signed: 'preliminaryDecision', becomes: 'notified'          },
  changeSlot:        { norm: 'P7.1d',          by: ['officer'],   at: ['notified'],               given: [assignedToMe, hearingMovable],              needs: [hearingMoved, reasoned],                                                         becomes: 'same'              },
  statePosition:     { norm: 'APPC 73(3)',     by: ['applicant'], at: ['notified'],               given: [mine, objectionsOpen],                      needs: [positionStated, datedToday('APPC 73(3)')],        signed: 'position',            becomes: 'same'              },
  moveHearing:       { norm: 'APPC 73(3)',     by: ['applicant'], at: ['notified'],               given: [mine, objectionsOpen, notYetMoved],         needs: [datedToday('APPC 73(3)')],                        signed: 'motion',              becomes: 'same'              },
  waive:             { norm: 'APPC 73(2)(5)',  by: ['applicant'], at: ['complete', 'refusalProposed', 'notified'], given: [mine, notYetWaived],       needs: [datedToday('APPC 73(2)(5)')],                     signed: 'waiver',              becomes: 'same'              },
  holdHearing:       { norm: 'APPC 74(1)',     by: ['officer'],   at: ['notified'],               given: [assignedToMe, slotHasCome],                 needs: [minutesComplete, datedToday('APPC 74(1)')],       signed: 'minutes',             becomes: 'same'              },
  chairHearing:      { norm: 'APPC 74(4)',     by: CHAIRS,        at: ['notified'],               given: [minutesAwaitMe],                            needs: [],                                                signed: 'minutes',             becomes: 'same'              },
  remarkOnMinutes:   { norm: 'APPC 74(6)',     by: ['applicant'], at: AFTER_MINUTES,              given: [mine, remarksOpen],                         needs: [reasoned],                                                                       becomes: 'same'              },
  noteNotExercised:  { norm: 'APPC 73(3)',     by: ['system'],    at: ['notified'],               given: [rightNotExercised],                         needs: [],                                                                               becomes: 'same'              },
  draftRefusal:      { norm: 'P7.3',           by: ['officer'],   at: ['notified'],               given: [assignedToMe, heard],                       needs: [decisionReasoned],                                                               becomes: 'refusalDrafted'    },
  returnRefusal:     { norm: 'P7.3',           by: AUTHORISED,    at: ['refusalDrafted'],         given: [],                                          needs: [reasoned],                                                                       becomes: 'notified'          },
  refuse:            { norm: 'P7.3',           by: AUTHORISED,    at: ['refusalDrafted'],         given: [notMyOwn, heard, resultTermRuns],           needs: [datedToday('P7.3')],                              signed: 'refusal',             becomes: 'refused'           },
  // silence
  lapse:             { norm: 'LPN 26(1)',      by: ['system'],    at: BEFORE_DECISION,            given: [resultTermIsOver],                          needs: [validFromSilence],                                                               becomes: 'deemedIssued'      },
  handOverPermit:    { norm: 'LPN 26(2)',      by: HEADS,         at: ['deemedIssued'],           given: [notMyOwn],                                  needs: [datedToday('LPN 26(2)')],                         signed: 'permit',              becomes: 'issued'            },
  // what a complaint that was upheld makes of a refusal (readings 50 and 51)
  remand:            { norm: 'APPC 100(1)',    by: decidingComplaints, at: ['refused'],           given: [],                                          needs: [uponComplaint, undoesTheAct, newTermSet],                                        becomes: 'complete'          },
  remandIncomplete:  { norm: 'APPC 100(1)',    by: decidingComplaints, at: ['refusedIncomplete'], given: [],                                          needs: [uponComplaint, undoesTheAct, newTermSet],                                        becomes: 'assigned'          },
  orderPermit:       { norm: 'APPC 100(1)',    by: decidingComplaints, at: ['refused', 'refusedIncomplete'], given: [],                               needs: [uponComplaint, undoesTheAct],                                                    becomes: 'permitOrdered'     },
  issueAsOrdered:    { norm: 'P7.4',           by: HEADS,         at: ['permitOrdered'],          given: [notMyOwn],                                  needs: [validForItsTerm, datedToday('A5.f7')],            signed: 'permit',              becomes: 'issued'            },
  // what became of a notice
  recordReceipt:     { norm: 'APPC 66(2)',     by: ['officer'],   at: ['notified'],               given: [assignedToMe, notReceivedYet],              needs: [receiptNamed],                                                                   becomes: 'same'              },
  recordDelivery:    { norm: 'APPC 66(2)',     by: ['system'],    at: NOTIFIED,                   given: [],                                          needs: [deliveryNamed],                                                                  becomes: 'same'              },
  // who acts
  withdraw:          { norm: 'APPC 64(9)',     by: ['applicant'], at: BEFORE_DECISION,            given: [mine],                                      needs: [datedToday('APPC 70')],                           signed: 'withdrawal',          becomes: 'withdrawn'         },
  moveRecusal:       { norm: 'APPC 67',        by: ['applicant'], at: WITH_OFFICER,               given: [mine],                                      needs: [reasoned],                                                                       becomes: 'same'              },
  recuse:            { norm: 'APPC 67',        by: ['officer'],   at: WITH_OFFICER,               given: [assignedToMe],                              needs: [reasoned],                                                                       becomes: 'same'              },
  rejectRecusal:     { norm: 'APPC 67',        by: MANAGERS,      at: WITH_OFFICER,               given: [recusalPending],                            needs: [reasoned],                                                                       becomes: 'same'              },
  reassign:          { norm: 'P6.1b',          by: MANAGERS,      at: WITH_OFFICER,               given: [],                                          needs: [namesAnotherOfficer, reasoned],                                                  becomes: 'same'              },
} as const satisfies { readonly [name: string]: Row };

export type ApplicationStep = keyof typeof steps;

/** The procedure «application» in the edition of 22 October 2024. */
export const application = {
  name: 'application',
  edition: edition.id,
  steps,
  terms,
  ended: ['refusedIncomplete', 'refused', 'issued', 'withdrawn'],
  // Registration is counted from the working day of receipt even when the chancery acts later (P6.2, reading 2).
  dayOf: (entry, calendar) =>
    (entry.step === 'submit' && dayOfReceipt(calendar, entry.at)) ||
    (entry.step === 'register' && plainDate(String(entry.data['registeredOn']))) ||
    // A permit of silence is handed over in five working days from the day on which the term ended, whenever that was noted.
    (entry.step === 'lapse' && plainDate(String(entry.data['issuedOn']))) ||
    (entry.step === 'notify' && dayOfReceipt(calendar, entry.at)) ||
    (entry.step === 'remand' && newTermFrom(entry, calendar)) ||
    (entry.step === 'remandIncomplete' && newTermFrom(entry, calendar)) ||
    civil(calendar, entry.at).date,
} as const satisfies Procedure;
