import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Json } from '../core/procedure.js';
import { parseCms } from '../seal/cms.js';
import { signCms } from '../seal/cms-write.js';
import { parseCrl } from '../seal/crl.js';
import { streebog512 } from '../seal/gost/streebog.js';
import { readPkcs8 } from '../seal/pkcs8.js';
import { parseTrust } from '../seal/trust.js';
import { verify, type Purpose, type Verdict } from '../seal/verify.js';
import { parseCertificates } from '../seal/x509.js';

import { openCentre, type Centre } from './centre.js';
import { makeClock } from './clock.js';
import { startSigner, type Signer } from './ncalayer.js';
import { people, type PersonId } from './people.js';

const clock = makeClock('2026-11-23T05:00:00.000Z');
const paper = new TextEncoder().encode('Рұқсат беру туралы өтініш');

let dir: string;
let centre: Centre;
let signer: Extract<Signer, { taken: false }>;
let site: WebSocket;
let whose: PersonId;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-verdicts-'));
  centre = await openCentre(dir, clock);
  const begun = await startSigner({ centre, clock, port: 0, choose: () => whose });
  if (begun.taken) throw new Error('a free port was taken');
  signer = begun;
  site = new WebSocket(`ws://127.0.0.1:${signer.port}/`);
  await new Promise((resolve) => site.once('message', resolve));
});
afterAll(async () => {
  await signer?.close();
  await rm(dir, { recursive: true, force: true });
});

/** The signature that a site receives when this person signs the paper. */
async function signedBy(person: PersonId, data: Uint8Array, signingParams: { readonly [name: string]: Json }) {
  whose = person;
  const answer = new Promise<string>((resolve) => site.once('message', (text) => resolve(String(text))));
  site.send(
    JSON.stringify({
      module: 'kz.gov.pki.knca.basics',
      method: 'sign',
      args: {
        format: 'cms',
        data: Buffer.from(data).toString('base64'),
        signingParams: { decode: true, ...signingParams },
        signerParams: { extKeyUsageOids: [], chain: [] },
        locale: 'ru',
      },
    }),
  );
  const { body } = JSON.parse(await answer) as { body: { result: readonly string[] } };
  return Buffer.from(body.result[0] ?? '');
}

const judged = (cms: Uint8Array, content: Uint8Array | null, purpose: Purpose = 'document'): Verdict =>
  verify(
    cms,
    content,
    parseTrust(centre.trustPems().map((pem) => Buffer.from(pem))),
    { crls: [parseCrl(centre.crl())], ocsp: [] },
    clock.now().toISOString(),
    purpose,
  );

test('HOUSE §8 whatever a good person signs is valid, attached and detached, and names the person, the company and the role', async () => {
  for (const { id, iin, company, capacity } of people.filter((person) => person.certificate === 'good')) {
    const attached = judged(await signedBy(id, paper, { encapsulate: true }), null);
    expect(attached, id).toMatchObject({
      verdict: 'valid',
      code: 'VALID',
      signers: [{ iin, bin: company?.bin ?? null, role: capacity, algorithm: 'GOST2015-512' }],
    });
    expect(judged(await signedBy(id, paper, {}), paper).code, id).toBe('VALID');
  }
});

// prettier-ignore
const wrong: readonly (readonly [PersonId, Verdict['verdict'], Verdict['code']])[] = [
  ['expired',        'invalid', 'EXPIRED'],
  ['revoked',        'invalid', 'REVOKED'],
  ['unknownCentre',  'invalid', 'UNTRUSTED'],
  ['authentication', 'invalid', 'WRONG_PURPOSE'],
];
test.each(wrong)('HOUSE §8 what %s signs is %s: %s', async (person, verdict, code) => {
  expect(judged(await signedBy(person, paper, { encapsulate: true }), null)).toMatchObject({ verdict, code });
});

test('HOUSE §8 the authentication key is good for signing in', async () => {
  expect(judged(await signedBy('authentication', paper, { encapsulate: true }), null, 'signin').code).toBe('VALID');
});

test('RFC 5652 §5.4 a signature over the hash alone is valid for the content that has this hash, and for no other', async () => {
  const cms = await signedBy('companyHead', streebog512(paper), { digested: true });
  expect(judged(cms, paper).code).toBe('VALID');
  expect(judged(cms, new Uint8Array([1])).code).toBe('DIGEST_MISMATCH');
  expect(judged(cms, null)).toMatchObject({ verdict: 'unknown', code: 'CONTENT_MISSING' });
});

test('RFC 3161 §2.4.2 a timestamp that a site asks for covers the signature’s value and is signed by an authority that chains', async () => {
  const cms = await signedBy('companyHead', paper, { encapsulate: true, tsaProfile: {} });
  expect(judged(cms, null).code).toBe('VALID');
  const [info] = parseCms(cms).signers;
  const [token, more] = info?.timestamps ?? [];
  if (!info || !token || more) throw new Error('one timestamp');
  expect(judged(token, null, 'any')).toMatchObject({ code: 'VALID', signers: [{ role: 'tsa' }] });
  const { contentType, content } = parseCms(token);
  expect(contentType).toBe('1.2.840.113549.1.9.16.1.4');
  expect(Buffer.from(content ?? []).includes(Buffer.from(streebog512(info.signature)))).toBe(true);
});

test('NUC RK profile what the system seals is valid as a seal and as no person’s document', async () => {
  const [certificate] = parseCertificates(await readFile(centre.sealCertFile));
  const key = readPkcs8(await readFile(centre.sealKeyFile));
  const at = clock.now().toISOString();
  const sealed = signCms({ content: paper, detached: true, key, certificate: certificate?.der ?? paper, at });
  expect(judged(sealed, paper, 'seal').code).toBe('VALID');
  expect(judged(sealed, paper, 'document').code).toBe('WRONG_PURPOSE');
});

test('HOUSE §8 good stays good, and bad stays bad, in every year to which the demo clock is set', async () => {
  for (const now of ['2024-01-03T06:00:00.000Z', '2030-07-01T06:00:00.000Z', '2036-12-30T06:00:00.000Z']) {
    clock.set(now);
    expect(judged(await signedBy('head', paper, { encapsulate: true }), null).code, now).toBe('VALID');
    expect(judged(await signedBy('expired', paper, { encapsulate: true }), null).code, now).toBe('EXPIRED');
    expect(judged(await signedBy('revoked', paper, { encapsulate: true }), null).code, now).toBe('REVOKED');
  }
});
