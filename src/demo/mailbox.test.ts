import { expect, test } from 'vitest';
import { NOWHERE, openMailbox } from './mailbox.js';

const letter = { id: '6a0b2f8e-0000-4000-8000-00000000000a', to: 'a@example.kz', subject: 'S', body: 'B' };

test('practice: the mailbox of the demo keeps what arrives, the newest first, and a repeated message once', async () => {
  const { gateways, letters } = openMailbox(() => new Date('2026-11-23T05:00:00.000Z'));
  for (const _ of [1, 2]) expect(await gateways.email.hand(letter)).toEqual({ is: 'sent', id: 'demo-6a0b2f8e' });
  await gateways.sms.hand({ ...letter, id: 'b', to: '+77010000000' });
  expect(letters().map(({ id, channel, at }) => [id, channel, at])).toEqual([
    ['b', 'sms', '2026-11-23T05:00:00.000Z'],
    [letter.id, 'email', '2026-11-23T05:00:00.000Z'],
  ]);
});

test('practice: the mailbox of the demo keeps no more than five hundred, and refuses who lives nowhere', async () => {
  const { gateways, letters } = openMailbox(() => new Date());
  for (let n = 0; n < 501; n += 1) await gateways.email.hand({ ...letter, id: `${n}` });
  expect([letters().length, letters().at(-1)?.id]).toEqual([500, '1']);
  expect(await gateways.email.hand({ ...letter, to: `a@${NOWHERE}`, id: 'c' })).toMatchObject({ is: 'refused' });
  expect(letters()).toHaveLength(500);
});
