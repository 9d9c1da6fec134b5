import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { streebog512 } from '../seal/gost/streebog.js';
import { oids } from '../seal/oids.js';
import { authorityOf, makeCentre, random } from '../seal/testing.js';
import { parseTrust } from '../seal/trust.js';
import {
  encodeTimestampRefusal,
  encodeTimestampResponse,
  signTimestamp,
  type TimestampToSign,
} from '../seal/tsp-write.js';
import { parseTimestamp, parseTimestampRequest } from '../seal/tsp.js';
import { openService, type TestService } from './testing.js';
import { authorityAt, openTsa } from './tsa.js';

const now = new Date('2026-11-22T09:00:00.000Z');
const centre = makeCentre();
const authority = authorityOf(centre);
const signature = random(64);

let server: TestService;
beforeAll(async () => {
  server = await openService();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = (request) => stamped(request);
});

function stamped(request: Uint8Array, change: Partial<TimestampToSign> = {}): Uint8Array {
  const { imprint, nonce, policy } = parseTimestampRequest(request);
  const { key, certificate } = authority;
  const asked = { imprint, nonce, policy: policy ?? '1.2.3', serial: random(8), at: now.toISOString() };
  return encodeTimestampResponse(signTimestamp({ ...asked, key, certificate, ...change }));
}

const stamp = async () => {
  const tsa = openTsa({
    service: authorityAt(server.url),
    trust: parseTrust([centre.certificate]),
    now: () => now,
    log: () => undefined,
    random,
    timeoutMs: 500,
  });
  const token = await tsa.stamp(signature);
  return { token, error: tsa.state().at(-1)?.lastError ?? null };
};

test('RFC 3161 §3.4 the authority is asked for a token over the signature, with a fresh nonce and НУЦ РК’s policy', async () => {
  const { token } = await stamp();
  const { info } = parseTimestamp(token ?? new Uint8Array());
  expect(Buffer.from(info.imprint.digest)).toEqual(Buffer.from(streebog512(signature)));
  expect(info).toMatchObject({ genTime: now.toISOString(), policy: oids.timeStampPolicy });
  await stamp();
  const [one, other] = server.asked.map(({ body }) => parseTimestampRequest(body));
  expect(one).toMatchObject({ certReq: true, policy: oids.timeStampPolicy, imprint: { algorithm: oids.streebog512 } });
  expect(one?.nonce).not.toBe(other?.nonce);
  expect(server.asked[0]?.media).toBe('application/timestamp-query');
});

test('RFC 3161 §2.4.2 a clock that is ahead or behind by less than a minute is borne with', async () => {
  for (const at of ['2026-11-22T09:00:59Z', '2026-11-22T08:59:01Z']) {
    server.answer = (request) => stamped(request, { at });
    expect((await stamp()).token).not.toBeNull();
  }
});

const by = ({ key, certificate }: typeof authority) => ({ key, certificate });
const foreign = { algorithm: oids.streebog512, digest: streebog512(new Uint8Array(1)) };
test.each<[string, (request: Uint8Array) => Uint8Array | null, string]>([
  ['a token over something else', (request) => stamped(request, { imprint: foreign }), 'is another'],
  ['a token for another request', (request) => stamped(request, { nonce: '41' }), 'is another'],
  ['a token without the nonce', (request) => stamped(request, { nonce: null }), 'is another'],
  ['a token under another policy', (request) => stamped(request, { policy: '1.2.398.3.3.2.6.1' }), 'is another'],
  [
    'a token of an authority that nobody believes',
    (request) => stamped(request, by(authorityOf(makeCentre()))),
    'not trusted',
  ],
  ['a token of whoever is no authority', (request) => stamped(request, by(centre.issue())), 'not trusted'],
  ['a token of the future', (request) => stamped(request, { at: '2026-11-22T09:01:01Z' }), 'its clock says'],
  ['a token of the past', (request) => stamped(request, { at: '2026-11-22T08:58:59Z' }), 'its clock says'],
  ['a refusal', () => encodeTimestampRefusal(15), 'it refused: 2 (15)'],
  ['octets that are no answer', () => random(60), ''],
  ['nothing', () => null, 'timeout'],
])('RFC 3161 §2.2 %s is not kept, and it is shown', async (_, answer, error) => {
  server.answer = answer;
  const found = await stamp();
  expect(found.token).toBeNull();
  expect(found.error).toContain(error);
});
