/** Complaints: satisfied by the provider, upheld by the ministry, left unsatisfied with the way to court, refused by silence. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf, type PersonId } from '../src/demo/people.js';
import { act, caseOf, signedAct, step, submit } from './acts.js';
import { at, openTown, type Town } from './town.js';

let town: Town;
beforeAll(async () => {
  town = await openTown(at('2026-11-23', '10:00'));
}, 90_000);
afterAll(() => town?.close());

/** An application whose contract has expired, refused further consideration by the head; returns its case. */
async function refused(applicant: Page, who: PersonId): Promise<string> {
  const caseId = await submit(town, applicant, who, { 'contracts.0.validUntil': '20.11.2026' });
  const chancery = await town.person('chancery');
  await step(town, chancery, caseId, 'register', 'chancery');
  await step(town, chancery, caseId, 'handOver');
  const officer = await town.person('officer');
  await act(town, officer, caseId, 'assign', async (page) => {
    await page.check(`input[name="officerIin"][value="${personOf('officer').iin}"]`);
  });
  await act(town, officer, caseId, 'findIncomplete', async (page) => {
    for (const norm of ['L9.1', 'A4.d2', 'A3.f10'])
      if ((await page.locator(`input[name="${norm}.what"]`).count()) > 0)
        await page.check(`input[name="${norm}.what"][value="ok"]`);
    await page.fill('[name="A4.d1.remark"]', 'Шарттың мерзімі 2026 жылғы 20 қарашада аяқталған.');
    await page.fill('[name="A4.d1.cure"]', 'Қолданыстағы шартты тіркеп, өтінішті қайта беріңіз.');
  });
  const head = await town.person('head');
  await step(town, head, caseId, 'refuseIncomplete', 'head');
  return caseId;
}

/** Complains of the refusal by the button on its page; returns the case of the complaint. */
async function complains(applicant: Page, who: PersonId, about: string): Promise<string> {
  await applicant.goto(`${town.site}/cases/${about}`);
  await applicant.click(`a[href^="/complain?case=${about}"]`);
  expect(await applicant.isChecked('input[name="against"][value="decision"]')).toBe(true);
  expect(await applicant.inputValue('[name="what"]')).toBe('Отказано в дальнейшем рассмотрении, 23 ноября 2026 года');
  await applicant.fill('[name="text"]', 'Договор продлён приложением № 2, оно на странице 12 копии.');
  await applicant.fill('[name="demand"]', 'Отменить отказ и рассмотреть заявление.');
  await town.look(applicant, 'complain');
  await applicant.click('main form button[type="submit"]');
  await applicant.waitForURL(/\/sign\//);
  await town.look(applicant, 'complain-sign');
  await town.signs(applicant, who);
  await applicant.waitForURL(/\/cases\//);
  await town.look(applicant, 'complaint-filed');
  return caseOf(applicant);
}

/** What a page says, each time that it is asked. */
const textAt = (page: Page, path: string) => async () => {
  await page.goto(`${town.site}${path}`);
  return page.locator('main').innerText();
};

/** Complains of the quality of the service to the body that controls it; returns the case of the complaint. */
async function complainsOfQuality(applicant: Page, who: PersonId): Promise<string> {
  await applicant.goto(`${town.site}/complain`);
  await applicant.check('input[name="against"][value="quality"]');
  await applicant.check('input[name="addressee"][value="qualityBody"]');
  await applicant.fill('[name="what"]', 'Страница с порядком услуги не открывалась два дня.');
  await applicant.fill('[name="text"]', 'Снимок экрана от 20 ноября 2026 года.');
  await applicant.fill('[name="demand"]', 'Обеспечить работу портала.');
  await applicant.fill('[name="knownOn"]', '20.11.2026');
  await applicant.fill('[name="complainant.address"]', '010000, Астана, Мәңгілік Ел, 55/15');
  await applicant.fill('[name="complainant.email"]', 'kense@example.kz');
  await applicant.click('main form button[type="submit"]');
  await applicant.waitForURL(/\/sign\//);
  await town.signs(applicant, who);
  await applicant.waitForURL(/\/cases\//);
  return caseOf(applicant);
}

/** From registration at the ministry until both sides have been heard. */
async function heardByTheMinistry(ministry: Page, id: string): Promise<void> {
  await step(town, ministry, id, 'registerAtBody', 'ministryOfficer');
  await signedAct(town, ministry, 'ministryOfficer', id, 'callParties', async (page) => {
    await page.fill('[name="view"]', 'Бас тарту құжатты дұрыс оқымаудан туындаған сияқты.');
    await page.fill('[name="hearing.date"]', '26.11.2026');
    await page.fill('[name="hearing.time"]', '11:00');
    await page.check('input[name="hearing.method"][value="video"]');
    await page.fill('[name="hearing.place"]', 'https://meet.example/1');
  });
  await town.clock(at('2026-11-26', '12:00'));
  for (const side of ['hearComplainant', 'hearProvider'])
    await act(town, ministry, id, side, async (page) => {
      await page.check('input[name="attendance"][value="came"]');
      await page.fill('[name="said"]', '2-қосымша шартты ұзартқан.');
    });
}

test('P10.4 the head satisfies a complaint in full within three working days: the refusal falls, and the officer has the case again', async () => {
  const applicant = await town.person('companyHead', { lang: 'ru' });
  const about = await refused(applicant, 'companyHead');
  const id = await complains(applicant, 'companyHead', about);
  const chancery = await town.person('chancery');
  await step(town, chancery, id, 'registerComplaint', 'chancery');
  const head = await town.person('head');
  await head.goto(`${town.site}/office`);
  await town.look(head, 'office-complaint');
  await signedAct(town, head, 'head', id, 'satisfyComplaint', async (page) => {
    await page.fill('[name="answer"]', 'Приложение № 2 не было учтено.');
    await page.check('input[name="effect"][value="remand"]');
    await page.fill('[name="days"]', '5');
  });
  await applicant.goto(`${town.site}/cases/${id}`);
  await town.look(applicant, 'complaint-satisfied');
  await applicant.goto(`${town.site}/cases/${about}`);
  await town.look(applicant, 'case-remanded');
  expect(await applicant.locator('main').innerText()).toContain('По жалобе отказ отменён');
  const officer = await town.person('officer');
  await officer.goto(`${town.site}/cases/${about}`);
  expect(await officer.locator(`a[href="/cases/${about}/confirmComplete"]`).count()).toBe(1);
}, 240_000);

test('P10.3, APPC 100(1)(2) a complaint that is forwarded with the case and upheld by the ministry: the permit is issued after all', async () => {
  await town.clock(at('2026-11-23', '10:00'));
  const applicant = await town.person('individual', { lang: 'ru' });
  const about = await refused(applicant, 'individual');
  const id = await complains(applicant, 'individual', about);
  const chancery = await town.person('chancery');
  await step(town, chancery, id, 'registerComplaint', 'chancery');
  const head = await town.person('head');
  await step(town, head, id, 'forwardComplaint', 'head');
  const ministry = await town.person('ministryOfficer');
  await town.look(ministry, 'office-ministry');
  await heardByTheMinistry(ministry, id);
  await signedAct(town, ministry, 'ministryOfficer', id, 'annulAndAdopt', async (page) => {
    await page.check('input[name="flaw"][value="circumstances"]');
    await page.fill('[name="reasoning"]', 'Шарт қолданыста.');
    await page.fill('[name="norms"]', 'P6.5, A4.d1');
    await page.fill('[name="newAct"]', 'Рұқсат берілсін.');
    await page.fill('[name="better"]', 'Өтініш беруші сұрағанын алады.');
  });
  await town.look(ministry, 'complaint-upheld');
  await step(town, head, about, 'issueAsOrdered', 'head');
  await applicant.goto(`${town.site}/cases/${about}`);
  await applicant.click('a[href^="/permits/"]');
  expect(await applicant.locator('main').innerText()).toContain('действует');
}, 240_000);

test('APPC 100(1)(4), P10.5 a complaint that is left unsatisfied tells the way to court, with its dates', async () => {
  await town.clock(at('2026-11-23', '10:00'));
  const applicant = await town.person('otherHead', { lang: 'ru' });
  const about = await refused(applicant, 'otherHead');
  const id = await complains(applicant, 'otherHead', about);
  await step(town, await town.person('chancery'), id, 'registerComplaint', 'chancery');
  await step(town, await town.person('head'), id, 'forwardComplaint', 'head');
  const ministry = await town.person('ministryOfficer');
  await heardByTheMinistry(ministry, id);
  await town.clock(at('2026-11-30', '10:00'));
  await signedAct(town, ministry, 'ministryOfficer', id, 'leaveUnsatisfied', async (page) => {
    await page.fill('[name="reasoning"]', 'Шарттың мерзімі тіркелген күні өткен.');
    await page.fill('[name="norms"]', 'P6.5, A4.d1');
  });
  await applicant.goto(`${town.site}/cases/${id}`);
  await town.look(applicant, 'complaint-unsatisfied');
  expect(await applicant.locator('main').innerText()).toMatch(
    /обратиться в суд с 30 ноября 2026 года по 30 декабря 2026 года включительно/,
  );
}, 240_000);

test('APPC 100(5), P10.5, P10.7 a complaint that a body leaves undecided counts as refused by law, and everybody is told the way to court, with its dates', async () => {
  await town.clock(at('2026-11-23', '10:00'));
  const applicant = await town.person('companySigner', { lang: 'ru' });
  const about = await refused(applicant, 'companySigner');
  const id = await complains(applicant, 'companySigner', about);
  const onQuality = await complainsOfQuality(applicant, 'companySigner');
  await step(town, await town.person('chancery'), id, 'registerComplaint', 'chancery');
  await step(town, await town.person('head'), id, 'forwardComplaint', 'head');
  const ministry = await town.person('ministryOfficer');
  await step(town, ministry, id, 'registerAtBody', 'ministryOfficer');
  expect(await ministry.locator(`a[href="/cases/${id}/leaveUnsatisfied"]`).count()).toBe(0);

  // Each body has its own term: fifteen working days for quality, twenty for the higher body.
  await town.clock(at('2026-12-14', '18:31'));
  const read = (page: Page, complaint: string) => textAt(page, `/cases/${complaint}`);
  await town.signIn(applicant, 'companySigner');
  await expect
    .poll(read(applicant, onQuality), { timeout: 20_000, interval: 300 })
    .toMatch(/Считается отклонённой по закону[^]*с 14 декабря 2026 года по 14 января 2027 года включительно/);
  expect(await read(applicant, id)()).toContain('На рассмотрении');

  await town.clock(at('2026-12-22', '18:31'));
  await town.signIn(applicant, 'companySigner');
  await expect
    .poll(read(applicant, id), { timeout: 20_000, interval: 300 })
    .toMatch(/Считается отклонённой по закону[^]*с 22 декабря 2026 года по 22 января 2027 года включительно/);
  expect(await read(applicant, id)()).toContain('Срок рассмотрения истёк без решения');
  await town.look(applicant, 'complaint-lapsed');

  // The letter names the last day too (P10.5).
  const mailbox = await town.visit({ lang: 'ru' });
  await expect
    .poll(textAt(mailbox, '/demo/mailbox'), { timeout: 20_000, interval: 300 })
    .toContain('Обратиться в суд можно по 22.01.2027 включительно.');

  // The office and the body read the same of it: on the page of the complaint, and on that of the refusal, which stands.
  for (const who of ['head', 'ministryOfficer'] as const) {
    const official = await town.person(who, { lang: 'ru' });
    expect(await read(official, id)()).toMatch(
      /Считается отклонённой по закону[^]*Подавший жалобу может обратиться в суд с 22 декабря 2026 года по 22 января 2027 года включительно/,
    );
    await town.look(official, `complaint-lapsed-${who}`);
    expect(await read(official, about)()).toMatch(/Жалобы по этому делу[^]*Считается отклонённой по закону/);
    await official.goto(`${town.site}/office`);
    expect(await official.locator(`a[href="/cases/${id}"]`).count()).toBe(0);
  }
}, 240_000);
