/** Before a refusal: preliminary decision, position, oral hearing, silence of the applicant; and the silence of the office. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOWHERE } from '../src/demo/mailbox.js';
import { personOf, type PersonId } from '../src/demo/people.js';
import { requirements } from '../src/law/qualification.js';
import { act, attachContract, step, submit } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
/** Everybody at a browser of his own. */
const at1 = new Map<PersonId, Page>();
const of = async (id: PersonId): Promise<Page> => {
  const page = at1.get(id) ?? (await town.person(id));
  at1.set(id, page);
  return page;
};

beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'));
}, 90_000);
afterAll(() => town?.close());

const textOf = async (who: PersonId, caseId: string): Promise<string> => {
  const page = await of(who);
  await page.goto(`${town.site}/cases/${caseId}`);
  return page.locator('main').innerText();
};

/** On Monday, 23 November: applied, registered, assigned, complete, and one requirement found not to be met, or none. */
async function examined(
  applicant: PersonId,
  unmet: string | null,
  contacts: Readonly<Record<string, string>> = {},
): Promise<string> {
  await town.clock(at('2026-11-23', '10:00'));
  const caseId = await submit(town, await of(applicant), applicant, contacts);
  await step(town, await of('chancery'), caseId, 'register', 'chancery');
  await step(town, await of('chancery'), caseId, 'handOver');
  const officer = await of('officer');
  await act(town, officer, caseId, 'assign', (page) =>
    page.check(`input[name="officerIin"][value="${personOf('officer').iin}"]`),
  );
  await act(town, officer, caseId, 'confirmComplete', async () => undefined);
  await act(town, officer, caseId, 'examine', (page) => find(page, unmet));
  return caseId;
}

async function find(page: Page, unmet: string | null): Promise<void> {
  for (const { norm } of requirements) {
    await page.check(`input[name="${norm}.met"][value="${norm === unmet ? 'no' : 'yes'}"]`);
    const reason = norm === unmet ? 'Тексеру туралы сертификаттың мерзімі 2026 жылғы 1 қарашада өткен.' : 'Шартта бар.';
    await page.fill(`[name="${norm}.reason"]`, reason);
  }
}

/** On Friday, the last day for it, the officer proposes and the head notifies; the hearing is on Tuesday, 1 December, at three. */
async function notified(applicant: PersonId, contacts: Readonly<Record<string, string>> = {}): Promise<string> {
  const caseId = await examined(applicant, 'A4.q3', contacts);
  await town.clock(at('2026-11-27', '09:30'));
  const officer = await of('officer');
  await act(town, officer, caseId, 'proposeRefusal', async (page) => {
    expect(await page.isChecked('input[name="L10.2.raised"][value="yes"]')).toBe(true);
    expect(await page.inputValue('[name="hearing.date"]')).toBe('01.12.2026');
    await page.fill('[name="L10.2.evidence"]', 'Мәліметтер нысанының 3-тармағы.');
    await page.check('input[name="hearing.method"][value="video"]');
    await page.fill('[name="hearing.place"]', 'https://meet.example/1');
    await town.look(page, 'step-propose');
  });
  const head = await of('head');
  await head.goto(`${town.site}/office`);
  expect(await head.locator('main').innerText()).toContain('бүгін 18:30-да аяқталады');
  await town.look(head, 'office-closing');
  await step(town, head, caseId, 'notify', 'head');
  if (contacts['email'] !== undefined) return caseId;
  // The days of the applicant run from the day on which his letter or SMS was sent.
  await expect
    .poll(() => textOf(applicant, caseId), { timeout: 20_000, interval: 300 })
    .toMatch(/Хабарлама алынды[^]*2026 жылғы 27 қараша/);
  return caseId;
}

/** A step with a form whose paper is then signed. */
async function say(who: PersonId, caseId: string, name: string, fill: (page: Page) => Promise<void>): Promise<void> {
  const page = await of(who);
  await page.goto(`${town.site}/cases/${caseId}`);
  await page.click(`a[href="/cases/${caseId}/${name}"]`);
  await fill(page);
  await page.click('main form button[type="submit"]');
  await page.waitForURL(/\/sign\//);
  await town.look(page, `sign-${name}`);
  await town.signs(page, who);
  await page.waitForURL(`**/cases/${caseId}?done=${name}`);
}

async function refuse(caseId: string, signer: PersonId, answer: string): Promise<void> {
  const officer = await of('officer');
  await act(town, officer, caseId, 'draftRefusal', async (page) => {
    await page.check('input[name="L10.2.raised"][value="yes"]');
    await page.fill('[name="answer"]', answer);
    await town.look(page, 'step-refusal');
  });
  await step(town, await of(signer), caseId, 'refuse', signer);
}

test('P7.1c–P7.3 a lapsed verification certificate, a written position, and a refusal that the acting head signs', async () => {
  const caseId = await notified('companyHead');
  const told = await textOf('companyHead', caseId);
  expect(told).toContain('1 қарашада өткен');
  expect(told).toContain('15:00');
  await town.look(await of('companyHead'), 'case-notified');
  await town.clock(at('2026-12-01', '23:58'));
  await say('companyHead', caseId, 'statePosition', async (page) => {
    await page.fill('[name="text"]', 'Сертификат 2026 жылғы 26 қарашада ұзартылды.');
    await attachContract(page, 'position.files');
    await town.look(page, 'step-position');
  });
  await town.look(await of('companyHead'), 'case-position');
  await town.clock(at('2026-12-02', '09:30'));
  await refuse(caseId, 'actingHead', 'Ұсынылған сертификат басқа құрылғыға берілген.');
  const text = await textOf('companyHead', caseId);
  expect(text).toContain('Қызмет көрсетуден бас тартылды');
  await town.look(await of('companyHead'), 'case-refused-service');
}, 180_000);

test('APPC 74 an oral hearing that the applicant asked for: minutes with chair and secretary, his remarks, the refusal', async () => {
  const caseId = await notified('individual');
  await step(town, await of('individual'), caseId, 'moveHearing', 'individual');
  await town.clock(at('2026-12-01', '15:40'));
  await say('officer', caseId, 'holdHearing', async (page) => {
    await page.check('input[name="attendance"][value="came"]');
    await page.fill('[name="present"]', 'Өтініш берушінің өзі.');
    await page.fill('[name="course"]', 'Өтініш беруші кідірістің себебін түсіндірді.');
    await page.check(`input[name="chairIin"][value="${personOf('head').iin}"]`);
  });
  await step(town, await of('head'), caseId, 'chairHearing', 'head');
  await act(town, await of('individual'), caseId, 'remarkOnMinutes', (page) =>
    page.fill('[name="reason"]', 'Құжаттың нөмірі дұрыс жазылмаған.'),
  );
  await town.clock(at('2026-12-02', '10:00'));
  await refuse(caseId, 'head', 'Түсіндірме талапты орындамайды.');
  const text = await textOf('individual', caseId);
  expect(text).toContain('Құжаттың нөмірі дұрыс жазылмаған');
  const minutes = (await of('individual')).locator('a[href$=".pdf"]', { hasText: /хаттамасы/ });
  expect(await minutes.count()).toBeGreaterThan(0);
}, 180_000);

test('APPC 73(3), APPC 66(2) whom no letter reaches is notified by another way; he says nothing, and is refused once the clock has noted it', async () => {
  const caseId = await notified('otherHead', { email: `kense@${NOWHERE}`, 'phones.0.number': '8 7172 00 00 00' });
  expect(await textOf('officer', caseId)).toContain('Хабарлама әлі алынған жоқ');
  await town.look(await of('officer'), 'case-not-received');
  await act(town, await of('officer'), caseId, 'recordReceipt', async (page) => {
    await page.check('input[name="way"][value="inHand"]');
    await page.fill('[name="on"]', '27.11.2026');
    await page.fill('[name="proof"]', '27.11.2026 қолхат, басшы өзі алды.');
    await town.look(page, 'step-receipt');
  });
  expect(await textOf('officer', caseId)).toMatch(/Хабарлама алынды[^]*2026 жылғы 27 қараша[^]*басшы өзі алды/);
  await town.clock(at('2026-12-02', '00:00'));
  await expect
    .poll(() => textOf('otherHead', caseId), { timeout: 20_000, interval: 500 })
    .toContain('Ұстаным білдіру құқығы пайдаланылмады');
  await town.clock(at('2026-12-02', '10:00'));
  await refuse(caseId, 'head', '');
  expect(await textOf('otherHead', caseId)).toContain('Қызмет көрсетуден бас тартылды');
}, 180_000);

test('P7.3 a hearing that convinced: the permit after all', async () => {
  const caseId = await notified('companyHead');
  await say('companyHead', caseId, 'statePosition', (page) =>
    page.fill('[name="text"]', 'Жаңа сертификаттың нөмірі: ВС-2026-99.'),
  );
  const officer = await of('officer');
  await act(town, officer, caseId, 'examine', (page) => find(page, null));
  await act(town, officer, caseId, 'formPermit', (page) =>
    page.fill('[name="conclusion"]', 'Сертификат 2026 жылғы 26 қарашада ұзартылған.'),
  );
  await step(town, await of('head'), caseId, 'issue', 'head');
  expect(await textOf('companyHead', caseId)).toContain('Рұқсат берілді');
}, 180_000);

test('LPN 26(1), LPN 26(2) the term passes in silence: the permit is in the registry by law, and the head hands it over', async () => {
  const caseId = await examined('individual', null);
  await town.clock(at('2026-12-02', '18:31'));
  await expect
    .poll(() => textOf('individual', caseId), { timeout: 20_000, interval: 500 })
    .toContain('Рұқсат заң бойынша берілген болып есептеледі');
  const applicant = await of('individual');
  await town.look(applicant, 'case-silence');
  await applicant.click('a[href^="/permits/"]');
  expect(await applicant.locator('main').innerText()).toContain('26-бабына сәйкес берілген болып есептеледі');
  await town.look(applicant, 'permit-silence');
  await town.clock(at('2026-12-04', '10:00'));
  const acting = await of('actingHead');
  await step(town, acting, caseId, 'handOverPermit', 'actingHead');
  expect(await textOf('individual', caseId)).toContain('Рұқсат табыс етілді');
}, 180_000);
