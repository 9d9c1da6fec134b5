/** The cases: entries that are appended and read, never changed. Each is chained to the one before it by its hash. */
import { createHash } from 'node:crypto';
import type { Digest, Entry, Instant, Json, PlainDate } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import { recallOf } from './recall.js';
import { list, Statement, text } from './statement.js';

/** An entry with its place in the chain: `hash` is SHA-256 of the hash before it, a line feed, and the canonical body. */
export interface StoredEntry extends Entry {
  readonly previous: Digest;
  readonly hash: Digest;
}

/** The `previous` of the first entry of a case. */
export const origin: Digest = '0'.repeat(64);

/**
 * The entry was not written, and the transaction is still good, unless it is `elsewhere`.
 * `repeated`: this very step (its id) is stored already, `entry` is what was stored; compare its actor before showing it.
 * `stale`: somebody else was first, the case has grown since it was loaded; load it again and decide anew.
 * `elsewhere`: another case, in which an entry was to follow from this one, has grown; the statement has failed.
 */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    readonly kind: 'stale' | 'repeated' | 'elsewhere',
    readonly entry: StoredEntry | null,
  ) {
    super(kind === 'repeated' ? 'this step was taken already' : 'somebody else was first');
  }
}

/** The entries of a case in order; empty when there is no such case. */
export async function loadCase(db: Db, caseId: string): Promise<readonly StoredEntry[]> {
  const statement = text`select body, previous, hash from entry where case_id = ${caseId} order by number`;
  const entries = (await ask<EntryRow>(db, statement)).map(parseRow);
  if (entries.length > 0) recallOf(db)?.cases.set(caseId, entries);
  return entries;
}

/** An act of a case that a complaint keeps from being executed: the number of its entry, and from which day. */
export interface Stay {
  readonly number: number;
  readonly from: PlainDate;
}

/** The same for a page, with the acts of the case that complaints keep from being executed; in one statement. */
export async function loadCaseWithStays(
  db: Db,
  caseId: string,
): Promise<{ readonly entries: readonly StoredEntry[]; readonly stays: readonly Stay[] }> {
  const rows = await ask<EntryRow & { readonly stays: readonly Stay[] | null }>(
    db,
    text`select body, previous, hash, case when number = 1 then (
           select json_agg(json_build_object('number', stays, 'from', stays_from) order by stays_from) from case_view
           where about = ${caseId} and stays is not null
         ) end as stays
         from entry where case_id = ${caseId} order by number`,
  );
  const entries = rows.map(parseRow);
  if (entries.length > 0) recallOf(db)?.cases.set(caseId, entries);
  return { entries, stays: rows[0]?.stays ?? [] };
}

/** The entries of several cases, by case. */
export async function loadCases(
  db: Db,
  cases: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  const statement = text`select case_id, body, previous, hash from entry where case_id = any(${cases}::text[])
                         order by case_id, number`;
  const found = new Map<string, StoredEntry[]>();
  for (const row of await ask<EntryRow & { readonly case_id: string }>(db, statement))
    found.set(row.case_id, [...(found.get(row.case_id) ?? []), parseRow(row)]);
  return found;
}

/** The entries of a case as this process knew them last, without asking: for a writer. Null when it does not know the case. */
export function recallCase(db: Db, caseId: string): readonly StoredEntry[] | null {
  return recallOf(db)?.cases.get(caseId) ?? null;
}

/** The entry with this id (of the form that was sent), whatever its case; null when the step was not taken. */
export async function entryById(db: Db, id: string): Promise<StoredEntry | null> {
  const row = await db.selectFrom('entry').select(['body', 'previous', 'hash']).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : parseRow(row);
}

/** Every case with its entries, in the order of their ids, a page at a time in constant memory. */
export async function* everyCase(db: Db, limit = 200): AsyncGenerator<readonly StoredEntry[]> {
  for (let after = ''; ;) {
    const ids = await caseIds(db, after, limit);
    const rows = await ask<EntryRow & { readonly case_id: string }>(
      db,
      text`select case_id, body, previous, hash from entry where case_id = any(${ids}::text[]) order by case_id, number`,
    );
    const cases = new Map<string, StoredEntry[]>(ids.map((id) => [id, []]));
    for (const row of rows) cases.get(row.case_id)?.push(parseRow(row));
    yield* cases.values();
    if (ids.length < limit) return;
    after = ids.at(-1) ?? '';
  }
}

/** The moment of the newest entry of all; null in an empty memory. */
export async function newestMoment(db: Db): Promise<Instant | null> {
  const [row] = await ask<{ readonly at: Instant | null }>(db, text`select max(at) as at from entry`);
  return row?.at ?? null;
}

/** The ids of all cases, in order, a page at a time: for a rebuild of the views. */
export async function caseIds(db: Db, after: string = '', limit = 500): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('head')
    .select('case_id')
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.case_id);
}

/** What is written in the statement of an entry. */
export interface Along {
  /** Statements without RETURNING that take what they write `from written`, a row that is there only with the entry. */
  readonly writes: readonly Statement[];
  /** Without this nothing is written; the entry then counts as stale. */
  readonly given?: Statement;
  /** The entries in other cases that follow from it; what is written along with them stands among `writes`. */
  readonly following?: readonly StoredEntry[];
}

/**
 * Writes the next entry of a case and what goes along with it: one statement, hence all or nothing. `previous` is the hash of
 * the entry before it, null for the first. Throws `Conflict` when the number is taken, the chain has moved on, or the step's
 * id is stored already.
 */
export async function append(
  db: Db,
  entry: Entry,
  previous: Digest | null,
  along: (stored: StoredEntry) => Along = () => ({ writes: [] }),
): Promise<StoredEntry> {
  const stored = chained(entry, previous);
  const before = stored.previous;
  const { writes, given = text`true`, following = [] } = along(stored);
  const statement = text`
    with written as (
      insert into entry (case_id, number, id, previous, hash, body, at, step)
      select ${entry.case}, ${entry.number}::int, ${entry.id}::uuid, ${before}, ${stored.hash}, ${bodyOf(entry)},
             ${entry.at}::timestamptz, ${entry.step}
      where ((${entry.number}::int = 1 and ${before}::text = ${origin})
          or exists (select from entry where case_id = ${entry.case} and number = ${entry.number}::int - 1 and hash = ${before}))
        and ${given}
      on conflict do nothing
      returning case_id, number, hash
    ), ${list([...[...following.flatMap(written), ...writes].map(alongside), headWritten])}
    select number from written`;
  const rows = await ask(db, statement).catch((fault: unknown) => {
    const taken = following.length > 0 && fault instanceof Error && 'code' in fault && fault.code === uniqueViolation;
    throw taken ? new Conflict('elsewhere', null) : fault;
  });
  if (rows.length === 1) {
    for (const one of [stored, ...following]) remember(db, one);
    return stored;
  }
  const same = await entryById(db, entry.id);
  throw same === null ? new Conflict('stale', null) : new Conflict('repeated', same);
}

/** The entry with its place in the chain; `previous` is the hash of the entry before it, null for the first. */
export function chained(entry: Entry, previous: Digest | null): StoredEntry {
  const body = bodyOf(entry);
  const before = previous ?? origin;
  return { ...parseEntry(body), previous: before, hash: hashOf(before, body) };
}

/**
 * An entry that follows from another is not let off a conflict: where its number is taken the whole statement fails. Entries
 * never change, so whoever finds his number free has the entry before it right.
 */
function written(entry: StoredEntry): readonly Statement[] {
  const { number, previous, hash } = entry;
  return [
    text`
    insert into entry (case_id, number, id, previous, hash, body, at, step)
    select ${entry.case}, ${number}::int, ${entry.id}::uuid, ${previous}, ${hash}, ${bodyOf(entry)}, ${entry.at}::timestamptz,
           ${entry.step}
    from written`,
    text`
    insert into head (case_id, number, hash) select ${entry.case}, ${number}::int, ${hash} from written
    on conflict (case_id) do update set number = excluded.number, hash = excluded.hash`,
  ];
}

const uniqueViolation = '23505';

function remember(db: Db, stored: StoredEntry): void {
  const recall = recallOf(db);
  const before = stored.number === 1 ? [] : recall?.cases.get(stored.case);
  if (before?.length === stored.number - 1) recall?.cases.set(stored.case, [...before, stored]);
}

const headWritten = text`head_written as (
      insert into head (case_id, number, hash) select case_id, number, hash from written
      on conflict (case_id) do update set number = excluded.number, hash = excluded.hash
    )`;

function alongside(write: Statement, index: number): Statement {
  return new Statement([`along_${index} as (`, ')'], [write]);
}

/** The one form of bytes of an entry: JSON with sorted keys and no white space. */
export function bodyOf(entry: Entry): string {
  return canonical({
    case: entry.case,
    number: entry.number,
    id: entry.id,
    step: entry.step,
    actor: {
      role: entry.actor.role,
      iin: entry.actor.iin,
      bin: entry.actor.bin,
      name: entry.actor.name,
      order: entry.actor.order,
    },
    at: entry.at,
    data: entry.data,
    papers: entry.papers.map(({ kind, digest }) => ({ kind, digest })),
    norm: entry.norm,
    edition: entry.edition,
  });
}

/** The hash that chains a body to the entry before it. */
export function hashOf(previous: Digest, body: string): Digest {
  return createHash('sha256').update(`${previous}\n${body}`).digest('hex');
}

/** JSON in one form only: keys in the order of their UTF-16 units, no white space (as RFC 8785). Throws on what JSON cannot say. */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not JSON: ${value}`);
  if (value === null || typeof value !== 'object') {
    const json: string | undefined = JSON.stringify(value);
    if (json === undefined) throw new TypeError(`not JSON: ${typeof value}`);
    return json;
  }
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** An entry from its body. What is stored was written by `append`; `checkChains` finds what was not. */
export function parseEntry(body: string): Entry {
  return JSON.parse(body) as Entry;
}

/** An entry as its row keeps it. */
export interface EntryRow {
  readonly body: string;
  readonly previous: Digest;
  readonly hash: Digest;
}

/** An entry from its row. */
export function parseRow(row: EntryRow): StoredEntry {
  return { ...parseEntry(row.body), previous: row.previous, hash: row.hash };
}

/** The moment to the millisecond in UTC, as it stands in a body. */
export function sameMoment(a: Instant, b: Instant): boolean {
  return Date.parse(a) === Date.parse(b);
}
