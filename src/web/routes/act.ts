/** What the form of a step brings: texts, and where it has a field for files, those given before and those that came now. */
import type { FastifyRequest } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import { attachmentsFor } from '../../desk/draft.js';
import type { FileRefusal } from '../../desk/receive.js';
import type { Person } from '../../desk/who.js';
import type { ActField } from '../../law/acts.js';
import type { Attachment } from '../../law/facts.js';
import type { GivenFile } from '../look/files.js';
import { readParts } from './typed.js';

/** The form of a step as it was sent. */
export interface SentAct {
  readonly values: { readonly [name: string]: string };
  readonly files: readonly GivenFile[];
  readonly attachments: readonly Attachment[];
  /** Why a file was not taken; the others are. */
  readonly refused: FileRefusal | null;
  /** The button took a file away: the form is shown again, and nothing else is done. */
  readonly dropped: boolean;
}

/** Reads the form of a step, urlencoded or, with files, multipart. */
export async function readSentAct(
  desk: Desk,
  person: Person,
  fields: readonly ActField[],
  request: FastifyRequest,
): Promise<SentAct> {
  const key = fields.find(({ kind }) => kind === 'file')?.name;
  const { texts, taken, refused } = await readParts(desk, person, (name) => name === key, request);
  const typed = [...texts].filter(([name]) => name !== key).map(([name, all]) => [name, all.at(-1) ?? ''] as const);
  const values = Object.fromEntries(typed);
  if (key === undefined) return { values, files: [], attachments: [], refused: null, dropped: false };
  const drop = texts.get(`drop.${key}`) ?? [];
  const listed = [...(texts.get(key) ?? []), ...(taken[key] ?? []).map(({ value }) => value)];
  const files: GivenFile[] = [];
  const attachments: Attachment[] = [];
  for (const value of listed.filter((one) => !drop.includes(one))) {
    const [one] = await attachmentsFor(desk, person, { [key]: [value.split(':')[0] ?? ''] });
    // The same document twice is one.
    if (!one || attachments.some(({ digest }) => digest === one.digest)) continue;
    attachments.push(one);
    files.push({ value, name: one.name, bytes: one.sizeBytes, href: null });
  }
  return { values, files, attachments, refused: refused[key] ?? null, dropped: drop.length > 0 };
}
