import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFiles, shownBy } from './fonts.js';
import { printable } from './printable.js';

const [shows, boldShows] = fontFiles.map(shownBy);
if (shows === undefined || boldShows === undefined) throw new Error('two weights are expected');

test('P7.4 both weights of the font show every letter of Kazakh and Russian and the signs of office', () => {
  const letters =
    'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя№«»—–₸…’0123456789';
  for (const letter of letters) {
    expect([letter, shows(letter.codePointAt(0) ?? 0)]).toEqual([letter, true]);
    expect([letter, boldShows(letter.codePointAt(0) ?? 0)]).toEqual([letter, true]);
  }
  expect(printable(letters, shows)).toBe(letters);
});

test('OpenType cmap what one weight shows the other shows too, so one table is enough', () => {
  for (let codePoint = 0; codePoint < 0x10000; codePoint++)
    if (shows(codePoint) !== boldShows(codePoint)) expect.unreachable(`U+${codePoint.toString(16)}`);
  expect(readFileSync(fontFiles[0] ?? '').byteLength).toBeGreaterThan(500_000);
});

test('P5.3 what the font cannot show is named by its code point and not lost', () => {
  expect(printable('Ерлан 😀', shows)).toBe('Ерлан [U+1F600]');
  expect(printable('华为 שלום', shows)).toBe('[U+534E U+4E3A] [U+05E9 U+05DC U+05D5 U+05DD]');
  expect(printable('\u0000\u0007 \ud800', shows)).toBe('[U+0000 U+0007] [U+D800]');
});

test('P5.3 characters that turn or hide the text do not reach the paper', () => {
  expect(printable('а\u202Eтакпо\u202Cб\u200B\u00AD\uFEFFв', shows)).toBe('атакпобв');
});

test('P5.3 the same word typed in two ways is printed in one', () => {
  expect(printable('и\u0306', shows)).toBe('й');
  expect(printable('a\r\nb\rc\u2028d\te', shows)).toBe('a\nb\nc\nd e');
});
