/** The PostgreSQL that comes with the program: made, started, found again after a crash, and stopped. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { Client } from 'pg';
import { findPrograms, reachable, serverUser, sharedHome, type Programs, type ServerUser } from './binaries.js';
import { refuseUnsafe, Unfit } from './database.js';
import { alive, readPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';

/** A running server. Only one process at a time has it. */
export interface Embedded {
  /** Of the owner, for `migrate`. */
  readonly url: string;
  /** For `connect`: as a login of its own that owns nothing where the server is reached by socket, else the same as `url`. */
  readonly appUrl: string;
  /** Where the data really are: `dir`, unless the server's user cannot reach it. */
  readonly dir: string;
  /** True when the server of a process that was killed was found running and taken over. */
  readonly adopted: boolean;
  /** Ends all connections, writes everything down, and returns when the server is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the server on `dir`, which is its own (made when absent); under root it runs as `nobody`. Throws `Unfit`: 'inUse' when
 * another process has this folder, 'fsync', 'fullPageWrites' or 'synchronousCommit' when a commit might be lost, 'version'
 * when the folder is of another major version, 'start' with the server's own words when it does not start.
 */
export async function startEmbedded({
  dir,
  log,
}: {
  readonly dir: string;
  readonly log: (line: string) => void;
}): Promise<Embedded> {
  const user = serverUser();
  const home = await homeFor(resolve(dir), user, log);
  const programs = await findPrograms(home, user, log);
  await ownFolder(home, user);
  const place: Place = { home, data: join(home, 'data'), run: join(home, 'run'), user, programs, log };
  await ownFolder(place.run, user);
  await initialise(place);
  return attach(place);
}

interface Place {
  readonly home: string;
  readonly data: string;
  readonly run: string;
  readonly user: ServerUser | null;
  readonly programs: Programs;
  readonly log: (line: string) => void;
}

const owner = 'ruqsat';
const major = '18';

async function homeFor(dir: string, user: ServerUser | null, log: (line: string) => void): Promise<string> {
  if (user === null || (await reachable(dir, user))) return dir;
  const mark = createHash('sha256').update(dir).digest('hex').slice(0, 12);
  const home = join(sharedHome, `${basename(dir)}-${mark}`);
  log(`the database is kept in ${home}, because its server cannot reach ${dir}`);
  return home;
}

async function ownFolder(path: string, user: ServerUser | null): Promise<void> {
  await mkdir(path, { recursive: true });
  if (user !== null) await chown(path, user.uid, user.gid);
  await chmod(path, 0o700);
}

/** Makes the cluster beside its place and moves it there, so that a half-made one is never started. */
async function initialise(place: Place): Promise<void> {
  const version = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version?.trim() === major) return;
  if (version !== null) {
    throw new Unfit(
      'version',
      `${place.data} is of PostgreSQL ${version.trim()}, this program brings ${major}.`,
      'Copy the data over with pg_dump and psql of that version.',
    );
  }
  const fresh = join(place.home, `data.${process.pid}-${randomBytes(4).toString('hex')}`);
  const password = randomBytes(24).toString('base64url');
  const secret = `${fresh}.password`;
  await writeFile(secret, password, { mode: 0o600 });
  if (place.user !== null) await chown(secret, place.user.uid, place.user.gid);
  try {
    await initdb(place, fresh, secret);
    await rename(secret, join(fresh, passwordFile));
    await rename(fresh, place.data).catch(async (fault: unknown) => {
      // Another process was faster; the start below finds it and says so.
      if ((await stat(join(place.data, 'PG_VERSION')).catch(() => null)) === null) throw fault;
    });
  } finally {
    await rm(secret, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

const passwordFile = 'ruqsat.password';

async function initdb(place: Place, data: string, secret: string): Promise<void> {
  const child = spawn(
    place.programs.initdb,
    [
      `--pgdata=${data}`,
      `--username=${owner}`,
      `--pwfile=${secret}`,
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      // With LC_CTYPE=C trigrams do not see Cyrillic letters; the built-in provider is the same on every machine.
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-ctype=C.UTF-8',
      '--lc-collate=C',
      '--lc-messages=C',
      '--no-instructions',
    ],
    { ...place.user, cwd: place.home, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Unfit('start', `The database could not be made in ${place.home}: ${said.trim()}`, '');
}

/** Takes over the server that runs on this folder, or starts one; either way holds the folder until `stop`. */
async function attach(place: Place): Promise<Embedded> {
  let hold = await takeOver(place);
  const adopted = hold !== null;
  hold ??= await start(place);
  const { client, postmaster, url } = hold;
  if (adopted) place.log(`took over the PostgreSQL (process ${postmaster.pid}) that an earlier run had left`);
  try {
    await assertSafe(client);
    await createDatabase(client);
  } catch (fault) {
    await client.end();
    await stopPostmaster(postmaster.pid);
    throw fault;
  }
  let stopping = false;
  const lastWish = (): void => {
    if (alive(postmaster.pid)) process.kill(postmaster.pid, 'SIGINT');
  };
  client.on('end', () => {
    if (!stopping) place.log(`the PostgreSQL (process ${postmaster.pid}) has gone away, see ${logFile(place)}`);
  });
  process.once('exit', lastWish);
  return {
    url: url(owner, owner),
    appUrl: postmaster.socket === null ? url(owner, owner) : url('ruqsat_app', owner),
    dir: place.home,
    adopted,
    stop: async () => {
      if (stopping) return;
      stopping = true;
      process.off('exit', lastWish);
      await client.end().catch(() => undefined);
      await stopPostmaster(postmaster.pid);
    },
  };
}

/** A connection that holds the folder: its lock ends with the process that has it, however that process ends. */
interface Hold {
  readonly client: Client;
  readonly postmaster: Postmaster;
  readonly url: (user: string, database: string) => string;
}

/** 'ruqsat' and a mark: the lock, in the database `postgres`, of the process to which the server belongs. */
const holdKey = 0x72757174;

/** Null when no server runs here. Throws 'inUse' when it runs for another living process. */
async function takeOver(place: Place): Promise<Hold | null> {
  const postmaster = await settled(place.data);
  if (postmaster === null) return null;
  try {
    return await holdOf(place, postmaster);
  } catch (fault) {
    if (fault instanceof Unfit) throw fault;
  }
  place.log(`stopping a PostgreSQL (process ${postmaster.pid}) that runs on ${place.data} and does not answer`);
  await stopPostmaster(postmaster.pid);
  return null;
}

/** Waits while a server is starting or stopping: it may recover from a crash, or another process may be in the midst of it. */
async function settled(data: string): Promise<Postmaster | null> {
  for (let waited = 0; ; waited += 10) {
    const postmaster = await readPostmaster(data);
    if (postmaster === null || postmaster.ready || waited > 60_000) return postmaster;
    await pause(10);
  }
}

async function holdOf(place: Place, postmaster: Postmaster): Promise<Hold> {
  const password = (await readFile(join(place.data, passwordFile), 'utf8')).trim();
  const url = (user: string, database: string): string => urlOf(postmaster, password, user, database);
  const client = new Client({
    connectionString: url(owner, 'postgres'),
    application_name: `ruqsat ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  // The server needs a moment to notice that a process was killed.
  for (let waited = 0; waited < 1000; waited += 50) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [holdKey]);
    if (rows[0]?.held === true) return { client, postmaster, url };
    await pause(50);
  }
  const other = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [holdKey],
  );
  await client.end();
  throw new Unfit(
    'inUse',
    `The database in ${place.home} is used by another process (${other.rows[0]?.name ?? 'unknown'}).`,
    'Stop that process first, or give this one a data folder of its own.',
  );
}

function urlOf({ socket, port }: Postmaster, password: string, user: string, database: string): string {
  return socket === null
    ? `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
    : `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(socket)}`;
}

async function start(place: Place): Promise<Hold> {
  const path = logFile(place);
  if (((await stat(path).catch(() => null))?.size ?? 0) > 10_000_000) await truncate(path, 0);
  const journal = await open(path, 'a', 0o600);
  const child = spawn(place.programs.postgres, await settings(place), {
    ...place.user,
    cwd: place.home,
    // A session of its own: Ctrl-C is for us, and we stop the server when our own work is done.
    detached: true,
    stdio: ['ignore', journal.fd, journal.fd],
  });
  let ended: string | null = null;
  child.on('error', (fault) => (ended = fault.message));
  child.on('exit', (code, signal) => (ended ??= `it ended with ${code ?? signal}`));
  child.unref();
  await journal.close();
  for (let waited = 0; waited < 60_000; waited += 10) {
    const postmaster = await readPostmaster(place.data);
    if (postmaster?.ready === true) return holdOf(place, postmaster);
    if (ended !== null) break;
    await pause(10);
  }
  // The loser of two that started at once finds the winner's server here.
  const winner = await readPostmaster(place.data);
  if (winner?.ready === true && winner.pid !== child.pid) return holdOf(place, winner);
  if (child.pid !== undefined && ended === null) await stopPostmaster(child.pid);
  throw new Unfit(
    'start',
    `PostgreSQL did not start on ${place.data}: ${ended ?? 'no answer'}.`,
    await lastWords(path),
  );
}

async function settings(place: Place): Promise<readonly string[]> {
  // The path of a socket is at most 107 bytes (103 on macOS) with the name, and the setting is a list with commas.
  const socket = process.platform !== 'win32' && Buffer.byteLength(place.run) <= 85 && !/["',]/.test(place.run);
  const values = {
    listen_addresses: socket ? '' : '127.0.0.1',
    unix_socket_directories: socket ? place.run : '',
    unix_socket_permissions: '0700',
    port: socket ? 5432 : await freePort(),
    max_connections: 60,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    jit: 'off',
  };
  return ['-D', place.data, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function assertSafe(client: Client): Promise<void> {
  const { rows } = await client.query<{ fsync: string; full_page_writes: string; synchronous_commit: string }>(
    `select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
            current_setting('synchronous_commit') as synchronous_commit`,
  );
  if (rows[0] !== undefined) refuseUnsafe(rows[0]);
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [owner]);
  if (rowCount === 0) await client.query(`create database ${owner}`);
}

function logFile(place: Place): string {
  return join(place.home, 'postgresql.log');
}

async function lastWords(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-5).join('\n');
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
}
