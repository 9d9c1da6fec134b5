/** The way from the page of a permit's life to a complaint, and what everybody then sees of the permit. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Issued, issued, terminated } from '../../desk/test-life.js';
import { at, openTestDesk, type TestDesk } from '../../desk/testing.js';
import { loadCase } from '../../store/entries.js';
import { listen } from '../../store/testing.js';
import { lifeWords } from '../../words/life.js';
import { stayWords } from '../../words/registry.js';
import { type Browser, enter, openPages, valueIn } from './testing.js';

let office: TestDesk;
let app: FastifyInstance;
let heard: ReturnType<typeof listen>;
beforeAll(async () => {
  office = await openTestDesk();
  app = await openPages(office);
  heard = listen();
}, 60_000);
beforeEach(() => office.clock.set(new Date(at('2026-11-23', '10:00'))));
afterAll(async () => {
  heard.stop();
  await app.close();
  await office.close();
});

const numberOf = async ({ life }: Issued, step: string) =>
  (await loadCase(office.desk.db, life)).findLast((entry) => entry.step === step)?.number ?? 0;

/** Fills in the form to which the button of a page leads, and signs the complaint; returns its case. */
async function complain(browser: Browser, url: string): Promise<string> {
  const sent = await browser.send(url, {
    demand: 'To annul the termination.',
    text: 'The contract was never rescinded.',
    'complainant.phone': '+77010000000',
  });
  expect([sent.statusCode, sent.headers.location?.slice(0, 6)]).toEqual([303, '/sign/']);
  const id = sent.headers.location?.slice(6) ?? '';
  const [prepared] = await office.desk.db.selectFrom('prepared').select('case_id').where('id', '=', id).execute();
  return prepared?.case_id ?? '';
}

test('P10.2, APPC 80(5) the page of a terminated permit leads to a complaint of that decision, whose form knows the rest', async () => {
  const one = await terminated(office, 'companyHead');
  const holder = await enter(app, 'companyHead');
  const url = `/complain?case=${one.life}&entry=${await numberOf(one, 'terminate')}`;
  expect((await holder.get(`/cases/${one.life}`)).body).toContain(`href="${url.replace('&', '&amp;')}"`);
  const form = (await holder.get(url)).body;
  expect(form).toContain('href="/norms#A5.c1"');
  expect(valueIn(form, 'against')).toBe('decision');
  expect(valueIn(form, 'knownOn')).toBe('27.11.2026');
  expect(valueIn(form, 'what')).toContain('2026 жылғы 27 қараша');
  expect(valueIn(form, 'complainant.address')).not.toBe('');
  expect(valueIn(form, 'complainant.email')).toContain('@');
  expect(await complain(holder, url)).not.toBe('');
  // Somebody else's permit is not his to complain of.
  const stranger = await enter(app, 'individual');
  expect((await stranger.get(url)).statusCode).toBe(404);
});

test('LPN 44, APPC 76 a rejection and a dismissal in the life of a permit are offered as well, the newest first', async () => {
  const { signed, plain, deliver } = office;
  const one = await issued(office, 'individual');
  await deliver();
  const holder = await enter(app, 'individual');
  const page = async () => (await holder.get(`/cases/${one.life}`)).body;
  expect(await page()).toContain(`href="/complain?case=${one.life}"`);
  const wish = { field: 'validity', contract: 0, value: '2046-11-23', attachments: [] };
  await signed('individual', one.life, 'askCorrection', randomUUID(), wish);
  await signed('head', one.life, 'rejectCorrection', randomUUID(), { reason: 'It is the substance.' });
  expect(await page()).toContain(`entry=${await numberOf(one, 'rejectCorrection')}"`);
  const report = { change: 'ended', contract: 1, eventOn: '2026-11-20', remark: '', attachments: [] };
  await plain('officer', one.life, 'enterReport', {
    ...report,
    attachments: [{ field: 'f', name: 'a.pdf', digest: 'b2'.repeat(32), sizeBytes: 1, media: 'application/pdf' }],
  });
  const reports = [await numberOf(one, 'enterReport')];
  expect(await plain('officer', one.life, 'dismissReport', { reports, reason: 'It is of another.' })).toMatchObject({
    is: 'done',
  });
  expect(await page()).toContain(`entry=${await numberOf(one, 'dismissReport')}"`);
});

/** A complaint about the termination, filed past the form. */
async function filed(one: Issued): Promise<string> {
  const id = randomUUID();
  const complaint = {
    against: 'decision',
    addressee: 'provider',
    knownOn: '2026-11-27',
    lateReason: '',
    what: 'The termination.',
    demand: 'To annul it.',
    text: 'The contract was never rescinded.',
    complainant: { name: '', iin: null, bin: null, address: 'Astana', email: 'a@example.kz', phone: '+77010000000' },
    about: { case: one.life, number: await numberOf(one, 'terminate') },
  };
  const done = await office.signed('companyHead', id, 'fileComplaint', randomUUID(), complaint);
  expect(done).toMatchObject({ is: 'done' });
  return id;
}

test('APPC 76(1), APPC 100(1)(5) the page of a permit whose termination was sent back says until when the matter is dealt with anew', async () => {
  const one = await terminated(office, 'companyHead');
  const id = await filed(one);
  expect(await office.signed('chancery', id, 'registerComplaint')).toMatchObject({ is: 'done' });
  const said = { answer: 'The letter is to be read anew.', effect: 'remand', days: 5 };
  expect(await office.signed('head', id, 'satisfyComplaint', randomUUID(), said)).toMatchObject({ is: 'done' });
  const holder = await enter(app, 'companyHead');
  const { body } = await holder.get(`/cases/${one.life}`, { cookie: `${holder.cookie}; lang=en` });
  expect(body).toContain('the matter is dealt with anew by 4 December 2026');
  expect(body).not.toContain(`entry=${await numberOf(one, 'terminate')}"`);
});

test('APPC 96, LPN 49 while a termination is complained of, registry, check page and the page of the life say that the permit is in force and why, in three languages', async () => {
  const one = await terminated(office, 'companyHead');
  const holder = await enter(app, 'companyHead');
  const addresses = [`/registry?q=${one.number}`, `/permits/${one.number}`, `/v/${one.number}/${one.code}`];
  const shown = async (url: string, lang: string) =>
    (await app.inject({ url, headers: { cookie: `lang=${lang}` } })).body;
  const told = async () =>
    Promise.all(
      (['kk', 'ru', 'en'] as const).flatMap((lang) =>
        addresses.map(async (url) => (await shown(url, lang)).includes(stayWords.title[lang])),
      ),
    );
  expect(new Set(await told())).toEqual(new Set([false]));
  const id = await filed(one);
  expect(new Set(await told())).toEqual(new Set([true]));
  for (const url of addresses) expect(await shown(url, 'en'), url).toContain('APPC 96</span>');
  const check = await shown(`/v/${one.number}/${one.code}`, 'en');
  expect(check).toContain('in the registry and valid');
  expect(check).toContain('check the permit again on the day on which you rely on it');
  expect(check).not.toMatch(/suspended|revoked/);
  const answer = await app.inject({ url: `/permits/${one.number}`, headers: { accept: 'application/json' } });
  expect(answer.json()).toMatchObject({ status: 'valid', terminatedOn: null, stayedFrom: '2026-11-27' });
  const life = async () => (await holder.get(`/cases/${one.life}`, { cookie: `${holder.cookie}; lang=en` })).body;
  const [means] = lifeWords.stayed.en.split('{day}');
  expect(await life()).toContain(`${means}27 November 2026`);
  heard.said.length = 0;
  for (const url of addresses) await shown(url, 'kk');
  expect(heard.said).toHaveLength(addresses.length);
  expect(await office.signed('companyHead', id, 'withdrawComplaint')).toMatchObject({ is: 'done' });
  expect(new Set(await told())).toEqual(new Set([false]));
  expect(await life()).not.toContain(means);
  expect(await life()).toContain('The permit ended on 27 November 2026');
});
