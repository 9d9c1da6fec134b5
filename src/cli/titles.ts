/** The titles of all tests, read from their sources: the build keeps them beside the program, which ships without its tests. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNorm, type Norm, norms } from '../law/norms.js';

/** The titles of every `test(…)` in these folders under the root of a copy of the sources, sorted, each once. */
export async function testTitles(
  root: string,
  within: readonly string[] = ['src', 'stories'],
): Promise<readonly string[]> {
  const folders = await Promise.all(within.map((folder) => testsUnder(join(root, folder))));
  const sources = await Promise.all(folders.flat().map((path) => readFile(path, 'utf8')));
  return [...new Set(sources.flatMap(titlesIn))].sort();
}

/**
 * The norms with which a title begins: one, several ('P6.1a, P6.2 …'), or all from one to another ('P5.3–P9 …'), those left
 * out that wait for later work.
 */
export function normsOf(title: string): readonly Norm[] {
  const words = title.split(' ').map((word) => rangeOf(word.replace(/,$/, '')));
  const end = words.findIndex((ids) => ids.length === 0);
  return words.slice(0, end === -1 ? words.length : end).flat();
}

/**
 * The titles in a test file. Of a table of cases the title is that of its template; where the template begins with the
 * first column (`%s …`), one title for each row, with the texts with which that row begins.
 */
export function titlesIn(source: string): readonly string[] {
  return [...source.matchAll(TITLE)].flatMap((match) => {
    const title = plain(match[2] ?? '');
    if (!title.startsWith('%s ')) return [title];
    const table = source.slice(source.lastIndexOf('.each(', match.index), match.index);
    return [...table.matchAll(ROW)].map(([, texts = '']) => {
      const columns = [...texts.matchAll(TEXT)].map(([, , text = '']) => plain(text));
      return columns.reduce((told, text) => told.replace('%s', () => text), title);
    });
  });
}

// `test('…'`, `test.only('…'`, and after the table or the condition of `test.each(…)(` or `test.skipIf(…)(`
const TITLE = /(?:\b(?:test|it)(?:\.[a-z]\w*)*\(|\)\()\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1\s*,/gi;
const TEXT = /(['"`])((?:\\.|(?!\1).)*)\1/g;
/** A row that begins with texts: those texts. */
const ROW = /\[\s*((['"`])(?:\\.|(?!\2).)*\2\s*,\s*(?:(['"`])(?:\\.|(?!\3).)*\3\s*(?:,|(?=\]))\s*)*)/g;

const ids: readonly Norm[] = Object.keys(norms).filter(isNorm);

function rangeOf(word: string): readonly Norm[] {
  if (isNorm(word)) return [word];
  const [first = '', last = '', ...more] = word.split('–');
  if (!isNorm(first) || !isNorm(last) || more.length > 0) return [];
  return ids.slice(ids.indexOf(first), ids.indexOf(last) + 1).filter((id) => !norms[id].carrier.startsWith('open: '));
}

function plain(literal: string): string {
  return literal.replace(/\\(.)/g, '$1');
}

async function testsUnder(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join(folder, name));
}
