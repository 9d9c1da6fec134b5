/** The clock is an actor: it takes the steps that time alone prescribes (A-21, A-33, reading 6), in every case whose day has come. */
import { randomUUID } from 'node:crypto';
import { civil } from '../core/calendar.js';
import { against, replay } from '../core/decide.js';
import type { Case, Data } from '../core/procedure.js';
import { type ClockStep, clockSteps, wakeOn } from '../law/clock.js';
import { consequencesOf } from '../law/consequences.js';
import { resultDue } from '../law/hearing.js';
import { loadCase, loadCases, type StoredEntry } from '../store/entries.js';
import { casesForClock, lettingSleep } from '../store/views.js';
import { granting } from './compose.js';
import { type Desk, lawOf, system } from './desk.js';
import { idFrom } from './notices.js';
import { record, takeKnown } from './take.js';

/** So many cases at once: while one waits for the disk, others are reckoned. */
const AT_ONCE = 8;

/**
 * Takes every step that is the clock's now, a page of cases at a time, and returns how many it took. Whatever it does not come to do it
 * finds again: nothing is due that the entries do not say. Two clocks may run; of one step the second is told so. What fails in
 * one case keeps no other waiting, and is thrown when all are done.
 */
export async function tick(desk: Desk): Promise<number> {
  const today = civil(desk.calendar, desk.now()).date;
  const faults: unknown[] = [];
  let taken = 0;
  for await (const ids of casesForClock(desk.db, today)) {
    const cases = [...(await loadCases(desk.db, ids))];
    const work = async (): Promise<void> => {
      for (let next = cases.pop(); next; next = cases.pop()) {
        const [id, entries] = next;
        await stepsIn(desk, id, entries).then(
          (steps) => (taken += steps),
          (fault: unknown) => faults.push(new Error(`the clock in case ${id}`, { cause: fault })),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  if (faults.length > 0) throw new AggregateError(faults, `the clock failed in ${faults.length} cases`);
  return taken;
}

/** Takes what is due in a case, one step after the other, and returns how many. */
async function stepsIn(desk: Desk, id: string, entries: readonly StoredEntry[]): Promise<number> {
  let known = entries;
  for (;;) {
    const found = replay(lawOf(desk, known), id, known);
    const due = clockSteps(found, desk.calendar, desk.now()).find((one) => isOpen(desk, found, one));
    const entry = due && (await taken(desk, found, known, due));
    if (!entry) return known === entries ? makeGood(desk, found) : known.length - entries.length;
    known = [...known, entry];
  }
}

function isOpen(desk: Desk, found: Case, { step }: ClockStep): boolean {
  const ask = { case: found, actor: system, now: desk.now(), calendar: desk.calendar };
  return against(lawOf(desk, found.entries), ask, step).length === 0;
}

/** The entry, or null where another clock or a person was first. */
async function taken(
  desk: Desk,
  found: Case,
  entries: readonly StoredEntry[],
  { step, data }: ClockStep,
): Promise<StoredEntry | null> {
  const expectedNumber = entries.length + 1;
  const request = {
    id: randomUUID(),
    case: found.id,
    step,
    expectedNumber,
    data: data ?? (await lapsing(desk, found)),
  };
  const outcome = await takeKnown(desk, [system], request, entries);
  // Another clock may have been first, and then there is nothing left to do.
  if (outcome.is === 'refused' && (await loadCase(desk.db, found.id)).length === entries.length)
    throw new Error(`${step} is refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.is === 'done' && outcome.entry.number === expectedNumber ? outcome.entry : null;
}

async function lapsing(desk: Desk, found: Case): Promise<Data> {
  const due = resultDue(found, desk.calendar);
  return due ? { date: civil(desk.calendar, desk.now()).date, ...(await granting(desk, found, due)) } : {};
}

/** Takes what should have followed in other cases from the entries of this one: of permits that were issued before lives were kept. */
async function makeGood(desk: Desk, found: Case): Promise<number> {
  if (wakeOn(found, desk.calendar) !== null) return 0;
  const owed = found.entries.flatMap((entry, at) => {
    const then = { ...found, entries: found.entries.slice(0, at + 1) };
    return consequencesOf(then, entry, desk.calendar).map((one) => ({ ...one, id: idFrom(entry.id, one.step) }));
  });
  for (const { id, case: life, step, data } of owed) {
    const outcome = await record(desk, { id, case: life, step, data }, [lettingSleep(found.id)]);
    if (outcome.is !== 'done') throw new Error(`what followed was not taken: ${JSON.stringify(outcome)}`);
  }
  return owed.length;
}
