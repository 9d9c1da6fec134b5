/** The one way to write: a step is taken here or nowhere. One case, one entry, one transaction. */
import { versionOf } from '../core/calendar.js';
import { actorFor, decide, extend, isNote, replay } from '../core/decide.js';
import type { Actor, Case, Data, Entry, Procedure, Refusal } from '../core/procedure.js';
import type { Expected, Signer, VerdictCode } from '../seal/verify.js';
import { persist } from '../store/database.js';
import { calendarIs } from '../store/days.js';
import { deletingDraft } from '../store/drafts.js';
import {
  type Along,
  append,
  chained,
  Conflict,
  entryById,
  loadCase,
  recallCase,
  type StoredEntry,
} from '../store/entries.js';
import {
  keepEvidence,
  loadPreparedAndCase,
  type Prepared,
  proving,
  recallPreparedAndCase,
  type Shown,
  type StoredSignature,
} from '../store/papers.js';
import { rewritingPermit } from '../store/registry.js';
import { type Statement, text } from '../store/statement.js';
import { rewritingCase } from '../store/views.js';
import { consequencesOf, decideConsequence, following } from '../law/consequences.js';
import { applicationIn } from '../law/facts.js';
import type { StepName } from '../law/procedures.js';
import { type Desk, type Judgement, lawOf, signsFor, system } from './desk.js';
import { ownerOf } from './draft.js';
import { idFrom, noticesAfter } from './notices.js';
import { permitRowOf, rowOf } from './view.js';

/**
 * What became of a step. `done` also for a repeated form. `refused`: every ground of the law. `stale`: somebody else was
 * first, `since` is what happened meanwhile. `unsigned`: the signature was not accepted (`waits`: more evidence may
 * come, so it can be sent again). `gone`: nothing was prepared under this id, or too long ago.
 */
export type Outcome =
  | { readonly is: 'done'; readonly entry: StoredEntry }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly is: 'stale'; readonly case: string; readonly since: readonly StoredEntry[] }
  | { readonly is: 'unsigned'; readonly code: Exclude<VerdictCode, 'VALID'>; readonly waits: boolean }
  | { readonly is: 'gone' };

/** A step that needs no signature, as a form brings it. */
export interface Request {
  /** The step's id, made with the form. */
  readonly id: string;
  readonly case: string;
  readonly step: string;
  /** The number that the entry will have, as the page knew the case. */
  readonly expectedNumber: number;
  readonly data: Data;
}

/** Takes a step without a signature, in the first of the person's roles to which it is open. */
export async function take(desk: Desk, actors: readonly Actor[], request: Request): Promise<Outcome> {
  // What follows from another case is taken along with it, and by nobody himself.
  if (following.has(request.step)) return { is: 'gone' };
  const known = recallCase(desk.db, request.case);
  const outcome = known && (await takeKnown(desk, actors, request, known));
  if (outcome && holds(outcome)) return outcome;
  return takeKnown(desk, actors, request, await loadCase(desk.db, request.case));
}

/** The same for whoever has just loaded the case. */
export async function takeKnown(
  desk: Desk,
  actors: readonly Actor[],
  request: Request,
  entries: readonly StoredEntry[],
): Promise<Outcome> {
  // Without an entry there is no such case: what opens one is signed, or follows from another step.
  if (entries.length === 0) return { is: 'gone' };
  const procedure = lawOf(desk, entries);
  const actor = actorFor(procedure, request.step, actors) ?? actors[0];
  if (!actor) return { is: 'refused', refusals: [{ norm: procedure.name, why: 'notYourRole' }] };
  // Whoever posts a signed step here, past the page that shows its paper, finds nothing that was prepared.
  if (procedure.steps[request.step]?.signed) return { is: 'gone' };
  const step = { ...request, actor, papers: [], madeAt: desk.now(), calendar: versionOf(desk.calendar) };
  return commit(desk, procedure, entries, step, null);
}

/** What the system has learnt and writes down in a case, or with which it opens one. */
export interface Note extends Pick<Request, 'id' | 'case' | 'data'> {
  readonly step: StepName;
}

/** Writes a note of the system, with what is written along with it, whoever else is at work in the case. */
export async function record(desk: Desk, note: Note, along: readonly Statement[]): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const entries = await loadCase(desk.db, note.case);
    const expectedNumber = entries.length + 1;
    const calendar = versionOf(desk.calendar);
    const step = { ...note, actor: system, expectedNumber, papers: [], madeAt: desk.now(), calendar };
    const outcome = await commit(desk, lawOf(desk, entries, note.step), entries, step, null, along);
    if (outcome.is !== 'stale' || attempt === 10) return outcome;
  }
}

/** Whether an outcome holds that was found from what this process remembers: a case may have grown, and is then loaded. */
function holds({ is }: Outcome): boolean {
  return is === 'done' || is === 'unsigned';
}

/** Takes the step that was prepared and shown, with the signature over exactly the paper's bytes. */
export async function takeSigned(desk: Desk, actors: readonly Actor[], id: string, cms: Uint8Array): Promise<Outcome> {
  const known = recallPreparedAndCase(desk.db, id);
  const outcome = known && (await takeShown(desk, actors, known, cms));
  if (outcome && holds(outcome)) return outcome;
  const shown = await loadPreparedAndCase(desk.db, id);
  return shown ? takeShown(desk, actors, shown, cms) : repeated(desk, actors, id);
}

async function takeShown(
  desk: Desk,
  actors: readonly Actor[],
  { prepared, entries }: Shown,
  cms: Uint8Array,
): Promise<Outcome> {
  const { actor } = prepared;
  const procedure = lawOf(desk, entries, prepared.step);
  const [paper] = prepared.papers;
  const still = actors.some((now) => now.role === actor.role && now.iin === actor.iin && now.bin === actor.bin);
  if (!paper || !still) return { is: 'gone' };
  const judged = await judgeShown(desk, prepared, cms);
  if ('is' in judged) return judged;
  return commit(desk, procedure, entries, prepared, { cms, judgement: judged });
}

/** Whether this is the actor's signature over the paper that was prepared for him. Throws when there was no paper. */
export async function judgeShown(
  desk: Desk,
  { actor, papers: [paper] }: Prepared,
  cms: Uint8Array,
): Promise<Judgement | Extract<Outcome, { is: 'unsigned' }>> {
  if (!paper) throw new Error('nothing was prepared to be signed');
  const judgement = await desk.judge(cms, paper.bytes, desk.now(), 'document', signerFor(desk, actor));
  const { code, signers, verdict } = judgement.verdict;
  if (code !== 'VALID') return { is: 'unsigned', code, waits: verdict === 'unknown' };
  // Two signatures in one container would leave open which of them is the act.
  if (signers.length !== 1) return { is: 'unsigned', code: 'WRONG_PERSON', waits: false };
  return judgement;
}

/** Who must have signed: the actor himself, for the entity in whose name he acts; an official with the provider's certificate. */
function signerFor(desk: Desk, actor: Actor): Expected {
  const entity = signsFor(desk, actor);
  return { iin: actor.iin ?? '', ...(entity === null ? { roles: ['individual'] as const } : { bin: entity }) };
}

async function commit(
  desk: Desk,
  procedure: Procedure,
  entries: readonly StoredEntry[],
  step: Prepared,
  signed: { readonly cms: Uint8Array; readonly judgement: Judgement } | null,
  along: readonly Statement[] = [],
): Promise<Outcome> {
  const same = entries.find(({ id }) => id === step.id);
  if (same) return { is: 'done', entry: same };
  const since = changes(procedure, entries, step);
  if (since.length > 0 || entries.length < step.expectedNumber - 1) return { is: 'stale', case: step.case, since };
  // What a paper says of dates was reckoned by the calendar of its time.
  if (signed && step.calendar !== versionOf(desk.calendar)) await desk.refreshCalendar();
  const { calendar } = desk;
  const version = versionOf(calendar);
  if (signed && step.calendar !== version) return { is: 'gone' };
  const now = desk.now();
  const found = replay(procedure, step.case, entries);
  const ask = { case: found, actor: step.actor, now, calendar };
  const papers = step.papers.map(({ kind, digest }) => ({ kind, digest }));
  const decision = decide(procedure, ask, { id: step.id, step: step.step, data: step.data, papers });
  if ('refusals' in decision) return { is: 'refused', refusals: decision.refusals };
  const following = await followingFrom(desk, extend(procedure, found, decision.entry), decision.entry);
  if ('refusals' in following) return { is: 'refused', refusals: following.refusals };
  const evidence = signed?.judgement.evidence ?? [];
  const seal = signed && (await sealFor(desk, step, decision.entry));
  const write = () =>
    persist(desk.db, (db) =>
      append(db, decision.entry, entries.at(-1)?.hash ?? null, (stored) => {
        const proof = signed && proofOf(step, { ...signed, seal }, stored);
        return {
          given: proof?.given ? text`${proof.given} and ${calendarIs(version)}` : calendarIs(version),
          writes: [
            ...(proof?.writes ?? []),
            ...seenAfter(desk, { procedure, after: extend(procedure, found, stored), stored }),
            ...(submitsDraft(stored) ? [deletingDraft(ownerOf(stored.actor))] : []),
            ...following.steps.flatMap((one) => seenAfter(desk, one)),
            ...along,
          ],
          following: following.steps.map((one) => one.stored),
        };
      }),
    );
  try {
    return { is: 'done', entry: await written(desk, write, evidence) };
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    if (fault.kind === 'repeated' && fault.entry) return { is: 'done', entry: fault.entry };
    // What was to follow is judged anew by what has happened there.
    if (fault.kind === 'elsewhere') return commit(desk, procedure, entries, step, signed, along);
    const grown = await loadCase(desk.db, step.case);
    const since = changes(procedure, grown, step);
    if (since.length === 0) await desk.refreshCalendar();
    // Nobody was first, but the system has written down something, or an order on days off came in: the step is judged anew.
    if (since.length === 0 && (grown.length > entries.length || versionOf(desk.calendar) !== version))
      return commit(desk, procedure, grown, step, signed, along);
    // Nobody was first: what had been shown was swept away meanwhile.
    return since.length === 0 ? { is: 'gone' } : { is: 'stale', case: step.case, since };
  }
}

/** An application comes from its draft, one for an extension from its own form. */
function submitsDraft({ step, data }: Entry): boolean {
  return step === 'submit' && applicationIn(data).extends === null;
}

/** A step as it will be stored, and its case after it. */
interface Taken {
  readonly procedure: Procedure;
  readonly after: Case;
  readonly stored: StoredEntry;
}

/** The steps that follow in other cases, each judged like any other: where one is refused, so is the step from which it follows. */
async function followingFrom(
  desk: Desk,
  after: Case,
  entry: Entry,
): Promise<{ readonly steps: readonly Taken[] } | { readonly refusals: readonly Refusal[] }> {
  const steps: Taken[] = [];
  const { calendar } = desk;
  for (const consequence of consequencesOf(after, entry, calendar)) {
    const entries = consequence.opens ? [] : await loadCase(desk.db, consequence.case);
    const procedure = lawOf(desk, entries, consequence.step);
    const found = replay(procedure, consequence.case, entries);
    const id = (step: string) => idFrom(entry.id, step);
    const decision = decideConsequence(consequence, { procedure, found, entry, calendar, system, id });
    if (decision === null) continue;
    if ('refusals' in decision) return decision;
    const stored = chained(decision.entry, entries.at(-1)?.hash ?? null);
    steps.push({ procedure, after: extend(procedure, found, stored), stored });
  }
  return { steps };
}

/** What lists and the registry show after a step (P9), and what leaves the office. */
function seenAfter(desk: Desk, { procedure, after, stored }: Taken): readonly Statement[] {
  const permit = permitRowOf(after, desk.calendar);
  return [
    rewritingCase(rowOf(procedure, after, stored, desk.calendar, stored.at)),
    ...(permit ? [rewritingPermit(permit)] : []),
    ...noticesAfter(desk, after, stored, stored.at),
  ];
}

/** What people and the law have done in a case since a step was shown; notes of the system change nothing of what was seen. */
function changes(
  procedure: Procedure,
  entries: readonly StoredEntry[],
  { expectedNumber }: Prepared,
): readonly StoredEntry[] {
  return entries.slice(expectedNumber - 1).filter((entry) => !isNote(procedure, entry.step));
}

/** Writes once; when evidence may have been lacking, it is kept, and the entry is written again. */
async function written(
  desk: Desk,
  write: () => Promise<StoredEntry>,
  evidence: Judgement['evidence'],
): Promise<StoredEntry> {
  try {
    return await write();
  } catch (fault) {
    if (!(fault instanceof Conflict) || fault.kind !== 'stale' || evidence.length === 0) throw fault;
    // Lacking nothing now, it may still have lacked something then: another step brought the same evidence meanwhile.
    await keepEvidence(desk.db, evidence, desk.now());
    return write();
  }
}

/** The paper, its signatures and what the verdict rests on. */
function proofOf(
  step: Prepared,
  signed: { readonly cms: Uint8Array; readonly judgement: Judgement; readonly seal: SealPart | null },
  entry: StoredEntry,
): Along | null {
  const { cms, judgement, seal } = signed;
  const [paper] = step.papers;
  const [signer] = judgement.verdict.signers;
  if (!paper || !signer) return null;
  const own = { ...signatureOf(signer), cms: Buffer.from(cms), capacity: step.actor.role };
  return proving({
    shown: { id: step.id, case: step.case, paper },
    number: entry.number,
    at: entry.at,
    signatures: seal ? [own, seal] : [own],
    evidence: judgement.evidence,
  });
}

type Part = Omit<StoredSignature, 'paper' | 'case' | 'number' | 'evidence' | 'at' | 'cms' | 'capacity'>;

function signatureOf(signer: Signer): Part {
  const steps = signer.steps.map(({ step, code }) => ({ step, code }));
  return {
    iin: signer.iin,
    bin: signer.bin,
    name: signer.name,
    role: signer.role,
    verdict: { code: signer.code, steps },
  };
}

type SealPart = Part & Pick<StoredSignature, 'cms' | 'capacity'>;

/** LPN 25(4): on a receipt the system's own seal stands beside the signature of the chancery's authorised person. */
async function sealFor(desk: Desk, { papers: [paper] }: Prepared, { at }: Entry): Promise<SealPart | null> {
  if (paper?.kind !== 'receipt') return null;
  const cms = Buffer.from(desk.seal(paper.bytes, at));
  const { verdict } = await desk.judge(cms, paper.bytes, at, 'seal');
  const [signer] = verdict.signers;
  if (!signer) throw new Error(`the seal of this system does not verify: ${verdict.code}`);
  return { ...signatureOf(signer), cms, capacity: 'seal' };
}

/** A form that was sent twice: the step is done, if it was this person's. */
async function repeated(desk: Desk, actors: readonly Actor[], id: string): Promise<Outcome> {
  const entry = await entryById(desk.db, id);
  const own = entry && actors.some(({ iin, bin }) => iin === entry.actor.iin && bin === entry.actor.bin);
  return own ? { is: 'done', entry } : { is: 'gone' };
}

/** The case as this process knew it last, for a writer: what it cannot know yet, the step itself finds out. */
export async function foundLately(desk: Desk, id: string): Promise<Case> {
  const entries = recallCase(desk.db, id) ?? (await loadCase(desk.db, id));
  return replay(lawOf(desk, entries), id, entries);
}

/** The case as it stands, for whoever decides next. */
export async function found(desk: Desk, id: string): Promise<Case> {
  const entries = await loadCase(desk.db, id);
  return replay(lawOf(desk, entries), id, entries);
}
