/** Numbers without gaps: of registration, of permits, of applications (UIN), of complaints. */
import { ask, type Db } from './database.js';
import { text } from './statement.js';

/** A series counts by itself, from 1. */
export type Series = 'registration' | 'permit' | 'uin' | 'complaint' | 'complaintBody' | 'qualityBody';

/**
 * The number of this case in the series of this year (0 for a series that does not begin anew each year), in one statement. A
 * case that has one gets the same again. Within a transaction others wait until it commits, and one that is undone gives its
 * number back; there, asking twice at once for the same case is an error.
 */
export async function reserve(db: Db, series: Series, year: number, caseId: string): Promise<number> {
  try {
    return await next(db, series, year, caseId);
  } catch (fault) {
    // Two asked at once for the same case: what this one had taken is undone, and the other's number is there now.
    if (db.isTransaction || !(fault instanceof Error && 'code' in fault && fault.code === uniqueViolation)) throw fault;
    return next(db, series, year, caseId);
  }
}

const uniqueViolation = '23505';

async function next(db: Db, series: Series, year: number, caseId: string): Promise<number> {
  const [row] = await ask<{ value: number }>(
    db,
    text`
    with had as (
      select value from number where series = ${series} and year = ${year} and case_id = ${caseId}
    ), next as (
      insert into counter (series, year, last) select ${series}, ${year}::int, 1 where not exists (select from had)
      on conflict (series, year) do update set last = counter.last + 1
      returning last as value
    ), kept as (
      insert into number (series, year, value, case_id) select ${series}, ${year}::int, value, ${caseId} from next
    )
    select value from had union all select value from next`,
  );
  if (row === undefined) throw new Error(`no number in series ${series}`);
  return row.value;
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
