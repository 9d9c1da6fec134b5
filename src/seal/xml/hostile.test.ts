/** Whatever is done to a signed document: a verdict within bounds of time, and VALID only over what was signed. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictCodes } from '../codes.js';
import { files, here, read } from '../testing.js';
import { namespaces, transforms } from './names.js';
import { emptySignature, head, holder, judge, judgeEnvelope, made, reference, system, text } from './testing.js';
import { xmlVerifyBounds, type XmlVerdict } from './verify.js';
import { signXml } from './write.js';
import { signEnvelope } from './wsse.js';

const order = '<order xmlns:t="urn:t" Id="o"><to t:kind="x">A &amp; B</to><!-- c --><sum>100</sum></order>';
const once = text(signXml(Buffer.from(order), holder));
const twice = text(signXml(Buffer.from(once), head));
const envelope = `<S:Envelope xmlns:S="${namespaces.soap}"><S:Body>${order}</S:Body></S:Envelope>`;
const message = text(signEnvelope(Buffer.from(envelope), 'id-1', system));

/** Pieces of text that an attacker would try, and runs of the document itself that are cut out, doubled or moved. */
const change = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 300 }),
  to: fc.nat(),
  kind: fc.constantFrom('cut', 'double', 'move', 'insert', 'flip'),
  piece: fc.constantFrom(
    '<x/>',
    ' ',
    '\n',
    '<!-- x -->',
    '<![CDATA[x]]>',
    '<?x?>',
    'x',
    '&#13;',
    ' Id="o"',
    ' Id="id-1"',
    ' xmlns="urn:x"',
  ),
});

function changed(
  xml: string,
  { at, length, to, kind, piece }: typeof change extends fc.Arbitrary<infer C> ? C : never,
) {
  const place = at % (xml.length + 1);
  const [before, run, after] = [xml.slice(0, place), xml.slice(place, place + length), xml.slice(place + length)];
  const rest = before + after;
  const target = to % (rest.length + 1);
  switch (kind) {
    case 'cut':
      return rest;
    case 'double':
      return before + run + run + after;
    case 'move':
      return rest.slice(0, target) + run + rest.slice(target);
    case 'insert':
      return before + piece + run + after;
    default:
      return before + String.fromCharCode((run.charCodeAt(0) || 0) ^ 1) + run.slice(1) + after;
  }
}

test.each([
  ['a document', once, judge],
  ['a document with two signatures', twice, judge],
  ['a message of the gateway', message, judgeEnvelope],
] as const)(
  'XMLDSig §8.1 %s changed at random gets a verdict, and is valid only over what was signed',
  (_, xml, verify) => {
    const honest: XmlVerdict = verify(xml);
    expect(honest.code).toBe('VALID');
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const found = verify(changes.reduce(changed, xml));
        expect(verdictCodes).toContain(found.code);
        // Of two signatures the later may be gone, and what the first covers stays.
        if (found.code === 'VALID') expect(text(found.content)).toBe(text(honest.content));
        else if (found.signers.length > 0 && found.content !== null) expect(found.code).not.toBe('FORMAT');
      }),
      { numRuns: 400 },
    );
  },
);

describe.skipIf(!here)('vectors/eds', () => {
  test('XMLDSig §4.2 real signatures changed octet by octet get a verdict, never an error', () => {
    const originals = [...files('xml/', /[^t]\.xml$/), 'negative/xml_content_changed.xml'].map((file) => read(file));
    fc.assert(
      fc.property(fc.constantFrom(...originals), fc.nat(), fc.nat({ max: 255 }), (original, at, octet) => {
        const bytes = original.slice();
        bytes[at % bytes.length] = octet;
        expect(verdictCodes).toContain(judge(bytes, {}, 'any').code);
      }),
      { numRuns: 400 },
    );
  });
});

test('XMLDSig §8.1.2 more signatures, references or certificates than the bounds are FORMAT, before any is verified', () => {
  const { enveloped, inclusive } = transforms;
  const one = reference('', enveloped, inclusive);
  const signature = made(`<a>${emptySignature(one)}</a>`).slice('<a>'.length, -'</a>'.length);
  const certificate = /<ds:X509Certificate>.*?<\/ds:X509Certificate>/.exec(signature)?.[0] ?? '';
  const start = performance.now();
  const documents = [
    `<a>${signature.repeat(xmlVerifyBounds.signaturesMax + 1)}</a>`,
    `<a>${emptySignature(one.repeat(17))}</a>`,
    `<a>${signature.replace(certificate, certificate.repeat(17))}</a>`,
    `<a>${signature.replace('<ds:SignedInfo>', `<ds:SignedInfo x="${'x'.repeat(300_000)}">`)}</a>`,
  ];
  for (const xml of documents) expect(judge(xml)).toMatchObject({ code: 'FORMAT', signers: [] });
  expect(performance.now() - start).toBeLessThan(2000);
});

/** An unsigned signature whose references are all wrong, so that every way to make their octets is tried. */
function wrong(reference: string, count = 16): string {
  return emptySignature(reference.repeat(count), holder)
    .replaceAll('<ds:DigestValue/>', '<ds:DigestValue>AAAA</ds:DigestValue>')
    .replace('<ds:SignatureValue/>', '<ds:SignatureValue>AAAA</ds:SignatureValue>');
}

test('XMLDSig §8.1.2 digests over more octets than the bound are FORMAT, in bounded time', () => {
  const unsigned = wrong(reference('', transforms.enveloped, transforms.inclusive));
  const wide = `<a>${'x'.repeat(3 * 1024 * 1024)}${unsigned}</a>`;
  const start = performance.now();
  expect(judge(wide)).toMatchObject({ code: 'FORMAT', signers: [] });
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('XMLDSig §8.1.2 what leaves no octets costs time too: namespaces that an exclusive form leaves out are FORMAT, in bounded time', () => {
  const names = Array.from({ length: 64 }, (_, place) => `n${place}`).join(' ');
  const list = `<InclusiveNamespaces xmlns="${transforms.exclusive}" PrefixList="${names}"/>`;
  const exclusive = `<ds:Transform Algorithm="${transforms.exclusive}">${list}</ds:Transform>`;
  const declared = (place: number) =>
    ` ${Array.from({ length: 250 }, (_, more) => `xmlns:p${place}.${more}="u"`).join(' ')}`;
  const siblings = Array.from({ length: 700 }, (_, place) => `<b${declared(place)}/>`).join('');
  const ancestors = Array.from({ length: 95 }, (_, place) => `<b${declared(place)}>`).join('');
  const whole = wrong(reference('', transforms.enveloped, exclusive)).repeat(16);
  const part = wrong(reference('#c', transforms.enveloped, exclusive)).repeat(16);
  const start = performance.now();
  for (const xml of [`<a>${siblings}${whole}</a>`, `<a>${ancestors}<c Id="c"/>${'</b>'.repeat(95)}${part}</a>`])
    expect(judge(xml)).toMatchObject({ code: 'FORMAT', signers: [] });
  expect(performance.now() - start).toBeLessThan(8_000);
});

test('XMLDSig §8.1.2 an element with as many children as the bounds allow is no error: signed it is VALID, unsigned FORMAT', () => {
  const wide = `<a>${'<b/>'.repeat(150_000)}</a>`;
  expect(judge(wide)).toMatchObject({ code: 'FORMAT', signers: [] });
  expect(judge(signXml(Buffer.from(wide), holder)).code).toBe('VALID');
});

test('XMLDSig §8.1.2 long namespaces behind short prefixes cost no more than their own length', () => {
  const { enveloped, inclusive, exclusive } = transforms;
  const whole = (form: string) => wrong(reference('', enveloped, form));
  const declared = (count: number, length: number) =>
    Array.from({ length: count }, (_, place) => ` xmlns:n${place}="${'u'.repeat(length)}${place}"`).join('');
  const used = (count: number) => Array.from({ length: count }, (_, place) => ` n${place}:q=""`).join('');
  const start = performance.now();
  // Attributes that are put in order by namespaces with a long beginning in common.
  const many = `<a${declared(120, 2000)}>${`<b${used(120)}/>`.repeat(1000)}${whole(inclusive)}</a>`;
  expect(judge(many).verdict).toBe('invalid');
  const long = `<a${declared(7, 1_000_000)}>${`<b${used(7)}/>`.repeat(20_000)}${whole(inclusive)}</a>`;
  expect(judge(long)).toMatchObject({ code: 'FORMAT', cause: 'XML beyond bounds: namespace' });
  // Elements each of which has to declare it anew in the exclusive form: hundreds of megabytes.
  const again = `<a${declared(1, 2000)}>${'<n0:b/>'.repeat(190_000)}${whole(exclusive)}</a>`;
  expect(judge(again)).toMatchObject({ code: 'FORMAT', cause: 'XML beyond bounds: size of the canonical form' });
  expect(performance.now() - start).toBeLessThan(8_000);
});
