import { afterAll, beforeAll, expect, test } from 'vitest';
import { requirements } from '../law/qualification.js';
import { checkChains } from '../store/check.js';
import { searchRegistry } from '../store/registry.js';
import { lookAtCase } from './look.js';
import { openTestDesk, type TestDesk } from './testing.js';
import { actorsOf } from './who.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
afterAll(() => office.close());

const everythingMet = { findings: Object.fromEntries(requirements.map(({ norm }) => [norm, { met: true, reason: 'seen in the contract' }])) };

test('P5.3–P9 a company’s application goes from its signature to a permit that the registry shows', async () => {
  const { signed, plain, fill, desk, person } = office;
  const id = await fill('companyHead');
  expect(await signed('companyHead', id, 'submit')).toMatchObject({ is: 'done' });
  expect(await signed('chancery', id, 'register')).toMatchObject({ is: 'done', entry: { data: { registeredOn: '2026-11-23' } } });
  expect(await plain('chancery', id, 'handOver')).toMatchObject({ is: 'done' });
  expect(await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'B' })).toMatchObject({ is: 'done' });
  expect(await plain('officer', id, 'confirmComplete')).toMatchObject({ is: 'done' });
  expect(await plain('officer', id, 'examine', everythingMet)).toMatchObject({ is: 'done' });
  expect(await plain('officer', id, 'formPermit')).toMatchObject({ is: 'done' });
  expect(await signed('head', id, 'issue')).toMatchObject({ is: 'done', entry: { data: { issuedOn: '2026-11-23', expiresOn: '2036-11-23' } } });
  const [permit] = await searchRegistry(desk.db, { text: person('companyHead').bin ?? '' });
  expect(permit).toMatchObject({ case: id, status: 'valid', expiresOn: '2036-11-23' });
  const look = await lookAtCase(desk, await actorsOf(desk, person('companyHead')), id, 'test');
  expect(look).toMatchObject({ is: 'open', look: { case: { stage: 'issued' }, open: [] } });
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});
