import { describe, expect, test } from 'vitest';
import { signCms } from './cms-write.js';
import { FormatError } from './der.js';
import { nul } from './der-write.js';
import { certificatesIn, explain, type Explained } from './explain.js';
import { oids } from './oids.js';
import { toPem } from './pem.js';
import { files, here, makeCentre, official, read } from './testing.js';
import { certificatePolicies } from './x509-write.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe.skipIf(!here)('vectors/eds', () => {
  const of = (file: string): Explained => explain(certificatesIn(read(file))[0]!);

  test.each([
    [
      'cert/2022_legal_head_gost2004.cer',
      {
        iin: '123456789011',
        bin: '123456789021',
        role: 'head',
        keyAlgorithm: 'GOST2004',
        uses: ['document', 'signin'],
        selfSigned: false,
      },
    ],
    [
      'cert/tsa_production_2025.cer',
      { role: 'tsa', policies: ['1.2.398.3.3.2.6'], ocspAddresses: ['http://ocsp.pki.gov.kz'], uses: [], centre: null },
    ],
    [
      'ca/root_test_gost_2022.cer',
      {
        role: 'ca',
        selfSigned: true,
        policies: ['1.2.398.3.1.2'],
        keyUsage: [5, 6],
        centre: { pathLength: null },
        uses: [],
      },
    ],
    ['ca/nca_rsa_test.crt', { selfSigned: false, keyAlgorithm: 'RSA-SHA256', signatureAlgorithm: 'RSA-SHA256' }],
    ['cert/ncalayer_rs_selfsigned_gost512.pem', { selfSigned: true, iin: '000000000000' }],
    ['cms/gost2015_individual_detached_tsp.cms', { iin: '123456789011', serial: expect.stringMatching(/^6c425659/) }],
    ['cms/gost2004_detached_keyoid_as_sigalg.cms.pem', { role: 'employee' }],
  ] as const)('RFC 5280 §4 %s is explained', (file, expected) => {
    expect(of(file)).toMatchObject(expected);
  });

  test('RFC 5280 §4 every certificate of the folder, and every one inside a signature, is explained', () => {
    const all = ['ca/', 'ca/production/', 'cert/', 'cms/'].flatMap((folder) => files(folder, /\.(?:cer|crt|pem|cms)$/));
    for (const file of all) {
      for (const one of certificatesIn(read(file)).map(explain))
        expect([file, one.notBefore < one.notAfter]).toEqual([file, true]);
    }
    expect(certificatesIn(read('cms/two_signers_gost2015_rsa_attached.cms'))).toHaveLength(2);
  });
});

const centre = makeCentre();

test('RFC 7468 a certificate is found in DER, PEM, base64, and in a signature of any of these forms', () => {
  const holder = centre.issue();
  const cms = signCms({ content: text('a'), detached: true, ...holder, at: '2026-11-22T00:00:00Z' });
  const base64 = (bytes: Uint8Array): Uint8Array => text(Buffer.from(bytes).toString('base64'));
  const forms = [
    holder.certificate,
    text(toPem('CERTIFICATE', holder.certificate)),
    base64(holder.certificate),
    cms,
    text(toPem('CMS', cms)),
    base64(cms),
  ];
  for (const form of forms) expect(certificatesIn(form).map(({ der }) => der)).toEqual([holder.certificate]);
  const both = text(toPem('CERTIFICATE', centre.certificate) + toPem('CERTIFICATE', holder.certificate));
  expect(certificatesIn(both)).toHaveLength(2);
});

test('RFC 7468 what holds no certificate is a FormatError', () => {
  for (const form of [new Uint8Array(), text('сәлем'), text(toPem('PRIVATE KEY', nul())), nul()]) {
    expect(() => certificatesIn(form)).toThrow(FormatError);
  }
});

test('integration facts §2 the uses of a key follow from role and purpose, as in a verdict', () => {
  const legal = [oids.legalEntity];
  const usesOf = (usages: readonly string[], keyBits: readonly number[] = [0, 1]): readonly string[] =>
    explain(certificatesIn(centre.issue({ usages, keyBits, subject: official }).certificate)[0]!).uses;
  expect(usesOf([oids.emailProtection, ...legal, oids.head])).toEqual(['document', 'signin']);
  expect(usesOf([oids.clientAuth, oids.individual], [0, 2])).toEqual(['signin']);
  expect(usesOf([...legal, oids.informationSystem])).toEqual(['seal', 'gateway']);
  expect(usesOf([oids.emailProtection, oids.treasury])).toEqual([]);
});

test('RFC 5280 §4.2 with a critical extension that we do not know a key is good for nothing', () => {
  const holder = centre.issue({ more: [{ oid: '1.2.398.9.9', critical: true, value: nul() }] });
  expect(explain(certificatesIn(holder.certificate)[0]!)).toMatchObject({ unknownCritical: ['1.2.398.9.9'], uses: [] });
});

test('RFC 5280 §4.2.1.4 policies are named; a malformed extension of policies names none and spoils nothing', () => {
  const policiesIn = (more: Parameters<typeof centre.issue>[0]): readonly string[] =>
    explain(certificatesIn(centre.issue(more).certificate)[0]!).policies;
  expect(policiesIn({ more: [certificatePolicies(oids.nucPolicy, 'http://127.0.0.1:9/cps')] })).toEqual([
    oids.nucPolicy,
  ]);
  expect(policiesIn({ more: [{ oid: oids.certificatePolicies, critical: false, value: nul() }] })).toEqual([]);
});
