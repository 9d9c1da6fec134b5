import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { streebog512 } from '../seal/gost/streebog.js';
import { parseOcsp } from '../seal/ocsp.js';
import { encodeOcspRequest } from '../seal/ocsp-write.js';
import { oids } from '../seal/oids.js';
import { checkRevocation } from '../seal/revocation.js';
import { checkToken } from '../seal/timestamp.js';
import { parseTrust } from '../seal/trust.js';
import { encodeTimestampRequest } from '../seal/tsp-write.js';
import { parseTimestamp, parseTimestampResponse } from '../seal/tsp.js';
import { parseCertificate, type Certificate } from '../seal/x509.js';
import { openCentre, type Centre } from './centre.js';
import { makeClock } from './clock.js';
import type { PersonId } from './people.js';
import type { Saying } from './services.js';

const at = '2026-11-23T05:00:00.000Z';
const clock = makeClock(at);
const nonce = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
let dir: string;
let centre: Centre;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-services-'));
  centre = await openCentre(dir, clock);
});
beforeEach(() => {
  clock.set(at);
  centre.services.say('truth');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const chainOf = (id: PersonId): readonly [Certificate, Certificate] => {
  const { certificate, path } = centre.keyOf(id);
  return [parseCertificate(certificate), parseCertificate(path[0] ?? certificate)];
};
const ask = async (request: Uint8Array, signal = new AbortController().signal) =>
  parseOcsp(await centre.services.responder.post(request, signal));
/** What the responder's answer about a person makes of the certificate, judged as the office does. */
async function found(id: PersonId): Promise<string> {
  const [certificate, issuer] = chainOf(id);
  const { answer } = await ask(encodeOcspRequest(certificate, issuer, nonce));
  expect(answer?.nonce).toEqual(nonce);
  const evidence = { crls: [], ocsp: answer ? [answer] : [] };
  return checkRevocation([certificate, issuer], parseTrust([]), evidence, { at: clock.now().toISOString() });
}

test.each<[PersonId, Saying, string]>([
  ['head', 'truth', 'VALID'],
  ['revoked', 'truth', 'REVOKED'],
  ['unknownCentre', 'truth', 'REVOCATION_MISSING'],
  ['head', 'revoked', 'REVOKED'],
  ['head', 'neverIssued', 'NEVER_ISSUED'],
])(
  'RFC 6960 §4.2 about %s the responder, told to say %s, gives an answer that counts: %s',
  async (id, saying, code) => {
    centre.services.say(saying);
    expect(await found(id)).toBe(code);
  },
);

test('RFC 6960 §4.2.2.2 in every year of the demo the answer is its delegate’s, and fresh', async () => {
  for (const year of ['2024-01-03T06:00:00.000Z', '2036-12-30T06:00:00.000Z']) {
    clock.set(year);
    expect(await found('head'), year).toBe('VALID');
  }
});

test('RFC 6960 §2.2 of a number that the centre never issued the responder says what НУЦ РК says: on hold since 1970', async () => {
  const [certificate, issuer] = chainOf('head');
  const { answer } = await ask(encodeOcspRequest({ ...certificate, serial: '4711' }, issuer, nonce));
  expect(answer).toMatchObject({
    extendedRevoke: true,
    singles: [{ status: 'revoked', revocation: { at: '1970-01-01T00:00:00.000Z', reason: 6 } }],
  });
});

test('RFC 6960 §4.2.1 what is no request gets no answer', async () => {
  expect(await ask(nonce)).toEqual({ status: 'malformedRequest', answer: null });
});

test('RFC 3161 §2.4.2 the authority stamps an imprint under Streebog, with the nonce, and chains to the centre', async () => {
  const imprint = { algorithm: oids.streebog512, digest: streebog512(nonce) };
  const signal = new AbortController().signal;
  const stamp = async (asked: Partial<Parameters<typeof encodeTimestampRequest>[0]> = {}) =>
    parseTimestampResponse(
      await centre.services.authority.post(
        encodeTimestampRequest({ imprint, policy: oids.timeStampPolicy, nonce: '41', ...asked }),
        signal,
      ),
    );
  const response = await stamp();
  if (!response.granted) throw new Error('refused');
  const token = parseTimestamp(response.token);
  expect(token.info).toMatchObject({ nonce: '41', policy: oids.timeStampPolicy });
  const tsaTrust = parseTrust(centre.trustPems().map((pem) => Buffer.from(pem)));
  const setting = { evidence: { crls: [], ocsp: [] }, at: clock.now().toISOString(), tsaTrust };
  expect(checkToken(token, [], setting, { checksLeft: 9 })).toEqual({ code: 'VALID', trusted: true });
  expect(await stamp({ policy: '1.2.3' })).toMatchObject({ granted: false, failures: [15] });
  expect(await stamp({ imprint: { algorithm: oids.sha1, digest: nonce } })).toMatchObject({ failures: [0] });
  const answer = await centre.services.authority.post(nonce, signal);
  expect(parseTimestampResponse(answer)).toMatchObject({ granted: false, failures: [5] });
});

test('practice: a centre that is told to be silent answers neither, until whoever asks gives up', async () => {
  centre.services.say('silent');
  for (const service of [centre.services.responder, centre.services.authority])
    await expect(service.post(nonce, AbortSignal.timeout(30))).rejects.toThrow('timeout');
});
