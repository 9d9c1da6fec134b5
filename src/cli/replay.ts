/** `ruqsat replay`: runs the past cases through a draft edition of the Order and reports what would have been different. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Calendar, civil, plainDate } from '../core/calendar.js';
import type { Entry, Instant, PlainDate, Refusal } from '../core/procedure.js';
import { type ClosedStep, type Difference, differenceIn, type Due, type TermDifference } from '../law/compare.js';
import { officeCalendar } from '../law/days.js';
import { type Drafted, readDraft } from '../law/draft.js';
import { type Edition, editions } from '../law/editions.js';
import { office } from '../law/office.js';
import { openMemory } from '../memory.js';
import { everyCase } from '../store/entries.js';
import { fill } from '../words/languages.js';
import { refusals } from '../words/refusals.js';
import { type Out, usage } from './usage.js';

/** How many steps of one name a draft would have closed, and on which grounds, by 'norm why'. */
export interface ClosedSum {
  readonly steps: number;
  readonly grounds: { readonly [ground: string]: number };
}

/** What a run found. Terms by name and by what became of them, in cases; steps by name. */
export interface Summary {
  readonly cases: number;
  readonly differing: number;
  readonly terms: { readonly [term: string]: { readonly [is in TermDifference['is']]?: number } };
  readonly closed: { readonly [step: string]: ClosedSum };
  /** Cases that could not be judged, because a date lies beyond the calendar. */
  readonly beyond: number;
  /** Cases of an edition that this program does not know. */
  readonly unknown: number;
}

/**
 * Reads every case of the database, or with `--made-up N` as many made-up ones, and prints what would have been different, a
 * case at a time, then the sums; with `--json` one object. Exit 0 whether or not anything differs; 64 for bad usage, or for a
 * draft that cannot be read or used, with every fault of it on stderr.
 */
export async function replayCommand(argv: string[], out: Out): Promise<number> {
  const asked = read(argv);
  const refuse = (line: string, more = ''): number => {
    out.stderr.write(`ruqsat replay: ${line}\n${more}`);
    return 64;
  };
  if ('wrong' in asked) return refuse(asked.wrong, `\n${usage}`);
  const draft = await draftIn(asked.file);
  if ('problems' in draft)
    return refuse(
      `${asked.file} is no draft of an edition (docs/drafts/README.md says what one is):`,
      draft.problems.map(({ path, problem }) => `  ${path === '' ? '' : `${path}: `}${problem}\n`).join(''),
    );
  const print = printer(asked.json, draft.edition, out);
  const options = { ...asked, calendar: officeCalendar, now: new Date().toISOString(), tell: print.difference };
  if (asked.madeUp !== null) {
    print.sum(await replayAll(await madeUp(asked.madeUp), draft.edition, options));
    return 0;
  }
  const memory = await openMemory(process.env, (line) => void out.stderr.write(`${line}\n`), { statementMs: 0 });
  try {
    print.sum(await replayAll(everyCase(memory.db), draft.edition, options));
    return 0;
  } finally {
    await memory.close();
  }
}

/** How a run is made. */
export interface ReplayOptions {
  readonly calendar: Calendar;
  /** As of which moment running cases are judged. */
  readonly now: Instant;
  /** The first and the last day of submission, by the office's clock; null for no bound. */
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  /** Hears of each case that differs, as soon as it was read: nothing is kept. */
  readonly tell: (difference: Difference) => void;
  /** Another table of editions in place of the law's own. */
  readonly editions?: readonly Edition[];
}

/** Runs the cases through a draft, one after the other. */
export async function replayAll(
  all: AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>,
  draft: Edition,
  { calendar, now, from, until, tell, editions: table = editions }: ReplayOptions,
): Promise<Summary> {
  const terms = new Map<string, Map<TermDifference['is'], number>>();
  const closed = new Map<string, { steps: number; grounds: Map<string, number> }>();
  let [cases, differing, beyond, unknown] = [0, 0, 0, 0];
  for await (const entries of all) {
    const [first] = entries;
    // The office's own orders follow no edition of the Order.
    if (!first || first.edition === office.edition) continue;
    const day = civil(calendar, first.at).date;
    if ((from !== null && day < from) || (until !== null && day > until)) continue;
    cases += 1;
    const own = table.find(({ id }) => id === first.edition)?.procedure;
    const difference = own ? differenceIn(entries, own, draft.procedure, calendar, now) : null;
    if (!own) unknown += 1;
    if (!difference) continue;
    if (difference.beyond !== null) beyond += 1;
    else differing += 1;
    for (const one of difference.terms)
      add(
        into(terms, one.term, () => new Map()),
        one.is,
      );
    for (const { step, grounds } of difference.closed) {
      const sum = into(closed, step, () => ({ steps: 0, grounds: new Map() }));
      sum.steps += 1;
      for (const { norm, why } of grounds) add(sum.grounds, `${norm} ${why}`);
    }
    tell(difference);
  }
  return {
    cases,
    differing,
    terms: Object.fromEntries([...terms].map(([term, sums]) => [term, Object.fromEntries(sums)])),
    closed: Object.fromEntries(
      [...closed].map(([step, { steps, grounds }]) => [step, { steps, grounds: Object.fromEntries(grounds) }]),
    ),
    beyond,
    unknown,
  };
}

function add<Key>(sums: Map<Key, number>, key: Key): void {
  sums.set(key, (sums.get(key) ?? 0) + 1);
}

function into<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

interface Asked {
  readonly file: string;
  readonly json: boolean;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly madeUp: number | null;
}

function read(argv: string[]): Asked | { readonly wrong: string } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: argv,
      options: { edition: text, from: text, until: text, 'made-up': text, json: { type: 'boolean' } },
    });
    const { edition: file, from, until, 'made-up': number, json = false } = values;
    if (!file) return { wrong: 'say which draft: --edition FILE, such as docs/drafts/five-days.json' };
    const days = {
      from: from === undefined ? null : plainDate(from),
      until: until === undefined ? null : plainDate(until),
    };
    if (from !== undefined && !days.from) return { wrong: `--from ${from}: write a date, YYYY-MM-DD` };
    if (until !== undefined && !days.until) return { wrong: `--until ${until}: write a date, YYYY-MM-DD` };
    if (days.from && days.until && days.from > days.until) return { wrong: '--from lies after --until' };
    if (number !== undefined && !/^[1-9]\d{0,6}$/.test(number))
      return { wrong: `--made-up ${number}: write how many cases, 1 to 9999999` };
    return { file, json, ...days, madeUp: number === undefined ? null : Number(number) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function draftIn(file: string): Promise<Drafted> {
  const problem = (fault: unknown): Drafted => ({
    problems: [{ path: '', problem: fault instanceof Error ? fault.message : String(fault) }],
  });
  try {
    return readDraft(JSON.parse(await readFile(file, 'utf8')));
  } catch (fault) {
    return problem(fault);
  }
}

async function madeUp(count: number): Promise<Iterable<readonly Entry[]>> {
  const { madeUpCase } = await import('../law/madeUp.js');
  return (function* () {
    for (let number = 0; number < count; number += 1) yield madeUpCase(number, officeCalendar);
  })();
}

interface Printer {
  readonly difference: (difference: Difference) => void;
  readonly sum: (summary: Summary) => void;
}

/** Prints each difference when it is found, so that no number of cases is too many. */
function printer(json: boolean, { id, inForceFrom }: Edition, { stdout }: Out): Printer {
  const { from, until, finalUntil } = officeCalendar;
  if (!json) {
    stdout.write(
      `Past cases by the draft «${id}». Days off: ${from} to ${until}, provisional after ${finalUntil}.\n\n`,
    );
    return { difference: (one) => stdout.write(lines(one)), sum: (summary) => stdout.write(sums(summary)) };
  }
  const head = JSON.stringify({ draft: id, inForceFrom, calendar: { from, until, finalUntil } });
  stdout.write(`${head.slice(0, -1)},"differences":[`);
  let separator = '\n';
  return {
    difference: (one) => {
      stdout.write(`${separator}${JSON.stringify({ ...one, closed: one.closed.map(inWords) })}`);
      separator = ',\n';
    },
    sum: (summary) => stdout.write(`\n],"summary":${JSON.stringify(summary)}}\n`),
  };
}

function inWords(closed: ClosedStep) {
  return { ...closed, grounds: closed.grounds.map((one) => ({ ...one, text: textOf(one) })) };
}

function textOf({ why, with: values = {} }: Refusal): string {
  const texts: { readonly [why: string]: { readonly en: string } } = refusals;
  return fill(texts[why]?.en ?? why, values);
}

function lines({ case: id, terms, closed, beyond }: Difference): string {
  const told = [
    ...(beyond === null ? [] : [`cannot be judged: ${beyond}`]),
    ...terms.map(
      ({ term, norm, is, own, draft }) => `${norm} ${term}, ${outcomes[is]}: ${dueOf(draft)}; was ${dueOf(own)}`,
    ),
    ...closed.map(({ number, step, norm, at, grounds }) => {
      const { date, time } = civil(officeCalendar, at);
      const why = grounds.map((one) => `${one.norm}: ${textOf(one)}`).join(' ');
      return `entry ${number} ${step} (${norm}), ${date} ${time.slice(0, 5)}, would have been closed. ${why}`;
    }),
  ];
  return `case ${id}\n${told.map((line) => `  ${line}\n`).join('')}`;
}

const outcomes: { readonly [is in TermDifference['is']]: string } = {
  late: 'would have been late',
  later: 'would have been later than it was',
  lessLate: 'would have been less late than it was',
  inTime: 'would have been in time',
};

function dueOf(one: Due | null): string {
  if (one === null) return 'no such term';
  const { due, daysLate } = one;
  return `due ${due}, ${daysLate === 0 ? 'in time' : `${daysLate} working day${daysLate === 1 ? '' : 's'} late`}`;
}

function sums({ cases, differing, terms, closed, beyond, unknown }: Summary): string {
  const told = [
    ...Object.entries(terms).flatMap(([term, outcome]) =>
      Object.entries(outcome).map(([is, count]) => `term ${term}, ${outcomes[is as TermDifference['is']]}: ${count}`),
    ),
    ...Object.entries(closed).map(([step, { steps, grounds }]) => {
      const why = Object.entries(grounds).map(([ground, count]) => `${ground} ${count}`);
      return `step ${step}, would have been closed: ${steps} (${why.join(', ')})`;
    }),
    ...(beyond > 0 ? [`beyond the calendar, not judged: ${beyond}`] : []),
    ...(unknown > 0 ? [`of an edition that is not known here, not judged: ${unknown}`] : []),
  ];
  return `\n${[`${cases} cases read, ${differing} would differ.`, ...told].join('\n')}\n`;
}
