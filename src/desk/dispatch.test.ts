import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliveredAt } from '../law/facts.js';
import { application } from '../law/application.js';
import type { Gateway, Handed, Letter } from '../outside/gateway.js';
import { openMail } from '../outside/mail.js';
import { openMailServer, openSmsServer, type TestMailServer, type TestSmsServer } from '../outside/testing.js';
import { openSms } from '../outside/sms.js';
import { checkChains } from '../store/check.js';
import { ask } from '../store/database.js';
import { loadCase } from '../store/entries.js';
import { claimMessages } from '../store/outbox.js';
import { text } from '../store/statement.js';
import { replay } from '../core/decide.js';
import { type DispatchOptions, type Gateways, openDispatch, sendDue } from './dispatch.js';
import { cabinet, lookAtCase, lookBeside, sendAgain, troubledOf } from './look.js';
import { openTestDesk, type TestDesk } from './testing.js';
import { actorsOf } from './who.js';
import type { PersonId } from '../demo/people.js';

let office: TestDesk;
let mailServer: TestMailServer;
let smsServer: TestSmsServer;
beforeAll(async () => {
  office = await openTestDesk();
  [mailServer, smsServer] = await Promise.all([openMailServer(), openSmsServer()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([mailServer.close(), smsServer.close()]);
  await office.close();
});
beforeEach(async () => {
  mailServer.taken.length = 0;
  mailServer.answers = { recipient: '250 ok', letter: '250 2.0.0 queued as A1' };
  smsServer.asked.length = 0;
  smsServer.answer = { status: 200, body: '{"id":"77"}' };
  await ask(office.desk.db, text`delete from message`);
});

const options: DispatchOptions = { log: () => undefined, pollMs: 20, backoffSeconds: [0] };
const real = (): Gateways => ({
  email: openMail({
    url: `smtp://127.0.0.1:${mailServer.port}`,
    from: 'a@ruqsat.example',
    host: 'ruqsat.example',
    timeoutMs: 2000,
  }),
  sms: openSms({ url: smsServer.url, token: 't', timeoutMs: 500 }),
});
const send = (gateways: Gateways = real(), more: Partial<DispatchOptions> = {}) =>
  sendDue(office.desk, gateways, { ...options, ...more });

async function registered(who: PersonId = 'individual', change = {}): Promise<string> {
  const id = await office.fill(who, change);
  expect(await office.signed(who, id, 'submit')).toMatchObject({ is: 'done' });
  expect(await office.signed('chancery', id, 'register')).toMatchObject({ is: 'done' });
  return id;
}
const deliveries = async (id: string) =>
  (await loadCase(office.desk.db, id))
    .filter(({ step }) => step === 'recordDelivery')
    .map(({ data }) => [data['channel'], data['outcome'], data['to'], data['reason'] ?? ''])
    .sort();
async function noticesSeenBy(who: PersonId, id: string) {
  const seen = await lookAtCase(office.desk, await actorsOf(office.desk, office.person(who)), id, 'test');
  return seen.is === 'open' ? (await lookBeside(office.desk, seen.look)).notices : [];
}
const idOf = (letter: string) => /Message-ID: <(\S+)@/.exec(letter)?.[1];

const BOTH_SENT = [
  ['email', 'sent', 'o***@example.kz', ''],
  ['sms', 'sent', '+7 *** *** 00 00', ''],
];

test('APPC 66(2) after registration the e-mail and the SMS are sent, recorded in the case, and shown beside the notice', async () => {
  const id = await registered();
  expect(await noticesSeenBy('chancery', id)).toMatchObject([
    { name: 'receipt', deliveredAt: null, channels: [{ state: 'waiting' }, { state: 'waiting' }] },
  ]);
  expect(await send()).toBe(2);
  expect(mailServer.taken).toMatchObject([{ to: 'office@example.kz' }]);
  expect(smsServer.asked).toMatchObject([{ body: { to: '+77010000000', text: expect.stringContaining('/cabinet') } }]);
  expect(await deliveries(id)).toEqual(BOTH_SENT);
  const [notice] = await noticesSeenBy('individual', id);
  expect(notice).toMatchObject({
    deliveredAt: expect.any(String),
    readAt: expect.any(String),
    channels: [
      { channel: 'email', state: 'sent', to: 'o***@example.kz' },
      { channel: 'sms', state: 'sent' },
    ],
  });
  const found = replay(application, id, await loadCase(office.desk.db, id));
  expect(found.stage).toBe('registered');
  expect(deliveredAt(found, 2)).toBe(notice?.deliveredAt);
  expect(await send()).toBe(0);
  expect(await checkChains(office.desk.db, { dir: office.desk.files })).toBeNull();
});

test('APPC 66(2) a step that is refused sends nothing, and without confirmed contacts nothing but the cabinet tells', async () => {
  const id = await office.fill('individual', { 'declarations.d1': '' });
  await office.signed('individual', id, 'submit');
  expect(await office.signed('officer', id, 'register')).toMatchObject({ is: 'refused' });
  await office.signed('chancery', id, 'register');
  expect(await send()).toBe(0);
  expect(await noticesSeenBy('individual', id)).toMatchObject([{ name: 'receipt', channels: [], deliveredAt: null }]);
});

test('APPC 66(2) he who is killed between sending and recording: the same message goes again under its id, and is recorded once', async () => {
  const id = await registered();
  // Claimed and handed over; then nothing more is heard of him.
  const claimed = await claimMessages(office.desk.db, { limit: 10, leaseSeconds: 0.1 });
  const gateways = real();
  for (const { id: message, address: to, subject, body, channel } of claimed)
    expect(await gateways[channel]?.hand({ id: message, to, subject, body })).toMatchObject({ is: 'sent' });
  expect(await deliveries(id)).toEqual([]);
  await new Promise((done) => setTimeout(done, 200));
  expect(await send()).toBe(2);
  expect(mailServer.taken).toHaveLength(2);
  expect(idOf(mailServer.taken[1]?.text ?? '')).toBe(idOf(mailServer.taken[0]?.text ?? ''));
  expect(new Set(smsServer.asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(await deliveries(id)).toEqual(BOTH_SENT);
});

test('APPC 66(2) two who hand over the same message record it once', async () => {
  const id = await registered();
  // A lease that is over before the gateway answers lets a second one take the same message.
  const waiting: (() => void)[] = [];
  const slow: Gateway = {
    hand: () => new Promise<Handed>((done) => waiting.push(() => done({ is: 'sent', id: 'q' }))),
    close: () => undefined,
  };
  const both = [0, 1].map(async (turn) => {
    await new Promise((done) => setTimeout(done, turn * 150));
    return send({ email: slow, sms: slow }, { leaseSeconds: 0.05 });
  });
  await expect.poll(() => waiting.length).toBe(4);
  for (const go of waiting) go();
  expect(await Promise.all(both)).toEqual([2, 2]);
  expect(await deliveries(id)).toEqual(BOTH_SENT);
});

test('APPC 66(2) a gateway that is down is tried again, which everybody can see, and then the notice is delivered', async () => {
  const id = await registered();
  mailServer.answers = { recipient: '450 4.2.0 <office@example.kz> busy', letter: '250 ok' };
  smsServer.answer = { status: 503, body: '' };
  for (const _ of [1, 2, 3, 4]) await send();
  expect(await deliveries(id)).toEqual([]);
  const [notice] = await noticesSeenBy('chancery', id);
  expect(notice?.channels).toMatchObject([
    {
      channel: 'email',
      state: 'waiting',
      attempts: 4,
      reason: expect.stringMatching(/450 .*o\*\*\*@example\.kz.* busy/),
    },
    { channel: 'sms', state: 'waiting', attempts: 4, reason: '503' },
  ]);
  const chancery = await actorsOf(office.desk, office.person('chancery'));
  expect(await troubledOf(office.desk, chancery)).toMatchObject([{ case: id }, { case: id }]);
  mailServer.answers = { recipient: '250 ok', letter: '250 ok' };
  smsServer.answer = { status: 200, body: '{}' };
  await send();
  expect(await deliveries(id)).toEqual(BOTH_SENT);
  expect(await troubledOf(office.desk, chancery)).toEqual([]);
});

test('APPC 66(2) an address that does not exist fails for good, is recorded and shown, and can be sent to again', async () => {
  const id = await registered();
  mailServer.answers = { recipient: '550 5.1.1 <office@example.kz> no such mailbox', letter: '250 ok' };
  await send();
  const reason = expect.stringMatching(/550 .*no such mailbox/);
  const failed = ['email', 'failed', 'o***@example.kz', reason];
  expect(await deliveries(id)).toEqual([failed, BOTH_SENT[1]]);
  expect(JSON.stringify(await loadCase(office.desk.db, id)).match(/office@example\.kz/g)).toHaveLength(1); // the application
  const chancery = await actorsOf(office.desk, office.person('chancery'));
  const [trouble] = await troubledOf(office.desk, chancery);
  expect(trouble).toMatchObject({
    case: id,
    notice: 'receipt',
    channel: 'email',
    to: 'o***@example.kz',
    state: 'failed',
  });
  expect(await troubledOf(office.desk, await actorsOf(office.desk, office.person('secondOfficer')))).toEqual([]);
  expect(await noticesSeenBy('individual', id)).toMatchObject([
    { channels: [{ state: 'failed', reason }, { state: 'sent' }] },
  ]);

  const applicant = await actorsOf(office.desk, office.person('individual'));
  expect(await sendAgain(office.desk, applicant, id, trouble!.id)).toBe(false);
  // A double click is one retry, and leads back to the case both times.
  for (const _ of [1, 2]) expect(await sendAgain(office.desk, chancery, id, trouble!.id)).toBe(true);
  await send();
  expect(await deliveries(id)).toEqual([failed, BOTH_SENT[1]]); // failed again: recorded once
  expect(await sendAgain(office.desk, chancery, id, trouble!.id)).toBe(true);
  mailServer.answers = { recipient: '250 ok', letter: '250 ok' };
  await send();
  expect(await deliveries(id)).toEqual([failed, ...BOTH_SENT]);
});

test('APPC 66(2) what nobody takes for two days has failed', async () => {
  const id = await registered();
  smsServer.answer = null;
  await send(real(), { giveUpSeconds: 0 });
  expect(await deliveries(id)).toMatchObject([
    BOTH_SENT[0],
    ['sms', 'failed', '+7 *** *** 00 00', expect.stringMatching(/./)],
  ]);
});

test('P6.1b the officer gets a letter of his assignment; of it the message tells, not the case', async () => {
  const id = await registered();
  await office.plain('chancery', id, 'handOver');
  await office.plain('officer', id, 'assign', { officerIin: office.person('officer').iin, officerName: 'B' });
  await send();
  expect(mailServer.taken.map(({ to }) => to)).toContain('officer@ruqsat.example');
  expect(await deliveries(id)).toEqual(BOTH_SENT);
  expect((await noticesSeenBy('head', id))[0]).toMatchObject({
    name: 'assignment',
    to: 'officer',
    channels: [{ state: 'sent' }],
  });
  expect((await noticesSeenBy('individual', id)).map(({ name }) => name)).toEqual(['receipt']);
});

test('HOUSE 4.5 a delivery that is recorded meanwhile makes no step stale: what was shown is signed and taken', async () => {
  const id = await office.fill('individual');
  await office.signed('individual', id, 'submit');
  await office.signed('chancery', id, 'register');
  const expectedNumber = (await loadCase(office.desk.db, id)).length + 1;
  await send();
  const { take } = await import('./take.js');
  const handOver = { case: id, step: 'handOver', expectedNumber, data: {} };
  const chancery = await actorsOf(office.desk, office.person('chancery'));
  const taken = await take(office.desk, chancery, { ...handOver, id: '6a0b2f8e-0000-4000-8000-0000000000aa' });
  expect(taken).toMatchObject({ is: 'done', entry: { number: 5 } });
  // What people have done still does.
  const second = await take(office.desk, chancery, { ...handOver, id: '6a0b2f8e-0000-4000-8000-0000000000ab' });
  expect(second).toMatchObject({ is: 'stale', since: [{ step: 'handOver' }] });
});

test('A-21 in the cabinet a notice is unread until the applicant opens the case; reading starts no term', async () => {
  const id = await registered('otherHead');
  const applicant = office.person('otherHead');
  const actor = (await actorsOf(office.desk, applicant))[0]!;
  const notices = async () => (await cabinet(office.desk, actor)).cases.find((one) => one.case === id)?.notices;
  expect(await notices()).toEqual([{ number: 2, step: 'register', at: expect.stringMatching(/Z$/), read: false }]);
  expect(await noticesSeenBy('chancery', id)).toMatchObject([{ readAt: null }]);
  await noticesSeenBy('otherHead', id);
  expect(await notices()).toMatchObject([{ read: true }]);
  const found = replay(application, id, await loadCase(office.desk.db, id));
  expect(deliveredAt(found, 2)).toBeNull();
});

test('HOUSE 4.6 two processes that send at once send each message once; closing waits for what is under way', async () => {
  const handed: Letter[] = [];
  const gateway: Gateway = {
    hand: async (letter) => {
      handed.push(letter);
      await new Promise((done) => setTimeout(done, 30));
      return { is: 'sent', id: 'q' };
    },
    close: () => undefined,
  };
  const both = [1, 2].map(() => openDispatch(office.desk, { email: gateway, sms: gateway }, options));
  const ids = [await registered(), await registered('companyHead'), await registered('otherHead')];
  await expect.poll(() => handed.length).toBe(6);
  await Promise.all(both.map((one) => one.close()));
  expect(new Set(handed.map(({ id }) => id)).size).toBe(6);
  for (const id of ids) expect(await deliveries(id)).toHaveLength(2);
});

test('HOUSE 4.6 he who sends goes on when his connections were cut and the outbox was closed to him for a while', async () => {
  const said: string[] = [];
  const gateway: Gateway = { hand: async () => ({ is: 'sent', id: 'q' }), close: () => undefined };
  const asOwner = (statement: RawBuilder<unknown>) =>
    office.desk.db.transaction().execute(async (trx) => {
      await sql`set local role none`.execute(trx);
      await statement.execute(trx);
    });
  const id = await registered();
  await asOwner(sql`revoke update on message from ruqsat_app`);
  const dispatch = openDispatch(
    office.desk,
    { email: gateway, sms: gateway },
    { ...options, log: (line) => void said.push(line) },
  );
  await expect.poll(() => said.length).toBeGreaterThan(1);
  await asOwner(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await asOwner(sql`grant update on message to ruqsat_app`);
  await expect.poll(() => deliveries(id), { timeout: 10_000 }).toEqual(BOTH_SENT);
  await dispatch.close();
});
