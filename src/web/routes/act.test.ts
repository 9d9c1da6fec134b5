import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleContract } from '../../demo/contract.js';
import { prepared } from '../../desk/prepare.js';
import { openTestDesk, type TestDesk } from '../../desk/testing.js';
import { takeSigned } from '../../desk/take.js';
import { actorsOf } from '../../desk/who.js';
import { requirements } from '../../law/qualification.js';
import { checkChains } from '../../store/check.js';
import { loadCase } from '../../store/entries.js';
import { attachmentsIn } from '../../law/facts.js';
import { type Browser, enter, fieldsIn, openPages } from './testing.js';

let office: TestDesk;
let app: FastifyInstance;
let id: string;
let browser: Browser;
const page = (): string => `/cases/${id}/statePosition`;

/** A company that was notified of a preliminary decision. */
beforeAll(async () => {
  office = await openTestDesk();
  app = await openPages(office);
  const { fill, signed, plain, person } = office;
  id = await fill('companyHead');
  await signed('companyHead', id, 'submit');
  await signed('chancery', id, 'register');
  await plain('chancery', id, 'handOver');
  await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'Б. Нұржан' });
  await plain('officer', id, 'confirmComplete');
  const reason = 'The certificate of verification ended on 1 November 2026.';
  const findings = Object.fromEntries(requirements.map(({ norm }) => [norm, { met: norm !== 'A4.q3', reason }]));
  await plain('officer', id, 'examine', { findings });
  const grounds = [{ norm: 'L10.2', facts: reason, evidence: 'Point 3 of the information form.', law: '' }];
  const hearing = { date: '2026-11-25', time: '15:00', method: 'video', place: 'https://meet.example/1' };
  await plain('officer', id, 'proposeRefusal', { grounds, hearing });
  expect(await signed('head', id, 'notify')).toMatchObject({ is: 'done' });
  await office.deliver();
  browser = await enter(app, 'companyHead');
}, 60_000);
afterAll(async () => {
  await app.close();
  await office.close();
});

const pdf = (number: string) => sampleContract({ number, date: '2026-01-12', until: '2031-01-11' });
const FILES = 'position.files';
const listed = (body: string) => fieldsIn(body).filter(([name, value]) => name === FILES && value !== '');

test('APPC 73(3) a file that cannot be taken is named with its reason, and nothing that was typed or given is lost', async () => {
  const good = await browser.send(page(), { text: ' ' }, 'do=next', {
    [`${FILES}.file`]: { name: 'куәлік.pdf', bytes: pdf('1') },
  });
  expect(good.statusCode).toBe(422);
  expect(good.body).toContain('куәлік.pdf');
  expect(listed(good.body)).toHaveLength(1);
  const typed = fieldsIn(good.body).map(([name, value]) => [name, name === 'text' ? 'Ұзартылды.' : value] as const);
  const bad = await browser.post(page(), typed, {
    [`${FILES}.file`]: { name: 'сурет.exe', bytes: Buffer.from('MZ') },
  });
  expect(bad.statusCode).toBe(422);
  expect(bad.body).toContain('href="#field-position-files"');
  expect(bad.body).toContain('Ұзартылды.');
  expect(listed(bad.body)).toHaveLength(1);
  const [[, value = ''] = []] = listed(bad.body);
  const dropped = await browser.post(page(), [...typed, [`drop.${FILES}`, value]], {});
  expect([dropped.statusCode, listed(dropped.body)]).toEqual([200, []]);
  expect(dropped.body).toContain('Ұзартылды.');
});

test('APPC 73(3) a position comes with documents; the signature covers their digests, and the officer opens them', async () => {
  const sent = await browser.send(page(), { text: 'The certificate was renewed.' }, 'do=next', {
    [`${FILES}.file`]: { name: 'certificate.pdf', bytes: pdf('2') },
  });
  expect(sent.statusCode).toBe(303);
  const stepId = sent.headers.location?.split('/').at(-1) ?? '';
  const actors = await actorsOf(office.desk, office.person('companyHead'));
  const shown = await prepared(office.desk, actors, stepId);
  const cms = office.sign('companyHead', shown!.papers[0]!.bytes);
  expect(await takeSigned(office.desk, actors, stepId, cms)).toMatchObject({ is: 'done' });
  const last = (await loadCase(office.desk.db, id)).at(-1)!;
  const [file] = attachmentsIn(last.data);
  expect(file).toMatchObject({ field: FILES, name: 'certificate.pdf', media: 'application/pdf' });
  const attachments = ({ data }: { readonly data: typeof last.data }) => attachmentsIn(data);
  expect(await checkChains(office.desk.db, { dir: office.desk.files, attachments })).toBeNull();

  const officer = await enter(app, 'officer');
  expect((await officer.get(`/cases/${id}`)).body).toContain(`/cases/${id}/files/${file?.digest}`);
  const opened = await officer.get(`/cases/${id}/files/${file?.digest}`);
  expect(opened.rawPayload.equals(Buffer.from(pdf('2')))).toBe(true);
  const stranger = await enter(app, 'individual');
  expect((await officer.get(`/cases/%00/files/${file?.digest}`)).statusCode).toBe(404);
  expect((await stranger.get(`/cases/${id}/files/${file?.digest}`)).statusCode).toBe(404);
});

test('APPC 73(3) another’s upload cannot be put into a position', async () => {
  const other = await enter(app, 'individual');
  const token = await other.token();
  const announced = await app.inject({
    method: 'POST',
    url: '/uploads',
    headers: { cookie: other.cookie, 'x-csrf-token': token, 'content-type': 'application/json' },
    payload: JSON.stringify({ name: 'own.pdf', size: pdf('3').length, for: `step:${FILES}` }),
  });
  const upload = announced.json<{ readonly id: string }>().id;
  const piece = await app.inject({
    method: 'PATCH',
    url: `/uploads/${encodeURIComponent(upload)}`,
    headers: {
      cookie: other.cookie,
      'x-csrf-token': token,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
    },
    payload: Buffer.from(pdf('3')),
  });
  expect(piece.statusCode).toBe(204);
  const fields = fieldsIn((await browser.get(page())).body);
  const sent = await browser.post(page(), [...fields, ['text', ' '], [FILES, upload]], {});
  expect([sent.statusCode, listed(sent.body)]).toEqual([422, []]);
  const own = await other.get('/apply/contracts');
  expect(own.body).not.toContain('own.pdf');
});
