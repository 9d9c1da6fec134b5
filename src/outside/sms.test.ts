import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSms } from './sms.js';
import { openSmsServer, type TestSmsServer } from './testing.js';

let server: TestSmsServer;
beforeAll(async () => {
  server = await openSmsServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

const letter = {
  id: '6a0b2f8e-0000-4000-8000-00000000000a',
  to: '+77012345678',
  subject: '',
  body: '№2026-000231 өтініш',
};
const sms = (timeoutMs = 5000) => openSms({ url: server.url, token: 'secret', timeoutMs });

test('RFC 9110 15.3 a message is posted with its id, and what the gateway calls it is kept', async () => {
  server.answer = { status: 200, body: '{"id":"77"}' };
  expect(await sms().hand(letter)).toEqual({ is: 'sent', id: '77' });
  expect(server.asked).toEqual([
    {
      headers: expect.objectContaining({
        authorization: 'Bearer secret',
        'idempotency-key': letter.id,
        'content-type': 'application/json',
      }),
      body: { id: letter.id, to: letter.to, text: letter.body },
    },
  ]);
});

test.each([
  [202, '', 'sent', letter.id],
  [409, '{"error":"known"}', 'sent', letter.id],
  [400, '{"error":"bad number"}', 'refused', '400 bad number'],
  [422, 'not JSON', 'refused', '422'],
  [401, '{"error":"token"}', 'silent', '401 token'],
  [429, '', 'silent', '429'],
  [503, '{"error":"busy"}', 'silent', '503 busy'],
  [302, '', 'silent', 'fetch failed: unexpected redirect'],
] as const)('RFC 9110 15 after an answer %i %s a message is %s', async (status, body, is, said) => {
  server.answer = { status, body };
  const handed = await sms().hand(letter);
  expect([handed.is, 'id' in handed ? handed.id : handed.reason]).toEqual([is, said]);
});

test('RFC 9110 15.5.9 a gateway that does not answer is given up, and one that is not there is silent', async () => {
  server.answer = null;
  expect(await sms(200).hand(letter)).toMatchObject({ is: 'silent' });
  const nobody = openSms({ url: 'http://127.0.0.1:1/', token: 't' });
  expect(await nobody.hand(letter)).toMatchObject({ is: 'silent' });
});
