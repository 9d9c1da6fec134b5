/** From a permit's life to the papers of its steps: reports, the hearing before a termination, decisions, corrections (A5.c1–A5.c3, LPN 44). */
import { civil, type Calendar } from '../core/calendar.js';
import { extend, taken } from '../core/decide.js';
import type { Bilingual } from '../core/paper.js';
import type { Actor, Ask, Case, Data, PlainDate } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { attachmentsIn } from '../law/facts.js';
import { daysOfNotice, slotOf, waived } from '../law/hearing.js';
import { amendmentRequest } from '../law/papers/amendmentRequest.js';
import { contractReport } from '../law/papers/contractReport.js';
import { correctionRejected } from '../law/papers/correctionRejected.js';
import { correctionRequest } from '../law/papers/correctionRequest.js';
import { extendedNote, permit as permitPaper, type PermitChange, radioOf } from '../law/papers/permit.js';
import { permitKept } from '../law/papers/permitKept.js';
import type { AboutPermit, CeasedContract, OfHolder, OfOffice } from '../law/papers/permitParts.js';
import { preliminaryTermination } from '../law/papers/preliminaryTermination.js';
import { renunciation } from '../law/papers/renunciation.js';
import { termination } from '../law/papers/termination.js';
import { permit as procedure, type PermitStep } from '../law/permit.js';
import { changeIn, contractsHeld, contractsStanding, eventOf, terminationGrounds } from '../law/permitContracts.js';
import { heldPermit, pendingCorrection, wishIn } from '../law/permitFacts.js';
import { amendable, points, standsAt } from '../law/permitPoints.js';
import { correcting } from '../law/wishContents.js';
import type { Composed } from './compose.js';
import { chair, filed, heardOf, hold } from './composeHearing.js';
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
      return filed(composing, step);
    case 'holdHearing':
      return hold(composing);
    case 'chairHearing':
      return chair(composing);
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
  const held = contractsHeld(found).find(({ id }) => id === change.contract);
  const { operator, number, concludedOn: date } = change;
  const contract = change.change === 'concluded' ? date && { operator, number, date } : (held ?? null);
  const { validUntil, eventOn, remark } = change;
  const paper = contractReport({
    ...ofHolder(found, calendar, now, actor.name),
    byOperator: actor.role === 'baseOperator',
    change: change.change,
    contract,
    validUntil,
    eventOn,
    remark,
    attachments,
  });
  return { data: { ...said, date: civil(calendar, now).date, attachments: filesOf(said) }, paper };
}

/** APPC 73(1): the preliminary decision with the notice of the hearing. */
function notify(desk: Desk, { case: found, actor, now, calendar }: ComposingPermit): Composed {
  const date = civil(calendar, now).date;
  const number = nextLetter(found);
  const slot = waived(found) ? null : slotOf(found);
  const running = standing(lawOf(desk, found.entries), found, calendar, now);
  const paper = preliminaryTermination({
    ...ofOffice(found, calendar, now, actor, number),
    grounds: ceased(found),
    slot,
    objectionsEnd: mustBe(daysOfNotice(found, calendar, now)).objectionsEnd,
    due: mustBe(running.findLast(({ term }) => term === 'termination') ?? null).due,
  });
  return { data: { date, number, hearing: slot ? { ...slot } : {} }, paper };
}

/** A5.c1, A5.c3: both days stand in the decision: of the event, and of the decision itself. */
function terminate({ case: found, actor, now, calendar }: ComposingPermit): Composed {
  const date = civil(calendar, now).date;
  const number = nextLetter(found);
  const drafted = taken(found, 'draftTermination')?.data ?? {};
  const eventOn = mustBe(eventOf(terminationGrounds(found)));
  const paper = termination({
    ...ofOffice(found, calendar, now, actor, number),
    grounds: ceased(found),
    eventOn,
    heard: heardOf(found, calendar),
    conclusion: textIn(drafted, 'conclusion'),
    answer: textIn(drafted, 'answer'),
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
  const paper = permitKept({
    ...ofOffice(found, calendar, now, actor, number),
    because: step === 'keepPermit' ? 'otherContract' : 'groundFellAway',
    contracts: contractsStanding(found, date),
    reason,
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
    stands: standsAt(found, wish),
    value: wish.value,
    attachments: attachmentsIn(said),
  };
  const data = { ...said, date: content.date, attachments: filesOf(said) };
  return { data, paper: step === 'askCorrection' ? correctionRequest(content) : amendmentRequest(content) };
}

/** LPN 44: the permit anew, with the same number, days and code, and with the note that it replaces the papers before. */
function correct(desk: Desk, { case: found, actor, now, calendar }: ComposingPermit): Composed {
  const date = civil(calendar, now).date;
  const data: Data = { ...correcting(found), date };
  const law = lawOf(desk, found.entries);
  const entry = { case: found.id, number: found.entries.length + 1, id: '', step: 'correct', actor, at: now, data };
  const after = extend(law, found, { ...entry, papers: [], norm: 'LPN 44', edition: law.edition });
  const held = mustBe(heldPermit(after));
  const { number, uin, issuedOn, expiresOn, object, registration, verifyCode } = held;
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
    contracts: contractsStanding(after, date),
    object,
    check: `${desk.site}/v/${number}/${verifyCode}`,
    changes: changesOf(after, calendar),
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
    ...ofOffice(found, calendar, now, actor, number),
    point: pointNamed(wish.field),
    stands: standsAt(found, wish),
    value: wish.value,
    reason,
  });
  return { data: { date, number, reason }, paper };
}

/** What has changed since the first paper of the permit: extensions and corrections. */
function changesOf(found: Case, calendar: Calendar): readonly PermitChange[] {
  return found.entries.flatMap(({ step, at, data }): readonly PermitChange[] => {
    const on = civil(calendar, at).date;
    if (step === 'extend' || step === 'extendMeanwhile')
      return [extendedNote(on, String(data['expiresOn']) as PlainDate)];
    if (step !== 'correct') return [];
    const { kk, ru } = pointNamed(wishIn(data).field);
    return [{ norm: 'LPN 44', on, what: { kk: `қате түзетілді: ${kk}`, ru: `исправлена ошибка: ${ru}` } }];
  });
}

/** The contracts of the proposal that have ceased, as its grounds say. */
function ceased(found: Case): readonly CeasedContract[] {
  const held = contractsHeld(found);
  return terminationGrounds(found).flatMap(({ norm, contract: id, eventOn, facts, evidence }) => {
    const contract = held.find((one) => one.id === id);
    if (!contract || !eventOn) return [];
    return [{ norm: norm === 'A5.c3' ? norm : 'A5.c1', contract, eventOn, facts, evidence }];
  });
}

function about(found: Case, calendar: Calendar, now: string): AboutPermit {
  const { number, issuedOn, expiresOn } = mustBe(heldPermit(found));
  return { date: civil(calendar, now).date, permitNumber: number, holder: partyOf(found), issuedOn, expiresOn };
}

function ofHolder(found: Case, calendar: Calendar, now: string, signer: string): OfHolder {
  return { ...about(found, calendar, now), signer };
}

function ofOffice(found: Case, calendar: Calendar, now: string, actor: Actor, number: string): OfOffice {
  const named = { number, officer: officerNameOf(found), signatory: officialOf(actor) };
  return { ...about(found, calendar, now), ...named };
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
