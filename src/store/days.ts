/** Orders on days off: which calendar holds, and which last days each order moved. What an order says is in its entry. */
import type { PlainDate } from '../core/procedure.js';
import { ask, type Db, type Trx } from './database.js';
import { type EntryRow, parseRow, type StoredEntry } from './entries.js';
import { type Statement, text } from './statement.js';

/** The last day of a term of a case as it was, and as an order made it. */
export interface MovedDay {
  readonly case: string;
  readonly term: string;
  readonly was: PlainDate;
  readonly due: PlainDate;
}

/** The same as people read it, with the numbers of the case. */
export interface MovedSeen extends MovedDay {
  readonly registrationNumber: string | null;
  readonly uin: string | null;
}

/** The entries of the orders, oldest first. */
export async function dayOrderEntries(db: Db): Promise<readonly StoredEntry[]> {
  const rows = await ask<EntryRow>(
    db,
    text`select body, previous, hash from day_order join entry using (case_id) where entry.number = entry_number
         order by day_order.number`,
  );
  return rows.map(parseRow);
}

/** True in a statement while the calendar is that of so many orders: what was decided by an older one is not written. */
export function calendarIs(version: number): Statement {
  return text`(select count(*) from day_order) = ${version}::int`;
}

/**
 * Lets nobody else write a case until the transaction ends, and waits for whoever is writing one: they then find the calendar
 * changed. Everybody can read.
 */
export async function holdCases(trx: Trx): Promise<void> {
  await ask(trx, text`lock table case_view in share row exclusive mode`);
}

/** Remembers that this entry is the order of this number; every process hears of it once the transaction is committed. */
export async function keepDayOrder(trx: Trx, number: number, entry: StoredEntry): Promise<void> {
  await ask(
    trx,
    text`insert into day_order (number, case_id, entry_number) values (${number}, ${entry.case}, ${entry.number})`,
  );
}

/** Remembers which last days the order moved. */
export async function keepMoves(trx: Trx, number: number, moved: readonly MovedDay[]): Promise<void> {
  if (moved.length === 0) return;
  const column = (name: keyof MovedDay) => moved.map((move) => move[name]);
  await ask(
    trx,
    text`insert into day_move (order_number, case_id, term, was, due)
         select ${number}::int, * from unnest(${column('case')}::text[], ${column('term')}::text[],
                                              ${column('was')}::date[], ${column('due')}::date[])`,
  );
}

/** The last days that an order moved, case by case; of the cases of one officer when `officerIin` names him. */
export async function movesOf(db: Db, number: number, officerIin: string | null = null): Promise<readonly MovedSeen[]> {
  return ask<MovedSeen>(
    db,
    text`select case_id as case, term, was, due, registration_number as "registrationNumber", uin
         from day_move left join case_view using (case_id)
         where order_number = ${number} and (${officerIin}::text is null or officer_iin = ${officerIin})
         order by registration_number, case_id, due, term`,
  );
}

/** How many cases each order moved; an order that moved none is absent. */
export async function moveCounts(db: Db): Promise<ReadonlyMap<number, number>> {
  const rows = await ask<{ readonly order_number: number; readonly cases: number }>(
    db,
    text`select order_number, count(distinct case_id)::int as cases from day_move group by order_number`,
  );
  return new Map(rows.map(({ order_number, cases }) => [order_number, cases]));
}
