/** The folder of the embedded PostgreSQL: where it lies, how it is made, how its server is started. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { findPrograms, reachable, serverUser, sharedHome, type Programs, type ServerUser } from './binaries.js';
import { Unfit } from './database.js';
import { readPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';

/** A folder with a cluster in it. */
export interface Cluster {
  /** What is all its own: data, socket and log. */
  readonly home: string;
  readonly data: string;
  readonly log: string;
  /** The superuser's, for connections by the loopback; by the socket none is asked for. */
  readonly password: string;
  /** Starts the server and returns when it answers. Throws `Unfit` 'start' with its own words when it does not. */
  launch(port?: number): Promise<Postmaster>;
}

/** The superuser, and the database of the office. */
export const owner = 'ruqsat';

/** The major version that the package brings. */
const major = '18';

/** Finds the cluster of this folder, or makes it. Throws `Unfit`: 'version', 'binaries', 'start'. */
export async function openCluster(dir: string, log: (line: string) => void): Promise<Cluster> {
  const user = serverUser();
  const home = await homeFor(resolve(dir), user, log);
  const programs = await findPrograms(home, user, log);
  const place: Place = { home, data: join(home, 'data'), run: join(home, 'run'), user, programs };
  await ownFolder(home, user);
  await ownFolder(place.run, user);
  await initialise(place);
  return {
    home,
    data: place.data,
    log: logOf(place),
    password: await readFile(join(place.data, passwordFile), 'utf8'),
    launch: (port) => launch(place, port),
  };
}

interface Place {
  readonly home: string;
  readonly data: string;
  readonly run: string;
  readonly user: ServerUser | null;
  readonly programs: Programs;
}

const passwordFile = 'ruqsat.password';

async function homeFor(dir: string, user: ServerUser | null, log: (line: string) => void): Promise<string> {
  // Made first: under a strict umask the folders above would be closed too.
  await mkdir(dirname(dir), { recursive: true });
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
  const secret = `${fresh}.password`;
  await writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (place.user !== null) await chown(secret, place.user.uid, place.user.gid);
  try {
    await initdb(place, fresh, secret);
    await rename(secret, join(fresh, passwordFile));
    await rename(fresh, place.data).catch(async (fault: unknown) => {
      // Another process was faster; its server is found next.
      if ((await stat(join(place.data, 'PG_VERSION')).catch(() => null)) === null) throw fault;
    });
  } finally {
    await rm(secret, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

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
  if (code !== 0) throw new Unfit('start', `The database could not be made in ${place.home}:`, said.trim());
}

async function launch(place: Place, port?: number): Promise<Postmaster> {
  const path = logOf(place);
  if (((await stat(path).catch(() => null))?.size ?? 0) > 10_000_000) await truncate(path, 0);
  const journal = await open(path, 'a', 0o600);
  const child = spawn(place.programs.postgres, await settings(place, port), {
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
    // Of two that start at once the loser finds the winner's server here.
    if (postmaster?.ready === true) return postmaster;
    if (ended !== null && postmaster === null) break;
    await new Promise((done) => setTimeout(done, 10));
  }
  if (child.pid !== undefined && ended === null) await stopPostmaster(child.pid);
  throw new Unfit(
    'start',
    `PostgreSQL did not start on ${place.data}: ${ended ?? 'no answer'}.`,
    await lastWords(path),
  );
}

async function settings(place: Place, port?: number): Promise<readonly string[]> {
  // The path of a socket is at most 107 bytes (103 on macOS) with the name, and the setting is a list with commas.
  const socket = process.platform !== 'win32' && Buffer.byteLength(place.run) <= 85 && !/["',]/.test(place.run);
  const values = {
    listen_addresses: socket ? '' : '127.0.0.1',
    unix_socket_directories: socket ? place.run : '',
    unix_socket_permissions: '0700',
    port: socket ? 5432 : (port ?? (await freePort())),
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

function logOf(place: Place): string {
  return join(place.home, 'postgresql.log');
}

async function lastWords(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-5).join('\n');
}
