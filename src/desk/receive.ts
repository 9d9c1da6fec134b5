/** The files of an application on their way: announced, received in pieces or whole, checked, attached to their field. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Attachment } from '../law/facts.js';
import { complaintFiles } from '../law/complaintFields.js';
import { positionFiles } from '../law/hearing.js';
import { permitFiles } from '../law/permitPoints.js';
import { acceptedExtensions, FileProblem, type FileProblemCode } from '../store/content.js';
import { appendChunk, beginUpload, finishUpload, loadUpload, openFile, type Upload } from '../store/files.js';
import type { Desk } from './desk.js';
import { attach, detach, formOf, openDraft, ownerOf } from './draft.js';
import type { Person } from './who.js';

/** Endings of file names, without the dot, that the office accepts. */
export const acceptedEndings: readonly string[] = acceptedExtensions;

/** Why a file was not taken: the key of the explanation in `words/uploads.ts`, and what it names. */
export interface FileRefusal {
  readonly is: 'refused';
  readonly code: FileProblemCode;
  readonly with: { readonly [name: string]: string | number };
}

/** How far a file is: `received` of `sizeBytes` are safe; `attached` once all are and the file was found good. */
export type Arrival =
  { readonly is: 'arriving' | 'attached'; readonly received: number; readonly sizeBytes: number } | FileRefusal;

/** Whether the form of a step has a field for files under this key, or this person's application has: no official applies. */
export function takesFile(person: Person, key: string, official = false): boolean {
  if (official || ofSteps.has(key)) return ofSteps.has(key);
  const [name = '', index = '', ...rest] = key.split('.');
  return formOf(person)
    .topics.flatMap(({ rows }) => rows)
    .some((row) =>
      row.is === 'field'
        ? row.kind === 'file' && row.name === key
        : row.name === name &&
          /^\d{1,2}$/.test(index) &&
          Number(index) < row.max &&
          row.fields.some((field) => field.kind === 'file' && field.name === rest.join('.')),
    );
}

/** Fields of the forms of steps: their files belong to no draft, and come with the step when it is taken. */
const ofSteps: ReadonlySet<string> = new Set([positionFiles, permitFiles, complaintFiles]);

/** Announces a file of this applicant; the id under which its pieces come, or why it will not be taken. */
export async function announce(
  desk: Desk,
  person: Person,
  file: { readonly name: string; readonly sizeBytes: number },
): Promise<{ readonly is: 'announced'; readonly id: string } | FileRefusal> {
  return orRefusal(async () => ({
    is: 'announced',
    id: await beginUpload(desk.db, { ...file, owner: ownerOf(person), now: desk.now() }),
  }));
}

/** How far a file of this applicant is. One that is whole, but whose last answer was lost, is finished now. */
export async function arrivalOf(desk: Desk, person: Person, id: string, field: string): Promise<Arrival> {
  const upload = await own(desk, person, id);
  if (!upload || upload.state === 'refused') return unknown;
  return settle(desk, person, upload, field, upload.received);
}

/** Takes a piece that begins at `offset`. The last one finishes the file and attaches it to its field. */
export async function takePiece(
  desk: Desk,
  person: Person,
  piece: { readonly id: string; readonly field: string; readonly offset: number; readonly bytes: Uint8Array },
): Promise<Arrival> {
  const upload = await own(desk, person, piece.id);
  if (!upload || upload.state === 'refused') return unknown;
  if (upload.state === 'stored') return settle(desk, person, upload, piece.field, upload.received);
  return orRefusal(async () => {
    const stream = Readable.from([piece.bytes]);
    const received = await appendChunk(desk.files, desk.db, upload.id, piece.offset, stream);
    return settle(desk, person, upload, piece.field, received);
  });
}

/** Takes a file off its field. One that has not come whole yet is simply not continued, and swept with the others. */
export async function drop(desk: Desk, person: Person, id: string, field: string): Promise<boolean> {
  const upload = await own(desk, person, id);
  if (upload?.digest && !ofSteps.has(field)) await detach(desk, person, field, upload.digest);
  return upload !== null;
}

/** Takes a whole file that came with a form; `tooLarge` says afterwards whether its stream was cut at the limit. */
export async function takeWhole(
  desk: Desk,
  person: Person,
  file: { readonly name: string; readonly stream: Readable; readonly tooLarge: () => boolean },
): Promise<{ readonly is: 'stored'; readonly id: string; readonly sizeBytes: number } | FileRefusal> {
  // Its size is known only when it is here, and a large file has no place in memory.
  const folder = await mkdtemp(join(tmpdir(), 'ruqsat-'));
  const path = join(folder, 'file');
  try {
    await pipeline(file.stream, createWriteStream(path, { mode: 0o600 }));
    if (file.tooLarge()) return { is: 'refused', code: 'tooLarge', with: {} };
    const { size: sizeBytes } = await stat(path);
    return await orRefusal(async () => {
      const announced = await announce(desk, person, { name: file.name, sizeBytes });
      if (announced.is === 'refused') return announced;
      await appendChunk(desk.files, desk.db, announced.id, 0, createReadStream(path));
      await finishUpload(desk.files, desk.db, announced.id, desk.now());
      return { is: 'stored', id: announced.id, sizeBytes };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An attachment of this applicant's own draft with its bytes; null when the draft has none of this digest. */
export async function openAttachment(
  desk: Desk,
  person: Person,
  digest: string,
): Promise<{ readonly attachment: Attachment; readonly stream: Readable } | null> {
  const { attachments } = await openDraft(desk, person);
  const attachment = attachments.find((one) => one.digest === digest);
  return attachment ? { attachment, stream: (await openFile(desk.files, digest)).stream } : null;
}

const unknown: FileRefusal = { is: 'refused', code: 'unknownUpload', with: {} };

/** Nobody but its owner learns that an upload exists. */
async function own(desk: Desk, person: Person, id: string): Promise<Upload | null> {
  const upload = await loadUpload(desk.db, id);
  return upload?.owner === ownerOf(person) ? upload : null;
}

async function settle(desk: Desk, person: Person, upload: Upload, field: string, received: number): Promise<Arrival> {
  const { id, sizeBytes } = upload;
  if (received < sizeBytes) return { is: 'arriving', received, sizeBytes };
  return orRefusal(async () => {
    await finishUpload(desk.files, desk.db, id, desk.now());
    if (!ofSteps.has(field)) await attach(desk, person, field, id);
    return { is: 'attached', received, sizeBytes };
  });
}

async function orRefusal<Done>(act: () => Promise<Done>): Promise<Done | FileRefusal> {
  try {
    return await act();
  } catch (fault) {
    if (fault instanceof FileProblem) return { is: 'refused', code: fault.code, with: fault.with };
    throw fault;
  }
}
