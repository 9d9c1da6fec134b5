import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmsBounds, parseCms } from './cms.js';
import { signedData, type CmsToSign } from './cms-write.js';
import { verdictCodes } from './codes.js';
import { parseCrl } from './crl.js';
import { FormatError, readElement, tag } from './der.js';
import { bits, context, element, enumerated, generalizedTime, int, nul, octets, oid, seq, set } from './der-write.js';
import { ocspBounds, parseOcspRequest } from './ocsp-request.js';
import { encodeOcspRequest, signOcsp } from './ocsp-write.js';
import { parseOcsp } from './ocsp.js';
import { oids } from './oids.js';
import { openP12, WrongPassword } from './p12.js';
import { checkRevocation } from './revocation.js';
import { authorityOf, files, here, makeCentre, random, read, responderOf, stamper } from './testing.js';
import { judgeTimestamps } from './timestamp.js';
import { parseTrust } from './trust.js';
import { parseTimestamp, parseTimestampRequest, parseTimestampResponse } from './tsp.js';
import { encodeTimestampRequest, encodeTimestampResponse } from './tsp-write.js';
import { verify } from './verify.js';
import { parseCertificate, parseCertificates } from './x509.js';

const now = '2026-11-22T00:00:00Z';

/** Changes, cuts out and repeats octets at places that fast-check chooses. */
const mutation = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom('flip', 'set', 'cut', 'repeat', 'insert', 'truncate'),
  value: fc.integer({ min: 0, max: 255 }),
  length: fc.integer({ min: 1, max: 40 }),
});

function mutated(
  bytes: Uint8Array,
  { place, kind, value, length }: typeof mutation extends fc.Arbitrary<infer M> ? M : never,
) {
  const at = place % bytes.length;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (kind) {
    case 'flip':
      return Uint8Array.from([...before, (after[0] ?? 0) ^ (1 << (value & 7)), ...after.subarray(1)]);
    case 'set':
      return Uint8Array.from([...before, value, ...after.subarray(1)]);
    case 'cut':
      return Uint8Array.from([...before, ...after.subarray(length)]);
    case 'repeat':
      return Uint8Array.from([...before, ...after.subarray(0, length), ...after]);
    case 'insert':
      return Uint8Array.from([...before, value, ...after]);
    default:
      return before.slice();
  }
}

describe.skipIf(!here)('vectors/eds', () => {
  const signatures = [...files('cms/', /\.(?:cms|pem)$/), ...files('negative/', /\.cms$/), ...files('tsp/', /\.tst$/)];
  const trust = parseTrust(['ca/nca_gost2022_test.cer', 'ca/root_test_gost_2022.cer', 'ca/nca_rsa_test.crt'].map(read));
  const crls = [parseCrl(read('crl/nca_gost2022_test_20260811.crl'))];
  const originals = signatures.map((file) => read(file));

  test('RFC 5652 a signature changed at random places gets a verdict, never an error, and is valid only over what was signed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (original, changes) => {
          const bytes = changes.reduce((made, change) => (made.length === 0 ? made : mutated(made, change)), original);
          const found = verify(bytes, null, trust, { crls, ocsp: [] }, now, 'document');
          expect(verdictCodes).toContain(found.code);
          if (found.code === 'VALID') expect(originals.map((one) => coveredBy(one))).toContainEqual(coveredBy(bytes));
        },
      ),
      { numRuns: 600 },
    );
  });

  test.each([
    ['certificates', ['ca/', 'ca/production/', 'cert/'].flatMap((folder) => files(folder, /\./)), parseCertificates],
    ['revocation lists', files('crl/', /\.crl$/), parseCrl],
    ['signatures', signatures, parseCms],
    ['OCSP answers', files('ocsp/', /\.ocsp$/), parseOcsp],
    ['timestamps', files('tsp/', /\.tst$/), parseTimestamp],
    ['key files', files('p12/', /\.p12$/), (bytes: Uint8Array) => openP12(bytes, 'Qwerty12')],
  ] as const)('X.690 %s changed at random places are read or refused with a FormatError', (_, list, parse) => {
    const bytes = list.map((file) => read(file));
    fc.assert(
      fc.property(fc.constantFrom(...bytes), mutation, (original, change) => {
        expect(outcome(() => parse(mutated(original, change)))).not.toBe('another error');
      }),
      { numRuns: 1000 },
    );
  });
});

test('X.690 bytes at random are FORMAT', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const found = verify(bytes, null, parseTrust([]), { crls: [], ocsp: [] }, now, 'any');
      expect(found).toEqual({ verdict: 'invalid', code: 'FORMAT', cause: found.cause, signers: [], content: null });
      expect(found.cause).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});

test('RFC 6960 §3.2 an answer changed at random places says what its responder signed, or nothing; a request is read or refused', () => {
  const centre = makeCentre();
  const [holder, responder] = [centre.issue(), responderOf(centre)];
  const [certificate, issuer] = [holder, centre].map((one) => parseCertificate(one.certificate));
  if (certificate === undefined || issuer === undefined) throw new Error('no certificate');
  const request = encodeOcspRequest(certificate, issuer, random(8));
  const answer = signOcsp({
    ...responder,
    singles: parseOcspRequest(request).ids.map((id) => ({ id, revoked: { at: now, reason: 1 }, thisUpdate: now })),
    producedAt: now,
    nonce: random(8),
  });
  const said = (bytes: Uint8Array): string => {
    const ocsp = [parseOcsp(bytes).answer].filter((one) => one !== null);
    return checkRevocation(
      [certificate, issuer],
      parseTrust([]),
      { crls: [], ocsp },
      { at: new Date(now).toISOString() },
    );
  };
  expect(said(answer)).toBe('REVOKED');
  fc.assert(
    fc.property(mutation, (change) => {
      const codes: string[] = [];
      expect(outcome(() => codes.push(said(mutated(answer, change))))).not.toBe('another error');
      expect(['REVOKED', 'REVOCATION_MISSING', undefined]).toContain(codes[0]);
      expect(outcome(() => parseOcspRequest(mutated(request, change)))).not.toBe('another error');
    }),
    { numRuns: 300 },
  );
});

test('RFC 6960 §4.2.1 an answer with more certificates, or more octets, than the bound is refused unread', () => {
  const centre = makeCentre();
  const many = (count: number): Uint8Array => {
    const basic = seq(
      seq(context(2, octets(random(20))), generalizedTime(now), seq()),
      seq(oid('1.2.3')),
      bits(random(8)),
    );
    const certificates = context(0, seq(...Array.from({ length: count }, () => centre.certificate)));
    return seq(enumerated(0), context(0, seq(oid(oids.ocspBasic), octets(seq(readElement(basic).body, certificates)))));
  };
  expect(parseOcsp(many(ocspBounds.certificatesMax)).answer?.certificates).toHaveLength(ocspBounds.certificatesMax);
  expect(outcome(() => parseOcsp(many(ocspBounds.certificatesMax + 1)))).toBe('refused');
  const large = seq(enumerated(1), octets(new Uint8Array(ocspBounds.sizeBytesMax)));
  expect(() => parseOcsp(large)).toThrow('too large');
});

test('RFC 3161 §2.2 a token changed at random places states the same instant, or nothing; request and answer are read or refused', () => {
  const centre = makeCentre();
  const tsaTrust = parseTrust([centre.certificate]);
  const signature = random(64);
  const token = stamper(authorityOf(centre))(signature);
  const at = new Date('2026-11-22T09:00:00Z').toISOString();
  const stampOf = (bytes: Uint8Array) => {
    const evidence = { crls: [], ocsp: [], timestamps: [bytes] };
    return judgeTimestamps(signature, [], [], { evidence, at, tsaTrust }, { checksLeft: 9 });
  };
  const right = { code: 'VALID', timestamp: { at: '2026-11-22T07:00:00.000Z', trusted: true } };
  expect(stampOf(token)).toEqual(right);
  const imprint = { algorithm: oids.sha256, digest: random(32) };
  const request = encodeTimestampRequest({ imprint, policy: oids.timeStampPolicy, nonce: '7f' });
  const response = encodeTimestampResponse(token);
  fc.assert(
    fc.property(mutation, (change) => {
      const found: unknown[] = [];
      expect(outcome(() => found.push(stampOf(mutated(token, change))))).toBe('read');
      expect([right, null]).toContainEqual(found[0]);
      expect(outcome(() => parseTimestampRequest(mutated(request, change)))).not.toBe('another error');
      expect(outcome(() => parseTimestampResponse(mutated(response, change)))).not.toBe('another error');
    }),
    { numRuns: 300 },
  );
});

test('RFC 5652 more signers than the bound are FORMAT, without a single verification', () => {
  const centre = makeCentre();
  const holder = centre.issue();
  const request: CmsToSign = { content: new Uint8Array(3), detached: false, ...holder, at: now };
  const one = signedData(request.content, [request]);
  const many = signedData(
    request.content,
    Array.from({ length: cmsBounds.signersMax + 1 }, () => request),
  );
  expect(parseCms(one).signers).toHaveLength(1);
  const start = performance.now();
  expect(verify(many, null, parseTrust([centre.certificate]), { crls: [], ocsp: [] }, now, 'any').code).toBe('FORMAT');
  expect(performance.now() - start).toBeLessThan(1000);
});

test('RFC 5652 §5.4 many signatures right over a long content, without signed attributes, digest it once', () => {
  const { certificate } = makeCentre().issue();
  const { issuer, serial } = parseCertificate(certificate);
  const algorithm = (id: string) => seq(oid(id), nul());
  const signer = (value: number) =>
    seq(
      int(1),
      seq(issuer.der, element(tag.integer, Buffer.from(serial, 'hex'))),
      algorithm(oids.streebog512),
      algorithm(oids.signatureGost2015_512),
      octets(new Uint8Array(128).fill(value)),
    );
  const signers = set(...Array.from({ length: cmsBounds.signersMax }, (_, place) => signer(place + 1)));
  const digests = set(algorithm(oids.streebog512));
  const data = seq(int(1), digests, seq(oid(oids.data)), context(0, certificate), signers);
  const cms = seq(oid(oids.signedData), context(0, data));
  const start = performance.now();
  const none = { crls: [], ocsp: [] };
  const found = verify(cms, new Uint8Array(20_000_000), parseTrust([certificate]), none, now, 'any');
  expect(found.signers).toHaveLength(cmsBounds.signersMax);
  expect(found.signers.map(({ code }) => code)).toEqual(Array.from(found.signers, () => 'SIGNATURE_WRONG'));
  expect(performance.now() - start).toBeLessThan(3000);
});

test('RFC 5280 §6.1 a heap of enclosed centres that share a name costs bounded time and is no chain', () => {
  const first = makeCentre({ name: 'ЕГІЗ' });
  const twins = Array.from({ length: 12 }, () => makeCentre({ name: 'ЕГІЗ', keyId: first.keyId, parent: first }));
  const holder = first.issue();
  const request: CmsToSign = { content: new Uint8Array(3), detached: false, ...holder, at: now };
  // Several signers enclose several certificates; the twins come in as certificates of signers.
  const cms = signedData(request.content, [
    request,
    ...twins.map((twin) => ({ ...request, certificate: twin.certificate })),
  ]);
  const start = performance.now();
  const found = verify(
    cms,
    null,
    parseTrust([makeCentre({ name: 'ТҮБІР' }).certificate]),
    { crls: [], ocsp: [] },
    now,
    'any',
  );
  expect(found.verdict).toBe('invalid');
  expect(performance.now() - start).toBeLessThan(10_000);
});

/** What a signature covers: the content and the signed attributes of each signer. */
function coveredBy(bytes: Uint8Array): string {
  const { content, signers } = parseCms(bytes);
  const attributes = signers.map((info) => info.attributes?.encodings.map((one) => Buffer.from(one).toString('hex')));
  return JSON.stringify([content && Buffer.from(content).toString('hex'), attributes]);
}

function outcome(run: () => unknown): 'read' | 'refused' | 'another error' {
  try {
    run();
    return 'read';
  } catch (fault) {
    return fault instanceof FormatError || fault instanceof WrongPassword ? 'refused' : 'another error';
  }
}
