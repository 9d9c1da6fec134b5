/** How fast the law itself is: due dates, a long case, the walk through the tables, and past cases through a draft edition. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replayAll } from '../src/cli/replay.js';
import { addDays, addWorkingDays, explain, instantOf } from '../src/core/calendar.js';
import { extend, replay } from '../src/core/decide.js';
import type { Case, Entry, PlainDate } from '../src/core/procedure.js';
import { application } from '../src/law/application.js';
import { officeCalendar } from '../src/law/days.js';
import { readDraft } from '../src/law/draft.js';
import { madeUpCase } from '../src/law/madeUp.js';
import { people } from '../src/law/people.js';
import { samples } from '../src/law/samples.js';
import { connect } from '../src/store/database.js';
import { startEmbedded } from '../src/store/embedded.js';
import { append, everyCase } from '../src/store/entries.js';
import { migrate } from '../src/store/migrate.js';
import type { Line } from './table.js';

const MB = 1024;
const pastCases = 1000;

/** Everything about the law that has a goal. */
export async function measureLaw(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  return [...dueDates(), longCase(), ...(await walk()), await past(folder, say)];
}

/** Due dates of all terms from every day of three years, alone and with each day explained. */
function dueDates(): readonly Line[] {
  const terms = Object.values(application.terms);
  const all: PlainDate[] = Array.from({ length: 1000 }, (_, n) => addDays('2024-06-01', n));
  const perSecond = (work: (day: PlainDate, days: number) => unknown): number => {
    let done = 0;
    const began = performance.now();
    while (performance.now() - began < 1500)
      for (const day of all)
        for (const { days } of terms) {
          work(day, days);
          done += 1;
        }
    return done / ((performance.now() - began) / 1000);
  };
  const alone = perSecond((day, days) => instantOf(officeCalendar, addWorkingDays(officeCalendar, day, days), '18:30'));
  const told = perSecond((day, days) => explain(officeCalendar, day, addWorkingDays(officeCalendar, day, days)));
  return [
    line('due dates a second', '≥ 100,000', Math.round(alone).toLocaleString('en'), alone >= 100_000),
    line('due dates a second, each day explained', '≥ 5,000', Math.round(told).toLocaleString('en'), told >= 5000),
  ];
}

/** A case that went to and fro between officer and head until it had 300 entries. */
function longCase(): Line {
  const entries = entriesOfLongCase(300);
  const times = Array.from({ length: 101 }, () => {
    const began = performance.now();
    replay(application, 'c', entries);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const ms = times[50] ?? Number.NaN;
  return line('a case of 300 entries is replayed in', '≤ 5 ms', `${ms.toFixed(2)} ms`, ms <= 5);
}

function entriesOfLongCase(length: number): readonly Entry[] {
  let found: Case = { id: 'c', procedure: application.name, stage: null, entries: [], terms: application.terms };
  const now = instantOf(officeCalendar, '2026-11-23', '10:00');
  const opening = ['submit', 'register', 'handOver', 'assign'] as const;
  for (let number = 1; number <= length; number += 1) {
    const step = opening[number - 1] ?? (number % 2 === 1 ? 'findIncomplete' : 'returnIncomplete');
    const actor = people.individual;
    const { data } = samples[step]({ case: found, actor, now, calendar: officeCalendar })[0];
    const { norm } = application.steps[step];
    const entry = { case: 'c', number, id: String(number), step, actor, at: now, data, papers: [], norm };
    found = extend(application, found, { ...entry, edition: application.edition });
  }
  return found.entries;
}

/** The exhaustive walk, in a process of its own for its memory. */
async function walk(): Promise<readonly Line[]> {
  const child = fork(fileURLToPath(new URL('./walk.js', import.meta.url)));
  const [found] = (await once(child, 'message')) as [
    { states: number; violations: number; seconds: number; kb: number },
  ];
  const states = found.states.toLocaleString('en');
  return [
    line(
      `the walk through the tables, ${states} states`,
      '≤ 60 s',
      `${found.seconds.toFixed(1)} s, ${found.violations} broken`,
      found.seconds <= 60 && found.violations === 0,
    ),
    line('memory of the walk', '≤ 1 GB', `${Math.round(found.kb / MB)} MB`, found.kb <= MB * MB),
  ];
}

/** Past cases through the draft of five working days, from a PostgreSQL of its own. */
async function past(folder: string, say: (line: string) => void): Promise<Line> {
  const postgres = await startEmbedded({ dir: join(folder, 'law', 'postgres'), log: say });
  await migrate(postgres.url);
  const db = connect(postgres.appUrl, { statementMs: 0 });
  try {
    for (let number = 0; number < pastCases; number += 1) {
      let previous: string | null = null;
      for (const entry of madeUpCase(number, officeCalendar)) previous = (await append(db, entry, previous)).hash;
    }
    const draft = readDraft(JSON.parse(await readFile('docs/drafts/five-days.json', 'utf8')));
    if (!('edition' in draft)) throw new Error('the draft cannot be read');
    const began = performance.now();
    const found = await replayAll(everyCase(db), draft.edition, {
      calendar: officeCalendar,
      now: '2027-12-01T05:00:00.000Z',
      from: null,
      until: null,
      tell: () => undefined,
    });
    const speed = found.cases / ((performance.now() - began) / 1000);
    say(`${found.cases} cases by the draft of five days: ${found.differing} differ`);
    say(`terms ${JSON.stringify(found.terms)}, closed ${JSON.stringify(found.closed)}`);
    return line('past cases through a draft edition, a second', '≥ 500', speed.toFixed(0), speed >= 500);
  } finally {
    await db.destroy();
    await postgres.stop();
  }
}

function line(what: string, goal: string, measured: string, holds: boolean): Line {
  return { what, goal, measured, holds };
}
