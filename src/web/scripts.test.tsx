/** The browser scripts in a real browser: signing, what was typed and not saved, double clicks, uploads over a bad line. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifySession from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import { type Browser, type BrowserContext, chromium, type Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { languages } from '../words/languages.js';
import { fieldWords } from '../words/problems.js';
import { signing, signingTroubles, storages } from '../words/signing.js';
import { fileProblems } from '../words/uploads.js';
import { makeServer } from './http.js';
import { makeLog } from './log.js';
import { Button } from './look/button.js';
import { Field } from './look/field.js';
import { Form } from './look/form.js';
import { Page } from './look/shell.js';
import { SignForm } from './look/sign.js';
import { render } from './render.js';

const paper = Buffer.from('%PDF the paper that is shown');
const digest = createHash('sha256').update(paper).digest('hex');
const cms = Buffer.alloc(90, 7).toString('base64');
const streebog = Buffer.alloc(64, 3).toString('base64');
const label = { kk: 'a', ru: 'a', en: 'a' };

interface Upload {
  readonly size: number;
  bytes: Buffer;
}

/** What the server was told, in the order in which it came. */
const told: { signed: unknown[]; saved: string; posts: number; uploads: Map<string, Upload>; failures: number } = {
  signed: [],
  saved: 'saved before',
  posts: 0,
  uploads: new Map(),
  failures: 0,
};
let app: FastifyInstance;
let address: string;
let browser: Browser;
let context: BrowserContext;
let tab: Tab;

async function routes(server: FastifyInstance): Promise<void> {
  server.get('/bytes', async (_request, reply) => reply.type('application/pdf').send(paper));
  server.get<{ Querystring: { bad?: string; large?: string } }>('/sign', async (request, reply) => {
    const frame = await reply.frame();
    return render(
      reply,
      <Page {...frame} title="a" scripts={['sign']}>
        <SignForm
          lang={frame.lang}
          csrf={frame.csrf}
          action="/signed"
          bytes="/bytes"
          digest={request.query.bad ? '0'.repeat(64) : digest}
          purpose="document"
          streebog={request.query.large ? streebog : null}
          holder="individual"
          iin="900101150010"
          demo={false}
        />
      </Page>,
    );
  });
  server.post('/signed', async (request) => {
    told.signed.push(request.body);
    return 'signed';
  });
  server.get('/form', async (_request, reply) => {
    const frame = await reply.frame();
    return render(
      reply,
      <Page {...frame} title="a">
        <Form lang={frame.lang} action="/save" csrf={frame.csrf} keep="7:name">
          <Field lang={frame.lang} name="name" kind="text" label={label} value={told.saved} />
          <Field lang={frame.lang} name="sure" kind="confirm" label={label} value="" />
          <Button>a</Button>
        </Form>
      </Page>,
    );
  });
  server.post<{ Body: { name: string } }>('/save', async (request, reply) => {
    told.posts += 1;
    await new Promise((resume) => setTimeout(resume, 400));
    told.saved = request.body.name;
    return reply.redirect('/form', 303);
  });
  server.get('/files', async (_request, reply) => {
    const frame = await reply.frame();
    const upload = {
      address: '/uploads',
      csrf: frame.csrf,
      purpose: '7:scheme',
      endings: ['pdf'],
      removeName: 'remove',
      several: true,
    };
    return render(
      reply,
      <Page {...frame} title="a" scripts={['upload']}>
        <Form lang={frame.lang} action="/save" csrf={frame.csrf} files>
          <Field lang={frame.lang} name="scheme" kind="file" label={label} value="" upload={upload} />
          <Button>a</Button>
        </Form>
      </Page>,
    );
  });
  server.post<{ Body: { name: string; size: number } }>('/uploads', async (request, reply) => {
    if (request.body.name.endsWith('.exe')) return reply.code(422).send({ message: 'the server says no' });
    const id = `u${told.uploads.size + 1}`;
    told.uploads.set(id, { size: request.body.size, bytes: Buffer.alloc(0) });
    return reply.code(201).send({ id });
  });
  server.route<{ Params: { id: string } }>({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: '/uploads/:id',
    handler: async (request, reply) => {
      const upload = told.uploads.get(request.params.id);
      if (!upload) return reply.code(404).send();
      if (request.method === 'DELETE') told.uploads.delete(request.params.id);
      if (request.method === 'PATCH') {
        if (Number(request.headers['upload-offset']) !== upload.bytes.length) return reply.code(409).send();
        const piece = request.body as Buffer;
        // The line breaks after half of the second piece has arrived.
        const broken = told.failures === 0 && upload.bytes.length > 0;
        upload.bytes = Buffer.concat([upload.bytes, broken ? piece.subarray(0, piece.length / 2) : piece]);
        if (broken) {
          told.failures += 1;
          return reply.code(503).send();
        }
      }
      return reply.header('upload-offset', upload.bytes.length).send();
    },
  });
}

beforeAll(async () => {
  app = await makeServer({
    site: 'http://127.0.0.1',
    secret: 'a secret of a test, 32 characters',
    demo: null,
    who: async () => null,
    sessionStore: new fastifySession.MemoryStore(),
    log: makeLog('silent'),
  });
  await routes(app);
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

beforeEach(async () => {
  await context?.close();
  context = await browser.newContext();
  tab = await context.newPage();
  Object.assign(told, { signed: [], saved: 'saved before', posts: 0, uploads: new Map(), failures: 0 });
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

const moduleNotFound = { success: false, errorCode: 'MODULE_NOT_FOUND' };

/** NCALayer as the recordings have it, answering every request with `answer`; it does not know the module of KAZTOKEN. */
async function ncalayer(answer: object | ((request: string) => object)): Promise<string[]> {
  const requests: string[] = [];
  await context.routeWebSocket('wss://127.0.0.1:13579/', (line) => {
    line.onMessage((text) => {
      if (text === '--heartbeat--') return line.send('{"result":{"version":"1.4"}}');
      if (String(text).includes('kz.digiflow')) return line.send(JSON.stringify(moduleNotFound));
      requests.push(String(text));
      const said = typeof answer === 'function' ? answer(String(text)) : answer;
      setTimeout(() => line.send(JSON.stringify(said)), 150);
    });
  });
  return requests;
}

test('P5.2 the bytes that are shown are signed by NCALayer and the signature is sent with the form, once', async () => {
  const requests = await ncalayer({
    status: true,
    body: { result: [`-----BEGIN CMS-----\n${cms}\n-----END CMS-----\n`] },
  });
  await tab.goto(`${address}/sign`);
  await tab.locator('.rq-sign__button').dblclick();
  await tab.waitForURL('**/signed');
  expect(requests).toHaveLength(1);
  const { args } = JSON.parse(requests[0] ?? '{}') as { args: Record<string, object | string> };
  expect(args).toMatchObject({
    data: paper.toString('base64'),
    signingParams: { encapsulate: false, tsaProfile: {} },
    signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'], iin: '900101150010' },
    locale: 'kk',
  });
  expect(args['signerParams']).not.toHaveProperty('chain');
  expect(told.signed).toMatchObject([{ cms }]);
});

test('P5.2 of a paper too large for the line the digest that the server made is signed, and the paper is not fetched', async () => {
  const requests = await ncalayer({ status: true, body: { result: [cms] } });
  const fetched: string[] = [];
  tab.on('request', (request) => void fetched.push(new URL(request.url()).pathname));
  await tab.goto(`${address}/sign?large=1`);
  await tab.locator('.rq-sign__button').click();
  await tab.waitForURL('**/signed');
  const { args } = JSON.parse(requests[0] ?? '{}') as { args: object };
  expect(args).toMatchObject({ data: streebog, signingParams: { digested: true, encapsulate: false } });
  expect(fetched).not.toContain('/bytes');
  expect(told.signed).toMatchObject([{ cms }]);
});

test('P5.2 where an old program has several tokens plugged in, the page asks which, and signs with that or not at all', async () => {
  const requests = await ncalayer((request) => {
    if (request.includes('basics')) return moduleNotFound;
    const tokens = ['AKKaztokenStore', 'AKKZIDCardStore'];
    return { code: '200', responseObject: request.includes('getActiveTokens') ? tokens : cms };
  });
  await tab.goto(`${address}/sign`);
  await tab.locator('.rq-sign__button').click();
  const choice = tab.locator('[data-choice]');
  await choice.getByText(signing.giveUp.kk).click();
  await expect.poll(() => tab.locator('[data-failure]').textContent()).toContain(signingTroubles.cancelled.what.kk);
  expect(told.signed).toEqual([]);
  await tab.locator('.rq-sign__button').click();
  await choice.getByText(storages.AKKZIDCardStore.kk).click();
  await tab.waitForURL('**/signed');
  expect(requests.at(-1)).toContain('"args":["AKKZIDCardStore","SIGNATURE"');
  expect(told.signed).toMatchObject([{ cms }]);
});

test('P5.2 a closed window of NCALayer is told with what to do, nothing is sent, and signing can be tried again', async () => {
  await ncalayer({ status: true, body: {} });
  await tab.goto(`${address}/sign`);
  await tab.locator('.rq-sign__button').click();
  const failure = tab.locator('[role="alert"][data-failure]');
  await expect.poll(() => failure.textContent()).toContain(signingTroubles.cancelled.what.kk);
  expect(await failure.textContent()).toContain(signingTroubles.cancelled.todo.kk);
  expect(await tab.locator('.rq-sign__button').getAttribute('aria-disabled')).toBeNull();
  expect(told.signed).toEqual([]);
});

test('P5.2 bytes other than those that the page names are not signed', async () => {
  const requests = await ncalayer({ status: true, body: { result: cms } });
  await tab.goto(`${address}/sign?bad=1`);
  await tab.locator('.rq-sign__button').click();
  await expect.poll(() => tab.locator('[data-failure]').textContent()).toContain(signingTroubles.noBytes.what.kk);
  expect(requests).toEqual([]);
});

test('P5.2 without NCALayer the page says where to get it', async () => {
  await context.routeWebSocket('wss://127.0.0.1:13579/', (line) => void line.close());
  await tab.goto(`${address}/sign`);
  await tab.locator('.rq-sign__button').click();
  await expect.poll(() => tab.locator('[data-failure]').textContent()).toContain('NCALayer');
  expect(told.signed).toEqual([]);
});

test('LSS 4 what was typed and not saved comes back after the session has ended, and goes when it was saved', async () => {
  tab.on('dialog', (dialog) => void dialog.accept());
  await tab.goto(`${address}/form`);
  await tab.fill('#field-name', 'typed');
  await tab.check('#field-sure');
  await tab.goto(`${address}/sign`);
  await tab.goto(`${address}/form?lang=ru`);
  expect(await tab.inputValue('#field-name')).toBe('typed');
  expect(await tab.isChecked('#field-sure')).toBe(true);
  expect(await tab.locator('[data-kept]').textContent()).toContain(fieldWords.kept.ru);
  await tab.locator('form[data-keep] button[type="submit"]').click();
  await tab.waitForURL('**/form');
  expect(await tab.inputValue('#field-name')).toBe('typed');
  expect(await tab.locator('[data-kept]').isVisible()).toBe(false);
  told.saved = 'changed elsewhere';
  await tab.goto(`${address}/form`);
  expect(await tab.inputValue('#field-name')).toBe('changed elsewhere');
});

test('LSS 4 what came back can be dropped for what was saved', async () => {
  tab.on('dialog', (dialog) => void dialog.accept());
  await tab.goto(`${address}/form`);
  await tab.fill('#field-name', 'typed');
  await tab.goto(`${address}/form`);
  await tab.locator('[data-kept] button').click();
  expect(await tab.inputValue('#field-name')).toBe('saved before');
});

test('P5.3 a form is sent once, however often its button is pressed', async () => {
  await tab.goto(`${address}/form`);
  const button = tab.locator('form[data-keep] button[type="submit"]');
  await button.evaluate((element: HTMLButtonElement) => [1, 2, 3].forEach(() => element.click()));
  await expect.poll(() => told.saved).toBe('saved before');
  await new Promise((resume) => setTimeout(resume, 700));
  expect(told.posts).toBe(1);
});

test('P5.3 a file arrives whole although the line broke in the middle of it', async () => {
  const bytes = Buffer.from(Array.from({ length: 2_600_000 }, (_, at) => (at * 31) % 251));
  await tab.goto(`${address}/files`);
  await tab.setInputFiles('#field-scheme', { name: 'scheme.pdf', mimeType: 'application/pdf', buffer: bytes });
  await tab.waitForSelector('input[type="hidden"][name="scheme"]', { state: 'attached' });
  expect(told.failures).toBe(1);
  expect(told.uploads.get('u1')?.bytes.equals(bytes)).toBe(true);
  expect(await tab.inputValue('input[name="scheme"]')).toBe('u1');
  await tab.locator('button[data-remove]').click();
  await expect.poll(() => told.uploads.size).toBe(0);
});

test('P5.3 a file that was chosen before the script came over a slow line is sent in pieces as well', async () => {
  let come = (): void => undefined;
  const comes = new Promise<void>((resolve) => (come = resolve));
  await tab.route(/upload.*\.js/, async (script) => {
    await comes;
    await script.continue();
  });
  await tab.goto(`${address}/files`, { waitUntil: 'commit' });
  const file = { name: 'scheme.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 early') };
  await tab.setInputFiles('#field-scheme', file);
  come();
  await tab.waitForSelector('input[type="hidden"][name="scheme"]', { state: 'attached' });
  expect(told.uploads.get('u1')?.bytes.equals(file.buffer)).toBe(true);
  expect(await tab.inputValue('#field-scheme')).toBe('');
});

test('P5.3 an empty file and one above the limit are refused before anything is sent, with what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ruqsat-upload-'));
  await writeFile(join(folder, 'empty.pdf'), '');
  await writeFile(join(folder, 'large.pdf'), '');
  await truncate(join(folder, 'large.pdf'), 50 * 1024 * 1024 + 1);
  await tab.goto(`${address}/files`);
  await tab.setInputFiles('#field-scheme', [join(folder, 'empty.pdf'), join(folder, 'large.pdf')]);
  await expect.poll(() => tab.locator('[data-list]').textContent()).toContain(fileProblems.tooLarge.kk);
  expect(await tab.locator('[data-list]').textContent()).toContain(fileProblems.empty.kk);
  expect(told.uploads.size).toBe(0);
  await rm(folder, { recursive: true });
});

test('P5.3 a file that the server refuses is told with what the server says', async () => {
  await tab.goto(`${address}/files`);
  const file = { name: 'a.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') };
  await tab.setInputFiles('#field-scheme', file);
  await expect.poll(() => tab.locator('[data-list] [role="alert"]').textContent()).toBe('the server says no');
});

test('O1 the texts of the scripts are in every language', () => {
  for (const lang of languages) expect(signing.waiting[lang].length).toBeGreaterThan(10);
});
