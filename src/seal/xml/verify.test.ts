import { describe, expect, test } from 'vitest';
import { here, read } from '../testing.js';
import { parseTrust } from '../trust.js';
import { verifyXml, type XmlVerdict } from './verify.js';

const now = '2026-11-22T00:00:00Z';
const centres = [
  'ca/nca_gost_test.crt',
  'ca/nca_rsa_test.crt',
  'ca/nca_gost2022_test.cer',
  'ca/root_test_gost_2022.cer',
];
const judge = (file: string): XmlVerdict =>
  verifyXml(read(file), parseTrust(centres.map(read)), { crls: [] }, now, 'document');
const failures = (verdict: XmlVerdict): readonly string[] =>
  verdict.signers.flatMap(({ steps }) =>
    steps.filter(({ code }) => code !== 'VALID').map(({ step, code }) => `${step} ${code}`),
  );
const text = (octets: Uint8Array | null): string | null => octets && new TextDecoder().decode(octets);

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
      { crls: [] },
      '2020-06-01T00:00:00Z',
      'document',
    );
    expect(failures(verdict)).toEqual(['signature SIGNATURE_WRONG', 'revocation REVOCATION_MISSING']);
    expect(verdict.content).toBeNull();
  });
});

test('XMLDSig §4.2 what is no XML, or holds no signature, is FORMAT', () => {
  const found = ['', '<a>', '<a/>', 'MIIB', '<Signature/>', '<a><Signature/></a>'].map((one) =>
    verifyXml(Buffer.from(one), parseTrust([]), { crls: [] }, now, 'any'),
  );
  for (const verdict of found) {
    expect(verdict).toEqual({ verdict: 'invalid', code: 'FORMAT', signers: [], content: null, element: null });
  }
});
