import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, testDatabases, type TestDatabase } from '../store/testing.js';
import { calendarCommand } from './calendar.js';
import { termCommand } from './term.js';

let home: TestDatabase;
const before = process.env['DATABASE_URL'];
beforeAll(async () => {
  const [server] = await testDatabases();
  home = await freshDatabase(server?.name ?? '');
  process.env['DATABASE_URL'] = home.ownerUrl;
});
afterAll(async () => {
  if (before === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = before;
  await home.drop();
});

async function run(command: typeof calendarCommand | typeof termCommand, ...argv: string[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const out = {
    stdout: { write: (text: string) => stdout.push(text) },
    stderr: { write: (text: string) => stderr.push(text) },
  };
  const code = await command(argv, out, () => '2026-12-08T05:00:00.000Z');
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}
const calendar = (...argv: string[]) => run(calendarCommand, ...argv);
const act = ['--act', 'Order of the Minister', '--number', '401-НҚ', '--date', '2026-12-01', '--source', 'Adilet'];

test.each([
  [['remove'], /say list or add/],
  [['list', '--off', '2026-12-15'], /--off/],
  [['add', '--of', '2026-12-15'], /--of/],
  [['add', '2026-12-15'], /2026-12-15/],
] as const)('L8.2 %j cannot be used: exit 64, with what is wrong', async (argv, wrong) => {
  const { code, stdout, stderr } = await calendar(...argv);
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(wrong);
});

test('L8.2 an order that is refused is told whole, each ground with its option', async () => {
  const days = [
    '--off',
    '2026-12-08',
    '--off',
    '2026-12-16',
    '--works',
    '2026-12-19=soon',
    '--off',
    '2026-12-15=2026-12-20',
  ];
  const { code, stdout, stderr } = await calendar(
    'add',
    '--act',
    'Order',
    ...days,
    '--replaces',
    '7',
    '--final',
    '2029',
  );
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n').sort()).toEqual(
    [
      '--number: the number of the act',
      '--date: the date of the act, such as 2026-12-01',
      '--source: where the act can be read: a link, or its publication',
      '--replaces: no order 7 holds: see ruqsat calendar',
      '--final: 2029 cannot become final now: the next year is 2027, and the calendar must reach its end',
      '--off 2026-12-08: the day has begun or passed (today is 2026-12-08): what was received and due on it stays as it was judged',
      '--off 2026-12-16: the calendar says so already: off, by HOL art. 3',
      '--off 2026-12-15: a day off is moved one for one: the day it stands in for, 2026-12-20, must then be the other way about',
      '--works 2026-12-19: there is no day "soon"; write 2026-12-31',
    ]
      .map((line) => `ruqsat calendar: ${line}`)
      .sort(),
  );
});

test('L8.2 an order is entered and listed, and ruqsat term counts by it when it is asked to', async () => {
  const days = ['--off', '2026-12-15=2026-12-19', '--works', '2026-12-19=2026-12-15', '--off', '2027-05-17=kurbanAit'];
  const entered = await calendar('add', ...act, ...days, '--final', '2027', '--json');
  expect([entered.code, entered.stderr]).toEqual([0, '']);
  expect(JSON.parse(entered.stdout)).toEqual({ recorded: true, number: 1, moved: [], refusals: [] });

  const listed = await calendar();
  expect(listed.stdout).toContain('Final until 2027-12-31');
  expect(listed.stdout).toContain(
    '2026-12-15  Tue  off    Day off moved here (for 19.12.2026) (Order of the Minister № 401-НҚ, 01.12.2026)',
  );
  expect(listed.stdout).toContain('2026-12-19  Sat  works');
  expect(listed.stdout).toContain('makes 2027 final');
  const { orders, days: special, finalUntil } = JSON.parse((await calendar('list', '--json')).stdout);
  expect(finalUntil).toBe('2027-12-31');
  expect(orders).toMatchObject([{ number: 1, act: 'Order of the Minister № 401-НҚ, 01.12.2026', movedCases: 0 }]);
  expect(special).toContainEqual({
    date: '2027-05-17',
    works: false,
    why: expect.objectContaining({ en: 'First day of Kurban Ait' }),
    act: 'Order of the Minister № 401-НҚ, 01.12.2026',
  });

  const filed = ['--submitted', '2026-12-11T18:45:00+05:00', '--json'];
  const [shipped, office] = [await run(termCommand, ...filed), await run(termCommand, ...filed, '--entered')];
  expect(JSON.parse(shipped.stdout).resultDue).toBe('2026-12-24');
  expect(JSON.parse(office.stdout).resultDue).toBe('2026-12-24');
  expect(JSON.parse(office.stdout)).toMatchObject({ registeredOn: '2026-12-14', completenessDue: '2026-12-18' });
  expect(Object.keys(JSON.parse(office.stdout))).toEqual(Object.keys(JSON.parse(shipped.stdout)));
});
