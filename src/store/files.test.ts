import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as files from './files.js';
import { digestOf } from './papers.js';
import { freshDatabase, testDatabases, testFolder, type TestDatabase } from './testing.js';

const now = '2026-11-23T05:00:00.000Z';

function pdf(size: number): Buffer {
  const end = Buffer.from('\nstartxref\n9\n%%EOF\n');
  const head = Buffer.from('%PDF-1.7\n');
  return Buffer.concat([head, randomBytes(size - head.length - end.length), end]);
}

const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000049454e44ae426082', 'hex');
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe0', 'hex'),
  Buffer.alloc(50),
  Buffer.from('ffd9', 'hex'),
  Buffer.from('camera'),
]);
const cms = Buffer.from('300d06092a864886f70d010702a000', 'hex');

async function* cut(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
  throw new Error('connection lost');
}

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  const dir = testFolder();
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());

  async function send(name: string, bytes: Buffer): Promise<files.StoredFile> {
    const id = await files.beginUpload(home.db, { owner: 'o', name, sizeBytes: bytes.length, now });
    await files.appendChunk(dir, home.db, id, 0, Readable.from([bytes]));
    return files.finishUpload(dir, home.db, id, now);
  }

  test('STACK 13 a file that was sent in chunks is stored under its digest and read back byte for byte', async () => {
    const bytes = pdf(3_000_000);
    const id = await files.beginUpload(home.db, {
      owner: '240140000011',
      name: 'C:\\Құжат.PDF',
      sizeBytes: bytes.length,
      now,
    });
    for (let offset = 0; offset < bytes.length; offset += 1_000_000) {
      await files.appendChunk(dir, home.db, id, offset, Readable.from([bytes.subarray(offset, offset + 1_000_000)]));
    }
    const stored = await files.finishUpload(dir, home.db, id, now);
    expect(stored).toEqual({ digest: digestOf(bytes), sizeBytes: bytes.length, media: 'application/pdf' });
    const opened = await files.openFile(dir, stored.digest);
    expect(opened.sizeBytes).toBe(bytes.length);
    expect((await buffer(opened.stream)).equals(bytes)).toBe(true);
    expect(await files.loadUpload(home.db, id)).toMatchObject({
      name: 'Құжат.PDF',
      state: 'stored',
      digest: stored.digest,
    });
    expect(await files.finishUpload(dir, home.db, id, now)).toEqual(stored);
    expect(existsSync(join(dir, 'parts', id))).toBe(false);
  });

  test('STACK 13 an upload that was cut off goes on where it stopped', async () => {
    const bytes = pdf(200_000);
    const id = await files.beginUpload(home.db, { owner: 'o', name: 'a.pdf', sizeBytes: bytes.length, now });
    await expect(files.appendChunk(dir, home.db, id, 0, cut(bytes.subarray(0, 70_000)))).rejects.toThrow(
      'connection lost',
    );
    expect(await files.loadUpload(home.db, id)).toMatchObject({ received: 70_000, state: 'open' });
    await expect(files.finishUpload(dir, home.db, id, now)).rejects.toMatchObject({
      code: 'incomplete',
      with: { received: 70_000, sizeBytes: 200_000 },
    });
    await expect(files.appendChunk(dir, home.db, id, 0, Readable.from([bytes]))).rejects.toMatchObject({
      code: 'offset',
      with: { received: 70_000 },
    });
    expect(await files.appendChunk(dir, home.db, id, 70_000, Readable.from([bytes.subarray(70_000)]))).toBe(200_000);
    expect((await files.finishUpload(dir, home.db, id, now)).digest).toBe(digestOf(bytes));
  });

  test('STACK 13 of two tabs that send the same chunk at once one is told to go on, and the bytes do not mix', async () => {
    const bytes = pdf(300_000);
    const id = await files.beginUpload(home.db, { owner: 'o', name: 'a.pdf', sizeBytes: bytes.length, now });
    const pieces = (): Readable => Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]);
    const outcomes = await Promise.allSettled([
      files.appendChunk(dir, home.db, id, 0, pieces()),
      files.appendChunk(dir, home.db, id, 0, pieces()),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await files.finishUpload(dir, home.db, id, now)).digest).toBe(digestOf(bytes));
  });

  test('STACK 13 the same bytes are stored once', async () => {
    const kept = () => readdirSync(join(dir, 'files'), { recursive: true }).sort();
    const one = await send('a.png', png);
    const before = kept();
    const two = await send('b.PNG', png);
    expect(two).toEqual(one);
    expect(await files.fileOf(home.db, one.digest)).toEqual(one);
    expect(before).toContain(join(one.digest.slice(0, 2), one.digest));
    expect(kept()).toEqual(before);
  });

  test('STACK 13 a file of 60 MB is refused before it is sent, and one that is longer than it said while it is', async () => {
    await expect(
      files.beginUpload(home.db, { owner: 'o', name: 'a.pdf', sizeBytes: 60_000_000, now }),
    ).rejects.toMatchObject({ code: 'tooLarge', with: { sizeBytesMax: 52_428_800 } });
    await expect(files.beginUpload(home.db, { owner: 'o', name: 'a.pdf', sizeBytes: 0, now })).rejects.toMatchObject({
      code: 'empty',
    });
    const id = await files.beginUpload(home.db, { owner: 'o', name: 'a.pdf', sizeBytes: 1000, now });
    let asked = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (; asked < 1000; asked++) yield Buffer.alloc(400);
    }
    await expect(files.appendChunk(dir, home.db, id, 0, endless())).rejects.toMatchObject({ code: 'tooLong' });
    expect(asked).toBeLessThan(5);
    expect(await files.loadUpload(home.db, id)).toMatchObject({ received: 0 });
  });

  test.each([
    ['a.png', png, 'image/png'],
    ['a.jpg', jpeg, 'image/jpeg'],
    ['a.JPEG', jpeg, 'image/jpeg'],
    ['a.pdf.cms', cms, 'application/cms'],
    ['a.p7s', cms, 'application/cms'],
  ])('STACK 13 %s is accepted for what its bytes are', async (fileName, bytes, media) => {
    expect(await send(fileName, bytes)).toMatchObject({ media });
  });

  test.each([
    ['a PDF that is not one', 'a.pdf', Buffer.from('<html><script>'), 'content'],
    ['a picture with the name of a PDF', 'a.pdf', png, 'content'],
    ['a PDF with the name of a picture', 'a.png', pdf(500), 'content'],
    ['ISO 32000-2 7.5.5 a PDF without its end', 'a.pdf', pdf(5000).subarray(0, 4000), 'broken'],
    [
      'ISO 32000-2 7.5.5 a PDF whose table would lie outside',
      'a.pdf',
      Buffer.from('%PDF-1.7\nstartxref\n900\n%%EOF'),
      'broken',
    ],
    ['a picture with a script behind it', 'a.png', Buffer.concat([png, Buffer.from('<script>')]), 'broken'],
    ['a photograph that was cut off', 'a.jpg', jpeg.subarray(0, 20), 'broken'],
    ['RFC 5652 3 a signature that is longer than it says', 'a.cms', Buffer.concat([cms, Buffer.from([0])]), 'broken'],
    ['RFC 5652 3 other DER than a signature', 'a.cms', Buffer.from('300d06092a864886f70d010701a000', 'hex'), 'content'],
    ['one byte', 'a.cms', Buffer.from([0x30]), 'content'],
  ])('STACK 13 is refused: %s', async (_what, fileName, bytes, code) => {
    await expect(send(fileName, bytes)).rejects.toMatchObject({ name: 'FileProblem', code });
  });

  test('STACK 13 a refused upload leaves nothing on the disk and cannot be continued', async () => {
    const id = await files.beginUpload(home.db, { owner: 'o', name: 'a.pdf', sizeBytes: 4, now });
    await files.appendChunk(dir, home.db, id, 0, Readable.from([Buffer.from('text')]));
    await expect(files.finishUpload(dir, home.db, id, now)).rejects.toMatchObject({ code: 'content' });
    await expect(files.finishUpload(dir, home.db, id, now)).rejects.toMatchObject({ code: 'unknownUpload' });
    expect(existsSync(join(dir, 'parts', id))).toBe(false);
  });

  test.each([
    ['a.exe', 'extension'],
    ['a', 'extension'],
    ['', 'name'],
    ['x/', 'name'],
    ['.pdf', 'name'],
    [`${'a'.repeat(200)}.pdf`, 'name'],
  ])('STACK 13 the name %j is refused', async (fileName, code) => {
    await expect(files.beginUpload(home.db, { owner: 'o', name: fileName, sizeBytes: 10, now })).rejects.toMatchObject({
      code,
    });
  });

  test('STACK 13 no name of a file leads outside of the folder', async () => {
    await expect(files.openFile(dir, '../../etc/passwd')).rejects.toThrow('not a digest');
    expect(await files.loadUpload(home.db, '../x')).toBeNull();
    await expect(files.appendChunk(dir, home.db, '../x', 0, Readable.from([]))).rejects.toMatchObject({
      code: 'unknownUpload',
    });
    await expect(files.openFile(dir, '0'.repeat(64))).rejects.toThrow(/ENOENT/);
  });

  test('STACK 13 what was begun and not finished is swept when it is old', async () => {
    const old = await files.beginUpload(home.db, {
      owner: 'o',
      name: 'a.pdf',
      sizeBytes: 10,
      now: '2026-01-01T00:00:00.000Z',
    });
    const young = await files.beginUpload(home.db, { owner: 'o', name: 'a.pdf', sizeBytes: 10, now });
    for (const id of [old, young]) await files.appendChunk(dir, home.db, id, 0, Readable.from([Buffer.from('12345')]));
    expect(await files.sweepUploads(dir, home.db, '2026-06-01T00:00:00.000Z')).toBeGreaterThan(0);
    expect(await files.loadUpload(home.db, old)).toBeNull();
    expect(existsSync(join(dir, 'parts', old))).toBe(false);
    expect(existsSync(join(dir, 'parts', young))).toBe(true);
  });
});
