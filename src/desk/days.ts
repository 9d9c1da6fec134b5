/**
 * The calendar of a running office, and the orders that change it: steps of the office's own case, taken by the administrator
 * at the command line. With an order the dates of every case that goes on are reckoned anew.
 */
import { randomUUID } from 'node:crypto';
import { type Calendar, versionOf } from '../core/calendar.js';
import { decide, extend, replay } from '../core/decide.js';
import type { Actor, Data, Instant, Refusal } from '../core/procedure.js';
import { moved } from '../core/terms.js';
import { calendarWith, type DayOrder, dayOrders, inForce } from '../law/day-orders.js';
import { officeCalendar } from '../law/days.js';
import { office, officeCase } from '../law/office.js';
import { type Db, transact, type Trx } from '../store/database.js';
import {
  dayOrderEntries,
  holdCases,
  keepDayOrder,
  keepMoves,
  moveCounts,
  type MovedDay,
  type MovedSeen,
  movesOf,
} from '../store/days.js';
import { append, Conflict, loadCase, loadCases, newestMoment, type StoredEntry } from '../store/entries.js';
import { openCases, redateCases } from '../store/views.js';
import { type Desk, lawOf } from './desk.js';
import { rowOf } from './view.js';

const administrator: Actor = { role: 'administrator', iin: null, bin: null, name: 'ruqsat calendar', order: null };

/** The calendar that holds, kept up to date in this process. */
export interface KeptCalendar {
  readonly now: Calendar;
  /** Reads the orders again. */
  readonly refresh: () => Promise<void>;
}

/** Reads the orders that were entered so far, and keeps the calendar that follows from them. */
export async function keepCalendar(db: Db): Promise<KeptCalendar> {
  let now = officeCalendar;
  const refresh = async (): Promise<void> => {
    const orders = await ordersIn(db);
    // Orders are only ever added: an answer that was overtaken by a newer one changes nothing.
    if (orders.length > versionOf(now)) now = calendarWith(officeCalendar, orders);
  };
  await refresh();
  return {
    get now() {
      return now;
    },
    refresh,
  };
}

/** A last day that an order moved, with the numbers of its case. */
export type MoveSeen = MovedSeen;

/** What became of an order: it holds from now on and moved these last days, or every ground against it. */
export type Ordered =
  | { readonly is: 'recorded'; readonly number: number; readonly moved: readonly MoveSeen[] }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * Takes `orderDays` in the office's case. In the same transaction the dates of every open case are written anew and what moved
 * is kept, while nobody else writes a case: whoever decides afterwards decides by the new calendar.
 */
export async function orderDays(
  desk: Pick<Desk, 'db' | 'now' | 'calendar' | 'refreshCalendar' | 'editions'>,
  data: Data,
): Promise<Ordered> {
  const id = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const entries = await loadCase(desk.db, officeCase);
    const found = replay(office, officeCase, entries);
    const now = desk.now();
    const ask = { case: found, actor: administrator, now, calendar: desk.calendar };
    const decision = decide(office, ask, { id, step: 'orderDays', data, papers: [] });
    if ('refusals' in decision) return { is: 'refused', refusals: decision.refusals };
    const orders = dayOrders(extend(office, found, decision.entry));
    const number = orders.length;
    try {
      await transact(desk.db, async (trx) => {
        const stored = await append(trx, decision.entry, entries.at(-1)?.hash ?? null);
        await holdCases(trx);
        await keepDayOrder(trx, number, stored);
        await redate(trx, { ...desk, calendar: calendarWith(officeCalendar, orders), now: () => now }, number);
      });
    } catch (fault) {
      // Another administrator was first: the order is judged anew. A commit whose answer was lost is done.
      if (!(fault instanceof Conflict)) throw fault;
      if (fault.kind === 'stale' && attempt < 5) continue;
      if (fault.kind === 'stale') throw fault;
    }
    await desk.refreshCalendar();
    return { is: 'recorded', number, moved: await movesOf(desk.db, number) };
  }
}

/** The moment for whoever works at the command line: the machine's, but not before what the office has recorded already. */
export async function commandMoment({ db }: Pick<Desk, 'db'>, machine: Instant): Promise<Instant> {
  const newest = await newestMoment(db);
  return newest !== null && newest > machine ? newest : machine;
}

/** An order as people see it: whether it holds, and how many cases it moved. */
export interface OrderSeen extends DayOrder {
  readonly holds: boolean;
  readonly movedCases: number;
}

/** Every order that was entered, oldest first. */
export async function ordersSeen(desk: Pick<Desk, 'db'>): Promise<readonly OrderSeen[]> {
  const [orders, counts] = await Promise.all([ordersIn(desk.db), moveCounts(desk.db)]);
  const holding = new Set(inForce(orders).map(({ number }) => number));
  return orders.map((order) => ({
    ...order,
    holds: holding.has(order.number),
    movedCases: counts.get(order.number) ?? 0,
  }));
}

/** The last days that an order moved, of the cases that these officials may see: an officer's are those assigned to him. */
export async function movedByOrder(
  desk: Pick<Desk, 'db'>,
  actors: readonly Actor[],
  number: number,
): Promise<readonly MoveSeen[]> {
  if (actors.some(({ role }) => seesAll.has(role))) return movesOf(desk.db, number);
  const officer = actors.find(({ role }) => role === 'officer');
  return officer?.iin ? movesOf(desk.db, number, officer.iin) : [];
}

const seesAll: ReadonlySet<string> = new Set(['chancery', 'manager', 'head', 'actingHead', 'authorised']);

async function ordersIn(db: Db): Promise<readonly DayOrder[]> {
  return dayOrders({ entries: await dayOrderEntries(db) });
}

/** By what the cases are reckoned anew: each by its edition. */
type Law = Parameters<typeof lawOf>[0];

/** Goes through the open cases a page at a time: of a case nothing is kept but what moved, and that in the memory. */
async function redate(trx: Trx, law: Law, number: number): Promise<void> {
  for (let after = ''; ;) {
    const ids = await openCases(trx, after);
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
    const cases = [...(await loadCases(trx, ids))].map(([id, entries]) => redated(id, entries, law));
    await redateCases(
      trx,
      cases.flatMap(({ row }) => row),
    );
    await keepMoves(
      trx,
      number,
      cases.flatMap(({ days }) => days),
    );
  }
}

function redated(id: string, entries: readonly StoredEntry[], law: Law) {
  const last = entries.at(-1);
  if (!last) return { row: [], days: [] };
  const { calendar } = law;
  const procedure = lawOf(law, entries);
  const found = replay(procedure, id, entries);
  const days = moved(procedure, found, calendar).map(({ term, was, due }): MovedDay => ({ case: id, term, was, due }));
  return { row: [rowOf(procedure, found, last, calendar, law.now())], days };
}
