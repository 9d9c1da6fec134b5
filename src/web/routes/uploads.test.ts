import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleContract } from '../../demo/contract.js';
import { openDraft } from '../../desk/draft.js';
import { openTestDesk, type TestDesk } from '../../desk/testing.js';
import { type Browser, enter, fieldsIn, openPages } from './testing.js';

let office: TestDesk;
let app: FastifyInstance;
let browser: Browser;
let token: string;
beforeAll(async () => {
  office = await openTestDesk();
  app = await openPages(office);
  browser = await enter(app, 'companyHead');
  token = await browser.token();
}, 60_000);
afterAll(async () => {
  await app.close();
  await office.close();
});
beforeEach(async () => {
  await office.desk.db.deleteFrom('draft').execute();
});

const contract = sampleContract({ number: '17', date: '2026-01-12', until: '2031-01-11' });
const attachments = async () => (await openDraft(office.desk, office.person('companyHead'))).attachments;

type As = Readonly<{ cookie: string; token: string }>;

const announce = (about: object, as: As = { cookie: browser.cookie, token }) =>
  app.inject({
    method: 'POST',
    url: '/uploads',
    headers: { cookie: as.cookie, accept: 'application/json', 'x-csrf-token': as.token },
    payload: { name: 'шарт.pdf', size: contract.length, for: 'draft:contracts.0.file', ...about },
  });

const call = (method: 'HEAD' | 'DELETE', id: string, as: As = { cookie: browser.cookie, token }) =>
  app.inject({
    method,
    url: `/uploads/${encodeURIComponent(id)}`,
    headers: { cookie: as.cookie, accept: 'application/json', 'x-csrf-token': as.token },
  });

const piece = (id: string, offset: number, bytes: Uint8Array, as: As = { cookie: browser.cookie, token }) =>
  app.inject({
    method: 'PATCH',
    url: `/uploads/${encodeURIComponent(id)}`,
    headers: {
      cookie: as.cookie,
      accept: 'application/json',
      'x-csrf-token': as.token,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    payload: Buffer.from(bytes),
  });

const idOf = (answer: LightMyRequestResponse): string => (answer.json() as { readonly id: string }).id;

test('A4.d1 a file comes in pieces, goes on after a cut where it stopped, and is attached by its last piece', async () => {
  const id = idOf(await announce({}));
  const half = Math.floor(contract.length / 2);
  expect((await piece(id, 0, contract.subarray(0, half))).headers['upload-offset']).toBe(String(half));
  // The answer was lost: the browser sends the piece again, learns that it is there already, and asks how far it is.
  const again = await piece(id, 0, contract.subarray(0, half));
  expect([again.statusCode, again.json()]).toMatchObject([409, { error: 'offset' }]);
  expect((await call('HEAD', id)).headers['upload-offset']).toBe(String(half));
  expect(await attachments()).toEqual([]);
  const last = await piece(id, half, contract.subarray(half));
  expect([last.statusCode, last.headers['upload-offset']]).toEqual([204, String(contract.length)]);
  expect(await attachments()).toMatchObject([
    { field: 'contracts.0.file', name: 'шарт.pdf', sizeBytes: contract.length },
  ]);
  expect((await piece(id, half, contract.subarray(half))).statusCode).toBe(204);
});

test('A4.d1 a piece as large as pieces may be is taken', async () => {
  const padded = Buffer.concat([contract.subarray(0, 9), Buffer.alloc(1024 * 1024, ' '), contract.subarray(9)]);
  const id = idOf(await announce({ size: padded.length }));
  expect((await piece(id, 0, padded.subarray(0, 1024 * 1024))).statusCode).toBe(204);
  expect((await call('DELETE', id)).statusCode).toBe(204);
});

test('A4.d1 a text that is called .pdf is refused by its bytes, in words', async () => {
  const text = Buffer.from('this is no PDF');
  const id = idOf(await announce({ size: text.length }));
  const refused = await piece(id, 0, text);
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({ error: 'content', message: expect.stringContaining('кеңейтіміне сай емес') });
  expect((await call('HEAD', id)).statusCode).toBe(404);
  expect(await attachments()).toEqual([]);
});

test.each([
  ['a file of 60 MB', { size: 60 * 1024 * 1024 }, 413, 'tooLarge'],
  ['an empty file', { size: 0 }, 422, 'empty'],
  ['a program', { name: 'contract.exe' }, 422, 'extension'],
  ['a file for a field that takes none', { for: 'draft:contracts.0.number' }, 400, 'badRequest'],
  ['a file for a contract beyond the last', { for: 'draft:contracts.10.file' }, 400, 'badRequest'],
] as const)('A4.d1 %s is refused before a byte of it is sent', async (_, about, status, code) => {
  const answer = await announce(about);
  expect([answer.statusCode, answer.json()]).toMatchObject([status, { error: code }]);
});

test('LPD 22 somebody else’s upload is neither seen, nor continued, nor taken away, nor attached', async () => {
  const id = idOf(await announce({}));
  const other = await enter(app, 'otherHead');
  const as = { cookie: other.cookie, token: await other.token() };
  expect((await call('HEAD', id, as)).statusCode).toBe(404);
  expect((await piece(id, 0, contract, as)).statusCode).toBe(404);
  expect((await call('DELETE', id, as)).statusCode).toBe(404);
  await piece(id, 0, contract);
  expect(await attachments()).toHaveLength(1);
  const page = (await other.get('/apply/contracts')).body;
  const nothing = { 'contracts.0.file.file': { name: '', bytes: new Uint8Array() } };
  await other.post('/apply/contracts', [...fieldsIn(page), ['contracts.0.file', id], ['do', 'list']], nothing);
  expect((await openDraft(office.desk, office.person('otherHead'))).attachments).toEqual([]);
});

test('A4.d1 a file that was taken away again is no longer attached', async () => {
  const id = idOf(await announce({}));
  await piece(id, 0, contract);
  expect((await call('DELETE', id)).statusCode).toBe(204);
  expect(await attachments()).toEqual([]);
});

test('A4.d1 the page that lists a finished upload keeps it, and the one that no longer lists an attachment drops it', async () => {
  const nothing = { 'contracts.0.file.file': { name: '', bytes: new Uint8Array() } };
  const before = fieldsIn((await browser.get('/apply/contracts')).body);
  const id = idOf(await announce({}));
  await piece(id, 0, contract);
  await browser.post('/apply/contracts', [...before, ['contracts.0.file', id], ['do', 'list']], nothing);
  expect(await attachments()).toHaveLength(1);
  const page = fieldsIn((await browser.get('/apply/contracts')).body);
  expect(page.filter(([name]) => name === 'contracts.0.file')).toHaveLength(1);
  const without = page.filter(([name]) => name !== 'contracts.0.file');
  await browser.post('/apply/contracts', [...without, ['do', 'list']], nothing);
  expect(await attachments()).toEqual([]);
});

test('LSS 4 a script whose session has ended is told so, and officials have nothing to upload here', async () => {
  const over = await announce({}, { cookie: '', token });
  expect([over.statusCode, over.json()]).toMatchObject([401, { error: 'sessionOver' }]);
  const official = await enter(app, 'officer');
  expect((await announce({}, { cookie: official.cookie, token })).statusCode).toBe(403);
  const forged = await announce({}, { cookie: browser.cookie, token: 'wrong' });
  expect(forged.statusCode).toBe(403);
});
