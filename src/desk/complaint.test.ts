import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkChains } from '../store/check.js';
import { loadCase } from '../store/entries.js';
import { permitByNumber } from '../store/registry.js';
import { lookAtCase, lookBeside, workOf } from './look.js';
import { packageOf } from './package.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { tick } from './tick.js';
import { actorsOf } from './who.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
afterAll(() => office.close());

type Who = Parameters<TestDesk['person']>[0];

const stepsOf = async (id: string) => (await loadCase(office.desk.db, id)).map(({ step }) => step);
const stageOf = async (who: Who, id: string) => {
  const seen = await lookAtCase(office.desk, await actorsOf(office.desk, office.person(who)), id, 'test');
  return seen.is === 'open' ? seen.look.case.stage : seen.is;
};
const complaintsSeenBy = async (who: Who, id: string) => {
  const actors = await actorsOf(office.desk, office.person(who));
  const seen = await lookAtCase(office.desk, actors, id, 'test');
  return seen.is === 'open' ? (await lookBeside(office.desk, seen.look)).complaints : seen.is;
};
const on = (day: `${number}-${number}-${number}`, time = '10:00') => office.clock.set(new Date(at(day, time)));

/** An application that the head has refused further consideration; returns its case. */
async function refused(who: Who): Promise<string> {
  const { fill, signed, plain, person } = office;
  const id = await fill(who, { 'contracts.0.validUntil': '2026-11-20' });
  await signed(who, id, 'submit');
  await signed('chancery', id, 'register');
  await plain('chancery', id, 'handOver');
  await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'B' });
  await plain('officer', id, 'findIncomplete', {
    defects: [{ norm: 'A4.d1', what: 'expired', remark: 'ended on 20 November', cure: 'attach one in force' }],
  });
  expect(await signed('head', id, 'refuseIncomplete')).toMatchObject({ is: 'done' });
  await office.deliver();
  return id;
}

const complains = (about: { case: string; number: number } | null, more: object = {}) => ({
  against: 'decision',
  addressee: 'provider',
  knownOn: '2026-11-23',
  lateReason: '',
  what: 'The refusal of further consideration.',
  demand: 'To consider the application.',
  text: 'The contract was prolonged; annex 2 says so.',
  complainant: { name: '', iin: null, bin: null, address: 'Astana', email: 'a@example.kz', phone: '+77010000000' },
  ...(about ? { about } : {}),
  ...more,
});

/** A complaint about the refusal of a case, filed and registered; returns its case. */
async function complained(who: Who, about: string, more: object = {}): Promise<string> {
  const { signed } = office;
  const id = randomUUID();
  const number = (await stepsOf(about)).indexOf('refuseIncomplete') + 1;
  const filed = await signed(who, id, 'fileComplaint', randomUUID(), complains({ case: about, number }, more));
  expect(filed).toMatchObject({ is: 'done', entry: { data: { about: { case: about, step: 'refuseIncomplete' } } } });
  expect(await signed('chancery', id, 'registerComplaint')).toMatchObject({ is: 'done' });
  return id;
}

describe('P10 a complaint', () => {
  test('P10.4 the head satisfies a complaint within three working days: the refusal falls, and the case goes on in a new term', async () => {
    on('2026-11-23');
    const about = await refused('companyHead');
    const id = await complained('companyHead', about);
    const said = { answer: 'The annex was overlooked.', effect: 'remand', days: 5 };
    expect(await office.signed('head', id, 'satisfyComplaint', randomUUID(), said)).toMatchObject({ is: 'done' });
    expect(await stageOf('companyHead', id)).toBe('satisfied');
    const first = await loadCase(office.desk.db, about);
    expect(first.at(-1)).toMatchObject({
      step: 'remandIncomplete',
      actor: { role: 'head' },
      data: { complaint: id, days: 5, reason: 'The annex was overlooked.' },
    });
    expect(await stageOf('officer', about)).toBe('assigned');
    await office.plain('officer', about, 'confirmComplete', { note: 'Annex 2 prolongs the contract.' });
    expect(await stageOf('officer', about)).toBe('complete');
    expect(await checkChains(office.desk.db, { dir: office.desk.files })).toBeNull();
  });

  test('P10.3, APPC 100(1)(2) a complaint that is forwarded with the whole file and upheld by the ministry: the permit is issued after all', async () => {
    on('2026-11-23');
    const { desk, signed, plain, person } = office;
    const about = await refused('individual');
    expect(await stageOf('ministryOfficer', about)).toBe('closed');
    const id = await complained('individual', about);
    expect(await stageOf('ministryOfficer', id)).toBe('closed');
    const sent = await signed('head', id, 'forwardComplaint');
    const file = { case: about, entries: (await stepsOf(about)).length };
    expect(sent).toMatchObject({ is: 'done', entry: { data: { file } } });
    // From now on the body sees the complaint and the case, and has them among its work.
    expect(await stageOf('ministryOfficer', id)).toBe('forwarded');
    expect(await stageOf('ministryOfficer', about)).toBe('refusedIncomplete');
    expect(await stageOf('qualityOfficer', about)).toBe('closed');
    const ministry = await actorsOf(desk, person('ministryOfficer'));
    expect((await workOf(desk, ministry)).lists[0]?.map((row) => row.case)).toContain(id);
    const archive = await packageOf(desk, ministry, about);
    if (archive.is === 'open') archive.look.stream.destroy();
    expect(archive.is).toBe('open');
    expect(await signed('ministryOfficer', id, 'registerAtBody')).toMatchObject({ is: 'done' });
    const hearing = { date: '2026-11-26', time: '11:00', method: 'video', place: 'https://meet.example/1' };
    const call = { view: 'The refusal seems to rest on a misreading.', hearing };
    expect(await signed('ministryOfficer', id, 'callParties', randomUUID(), call)).toMatchObject({ is: 'done' });
    on('2026-11-26', '12:00');
    const heard = { attendance: 'came', said: 'Annex 2 prolongs the contract.' };
    await plain('ministryOfficer', id, 'hearComplainant', heard);
    await plain('ministryOfficer', id, 'hearProvider', { attendance: 'came', said: 'The annex was overlooked.' });
    const held = {
      flaw: 'circumstances',
      reasoning: 'The contract is in force.',
      norms: 'P6.5, A4.d1',
      newAct: 'The permit is to be issued.',
      better: 'The applicant gets what he applied for.',
    };
    expect(await signed('ministryOfficer', id, 'annulAndAdopt', randomUUID(), held)).toMatchObject({ is: 'done' });
    const ordered = (await loadCase(desk.db, about)).at(-1);
    expect(ordered).toMatchObject({ step: 'orderPermit', actor: { role: 'complaintBody' }, data: { complaint: id } });
    expect(await signed('head', about, 'issueAsOrdered')).toMatchObject({ is: 'done' });
    const issued = (await loadCase(desk.db, about)).at(-1);
    const number = String(issued?.data['permitNumber']);
    expect(await permitByNumber(desk.db, number)).toMatchObject({ status: 'valid', issuedOn: '2026-11-26' });
    expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
  });

  test('APPC 100(5) what the body does not decide within twenty working days is refused by the law, and the clock notes it', async () => {
    on('2026-11-23');
    const about = await refused('companySigner');
    const id = await complained('companySigner', about);
    await office.signed('head', id, 'forwardComplaint');
    on('2026-12-22', '18:29:50');
    await tick(office.desk);
    expect(await stageOf('companySigner', id)).toBe('forwarded');
    on('2026-12-22', '18:30:01');
    await tick(office.desk);
    expect(await stageOf('companySigner', id)).toBe('deemedRefused');
    // The page of the refusal shows it to both sides and to the body to which it came.
    const shown = { case: id, number: expect.stringMatching(/^2026-/), stage: 'deemedRefused', open: true };
    for (const who of ['companySigner', 'head', 'ministryOfficer'] as const)
      expect(await complaintsSeenBy(who, about)).toEqual([shown]);
    expect(await complaintsSeenBy('qualityOfficer', about)).toBe('closed');
  });

  test('P10.7 a complaint about quality goes directly to the quality body, or is entered by the chancery from paper', async () => {
    on('2026-11-23');
    const { signed } = office;
    const direct = randomUUID();
    const quality = complains(null, { against: 'quality', addressee: 'qualityBody' });
    expect(await signed('companyHead', direct, 'fileDirectly', randomUUID(), quality)).toMatchObject({ is: 'done' });
    expect(await signed('qualityOfficer', direct, 'registerAtQualityBody')).toMatchObject({ is: 'done' });
    const paper = randomUUID();
    const written = complains(null, {
      against: 'quality',
      addressee: 'provider',
      receivedOn: '2026-11-23',
      complainant: { name: 'Ерболов Нұрлан', iin: null, bin: null, address: 'Almaty', email: '', phone: '' },
    });
    expect(await signed('chancery', paper, 'enterAboutQuality', randomUUID(), written)).toMatchObject({ is: 'done' });
    expect(await signed('chancery', paper, 'registerComplaint')).toMatchObject({ is: 'done' });
    const answer = { answer: 'The page was mended.' };
    expect(await signed('head', paper, 'answerComplaint', randomUUID(), answer)).toMatchObject({ is: 'done' });
    expect(await stageOf('head', paper)).toBe('answered');
  });

  test('APPC 91(1) nobody complains of what was done in the case of another', async () => {
    on('2026-11-23');
    const about = await refused('otherHead');
    const filed = await office.signed(
      'companyHead',
      randomUUID(),
      'fileComplaint',
      randomUUID(),
      complains({ case: about, number: 6 }),
    );
    expect(filed).toMatchObject({ is: 'refused', refusals: [{ norm: 'APPC 91(1)', why: 'caseOfAnother' }] });
  });
});

test('APPC 100(1) nobody takes by himself the step that only a decided complaint takes in the case', async () => {
  const { desk, fill, signed, plain } = office;
  const id = await fill('individual');
  await signed('individual', id, 'submit');
  const forged = { complaint: id, number: '2026-Ш-00001', reason: 'none', days: 5 };
  for (const step of ['remand', 'remandIncomplete', 'orderPermit'] as const)
    expect(await plain('head', id, step, forged)).toEqual({ is: 'gone' });
  expect((await loadCase(desk.db, id)).map(({ step }) => step)).toEqual(['submit']);
});
