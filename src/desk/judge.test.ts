import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { openCentre, type Centre } from '../demo/centre.js';
import { makeClock } from '../demo/clock.js';
import { signDocument } from '../demo/cms.js';
import type { PersonId } from '../demo/people.js';
import { openOcsp, type Ocsp } from '../outside/ocsp.js';
import type { Fetched } from '../outside/revocation.js';
import { openTsa, type Tsa } from '../outside/tsa.js';
import { signCms } from '../seal/cms-write.js';
import { parseCrl } from '../seal/crl.js';
import { parseOcsp } from '../seal/ocsp.js';
import { parseTrust } from '../seal/trust.js';
import { parseCertificates } from '../seal/x509.js';
import { readPkcs8 } from '../seal/pkcs8.js';
import { verify } from '../seal/verify.js';
import { judgeWith } from './judge.js';
import type { Judge, Judgement, Purpose } from './desk.js';

const clock = makeClock('2026-11-23T05:00:00.000Z');
const paper = new TextEncoder().encode('Рұқсат беру туралы өтініш');
let dir: string;
let centre: Centre;
let trust: readonly Uint8Array[];
let lists: readonly Fetched[];
let ocsp: Ocsp;
let tsa: Tsa;
let seal: () => Uint8Array;
/** How often each service was asked. */
const asked = { responder: 0, authority: 0 };

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'judge-'));
  centre = await openCentre(dir, clock);
  const sealKey = readPkcs8(await readFile(centre.sealKeyFile));
  const [sealCertificate] = parseCertificates(await readFile(centre.sealCertFile));
  const at = clock.now().toISOString();
  seal = () => signCms({ content: paper, detached: false, key: sealKey, certificate: sealCertificate!.der, at });
  trust = centre.trustPems().map((pem) => Buffer.from(pem));
  lists = [centre.crl(), centre.rootCrl()].map((bytes) => ({
    source: 'demo',
    bytes,
    crl: parseCrl(bytes),
    at: clock.now(),
  }));
});
beforeEach(() => {
  centre.services.say('truth');
  Object.assign(asked, { responder: 0, authority: 0 });
  const line = { now: clock.now, log: () => undefined, timeoutMs: 100, random: (n: number) => randomBytes(n) };
  const counted = (name: keyof typeof asked) => ({
    name,
    post: (request: Uint8Array, signal: AbortSignal) => {
      asked[name] += 1;
      return centre.services[name].post(request, signal);
    },
  });
  ocsp = openOcsp({ ...line, service: counted('responder') });
  tsa = openTsa({ ...line, service: counted('authority'), trust: parseTrust(trust) });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const sign = (id: PersonId, stamped = false) => {
  const options = stamped ? { timestamp: centre.timestamp } : {};
  return signDocument({ is: 'content', bytes: paper }, true, centre.keyOf(id), clock.now(), options);
};
const judge = (
  cms: Uint8Array,
  services: Parameters<typeof judgeWith>[2],
  { given = lists, purpose = 'document' as Purpose } = {},
): Promise<Judgement> =>
  judgeWith(parseTrust(trust), { lists: () => given }, services)(cms, null, clock.now().toISOString(), purpose);
const kinds = ({ evidence }: Awaited<ReturnType<Judge>>) => [...new Set(evidence.map(({ kind }) => kind))];

test('RFC 6960 §3.2 the responder’s answer suffices without lists, and is kept as evidence', async () => {
  const found = await judge(sign('head'), { ocsp }, { given: [] });
  expect(found.verdict.code).toBe('VALID');
  expect(kinds(found)).toEqual(['certificate', 'ocsp']);
  const [kept] = found.evidence.filter(({ kind }) => kind === 'ocsp');
  expect(parseOcsp(kept?.bytes ?? paper).answer?.singles[0]?.id.serial).toBe(centre.keyOf('head').serialNumber);
});

describe('RFC 6960 §3.2 a long list is kept as evidence only where the verdict rests on it', () => {
  const long = (list: Fetched): Fetched => ({ ...list, bytes: new Uint8Array(1024 * 1024 + 1) });
  const listsIn = ({ evidence }: Judgement) =>
    evidence.flatMap(({ kind, bytes }) => (kind === 'crl' ? [bytes.length] : []));
  const [ofPeople, ofRoot] = [() => long(lists[0]!), () => lists[1]!];

  test('the list of the centre goes when the responder has answered, that of the root is short and stays', async () => {
    const given = [ofPeople(), ofRoot()];
    const without = await judge(sign('head'), {}, { given });
    expect([without.verdict.code, listsIn(without)]).toEqual([
      'VALID',
      [ofPeople().bytes.length, ofRoot().bytes.length],
    ]);
    const found = await judge(sign('head'), { ocsp }, { given });
    expect([found.verdict.code, listsIn(found)]).toEqual(['VALID', [ofRoot().bytes.length]]);
  });

  test('a long list of the root stays: no responder spoke of the centre, and whoever judges later may know the root alone', async () => {
    const given = [ofPeople(), long(ofRoot())];
    expect(listsIn(await judge(sign('head'), { ocsp }, { given }))).toHaveLength(1);
  });

  test('of what anybody checks here nothing is kept, and it is judged once', async () => {
    const given = [ofPeople(), long(ofRoot())];
    const found = await judge(sign('head'), { ocsp, tsa }, { given, purpose: 'any' });
    expect([found.verdict.code, found.evidence]).toEqual(['VALID', []]);
  });

  test('the list of a centre that has nothing to do with it goes, the one that revokes stays', async () => {
    expect(listsIn(await judge(sign('unknownCentre'), {}, { given: [ofPeople()] }))).toEqual([]);
    const revoked = await judge(sign('revoked'), {}, { given: [ofPeople(), ofRoot()] });
    expect([revoked.verdict.code, listsIn(revoked).length]).toEqual(['REVOKED', 2]);
  });
});

test.each(['revoked', 'neverIssued'] as const)(
  'RFC 6960 §2.2 the responder knows what the lists do not: %s',
  async (says) => {
    centre.services.say(says);
    const found = await judge(sign('head'), { ocsp });
    expect(found.verdict.code).toBe(says === 'revoked' ? 'REVOKED' : 'NEVER_ISSUED');
    expect(kinds(found)).toContain('ocsp');
  },
);

test('HOUSE §4.4 while the responder is silent the lists serve; without them the signature waits; nobody waits for ever', async () => {
  centre.services.say('silent');
  const start = performance.now();
  const found = await judge(sign('head'), { ocsp });
  expect(found.verdict.code).toBe('VALID');
  expect(kinds(found)).toEqual(['certificate', 'crl']);
  expect(ocsp.state()).toMatchObject([{ service: 'responder', failures: 1 }]);
  expect((await judge(sign('head'), { ocsp }, { given: [] })).verdict).toMatchObject({
    verdict: 'unknown',
    code: 'REVOCATION_MISSING',
  });
  expect(performance.now() - start).toBeLessThan(2000);
});

test('RFC 3161 §3.4 an accepted paper’s signature is stamped; with the stamp it is valid when its certificate and its lists are long gone', async () => {
  const cms = sign('head');
  const found = await judge(cms, { ocsp, tsa });
  expect(kinds(found)).toEqual(['certificate', 'crl', 'ocsp', 'timestamp']);
  const timestamps = found.evidence.flatMap(({ kind, bytes }) => (kind === 'timestamp' ? [bytes] : []));
  const crls = lists.map(({ crl }) => crl);
  const later = (kept: readonly Uint8Array[]) => {
    const evidence = { crls, ocsp: [], timestamps: kept };
    const tsaTrust = parseTrust(trust);
    return verify(cms, null, parseTrust(trust), evidence, '2060-01-01T00:00:00Z', 'document', {}, { tsaTrust });
  };
  expect(later(timestamps).code).toBe('VALID');
  expect(later([]).code).toBe('EXPIRED');
});

test('RFC 3161 §3.4 a signature that bears a trusted timestamp is not stamped again; another’s timestamp changes nothing', async () => {
  const own = await judge(sign('head', true), { tsa, tsaTrust: parseTrust(trust) });
  expect(own.verdict.signers[0]).toMatchObject({ timestamp: { trusted: true } });
  expect([kinds(own).includes('timestamp'), asked.authority]).toEqual([false, 0]);
  expect(kinds(await judge(sign('head', true), { tsa }))).toContain('timestamp');
});

test('RFC 3161 §3.4 while the authority is silent signatures are accepted without a stamp, and it is shown', async () => {
  centre.services.say('silent');
  const found = await judge(sign('head'), { tsa });
  expect(found.verdict.code).toBe('VALID');
  expect(kinds(found)).not.toContain('timestamp');
  expect(tsa.state()).toMatchObject([{ failures: 1 }]);
});

test.each<[string, () => Uint8Array, Purpose, number, number]>([
  ['a paper', () => sign('head'), 'document', 1, 1],
  ['a sign-in', () => sign('head'), 'signin', 1, 0],
  ['the seal of this office', () => seal(), 'seal', 1, 0],
  ['what anybody checks here', () => sign('head'), 'any', 0, 0],
  ['a signature of an unknown centre', () => sign('unknownCentre'), 'document', 0, 0],
  ['a signature with an expired certificate', () => sign('expired'), 'document', 0, 0],
  ['a signature that the lists refuse', () => sign('revoked'), 'document', 0, 0],
  ['what is no signature', () => paper, 'document', 0, 0],
])('LPD 5 nobody is asked more than is needed: %s', async (_, make, purpose, responder, authority) => {
  await judge(make(), { ocsp, tsa }, { purpose });
  expect(asked).toEqual({ responder, authority });
});
