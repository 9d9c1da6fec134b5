/** A complaint about the termination of a permit, from its filing to what becomes of the permit, on the real database. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../demo/people.js';
import { checkChains } from '../store/check.js';
import { loadCase } from '../store/entries.js';
import { caseRow } from '../store/views.js';
import { checkPermit, lookAtCase, lookBeside } from './look.js';
import { type Issued, issued, terminated } from './test-life.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { tick } from './tick.js';
import { actorsOf } from './who.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
beforeEach(() => office.clock.set(new Date(at('2026-11-23', '10:00'))));
afterAll(() => office.close());

type Day = Parameters<typeof at>[0];
const on = (day: Day, time = '10:00') => office.clock.set(new Date(at(day, time)));
const entriesOf = (id: string) => loadCase(office.desk.db, id);
const numberOf = async (id: string, step: string) =>
  (await entriesOf(id)).findLast((entry) => entry.step === step)?.number ?? 0;
const standingOf = async ({ number, code }: Issued) => {
  const checked = await checkPermit(office.desk, number, code);
  return checked.is === 'found' ? checked.permit : null;
};

const complains = (about: { case: string; number: number }, more: object = {}) => ({
  against: 'decision',
  addressee: 'provider',
  knownOn: '2026-11-27',
  lateReason: '',
  what: 'The termination of the permit.',
  demand: 'To annul the termination.',
  text: 'The contract was never rescinded: the letter is of another contract.',
  complainant: { name: '', iin: null, bin: null, address: 'Astana', email: 'a@example.kz', phone: '+77010000000' },
  about,
  ...more,
});

/** A complaint about the last entry of a step of this life, filed and registered; returns its case. */
async function complained(who: PersonId, { life }: Issued, step = 'terminate', more: object = {}): Promise<string> {
  const id = randomUUID();
  const about = { case: life, number: await numberOf(life, step) };
  const filed = await office.signed(who, id, 'fileComplaint', randomUUID(), complains(about, more));
  expect(filed).toMatchObject({ is: 'done', entry: { data: { about: { case: life, step, appealClause: true } } } });
  expect(await office.signed('chancery', id, 'registerComplaint')).toMatchObject({ is: 'done' });
  return id;
}

/** Forwarded on 30 November, registered by the ministry, both sides heard on 4 December. */
async function heard(id: string): Promise<void> {
  const { signed, plain } = office;
  on('2026-11-30');
  expect(await signed('head', id, 'forwardComplaint')).toMatchObject({ is: 'done' });
  expect(await signed('ministryOfficer', id, 'registerAtBody')).toMatchObject({ is: 'done' });
  const hearing = { date: '2026-12-04', time: '11:00', method: 'video', place: 'https://meet.example/1' };
  const call = { view: 'The termination seems to rest on a misreading.', hearing };
  expect(await signed('ministryOfficer', id, 'callParties', randomUUID(), call)).toMatchObject({ is: 'done' });
  on('2026-12-04', '12:00');
  for (const step of ['hearComplainant', 'hearProvider'] as const)
    expect(await plain('ministryOfficer', id, step, { attendance: 'came', said: 'As written.' })).toMatchObject({
      is: 'done',
    });
}

const reasoned = { flaw: 'circumstances', reasoning: 'The contract was never rescinded.', norms: 'A5.c3' };
const sentBack = { ...reasoned, violations: 'The letter was not read.', proposals: 'Read it.', days: 10 };

test('APPC 100(1)(1) the ministry annuls a termination: in the same transaction the permit is in force again, and everybody sees it', async () => {
  const { desk, signed, deliver } = office;
  const one = await terminated(office, 'companyHead');
  expect(await standingOf(one)).toMatchObject({ standing: 'terminated', endedOn: '2026-11-27' });
  const id = await complained('companyHead', one);
  await heard(id);
  // The body sees the life of which a complaint has come to it.
  const ministry = await actorsOf(desk, office.person('ministryOfficer'));
  expect((await lookAtCase(desk, ministry, one.life, 'test')).is).toBe('open');
  expect(await signed('ministryOfficer', id, 'annulAct', randomUUID(), reasoned)).toMatchObject({ is: 'done' });
  expect((await entriesOf(one.life)).at(-1)).toMatchObject({
    step: 'reinstate',
    norm: 'APPC 100(1)',
    actor: { role: 'complaintBody' },
    data: { complaint: id, act: await numberOf(one.life, 'terminate'), reason: reasoned.reasoning },
  });
  expect(await standingOf(one)).toMatchObject({
    standing: 'valid',
    endedOn: null,
    operators: 'Sample Base Operator JSC',
    notes: [
      { what: 'entered' },
      { what: 'terminated' },
      { what: 'terminationEffective' },
      { what: 'reinstated', norm: 'APPC 100(1)', on: '2026-12-04' },
    ],
  });
  // What was reported of the contract waits for the officer again.
  expect(await caseRow(desk.db, one.life)).toMatchObject({ stage: 'inForce', ended: false, roles: ['officer'] });
  await deliver();
  expect((await entriesOf(one.life)).at(-1)?.step).toBe('recordDelivery');
  const holder = await lookAtCase(desk, await actorsOf(desk, office.person('companyHead')), one.life, 'test');
  const [notice] = holder.is === 'open' ? (await lookBeside(desk, holder.look)).notices : [];
  expect(notice).toMatchObject({ name: 'reinstated', to: 'holder', norm: 'APPC 100(1)' });
  expect(notice?.channels.map(({ state }) => state)).toEqual(['sent', 'sent']);
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

test('APPC 100(1)(5), P10.4 what is sent back is decided anew: the permit is in force, and where no contract stands its officer proposes again', async () => {
  const { desk, signed } = office;
  const one = await terminated(office, 'otherHead');
  const id = await complained('otherHead', one);
  await heard(id);
  expect(await signed('ministryOfficer', id, 'remandCase', randomUUID(), sentBack)).toMatchObject({ is: 'done' });
  expect((await entriesOf(one.life)).at(-1)).toMatchObject({ step: 'reinstate', data: { complaint: id, days: 10 } });
  const proposed = {
    grounds: [{ norm: 'A5.c3', contract: 1, eventOn: '2026-11-20', facts: 'read anew', evidence: 'entry 2' }],
    hearing: { date: '2026-12-08', time: '15:00', method: 'video', place: 'https://meet.example/1' },
  };
  expect(await office.plain('officer', one.life, 'proposeTermination', proposed)).toMatchObject({ is: 'done' });
  expect(await caseRow(desk.db, one.life)).toMatchObject({ stage: 'terminationProposed', nextTerm: 'termination' });
});

test('P10.4 the head satisfies a complaint in full within three working days: the permit is in force again by his decision', async () => {
  const { signed } = office;
  const one = await terminated(office, 'individual');
  const id = await complained('individual', one);
  const said = { answer: 'The letter was misread.', effect: 'annul' };
  expect(await signed('head', id, 'satisfyComplaint', randomUUID(), said)).toMatchObject({ is: 'done' });
  expect((await entriesOf(one.life)).at(-1)).toMatchObject({
    step: 'reinstate',
    actor: { role: 'head' },
    data: { reason: said.answer },
  });
  expect(await standingOf(one)).toMatchObject({ standing: 'valid' });
});

test('APPC 95(1), APPC 100(1) of two complaints about one termination the second does nothing more once the first was upheld, and is left without consideration', async () => {
  const { signed } = office;
  const one = await terminated(office, 'companySigner');
  const [first, second] = [await complained('companySigner', one), await complained('companySigner', one)];
  await heard(first);
  expect(await signed('ministryOfficer', first, 'annulAct', randomUUID(), reasoned)).toMatchObject({ is: 'done' });
  const [steps, tried] = [await entriesOf(one.life), await signed('head', second, 'forwardComplaint')];
  expect(tried).toMatchObject({ is: 'done' });
  expect(await signed('ministryOfficer', second, 'registerAtBody')).toMatchObject({ is: 'done' });
  const closed = { ...reasoned, closure: 'decidedBefore', shownBy: 'The decision on the first complaint.' };
  const left = await signed('ministryOfficer', second, 'leaveWithoutConsideration', randomUUID(), closed);
  expect(left).toMatchObject({ is: 'done', entry: { norm: 'APPC 100(1)(6)' } });
  expect(await entriesOf(one.life)).toEqual(steps);
});

/** What everybody sees of the permit while a complaint keeps its termination from being executed. */
const stayed = { standing: 'valid', endedOn: null, stayedFrom: '2026-11-27' };
const ended = { standing: 'terminated', endedOn: '2026-11-27', stayedFrom: null };

test('APPC 96 from the filing of a complaint the termination is not executed, whatever else is written in the life, until the complaint has ended', async () => {
  const { desk, signed, plain, person } = office;
  const one = await terminated(office, 'individual');
  expect(await standingOf(one)).toMatchObject(ended);
  const [first, second] = [await complained('individual', one), await complained('individual', one)];
  expect(await standingOf(one)).toMatchObject(stayed);
  const named = { officerIin: person('secondOfficer').iin, officerName: 'C', reason: 'Holidays.' };
  expect(await plain('head', one.life, 'reassign', named)).toMatchObject({ is: 'done' });
  expect(await standingOf(one)).toMatchObject(stayed);
  const holder = await actorsOf(desk, person('individual'));
  const seen = await lookAtCase(desk, holder, one.life, 'test');
  const number = await numberOf(one.life, 'terminate');
  expect(seen.is === 'open' && seen.look.stays).toEqual([
    { number, from: '2026-11-27' },
    { number, from: '2026-11-27' },
  ]);
  expect(await signed('individual', first, 'withdrawComplaint')).toMatchObject({ is: 'done' });
  expect(await standingOf(one)).toMatchObject(stayed);
  expect(await signed('individual', second, 'withdrawComplaint')).toMatchObject({ is: 'done' });
  expect(await standingOf(one)).toMatchObject(ended);
});

test('APPC 96, APPC 100(5) it ends by itself with the decision on the complaint, and with the silence of the body', async () => {
  const { desk, signed } = office;
  const one = await terminated(office, 'companyHead');
  const left = await complained('companyHead', one);
  await heard(left);
  expect(await standingOf(one)).toMatchObject(stayed);
  on('2026-12-09');
  const unsatisfied = { ...reasoned, forLateness: false };
  expect(await signed('ministryOfficer', left, 'leaveUnsatisfied', randomUUID(), unsatisfied)).toMatchObject({
    is: 'done',
  });
  expect(await standingOf(one)).toMatchObject(ended);
  const silent = await complained('companyHead', one);
  expect(await standingOf(one)).toMatchObject({ ...stayed, stayedFrom: '2026-12-09' });
  expect(await signed('head', silent, 'forwardComplaint')).toMatchObject({ is: 'done' });
  on('2027-01-12', '18:30:01');
  await tick(desk);
  expect((await entriesOf(silent)).at(-1)?.step).toBe('lapseComplaint');
  expect(await standingOf(one)).toMatchObject(ended);
});

test('APPC 96 an inaction, the quality and another act of the same life have no termination to suspend', async () => {
  const one = await terminated(office, 'otherHead');
  await complained('otherHead', one, 'terminate', { against: 'inaction' });
  expect(await standingOf(one)).toMatchObject(ended);
  const id = randomUUID();
  const report = { case: one.life, number: await numberOf(one.life, 'notify') };
  expect(await office.signed('otherHead', id, 'fileComplaint', randomUUID(), complains(report))).toMatchObject({
    is: 'done',
  });
  expect(await standingOf(one)).toMatchObject(ended);
});

test('APPC 91(1) nobody complains of the termination of another’s permit', async () => {
  const one = await terminated(office, 'companyHead');
  const about = { case: one.life, number: await numberOf(one.life, 'terminate') };
  const filed = await office.signed('individual', randomUUID(), 'fileComplaint', randomUUID(), complains(about));
  expect(filed).toMatchObject({ is: 'refused', refusals: [{ norm: 'APPC 91(1)', why: 'caseOfAnother' }] });
});

test('APPC 100(1) nobody reinstates a permit by himself', async () => {
  const one = await terminated(office, 'companyHead');
  const forged = { complaint: randomUUID(), number: '2026-Ш-00001', act: await numberOf(one.life, 'terminate') };
  for (const who of ['head', 'officer', 'ministryOfficer', 'companyHead'] as const)
    expect(await office.plain(who, one.life, 'reinstate', forged)).toEqual({ is: 'gone' });
  expect(await standingOf(one)).toMatchObject({ standing: 'terminated' });
});

test('APPC 92(1-1), LPN 44 a rejected correction is complained of by itself, and the permit stays as it is', async () => {
  const { signed, plain, deliver } = office;
  const one = await issued(office, 'companyHead');
  await deliver();
  const wish = { field: 'validity', contract: 0, value: '2046-11-23', attachments: [] };
  expect(await signed('companyHead', one.life, 'askCorrection', randomUUID(), wish)).toMatchObject({ is: 'done' });
  const why = { reason: 'The validity is the substance of the permit.' };
  expect(await signed('head', one.life, 'rejectCorrection', randomUUID(), why)).toMatchObject({ is: 'done' });
  const id = await complained('companyHead', one, 'rejectCorrection', { knownOn: '2026-11-23' });
  const said = { answer: 'It will be corrected.', effect: 'annul' };
  expect(await signed('head', id, 'satisfyComplaint', randomUUID(), said)).toMatchObject({ is: 'done' });
  expect((await entriesOf(one.life)).at(-1)?.step).toBe('rejectCorrection');
  const error = { field: 'object', contract: 0, value: 'Астана, Қабанбай батыр даңғылы, 1', reason: 'A slip.' };
  expect(await plain('officer', one.life, 'findError', error)).toMatchObject({ is: 'done' });
});
