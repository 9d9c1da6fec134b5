/** From a complaint to the papers of its steps: what is filed, registered, answered, sent on and decided (P10, APPC 91–101). */
import { addWorkingDays, type Calendar, civil, plainDate } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Actor, Ask, Case, Data, Json, PlainDate } from '../core/procedure.js';
import { actDay, complainedOf } from '../law/complainedOf.js';
import { closures, flaws, prolongations } from '../law/reviewContents.js';
import {
  arrivedOn,
  complaintReceivedOn,
  courtTerm,
  earliestRejection,
  filingEnds,
  filingTerm,
  reviewEnds,
  selfCorrectionEnds,
} from '../law/complaintDays.js';
import {
  bodyOf,
  type Complaint,
  complaintIn,
  complaintNumber,
  complaintOf,
  daysIn,
  effects,
  latenessFound,
} from '../law/complaintFacts.js';
import { complaint as procedure, type ComplaintStep } from '../law/complaint.js';
import { complaintDaysOf } from '../law/complaintTerms.js';
import { attachmentsIn } from '../law/facts.js';
import { slotIn } from '../law/hearing.js';
import { isParty, partyTo } from '../law/matter.js';
import { complaint as complaintPaper } from '../law/papers/complaint.js';
import { complaintAnswer } from '../law/papers/complaintAnswer.js';
import { complaintDecision, type ComplaintDecisionContent, type Held } from '../law/papers/complaintDecision.js';
import type { Matter, Office, Registered, Signing } from '../law/papers/complaintParts.js';
import { complaintReceipt } from '../law/papers/complaintReceipt.js';
import { complaintWithdrawal } from '../law/papers/complaintWithdrawal.js';
import { hearingCall } from '../law/papers/hearingCall.js';
import { prolongation } from '../law/papers/prolongation.js';
import { transmittal } from '../law/papers/transmittal.js';
import { bodyRoles } from '../law/office.js';
import { papers as paperNames } from '../words/procedure.js';
import { persist } from '../store/database.js';
import { reserve } from '../store/numbers.js';
import { decidedAbout } from '../store/views.js';
import type { Composed } from './compose.js';
import type { Desk } from './desk.js';
import { mustBe, officialOf } from './named.js';
import { found as load } from './take.js';

/** The steps of a complaint whose row names a paper to be signed. */
export type SignedComplaintStep = {
  [step in ComplaintStep]: (typeof procedure.steps)[step] extends { readonly signed: string } ? step : never;
}[ComplaintStep];

/** What a signed step of a complaint is composed from. */
export interface ComposingComplaint extends Ask {
  readonly step: SignedComplaintStep;
  readonly said: Data;
}

/** Whether the row of a step of a complaint names a paper to be signed. */
export function isSignedComplaint(step: string): step is SignedComplaintStep {
  return Object.hasOwn(procedure.steps, step) && 'signed' in procedure.steps[step as ComplaintStep];
}

/** The paper of a step and the data of its entry. */
export async function composeComplaint(desk: Desk, composing: ComposingComplaint): Promise<Composed> {
  const { step } = composing;
  switch (step) {
    case 'fileComplaint':
    case 'fileAboutQuality':
    case 'fileDirectly':
    case 'enterComplaint':
    case 'enterAboutQuality':
      return file(desk, composing);
    case 'registerComplaint':
    case 'registerAtBody':
    case 'registerAtQualityBody':
      return register(desk, composing);
    case 'satisfyComplaint':
    case 'satisfyPartly':
    case 'answerComplaint':
      return answer(desk, composing, step);
    case 'forwardComplaint':
    case 'passToQualityBody':
    case 'remitComplaint':
      return send(desk, composing, step);
    case 'prolongReview':
      return prolong(desk, composing);
    case 'callParties':
      return call(desk, composing);
    case 'annulAct':
    case 'annulAndAdopt':
    case 'obligeToAct':
    case 'leaveUnsatisfied':
    case 'remandCase':
    case 'leaveWithoutConsideration':
    case 'findBeyondCompetence':
      return hold(desk, composing, step);
    case 'withdrawComplaint':
      return withdraw(composing);
    default:
      return step satisfies never;
  }
}

/** APPC 93: the complaint as it is signed, with what the case complained of says of the act. */
async function file(desk: Desk, { actor, now, calendar, said }: ComposingComplaint): Promise<Composed> {
  const date = civil(calendar, now).date;
  const about = await aboutOf(desk, said, calendar, date);
  const onPortal = isParty(actor.role);
  const who = record(said['complainant']);
  const data: Data = {
    ...said,
    date,
    complainant: onPortal ? { ...who, ...(await signerOf(desk, actor, said)) } : who,
    about: about && { ...about, official: about.official && { ...about.official }, party: { ...about.party } },
    earlier: about ? await earlierOn(desk, about.case, about.number) : null,
    attachments: attachmentsIn(said).map((one) => ({ ...one })),
  };
  const complaint = complaintIn(data);
  const paper = complaintPaper({
    ...(await matterOf(desk, complaint, calendar)),
    date,
    addressee: complaint.addressee ?? 'provider',
    official: complaint.about?.official?.name ?? null,
    complainant: complaint.complainant,
    knownOn: complaint.knownOn ?? date,
    filingEnds: filingEnds(complaint, calendar) ?? filingTerm(calendar, date, true),
    lateReason: complaint.lateReason,
    demand: complaint.demand,
    text: complaint.text,
    attachments: complaint.attachments,
    signer: onPortal
      ? { is: 'complainant', name: actor.name }
      : { is: 'chancery', official: officialOf(actor), receivedOn: complaint.receivedOn ?? date },
  });
  return { data, paper };
}

/** APPC 94(1): the receipt with the number that the complaint has from now on, and the days that follow. */
async function register(
  desk: Desk,
  { case: found, actor, now, calendar, step }: ComposingComplaint,
): Promise<Composed> {
  const day = mustBe(arrivedOn(found, calendar));
  const by = officeOf(actor);
  const year = Number(day.slice(0, 4));
  const serial = await persist(desk.db, (db) => reserve(db, SERIES[by], year, found.id));
  const number = `${year}-${LETTERS[by]}-${String(serial).padStart(5, '0')}`;
  const [opening] = found.entries;
  const onPortal = opening !== undefined && isParty(opening.actor.role);
  const complaint = mustBe(complaintOf(found));
  const paper = complaintReceipt({
    ...(await registeredAs(desk, found, calendar, { number, on: day })),
    by,
    received:
      step === 'registerComplaint' && onPortal
        ? civil(calendar, opening.at)
        : { date: mustBe(complaint.receivedOn ?? day), time: null },
    registered: civil(calendar, now),
    registeredOn: day,
    forwardingDue: by === 'provider' && complaint.against !== 'quality' ? selfCorrectionEnds(found, calendar) : null,
    answerDue: reviewEnds(found, calendar) ?? addWorkingDays(calendar, day, complaintDaysOf(found, 'providerAnswer')),
    signing: signingOf(actor),
  });
  return { data: { date: civil(calendar, now).date, number, registeredOn: day }, paper };
}

/** P10.4, P10.6: what the provider does itself. */
async function answer(
  desk: Desk,
  { case: found, actor, now, calendar, said }: ComposingComplaint,
  step: 'satisfyComplaint' | 'satisfyPartly' | 'answerComplaint',
): Promise<Composed> {
  const date = civil(calendar, now).date;
  const letter = letterOf(found);
  const outcomes = {
    satisfyComplaint: {
      is: 'satisfied',
      effect: effects.find((one) => one === said['effect']) ?? 'none',
      days: daysIn(said),
    },
    satisfyPartly: { is: 'partly', rest: text(said['rest']) },
    answerComplaint: { is: 'answered', appealEnds: filingTerm(calendar, date, true) },
  } as const;
  const paper = complaintAnswer({
    ...(await registeredAs(desk, found, calendar)),
    letter,
    date,
    answer: text(said['answer']),
    outcome: outcomes[step],
    signatory: officialOf(actor),
  });
  return { data: { ...said, date, letter }, paper };
}

/** P10.3: the letter with which a complaint goes on, with the whole file of the case; APPC 100(2): or comes back. */
async function send(
  desk: Desk,
  { case: found, actor, now, calendar }: ComposingComplaint,
  step: 'forwardComplaint' | 'passToQualityBody' | 'remitComplaint',
): Promise<Composed> {
  const date = civil(calendar, now).date;
  const letter = letterOf(found);
  const about = complaintOf(found)?.about ?? null;
  const first = about && (await load(desk, about.case));
  const last = first?.entries.at(-1);
  const file = first &&
    last && {
      case: first.id,
      entries: first.entries.length,
      papers: first.entries.flatMap(({ number, at, papers }) =>
        papers.map(({ kind, digest }) => ({ entry: number, on: civil(calendar, at).date, kind, digest })),
      ),
      digest: 'hash' in last ? String(last.hash) : '',
    };
  const flaw = taken(found, 'findBeyondCompetence');
  const paper = transmittal({
    ...(await registeredAs(desk, found, calendar)),
    letter,
    date,
    from: officeOf(actor),
    to: step === 'remitComplaint' ? 'provider' : step === 'passToQualityBody' ? 'qualityBody' : 'complaintBody',
    file: file ? { ...file, papers: file.papers.map(({ kind, ...one }) => ({ ...one, title: titleOf(kind) })) } : null,
    found: flaw
      ? {
          violations: text(flaw.data['violations']),
          proposals: text(flaw.data['proposals']),
          days: daysIn(flaw.data) ?? 0,
        }
      : null,
    satisfied: text(taken(found, 'satisfyPartly')?.data['answer']),
    signing: signingOf(actor),
  });
  const sent = file ? { ...file, papers: file.papers.map((one) => ({ ...one })) } : null;
  return { data: { date, letter, file: sent }, paper };
}

/** LSS 25(4): the review takes longer, and the complainant is told. */
async function prolong(desk: Desk, { case: found, actor, now, calendar, said }: ComposingComplaint): Promise<Composed> {
  const date = civil(calendar, now).date;
  const letter = letterOf(found);
  const registeredOn = mustBe(arrivedOn(found, calendar));
  const days = daysIn(said) ?? 0;
  const was = mustBe(reviewEnds(found, calendar));
  const paper = prolongation({
    ...(await registeredAs(desk, found, calendar)),
    letter,
    date,
    decidedOn: plainDate(text(said['decidedOn'])) ?? date,
    days,
    was,
    due: addWorkingDays(calendar, was, days),
    forWhat: prolongations.find((one) => one === said['forWhat']) ?? 'study',
    reason: text(said['reason']),
    official: { name: actor.name, order: actor.order },
  });
  return { data: { ...said, date, letter, registeredOn }, paper };
}

/** APPC 98(3): both sides are called. */
async function call(desk: Desk, { case: found, actor, now, calendar, said }: ComposingComplaint): Promise<Composed> {
  const date = civil(calendar, now).date;
  const letter = letterOf(found);
  const slot = slotIn(record(said['hearing'])) ?? { date, time: '00:00', method: 'inPerson', place: '—' };
  const called = { ...found, entries: [...found.entries, callAt(found, actor, now, said)] };
  const paper = hearingCall({
    ...(await registeredAs(desk, found, calendar)),
    letter,
    date,
    body: mustBe(bodyOf(found)),
    view: text(said['view']),
    slot,
    earliestRejection: mustBe(earliestRejection(called, calendar)),
    official: complaintOf(found)?.about?.official?.name ?? null,
    signatory: { name: actor.name, order: actor.order },
  });
  return { data: { ...said, date, letter }, paper };
}

/** The call as the entry that it will be, so that what follows from it can be reckoned before. */
function callAt(found: Case, actor: Actor, at: string, data: Data) {
  const { norm } = procedure.steps.callParties;
  const [number, papers] = [found.entries.length + 1, []];
  return {
    case: found.id,
    number,
    id: '',
    step: 'callParties',
    actor,
    at,
    data,
    papers,
    norm,
    edition: procedure.edition,
  };
}

/** APPC 100, 101: the decision. */
async function hold(
  desk: Desk,
  { case: found, actor, now, calendar, said }: ComposingComplaint,
  step: Held['is'],
): Promise<Composed> {
  const date = civil(calendar, now).date;
  const letter = letterOf(found);
  const complaint = mustBe(complaintOf(found));
  const paper = complaintDecision({
    ...(await registeredAs(desk, found, calendar)),
    letter,
    date,
    body: mustBe(bodyOf(found)),
    demand: complaint.demand,
    held: heldAs(step, said),
    reasoning: text(said['reasoning']),
    norms: text(said['norms']),
    heard: heardIn(found),
    lateness: latenessFound(found),
    courtEnds: courtTerm(calendar, date),
    official: { name: actor.name, order: actor.order },
  });
  return { data: { ...said, date, letter }, paper };
}

/** APPC 94(1), 64(9): the complainant gives up. */
function withdraw({ case: found, actor, now, calendar }: ComposingComplaint): Composed {
  const date = civil(calendar, now).date;
  const { complainant, what } = mustBe(complaintOf(found));
  const to: Office = bodyOf(found) ?? 'provider';
  const number = complaintNumber(found) || null;
  return { data: { date }, paper: complaintWithdrawal({ to, date, number, complainant, what, signer: actor.name }) };
}

/** Series and letters of the numbers of complaints: each body counts its own. */
const SERIES = { provider: 'complaint', complaintBody: 'complaintBody', qualityBody: 'qualityBody' } as const;
const LETTERS = { provider: 'Ш', complaintBody: 'ШМ', qualityBody: 'ШС' } as const;

async function aboutOf(desk: Desk, said: Data, calendar: Calendar, today: PlainDate) {
  const { case: id, number } = record(said['about']);
  if (typeof id !== 'string' || typeof number !== 'number') return null;
  return complainedOf(await load(desk, id), number, calendar, today);
}

/** Who signs on the portal is known: his name, his numbers. */
async function signerOf(desk: Desk, { iin, bin, name }: Actor, said: Data): Promise<Data> {
  const { case: id } = record(said['about']);
  const party = typeof id === 'string' ? partyTo(await load(desk, id)) : null;
  const entity = bin === null ? '' : party?.bin === bin ? party.name : text(record(said['complainant'])['name']);
  return { name: entity || name, iin: bin === null ? iin : null, bin };
}

/** An earlier decision of a body on the same act (APPC 95(1)(1)). */
async function earlierOn(desk: Desk, caseId: string, number: number): Promise<Data | null> {
  for (const id of await decidedAbout(desk.db, caseId)) {
    const found = await load(desk, id);
    if (complaintOf(found)?.about?.number !== number) continue;
    const on = plainDate(text(found.entries.findLast(({ papers }) => papers.some(isDecision))?.data['date']));
    if (on) return { number: complaintNumber(found), on };
  }
  return null;
}

const isDecision = ({ kind }: { readonly kind: string }): boolean => kind === 'complaintDecision';

async function matterOf(desk: Desk, { about, against, what }: Complaint, calendar: Calendar): Promise<Matter> {
  const first = about && (await load(desk, about.case));
  const entry = about && first?.entries[about.number - 1];
  const number = first ? (partyTo(first)?.uin ?? '') : '';
  return { against: against ?? 'quality', what, act: entry ? { number, on: actDay(entry, calendar) } : null };
}

/** What every paper of a registered complaint begins with. */
async function registeredAs(
  desk: Desk,
  found: Case,
  calendar: Calendar,
  now?: { readonly number: string; readonly on: PlainDate },
): Promise<Registered> {
  const complaint = mustBe(complaintOf(found));
  const registeredOn = plainDate(
    text(found.entries.find(({ data }) => text(data['registeredOn']) !== '')?.data['registeredOn']),
  );
  return {
    ...(await matterOf(desk, complaint, calendar)),
    number: complaintNumber(found) || (now?.number ?? ''),
    registeredOn: now?.on ?? registeredOn ?? mustBe(complaintReceivedOn(found, calendar)),
    complainant: complaint.complainant,
  };
}

/** The number of the next letter in the complaint. */
function letterOf(found: Case): string {
  const letters = found.entries.filter(({ data }) => typeof data['letter'] === 'string').length;
  return `${complaintNumber(found)}/${letters + 1}`;
}

function heldAs(is: Held['is'], said: Data): Held {
  const flaw = flaws.find((one) => one === said['flaw']) ?? 'law';
  const days = daysIn(said) ?? 0;
  switch (is) {
    case 'annulAct':
      return { is, flaw };
    case 'annulAndAdopt':
      return { is, flaw, newAct: text(said['newAct']), better: text(said['better']) };
    case 'obligeToAct':
      return { is, flaw, action: text(said['action']), days };
    case 'leaveUnsatisfied':
      return { is, forLateness: said['forLateness'] === true };
    case 'remandCase':
    case 'findBeyondCompetence':
      return { is, flaw, violations: text(said['violations']), proposals: text(said['proposals']), days };
    case 'leaveWithoutConsideration':
      return {
        is,
        closure: closures.find((one) => one === said['closure']) ?? 'decidedBefore',
        shownBy: text(said['shownBy']),
      };
    default:
      return is satisfies never;
  }
}

function heardIn(found: Case): ComplaintDecisionContent['heard'] {
  const called = taken(found, 'callParties');
  if (!called) return null;
  const said = (...steps: readonly string[]) =>
    found.entries
      .filter(({ step, number }) => number > called.number && steps.includes(step))
      .map(({ data }) => text(data['said']) || text(data['text']))
      .filter((one) => one !== '')
      .join('\n');
  return { complainant: said('hearComplainant', 'stateOnComplaint'), provider: said('hearProvider') };
}

/** For whom an official acts. */
function officeOf({ role }: Actor): Office {
  return bodyRoles.find((one) => one === role) ?? 'provider';
}

function signingOf(actor: Actor): Signing {
  const office = officeOf(actor);
  return office === 'provider'
    ? { for: 'provider', official: officialOf(actor) }
    : { for: office, official: { name: actor.name, order: actor.order } };
}

function titleOf(kind: string) {
  const { kk, ru } = paperNames[kind as keyof typeof paperNames] ?? { kk: kind, ru: kind };
  return { kk, ru };
}

function record(value: Json | undefined): Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
