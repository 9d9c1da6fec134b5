/** The memory of that country: each case written as often as there are such permits, past the desk, as the desk would have written it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { checkDigit } from '../src/core/identifiers.js';
import type { Case } from '../src/core/procedure.js';
import { permitRowOf, rowOf } from '../src/desk/view.js';
import { procedures } from '../src/law/procedures.js';
import { permitNumber } from '../src/press/number.js';
import { bodyOf, hashOf, origin } from '../src/store/entries.js';
import { fold } from '../src/store/search.js';
import { calendar, daysOfIssue, forgotten, measuredDays, permitOf, unanswered } from './permits.js';

/** So many applications and complaints lapse on each day that is measured. */
const lapsing = 10;
/** Statements on their way to the server at once. */
const atOnce = 4;

/** Fills a database with at least so many permits, as its owner, and tells how many there are. */
export async function populate(url: string, atLeast: number): Promise<number> {
  const pool = new Pool({ connectionString: url, max: atOnce, options: '-c synchronous_commit=off' });
  const days = daysOfIssue();
  const copies = Math.ceil(atLeast / days.length);
  let serial = 0;
  const writing = new Set<Promise<void>>();
  const write = async (found: Case, count: number): Promise<void> => {
    while (writing.size >= atOnce) await Promise.race(writing);
    const serials = Array.from({ length: count }, () => (serial += 1));
    const one = insert(pool, mouldOf(found), serials).finally(() => writing.delete(one));
    writing.add(one);
  };
  try {
    // An index of trigrams is made once far sooner than it grows by a million rows.
    const { rows } = await pool.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where indexname = 'registry_search'`,
    );
    await pool.query('drop index registry_search');
    for (const [index, day] of days.entries()) await write(permitOf(day, index), copies);
    for (const day of measuredDays) for (const found of [forgotten(day), unanswered(day)]) await write(found, lapsing);
    await Promise.all(writing);
    for (const { indexdef } of rows) await pool.query(indexdef);
    await pool.query(`insert into counter (series, year, last) values ('permit', 0, $1), ('uin', 0, $1)`, [serial]);
    await pool.query('vacuum analyze');
    await pool.query('checkpoint');
    return copies * days.length;
  } finally {
    await pool.end();
  }
}

/** A case and its rows as text, to be filled in. */
interface Mould {
  readonly entries: readonly { readonly body: string; readonly at: string; readonly step: string }[];
  readonly view: string;
  readonly registry: string | null;
}

function mouldOf(found: Case): Mould {
  const procedure = procedures.find(({ name }) => name === found.procedure);
  const last = found.entries.at(-1);
  if (!procedure || !last) throw new Error(`a case of ${found.procedure} without entries`);
  const stored = { ...last, previous: '{previous}', hash: '{hash}' };
  const permit = permitRowOf(found, calendar);
  return {
    entries: found.entries.map((entry) => ({ body: bodyOf(entry), at: entry.at, step: entry.step })),
    view: columns(rowOf(procedure, found, stored, calendar, last.at)),
    registry: permit && columns({ ...permit, search: '{search}' }),
  };
}

/** A row of a view by the names of its columns. */
function columns(row: object): string {
  const named = Object.entries(row).map(([name, value]) => [
    name === 'case' ? 'case_id' : name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return JSON.stringify(Object.fromEntries(named));
}

async function insert(pool: Pool, mould: Mould, serials: readonly number[]): Promise<void> {
  const made = serials.map((serial) => copyOf(mould, serial));
  const into = (table: string, rows: readonly string[]) =>
    pool.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [`[${rows.join()}]`]);
  await into(
    'entry',
    made.flatMap(({ entries }) => entries),
  );
  await into(
    'head',
    made.map(({ head }) => head),
  );
  await into(
    'case_view',
    made.map(({ view }) => view),
  );
  if (mould.registry !== null)
    await into(
      'registry',
      made.flatMap(({ registry }) => registry ?? []),
    );
}

/** One case more, with numbers, names and a chain of its own. */
function copyOf({ entries, view, registry }: Mould, serial: number) {
  const own: { [name: string]: string } = {
    case: randomUUID(),
    application: randomUUID(),
    uin: permitNumber('VMA', serial),
    permitNumber: permitNumber('VMP', serial),
    verifyCode: randomBytes(9).toString('base64url'),
    name: `«Үлгі ${serial}» ЖШС`,
    bin: binOf(serial),
  };
  own['search'] = fold([own['permitNumber'], own['bin'], own['name']].join(' '));
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => own[name] ?? '');
  let hash = origin;
  const rows = entries.map(({ body: text, at, step }, index) => {
    const id = (own[`entry${index + 1}`] = randomUUID());
    const [number, previous, body] = [index + 1, hash, filled(text)];
    hash = hashOf(previous, body);
    return JSON.stringify({ case_id: own['case'], number, id, previous, hash, body, at, step });
  });
  own['hash'] = hash;
  return {
    entries: rows,
    head: JSON.stringify({ case_id: own['case'], number: entries.length, hash }),
    view: filled(view),
    registry: registry && filled(registry),
  };
}

/** A BIN that nobody has; of some serials the check digit does not exist, and these take another sort of entity. */
function binOf(serial: number): string {
  const month = String(1 + (Math.floor(serial / 100_000) % 12)).padStart(2, '0');
  for (const sort of ['40', '41', '42', '50', '51', '52']) {
    const eleven = `20${month}${sort}${String(serial % 100_000).padStart(5, '0')}`;
    const digit = checkDigit(eleven);
    if (digit !== null) return `${eleven}${digit}`;
  }
  throw new Error(`no BIN for ${serial}`);
}
