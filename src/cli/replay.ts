/** `ruqsat replay`: runs the past cases through a draft edition of the Order and reports what would have been different. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { plainDate } from '../core/calendar.js';
import type { Calendar } from '../core/calendar.js';
import type { Instant } from '../core/procedure.js';
import { type Difference, differenceIn } from '../law/compare.js';
import { officeCalendar } from '../law/days.js';
import { type DraftProblem, type Edition, editions, procedureFor, readDraft } from '../law/editions.js';
import { openMemory } from '../memory.js';
import type { Db } from '../store/database.js';
import { everyCase } from '../store/entries.js';
import type { Out } from './usage.js';

/** What a run finds: how many cases were read, which differ, and the sums by term and by step. */
export interface Replay {
  readonly draft: string;
  readonly cases: number;
  readonly differing: number;
  readonly late: { readonly [term: string]: number };
  readonly closed: { readonly [step: string]: number };
}

/** Exit 0 whether or not anything differs, 64 for bad usage or a draft that cannot be read. */
export async function replayCommand(argv: string[], out: Out): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      json: { type: 'boolean' },
      edition: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
    },
  });
  const refuse = (line: string): number => {
    out.stderr.write(`ruqsat replay: ${line}\n`);
    return 64;
  };
  const [from, until] = [values.from ?? '0001-01-01', values.until ?? '9999-12-31'];
  if (!values.edition) return refuse('say which draft: --edition FILE (see docs/drafts)');
  if (!plainDate(from) || !plainDate(until)) return refuse('--from and --until are dates, YYYY-MM-DD');
  const draft = await draftIn(values.edition);
  if ('problems' in draft)
    return refuse(
      [`${values.edition} is no draft:`, ...draft.problems.map(({ path, problem }) => `  ${path}: ${problem}`)].join(
        '\n',
      ),
    );
  const memory = await openMemory(process.env, (line) => void out.stderr.write(`${line}\n`), { statementMs: 0 });
  try {
    const differences: Difference[] = [];
    const found = await replayAll(memory.db, draft.edition, {
      calendar: officeCalendar,
      now: new Date().toISOString(),
      from,
      until,
      tell: (difference) => {
        if (values.json) differences.push(difference);
        else out.stdout.write(lines(difference));
      },
    });
    if (values.json) out.stdout.write(`${JSON.stringify({ ...found, differences })}\n`);
    else out.stdout.write(summary(found));
    return 0;
  } finally {
    await memory.close();
  }
}

/** How a run is made: the calendar, until when running terms are judged, the days of submission, and who is told. */
export interface ReplayOptions {
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly from: string;
  readonly until: string;
  readonly tell: (difference: Difference) => void;
}

/** Reads every application that was submitted in these days, one after the other, in constant memory. */
export async function replayAll(
  db: Db,
  draft: Edition,
  { calendar, now, from, until, tell }: ReplayOptions,
): Promise<Replay> {
  const late = new Map<string, number>();
  const closed = new Map<string, number>();
  let [cases, differing] = [0, 0];
  for await (const entries of everyCase(db)) {
    const [first] = entries;
    const day = first?.at.slice(0, 10) ?? '';
    if (!first || !editions.some(({ id }) => id === first.edition) || day < from || day > until) continue;
    cases += 1;
    const own = procedureFor(entries, draft.inForceFrom);
    const difference = differenceIn(entries, own, draft.procedure, calendar, now);
    if (!difference) continue;
    differing += 1;
    for (const { term } of difference.late) late.set(term, (late.get(term) ?? 0) + 1);
    for (const { step } of difference.closed) closed.set(step, (closed.get(step) ?? 0) + 1);
    tell(difference);
  }
  return { draft: draft.id, cases, differing, late: Object.fromEntries(late), closed: Object.fromEntries(closed) };
}

async function draftIn(
  file: string,
): Promise<{ readonly edition: Edition } | { readonly problems: readonly DraftProblem[] }> {
  try {
    return readDraft(JSON.parse(await readFile(file, 'utf8')));
  } catch (fault) {
    return { problems: [{ path: file, problem: fault instanceof Error ? fault.message : String(fault) }] };
  }
}

function lines({ case: id, late, closed }: Difference): string {
  return [
    `case ${id}`,
    ...late.map(
      ({ term, norm, dueBefore, dueInDraft, daysLate }) =>
        `  ${norm} ${term}: due ${dueInDraft} instead of ${dueBefore}, ${daysLate} working day${daysLate === 1 ? '' : 's'} late`,
    ),
    ...closed.map(
      ({ number, step, grounds }) =>
        `  entry ${number}, ${step}: closed, ${grounds.map(({ norm, why }) => `${norm} ${why}`).join(', ')}`,
    ),
    '',
  ].join('\n');
}

function summary({ draft, cases, differing, late, closed }: Replay): string {
  const sums = (name: string, all: { readonly [key: string]: number }) =>
    Object.entries(all).map(([key, count]) => `${name} ${key}: ${count}`);
  return `${[
    `${cases} cases through «${draft}»: ${differing} would differ`,
    ...sums('late', late),
    ...sums('closed', closed),
  ].join('\n')}\n`;
}
