import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Digest } from '../core/procedure.js';
import { parseProof } from '../seal/proof.js';
import { judgeProof, type ProofVerdict } from '../seal/proof-verdict.js';
import { authorityOf, makeCentre, stamper } from '../seal/testing.js';
import { parseTrust, trustOf } from '../seal/trust.js';
import type { Options } from '../seal/verify.js';
import { parseCertificate } from '../seal/x509.js';
import { loadCase } from '../store/entries.js';
import { loadProof } from '../store/proofs.js';
import { proofOf, renewProofs, type Stamp } from './proof.js';
import { at, openTestDesk, type TestDesk } from './testing.js';

let office: TestDesk;
let application: Digest;
let receipt: Digest;
const far = '2040-06-01T00:00:00Z';
const clockHouse = makeCentre({ name: 'УАҚЫТ' });
const tsaTrust = trustOf([parseCertificate(clockHouse.certificate)]);
/** An authority whose certificates last two years. */
const stamping: Stamp = async (octets) => {
  const now = office.desk.now();
  const year = Number(now.slice(0, 4));
  const authority = authorityOf(clockHouse, {
    notBefore: `${String(year)}-01-01T00:00:00Z`,
    notAfter: `${String(year + 2)}-01-01T00:00:00Z`,
  });
  return stamper(authority, { at: now })(octets);
};

const refuse = (fault: unknown): never => {
  throw fault;
};

beforeAll(async () => {
  office = await openTestDesk();
  const found = await office.fill('companyHead');
  await office.signed('companyHead', found, 'submit');
  await office.signed('chancery', found, 'register');
  const papers = (await loadCase(office.desk.db, found)).map((entry) => entry.papers[0]?.digest ?? '');
  [application = '', receipt = ''] = papers;
}, 60_000);

afterAll(() => office.close());

async function judged(paper: Digest, options: Options = {}): Promise<ProofVerdict> {
  const bytes = await proofOf(office.desk, paper);
  return judgeProof(bytes ?? new Uint8Array(), { trust: parseTrust(await office.trust()), ...options }, far, 'any');
}

test('ETSI EN 319 102-1 the proof of a paper that was signed today is valid in 2040, with its document inside', async () => {
  const verdict = await judged(application);
  expect(verdict).toMatchObject({ verdict: 'valid', code: 'VALID', renewals: [] });
  expect(verdict.signers.map(({ role, iin }) => [role, iin])).toEqual([['head', office.person('companyHead').iin]]);
  expect(verdict.receivedAt).toEqual([expect.stringMatching(/^2026-11-23T05:00:/)]);
  expect(
    Buffer.from(verdict.content ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('LPN 25(4) the proof of a receipt holds the signature of the chancery and the seal of the system', async () => {
  const roles = (await judged(receipt)).signers.map(({ role }) => role);
  expect(roles.toSorted()).toEqual(['employee', 'informationSystem']);
});

test('RFC 3161 without an authority of time no proof is kept: each is sealed when it is asked for', async () => {
  await proofOf(office.desk, application);
  expect(await loadProof(office.desk.db, application)).toBeNull();
  expect(await proofOf(office.desk, 'f'.repeat(64))).toBeNull();
});

test('RFC 4998 an authority that is silent leaves everything as it was, and the next round makes it good', async () => {
  expect(await renewProofs(office.desk, async () => null, refuse)).toBe(0);
  expect(await loadProof(office.desk.db, application)).toBeNull();
});

test('HOUSE §3 a paper of which no proof can be made is named, and the others are stamped all the same', async () => {
  const lost: Digest[] = [];
  let first = true;
  const stampingBut: Stamp = async (octets) => {
    if (!first) return null;
    first = false;
    return octets.subarray(0, 9);
  };
  // What is no token breaks the first paper; the silence after it shows that the round went on.
  expect(await renewProofs(office.desk, stampingBut, (_fault, paper) => lost.push(paper))).toBe(0);
  expect(lost).toEqual([application]);
});

test('RFC 4998 what is signed is stamped once, and anew before the stamp ages; the octets that were sealed stay the same', async () => {
  office.clock.set(new Date(at('2026-11-23', '11:00')));
  expect(await renewProofs(office.desk, stamping, refuse)).toBe(2);
  expect(await renewProofs(office.desk, stamping, refuse)).toBe(0);
  const first = parseProof((await proofOf(office.desk, application)) ?? new Uint8Array());
  // The certificate of the authority ends with 2027: three months before that another stamp is due, not earlier.
  office.clock.set(new Date('2027-09-20T05:00:00Z'));
  expect(await renewProofs(office.desk, stamping, refuse)).toBe(0);
  office.clock.set(new Date('2027-10-05T05:00:00Z'));
  expect(await renewProofs(office.desk, stamping, refuse)).toBe(2);
  expect(await renewProofs(office.desk, stamping, refuse)).toBe(0);
  const second = parseProof((await proofOf(office.desk, application)) ?? new Uint8Array());
  expect(second.recordDer).toEqual(first.recordDer);
  expect(second.seal).toEqual(first.seal);
  const verdict = await judged(application, { tsaTrust });
  expect(verdict).toMatchObject({ verdict: 'valid', code: 'VALID' });
  expect(verdict.renewals).toEqual([
    { at: expect.stringMatching(/^2026-11-23T06:00:/), trusted: true, code: 'VALID' },
    { at: expect.stringMatching(/^2027-10-05T05:00:/), trusted: true, code: 'VALID' },
  ]);
});

test('RFC 4998 an authority whose own certificate ends soon is not asked for stamps that protect no longer than those that are there', async () => {
  office.clock.set(new Date('2029-11-20T05:00:00Z'));
  const ending = authorityOf(clockHouse, { notBefore: '2029-01-01T00:00:00Z', notAfter: '2030-01-01T00:00:00Z' });
  let times = 0;
  const stampingShort: Stamp = async (octets) => {
    times += 1;
    return stamper(ending, { at: office.desk.now() })(octets);
  };
  expect(await renewProofs(office.desk, stampingShort, refuse)).toBe(2);
  const kept = (await loadProof(office.desk.db, application))?.renewals.length;
  for (let round = 1; round <= 3; round += 1) {
    expect(await renewProofs(office.desk, stampingShort, refuse)).toBe(0);
    // One was asked for, to see whether the authority has a new certificate.
    expect(times).toBe(2 + round);
  }
  expect((await loadProof(office.desk.db, application))?.renewals).toHaveLength(kept ?? 0);
  expect(await renewProofs(office.desk, stamping, refuse)).toBe(2);
});
