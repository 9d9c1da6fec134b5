/** The way to PostgreSQL: connect, check that the server is fit to remember for us, run a transaction. */
import { CompiledQuery, Kysely, PostgresDialect, sql, type PostgresPool, type Transaction } from 'kysely';
import { Pool, type PoolClient, Query, type QueryResult, types } from 'pg';
import type { Schema } from './schema.js';
import { rendered, type Statement } from './statement.js';

/** A connected database, or an open transaction on it: whatever takes one takes the other. */
export type Db = Kysely<Schema>;
export type Trx = Transaction<Schema>;

/** How to connect. Times in milliseconds. */
export interface ConnectOptions {
  /** Connections at most, 10 when absent. */
  readonly max?: number;
  /** The role whose rights the connection has; 'ruqsat_app' when absent. Null keeps those of the login (owner's work, tests). */
  readonly role?: string | null;
  /** How long to wait for a connection, 1500 when absent. */
  readonly connectMs?: number;
  /** How long a statement may run, 4000 when absent; 0 for no limit. */
  readonly statementMs?: number;
}

/** The role of the application: it cannot change or remove what is append-only. */
export const appRole = 'ruqsat_app';

/** The server or the database cannot be trusted with the office's memory; `mend` says what to do about it. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
  constructor(
    readonly code: UnfitCode,
    what: string,
    readonly mend: string,
  ) {
    super(`${what} ${mend}`);
  }
}

export type UnfitCode =
  | 'fsync'
  | 'fullPageWrites'
  | 'synchronousCommit'
  | 'version'
  | 'encoding'
  | 'trigram'
  | 'collation'
  | 'appendOnly'
  | 'migration'
  | 'inUse'
  | 'binaries'
  | 'start';

/**
 * A pool of connections. Moments are read as `Instant` (UTC, milliseconds), civil dates as 'YYYY-MM-DD', bigint as a number
 * (an error beyond 2^53). A connection that turned out read-only or shut down (a failover) is not used again.
 */
export function connect(url: string, options: ConnectOptions = {}): Db {
  const { max = 10, role = appRole, connectMs = 1500, statementMs = 4000 } = options;
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    // The server ends a slow statement; this ends the wait for a server that has gone silent.
    ...(statementMs > 0 ? { query_timeout: statementMs + 2000 } : {}),
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    application_name: 'ruqsat',
    ...(role === null ? {} : { options: `-c role=${role}` }),
    types: { getTypeParser },
  });
  // A connection that the server closes is noticed by the query that uses it, or by the pool when it is idle. Unheard, the
  // event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: dropping(pool) }) });
  pools.set(db, pool);
  return db;
}

/** Says a statement, by the shortest way: outside a transaction past the query builder. */
export async function ask<Row extends object = object>(db: Db, statement: Statement): Promise<readonly Row[]> {
  const { text, values } = rendered(statement);
  const pool = pools.get(db);
  if (pool === undefined) return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
  const client = await pool.connect();
  let fault: unknown = null;
  try {
    return (await say<Row>(client, text, values)).rows;
  } catch (caught) {
    fault = caught;
    throw caught;
  } finally {
    client.release(spoils(fault));
  }
}

const pools = new WeakMap<Db, Pool>();

/**
 * Runs `work` in one transaction (read committed) and returns after the commit is on disk. When the server was lost, turned
 * read-only, or broke a deadlock, the work is run again on a fresh connection, five times within about three seconds: it must be
 * repeatable, as every step is by its id (a commit whose answer was lost comes back as `Conflict` 'repeated').
 */
export async function transact<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (db.isTransaction) throw new Error('transact within a transaction');
  return patiently(() => db.transaction().execute(work));
}

/** Runs one statement that writes, which is a transaction by itself, with the patience of `transact`: it must be repeatable. */
export async function persist<T>(db: Db, write: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) throw new Error('persist within a transaction');
  return patiently(() => write(db));
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (fault) {
      if (attempt === 5 || !passing(fault)) throw fault;
      await new Promise((resolve) => setTimeout(resolve, attempt * attempt * 100));
    }
  }
}

/** Throws `Unfit` unless commits reach the disk, Kazakh text can be searched and sorted, and append-only is in force. */
export async function assertFit(db: Db): Promise<void> {
  const { rows } = await sql<Fitness>`
    select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
           current_setting('synchronous_commit') as synchronous_commit,
           current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
           exists (select from pg_extension where extname = 'pg_trgm') as pg_trgm,
           exists (select from pg_collation where collname = 'kk-x-icu') as kazakh,
           (select count(*)::int from pg_trigger where tgname = 'append_only' and tgenabled = 'A') as guarded`.execute(
    db,
  );
  const found = rows[0];
  if (found === undefined) throw new Error('no answer from the server');
  refuseUnsafe(found);
  if (found.version < 150000) throw unfit.version(found.version);
  if (found.encoding !== 'UTF8') throw unfit.encoding(found.encoding);
  if (!found.pg_trgm) throw unfit.extension();
  const trigrams = await sql<{ n: number }>`select cardinality(show_trgm('құрылыс')) as n`.execute(db);
  if ((trigrams.rows[0]?.n ?? 0) === 0) throw unfit.trigram();
  if (!found.kazakh) throw unfit.collation();
  if (found.guarded < guarded.length) throw unfit.appendOnly();
}

/** The tables that only grow. */
export const appendOnly = [
  'entry',
  'paper',
  'evidence',
  'signature',
  'number',
  'file',
  'look',
  'proof',
  'renewal',
] as const;

/** And the sheets, which never change either; of them an unsigned one may be removed. */
const guarded = [...appendOnly, 'sheet'] as const;

/** Throws `Unfit` when a commit of this server may be lost. For the launcher, before anything is written. */
export function refuseUnsafe(found: {
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
}): void {
  if (found.fsync === 'off') throw unfit.unsafe('fsync', 'fsync');
  if (found.full_page_writes === 'off') throw unfit.unsafe('fullPageWrites', 'full_page_writes');
  if (found.synchronous_commit === 'off') throw unfit.unsafe('synchronousCommit', 'synchronous_commit');
}

interface Fitness {
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
  readonly version: number;
  readonly encoding: string;
  readonly pg_trgm: boolean;
  readonly kazakh: boolean;
  readonly guarded: number;
}

const unfit = {
  unsafe: (code: UnfitCode, setting: string) =>
    new Unfit(
      code,
      `The PostgreSQL setting ${setting} is off: a decision could be lost with the power.`,
      `Set ${setting} = on (postgresql.conf, postgresql.auto.conf, ALTER DATABASE or ALTER ROLE) and reload the server.`,
    ),
  version: (version: number) =>
    new Unfit('version', `The server is PostgreSQL ${Math.floor(version / 10000)}.`, 'Use PostgreSQL 15 or later.'),
  encoding: (encoding: string) =>
    new Unfit(
      'encoding',
      `The database is encoded in ${encoding}.`,
      'Create it with: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 ruqsat',
    ),
  extension: () =>
    new Unfit(
      'trigram',
      'The extension pg_trgm is absent.',
      'Install the contrib package of this PostgreSQL and run: create extension pg_trgm',
    ),
  trigram: () =>
    new Unfit(
      'trigram',
      "The database's character type does not know Kazakh letters, so search would find nothing.",
      'Create it with: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 ruqsat',
    ),
  collation: () =>
    new Unfit(
      'collation',
      'The collation "kk-x-icu" is absent, so names cannot be sorted in Kazakh.',
      'Use a PostgreSQL that was built with ICU (every Debian package is).',
    ),
  appendOnly: () =>
    new Unfit(
      'appendOnly',
      'The triggers that keep the memory append-only are absent or disabled.',
      'Run the migration (ruqsat migrate); if a trigger was disabled by hand, find out why, then run ruqsat check.',
    ),
};

/**
 * Lost connections, shutdowns, failover to a reader, deadlocks, serialisation, a named statement that a migration or a pooler
 * took away: another attempt may succeed.
 */
function passing(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = codeOf(fault);
  if (code !== null && /^(08|57P0|25006|40001|40P01|0A000|26000|ECONN|EPIPE|ENOENT)/.test(code)) return true;
  return /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/.test(
    fault.message,
  );
}

function codeOf(fault: Error): string | null {
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : null;
}

/** The pool as Kysely sees it; a connection on which the server said that it is a reader or going away is thrown away. */
function dropping(pool: Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      let spoilt = false;
      const query = async (text: string, parameters: readonly unknown[]): Promise<QueryResult> => {
        try {
          return await say(client, text, parameters);
        } catch (fault) {
          spoilt ||= spoils(fault);
          throw fault;
        }
      };
      return { query, release: () => client.release(spoilt) } as unknown as Awaited<
        ReturnType<PostgresPool['connect']>
      >;
    },
    end: () => pool.end(),
  };
}

/** After these a connection is not used again. */
function spoils(fault: unknown): boolean {
  return fault instanceof Error && (passing(fault) || /timeout/i.test(fault.message));
}

/** By a query object of our own: the client's usual way copies what it is given, slowly, before it reads it. */
function say<Row extends object>(
  client: PoolClient,
  text: string,
  parameters: readonly unknown[],
): Promise<QueryResult<Row>> {
  return new Promise((done, failed) => {
    const query = new Query<Row>(text, [...parameters]);
    const callback = (fault: Error | null, result: QueryResult<Row>): void => (fault ? failed(fault) : done(result));
    const name = nameOf(text, parameters);
    client.query(Object.assign(query, name === null ? { callback } : { callback, name }));
  });
}

/** Names of statements that the server parses and plans once for each connection: most of the time that a step costs it. */
const names = new Map<string, string>();
const namesMax = 300;

/** A search is planned anew for the words that it looks for, and what has no parameters is said once. */
function nameOf(text: string, parameters: readonly unknown[]): string | null {
  if (parameters.length === 0 || / like /i.test(text)) return null;
  const known = names.get(text);
  if (known !== undefined || names.size >= namesMax) return known ?? null;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

const timestamptz = 1184;
const date = 1082;
const int8 = 20;

function getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (format === 'binary') return types.getTypeParser(oid, 'binary');
  const usual = types.getTypeParser(oid, 'text');
  switch (oid) {
    case timestamptz:
      return (text) => {
        const moment: unknown = usual(text);
        return moment instanceof Date ? moment.toISOString() : moment;
      };
    case date:
      return (text) => text;
    case int8:
      return (text) => {
        const value = Number(text);
        if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text}`);
        return value;
      };
    default:
      return usual;
  }
}
