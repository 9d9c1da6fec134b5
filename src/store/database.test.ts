import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendOnly, assertFit, connect, transact, Unfit } from './database.js';
import { migrate } from './migrate.js';
import { freshDatabase, testDatabases, type TestDatabase } from './testing.js';

describe.each(await testDatabases())('$name', ({ name, url }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());

  test('HOUSE 19 a migrated database is fit, for the owner and for the application', async () => {
    await assertFit(home.db);
    await assertFit(home.open({ role: null }));
  });

  test('HOUSE 19 a second migration changes nothing', async () => {
    expect(await migrate(home.ownerUrl)).toEqual([]);
  });

  test('HOUSE 19 two migrations of one new database at once apply each file once', async () => {
    const database = `twice_${Date.now()}_${name.length}`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`create database ${database} template template0`);
    const own = new URL(url);
    own.pathname = `/${database}`;
    const applied = await Promise.all([migrate(own.href), migrate(own.href)]);
    await client.query(`drop database ${database} with (force)`);
    await client.end();
    expect(applied.flat()).toContain('0001-memory.sql');
    expect(new Set(applied.flat()).size).toBe(applied.flat().length);
  });

  test('HOUSE 19 an owner who is no superuser, and a member of the role of the application, migrates and works', async () => {
    const mark = `owner_${Date.now()}_${name.length}`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`create role ${mark} login password 'x' in role ruqsat_app`);
    await client.query(`create database ${mark} template template0 owner ${mark}`);
    const own = new URL(url);
    own.pathname = `/${mark}`;
    own.username = mark;
    try {
      await migrate(own.href);
      const db = connect(own.href);
      await assertFit(db);
      await expect(sql`delete from entry`.execute(db)).rejects.toThrow(/permission denied/);
      await db.destroy();
    } finally {
      await client.query(`drop database ${mark} with (force)`);
      await client.query(`drop role ${mark}`);
      await client.end();
    }
  });

  test('HOUSE 19 a migration that was changed after it was applied is refused by name', async () => {
    const owner = home.open({ role: null });
    await sql`update migration set checksum = 'x' || checksum`.execute(owner);
    await expect(migrate(home.ownerUrl)).rejects.toMatchObject({ code: 'migration' });
    await sql`update migration set checksum = substr(checksum, 2)`.execute(owner);
  });

  test.each(appendOnly)(
    'HOUSE 19 %s refuses update, delete and truncate to its owner and to the application',
    async (table) => {
      const owner = home.open({ role: null });
      const columns: Partial<Record<typeof table, string>> = {
        number: 'series',
        look: 'iin',
        entry: 'body',
        proof: 'seal',
        renewal: 'token',
      };
      const key = sql.ref(columns[table] ?? 'digest');
      const attempts = [
        sql`update ${sql.table(table)} set ${key} = ${key}`,
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)} cascade`,
      ];
      for (const attempt of attempts) {
        await expect(attempt.execute(owner)).rejects.toThrow(/append-only/);
        await expect(attempt.execute(home.db)).rejects.toThrow(/permission denied/);
      }
    },
  );

  test('HOUSE 19 a trigger that was disabled makes the database unfit', async () => {
    const owner = home.open({ role: null });
    await sql`alter table look disable trigger append_only`.execute(owner);
    await expect(assertFit(home.db)).rejects.toMatchObject({ code: 'appendOnly' });
    await sql`alter table look enable always trigger append_only`.execute(owner);
    await assertFit(home.db);
  });

  test('STACK 16.3 a database whose commits do not wait for the disk is refused, and told how to mend it', async () => {
    const owner = home.open({ role: null, max: 1 });
    await sql`set synchronous_commit = off`.execute(owner);
    const fault = await assertFit(owner).catch((caught: unknown) => caught);
    expect(fault).toBeInstanceOf(Unfit);
    expect(fault).toMatchObject({
      code: 'synchronousCommit',
      mend: expect.stringContaining('synchronous_commit = on'),
    });
  });

  test('STACK 1 Kazakh letters sort as in the alphabet and have a lower case', async () => {
    const { rows } = await sql<{ letters: string; small: string }>`
      select string_agg(l, '' order by l collate "kk-x-icu") as letters, lower('ӘҒҚҢӨҰҮҺІ') as small
      from unnest(string_to_array('І А И К О У Х Я Ә Қ Ө Ұ Ү Һ', ' ')) as l`.execute(home.db);
    expect(rows[0]).toEqual({ letters: 'АӘИКҚОӨУҰҮХҺІЯ', small: 'әғқңөұүһі' });
  });

  test('HOUSE 3 moments are read in UTC with milliseconds, civil dates as they stand, big numbers as numbers', async () => {
    const { rows } = await sql`select '2026-11-23T10:00:00.5+05'::timestamptz as at, '2026-11-23'::date as day,
      9007199254740991::bigint as n`.execute(home.db);
    expect(rows[0]).toEqual({ at: '2026-11-23T05:00:00.500Z', day: '2026-11-23', n: 9007199254740991 });
    await expect(sql`select 9007199254740992::bigint as n`.execute(home.db)).rejects.toThrow(/bigint/);
  });

  test('STACK 15 a transaction whose connection the server ended is run again on a fresh one', async () => {
    let attempts = 0;
    const result = await transact(home.open({ role: null }), async (trx) => {
      attempts++;
      if (attempts === 1) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
      return (await sql<{ one: number }>`select 1 as one`.execute(trx)).rows[0]?.one;
    });
    expect({ attempts, result }).toEqual({ attempts: 2, result: 1 });
  });

  test('STACK 15 after a reader answered, the next attempt has another connection', async () => {
    const seen: number[] = [];
    await transact(home.open({ max: 1 }), async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      seen.push(rows[0]?.pid ?? 0);
      if (seen.length === 1) await sql`set transaction read only`.execute(trx);
      await trx
        .insertInto('nonce')
        .values({ value: `v${seen.length}`, expires_at: '2026-11-23T05:00:00.000Z' })
        .execute();
    });
    expect(seen.length).toBe(2);
    expect(seen[0]).not.toBe(seen[1]);
  });

  test('STACK 15 a statement that takes too long is ended', async () => {
    const hasty = home.open({ statementMs: 100 });
    await expect(sql`select pg_sleep(5)`.execute(hasty)).rejects.toThrow(/timeout/);
  });
});
