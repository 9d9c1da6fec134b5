import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Data } from '../core/procedure.js';
import { requirements } from '../law/qualification.js';
import { checkChains } from '../store/check.js';
import { loadCase } from '../store/entries.js';
import { loadPaper } from '../store/papers.js';
import { searchRegistry } from '../store/registry.js';
import { orderDays } from './days.js';
import { checkPermit, lookAtCase, workOf } from './look.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { tick } from './tick.js';
import { actorsOf } from './who.js';

let office: TestDesk;
beforeEach(async () => {
  office = await openTestDesk();
}, 60_000);
afterEach(() => office.close());

const reason = 'The certificate of verification ended on 1 November 2026.';
const findings = (unmet: string | null) => ({
  findings: Object.fromEntries(requirements.map(({ norm }) => [norm, { met: norm !== unmet, reason }])),
});
const grounds = [{ norm: 'L10.2', facts: reason, evidence: 'Point 3 of the information form.', law: '' }];
const slot = (date: string) => ({ date, time: '15:00', method: 'video', place: 'https://meet.example/1' });

/** A case of the company with everything examined on Monday, 23 November 2026. */
async function examined(unmet: string | null = 'A4.q3'): Promise<string> {
  const { fill, signed, plain, person } = office;
  const id = await fill('companyHead');
  await signed('companyHead', id, 'submit');
  await signed('chancery', id, 'register');
  await plain('chancery', id, 'handOver');
  await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'Б. Нұржан' });
  await plain('officer', id, 'confirmComplete');
  await plain('officer', id, 'examine', findings(unmet));
  return id;
}

/** The same, notified on Friday, 27 November, the last day for it; the hearing is on Tuesday, 1 December, at three. */
async function notified(): Promise<string> {
  const { clock, plain, signed, deliver } = office;
  const id = await examined();
  clock.set(at('2026-11-27', '11:00'));
  expect(await plain('officer', id, 'proposeRefusal', { grounds, hearing: slot('2026-12-01') })).toMatchObject({
    is: 'done',
  });
  expect(await signed('head', id, 'notify')).toMatchObject({ is: 'done', entry: { data: { number: /\/1$/ } } });
  await deliver();
  return id;
}

const said = (data: object) => data as Data;

test('P7.1c–P7.3 a lapsed certificate, a written position, and a refusal that the authorised person signs', async () => {
  const { clock, signed, plain, desk } = office;
  const id = await notified();
  clock.set(at('2026-12-01', '21:00'));
  const text = 'The certificate was renewed: see the copy.';
  expect(await signed('companyHead', id, 'statePosition', randomUUID(), said({ text }))).toMatchObject({ is: 'done' });
  clock.set(at('2026-12-02', '10:00'));
  expect(await tick(desk)).toBe(0);
  const decision = { grounds: [{ ...grounds[0], evidence: '' }], answer: 'The copy is of another device.' };
  expect(await plain('officer', id, 'draftRefusal', decision)).toMatchObject({ is: 'done' });
  expect(await signed('actingHead', id, 'refuse')).toMatchObject({
    is: 'done',
    entry: { actor: { role: 'authorised', order: '1-ж/қ, 2026-01-05' }, data: { grounds: ['L10.2'] } },
  });
  const papers = (await loadCase(desk.db, id)).flatMap((entry) => entry.papers.map(({ kind }) => kind));
  expect(papers).toEqual(['application', 'receipt', 'preliminaryDecision', 'position', 'refusal']);
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

test('APPC 74 the minutes are one paper with two signatures: the secretary’s and the chair’s', async () => {
  const { clock, signed, person, desk } = office;
  const id = await notified();
  expect(await signed('companyHead', id, 'moveHearing')).toMatchObject({ is: 'done' });
  clock.set(at('2026-12-01', '15:40'));
  const minutes = {
    hearing: slot('2026-12-01'),
    attendance: 'came',
    present: 'The head of the company.',
    course: 'He explained the delay.',
    chairIin: person('head').iin,
    chairName: 'С. Марат',
  };
  expect(await signed('officer', id, 'holdHearing', randomUUID(), said(minutes))).toMatchObject({ is: 'done' });
  expect(await signed('head', id, 'chairHearing')).toMatchObject({ is: 'done' });
  const [written, chaired] = (await loadCase(desk.db, id)).slice(-2);
  expect(chaired?.papers).toEqual(written?.papers);
  const kept = await loadPaper(desk.db, written?.papers[0]?.digest ?? '');
  expect(kept?.signatures.map(({ iin, capacity }) => [iin, capacity])).toEqual([
    [person('officer').iin, 'officer'],
    [person('head').iin, 'head'],
  ]);
});

test('APPC 74(3) minutes without a chair or a course are refused before anything is signed, every ground at once', async () => {
  const { clock, signed } = office;
  const id = await notified();
  clock.set(at('2026-12-01', '15:40'));
  const outcome = await signed('officer', id, 'holdHearing', randomUUID(), said({ hearing: slot('2026-12-01') }));
  expect(outcome).toMatchObject({
    is: 'refused',
    refusals: ['attendanceMissing', 'courseMissing', 'chairMissing'].map((why) => ({ why })),
  });
});

test('APPC 73(3) the clock notes that nobody used his right, once, a moment after midnight', async () => {
  const { clock, desk, plain, signed } = office;
  const id = await notified();
  clock.set(at('2026-12-01', '23:59'));
  expect(await tick(desk)).toBe(0);
  clock.set(at('2026-12-02', '00:00'));
  expect(await Promise.all([tick(desk), tick(desk)]).then(([a, b]) => a + b)).toBe(1);
  expect(await tick(desk)).toBe(0);
  expect((await loadCase(desk.db, id)).at(-1)).toMatchObject({ step: 'noteNotExercised', actor: { role: 'system' } });
  clock.set(at('2026-12-02', '09:30'));
  await plain('officer', id, 'draftRefusal', { grounds, answer: '' });
  expect(await signed('head', id, 'refuse')).toMatchObject({ is: 'done' });
});

test('P7.3 after a hearing that convinced, the permit', async () => {
  const { plain, signed, desk, person } = office;
  const id = await notified();
  await signed('companyHead', id, 'statePosition', randomUUID(), said({ text: 'Renewed.' }));
  await plain('officer', id, 'examine', findings(null));
  expect(await plain('officer', id, 'formPermit', {})).toMatchObject({ is: 'refused', refusals: [{ norm: 'P7.3' }] });
  await plain('officer', id, 'formPermit', { conclusion: 'The certificate was renewed on 26 November.' });
  expect(await signed('head', id, 'issue')).toMatchObject({ is: 'done' });
  expect(await searchRegistry(desk.db, { text: person('companyHead').bin ?? '' })).toMatchObject([{ status: 'valid' }]);
});

test('LPN 26(1), LPN 26(2) seven working days of silence are a permit by law, which the head hands over', async () => {
  const { clock, desk, person, signed, plain } = office;
  const id = await examined(null);
  await plain('officer', id, 'formPermit');
  clock.set(at('2026-12-02', '18:29'));
  expect(await tick(desk)).toBe(0);
  clock.set(at('2026-12-02', '18:31'));
  expect(await signed('head', id, 'issue')).toMatchObject({ is: 'refused', refusals: [{ norm: 'LPN 26(1)' }] });
  expect(await tick(desk)).toBe(1);
  const [permit] = await searchRegistry(desk.db, { text: person('companyHead').bin ?? '' });
  expect(permit).toMatchObject({ status: 'deemed', issuedOn: '2026-12-02', expiresOn: '2036-12-02' });
  const checked = () => checkPermit(desk, permit?.permitNumber ?? '', permit?.verifyCode ?? '');
  expect(await checked()).toMatchObject({ is: 'found', permit: { standing: 'valid', bySilence: true } });
  const look = await lookAtCase(desk, await actorsOf(desk, person('head')), id, 'test');
  expect(look).toMatchObject({
    look: {
      standings: expect.arrayContaining([expect.objectContaining({ term: 'handOverPermit', due: '2026-12-09' })]),
    },
  });
  clock.set(at('2026-12-04', '10:00'));
  expect(await signed('head', id, 'handOverPermit')).toMatchObject({ is: 'done' });
  expect(await checked()).toMatchObject({ is: 'found', permit: { bySilence: false, issuedOn: '2026-12-02' } });
});

test('LPN 26(1) an application that nobody registered is issued by law all the same', async () => {
  const { clock, desk, fill, signed } = office;
  const id = await fill('companyHead');
  await signed('companyHead', id, 'submit');
  clock.set(at('2026-12-03', '00:00'));
  expect(await tick(desk)).toBe(1);
  expect((await loadCase(desk.db, id)).at(-1)).toMatchObject({ step: 'lapse', data: { issuedOn: '2026-12-02' } });
});

test('P7.2a on the last day for a notice, and the day before, officer and head are shown whose door closes', async () => {
  const { clock, desk, person } = office;
  const id = await examined();
  const doors = async (who: 'officer' | 'head' | 'secondOfficer') =>
    (await workOf(desk, await actorsOf(desk, person(who)))).closing.map(({ row, door }) => [row.case, door]);
  expect(await doors('head')).toEqual([]);
  clock.set(at('2026-11-26', '09:00'));
  expect([await doors('head'), await doors('officer')]).toEqual([[[id, 'tomorrow']], [[id, 'tomorrow']]]);
  expect(await doors('secondOfficer')).toEqual([]);
  clock.set(at('2026-11-27', '18:29'));
  expect(await doors('head')).toEqual([[id, 'today']]);
  clock.set(at('2026-11-27', '18:31'));
  expect(await doors('head')).toEqual([]);
});

test('P6.1b a case that was reassigned is the other officer’s to see and to work on', async () => {
  const { desk, plain, person } = office;
  const id = await examined();
  const { iin } = person('secondOfficer');
  await plain('officer', id, 'reassign', { officerIin: iin, officerName: 'Д. Жанель', reason: 'Recused.' });
  const seen = async (who: 'secondOfficer' | 'officer') =>
    (
      await lookAtCase(
        desk,
        (await actorsOf(desk, person(who))).filter(({ role }) => role === 'officer'),
        id,
        't',
      )
    ).is;
  expect([await seen('secondOfficer'), await seen('officer')]).toEqual(['open', 'closed']);
});

test('P7.1d, L8.2 a hearing whose day an order makes a day off is shown as lost until it was moved', async () => {
  const { clock, desk, plain, person } = office;
  const id = await notified();
  const lost = async () => {
    const seen = await lookAtCase(desk, await actorsOf(desk, person('officer')), id, 't');
    return seen.is === 'open' && seen.look.refusal.slotLost;
  };
  expect(await lost()).toBe(false);
  const data = {
    name: 'Order of the Minister of Labour',
    actNumber: '401-НҚ',
    date: '2026-11-27',
    source: 'https://adilet.zan.kz/kaz/docs/V2600000401',
    rows: [{ date: '2026-12-01', kind: 'dayOff', insteadOf: null }],
    replaces: [],
    settles: null,
  };
  expect(await orderDays(desk, data)).toMatchObject({ is: 'recorded' });
  expect(await lost()).toBe(true);
  clock.set(at('2026-11-30', '10:00'));
  const moved = { hearing: slot('2026-12-02'), reason: 'The day has become a day off.' };
  expect(await plain('officer', id, 'changeSlot', moved)).toMatchObject({ is: 'done' });
  expect(await lost()).toBe(false);
});

test('A-22 an order of authorisation that has ended gives no signature', async () => {
  const { clock, desk, signed, plain, person } = office;
  const id = await examined();
  clock.set(at('2026-11-27', '11:00'));
  await plain('officer', id, 'proposeRefusal', { grounds, hearing: slot('2026-12-01') });
  const { recordOrder } = await import('./staff.js');
  const ended = { iin: person('actingHead').iin, role: 'authorised', order: '2-ж/қ', until: '2026-11-26' };
  expect(await recordOrder(desk, 'relieve', ended)).toEqual([]);
  expect(await signed('actingHead', id, 'notify')).toMatchObject({ is: 'refused' });
});
