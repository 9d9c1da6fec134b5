import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleContract } from '../../demo/contract.js';
import { openDraft } from '../../desk/draft.js';
import { filled as sample, openTestDesk, type TestDesk } from '../../desk/testing.js';
import { forms } from '../../law/forms.js';
import { listen } from '../../store/testing.js';
import { type Browser, enter, fieldsIn, openPages, valueIn } from './testing.js';

const filled: Readonly<Record<string, string>> = { ...sample, location: 'Астана' };

let office: TestDesk;
let app: FastifyInstance;
beforeAll(async () => {
  office = await openTestDesk();
  app = await openPages(office);
}, 60_000);
afterAll(async () => {
  await app.close();
  await office.close();
});
beforeEach(async () => {
  await office.desk.db.deleteFrom('draft').execute();
});

const contract = {
  name: 'шарт № 17.pdf',
  bytes: sampleContract({ number: '17', date: '2026-01-12', until: '2031-01-11' }),
};
const text = { name: 'шарт.pdf', bytes: Buffer.from('this is no PDF') };
const attachmentsOf = async (id: 'individual' | 'companyHead') =>
  (await openDraft(office.desk, office.person(id))).attachments;
const valuesOf = async (id: 'individual' | 'companyHead') => (await openDraft(office.desk, office.person(id))).values;

/** Fills in every topic as a person would, from the first to the check page. */
async function fillAll(browser: Browser, form: 'A2' | 'A3'): Promise<void> {
  for (const topic of forms[form].topics) {
    const page = `/apply/${topic.name}`;
    const body = (await browser.get(page)).body;
    const typed = Object.fromEntries(Object.entries(filled).filter(([key]) => body.includes(`name="${key}"`)));
    const files = topic.name === 'contracts' ? { 'contracts.0.file.file': contract } : undefined;
    const answer = await browser.send(page, typed, 'next', files);
    expect([topic.name, answer.statusCode, answer.headers.location]).toEqual([
      topic.name,
      303,
      `/apply/${forms[form].topics[forms[form].topics.indexOf(topic) + 1]?.name ?? 'check'}`,
    ]);
  }
}

describe.each([
  ['A2', 'individual'],
  ['A3', 'companyHead'],
] as const)('%s', (form, who) => {
  test(`${form}.h every topic keeps what is typed and shows it again, and the check page finds nothing missing`, async () => {
    const browser = await enter(app, who);
    await fillAll(browser, form);
    for (const topic of forms[form].topics) {
      const { body } = await browser.get(`/apply/${topic.name}`);
      const kept = Object.fromEntries(fieldsIn(body));
      const shown = Object.fromEntries(Object.keys(filled).flatMap((key) => (key in kept ? [[key, kept[key]]] : [])));
      const again = await browser.send(`/apply/${topic.name}`);
      expect(again.statusCode).toBe(303);
      expect(Object.fromEntries(fieldsIn((await browser.get(`/apply/${topic.name}`)).body))).toMatchObject(shown);
    }
    const check = (await browser.get('/apply/check')).body;
    expect(check).toContain('Бәрі толтырылған');
    expect(check).toContain('+7 701 000 00 00');
    expect(check).toContain('шарт № 17.pdf');
    expect(check).toContain('Қол қоюға дайындау');
    expect((await browser.get('/apply')).body).toContain(`Толтырылған бөлімдер: ${forms[form].topics.length - 1}`);
    expect(await attachmentsOf(who)).toMatchObject([{ field: 'contracts.0.file', media: 'application/pdf' }]);
  });
});

test('A2.f2 what the certificate says is shown, not typed, and cannot be replaced', async () => {
  const browser = await enter(app, 'individual');
  const { body } = await browser.get('/apply/applicant');
  expect(body).toContain('870314201019</output>');
  expect(valueIn(body, 'iin')).toBeUndefined();
  await browser.send('/apply/applicant', { iin: '910821102037', name: 'X' });
  expect(await valuesOf('individual')).toMatchObject({ iin: '870314201019', name: office.person('individual').name });
});

test('P5.3 a second start continues the first: one draft for each applicant, whoever of his people opens it', async () => {
  await (await enter(app, 'companyHead')).send('/apply/contacts', { email: 'one@example.kz' });
  const second = await enter(app, 'companySigner');
  expect(valueIn((await second.get('/apply/contacts')).body, 'email')).toBe('one@example.kz');
  const other = await enter(app, 'otherHead');
  expect(valueIn((await other.get('/apply/contacts')).body, 'email')).toBe('');
  expect(await office.desk.db.selectFrom('draft').selectAll().execute()).toHaveLength(1);
});

test.each([
  [
    'A4.d1 a BIN with a wrong digit',
    'contracts',
    'contracts.0.operatorBin',
    '240140000012',
    'бақылау цифры сәйкес келмейді',
  ],
  ['A4.d1 an IIN in place of a BIN', 'contracts', 'contracts.0.operatorBin', '870314201019', 'Бұл — ЖСН'],
  [
    'A3.f7 an IBAN with a wrong sign',
    'bank',
    'bank.account',
    'KZ86125KZT5004100101',
    'бақылау цифрлары сәйкес келмейді',
  ],
  ['A4F.1 a day that does not exist', 'information', 'information.verification.date', '31.02.2026', 'Мұндай күн жоқ'],
  [
    'A4F.1 a day that lies ahead',
    'information',
    'information.verification.date',
    '24.11.2026',
    '23.11.2026 күнінен кеш болмауы керек',
  ],
  ['A3.f6 a telephone without enough digits', 'contacts', 'phones.0.number', '8 701', 'цифрлар саны дұрыс емес'],
] as const)('%s is kept as typed, explained at its field, and stops nobody', async (_, topic, key, typed, said) => {
  const browser = await enter(app, 'companyHead');
  const wrong = await browser.send(`/apply/${topic}`, { [key]: typed });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Мына жерлерді түзетіңіз');
  expect(wrong.body).toMatch(new RegExp(`id="field-${key.replaceAll('.', '-')}-error"[^>]*>[^<]*${said}`));
  expect(wrong.body).toMatch(new RegExp(`<a href="#field-${key.replaceAll('.', '-')}">[^<]*${said}`));
  expect(valueIn(wrong.body, key)).toBe(typed);
  expect((await valuesOf('companyHead'))[key]).toBe(typed);
  const on = await browser.send(`/apply/${topic}`, {}, 'anyway');
  expect(on.statusCode).toBe(303);
  expect((await browser.get('/apply/check')).body).toContain(said);
});

test('A-15 an empty application is shown with all that is missing, its norms and what follows, and can be prepared', async () => {
  const browser = await enter(app, 'individual');
  const { body } = await browser.get('/apply/check');
  for (const norm of ['A4.d1', 'A4.d2', 'A2.f4', 'A2.f5', 'A2.f6', 'A2.d2', 'A2.d3'])
    expect(body).toContain(`href="/norms#${norm}"`);
  expect(body).toContain('Өтінішті одан әрі қараудан бас тартылады (P6.5)');
  expect(body).toContain('Келісімсіз тыңдаудан кейін');
  expect(body).toContain('Осы күйінде қол қоюға дайындау');
  const id = valueIn(body, 'id') ?? '';
  const sent = await browser.post('/apply/check', fieldsIn(body));
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/sign/${id}`]);
  const twice = await browser.send('/apply/check');
  expect(twice.statusCode).toBe(303);
  const prepared = await office.desk.db.selectFrom('prepared').selectAll().where('id', '=', id).execute();
  expect(prepared).toMatchObject([
    { step: 'submit', case_id: (await openDraft(office.desk, office.person('individual'))).case },
  ]);
});

test('A-16 a contract that has run out is found before it is sent, with its norm', async () => {
  await office.fill('companyHead', { 'contracts.0.validUntil': '2026-11-20' });
  const { body } = await (await enter(app, 'companyHead')).get('/apply/check');
  expect(body).toContain('мерзімі өткен: 20.11.2026');
  expect(body).toContain('1-шарт: Қолданылу мерзімінің соңғы күні');
});

test('A2.h what changed after the answers were shown is shown again before anything is prepared', async () => {
  const browser = await enter(app, 'companyHead');
  const page = (await browser.get('/apply/check')).body;
  await browser.send('/apply/contacts', { email: 'later@example.kz' });
  const sent = await browser.post('/apply/check', fieldsIn(page));
  expect(sent.statusCode).toBe(409);
  expect(sent.body).toContain('Өтініш басқа терезеде өзгертілген');
  expect(sent.body).toContain('later@example.kz');
  expect(
    await office.desk.db
      .selectFrom('prepared')
      .select('id')
      .where('id', '=', valueIn(page, 'id') ?? '')
      .execute(),
  ).toEqual([]);
});

test('A3.f2 what the law has against an application is told with its norm, and nothing is prepared', async () => {
  // A branch acts for a foreign entity: without saying so, the application names nobody who could be its signer.
  const branch = { ...office.person('companyHead'), bin: '220741007758' };
  const pages = await openPages({ ...office, person: () => branch });
  const browser = await enter(pages, 'companyHead');
  const refused = await browser.send('/apply/check', {}, '=');
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Осы күйінде дайындау мүмкін болмады');
  expect(refused.body).toContain('сіз кірген сертификаттағымен сәйкес емес');
  expect(refused.body).toContain('href="/norms#A3.f2"');
  await pages.close();
});

test('A2.f8 an object at the same address needs no second address', async () => {
  const browser = await enter(app, 'individual');
  await browser.send('/apply/address', { 'address.postalCode': '12', 'address.house': '5' }, 'anyway');
  const same = await browser.send('/apply/object', { 'object.same': 'yes', 'object.house': '' });
  expect(same.headers.location).toBe('/apply/contracts');
  const { body } = await browser.get('/apply/object');
  expect(valueIn(body, 'object.same')).toBe('yes');
  expect(body).not.toContain('govuk-error-message');
});

test('A2.f6 a telephone is added and taken out without script, and what was typed beside it is kept', async () => {
  const browser = await enter(app, 'individual');
  const added = await browser.send(
    '/apply/contacts',
    { email: 'a@example.kz', 'phones.0.number': '8 701 000 00 00' },
    'add:phones',
  );
  expect(added.headers.location).toBe('/apply/contacts?count.phones=2#field-phones-1-number');
  const two = await browser.send(
    '/apply/contacts?count.phones=2',
    { 'phones.1.number': '8 701 000 00 01' },
    'add:phones',
  );
  expect(two.headers.location).toContain('count.phones=3');
  await browser.send('/apply/contacts?count.phones=3', { 'phones.2.number': '8 701 000 00 02' });
  const removed = await browser.send('/apply/contacts', {}, 'remove:phones:1');
  expect(removed.headers.location).toBe('/apply/contacts?count.phones=2#group-phones');
  expect(await valuesOf('individual')).toMatchObject({
    email: 'a@example.kz',
    'phones.0.number': '+7 701 000 00 00',
    'phones.1.number': '+7 701 000 00 02',
  });
  expect('phones.2.number' in (await valuesOf('individual'))).toBe(false);
});

test('P2.3 of three contracts the middle one is taken out, and the third moves up with its file', async () => {
  const browser = await enter(app, 'companyHead');
  const other = (number: string) => ({
    name: `${number}.pdf`,
    bytes: sampleContract({ number, date: '2026-01-12', until: '2031-01-11' }),
  });
  const typed = Object.fromEntries(
    ['1', '2', '3'].flatMap((n, at) => [
      [`contracts.${at}.number`, n],
      [`contracts.${at}.term`, 'openEnded'],
    ]),
  );
  const files = Object.fromEntries(['1', '2', '3'].map((n, at) => [`contracts.${at}.file.file`, other(n)]));
  expect((await browser.send('/apply/contracts?count.contracts=3', typed, 'list', files)).statusCode).toBe(303);
  expect((await attachmentsOf('companyHead')).map(({ field, name }) => [field, name])).toEqual([
    ['contracts.0.file', '1.pdf'],
    ['contracts.1.file', '2.pdf'],
    ['contracts.2.file', '3.pdf'],
  ]);
  await browser.send('/apply/contracts', {}, 'remove:contracts:1');
  expect((await attachmentsOf('companyHead')).map(({ field, name }) => [field, name])).toEqual([
    ['contracts.0.file', '1.pdf'],
    ['contracts.1.file', '3.pdf'],
  ]);
  const values = await valuesOf('companyHead');
  expect([values['contracts.0.number'], values['contracts.1.number'], values['contracts.2.number']]).toEqual([
    '1',
    '3',
    undefined,
  ]);
});

test('A4.d1 a file is taken off its field without script, and its neighbour stays', async () => {
  const browser = await enter(app, 'companyHead');
  await browser.send('/apply/contracts?count.contracts=2', {}, 'list', {
    'contracts.0.file.file': contract,
    'contracts.1.file.file': contract,
  });
  const [first] = await attachmentsOf('companyHead');
  const dropped = await browser.send('/apply/contracts', {}, `drop.contracts.0.file=${first?.digest}`);
  expect(dropped.headers.location).toBe('/apply/contracts?count.contracts=2');
  expect((await attachmentsOf('companyHead')).map(({ field }) => field)).toEqual(['contracts.1.file']);
});

test('A4.d1 without script a text that is called .pdf is refused in words at its field; what was typed is kept', async () => {
  const browser = await enter(app, 'companyHead');
  const answer = await browser.send('/apply/contracts', { 'contracts.0.number': '17' }, 'anyway', {
    'contracts.0.file.file': text,
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toMatch(/id="field-contracts-0-file-error"[^>]*>[^<]*«\.pdf» кеңейтіміне сай емес/);
  expect(valueIn(answer.body, 'contracts.0.number')).toBe('17');
  expect((await valuesOf('companyHead'))['contracts.0.number']).toBe('17');
  expect(await attachmentsOf('companyHead')).toEqual([]);
});

test('A4.d1 without script a file of 60 MB is refused with the limit in words; what was typed is kept', async () => {
  const browser = await enter(app, 'companyHead');
  const big = { name: 'big.pdf', bytes: new Uint8Array(60 * 1024 * 1024) };
  const answer = await browser.send('/apply/contracts', { 'contracts.0.number': '18' }, 'next', {
    'contracts.0.file.file': big,
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Файл тым үлкен');
  expect((await valuesOf('companyHead'))['contracts.0.number']).toBe('18');
});

test('A4.d1 an attachment is given back to its applicant as a file, and to nobody else', async () => {
  const browser = await enter(app, 'companyHead');
  await browser.send('/apply/contracts', {}, 'list', { 'contracts.0.file.file': contract });
  const [attachment] = await attachmentsOf('companyHead');
  const file = await browser.get(`/apply/files/${attachment?.digest}`);
  expect(file.rawPayload.equals(contract.bytes)).toBe(true);
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(contract.name)}`,
  });
  expect((await (await enter(app, 'individual')).get(`/apply/files/${attachment?.digest}`)).statusCode).toBe(404);
});

test('A2.h a tab that is behind is told so, keeps what was typed, shows what is stored, and overwrites when saved again', async () => {
  const browser = await enter(app, 'individual');
  const behind = fieldsIn((await browser.get('/apply/contacts')).body);
  await browser.send('/apply/contacts', { email: 'stored@example.kz' });
  const typed = [
    ...behind.filter(([name]) => name !== 'email'),
    ['email', 'typed@example.kz'],
    ['do', 'next'],
  ] as const;
  const stale = await browser.post('/apply/contacts', typed);
  expect(stale.statusCode).toBe(409);
  expect(stale.body).toContain('Бұл бөлім басқа терезеде өзгертілген');
  expect(stale.body).toContain('stored@example.kz');
  expect(valueIn(stale.body, 'email')).toBe('typed@example.kz');
  expect((await valuesOf('individual'))['email']).toBe('stored@example.kz');
  expect((await browser.post('/apply/contacts', [...fieldsIn(stale.body), ['do', 'next']])).statusCode).toBe(303);
  expect((await valuesOf('individual'))['email']).toBe('typed@example.kz');
});

test('A2.h a tab that is behind takes no file away that came meanwhile', async () => {
  const browser = await enter(app, 'companyHead');
  const behind = fieldsIn((await browser.get('/apply/contracts')).body);
  await browser.send('/apply/contracts', {}, 'list', { 'contracts.0.file.file': contract });
  const nothing = { 'contracts.0.file.file': { name: '', bytes: new Uint8Array() } };
  expect((await browser.post('/apply/contracts', [...behind, ['do', 'list']], nothing)).statusCode).toBe(303);
  expect(await attachmentsOf('companyHead')).toHaveLength(1);
});

test('LSS 4 a session that ended in mid-form leads to sign-in and back to the same page', async () => {
  const browser = await enter(app, 'individual');
  const fields = fieldsIn((await browser.get('/apply/contacts')).body);
  const payload = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    referer: 'https://ruqsat.example/apply/contacts',
  };
  const over = await app.inject({ method: 'POST', url: '/apply/contacts', headers, payload });
  expect([over.statusCode, over.headers.location]).toEqual([303, '/sign-in?then=%2Fapply%2Fcontacts']);
  expect((await browser.get('/apply/contacts')).body).toMatch(/data-keep="draft:[0-9a-f]{12}:contacts"/);
});

test('LPD 22 a page of somebody else’s session is not taken', async () => {
  const mine = await enter(app, 'individual');
  const theirs = fieldsIn((await (await enter(app, 'companyHead')).get('/apply/contacts')).body);
  expect((await mine.post('/apply/contacts', theirs)).statusCode).toBe(403);
});

test('P4 an official is told to come with a certificate of his own', async () => {
  const browser = await enter(app, 'officer');
  const { statusCode, body } = await browser.get('/apply');
  expect(statusCode).toBe(403);
  expect(body).toContain('Өтінішті өз сертификатыңызбен беріңіз');
});

test('A-39 for a representative the power of attorney is asked for; P2.2 a foreign entity is asked for its country', async () => {
  const browser = await enter(app, 'companyEmployee');
  expect((await browser.get('/apply/others')).body).not.toContain('powerOfAttorney');
  await browser.send('/apply/signer', { 'signer.capacity': 'representative' });
  await browser.send('/apply/applicant', { foreign: 'yes' });
  expect((await browser.get('/apply/others')).body).toContain('name="powerOfAttorney.file.file"');
  expect((await browser.get('/apply/address')).body).toContain('name="address.country"');
});

test('A4.d1 the last day of a contract is asked for on the page on which its kind of term is chosen', async () => {
  const { body } = await (await enter(app, 'individual')).get('/apply/contracts');
  expect(body).toContain('name="contracts.0.validUntil"');
});

test('HOUSE §4 a page of the form asks the database once', async () => {
  const counted = await openPages(office);
  const browser = await enter(counted, 'companyHead');
  await office.fill('companyHead');
  const heard = listen();
  for (const page of ['/apply', '/apply/check', ...forms.A3.topics.map(({ name }) => `/apply/${name}`)]) {
    heard.said.length = 0;
    expect((await browser.get(page)).statusCode).toBe(200);
    expect([page, heard.said]).toEqual([page, [expect.stringContaining('from draft')]]);
  }
  const fields = fieldsIn((await browser.get('/apply/contacts')).body);
  heard.said.length = 0;
  expect((await browser.post('/apply/contacts', [...fields, ['do', 'next']])).statusCode).toBe(303);
  expect(heard.said).toHaveLength(2);
  heard.stop();
  await counted.close();
});
