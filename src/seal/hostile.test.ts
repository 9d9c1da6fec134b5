import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmsBounds, parseCms } from './cms.js';
import { attribute, encodeSignedData, signCms, signedData, type CmsToSign } from './cms-write.js';
import { verdictCodes } from './codes.js';
import { parseCrl } from './crl.js';
import { children, FormatError, readElement, type Element } from './der.js';
import { bits, context, enumerated, generalizedTime, int, nul, octets, oid, seq, set } from './der-write.js';
import { ocspBounds, parseOcspRequest } from './ocsp-request.js';
import { encodeOcspRequest, signOcsp } from './ocsp-write.js';
import { parseOcsp } from './ocsp.js';
import { oids } from './oids.js';
import { openP12, WrongPassword } from './p12.js';
import { checkRevocation } from './revocation.js';
import { authorityOf, files, here, makeCentre, random, read, responderOf, stamper, withLast } from './testing.js';
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

describe('RFC 5652 §5.3 what one signer brings along costs bounded time and memory', () => {
  const centre = makeCentre();
  const holder = centre.issue();
  const cms = signCms({ content: new Uint8Array(3), detached: false, ...holder, at: now });
  const judge = (bytes: Uint8Array) =>
    verify(bytes, null, parseTrust([centre.certificate]), { crls: [], ocsp: [] }, now, 'any');
  const many = (count: number, part: Uint8Array) => Array.from({ length: count }, () => part);
  const heap = (count: number) =>
    Array.from({ length: count }, (_, place) => attribute(`1.2.398.9.${place}`, ...many(4000, nul())));
  const signer = signerIn(cms);

  test('RFC 5652 §5.3 a million values of unsigned attributes are not even looked at', () => {
    const heavy = withInfo([...signer.map(({ bytes }) => bytes), context(1, ...heap(300))]);
    const start = performance.now();
    expect(judge(heavy).code).toBe('REVOCATION_MISSING');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test.each([
    ['signed attributes beyond the bound', 3, context(0, ...heap(10))],
    ['a signature value beyond the bound', 5, octets(new Uint8Array(5000))],
    [
      'an issuer’s name beyond the bound',
      1,
      seq(seq(set(...many(4000, nul())), octets(new Uint8Array(64 * 1024))), int(1)),
    ],
  ])('RFC 5652 §5.3 FORMAT %s', (_, field, instead) => {
    const changed = judge(withInfo(signer.map(({ bytes }, place) => (place === field ? instead : bytes))));
    expect([changed.code, changed.cause]).toEqual(['FORMAT', 'too large']);
  });

  test('RFC 5652 §11.4 FORMAT more timestamps than the bound, in one attribute or in many', () => {
    const info = signer.map(({ bytes }) => bytes);
    const [one, all] = [attribute(oids.timeStampToken, nul()), attribute(oids.timeStampToken, ...many(17, nul()))];
    expect(judge(withInfo([...info, context(1, ...many(16, one))])).code).toBe('TIMESTAMP_WRONG');
    expect(judge(withInfo([...info, context(1, ...many(17, one))])).code).toBe('FORMAT');
    expect(judge(withInfo([...info, context(1, all)])).code).toBe('FORMAT');
  });

  function withInfo(fields: readonly Uint8Array[]): Uint8Array {
    return withLast(cms, 3, set(seq(...fields)));
  }
});

test('RFC 5652 §5.4 many signers without signed attributes cost one digest of the content, not one each', () => {
  const centre = makeCentre();
  const content = new Uint8Array(8 * 1024 * 1024);
  const one = signCms({ content, detached: true, ...centre.issue(), at: now });
  const fields = signerIn(one).flatMap(({ id, bytes }) => (id === 0xa0 ? [] : [bytes]));
  const took = (count: number): number => {
    const cms = withLast(one, 3, set(...Array.from({ length: count }, () => seq(...fields))));
    const start = performance.now();
    const { signers } = verify(cms, content, parseTrust([centre.certificate]), { crls: [], ocsp: [] }, now, 'any');
    expect(signers.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'SIGNATURE_WRONG'));
    return performance.now() - start;
  };
  took(1);
  expect(took(32)).toBeLessThan(8 * took(1));
});

test('RFC 5035 §4 certificates that come along are hashed once, not for every signer', () => {
  const centre = makeCentre();
  const filler = { oid: '1.2.398.9.9', critical: false, value: new Uint8Array(60 * 1024) };
  const holder = centre.issue({ more: [filler] });
  const binding = seq(seq(seq(seq(oid(oids.gost34311)), octets(new Uint8Array(32)))));
  const named = { ...holder, digest: random(64), binding: attribute(oids.signingCertificateV2, binding), at: now };
  const one = encodeSignedData({ version: 1, type: oids.data, content: new Uint8Array(3), signers: [named] });
  const fields = signerIn(one).map(({ bytes }) => bytes);
  const cms = withLast(one, 3, set(...Array.from({ length: 32 }, () => seq(...fields))));
  const [type, inner] = children(readElement(cms)).map(({ bytes }) => bytes);
  const parts = children(children(readElement(inner!))[0]!).map(({ id, bytes }) =>
    id === 0xa0 ? context(0, ...Array.from({ length: 64 }, () => holder.certificate)) : bytes,
  );
  const start = performance.now();
  const found = verify(
    seq(type!, context(0, seq(...parts))),
    null,
    parseTrust([centre.certificate]),
    { crls: [], ocsp: [] },
    now,
    'any',
  );
  expect(found.signers).toHaveLength(32);
  expect(found.signers[0]?.steps).toContainEqual({ step: 'certificate', code: 'NOT_COVERED' });
  expect(performance.now() - start).toBeLessThan(3000);
});

test('RFC 5280 §4 a certificate beyond the bound is refused', () => {
  const filler = (sizeBytes: number) => ({ oid: '1.2.398.9.9', critical: false, value: new Uint8Array(sizeBytes) });
  const [within, beyond] = [60, 64].map((kilobytes) => makeCentre().issue({ more: [filler(kilobytes * 1024)] }));
  expect(outcome(() => parseCertificate(within!.certificate))).toBe('read');
  expect(outcome(() => parseCertificate(beyond!.certificate))).toBe('refused');
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

/** The fields of a signature's first SignerInfo. */
function signerIn(cms: Uint8Array): readonly Element[] {
  const infos = children(children(children(readElement(cms))[1]!)[0]!).at(-1)!;
  return children(children(infos)[0]!);
}

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
