/**
 * The procedure of chapter 3 and of articles 91–101 of the Code: from a complaint to what the provider, the higher body or the
 * quality body makes of it, or the law makes of their silence. One row a step.
 */
import { addWorkingDays, type Calendar, civil, dayOfReceipt, plainDate } from '../core/calendar.js';
import type { Check, Entry, Need, PlainDate, Procedure, Step } from '../core/procedure.js';
import type { Based } from './based.js';
import {
  aboutQuality,
  answersForIt,
  atMyBody,
  bothHeard,
  byTheSameBody,
  complaintDayHasCome,
  forHigherBody,
  forQualityBody,
  latenessExamined,
  latenessIsExplained,
  latenessToExamine,
  myComplaint,
  notComplainedOf,
  noticePassed,
  notMyComplaint,
  notToDetriment,
  notYetProlonged,
  ofDecision,
  ofDeed,
  reviewIsOver,
  reviewRuns,
  selfCorrectionRuns,
  sidesCalled,
} from './complaintConditions.js';
import {
  answered,
  complaintDeliveryNamed,
  complaintStated,
  fullySatisfies,
  isAddressedTo,
  isAgainst,
  learntByNow,
  numbered,
  ofOwnCase,
  partlySatisfies,
  receivedByNow,
  registeredOnArrival,
  signedByComplainant,
  wholeFileSent,
} from './complaintContents.js';
import { daysIn } from './complaintFacts.js';
import { complaintTerms } from './complaintTerms.js';
import { datedToday, reasoned } from './contents.js';
import { edition } from './edition.js';
import type { Basis } from './norms.js';
import {
  actionOrdered,
  attendanceStated,
  closureShown,
  flawNamed,
  hearingCalled,
  latenessHolds,
  latenessSaid,
  newActBetter,
  positionGiven,
  prolongedLawfully,
  reasonedByLaw,
  refusedOnLastDay,
  violationsNamed,
} from './reviewContents.js';

export type ComplaintRole =
  'complainant' | 'chancery' | 'officer' | 'head' | 'actingHead' | 'complaintBody' | 'qualityBody' | 'system';

export type ComplaintStage =
  | 'filed'
  | 'filedDirectly'
  | 'atProvider'
  | 'partlySatisfied'
  | 'satisfied'
  | 'answered'
  | 'forwarded'
  | 'passedOn'
  | 'atComplaintBody'
  | 'atQualityBody'
  | 'actAnnulled'
  | 'actReplaced'
  | 'obliged'
  | 'unsatisfied'
  | 'remanded'
  | 'unconsidered'
  | 'beyondCompetence'
  | 'remitted'
  | 'deemedRefused'
  | 'complaintWithdrawn';

/** A row whose conditions say their norms. */
type Row = Step<ComplaintRole, ComplaintStage, Basis> & {
  readonly given: readonly Based<Check>[];
  readonly needs: readonly Based<Need>[];
};

const HEADS = ['head', 'actingHead'] as const;
/** Who forwards: it decides nothing, so the official complained of may do it too (P10.3). */
const OFFICIALS = ['officer', ...HEADS] as const;
const BODIES = ['complaintBody', 'qualityBody'] as const;
/** With the provider, after registration. */
const AT_PROVIDER = ['atProvider', 'partlySatisfied'] as const;
/** On its way to a body, which has not registered it yet. */
const ON_ITS_WAY = ['forwarded', 'passedOn', 'filedDirectly'] as const;
const UNDER_REVIEW = ['atComplaintBody', 'atQualityBody'] as const;
const BEFORE_DECISION = ['filed', ...AT_PROVIDER, ...ON_ITS_WAY, ...UNDER_REVIEW] as const;
/** From the first notice on: of a complaint that has ended the delivery of its last notice is still to be recorded. */
const TOLD = [
  ...AT_PROVIDER,
  ...ON_ITS_WAY,
  ...UNDER_REVIEW,
  'satisfied',
  'answered',
  'actAnnulled',
  'actReplaced',
  'obliged',
  'unsatisfied',
  'remanded',
  'unconsidered',
  'beyondCompetence',
  'remitted',
  'deemedRefused',
  'complaintWithdrawn',
] as const;

/** What every complaint says, and what one on the portal says of its signature and its case. */
const STATED = [complaintStated, ofOwnCase, learntByNow] as const;
const SIGNED = [...STATED, signedByComplainant, datedToday('APPC 93(2)(6)')] as const;
const ON_PAPER = [...STATED, receivedByNow, datedToday('APPC 93(1)')] as const;
/** Each way of complaining takes its subjects and its addressees (P10.2, P10.6, P10.7). */
const DEEDS = ['decision', 'action', 'inaction'] as const;
const TO_PROVIDER = ['provider', 'official'] as const;
const TO_WHOM = [...TO_PROVIDER, 'qualityBody'] as const;
const FILED = [...SIGNED, isAgainst('P10.2', ...DEEDS), isAddressedTo('P10.2', ...TO_PROVIDER)] as const;
const FILED_ON_QUALITY = [...SIGNED, isAgainst('P10.6', 'quality'), isAddressedTo('P10.6', ...TO_PROVIDER)] as const;
const FILED_DIRECTLY = [
  ...SIGNED,
  isAgainst('P10.7', ...DEEDS, 'quality'),
  isAddressedTo('P10.7', 'qualityBody'),
] as const;
const ENTERED = [...ON_PAPER, isAgainst('APPC 93(1)', ...DEEDS), isAddressedTo('APPC 93(1)', ...TO_WHOM)] as const;
const ENTERED_ON_QUALITY = [
  ...ON_PAPER,
  isAgainst('APPC 93(1)', 'quality'),
  isAddressedTo('APPC 93(1)', ...TO_WHOM),
] as const;

/** Who examines is neither complained of nor complains, and does it in time (APPC 97(2), 67, 100(5)). */
const EXAMINES = [notComplainedOf, notMyComplaint, reviewRuns] as const;
/** Where either body may act, the one that has the complaint (P10.1). */
const EITHER = [atMyBody, ...EXAMINES] as const;
/** A decision on the merits follows the hearing of both sides and the examination of lateness (APPC 98(3), 92(3)). */
const ON_MERITS = [...EXAMINES, latenessExamined, bothHeard] as const;

// prettier-ignore
const steps = {
  //  step                     basis                   who                    when the complaint is                 provided that (the complaint)                                 provided that (the data)                                                       signed                         the complaint then is
  fileComplaint:             { norm: 'P10.2',          by: ['complainant'],   at: ['new'],                          given: [],                                                    needs: FILED,                                                                  signed: 'complaint',           becomes: 'filed'              },
  fileAboutQuality:          { norm: 'P10.6',          by: ['complainant'],   at: ['new'],                          given: [],                                                    needs: FILED_ON_QUALITY,                                                       signed: 'complaint',           becomes: 'filed'              },
  fileDirectly:              { norm: 'P10.7',          by: ['complainant'],   at: ['new'],                          given: [],                                                    needs: FILED_DIRECTLY,                                                         signed: 'complaint',           becomes: 'filedDirectly'      },
  enterComplaint:            { norm: 'APPC 93(1)',     by: ['chancery'],      at: ['new'],                          given: [],                                                    needs: ENTERED,                                                                signed: 'complaint',           becomes: 'filed'              },
  enterAboutQuality:         { norm: 'APPC 93(1)',     by: ['chancery'],      at: ['new'],                          given: [],                                                    needs: ENTERED_ON_QUALITY,                                                     signed: 'complaint',           becomes: 'filed'              },
  // the provider: satisfies, answers or forwards
  registerComplaint:         { norm: 'APPC 94(1)',     by: ['chancery'],      at: ['filed'],                        given: [complaintDayHasCome],                                 needs: [numbered, registeredOnArrival, datedToday('APPC 94(1)')],              signed: 'complaintReceipt',    becomes: 'atProvider'         },
  satisfyComplaint:          { norm: 'P10.4',          by: OFFICIALS,         at: AT_PROVIDER,                      given: [answersForIt, notMyComplaint, selfCorrectionRuns],    needs: [fullySatisfies, datedToday('P10.4')],                                  signed: 'complaintAnswer',     becomes: 'satisfied'          },
  satisfyPartly:             { norm: 'P10.4',          by: HEADS,             at: ['atProvider'],                   given: [notComplainedOf, notMyComplaint, selfCorrectionRuns], needs: [partlySatisfies, datedToday('P10.4')],                                 signed: 'complaintAnswer',     becomes: 'partlySatisfied'    },
  forwardComplaint:          { norm: 'P10.3',          by: OFFICIALS,         at: AT_PROVIDER,                      given: [forHigherBody],                                       needs: [wholeFileSent, datedToday('P10.3')],                                   signed: 'transmittal',         becomes: 'forwarded'          },
  passToQualityBody:         { norm: 'P10.3',          by: OFFICIALS,         at: AT_PROVIDER,                      given: [forQualityBody],                                      needs: [wholeFileSent, datedToday('P10.3')],                                   signed: 'transmittal',         becomes: 'passedOn'           },
  answerComplaint:           { norm: 'P10.6',          by: HEADS,             at: AT_PROVIDER,                      given: [aboutQuality, notComplainedOf, notMyComplaint],       needs: [answered, datedToday('P10.6')],                                        signed: 'complaintAnswer',     becomes: 'answered'           },
  // the body that considers it
  registerAtBody:            { norm: 'APPC 94(1)',     by: ['complaintBody'], at: ['forwarded'],                    given: [complaintDayHasCome, reviewRuns],                     needs: [numbered, registeredOnArrival, datedToday('APPC 94(1)')],              signed: 'complaintReceipt',    becomes: 'atComplaintBody'    },
  registerAtQualityBody:     { norm: 'P10.7',          by: ['qualityBody'],   at: ['passedOn', 'filedDirectly'],    given: [complaintDayHasCome, reviewRuns],                     needs: [numbered, registeredOnArrival, datedToday('P10.7')],                   signed: 'complaintReceipt',    becomes: 'atQualityBody'      },
  prolongReview:             { norm: 'LSS 25(4)',      by: ['qualityBody'],   at: ['atQualityBody'],                given: [...EXAMINES, notYetProlonged],                        needs: [prolongedLawfully, datedToday('LSS 25(4)')],                           signed: 'prolongation',        becomes: 'same'               },
  explainLateness:           { norm: 'APPC 92(2)',     by: ['complainant'],   at: BEFORE_DECISION,                  given: [myComplaint, latenessToExamine],                      needs: [latenessSaid],                                                                                        becomes: 'same'               },
  restoreTerm:               { norm: 'APPC 92(2)',     by: BODIES,            at: UNDER_REVIEW,                     given: [...EITHER, latenessToExamine, latenessIsExplained],   needs: [reasoned],                                                                                            becomes: 'same'               },
  findNotExcused:            { norm: 'APPC 92(3)',     by: BODIES,            at: UNDER_REVIEW,                     given: [...EITHER, latenessToExamine],                        needs: [reasoned],                                                                                            becomes: 'same'               },
  callParties:               { norm: 'APPC 98(3)',     by: BODIES,            at: UNDER_REVIEW,                     given: EITHER,                                                needs: [hearingCalled, datedToday('APPC 73(1)')],                              signed: 'hearingCall',         becomes: 'same'               },
  stateOnComplaint:          { norm: 'APPC 73(3)',     by: ['complainant'],   at: UNDER_REVIEW,                     given: [myComplaint, sidesCalled],                            needs: [positionGiven],                                                                                       becomes: 'same'               },
  hearComplainant:           { norm: 'APPC 98(3)',     by: BODIES,            at: UNDER_REVIEW,                     given: [...EITHER, sidesCalled],                              needs: [attendanceStated],                                                                                    becomes: 'same'               },
  hearProvider:              { norm: 'APPC 98(3)',     by: BODIES,            at: UNDER_REVIEW,                     given: [...EITHER, sidesCalled],                              needs: [attendanceStated],                                                                                    becomes: 'same'               },
  // decisions
  annulAct:                  { norm: 'APPC 100(1)(1)', by: ['complaintBody'], at: ['atComplaintBody'],              given: [...ON_MERITS, ofDecision, notToDetriment],            needs: [reasonedByLaw, flawNamed, datedToday('APPC 101(1)')],                  signed: 'complaintDecision',   becomes: 'actAnnulled'        },
  annulAndAdopt:             { norm: 'APPC 100(1)(2)', by: ['complaintBody'], at: ['atComplaintBody'],              given: [...ON_MERITS, ofDecision],                            needs: [reasonedByLaw, flawNamed, newActBetter, datedToday('APPC 101(1)')],    signed: 'complaintDecision',   becomes: 'actReplaced'        },
  obligeToAct:               { norm: 'APPC 100(1)(3)', by: ['complaintBody'], at: ['atComplaintBody'],              given: [...ON_MERITS, ofDeed],                                needs: [reasonedByLaw, flawNamed, actionOrdered, datedToday('APPC 101(1)')],   signed: 'complaintDecision',   becomes: 'obliged'            },
  leaveUnsatisfied:          { norm: 'APPC 100(1)(4)', by: BODIES,            at: UNDER_REVIEW,                     given: [atMyBody, ...ON_MERITS, noticePassed],                needs: [reasonedByLaw, latenessHolds, datedToday('APPC 101(1)')],              signed: 'complaintDecision',   becomes: 'unsatisfied'        },
  remandCase:                { norm: 'APPC 100(1)(5)', by: BODIES,            at: UNDER_REVIEW,                     given: [atMyBody, ...ON_MERITS, notToDetriment],              needs: [reasonedByLaw, flawNamed, violationsNamed, datedToday('APPC 101(1)')], signed: 'complaintDecision',   becomes: 'remanded'           },
  leaveWithoutConsideration: { norm: 'APPC 100(1)(6)', by: BODIES,            at: UNDER_REVIEW,                     given: EITHER,                                                needs: [reasonedByLaw, closureShown, datedToday('APPC 101(1)')],               signed: 'complaintDecision',   becomes: 'unconsidered'       },
  findBeyondCompetence:      { norm: 'APPC 100(2)',    by: BODIES,            at: UNDER_REVIEW,                     given: [atMyBody, ...ON_MERITS, notToDetriment],              needs: [reasonedByLaw, flawNamed, violationsNamed, datedToday('APPC 101(1)')], signed: 'complaintDecision',   becomes: 'beyondCompetence'   },
  remitComplaint:            { norm: 'APPC 100(2)',    by: BODIES,            at: ['beyondCompetence'],             given: [notComplainedOf, notMyComplaint, byTheSameBody],      needs: [datedToday('APPC 100(2)')],                                            signed: 'transmittal',         becomes: 'remitted'           },
  // silence, and who gives up
  lapseComplaint:            { norm: 'APPC 100(5)',    by: ['system'],        at: [...ON_ITS_WAY, ...UNDER_REVIEW], given: [reviewIsOver],                                        needs: [refusedOnLastDay],                                                                                    becomes: 'deemedRefused'      },
  withdrawComplaint:         { norm: 'APPC 94(1)',     by: ['complainant'],   at: BEFORE_DECISION,                  given: [myComplaint],                                         needs: [datedToday('APPC 64(9)')],                                             signed: 'complaintWithdrawal', becomes: 'complaintWithdrawn' },
  recordDelivery:            { norm: 'APPC 66(2)',     by: ['system'],        at: TOLD,                             given: [],                                                    needs: [complaintDeliveryNamed],                                                                              becomes: 'same'               },
} as const satisfies { readonly [name: string]: Row };

export type ComplaintStep = keyof typeof steps;

/** The procedure «complaint» in the edition of 22 October 2024. */
export const complaint = {
  name: 'complaint',
  edition: edition.id,
  steps,
  terms: complaintTerms,
  ended: [
    'satisfied',
    'answered',
    'actAnnulled',
    'actReplaced',
    'obliged',
    'unsatisfied',
    'remanded',
    'unconsidered',
    'remitted',
    'deemedRefused',
    'complaintWithdrawn',
  ],
  dayOf: (entry, calendar) => {
    const { step, data, at } = entry;
    switch (step) {
      // What came on paper was received on the day that the chancery records (APPC 64(3)).
      case 'enterComplaint':
      case 'enterAboutQuality':
        return plainDate(String(data['receivedOn'])) ?? civil(calendar, at).date;
      // Registration is counted from the working day of receipt even when somebody acts later (APPC 64(3), reading 2).
      case 'registerComplaint':
      case 'registerAtBody':
      case 'registerAtQualityBody':
        return plainDate(String(data['registeredOn'])) ?? civil(calendar, at).date;
      case 'prolongReview':
        return prolongedFrom(entry, calendar);
      case 'fileComplaint':
      case 'fileAboutQuality':
      case 'fileDirectly':
      case 'forwardComplaint':
      case 'passToQualityBody':
        return dayOfReceipt(calendar, at);
      default:
        return civil(calendar, at).date;
    }
  },
} as const satisfies Procedure;

/**
 * From where the ten working days of the row are counted, so that they end with the days by which the review was prolonged:
 * those are added to the fifteen from registration, and may be fewer than ten (LSS 25(4)).
 */
function prolongedFrom({ data, at }: Entry, calendar: Calendar): PlainDate {
  const registered = plainDate(String(data['registeredOn']));
  const days = daysIn(data);
  if (registered === null || days === null) return civil(calendar, at).date;
  const { qualityReview, prolongedReview } = complaintTerms;
  return addWorkingDays(calendar, registered, qualityReview.days + days - prolongedReview.days);
}
