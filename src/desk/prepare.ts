/** Before a signed step: the paper is made, kept and shown; what is signed a moment later is exactly its bytes. */
import { versionOf } from '../core/calendar.js';
import { actorFor, against, refusals, replay } from '../core/decide.js';
import type { Actor, Data, Refusal } from '../core/procedure.js';
import { streebog512 } from '../seal/gost/streebog.js';
import { persist } from '../store/database.js';
import { digestOf, loadPrepared, prepare as keepPrepared, type Prepared } from '../store/papers.js';
import { loadCase, recallCase, type StoredEntry } from '../store/entries.js';
import { compose, type SignedStep } from './compose.js';
import { type Desk, lawOf, signsFor } from './desk.js';
import type { Filling } from './draft.js';

/** A step as it was shown to its signer, with the paper's bytes. */
export type PreparedStep = Prepared;

/** `prepared`: show it and let it be signed. `refused`: every ground of the law against the step, before anything is shown. */
export type Preparation =
  { readonly is: 'prepared'; readonly id: string } | { readonly is: 'refused'; readonly refusals: readonly Refusal[] };

/** A signed step of a case that somebody wants to take: with the application when it is submitted, else with what its form asks. */
export interface Intent {
  readonly id: string;
  readonly case: string;
  readonly step: SignedStep;
  readonly filling?: Filling;
  readonly said?: Data;
}

/** Makes the paper of a step and keeps it for the signature. A second call with the same id keeps what was shown. */
export async function prepare(desk: Desk, actors: readonly Actor[], intent: Intent): Promise<Preparation> {
  // The case of a draft has no entries yet: the first one takes the draft away with it.
  const known = intent.filling ? [] : recallCase(desk.db, intent.case);
  const made = known && (await show(desk, actors, intent, known));
  if (made?.is === 'prepared' && made.fresh) return made;
  return show(desk, actors, intent, await loadCase(desk.db, intent.case));
}

/** `fresh`: it was kept now; else something had been shown under this id, or the case has grown since these entries. */
async function show(
  desk: Desk,
  actors: readonly Actor[],
  intent: Intent,
  entries: readonly StoredEntry[],
): Promise<Preparation & { readonly fresh?: boolean }> {
  const procedure = lawOf(desk, entries, intent.step);
  const found = replay(procedure, intent.case, entries);
  const asked = { case: found, now: desk.now(), calendar: desk.calendar };
  // A company may be the holder of one permit and the base operator of another: it acts as whom the step is open to.
  const open = actors.find((one) => against(procedure, { ...asked, actor: one }, intent.step).length === 0);
  const actor = open ?? actorFor(procedure, intent.step, actors) ?? actors[0];
  if (!actor) return { is: 'refused', refusals: [{ norm: procedure.name, why: 'notYourRole' }] };
  const ask = { ...asked, actor };
  const closed = against(procedure, ask, intent.step);
  if (closed.length > 0) return { is: 'refused', refusals: closed };
  const { data, paper } = await compose(desk, {
    ...ask,
    step: intent.step,
    filling: intent.filling ?? null,
    said: intent.said ?? {},
  });
  const grounds = refusals(procedure, ask, intent.step, data);
  if (grounds.length > 0) return { is: 'refused', refusals: grounds };
  const bytes = Buffer.from(await desk.press.make(paper));
  const kept: Prepared = {
    id: intent.id,
    case: intent.case,
    expectedNumber: entries.length + 1,
    step: intent.step,
    actor,
    data,
    papers: [{ kind: paper.kind, digest: digestOf(bytes), bytes }],
    madeAt: ask.now,
    calendar: versionOf(ask.calendar),
  };
  const fresh = await persist(desk.db, (db) => keepPrepared(db, kept));
  return { is: 'prepared', id: intent.id, fresh };
}

/** What was prepared under this id, for its signer only. */
export async function prepared(desk: Desk, actors: readonly Actor[], id: string): Promise<Prepared | null> {
  const kept = await loadPrepared(desk.db, id);
  const own =
    kept &&
    actors.some(({ iin, bin, role }) => iin === kept.actor.iin && bin === kept.actor.bin && role === kept.actor.role);
  return own ? kept : null;
}

/** Whose key signs a prepared step, and the digest that is signed where the paper itself is too large to be sent about. */
export interface Asking {
  readonly holder: 'individual' | 'entity';
  readonly iin: string | null;
  readonly bin: string | null;
  /** Streebog-512 of the paper, in base64; null while the paper goes as it is. */
  readonly streebog: string | null;
}

/** What a signing program is asked for. A digest must be of the key's own algorithm: since 28 April 2024 НУЦ РК issues one only. */
export function askingOf(desk: Desk, { actor, papers }: PreparedStep): Asking {
  const bin = signsFor(desk, actor);
  const bytes = papers[0]?.bytes;
  const streebog = bytes && bytes.length > sentBytesMax ? Buffer.from(streebog512(bytes)).toString('base64') : null;
  return { holder: bin === null ? 'individual' : 'entity', iin: actor.iin, bin, streebog };
}

/** NCALayer fails with some tens of megabytes (pitfalls 26); papers as we make them are far smaller than this. */
export const sentBytesMax = 2 * 1024 * 1024;
