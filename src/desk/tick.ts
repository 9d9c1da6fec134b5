/** The clock is an actor: it takes the steps that a lapsed term prescribes (A-21, reading 6). */
import { randomUUID } from 'node:crypto';
import { civil } from '../core/calendar.js';
import { against } from '../core/decide.js';
import type { Case, Data } from '../core/procedure.js';
import { wakeOn } from '../law/clock.js';
import { consequencesOf } from '../law/consequences.js';
import { resultDue } from '../law/hearing.js';
import { casesForClock, lettingSleep } from '../store/views.js';
import { granting } from './compose.js';
import { type Desk, lawOf, system } from './desk.js';
import { idFrom } from './notices.js';
import { found as load, record, take } from './take.js';

/** In this order: whether somebody used his right is noted before the case lapses. */
const STEPS = ['noteNotExercised', 'lapse'] as const;

/**
 * Takes every step that is the clock's now, one case after the other, and returns how many it took. Whatever it does not come
 * to do it finds again: nothing is due that the entries do not say. Two clocks may run; of one step the second is told so.
 */
export async function tick(desk: Desk): Promise<number> {
  const now = desk.now();
  const today = civil(desk.calendar, now).date;
  let taken = 0;
  for await (const id of casesForClock(desk.db, today)) {
    const before = taken;
    for (const step of STEPS) if (await takeIfOpen(desk, id, step)) taken += 1;
    if (taken === before) taken += await makeGood(desk, id);
  }
  return taken;
}

/** Takes what should have followed in other cases from the entries of this one: of permits that were issued before lives were kept. */
async function makeGood(desk: Desk, id: string): Promise<number> {
  const found = await load(desk, id);
  if (wakeOn(found, desk.calendar) !== null) return 0;
  const owed = found.entries.flatMap((entry, at) => {
    const then = { ...found, entries: found.entries.slice(0, at + 1) };
    return consequencesOf(then, entry, desk.calendar).map((one) => ({ ...one, id: idFrom(entry.id, one.step) }));
  });
  for (const { norm: _norm, opens: _opens, ...note } of owed) {
    const outcome = await record(desk, note, [lettingSleep(id)]);
    if (outcome.is !== 'done')
      throw new Error(`what followed from case ${id} was not taken: ${JSON.stringify(outcome)}`);
  }
  return owed.length;
}

async function takeIfOpen(desk: Desk, id: string, step: (typeof STEPS)[number]): Promise<boolean> {
  const found = await load(desk, id);
  const ask = { case: found, actor: system, now: desk.now(), calendar: desk.calendar };
  if (against(lawOf(desk, found.entries), ask, step).length > 0) return false;
  const outcome = await take(desk, [system], {
    id: randomUUID(),
    case: id,
    step,
    expectedNumber: found.entries.length + 1,
    data: await dataOf(desk, found, step),
  });
  return outcome.is === 'done';
}

async function dataOf(desk: Desk, found: Case, step: (typeof STEPS)[number]): Promise<Data> {
  const due = step === 'lapse' ? resultDue(found, desk.calendar) : null;
  return due ? { date: civil(desk.calendar, desk.now()).date, ...(await granting(desk, found, due)) } : {};
}
