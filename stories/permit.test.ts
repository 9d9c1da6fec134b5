/** The main job: a signed application becomes a permit that anyone can check (chapter 2, straight path). */
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import jsqr from 'jsqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonId } from '../src/demo/people.js';
import { checkChains } from '../src/store/check.js';
import { testFolder } from '../src/store/testing.js';
import { permitted, submit } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'));
}, 90_000);
afterAll(() => town?.close());

/** The address that the QR on a PDF leads to, read from pictures of its pages. */
async function readQr(pdf: Uint8Array): Promise<string> {
  const folder = testFolder();
  await writeFile(join(folder, 'permit.pdf'), pdf);
  await promisify(execFile)('pdftoppm', ['-r', '150', '-gray', join(folder, 'permit.pdf'), join(folder, 'page')]);
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.pgm')).sort()) {
    const picture = await readFile(join(folder, name));
    const [header = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 50)) ?? [];
    const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4);
    picture.subarray(header.length).forEach((grey, n) => pixels.set([grey, grey, grey, 255], n * 4));
    const found = jsqr.default(pixels, Number(width), Number(height))?.data;
    if (found) return found;
  }
  return '';
}

async function wholeCase(who: PersonId): Promise<void> {
  const applicant = await town.person(who);
  await town.look(applicant, `cabinet-${who}`);
  const caseId = await submit(town, applicant, who);
  await town.look(applicant, `case-submitted-${who}`);
  await permitted(town, caseId, { looks: true });

  await applicant.goto(`${town.site}/cases/${caseId}`);
  await town.look(applicant, `case-issued-${who}`);
  const address = await applicant.locator('a[href^="/papers/"][href$=".pdf"]').last().getAttribute('href');
  const pdf = await applicant.request.get(`${town.site}${address}`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');

  const stranger = await town.visit();
  const checked = await readQr(await pdf.body());
  expect(checked).toMatch(new RegExp(`^${town.site}/v/KZ\\d{2}[A-Z]{3}\\d{8}/`));
  await stranger.goto(checked);
  await town.look(stranger, `verify-${who}`);
  const status = await stranger.request.get(checked, { headers: { accept: 'application/json' } });
  expect(await status.json()).toMatchObject({
    verdict: 'valid',
    permit: { status: 'valid', issuedOn: '2026-11-23', expiresOn: '2036-11-23' },
  });
}

test(
  'P5.1 a company goes from sign-in to a permit, and the QR of its paper opens the registry',
  () => wholeCase('companyHead'),
  180_000,
);

test('P5.1 an individual goes from sign-in to a permit', () => wholeCase('individual'), 180_000);

test('P9 after all that every entry, paper and file is as it was written', async () => {
  expect(await checkChains(town.office.desk.db, { dir: town.office.desk.files })).toBeNull();
});
