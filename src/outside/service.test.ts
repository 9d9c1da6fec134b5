import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerBytesMax, openLine, type LineOptions, serviceAt } from './service.js';
import { openService, type TestService } from './testing.js';

let server: TestService;
beforeAll(async () => {
  server = await openService();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = (request) => request.toReversed();
});

const now = new Date('2026-11-23T05:00:00.000Z');
const said: string[] = [];
const line = (options: Partial<LineOptions> = {}) =>
  openLine({ now: () => now, log: (message) => said.push(message), timeoutMs: 400, restMs: 0, ...options });
const service = () => serviceAt(server.url, 'application/octets');
const asked = Uint8Array.of(1, 2, 3);
const plain = (answer: Uint8Array) => [...answer];

test('RFC 9110 15.3 octets are posted with their kind, and the octets of the answer are read', async () => {
  const one = line();
  expect(await one.ask(service(), asked, plain)).toEqual([3, 2, 1]);
  expect(server.asked).toEqual([{ media: 'application/octets', body: Buffer.from(asked) }]);
  expect(one.state()).toEqual([{ service: server.url, answeredAt: now, failures: 0, lastError: null }]);
});

test.each<[string, TestService['answer'], string]>([
  ['says that it has failed', () => 503, 'it answered 503'],
  ['sends us elsewhere', () => 302, 'fetch failed'],
  ['answers more than it may', () => new Uint8Array(answerBytesMax + 1), 'more than'],
  ['is silent', () => null, 'timeout'],
])('RFC 9110 15.6 a service that %s is asked twice, and shown with its reason', async (_, answer, reason) => {
  server.answer = answer;
  const one = line();
  const start = performance.now();
  expect(await one.ask(service(), asked, plain)).toBeNull();
  expect(performance.now() - start).toBeLessThan(2000);
  expect(server.asked).toHaveLength(2);
  expect(one.state()).toMatchObject([{ answeredAt: null, failures: 1, lastError: expect.stringContaining(reason) }]);
  expect(said.at(-1)).toContain(reason);
});

test('RFC 9110 15.6 a second attempt may succeed, and then nothing has failed', async () => {
  server.answer = (request) => (server.asked.length === 1 ? 500 : request);
  const one = line();
  expect(await one.ask(service(), asked, plain)).toEqual([1, 2, 3]);
  expect(one.state()).toMatchObject([{ failures: 0 }]);
});

test('RFC 9110 15.6 a silent service is left alone for a while, and asked again after it', async () => {
  server.answer = () => 500;
  const one = line({ restMs: 150 });
  expect(await one.ask(service(), asked, plain)).toBeNull();
  server.answer = (request) => request;
  expect(await one.ask(service(), asked, plain)).toBeNull();
  expect(server.asked).toHaveLength(2);
  await new Promise((done) => setTimeout(done, 160));
  expect(await one.ask(service(), asked, plain)).toEqual([1, 2, 3]);
});

test('RFC 9110 15.6 one whose answer cannot be used is shown, and may answer the next question at once', async () => {
  const one = line({ restMs: 60_000 });
  const useless = () => {
    throw new Error('its answer is to another request');
  };
  expect(await one.ask(service(), asked, useless)).toBeNull();
  expect(one.state()).toMatchObject([{ failures: 1, lastError: 'its answer is to another request' }]);
  expect(await one.ask(service(), asked, plain)).toEqual([3, 2, 1]);
});

test('RFC 9110 15.6 a service that heeds no signal holds nobody up', async () => {
  const deaf = { name: 'deaf', post: () => new Promise<Uint8Array>(() => undefined) };
  const start = performance.now();
  expect(await line().ask(deaf, asked, plain)).toBeNull();
  expect(performance.now() - start).toBeLessThan(2000);
});
