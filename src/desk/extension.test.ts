import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requirements } from '../law/qualification.js';
import { checkChains } from '../store/check.js';
import { loadCase } from '../store/entries.js';
import { permitByNumber, searchRegistry } from '../store/registry.js';
import { checkPermit } from './look.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { tick } from './tick.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
afterAll(() => office.close());

const examined = () => ({
  findings: Object.fromEntries(requirements.map(({ norm }) => [norm, { met: true, reason: 'as the contract says' }])),
});

/** From the registration of a submitted application to a permit that waits for its signature. */
async function formed(id: string): Promise<void> {
  const { signed, plain, person } = office;
  await signed('chancery', id, 'register');
  await plain('chancery', id, 'handOver');
  await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'B' });
  await plain('officer', id, 'confirmComplete', { note: 'The copy of the contract came by courier.' });
  await plain('officer', id, 'examine', examined());
  await plain('officer', id, 'formPermit');
}

const contractUntil = (day: string) => ({
  'contracts.0.operator': 'Sample Base Operator JSC',
  'contracts.0.operatorBin': '240140000011',
  'contracts.0.number': '17/2',
  'contracts.0.date': '2026-11-01',
  'contracts.0.term': 'until',
  'contracts.0.validUntil': day,
});

test('P9, A5.c2 the life of a permit begins with its issue, and an extension gives the same permit ten years more in the registry', async () => {
  const { desk, fill, signed, person, deliver } = office;
  const id = await fill('companyHead');
  await signed('companyHead', id, 'submit');
  await formed(id);
  await signed('head', id, 'issue');
  await deliver();
  const [permit] = await searchRegistry(desk.db, { text: person('companyHead').bin ?? '' });
  const life = permit?.case ?? '';
  expect((await loadCase(desk.db, life)).map(({ step, number, data }) => [step, number, data['application']])).toEqual([
    ['enter', 1, id],
  ]);

  const asked = randomUUID();
  const said = { life, values: contractUntil('2037-01-11'), attachments: [] };
  expect(await signed('companyHead', asked, 'submit', randomUUID(), said)).toMatchObject({ is: 'done' });
  await formed(asked);
  expect(await signed('head', asked, 'issue')).toMatchObject({
    is: 'done',
    entry: { data: { issuedOn: '2026-11-23', expiresOn: '2046-11-23', permitNumber: permit?.permitNumber } },
  });
  expect((await loadCase(desk.db, life)).map(({ step }) => step)).toEqual(['enter', 'extend']);
  expect(await searchRegistry(desk.db, { text: person('companyHead').bin ?? '' })).toHaveLength(1);
  expect(await permitByNumber(desk.db, permit?.permitNumber ?? '')).toMatchObject({
    issuedOn: '2026-11-23',
    expiresOn: '2046-11-23',
    case: life,
  });
  expect(await checkPermit(desk, permit?.permitNumber ?? '', permit?.verifyCode ?? '')).toMatchObject({
    is: 'found',
    permit: { standing: 'valid', expiresOn: '2046-11-23' },
  });
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

test('LPN 26(1), P9 a permit of silence begins its life when the term ends, and its hand-over is told there', async () => {
  const { desk, clock, fill, signed } = office;
  const id = await fill('individual');
  await signed('individual', id, 'submit');
  await signed('chancery', id, 'register');
  clock.set(new Date(at('2026-12-02', '18:30:00.001')));
  await tick(desk);
  const lapsed = (await loadCase(desk.db, id)).find(({ step }) => step === 'lapse');
  const life = lapsed?.id ?? '';
  const number = String(lapsed?.data['permitNumber']);
  expect(await permitByNumber(desk.db, number)).toMatchObject({ case: life, status: 'deemed' });
  clock.set(new Date(at('2026-12-03', '10:00')));
  expect(await signed('head', id, 'handOverPermit')).toMatchObject({ is: 'done' });
  expect((await loadCase(desk.db, life)).map(({ step }) => step)).toEqual(['enter', 'handedOver']);
  expect(await permitByNumber(desk.db, number)).toMatchObject({ status: 'valid', issuedOn: '2026-12-02' });
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

/** The memory as the version before lives had left it, migrated. */
async function asBefore(id: string, life: string): Promise<void> {
  const owner = new Client({ connectionString: office.databaseUrl });
  await owner.connect();
  for (const change of [
    'alter table entry disable trigger append_only',
    `delete from entry where case_id = '${life}'`,
    'alter table entry enable always trigger append_only',
    `delete from head where case_id = '${life}'`,
    `delete from case_view where case_id = '${life}'`,
    `update registry set case_id = '${id}' where case_id = '${life}'`,
    `update case_view set wake_on = '2024-01-01' where case_id = '${id}'`,
  ])
    await owner.query(change);
  await owner.end();
}

test('P9 a permit that was issued before lives were kept is entered by the clock, once, with its hand-over', async () => {
  const { desk, clock, fill, signed } = office;
  clock.set(new Date(at('2026-12-07', '10:00')));
  const id = await fill('companySigner');
  await signed('companySigner', id, 'submit');
  await signed('chancery', id, 'register');
  clock.set(new Date(at('2026-12-18', '09:00')));
  await tick(desk);
  expect(await signed('head', id, 'handOverPermit')).toMatchObject({ is: 'done' });
  const lapsed = (await loadCase(desk.db, id)).find(({ step }) => step === 'lapse');
  const life = lapsed?.id ?? '';
  await asBefore(id, life);
  expect(await loadCase(desk.db, life)).toEqual([]);
  await tick(desk);
  await tick(desk);
  expect((await loadCase(desk.db, life)).map(({ step }) => step)).toEqual(['enter', 'handedOver']);
  expect(await permitByNumber(desk.db, String(lapsed?.data['permitNumber']))).toMatchObject({ case: life });
});
