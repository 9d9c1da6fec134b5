import { expect, test } from 'vitest';
import { termCommand } from './term.js';

async function run(...argv: string[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await termCommand(argv, {
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

test('L4 with --json the dates are printed as one object with these keys only', async () => {
  const { code, stdout, stderr } = await run('--submitted', '2026-12-11T18:45:00+05:00', '--json');
  expect([code, stderr]).toEqual([0, '']);
  const { days, ...dates } = JSON.parse(stdout);
  expect(dates).toEqual({
    submitted: '2026-12-11T13:45:00.000Z',
    registeredOn: '2026-12-14',
    completenessDue: '2026-12-17',
    amberFrom: '2026-12-18',
    latestNotice: '2026-12-21',
    examinationDue: '2026-12-22',
    objectionEnds: '2026-12-23',
    resultDue: '2026-12-24',
    handOverDue: '2026-12-31',
  });
  expect(days).toHaveLength(21);
  expect(days[3]).toEqual({
    date: '2026-12-14',
    counted: false,
    n: null,
    why: 'Day of registration: the term is counted from the next day',
    basis: 'APPC 76(2)',
  });
});

test.each([
  ['2026-12-11T18:45', '2026-12-11T13:45:00.000Z'],
  ['2026-12-11 18:30:00', '2026-12-11T13:30:00.000Z'],
  ['2026-12-11T18:30:00.5', '2026-12-11T13:30:00.500Z'],
  ['2026-12-11T13:30:00Z', '2026-12-11T13:30:00.000Z'],
  ['2026-12-11T00:30:00-03:00', '2026-12-11T03:30:00.000Z'],
])('A-12 %s is the moment %s: without an offset it is the office’s own time', async (text, instant) => {
  const { stdout } = await run('--submitted', text, '--json');
  expect(JSON.parse(stdout).submitted).toBe(instant);
});

test('L4 without --json the dates and the days are a table, in the language asked for', async () => {
  const english = await run('--submitted', '2026-12-26T12:00:00');
  expect(english.stdout).toMatch(/^2026-12-28 {2}Mon {4}R {2}day of registration \(P6\.1a, P6\.2\)$/m);
  expect(english.stdout).toMatch(/^2027-01-11\* Mon {2}WD7 {2}the term of the state service ends \(L4\)$/m);
  expect(english.stdout).toMatch(/^\* provisional/m);
  const kazakh = await run('--submitted', '2026-11-23T10:00:00', '--lang', 'kk');
  expect(kazakh.stdout).toMatch(/^2026-12-02 {2}\S+ {2}WD7 {2}мемлекеттік қызмет көрсету мерзімі аяқталады \(L4\)$/m);
  expect(kazakh.stdout).not.toMatch(/\*/);
  expect((await run('--submitted', '2026-11-23T10:00', '--lang', 'ru')).stdout).toMatch(/день регистрации/);
});

test.each([
  [[], /say when the application was submitted/],
  [['--submitted', 'tomorrow'], /write the date, T, and the time/],
  [['--submitted', '2026-12-11'], /write the date, T, and the time/],
  [['--submitted', '2026-02-30T10:00'], /there is no day 2026-02-30/],
  [['--submitted', '2026-12-11T24:00'], /there is no time 24:00/],
  [['--submitted', '2026-12-11T18:60'], /there is no time 18:60/],
  [['--submitted', '2026-12-11T18:30+99:00'], /there is no offset \+99:00/],
  [['--submitted', '2026-12-11T18:30', '--lang', 'de'], /--lang de: choose kk, ru or en/],
  [['--submitted', '2026-12-11T18:30', '--lnag', 'kk'], /--lnag/],
  [['now'], /now/],
] as const)('L4 %j cannot be used: exit 64, with what is wrong and how to mend it', async (argv, wrong) => {
  const { code, stdout, stderr } = await run(...argv);
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(wrong);
  expect(stderr).toMatch(/usage: ruqsat term/);
});

test('L4 a moment whose dates lie beyond the calendar is refused with the year and the mend', async () => {
  for (const moment of ['2027-12-20T10:00', '2031-01-01T10:00', '2023-05-05T10:00']) {
    const { code, stdout, stderr } = await run('--submitted', moment, '--json');
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/not those of (2028|2031|2023): add the days off/);
  }
});
