import { describe, expect, test } from 'vitest';
import { fingerprint, rootOf, trustIn, TrustError, type Contour, type Root } from './roots.js';
import { here, makeCentre, read } from './testing.js';
import { parseCertificate, parseCertificates, type Certificate } from './x509.js';

const certificates = (...files: readonly string[]): readonly Certificate[] =>
  files.flatMap((file) => parseCertificates(read(`ca/${file}`)));
const production = ['production/root_gost_2022.pem', 'production/nca_gost_2022.pem', 'production/root_rsa_2020.cer'];
const test2022 = ['root_test_gost_2022.cer', 'nca_gost2022_test.cer'];
const why = (contour: Contour, given: readonly Certificate[]): unknown => {
  try {
    trustIn(contour, given);
    return null;
  } catch (fault) {
    return fault instanceof TrustError ? fault.why : fault;
  }
};

describe.skipIf(!here)('vectors/eds/ca', () => {
  test('НУЦ РК the roots of production make a store of production, those of the test contour one of the test contour', () => {
    expect(trustIn('production', certificates(...production)).anchors.size).toBe(2);
    expect(trustIn('test', certificates(...test2022)).anchors.size).toBe(1);
    expect(trustIn('test', certificates('nca_gost_test.crt', 'nca_rsa_test.crt')).anchors.size).toBe(2);
  });

  test('НУЦ РК the expired roots serve for old documents', () => {
    const old = certificates('production/root_gost_2015_expired.pem', 'production/root_rsa_2015_expired.cer');
    expect(trustIn('production', old).anchors.size).toBe(2);
  });

  test('НУЦ РК a test root never stands in a store of production, nor a root of production in one of the test contour', () => {
    expect(why('production', certificates(...production, ...test2022))).toBe('otherContour');
    expect(why('test', certificates(...test2022, ...production))).toBe('otherContour');
    expect(why('own', certificates(...test2022))).toBe('otherContour');
  });

  test('НУЦ РК an issuing centre alone is no root of production: its own root must be there', () => {
    expect(why('production', certificates('production/nca_gost_2022.pem'))).toBe('notPinned');
  });
});

test('НУЦ РК a root of the same name with another key is not the pinned one', () => {
  const impostor = parseCertificate(makeCentre({ name: 'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022' }).certificate);
  expect(rootOf(impostor)).toBeNull();
  expect(why('production', [impostor])).toBe('notPinned');
  expect(why('test', [impostor])).toBe('notPinned');
  expect(trustIn('own', [impostor]).anchors.has(impostor)).toBe(true);
});

test('RFC 5280 §6.1.1 certificates that lead to no root make no store; an empty store is one', () => {
  const person = parseCertificate(makeCentre().issue().certificate);
  expect(why('own', [person])).toBe('noRoot');
  expect(trustIn('own', []).anchors.size).toBe(0);
});

test('УЦ ГО the centre of State Bodies is trusted when that is asked for, without the root that issued others as well', () => {
  const root = makeCentre({ name: 'НЕГІЗГІ' });
  const bodies = parseCertificate(makeCentre({ parent: root, name: 'УЦ ГО' }).certificate);
  const pinned: readonly Root[] = [
    { contour: 'production', name: 'УЦ ГО', sha256: fingerprint(bodies), stateBodies: true },
  ];
  expect(() => trustIn('production', [bodies], { pinned })).toThrow(/State Bodies/);
  expect(trustIn('production', [bodies], { pinned, stateBodies: true }).anchors.has(bodies)).toBe(true);
  const both = [bodies, parseCertificate(root.certificate)];
  expect(() => trustIn('production', both, { pinned, stateBodies: true })).toThrow(/no root of the contour production/);
});
