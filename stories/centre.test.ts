/** An office that asks the certification centre: what the centre says now counts before the lists, its silence closes no door, and what it said stays provable. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyCommand } from '../src/cli/verify.js';
import { testFolder } from '../src/store/testing.js';
import { verdicts } from '../src/words/verdicts.js';
import { bytesOf, submit } from './acts.js';
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

test(
  'ETSI EN 319 102-1 the applicant takes the proof of what he signed away; in 2040 the command judges it without any network',
  { timeout: 120_000 },
  async () => {
    town.says('truth');
    const page = await town.person('companyHead', { lang: 'ru' });
    await submit(town, page, 'companyHead');
    await town.look(page, 'proof-case');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`a[href$=".proof"]`)]);
    const folder = testFolder();
    const [proof, changed] = [join(folder, 'application.proof'), join(folder, 'changed.proof')];
    await download.saveAs(proof);
    const bytes = await bytesOf(proof);
    await writeFile(changed, bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1));
    const centres = town.office.desk.trust.people.certificates.map((one, place) => ({
      file: join(folder, `${place}.cer`),
      der: one.der,
    }));
    for (const { file, der } of centres) await writeFile(file, der);
    const said: string[] = [];
    const out = { stdout: { write: (text: string) => said.push(text) }, stderr: { write: () => 0 } };
    const trusted = centres.flatMap(({ file }) => ['--trust', file, '--tsa-trust', file]);
    const code = await verifyCommand(['--evidence', proof, changed, ...trusted, '--at', '2040-01-01', '--json'], out);
    expect(code).toBe(1);
    expect(JSON.parse(said.join(''))).toMatchObject([
      { verdict: 'valid', damaged: false, signers: [{ role: 'head' }], seal: { role: 'informationSystem' } },
      { verdict: 'invalid', damaged: true },
    ]);
  },
);
