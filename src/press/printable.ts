/**
 * What of a person's text can stand on paper. PDF/A refuses a character without a picture, and one such character in a
 * name must not stop a paper; a character that turns or hides text must not make a paper say what was not written.
 */
import type { Shows } from './fonts.js';

/** Bytes without a picture and without a meaning on paper: joiners, soft hyphens, turns of direction (Unicode DI). */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Control characters and halves of characters; the font has a glyph for U+0000, PDF/A forbids it all the same. */
const without = /\p{C}/u;
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * The text as it is printed: composed (NFC), its lines broken by '\n' only, tabs as spaces, nothing invisible; what the
 * font cannot show stands as its code points, `[U+1F600]` or `[U+4E2D U+6587]`, so that it is named and not lost.
 */
export function printable(text: string, shows: Shows): string {
  const kept = text.normalize('NFC').replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(invisible, '');
  let printed = '';
  let unseen: string[] = [];
  const flush = (): void => {
    if (unseen.length > 0) printed += `[${unseen.join(' ')}]`;
    unseen = [];
  };
  for (const letter of kept) {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (letter === '\n' || (shows(codePoint) && !without.test(letter))) {
      flush();
      printed += letter;
    } else unseen.push(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  flush();
  return printed;
}
