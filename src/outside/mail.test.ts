import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMail } from './mail.js';
import { openMailServer, type TestMailServer } from './testing.js';

let server: TestMailServer;
beforeAll(async () => {
  server = await openMailServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.taken.length = 0;
  server.answers = { recipient: '250 ok', letter: '250 2.0.0 queued as A1' };
});

const letter = {
  id: '6a0b2f8e-0000-4000-8000-00000000000a',
  to: 'mvno@example.kz',
  subject: 'Өтініш тіркелді / Заявление зарегистрировано',
  body: 'Қолхат жеке кабинетте.\n',
};
const mail = (host = '127.0.0.1', timeoutMs = 5000) =>
  openMail({
    url: `smtp://${host}:${server.port}`,
    from: 'Рұқсат <office@ruqsat.example>',
    host: 'ruqsat.example',
    timeoutMs,
  });

test('RFC 5322 3.6.4 a letter bears the id of its message, so that a repeated one is known as the same', async () => {
  const gateway = mail();
  expect(await gateway.hand(letter)).toEqual({ is: 'sent', id: '250 2.0.0 queued as A1' });
  expect(await gateway.hand(letter)).toMatchObject({ is: 'sent' });
  gateway.close();
  expect(server.taken.map(({ to }) => to)).toEqual([letter.to, letter.to]);
  for (const { text } of server.taken) {
    expect(text).toContain(`Message-ID: <${letter.id}@ruqsat.example>`);
    expect(text).toContain('Auto-Submitted: auto-generated');
  }
});

test.each([
  ['550 5.1.1 no such mailbox', '250 ok', 'refused'],
  ['250 ok', '554 5.7.1 not accepted', 'refused'],
  ['450 4.2.1 mailbox busy', '250 ok', 'silent'],
  ['250 ok', '451 4.3.0 try later', 'silent'],
] as const)('RFC 5321 4.2.1 after «%s» and «%s» a letter is %s', async (recipient, end, is) => {
  server.answers = { recipient, letter: end };
  const handed = await mail().hand(letter);
  expect(handed).toMatchObject({ is });
  expect('reason' in handed && handed.reason).toMatch(/no such mailbox|not accepted|busy|try later/);
});

test('RFC 5321 4.5.3.2 a server that says nothing is given up, and one that is not there is silent', async () => {
  server.answers = { recipient: null, letter: null };
  expect(await mail('127.0.0.1', 300).hand(letter)).toMatchObject({ is: 'silent' });
  const nobody = openMail({ url: 'smtp://127.0.0.1:1', from: 'a@b.kz', host: 'b.kz', timeoutMs: 1000 });
  expect(await nobody.hand(letter)).toMatchObject({ is: 'silent' });
});

test('RFC 3207 without TLS no letter goes to another machine', async () => {
  expect(await mail('127.0.0.2').hand(letter)).toMatchObject({ is: 'silent' });
  expect(server.taken).toEqual([]);
});

test('RFC 5322 2.2 an address cannot add a recipient or a header of its own', async () => {
  await mail().hand({ ...letter, to: 'a@example.kz\r\nBcc: b@example.kz' });
  for (const { text } of server.taken) expect(text).not.toMatch(/^Bcc:/m);
  expect(server.taken.map(({ to }) => to)).not.toContain('b@example.kz');
});
