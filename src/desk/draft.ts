/** An application before it is signed: one draft per applicant, saved as it is typed, offered again, never lost. */
import { randomUUID } from 'node:crypto';
import { civil } from '../core/calendar.js';
import type { Actor, Json, PlainDate } from '../core/procedure.js';
import { forms } from '../law/forms.js';
import { readForm, readTopic, type Read } from '../law/forms/read.js';
import type { Form, Topic, Values } from '../law/forms/row.js';
import type { Attachment } from '../law/facts.js';
import { loadDraft, saveDraft, type Draft } from '../store/drafts.js';
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
export type Kept = { readonly is: 'kept'; readonly filling: Filling } | { readonly is: 'stale'; readonly now: Filling | null };

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

/** Keeps what was typed on a page of the form; the page's problems come back with it, and are no reason not to keep. */
export async function keepTopic(
  desk: Desk,
  person: Person,
  topic: Topic,
  version: number | null,
  typed: Values,
): Promise<{ readonly kept: Kept; readonly read: Read }> {
  const filling = await openDraft(desk, person);
  const others = Object.entries(filling.values).filter(([key]) => !keysOf(topic).some((own) => key === own || key.startsWith(`${own}.`)));
  const values = { ...Object.fromEntries(others), ...typed, ...certified(person) };
  const kept = await keep(desk, person, { ...filling, values, version });
  const files = filling.attachments.map(({ field }) => field);
  return { kept, read: readTopic(formOf(person), topic, values, files, today(desk)) };
}

/** Attaches a stored file to a field; a field that holds one document has the former one replaced. */
export async function attach(desk: Desk, person: Person, attachment: Attachment): Promise<Kept> {
  const filling = await openDraft(desk, person);
  const attachments = [...filling.attachments.filter(({ field }) => field !== attachment.field), attachment];
  return keep(desk, person, { ...filling, attachments });
}

/** Takes an attachment off its field. The file itself stays where it is until it is swept. */
export async function detach(desk: Desk, person: Person, field: string): Promise<Kept> {
  const filling = await openDraft(desk, person);
  return keep(desk, person, { ...filling, attachments: filling.attachments.filter((one) => one.field !== field) });
}

/** The form as it would be signed: canonical values, and what cannot be read. */
export function readFilling(desk: Desk, person: Person, filling: Filling): Read {
  return readForm(formOf(person), filling.values, filling.attachments.map(({ field }) => field), today(desk));
}

/** The civil day at the office. */
export function today(desk: Pick<Desk, 'calendar' | 'now'>): PlainDate {
  return civil(desk.calendar, desk.now()).date;
}

async function keep(desk: Desk, person: Person, filling: Filling): Promise<Kept> {
  const { version, updatedAt: _, ...rest } = filling;
  const body = { ...rest, attachments: rest.attachments.map((attachment) => ({ ...attachment })) };
  const saved = await saveDraft(desk.db, { owner: ownerOf(person), version, body, now: desk.now() });
  if (saved.kind === 'stale') return { is: 'stale', now: saved.draft && fillingOf(saved.draft, person) };
  return { is: 'kept', filling: fillingOf(saved.draft, person) };
}

function fillingOf(draft: Draft | null, person: Person): Filling {
  const body = draft?.body ?? {};
  return {
    form: formOf(person).id,
    case: typeof body['case'] === 'string' ? body['case'] : randomUUID(),
    values: { ...textsIn(body['values']), ...certified(person) },
    attachments: attachmentsIn(body['attachments']),
    version: draft?.version ?? null,
    updatedAt: draft?.updatedAt ?? null,
  };
}

/** What the certificate says stands in the form and is not typed (A2.f2, A2.f10, A3.f2, A3.f10). */
function certified(person: Person): Values {
  if (person.bin === null) return { name: person.name, iin: person.iin };
  const branch = person.bin[5] === '1' || person.bin[5] === '2';
  const capacity = { head: 'head', rightToSign: 'employee' }[String(person.certified)];
  return {
    name: person.organisation ?? '',
    ...(branch ? { branchBin: person.bin } : { bin: person.bin }),
    'signer.name': person.name,
    ...(capacity ? { 'signer.capacity': capacity } : {}),
  };
}

function keysOf(topic: Topic): readonly string[] {
  return topic.rows.map(({ name }) => name);
}

function textsIn(value: Json | undefined): Values {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

function attachmentsIn(value: Json | undefined): readonly Attachment[] {
  return Array.isArray(value) ? (value as unknown as readonly Attachment[]) : [];
}
