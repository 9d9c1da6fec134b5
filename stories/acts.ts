/** What people do again and again in the stories: fill in an application, and take a step of a case. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sampleContract } from '../src/demo/contract.js';
import { personOf, type PersonId } from '../src/demo/people.js';
import { requirements } from '../src/law/qualification.js';
import { testFolder } from '../src/store/testing.js';
import type { Town } from './town.js';

/** The answers of an application by topic: text fields by name, and choices that are checked. */
const answers: readonly {
  readonly topic: string;
  readonly type?: Readonly<Record<string, string>>;
  readonly check?: readonly string[];
}[] = [
  { topic: 'applicant' },
  { topic: 'signer' },
  {
    topic: 'address',
    type: {
      'address.postalCode': '010000',
      'address.city': 'Астана',
      'address.street': 'Мәңгілік Ел',
      'address.house': '55/15',
    },
  },
  { topic: 'contacts', type: { email: 'kense@example.kz', 'phones.0.number': '8 701 000 00 00' } },
  {
    topic: 'bank',
    type: { 'bank.account': 'KZ86 125K ZT50 0410 0100', 'bank.name': 'Үлгі банк', 'bank.location': 'Астана' },
  },
  { topic: 'object', check: ['object.same'] },
  {
    topic: 'contracts',
    type: {
      'contracts.0.operator': '«Үлгі базалық оператор» АҚ',
      'contracts.0.operatorBin': '240140000011',
      'contracts.0.number': '17',
      'contracts.0.date': '12.01.2026',
      'contracts.0.validUntil': '11.01.2031',
    },
    check: ['contracts.0.term=until'],
  },
  {
    topic: 'information',
    type: {
      'information.verification.number': 'ВС-2026-14',
      'information.verification.date': '02.02.2026',
      'information.conformity.number': 'KZ.7500.26',
      'information.conformity.date': '03.02.2026',
      'information.commissioning.number': '4',
      'information.commissioning.date': '10.02.2026',
    },
  },
  { topic: 'others' },
  { topic: 'declarations', check: ['declarations.d1', 'declarations.d2', 'declarations.d3'] },
];

/** The button of a page of the form; a hidden twin before it catches the Enter key. */
const NEXT = 'button[name="do"][value="next"]:not([aria-hidden])';

/** Fills in the whole application, page by page as it leads, with a contract attached; ends on the page of answers. */
export async function fillIn(town: Town, page: Page, change: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const { topic, type = {}, check = [] } of answers) {
    const answer = await page.goto(`${town.site}/apply/${topic}`);
    if (answer?.status() === 404) continue;
    // A choice first: some fields are asked only after it.
    for (const name of check) {
      const [field = '', value] = name.split('=');
      await page.check(`input[name="${field}"]${value === undefined ? '' : `[value="${value}"]`}`);
    }
    for (const [name, value] of Object.entries(type)) {
      const field = page.locator(`[name="${name}"]`);
      if ((await field.count()) === 0) await page.click(NEXT);
      await page.fill(`[name="${name}"]`, change[name] ?? value);
    }
    if (topic === 'contracts') await attachContract(page, 'contracts.0.file');
    if (process.env['RUQSAT_PICTURES']) await town.look(page, `apply-${topic}`);
    await page.click(NEXT);
  }
  await page.goto(`${town.site}/apply/check`);
  if (process.env['RUQSAT_PICTURES']) await town.look(page, 'apply-check');
}

/** Attaches a PDF through the page's own field and waits until it is stored. */
export async function attachContract(page: Page, field: string): Promise<void> {
  const file = join(testFolder(), 'shart.pdf');
  await writeFile(file, sampleContract({ number: '17', date: '2026-01-12', until: '2031-01-11' }));
  await page.locator(`[data-name="${field}"] input[type="file"]`).setInputFiles(file);
  await page.waitForSelector(`input[type="hidden"][name="${field}"]`, { state: 'attached' });
}

/** Fills in, prepares and signs; the id of the case. */
export async function submit(
  town: Town,
  page: Page,
  who: PersonId,
  change: Readonly<Record<string, string>> = {},
): Promise<string> {
  await fillIn(town, page, change);
  await page.click('main form button[type="submit"]');
  await page.waitForURL(/\/sign\//);
  await town.look(page, `sign-${who}`);
  await town.signs(page, who);
  await page.waitForURL(/\/cases\//);
  return caseOf(page);
}

/** The case whose page is open. */
export function caseOf(page: Page): string {
  return /\/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** Presses the button of a step that asks for nothing; of a signed one, signs the paper that it shows. */
export async function step(town: Town, page: Page, caseId: string, name: string, signer?: PersonId): Promise<void> {
  await page.goto(`${town.site}/cases/${caseId}`);
  await page.click(`form[action="/cases/${caseId}/${name}"] button`);
  if (signer) {
    await page.waitForURL(/\/sign\//);
    await town.signs(page, signer);
  }
  await page.waitForURL(`**/cases/${caseId}?done=${name}`);
}

/** Opens the form of a step, fills it in and sends it. */
export async function act(
  town: Town,
  page: Page,
  caseId: string,
  name: string,
  fill: (page: Page) => Promise<void>,
): Promise<void> {
  await page.goto(`${town.site}/cases/${caseId}`);
  await page.click(`a[href="/cases/${caseId}/${name}"]`);
  await fill(page);
  await page.click('main form button[type="submit"]');
  await page.waitForURL(`**/cases/${caseId}?done=${name}`);
}

/** Opens the form of a signed step, fills it in, and signs the paper that it leads to. */
export async function signedAct(
  town: Town,
  page: Page,
  who: PersonId,
  caseId: string,
  name: string,
  fill: (page: Page) => Promise<void>,
): Promise<void> {
  await page.goto(`${town.site}/cases/${caseId}`);
  await page.click(`a[href="/cases/${caseId}/${name}"]`);
  await fill(page);
  await town.look(page, `step-${name}`);
  await page.click('main form button[type="submit"]');
  await page.waitForURL(/\/sign\//);
  await town.signs(page, who);
  await page.waitForURL(`**/cases/${caseId}?done=${name}`);
}

/** The office's part, from registration to the head's signature; with `looks`, a look at each page on the way. */
export async function permitted(
  town: Town,
  caseId: string,
  { looks = false, note = '' }: { readonly looks?: boolean; readonly note?: string } = {},
): Promise<void> {
  const look: Town['look'] = async (page, name) => (looks ? town.look(page, name) : undefined);
  const chancery = await town.person('chancery');
  await look(chancery, 'office-chancery');
  await step(town, chancery, caseId, 'register', 'chancery');
  await look(chancery, 'case-registered');
  await step(town, chancery, caseId, 'handOver');
  const officer = await town.person('officer');
  await look(officer, 'office-officer');
  await act(town, officer, caseId, 'assign', async (page) => {
    await page.check(`input[name="officerIin"][value="${personOf('officer').iin}"]`);
  });
  await act(town, officer, caseId, 'confirmComplete', async (page) => {
    if (note !== '') await page.fill('[name="note"]', note);
    await look(page, 'step-confirm');
  });
  await act(town, officer, caseId, 'examine', async (page) => {
    for (const { norm } of requirements) {
      await page.check(`input[name="${norm}.met"][value="yes"]`);
      await page.fill(`[name="${norm}.reason"]`, 'Шартта және оның қосымшаларында көрсетілген.');
    }
    await look(page, 'step-examine');
  });
  await step(town, officer, caseId, 'formPermit');
  const head = await town.person('head');
  await look(head, 'office-head');
  await step(town, head, caseId, 'issue', 'head');
}

/** The bytes of a file that was downloaded. */
export const bytesOf = (path: string): Promise<Buffer> => readFile(path);
