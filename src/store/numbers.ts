/** Numbers without gaps: of registration, of permits, of applications (UIN). */
import { sql } from 'kysely';
import type { Db } from './database.js';

/** A series counts by itself, from 1. */
export type Series = 'registration' | 'permit' | 'uin';

/**
 * The number of this case in the series of this year (0 for a series that does not begin anew each year). A case that has one
 * gets the same again. Call it in the transaction that uses the number: others wait until it commits, and a transaction that
 * is undone gives its number back.
 */
export async function reserve(trx: Db, series: Series, year: number, caseId: string): Promise<number> {
  const had = await numberOf(trx, series, year, caseId);
  if (had !== null) return had;
  // The update that changes nothing locks the counter; what follows sees what the holder before us has committed.
  await sql`insert into counter (series, year, last) values (${series}, ${year}, 0)
            on conflict (series, year) do update set last = counter.last`.execute(trx);
  const { rows } = await sql<{ value: number }>`
    with had as (
      select value from number where series = ${series} and year = ${year} and case_id = ${caseId}
    ), next as (
      update counter set last = last + 1 where series = ${series} and year = ${year} and not exists (select from had)
      returning last as value
    ), kept as (
      insert into number (series, year, value, case_id) select ${series}, ${year}::int, value, ${caseId} from next
    )
    select value from had union all select value from next`.execute(trx);
  const value = rows[0]?.value;
  if (value === undefined) throw new Error(`no number in series ${series}`);
  return value;
}

/** The number that the case has in the series, null when it has none. */
export async function numberOf(db: Db, series: Series, year: number, caseId: string): Promise<number | null> {
  const row = await db
    .selectFrom('number')
    .select('value')
    .where('series', '=', series)
    .where('year', '=', year)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.value ?? null;
}
