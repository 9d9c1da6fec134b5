/** `ruqsat term`: every date that follows from an application submitted at a given moment, with every day explained. */
import { parseArgs } from 'node:util';
import { type Calendar, civil, dayRow, instantOf, plainDate } from '../core/calendar.js';
import type { Instant, PlainDate } from '../core/procedure.js';
import { officeCalendar } from '../law/days.js';
import { type Filing, filing, labels, milestones } from '../law/filing.js';
import { type Lang, langOf } from '../words/languages.js';

/** Where a command writes; `process` will do. */
export interface Out {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown };
}

const USAGE = `usage: ruqsat term --submitted <moment> [--entered] [--json] [--lang kk|ru|en]
  <moment>  2026-12-11T18:45:00+05:00, or with Z; without an offset it is the office's wall time, UTC+5
            (UTC+6 before 1 March 2024); seconds and milliseconds may be left out
  --entered by the orders on days off that were entered in the office's memory too (DATABASE_URL or RUQSAT_DATA)
`;

/**
 * Counts by the shipped calendar, without a database; with `--entered` also by the orders in the office's memory.
 * Prints the dates as a table, or with `--json` as one object with the keys of `Filing` (`submitted` in UTC, `why` in the
 * language asked for). Returns the exit code: 0, or 64 when the arguments cannot be used or lead beyond the calendar,
 * with what is wrong and how to mend it on stderr.
 */
export async function termCommand(argv: string[], out: Out): Promise<number> {
  const asked = read(argv);
  if ('wrong' in asked) {
    out.stderr.write(`ruqsat term: ${asked.wrong}\n${USAGE}`);
    return 64;
  }
  try {
    const calendar = asked.entered ? await enteredCalendar(out) : officeCalendar;
    const found = filing(calendar, asked.submitted);
    out.stdout.write(asked.json ? object(found, asked.lang) : table(calendar, found, asked.lang));
    return 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    out.stderr.write(`ruqsat term: ${error.message}\n`);
    return 64;
  }
}

interface Asked {
  readonly submitted: Instant;
  readonly entered: boolean;
  readonly json: boolean;
  readonly lang: Lang;
}

function read(argv: string[]): Asked | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        submitted: { type: 'string' },
        entered: { type: 'boolean' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
    const { submitted, entered = false, json = false } = values;
    const lang = langOf(values.lang ?? 'en');
    if (submitted === undefined) return { wrong: 'say when the application was submitted: --submitted <moment>' };
    if (lang === null) return { wrong: `--lang ${values.lang}: choose kk, ru or en` };
    const moment = momentOf(submitted);
    return typeof moment === 'string' ? { submitted: moment, entered, json, lang } : moment;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** Loaded only when it is asked for, so that the other answers do not wait for a database driver. */
async function enteredCalendar(out: Out): Promise<Calendar> {
  const [{ openMemory }, { keepCalendar }] = await Promise.all([import('../memory.js'), import('../desk/days.js')]);
  const memory = await openMemory(process.env, (line) => void out.stderr.write(`${line}\n`));
  try {
    return (await keepCalendar(memory.db)).now;
  } finally {
    await memory.close();
  }
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/;

function momentOf(text: string): Instant | { readonly wrong: string } {
  const match = MOMENT.exec(text.trim());
  const wrong = (why: string) => ({ wrong: `--submitted ${text}: ${why}` });
  if (match === null) return wrong('write the date, T, and the time, like 2026-12-11T18:45:00+05:00');
  const [, day = '', minute = '', second = '00', fraction = '', offset] = match;
  const date = plainDate(day);
  if (date === null) return wrong(`there is no day ${day}`);
  const time = `${minute}:${second}.${fraction.padEnd(3, '0')}`;
  if (minute > '23:59' || minute.slice(3) > '59' || second > '59') return wrong(`there is no time ${time}`);
  if (offset === undefined) return instantOf(officeCalendar, date, time);
  const moment = new Date(`${date}T${time}${offset}`);
  return Number.isNaN(moment.getTime()) ? wrong(`there is no offset ${offset}`) : moment.toISOString();
}

function object(found: Filing, lang: Lang): string {
  const days = found.days.map((day) => ({ ...day, why: day.why[lang] }));
  return `${JSON.stringify({ ...found, days }, null, 2)}\n`;
}

function table(calendar: Calendar, found: Filing, lang: Lang): string {
  const { date, time } = civil(calendar, found.submitted);
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' });
  const line = (day: PlainDate, sign: string, text: string, basis: string) =>
    `${day}${star(calendar, day)} ${weekday.format(new Date(day))} ${sign.padStart(4)}  ${text} (${basis})`;
  const number = (day: PlainDate) => `WD${found.days.find((one) => one.date === day)?.n ?? ''}`;
  const lines = [
    `${date} ${time.replace(/\.000$/, '')} (${found.submitted})  ${labels.submitted[lang]}`,
    '',
    line(found.registeredOn, 'R', labels.registeredOn[lang], 'P6.1a, P6.2'),
    ...milestones.map((one) => line(found[one.date], number(found[one.date]), one.what[lang], one.norm)),
    '',
    ...found.days.map((day) => line(day.date, String(day.n ?? '-'), day.why[lang], day.basis)),
    ...(star(calendar, found.handOverDue) === '*' ? ['', `* ${labels.provisional[lang]}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function star(calendar: Calendar, day: PlainDate): string {
  return dayRow(calendar, day).status === 'provisional' ? '*' : ' ';
}
