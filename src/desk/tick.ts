/** The clock is an actor: it takes the steps that a lapsed term prescribes (A-21, reading 6). */
import { randomUUID } from 'node:crypto';
import { civil } from '../core/calendar.js';
import { against } from '../core/decide.js';
import type { Case, Data } from '../core/procedure.js';
import { resultDue } from '../law/hearing.js';
import { casesForClock } from '../store/views.js';
import { granting } from './compose.js';
import { type Desk, lawOf, system } from './desk.js';
import { found as load, take } from './take.js';

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
  for await (const id of casesForClock(desk.db, today))
    for (const step of STEPS) if (await takeIfOpen(desk, id, step)) taken += 1;
  return taken;
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
