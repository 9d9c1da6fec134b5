import { describe, expect, test } from 'vitest';
import { FormatError } from '../der.js';
import { gost2004, gost2015Short } from '../gost/curves.js';
import { here, read } from '../testing.js';
import { transforms } from './names.js';
import { emptySignature, holder, issue, judge, made, reference, text } from './testing.js';
import { signXml } from './write.js';

const sign = (xml: string, by = holder): string => text(signXml(Buffer.from(xml), by));

test.each([
  ['an empty tag', '<a/>', '<a>…</a>'],
  ['an empty tag with attributes', '<p:a xmlns:p="u" b=\'1\' />', '<p:a xmlns:p="u" b=\'1\' >…</p:a>'],
  [
    'a declaration, instructions and comments',
    '<?xml version="1.0"?>\n<?x?><a> <!-- c --></a>\n',
    '<?xml version="1.0"?>\n<?x?><a> <!-- c -->…</a>\n',
  ],
])('XMLDSig §3.1 a document with %s is signed at the end of its root, and keeps every letter', (_, xml, expected) => {
  const signed = sign(xml);
  expect(signed.replace(/<ds:Signature .*<\/ds:Signature>/, '…')).toBe(expected);
  expect(judge(signed).code).toBe('VALID');
  expect(sign(xml)).toBe(signed);
});

test('XML 1.0 §2.11 line ends become one, which no signature tells apart', () => {
  const signed = sign('<a>\r\n</a>');
  expect([signed.includes('\r'), judge(signed).code]).toEqual([false, 'VALID']);
  expect(judge(signed.replaceAll('\n', '\r\n')).code).toBe('VALID');
});

test.each([gost2015Short, gost2004])('XMLDSig §6 a signature with a key of $name is valid', (curve) => {
  const found = judge(sign('<a>ә</a>', issue({ curve })));
  expect([found.code, found.signers[0]?.algorithm]).toEqual(['VALID', curve.name]);
});

test('XMLDSig §4.3, §4.5.4 base64 that is not signed may be broken into lines, and by the references that stand for their ends', () => {
  const broken = sign('<a/>').replace(
    /(<ds:(?:SignatureValue|X509Certificate)>)([^<]*)/g,
    (_, tag: string, value: string) => `${tag}\n${value.replace(/.{76}/g, '$&&#13;\n')}\n`,
  );
  expect(broken.split('&#13;').length).toBeGreaterThan(5);
  expect(judge(broken).code).toBe('VALID');
});

test('XMLDSig §4 a template that we could not verify is not completed', () => {
  const { enveloped, inclusive } = transforms;
  const good = emptySignature(reference('', enveloped, inclusive));
  expect(judge(made(`<a>${good}</a>`)).code).toBe('VALID');
  const wrong = [
    '<a/>',
    `<a>${good}${good}</a>`,
    `<a>${emptySignature(reference('#none', inclusive))}</a>`,
    `<a>${emptySignature(reference('', enveloped, 'urn:transform'))}</a>`,
    `<a>${emptySignature(reference('', enveloped), holder, 'urn:form')}</a>`,
    `<a>${good.replace(/(DigestMethod Algorithm=")[^"]*/, '$1urn:digest')}</a>`,
    'text',
  ];
  for (const template of wrong) expect(() => made(template)).toThrow(FormatError);
  expect(() => sign('<a>')).toThrow(FormatError);
});

describe.skipIf(!here)('vectors/eds', () => {
  test('integration facts §3 what our signer makes is, but for values and line breaks, what NCALayer made', () => {
    const bare = (xml: string): string =>
      xml
        .replace(/>\s+|\s+</g, (found) => found.trim())
        .replace(/>[A-Za-z0-9+/=\s]{40,}(?:&#13;[A-Za-z0-9+/=\s]*)*</g, '>…<');
    const ours = sign(text(read('xml/gost2015_simple.input.xml')));
    expect(bare(ours)).toBe(bare(text(read('xml/gost2015_simple.xml'))));
  });
});
