import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalize, type C14n } from './c14n.js';
import { parseXml } from './read.js';
import { elementsWithin, type XmlElement } from './tree.js';

const inclusive: C14n = { exclusive: false, comments: false, prefixes: [] };
const exclusive: C14n = { ...inclusive, exclusive: true };

const document = (xml: string, how: C14n): string =>
  Buffer.from(canonicalize(parseXml(Buffer.from(xml)), how)).toString();
const element = (xml: string, local: string, how: C14n): string => {
  const found = [...elementsWithin(parseXml(Buffer.from(xml)).root)].find((one) => one.local === local);
  return Buffer.from(canonicalize(found as XmlElement, how)).toString();
};

test.each([
  [
    'the declaration goes, line ends become one, empty elements get an end tag, quotes become double',
    "<?xml version='1.0'  encoding='UTF-8' standalone='yes' ?>\r\n<a  b = 'c'  ><d/>\r\n</a >\r\n",
    '<a b="c"><d></d>\n</a>',
  ],
  [
    'CDATA sections and references become characters, and what must be is written as a reference',
    '<a b="&#9;&#10;&#13;&lt;&quot;&apos;&#x3E;\t\n">&#13;&amp;&gt;<![CDATA[<&>]]>&quot;&#1180;</a>',
    '<a b="&#x9;&#xA;&#xD;&lt;&quot;\'>  ">&#xD;&amp;&gt;&lt;&amp;&gt;"Ҝ</a>',
  ],
  [
    'declarations stand before attributes, by prefix; attributes by namespace and then by name, not by prefix',
    '<a xmlns:z="urn:a" xmlns:b="urn:z" b:x="1" z:y="2" z:x="3" y="4" x="5" xmlns="urn:0"/>',
    '<a xmlns="urn:0" xmlns:b="urn:z" xmlns:z="urn:a" x="5" y="4" z:x="3" z:y="2" b:x="1"></a>',
  ],
  [
    'names beyond U+FFFF come after those below, unlike in the order of UTF-16',
    '<a \u{10000}="1" \uF900="2"/>',
    '<a \uF900="2" \u{10000}="1"></a>',
  ],
  [
    'a declaration is not repeated, and a default namespace is taken away only where there was one',
    '<a xmlns=""><b xmlns="urn:b" xmlns:p="urn:p"><c xmlns="urn:b" xmlns:p="urn:p"><d xmlns=""/></c></b><e xmlns=""/></a>',
    '<a><b xmlns="urn:b" xmlns:p="urn:p"><c><d xmlns=""></d></c></b><e></e></a>',
  ],
  [
    'the prefix xml is never declared',
    '<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:lang="kk"><xml:b/></a>',
    '<a xml:lang="kk"><xml:b></xml:b></a>',
  ],
  [
    'a namespace is written as an attribute is (libxml2 leaves & in it as it is)',
    '<a xmlns="http://x.kz/?a=1&amp;b=&quot;"/>',
    '<a xmlns="http://x.kz/?a=1&amp;b=&quot;"></a>',
  ],
  [
    'instructions stay, with a line break outside the root; comments go',
    '<?one   two three?><!-- a -->\n\n<a><!-- b --><?x?></a>\n<!-- c --><?y z ?>',
    '<?one two three?>\n<a><?x?></a>\n<?y z ?>',
  ],
])('C14N 1.0 §2.3 %s', (_, xml, canonical) => {
  expect(document(xml, inclusive)).toBe(canonical);
});

test('C14N 1.0 §2.1 with comments, they stay where they stood', () => {
  const xml = '<!-- a --><a><!-- b --></a><!-- c -->';
  expect(document(xml, { ...inclusive, comments: true })).toBe('<!-- a -->\n<a><!-- b --></a>\n<!-- c -->');
});

const nested =
  '<r xmlns="urn:r" xmlns:p="urn:p" xmlns:q="urn:q" xml:lang="kk" xml:space="preserve" q:r="0">' +
  '<p:s xml:lang="ru" xmlns:p="urn:p2"><t p:u="1"><q:v/></t></p:s></r>';

test('C14N 1.0 §2.4 an element alone takes the namespaces in scope with it, and the attributes of xml, the nearest of each', () => {
  expect(element(nested, 't', inclusive)).toBe(
    '<t xmlns="urn:r" xmlns:p="urn:p2" xmlns:q="urn:q" xml:lang="ru" xml:space="preserve" p:u="1"><q:v></q:v></t>',
  );
});

test('C14N 1.0 §2.4 an attribute of xml that the element has itself is not taken over', () => {
  const [tag] = element(nested, 's', inclusive).split('>');
  expect(tag).toBe('<p:s xmlns="urn:r" xmlns:p="urn:p2" xmlns:q="urn:q" xml:lang="ru" xml:space="preserve"');
});

test('Exclusive C14N §3 an element alone takes only the namespaces that it uses, each where it is used, and no attribute', () => {
  expect(element(nested, 't', exclusive)).toBe(
    '<t xmlns="urn:r" xmlns:p="urn:p2" p:u="1"><q:v xmlns:q="urn:q"></q:v></t>',
  );
  expect(document('<a xml:lang="kk"><xml:b/></a>', exclusive)).toBe('<a xml:lang="kk"><xml:b></xml:b></a>');
  const apart = '<a xmlns:p="urn:p"><p:b/><c><p:d><p:e/></p:d></c></a>';
  expect(document(apart, exclusive)).toBe(
    '<a><p:b xmlns:p="urn:p"></p:b><c><p:d xmlns:p="urn:p"><p:e></p:e></p:d></c></a>',
  );
});

test('Exclusive C14N §3 prefixes of the list are treated as in C14N 1.0, #default among them', () => {
  const xml = '<a xmlns="urn:a" xmlns:p="urn:p" xmlns:q="urn:q"><b xmlns:q="urn:q2"><p:c/></b></a>';
  expect(element(xml, 'b', { ...exclusive, prefixes: ['q', 'none'] })).toBe(
    '<b xmlns="urn:a" xmlns:q="urn:q2"><p:c xmlns:p="urn:p"></p:c></b>',
  );
  const bare = '<p:a xmlns="urn:a" xmlns:p="urn:p"><p:b/></p:a>';
  expect(element(bare, 'b', { ...exclusive, prefixes: [''] })).toBe('<p:b xmlns="urn:a" xmlns:p="urn:p"></p:b>');
  expect(document(bare.replace('<p:b/>', '<p:b xmlns=""/>'), { ...exclusive, prefixes: [''] })).toBe(
    '<p:a xmlns="urn:a" xmlns:p="urn:p"><p:b xmlns=""></p:b></p:a>',
  );
});

test('C14N 1.0 §2.3 what is left out is left out with all that is in it, and nothing else changes', () => {
  const xml = '<a xmlns:p="urn:p"> <p:b><c/></p:b> <p:b/></a>';
  const parsed = parseXml(Buffer.from(xml));
  const [, first] = elementsWithin(parsed.root);
  expect(Buffer.from(canonicalize(parsed, inclusive, new Set(first && [first]))).toString()).toBe(
    '<a xmlns:p="urn:p">  <p:b></p:b></a>',
  );
});

/** Documents at random: prefixes declared, redeclared, used and unused; awkward characters; comments and instructions. */
const uris = ['urn:a', 'urn:b', 'http://x.kz/c'] as const;
const characters = fc
  .stringMatching(/^[a-zӘ \t\n]{0,6}$/)
  .chain((plain) =>
    fc.constantFrom('', '&amp;', '&lt;', '&#13;', '&#9;', '&gt;', '"', '\u{1F600}').map((one) => plain + one),
  );
const declarations = fc
  .uniqueArray(fc.tuple(fc.constantFrom('', 'p', 'q', 'r'), fc.constantFrom(...uris, '')), {
    selector: ([prefix]) => prefix,
    maxLength: 3,
  })
  .map((list) => list.filter(([prefix, uri]) => prefix === '' || uri !== ''));
interface Shape {
  readonly declared: readonly (readonly [string, string])[];
  readonly prefix: string;
  readonly attributes: readonly (readonly [string, string, string])[];
  readonly children: readonly (Shape | string)[];
}
const { tree } = fc.letrec<{ tree: Shape; child: Shape | string }>((tie) => ({
  tree: fc.record({
    declared: declarations,
    prefix: fc.constantFrom('', 'p', 'q', 'r'),
    attributes: fc.uniqueArray(
      fc.tuple(fc.constantFrom('', 'p', 'q', 'r', 'xml'), fc.constantFrom('one', 'two', 'lang'), characters),
      { selector: ([, local]) => local, maxLength: 3 },
    ),
    children: fc.array(tie('child'), { maxLength: 3 }),
  }),
  child: fc.oneof({ maxDepth: 4 }, characters, fc.constantFrom('<!-- c -->', '<?i n?>', '<![CDATA[<]]>'), tie('tree')),
}));

function written({ declared, prefix, attributes, children }: Shape, scope: ReadonlySet<string>): string {
  const here = new Set([...scope, ...declared.map(([one]) => one)]);
  const known = (one: string): string => (here.has(one) && one !== '' ? `${one}:` : '');
  const name = `${known(prefix)}e`;
  const names = declared.map(([one, uri]) => ` ${one === '' ? 'xmlns' : `xmlns:${one}`}="${uri}"`);
  const values = attributes.map(([one, local, value]) => ` ${known(one)}${local}="${value.replaceAll('"', '&quot;')}"`);
  const inside = children.map((child) => (typeof child === 'string' ? child : written(child, here)));
  return `<${name}${names.join('')}${values.join('')}>${inside.join('')}</${name}>`;
}
const anyDocument = tree.map((shape) => written(shape, new Set(['xml'])));

test('C14N 1.0, Exclusive C14N §1 the canonical form of a canonical form is itself', () => {
  fc.assert(
    fc.property(anyDocument, fc.boolean(), fc.boolean(), (xml, isExclusive, comments) => {
      const how = { exclusive: isExclusive, comments, prefixes: [] };
      const once = document(xml, how);
      expect(document(once, how)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('Exclusive C14N §1 an element has the same canonical form in its document and taken out of it', () => {
  fc.assert(
    fc.property(anyDocument, (xml) => {
      for (const one of elementsWithin(parseXml(Buffer.from(xml)).root)) {
        const octets = canonicalize(one, exclusive);
        expect(canonicalize(parseXml(octets), exclusive)).toEqual(octets);
      }
    }),
    { numRuns: 300 },
  );
});

const judge = spawnSync('xmllint', ['--version']).error === undefined;
if (!judge) console.warn('xmllint (libxml2-utils) is not installed: the tests that ask it about C14N are skipped.');

describe.skipIf(!judge)('against libxml2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruqsat-c14n-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const asked = (form: string, xml: string): string => {
    const file = join(folder, 'document.xml');
    writeFileSync(file, xml);
    const { stdout, stderr, status } = spawnSync('xmllint', [form, file]);
    return status === 0 ? stdout.toString() : `refused: ${stderr.toString()}`;
  };

  test.each([
    ['--c14n', false],
    ['--exc-c14n', true],
  ] as const)(
    'C14N 1.0, Exclusive C14N xmllint %s gives the same octets of documents at random',
    (form, isExclusive) => {
      const how: C14n = { exclusive: isExclusive, comments: true, prefixes: [] };
      fc.assert(
        fc.property(anyDocument, (xml) => {
          const whole = `<?i n?><!-- a -->\n${xml}\n<!-- b --><?j?>`;
          expect(document(whole, how)).toBe(asked(form, whole));
        }),
        { numRuns: 60 },
      );
    },
  );
});
