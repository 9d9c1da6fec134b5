import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkChains } from '../store/check.js';
import { loadCase } from '../store/entries.js';
import { searchRegistry } from '../store/registry.js';
import { caseRow } from '../store/views.js';
import { checkPermit, lookAtCase, lookAtPaper, lookBeside } from './look.js';
import { packageOf } from './package.js';
import { files, findings, type Issued, issued, notified } from './test-life.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { tick } from './tick.js';
import { actorsOf } from './who.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
beforeEach(() => office.clock.set(new Date(at('2026-11-23', '10:00'))));
afterAll(() => office.close());

const stepsOf = async (life: string) => (await loadCase(office.desk.db, life)).map(({ step }) => step);
const standingOf = async ({ number, code }: Issued) => {
  const checked = await checkPermit(office.desk, number, code);
  return checked.is === 'found' ? checked.permit : null;
};

test('A5.c1, A-33 a contract that ends un-prolonged is noted by the clock, once, and waits for the officer; the permit stands', async () => {
  const { desk, clock } = office;
  const one = await issued(office, 'companyHead', { 'contracts.0.validUntil': '2028-03-31' });
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
    notes: [{ what: 'entered', norm: 'P9' }],
  });
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

test('A5.c1, A5.c2 of two contracts one ends: the registry tells it, and the permit rests on the other', async () => {
  const { desk, plain } = office;
  const one = await issued(office, 'individual');
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
    notes: [
      { what: 'entered' },
      { what: 'contractAdded' },
      { what: 'contractDropped', with: { eventOn: '2026-11-22' } },
    ],
  });
  const last = { change: 'ended', contract: 2, eventOn: '2026-11-22', findings, reports: [] };
  expect(await plain('officer', one.life, 'noteContracts', last)).toMatchObject({ is: 'refused' });
  expect(await caseRow(desk.db, one.life)).toMatchObject({ waits: false });
});

test('L11.4 a permit expires at 24:00 of its last day, by the clock, and the holder is told', async () => {
  const { desk, clock } = office;
  const one = await issued(office, 'companySigner', { 'contracts.0.term': 'open', 'contracts.0.validUntil': '' });
  clock.set(new Date(at('2036-11-23', '23:59:59')));
  await tick(desk);
  expect(await standingOf(one)).toMatchObject({ standing: 'valid', expiresOn: '2036-11-23' });
  clock.set(new Date(at('2036-11-24', '00:00')));
  await tick(desk);
  expect((await stepsOf(one.life)).at(-1)).toBe('expire');
  expect(await standingOf(one)).toMatchObject({ standing: 'expired' });
  expect(await caseRow(desk.db, one.life)).toMatchObject({ ended: true, waits: false, wakeOn: null });
  const [found] = await searchRegistry(desk.db, { text: one.number });
  expect(found?.notes.map(({ what }) => what)).toEqual(['entered', 'expired']);
});

test('A5.c3, A-49 the only contract is rescinded: hearing, decision, and the permit ends on the day on which the decision is received', async () => {
  const { desk, clock, signed, plain, deliver } = office;
  const one = await notified(office, 'companyHead');
  const position = { text: 'We look for another operator.' };
  expect(await signed('companyHead', one.life, 'statePosition', randomUUID(), position)).toMatchObject({ is: 'done' });
  const early = await plain('officer', one.life, 'draftTermination', {
    conclusion: 'It has ended.',
    answer: 'None yet.',
  });
  expect(early).toMatchObject({ is: 'refused', refusals: [{ why: 'tooEarlyToTerminate' }] });
  clock.set(new Date(at('2026-11-27', '10:00')));
  await tick(desk);
  const drafted = { conclusion: 'No contract is left.', answer: 'A new permit can be asked for.' };
  expect(await plain('officer', one.life, 'draftTermination', drafted)).toMatchObject({ is: 'done' });
  expect(await signed('head', one.life, 'terminate')).toMatchObject({
    is: 'done',
    entry: { norm: 'A5.c1', data: { eventOn: '2026-11-20', decidedOn: '2026-11-27' } },
  });
  expect(await standingOf(one)).toMatchObject({ standing: 'valid', endedOn: null });
  await deliver();
  expect(await standingOf(one)).toMatchObject({
    standing: 'terminated',
    endedOn: '2026-11-27',
    notes: [
      { what: 'entered' },
      { what: 'terminated', norm: 'A5.c3', with: { eventOn: '2026-11-20' } },
      { what: 'terminationEffective', norm: 'APPC 83(2)', on: '2026-11-27' },
    ],
  });
  expect(await caseRow(desk.db, one.life)).toMatchObject({ ended: true, waits: false, wakeOn: null });
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

test('A5.c1, A-30 before the decision the holder brings another contract that meets appendix 4: nothing is terminated, the permit is kept', async () => {
  const { desk, clock, signed, plain } = office;
  const one = await notified(office, 'individual');
  const brought = {
    change: 'concluded',
    contract: 0,
    operator: 'Second Operator LLP',
    operatorBin: '231140001863',
    contractNumber: '7',
    concludedOn: '2026-11-23',
    term: 'open',
    validUntil: '',
    remark: '',
  };
  const report = { ...brought, attachments: files };
  expect(await signed('individual', one.life, 'reportChange', randomUUID(), report)).toMatchObject({ is: 'done' });
  clock.set(new Date(at('2026-11-27', '10:00')));
  await tick(desk);
  const drafted = { conclusion: 'No contract is left.', answer: '' };
  const unanswered = await plain('officer', one.life, 'draftTermination', drafted);
  expect(unanswered).toMatchObject({ is: 'refused', refusals: [{ norm: 'A5.c2', why: 'reportNotExamined' }] });
  const number = (await loadCase(desk.db, one.life)).findLast(({ step }) => step === 'reportChange')?.number ?? 0;
  const noted = { ...brought, findings, reports: [number] };
  expect(await plain('officer', one.life, 'noteContracts', noted)).toMatchObject({ is: 'done' });
  const still = await plain('officer', one.life, 'draftTermination', drafted);
  expect(still).toMatchObject({ is: 'refused', refusals: [{ why: 'anotherContractStands' }] });
  const kept = await signed('head', one.life, 'keepPermit', randomUUID(), { reason: 'There is another contract.' });
  expect(kept).toMatchObject({ is: 'done' });
  expect(await standingOf(one)).toMatchObject({ standing: 'valid', operators: 'Second Operator LLP' });
  expect(await caseRow(desk.db, one.life)).toMatchObject({ stage: 'inForce', waits: false });
});

test('LPN 44 an error in the name is corrected with a new paper of the same number, and the registry shows the right one', async () => {
  const { desk, signed, deliver } = office;
  const one = await issued(office, 'companySigner');
  await deliver();
  const wish = { field: 'holder', contract: 0, value: '«Жеті Өзен Байланысы» ЖШС', attachments: [] };
  expect(await signed('companySigner', one.life, 'askCorrection', randomUUID(), wish)).toMatchObject({ is: 'done' });
  const row = await caseRow(desk.db, one.life);
  expect(row).toMatchObject({
    waits: true,
    roles: ['head', 'actingHead'],
    nextTerm: 'correction',
    nextDue: '2026-11-25',
  });
  const done = await signed('head', one.life, 'correct');
  expect(done).toMatchObject({ is: 'done', entry: { papers: [{ kind: 'permit' }] } });
  const [found] = await searchRegistry(desk.db, { text: one.number });
  expect(found).toMatchObject({
    holderName: '«Жеті Өзен Байланысы» ЖШС',
    notes: [{ what: 'entered' }, { what: 'corrected', norm: 'LPN 44' }],
  });
  const validity = { ...wish, field: 'validity', value: '2046-11-23' };
  expect(await signed('companySigner', one.life, 'askCorrection', randomUUID(), validity)).toMatchObject({
    is: 'done',
  });
  expect(await signed('head', one.life, 'correct')).toMatchObject({ is: 'refused' });
  const why = { reason: 'The validity is the substance of the permit.' };
  expect(await signed('head', one.life, 'rejectCorrection', randomUUID(), why)).toMatchObject({ is: 'done' });
});

test('A5.c1, LPD 5 a base operator sees of a permit its contracts and what he said, and none of its papers, notices or files', async () => {
  const { desk } = office;
  const one = await notified(office, 'otherHead');
  const papers = (await loadCase(desk.db, one.life)).flatMap((entry) => entry.papers);
  const operator = await actorsOf(desk, { ...office.person('otherHead'), bin: '240140000011', iin: '800101000005' });
  const seen = await lookAtCase(desk, operator, one.life, 'test');
  if (seen.is !== 'open') throw new Error('the operator is shut out');
  expect(seen.look.as.role).toBe('baseOperator');
  expect(seen.look.case.entries.slice(1).map(({ data, papers: of }) => [data, of])).toEqual(
    seen.look.case.entries.slice(1).map(() => [{}, []]),
  );
  expect(papers.length).toBeGreaterThan(1);
  for (const { digest } of papers) expect(await lookAtPaper(desk, operator, digest)).toEqual({ is: 'closed' });
  expect(await lookBeside(desk, seen.look)).toEqual({ notices: [], complaints: [] });
  expect(await packageOf(desk, operator, one.life)).toEqual({ is: 'closed' });
});

test('A5.c1, A-30 while a termination is only proposed the registry shows the contract that stands on record', async () => {
  const one = await notified(office, 'individual');
  expect(await standingOf(one)).toMatchObject({ standing: 'valid', operators: 'Sample Base Operator JSC' });
});

test('A5.c1 a permit that its holder gives up has ended on that day, whenever the notice of it leaves', async () => {
  const { clock, signed, deliver } = office;
  const one = await issued(office, 'companyHead');
  await deliver();
  expect(await signed('companyHead', one.life, 'renounce')).toMatchObject({ is: 'done' });
  clock.set(new Date(at('2026-11-25', '10:00')));
  await deliver();
  expect((await stepsOf(one.life)).at(-1)).toBe('recordDelivery');
  expect(await standingOf(one)).toMatchObject({ standing: 'terminated', endedOn: '2026-11-23' });
});
