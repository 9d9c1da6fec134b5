import fastifySession from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../desk/desk.js';
import { at, openTestDesk, type TestDesk } from '../../desk/testing.js';
import { carriersOf } from '../../law/carriers.js';
import { norms } from '../../law/norms.js';
import { requirements } from '../../law/qualification.js';
import { loadCase } from '../../store/entries.js';
import { parts, whys } from '../../words/norms.js';
import { makeServer } from '../http.js';
import { makeLog } from '../log.js';
import { publicRoutes } from './public.js';

let office: TestDesk;
let app: FastifyInstance;
let number: string;
let code: string;
let statements = 0;

const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};

beforeAll(async () => {
  office = await openTestDesk();
  const company = await permitFor('companyHead');
  ({ number, code } = company);
  await permitFor('individual');
  const desk: Desk = { ...office.desk, db: office.desk.db.withPlugin(counting) };
  app = await makeServer({
    site: desk.site,
    secret: 'a secret of a test, 32 characters',
    demo: null,
    who: async () => null,
    sessionStore: new fastifySession.MemoryStore(),
    log: makeLog('silent'),
  });
  publicRoutes(app, desk);
}, 120_000);

afterAll(async () => {
  await app.close();
  await office.close();
});

async function permitFor(
  id: 'companyHead' | 'individual',
): Promise<{ readonly number: string; readonly code: string }> {
  const { fill, signed, plain, person, desk } = office;
  const found = await fill(id);
  await signed(id, found, 'submit');
  await signed('chancery', found, 'register');
  await plain('chancery', found, 'handOver');
  await plain('officer', found, 'assign', { officerIin: person('officer').iin, officerName: 'B' });
  await plain('officer', found, 'confirmComplete');
  const findings = Object.fromEntries(requirements.map(({ norm }) => [norm, { met: true, reason: 'seen' }]));
  await plain('officer', found, 'examine', { findings });
  await plain('officer', found, 'formPermit');
  await signed('head', found, 'issue');
  const issued = (await loadCase(desk.db, found)).find(({ step }) => step === 'issue');
  return { number: String(issued?.data['permitNumber']), code: String(issued?.data['verifyCode']) };
}

const json = { accept: 'application/json' };
const page = async (url: string, lang = 'kk') => app.inject({ url, headers: { cookie: `lang=${lang}` } });

test('L1 the home page says who may apply, how long it takes, that it is free, and where to ask', async () => {
  const { body, statusCode } = await page('/', 'en');
  expect(statusCode).toBe(200);
  for (const norm of ['P5.1', 'L4', 'L7', 'L8.2', 'L9.1', 'A4.d1', 'A4.d2', 'L11.3'])
    expect(body).toContain(`href="/norms#${norm}"`);
  expect(body).toContain('href="/apply"');
  expect(body).toContain('The service is free of charge.');
  expect(body).toContain('from 9.00 to 18.30');
  expect(body).toContain('1414');
});

test.each([
  ['2026-11-23', '18:29', '23 November 2026, Monday', '2 December 2026, Wednesday'],
  ['2026-11-23', '18:31', '24 November 2026, Tuesday', '3 December 2026, Thursday'],
  ['2026-11-22', '23:00', '23 November 2026, Monday', '2 December 2026, Wednesday'],
] as const)('L4 what is sent on %s at %s is registered on %s and decided by %s', async (day, time, on, by) => {
  office.clock.set(at(day, time));
  const { body } = await page('/', 'en');
  expect(body).toContain(`>${on}</time>`);
  expect(body).toContain(`>${by}</time>`);
  office.clock.set(at('2026-11-23', '10:00'));
});

test('L4 in a year whose days off are not known no date is promised', async () => {
  office.clock.set(at('2030-05-20', '10:00'));
  expect((await page('/', 'en')).body).toContain('no dates can be named');
  expect((await page('/terms', 'en')).statusCode).toBe(400);
  office.clock.set(at('2026-11-23', '10:00'));
});

test('LPN 49 the registry is searched by number, BIN and name without signing in', async () => {
  const { person } = office;
  const { bin, organisation } = person('companyHead');
  for (const text of [number, number.toLowerCase(), bin ?? '', organisation ?? '']) {
    const { body } = await page(`/registry?q=${encodeURIComponent(text)}`);
    expect(body, text).toContain(`href="/permits/${number}"`);
  }
  const nothing = await page('/registry?q=%D0%B6%D0%BE%D2%9B%D1%82%D1%8B%D2%9B');
  expect(nothing.body).toContain('Ештеңе табылмады');
  expect(nothing.body).not.toContain('<table');
  const strange = await page("/registry?q=%00%25_'&after=%00");
  expect(strange.statusCode).toBe(200);
});

test('LPN 49 a list longer than a page goes on after its last number', async () => {
  const first = await app.inject({ url: '/registry', headers: json });
  const [permit] = first.json().permits;
  const rest = await app.inject({ url: `/registry?after=${permit.number}`, headers: json });
  expect(first.json().permits).toHaveLength(2);
  expect(rest.json().permits).toEqual(first.json().permits.slice(1));
  expect((await page(`/registry?after=${permit.number}`)).body).toContain('rel="first"');
});

test('LPD 11 of an individual the registry shows four digits of the IIN and no more', async () => {
  const { iin } = office.person('individual');
  for (const answer of [await page('/registry'), await app.inject({ url: '/registry', headers: json })]) {
    expect(answer.body).toContain(`********${iin.slice(-4)}`);
    expect(answer.body).not.toContain(iin);
    expect(answer.body).not.toContain(code);
  }
});

test('P9 a permit is shown to everybody, and to programs with the same facts', async () => {
  const { body } = await page(`/permits/${number}`);
  const { name, bin, organisation } = office.person('companyHead');
  expect(name).not.toBe('');
  expect(body).toContain(bin);
  expect(body).toContain('Sample Base Operator JSC');
  expect(body).not.toContain(code);
  const answer = await app.inject({ url: `/permits/${number}`, headers: json });
  expect(answer.json()).toMatchObject({
    number,
    status: 'valid',
    asOf: '2026-11-23',
    holder: organisation,
    bin,
    iinMasked: null,
    issuedOn: '2026-11-23',
    expiresOn: '2036-11-23',
    basis: { order: '665/НҚ', norms: ['P7.1b', 'P7.4', 'P9'] },
  });
  expect(answer.body).not.toContain(code);
  expect((await page('/permits/KZ00XXX00000000')).statusCode).toBe(404);
  expect((await page('/permits/%00')).statusCode).toBe(404);
});

test('L11.4 the last day of the permit is a day of validity, the day after is not', async () => {
  const status = async () => (await app.inject({ url: `/v/${number}/${code}`, headers: json })).json().verdict;
  office.clock.set(at('2036-11-23', '23:59:59'));
  expect(await status()).toBe('valid');
  office.clock.set(at('2036-11-24', '00:00'));
  expect(await status()).toBe('expired');
  expect((await page(`/v/${number}/${code}`, 'en')).body).toContain('it has expired</h1>');
  expect((await page('/registry', 'en')).body).toContain('>expired</strong>');
  office.clock.set(at('2026-11-23', '10:00'));
});

test('A5.f2 the page behind the QR says first whether the permit is valid, without signing in', async () => {
  const { body, statusCode, cookies } = await page(`/v/${number}/${code}`, 'en');
  expect(statusCode).toBe(200);
  expect(body).toContain('This permit is in the registry and valid</h1>');
  expect(body).toContain('2036');
  expect(cookies).toEqual([]);
  const { verdict, permit } = (await app.inject({ url: `/v/${number}/${code}`, headers: json })).json();
  expect({ verdict, number: permit.number }).toEqual({ verdict: 'valid', number });
});

test('A5.f2 a code that belongs to another number is told as forged, and the right one is never shown', async () => {
  for (const wrong of ['x', `${code}x`, code.slice(1), code.toUpperCase() === code ? 'y' : code.toUpperCase(), '%00']) {
    const answer = await page(`/v/${number}/${wrong}`, 'en');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('The code does not belong to this number</h1>');
    expect(answer.body).toContain('Treat the paper as forged');
    expect(answer.body).not.toContain(`"${code}"`);
    expect(answer.body).not.toContain('Sample Base Operator JSC');
  }
  const absent = await app.inject({ url: `/v/KZ00XXX00000000/${code}`, headers: json });
  expect({ status: absent.statusCode, ...absent.json() }).toMatchObject({
    status: 404,
    verdict: 'absent',
    permit: null,
  });
});

test.each(['kk', 'ru', 'en'] as const)('O1 every norm has its place on the page of norms, in %s', async (lang) => {
  const { body } = await page('/norms', lang);
  for (const norm of Object.keys(norms)) {
    expect(body.split(`id="${norm}"`), norm).toHaveLength(2);
    expect(
      parts.filter(({ ids }) => ids.test(norm)),
      norm,
    ).toHaveLength(1);
  }
  const open = carriersOf().filter(({ carriers }) => carriers.length === 0).length;
  expect(body.match(/rq-tag--waiting/g) ?? []).toHaveLength(open);
  if (lang !== 'en') expect(body).not.toContain('<span lang="en">');
});

test('O1 what is said of a norm that has no row is said of a norm of the Order', () => {
  for (const norm of Object.keys(whys))
    expect(carriersOf().find((one) => one.norm === norm)?.row, norm).toHaveProperty('why');
});

test('P6.2 the page of terms explains every day of an application filed on a Friday evening', async () => {
  const { body, statusCode } = await page('/terms?at=11.12.2026%2018:45', 'en');
  expect(statusCode).toBe(200);
  expect(body).toContain('14 December 2026, Monday');
  expect(body).toContain('Independence Day');
  expect(body).toContain('href="/norms#P6.2"');
  expect(body).toContain('APPC 76(2)');
  const offset = await page('/terms?at=2026-12-11T18:45:00+05:00', 'en');
  expect(offset.body).toContain('14 December 2026, Monday');
});

test('L4 a term that reaches into a year without orders on days off is called provisional', async () => {
  expect((await page('/terms?at=28.12.2026 10:00'.replace(' ', '%20'), 'en')).body).toContain('provisional');
  expect((await page('/terms?at=23.11.2026%2010:00', 'en')).body).not.toContain('orders on moved days off');
});

test.each([
  ['tomorrow', 'Write date and time like this'],
  ['31.02.2026 10:00', 'There is no such day'],
  ['23.11.2026 25:00', 'There is no such time'],
  ['23.11.2031 10:00', 'Days off are known from 01.01.2024 to 31.12.2027 only'],
  ['<script>', 'Write date and time like this'],
])('P6.2 the moment «%s» cannot be counted from, and the page says why', async (typed, said) => {
  const { body, statusCode } = await page(`/terms?at=${encodeURIComponent(typed)}`, 'en');
  expect(statusCode).toBe(400);
  expect(body).toContain(said);
  expect(body).not.toContain('<script>');
});

test.each([
  ['/', 0],
  ['/norms', 0],
  ['/terms', 0],
  ['/registry', 1],
  ['/registry?q=220740007750', 1],
  ['/permits/:number', 1],
  ['/v/:number/:code', 1],
  ['/healthz', 1],
])('HOUSE §4 the page %s asks the memory %i times', async (url, times) => {
  statements = 0;
  await page(url.replace(':number', number).replace(':code', code));
  expect(statements).toBe(times);
});

test('L8.1 the service says that it is up, and opens no session for whoever asks', async () => {
  const answer = await app.inject('/healthz');
  expect([answer.statusCode, answer.body, answer.cookies]).toEqual([200, 'ok', []]);
});

test('LPD 11 robots are let to public pages, and not to the addresses that hold a code', async () => {
  const { body } = await app.inject('/robots.txt');
  expect(body).toContain('Allow: /registry');
  expect(body).toMatch(/Disallow: \/\n$/);
  expect(body).not.toContain('/v/');
});
