import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committee, type PersonId } from '../../demo/people.js';
import { openDraft } from '../../desk/draft.js';
import { prepare } from '../../desk/prepare.js';
import { openTestDesk, type TestDesk } from '../../desk/testing.js';
import { actorsOf } from '../../desk/who.js';
import { phoneTroubles, phoneWords } from '../../words/phone.js';
import { verdicts } from '../../words/verdicts.js';
import { phoneRoutes } from './phone.js';
import { signRoutes } from './sign.js';
import { signInRoutes } from './sign-in.js';
import { type Browser, enter, fieldsIn, openPages } from './testing.js';

const name = { kk: 'Комитеті', ru: 'Комитет', en: 'Committee' };
const phone = { name, bin: committee.bin, site: 'https://ruqsat.example' };
let office: TestDesk;
let app: FastifyInstance;

beforeAll(async () => {
  office = await openTestDesk(undefined, undefined, { phone });
  app = await openPages(office);
  signRoutes(app, office.desk);
  signInRoutes(app, office.desk, null);
  phoneRoutes(app, office.desk);
}, 60_000);
afterAll(async () => {
  await app.close();
  await office.close();
});

/** The page of a paper that is to be signed. */
async function shown(who: PersonId): Promise<string> {
  const { desk, person, fill } = office;
  await fill(who);
  const filling = await openDraft(desk, person(who));
  const intent = { id: randomUUID(), case: filling.case, step: 'submit', filling } as const;
  await prepare(desk, await actorsOf(desk, person(who)), intent);
  return `/sign/${intent.id}`;
}

/** Presses the button beside NCALayer's, and reads the path of API-1 from the link to the app. */
async function asksPhone(browser: Browser, form: string): Promise<string> {
  const begun = await browser.post(`${form}/phone`, fieldsIn((await browser.get(form)).body));
  expect([begun.statusCode, begun.headers.location]).toEqual([303, `${form}/phone`]);
  const page = await browser.get(`${form}/phone`);
  const link = /href="(https:\/\/m\.egov\.kz\/mobileSign\/[^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const address = new URL(link).searchParams.get('link') ?? '';
  expect(address.startsWith(`${phone.site}/phone/`)).toBe(true);
  return new URL(address).pathname;
}

const getJson = async (url: string, lang = 'ru') =>
  (await app.inject({ url, headers: { 'accept-language': lang } })).json();

interface Documents {
  readonly documentsToSign: readonly {
    readonly id: number;
    readonly document: { readonly file: { readonly data: string } };
  }[];
}

/** What the app sends back: the same JSON with a signature in the place of the data. */
async function put(path: string, documents: Documents, cms: string, lang = 'kk') {
  const documentsToSign = documents.documentsToSign.map((one) => ({
    ...one,
    document: { file: { ...one.document.file, data: cms } },
  }));
  return app.inject({
    method: 'PUT',
    url: path,
    headers: { 'accept-language': `${lang};q=0.9` },
    payload: { ...documents, documentsToSign },
  });
}

test('integration §5 API-1 and API-2 have the shape that eGov mobile reads, without any cookie, and the signature goes on with the form', async () => {
  const browser = await enter(app, 'companyHead');
  const form = await shown('companyHead');
  const api1 = await asksPhone(browser, form);
  const about = await getJson(api1);
  expect(about).toEqual({
    description: 'Заявление',
    expiry_date: expect.stringMatching(/^2026-11-23T\d\d:\d\d:\d\d\.\d{3}\+05:00$/),
    organisation: { nameRu: 'Комитет', nameKz: 'Комитеті', nameEn: 'Committee', bin: committee.bin },
    document: { uri: expect.stringContaining('/documents'), auth_type: 'None', auth_token: '' },
  });
  expect((await getJson(api1, 'en-GB,en;q=0.9')).description).toBe('Application');
  expect((await getJson(api1, 'de')).description).toBe('Өтініш');
  const api2 = new URL(about.document.uri).pathname;
  const documents = await getJson(api2);
  expect(documents).toEqual({
    signMethod: 'CMS_SIGN_ONLY',
    version: 1,
    documentsToSign: [
      {
        id: 1,
        nameRu: 'Заявление',
        nameKz: 'Өтініш',
        nameEn: 'Application',
        meta: [],
        document: { file: { mime: '@file/pdf', data: expect.stringMatching(/^JVBERi/) } },
      },
    ],
  });
  const paper = Buffer.from(documents.documentsToSign[0].document.file.data, 'base64');
  expect((await browser.get(`${form}/phone/state`)).json()).toEqual({ is: 'waiting' });
  const cms = Buffer.from(office.sign('companyHead', paper)).toString('base64');
  const pem = `-----BEGIN CMS-----\n${cms}\n-----END CMS-----\n`;
  const answer = await put(api2, documents, pem);
  expect([answer.statusCode, answer.json()]).toEqual([200, { message: 'success' }]);
  expect((await browser.get(`${form}/phone/state`)).json()).toEqual({ is: 'signed' });
  const came = fieldsIn((await browser.get(`${form}/phone`)).body);
  expect(came.find(([field]) => field === 'cms')?.[1]).toBe(cms);
  const sent = await browser.post(form, came);
  expect([sent.statusCode, sent.headers.location]).toEqual([303, expect.stringContaining('?done=submit')]);
  // A second click finds the step taken, and a phone that did not hear the answer is answered again.
  expect((await browser.post(form, came)).headers.location).toBe(sent.headers.location);
  expect((await put(api2, documents, cms)).statusCode).toBe(200);
}, 60_000);

test('integration §5 a refusal is 403 with a message in the phone’s language, an unknown code 404; nothing that is malformed is a fault', async () => {
  const browser = await enter(app, 'individual');
  const form = await shown('individual');
  const api1 = await asksPhone(browser, form);
  const api2 = api1.replace('/mgovSign', '/documents');
  const documents = (await getJson(api2)) as Documents;
  const wrong = Buffer.from(office.sign('individual', Buffer.from('x'))).toString('base64');
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const refused = await put(api2, documents, wrong, lang);
    expect([refused.statusCode, refused.json()]).toEqual([403, { message: verdicts.DIGEST_MISMATCH.what[lang] }]);
  }
  const unknown = await app.inject({ url: `/phone/${'x'.repeat(43)}/documents`, headers: { 'accept-language': 'en' } });
  expect([unknown.statusCode, unknown.json()]).toEqual([404, { message: phoneTroubles.unknownCode.en }]);
  for (const token of ['%00', `${'x'.repeat(42)}%00`, '%F0%9F%98%80', '..', 'x'.repeat(200)])
    for (const what of ['mgovSign', 'documents'] as const)
      expect((await app.inject({ url: `/phone/${token}/${what}` })).statusCode, token).toBe(404);
  expect((await put('/phone/%00/documents', documents, wrong)).statusCode).toBe(404);
  const [only] = documents.documentsToSign;
  for (const payload of [
    {},
    [],
    { documentsToSign: [] },
    { documentsToSign: [null] },
    { documentsToSign: [only, only] },
    { documentsToSign: [{ ...only, id: 2 }] },
    { documentsToSign: [{ id: 1, document: { file: { data: 7 } } }] },
    { documentsToSign: [{ id: 1, document: { file: { data: 'not base64!' } } }] },
  ])
    expect((await app.inject({ method: 'PUT', url: api2, payload })).statusCode, JSON.stringify(payload)).toBe(403);
  for (const [type, payload, status] of [
    ['application/json', '{"documentsToSign":', 400],
    ['application/xml', '<a/>', 415],
    ['application/json', `"${'x'.repeat(1024 * 1024)}"`, 413],
  ] as const) {
    const headers = { 'content-type': type, 'accept-language': 'ru' };
    const answer = await app.inject({ method: 'PUT', url: api2, headers, payload });
    expect([answer.statusCode, answer.json()]).toEqual([
      status,
      { message: expect.stringMatching(/[а-я]/), reference: expect.any(String) },
    ]);
  }
  expect((await browser.get(`${form}/phone/state`)).json()).toEqual({ is: 'waiting' });
}, 60_000);

test('integration §5 a code belongs to the session that asked: another one of the same person waits for nothing, a stranger has no page', async () => {
  const browser = await enter(app, 'otherHead');
  const form = await shown('otherHead');
  await asksPhone(browser, form);
  const elsewhere = await enter(app, 'otherHead');
  expect((await elsewhere.get(`${form}/phone/state`)).json()).toEqual({ is: 'over' });
  expect((await elsewhere.get(`${form}/phone`)).body).toContain(phoneWords.overTodo.kk);
  const stranger = await enter(app, 'companySigner');
  expect((await stranger.get(`${form}/phone`)).statusCode).toBe(404);
  const unsigned = await app.inject({ url: `${form}/phone` });
  expect([unsigned.statusCode, unsigned.headers.location]).toEqual([303, expect.stringContaining('/sign-in?then=')]);
  const forged = await browser.post(`${form}/phone`, [['_csrf', 'forged']]);
  expect(forged.statusCode).toBe(403);
}, 60_000);

test('integration §5 the page that waits is asked for again where there is no script, and the code opens the app on this device', async () => {
  const browser = await enter(app, 'individual');
  const form = await shown('individual');
  await asksPhone(browser, form);
  const { body } = await browser.get(`${form}/phone`);
  expect(body).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>');
  expect(body).toContain('https://m.egov.kz/businessSign/?link=https%3A%2F%2Fruqsat.example%2Fphone%2F');
  expect(body).not.toContain('data-code');
}, 60_000);

test('integration §5 a sign-in by phone comes back to the page that was asked for', async () => {
  const page = await app.inject({ url: '/sign-in?then=/cabinet' });
  const cookie = page.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
  const post = (url: string, fields: ReturnType<typeof fieldsIn>) =>
    app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields.map(([field, value]) => [field, value])).toString(),
    });
  const begun = await post('/sign-in/phone', fieldsIn(page.body));
  expect(begun.headers.location).toBe('/sign-in/phone?then=%2Fcabinet');
  const waiting = await app.inject({ url: String(begun.headers.location), headers: { cookie } });
  const token = /phone%2F([\w-]{43})%2FmgovSign/.exec(waiting.body)?.[1] ?? '';
  const documents = (await getJson(`/phone/${token}/documents`)) as Documents & { readonly signMethod: string };
  expect(documents.signMethod).toBe('CMS_WITH_DATA');
  const text = Buffer.from(documents.documentsToSign[0]?.document.file.data ?? '', 'base64');
  expect(text.toString()).toContain('site: https://ruqsat.example');
  const cms = Buffer.from(office.sign('individual', text, true)).toString('base64');
  expect((await put(`/phone/${token}/documents`, documents, cms)).statusCode).toBe(200);
  const came = await app.inject({ url: String(begun.headers.location), headers: { cookie } });
  const signed = await post('/sign-in', fieldsIn(came.body));
  expect([signed.statusCode, signed.headers.location]).toEqual([303, '/cabinet']);
}, 60_000);

test('integration §5 where phones are not set up there is no button, no page and no address for them', async () => {
  const { phone: _, ...desk } = office.desk;
  const plain = await openPages(office, desk);
  signRoutes(plain, desk);
  signInRoutes(plain, desk, null);
  phoneRoutes(plain, desk);
  expect((await plain.inject('/sign-in')).body).not.toContain('/sign-in/phone');
  expect((await plain.inject('/sign-in/phone')).statusCode).toBe(404);
  expect((await plain.inject(`/phone/${'x'.repeat(43)}/mgovSign`)).statusCode).toBe(404);
  await plain.close();
});
