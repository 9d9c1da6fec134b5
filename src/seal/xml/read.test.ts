import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormatError } from '../der.js';
import { files, here, read } from '../testing.js';
import { canonicalize } from './c14n.js';
import { parseXml, xmlBounds } from './read.js';
import { attributeOf, childOf, elementsOf, namespaceAt, textOf, type XmlDocument } from './tree.js';

const parse = (xml: string): XmlDocument => parseXml(Buffer.from(xml));
const refused = (xml: string | Uint8Array): string => {
  try {
    parseXml(Buffer.from(xml));
    return 'read';
  } catch (fault) {
    return fault instanceof FormatError ? fault.message : `another error: ${String(fault)}`;
  }
};

test('XML 1.0 §2.1, Namespaces 1.0 §6 names are resolved, text is one, and places point into the text', () => {
  const xml =
    '\uFEFF<?xml version="1.0"?>\r\n<p:a xmlns:p="urn:p" xmlns="urn:d" c="1" p:c="2">x<![CDATA[y]]>&#x7A;<b/></p:a>';
  const { root, text } = parse(xml);
  expect([root.prefix, root.local, root.namespace]).toEqual(['p', 'a', 'urn:p']);
  expect([attributeOf(root, 'c'), attributeOf(root, 'c', 'urn:p'), attributeOf(root, 'd')]).toEqual(['1', '2', null]);
  expect(root.children.map((one) => (one.kind === 'text' ? one.text : one.kind))).toEqual(['xyz', 'element']);
  const b = childOf(root, { namespace: 'urn:d', local: 'b' });
  expect(b?.parent).toBe(root);
  expect(b && [namespaceAt(b, 'p'), namespaceAt(b, ''), namespaceAt(b, 'q')]).toEqual(['urn:p', 'urn:d', null]);
  const { nameEnd, tagEnd, contentEnd } = root.place;
  expect(text.slice(nameEnd - 4, nameEnd)).toBe('<p:a');
  expect(text.slice(tagEnd, contentEnd ?? 0)).toBe('x<![CDATA[y]]>&#x7A;<b/>');
  expect([text.slice(0, b?.place.tagEnd).endsWith('<b/>'), b?.place.contentEnd]).toEqual([true, null]);
});

test('XML 1.0 §2.4 the text of an element is all of its text, whatever comments stand between, and only text', () => {
  expect(textOf(parse('<a>one<!-- x -->two<?p?></a>').root)).toBe('onetwo');
  expect(() => textOf(parse('<a>one<b/></a>').root)).toThrow(FormatError);
  expect(() => childOf(parse('<a><b/><b/></a>').root, { namespace: '', local: 'b' })).toThrow(FormatError);
});

test.each([
  ['no document', ['', ' ', 'text', '<!-- a -->', '<?xml version="1.0"?>']],
  ['a document type', ['<!DOCTYPE a><a/>', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', '<a><!DOCTYPE b></a>']],
  ['another version or encoding', ['<?xml version="1.1"?><a/>', '<?xml version="1.0" encoding="UTF-16"?><a/>']],
  [
    'a declaration that does not stand first, or is malformed',
    [' <?xml version="1.0"?><a/>', '<?xml?><a/>', '<?XML a?><a/>'],
  ],
  ['two roots, or text outside', ['<a/><b/>', '<a/>b', 'b<a/>', '<a/><![CDATA[b]]>', '<a/>&amp;']],
  [
    'elements that do not close',
    [
      '<a>',
      '<a><b></a></b>',
      '<a></b>',
      '<p:a xmlns:p="u"></a>',
      '<a',
      '<a/',
      '<a b',
      '<a b="',
      '</a>',
      '<a></a',
      '<a>x',
    ],
  ],
  [
    'names',
    ['<1/>', '<a:/>', '<:a/>', '<a:b:c/>', '< a/>', '<a></ a>', '<-/>', '<a ·="1"/>', '<a><?1?></a>', '<?a:b?><a/>'],
  ],
  ['attributes', ['<a b/>', '<a b=c/>', '<a b="1"c="2"/>', '<a b="<"/>', '<a b="1" b="2"/>', '<a b="1\'/>']],
  ['one attribute under two prefixes', ['<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="1"/>']],
  ['prefixes that are not declared', ['<p:a/>', '<a p:b="1"/>', '<a><b xmlns:p="u"/><p:c/></a>', '<xmlns:a/>']],
  ['one namespace declared twice', ['<a xmlns="u" xmlns="v"/>', '<a xmlns:p="u" xmlns:p="u"/>']],
  [
    'declarations of what is reserved',
    [
      '<a xmlns:p=""/>',
      '<a xmlns:xmlns="u"/>',
      '<a xmlns:xml="u"/>',
      '<a xmlns="http://www.w3.org/XML/1998/namespace"/>',
      '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>',
      '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>',
    ],
  ],
  [
    'references',
    [
      '<a>&b;</a>',
      '<a>&</a>',
      '<a>& amp;</a>',
      '<a>&amp</a>',
      '<a b="&b;"/>',
      '<a>&#0;</a>',
      '<a>&#xD800;</a>',
      '<a>&#x110000;</a>',
      '<a>&#xFFFE;</a>',
      '<a>&#;</a>',
      '<a>&#x;</a>',
      '<a>&#1F;</a>',
      '<a>&#8;</a>',
      '<a>&constructor;</a>',
    ],
  ],
  ['characters', ['<a>\u0000</a>', '<a>\u0008</a>', '<a>\uFFFE</a>', '<a b="\u001F"/>', '<a><!-- \u0001 --></a>']],
  [
    'comments, sections and instructions',
    [
      '<a><!-- -- --></a>',
      '<a><!-- ---></a>',
      '<a><!-- </a>',
      '<a>]]></a>',
      '<a><![CDATA[</a>',
      '<a><![cdata[]]></a>',
      '<a><?xml?></a>',
      '<a><?x </a>',
      '<a><??></a>',
      '<a><?x+?></a>',
      '<a><!ENTITY b "c"></a>',
    ],
  ],
] as const)('XML 1.0, Namespaces 1.0: refused: %s', (_, documents) => {
  for (const xml of documents) expect([xml, refused(xml)]).not.toEqual([xml, 'read']);
  for (const xml of documents) expect(refused(xml)).not.toContain('another error');
});

test('XML 1.0 §4.3.3 octets that are not UTF-8 are refused', () => {
  expect(refused(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).toBe('XML not in UTF-8');
  expect(refused(Buffer.from('<a/>', 'utf16le'))).not.toBe('read');
  expect(refused(Uint8Array.of(0x3c, 0x61, 0x3e, 0xc0, 0xbc, 0x3c, 0x2f, 0x61, 0x3e))).toBe('XML not in UTF-8');
});

const bomb = (levels: number): string => {
  const entities = Array.from({ length: levels }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  return `<!DOCTYPE a [<!ENTITY e0 "lol">${entities.join('')}]><a>&e${levels};</a>`;
};

test.each([
  ['entities that grow', bomb(12), 'a name must stand here'],
  ['depth', '<a>'.repeat(xmlBounds.depthMax + 1), 'XML beyond bounds: depth'],
  [
    'attributes',
    `<a${Array.from({ length: 300 }, (_, at) => ` b${at}=""`).join('')}/>`,
    'XML beyond bounds: attributes',
  ],
  ['nodes', `<a>${'<b/>'.repeat(xmlBounds.nodesMax)}</a>`, 'XML beyond bounds: nodes'],
  ['size', `<a>${' '.repeat(xmlBounds.sizeBytesMax)}</a>`, 'XML beyond bounds: size'],
])('XML 1.0 beyond bounds: %s', (_, xml, message) => {
  const start = performance.now();
  expect(refused(xml)).toBe(message);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('XML 1.0 within bounds: the deepest and the widest are read', () => {
  const deep = '<a>'.repeat(xmlBounds.depthMax) + '</a>'.repeat(xmlBounds.depthMax);
  expect(refused(deep)).toBe('read');
  expect(elementsOf(parse(`<a>${'<b/>'.repeat(xmlBounds.nodesMax - 1)}</a>`).root)).toHaveLength(
    xmlBounds.nodesMax - 1,
  );
});

test('XML 1.0 text at random is read or refused with a FormatError, and what is read has a canonical form that is read again', () => {
  const pieces = fc.constantFrom(
    '<a>',
    '</a>',
    '<b c="',
    '"',
    "'",
    '/>',
    '>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x ',
    '?>',
    '&amp;',
    '&#13;',
    '&',
    'xmlns:p="u"',
    'p:',
    ' ',
    '\n',
    'ә',
    '<a xmlns:p="urn:p">',
    '<p:c p:d="1"/>',
    '<!DOCTYPE a>',
    '\uFEFF',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
      for (const xml of [list.join(''), `<a xmlns:p="urn:p">${list.join('')}</a>`]) {
        const found = refused(xml);
        expect(found).not.toContain('another error');
        if (found !== 'read') continue;
        const how = { exclusive: false, comments: true, prefixes: [] };
        const once = canonicalize(parse(xml), how);
        expect(canonicalize(parseXml(once), how)).toEqual(once);
      }
    }),
    { numRuns: 3000 },
  );
});

describe.skipIf(!here)('vectors/eds', () => {
  test('XML 1.0 real documents changed at random places are read or refused with a FormatError', () => {
    const originals = files('xml/', /\.xml$/).map((file) => read(file));
    const change = fc.record({ at: fc.nat(), cut: fc.nat({ max: 4 }), put: fc.uint8Array({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.constantFrom(...originals), change, (original, { at, cut, put }) => {
        const place = at % original.length;
        const changed = Buffer.concat([original.subarray(0, place), put, original.subarray(place + cut)]);
        expect(refused(changed)).not.toContain('another error');
      }),
      { numRuns: 1000 },
    );
  });
});
