import { createHash, generateKeyPairSync, sign as signRsa } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkDigest, checkSignature, readPublicKey } from './algorithms.js';
import { parseCms } from './cms.js';
import { parseCrl } from './crl.js';
import { children, FormatError, readElement } from './der.js';
import { int, nul, oid, seq } from './der-write.js';
import { gost2015 } from './gost/curves.js';
import { publicKeyOf } from './gost/sign.js';
import { oids } from './oids.js';
import { profileOf, type Profile } from './profile.js';
import { makeCentre, official, files, here, read } from './testing.js';
import { parseTrust } from './trust.js';
import { parseCertificate, parseCertificates, signedBy, type Certificate } from './x509.js';
import {
  certificatePolicies,
  crlDistributionPoints,
  extKeyUsage,
  keyUsage,
  name,
  signCertificate,
  spki,
} from './x509-write.js';

const one = (file: string): Certificate => {
  const [certificate] = parseCertificates(read(file));
  if (certificate === undefined) throw new FormatError(file);
  return certificate;
};

describe.skipIf(!here)('vectors/eds', () => {
  test.each([
    ['ca/root_test_gost_2022.cer', 'ca/root_test_gost_2022.cer', 'GOST2015-512', '2022-07-07', '2032-07-07'],
    ['ca/nca_gost2022_test.cer', 'ca/root_test_gost_2022.cer', 'GOST2015-512', '2022-07-07', '2032-07-04'],
    [
      'ca/production/root_gost_2022.pem',
      'ca/production/root_gost_2022.pem',
      'GOST2015-512',
      '2022-06-15',
      '2045-09-08',
    ],
    ['ca/production/nca_gost_2022.pem', 'ca/production/root_gost_2022.pem', 'GOST2015-512', '2022-06-15', '2045-09-07'],
    ['ca/production/root_rsa_2020.cer', 'ca/production/root_rsa_2020.cer', 'RSA-SHA256', '2020-09-08', '2045-09-08'],
    ['ca/production/nca_rsa_2022.cer', 'ca/production/root_rsa_2020.cer', 'RSA-SHA256', '2022-09-22', '2045-09-07'],
    [
      'ca/production/root_gost_2015_expired.pem',
      'ca/production/root_gost_2015_expired.pem',
      'GOST2004',
      '2015-07-27',
      '2025-07-27',
    ],
    [
      'ca/production/nca_gost_2018_expired.pem',
      'ca/production/root_gost_2015_expired.pem',
      'GOST2004',
      '2018-08-08',
      '2025-06-25',
    ],
    [
      'ca/production/root_rsa_2015_expired.cer',
      'ca/production/root_rsa_2015_expired.cer',
      'RSA-SHA256',
      '2015-07-27',
      '2025-07-27',
    ],
    [
      'ca/production/nca_rsa_2018_expired.pem',
      'ca/production/root_rsa_2015_expired.cer',
      'RSA-SHA256',
      '2018-08-08',
      '2025-06-25',
    ],
    [
      'ca/production/nca_rsa_2015_expired.cer',
      'ca/production/root_rsa_2015_expired.cer',
      'RSA-SHA256',
      '2015-07-27',
      '2020-07-27',
    ],
    ['cert/tsa_production_2025.cer', 'ca/production/nca_gost_2022.pem', 'GOST2015-512', '2025-10-28', '2028-10-27'],
    ['cert/2022_legal_head_gost2004.cer', 'ca/nca_gost_test.crt', 'GOST2004', '2022-01-18', '2023-01-18'],
    ['cert/2022_individual_rsa_sign.cer', 'ca/nca_rsa_test.crt', 'RSA-SHA256', '2022-01-18', '2023-01-18'],
    ['cert/gokalkan_gost1.cer.pem', 'ca/nca_gost2022_test.cer', 'GOST2015-512', '2023-11-09', '2024-11-08'],
    [
      'cert/ncalayer_rs_selfsigned_gost512.pem',
      'cert/ncalayer_rs_selfsigned_gost512.pem',
      'GOST2015-512',
      '2026-10-01',
      '2027-10-02',
    ],
  ] as const)('RFC 5280 §4 %s carries a right signature of %s', (file, issuer, algorithm, from, until) => {
    const certificate = one(file);
    expect(certificate.key.algorithm).toBe(algorithm);
    expect([certificate.notBefore.slice(0, 10), certificate.notAfter.slice(0, 10)]).toEqual([from, until]);
    expect(signedBy(certificate, one(issuer))).toBe('right');
  });

  test('RFC 5280 §4 every certificate of the folder that is a centre is read as one, every other is not', () => {
    const all = ['ca/', 'ca/production/', 'cert/'].flatMap((folder) => files(folder, /\.(?:cer|crt|pem)$/));
    expect(all).toHaveLength(18);
    for (const file of all) expect([file, one(file).ca]).toEqual([file, file.startsWith('ca/')]);
  });

  test('RFC 5280 §4.1.1.3 negative/nca_gost2022_test_extended_validity.cer: the signature does not cover the altered date', () => {
    expect(signedBy(one('negative/nca_gost2022_test_extended_validity.cer'), one('ca/root_test_gost_2022.cer'))).toBe(
      'wrong',
    );
  });

  test('RFC 5280 §6.1 roots of 2015 and 2020 share a common name and are told apart', () => {
    expect(signedBy(one('ca/production/nca_rsa_2022.cer'), one('ca/production/root_rsa_2015_expired.cer'))).toBe(
      'wrong',
    );
    const twins = ['root_rsa_2015_expired.cer', 'root_rsa_2020.cer', 'nca_rsa_2022.cer', 'nca_rsa_2018_expired.pem'];
    const store = parseTrust(twins.map((file) => read(`ca/production/${file}`)));
    expect([...store.anchors].map(({ notAfter }) => notAfter.slice(0, 4))).toEqual(['2025', '2045']);
  });

  test.each([
    ['nca_gost2022_test_20260811.crl', 'ca/nca_gost2022_test.cer', 195, '2027-02-07', false],
    ['nca_gost2022_test_20250429.crl', 'ca/nca_gost2022_test.cer', 54, '2025-10-26', false],
    ['nca_gost2022_d_test_20250429.crl', 'ca/nca_gost2022_test.cer', 0, '2025-10-26', true],
    ['nca_gost2022_test_20220727.crl', 'ca/nca_gost2022_test.cer', 6, '2023-01-23', false],
    ['nca_gost_test_20220329.crl', 'ca/nca_gost_test.crt', 31, '2022-09-25', false],
  ] as const)('RFC 5280 §5 %s carries a right signature of %s and %i entries', (file, issuer, entries, next, delta) => {
    const crl = parseCrl(read(`crl/${file}`));
    expect(signedBy(crl, one(issuer))).toBe('right');
    expect(signedBy({ ...crl, tbsDigest: crl.tbsDigest!.toReversed() }, one(issuer))).toBe('wrong');
    expect([crl.serials.size, crl.nextUpdate?.slice(0, 10), crl.deltaBase !== null, crl.unknownCritical]).toEqual([
      entries,
      next,
      delta,
      [],
    ]);
  });

  test('RFC 5280 §5.3.1 nca_gost2022_test_20260811.crl tells the revoked test keys with their reasons', () => {
    const { serials } = parseCrl(read('crl/nca_gost2022_test_20260811.crl'));
    const reasonOf = (start: string): readonly (number | null)[] =>
      [...serials].flatMap(([serial, { reason }]) => (serial.startsWith(start) ? [reason] : []));
    expect(['3acea55c', '5bfab685', '663fcdb0', '6b4fa0c2', '130d7a4b'].map(reasonOf)).toEqual([
      [6],
      [6],
      [6],
      [6],
      [4],
    ]);
    expect(['6c425659', '303eebdf', '179fdd54', '689bd2c5'].map(reasonOf)).toEqual([[], [], [], []]);
  });

  test.each([
    ['cert/2022_legal_head_gost2004.cer', { iin: '123456789011', bin: '123456789021', role: 'head', purpose: 'sign' }],
    ['cert/2022_individual_rsa_sign.cer', { iin: '123456789011', bin: null, role: 'individual', purpose: 'sign' }],
    ['cert/gokalkan_gost1.cer.pem', { iin: '123456789011', bin: null, role: 'individual', purpose: 'sign' }],
    ['cert/tsa_production_2025.cer', { iin: null, bin: null, role: 'tsa', purpose: 'none' }],
    ['ca/nca_gost2022_test.cer', { iin: null, bin: null, role: 'ca', purpose: 'none' }],
  ] satisfies [string, Partial<Profile>][])('integration facts §2 %s says who its holder is', (file, profile) => {
    expect(profileOf(one(file))).toMatchObject(profile);
  });

  test('RFC 5652 §10.2.3 tsp/gost2004_tst_2022.tst: a token of a time-stamping authority is read as CMS', () => {
    const { contentType, signers, certificates } = parseCms(read('tsp/gost2004_tst_2022.tst'));
    expect(contentType).toBe('1.2.840.113549.1.9.16.1.4');
    expect([signers.length, certificates.length]).toEqual([1, 1]);
  });
});

test('integration facts §2 every role is read from the identifiers in extendedKeyUsage', () => {
  const centre = makeCentre();
  const legal = [oids.emailProtection, oids.legalEntity];
  const rows: readonly (readonly [readonly string[], string])[] = [
    [[oids.emailProtection, oids.individual], 'individual'],
    [[...legal, oids.head], 'head'],
    [[...legal, oids.rightToSign], 'rightToSign'],
    [[...legal, oids.financialRightToSign], 'financialRightToSign'],
    [[...legal, oids.hr], 'hr'],
    [[...legal, oids.employee], 'employee'],
    [[oids.legalEntity, oids.informationSystem], 'informationSystem'],
    [[oids.legalEntity, `${oids.informationSystem}.71`], 'informationSystem'],
    [[oids.individual, oids.individualSystem], 'informationSystem'],
    [[...legal, oids.treasury], 'treasury'],
    [[oids.timeStamping], 'tsa'],
    [[oids.ocspSigning], 'ocsp'],
    [legal, 'other'],
  ];
  for (const [usages, role] of rows) {
    const profile = profileOf(parseCertificate(centre.issue({ usages, subject: official }).certificate));
    expect([usages, profile.role]).toEqual([usages, role]);
    expect(profile).toMatchObject({ iin: '850101100015', bin: '220740007750', name: 'СЫНАҚ АДАМ' });
  }
});

test('RFC 5280 §4 what is written is read back: names, dates beyond 2049, key, extensions and their criticality', () => {
  const { key } = makeCentre();
  const der = signCertificate(
    {
      serial: 0xec42n,
      issuer: name([[oids.commonName, 'ОРТАЛЫҚ']]),
      subject: name([
        [oids.commonName, 'СЫНАҚ'],
        [oids.country, 'KZ'],
      ]),
      notBefore: '2049-12-31T23:59:59Z',
      notAfter: '2050-01-01T00:00:00Z',
      spki: spki(gost2015, publicKeyOf(key)),
      extensions: [
        extKeyUsage([oids.emailProtection, oids.individual], true),
        keyUsage([0, 1, 4], false),
        crlDistributionPoints(['http://127.0.0.1:9/a.crl']),
        certificatePolicies(oids.nucPolicy, 'http://127.0.0.1:9/cps'),
      ],
    },
    key,
  );
  const certificate = parseCertificate(der);
  expect(certificate).toMatchObject({
    serial: '00ec42',
    notBefore: '2049-12-31T23:59:59.000Z',
    notAfter: '2050-01-01T00:00:00.000Z',
    ca: false,
    extKeyUsage: [oids.emailProtection, oids.individual],
    unknownCritical: [],
  });
  expect(certificate.subject.attributes.map(({ value }) => value)).toEqual(['СЫНАҚ', 'KZ']);
  expect([...(certificate.keyUsage ?? [])]).toEqual([0, 1, 4]);
  expect(() => parseCertificate(der.subarray(0, -1))).toThrow(FormatError);
});

test('RFC 5280 §4.1.1.2 other parameters beside the signature than under it are refused; a NULL may be left out in one place', () => {
  const der = makeCentre().certificate;
  const [tbs, algorithm, signature] = children(readElement(der)).map(({ bytes }) => bytes);
  const beside = (...parameters: readonly Uint8Array[]): Uint8Array =>
    seq(tbs!, seq(oid(oids.signatureGost2015_512), ...parameters), signature!);
  expect(beside(nul())).toEqual(der);
  expect(algorithm).toEqual(seq(oid(oids.signatureGost2015_512), nul()));
  expect(parseCertificate(beside()).signatureAlgorithm).toBe(oids.signatureGost2015_512);
  expect(() => parseCertificate(beside(int(0)))).toThrow(FormatError);
});

test('RFC 8017 §8.2.2 an RSA signature is as long as its modulus, over a message and over a digest alike', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const key = readPublicKey(readElement(new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }))));
  const signedNumber = (place: number) => {
    const message = Buffer.from(`${place}`);
    return { message, signature: new Uint8Array(signRsa('sha256', message, privateKey)) };
  };
  // One in 256 begins with a zero.
  let place = 0;
  while (signedNumber(place).signature[0] !== 0) place += 1;
  const { message, signature } = signedNumber(place);
  const digest = createHash('sha256').update(message).digest();
  const forms = [signature, signature.subarray(1), Uint8Array.of(0, ...signature)];
  expect(forms.map((form) => checkSignature(key, oids.rsaSha256, message, form))).toEqual(['right', 'wrong', 'wrong']);
  expect(forms.map((form) => checkDigest(key, oids.rsaSha256, digest, form))).toEqual(['right', 'wrong', 'wrong']);
});
