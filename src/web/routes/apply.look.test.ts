/** The applicant's form in a real browser: wide and narrow, to be looked at, to be accessible, and used with script. */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { FastifyInstance } from 'fastify';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleContract } from '../../demo/contract.js';
import type { PersonId } from '../../demo/people.js';
import { openDraft } from '../../desk/draft.js';
import { openTestDesk, type TestDesk } from '../../desk/testing.js';
import { openPages } from './testing.js';

const pictures = join(tmpdir(), 'ruqsat-apply');
let office: TestDesk;
let app: FastifyInstance;
let browser: Browser;
let address: string;

beforeAll(async () => {
  office = await openTestDesk();
  app = await openPages(office);
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  await mkdir(pictures, { recursive: true });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
      ' ',
    ),
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await app.close();
  await office.close();
});

beforeEach(async () => {
  await office.desk.db.deleteFrom('draft').execute();
});

async function enter(who: PersonId, width: number): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${address}/door/${who}`);
  return { context, page };
}

const wrong = {
  'contracts.0.operatorBin': '240140000012',
  'contracts.0.date': '31.02.2026',
  'contracts.0.validUntil': '20.11.2026',
};

/** What is looked at: its name, who looks, and the way there. */
const looks: readonly (readonly [string, PersonId, (page: Page) => Promise<unknown>])[] = [
  [
    'overview',
    'companyHead',
    async (page) => {
      await office.fill('companyHead', { 'bank.account': '', email: '' });
      await page.goto(`${address}/apply`);
    },
  ],
  ['declarations', 'companyHead', (page) => page.goto(`${address}/apply/declarations`)],
  [
    'contracts-wrong',
    'companyHead',
    async (page) => {
      await office.fill('companyHead', wrong);
      await page.goto(`${address}/apply/contracts?count.contracts=2`);
      await page.click('button.govuk-button[value=next]');
      await page.waitForSelector('.govuk-error-summary');
    },
  ],
  [
    'stale',
    'individual',
    async (page) => {
      await page.goto(`${address}/apply/contacts`);
      await office.fill('individual');
      await page.fill('#field-email', 'typed@example.kz');
      await page.click('button.govuk-button[value=next]');
      await page.waitForSelector('.rq-notice');
    },
  ],
  [
    'check',
    'companyHead',
    async (page) => {
      await office.fill('companyHead', { ...wrong, email: '', 'declarations.d3': '' });
      await page.goto(`${address}/apply/check`);
    },
  ],
];
const shown = looks.flatMap((look) => [1280, 360].map((width) => [look[0], width, look] as const));

test.each(shown)(
  'WCAG 2.2 the page “%s” is accessible and fits %i pixels',
  async (name, width, [, who, open]) => {
    const { context, page } = await enter(who, width);
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    await open(page);
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    expect(said).toEqual([]);
    await context.close();
  },
  60_000,
);

const attachments = async () => (await openDraft(office.desk, office.person('companyHead'))).attachments;

test('A4.d1 with script a file goes in pieces as soon as it is chosen, and the page that is saved keeps it', async () => {
  const { context, page } = await enter('companyHead', 1280);
  await page.goto(`${address}/apply/contracts`);
  const contract = sampleContract({ number: '17', date: '2026-01-12', until: '2031-01-11' });
  const buffer = Buffer.concat([contract.subarray(0, 9), Buffer.alloc(2_500_000, '%\n'), contract.subarray(9)]);
  await page.setInputFiles('#field-contracts-0-file', { name: 'шарт.pdf', mimeType: 'application/pdf', buffer });
  await page.waitForSelector('input[type=hidden][name="contracts.0.file"]', { state: 'attached' });
  expect(await attachments()).toMatchObject([
    { field: 'contracts.0.file', name: 'шарт.pdf', sizeBytes: buffer.length },
  ]);
  await page.screenshot({ path: join(pictures, 'uploaded.png') });
  await page.click('button.govuk-button[value=next]');
  await page.waitForURL('**/apply/information');
  expect(await attachments()).toHaveLength(1);
  await page.goto(`${address}/apply/contracts`);
  await page.click('button[data-remove]');
  await page.click('button.govuk-button[value=next]');
  await page.waitForURL('**/apply/information');
  expect(await attachments()).toEqual([]);
  await context.close();
}, 30_000);

test('A4.d1 with script a text that is called .pdf is refused beside its field', async () => {
  const { context, page } = await enter('companyHead', 1280);
  await page.goto(`${address}/apply/contracts`);
  await page.setInputFiles('#field-contracts-0-file', {
    name: 'шарт.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('text'),
  });
  await page.waitForFunction(() => document.querySelector('.rq-file__problem')?.textContent !== '');
  expect(await page.textContent('.rq-file__problem')).toContain('кеңейтіміне сай емес');
  await context.close();
}, 30_000);

test('A2.h what was typed before the session ended is there again after signing in', async () => {
  const { context, page } = await enter('individual', 1280);
  await page.goto(`${address}/apply/contacts`);
  await page.fill('#field-email', 'typed@example.kz');
  const cookies = await context.cookies();
  await context.clearCookies({ name: 'ruqsat' });
  await page.click('button.govuk-button[value=next]');
  await page.waitForURL((url) => `${url.pathname}${url.search}` === '/sign-in?then=%2Fapply%2Fcontacts');
  await context.addCookies(cookies);
  await page.goto(`${address}/apply/contacts`);
  expect(await page.inputValue('#field-email')).toBe('typed@example.kz');
  await context.close();
}, 30_000);

test('A2.h Enter saves and goes on, and takes nothing out', async () => {
  const { context, page } = await enter('individual', 1280);
  await page.goto(`${address}/apply/contacts?count.phones=2`);
  await page.fill('#field-phones-0-number', '8 701 000 00 00');
  await page.fill('#field-phones-1-number', '8 701 000 00 01');
  await page.press('#field-email', 'Enter');
  await page.waitForURL('**/apply/bank');
  expect((await openDraft(office.desk, office.person('individual'))).values).toMatchObject({
    'phones.0.number': '8 701 000 00 00',
    'phones.1.number': '8 701 000 00 01',
  });
  await context.close();
}, 30_000);
