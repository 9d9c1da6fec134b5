import { describe, expect, test } from 'vitest';
import { here, read } from '../testing.js';
import { parseTrust } from '../trust.js';
import { failures, head, holder, issue, judge as judgeNow, text, trust as ours } from './testing.js';
import { verifyXml, type XmlVerdict } from './verify.js';
import { signXml } from './write.js';

const now = '2026-11-22T00:00:00Z';
const centres = [
  'ca/nca_gost_test.crt',
  'ca/nca_rsa_test.crt',
  'ca/nca_gost2022_test.cer',
  'ca/root_test_gost_2022.cer',
];
const judge = (file: string): XmlVerdict =>
  verifyXml(read(file), parseTrust(centres.map(read)), { crls: [], ocsp: [] }, now, 'document');

describe.skipIf(!here)('vectors/eds', () => {
  test.each([
    ['xml/gost2015_simple.xml', '<root><a>1</a><b attr="x">текст</b></root>'],
    [
      'xml/gost2015_ns.xml',
      '<ns1:doc xmlns:ns1="urn:test" id="d1"><ns1:item>  spaced  </ns1:item><empty></empty></ns1:doc>',
    ],
  ])('XMLDSig §3.2 %s: digest and signature are right, and the certificate is signed by itself', (file, content) => {
    const verdict = judge(file);
    expect(verdict).toMatchObject({ verdict: 'invalid', code: 'UNTRUSTED' });
    expect(verdict.signers).toHaveLength(1);
    expect(verdict.signers[0]).toMatchObject({ iin: '000000000000', algorithm: 'GOST2015-512' });
    expect(failures(verdict)).toEqual(['chain UNTRUSTED', 'revocation REVOCATION_MISSING', 'purpose WRONG_PURPOSE']);
    expect(text(verdict.content)).toBe(content);
  });

  test.each([
    ['xml/gost2004_legal_head.xml', 'GOST2004', 'head'],
    ['xml/rsa_individual.xml', 'RSA-SHA256', 'individual'],
  ] as const)('XMLDSig §3.2 %s: the mathematics hold, the certificate has expired', (file, algorithm, role) => {
    const verdict = judge(file);
    expect(verdict).toMatchObject({ verdict: 'invalid', code: 'EXPIRED' });
    expect(verdict.signers[0]).toMatchObject({ iin: '123456789011', algorithm, role });
    expect(verdict.signers[0]?.chain).toHaveLength(2);
    expect(failures(verdict)).toEqual(['revocation REVOCATION_MISSING', 'time EXPIRED']);
    expect(text(verdict.content)).toBe('<root><name>NCANode</name></root>');
  });

  test('XMLDSig §3.2.1 negative/xml_content_changed.xml: the digest differs, the signature of it is right, and nothing is handed out', () => {
    const verdict = judge('negative/xml_content_changed.xml');
    expect(verdict).toMatchObject({ verdict: 'invalid', code: 'DIGEST_MISMATCH', content: null, element: null });
    expect(failures(verdict)).toContain('digest DIGEST_MISMATCH');
    expect(failures(verdict)).not.toContain('signature SIGNATURE_WRONG');
    expect(verdict.signers[0]?.signed).toBeNull();
  });

  test('XMLDSig §3.2.2 a changed SignedInfo makes the signature wrong, though every digest is right', () => {
    const changed = Buffer.from(read('xml/rsa_individual.xml'))
      .toString()
      .replace('<ds:SignedInfo>\n', '<ds:SignedInfo>');
    const verdict = verifyXml(
      Buffer.from(changed),
      parseTrust(centres.map(read)),
      { crls: [], ocsp: [] },
      '2020-06-01T00:00:00Z',
      'document',
    );
    expect(failures(verdict)).toEqual(['signature SIGNATURE_WRONG', 'revocation REVOCATION_MISSING']);
    expect(verdict.content).toBeNull();
  });
});

test('XMLDSig §4.2 what is no XML, or holds no signature, is FORMAT', () => {
  const found = ['', '<a>', '<a/>', 'MIIB', '<Signature/>', '<a><Signature/></a>'].map((one) =>
    verifyXml(Buffer.from(one), parseTrust([]), { crls: [], ocsp: [] }, now, 'any'),
  );
  for (const verdict of found) {
    expect(verdict).toMatchObject({ verdict: 'invalid', code: 'FORMAT', signers: [], content: null, element: null });
    expect(verdict.cause).toMatch(/./);
  }
});

const signed = text(signXml(Buffer.from('<a><b/><b/></a>'), holder));
const certificate = (by: typeof holder): string =>
  `<ds:X509Certificate>${Buffer.from(by.certificate).toString('base64')}</ds:X509Certificate>`;

test('HOUSE §8 a signature in XML goes through the whole checklist', () => {
  const found = judgeNow(signed, { iin: '850101100015', roles: ['individual'] });
  expect(found).toMatchObject({ verdict: 'valid', code: 'VALID' });
  expect(found.signers[0]?.steps.map(({ step }) => step)).toEqual(
    'digest signature certificate chain revocation time purpose signer'.split(' '),
  );
  expect(found.signers[0]?.chain).toHaveLength(3);
  expect(failures(judgeNow(signed, { iin: '850101100016' }))).toEqual(['signer WRONG_PERSON']);
  expect(failures(judgeNow(signed, { roles: ['head'] }))).toEqual(['signer WRONG_ROLE']);
  expect(failures(judgeNow(signed, {}, 'seal'))).toEqual(['purpose WRONG_PURPOSE']);
  const old = issue({ notAfter: '2026-02-01T00:00:00Z' });
  expect(failures(judgeNow(signXml(Buffer.from('<a/>'), old)))).toEqual([
    'revocation REVOCATION_MISSING',
    'time EXPIRED',
  ]);
  const silent = verifyXml(Buffer.from(signed), ours, { crls: [], ocsp: [] }, now, 'document');
  expect(silent).toMatchObject({ verdict: 'unknown', code: 'REVOCATION_MISSING' });
});

test('XMLDSig §4.5.4 of several certificates the one whose key made the signature is the signer, wherever it stands', () => {
  const two = signed.replace(certificate(holder), certificate(head) + certificate(holder));
  expect(judgeNow(two)).toMatchObject({ code: 'VALID', signers: [{ role: 'individual' }] });
  const apart = signed.replace(
    certificate(holder),
    `${certificate(head)}</ds:X509Data><ds:X509Data>${certificate(holder)}`,
  );
  expect(judgeNow(apart)).toMatchObject({ code: 'VALID', signers: [{ role: 'individual' }] });
  const other = judgeNow(signed.replace(certificate(holder), certificate(head)));
  expect([failures(other), other.signers[0]?.role, other.content]).toEqual([
    ['signature SIGNATURE_WRONG'],
    'head',
    null,
  ]);
});

test('XMLDSig §4.5 a signature without a certificate names nobody: UNTRUSTED', () => {
  for (const xml of [signed.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/, ''), signed.replace(certificate(holder), '')]) {
    expect(judgeNow(xml)).toMatchObject({
      code: 'UNTRUSTED',
      content: null,
      signers: [{ certificate: null, name: '' }],
    });
  }
});

test('XMLDSig §8.1 an element that is asked for by name must stand once', () => {
  const asked = (local: string): XmlVerdict => judgeNow(signed, { element: { namespace: '', local } });
  expect(asked('a').code).toBe('VALID');
  for (const local of ['b', 'c']) expect(failures(asked(local))).toEqual(['digest NOT_COVERED']);
  expect(judgeNow(signed, { element: { namespace: 'urn:x', local: 'a' } }).code).toBe('NOT_COVERED');
});

test('HOUSE §8 a moment that is none is our own mistake', () => {
  expect(() => verifyXml(Buffer.from(signed), ours, { crls: [], ocsp: [] }, 'today', 'any')).toThrow(RangeError);
});
