import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { namingHashOf } from './algorithms.js';
import { parseCms } from './cms.js';
import { signCms } from './cms-write.js';
import { concat, FormatError } from './der.js';
import { int, octets, seq } from './der-write.js';
import { oids } from './oids.js';
import { encodeRecord, octetsToRenew, parseProof, writeProof, type EvidenceBytes, type ProofRecord } from './proof.js';
import { judgeProof, judgeProofInTurns, protectedUntil } from './proof-verdict.js';
import { authorityOf, issue, makeCentre, official, stamper } from './testing.js';
import { trustOf } from './trust.js';
import { parseCertificate } from './x509.js';
import type { Options } from './verify.js';
import { signCrl } from './crl.js';

const root = makeCentre({ name: 'НЕГІЗГІ' });
const centre = makeCentre({ name: 'ОРТАЛЫҚ', parent: root });
const head = centre.issue({ subject: official, usages: [oids.emailProtection, oids.legalEntity, oids.head] });
const office = centre.issue({
  subject: [
    [oids.commonName, 'Рұқсат'],
    [oids.organizationalUnit, 'BIN220740007750'],
  ],
  usages: [oids.legalEntity, oids.informationSystem],
});
const trust = trustOf([parseCertificate(root.certificate)]);
const document = new TextEncoder().encode('Рұқсат № 7');
const receivedAt = '2026-11-27T05:00:00Z';
const sealedAt = '2026-11-27T05:00:09Z';
const far = '2040-06-01T00:00:00Z';

const listOf = (
  of: typeof centre,
  nextUpdate = '2026-12-31T00:00:00Z',
  revoked: Parameters<typeof signCrl>[0]['revoked'] = [],
) =>
  signCrl(
    { issuer: of.nameDer, issuerKeyId: of.keyId, number: 3, thisUpdate: '2026-11-20T00:00:00Z', nextUpdate, revoked },
    of.key,
  );
const signature = (of = head, content = document) =>
  signCms({ content, detached: true, key: of.key, certificate: of.certificate, at: receivedAt });
const none: EvidenceBytes = { certificates: [], lists: [], answers: [], timestamps: [] };
const evidence = { ...none, certificates: [centre.certificate], lists: [listOf(root), listOf(centre)] };
const record = (change: Partial<ProofRecord> = {}): ProofRecord => ({
  document,
  received: [{ at: receivedAt, signature: signature() }],
  evidence,
  sealedAt,
  ...change,
});
const sealing =
  (of = office) =>
  (content: Uint8Array) =>
    signCms({ content, detached: true, key: of.key, certificate: of.certificate, at: sealedAt });
const proofOf = (change?: Partial<ProofRecord>, seal = sealing(), renewals: readonly Uint8Array[] = []) => {
  const whole = record(change);
  return writeProof({ record: whole, seal: seal(encodeRecord(whole)), renewals });
};
const judged = (bytes: Uint8Array, at = far, options: Options = {}) =>
  judgeProof(bytes, { trust, ...options }, at, 'document');

test('ETSI EN 319 102-1 §5.6 a proof made today is valid in 2040: every certificate has expired, and nothing is asked of a network', () => {
  const verdict = judged(proofOf());
  expect(verdict).toMatchObject({ verdict: 'valid', code: 'VALID', damaged: false });
  expect(verdict.signers[0]).toMatchObject({ role: 'head', bin: '220740007750', code: 'VALID' });
  expect(verdict.seal).toMatchObject({ role: 'informationSystem', code: 'VALID' });
  expect(verdict.receivedAt).toEqual(['2026-11-27T05:00:00.000Z']);
  expect(verdict.content).toEqual(document);
});

test('ETSI EN 319 102-1 §5.6 the same proof with any one byte changed is not valid', () => {
  const bytes = proofOf();
  // Each place has its own bit: all eight are met many times over a proof of some thousand octets.
  const changed = (at: number) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at & 7)));
  const places = Array.from(bytes.keys());
  expect(places.filter((at) => isWhole(changed(at)))).toEqual([]);
  for (const at of places.filter((place) => place % 97 === 0)) expect(judged(changed(at)).verdict).toBe('invalid');
});

/** Whether the bytes can be read as a proof that is intact: only then a verdict can be valid. */
function isWhole(bytes: Uint8Array): boolean {
  try {
    return parseProof(bytes).intact;
  } catch (fault) {
    if (fault instanceof FormatError) return false;
    throw fault;
  }
}

test('FIPS 180-4 whoever changes a byte and reckons the fixity anew meets the seal or the signatures', () => {
  const other = new TextEncoder().encode('Рұқсат № 8');
  const honest = parseProof(proofOf());
  const forged = writeProof({ record: { ...record(), document: other }, seal: honest.seal, renewals: [] });
  expect(parseProof(forged).intact).toBe(true);
  expect(judged(forged)).toMatchObject({ verdict: 'invalid', code: 'DIGEST_MISMATCH', damaged: false });
});

test('RFC 5280 §6.3 without the list of a centre, or with one that was stale at the receipt, the proof leaves the verdict open', () => {
  const without = { ...evidence, lists: [listOf(root)] };
  expect(judged(proofOf({ evidence: without }))).toMatchObject({ verdict: 'unknown', code: 'REVOCATION_MISSING' });
  const stale = { ...without, lists: [listOf(root), listOf(centre, '2026-11-21T00:00:00Z')] };
  expect(judged(proofOf({ evidence: stale }))).toMatchObject({ verdict: 'unknown', code: 'REVOCATION_STALE' });
});

test('RFC 5280 §5.3.1 a certificate that was revoked before the receipt makes the proof invalid, one revoked after it does not', () => {
  const revokedAt = (at: string) => ({
    ...evidence,
    lists: [listOf(root), listOf(centre, undefined, [{ serial: head.serial, at }])],
  });
  expect(judged(proofOf({ evidence: revokedAt('2026-11-27T04:59:59Z') })).code).toBe('REVOKED');
  expect(judged(proofOf({ evidence: revokedAt('2026-11-27T05:00:01Z') })).code).toBe('VALID');
});

test('RFC 5280 §6.1 a chain that leads through the certificates of the proof ends at a root that the judge was given', () => {
  const chainless = { ...evidence, certificates: [] };
  expect(judged(proofOf({ evidence: chainless })).code).toBe('UNTRUSTED');
  const stranger = trustOf([parseCertificate(makeCentre({ name: 'БАСҚА' }).certificate)]);
  expect(judgeProof(proofOf(), { trust: stranger }, far, 'document').code).toBe('UNTRUSTED');
});

test('HOUSE §8 only the seal of an information system vouches for the instant of receipt', () => {
  expect(judged(proofOf({}, sealing(head))).code).toBe('WRONG_PURPOSE');
  const pretender = issue(
    { key: head.key, nameDer: centre.nameDer, keyId: centre.keyId },
    { usages: [oids.informationSystem] },
  );
  expect(judged(proofOf({}, sealing(pretender))).code).toBe('UNTRUSTED');
});

test('HOUSE §8 whoever knows the office takes no other information system’s word for the instant of receipt', () => {
  const other = centre.issue({
    subject: [[oids.organizationalUnit, 'BIN123456789021']],
    usages: [oids.legalEntity, oids.informationSystem],
  });
  const by = (seal: ReturnType<typeof sealing>, sealedBy: string) =>
    judgeProof(proofOf({}, seal), { trust, sealedBy }, far, 'document').code;
  expect(by(sealing(), '220740007750')).toBe('VALID');
  expect(by(sealing(other), '220740007750')).toBe('WRONG_PERSON');
  expect(by(sealing(other), '123456789021')).toBe('VALID');
});

test('HOUSE §8 nothing is received after it was sealed, and no proof is judged before it was made', () => {
  const late = [{ at: '2026-11-27T05:00:10Z', signature: signature() }];
  expect(judged(proofOf({ received: late })).code).toBe('NOT_YET_VALID');
  expect(judged(proofOf(), '2026-11-27T05:00:08Z').code).toBe('NOT_YET_VALID');
  expect(judged(proofOf(), sealedAt).code).toBe('VALID');
});

test('RFC 5652 several signatures of one document are each judged as of their own receipt', () => {
  const official2 = centre.issue({
    subject: official,
    usages: [oids.emailProtection, oids.legalEntity, oids.rightToSign],
  });
  const received = [
    { at: receivedAt, signature: signature() },
    { at: '2026-11-27T05:00:05Z', signature: signature(official2) },
  ];
  expect(judged(proofOf({ received })).signers.map(({ role }) => role)).toEqual(['head', 'rightToSign']);
  const wrong = [...received, { at: receivedAt, signature: signature(head, Uint8Array.of(1, 2, 3)) }];
  expect(judged(proofOf({ received: wrong })).code).toBe('DIGEST_MISMATCH');
});

test('RFC 5652 §5.2 signatures that carry what they cover are of one document too: another one inside the second is not valid', () => {
  const carrying = (content: Uint8Array) =>
    signCms({ content, detached: false, key: head.key, certificate: head.certificate, at: receivedAt });
  const proofAbout = (...contents: readonly Uint8Array[]) =>
    judged(
      proofOf({ document: null, received: contents.map((one) => ({ at: receivedAt, signature: carrying(one) })) }),
    );
  expect(proofAbout(document, document)).toMatchObject({ code: 'VALID', content: document });
  const other = new TextEncoder().encode('Рұқсат № 8');
  expect(proofAbout(document, other)).toMatchObject({ verdict: 'invalid', content: document });
  // One that lies beside its document is judged by what the first carries.
  const beside = [carrying(document), signature()].map((one) => ({ at: receivedAt, signature: one }));
  expect(judged(proofOf({ document: null, received: beside })).code).toBe('VALID');
});

test('HOUSE §3 a program with others to serve finds the same, and they have their turn between the lists', async () => {
  const many = Array.from({ length: 2000 }, (_, place) => ({ serial: BigInt(place + 1), at: '2026-01-01T00:00:00Z' }));
  const lists = [listOf(root), listOf(centre, undefined, many)];
  const other = (bytes: Uint8Array) => judgeProofInTurns(bytes, { trust }, far, 'document');
  let turns = 0;
  const turning = setInterval(() => (turns += 1));
  for (const bytes of [
    proofOf({ evidence: { ...evidence, lists } }),
    proofOf({ evidence: { ...evidence, lists: [] } }),
    document,
  ])
    expect(await other(bytes)).toEqual(judged(bytes));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
  expect(judged(proofOf({ evidence: { ...evidence, lists } })).code).toBe('VALID');
});

test('X.690 what is no proof, or is cut short, has the verdict FORMAT', () => {
  const bytes = proofOf();
  expect(judged(document).code).toBe('FORMAT');
  expect(judged(bytes.subarray(0, bytes.length - 1)).code).toBe('FORMAT');
  expect(() => parseProof(proofOf({ received: [] }))).toThrow(FormatError);
});

const clockHouse = makeCentre({ name: 'УАҚЫТ' });
const authority = authorityOf(clockHouse, { notAfter: '2030-01-01T00:00:00Z' });
const later = authorityOf(clockHouse, { notBefore: '2029-01-01T00:00:00Z', notAfter: '2035-01-01T00:00:00Z' });
const tsaTrust = trustOf([parseCertificate(clockHouse.certificate)]);
const stamped = (at: string, by = authority) => stamper(by, { at });

/** A proof with these renewals, each over all before it. */
function renewed(...stamps: readonly ReturnType<typeof stamped>[]): Uint8Array {
  const whole = record();
  const seal = sealing()(encodeRecord(whole));
  let renewals: readonly Uint8Array[] = [];
  for (const stamp of stamps) renewals = [...renewals, stamp(octetsToRenew({ record: whole, seal, renewals }))];
  return writeProof({ record: whole, seal, renewals });
}

test('RFC 3161 a timestamp kept beside a signature moves its judgement to the instant of the authority', () => {
  const { received } = record();
  const value = parseCms(received[0]?.signature ?? document).signers[0]?.signature ?? document;
  const timestamps = [stamped('2026-11-27T04:59:30Z')(value)];
  const verdict = judged(proofOf({ evidence: { ...evidence, timestamps } }), far, { tsaTrust });
  expect(verdict.code).toBe('VALID');
  expect(verdict.signers[0]?.judgedAt).toBe('2026-11-27T04:59:30.000Z');
});

test('RFC 3161 a timestamp that the office had made a moment after the receipt bears it out; one of much later does not', () => {
  const { received } = record();
  const value = parseCms(received[0]?.signature ?? document).signers[0]?.signature ?? document;
  const stampOf = (at: string) =>
    judged(proofOf({ evidence: { ...evidence, timestamps: [stamped(at)(value)] } }), far, { tsaTrust }).signers[0];
  expect(stampOf('2026-11-27T05:00:04Z')).toMatchObject({
    timestamp: { at: '2026-11-27T05:00:04.000Z', trusted: true },
    judgedAt: '2026-11-27T05:00:00.000Z',
  });
  expect(stampOf('2026-11-27T05:02:00Z')).toMatchObject({ timestamp: null, judgedAt: '2026-11-27T05:00:00.000Z' });
});

test('RFC 4998 a proof that was stamped anew before the seal aged, and again before the first stamp aged, is valid in 2040', () => {
  const bytes = renewed(stamped('2026-12-20T00:00:00Z'), stamped('2029-06-01T00:00:00Z', later));
  const verdict = judged(bytes, far, { tsaTrust });
  expect(verdict).toMatchObject({ verdict: 'valid', code: 'VALID' });
  expect(verdict.renewals).toEqual([
    { at: '2026-12-20T00:00:00.000Z', trusted: true, code: 'VALID' },
    { at: '2029-06-01T00:00:00.000Z', trusted: true, code: 'VALID' },
  ]);
  expect(judged(bytes).renewals.map(({ trusted }) => trusted)).toEqual([false, false]);
});

test('RFC 4998 a renewal over other octets, of a stranger, or dated before what it renews does not count', () => {
  const whole = parseProof(renewed(stamped('2026-12-20T00:00:00Z')));
  const other = [stamped('2026-12-20T00:00:00Z')(document)];
  expect(judged(writeProof({ ...whole, renewals: other }), far, { tsaTrust }).code).toBe('TIMESTAMP_WRONG');
  const stranger = authorityOf(makeCentre({ name: 'БАСҚА' }));
  expect(judged(renewed(stamped('2026-12-20T00:00:00Z', stranger)), far, { tsaTrust }).code).toBe('TIMESTAMP_WRONG');
  expect(judged(renewed(stamped('2026-11-27T04:59:08Z')), far, { tsaTrust }).code).toBe('NOT_YET_VALID');
});

test('RFC 3161 §2.4.2 the clock of an authority may be a little behind that of the office, and one authority’s behind another’s', () => {
  const behind = renewed(stamped('2026-11-27T05:00:06Z'));
  expect(judged(behind, far, { tsaTrust })).toMatchObject({ verdict: 'valid', code: 'VALID' });
  expect(judged(behind, far, { tsaTrust, clockSkewMs: 0 }).code).toBe('NOT_YET_VALID');
  const next = renewed(stamped('2029-06-01T00:00:05Z'), stamped('2029-06-01T00:00:00Z', later));
  expect(judged(next, far, { tsaTrust }).code).toBe('VALID');
  const long = renewed(stamped('2029-06-01T00:01:05Z'), stamped('2029-06-01T00:00:00Z', later));
  expect(judged(long, far, { tsaTrust }).code).toBe('NOT_YET_VALID');
});

const until = (bytes: Uint8Array): string => {
  const { seal, renewals } = parseProof(bytes);
  return protectedUntil({ seal, renewals: renewals.map(({ token }) => token) });
};

test('RFC 4998 a proof is protected as long as the certificate of its seal, then of its last renewal', () => {
  expect(until(proofOf())).toBe('2027-01-01T00:00:00.000Z');
  expect(until(renewed(stamped('2026-12-20T00:00:00Z')))).toBe('2030-01-01T00:00:00.000Z');
});

/** A proof by another writer, who keeps no bounds. */
function withMore(received: ProofRecord['received']): Uint8Array {
  const recordDer = encodeRecord(record({ received }));
  const fields = concat([int(1), recordDer, octets(sealing()(recordDer)), seq()]);
  return seq(fields, octets(createHash('sha256').update(fields).digest()));
}

test('HOUSE §8 a proof with more parts than bounds, or more to check than is worth it, is refused as FORMAT', () => {
  const many = (count: number) => Array.from({ length: count }, () => ({ at: receivedAt, signature: signature() }));
  // Nobody writes what nobody would read; who does it all the same is refused.
  expect(() => proofOf({ received: many(9) })).toThrow(RangeError);
  const lists = Array.from({ length: 65 }, () => listOf(centre));
  expect(() => proofOf({ evidence: { ...evidence, lists } })).toThrow(RangeError);
  const written = proofOf({ received: many(8) });
  expect(parseProof(written).record.received).toHaveLength(8);
  expect(() => parseProof(withMore(many(9)))).toThrow(FormatError);
  // Each of the timestamps is about each of the signatures: one after the other they are worth nothing, together too much.
  const [one = { at: receivedAt, signature: document }] = record().received;
  const value = parseCms(one.signature).signers[0]?.signature ?? document;
  const timestamps = Array.from({ length: 16 }, () => stamped('2026-11-27T04:59:30Z')(value));
  const few = proofOf({ received: [one], evidence: { ...evidence, timestamps } });
  expect(judged(few, far, { tsaTrust }).code).toBe('VALID');
  const bytes = proofOf({ received: many(8).map(() => one), evidence: { ...evidence, timestamps } });
  expect(judged(bytes, far, { tsaTrust }).code).toBe('FORMAT');
});

test('RFC 4998 many renewals of a long document are judged in the time and the room of one', () => {
  const long = record({ document: new Uint8Array(8_000_000) });
  const token = stamped('2026-12-20T00:00:00Z')(document);
  const made = (count: number) =>
    writeProof({
      record: long,
      seal: sealing()(encodeRecord(long)),
      renewals: Array.from({ length: count }, () => token),
    });
  const judgedIn = (bytes: Uint8Array) => {
    const [start, room] = [performance.now(), process.memoryUsage().arrayBuffers];
    expect(judged(bytes, far, { tsaTrust }).code).toBe('TIMESTAMP_WRONG');
    return { ms: performance.now() - start, bytes: process.memoryUsage().arrayBuffers - room };
  };
  const bytes = made(64);
  judgedIn(made(1));
  const { ms, bytes: room } = judgedIn(bytes);
  expect(ms).toBeLessThan(3_000);
  expect(room).toBeLessThan(100_000_000);
});

test.each(['sha1', 'sha256', 'streebog512', 'streebog256', 'gost34311'] as const)(
  'RFC 4998 renewals with imprints of different algorithms, %s among them, each cover all before them',
  (name) => {
    const at = ['2026-12-20T00:00:00Z', '2027-12-20T00:00:00Z', '2028-12-20T00:00:00Z'];
    const algorithms = [oids[name], oids.sha256, oids[name]];
    const stamps = at.map((one, place) => (octetsCovered: Uint8Array) => {
      const algorithm = algorithms[place] ?? oids.sha256;
      const digest = namingHashOf(algorithm)?.(octetsCovered) ?? octetsCovered;
      return stamper(authority, { at: one, imprint: { algorithm, digest } })(octetsCovered);
    });
    const codes = judged(renewed(...stamps), far, { tsaTrust }).renewals.map(({ code }) => code);
    expect(codes).toEqual(['VALID', 'VALID', 'VALID']);
  },
);
