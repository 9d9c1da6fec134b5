/** From a case to the paper that a step signs, and to the data that its entry will carry: one function a signed step. */
import { addYears, type Calendar, civil, dayOfReceipt, dayRow, isWorkingDay, type Words } from '../core/calendar.js';
import { extend, taken } from '../core/decide.js';
import type { Actor, Ask, Case, Data, Entry, Instant, Json, PlainDate } from '../core/procedure.js';
import type { Paper } from '../core/paper.js';
import { standing, type Standing } from '../core/terms.js';
import { application as procedure, type ApplicationStep } from '../law/application.js';
import { permitYearsOn } from '../law/edition.js';
import {
  type Application,
  applicantOf,
  applicationOf,
  contractsOf,
  defects,
  objectOf,
  attachmentsIn,
  type Extended,
  permitOf,
  registeredOn,
} from '../law/facts.js';
import { extendedBy, extendedUntil } from '../law/extension.js';
import { extendedValues } from '../law/extensionForm.js';
import { missing } from '../law/forms.js';
import { permit } from '../law/permit.js';
import { application as applicationPaper } from '../law/papers/application.js';
import { extension as extensionPaper } from '../law/papers/extension.js';
import { permit as permitPaper, radioOf } from '../law/papers/permit.js';
import { heldPermit } from '../law/permitFacts.js';
import { receipt as receiptPaper } from '../law/papers/receipt.js';
import { refusalIncomplete as refusalPaper } from '../law/papers/refusalIncomplete.js';
import { withdrawal as withdrawalPaper } from '../law/papers/withdrawal.js';
import { permitNumber } from '../press/number.js';
import { persist } from '../store/database.js';
import { reserve, type Series } from '../store/numbers.js';
import { composePermit, isSignedOfPermit, type SignedPermitStep } from './composePermit.js';
import { composeComplaint, isSignedComplaint, type SignedComplaintStep } from './composeComplaint.js';
import { chair, filed, hold, notify, refuse } from './composeHearing.js';
import { type Desk, lawOf } from './desk.js';
import { mustBe, nextLetter, officerNameOf, officialOf, partyOf, registrationNumberOf } from './named.js';
import { type Filling, readFillingAs, textsIn } from './draft.js';
import { found } from './take.js';

type OfApplication = {
  [step in ApplicationStep]: (typeof procedure.steps)[step] extends { readonly signed: string } ? step : never;
}[ApplicationStep];

/** The steps whose row names a paper to be signed. */
export type SignedStep = OfApplication | SignedPermitStep | SignedComplaintStep;

/** Whether the row of a step names a paper to be signed. */
export function isSigned(step: string): step is SignedStep {
  return isSignedComplaint(step) || isSignedOfPermit(step) || isOfApplication(step);
}

function isOfApplication(step: string): step is OfApplication {
  return Object.hasOwn(procedure.steps, step) && 'signed' in procedure.steps[step as ApplicationStep];
}

/** What a signed step is composed from. `filling` is the application that is being submitted, `said` what was filled in for any other step. */
export interface Composing extends Ask {
  readonly step: OfApplication;
  readonly filling: Filling | null;
  readonly said: Data;
}

export interface Composed {
  readonly data: Data;
  readonly paper: Paper;
}

/** Letter codes of numbers: provisional, since the Order sets none (A-45, reading 12). */
const UIN_CODE = 'VMA';
const PERMIT_CODE = 'VMP';

/** The paper of a step and the data of its entry. Numbers are reserved for the case and stay with it. */
export async function compose(
  desk: Desk,
  { step, ...composing }: Omit<Composing, 'step'> & { readonly step: SignedStep },
): Promise<Composed> {
  if (isSignedComplaint(step)) return composeComplaint(desk, { ...composing, step });
  // The steps of a hearing bear the same names in both procedures.
  if (composing.case.procedure === permit.name && isSignedOfPermit(step))
    return composePermit(desk, { ...composing, step });
  if (isOfApplication(step)) return composeApplication(desk, { ...composing, step });
  throw new Error(`${step} is no signed step of the procedure ${composing.case.procedure}`);
}

async function composeApplication(desk: Desk, composing: Composing): Promise<Composed> {
  switch (composing.step) {
    case 'submit':
      return submit(desk, composing);
    case 'register':
      return register(desk, composing);
    case 'refuseIncomplete':
      return refuseIncomplete(desk, composing);
    case 'issue':
    case 'issueAsOrdered':
      return issue(desk, composing);
    case 'withdraw':
      return withdraw(composing);
    case 'notify':
      return notify(composing);
    case 'statePosition':
    case 'moveHearing':
    case 'waive':
      return filed(composing, composing.step);
    case 'holdHearing':
      return hold(composing);
    case 'chairHearing':
      return chair(composing);
    case 'refuse':
      return refuse(composing);
    case 'handOverPermit':
      return handOver(desk, composing);
    default:
      return composing.step satisfies never;
  }
}

async function submit(desk: Desk, composing: Composing): Promise<Composed> {
  const { actor, now, calendar, filling } = composing;
  const date = civil(calendar, now).date;
  const uin = permitNumber(UIN_CODE, await numberFor(desk, 'uin', 0, composing.case.id));
  if (!filling) return extension(desk, composing, uin);
  const { values } = readFillingAs(filling, date);
  const { form, attachments } = filling;
  const application: Application = { form, uin, values, attachments, extends: null };
  return { data: submitted(desk, application, actor, date), paper: applicationPaper({ ...application, date }) };
}

/** A5.c2: the application that asks to extend a permit stands on the one by which it was issued. */
async function extension(desk: Desk, { actor, now, calendar, said }: Composing, uin: string): Promise<Composed> {
  const date = civil(calendar, now).date;
  const life = await found(desk, String(said['life'] ?? ''));
  const extended = mustBe(extendedBy(life));
  const held = mustBe(heldPermit(life));
  const first = mustBe(applicationOf(await found(desk, held.application)));
  // A name that was corrected or amended since stands in the registry, no longer in the first application.
  const values = { ...extendedValues(first, textsIn(said['values'])), name: held.holder.name };
  const application: Application = {
    form: first.form,
    uin,
    values,
    attachments: attachmentsIn(said),
    extends: extended,
  };
  const data = submitted(desk, application, actor, date);
  const paper = extensionPaper({ ...application, date, extended, applicant: partyOf(life), signer: actor.name });
  return { data, paper };
}

/** The data of an application: what stands in it, and what the system sees missing. */
function submitted(desk: Desk, application: Application, actor: Actor, date: PlainDate): Data {
  const { values } = application;
  const { edition } = lawOf(desk, []);
  const gaps = missing(application, date).map(({ norm, name, what, consequence }) => ({
    norm,
    name,
    what,
    consequence,
  }));
  const { extends: extended } = application;
  return {
    date,
    form: application.form,
    uin: application.uin,
    applicantName: values['name'] ?? actor.name,
    values,
    attachments: application.attachments.map((attachment) => ({ ...attachment })),
    // LPD 8(4): the consent as it was given, with the text of the form's edition (A2.d3, A3.d3).
    consent: { norm: `${application.form}.d3`, given: values['declarations.d3'] === 'yes', edition },
    gaps,
    ...(extended ? { extends: { ...extended, ends: extended.ends.map((end) => ({ ...end })) } } : {}),
  };
}

async function register(desk: Desk, { case: found, actor, now, calendar }: Composing): Promise<Composed> {
  const [submitted] = found.entries;
  const application = applicationOf(found);
  if (!submitted || !application) throw new Error(`case ${found.id} has no application`);
  const day = dayOfReceipt(calendar, submitted.at);
  const year = Number(day.slice(0, 4));
  const registrationNumber = `${year}-${String(await numberFor(desk, 'registration', year, found.id)).padStart(6, '0')}`;
  const data: Data = { date: civil(calendar, now).date, registrationNumber, registeredOn: day };
  const law = lawOf(desk, found.entries);
  const after = extend(law, found, entryOf(found.id, found.entries.length + 1, 'register', actor, now, data));
  const standings = standing(law, after, calendar, now);
  const paper = receiptPaper({
    registrationNumber,
    uin: application.uin,
    applicant: partyOf(found),
    received: civil(calendar, submitted.at),
    registered: civil(calendar, now),
    registeredOn: day,
    deferred: deferral(calendar, submitted.at),
    completenessDue: termOf(standings, 'completeness').due,
    resultDue: termOf(standings, 'result').due,
    days: termOf(standings, 'result').explain(),
    chancery: officialOf(actor),
  });
  return { data, paper };
}

function refuseIncomplete(desk: Desk, { case: found, actor, now, calendar }: Composing): Composed {
  const date = civil(calendar, now).date;
  const registrationNumber = registrationNumberOf(found);
  const number = nextLetter(found);
  const found5 = defects(found);
  const paper = refusalPaper({
    number,
    date,
    uin: applicantOf(found)?.uin ?? '',
    registrationNumber,
    registeredOn: mustBe(registeredOn(found)),
    due: termOf(standing(lawOf(desk, found.entries), found, calendar, now), 'completeness').due,
    applicant: partyOf(found),
    defects: found5,
    officer: officerNameOf(found),
    head: officialOf(actor),
  });
  return { data: { date, number, defects: found5.map((defect) => ({ ...defect })) }, paper };
}

async function issue(desk: Desk, { case: found, actor, now, calendar }: Composing): Promise<Composed> {
  const date = civil(calendar, now).date;
  const grant = await granting(desk, found, date);
  return { data: { date, ...grant }, paper: permitOn(desk, found, grant, actor, date) };
}

/** LPN 26(2): the permit that the law has issued is handed over as a paper that the head signs; its number and days stay. */
function handOver(desk: Desk, { case: found, actor, now, calendar }: Composing): Composed {
  const { number, verifyCode, issuedOn, expiresOn, operators } = mustBe(permitOf(found));
  const grant = { permitNumber: number, verifyCode, issuedOn, expiresOn, operators };
  const date = civil(calendar, now).date;
  return { data: { date }, paper: permitOn(desk, found, grant, actor, date) };
}

/** A permit that is given on a day: its number, which is reserved for the case, its code, its days and the base operators. */
export interface Grant {
  readonly permitNumber: string;
  readonly verifyCode: string;
  readonly issuedOn: PlainDate;
  readonly expiresOn: PlainDate;
  readonly operators: string;
}

/** What a permit that begins on this day says (L11.4, A-45). */
export async function granting(desk: Desk, found: Case, issuedOn: PlainDate): Promise<Grant & Data> {
  const application = applicationOf(found);
  if (application?.extends) return extending(application, application.extends);
  return {
    permitNumber: permitNumber(PERMIT_CODE, await numberFor(desk, 'permit', 0, found.id)),
    verifyCode: Buffer.from(desk.random(9)).toString('base64url'),
    issuedOn,
    expiresOn: addYears(issuedOn, permitYearsOn(issuedOn)),
    operators: operatorsOf(application),
  };
}

/** What an extended permit says: its number, code and day of issue stay. */
function extending(application: Application, extended: Extended): Grant & Data {
  const { number, verifyCode, issuedOn } = extended;
  const operators = operatorsOf(application);
  return { permitNumber: number, verifyCode, issuedOn, expiresOn: extendedUntil(extended), operators };
}

function operatorsOf(application: Application | null): string {
  return (application ? contractsOf(application) : []).map(({ operator }) => operator).join(', ');
}

function permitOn(desk: Desk, found: Case, grant: Grant, actor: Actor, signedOn: PlainDate): Paper {
  const application = applicationOf(found);
  const { permitNumber: number, verifyCode, issuedOn, expiresOn } = grant;
  return permitPaper({
    number,
    uin: application?.uin ?? '',
    registrationNumber: registrationNumberOf(found),
    registeredOn: registeredOn(found) ?? issuedOn,
    issuedOn,
    expiresOn,
    holder: partyOf(found),
    radio: radioOf([]),
    head: officialOf(actor),
    contracts: application ? contractsOf(application) : [],
    object: application ? objectOf(application) : '',
    check: `${desk.site}/v/${number}/${verifyCode}`,
    bySilence: taken(found, 'lapse') !== undefined,
    ...(application?.extends ? { later: [{ is: 'extended', number: application.uin, date: signedOn }] } : {}),
  });
}

function withdraw({ case: found, actor, now, calendar }: Composing): Composed {
  const date = civil(calendar, now).date;
  const registered = taken(found, 'register');
  const paper = withdrawalPaper({
    uin: applicantOf(found)?.uin ?? '',
    registrationNumber: registered ? registrationNumberOf(found) : null,
    date,
    applicant: partyOf(found),
    signer: actor.name,
    reason: '',
  });
  return { data: { date }, paper };
}

/** The day off on which an application came, in words (P6.2); null on a working day, in or after hours. */
function deferral(calendar: Calendar, receivedAt: Instant): Words | null {
  const { date } = civil(calendar, receivedAt);
  return isWorkingDay(calendar, date) ? null : dayRow(calendar, date).why;
}

/** A number that stays with the case, kept at once, so that nobody waits for the press. */
async function numberFor(desk: Desk, series: Series, year: number, id: string): Promise<number> {
  return persist(desk.db, (db) => reserve(db, series, year, id));
}

function termOf(standings: readonly Standing[], name: keyof typeof procedure.terms): Standing {
  return mustBe(standings.find(({ term }) => term === name) ?? null);
}

function entryOf(
  id: string,
  number: number,
  step: keyof typeof procedure.steps,
  actor: Actor,
  at: string,
  data: { readonly [key: string]: Json },
): Entry {
  const { norm } = procedure.steps[step];
  return { case: id, number, id: '', step, actor, at, data, papers: [], norm, edition: procedure.edition };
}
