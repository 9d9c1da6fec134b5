/** What XML 1.0 is made of below the level of tags: characters, references and names. */
import { FormatError } from '../der.js';

/** The characters of a document (XML 1.0 §2.2), line ends made one `\n` (§2.11). */
export function characters(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError('XML not in UTF-8');
  }
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text)) {
    throw new FormatError('a character that XML has not');
  }
  return text.replace(/\r\n?/g, '\n');
}

/** Text with its references replaced (XML 1.0 §4.1, §4.6); any other use of & is refused. */
export function expanded(raw: string): string {
  if (!raw.includes('&')) return raw;
  const [before = '', ...parts] = raw.split('&');
  const texts = parts.map((part) => {
    const end = part.indexOf(';');
    if (end < 0) throw new FormatError('& without a reference');
    return referred(part.slice(0, end)) + part.slice(end + 1);
  });
  return before + texts.join('');
}

/** The character that a reference stands for. */
function referred(name: string): string {
  const entity = entities.get(name);
  if (entity !== undefined) return entity;
  const [, hexadecimal, decimal] = characterReference.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? 'none') : Number.parseInt(hexadecimal, 16);
  const known = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff);
  if (!known && !(code >= 0xe000 && code <= 0xfffd) && !(code >= 0x10000 && code <= 0x10ffff)) {
    throw new FormatError('an entity or character that XML has not');
  }
  return String.fromCodePoint(code);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const characterReference = /^#(?:x0*([0-9a-fA-F]{1,6})|0*([0-9]{1,7}))$/;

/** Blanks, none too; a sticky form like the two below. */
export const blanks = /[ \t\n]*/y;

/** The declaration at the beginning of a document (XML 1.0 §2.8). */
export const declarationForm =
  /<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.0"|'1\.0')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[Uu][Tt][Ff]-8"|'[Uu][Tt][Ff]-8'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/y;

const nameStart =
  'A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}-\\u{200d}' +
  '\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}';
const plainName = `[${nameStart}][${nameStart}\\-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}-\\u{2040}]*`;

/** A name, with a prefix or without (Namespaces in XML 1.0 §4). */
export const qualifiedName = new RegExp(`${plainName}(?::${plainName})?`, 'uy');
