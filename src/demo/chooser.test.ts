import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCms } from '../seal/cms.js';
import { openCentre, type Centre } from './centre.js';
import { startSigner, type Signer } from './ncalayer.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args =
  '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const clock = { now: () => new Date('2026-11-23T05:00:00.000Z') };

describe.skipIf(!existsSync(executablePath))('the chooser in a browser', () => {
  let dir: string;
  let centre: Centre;
  let signer: Extract<Signer, { taken: false }>;
  let site: Server;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'demo-chooser-'));
    centre = await openCentre(dir, clock);
    const begun = await startSigner({ centre, clock, port: 0 });
    if (begun.taken) throw new Error('a free port was taken');
    signer = begun;
    site = createServer((_, response) => response.end('<!doctype html><title>a site</title>'));
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath, args: args.split(' ') });
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser?.close();
    await signer?.close();
    site?.close();
    if (dir) await rm(dir, { recursive: true, force: true });
  });

  /** What a site does in its page: connects, asks, and leaves the answer where `answered` finds it. */
  const ask = (text: string, locale: string) =>
    page.evaluate(
      ({ port, request }) => {
        const scope = globalThis as unknown as {
          answer: Promise<string>;
          WebSocket: new (url: string) => {
            send(text: string): void;
            addEventListener(name: 'message', listener: (event: { data: string }) => void): void;
          };
        };
        scope.answer = new Promise((resolve) => {
          const socket = new scope.WebSocket(`ws://127.0.0.1:${port}/`);
          socket.addEventListener('message', ({ data }) =>
            data.includes('version') ? socket.send(request) : resolve(data),
          );
        });
      },
      {
        port: signer.port,
        request: JSON.stringify({
          module: 'kz.gov.pki.knca.basics',
          method: 'sign',
          args: {
            format: 'cms',
            data: Buffer.from(text).toString('base64'),
            signingParams: { decode: true, encapsulate: true },
            signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'], chain: [] },
            locale,
          },
        }),
      },
    );
  const answered = () => page.evaluate(() => (globalThis as unknown as { answer: Promise<string> }).answer);

  const popup = async (path = ''): Promise<Page> => {
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(`void window.open('${signer.chooserUrl}${path}', 'signer', 'width=520,height=720')`),
    ]);
    opened.on('console', (message) => complaints.push(message.text()));
    opened.on('pageerror', (error) => complaints.push(error.message));
    await opened.waitForLoadState();
    return opened;
  };

  test('NCALayer §3 a page opened before the request shows it when it comes, and the keyboard alone signs', async () => {
    const chooser = await popup('?lang=kk');
    await expect.poll(() => chooser.textContent('h1')).toBe('Қол қоюға сұрау жоқ');
    await ask('Мен рұқсат сұраймын.', 'ru');
    await chooser.waitForSelector('pre');
    expect(await chooser.textContent('pre')).toBe('Мен рұқсат сұраймын.');
    expect(await chooser.textContent('dl')).toContain('http://127.0.0.1:');
    const button = chooser.getByRole('button', { name: 'Қол қою Тұлпаров Қуандық Ерболатұлы' });
    const id = await button.getAttribute('id');
    for (let i = 0; i < 20 && (await chooser.evaluate('document.activeElement.id')) !== id; i += 1)
      await chooser.keyboard.press('Tab');
    await chooser.keyboard.press('Enter');
    await expect.poll(() => chooser.textContent('h1')).toBe('Қол қойылды');
    const { body } = JSON.parse(await answered()) as { body: { result: string[] } };
    const cms = parseCms(Buffer.from(body.result[0] ?? ''));
    expect(new TextDecoder().decode(cms.content ?? undefined)).toBe('Мен рұқсат сұраймын.');
    expect(cms.certificates).toEqual([centre.keyOf('companyHead').certificate]);
    await chooser.close();
  });

  test('NCALayer §3 a pop-up opened after the request speaks its language, warns, cancels, and closes itself', async () => {
    await ask('Прошу разрешение.', 'ru');
    const chooser = await popup('?popup=1');
    await chooser.waitForSelector('pre');
    expect(await chooser.textContent('h1')).toBe('Что подписывается');
    const warnings = await chooser.locator('.warning').allTextContents();
    expect(warnings).toEqual(['Срок истёк', 'Отозван', 'Центр неизвестен']);
    const closed = chooser.waitForEvent('close');
    await chooser.getByRole('button', { name: 'Отмена' }).click();
    await closed;
    expect(JSON.parse(await answered())).toEqual({ status: true, body: {} });
  });

  test('NCALayer §3 the chooser fits 360 pixels, has no fault that axe can find, and breaks no rule of its own policy', async () => {
    await ask('I ask for a permit.', 'en');
    // A page of another context: axe opens one of its own beside it.
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const chooser = await context.newPage();
    chooser.on('console', (message) => complaints.push(message.text()));
    await chooser.goto(signer.chooserUrl);
    await chooser.waitForSelector('pre');
    expect(await chooser.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const { violations } = await new AxeBuilder({ page: chooser }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.SCREENSHOT) await chooser.screenshot({ path: process.env.SCREENSHOT });
    await page.reload();
    await expect.poll(() => chooser.textContent('h1')).toBe('Nothing to sign');
    await context.close();
    expect(complaints).toEqual([]);
  });
});
