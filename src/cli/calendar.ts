/** `ruqsat calendar`: the days that differ from the ordinary week, and the orders that change them; every order is an entry. */
import { parseArgs } from 'node:util';
import type { Calendar } from '../core/calendar.js';
import type { Data, Refusal } from '../core/procedure.js';
import { commandMoment, keepCalendar, orderDays, type OrderSeen, ordersSeen } from '../desk/days.js';
import { actOf, type DayKind, dayKinds } from '../law/day-orders.js';
import { openMemory } from '../memory.js';
import type { MovedSeen } from '../store/days.js';
import { fill } from '../words/languages.js';
import { type Out, usage } from './usage.js';

/** Exit 0 when listed or recorded, 1 when refused (with every reason), 64 for bad usage. `machine` is its clock when absent. */
export async function calendarCommand(
  argv: string[],
  out: Out,
  machine = (): string => new Date().toISOString(),
): Promise<number> {
  const asked = read(argv);
  if ('wrong' in asked) {
    out.stderr.write(`ruqsat calendar: ${asked.wrong}\n\n${usage}`);
    return 64;
  }
  // An order goes through every open case: longer than a step may take.
  const memory = await openMemory(process.env, (line) => void out.stderr.write(`${line}\n`), { statementMs: 0 });
  try {
    const calendar = await keepCalendar(memory.db);
    if (asked.data === null) {
      const orders = await ordersSeen(memory);
      out.stdout.write(asked.json ? `${JSON.stringify(listed(calendar.now, orders))}\n` : table(calendar.now, orders));
      return 0;
    }
    const now = await commandMoment(memory, machine());
    const desk = { db: memory.db, now: () => now, calendar: calendar.now, refreshCalendar: calendar.refresh };
    const ordered = await orderDays(desk, asked.data);
    const refusals = ordered.is === 'refused' ? ordered.refusals : [];
    for (const refusal of refusals) out.stderr.write(`ruqsat calendar: ${told(refusal, asked.data)}\n`);
    if (asked.json) {
      const done = ordered.is === 'recorded' ? { number: ordered.number, moved: ordered.moved } : {};
      out.stdout.write(`${JSON.stringify({ recorded: refusals.length === 0, ...done, refusals })}\n`);
    } else if (ordered.is === 'recorded') out.stdout.write(recorded(ordered.number, ordered.moved));
    return refusals.length === 0 ? 0 : 1;
  } finally {
    await memory.close();
  }
}

interface Asked {
  readonly json: boolean;
  /** The order that is to be entered; null for the list. */
  readonly data: Data | null;
}

function read([action = 'list', ...rest]: string[]): Asked | { readonly wrong: string } {
  const argv = action.startsWith('--') ? [action, ...rest] : rest;
  const todo = action.startsWith('--') ? 'list' : action;
  if (todo !== 'list' && todo !== 'add') return { wrong: 'say list or add' };
  const json = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  const act = { act: text, number: text, date: text, source: text };
  const changes = { off: texts, works: texts, replaces: texts, final: text };
  try {
    if (todo === 'list') return { json: parseArgs({ args: argv, options: { json } }).values.json ?? false, data: null };
    const { values } = parseArgs({ args: argv, options: { json, ...act, ...changes } });
    return { json: values.json ?? false, data: orderFrom(values) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

type Given = { readonly [name in 'act' | 'number' | 'date' | 'source' | 'final']?: string | undefined } & {
  readonly [name in 'off' | 'works' | 'replaces']?: readonly string[] | undefined;
};

function orderFrom(given: Given): Data {
  return {
    name: given.act ?? '',
    actNumber: given.number ?? '',
    date: given.date ?? '',
    source: given.source ?? '',
    rows: [...rowsFrom('off', given.off ?? []), ...rowsFrom('works', given.works ?? [])],
    replaces: (given.replaces ?? []).map((number) => Number(number) || 0),
    settles: given.final === undefined ? null : Number(given.final) || 0,
  };
}

/** 'DATE', 'DATE=DATE' for the day it stands in for, or 'DATE=kind'. */
function rowsFrom(
  is: 'off' | 'works',
  days: readonly string[],
): readonly { readonly date: string; readonly kind: DayKind; readonly insteadOf: string | null }[] {
  return days.map((day) => {
    const [date = '', more] = day.split('=', 2);
    const kind = (Object.keys(dayKinds) as DayKind[]).find((name) => name === more && dayKinds[name].is === is);
    const plain = is === 'off' ? 'dayOff' : 'workingDay';
    if (more === undefined || kind) return { date, kind: kind ?? plain, insteadOf: null };
    return { date, kind: is === 'off' ? 'movedOff' : 'movedWork', insteadOf: more };
  });
}

function recorded(number: number, moved: readonly MovedSeen[]): string {
  const cases = new Set(moved.map(({ case: id }) => id)).size;
  const lines = moved.map(
    ({ case: id, registrationNumber, uin, term, was, due }) =>
      `  ${registrationNumber ?? uin ?? ''}  ${id}  ${term.padEnd(13)} ${was} -> ${due}`,
  );
  return [`Recorded as order ${number}. Cases whose dates moved: ${cases}.`, ...lines, ''].join('\n');
}

function listed(calendar: Calendar, orders: readonly OrderSeen[]) {
  const days = [...calendar.days].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    finalUntil: calendar.finalUntil,
    orders: orders.map((order) => ({ ...order, act: actOf(order) })),
    days: days.map(([date, { works, why, act }]) => ({ date, works, why, act })),
  };
}

function table(calendar: Calendar, seen: readonly OrderSeen[]): string {
  const { orders, days, finalUntil } = listed(calendar, seen);
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
  return [
    `Final until ${finalUntil}; later days are provisional.`,
    '',
    ...days.map(({ date, works, why, act }) =>
      [date, weekday.format(new Date(date)), works ? 'works' : 'off  ', `${why.en} (${act})`].join('  '),
    ),
    '',
    orders.length === 0 ? 'No order was entered.' : 'Orders that were entered:',
    ...orders.flatMap(({ number, at, act, source, rows, replaces, settles, holds, movedCases }) => [
      `${number}  ${at}  ${act}${holds ? '' : '  (replaced)'}`,
      `   ${source}`,
      ...rows.map(
        ({ date, kind, insteadOf }) => `   ${date} ${dayKinds[kind].is}${insteadOf ? ` for ${insteadOf}` : ''}`,
      ),
      ...replaces.map((other) => `   replaces order ${other}`),
      ...(settles === null ? [] : [`   makes ${settles} final`]),
      `   cases whose dates moved: ${movedCases}`,
    ]),
    '',
  ].join('\n');
}

/** A ground with the option that it concerns. */
function told({ why, field = '', with: said = {} }: Refusal, data: Data): string {
  const [place = '', index] = field.split('.');
  const rows = Array.isArray(data['rows']) ? data['rows'] : [];
  const row = index === undefined ? null : (rows[Number(index)] as ReturnType<typeof rowsFrom>[number]);
  const option = row ? `--${dayKinds[row.kind].is} ${row.date}` : `--${options[place] ?? place}`;
  return `${option}: ${fill(reasons[why] ?? why, said)}`;
}

const options: { readonly [field: string]: string } = {
  name: 'act',
  actNumber: 'number',
  rows: 'off, --works, --replaces or --final',
  settles: 'final',
};

const reasons: { readonly [why: string]: string } = {
  nameMissing: 'whose act it is, such as "Order of the Minister of Labour"',
  numberMissing: 'the number of the act',
  dateMissing: 'the date of the act, such as 2026-12-01',
  actAhead: 'the act is dated {date}, which has not come yet',
  sourceMissing: 'where the act can be read: a link, or its publication',
  nothingOrdered: 'say what the order changes',
  noSuchOrder: 'no order {number} holds: see ruqsat calendar',
  yearNotNext: '{year} cannot become final now: the next year is {next}, and the calendar must reach its end',
  noSuchKind: 'no such kind of day',
  noSuchDay: 'there is no day "{date}"; write 2026-12-31',
  insteadMissing: 'name the day that it stands in for',
  insteadNeedless: 'this kind of day stands in for no other day',
  outsideCalendar: 'the calendar covers {from} to {until}',
  dayBegun: 'the day has begun or passed (today is {today}): what was received and due on it stays as it was judged',
  dayTwice: 'the day stands twice in this order',
  alreadySo: 'the calendar says so already: {is}, by {act}',
  contradictsOrder: 'order {number} ({act}) says otherwise: add --replaces {number} if it no longer holds',
  notSetOff: 'a day off is moved one for one: the day it stands in for, {other}, must then be the other way about',
};
