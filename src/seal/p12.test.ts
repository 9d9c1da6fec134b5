import { createHmac, createSign, createVerify, KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signCms } from './cms-write.js';
import { FormatError } from './der.js';
import { element, int, nul, octets, oid, seq, set } from './der-write.js';
import { parseCrl } from './crl.js';
import { publicKeyOf } from './gost/sign.js';
import { oids } from './oids.js';
import { looksLikeP12, openP12, WrongPassword, type P12Key } from './p12.js';
import { derive, derivationBounds, passwordOctets } from './p12-kdf.js';
import { writePkcs8 } from './pkcs8.js';
import { files, here, makeCentre, read } from './testing.js';
import { parseTrust } from './trust.js';
import { verify } from './verify.js';

const password = 'Qwerty12';
const only = (file: string): P12Key => {
  const { keys } = openP12(read(file), password);
  const [key, more] = keys;
  if (key === undefined || more !== undefined) throw new Error(`${file}: ${keys.length} keys`);
  return key;
};

describe.skipIf(!here)('vectors/eds', () => {
  const all = files('p12/', /\.p12$/);

  test.each(all)('RFC 7292 §4 %s opens, and its private key gives the public key of its certificate', (file) => {
    const { key, certificate, friendlyName } = only(file);
    expect(looksLikeP12(read(file))).toBe(true);
    expect(friendlyName).toBe(certificate?.subjectKeyId ?? null);
    if (key instanceof KeyObject) {
      expect(certificate?.key.algorithm).toBe('RSA-SHA256');
      const signature = createSign('sha256').update('сынақ').sign(key);
      const spki = { key: Buffer.from(certificate!.key.spki), format: 'der', type: 'spki' } as const;
      expect(createVerify('sha256').update('сынақ').verify(spki, signature)).toBe(true);
    } else {
      expect(certificate?.key.algorithm).toBe(key.curve.name);
      expect(publicKeyOf(key)).toEqual(certificate?.key.point);
    }
  });

  test.each(all.filter((file) => !file.includes('_rsa_')))('RFC 5652 what the key of %s signs verifies', (file) => {
    const { key, certificate } = only(file);
    if (key instanceof KeyObject || certificate === null) throw new Error('a key of ГОСТ');
    const content = new TextEncoder().encode('Өтініш');
    const at = certificate.notBefore;
    const cms = signCms({ content, detached: false, key, certificate: certificate.der, at });
    const trust = parseTrust(['ca/nca_gost2022_test.cer', 'ca/nca_gost_test.crt'].map(read));
    const crls = [parseCrl(read('crl/nca_gost2022_test_20260811.crl'))];
    const [signer] = verify(cms, null, trust, { crls, ocsp: [] }, at, 'any').signers;
    expect(signer?.steps.slice(0, 4).map(({ code }) => code)).toEqual(['VALID', 'VALID', 'VALID', 'VALID']);
  });

  test('RFC 7292 §4.1 a wrong password, and a changed octet under the MAC, are an error of their own', () => {
    const bytes = read('p12/2026_individual_good.p12');
    for (const wrong of ['', 'qwerty12', 'Qwerty12 ']) expect(() => openP12(bytes, wrong)).toThrow(WrongPassword);
    const changed = bytes.slice();
    changed[900]! ^= 1;
    expect(() => openP12(changed, password)).toThrow(WrongPassword);
  });

  test('RFC 7292 §4 a certificate or a signature is no key file', () => {
    for (const file of ['ca/nca_gost2022_test.cer', 'cms/rsa_individual_attached.cms', 'README.md']) {
      expect(looksLikeP12(read(file))).toBe(false);
      expect(() => openP12(read(file), password)).toThrow(FormatError);
    }
  });
});

const safeOf = (...contents: readonly Uint8Array[]): Uint8Array => seq(...contents);
const data = (content: Uint8Array): Uint8Array => seq(oid(oids.data), element(0xa0, octets(content)));
const salt = new Uint8Array(8).fill(7);

/** A key file around a safe, with the right MAC; `iterations` null leaves their number out. */
function fileOf(safe: Uint8Array, iterations: number | null = null): Uint8Array {
  const secret = passwordOctets(password);
  const key = derive(
    'mac',
    secret,
    { salt, iterations: Math.min(iterations ?? 1, derivationBounds.iterationsMax) },
    20,
  );
  const mac = createHmac('sha1', key).update(safe).digest();
  const count = iterations === null ? [] : [int(iterations)];
  return seq(int(3), data(safe), seq(seq(seq(oid(oids.sha1), nul()), octets(mac)), octets(salt), ...count));
}

const bag = (type: string, value: Uint8Array, ...attributes: readonly Uint8Array[]): Uint8Array =>
  seq(oid(type), element(0xa0, value), ...attributes);
const shrouded = (cipher: string, iterations: number, encrypted: Uint8Array): Uint8Array =>
  bag(oids.shroudedKeyBag, seq(seq(oid(cipher), seq(octets(salt), int(iterations))), octets(encrypted)));
const fileWith = (...bags: readonly Uint8Array[]): Uint8Array => fileOf(safeOf(data(seq(...bags))));

test('RFC 7292 §4 a file without bags opens and holds nothing; the number of iterations is one when left out', () => {
  expect(openP12(fileOf(safeOf()), password)).toEqual({ keys: [], certificates: [] });
  expect(openP12(fileOf(safeOf(), 2), password)).toEqual({ keys: [], certificates: [] });
});

test.each([
  ['derivation', 'a MAC of too many iterations', () => fileOf(safeOf(), derivationBounds.iterationsMax + 1)],
  ['derivation', 'a MAC of no iteration', () => fileOf(safeOf(), 0)],
  ['a field is missing', 'no MAC at all', () => seq(int(3), data(safeOf()))],
  [
    'derivation',
    'a cipher of too many iterations',
    () => fileWith(shrouded(oids.pbeTripleDes, 21_846, new Uint8Array(8))),
  ],
  [
    'cipher 1.2',
    'a cipher that we do not know',
    () => fileWith(shrouded('1.2.840.113549.1.12.1.1', 1, new Uint8Array(8))),
  ],
  [
    'whole blocks',
    'octets that are no whole blocks',
    () => fileWith(shrouded(oids.pbeTripleDes, 1, new Uint8Array(9))),
  ],
  ['whole blocks', 'no octets to decrypt', () => fileWith(shrouded(oids.pbeTripleDes, 1, new Uint8Array()))],
  ['padding', 'a wrong padding', () => fileWith(shrouded(oids.pbeTripleDes, 1, new Uint8Array(8)))],
  ['bags', 'too many bags', () => fileWith(...Array.from({ length: 17 }, () => bag('1.2.3', nul())))],
  ['a field is missing', 'a key that is none', () => fileWith(bag(oids.keyBag, seq(int(0))))],
  [
    'unknown kind',
    'a key of another kind',
    () => fileWith(bag(oids.keyBag, seq(int(0), seq(oid('1.2.840.10045.2.1')), octets(salt)))),
  ],
  [
    'key of RSA',
    'a key of RSA that is none',
    () => fileWith(bag(oids.keyBag, seq(int(0), seq(oid(oids.rsa), nul()), octets(salt)))),
  ],
] as const)('RFC 7292 §4.2 (%s) %s is refused with a FormatError', (why, _, make) => {
  const opening = (): unknown => openP12(make(), password);
  expect(opening).toThrow(FormatError);
  expect(opening).toThrow(why);
});

describe('RFC 7292 §4.2.3 keys and certificates', () => {
  const centre = makeCentre();
  const [own, stranger] = [centre.issue(), centre.issue()];
  const renewed = centre.issue({ key: own.key });
  const marked = (id: Uint8Array): Uint8Array => set(seq(oid(oids.localKeyId), set(octets(id))));
  const certificateBag = (der: Uint8Array, mark: Uint8Array): Uint8Array =>
    bag(oids.certificateBag, seq(oid(oids.x509Certificate), element(0xa0, octets(der))), mark);
  const keyBag = bag(oids.keyBag, writePkcs8(own.key), marked(salt));

  test('RFC 7292 §4.2.3 a certificate of another key stays alone, whatever localKeyId says', () => {
    const opened = openP12(fileWith(keyBag, certificateBag(stranger.certificate, marked(salt))), password);
    expect(opened.keys.map(({ certificate }) => certificate)).toEqual([null]);
    expect(opened.certificates.map(({ der }) => der)).toEqual([stranger.certificate]);
  });

  test('RFC 7292 §4.2.3 of two certificates of one key the one under its localKeyId is the key’s', () => {
    const twins = [
      certificateBag(own.certificate, marked(new Uint8Array(8))),
      certificateBag(renewed.certificate, marked(salt)),
    ];
    for (const order of [twins, twins.toReversed()]) {
      const [holder] = openP12(fileWith(keyBag, ...order), password).keys;
      expect(holder?.certificate?.der).toEqual(renewed.certificate);
    }
  });
});
