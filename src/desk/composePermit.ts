/** From a permit's life to the papers of its steps: reports, the hearing before a termination, decisions, corrections (A5.c1–A5.c3, LPN 44). */
import { civil, type Calendar } from '../core/calendar.js';
import { extend, taken } from '../core/decide.js';
import type { Bilingual } from '../core/paper.js';
import type { Ask, Case, Data } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { attachmentsIn } from '../law/facts.js';
import { daysOfNotice, type Minutes, noticeOf, slotOf } from '../law/hearing.js';
import { contractReport } from '../law/papers/contractReport.js';
import { correctionRejected } from '../law/papers/correctionRejected.js';
import { type LaterDecision, permit as permitPaper, radioOf } from '../law/papers/permit.js';
import { type HolderContent, holderMotion, holderPosition, holderWaiver } from '../law/papers/holderSays.js';
import type { AboutPermit } from '../law/papers/parts.js';
import { type NamedGround, preliminaryTermination } from '../law/papers/preliminaryTermination.js';
import { renunciation } from '../law/papers/renunciation.js';
import { permitKept, termination } from '../law/papers/termination.js';
import { terminationMinutes } from '../law/papers/terminationMinutes.js';
import { amendmentRequest, correctionRequest } from '../law/papers/wishes.js';
import { permit as procedure, type PermitStep } from '../law/permit.js';
import {
  changeIn,
  contractsHeld,
  contractsStanding,
  contractsValid,
  eventOf,
  terminationGrounds,
} from '../law/permitContracts.js';
import { heldPermit, pendingCorrection, wishIn } from '../law/permitFacts.js';
import { amendable, points, standsAt } from '../law/permitPoints.js';
import { correcting } from '../law/wishContents.js';
import type { Composed } from './compose.js';
import { chair, heardOf, hold } from './composeHearing.js';
import { type Desk, lawOf } from './desk.js';
import { mustBe, nextLetter, officerNameOf, officialOf, partyOf } from './named.js';

/** The steps of a permit's life whose row names a paper to be signed. */
export type SignedPermitStep = {
  [step in PermitStep]: (typeof procedure.steps)[step] extends { readonly signed: string } ? step : never;
}[PermitStep];

/** What a signed step of a permit's life is composed from. */
export interface ComposingPermit extends Ask {
  readonly step: SignedPermitStep;
  readonly said: Data;
}

/** Whether the row of a step of a permit's life names a paper to be signed. */
export function isSignedOfPermit(step: string): step is SignedPermitStep {
  return Object.hasOwn(procedure.steps, step) && 'signed' in procedure.steps[step as PermitStep];
}

/** The paper of a step and the data of its entry. */
export function composePermit(desk: Desk, composing: ComposingPermit): Composed {
  const { step } = composing;
  switch (step) {
    case 'reportChange':
      return report(composing);
    case 'notify':
      return notify(desk, composing);
    case 'statePosition':
    case 'moveHearing':
    case 'waive':
      return say(composing, step);
    case 'holdHearing':
      return hold(composing, minutesOn(composing));
    case 'chairHearing':
      return chair(composing, minutesOn(composing));
    case 'terminate':
      return terminate(composing);
    case 'keepPermit':
    case 'discontinueTermination':
      return keep(composing, step);
    case 'renounce':
      return renounce(composing);
    case 'askCorrection':
    case 'askAmendment':
      return askChange(composing, step);
    case 'correct':
      return correct(desk, composing);
    case 'rejectCorrection':
      return reject(composing);
    default:
      return step satisfies never;
  }
}

/** what has changed in a contract, as whoever reports it says, with the digests of the documents that show it. */
function report({ case: found, actor, now, calendar, said }: ComposingPermit): Composed {
  const change = changeIn(said);
  const attachments = attachmentsIn(said);
  const paper = contractReport({
    ...ofHolder(found, calendar, now, actor.name),
    byOperator: actor.role === 'baseOperator',
    change,
    contract: contractNamed(found, change.contract),
    attachments,
  });
  return { data: { ...said, date: civil(calendar, now).date, attachments: filesOf(said) }, paper };
}

/** APPC 73(1): the preliminary decision with the notice of the hearing. */
function notify(desk: Desk, { case: found, actor, now, calendar }: ComposingPermit): Composed {
  const date = civil(calendar, now).date;
  const number = nextLetter(found);
  const slot = mustBe(slotOf(found));
  const running = standing(lawOf(desk, found.entries), found, calendar, now);
  const paper = preliminaryTermination({
    number,
    date,
    permit: aboutOf(found),
    grounds: namedGrounds(found),
    slot,
    objectionsEnd: mustBe(daysOfNotice(found, calendar, now)).objectionsEnd,
    due: mustBe(running.findLast(({ term }) => term === 'termination') ?? null).due,
    officer: officerNameOf(found),
    signatory: officialOf(actor),
  });
  return { data: { date, number, hearing: { ...slot } }, paper };
}

/** APPC 73: what the holder files on the preliminary decision. */
function say(
  { case: found, actor, now, calendar, said }: ComposingPermit,
  step: 'statePosition' | 'moveHearing' | 'waive',
): Composed {
  const content = ofHolder(found, calendar, now, actor.name);
  const { date } = content;
  switch (step) {
    case 'statePosition': {
      const text = textIn(said, 'text');
      const paper = holderPosition({ ...content, text, attachments: attachmentsIn(said) });
      return { data: { date, text, attachments: filesOf(said) }, paper };
    }
    case 'moveHearing':
      return { data: { date }, paper: holderMotion(content) };
    case 'waive':
      return { data: { date }, paper: holderWaiver(content) };
    default:
      return step satisfies never;
  }
}

/** APPC 74: the minutes of the hearing on this permit. */
function minutesOn({ case: found }: ComposingPermit) {
  return (minutes: Minutes) => terminationMinutes({ ...minutes, permit: aboutOf(found) });
}

/** A5.c1, A5.c3: both days stand in the decision: of the event, and of the decision itself. */
function terminate({ case: found, actor, now, calendar }: ComposingPermit): Composed {
  const date = civil(calendar, now).date;
  const number = nextLetter(found);
  const drafted = taken(found, 'draftTermination')?.data ?? {};
  const eventOn = mustBe(eventOf(terminationGrounds(found)));
  const paper = termination({
    number,
    date,
    permit: aboutOf(found),
    grounds: namedGrounds(found),
    eventOn,
    heard: heardOf(found, calendar),
    conclusion: textIn(drafted, 'conclusion'),
    answer: textIn(drafted, 'answer'),
    officer: officerNameOf(found),
    signatory: officialOf(actor),
  });
  return { data: { date, number, eventOn, decidedOn: date }, paper };
}

/** A-30, APPC 70: the procedure ends, and the permit goes on. */
function keep(
  { case: found, actor, now, calendar, said }: ComposingPermit,
  step: 'keepPermit' | 'discontinueTermination',
): Composed {
  const date = civil(calendar, now).date;
  const number = nextLetter(found);
  const reason = textIn(said, 'reason');
  const sent = mustBe(noticeOf(found) ?? null);
  const paper = permitKept({
    number,
    date,
    permit: aboutOf(found),
    notice: { number: textIn(sent.data, 'number'), date: civil(calendar, sent.at).date },
    because: step === 'keepPermit' ? 'otherContract' : 'groundFellAway',
    contracts: contractsStanding(found, date).map(({ id }) => contractNamed(found, id)),
    reason,
    signatory: officialOf(actor),
  });
  return { data: { date, number, reason }, paper };
}

function renounce({ case: found, actor, now, calendar }: ComposingPermit): Composed {
  const paper = renunciation(ofHolder(found, calendar, now, actor.name));
  return { data: { date: civil(calendar, now).date }, paper };
}

/** LPN 44, A-50: what stands on the permit or in the registry, and what should. */
function askChange(
  { case: found, actor, now, calendar, said }: ComposingPermit,
  step: 'askCorrection' | 'askAmendment',
): Composed {
  const wish = wishIn(said);
  const content = {
    ...ofHolder(found, calendar, now, actor.name),
    point: pointNamed(wish.field),
    contract: contractNamed(found, wish.contract),
    was: standsAt(found, wish),
    value: wish.value,
    attachments: attachmentsIn(said),
  };
  const data = { ...said, date: content.date, attachments: filesOf(said) };
  return { data, paper: step === 'askCorrection' ? correctionRequest(content) : amendmentRequest(content) };
}

/** LPN 44: the permit anew, with the same number, days and code, and with the note that it replaces the papers before. */
function correct(desk: Desk, { case: found, actor, now, calendar }: ComposingPermit): Composed {
  const date = civil(calendar, now).date;
  const letter = nextLetter(found);
  const data: Data = { ...correcting(found), date, number: letter };
  const law = lawOf(desk, found.entries);
  const entry = { case: found.id, number: found.entries.length + 1, id: '', step: 'correct', actor, at: now, data };
  const after = extend(law, found, { ...entry, papers: [], norm: 'LPN 44', edition: law.edition });
  const { number, uin, issuedOn, expiresOn, object, registration, verifyCode } = mustBe(heldPermit(after));
  const paper = permitPaper({
    number,
    uin,
    registrationNumber: registration.number,
    registeredOn: registration.on,
    issuedOn,
    expiresOn,
    holder: partyOf(after),
    radio: radioOf([]),
    head: officialOf(actor),
    contracts: contractsValid(after, date),
    object,
    check: `${desk.site}/v/${number}/${verifyCode}`,
    later: decidedSince(after, calendar),
  });
  return { data, paper };
}

/** LPN 44, APPC 80: why what was asked is no error of writing. */
function reject({ case: found, actor, now, calendar, said }: ComposingPermit): Composed {
  const date = civil(calendar, now).date;
  const number = nextLetter(found);
  const wish = mustBe(pendingCorrection(found));
  const reason = textIn(said, 'reason');
  const paper = correctionRejected({
    number,
    date,
    permit: aboutOf(found),
    point: pointNamed(wish.field),
    was: standsAt(found, wish),
    value: wish.value,
    reason,
    signatory: officialOf(actor),
  });
  return { data: { date, number, reason }, paper };
}

/** What was decided on the permit since its first paper: extensions and corrections. */
function decidedSince(found: Case, calendar: Calendar): readonly LaterDecision[] {
  return found.entries.flatMap(({ step, at, data }): readonly LaterDecision[] => {
    const date = civil(calendar, at).date;
    if (step === 'extend' || step === 'extendMeanwhile') return [{ is: 'extended', number: textIn(data, 'uin'), date }];
    return step === 'correct' ? [{ is: 'corrected', number: textIn(data, 'number'), date }] : [];
  });
}

/** The grounds of the proposal with their contracts. */
function namedGrounds(found: Case): readonly NamedGround[] {
  const held = contractsHeld(found);
  return terminationGrounds(found).flatMap((ground) => {
    const contract = held.find(({ id }) => id === ground.contract);
    if (!contract) return [];
    const { operator, number: contractNumber, date: contractDate } = contract;
    return [{ ...ground, operator, contractNumber, contractDate }];
  });
}

/** «оператор, № 45-И»; '' for none. */
function contractNamed(found: Case, id: number): string {
  const contract = contractsHeld(found).find((one) => one.id === id);
  return contract ? `${contract.operator}, № ${contract.number}` : '';
}

function aboutOf(found: Case): AboutPermit {
  const { number, issuedOn, expiresOn } = mustBe(heldPermit(found));
  return { number, issuedOn, expiresOn, holder: partyOf(found) };
}

function ofHolder(found: Case, calendar: Calendar, now: string, signer: string): HolderContent {
  return { permit: aboutOf(found), date: civil(calendar, now).date, signer };
}

function pointNamed(field: string): Bilingual {
  const point = [...points, ...amendable].find(({ name }) => name === field);
  return { kk: point?.kk ?? field, ru: point?.ru ?? field };
}

/** The files as an entry keeps them. */
function filesOf(said: Data) {
  return attachmentsIn(said).map((one) => ({ ...one }));
}

function textIn(data: Data, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}
