import fastifySession from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Data } from '../../core/procedure.js';
import type { PersonId } from '../../demo/people.js';
import { orderDays } from '../../desk/days.js';
import { at, openTestDesk, type TestDesk } from '../../desk/testing.js';
import { makeServer } from '../http.js';
import { makeLog } from '../log.js';
import { whoIs } from '../visitor.js';
import { calendarRoutes } from './calendar.js';
import { caseRoutes } from './cases.js';
import { enter } from './testing.js';

let office: TestDesk;
let app: FastifyInstance;
let caseId: string;

const order = (actNumber: string, source: string, more: Data): Data => ({
  name: 'Еңбек министрінің бұйрығы',
  actNumber,
  date: '2026-12-01',
  source,
  rows: [],
  replaces: [],
  settles: null,
  ...more,
});

beforeAll(async () => {
  office = await openTestDesk(at('2026-12-08', '10:00'));
  const { desk, fill, signed, clock } = office;
  caseId = await fill('individual');
  await signed('individual', caseId, 'submit');
  await signed('chancery', caseId, 'register');
  clock.set(at('2026-12-09', '09:00'));
  const link = 'https://adilet.zan.kz/kaz/docs/V2600000401';
  const first = await orderDays(
    desk,
    order('401-НҚ', link, {
      rows: [
        { date: '2026-12-15', kind: 'movedOff', insteadOf: '2026-12-26' },
        { date: '2026-12-26', kind: 'movedWork', insteadOf: '2026-12-15' },
      ],
    }),
  );
  const second = await orderDays(
    desk,
    order('402-НҚ', 'javascript:alert(1)', {
      rows: [{ date: '2027-05-17', kind: 'kurbanAit', insteadOf: null }],
      replaces: [1],
      settles: 2027,
    }),
  );
  expect([first.is, second.is]).toEqual(['recorded', 'recorded']);
  app = await makeServer({
    site: 'http://127.0.0.1:8080',
    secret: 'a secret of a test, 32 characters',
    demo: null,
    who: (request) => whoIs(desk, request),
    sessionStore: new fastifySession.MemoryStore(),
    log: makeLog('silent'),
  });
  app.get<{ Params: { id: PersonId } }>('/door/:id', async (request) => {
    request.session.person = office.person(request.params.id);
    return 'in';
  });
  calendarRoutes(app, desk);
  caseRoutes(app, desk);
}, 60_000);
afterAll(async () => {
  await app.close();
  await office.close();
});

const page = async (url: string, lang = 'en') => (await app.inject({ url, headers: { cookie: `lang=${lang}` } })).body;

test('L8.2 the calendar shows the special days of a year with their acts, and every order with its act and source', async () => {
  const body = await page('/calendar?year=2027');
  expect(body).toContain('Constitution Day');
  expect(body).toContain('Law 306-VIII of 11 Jun 2026');
  expect(body).toContain('First day of Kurban Ait');
  expect(body).toContain('Еңбек министрінің бұйрығы № 402-НҚ, 01.12.2026');
  expect(body).toContain('href="https://adilet.zan.kz/kaz/docs/V2600000401"');
  expect(body).toContain('No longer holds');
  expect(body).toContain('All orders of 2027 are known');
  expect(body).not.toContain('govuk-warning');
  expect(body).not.toContain(caseId);
  for (const lang of ['kk', 'ru'] as const) expect(await page('/calendar', lang)).toContain('402-НҚ');
});

test('L8.2 a source that is no address of the web is shown as it stands, and leads nowhere', async () => {
  const body = await page('/calendar');
  expect(body).toContain('javascript:alert(1)');
  expect(body).not.toContain('href="javascript:');
});

test('L8.2 the year of today is shown when none is asked for, or one that the calendar does not know', async () => {
  for (const url of ['/calendar', '/calendar?year=2031', '/calendar?year=x'])
    expect(await page(url)).toContain('<strong aria-current="page">2026</strong>');
});

test('L8.2 programs read the calendar as data', async () => {
  const { statusCode, body } = await app.inject({
    url: '/calendar?year=2026',
    headers: { accept: 'application/json' },
  });
  expect(statusCode).toBe(200);
  expect(JSON.parse(body)).toMatchObject({
    year: 2026,
    finalUntil: '2027-12-31',
    orders: [
      { number: 1, holds: false, movedCases: 1 },
      { number: 2, holds: true, movedCases: 1, replaces: [1] },
    ],
  });
  expect(body).not.toContain(caseId);
});

test('L8.2 which cases an order moved is shown to the office, and to nobody else', async () => {
  const asked = async (who: PersonId) => (await enter(app, who)).get('/office/orders/1');
  const shown = await asked('chancery');
  expect(shown.statusCode).toBe(200);
  expect(shown.body).toContain(`href="/cases/${caseId}"`);
  expect((await asked('secondOfficer')).body).not.toContain(caseId);
  expect((await asked('individual')).statusCode).toBe(404);
  expect((await app.inject('/office/orders/1')).statusCode).toBe(303);
  expect((await (await enter(app, 'chancery')).get('/office/orders/7')).statusCode).toBe(404);
});

test('L8.2 a case tells its applicant each order that moved its dates, the newest first', async () => {
  const { body } = await (await enter(app, 'individual')).get(`/cases/${caseId}`, { 'accept-language': 'en' });
  const [newest, oldest] = ['402-НҚ', '401-НҚ'].map((number) => body.indexOf(number));
  expect(newest).toBeGreaterThan(0);
  expect(oldest).toBeGreaterThan(newest ?? 0);
  expect(body).toContain('18.12.2026 орнына 21.12.2026');
  expect(body).toContain('21.12.2026 орнына 18.12.2026');
});
