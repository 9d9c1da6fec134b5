/** The other ends of an application: refusal of further consideration, and withdrawal. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../src/demo/people.js';
import { act, step, submit } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'));
}, 90_000);
afterAll(() => town?.close());

test('P6.5 an application whose contract has expired is refused further consideration by the head within two working days', async () => {
  const applicant = await town.person('companyHead');
  const caseId = await submit(town, applicant, 'companyHead', { 'contracts.0.validUntil': '20.11.2026' });

  const chancery = await town.person('chancery');
  await step(town, chancery, caseId, 'register', 'chancery');
  await step(town, chancery, caseId, 'handOver');
  const officer = await town.person('officer');
  await act(town, officer, caseId, 'assign', async (page) => {
    await page.check(`input[name="officerIin"][value="${personOf('officer').iin}"]`);
  });
  await act(town, officer, caseId, 'findIncomplete', async (page) => {
    // The system noticed the day that has passed and says so; the officer decides and writes why and what to do.
    expect(await page.isChecked('input[name="A4.d1.what"][value="expired"]')).toBe(true);
    for (const norm of ['L9.1', 'A4.d2', 'A3.f10']) await page.check(`input[name="${norm}.what"][value="ok"]`);
    await page.fill('[name="A4.d1.remark"]', 'Шарттың мерзімі 2026 жылғы 20 қарашада аяқталған.');
    await page.fill('[name="A4.d1.cure"]', 'Қолданыстағы шартты тіркеп, өтінішті қайта беріңіз.');
    await town.look(page, 'step-incomplete');
  });

  const head = await town.person('head');
  await town.clock(at('2026-11-25', '18:29'));
  await head.goto(`${town.site}/cases/${caseId}`);
  await town.look(head, 'case-incomplete');
  await step(town, head, caseId, 'refuseIncomplete', 'head');

  await applicant.goto(`${town.site}/cases/${caseId}`);
  await town.look(applicant, 'case-refused');
  const text = await applicant.locator('main').innerText();
  expect(text).toContain('20 қарашада аяқталған');
  expect(text).toContain('Қолданыстағы шартты тіркеп');
}, 180_000);

test('APPC 64(9) the applicant withdraws before the decision, and the case is over for everybody', async () => {
  await town.clock(at('2026-11-26', '10:00'));
  const applicant = await town.person('individual');
  const caseId = await submit(town, applicant, 'individual');
  const chancery = await town.person('chancery');
  await step(town, chancery, caseId, 'register', 'chancery');
  await step(town, applicant, caseId, 'withdraw', 'individual');
  await town.look(applicant, 'case-withdrawn');
  await chancery.goto(`${town.site}/cases/${caseId}`);
  expect(await chancery.locator(`form[action^="/cases/${caseId}/"]`).count()).toBe(0);
  await chancery.goto(`${town.site}/office`);
  expect(await chancery.locator(`a[href="/cases/${caseId}"]`).count()).toBe(0);
}, 180_000);
