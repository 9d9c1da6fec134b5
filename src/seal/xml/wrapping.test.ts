/** Attacks on what a signature covers: each begins with a right signature, or with an honest key over a dishonest document. */
import { expect, test } from 'vitest';
import { transforms } from './names.js';
import { emptySignature, failures, head, holder, judge, made, reference, text } from './testing.js';
import { attributeOf, childOf, namespaceAt, textOf } from './tree.js';
import { signXml } from './write.js';

const { enveloped, inclusive, exclusive } = transforms;
const order = '<order><to>A</to><sum>100</sum></order>';
const honest = text(signXml(Buffer.from(order), holder));
const whole = emptySignature(reference('', enveloped, inclusive));

/** A document that holds a signed part beside the signature of it. */
const parted = made(
  `<letter><order Id="o"><sum>100</sum></order>${emptySignature(reference('#o', exclusive))}</letter>`,
);
const part = { element: { namespace: '', local: 'order' } } as const;
const between = (xml: string, tag: string): string =>
  xml.slice(xml.indexOf(`<${tag}`), xml.indexOf(`</${tag}>`) + tag.length + 3);
const signature = between(parted, 'ds:Signature');
const signedPart = between(parted, 'order');

test('XMLDSig §8.1 an honest signature over the document, and one over a part that was asked for by name, are valid', () => {
  const found = judge(honest);
  expect([found.code, text(found.content)]).toEqual(['VALID', order]);
  const named = judge(parted, part);
  expect([named.code, text(named.content)]).toEqual(['VALID', '<order Id="o"><sum>100</sum></order>']);
});

test('XMLDSig §8.1 a signature over a part says nothing of the document: NOT_COVERED, and nothing is handed out', () => {
  expect(judge(parted)).toMatchObject({ code: 'NOT_COVERED', content: null, element: null });
  expect(failures(judge(parted))).toEqual(['digest NOT_COVERED']);
});

const notCovered: readonly (readonly [string, string])[] = [
  ['another element of its name after the signed part', `<letter>${signedPart}<order/>${signature}</letter>`],
  [
    'the signed part moved aside, another in its place',
    `<letter><order><sum>9</sum></order><old>${signedPart}</old>${signature}</letter>`,
  ],
  [
    'the signed part put into its own signature',
    `<letter><order><sum>9</sum></order>${signature.replace('</ds:Signature>', `<ds:Object>${signedPart}</ds:Object></ds:Signature>`)}</letter>`,
  ],
  [
    'the signed part within another of its name',
    `<letter><order><sum>9</sum>${signedPart}</order>${signature}</letter>`,
  ],
  ['the id on two elements', `<letter>${signedPart}<x Id="o"/>${signature}</letter>`],
  ['the id on two elements, under two names', `<letter><x ID="o"/>${signedPart}${signature}</letter>`],
  [
    'the id on two elements, one of WS-Security',
    `<letter><x xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" u:Id="o"/>${signedPart}${signature}</letter>`,
  ],
  ['the id on no element', `<letter>${signedPart.replace('Id="o"', '')}${signature}</letter>`],
  [
    'the id in an attribute of another namespace',
    `<letter><order xmlns:e="urn:e" e:Id="o"><sum>100</sum></order>${signature}</letter>`,
  ],
];

test.each(notCovered)('XMLDSig §8.1 %s: NOT_COVERED', (_, xml) => {
  const found = judge(xml, part);
  expect(failures(found)).toEqual(['digest NOT_COVERED']);
  expect([found.content, found.signers[0]?.signed]).toEqual([null, null]);
});

test('XMLDSig §8.1 an id of another namespace beside the real one changes nothing', () => {
  const found = judge(`<letter><x xmlns:e="urn:e" e:Id="o"/>${signedPart}${signature}</letter>`, part);
  expect([found.code, text(found.content)]).toEqual(['VALID', signedPart]);
});

test('XMLDSig §8.1 a signed document inside a wrapper: only the inner one is covered, whichever way it is referred to', () => {
  expect(failures(judge(`<evil>${honest}<order/></evil>`))).toEqual(['digest DIGEST_MISMATCH']);
  const byId = made(`<order Id="o"><sum>1</sum>${emptySignature(reference('#o', enveloped, inclusive))}</order>`);
  expect(judge(byId).code).toBe('VALID');
  expect(failures(judge(`<evil>${byId}</evil>`))).toEqual(['digest NOT_COVERED']);
  expect(judge(`<evil>${byId}</evil>`, part).code).toBe('VALID');
});

test('XMLDSig §8.1 what stands in the signature itself is not covered, and is not handed out', () => {
  const found = judge(honest.replace('</ds:Signature>', '<ds:Object><sum>9</sum></ds:Object></ds:Signature>'));
  expect([found.code, text(found.content)]).toEqual(['VALID', order]);
});

test('C14N 1.0 §2.1 comments are not covered: the text around one is handed out as one, without it', () => {
  const found = judge(honest.replace('<to>A', '<to><!-- B -->A<!-- C -->'));
  expect([found.code, text(found.content)]).toEqual(['VALID', order]);
  const to = found.element && childOf(found.element, { namespace: '', local: 'to' });
  expect(to && [textOf(to), to.children.length]).toEqual(['A', 1]);
});

test('XMLDSig §3.2.2 a comment that hides the digest is seen: what is believed is what was signed', () => {
  const [, digest = ''] = /<ds:DigestValue>(.*?)</.exec(honest) ?? [];
  const [, other = ''] =
    /<ds:DigestValue>(.*?)</.exec(text(signXml(Buffer.from('<order><to>E</to></order>'), holder))) ?? [];
  const evil = honest.replace(/<order>.*?<ds:/, '<order><to>E</to><ds:').replace(digest, `<!--${other}-->${digest}`);
  expect(failures(judge(evil))).toEqual(['digest DIGEST_MISMATCH']);
  expect(failures(judge(evil.replace(`<!--${other}-->${digest}`, other)))).toContain('signature SIGNATURE_WRONG');
});

test('XMLDSig §4.2 two SignedInfo, two SignatureValue or two KeyInfo are FORMAT', () => {
  for (const name of ['SignedInfo', 'SignatureValue', 'KeyInfo']) {
    const one = between(honest, `ds:${name}`);
    expect(judge(honest.replace(one, one + one)).code).toBe('FORMAT');
  }
});

test('C14N 1.0 §2.3 CDATA in place of text is the same document', () => {
  const found = judge(honest.replace('<to>A', '<to><![CDATA[A]]>'));
  expect([found.code, text(found.content)]).toEqual(['VALID', order]);
  expect(judge(honest.replace('<to>A', '<to><![CDATA[<to>A]]>')).code).toBe('DIGEST_MISMATCH');
});

test('Namespaces 1.0 a prefix bound to another namespace changes the digest, or makes the signature none', () => {
  const bound = text(signXml(Buffer.from('<p:a xmlns:p="urn:p" p:b="1"/>'), holder));
  expect(judge(bound).code).toBe('VALID');
  // SignedInfo stands in the same scope, and takes it with it.
  expect(failures(judge(bound.replace('urn:p', 'urn:evil')))).toEqual([
    'digest DIGEST_MISMATCH',
    'signature SIGNATURE_WRONG',
  ]);
  expect(judge(bound.replace('http://www.w3.org/2000/09/xmldsig#', 'urn:evil')).code).toBe('FORMAT');
});

test('Exclusive C14N §1.3 a prefix that only a value uses is not covered, and is not bound in what is handed out', () => {
  const unsigned = emptySignature(reference('#o', exclusive), holder, exclusive);
  const xml = `<letter xmlns:t="urn:t"><order Id="o" type="t:good"/>${unsigned}</letter>`;
  const found = judge(made(xml).replace('urn:t', 'urn:evil'), part);
  expect(found.code).toBe('VALID');
  expect(found.element && [attributeOf(found.element, 'type'), namespaceAt(found.element, 't')]).toEqual([
    't:good',
    null,
  ]);
  const list = `<ds:Transform Algorithm="${exclusive}"><e:InclusiveNamespaces xmlns:e="${exclusive}" PrefixList="t"/></ds:Transform>`;
  const listed = made(xml.replace(`<ds:Transform Algorithm="${exclusive}"/>`, list));
  expect(judge(listed, part).code).toBe('VALID');
  expect(failures(judge(listed.replace('urn:t', 'urn:evil'), part))).toEqual(['digest DIGEST_MISMATCH']);
});

test('XMLDSig §3.2.1 every reference counts: one that is wrong, and two that leave out what is asked for', () => {
  const two = emptySignature(reference('#o', exclusive) + reference('#x', exclusive));
  const xml = made(`<letter><order Id="o">1</order><x Id="x">2</x>${two}</letter>`);
  expect(judge(xml, part).code).toBe('VALID');
  expect(failures(judge(xml.replace('>2<', '>3<'), part))).toEqual(['digest DIGEST_MISMATCH']);
  expect(failures(judge(xml))).toEqual(['digest NOT_COVERED']);
});

test('XMLDSig §4.4.3 a signature without references covers nothing', () => {
  expect(failures(judge(made(`<order>${emptySignature('')}</order>`)))).toEqual(['digest NOT_COVERED']);
});

test('XMLDSig §6.6.4 a copy of the signature elsewhere in the document is no part of it', () => {
  const own = between(honest, 'ds:Signature');
  const copied = judge(honest.replace('<sum>', `<x>${own}</x><sum>`));
  expect(copied.code).toBe('DIGEST_MISMATCH');
  expect(copied.content).toBeNull();
  const after = judge(honest.replace('</order>', `${own}</order>`));
  expect([after.code, after.content, after.signers.map(({ code }) => code)]).toEqual([
    'DIGEST_MISMATCH',
    null,
    ['VALID', 'DIGEST_MISMATCH'],
  ]);
});

const refused: readonly (readonly [string, string])[] = [
  ['XSLT', `<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>`],
  [
    'XPath',
    `<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>1</ds:XPath></ds:Transform>`,
  ],
  ['base64', `<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#base64"/>`],
  ['an element of another name', `<ds:Other Algorithm="${inclusive}"/>`],
  ['a parameter that C14N has not', `<ds:Transform Algorithm="${inclusive}"><x/></ds:Transform>`],
  [
    'a list of prefixes for a form that has none',
    `<ds:Transform Algorithm="${inclusive}"><e:InclusiveNamespaces xmlns:e="${exclusive}" PrefixList="p"/></ds:Transform>`,
  ],
  ['a name that every object of JavaScript has', '<ds:Transform Algorithm="constructor"/>'],
  ['C14N 1.1', `<ds:Transform Algorithm="http://www.w3.org/2006/12/xml-c14n11"/>`],
  ['two canonical forms', `<ds:Transform Algorithm="${inclusive}"/><ds:Transform Algorithm="${inclusive}"/>`],
];

test.each(refused)('XMLDSig §8.1.2 a transform that we do not make is not run: %s', (_, steps) => {
  const xml = honest.replace(/<ds:Transform Algorithm="[^"]*WithComments"\/>/, steps);
  const found = judge(xml);
  expect(found.signers[0]?.steps[0]).toEqual({ step: 'digest', code: 'ALGORITHM_UNKNOWN' });
  expect(found.content).toBeNull();
});

test('XMLDSig §6.6.4 the removal of the signature comes first or not at all', () => {
  const [one = '', two = ''] = honest.match(/<ds:Transform [^>]*>/g) ?? [];
  expect(failures(judge(honest.replace(one + two, two + one)))[0]).toBe('digest ALGORITHM_UNKNOWN');
  expect(failures(judge(honest.replace(one, '')))[0]).toBe('digest DIGEST_MISMATCH');
});

test.each([
  ['a file', 'URI="file:///etc/passwd"'],
  ['an address', 'URI="http://127.0.0.1/"'],
  ['nothing named', ''],
  ['an empty id', 'URI="#"'],
  ['an XPointer', 'URI="#xpointer(/)"'],
])('XMLDSig §4.4.3.1 a reference to %s is not followed, and covers nothing', (_, uri) => {
  const found = judge(honest.replace('URI=""', uri));
  expect(found.signers[0]?.steps[0]).toEqual({ step: 'digest', code: 'NOT_COVERED' });
  expect(found.content).toBeNull();
});

test.each([
  [
    'HMAC, whose key would be public',
    '<ds:SignatureMethod',
    'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256',
    'signature',
  ],
  [
    'another scheme than that of the key',
    '<ds:SignatureMethod',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'signature',
  ],
  ['SHA-1', '<ds:DigestMethod', 'http://www.w3.org/2000/09/xmldsig#sha1', 'digest'],
  [
    'another canonical form of SignedInfo',
    '<ds:CanonicalizationMethod',
    'http://www.w3.org/2006/12/xml-c14n11',
    'digest',
  ],
])('XMLDSig §6 %s is ALGORITHM_UNKNOWN', (_, element, algorithm, step) => {
  const xml = honest.replace(new RegExp(`${element} Algorithm="[^"]*"`), `${element} Algorithm="${algorithm}"`);
  const found = judge(xml);
  expect(found.signers[0]?.steps).toContainEqual({ step, code: 'ALGORITHM_UNKNOWN' });
  if (step === 'signature') expect(found.signers[0]?.algorithm).toBe('other');
  expect(found.content).toBeNull();
});

test('XMLDSig §8.1 who signs a signed document covers the signature before: both are right, each a signer, in any number', () => {
  const second = text(signXml(Buffer.from(honest), head));
  const third = text(signXml(Buffer.from(second), holder));
  const found = judge(third);
  expect(found.code).toBe('VALID');
  expect(found.signers.map(({ role }) => role)).toEqual(['individual', 'head', 'individual']);
  expect(found.signers.map(({ signed }) => text(signed?.octets ?? null).split('<ds:Signature ').length)).toEqual([
    1, 2, 3,
  ]);
  expect(text(found.content)).toBe(order);
  const first = between(honest, 'ds:Signature');
  expect(judge(second.replace(first, '')).signers.map(({ code }) => code)).toEqual(['DIGEST_MISMATCH']);
});

test('XMLDSig §8.1 with two signers, one wrong makes the whole wrong, and nothing is handed out', () => {
  const second = text(signXml(Buffer.from(honest), head)).replace('<sum>100', '<sum>900');
  const found = judge(second);
  expect([found.code, found.content]).toEqual(['DIGEST_MISMATCH', null]);
  const stranger = judge(
    honest.replace(
      '</order>',
      `${whole.replace('<ds:SignatureValue/>', '<ds:SignatureValue>AAAA</ds:SignatureValue>')}</order>`,
    ),
  );
  expect(stranger.signers.map(({ code }) => code)).toEqual(['VALID', 'DIGEST_MISMATCH']);
  expect([stranger.verdict, stranger.content]).toEqual(['invalid', null]);
});
