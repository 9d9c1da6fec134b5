import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../core/procedure.js';
import { ask } from './database.js';
import { append, Conflict, type StoredEntry } from './entries.js';
import {
  claimMessages,
  besideCase,
  type Outgoing,
  postponeMessage,
  queueing,
  retryMessage,
  settleMessage,
  settling,
  sweepMessages,
  troubledMessages,
} from './outbox.js';
import { rewriteStaff } from './staff.js';
import { text } from './statement.js';
import { freshDatabase, testDatabases, type TestDatabase } from './testing.js';

const entry = (caseId: string, number = 1): Entry => ({
  case: caseId,
  number,
  id: randomUUID(),
  step: 'register',
  actor: { role: 'chancery', iin: '900928203071', bin: null, name: 'A', order: '1' },
  at: '2026-11-23T05:00:00.000Z',
  data: {},
  papers: [],
  norm: 'P6.1a',
  edition: '2024-10-22',
});
const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  id: randomUUID(),
  notice: 'receipt',
  recipient: 'applicant',
  channel: 'email',
  to: { address: 'mvno@example.kz' },
  subject: 'Өтініш',
  body: 'Мәтін «…»\n№ 1',
  ...more,
});
const lease = { limit: 10, leaseSeconds: 60 };

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());
  beforeEach(() => ask(home.db, text`delete from message`));

  const queue = (caseId: string, ...messages: readonly Outgoing[]): Promise<StoredEntry> =>
    append(home.db, entry(caseId), null, () => ({ writes: [queueing({ case: caseId, number: 1 }, messages)] }));
  const idsOf = async (caseId: string) => (await besideCase(home.db, caseId, [])).messages.map(({ id }) => id);

  test('HOUSE 4.6 messages are there exactly when their entry is: what somebody else was first with queues nothing', async () => {
    const [mail, sms] = [outgoing(), outgoing({ channel: 'sms', to: { address: '+77012345678' } })];
    await queue('c1', mail, sms);
    expect((await besideCase(home.db, 'c1', [])).messages).toMatchObject([
      {
        id: mail.id,
        number: 1,
        channel: 'email',
        address: 'mvno@example.kz',
        body: mail.body,
        state: 'waiting',
        attempts: 0,
      },
      { id: sms.id, number: 1, channel: 'sms', address: '+77012345678' },
    ]);
    await expect(queue('c1', outgoing())).rejects.toBeInstanceOf(Conflict);
    await expect(queue('c0', { ...outgoing(), id: mail.id })).rejects.toThrow(/message_pkey/);
    expect(await idsOf('c1')).toHaveLength(2);
    expect(await idsOf('c0')).toEqual([]);
  });

  test('P6.1b a message to an official goes to the mailbox that his appointment names, and to nobody where there is none', async () => {
    const post = { role: 'officer', name: 'A', order: '1', validFrom: '2026-01-05', validUntil: null } as const;
    await rewriteStaff(home.db, [
      { ...post, iin: '830401103064', email: 'officer@komitet.example' },
      { ...post, iin: '830401103064', role: 'manager', email: 'officer@komitet.example' },
      { ...post, iin: '920113205127' },
      { ...post, iin: '750617103081', role: 'head', validUntil: '2026-02-01', email: 'old@komitet.example' },
      { ...post, iin: '800202104095', role: 'actingHead', email: 'acting@komitet.example' },
    ]);
    const to = (iin: string | null, roles: readonly string[] = []) =>
      outgoing({ to: { iin, roles, on: '2026-11-23' } });
    await queue('c2', to('830401103064'), to('920113205127'), to(null, ['head', 'actingHead']), to(null, ['manager']));
    const { messages } = await besideCase(home.db, 'c2', []);
    expect(messages.map(({ address }) => address).sort()).toEqual([
      'acting@komitet.example',
      'officer@komitet.example',
      'officer@komitet.example',
    ]);
  });

  test('practice: of many who send, each message is claimed by one, and again when he is silent for too long', async () => {
    await queue('c3', ...Array.from({ length: 9 }, () => outgoing()));
    const claims = await Promise.all(
      Array.from({ length: 6 }, () => claimMessages(home.db, { limit: 3, leaseSeconds: 0.2 })),
    );
    const claimed = claims.flat().map(({ id }) => id);
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(claimed).toHaveLength(9);
    expect(await claimMessages(home.db, lease)).toEqual([]);
    await new Promise((done) => setTimeout(done, 300));
    const again = await claimMessages(home.db, lease);
    expect(again.map(({ id }) => id).sort()).toEqual(claimed.sort());
    for (const { attempts } of again) expect(attempts).toBe(2);
  });

  test('practice: a message that was not taken waits for its pause, with the reason to be seen', async () => {
    const message = outgoing();
    await queue('c4', message);
    await claimMessages(home.db, lease);
    await postponeMessage(home.db, message.id, 300, '450 busy');
    const [waiting] = (await besideCase(home.db, 'c4', [])).messages;
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, reason: '450 busy', settledAt: null });
    expect(waiting?.nextInSeconds).toBeGreaterThan(290);
    expect(await claimMessages(home.db, lease)).toEqual([]);
  });

  test('APPC 66(2) what became of a message is written with the entry that records it, and nothing undoes a sending', async () => {
    const message = outgoing();
    const first = await queue('c5', message);
    const sent = { state: 'sent', gatewayId: 'q1', at: '2026-11-23T05:01:00.000Z' } as const;
    const settle = (number: number, previous: string) =>
      append(home.db, entry('c5', number), previous, () => ({ writes: [settling(message.id, sent)] }));
    await expect(settle(3, first.hash)).rejects.toBeInstanceOf(Conflict);
    expect((await besideCase(home.db, 'c5', [])).messages).toMatchObject([{ state: 'waiting' }]);
    await settle(2, first.hash);
    await settleMessage(home.db, message.id, { state: 'failed', reason: 'late', at: sent.at });
    await postponeMessage(home.db, message.id, 0, 'late');
    expect((await besideCase(home.db, 'c5', [])).messages).toMatchObject([
      { state: 'sent', gatewayId: 'q1', settledAt: sent.at, reason: null },
    ]);
    expect(await claimMessages(home.db, lease)).toEqual([]);
  });

  test('practice: what has failed is shown until somebody sends it again; what was sent is forgotten in time', async () => {
    const [failed, sent] = [outgoing(), outgoing()];
    await queue('c6', failed, sent);
    const at = '2026-11-23T05:01:00.000Z';
    await settleMessage(home.db, failed.id, { state: 'failed', reason: '550 no such mailbox', at });
    await settleMessage(home.db, sent.id, { state: 'sent', gatewayId: 'q', at });
    expect(await troubledMessages(home.db)).toMatchObject([
      { id: failed.id, case: 'c6', reason: '550 no such mailbox' },
    ]);
    expect(await troubledMessages(home.db, '830401103064')).toEqual([]);
    expect(await retryMessage(home.db, 'c5', failed.id)).toBe(false);
    expect(await retryMessage(home.db, 'c6', sent.id)).toBe(false);
    expect(await retryMessage(home.db, 'c6', failed.id)).toBe(true);
    expect((await claimMessages(home.db, lease)).map(({ id }) => id)).toEqual([failed.id]);
    expect(await sweepMessages(home.db, 1)).toBe(0);
    await ask(home.db, text`update message set queued_at = now() - interval '2 days'`);
    expect(await sweepMessages(home.db, 1)).toBe(1);
    expect(await idsOf('c6')).toEqual([failed.id]);
  });
});
