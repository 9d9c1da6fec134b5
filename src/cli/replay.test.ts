import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry, PlainDate } from '../core/procedure.js';
import { recordOrder } from '../desk/staff.js';
import { officeCalendar } from '../law/days.js';
import { readDraft } from '../law/draft.js';
import { madeUpCase } from '../law/madeUp.js';
import { people } from '../law/people.js';
import { append, everyCase } from '../store/entries.js';
import { freshDatabase, testDatabases, type TestDatabase } from '../store/testing.js';
import { replayAll, replayCommand, type Summary } from './replay.js';

const fiveDays = fileURLToPath(new URL('../../docs/drafts/five-days.json', import.meta.url));

async function run(...argv: string[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await replayCommand(argv, {
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** Weekdays off of 2025 to 2027, copied by hand from law-facts 2.4; one Sunday was worked. */
const off = new Set(
  [
    '2025: 01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
    '2026: 01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16',
    '2027: 01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16',
  ].flatMap((line) => {
    const [year = '', days = ''] = line.split(': ');
    return days.split(' ').map((day) => `${year}-${day}`);
  }),
);

function works(day: Date): boolean {
  const date = day.toISOString().slice(0, 10);
  const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
  return date === '2025-01-05' || (!weekend && !off.has(date));
}

/** 18:30 in Astana of the n-th working day after a day. */
function closing(after: string, n: number): string {
  const day = new Date(`${after}T00:00:00.000Z`);
  for (let left = n; left > 0; left -= works(day) ? 1 : 0) day.setUTCDate(day.getUTCDate() + 1);
  return `${day.toISOString().slice(0, 10)}T13:30:00.000Z`;
}

/** What five days would have meant, counted from the entries alone: results late, and steps that the lapsed term closes. */
function counted(cases: readonly (readonly Entry[])[], now: string) {
  const registered = (entries: readonly Entry[]) =>
    String(entries.find(({ step }) => step === 'register')?.data['registeredOn'] ?? '');
  const late = cases.filter((entries) => {
    const day = registered(entries);
    if (day === '') return false;
    const end = entries.find(({ step }) => ['issue', 'refuse', 'refuseIncomplete', 'withdraw'].includes(step));
    const judged = end?.at ?? now;
    return judged > closing(day, 5) && judged <= closing(day, 7);
  });
  const afterFive = (step: string) =>
    cases.flatMap((entries) => {
      const day = registered(entries);
      return entries.filter((entry) => entry.step === step && day !== '' && entry.at > closing(day, 5));
    }).length;
  return { late: late.length, issue: afterFive('issue'), refuse: afterFive('refuse') };
}

const now = '2027-12-01T05:00:00.000Z';

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  const cases = Array.from({ length: 60 }, (_, number) => madeUpCase(number, officeCalendar));
  beforeAll(async () => {
    home = await freshDatabase(name);
    for (const entries of cases) {
      let previous: string | null = null;
      for (const entry of entries) previous = (await append(home.db, entry, previous)).hash;
    }
    const order = {
      iin: people.head.iin,
      name: people.head.name,
      role: 'head',
      order: '1-ж/қ',
      from: '2025-01-06',
      until: null,
    };
    await recordOrder({ db: home.db, now: () => now, calendar: officeCalendar }, 'appoint', order);
  });
  afterAll(() => home.drop());

  const replayed = async (from: PlainDate | null = null, until: PlainDate | null = null): Promise<Summary> => {
    const read = readDraft({ id: 'five', inForceFrom: '2027-01-01', terms: { result: { days: 5 } } });
    if ('problems' in read) throw new Error('no draft');
    // A page of seven cases, so that many are turned.
    return replayAll(everyCase(home.db, 7), read.edition, {
      calendar: officeCalendar,
      now,
      from,
      until,
      tell: () => undefined,
    });
  };

  test('O1 stored cases run through a draft of five days as an independent count of their entries has it', async () => {
    const found = await replayed();
    const expected = counted(cases, now);
    expect(found).toMatchObject({ cases: 60, beyond: 0, unknown: 0 });
    expect(expected.late).toBeGreaterThan(2);
    expect(found.terms['result']?.late).toBe(expected.late);
    expect(expected.issue).toBeGreaterThan(0);
    expect([found.closed['issue']?.steps ?? 0, found.closed['refuse']?.steps ?? 0]).toEqual([
      expected.issue,
      expect.toSatisfy((steps: number) => steps >= expected.refuse),
    ]);
  });

  test('O1 only cases that were submitted from one day until another, by the office’s clock, are read', async () => {
    const day = (entries: readonly Entry[]) =>
      new Date(Date.parse(entries[0]?.at ?? '') + 5 * 3_600_000).toISOString().slice(0, 10) as PlainDate;
    const within = cases.filter((entries) => day(entries) >= '2026-01-01' && day(entries) <= '2026-12-31');
    expect((await replayed('2026-01-01', '2026-12-31')).cases).toBe(within.length);
    const one = day(cases[0] ?? []);
    expect((await replayed(one, one)).cases).toBeGreaterThan(0);
  });

  test('O1 the command reads the database that DATABASE_URL names, and leaves the office’s own orders out', async () => {
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = home.ownerUrl;
    try {
      const json = await run('--edition', fiveDays, '--json');
      expect([json.code, json.stderr]).toEqual([0, '']);
      const told = JSON.parse(json.stdout);
      expect(told).toMatchObject({
        draft: 'draft: five working days',
        calendar: { from: '2024-01-01', until: '2027-12-31', finalUntil: '2026-12-31' },
        summary: { cases: 60 },
      });
      expect(told.differences).toHaveLength(told.summary.differing);
      const text = await run('--edition', fiveDays);
      expect(text.stdout).toMatch(/^60 cases read, \d+ would differ\.$/m);
      expect(text.stdout.match(/^case /gm)).toHaveLength(told.summary.differing);
    } finally {
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
    }
  });
});

test('O1 what would have been different is told case by case, with dates, norms and grounds in words, and then in sums', async () => {
  const { code, stdout, stderr } = await run('--edition', fiveDays, '--made-up', '120');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Past cases by the draft «draft: five working days»\. Days off: 2024-01-01 to 2027-12-31, /);
  expect(stdout).toMatch(
    /^ {2}L4 result, would have been late: due \d{4}-\d\d-\d\d, \d working days? late; was due \d{4}-\d\d-\d\d, in time$/m,
  );
  expect(stdout).toMatch(/^ {2}entry \d+ issue \(P7\.4\), .*, would have been closed\. LPN 26\(1\): The .*\.$/m);
  expect(stdout).toMatch(/^120 cases read, \d+ would differ\.$/m);
  expect(stdout).toMatch(/^term result, would have been late: \d+$/m);
  expect(stdout).toMatch(/^step notify, would have been closed: \d+ \(P7\.2a noticeTooLate \d+/m);
  expect(stdout).not.toMatch(/undefined|\{\w+\}/);
});

test('O1 a case of an edition that this program does not know is counted, not judged', async () => {
  const read = readDraft({ id: 'five', inForceFrom: '2027-01-01' });
  if ('problems' in read) throw new Error('no draft');
  const strange = madeUpCase(0, officeCalendar).map((entry) => ({ ...entry, edition: '2031-01-01' }));
  const options = { calendar: officeCalendar, now, from: null, until: null, tell: () => undefined };
  expect(await replayAll([strange, madeUpCase(1, officeCalendar)], read.edition, options)).toMatchObject({
    cases: 2,
    unknown: 1,
    differing: 0,
  });
});

describe('O1 what cannot be used is told with how to mend it: exit 64', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ruqsat-draft-'));
    await writeFile(
      join(folder, 'wrong.json'),
      '{ "id": "x", "inForceFrom": "soon", "terms": { "resalt": { "days": 5 } } }',
    );
    await writeFile(join(folder, 'torn.json'), '{ "id": ');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    [[], /say which draft: --edition FILE/],
    [['--edition', fiveDays, '--from', '2026-02-30'], /--from 2026-02-30: write a date/],
    [['--edition', fiveDays, '--until', 'now'], /--until now: write a date/],
    [['--edition', fiveDays, '--from', '2026-02-02', '--until', '2026-02-01'], /--from lies after --until/],
    [['--edition', fiveDays, '--made-up', '0'], /--made-up 0: write how many/],
    [['--edition', fiveDays, '--jsno'], /--jsno/],
    [['--edition', 'nowhere.json'], /nowhere\.json is no draft[^]*ENOENT/],
  ] as const)('O1 %j', async (argv, wrong) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(wrong);
  });

  test('O1 every fault of a draft is told with its place', async () => {
    const { code, stderr } = await run('--edition', join(folder, 'wrong.json'));
    expect(code).toBe(64);
    expect(stderr).toMatch(/^ {2}inForceFrom: write a date/m);
    expect(stderr).toMatch(/^ {2}terms\.resalt: is no term: choose of registration/m);
    expect((await run('--edition', join(folder, 'torn.json'))).stderr).toMatch(/JSON/);
  });
});
