/** Text as it is compared in searches: the same for what is stored and for what is asked. */

/** Lower case, one form of each letter, quotation marks and double spaces gone. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/["'«»„“”‘’`\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The words that trigrams can find: three letters or more, five words at most, 64 letters each. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(fold(text).split(' '))]
    .filter((word) => word.length >= 3)
    .slice(0, 5)
    .map((word) => word.slice(0, 64));
}

/** The LIKE pattern of a word anywhere in the text. */
export function like(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
