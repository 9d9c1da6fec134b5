import { expect, test } from 'vitest';
import {
  bounds,
  children,
  concat,
  elements,
  Fields,
  FormatError,
  integerOctets,
  namedBitsOf,
  octetsOf,
  oidOf,
  readElement,
  textOf,
  timeOf,
} from './der.js';
import {
  bool,
  context,
  element,
  generalizedTime,
  int,
  namedBits,
  nul,
  octets,
  oid,
  printable,
  seq,
  setOf,
  time,
  utcTime,
  utf8,
} from './der-write.js';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (octetsGiven: Uint8Array): string => Buffer.from(octetsGiven).toString('hex');

test.each([
  ['cut short', '3003020101ff'.slice(0, 8)],
  ['octets after the element', '020101ff'],
  ['a length that is not the shortest', '02810101'],
  ['a length of five octets', '02850000000001ff'],
  ['a length beyond the end', '02840000ffff01'],
  ['an indefinite length', '30800000'],
  ['a high tag number', '1f8101020101'],
  ['nothing', ''],
])('X.690 §10 DER refuses %s', (_, wrong) => {
  expect(() => readElement(bytes(wrong))).toThrow(FormatError);
});

test('X.690 §8.1.3 BER admits padded and indefinite lengths and strings in pieces, where asked', () => {
  expect(octetsOf(readElement(bytes('2480040201020401030000'), 'ber'))).toEqual(bytes('010203'));
  expect(integerOctets(readElement(bytes('0281020001'), 'ber'))).toEqual(bytes('0001'));
  expect(() => octetsOf(readElement(bytes('2407040201020401'.concat('03')), 'der'))).toThrow(FormatError);
  expect(() => readElement(bytes('30800201'), 'ber')).toThrow(FormatError);
  expect(() => readElement(bytes('0480'), 'ber')).toThrow(FormatError);
});

test.each([
  ['full', '0400'],
  ['empty', '24800000'],
])('X.690 §8.7.3 a string in more %s pieces than the bound is refused, in one row or in groups', (_, piece) => {
  const row = (count: number): Uint8Array => bytes(piece.repeat(count));
  const read = (string: Uint8Array): Uint8Array => octetsOf(readElement(string, 'ber'));
  const open = (inside: Uint8Array): Uint8Array => concat([bytes('2480'), inside, bytes('0000')]);
  const most = row(bounds.piecesMax);
  const start = performance.now();
  expect(read(element(0x24, most))).toEqual(new Uint8Array());
  expect(() => read(element(0x24, most, row(1)))).toThrow(FormatError);
  expect(() => read(open(concat([open(most), row(1)])))).toThrow(FormatError);
  expect(() => read(element(0x24, ...Array.from({ length: 16 }, () => most)))).toThrow(FormatError);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('X.690 nesting deeper than the bound is refused in time, definite or not', () => {
  let deep: Uint8Array = nul();
  for (let i = 0; i < 40; i += 1) deep = seq(deep);
  const descend = (element: ReturnType<typeof readElement>): void => {
    for (const inside of elements(element)) if (inside.id === 0x30) descend(inside);
  };
  expect(() => descend(readElement(deep))).toThrow(FormatError);
  const open = bytes('3080'.repeat(100_000));
  expect(() => readElement(open, 'ber')).toThrow(FormatError);
});

test('X.690 more elements at one level than the bound are refused', () => {
  const many = seq(...Array.from({ length: 4097 }, nul));
  expect(() => children(readElement(many))).toThrow(FormatError);
  expect([...elements(readElement(many))]).toHaveLength(4097);
});

test.each(['1.2.398.3.10.1.1.2.3.2', '2.5.4.3', '0.9.2342.19200300.100.1.1', '2.999.1', '1.2.840.113549.1.9.16.2.47'])(
  'X.690 §8.19 the object identifier %s is written and read back',
  (dotted) => {
    expect(oidOf(readElement(oid(dotted)))).toBe(dotted);
  },
);

test.each(['0600', '060180', '0602808001', '060255ff'])('X.690 §8.19 %s is no object identifier', (wrong) => {
  expect(() => oidOf(readElement(bytes(wrong)))).toThrow(FormatError);
});

test('X.690 §8.3 integers are written shortest, and read only so', () => {
  expect([0, 1, 127, 128, 255, 256, -1, -128, -129].map((value) => hex(int(value)))).toEqual([
    '020100',
    '020101',
    '02017f',
    '02020080',
    '020200ff',
    '02020100',
    '0201ff',
    '020180',
    '0202ff7f',
  ]);
  expect(hex(int(bytes('00ec42')))).toBe('020300ec42');
  expect(() => integerOctets(readElement(bytes('02020001')))).toThrow(FormatError);
  expect(() => integerOctets(readElement(bytes('0200')))).toThrow(FormatError);
});

test('X.690 §11.2.2 named bits lose their trailing zeros', () => {
  expect([[], [0], [5, 6], [0, 1, 4], [8]].map((bits) => hex(namedBits(bits)))).toEqual([
    '030100',
    '03020780',
    '03020106',
    '030203c8',
    '0303070080',
  ]);
  expect([...namedBitsOf(readElement(bytes('030203c8')))]).toEqual([0, 1, 4]);
});

test('X.690 §11.6 a SET OF stands in the order of its octets', () => {
  expect(hex(setOf(int(2), int(1), nul()))).toBe('3108'.concat('020101', '020102', '0500'));
});

test('RFC 5280 §4.1.2.5 times: two-digit years from 50 are of the last century, from 2050 the long form', () => {
  expect(timeOf(readElement(utcTime('2026-11-22T10:00:00Z')))).toBe('2026-11-22T10:00:00.000Z');
  expect(timeOf(readElement(time('2050-01-01T00:00:00Z')))).toBe('2050-01-01T00:00:00.000Z');
  expect(time('2049-12-31T00:00:00Z')[0]).toBe(0x17);
  expect(generalizedTime('2026-11-22T10:00:00.900Z')).toEqual(
    Uint8Array.from([0x18, 15, ...new TextEncoder().encode('20261122100000Z')]),
  );
  expect(timeOf(readElement(Uint8Array.from([0x17, 13, ...new TextEncoder().encode('500101000000Z')])))).toBe(
    '1950-01-01T00:00:00.000Z',
  );
  for (const wrong of ['261322100000Z', '260230100000Z', '2611221000Z', '261122100000+0500', '261122250000Z']) {
    const element = Uint8Array.from([0x17, wrong.length, ...new TextEncoder().encode(wrong)]);
    expect(() => timeOf(readElement(element))).toThrow(FormatError);
  }
});

test('X.690 §8.23 texts: Kazakh letters pass, broken UTF-8 does not', () => {
  expect(textOf(readElement(utf8('ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ')))).toBe('ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ');
  expect(() => textOf(readElement(bytes('0c02d200')))).toThrow(FormatError);
  expect(() => printable('Қ')).toThrow(RangeError);
});

test('X.680 fields are taken in their order, optional ones when they are there', () => {
  const fields = new Fields(readElement(seq(context(0, int(2)), bool(true), octets(bytes('01')))));
  expect(fields.maybe(0xa1)).toBeNull();
  expect(fields.maybe(0xa0)?.id).toBe(0xa0);
  expect(() => fields.take(0x02)).toThrow(FormatError);
  fields.take(0x01);
  expect(() => fields.end()).toThrow(FormatError);
  fields.take();
  fields.end();
  expect(() => fields.take()).toThrow(FormatError);
});
