import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../demo/people.js';
import { requirements } from '../law/qualification.js';
import { checkChains } from '../store/check.js';
import { loadCase } from '../store/entries.js';
import { permitByNumber, searchRegistry } from '../store/registry.js';
import { caseRow } from '../store/views.js';
import { checkPermit } from './look.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { tick } from './tick.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
beforeEach(() => office.clock.set(new Date(at('2026-11-23', '10:00'))));
afterAll(() => office.close());

const findings = Object.fromEntries(
  requirements.map(({ norm }) => [norm, { met: true, reason: 'as the contract says' }]),
);

interface Issued {
  readonly life: string;
  readonly number: string;
  readonly code: string;
}

/** A permit that was issued to this applicant now. */
async function issued(who: PersonId, change: Record<string, string> = {}): Promise<Issued> {
  const { desk, fill, signed, plain, person } = office;
  const id = await fill(who, change);
  await signed(who, id, 'submit');
  await signed('chancery', id, 'register');
  await plain('chancery', id, 'handOver');
  await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'B' });
  await plain('officer', id, 'confirmComplete', { note: 'The copy of the contract came by courier.' });
  await plain('officer', id, 'examine', { findings });
  await plain('officer', id, 'formPermit');
  const done = await signed('head', id, 'issue');
  const number = String(done.is === 'done' && done.entry.data['permitNumber']);
  const permit = await permitByNumber(desk.db, number);
  return { life: permit?.case ?? '', number, code: permit?.verifyCode ?? '' };
}

const files = [
  { field: 'files', name: 'contract.pdf', digest: 'b2'.repeat(32), sizeBytes: 1482, media: 'application/pdf' },
];
const stepsOf = async (life: string) => (await loadCase(office.desk.db, life)).map(({ step }) => step);
const standingOf = async ({ number, code }: Issued) => {
  const checked = await checkPermit(office.desk, number, code);
  return checked.is === 'found' ? checked.permit : null;
};

test('A5.c1, A-33 a contract that ends un-prolonged is noted by the clock, once, and waits for the officer; the permit stands', async () => {
  const { desk, clock } = office;
  const one = await issued('companyHead', { 'contracts.0.validUntil': '2028-03-31' });
  expect(await caseRow(desk.db, one.life)).toMatchObject({ waits: false, roles: [], wakeOn: '2027-09-30' });
  clock.set(new Date(at('2027-09-30', '00:00')));
  await tick(desk);
  clock.set(new Date(at('2028-03-31', '23:59:59')));
  await tick(desk);
  expect(await stepsOf(one.life)).toEqual(['enter', 'remind', 'remind']);
  clock.set(new Date(at('2028-04-01', '00:00')));
  await tick(desk);
  await tick(desk);
  expect(await stepsOf(one.life)).toEqual(['enter', 'remind', 'remind', 'noteContractEnd']);
  expect(await caseRow(desk.db, one.life)).toMatchObject({ waits: true, roles: ['officer'], stage: 'inForce' });
  expect(await standingOf(one)).toMatchObject({
    standing: 'valid',
    operators: '',
    notes: [{ what: 'contractTermOver', norm: 'A5.c1', on: '2028-04-01', with: { day: '2028-03-31', number: '17' } }],
  });
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

test('A5.c1, A5.c2 of two contracts one ends: the registry tells it, and the permit rests on the other', async () => {
  const { desk, plain } = office;
  const one = await issued('individual');
  const added = {
    change: 'concluded',
    contract: 0,
    operator: 'Second Operator LLP',
    operatorBin: '231140001863',
    contractNumber: '7',
    concludedOn: '2026-11-20',
    term: 'open',
    validUntil: '',
    findings,
    reports: [],
  };
  expect(await plain('officer', one.life, 'noteContracts', added)).toMatchObject({ is: 'done' });
  const ended = { change: 'ended', contract: 1, eventOn: '2026-11-22', findings, reports: [] };
  expect(await plain('officer', one.life, 'noteContracts', ended)).toMatchObject({ is: 'done' });
  expect(await standingOf(one)).toMatchObject({
    standing: 'valid',
    operators: 'Second Operator LLP',
    notes: [{ what: 'contractConcluded' }, { what: 'contractEnded', with: { day: '2026-11-22' } }],
  });
  const last = { change: 'ended', contract: 2, eventOn: '2026-11-22', findings, reports: [] };
  expect(await plain('officer', one.life, 'noteContracts', last)).toMatchObject({ is: 'refused' });
  expect(await caseRow(desk.db, one.life)).toMatchObject({ waits: false });
});

test('L11.4 a permit expires at 24:00 of its last day, by the clock, and the holder is told', async () => {
  const { desk, clock } = office;
  const one = await issued('companySigner', { 'contracts.0.term': 'open', 'contracts.0.validUntil': '' });
  clock.set(new Date(at('2036-11-23', '23:59:59')));
  await tick(desk);
  expect(await standingOf(one)).toMatchObject({ standing: 'valid', expiresOn: '2036-11-23' });
  clock.set(new Date(at('2036-11-24', '00:00')));
  await tick(desk);
  expect((await stepsOf(one.life)).at(-1)).toBe('expire');
  expect(await standingOf(one)).toMatchObject({ standing: 'expired' });
  expect(await caseRow(desk.db, one.life)).toMatchObject({ ended: true, waits: false, wakeOn: null });
  const [found] = await searchRegistry(desk.db, { text: one.number });
  expect(found?.notes.map(({ what }) => what)).toEqual(['expired']);
});

