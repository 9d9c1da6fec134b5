import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodeOcspFailure, signOcsp, type OcspToSign, type SingleToWrite } from '../seal/ocsp-write.js';
import { parseOcspRequest } from '../seal/ocsp-request.js';
import { makeCentre, random, responderOf } from '../seal/testing.js';
import { authorityInfoAccess } from '../seal/x509-write.js';
import { parseCertificate } from '../seal/x509.js';
import { openOcsp, responderAt } from './ocsp.js';
import { openService, type TestService } from './testing.js';

const now = new Date('2026-11-22T09:00:00.000Z');
const centre = makeCentre();
const responder = responderOf(centre);
const issuer = parseCertificate(centre.certificate);

let server: TestService;
beforeAll(async () => {
  server = await openService();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = (request) => answered(request);
});

function answered(request: Uint8Array, single: Partial<SingleToWrite> = {}, whole: Partial<OcspToSign> = {}) {
  const { ids, nonce } = parseOcspRequest(request);
  const singles = ids.map((id) => ({ id, revoked: null, thisUpdate: now.toISOString(), ...single }));
  return signOcsp({ ...responder, singles, producedAt: now.toISOString(), nonce, ...whole });
}

/** Asks about a certificate that names these addresses; at the server, unless the certificate is to say where. */
const ask = async (addresses: readonly string[] = [], named = false) => {
  const holder = centre.issue({ more: [authorityInfoAccess([], addresses)] });
  const ocsp = openOcsp({
    service: named ? null : responderAt(server.url),
    now: () => now,
    log: () => undefined,
    random,
    timeoutMs: 500,
  });
  const answer = await ocsp.ask(parseCertificate(holder.certificate), issuer, []);
  return { answer, error: ocsp.state().at(-1)?.lastError ?? null };
};

test('RFC 6960 A.1 the responder is asked with a fresh nonce, and its answer is kept octet by octet', async () => {
  const given: Uint8Array[] = [];
  server.answer = (request) => {
    const answer = answered(request);
    given.push(answer);
    return answer;
  };
  const { answer } = await ask();
  expect(Buffer.from(answer?.bytes ?? [])).toEqual(Buffer.from(given[0] ?? []));
  expect(answer?.answer.singles).toMatchObject([{ status: 'good' }]);
  await ask();
  const nonces = server.asked.map(({ body }) => parseOcspRequest(body).nonce);
  expect(nonces.map((nonce) => nonce?.length)).toEqual([16, 16]);
  expect(nonces[0]).not.toEqual(nonces[1]);
  expect(server.asked[0]?.media).toBe('application/ocsp-request');
});

test('RFC 5280 §4.2.2.1 without an address of the office the certificate says where to ask; the second when the first is silent', async () => {
  expect((await ask(['http://127.0.0.1:9/', server.url], true)).answer).not.toBeNull();
  expect(await ask([], true)).toEqual({ answer: null, error: null });
});

const old = new Date(now.getTime() - 3600_000).toISOString();
test.each<[string, (request: Uint8Array) => Uint8Array | null, string]>([
  ['an answer to another request', (request) => answered(request, {}, { nonce: random(16) }), 'to another request'],
  ['an answer without the nonce', (request) => answered(request, {}, { nonce: null }), 'to another request'],
  ['an answer of a stranger', (request) => answered(request, {}, responderOf(makeCentre())), 'does not count'],
  ['that it knows nothing', (request) => answered(request, { revoked: 'unknown' }), 'does not count'],
  [
    'an answer about another certificate',
    (request) => answered(request, { id: { ...parseOcspRequest(request).ids[0]!, serial: '01' } }),
    'does not count',
  ],
  ['that it is busy', () => encodeOcspFailure('tryLater'), 'tryLater'],
  ['octets that are no answer', () => random(60), ''],
  ['nothing', () => null, 'timeout'],
])('RFC 6960 §3.2 nothing is learnt from %s, and it is shown', async (_, answer, error) => {
  server.answer = answer;
  const found = await ask();
  expect(found.answer).toBeNull();
  expect(found.error).toContain(error);
});

test('RFC 6960 §3.2 a revocation is an answer, and so is what was made an hour ago', async () => {
  server.answer = (request) =>
    answered(request, { revoked: { at: old, reason: 1 }, thisUpdate: old }, { producedAt: old });
  expect((await ask()).answer?.answer.singles).toMatchObject([{ status: 'revoked' }]);
});
