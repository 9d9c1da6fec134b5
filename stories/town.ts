/**
 * A town for stories: the whole office with the demo country around it, driven in a real browser as people do.
 * Only the hand that chooses a key is ours: `town.signs` says whose key the next dialog gets.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { pino } from 'pino';
import { expect } from 'vitest';
import { civil, instantOf } from '../src/core/calendar.js';
import type { Instant, PlainDate } from '../src/core/procedure.js';
import { recordOrder } from '../src/desk/staff.js';
import { openDemo } from '../src/demo/country.js';
import type { PersonId } from '../src/demo/people.js';
import type { CentreServices } from '../src/demo/services.js';
import { officeCalendar } from '../src/law/days.js';
import { type Running, serve } from '../src/main.js';
import { freshDatabase, testDatabases, testFolder } from '../src/store/testing.js';
import type { Lang } from '../src/words/languages.js';
// @ts-expect-error a script of the build, without types
import { chromiumPath } from '../scripts/chromium.mjs';

/** A moment by the office's clock. */
export const at = (date: PlainDate, time: string): Instant => instantOf(officeCalendar, date, time);

export interface Town {
  readonly site: string;
  readonly office: Running;
  /** Of the office's memory, for the commands of its administrator. */
  readonly databaseUrl: string;
  /** What the town's certification centre answers, in a town whose office asks it. */
  readonly says: CentreServices['say'];
  /** Sets the one clock of the town. */
  readonly clock: (to: Instant) => Promise<void>;
  /** A browser of somebody's own, in a language and a width, or without script. */
  readonly visit: (options?: {
    readonly lang?: Lang;
    readonly width?: number;
    readonly script?: boolean;
  }) => Promise<Page>;
  /** A person at a browser of his own, signed in. */
  readonly person: (id: PersonId, options?: { readonly lang?: Lang; readonly width?: number }) => Promise<Page>;
  /** Signs in at this browser. */
  readonly signIn: (page: Page, id: PersonId) => Promise<void>;
  /** Whose key the next dialog of the signer gets, or that it is cancelled; then the button is pressed. */
  readonly signs: (page: Page, choice: PersonId | 'cancel', button?: string) => Promise<void>;
  /** Looks at a page: it has no fault that axe finds, and its picture is kept when RUQSAT_PICTURES names a folder. */
  readonly look: (page: Page, name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens the town at a moment. The signer listens where NCALayer does, so there is one town at a time. `asking`: the office asks
 * the centre's responder and has signatures stamped, which takes the centre as long as any signing.
 */
export async function openTown(start: Instant, { asking = false } = {}): Promise<Town> {
  const [server] = await testDatabases();
  const database = await freshDatabase(server?.name ?? '');
  const folder = testFolder();
  let chosen: PersonId | 'cancel' = 'cancel';
  const country = await openDemo(folder, { signerPort: 13579, start, choose: () => chosen });
  if (country.signerTaken) throw new Error('port 13579 is taken: stop NCALayer or the other demo');
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const office = await serve(
    {
      host: '127.0.0.1',
      port,
      site,
      databaseUrl: database.ownerUrl,
      data: folder,
      secret: 'a secret of at least thirty-two characters',
      contour: 'own',
      stateBodies: false,
      trust: country.trustFiles,
      revocation: [],
      ocsp: null,
      tsa: null,
      tsaTrust: country.trustFiles,
      seal: { is: 'pem', key: country.sealKeyFile, certificate: country.sealCertFile },
      providerBin: country.providerBin,
      bodies: country.bodies,
      phone: { ...country.phone, site },
      proxies: [],
      silence: 'deemed-issued',
      mail: null,
      sms: null,
    },
    {
      now: country.clock.now,
      log: pino({ level: process.env['LOG_LEVEL'] ?? 'error' }),
      sources: country.sources,
      ...(asking ? { responder: country.services.responder, authority: country.services.authority } : {}),
      gateways: country.mailbox.gateways,
      demo: country.site,
      prepare: async (desk) => {
        const today = civil(officeCalendar, desk.now()).date;
        for (const { orderNumber, orderDate, person: _, ...post } of country.staff(today))
          await recordOrder(desk, 'appoint', { ...post, order: `${orderNumber}, ${orderDate}` });
      },
    },
  );
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
  const contexts: BrowserContext[] = [];

  const visit: Town['visit'] = async ({ lang = 'kk', width = 1100, script = true } = {}) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    await context.addCookies([{ name: 'lang', value: lang, url: site }]);
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  };
  const signs: Town['signs'] = async (page, choice, button = 'form[data-sign] button[type="submit"]') => {
    chosen = choice;
    // A page is there when its script is: before that the button sends the form without a signature.
    await page.locator(button).first().waitFor();
    await page.waitForLoadState();
    const before = page.url();
    await page.click(button);
    if (choice === 'cancel') return;
    await page
      .waitForURL((url) => url.href !== before, { timeout: 20_000 })
      .catch(async () => {
        // What the page says instead of going on is the reason that a reader of the failed test needs.
        throw new Error(`not signed by ${choice}: ${await page.locator('main').innerText()}`);
      });
  };
  const signIn: Town['signIn'] = async (page, id) => {
    await page.goto(`${site}/sign-in`);
    await signs(page, id);
    await page.waitForURL(/\/(cabinet|office)$/);
  };
  return {
    site,
    office,
    databaseUrl: database.ownerUrl,
    says: country.services.say,
    visit,
    signs,
    signIn,
    clock: async (to) => {
      country.site.clock.set(to);
      await office.revocation.refresh();
    },
    person: async (id, options) => {
      const page = await visit(options);
      await signIn(page, id);
      return page;
    },
    look: async (page, name) => {
      const pictures = process.env['RUQSAT_PICTURES'];
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
      }
      const { violations } = await new AxeBuilder({ page }).exclude('object').analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await office.close();
      await country.close();
      await database.drop();
    },
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
