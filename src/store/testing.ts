/**
 * Real databases for tests: the embedded one, and a PostgreSQL 15 or later that is given by TEST_DATABASE_URL or installed on
 * the machine. One server of each for a test process, started when first asked for. Production code never imports this file.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { serverUser } from './binaries.js';
import { ask, connect, type Db } from './database.js';
import { startEmbedded } from './embedded.js';
import type { Along } from './entries.js';
import { migrate } from './migrate.js';
import { readPostmaster } from './postmaster.js';
import { text } from './statement.js';

/** A server on which databases may be made. `url` is that of its superuser, in the database `postgres`. */
export interface TestServer {
  readonly name: string;
  readonly url: string;
}

/** A migrated database of one test file. */
export interface TestDatabase {
  /** With the rights of the application. */
  readonly db: Db;
  readonly ownerUrl: string;
  /** A further connection; `role: null` has the rights of the owner. */
  readonly open: (options?: Parameters<typeof connect>[1]) => Db;
  /** Closes every connection and removes the database. */
  readonly drop: () => Promise<void>;
}

/** The servers to test on: for `describe.each(await testDatabases())('$name', ({ name }) => …)`. */
export function testDatabases(): Promise<readonly TestServer[]> {
  // Kept beside the modules, which vitest may load once for every test file.
  const shared: typeof globalThis & { [servers]?: Promise<readonly TestServer[]> } = globalThis;
  return (shared[servers] ??= startAll());
}

/** Makes and migrates a database on the server of this name. */
export async function freshDatabase(name: string): Promise<TestDatabase> {
  const server = (await testDatabases()).find((each) => each.name === name);
  if (server === undefined) throw new Error(`no test server ${name}`);
  const database = `test_${randomBytes(6).toString('hex')}`;
  await administer(server.url, `create database ${database} template template0`);
  const ownerUrl = urlWith(server.url, database);
  await migrate(ownerUrl);
  const opened: Db[] = [];
  const open: TestDatabase['open'] = (options) => {
    const db = connect(ownerUrl, options);
    opened.push(db);
    return db;
  };
  return {
    db: open(),
    ownerUrl,
    open,
    drop: async () => {
      await Promise.all(opened.map((db) => db.destroy()));
      await administer(server.url, `drop database ${database} with (force)`);
    },
  };
}

/** Runs what is otherwise written along with an entry. */
export async function alone(db: Db, { writes }: Along): Promise<void> {
  for (const write of writes) await ask(db, text`with written as (select), done as (${write}) select`);
}

/** Writes down every statement that this process says to any server, until it is told to stop. */
export function listen(): { readonly said: string[]; readonly stop: () => void } {
  const said: string[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args;
    const given = typeof first === 'object' && first !== null && 'text' in first ? first.text : first;
    said.push(String(given).replaceAll(/\s+/g, ' ').trim());
    return Reflect.apply(query, this, args) as never;
  } as typeof query;
  return { said, stop: () => (Client.prototype.query = query) };
}

/** A new folder that the server's user can reach; removed when the test process has ended. */
export function testFolder(): string {
  const folder = mkdtempSync(join(testHome(), 'd'));
  chmodSync(folder, 0o755);
  return folder;
}

const servers: unique symbol = Symbol.for('ruqsat.test.servers') as never;
const home: unique symbol = Symbol.for('ruqsat.test.home') as never;

function testHome(): string {
  const shared: typeof globalThis & { [home]?: string } = globalThis;
  return (shared[home] ??= guarded(mkdtempSync(join(tmpdir(), 'ruqsat-test-'))));
}

/** Leaves a shell behind that stops what runs in the folder and removes it when we are gone, whatever ended us. */
function guarded(folder: string): string {
  chmodSync(folder, 0o755);
  const script = `
    while kill -0 "$1" 2>/dev/null; do sleep 0.5; done
    for lock in $(find "$2" -name postmaster.pid); do kill -INT "$(head -n 1 "$lock")"; done 2>/dev/null
    for second in 1 2 3 4 5; do [ -z "$(find "$2" -name postmaster.pid)" ] && break; sleep 1; done
    rm -rf "$2"`;
  spawn('/bin/sh', ['-c', script, 'sh', String(process.pid), folder], { detached: true, stdio: 'ignore' }).unref();
  return folder;
}

async function startAll(): Promise<readonly TestServer[]> {
  const embedded = await startEmbedded({ dir: join(testFolder(), 'pg'), log: () => undefined });
  const given = process.env['TEST_DATABASE_URL'];
  const other = given === undefined ? await startInstalled() : given;
  const found = [{ name: 'embedded PostgreSQL', url: urlWith(embedded.url, 'postgres') }];
  if (other === null)
    console.warn('NO SECOND POSTGRESQL: set TEST_DATABASE_URL to test on another than the embedded one');
  else found.push({ name: given === undefined ? 'installed PostgreSQL' : 'given PostgreSQL', url: other });
  return found;
}

/** A private cluster with the programs of the machine; null when it has none that are recent enough. */
async function startInstalled(): Promise<string | null> {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).map(Number) : [];
  const version = Math.max(0, ...versions.filter((each) => each >= 15));
  if (version === 0) return null;
  const bin = join(root, String(version), 'bin');
  const folder = testFolder();
  const user = serverUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = join(folder, 'run');
  mkdirSync(run);
  if (user !== null) chownSync(run, user.uid, user.gid);
  const options = ['-D', data, '-U', 'tester', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), options, { ...user, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const settings = ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${run}`];
  spawn(join(bin, 'postgres'), settings, { ...user, cwd: folder, detached: true, stdio: 'ignore' }).unref();
  for (let waited = 0; (await readPostmaster(data))?.ready !== true; waited += 20) {
    if (waited > 20_000) throw new Error(`PostgreSQL ${version} does not start in ${folder}`);
    await new Promise((done) => setTimeout(done, 20));
  }
  return `postgres://tester@localhost:5432/postgres?host=${encodeURIComponent(run)}`;
}

function urlWith(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
