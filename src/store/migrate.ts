/** Brings a database to the present shape: the numbered files of `migrations/`, once each, in order. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { Unfit } from './database.js';

/**
 * Applies the migrations that are missing, as the owner, one transaction each; two processes at once wait for one another.
 * Returns the names applied. Throws `Unfit` 'migration' when a file that was applied has been changed since, or when the
 * database was migrated by a later release, and 'version' before PostgreSQL 15.
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const client = new Client({
    connectionString: ownerUrl,
    application_name: 'ruqsat migrate',
    connectionTimeoutMillis: 5000,
  });
  await client.connect();
  try {
    await refuseOld(client);
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(`create table if not exists migration
      (name text primary key, checksum text not null, at timestamptz not null default now())`);
    return await applyMissing(client, await files());
  } finally {
    await client.end();
  }
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** 'ruqsat' in ASCII, shortened to an integer: other programs on the same database use other keys. */
const lockKey = 0x72757173;

async function refuseOld(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version >= 150000) return;
  throw new Unfit('version', `The server is PostgreSQL ${Math.floor(version / 10000)}.`, 'Use PostgreSQL 15 or later.');
}

async function files(): Promise<readonly Migration[]> {
  const folder = new URL('./migrations/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function applyMissing(client: Client, wanted: readonly Migration[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration');
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const known = new Set(wanted.map((migration) => migration.name));
  const foreign = [...applied.keys()].find((name) => !known.has(name));
  if (foreign !== undefined) {
    throw new Unfit('migration', `The database knows ${foreign}, this release does not.`, 'Run the later release.');
  }
  const now: string[] = [];
  for (const { name, text, checksum } of wanted) {
    const before = applied.get(name);
    if (before === checksum) continue;
    if (before !== undefined) {
      throw new Unfit('migration', `${name} was changed after it was applied.`, 'Restore the file as released.');
    }
    await client.query('begin');
    await client.query(text);
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
    now.push(name);
  }
  return now;
}
