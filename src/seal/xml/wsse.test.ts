import { expect, test } from 'vitest';
import { FormatError } from '../der.js';
import { gost2004, gost2015Short } from '../gost/curves.js';
import { oids } from '../oids.js';
import { official } from '../testing.js';
import { namespaces, transforms } from './names.js';
import {
  emptySignature,
  failures,
  holder,
  issue,
  judge,
  judgeEnvelope,
  made,
  reference,
  system,
  text,
} from './testing.js';
import { elementsOf } from './tree.js';
import { signXml } from './write.js';
import { signEnvelope } from './wsse.js';

const id = 'id-0b5f0d1e-1f0f-4c55-9f0e-2a2f3d2b9c11';
const content = '<t:SendMessage xmlns:t="urn:t"><data>a &lt; b\n </data></t:SendMessage>';
const envelope = `<?xml version="1.0"?>\n<S:Envelope xmlns:S="${namespaces.soap}"><S:Body>${content}</S:Body></S:Envelope>`;
const sign = (xml: string, by = system): string => text(signEnvelope(Buffer.from(xml), id, by));
const honest = sign(envelope);
const signedBody = `<S:Body xmlns:S="${namespaces.soap}" xmlns:wsu="${namespaces.utility}" wsu:Id="${id}">${content}</S:Body>`;
const between = (xml: string, tag: string): string =>
  xml.slice(xml.indexOf(`<${tag}`), xml.indexOf(`</${tag}>`) + tag.length + 3);
const security = between(honest, 'wsse:Security');
const body = between(honest, 'S:Body');
const header = between(honest, 'S:Header');

test('WS-Security §4, integration facts 6.2 what we sign has the shape of the gateway, and is valid for it', () => {
  expect(security.replace(/>[A-Za-z0-9+/=]{20,}</g, '>…<')).toBe(
    `<wsse:Security xmlns:wsse="${namespaces.security}" S:mustUnderstand="1"><ds:Signature xmlns:ds="${namespaces.signature}">` +
      `<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${transforms.exclusive}"/>` +
      '<ds:SignatureMethod Algorithm="urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512"/>' +
      `<ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${transforms.exclusive}"/></ds:Transforms>` +
      '<ds:DigestMethod Algorithm="urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512"/>' +
      '<ds:DigestValue>…</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>…</ds:SignatureValue>' +
      '<ds:KeyInfo><wsse:SecurityTokenReference><wsse:KeyIdentifier ' +
      'EncodingType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary" ' +
      'ValueType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3">…' +
      '</wsse:KeyIdentifier></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature></wsse:Security>',
  );
  expect(honest).toBe(
    envelope.replace(
      '<S:Body>',
      `<S:Header>${security}</S:Header><S:Body xmlns:wsu="${namespaces.utility}" wsu:Id="${id}">`,
    ),
  );
  const found = judgeEnvelope(honest);
  expect([found.verdict, found.code, failures(found)]).toEqual(['valid', 'VALID', []]);
  expect(found.signers[0]).toMatchObject({ role: 'informationSystem', iin: null, bin: '220740007750' });
  expect(text(found.content)).toBe(signedBody);
  expect(found.element && elementsOf(found.element)[0]?.local).toBe('SendMessage');
  expect(sign(envelope)).toBe(honest);
});

test.each([
  ['without a prefix', `<Envelope xmlns="${namespaces.soap}"><Body>${content}</Body></Envelope>`],
  ['with an empty header', envelope.replace('<S:Body', '<S:Header/><S:Body')],
  ['with another header', envelope.replace('<S:Body', '<S:Header><x xmlns="u"/></S:Header><S:Body')],
  ['that uses wsu already', envelope.replace('xmlns:S', `xmlns:wsu="${namespaces.utility}" xmlns:S`)],
  ['with an empty Body', `<S:Envelope xmlns:S="${namespaces.soap}"><S:Body/></S:Envelope>`],
])('WS-Security §5 an envelope %s is signed', (_, xml) => {
  const found = judgeEnvelope(sign(xml));
  expect(found.code).toBe('VALID');
  expect(found.element?.local).toBe('Body');
});

test.each([gost2015Short, gost2004])('XMLDSig §6 an envelope signed with a key of $name', (curve) => {
  const usages = [oids.legalEntity, oids.informationSystem];
  const found = judgeEnvelope(sign(envelope, issue({ subject: official.slice(3), usages, curve })));
  expect([found.code, found.signers[0]?.algorithm]).toEqual(['VALID', curve.name]);
});

test('WS-Security §7 signing the Body leaves a signature inside it whole', () => {
  const paper = text(signXml(Buffer.from('<paper>\n <sum> 1 </sum></paper>'), holder));
  const found = judgeEnvelope(sign(envelope.replace(content, `<data><![CDATA[${paper}]]></data>`)));
  const [data] = found.element ? elementsOf(found.element) : [];
  expect(judge(data?.children.map((one) => (one.kind === 'text' ? one.text : '')).join('') ?? '').code).toBe('VALID');
});

test.each([
  ['no envelope', '<a/>', 'no envelope of SOAP 1.1'],
  [
    'an envelope of SOAP 1.2',
    envelope.replace(namespaces.soap, 'http://www.w3.org/2003/05/soap-envelope'),
    'no envelope of SOAP 1.1',
  ],
  ['an envelope without a Body', `<S:Envelope xmlns:S="${namespaces.soap}"/>`, 'no Body'],
  ['an envelope that is signed already', honest, 'signed already'],
  [
    'a Body with an id',
    envelope.replace('<S:Body', `<S:Body xmlns:u="${namespaces.utility}" u:Id="x"`),
    'the Body cannot take an id',
  ],
  [
    'a prefix wsu of another meaning',
    envelope.replace('xmlns:S', 'xmlns:wsu="urn:x" xmlns:S'),
    'the Body cannot take an id',
  ],
  ['an id that stands already', envelope.replace('<data', `<data Id="${id}"`), 'the id stands already'],
] as const)('WS-Security §4 %s is not signed', (_, xml, why) => {
  expect(() => sign(xml)).toThrow(new FormatError(why));
});

test('WS-Security §4 an id that XML has not is refused', () => {
  for (const wrong of ['', '1', 'a"b', 'a b', 'a:b']) {
    expect(() => signEnvelope(Buffer.from(envelope), wrong, system)).toThrow(RangeError);
  }
});

test("HOUSE §8 a person's key is not the gateway's: WRONG_PURPOSE", () => {
  expect(failures(judgeEnvelope(sign(envelope, holder)))).toEqual(['purpose WRONG_PURPOSE']);
});

const evil = '<S:Body><t:SendMessage xmlns:t="urn:t"><data>evil</data></t:SendMessage></S:Body>';
const attacks: readonly (readonly [string, string, string])[] = [
  ['the Body changed', honest.replace('a &lt; b', 'c'), 'DIGEST_MISMATCH'],
  [
    'the signed Body moved into the header, another in its place',
    honest.replace(header + body, `<S:Header>${security}<x>${body}</x></S:Header>${evil}`),
    'NOT_COVERED',
  ],
  [
    'the signed Body moved into the signature',
    honest.replace(
      header + body,
      `<S:Header>${security.replace('</ds:Signature>', `<ds:Object>${body}</ds:Object></ds:Signature>`)}</S:Header>${evil}`,
    ),
    'NOT_COVERED',
  ],
  [
    'the signed Body after the header as another element of the Envelope',
    honest.replace(body, `${evil}<x>${body}</x>`),
    'NOT_COVERED',
  ],
  ['the signed Body within another Body', honest.replace(body, evil.replace('<t:', `${body}<t:`)), 'NOT_COVERED'],
  ['the id of the Body on another element as well', honest.replace(body, `${body}<x Id="${id}"/>`), 'NOT_COVERED'],
  [
    'the id in an attribute of another namespace',
    honest.replace(/ xmlns:wsu="[^"]*" wsu:Id/, ' xmlns:wsu="urn:x" wsu:Id'),
    'NOT_COVERED',
  ],
  ['two Bodies', honest.replace(body, evil + body), 'FORMAT'],
  ['a Body of another namespace', honest.replace(body, body.replace('<S:Body', '<S:Body xmlns:S="urn:x"')), 'FORMAT'],
  ['no Body', honest.replace(body, ''), 'FORMAT'],
  ['two Security headers', honest.replace(security, security + security), 'FORMAT'],
  ['two headers', honest.replace(header, header + header), 'FORMAT'],
  [
    'two signatures',
    honest.replace('</wsse:Security>', `${between(honest, 'ds:Signature')}</wsse:Security>`),
    'FORMAT',
  ],
  ['the Security header outside the header', honest.replace(header + body, `<S:Header/>${body}${security}`), 'FORMAT'],
  ['the Security header deeper in the header', honest.replace(security, `<x>${security}</x>`), 'FORMAT'],
  ['no signature', envelope, 'FORMAT'],
  ['a document type', honest.replace('<S:Env', '<!DOCTYPE x [<!ENTITY e "evil">]><S:Env'), 'FORMAT'],
];

test.each(attacks)('WS-Security §13.2 %s is found', (_, xml, code) => {
  expect(xml).not.toBe(honest);
  const found = judgeEnvelope(xml);
  expect([found.verdict, found.code, found.content, found.element]).toEqual(['invalid', code, null, null]);
  if (found.signers.length > 0) expect(failures(found)).toEqual([`digest ${code}`]);
});

const stamped = (references: string): string =>
  made(
    `<S:Envelope xmlns:S="${namespaces.soap}" xmlns:u="${namespaces.utility}"><S:Header>` +
      `<w:Security xmlns:w="${namespaces.security}"><u:Timestamp u:Id="t"><u:Created>2026-11-22T09:00:00Z</u:Created>` +
      `</u:Timestamp>${emptySignature(references, system)}</w:Security></S:Header>` +
      `<S:Body u:Id="b">${content}</S:Body></S:Envelope>`,
    system,
  );

test('WS-Security §8 a timestamp may be signed besides the Body, never in its place; both must be right', () => {
  const [time, main] = [reference('#t', transforms.exclusive), reference('#b', transforms.exclusive)];
  expect(judgeEnvelope(stamped(time + main)).code).toBe('VALID');
  expect(judgeEnvelope(stamped(main + time)).element?.local).toBe('Body');
  expect(failures(judgeEnvelope(stamped(time)))).toEqual(['digest NOT_COVERED']);
  const late = stamped(main + time).replace('09:00:00', '10:00:00');
  expect(failures(judgeEnvelope(late))).toEqual(['digest DIGEST_MISMATCH']);
});

test('X.509 Token Profile §3.2 a key identifier that is no certificate names nobody: UNTRUSTED', () => {
  const other = honest.replace('#X509v3"', '#X509SubjectKeyIdentifier"');
  expect(judgeEnvelope(other)).toMatchObject({ code: 'UNTRUSTED', content: null });
  const broken = honest.replace(/(X509v3">)[^<]*/, '$1MAA=');
  expect(judgeEnvelope(broken)).toMatchObject({ code: 'FORMAT', content: null });
  expect(judgeEnvelope(broken).signers).toHaveLength(1);
});
