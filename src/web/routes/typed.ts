/** What a page of the application brings: the typed values, its files, and which button was pressed. */
import type { FastifyRequest } from 'fastify';
import type { TypedPage } from '../../desk/draft.js';
import type { Desk } from '../../desk/desk.js';
import { type FileRefusal, takeWhole } from '../../desk/receive.js';
import type { Person } from '../../desk/who.js';
import type { Field, Topic } from '../../law/forms/row.js';
import { formParts } from '../forgery.js';
import type { GivenFile } from '../look/files.js';

/** The button that sent the page. `next` leads on when nothing is wrong, `anyway` in any case. */
export type Action =
  | { readonly is: 'next' | 'anyway' | 'back' | 'list' | 'drop' }
  | { readonly is: 'add'; readonly group: string }
  | { readonly is: 'remove'; readonly group: string; readonly index: number };

/** A page as it was sent. */
export interface Sent {
  readonly action: Action;
  readonly page: TypedPage;
  /** How many items of each group the page showed. */
  readonly counts: { readonly [group: string]: number };
  /** Files that came with the form: those that were taken, and why others were not. */
  readonly taken: { readonly [field: string]: readonly GivenFile[] };
  readonly refused: { readonly [field: string]: FileRefusal };
  /** The page was opened from the check page and leads back there. */
  readonly fromCheck: boolean;
}

/** Reads a page of this topic, urlencoded or, when files come without script, multipart. Takes the files in. */
export async function readSent(desk: Desk, person: Person, topic: Topic, request: FastifyRequest): Promise<Sent> {
  const fields = new Map(keysOf(topic));
  const takes = (key: string) => fields.get(key)?.kind === 'file';
  const { texts, taken, refused } = await readParts(desk, person, takes, request);
  const values: { [key: string]: string } = {};
  const files: { [key: string]: readonly string[] } = {};
  for (const [key, { kind }] of fields) {
    const text = texts.get(key);
    if (kind !== 'file' && text) values[key] = text.at(-1) ?? '';
    // The control itself is sent even when it is empty: so the page has shown it, and what it does not list was removed.
    if (kind === 'file' && texts.has(`${key}.file`)) files[key] = listed(texts, key, taken[key]);
  }
  const one = (name: string) => texts.get(name)?.at(-1) ?? '';
  const action = actionOf(one('do'), texts);
  return {
    action,
    page: {
      seen: one('seen'),
      values,
      files,
      shown: one('shown').split(' '),
      ...(action.is === 'remove' ? { remove: action } : {}),
    },
    counts: countsIn([...texts].map(([name, [value = '']]) => [name, value] as const)),
    taken,
    refused,
    fromCheck: one('from') === 'check',
  };
}

/** The numbers of shown items by group, from the pairs 'count.<group>'. */
export function countsIn(pairs: readonly (readonly [name: string, value: string])[]): Sent['counts'] {
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => {
      const group = /^count\.([a-z]+)$/.exec(name)?.[1];
      return group !== undefined && /^\d{1,2}$/.test(value) ? [[group, Number(value)]] : [];
    }),
  );
}

/** The texts of a form by name, in the order in which they came. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** Every key that a topic can have, with its field. */
function keysOf(topic: Topic): readonly (readonly [key: string, field: Field])[] {
  return topic.rows.flatMap((row) => {
    if (row.is === 'field') return [[row.name, row] as const];
    return Array.from({ length: row.max }, (_, index) => index).flatMap((index) =>
      row.fields.map((field) => [`${row.name}.${index}.${field.name}`, field] as const),
    );
  });
}

/** Every text of a form by its name, and its files, which are taken in where `takes` says so of their field. */
export async function readParts(
  desk: Desk,
  person: Person,
  takes: (key: string) => boolean,
  request: FastifyRequest,
): Promise<Pick<Sent, 'taken' | 'refused'> & { readonly texts: Texts }> {
  const texts = new Map<string, string[]>();
  const add = (name: string, text: string) => texts.set(name, [...(texts.get(name) ?? []), text]);
  const taken: { [field: string]: readonly GivenFile[] } = {};
  const refused: { [field: string]: FileRefusal } = {};
  if (!request.isMultipart()) {
    const body = typeof request.body === 'object' && request.body !== null ? request.body : {};
    for (const [name, value] of Object.entries(body))
      for (const text of [value].flat()) if (typeof text === 'string') add(name, text);
    return { texts, taken, refused };
  }
  allowManyParts(request);
  for await (const part of untilTheEnd(formParts(request))) {
    if (part.type === 'field') {
      add(part.fieldname, String(part.value));
      continue;
    }
    const { file: stream, filename: name } = part;
    const key = part.fieldname.replace(/\.file$/, '');
    add(part.fieldname, name);
    if (name === '' || !takes(key)) {
      stream.resume();
      continue;
    }
    const arrival = await takeWhole(desk, person, { name, stream, tooLarge: () => stream.truncated });
    if (arrival.is === 'refused') refused[key] = arrival;
    else taken[key] = [...(taken[key] ?? []), { value: arrival.id, name, bytes: arrival.sizeBytes, href: null }];
  }
  return { texts, taken, refused };
}

/** Ten contracts are more fields and files than other forms have. */
function allowManyParts(request: FastifyRequest): void {
  const parts = request.parts.bind(request);
  request.parts = () => parts({ limits: { fields: 400, files: 40, parts: 440 } });
}

/** A file above the limit is reported when all parts were read: it was cut, and what was typed beside it is kept. */
export async function* untilTheEnd<Part>(parts: AsyncGenerator<Part>): AsyncGenerator<Part> {
  try {
    yield* parts;
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'FST_REQ_FILE_TOO_LARGE')) throw fault;
  }
}

/** What a field for files lists: the new file in place of the old ones, else the uploads and digests without those dropped. */
function listed(texts: Texts, key: string, taken: readonly GivenFile[] | undefined): readonly string[] {
  if (taken) return taken.slice(-1).map(({ value }) => value);
  const dropped = texts.get(`drop.${key}`) ?? [];
  return (texts.get(key) ?? []).filter((value) => !dropped.includes(value)).map((value) => value.split(':')[0] ?? '');
}

function actionOf(text: string, texts: Texts): Action {
  const [is, group = '', index = ''] = text.split(':');
  if (is === 'add') return { is, group };
  if (is === 'remove' && /^\d{1,2}$/.test(index)) return { is, group, index: Number(index) };
  if (is === 'anyway' || is === 'back' || is === 'list') return { is };
  return { is: [...texts.keys()].some((name) => name.startsWith('drop.')) ? 'drop' : 'next' };
}
