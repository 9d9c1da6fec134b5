/** A running case, and an order on days off that comes in meanwhile: everybody sees the new date, and why. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarCommand } from '../src/cli/calendar.js';
import { step, submit } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-12-08', '10:00'));
}, 90_000);
afterAll(() => town?.close());

/** The administrator at the command line of the office's machine, by the clock of the town. */
async function administer(...argv: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = town.databaseUrl;
  let said = '';
  const hear = { write: (text: string) => void (said += text) };
  try {
    const code = await calendarCommand(argv, { stdout: hear, stderr: hear }, town.office.desk.now);
    return { code, said };
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  }
}

const text = async (page: Page, path: string): Promise<string> => {
  await page.goto(`${town.site}${path}`);
  return page.locator('main').innerText();
};

test('L8.2 an order on days off moves the dates of a running case, and shows to everybody what it moved and why', async () => {
  const applicant = await town.person('companyHead', { lang: 'ru' });
  const caseId = await submit(town, applicant, 'companyHead');
  const chancery = await town.person('chancery');
  await step(town, chancery, caseId, 'register', 'chancery');
  expect(await text(applicant, '/cabinet')).toContain('18.12.2026');
  expect(await text(applicant, `/cases/${caseId}`)).not.toContain('сроки пересчитаны');

  await town.clock(at('2026-12-09', '09:10'));
  const act = ['--act', 'Еңбек министрінің бұйрығы', '--number', '401-НҚ', '--date', '2026-12-08'];
  const source = ['--source', 'https://adilet.zan.kz/kaz/docs/V2600000401'];
  const days = ['--off', '2026-12-15=2026-12-26', '--works', '2026-12-26=2026-12-15'];
  // One day too few: a day off is moved, not added.
  expect(await administer('add', ...act, ...source, ...days.slice(0, 2))).toMatchObject({
    code: 1,
    said: expect.stringContaining('--off 2026-12-15: a day off is moved one for one'),
  });
  const entered = await administer('add', ...act, ...source, ...days);
  expect(entered).toMatchObject({ code: 0, said: expect.stringContaining(`${caseId}  result`) });
  expect(entered.said).toContain('2026-12-18 -> 2026-12-21');

  // The running office heard of it by itself.
  await expect.poll(() => text(applicant, '/cabinet')).toContain('21.12.2026');
  const named = 'Еңбек министрінің бұйрығы № 401-НҚ, 08.12.2026';
  const own = await text(applicant, `/cases/${caseId}`);
  expect(own).toContain('Выходные дни изменились: сроки пересчитаны');
  expect(own).toContain('21.12.2026 вместо 18.12.2026');
  expect(own).toContain(`${named}; внесён в систему 9 декабря 2026 года, 09:10`);
  await applicant.locator('summary', { hasText: 'Почему именно этот день' }).last().click();
  await town.look(applicant, 'case-days-moved');
  const why = await applicant.locator('main').innerText();
  expect(why).toContain('Перенесённый выходной день (за 26.12.2026)');

  const office = await text(chancery, `/cases/${caseId}`);
  expect(office).toContain('18.12.2026 орнына 21.12.2026');
  expect(office).toContain(named);
  await town.look(chancery, 'case-days-moved-office');

  const stranger = await town.visit({ lang: 'en', width: 360 });
  await stranger.goto(`${town.site}/terms`);
  await stranger.click('a[href="/calendar"]');
  await stranger.waitForURL('**/calendar');
  const calendar = await stranger.locator('main').innerText();
  expect(calendar).toContain(named);
  expect(calendar).toContain('Day off moved here (for 26.12.2026)');
  expect(calendar).not.toContain(caseId);
  expect(await stranger.locator('a[href^="/office/"]').count()).toBe(0);
  expect(await stranger.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await town.look(stranger, 'calendar');

  await text(chancery, '/calendar');
  await chancery.click('a[href="/office/orders/1"]');
  await chancery.waitForURL('**/office/orders/1');
  expect(await chancery.locator(`a[href="/cases/${caseId}"]`).count()).toBe(1);
  await town.look(chancery, 'order-moved');
}, 180_000);
