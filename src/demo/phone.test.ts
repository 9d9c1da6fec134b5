import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseTrust } from '../seal/trust.js';
import { parseCrl } from '../seal/crl.js';
import { verify } from '../seal/verify.js';
import { readFile } from 'node:fs/promises';
import { openCentre, type Centre } from './centre.js';
import { type Signer, startSigner } from './ncalayer.js';
import { openPhone, type Phone } from './phone.js';
import { phoneTexts } from './phone-words.js';

const clock = { now: () => new Date('2026-11-23T05:00:00.000Z') };
const paper = Buffer.from('%PDF-1.7 a paper');
let dir: string;
let centre: Centre;
let phone: Phone;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-phone-'));
  centre = await openCentre(dir, clock);
  phone = openPhone({ centre, clock });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** A site as eGov mobile meets it; a test changes what it answers. */
let site: Server;
let at: string;
let answers: { about: object; documents: object; put: { status: number; body: object } };
let put: { readonly language: string | undefined; readonly body: Record<string, unknown> } | null;
beforeEach(async () => {
  put = null;
  site = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.method === 'PUT') put = { language: request.headers['accept-language'], body: JSON.parse(body) };
      const { status, body: said } = request.method === 'PUT' ? answers.put : { status: 200, body: null };
      const read = request.url === '/mgovSign' ? answers.about : answers.documents;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said ?? read));
    });
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const named = { nameRu: 'Заявление', nameKz: 'Өтініш', nameEn: 'Application' };
  answers = {
    about: {
      description: 'Application',
      expiry_date: '2026-11-23T10:15:00.000+05:00',
      organisation: { ...named, bin: '190640006651' },
      document: { uri: `${at}/documents`, auth_type: 'None', auth_token: '' },
    },
    documents: {
      signMethod: 'CMS_SIGN_ONLY',
      version: 1,
      documentsToSign: [
        { id: 1, ...named, meta: [], document: { file: { mime: '@file/pdf', data: paper.toString('base64') } } },
      ],
    },
    put: { status: 200, body: { message: 'success' } },
  };
});
afterEach(() => new Promise((resolve) => site.close(resolve)));

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

const code = () => `mobileSign:${at}/mgovSign`;

async function digestShown(): Promise<string> {
  const view = await phone.read(code(), 'en');
  if ('trouble' in view) throw new Error(view.trouble);
  return view.digest;
}

/** The signature that was put. */
function cmsPut(): Buffer {
  const [one] = (put?.body['documentsToSign'] ?? []) as readonly { document: { file: { data: string } } }[];
  return Buffer.from(one?.document.file.data ?? '', 'base64');
}

async function verdictOf(cms: Uint8Array, content: Uint8Array | null) {
  const trust = parseTrust(await Promise.all(centre.trustFiles.map((file) => readFile(file))));
  const crls = [centre.crl(), centre.rootCrl()].map((bytes) => parseCrl(bytes));
  return verify(cms, content, trust, { crls, ocsp: [] }, clock.now().toISOString(), 'document');
}

test('integration §5 the phone shows who asks and what, and puts back the same JSON with a signature that verifies', async () => {
  expect(await phone.read(` ${code()} `, 'en')).toMatchObject({
    description: 'Application',
    organisation: { kk: 'Өтініш' },
    documents: [{ name: { ru: 'Заявление' }, isPdf: true }],
  });
  expect(await phone.sign(code(), await digestShown(), 'companyHead', 'en')).toBeNull();
  expect(put?.language).toBe('en');
  expect(put?.body).toMatchObject({ signMethod: 'CMS_SIGN_ONLY', version: 1, documentsToSign: [{ id: 1, meta: [] }] });
  expect(await verdictOf(cmsPut(), paper)).toMatchObject({ code: 'VALID', signers: [{ bin: '220740007750' }] });
});

test('integration §5 CMS_WITH_DATA puts the document into the signature', async () => {
  answers.documents = { ...answers.documents, signMethod: 'CMS_WITH_DATA' };
  await phone.sign(code(), await digestShown(), 'individual', 'kk');
  const verdict = await verdictOf(cmsPut(), null);
  expect(verdict.code).toBe('VALID');
  expect(Buffer.from(verdict.content ?? []).equals(paper)).toBe(true);
});

test('integration §5 what a site refuses is shown with what it says', async () => {
  answers.put = { status: 403, body: { message: 'somebody else’s key' } };
  expect(await phone.sign(code(), await digestShown(), 'individual', 'kk')).toEqual({
    trouble: 'refused',
    said: 'somebody else’s key',
  });
});

test('integration §5 a document that changed after it was shown is not signed', async () => {
  const digest = await digestShown();
  const [one] = (answers.documents as { documentsToSign: readonly object[] }).documentsToSign;
  const other = { ...one, document: { file: { mime: '@file/pdf', data: Buffer.from('other').toString('base64') } } };
  answers.documents = { ...answers.documents, documentsToSign: [other] };
  expect(await phone.sign(code(), digest, 'individual', 'kk')).toEqual({ trouble: 'changed' });
  expect(put).toBeNull();
});

test('integration §5 the phone is sent nowhere else: no other site, no other place behind the code, no file', async () => {
  const trouble = async (text: string) => phone.read(text, 'kk');
  for (const text of ['', 'hello', `${at}/mgovSign`, 'mobileSign:file:///etc/hosts', 'mobileSign:http://'])
    expect(await trouble(text), text).toEqual({ trouble: 'notACode' });
  expect(await trouble('mobileSign:http://10.0.0.1/mgovSign')).toEqual({ trouble: 'foreign' });
  expect(await trouble('mobileSign:https://127.0.0.1.evil.example/')).toEqual({ trouble: 'foreign' });
  answers.about = { ...answers.about, document: { uri: 'http://127.0.0.1:1/documents' } };
  expect(await trouble(code())).toEqual({ trouble: 'foreign' });
  expect(await trouble('mobileSign:http://127.0.0.1:1/mgovSign')).toEqual({ trouble: 'silent' });
  const named = openPhone({ centre, clock, sites: ['http://10.255.255.1'] });
  expect(await named.read('mobileSign:http://10.0.0.1/mgovSign', 'kk')).toEqual({ trouble: 'foreign' });
});

test('integration §5 an answer that makes no sense is said to make none', async () => {
  for (const documents of [{}, { documentsToSign: [] }, { documentsToSign: [{ id: 1 }] }, { documentsToSign: 'x' }]) {
    answers.documents = documents;
    expect(await phone.read(code(), 'kk'), JSON.stringify(documents)).toEqual({ trouble: 'strange' });
  }
});

test('integration §5 the phone’s screen: the code is typed, the document can be saved and is never run there, another site cannot sign', async () => {
  const signer: Signer = await startSigner({ centre, clock, port: 0 });
  if (signer.taken) throw new Error('a free port was taken');
  const screen = `${signer.chooserUrl}phone`;
  const ask = `${screen}?${new URLSearchParams({ code: code(), lang: 'ru' }).toString()}`;
  const page = await (await fetch(ask)).text();
  expect(page).toContain(phoneTexts.ru.keysTitle);
  const saved = await fetch(`${ask}&document=0`);
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(Buffer.from(await saved.arrayBuffer()).equals(paper)).toBe(true);
  const digest = /name="digest" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const sign = (origin: string, choice: string) =>
    fetch(`${screen}?lang=ru`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ code: code(), digest, choice }),
    });
  expect((await sign('https://evil.example', 'individual')).status).toBe(403);
  expect((await sign(new URL(screen).origin, 'nobody')).status).toBe(400);
  expect(put).toBeNull();
  expect(await (await sign(new URL(screen).origin, 'individual')).text()).toContain(phoneTexts.ru.signedTodo);
  expect(cmsPut().length).toBeGreaterThan(500);
  await signer.close();
});
