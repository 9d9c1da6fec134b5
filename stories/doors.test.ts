/** At the doors: three languages, narrow screens, and what people read when something is not as it should be. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../src/demo/people.js';
import { signingTroubles } from '../src/words/signing.js';
import { verdicts } from '../src/words/verdicts.js';
import { fillIn, step, submit } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'));
}, 90_000);
afterAll(() => town?.close());

describe('L8.1 the first page of each desk speaks Kazakh, Russian and English, and is readable on a narrow screen', () => {
  test.each(['kk', 'ru', 'en'] as const)('L8.1 in %s', { timeout: 120_000 }, async (lang) => {
    const desks: readonly PersonId[] = ['companyHead', 'chancery', 'officer', 'head'];
    for (const who of desks) {
      const page = await town.person(who, { lang, width: 360 });
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await town.look(page, `desk-${who}-${lang}-360`);
      await page.context().close();
    }
    const home = await town.visit({ lang, width: 360 });
    await home.goto(town.site);
    expect(await home.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await town.look(home, `home-${lang}-360`);
  });
});

describe('L11.1 who cannot sign in reads why and what to do', () => {
  test.each([
    ['expired', 'EXPIRED'],
    ['revoked', 'REVOKED'],
    ['unknownCentre', 'UNTRUSTED'],
  ] as const)('L11.1 a certificate that is %s', { timeout: 60_000 }, async (who, code) => {
    const page = await town.visit({ lang: 'ru' });
    await page.goto(`${town.site}/sign-in`);
    await page.evaluate("window.history.replaceState(null, '', '/sign-in?then=%2Fcabinet')");
    await town.signs(page, who);
    const text = await page.locator('main').innerText();
    expect(text).toContain(verdicts[code].what.ru);
    expect(text).toContain(verdicts[code].todo.ru);
    await town.look(page, `sign-in-${who}`);
  });

  test('L11.1 a cancelled dialog is said, and the page stays as it is', { timeout: 60_000 }, async () => {
    const page = await town.visit({ lang: 'en' });
    await page.goto(`${town.site}/sign-in`);
    await town.signs(page, 'cancel');
    await page.waitForSelector('[data-failure] p');
    expect(await page.locator('[data-failure]').innerText()).toContain(signingTroubles.cancelled.what.en);
    await town.look(page, 'sign-in-cancelled');
  });
});

test('A2.f10 somebody else’s key is not accepted, the paper is still there, and the right key then signs it', async () => {
  const page = await town.person('individual');
  await fillIn(town, page);
  await page.click('button[type="submit"].govuk-button:not(.govuk-button--secondary)');
  await page.waitForURL(/\/sign\//);
  const address = page.url();
  // The page asks for the keys of its signer only: a program that ignores it is caught by the server.
  await page.evaluate(
    "['iin', 'holder'].forEach((name) => delete document.querySelector('form[data-sign]').dataset[name])",
  );
  await page.evaluate("window.history.replaceState(null, '', window.location.pathname + '?again')");
  await town.signs(page, 'otherHead');
  expect(await page.locator('main').innerText()).toContain(verdicts.WRONG_PERSON.what.kk);
  await page.goto(address);
  await town.signs(page, 'individual');
  await page.waitForURL(/\/cases\//);
}, 120_000);

test('HOUSE §4.5 of two tabs the second is told what happened in the first, and nothing is done twice', async () => {
  const applicant = await town.person('otherHead');
  const caseId = await submit(town, applicant, 'otherHead');
  const one = await town.person('chancery');
  const other = await one.context().newPage();
  await step(town, one, caseId, 'register', 'chancery');
  await one.goto(`${town.site}/cases/${caseId}`);
  await other.goto(`${town.site}/cases/${caseId}`);
  await step(town, one, caseId, 'handOver');
  await other.click(`form[action="/cases/${caseId}/handOver"] button`);
  await other.waitForSelector('.rq-timeline');
  expect(await other.locator('main').innerText()).toContain('Жауапты бөлімшеге берілді');
  await town.look(other, 'stale');
  const closed = await (await town.person('companyHead')).goto(`${town.site}/cases/${caseId}`);
  expect(closed?.status()).toBe(404);
}, 120_000);
