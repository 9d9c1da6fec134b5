/** Which letters a paper is set in, and which characters they can show: taken from the font files of the package. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The files of the two weights of Noto Sans that the template asks for; whole TTFs, every Kazakh letter and ₸. */
export const fontFiles: readonly string[] = ['400Regular', '600SemiBold'].map((weight) =>
  require.resolve(`@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`),
);

/** Whether a font can show a code point. */
export type Shows = (codePoint: number) => boolean;

/** What the font file can show, by its `cmap` table (OpenType 1.9, cmap format 4: the Basic Multilingual Plane). */
export function shownBy(fontFile: string): Shows {
  const font = readFileSync(fontFile);
  const table = tableAt(font, 'cmap');
  const segments = segmentsOf(font, table + unicodeSubtable(font, table));
  return (codePoint) => segments.some((segment) => segment.first <= codePoint && codePoint <= segment.last);
}

interface Segment {
  readonly first: number;
  readonly last: number;
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let n = 0; n < count; n++) {
    const record = 12 + 16 * n;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

/** Offset of the subtable for Unicode on Windows (platform 3, encoding 1) within `cmap`. */
function unicodeSubtable(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2);
  for (let n = 0; n < count; n++) {
    const record = cmap + 4 + 8 * n;
    if (font.readUInt16BE(record) === 3 && font.readUInt16BE(record + 2) === 1) return font.readUInt32BE(record + 4);
  }
  throw new Error('the font has no Unicode cmap');
}

function segmentsOf(font: Buffer, subtable: number): readonly Segment[] {
  if (font.readUInt16BE(subtable) !== 4) throw new Error('the cmap of the font is not of format 4');
  const doubledCount = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubledCount + 2;
  const deltas = starts + doubledCount;
  const ranges = deltas + doubledCount;
  const segments: Segment[] = [];
  for (let at = 0; at < doubledCount; at += 2) {
    const last = font.readUInt16BE(ends + at);
    const rangeOffset = font.readUInt16BE(ranges + at);
    for (let codePoint = font.readUInt16BE(starts + at); codePoint <= last && codePoint < 0xffff; codePoint++) {
      const listed = ranges + at + rangeOffset + 2 * (codePoint - font.readUInt16BE(starts + at));
      const base = rangeOffset === 0 ? codePoint : font.readUInt16BE(listed);
      // Glyph 0 is the empty box: the font names the character but cannot show it.
      const glyph = rangeOffset !== 0 && base === 0 ? 0 : (base + font.readUInt16BE(deltas + at)) & 0xffff;
      if (glyph === 0) continue;
      const previous = segments.at(-1);
      if (previous?.last === codePoint - 1) segments[segments.length - 1] = { first: previous.first, last: codePoint };
      else segments.push({ first: codePoint, last: codePoint });
    }
  }
  return segments;
}
