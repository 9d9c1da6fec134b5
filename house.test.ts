/** The house keeps its shape: which room may import which, and where texts, SQL and randomness may stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { untouched, usedRows } from './house.record.js';
import { normsOf, testTitles } from './src/cli/titles.js';
import { page, weave } from './src/cli/weave.js';
import { carriedByRows, carriersOf, openBecause } from './src/law/carriers.js';
import { norms } from './src/law/norms.js';
import { given } from './src/law/testing.js';

const ROOT = dirname(fileURLToPath(import.meta.url));
const SRC = join(ROOT, 'src');

/** A room may import these rooms; of those after `types` only types. */
const ARROWS: Record<string, { may: readonly string[]; types?: readonly string[] }> = {
  core: { may: [] },
  seal: { may: [] },
  law: { may: ['core'] },
  words: { may: ['law'], types: ['core', 'seal'] },
  press: { may: ['law', 'core', 'words'] },
  store: { may: [], types: ['core'] },
  outside: { may: ['seal', 'core'] },
  desk: { may: ['law', 'core', 'seal', 'press', 'store', 'outside', 'words'] },
  web: { may: ['desk', 'law', 'core', 'words'], types: ['seal'] },
  demo: { may: ['seal', 'core', 'law', 'words'], types: ['outside'] },
  cli: { may: ['core', 'law', 'words', 'seal', 'press', 'store', 'desk', 'outside', 'web', 'main'], types: ['demo'] },
  main: { may: ['core', 'law', 'words', 'seal', 'press', 'store', 'desk', 'outside', 'web'], types: ['demo'] },
};

/** Files that stand beside the rooms belong to the room of `main` or of `cli`. */
const roomOf = (path: string): string => {
  const [first = '', ...rest] = relative(SRC, path).split(/[\\/]/);
  if (rest.length > 0) return first;
  return first === 'cli.ts' ? 'cli' : 'main';
};

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, path: join(SRC, name), text: readFileSync(join(SRC, name), 'utf8') }));
/** What the build leaves out is bound by no arrow: tests, and what only they use. */
const shipped = sources.filter(({ name }) => !/\.test\.tsx?$|(^|[\\/])(testing|test-[\w-]+)\.tsx?$/.test(name));

interface Import {
  readonly to: string;
  readonly typesOnly: boolean;
  readonly dynamic: boolean;
}

function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s+)?([^;'"]*?from\s+)?['"]([^'"]+)['"]/gm;
  for (const [, type, names = '', to = ''] of text.matchAll(statement)) {
    const inline =
      /\{([^}]*)\}/
        .exec(names)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '') ?? [];
    const allInline = inline.length > 0 && inline.every((name) => name.trim().startsWith('type '));
    found.push({ to, typesOnly: type !== undefined || allInline, dynamic: false });
  }
  for (const [, to = ''] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ to, typesOnly: false, dynamic: true });
  return found.filter(({ to }) => to.startsWith('.'));
}

test('HOUSE §2 a room imports only the rooms that its arrows allow', () => {
  const wrong: string[] = [];
  for (const { name, path, text } of shipped) {
    const from = roomOf(path);
    const arrows = ARROWS[from];
    if (!arrows) wrong.push(`${name}: the room ${from} is not in the map`);
    for (const { to, typesOnly, dynamic } of importsOf(text)) {
      const room = roomOf(resolve(dirname(path), to));
      if (room === from) continue;
      const demoOnDemand = room === 'demo' && dynamic && (from === 'main' || from === 'cli');
      const allowed = arrows?.may.includes(room) || (typesOnly && arrows?.types?.includes(room)) || demoOnDemand;
      if (!allowed) wrong.push(`${name}: ${from} → ${room} (${to})`);
    }
  }
  expect(wrong).toEqual([]);
});

test('HOUSE §2 core, law and seal read no clock, no random source, no file and no network', () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|from 'node:(fs|net|http|https|child_process)/;
  const wrong = shipped.filter(({ path, text }) => ['core', 'law', 'seal'].includes(roomOf(path)) && impure.test(text));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('HOUSE §6.19 SQL stands in the store only', () => {
  const sql = /\b(select\s.+\sfrom|insert\s+into|delete\s+from|update\s+\w+\s+set)\b/i;
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const wrong = shipped.filter(({ path, text }) => roomOf(path) !== 'store' && sql.test(code(text)));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('HOUSE §6.14 texts for people stand in words, law and demo, not in code', () => {
  // Two words make a sentence; one may be a probe of the alphabet.
  const cyrillic = /[\u0400-\u04ff]{2,}[ ,]+[\u0400-\u04ff]/;
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|\/(?:[^/\\\n]|\\.)+\/[gimsuy]*/gm, '');
  const wrong = shipped.filter(
    ({ path, text }) => !['words', 'law', 'demo'].includes(roomOf(path)) && cyrillic.test(code(text)),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('HOUSE §6.22 versions are exact, and the lock file has every row that a clean install asks for and no address', () => {
  const read = (name: string) => readFileSync(join(SRC, '..', name), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  const lock: { packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }> } =
    JSON.parse(read('package-lock.json'));
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  const rows = Object.keys(lock.packages);
  expect(wanted.filter((name) => !rows.some((row) => row.endsWith(`node_modules/${name}`)))).toEqual([]);
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});

test('HOUSE §2 no norm is without a carrier: rows, a declared right, judgement or outside matter, or the work that it waits for', () => {
  const bare = carriersOf().filter(({ row, carriers }) => carriers.length === 0 && !openBecause(row)?.trim());
  expect(bare.map(({ norm }) => norm)).toEqual([]);
});

test('HOUSE §2 no carrier is without a test: each norm that rows carry begins the title of a test in the room of the law', async () => {
  // There the run itself sees to it that such a test uses a row of its norm (house.setup.ts).
  const shown = new Set((await testTitles(ROOT, ['src/law'])).flatMap(normsOf));
  const untested = carriersOf().filter(({ norm }) => carriedByRows(norm) && !shown.has(norm));
  expect(untested.map(({ norm }) => norm)).toEqual([]);
});

test('HOUSE §6.15 a run notes the rows that a test uses: an empty test shows no norm, nor does one that uses other rows', () => {
  usedRows();
  expect(untouched('P6.2, O3 and P8.1 are carried by a row, declared, and open', usedRows())).toEqual(['P6.2']);
  given('submit', 'register');
  const rows = usedRows();
  expect(rows.map(({ row }) => row)).toEqual(
    expect.arrayContaining(['step register', 'check dayOfReceiptHasCome (register)']),
  );
  expect(rows.map(({ row }) => row)).not.toContain('step issue');
  expect(untouched('P6.1a, P6.2, L8.1, P6.5, A5.f9 after a registration', rows)).toEqual(['P6.5', 'A5.f9']);
});

test('HOUSE §6.15 what stands where a title names its norms is a norm of the Order', async () => {
  const appendix = /^(A|A-)\d+$/;
  const first = (await testTitles(ROOT)).map((title) => [title.split(/[ ,–]/, 1)[0] ?? '', title] as const);
  const unknown = first.filter(([id]) => /^[APLO]-?\d/.test(id) && !appendix.test(id) && !Object.hasOwn(norms, id));
  expect(unknown.map(([, title]) => title)).toEqual([]);
});

test('HOUSE §6.23 the page of the procedure is woven from the tables and the tests as they are', async () => {
  const stale = readFileSync(join(ROOT, page), 'utf8') !== weave(await testTitles(ROOT));
  expect(stale, `${page} is stale: run npm run weave, read what has changed, and commit it`).toBe(false);
});
