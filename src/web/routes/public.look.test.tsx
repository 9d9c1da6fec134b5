/** The public pages and the demo's own in a real browser: wide and narrow, to be looked at, and to be accessible. */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import fastifySession from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Country, openDemo } from '../../demo/country.js';
import { at, openTestDesk, type TestDesk } from '../../desk/testing.js';
import { type PermitRow, rewritingPermit } from '../../store/registry.js';
import { alone, testFolder } from '../../store/testing.js';
import { rewritingCase } from '../../store/views.js';
import { makeServer } from '../http.js';
import { makeLog } from '../log.js';
import { demoRoutes } from './demo.js';
import { publicRoutes } from './public.js';
import { signatureRoutes } from './signature.js';

const rewritePermit = (row: PermitRow) => alone(office.desk.db, { writes: [rewritingPermit(row)] });
const pictures = join(tmpdir(), 'ruqsat-public');
let office: TestDesk;
let country: Country;
let app: FastifyInstance;
let browser: Browser;
let address: string;

beforeAll(async () => {
  office = await openTestDesk();
  country = await openDemo(testFolder(), { signerPort: 0, start: at('2026-12-11', '18:45') });
  app = await makeServer({
    site: 'http://127.0.0.1',
    secret: 'a secret of a test, 32 characters',
    demo: country.site.clock,
    who: async () => null,
    sessionStore: new fastifySession.MemoryStore(),
    log: makeLog('silent'),
  });
  const desk = { ...office.desk, site: 'http://127.0.0.1', now: () => country.clock.now().toISOString() };
  publicRoutes(app, desk);
  signatureRoutes(app, office.desk);
  demoRoutes(app, desk, country.site);
  await fillRegistry();
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
  await country.close();
  await office.close();
});

const holders = [
  ['«Жеті Өзен Байланыс» ЖШС', '220740007750', '2026-03-02', '2036-03-02', 'valid'],
  ['«Бозторғай Телеком» жауапкершілігі шектеулі серіктестігі', '231140001863', '2025-06-09', '2035-06-09', 'valid'],
  ['Жұлдызбекова Ақмарал Сәкенқызы', null, '2016-04-11', '2026-04-11', 'valid'],
  ['«Самал Мобайл» АҚ', '190640006651', '2025-02-03', '2035-02-03', 'terminated'],
] as const;

async function fillRegistry(): Promise<void> {
  for (const [index, [holderName, bin, issuedOn, expiresOn, status]] of [
    ...holders,
    ...holders,
    ...holders,
    ...holders,
    ...holders,
    ...holders,
  ].entries())
    await rewritePermit({
      permitNumber: `KZ29LAM000027${String(10 + index)}`,
      case: `00000000-0000-4000-8000-0000000000${String(10 + index)}`,
      uin: `2026-0000${String(10 + index)}`,
      holderName,
      holderBin: bin,
      holderIinMasked: bin === null ? '********1019' : null,
      issuedOn,
      expiresOn,
      status,
      operators: 'Sample Base Operator JSC',
      verifyCode: `code-${index}`,
      updatedAt: '2026-11-23T05:00:00.000Z',
      notes: [],
      endedOn: null,
      termination: status === 'terminated' ? 9 : null,
    });
  await complainOf('00000000-0000-4000-8000-000000000017');
}

/** A complaint that keeps the termination of this permit from being executed (APPC 96). */
async function complainOf(about: string): Promise<void> {
  const complaint = {
    case: '00000000-0000-4000-8000-000000000099',
    procedure: 'complaint',
    uin: null,
    registrationNumber: '2026-Ш-00001',
    stage: 'atProvider',
    applicantIin: null,
    applicantBin: '190640006651',
    applicantName: '«Самал Мобайл» АҚ',
    submittedAt: '2026-11-27T05:00:00.000Z',
    registeredOn: null,
    officerIin: null,
    nextTerm: null,
    nextDue: null,
    nextNorm: null,
    resultDue: null,
    lastNumber: 1,
    lastHash: 'a'.repeat(64),
    ended: false,
    roles: null,
    waits: true,
    wakeOn: null,
    about,
    stays: 9,
    staysFrom: '2026-11-27',
  } as const;
  await alone(office.desk.db, { writes: [rewritingCase(complaint)] });
}

const number = 'KZ29LAM00002710';
const pages = [
  ['home', '/', ['kk', 'ru', 'en']],
  ['registry', '/registry', ['kk', 'en']],
  ['nothing', '/registry?q=%D0%B6%D0%BE%D2%9B%20%D0%B1%D2%B1%D0%BB', ['kk']],
  ['permit', `/permits/${number}`, ['kk']],
  ['verify', `/v/${number}/code-0`, ['kk', 'en']],
  ['verify-terminated', '/v/KZ29LAM00002713/code-3', ['kk']],
  ['verify-complained', '/v/KZ29LAM00002717/code-7', ['kk', 'ru']],
  ['permit-complained', '/permits/KZ29LAM00002717', ['kk']],
  ['verify-expired', '/v/KZ29LAM00002712/code-2', ['kk']],
  ['verify-forged', `/v/${number}/wrong`, ['kk']],
  ['norms', '/norms', ['kk']],
  ['privacy', '/privacy', ['kk']],
  ['terms', '/terms', ['kk', 'en']],
  ['terms-wrong', '/terms?at=31.02.2026%2010:00', ['kk']],
  ['demo', '/demo', ['kk', 'en']],
  ['signature', '/signature', ['kk', 'ru', 'en']],
  ['trust', '/trust', ['kk', 'ru']],
] as const;
const shown = pages.flatMap(([name, path, langs]) =>
  langs.flatMap((lang) => [1280, 360].map((width) => [name, lang, width, path] as const)),
);

test.each(shown)(
  'WCAG 2.2 the page “%s” in %s is accessible and fits %i pixels',
  async (name, lang, width, path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    await context.addCookies([{ name: 'lang', value: lang, url: address }]);
    const page = await context.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${address}${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: join(pictures, `${name}-${lang}-${width}.png`), fullPage: true });
    // The structure is the same in every language; what differs is how long the words are.
    if (lang === 'kk') {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    }
    expect(said).toEqual([]);
    await context.close();
  },
  60_000,
);

test.each([1280, 360])(
  'WCAG 2.2, RFC 5652 the verdict about a signature is accessible and fits %i pixels',
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    await context.addCookies([{ name: 'lang', value: 'kk', url: address }]);
    const page = await context.newPage();
    await page.goto(`${address}/signature`);
    const content = Buffer.from('Келісім: үш дана');
    const file = (name: string, buffer: Uint8Array) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(buffer),
    });
    await page.setInputFiles('#field-signature', file('келісім.cms', office.sign('companyHead', content)));
    await page.setInputFiles('#field-document', file('келісім.txt', content));
    await page.click('main button');
    await page.waitForSelector('h1:has-text("Қолтаңба дұрыс")');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: join(pictures, `signature-verdict-kk-${width}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  },
  60_000,
);
