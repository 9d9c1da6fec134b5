import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordOrder } from './staff.js';
import { openTestDesk, type TestDesk } from './testing.js';
import { actorsOf } from './who.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
afterAll(() => office.close());

const rolesOf = async (id: Parameters<TestDesk['person']>[0]) =>
  (await actorsOf(office.desk, office.person(id))).map(({ role, bin }) => [role, bin]);

test('P10.1 an official of a body that considers complaints acts for his body, and for no other', async () => {
  expect(await rolesOf('ministryOfficer')).toEqual([['complaintBody', null]]);
  expect(await rolesOf('qualityOfficer')).toEqual([['qualityBody', null]]);
  const { iin } = office.person('ministryOfficer');
  for (const role of ['head', 'qualityBody'])
    expect(
      await recordOrder(office.desk, 'appoint', { iin, name: 'A', role, order: '2', from: '2026-01-05', until: null }),
    ).toEqual([]);
  // Whatever else an order says: he signs with the certificate of the ministry.
  expect(await rolesOf('ministryOfficer')).toEqual([['complaintBody', null]]);
});

test('P5.1, P10.2 everybody else is a party, for himself or his entity; as whom depends on the matter', async () => {
  const { bin } = office.person('companyHead');
  expect(await rolesOf('companyHead')).toEqual([
    ['applicant', bin],
    ['holder', bin],
    ['complainant', bin],
    ['baseOperator', bin],
  ]);
  expect(await rolesOf('individual')).toEqual([
    ['applicant', null],
    ['holder', null],
    ['complainant', null],
    ['baseOperator', null],
  ]);
});
