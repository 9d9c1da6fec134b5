/**
 * The procedure «permit»: the life of a permit, from its entry in the registry to its end (A5.c1–A5.c3, L11.4, P9). One row a step.
 * A report, a correction and an amendment go on beside the main line: what is asked and not answered is read from the entries.
 */
import { civil, dayOfReceipt } from '../core/calendar.js';
import type { Check, Need, Procedure, Step } from '../core/procedure.js';
import type { Based } from './based.js';
import { changeNamed, contractRemains, eventDated, everyFindingMet, terminationGrounded } from './contractContents.js';
import { datedToday, reasoned } from './contents.js';
import { edition } from './edition.js';
import {
  hearingAppointed,
  hearingMovable,
  hearingMoved,
  heardOnTermination,
  minutesAwaitMe,
  minutesComplete,
  notReceivedYet,
  notYetMoved,
  notYetWaived,
  objectionsOpen,
  positionStated,
  receiptNamed,
  remarksOpen,
  rightNotExercised,
  slotHasCome,
} from './heard.js';
import type { Basis } from './norms.js';
import {
  amendmentPending,
  concerned,
  contractNotOver,
  correctionPending,
  lastDayAhead,
  lastDayPassed,
  noAmendmentYet,
  noContractStands,
  noCorrectionYet,
  notMyPermit,
  ofThisHolder,
  otherContractStands,
  paperAwaited,
  paperThere,
  permitIsMine,
  reportPending,
  reportsExamined,
} from './permitConditions.js';
import {
  askedInTime,
  changeShown,
  endPassed,
  enteredAsIssued,
  extendedFromFirstIssue,
  holderDeliveryNamed,
  namesPermitOfficer,
  paperNamed,
  reminderDue,
  reportNamed,
  reportsKnown,
  terminationReasoned,
} from './permitContents.js';
import { terminating } from './permitContracts.js';
import { permitTerms } from './permitTerms.js';
import { decidingComplaints, newTermSet, uponComplaint, undoesTheAct } from './remand.js';
import { amendmentNamed, amendsWhatWasAsked, correctsTheError, errorNamed, substanceStays } from './wishContents.js';

export type PermitRole =
  | 'holder'
  | 'baseOperator'
  | 'manager'
  | 'officer'
  | 'head'
  | 'actingHead'
  | 'authorised'
  | 'complaintBody'
  | 'qualityBody'
  | 'system';

export type PermitStage =
  | 'inForce'
  | 'terminationProposed'
  | 'terminationNotified'
  | 'terminationDrafted'
  | 'terminated'
  | 'renounced'
  | 'expired';

/** A row whose conditions say their norms. */
type Row = Step<PermitRole, PermitStage, Basis> & {
  readonly given: readonly Based<Check>[];
  readonly needs: readonly Based<Need>[];
};

const HEADS = ['head', 'actingHead'] as const;
/** Who signs the preliminary decision: the head, or whom his order authorises. */
const AUTHORISED = ['head', 'actingHead', 'authorised'] as const;
const MANAGERS = ['manager', 'head', 'actingHead'] as const;
/** Who may chair a hearing. */
const CHAIRS = ['head', 'actingHead', 'authorised', 'manager'] as const;
const TERMINATING = terminating;
/** While nothing has ended the permit. */
const ALIVE = ['inForce', ...TERMINATING] as const;
/** Whose decision is awaited after the notice. */
const DECIDING = ['terminationNotified', 'terminationDrafted'] as const;
/** Remarks on the minutes do not hold up the decision, so they may come after it (APPC 74(6)). */
const AFTER_MINUTES = [...DECIDING, 'terminated', 'inForce'] as const;
/** Of a life that has ended the delivery of its last notice is still to be recorded. */
const EVER = [...ALIVE, 'terminated', 'renounced', 'expired'] as const;

// prettier-ignore
const steps = {
  //  step                   basis                       who                                when the permit is            provided that (the case)                                       provided that (the data)                                               signed                             the permit then is
  enter:                   { norm: 'P9',             by: ['system'],                    at: ['new'],                   given: [],                                                       needs: [enteredAsIssued],                                                                               becomes: 'inForce'             },
  handedOver:              { norm: 'LPN 26(2)',      by: ['system'],                    at: EVER,                      given: [paperAwaited],                                           needs: [paperNamed],                                                                                    becomes: 'same'                },
  extend:                  { norm: 'A5.c2',          by: ['system'],                    at: ['inForce', 'expired'],    given: [],                                                       needs: [extendedFromFirstIssue, askedInTime],                                                           becomes: 'inForce'             },
  extendMeanwhile:         { norm: 'A5.c2',          by: ['system'],                    at: TERMINATING,               given: [],                                                       needs: [extendedFromFirstIssue, askedInTime],                                                           becomes: 'same'                },
  // the contracts on which it rests
  reportChange:            { norm: 'practice',       by: ['holder', 'baseOperator'],    at: ALIVE,                     given: [concerned],                                              needs: [changeNamed, changeShown, datedToday('practice')],            signed: 'contractReport',         becomes: 'same'                },
  enterReport:             { norm: 'practice',       by: ['officer'],                   at: ALIVE,                     given: [permitIsMine],                                           needs: [changeNamed, changeShown],                                                                      becomes: 'same'                },
  noteContracts:           { norm: 'A5.c2',          by: ['officer'],                   at: ALIVE,                     given: [permitIsMine],                                           needs: [changeNamed, everyFindingMet, contractRemains, reportsKnown],                                   becomes: 'same'                },
  dismissReport:           { norm: 'APPC 76',        by: ['officer'],                   at: ALIVE,                     given: [permitIsMine, reportPending],                            needs: [reportNamed, reasoned],                                                                         becomes: 'same'                },
  noteContractEnd:         { norm: 'A5.c1',          by: ['system'],                    at: ALIVE,                     given: [],                                                       needs: [endPassed],                                                                                     becomes: 'same'                },
  remind:                  { norm: 'practice',       by: ['system'],                    at: ['inForce'],               given: [],                                                       needs: [reminderDue],                                                                                   becomes: 'same'                },
  // when they are gone
  proposeTermination:      { norm: 'A5.c1',          by: ['officer'],                   at: ['inForce'],               given: [permitIsMine, lastDayAhead],                             needs: [terminationGrounded, hearingAppointed],                                                         becomes: 'terminationProposed' },
  returnTermination:       { norm: 'A5.c1',          by: AUTHORISED,                    at: ['terminationProposed'],   given: [],                                                       needs: [reasoned],                                                                                      becomes: 'inForce'             },
  notify:                  { norm: 'APPC 73(1)',     by: AUTHORISED,                    at: ['terminationProposed'],   given: [notMyPermit, lastDayAhead, noContractStands],            needs: [hearingAppointed, datedToday('APPC 73(1)')],                  signed: 'preliminaryTermination', becomes: 'terminationNotified' },
  changeSlot:              { norm: 'P7.1d',          by: ['officer'],                   at: ['terminationNotified'],   given: [permitIsMine, hearingMovable],                           needs: [hearingMoved, reasoned],                                                                        becomes: 'same'                },
  statePosition:           { norm: 'APPC 73(3)',     by: ['holder'],                    at: ['terminationNotified'],   given: [ofThisHolder, objectionsOpen],                           needs: [positionStated, datedToday('APPC 73(3)')],                    signed: 'position',               becomes: 'same'                },
  moveHearing:             { norm: 'APPC 73(3)',     by: ['holder'],                    at: ['terminationNotified'],   given: [ofThisHolder, objectionsOpen, notYetMoved],              needs: [datedToday('APPC 73(3)')],                                    signed: 'motion',                 becomes: 'same'                },
  waive:                   { norm: 'APPC 73(2)(5)',  by: ['holder'],                    at: ['terminationNotified'],   given: [ofThisHolder, notYetWaived],                             needs: [datedToday('APPC 73(2)(5)')],                                 signed: 'waiver',                 becomes: 'same'                },
  holdHearing:             { norm: 'APPC 74(1)',     by: ['officer'],                   at: ['terminationNotified'],   given: [permitIsMine, slotHasCome],                              needs: [minutesComplete, datedToday('APPC 74(1)')],                   signed: 'minutes',                becomes: 'same'                },
  chairHearing:            { norm: 'APPC 74(4)',     by: CHAIRS,                        at: ['terminationNotified'],   given: [minutesAwaitMe],                                         needs: [],                                                            signed: 'minutes',                becomes: 'same'                },
  remarkOnMinutes:         { norm: 'APPC 74(6)',     by: ['holder'],                    at: AFTER_MINUTES,             given: [ofThisHolder, remarksOpen],                              needs: [reasoned],                                                                                      becomes: 'same'                },
  noteNotExercised:        { norm: 'APPC 73(3)',     by: ['system'],                    at: ['terminationNotified'],   given: [rightNotExercised],                                      needs: [],                                                                                              becomes: 'same'                },
  draftTermination:        { norm: 'A5.c1',          by: ['officer'],                   at: ['terminationNotified'],   given: [permitIsMine, heardOnTermination, noContractStands, reportsExamined], needs: [terminationReasoned],                                                              becomes: 'terminationDrafted'  },
  returnDraftedTermination:{ norm: 'A5.c1',          by: HEADS,                         at: ['terminationDrafted'],    given: [],                                                       needs: [reasoned],                                                                                      becomes: 'terminationNotified' },
  terminate:               { norm: 'A5.c1',          by: HEADS,                         at: ['terminationDrafted'],    given: [notMyPermit, lastDayAhead, noContractStands, reportsExamined], needs: [eventDated, datedToday('A5.c1')],                             signed: 'termination',            becomes: 'terminated'          },
  keepPermit:              { norm: 'A5.c1',          by: HEADS,                         at: DECIDING,                  given: [notMyPermit, otherContractStands],                       needs: [reasoned, datedToday('A5.c1')],                               signed: 'permitKept',             becomes: 'inForce'             },
  discontinueTermination:  { norm: 'APPC 70',        by: HEADS,                         at: DECIDING,                  given: [notMyPermit, contractNotOver],                           needs: [reasoned, datedToday('APPC 70')],                             signed: 'permitKept',             becomes: 'inForce'             },
  // what a complaint that was upheld makes of a termination
  reinstate:               { norm: 'APPC 100(1)',    by: decidingComplaints,            at: ['terminated'],            given: [],                                                       needs: [uponComplaint, undoesTheAct, newTermSet],                                                       becomes: 'inForce'             },
  // by the holder's own will, and by time
  renounce:                { norm: 'practice',       by: ['holder'],                    at: ALIVE,                     given: [ofThisHolder, lastDayAhead],                             needs: [datedToday('practice')],                                      signed: 'renunciation',           becomes: 'renounced'           },
  expire:                  { norm: 'L11.4',          by: ['system'],                    at: ALIVE,                     given: [lastDayPassed],                                          needs: [],                                                                                              becomes: 'expired'             },
  // errors, and a new name or address
  askCorrection:           { norm: 'LPN 44',         by: ['holder'],                    at: ALIVE,                     given: [ofThisHolder, noCorrectionYet],                          needs: [errorNamed, datedToday('LPN 44')],                            signed: 'correctionRequest',      becomes: 'same'                },
  findError:               { norm: 'APPC 82',        by: ['officer'],                   at: ALIVE,                     given: [permitIsMine, noCorrectionYet],                          needs: [errorNamed, reasoned],                                                                          becomes: 'same'                },
  correct:                 { norm: 'LPN 44',         by: HEADS,                         at: ALIVE,                     given: [notMyPermit, lastDayAhead, correctionPending, paperThere],needs: [correctsTheError, substanceStays, datedToday('LPN 44')],     signed: 'permit',                 becomes: 'same'                },
  rejectCorrection:        { norm: 'LPN 44',         by: HEADS,                         at: ALIVE,                     given: [notMyPermit, correctionPending],                         needs: [reasoned, datedToday('LPN 44')],                              signed: 'correctionRejected',     becomes: 'same'                },
  askAmendment:            { norm: 'practice',       by: ['holder'],                    at: ALIVE,                     given: [ofThisHolder, noAmendmentYet],                           needs: [amendmentNamed, datedToday('practice')],                      signed: 'amendmentRequest',       becomes: 'same'                },
  amend:                   { norm: 'practice',       by: ['officer'],                   at: ALIVE,                     given: [permitIsMine, lastDayAhead, amendmentPending],           needs: [amendsWhatWasAsked],                                                                            becomes: 'same'                },
  rejectAmendment:         { norm: 'practice',       by: ['officer'],                   at: ALIVE,                     given: [permitIsMine, amendmentPending],                         needs: [reasoned],                                                                                      becomes: 'same'                },
  // what became of a notice, and who acts
  recordReceipt:           { norm: 'APPC 66(2)',     by: ['officer'],                   at: ['terminationNotified', 'terminated'], given: [permitIsMine, notReceivedYet],               needs: [receiptNamed],                                                                                  becomes: 'same'                },
  recordDelivery:          { norm: 'APPC 66(2)',     by: ['system'],                    at: EVER,                      given: [],                                                       needs: [holderDeliveryNamed],                                                                           becomes: 'same'                },
  reassign:                { norm: 'P6.1b',          by: MANAGERS,                      at: [...ALIVE, 'terminated'],  given: [],                                                       needs: [namesPermitOfficer, reasoned],                                                                  becomes: 'same'                },
} as const satisfies { readonly [name: string]: Row };

export type PermitStep = keyof typeof steps;

/** What the holder or a base operator files after hours or on a day off came in on the next working day (P6.2, APPC 64(3)). */
const FILED: ReadonlySet<string> = new Set(['reportChange', 'askCorrection', 'askAmendment']);

/** The procedure «permit» in the edition of 22 October 2024. */
export const permit = {
  name: 'permit',
  edition: edition.id,
  steps,
  terms: permitTerms,
  ended: ['terminated', 'renounced', 'expired'],
  dayOf: (entry, calendar) =>
    FILED.has(entry.step) ? dayOfReceipt(calendar, entry.at) : civil(calendar, entry.at).date,
} as const satisfies Procedure;
