/** An application before it is signed: one draft per applicant, saved as it is typed, offered again, never lost. */
import { randomUUID } from 'node:crypto';
import { civil } from '../core/calendar.js';
import type { Actor, Json, PlainDate } from '../core/procedure.js';
import { forms } from '../law/forms.js';
import { readForm, readTopic, type Read } from '../law/forms/read.js';
import type { Form, Topic, Values } from '../law/forms/row.js';
import type { Attachment } from '../law/facts.js';
import { loadDraft, saveDraft, type Draft } from '../store/drafts.js';
import { fileOf, loadUpload } from '../store/files.js';
import { digestOf } from '../store/papers.js';
import type { Desk } from './desk.js';
import type { Person } from './who.js';

/** What is filled in so far. `case` is the id that the application will have, so that a retry is the same application. */
export interface Filling {
  readonly form: 'A2' | 'A3';
  readonly case: string;
  /** As typed, by the flat keys of the form. */
  readonly values: Values;
  readonly attachments: readonly Attachment[];
  /** Of the stored draft; null before the first save. */
  readonly version: number | null;
  readonly updatedAt: string | null;
}

/** `stale`: another tab saved or sent the draft since; `now` is what is stored (null: it was sent). */
export type Kept =
  { readonly is: 'kept'; readonly filling: Filling } | { readonly is: 'stale'; readonly now: Filling | null };

/** Whose draft it is: the legal entity's, or the person's own. */
export function ownerOf(actor: Pick<Actor, 'iin' | 'bin'>): string {
  return actor.bin === null ? `iin:${actor.iin}` : `bin:${actor.bin}`;
}

/** The form by which this person applies: appendix 2 for himself, appendix 3 for a legal entity (P5.3). */
export function formOf(person: Person): Form {
  return forms[person.bin === null ? 'A2' : 'A3'];
}

/** The draft that waits, with what the certificate says filled in anew; a fresh one when there is none. */
export async function openDraft(desk: Desk, person: Person): Promise<Filling> {
  return fillingOf(await loadDraft(desk.db, ownerOf(person)), person);
}

/** What stands on a page of the form when it is shown; comes back with the page, so that two tabs cannot overwrite each other. */
export function seenOf(filling: Filling, topic: Topic): string {
  return digestOf(Buffer.from(JSON.stringify(Object.entries(valuesOf(filling, topic)).sort()))).slice(0, 16);
}

/** What a page of the form brings: the typed values, and for each field of files the uploads or attachments that it lists. */
export interface TypedPage {
  readonly seen: string;
  readonly values: Values;
  readonly files: { readonly [field: string]: readonly string[] };
  /** The digests of the attachments that the page showed: what came from elsewhere since is kept. All, when absent. */
  readonly shown?: readonly string[];
  /** An item of a repeated group to take out: those after it move up, with their files. */
  readonly remove?: { readonly group: string; readonly index: number } | undefined;
}

/** Keeps what was typed on a page; its problems come back with it, and are no reason not to keep. */
export async function keepTopic(
  desk: Desk,
  person: Person,
  topic: Topic,
  page: TypedPage,
): Promise<{ readonly kept: Kept; readonly read: Read }> {
  const attached = await attachmentsFor(desk, person, page.files);
  const kept = await change(desk, person, (filling) => {
    const typed = Object.fromEntries(Object.entries(page.values).filter(([key]) => belongs(topic, key)));
    const others = Object.entries(filling.values).filter(([key]) => !belongs(topic, key));
    const listed = ({ field, digest }: Attachment) =>
      !(field in page.files) || page.files[field]?.includes(digest) || page.shown?.includes(digest) === false;
    const attachments = [
      ...filling.attachments.filter(listed).filter(({ field }) => !attached.some((one) => one.field === field)),
      ...attached,
    ];
    const values = { ...Object.fromEntries(others), ...typed, ...certifiedOf(person) };
    const next = { ...filling, attachments, values };
    if (seenOf(filling, topic) !== page.seen && seenOf(filling, topic) !== seenOf(next, topic)) return null;
    return page.remove ? withoutItem(next, page.remove.group, page.remove.index) : next;
  });
  const filling = kept.is === 'kept' ? kept.filling : { ...(await openDraft(desk, person)), values: page.values };
  const files = filling.attachments.map(({ field }) => field);
  return { kept, read: readTopic(topic, filling.values, files, today(desk)) };
}

/** Attaches a finished upload to a field as soon as it is stored; a field holds one document. */
export async function attach(desk: Desk, person: Person, field: string, uploadId: string): Promise<Kept> {
  const attached = await attachmentsFor(desk, person, { [field]: [uploadId] });
  return change(desk, person, (filling) => ({
    ...filling,
    attachments: [...filling.attachments.filter((one) => one.field !== field || attached.length === 0), ...attached],
  }));
}

/** Takes an attachment off its field. */
export async function detach(desk: Desk, person: Person, field: string, digest: string): Promise<Kept> {
  return change(desk, person, (filling) => ({
    ...filling,
    attachments: filling.attachments.filter((one) => one.field !== field || one.digest !== digest),
  }));
}

/** The stored draft, begun when there is none, so that the case has its id before a paper is made for it. */
export async function startDraft(desk: Desk, person: Person): Promise<Filling> {
  const filling = await openDraft(desk, person);
  if (filling.version !== null) return filling;
  const kept = await change(desk, person, (now) => now);
  return kept.is === 'kept' ? kept.filling : openDraft(desk, person);
}

/** The form as it would be signed on a day: canonical values, and what cannot be read. */
export function readFillingAs(filling: Filling, on: PlainDate): Read {
  return readForm(
    forms[filling.form],
    filling.values,
    filling.attachments.map(({ field }) => field),
    on,
  );
}

/** The civil day at the office. */
export function today(desk: Pick<Desk, 'calendar' | 'now'>): PlainDate {
  return civil(desk.calendar, desk.now()).date;
}

/** Saves a change of the draft as it stands now; `null` from `next` means that somebody else has changed it meanwhile. */
async function change(desk: Desk, person: Person, next: (filling: Filling) => Filling | null): Promise<Kept> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const filling = await openDraft(desk, person);
    const changed = next(filling);
    if (!changed) return { is: 'stale', now: filling };
    const { version, updatedAt: _, ...rest } = changed;
    const body = { ...rest, attachments: rest.attachments.map((attachment) => ({ ...attachment })) };
    const saved = await saveDraft(desk.db, { owner: ownerOf(person), version, body, now: desk.now() });
    if (saved.kind === 'saved') return { is: 'kept', filling: fillingOf(saved.draft, person) };
  }
  return { is: 'stale', now: await openDraft(desk, person) };
}

/** The stored uploads of this applicant among those that a page lists, as attachments of their fields. */
export async function attachmentsFor(
  desk: Desk,
  person: Person,
  files: TypedPage['files'],
): Promise<readonly Attachment[]> {
  const found: Attachment[] = [];
  for (const [field, ids] of Object.entries(files))
    for (const id of ids.filter((text) => UUID.test(text))) {
      const upload = await loadUpload(desk.db, id);
      if (!upload || upload.owner !== ownerOf(person) || upload.state !== 'stored' || upload.digest === null) continue;
      const stored = await fileOf(desk.db, upload.digest);
      if (stored) found.push({ field, name: upload.name, ...stored });
    }
  return found;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function fillingOf(draft: Draft | null, person: Person): Filling {
  const body = draft?.body ?? {};
  return {
    form: formOf(person).id,
    case: typeof body['case'] === 'string' ? body['case'] : randomUUID(),
    values: { ...textsIn(body['values']), ...certifiedOf(person) },
    attachments: attachmentsIn(body['attachments']),
    version: draft?.version ?? null,
    updatedAt: draft?.updatedAt ?? null,
  };
}

/** What the certificate says stands in the form and is not typed (A2.f2, A2.f10, A3.f2, A3.f10). */
export function certifiedOf(person: Person): Values {
  if (person.bin === null) return { name: person.name, iin: person.iin };
  const branch = person.bin[5] === '1' || person.bin[5] === '2';
  const capacity = { head: 'head', rightToSign: 'employee' }[String(person.certified)];
  return {
    ...(person.organisation ? { name: person.organisation } : {}),
    ...(branch ? { branchBin: person.bin } : { bin: person.bin }),
    'signer.name': person.name,
    ...(capacity ? { 'signer.capacity': capacity } : {}),
  };
}

/** A filling without one item of a group; the keys of later items, of values and of attachments alike, count one less. */
function withoutItem(filling: Filling, group: string, index: number): Filling {
  const moved = (key: string): string | null => {
    const [name, at = '', ...rest] = key.split('.');
    if (name !== group || Number(at) < index) return key;
    return Number(at) === index ? null : [group, Number(at) - 1, ...rest].join('.');
  };
  const values = Object.entries(filling.values).map(([key, value]) => [moved(key), value] as const);
  const attachments = filling.attachments.map((one) => [moved(one.field), one] as const);
  return {
    ...filling,
    values: Object.fromEntries(values.filter(([key]) => key !== null)),
    attachments: attachments.flatMap(([field, one]) => (field === null ? [] : [{ ...one, field }])),
  };
}

/** Whether a key belongs to a page: one of its fields, or a field of a group of it. */
export function belongs(topic: Topic, key: string): boolean {
  return topic.rows.some((row) => (row.is === 'field' ? row.name === key : key.startsWith(`${row.name}.`)));
}

function valuesOf(filling: Filling, topic: Topic): Values {
  return Object.fromEntries(Object.entries(filling.values).filter(([key]) => belongs(topic, key)));
}

/** The texts of a record, by their keys. */
export function textsIn(value: Json | undefined): Values {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function attachmentsIn(value: Json | undefined): readonly Attachment[] {
  return Array.isArray(value) ? (value as unknown as readonly Attachment[]) : [];
}
