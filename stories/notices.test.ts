/** Notices: after registration a letter and an SMS arrive, the case shows them as sent; one that cannot arrive is seen by the office. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOWHERE } from '../src/demo/mailbox.js';
import { step, submit } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'));
}, 90_000);
afterAll(() => town?.close());

/** Reloads a page until it says this. */
async function says(page: Page, text: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('main').innerText();
      },
      { timeout: 15_000, interval: 300 },
    )
    .toMatch(text);
}

test('APPC 66(2) after registration the letter and the SMS are in the mailbox, and the case shows both as sent', async () => {
  const applicant = await town.person('companyHead', { lang: 'ru' });
  const caseId = await submit(town, applicant, 'companyHead');
  const chancery = await town.person('chancery');
  await step(town, chancery, caseId, 'register', 'chancery');

  const mailbox = await town.visit({ lang: 'ru' });
  await mailbox.goto(`${town.site}/demo/mailbox`);
  await says(mailbox, /kense@example\.kz[^]*\+77010000000|\+77010000000[^]*kense@example\.kz/);
  expect(await mailbox.locator('main').innerText()).toMatch(
    /Өтініш тіркелді: № 2026-000001 \/ Заявление зарегистрировано/,
  );
  await town.look(mailbox, 'demo-mailbox');

  await applicant.goto(`${town.site}/cabinet`);
  expect(await applicant.locator('main').innerText()).toContain('не прочитано');
  await town.look(applicant, 'cabinet-notices');
  await applicant.click('a[href$="#notices"]');
  await says(applicant, /отправлено[^]*отправлено/);
  expect(await applicant.locator('main').innerText()).toMatch(/Получено: 23 ноября 2026/);
  await town.look(applicant, 'case-notices');
  await applicant.goto(`${town.site}/cabinet`);
  expect(await applicant.locator('main').innerText()).not.toContain('не прочитано');
  // What was recorded meanwhile hinders nobody.
  await step(town, chancery, caseId, 'handOver');
}, 180_000);

test('APPC 66(2) a letter that cannot arrive stands above the work of the office, with the reason and what to do', async () => {
  const applicant = await town.person('individual', { lang: 'ru' });
  const caseId = await submit(town, applicant, 'individual', { email: `kense@${NOWHERE}` });
  const chancery = await town.person('chancery', { lang: 'ru' });
  await step(town, chancery, caseId, 'register', 'chancery');
  await chancery.goto(`${town.site}/office`);
  await says(chancery, /Неотправленные уведомления \(1\)[^]*k\*\*\*@nowhere\.example[^]*550 5\.1\.1 no such mailbox/);
  await town.look(chancery, 'office-notices-failed');
  await chancery.click('a[href$="#notices"]');
  await town.look(chancery, 'case-notices-failed');
  await chancery.click('form[action*="/messages/"] button');
  await chancery.waitForURL(/#notices$/);
  await says(chancery, /не отправлено/);
}, 180_000);
