/** `ruqsat norms`: every norm of the Order, what carries it, which tests show it, and what is open. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Carried, carriersOf, openBecause } from '../law/carriers.js';
import { normsOf, testTitles } from './titles.js';
import { type Out, usage } from './usage.js';

/** A norm as `--json` tells it: open when nothing carries it. */
export interface NormLine {
  readonly id: string;
  readonly carriers: readonly string[];
  readonly tests: readonly string[];
  readonly open: boolean;
}

/** Prints a table, or with `--json` one array of `NormLine`. Exit 0; 64 for bad usage. */
export async function normsCommand(argv: string[], out: Out): Promise<number> {
  const asked = read(argv);
  if ('wrong' in asked) {
    out.stderr.write(`ruqsat norms: ${asked.wrong}\n\n${usage}`);
    return 64;
  }
  const titles = await titlesBeside();
  const all = carriersOf();
  out.stdout.write(asked.json ? `${JSON.stringify(lines(all, titles), null, 2)}\n` : table(all, titles));
  return 0;
}

/** Every norm with the tests whose title begins with its id; a title may begin with several: 'P6.1a, P6.2 …'. */
export function lines(all: readonly Carried[], titles: readonly string[]): readonly NormLine[] {
  const tests = testsByNorm(titles);
  return all.map(({ norm, carriers }) => ({
    id: norm,
    carriers: carriers.map(({ is, name }) => `${is} ${name}`),
    tests: tests.get(norm) ?? [],
    open: carriers.length === 0,
  }));
}

function read(argv: string[]): { readonly json: boolean } | { readonly wrong: string } {
  try {
    const { values } = parseArgs({ args: argv, options: { json: { type: 'boolean' } } });
    return { json: values.json ?? false };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** The list that the build made beside the law; run from the sources, the titles are read from the tests themselves. */
async function titlesBeside(): Promise<readonly string[]> {
  const kept = await readFile(new URL('../law/tests.json', import.meta.url), 'utf8').catch(() => null);
  if (kept === null) return testTitles(fileURLToPath(new URL('../..', import.meta.url)));
  const titles: unknown = JSON.parse(kept);
  return Array.isArray(titles) ? titles.filter((title) => typeof title === 'string') : [];
}

function testsByNorm(titles: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const tests = new Map<string, string[]>();
  for (const title of titles) for (const id of normsOf(title)) tests.set(id, [...(tests.get(id) ?? []), title]);
  return tests;
}

function table(all: readonly Carried[], titles: readonly string[]): string {
  const rows = lines(all, titles);
  const width = Math.max(...rows.map(({ id }) => id.length));
  const indent = ' '.repeat(width + 9);
  const text = rows.map(({ id, carriers, tests, open }, at) => {
    const row = all[at]?.row;
    const what = open ? [`waits for ${(row && openBecause(row)) ?? 'a carrier'}`] : grouped(carriers);
    const shown = tests.length > 0 ? [`tests: ${tests.length}`] : [];
    return `${id.padEnd(width)}  ${open ? 'open' : '    '}   ${[...what, ...shown].join(`\n${indent}`)}`;
  });
  const open = rows.filter((row) => row.open).length;
  const shown = rows.filter(({ tests }) => tests.length > 0).length;
  const sum = `${rows.length} norms: ${rows.length - open} carried, ${open} open; ${shown} have a test of their own.`;
  return `${[...text, '', sum].join('\n')}\n`;
}

/** One line for each kind of carrier. */
function grouped(carriers: readonly string[]): readonly string[] {
  const kinds = [...new Set(carriers.map(kindOf))];
  return kinds.map((kind) => {
    const names = carriers
      .filter((carrier) => kindOf(carrier) === kind)
      .map((carrier) => carrier.slice(kind.length + 1));
    return `${kind}: ${names.join(', ')}`;
  });
}

function kindOf(carrier: string): string {
  return carrier.split(' ', 1)[0] ?? '';
}
