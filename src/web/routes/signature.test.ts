import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proofOf } from '../../desk/proof.js';
import { openTestDesk, type TestDesk } from '../../desk/testing.js';
import { lookAtTrust } from '../../desk/trust.js';
import { fingerprint } from '../../seal/roots.js';
import { system } from '../../seal/xml/testing.js';
import { signXml } from '../../seal/xml/write.js';
import { loadCase } from '../../store/entries.js';
import { checkedBytesMax } from '../pages/public/signature.js';
import { enter, openPages, type Browser } from './testing.js';
import { signatureRoutes } from './signature.js';

let office: TestDesk;
let app: FastifyInstance;
let anybody: Browser;

beforeAll(async () => {
  office = await openTestDesk();
  app = await openPages(office);
  signatureRoutes(app, office.desk);
  anybody = await enter(app, 'individual');
}, 60_000);

afterAll(async () => {
  await app.close();
  await office.close();
});

const paper = new TextEncoder().encode('Келісім: үш дана');
const check = (signature: Uint8Array, document?: Uint8Array, by = anybody) =>
  by.send('/signature', {}, 'do=check', {
    signature: { name: 'келісім.cms', bytes: signature },
    ...(document ? { document: { name: 'келісім.txt', bytes: document } } : {}),
  });

test('RFC 5652 a document and its signature are checked on the page: who signed, in what capacity, and every check', async () => {
  const { statusCode, body } = await check(office.sign('companyHead', paper), paper);
  expect(statusCode).toBe(200);
  expect(body).toContain('Қолтаңба дұрыс');
  expect(body).toContain('заңды тұлғаның бірінші басшысы');
  expect(body).toContain(office.person('companyHead').iin);
  expect(body.match(/>VALID</g)).toHaveLength(9);
  expect(body).toContain('келісім.cms, келісім.txt');
});

test('RFC 5652 §5.4 another document than the one that was signed fails in the digest alone', async () => {
  const { body } = await check(office.sign('companyHead', paper), new TextEncoder().encode('Келісім: төрт дана'));
  expect(body).toContain('Қолтаңба жарамсыз');
  expect(body.match(/>DIGEST_MISMATCH</g)).toHaveLength(2);
  expect(body.match(/>VALID</g)).toHaveLength(7);
});

test('RFC 5652 §5.2 a signature without its document is not judged before the document is there; with it inside none is asked for', async () => {
  expect((await check(office.sign('companyHead', paper))).body).toContain('CONTENT_MISSING');
  expect((await check(office.sign('companyHead', paper, true))).body).toContain('Қолтаңба дұрыс');
});

test('RFC 5652 whatever is no signature gets a verdict and its code, not an error', async () => {
  const { statusCode, body } = await check(paper, paper);
  expect(statusCode).toBe(200);
  expect(body).toContain('<code>FORMAT</code>');
  expect(body).toContain('қолтаңба файлының өзін таңдаңыз');
});

test('ETSI EN 319 102-1 §5.6 a proof is checked as well: by what it holds, as of the receipt', async () => {
  const found = await office.fill('companyHead');
  await office.signed('companyHead', found, 'submit');
  const digest = (await loadCase(office.desk.db, found))[0]?.papers[0]?.digest ?? '';
  const proof = (await proofOf(office.desk, digest)) ?? new Uint8Array();
  const { body } = await check(proof);
  expect(body).toContain('Қолтаңба дұрыс');
  expect(body).toContain('Дәлелге мөр басқан');
  expect(body).toContain(office.person('companyHead').iin);
  const foreign = 'басқа ұйымның мөрі';
  expect(body).not.toContain(foreign);
  const elsewhere = await openPages(office);
  signatureRoutes(elsewhere, { ...office.desk, providerBin: '123456789021' });
  expect((await check(proof, undefined, await enter(elsewhere, 'individual'))).body).toContain(foreign);
  await elsewhere.close();
  expect((await check(proof.map((octet, place) => (place === 5000 ? octet ^ 1 : octet)))).body).toContain(
    'Қолтаңба жарамсыз',
  );
});

test('XMLDSig signed XML is checked as well, with the same words', async () => {
  const { key, certificate } = system;
  const xml = signXml(Buffer.from('<a>Келісім</a>'), { key, certificate });
  const { statusCode, body } = await check(xml);
  expect(statusCode).toBe(200);
  expect(body).toContain('<code>UNTRUSTED</code>');
  expect(body).toContain('ақпараттық жүйе');
});

test('HOUSE §3 the page of trust names each centre with its digest and dates; troubles of services only to those who work here', async () => {
  const { body } = await anybody.get('/trust');
  for (const { der } of office.desk.trust.people.certificates) expect(body).toContain(fingerprint({ der }));
  expect(body).toContain('осы қондырғының өз орталығы');
  const troubled = {
    ...office.desk.trust,
    services: () => [{ service: 'http://10.0.0.7/ocsp', answeredAt: null, failures: 3, lastError: 'ECONNREFUSED' }],
  };
  expect(JSON.stringify(lookAtTrust(troubled, { official: false }).services)).not.toContain('ECONNREFUSED');
  expect(lookAtTrust(troubled, { official: true }).services[0]).toMatchObject({ trouble: 'ECONNREFUSED', failures: 3 });
});

test('LPD 5 nothing that was sent for a check is kept or logged, and the answer is not stored by caches', async () => {
  const counts = async () => {
    const of = async (table: 'evidence' | 'paper' | 'signature' | 'upload') =>
      (
        await office.desk.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirst()
      )?.n;
    return [await of('evidence'), await of('paper'), await of('signature'), await of('upload')];
  };
  const before = await counts();
  const { headers } = await check(office.sign('companyHead', paper), paper);
  expect(await counts()).toEqual(before);
  expect(headers['cache-control']).toContain('no-store');
});

test('HOUSE §6.14 no file, or one that is too large, is said at its field, with what to do instead', async () => {
  const none = await anybody.send('/signature', {}, 'do=check');
  expect(none.statusCode).toBe(422);
  expect(none.body).toContain('Қолтаңба файлын таңдаңыз');
  const large = await check(office.sign('companyHead', paper), new Uint8Array(checkedBytesMax + 1));
  expect(large.statusCode).toBe(422);
  expect(large.body).toContain('ruqsat verify');
  expect(large.body).toContain('href="#field-document"');
});

test('HOUSE §6.13 a form that breaks off or has no boundary is the sender’s fault, not ours', async () => {
  const token = await anybody.token();
  const part = (about: string, text: string) => `--b\r\ncontent-disposition: form-data; ${about}\r\n\r\n${text}`;
  const begun = `${part('name="_csrf"', token)}\r\n${part('name="signature"; filename="a"', 'half of a file')}`;
  const long = 'b'.repeat(300);
  for (const [type, payload] of [
    ['multipart/form-data; boundary=b', begun],
    ['multipart/form-data; boundary=b', begun.slice(0, 30)],
    ['multipart/form-data', begun],
    [`multipart/form-data; boundary=${long}`, begun.replaceAll('--b', `--${long}`)],
  ] as const) {
    const headers = { cookie: anybody.cookie, 'content-type': type };
    const { statusCode } = await app.inject({ method: 'POST', url: '/signature', headers, payload });
    expect([type, statusCode]).toEqual([type, 400]);
  }
});

test('HOUSE §6.13 senders who fall silent in the middle of a file hold nobody else up, and give up their places', async () => {
  const listening = await openPages(office);
  signatureRoutes(listening, office.desk, 3000);
  const browser = await enter(listening, 'individual');
  await listening.listen({ port: 0, host: '127.0.0.1' });
  const { port } = listening.server.address() as AddressInfo;
  const checkFrom = (remoteAddress: string, token: string) => {
    const part = (about: string, text: string) => `--b\r\ncontent-disposition: form-data; ${about}\r\n\r\n${text}\r\n`;
    const payload = `${part('name="_csrf"', token)}${part('name="signature"; filename="a"', 'a file')}--b--\r\n`;
    const headers = { cookie: browser.cookie, 'content-type': 'multipart/form-data; boundary=b' };
    return {
      payload,
      headers,
      sent: () => listening.inject({ method: 'POST', url: '/signature', headers, payload, remoteAddress }),
    };
  };
  const token = await browser.token();
  const { payload, headers, sent: sentHere } = checkFrom('127.0.0.1', token);
  const silent = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      const head = Object.entries({ host: '127.0.0.1:8080', ...headers, 'content-length': 1000 });
      const lines = head.map(([name, value]) => `${name}: ${value}`).join('\r\n');
      socket.write(`POST /signature HTTP/1.1\r\n${lines}\r\n\r\n${payload.slice(0, -20)}`);
      return socket.on('error', () => undefined).resume();
    }),
  );
  const statusHere = async () => (await sentHere()).statusCode;
  await expect.poll(statusHere, { interval: 200, timeout: 2500 }).toBe(429);
  expect((await checkFrom('127.0.0.2', token).sent()).statusCode).toBe(200);
  await expect.poll(statusHere, { interval: 1000, timeout: 12_000 }).toBe(200);
  for (const socket of silent) socket.destroy();
  await listening.close();
});
