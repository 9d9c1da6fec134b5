import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lines, type NormLine, normsCommand } from './norms.js';
import { carriersOf } from '../law/carriers.js';
import { normsOf, titlesIn } from './titles.js';

async function run(...argv: string[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await normsCommand(argv, {
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}
const json = async (): Promise<readonly NormLine[]> => JSON.parse((await run('--json')).stdout);

const ids = '../shared/order-665/norm-ids.txt';

if (!existsSync(ids)) console.warn(`SKIPPED: ${ids} is not beside this copy, so the list of norms is not compared.`);

test.skipIf(!existsSync(ids))('O1 the command lists every id of the Order in its order, and no other', async () => {
  const expected = readFileSync(ids, 'utf8').split('\n').filter(Boolean);
  expect((await json()).map(({ id }) => id).sort()).toEqual(expected.sort());
});

test('O1 with --json each norm has its id, its carriers, its tests, and whether it is open', async () => {
  const { code, stderr } = await run('--json');
  expect([code, stderr]).toEqual([0, '']);
  for (const norm of await json()) {
    expect(Object.keys(norm)).toEqual(['id', 'carriers', 'tests', 'open']);
    expect(norm.open, norm.id).toBe(norm.carriers.length === 0);
  }
});

test('O1 an open norm is listed as open, and nothing that has a carrier is', async () => {
  const all = new Map((await json()).map((norm) => [norm.id, norm]));
  expect(all.get('P8.1')).toMatchObject({ carriers: [], open: true });
  expect(all.get('P8.2')).toMatchObject({ carriers: [], open: true });
  expect(all.get('P6.5')).toMatchObject({ open: false });
  expect(all.get('P6.5')?.carriers).toContain('step refuseIncomplete');
});

test('O1 the tests of a norm are those whose titles begin with its id', async () => {
  const all = await json();
  for (const { id, tests } of all)
    for (const title of tests.filter((one) => !/^\S+–/.test(one)))
      expect(title.split(/,? /).slice(0, 4), title).toContain(id);
  const own = 'O1 the tests of a norm are those whose titles begin with its id';
  expect(all.filter(({ tests }) => tests.includes(own)).map(({ id }) => id)).toEqual(['O1']);
  for (const id of [
    'P5.3',
    'P6.1a',
    'P6.2',
    'P6.3',
    'P6.5',
    'P7.1a',
    'P7.1b',
    'P7.4',
    'L4',
    'L7',
    'L11.4',
    'A4.q0',
    'A4.q4',
  ])
    expect(all.find((norm) => norm.id === id)?.tests.length, id).toBeGreaterThan(0);
});

test('O1 a title may begin with all norms from one to another: those that wait for later work are left out', () => {
  expect(normsOf('P6.3–P7.1a the way')).toEqual(['P6.3', 'P6.5', 'P7.1a']);
  expect(normsOf('L1, P7.4–P9 the end')).toEqual(['L1', 'P7.4', 'P9']);
  for (const title of ['P7.1a–P6.3 backwards', 'P6.3–P6.9 no such norm', 'P6.3–P6.5–P9 three', '–P9 half'])
    expect(normsOf(title), title).toEqual([]);
});

test('O1 a title may begin with several norms, and an id that is the beginning of another is not that other', () => {
  const titles = [
    'P6.1a, P6.2 the day',
    'P6.5 P7.4 no paper',
    'L11.4 ten years',
    'A-22 an order',
    'P6.5: not a title of ours',
    'Of P9',
  ];
  const shown = lines(carriersOf(), titles).flatMap(({ id, tests }) => (tests.length > 0 ? [[id, tests.length]] : []));
  expect(shown).toEqual([
    ['P6.1a', 1],
    ['P6.2', 1],
    ['P6.5', 1],
    ['P7.4', 1],
    ['L11.4', 1],
  ]);
});

test('O1 titles are read from plain tests, tables of cases, conditions and rows that begin with their norm', () => {
  // no norm begins with X, so that this file is not read as testing what it only quotes
  const call = 'test';
  const source = [
    `${call}('X1 a', () => {});`,
    `${call}.skipIf(x)(\n  "X2 it's b", async () => {});`,
    `${call}.each([[1], ['x']])('X3 %s c', () => {});`,
    `${call}.each([\n  ['X4', 1],\n  ['X9', '[x]', 2],\n  ['X8', 'y']\n] as const)('%s d %s', () => {});`,
    `  ${call}(\`X5 e\`, () => {});`,
    `latest('X6 no', 1); regex.${call}('X6 no');`,
  ].join('\n');
  expect(titlesIn(source)).toEqual(['X1 a', "X2 it's b", 'X3 %s c', 'X4 d %s', 'X9 d [x]', 'X8 d y', 'X5 e']);
});

test('O1 without --json the norms are a table that says what each open one waits for, and a sum', async () => {
  const { stdout } = await run();
  expect(stdout).toMatch(/^P8\.1 {2,}open {3}waits for monitoring$/m);
  expect(stdout).toMatch(/^P6\.3 {10,}step: confirmComplete$/m);
  expect(stdout).toMatch(/^ +term: completeness$/m);
  expect(stdout).toMatch(/^O3 +outside: Control over the Order/m);
  const [, count, carried, open] =
    /^(\d+) norms: (\d+) carried, (\d+) open; \d+ have a test of their own\.$/m.exec(stdout) ?? [];
  expect(Number(count)).toBe(carriersOf().length);
  expect(Number(carried) + Number(open)).toBe(Number(count));
});

test('O1 bad usage is answered with exit 64 and what is wrong', async () => {
  const { code, stdout, stderr } = await run('--jsn');
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(/--jsn/);
});

const built = 'dist/law/tests.json';
if (!existsSync(built) || !existsSync('dist/cli/norms.js'))
  console.warn(`SKIPPED: ${built} is not built, so the command is not run from dist.`);

test.skipIf(!existsSync(built) || !existsSync('dist/cli/norms.js'))(
  'O1 the built command lists the tests without their sources',
  async () => {
    const stdout = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, ['dist/cli.js', 'norms', '--json'], (fault, text) =>
        fault ? reject(fault) : resolve(text),
      );
    });
    const all: readonly NormLine[] = JSON.parse(stdout);
    expect(all.find(({ id }) => id === 'P6.5')?.tests.length).toBeGreaterThan(0);
  },
);
