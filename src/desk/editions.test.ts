import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDraft } from '../law/draft.js';
import { editions } from '../law/editions.js';
import { loadCase } from '../store/entries.js';
import { caseRow } from '../store/views.js';
import { orderDays } from './days.js';
import { lookAtCase, workOf } from './look.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { tick } from './tick.js';
import { actorsOf } from './who.js';

/** Made up: from Tuesday, 1 December 2026, five working days, nobody but the manager assigns, and nothing is handed over. */
const next = readDraft({
  id: 'next',
  inForceFrom: '2026-12-01',
  terms: { result: { days: 5 }, handOver: null },
  steps: { handOver: null, assign: { by: ['manager'], at: ['registered'], norm: 'P6.1c' } },
});

let office: TestDesk;
beforeAll(async () => {
  if ('problems' in next) throw new Error(JSON.stringify(next.problems));
  office = await openTestDesk(at('2026-11-30', '10:00'), undefined, { editions: [next.edition, ...editions] });
}, 60_000);
afterAll(() => office.close());

const officer = () => ({ officerIin: office.person('officer').iin, officerName: 'Б. Нұржан' });
const editionsOf = async (id: string) => (await loadCase(office.desk.db, id)).map(({ edition }) => edition);

test('O4 a case that was begun under one edition goes on under it after another came into force; a new one begins under that', async () => {
  const { clock, desk, fill, signed, plain, person } = office;
  const old = await fill('companyHead');
  await signed('companyHead', old, 'submit');
  clock.set(at('2026-12-01', '10:00'));
  const young = await fill('individual');
  await signed('individual', young, 'submit');
  expect((await loadCase(desk.db, young))[0]).toMatchObject({
    edition: 'next',
    data: { consent: { edition: 'next' } },
  });
  // prepare and takeSigned
  expect(await signed('chancery', old, 'register')).toMatchObject({ is: 'done', entry: { edition: '2024-10-22' } });
  expect(await signed('chancery', young, 'register')).toMatchObject({ is: 'done', entry: { edition: 'next' } });
  // view
  expect(await caseRow(desk.db, old)).toMatchObject({ registeredOn: '2026-11-30', resultDue: '2026-12-09' });
  expect(await caseRow(desk.db, young)).toMatchObject({ registeredOn: '2026-12-01', resultDue: '2026-12-08' });
  // look
  const open = async (id: string, who: 'chancery' | 'officer' | 'head') => {
    const seen = await lookAtCase(desk, await actorsOf(desk, person(who)), id, 'test');
    return seen.is === 'open' ? seen.look.open.map(({ step }) => step) : [];
  };
  expect([await open(old, 'chancery'), await open(young, 'chancery')]).toEqual([['handOver'], []]);
  expect([await open(old, 'officer'), await open(young, 'officer')]).toEqual([[], ['assign']]);
  expect(await open(young, 'head')).toEqual([]);
  // take
  expect(await plain('chancery', young, 'handOver')).toMatchObject({
    is: 'refused',
    refusals: [{ why: 'noSuchStep' }],
  });
  expect(await plain('chancery', old, 'handOver')).toMatchObject({ is: 'done' });
  expect(await plain('head', young, 'assign', officer())).toMatchObject({
    refusals: [{ why: 'notYourRole', norm: 'P6.1c' }],
  });
  expect(await plain('head', old, 'assign', officer())).toMatchObject({ is: 'done', entry: { norm: 'P6.1b' } });
  expect(await plain('officer', young, 'assign', officer())).toMatchObject({ is: 'done', entry: { norm: 'P6.1c' } });
  expect(await editionsOf(old)).toEqual(Array.from({ length: 4 }, () => '2024-10-22'));
  expect(await editionsOf(young)).toEqual(['next', 'next', 'next']);
});

test('O4 work waits where any edition gives it: the unit’s manager sees cases that were handed over and such as need it no more', async () => {
  const { clock, desk, fill, signed, person } = office;
  clock.set(at('2026-12-02', '10:00'));
  const young = await fill('otherHead');
  await signed('otherHead', young, 'submit');
  await signed('chancery', young, 'register');
  const [asManager] = (
    await workOf(
      desk,
      (await actorsOf(desk, person('officer'))).filter(({ role }) => role === 'manager'),
    )
  ).lists;
  expect(asManager?.map((row) => row.case)).toContain(young);
});

test('O4 silence is an answer by the edition of the case: after five working days, while the older case still has two', async () => {
  const { clock, desk, fill, signed } = office;
  clock.set(at('2026-11-30', '11:00'));
  const old = await fill('companyHead');
  await signed('companyHead', old, 'submit');
  await signed('chancery', old, 'register');
  clock.set(at('2026-12-01', '11:00'));
  const young = await fill('individual');
  await signed('individual', young, 'submit');
  await signed('chancery', young, 'register');
  clock.set(at('2026-12-08', '18:31'));
  await tick(desk);
  expect((await loadCase(desk.db, young)).at(-1)).toMatchObject({ step: 'lapse', data: { issuedOn: '2026-12-08' } });
  expect((await loadCase(desk.db, old)).at(-1)).toMatchObject({ step: 'register' });
  clock.set(at('2026-12-09', '18:31'));
  await tick(desk);
  expect((await loadCase(desk.db, old)).at(-1)).toMatchObject({ step: 'lapse', data: { issuedOn: '2026-12-09' } });
});

test('O4, L8.2 an order on days off moves the last day of a case by its own edition', async () => {
  const { clock, desk, fill, signed } = office;
  clock.set(at('2026-12-15', '12:00'));
  const young = await fill('companySigner');
  await signed('companySigner', young, 'submit');
  await signed('chancery', young, 'register');
  const due = async () => (await caseRow(desk.db, young))?.resultDue;
  expect(await due()).toBe('2026-12-23');
  const order = {
    name: 'Order of the Minister of Labour',
    actNumber: '401-НҚ',
    date: '2026-12-14',
    source: 'https://adilet.zan.kz/kaz/docs/V2600000401',
    rows: [{ date: '2026-12-18', kind: 'dayOff', insteadOf: null }],
    replaces: [],
    settles: null,
  };
  expect(await orderDays(desk, order)).toMatchObject({ is: 'recorded' });
  expect(await due()).toBe('2026-12-24');
});
