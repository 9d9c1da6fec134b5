/** The life of a permit: extended after ten years, kept or terminated with its contracts, corrected (A5.c1–A5.c3, LPN 44). */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../src/demo/people.js';
import { calendarOf, days } from '../src/law/days.js';
import { requirements } from '../src/law/qualification.js';
import { act, attachContract, permitted, signedAct, step, submit } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'));
}, 90_000);
beforeEach(async () => town.clock(at('2026-11-23', '10:00')));
afterAll(() => town?.close());

interface Held {
  readonly holder: Page;
  /** The case of the permit's life. */
  readonly life: string;
  readonly number: string;
}

/** A permit that was issued to this applicant today; he finds its page in his cabinet. */
async function held(who: PersonId, change: Readonly<Record<string, string>> = {}): Promise<Held> {
  const holder = await town.person(who, { lang: 'ru' });
  const caseId = await submit(town, holder, who, change);
  await permitted(town, caseId);
  await holder.goto(`${town.site}/cases/${caseId}`);
  const card = await holder.locator('a[href^="/permits/"]').first().getAttribute('href');
  const number = card?.split('/').at(-1) ?? '';
  await holder.goto(`${town.site}/cabinet`);
  const href = await holder.locator('main a', { hasText: number }).first().getAttribute('href');
  return { holder, life: /[0-9a-f-]{36}/.exec(href ?? '')?.[0] ?? '', number };
}

const textAt = async (page: Page, path: string) => {
  await page.goto(`${town.site}${path}`);
  return page.locator('main').innerText();
};

/** Each requirement of appendix 4 is found to be met. */
async function meets(page: Page): Promise<void> {
  for (const { norm } of requirements) {
    await page.check(`input[name="${norm}.met"][value="yes"]`);
    await page.fill(`[name="${norm}.reason"]`, 'Шартта және оның қосымшаларында көрсетілген.');
  }
}

async function newContract(page: Page): Promise<void> {
  await page.check('input[name="change"][value="concluded"]');
  await page.fill('[name="operator"]', '«Дала Сымсыз» АҚ');
  await page.fill('[name="operatorBin"]', '231140001863');
  await page.fill('[name="contractNumber"]', '7');
  await page.fill('[name="concludedOn"]', '20.11.2026');
  await page.check('input[name="term"][value="open"]');
}

/** The officer proposes to terminate, the head notifies: the hearing stands on 25 November. */
async function notified(life: string): Promise<void> {
  const officer = await town.person('officer');
  await act(town, officer, life, 'proposeTermination', async (page) => {
    await page.check('input[name="contract.1.norm"][value="A5.c3"]');
    await page.fill('[name="contract.1.eventOn"]', '20.11.2026');
    await page.fill('[name="contract.1.facts"]', 'Тараптар шартты мерзімінен бұрын бұзды.');
    await page.fill('[name="contract.1.evidence"]', '2026 жылғы 20 қарашадағы келісім.');
    await page.fill('[name="hearing.date"]', '25.11.2026');
    await page.fill('[name="hearing.time"]', '15:00');
    await page.check('input[name="hearing.method"][value="video"]');
    await page.fill('[name="hearing.place"]', 'https://meet.example/1');
    await town.look(page, 'life-propose');
  });
  await step(town, await town.person('head'), life, 'notify', 'head');
}

/** Signs the button of a step that asks for nothing, waiting until the law opens it. */
async function delivered(holder: Page, life: string): Promise<void> {
  await expect.poll(() => textAt(holder, `/cases/${life}`), { timeout: 20_000, interval: 300 }).toMatch(/получено/i);
}

test('A5.c1, A5.c2 of two contracts one ends: the registry says so, and the permit goes on with the other', async () => {
  const { holder, life, number } = await held('individual');
  const officer = await town.person('officer');
  await act(town, officer, life, 'noteContracts', async (page) => {
    await newContract(page);
    await meets(page);
    await town.look(page, 'life-note');
  });
  await signedAct(town, holder, 'individual', life, 'reportChange', async (page) => {
    await page.check('input[name="change"][value="ended"]');
    await page.check('input[name="contract"][value="1"]');
    await page.fill('[name="eventOn"]', '22.11.2026');
    await attachContract(page, 'permit.files');
  });
  await town.look(holder, 'life-reported');
  await act(town, officer, life, 'noteContracts', async (page) => {
    expect(await page.isChecked('input[name="change"][value="ended"]')).toBe(true);
    expect(await page.inputValue('[name="eventOn"]')).toBe('22.11.2026');
    await meets(page);
  });
  await town.look(officer, 'life-noted');
  const text = await textAt(holder, `/permits/${number}`);
  expect(text).toContain('действует');
  expect(text).toContain('Договор исключён');
  expect(text).toContain('«Дала Сымсыз» АҚ');
  await town.look(holder, 'life-registry-note');
}, 240_000);

test('A5.c1, A-49, LPD 5 the base operator, who sees of the permit only what is public and his contract, reports by his signature that the contract has ended', async () => {
  const { life, number } = await held('companyHead');
  const operator = await town.visit({ lang: 'ru' });
  await operator.goto(`${town.site}/permits/${number}`);
  await operator.click(`a[href="/permits/${number}/life"]`);
  await town.signs(operator, 'operatorHead');
  await operator.waitForURL(`**/cases/${life}`);
  await town.look(operator, 'life-operator');
  // Neither the papers and the application of another, nor what is his alone to ask.
  expect(await operator.locator('a[href^="/papers/"], a[href$="package.zip"]').count()).toBe(0);
  for (const step of ['renounce', 'askCorrection', 'askAmendment', 'extension'])
    expect(await operator.locator(`[href="/cases/${life}/${step}"], [action="/cases/${life}/${step}"]`).count()).toBe(
      0,
    );
  await signedAct(town, operator, 'operatorHead', life, 'reportChange', async (page) => {
    await page.check('input[name="change"][value="ended"]');
    await page.check('input[name="contract"][value="1"]');
    await page.fill('[name="eventOn"]', '20.11.2026');
    await page.fill('[name="remark"]', 'Договор расторгнут по соглашению сторон.');
    await attachContract(page, 'permit.files');
  });
  await town.look(operator, 'life-operator-reported');
  expect(await operator.locator('main').innerText()).toContain('Договор расторгнут по соглашению сторон.');
  // The officer has a task of it with a term, and the holder is told.
  const officer = await town.person('officer', { lang: 'ru' });
  await officer.goto(`${town.site}/office`);
  const row = officer.locator('tr', { hasText: number });
  expect(await row.innerText()).toMatch(/Ответ на сообщение: 14\.12\.2026/);
  await row.locator('a').first().click();
  await officer.waitForURL(`**/cases/${life}`);
  expect(await officer.locator('main').innerText()).toContain('Ждёт ответа');
  await town.look(officer, 'life-operator-task');
}, 240_000);

test('A5.c2, APPC 76 the officer enters a report that came on paper and examines it: the registry notes the prolonged contract', async () => {
  const { holder, life, number } = await held('companySigner');
  const officer = await town.person('officer', { lang: 'ru' });
  await act(town, officer, life, 'enterReport', async (page) => {
    await page.check('input[name="change"][value="prolonged"]');
    await page.check('input[name="contract"][value="1"]');
    await page.check('input[name="term"][value="until"]');
    await page.fill('[name="validUntil"]', '31.12.2033');
    await attachContract(page, 'permit.files');
    await town.look(page, 'life-paper-report');
  });
  await town.look(officer, 'life-paper-entered');
  expect(await officer.locator('main').innerText()).toContain('Внесено сообщение, поступившее на бумаге');
  await act(town, officer, life, 'noteContracts', async (page) => {
    expect(await page.inputValue('[name="validUntil"]')).toBe('31.12.2033');
    await meets(page);
  });
  expect(await officer.locator('main').innerText()).not.toContain('Ждёт ответа');
  expect(await textAt(holder, `/permits/${number}`)).toMatch(/Договор продлён: «Үлгі базалық оператор» АҚ, № 17/);
  await town.look(holder, 'life-paper-noted');
}, 240_000);

test('A5.c3, APPC 73 the only contract is rescinded: hearing, termination, and the QR says that the permit was terminated', async () => {
  const { holder, life, number } = await held('otherHead');
  await notified(life);
  await delivered(holder, life);
  await town.look(holder, 'life-notified');
  expect(await holder.locator('main').innerText()).toContain(
    'Договор: «Үлгі базалық оператор» АҚ, № 17; последний день действия — 20 ноября 2026 года',
  );
  await signedAct(town, holder, 'otherHead', life, 'statePosition', async (page) => {
    await page.fill('[name="text"]', 'Ищем другого оператора.');
  });
  await town.clock(at('2026-11-27', '10:00'));
  const officer = await town.person('officer');
  await act(town, officer, life, 'draftTermination', async (page) => {
    await page.fill('[name="conclusion"]', 'Қолданыстағы шарт жоқ.');
    await page.fill('[name="answer"]', 'Жаңа шартпен жаңа рұқсат сұрауға болады.');
  });
  await step(town, await town.person('head'), life, 'terminate', 'head');
  const stranger = await town.visit({ lang: 'ru' });
  const check = () => textAt(stranger, `/permits/${number}`);
  await expect.poll(check, { timeout: 20_000, interval: 300 }).toContain('действие прекращено');
  const { permits } = await (
    await stranger.request.get(`${town.site}/registry?q=${number}`, { headers: { accept: 'application/json' } })
  ).json();
  expect(permits).toMatchObject([{ status: 'terminated', terminatedOn: '2026-11-27' }]);
  await town.look(stranger, 'life-terminated');
  await town.signIn(holder, 'otherHead');
  await holder.goto(`${town.site}/cases/${life}`);
  await town.look(holder, 'life-terminated-holder');
  const paper = await holder.locator('a[href^="/papers/"][href$=".pdf"]').last().getAttribute('href');
  expect((await holder.request.get(`${town.site}${paper}`)).status()).toBe(200);
}, 240_000);

test('A5.c1, A-30 before the decision the holder brings a new contract that meets appendix 4: there is no termination', async () => {
  const { holder, life, number } = await held('individual');
  await notified(life);
  await delivered(holder, life);
  await signedAct(town, holder, 'individual', life, 'reportChange', async (page) => {
    await newContract(page);
    await attachContract(page, 'permit.files');
  });
  await town.clock(at('2026-11-27', '10:00'));
  const officer = await town.person('officer');
  await act(town, officer, life, 'noteContracts', async (page) => {
    expect(await page.inputValue('[name="contractNumber"]')).toBe('7');
    await meets(page);
  });
  const head = await town.person('head');
  await signedAct(town, head, 'head', life, 'keepPermit', async (page) => {
    await page.fill('[name="reason"]', 'Талаптарға сай жаңа шарт бар.');
  });
  expect(await textAt(holder, `/permits/${number}`)).toContain('действует');
  await town.look(holder, 'life-kept');
}, 240_000);

test('LPN 44 an error in a name is corrected: a new paper with the same number, and the registry shows the right name', async () => {
  const { holder, life, number } = await held('companySigner');
  await signedAct(town, holder, 'companySigner', life, 'askCorrection', async (page) => {
    await page.check('input[name="field"][value="holder"]');
    await page.fill('[name="value"]', '«Дұрыс Атау» ЖШС');
  });
  await step(town, await town.person('head'), life, 'correct', 'head');
  expect(await textAt(holder, `/permits/${number}`)).toContain('«Дұрыс Атау» ЖШС');
  await town.look(holder, 'life-corrected');
}, 240_000);

// Last: no days off of 2036 are known yet, so a town of that year has its weekends only.
test('A5.c2 at the end of its ten years a permit is extended for ten more: the same number, the new last day on the check page', async () => {
  const { holder, life, number } = await held('companyHead', { 'contracts.0.validUntil': '31.12.2036' });
  const later = calendarOf(days, '2036-12-31', '2027-12-31');
  Object.defineProperty(town.office.desk, 'calendar', { get: () => later, configurable: true });
  await town.clock(at('2036-11-03', '10:00'));
  await town.signIn(holder, 'companyHead');
  await town.signIn(holder, 'companyHead');
  await holder.goto(`${town.site}/cases/${life}`);
  await holder.click(`a[href="/cases/${life}/extension"]`);
  await holder.check('input[name="contracts.0.term"][value="until"]');
  await holder.fill('[name="contracts.0.validUntil"]', '31.12.2046');
  await attachContract(holder, 'contracts.0.file');
  await town.look(holder, 'life-extension');
  await holder.click('main form button[type="submit"]');
  await holder.waitForURL(/\/sign\//);
  await town.look(holder, 'life-extension-sign');
  await town.signs(holder, 'companyHead');
  await holder.waitForURL(/\/cases\//);
  const asked = /[0-9a-f-]{36}/.exec(holder.url())?.[0] ?? '';
  await permitted(town, asked);
  const text = await textAt(holder, `/permits/${number}`);
  expect(text).toContain('23 ноября 2046');
  expect(text).toContain('Продлено до 23 ноября 2046');
  await town.look(holder, 'life-extended');
}, 240_000);
