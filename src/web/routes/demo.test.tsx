import fastifySession from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { civil } from '../../core/calendar.js';
import { openDemo, type Country } from '../../demo/country.js';
import { at, openTestDesk, type TestDesk } from '../../desk/testing.js';
import { testFolder } from '../../store/testing.js';
import { makeServer } from '../http.js';
import { makeLog } from '../log.js';
import { demoRoutes } from './demo.js';

let office: TestDesk;
let country: Country;
let app: FastifyInstance;

beforeAll(async () => {
  office = await openTestDesk();
  country = await openDemo(testFolder(), { signerPort: 0 });
  app = await makeServer({
    site: 'http://127.0.0.1',
    secret: 'a secret of a test, 32 characters',
    demo: country.site.clock,
    who: async () => null,
    sessionStore: new fastifySession.MemoryStore(),
    log: makeLog('silent'),
  });
  demoRoutes(app, { ...office.desk, now: () => country.clock.now().toISOString() }, country.site);
}, 60_000);

beforeEach(() => country.clock.set(at('2026-11-25', '16:00')));

afterAll(async () => {
  await app.close();
  await country.close();
  await office.close();
});

const page = () => app.inject({ url: '/demo', headers: { cookie: 'lang=en' } });

/** Sends the form of the clock as a browser does. */
const turn = (fields: Record<string, string>) => send('/demo/clock', fields);

async function send(url: string, fields: Record<string, string>) {
  const { body, cookies } = await page();
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  return app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: ['lang=en', ...cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)].join('; '),
    },
    payload: new URLSearchParams({ _csrf: token, ...fields }).toString(),
  });
}

const now = () => {
  const { date, time } = civil(office.desk.calendar, country.clock.now().toISOString());
  return `${date} ${time.slice(0, 5)}`;
};

test('practice: the page of the demo names its people, and which certificates are bad on purpose', async () => {
  const { body, statusCode } = await page();
  expect(statusCode).toBe(200);
  for (const { name } of country.site.people) expect(body).toContain(name);
  expect(body.match(/on purpose:/g)).toHaveLength(4);
  expect(body).toContain(`href="${country.site.signerUrl}"`);
  expect(body).toContain(`href="${country.site.signerUrl}phone"`);
  expect(body).toContain('25 November 2026, 16:00');
});

test.each([
  [{ to: 'at', at: '11.12.2026 18:45' }, '2026-12-11 18:45'],
  [{ to: 'nextDay', at: '' }, '2026-11-26 10:00'],
  [{ to: 'afterHours', at: '' }, '2026-11-25 18:31'],
  [{ to: 'sundayNight', at: '' }, '2026-11-29 23:30'],
])('P6.2 the clock of the demo goes where the form %o sends it', async (fields, moment) => {
  const answer = await turn(fields);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/demo#clock']);
  expect(now()).toBe(moment);
});

test('practice: the clock of the demo returns to real time', async () => {
  expect((await turn({ to: 'real', at: '' })).statusCode).toBe(303);
  expect(country.clock.offsetMs()).toBe(0);
});

test.each([
  [{ to: 'at', at: 'soon' }, 'Write date and time like this'],
  [{ to: 'at', at: '30.02.2026 10:00' }, 'There is no such day'],
  [{ to: 'at', at: '23.11.2050 10:00' }, 'knows the years 2024 to 2040 only'],
])('practice: the clock cannot be set to %o, and the form says why', async (fields, said) => {
  const answer = await turn(fields);
  expect(answer.statusCode).toBe(400);
  expect(answer.body).toContain(said);
  expect(answer.body).toContain(`value="${fields.at}"`);
  expect(now()).toBe('2026-11-25 16:00');
});

test('P6.2 where no days off are known there is no next working day to go to', async () => {
  country.clock.set(at('2031-05-20', '10:00'));
  expect((await turn({ to: 'nextDay', at: '' })).body).toContain('The next working day is not known');
});

test('practice: the certification centre of the demo says what the form tells it to say, and the page tells what that is', async () => {
  const answer = await send('/demo/centre', { say: 'silent' });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/demo#centre']);
  expect(country.services.saying()).toBe('silent');
  expect((await page()).body).toContain('The centre now: <strong>is silent</strong>');
  expect((await send('/demo/centre', { say: 'toString' })).statusCode).toBe(400);
  await send('/demo/centre', { say: 'truth' });
  expect(country.services.saying()).toBe('truth');
});

test('LPD 22 the clock is not turned by a form of another site', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/demo/clock',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'to=afterHours',
  });
  expect(answer.statusCode).toBe(403);
  expect(now()).toBe('2026-11-25 16:00');
});

test('A4.d1 the sample files come as files, and no other file does', async () => {
  for (const { name, media } of country.site.samples) {
    const { headers, rawPayload } = await app.inject(`/demo/files/${name}`);
    expect(headers['content-disposition']).toBe(`attachment; filename="${name}"`);
    expect(headers['content-type']).toContain(media);
    expect(rawPayload.length).toBeGreaterThan(0);
  }
  expect((await app.inject('/demo/files/..%2f..%2fpackage.json')).statusCode).toBe(404);
});
