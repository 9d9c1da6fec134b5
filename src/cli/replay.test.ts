import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application } from '../law/application.js';
import { differenceIn } from '../law/compare.js';
import { officeCalendar } from '../law/days.js';
import { readDraft } from '../law/editions.js';
import { madeUpCase } from '../law/madeUp.js';
import { append } from '../store/entries.js';
import { freshDatabase, testDatabases, testFolder, type TestDatabase } from '../store/testing.js';
import { replayCommand } from './replay.js';

const draft = { id: 'five days', inForceFrom: '2027-01-01', terms: { result: { days: 5 } } };
const folder = testFolder();
const file = join(folder, 'draft.json');
let home: TestDatabase;

beforeAll(async () => {
  await writeFile(file, JSON.stringify(draft));
  const [server] = await testDatabases();
  home = await freshDatabase(server?.name ?? '');
  for (let number = 0; number < 60; number += 1) {
    let previous: string | null = null;
    for (const entry of madeUpCase(number, officeCalendar, randomUUID()))
      previous = (await append(home.db, { ...entry, id: randomUUID() }, previous)).hash;
  }
}, 60_000);
afterAll(() => home.drop());

async function run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = home.ownerUrl;
  const code = await replayCommand(argv, {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  }).finally(() => {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  });
  return { code, ...said };
}

test('O4 the past cases run through a draft of five days: the same that differ when each is held against it alone', async () => {
  const { code, stdout } = await run('--edition', file, '--json');
  const found = JSON.parse(stdout);
  const read = readDraft(draft);
  const five = 'edition' in read ? read.edition.procedure : application;
  const alone = Array.from({ length: 60 }, (_, n) => madeUpCase(n, officeCalendar, randomUUID())).flatMap(
    (entries) => differenceIn(entries, application, five, officeCalendar, new Date().toISOString()) ?? [],
  );
  const late = alone.filter((one) => one.late.some(({ term }) => term === 'result'));
  expect([code, found.cases, found.differing]).toEqual([0, 60, alone.length]);
  expect(found.late.result).toBe(late.length);
  expect(found.differences).toHaveLength(alone.length);
  expect(late.length).toBeGreaterThan(0);
});

test('O4 without --json each case that differs is told in words with its norm, and the sums at the end', async () => {
  const { code, stdout } = await run('--edition', file);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}L4 result: due \d{4}-\d\d-\d\d instead of \d{4}-\d\d-\d\d, \d+ working days? late$/m);
  expect(stdout).toMatch(/60 cases through «five days»: \d+ would differ/);
});

test('O4 only the cases of certain days are read when they are named', async () => {
  const { stdout } = await run('--edition', file, '--from', '2026-01-01', '--until', '2026-12-31', '--json');
  const { cases } = JSON.parse(stdout);
  expect(cases).toBeGreaterThan(5);
  expect(cases).toBeLessThan(40);
});

test('O4 a draft that cannot be read is refused with every problem and where it stands', async () => {
  const wrong = join(folder, 'wrong.json');
  await writeFile(wrong, JSON.stringify({ id: '', inForceFrom: '2027-01-01', terms: { resalt: { days: 5 } } }));
  const { code, stderr } = await run('--edition', wrong);
  expect(code).toBe(64);
  expect(stderr).toContain('id: give the draft a name of its own');
  expect(stderr).toContain('terms.resalt: is no term');
  expect((await run()).code).toBe(64);
  expect((await run('--edition', join(folder, 'absent.json'))).code).toBe(64);
  expect((await run('--edition', file, '--from', 'May')).stderr).toContain('YYYY-MM-DD');
});
