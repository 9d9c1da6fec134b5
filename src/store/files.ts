/** Attachments: received in chunks that survive a cut, checked, and kept on disk once under the digest of their bytes. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Digest, Instant } from '../core/procedure.js';
import { extensionOf, FileProblem, mediaOf } from './content.js';
import type { Db } from './database.js';
import type { Schema } from './schema.js';

/** 50 MiB. */
export const sizeBytesMax = 50 * 1024 * 1024;

/** A file on its way. Nobody but its `owner` may see or continue it: compare before every call. */
export interface Upload {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Bytes that are safe on disk: where the next chunk begins. */
  readonly received: number;
  readonly state: 'open' | 'stored' | 'refused';
  /** Of the stored file; null before. */
  readonly digest: Digest | null;
  readonly startedAt: Instant;
}

/** A file that is stored. */
export interface StoredFile {
  readonly digest: Digest;
  readonly sizeBytes: number;
  readonly media: string;
}

/** Announces a file and returns the id of its upload. Throws `FileProblem` tooLarge, empty, name or extension. */
export async function beginUpload(
  db: Db,
  file: { readonly owner: string; readonly name: string; readonly sizeBytes: number; readonly now: Instant },
): Promise<string> {
  const name = nameOf(file.name);
  extensionOf(name);
  if (!Number.isSafeInteger(file.sizeBytes) || file.sizeBytes <= 0) throw new FileProblem('empty');
  if (file.sizeBytes > sizeBytesMax) throw new FileProblem('tooLarge', { sizeBytesMax });
  const id = randomUUID();
  await db
    .insertInto('upload')
    .values({
      id,
      owner: file.owner,
      name,
      size_bytes: file.sizeBytes,
      received: 0,
      parts: [],
      state: 'open',
      digest: null,
      started_at: file.now,
    })
    .execute();
  return id;
}

/** How far an upload is; null when there is none (never begun, or swept). */
export async function loadUpload(db: Db, id: string): Promise<Upload | null> {
  const row = await uploadRow(db, id);
  return row === null ? null : parseRow(row);
}

/**
 * Takes the bytes of a chunk that begins at `offset` and returns how many are safe now. When the stream breaks, what has come
 * is kept and the fault thrown: go on from `received`. Throws `FileProblem` offset, tooLong or unknownUpload.
 */
export async function appendChunk(
  dir: string,
  db: Db,
  id: string,
  offset: number,
  stream: AsyncIterable<Uint8Array>,
): Promise<number> {
  const upload = await openRow(db, id);
  if (offset !== upload.received) throw new FileProblem('offset', { received: upload.received });
  const folder = join(dir, 'parts', upload.id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Each chunk is a file of its own, so that two tabs that send the same chunk cannot mix their bytes.
  const part = `${offset}-${randomUUID()}`;
  const { bytes, fault } = await writePart(join(folder, part), stream, upload.size_bytes - offset);
  if (bytes > upload.size_bytes - offset) {
    await rm(join(folder, part), { force: true });
    throw new FileProblem('tooLong', { sizeBytes: upload.size_bytes });
  }
  await syncFolder(folder);
  await syncFolder(join(dir, 'parts'));
  const row = await db
    .updateTable('upload')
    .set((eb) => ({
      received: offset + bytes,
      parts: sql<string[]>`array_append(${eb.ref('parts')}, ${part}::text)`,
    }))
    .where('id', '=', upload.id)
    .where('state', '=', 'open')
    .where('received', '=', offset)
    .returning('received')
    .executeTakeFirst();
  if (row === undefined) {
    await rm(join(folder, part), { force: true });
    throw new FileProblem('offset', { received: (await openRow(db, id)).received });
  }
  if (fault !== null) throw fault;
  return row.received;
}

/**
 * Puts the chunks together, hashes and checks them, and returns when file, folder and row are on disk. The same bytes are
 * stored once; a second call returns the same. Throws `FileProblem` incomplete, content, broken or unknownUpload.
 */
export async function finishUpload(dir: string, db: Db, id: string, now: Instant): Promise<StoredFile> {
  const row = await uploadRow(db, id);
  if (row === null) throw new FileProblem('unknownUpload');
  if (row.state === 'stored' && row.digest !== null) {
    const file = await fileOf(db, row.digest);
    if (file !== null) return file;
  }
  const upload = await openRow(db, id);
  if (upload.received !== upload.size_bytes) {
    throw new FileProblem('incomplete', { received: upload.received, sizeBytes: upload.size_bytes });
  }
  const folder = join(dir, 'parts', upload.id);
  const whole = join(folder, `whole-${randomUUID()}`);
  const digest = await joinParts(
    upload.parts.map((part) => join(folder, part)),
    whole,
  );
  const media = await mediaOf(whole, upload.name).catch(async (fault: unknown) => {
    if (fault instanceof FileProblem) await settle(dir, db, upload.id, 'refused', null);
    throw fault;
  });
  await place(dir, whole, digest);
  const file = { digest, size_bytes: upload.size_bytes, media, at: now };
  await db
    .insertInto('file')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await settle(dir, db, upload.id, 'stored', digest);
  return { digest, sizeBytes: upload.size_bytes, media };
}

/** What is known of a stored file; null when there is none. */
export async function fileOf(db: Db, digest: Digest): Promise<StoredFile | null> {
  const row = await db.selectFrom('file').selectAll().where('digest', '=', digest).executeTakeFirst();
  return row === undefined ? null : { digest: row.digest, sizeBytes: row.size_bytes, media: row.media };
}

/** A stored file that is being read; the stream closes it. */
export interface OpenedFile {
  readonly stream: Readable;
  readonly sizeBytes: number;
}

/** The bytes of a stored file. Throws when the disk has no such file. */
export async function openFile(dir: string, digest: Digest): Promise<OpenedFile> {
  const handle = await open(pathOf(dir, digest), 'r');
  const { size } = await handle.stat();
  return { stream: handle.createReadStream(), sizeBytes: size };
}

/** Where a stored file lies. Throws on what is not a digest, so that no path leads outside. */
export function pathOf(dir: string, digest: Digest): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError('not a digest');
  return join(dir, 'files', digest.slice(0, 2), digest);
}

/** Forgets uploads that were begun before this moment and not stored, and parts that belong to none. Returns how many uploads. */
export async function sweepUploads(dir: string, db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('upload')
    .where('state', '<>', 'stored')
    .where('started_at', '<', before)
    .executeTakeFirstOrThrow();
  const folders = await readdir(join(dir, 'parts')).catch(() => []);
  const rows = await db.selectFrom('upload').select('id').where('state', '=', 'open').execute();
  const known = new Set(rows.map((row) => row.id));
  for (const id of folders.filter((name) => !known.has(name))) {
    await rm(join(dir, 'parts', id), { recursive: true, force: true });
  }
  return Number(numDeletedRows);
}

function nameOf(given: string): string {
  // Some browsers send a whole path; only its last part is a name.
  const name = given
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[\\/]/)
    .at(-1)
    ?.trim();
  if (name === undefined || name === '' || name.startsWith('.') || name.length > 200) throw new FileProblem('name');
  return name;
}

async function uploadRow(db: Db, id: string): Promise<Schema['upload'] | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  return (await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

async function openRow(db: Db, id: string): Promise<Schema['upload']> {
  const row = await uploadRow(db, id);
  if (row === null || row.state !== 'open') throw new FileProblem('unknownUpload');
  return row;
}

/** Writes until the stream ends or breaks, or is longer than `room`; what is counted is on disk. */
async function writePart(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  room: number,
): Promise<{ readonly bytes: number; readonly fault: unknown }> {
  const handle = await open(path, 'wx', 0o600);
  let bytes = 0;
  let fault: unknown = null;
  try {
    try {
      for await (const chunk of stream) {
        bytes += chunk.length;
        if (bytes > room) break;
        await writeAll(handle, chunk);
      }
    } catch (caught) {
      fault = caught;
      bytes = (await handle.stat()).size;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, fault };
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    done += (await handle.write(chunk, done, chunk.length - done)).bytesWritten;
  }
}

/** Joins the parts into one file on disk and returns the digest of its bytes. */
async function joinParts(parts: readonly string[], whole: string): Promise<Digest> {
  const hash = createHash('sha256');
  const handle = await open(whole, 'wx', 0o600);
  try {
    for (const part of parts) {
      for await (const chunk of createReadStream(part, { highWaterMark: 1024 * 1024 })) {
        if (!(chunk instanceof Uint8Array)) continue;
        hash.update(chunk);
        await writeAll(handle, chunk);
      }
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** Gives the file its name; afterwards the name is as safe as the bytes. */
async function place(dir: string, whole: string, digest: Digest): Promise<void> {
  const path = pathOf(dir, digest);
  const folder = join(path, '..');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(whole, path);
  await syncFolder(folder);
  await syncFolder(join(dir, 'files'));
  await syncFolder(dir);
}

async function settle(
  dir: string,
  db: Db,
  id: string,
  state: 'stored' | 'refused',
  digest: Digest | null,
): Promise<void> {
  await db.updateTable('upload').set({ state, digest, parts: [] }).where('id', '=', id).execute();
  await rm(join(dir, 'parts', id), { recursive: true, force: true });
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file system writes names through by itself.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parseRow(row: Schema['upload']): Upload {
  return {
    id: row.id,
    owner: row.owner,
    name: row.name,
    sizeBytes: row.size_bytes,
    received: row.received,
    state: row.state,
    digest: row.digest,
    startedAt: row.started_at,
  };
}
