import { describe, expect, test } from 'vitest';
import { parseCms } from './cms.js';
import { signCms } from './cms-write.js';
import { parseCrl, type Crl } from './crl.js';
import { gost2015 } from './gost/curves.js';
import { here, read } from './testing.js';
import { parseTrust } from './trust.js';
import { verify, type Evidence, type Purpose, type Verdict, type VerdictCode } from './verify.js';

const now = '2026-11-22T00:00:00Z';
const document = 'cms/gost2015_individual_document.bin';

interface Case {
  readonly file: string;
  readonly content?: string;
  readonly trust: readonly string[];
  readonly crls: readonly string[];
  readonly at?: string;
  readonly purpose?: Purpose;
}

const judge = ({ file, content, trust, crls, at = now, purpose = 'document' }: Case): Verdict => {
  const evidence: Evidence = { crls: crls.map((name): Crl => parseCrl(read(`crl/${name}`))), ocsp: [] };
  return verify(read(file), content ? read(content) : null, parseTrust(trust.map(read)), evidence, at, purpose);
};

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const test2022 = ['ca/nca_gost2022_test.cer', 'ca/root_test_gost_2022.cer'];
const current = ['nca_gost2022_test_20260811.crl'];
const body = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('hex');
const codesOf = (verdict: Verdict): readonly string[] =>
  verdict.signers.flatMap(({ steps }) => steps.map(({ step, code }) => `${step} ${code}`));

describe.skipIf(!here)('vectors/eds', () => {
  test.each([
    [{ file: 'cms/gost2015_individual_attached_tsp.cms', trust: test2022, crls: current }],
    [{ file: 'cms/gost2015_individual_detached_tsp.cms', content: document, trust: test2022, crls: current }],
  ] satisfies [Case][])('RFC 5652 $file is valid today: every check passes', (one) => {
    const verdict = judge(one);
    expect(verdict).toMatchObject({ verdict: 'valid', code: 'VALID' });
    expect(verdict.content).toEqual(read(document));
    expect(verdict.signers).toHaveLength(1);
    expect(verdict.signers[0]).toMatchObject({
      iin: '123456789011',
      bin: null,
      name: 'ТЕСТОВ ТЕСТ',
      role: 'individual',
      algorithm: 'GOST2015-512',
      signedAt: '2026-07-20T09:08:06.000Z',
    });
    expect(verdict.signers[0]?.chain).toHaveLength(3);
    expect(codesOf(verdict)).toEqual([
      'digest VALID',
      'signature VALID',
      'certificate VALID',
      'timestamp VALID',
      'chain VALID',
      'revocation VALID',
      'time VALID',
      'purpose VALID',
      'signer VALID',
    ]);
  });

  test.each([
    [
      'with the document of another',
      'cms/gost2015_individual_detached_tsp.cms',
      'kat/gost512_sign.vectors',
      'DIGEST_MISMATCH',
    ],
    ['detached without its document', 'cms/gost2015_individual_detached_tsp.cms', undefined, 'CONTENT_MISSING'],
    ['attached beside another document', 'cms/gost2015_individual_attached_tsp.cms', 'README.md', 'DIGEST_MISMATCH'],
  ] as const)('RFC 5652 §5.4 %s: %s', (_, file, content, code) => {
    expect(judge({ file, ...(content ? { content } : {}), trust: test2022, crls: current }).code).toBe(code);
  });

  const attached = 'cms/gost2015_individual_attached_tsp.cms';
  test.each([
    ['no trust at all', [], current, now, 'UNTRUSTED'],
    [
      'the production centres',
      ['ca/production/root_gost_2022.pem', 'ca/production/nca_gost_2022.pem'],
      current,
      now,
      'UNTRUSTED',
    ],
    ['the root alone, whose issuing centre is not enclosed', ['ca/root_test_gost_2022.cer'], current, now, 'UNTRUSTED'],
    ['the issuing centre alone, given as an anchor', ['ca/nca_gost2022_test.cer'], current, now, 'VALID'],
    [
      'the issuing centre with altered dates beside its root',
      ['negative/nca_gost2022_test_extended_validity.cer', 'ca/root_test_gost_2022.cer'],
      current,
      now,
      'UNTRUSTED',
    ],
    [
      'the altered and the true issuing centre, altered first',
      ['negative/nca_gost2022_test_extended_validity.cer', ...test2022],
      current,
      now,
      'VALID',
    ],
    ['no list', test2022, [], now, 'REVOCATION_MISSING'],
    ['a list of another centre', test2022, ['nca_gost_test_20220329.crl'], now, 'REVOCATION_MISSING'],
    ['a stale list', test2022, ['nca_gost2022_test_20250429.crl'], now, 'REVOCATION_STALE'],
    ['a delta list alone', test2022, ['nca_gost2022_d_test_20250429.crl'], now, 'REVOCATION_MISSING'],
    [
      'old lists and the current one in any order',
      test2022,
      ['nca_gost2022_test_20220727.crl', ...current, 'nca_gost2022_test_20250429.crl'],
      now,
      'VALID',
    ],
    ['the day after the list went stale', test2022, current, '2027-02-07T03:49:20Z', 'REVOCATION_STALE'],
    ['the second in which the list goes stale', test2022, current, '2027-02-07T03:49:19Z', 'VALID'],
    ['the second before the certificate begins', test2022, current, '2026-05-08T06:45:12Z', 'NOT_YET_VALID'],
    ['the first second of the certificate', test2022, current, '2026-05-08T06:45:13Z', 'VALID'],
    ['the second after the certificate ends', test2022, current, '2027-05-08T06:45:14Z', 'EXPIRED'],
  ] as const satisfies readonly (readonly [string, readonly string[], readonly string[], string, VerdictCode])[])(
    'RFC 5280 §6 the attached signature with %s',
    (_, trust, crls, at, code) => {
      expect(judge({ file: attached, trust, crls, at }).code).toBe(code);
    },
  );

  test.each([
    ['cms/rsa_individual_attached.cms', 'ca/nca_rsa_test.crt', 'RSA-SHA256', 'individual'],
    ['cms/rsa_individual_attached_2020.cms', 'ca/nca_rsa_test.crt', 'RSA-SHA256', 'individual'],
    ['cms/gost2004_legal_head_attached.cms', 'ca/nca_gost_test.crt', 'GOST2004', 'head'],
  ] as const)(
    'RFC 5652 %s: the mathematics hold, the certificate and its centre have expired',
    (file, ca, algorithm, role) => {
      const verdict = judge({ file, trust: [ca], crls: [] });
      expect(verdict).toMatchObject({ verdict: 'invalid', code: 'EXPIRED' });
      expect(verdict.signers[0]).toMatchObject({ algorithm, role });
      expect(codesOf(verdict).filter((line) => !line.endsWith(' VALID'))).toEqual([
        'revocation REVOCATION_MISSING',
        'time EXPIRED',
      ]);
    },
  );

  test('RFC 5652 §5.1 two_signers_gost2015_rsa_attached.cms: two algorithms, each judged, the worst is the whole', () => {
    const file = 'cms/two_signers_gost2015_rsa_attached.cms';
    const verdict = judge({ file, trust: [...test2022, 'ca/nca_rsa_test.crt'], crls: [] });
    expect(new TextDecoder().decode(verdict.content ?? new Uint8Array())).toBe('test123');
    expect(verdict.signers.map(({ algorithm }) => algorithm)).toEqual(['GOST2015-512', 'RSA-SHA256']);
    expect(verdict.signers.map(({ code }) => code)).toEqual(['EXPIRED', 'EXPIRED']);
    for (const { steps } of verdict.signers) {
      expect(steps.slice(0, 4).map(({ code }) => code)).toEqual(['VALID', 'VALID', 'VALID', 'VALID']);
    }
    expect(verdict).toMatchObject({ verdict: 'invalid', code: 'EXPIRED' });
  });

  test('RFC 5652 §5.3 gost2004_detached_keyoid_as_sigalg.cms.pem: the label CMS is read, the key identifier as algorithm tolerated', () => {
    const file = 'cms/gost2004_detached_keyoid_as_sigalg.cms.pem';
    const verdict = judge({ file, trust: ['ca/nca_gost_test.crt'], crls: [], at: '2019-09-01T00:00:00Z' });
    expect(codesOf(verdict).slice(0, 3)).toEqual(['digest CONTENT_MISSING', 'signature VALID', 'certificate VALID']);
    expect(verdict.signers[0]).toMatchObject({ algorithm: 'GOST2004', role: 'employee' });
  });

  test('integration facts §2 what our signer makes is, but for the signature value and the timestamp, what NCALayer made', () => {
    const real = parseCms(read(attached));
    const [info] = real.signers;
    const ours = signCms({
      content: read(document),
      detached: false,
      key: { curve: gost2015, d: 5n },
      certificate: real.certificates[0] ?? new Uint8Array(),
      at: info?.attributes?.signingTime ?? '',
    });
    const untilSignature = Buffer.from(read(attached)).indexOf(info?.signature ?? '');
    const [value] = parseCms(ours).signers.map(({ signature }) => signature);
    const ourSignature = Buffer.from(ours).indexOf(value ?? '');
    // The lengths of the outer elements differ by the timestamp; from the version number on, all is the same.
    const start = read(attached).indexOf(0x02, 15);
    const ourStart = ours.indexOf(0x02, 15);
    const signerInfo = /31820[0-9a-f]{3}30820[0-9a-f]{3}020101/;
    expect(body(ours, ourStart, ourSignature).replace(signerInfo, '')).toBe(
      body(read(attached), start, untilSignature).replace(signerInfo, ''),
    );
  });

  test('RFC 7468 the same signature is read as DER, PEM and bare base64, also as an editor saves it', () => {
    const der = read(attached);
    const digits = Buffer.from(der).toString('base64');
    const trust = parseTrust(test2022.map(read));
    const evidence = { crls: [parseCrl(read(`crl/${current[0]}`))], ocsp: [] };
    for (const form of [
      der,
      text(digits),
      text(`${digits}\n`),
      text(`\u{FEFF}${digits}\r\n`),
      text(`-----BEGIN CMS-----\r\n${digits}\r\n-----END CMS-----\r\n`),
      text(`-----BEGIN PKCS7-----\n${digits.replace(/.{64}/g, '$&\n')}\n-----END PKCS7-----`),
    ]) {
      expect(verify(form, null, trust, evidence, now, 'document').code).toBe('VALID');
    }
  });
});
