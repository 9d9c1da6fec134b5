/** An office that asks the certification centre: what the centre says now counts before the lists, and its silence closes no door. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verdicts } from '../src/words/verdicts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'), { asking: true });
}, 90_000);
afterAll(() => town?.close());

test(
  'L11.1 a certificate that the centre does not know opens no door, whatever the lists say',
  { timeout: 60_000 },
  async () => {
    town.says('neverIssued');
    const page = await town.visit({ lang: 'ru' });
    await page.goto(`${town.site}/sign-in`);
    await page.evaluate("window.history.replaceState(null, '', '/sign-in?then=%2Fcabinet')");
    await town.signs(page, 'companyHead');
    expect(await page.locator('main').innerText()).toContain(verdicts.NEVER_ISSUED.what.ru);
  },
);

test(
  'L11.1 while the centre is silent the lists open the door, within seconds, and its silence is shown',
  { timeout: 60_000 },
  async () => {
    town.says('silent');
    await town.person('companyHead');
    expect(town.office.services.ocsp?.state()).toMatchObject([
      { service: 'demo responder', failures: 1, lastError: expect.stringContaining('timeout') },
    ]);
  },
);
