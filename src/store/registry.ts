/** The public registry of permits: a view of the permits' cases, searched by everybody. */
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { Instant, PlainDate } from '../core/procedure.js';
import type { Db } from './database.js';
import type { RegistryNote, Schema } from './schema.js';
import { fold, like, wordsOf } from './search.js';
import { type Statement, text } from './statement.js';

/** A permit as everybody may see it. */
export interface PermitRow {
  readonly permitNumber: string;
  readonly case: string;
  readonly uin: string | null;
  readonly holderName: string;
  /** Null for an individual, who has no BIN; an IIN here is refused by the table. */
  readonly holderBin: string | null;
  /** As `maskIin` makes it; a full IIN is refused by the table. */
  readonly holderIinMasked: string | null;
  readonly issuedOn: PlainDate;
  readonly expiresOn: PlainDate;
  readonly status: string;
  /** The base operators, as printed. */
  readonly operators: string;
  /** The secret of the QR: opens the check page without a search. */
  readonly verifyCode: string;
  readonly updatedAt: Instant;
  /** What happened in its life, oldest first. */
  readonly notes: readonly RegistryNote[];
  /** The day on which it was terminated; null while it was not. */
  readonly endedOn: PlainDate | null;
  /** The entry of the termination that stands; null where none does. */
  readonly termination: number | null;
}

/** A permit as it is read, with the day from which a complaint keeps its termination from being executed (APPC 96); null where none does. */
export interface PermitFound extends PermitRow {
  readonly stayedFrom: PlainDate | null;
}

/** An IIN as it may be published: eight stars and the last four digits (law on personal data, reading of the team). */
export function maskIin(iin: string): string {
  return `********${iin.slice(-4)}`;
}

/** Writes the row of a permit anew, along with the entry from which it follows. */
export function rewritingPermit(row: PermitRow): Statement {
  const search = fold([row.permitNumber, row.holderBin ?? '', row.holderName].join(' '));
  return text`
    insert into registry
      (permit_number, case_id, uin, holder_name, holder_bin, holder_iin_masked, issued_on, expires_on, status, operators,
       verify_code, updated_at, search, notes, ended_on, termination)
    select ${row.permitNumber}, ${row.case}, ${row.uin}, ${row.holderName}, ${row.holderBin}, ${row.holderIinMasked},
       ${row.issuedOn}, ${row.expiresOn}, ${row.status}, ${row.operators}, ${row.verifyCode}, ${row.updatedAt}, ${search},
       ${JSON.stringify(row.notes)}, ${row.endedOn}, ${row.termination}
    from written
    on conflict (permit_number) do update set
      (case_id, uin, holder_name, holder_bin, holder_iin_masked, issued_on, expires_on, status, operators, verify_code,
       updated_at, search, notes, ended_on, termination)
      = row (excluded.case_id, excluded.uin, excluded.holder_name, excluded.holder_bin, excluded.holder_iin_masked,
       excluded.issued_on, excluded.expires_on, excluded.status, excluded.operators, excluded.verify_code,
       excluded.updated_at, excluded.search, excluded.notes, excluded.ended_on,
       excluded.termination)`;
}

/**
 * Permits by number, BIN or name, in the order of their numbers, `limit` (20) at a time; `after` is the number of the last
 * permit of the page before. A whole number is found as it stands; else every word must occur, and words shorter than three letters are not looked for. Without a word: all.
 */
export async function searchRegistry(
  db: Db,
  { text, limit = 20, after = '' }: { readonly text: string; readonly limit?: number; readonly after?: string },
): Promise<readonly PermitFound[]> {
  if (fold(text) === '') return page(db, limit, after);
  const bin = fold(text).replaceAll(' ', '');
  if (/^\d{12}$/.test(bin)) return byBin(db, bin, limit, after);
  const words = wordsOf(text);
  // What could be a number is asked for as one first; two statements at most, whatever was typed.
  const typed = text.trim();
  if (/^\S+$/.test(typed) && /\d/.test(typed)) {
    const named = await byNumber(db, typed, after);
    return named.length > 0 || words.length === 0 ? named : everywhere(db, words, limit, after);
  }
  if (words.length === 0) return [];
  // A frequent word fills the page from the next few thousand permits; a rare one is found by its trigrams. Left to the
  // planner, an estimate that is wrong turns either into a walk through the whole registry.
  const near = await among(db, words, limit, after);
  return near.length === limit ? near : everywhere(db, words, limit, after);
}

/** The permit with this number; null when there is none. */
export async function permitByNumber(db: Db, permitNumber: string): Promise<PermitFound | null> {
  const row = await db
    .selectFrom('registry')
    .selectAll()
    .select(stayed('registry'))
    .where('permit_number', '=', permitNumber)
    .executeTakeFirst();
  return row === undefined ? null : parseRow(row);
}

/** The permit that a QR leads to; null when the code is of none. */
export async function permitByCode(db: Db, verifyCode: string): Promise<PermitFound | null> {
  const row = await db
    .selectFrom('registry')
    .selectAll()
    .select(stayed('registry'))
    .where('verify_code', '=', verifyCode)
    .executeTakeFirst();
  return row === undefined ? null : parseRow(row);
}

/** The permits of a case. */
export async function permitsOfCase(db: Db, caseId: string): Promise<readonly PermitFound[]> {
  const rows = await db
    .selectFrom('registry')
    .selectAll()
    .select(stayed('registry'))
    .where('case_id', '=', caseId)
    .execute();
  return rows.map(parseRow);
}

/** How many permits one look at the neighbourhood reads: a few milliseconds. */
const neighbourhood = 2000;

async function page(db: Db, limit: number, after: string): Promise<readonly PermitFound[]> {
  const rows = await db
    .selectFrom('registry')
    .selectAll()
    .select(stayed('registry'))
    .where('permit_number', '>', after)
    .orderBy('permit_number')
    .limit(limit)
    .execute();
  return rows.map(parseRow);
}

async function byBin(db: Db, bin: string, limit: number, after: string): Promise<readonly PermitFound[]> {
  const { rows } = await sql<FoundRow>`
    with hit as materialized (select * from registry where holder_bin = ${bin} or permit_number = ${bin})
    select hit.*, ${stayed('hit')} from hit where permit_number > ${after} order by permit_number limit ${limit}`.execute(
    db,
  );
  return rows.map(parseRow);
}

async function byNumber(db: Db, text: string, after: string): Promise<readonly PermitFound[]> {
  const rows = await db
    .selectFrom('registry')
    .selectAll()
    .select(stayed('registry'))
    .where('permit_number', 'in', [text, text.toUpperCase()])
    .where('permit_number', '>', after)
    .execute();
  return rows.map(parseRow);
}

async function among(db: Db, words: readonly string[], limit: number, after: string): Promise<readonly PermitFound[]> {
  const rows = await matching(
    db
      .with(
        (cte) => cte('near').materialized(),
        () =>
          db
            .selectFrom('registry')
            .selectAll()
            .where('permit_number', '>', after)
            .orderBy('permit_number')
            .limit(neighbourhood),
      )
      .selectFrom('near as registry')
      .selectAll()
      .select(stayed('registry')),
    words,
  )
    .orderBy('permit_number')
    .limit(limit)
    .execute();
  return rows.map(parseRow);
}

async function everywhere(
  db: Db,
  words: readonly string[],
  limit: number,
  after: string,
): Promise<readonly PermitFound[]> {
  const rows = await db
    .with(
      (cte) => cte('hit').materialized(),
      () => matching(db.selectFrom('registry').selectAll().where('permit_number', '>', after), words),
    )
    .selectFrom('hit')
    .selectAll()
    .select(stayed('hit'))
    .orderBy('permit_number')
    .limit(limit)
    .execute();
  return rows.map(parseRow);
}

function matching<DB extends { readonly registry: { readonly search: string } }, O>(
  query: SelectQueryBuilder<DB, 'registry', O>,
  words: readonly string[],
): SelectQueryBuilder<DB, 'registry', O> {
  let narrowed = query;
  for (const word of words) narrowed = narrowed.where(sql<boolean>`registry.search like ${like(word)}`);
  return narrowed;
}

type FoundRow = Selectable<Schema['registry']> & { readonly stayed_from: PlainDate | null };

/** Of the complaints that are considered about the termination that stands, the day of the first. */
function stayed(of: 'registry' | 'hit') {
  return sql<PlainDate | null>`(
    select min(stays_from) from case_view
    where about = ${sql.ref(`${of}.case_id`)} and stays = ${sql.ref(`${of}.termination`)})`.as('stayed_from');
}

function parseRow(row: FoundRow): PermitFound {
  return {
    permitNumber: row.permit_number,
    case: row.case_id,
    uin: row.uin,
    holderName: row.holder_name,
    holderBin: row.holder_bin,
    holderIinMasked: row.holder_iin_masked,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    status: row.status,
    operators: row.operators,
    verifyCode: row.verify_code,
    updatedAt: row.updated_at,
    notes: row.notes,
    endedOn: row.ended_on,
    termination: row.termination,
    stayedFrom: row.stayed_from,
  };
}
