/**
 * The clock as a program of its own: it makes its rounds over the permits that are there, tells what they took, and reads some cases
 * back as any page would.
 */
import { isDeepStrictEqual } from 'node:util';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { instantOf } from '../src/core/calendar.js';
import { replay } from '../src/core/decide.js';
import { makeClock } from '../src/demo/clock.js';
import { committee } from '../src/demo/people.js';
import { type Desk, lawOf } from '../src/desk/desk.js';
import { recordOrder } from '../src/desk/staff.js';
import { tick } from '../src/desk/tick.js';
import { permitRowOf, rowOf } from '../src/desk/view.js';
import { people } from '../src/law/people.js';
import { connect } from '../src/store/database.js';
import { chained, loadCase } from '../src/store/entries.js';
import { permitsOfCase } from '../src/store/registry.js';
import { caseRow, casesForClock } from '../src/store/views.js';
import { calendar, measuredDays } from './permits.js';
import { argument, noTrust, type Round, type Rounds } from './shared.js';

const readBack = 100;
const db = connect(argument('url'), { max: 20 });
const clock = makeClock(instantOf(calendar, '2037-03-01', '10:00'));
const desk: Desk = {
  db,
  now: () => clock.now().toISOString(),
  calendar,
  refreshCalendar: async () => undefined,
  press: { make: () => Promise.reject(new Error('the clock makes no papers')) },
  judge: () => {
    throw new Error('the clock judges no signatures');
  },
  trust: noTrust,
  seal: () => randomBytes(0),
  site: 'https://ruqsat.example',
  providerBin: committee.bin,
  bodies: { complaintBody: null, qualityBody: null },
  channels: ['email', 'sms'],
  files: '',
  random: (n) => randomBytes(n),
};
for (const { role, iin, name } of [people.officer, people.head]) {
  const order = { iin, name, role, order: '1-ж/қ, 2026-01-05', from: '2026-01-05', until: null };
  await recordOrder(desk, 'appoint', { ...order, email: `${role}@ruqsat.example` });
}
const read = await readCases();
const rounds: Round[] = [];
for (const day of measuredDays) {
  clock.set(new Date(instantOf(calendar, day, '18:31')));
  rounds.push(await roundOf(day));
}
const told: Rounds = { read, rounds };
process.send?.(told);
await db.destroy();
process.disconnect();

/** What a day asks of the clock: finding what is due alone, the round that takes it, and one that finds nothing more. */
async function roundOf(day: (typeof measuredDays)[number]): Promise<Round> {
  const [due, foundMs] = await timed(async () => {
    let cases = 0;
    for await (const ids of casesForClock(db, day)) cases += ids.length;
    return cases;
  });
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const [steps, tookMs] = await timed(() => tick(desk));
  clearInterval(watch);
  const [again, idleMs] = await timed(() => tick(desk));
  if (again !== 0) throw new Error(`${again} steps were taken a second time`);
  return { day, due, foundMs, steps, tookMs, idleMs, residentBytes: before, grownBytes: peak - before };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

/** Some of the cases as the program reads them: the chain, the replayed case, and both rows that follow from it. */
async function readCases(): Promise<number> {
  const client = new Client({ connectionString: argument('owner') });
  await client.connect();
  const { rows } = await client.query<{ case_id: string }>(
    `select case_id from head tablesample bernoulli (1) where case_id <> 'office' order by random() limit $1`,
    [readBack],
  );
  await client.end();
  for (const { case_id: id } of rows) {
    const entries = await loadCase(db, id);
    const procedure = lawOf(desk, entries);
    const found = replay(procedure, id, entries);
    const last = entries.at(-1);
    if (!last) throw new Error(`case ${id} is empty`);
    const chain = entries.map((entry, at) => chained(entry, entries[at - 1]?.hash ?? null));
    const permit = permitRowOf(found, calendar);
    const [registered] = await permitsOfCase(db, id);
    const same =
      isDeepStrictEqual(chain, entries) &&
      isDeepStrictEqual(rowOf(procedure, found, last, calendar, last.at), await caseRow(db, id)) &&
      isDeepStrictEqual(permit && { ...permit, stayedFrom: null }, registered ?? null);
    if (!same) throw new Error(`case ${id} is not as the desk would have written it`);
  }
  return rows.length;
}
