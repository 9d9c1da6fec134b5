import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { findPrograms, installed, reachable, serverUser, sharedHome } from './binaries.js';
import { assertFit, connect } from './database.js';
import { joinEmbedded, startEmbedded, type Embedded } from './embedded.js';
import { migrate } from './migrate.js';
import { alive, readPostmaster, stopPostmaster } from './postmaster.js';
import { testFolder } from './testing.js';

const running: Embedded[] = [];
const lines: string[] = [];
let template: Promise<string> | null = null;

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  lines.length = 0;
});

async function start(dir: string): Promise<Embedded> {
  const server = await startEmbedded({ dir, log: (line) => lines.push(line) });
  running.push(server);
  return server;
}

/** A folder with a cluster that was stopped cleanly: copied, because making one takes most of a second. */
async function stopped(): Promise<string> {
  template ??= (async () => {
    const dir = join(testFolder(), 'pg');
    const server = await startEmbedded({ dir, log: (line) => lines.push(line) });
    await server.stop();
    return dir;
  })();
  const copy = join(testFolder(), 'pg');
  execFileSync('cp', ['-a', await template, copy]);
  return copy;
}

async function ask<T>(url: string, text: string): Promise<T | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: T }>(text);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function pidOf(dir: string): Promise<number> {
  return (await readPostmaster(join(dir, 'data')))?.pid ?? 0;
}

test('STACK 16.1 a new folder becomes a fit database that stops without a trace and keeps what was written', async () => {
  const dir = join(testFolder(), 'pg');
  const first = await start(dir);
  await migrate(first.url);
  const db = connect(first.appUrl);
  await assertFit(db);
  const { rows } = await sql`select current_user as now, session_user as login, inet_server_addr() as tcp`.execute(db);
  expect(rows[0]).toEqual({ now: 'ruqsat_app', login: 'ruqsat_app', tcp: null });
  await db.insertInto('nonce').values({ value: 'kept', expires_at: '2026-11-23T05:00:00.000Z' }).execute();
  const pid = await pidOf(dir);
  await first.stop();
  await db.destroy();
  expect(alive(pid)).toBe(false);
  expect(existsSync(join(dir, 'data', 'postmaster.pid'))).toBe(false);
  const again = await start(dir);
  expect(again.adopted).toBe(false);
  expect(await ask(again.url, 'select value as answer from nonce')).toBe('kept');
  expect(await readFile(join(dir, 'postgresql.log'), 'utf8')).not.toContain('not properly shut down');
});

test('STACK 1 two processes on one folder: the second is refused with a clear word, the first is not disturbed', async () => {
  const dir = await stopped();
  const first = await start(dir);
  await expect(start(dir)).rejects.toMatchObject({
    code: 'inUse',
    message: expect.stringContaining(String(process.pid)),
  });
  expect(await ask(first.url, 'select 1 as answer')).toBe(1);
});

test('STACK 1 of two that start on one new folder at the same instant exactly one has it', async () => {
  const dir = join(testFolder(), 'pg');
  const outcomes = await Promise.allSettled([start(dir), start(dir)]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'inUse' });
  expect(await ask(running[0]?.url ?? '', 'select 1 as answer')).toBe(1);
});

test('STACK 1 the server of a process that was killed with -9 is found, taken over and stopped', async () => {
  const folder = testFolder();
  const dir = join(folder, 'pg');
  const script = join(folder, 'child.cjs');
  await build({
    stdin: {
      contents: `import { startEmbedded } from './embedded.ts';
        startEmbedded({ dir: ${JSON.stringify(dir)}, log: console.error }).then(() => console.log('ready'));
        setInterval(() => {}, 1000);`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: script,
    external: ['pg-native'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(import.meta.dirname, 'binaries.ts')).href) },
    logLevel: 'silent',
  });
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done) => child.stdout.once('data', done));
  const pid = await pidOf(dir);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
  expect(alive(pid)).toBe(true);
  const server = await start(dir);
  expect(server.adopted).toBe(true);
  expect(lines.join()).toContain(`process ${pid}`);
  expect(await ask(server.url, 'select 1 as answer')).toBe(1);
  await server.stop();
  expect(await readPostmaster(join(dir, 'data'))).toBeNull();
});

test('HOUSE §2 a command joins the server that the office has and leaves it running; without an office it starts its own', async () => {
  const dir = await stopped();
  const office = await start(dir);
  const joined = await joinEmbedded({ dir, log: (line) => lines.push(line) });
  expect([joined.url, joined.appUrl]).toEqual([office.url, office.appUrl]);
  expect(await ask(joined.url, 'select 1 as answer')).toBe(1);
  await joined.stop();
  expect(await ask(office.url, 'select 1 as answer')).toBe(1);
  await running.pop()?.stop();
  const alone = await joinEmbedded({ dir, log: (line) => lines.push(line) });
  expect(await ask(alone.url, 'select 1 as answer')).toBe(1);
  await alone.stop();
  expect(await readPostmaster(join(dir, 'data'))).toBeNull();
});

test('STACK 1 a server with fsync, full_page_writes or synchronous_commit off is not used, and not left running', async () => {
  const dir = await stopped();
  for (const [setting, code] of [
    ['fsync', 'fsync'],
    ['full_page_writes', 'fullPageWrites'],
    ['synchronous_commit', 'synchronousCommit'],
  ]) {
    writeFileSync(join(dir, 'data', 'postgresql.auto.conf'), `${setting} = off\n`);
    await expect(start(dir)).rejects.toMatchObject({ code, mend: expect.stringContaining(`${setting} = on`) });
    expect(await readPostmaster(join(dir, 'data'))).toBeNull();
  }
});

test('STACK 1 a server that was killed is started again and recovers, without its application being restarted', async () => {
  const dir = await stopped();
  const server = await start(dir);
  await ask(server.url, "create table kept as select 'yes' as answer");
  const pid = await pidOf(dir);
  process.kill(pid, 'SIGKILL');
  for (let waited = 0; waited < 10_000 && !lines.join().includes('runs again'); waited += 50) {
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(await pidOf(dir)).not.toBe(pid);
  expect(await ask(server.url, 'select answer from kept')).toBe('yes');
});

test('STACK 1 a lock file whose number now belongs to another program does not prevent the start', async () => {
  const dir = await stopped();
  writeFileSync(join(dir, 'data', 'postmaster.pid'), `${process.pid}\n${dir}/data\n1\n5432\n\n\n0 0\nready\n`);
  expect((await start(dir)).adopted).toBe(false);
});

test('STACK 1 a folder whose path is too long for a socket is served on the loopback, with a password', async () => {
  const dir = join(testFolder(), 'қ'.repeat(60), 'pg');
  const server = await start(dir);
  await migrate(server.url);
  const db = connect(server.appUrl);
  await assertFit(db);
  const { rows } = await sql`select current_user as now, host(inet_server_addr()) as tcp`.execute(db);
  await db.destroy();
  expect(rows[0]).toEqual({ now: 'ruqsat_app', tcp: '127.0.0.1' });
  const stranger = new URL(server.url);
  stranger.password = 'guessed';
  await expect(ask(stranger.href, 'select 1 as answer')).rejects.toThrow(/password/);
});

test('STACK 1 a folder of another major version is left alone', async () => {
  const dir = join(testFolder(), 'pg');
  mkdirSync(join(dir, 'data'), { recursive: true });
  writeFileSync(join(dir, 'data', 'PG_VERSION'), '17\n');
  await expect(start(dir)).rejects.toMatchObject({ code: 'version' });
});

test.runIf(serverUser() !== null)(
  'STACK 1 under root, a folder that others cannot enter is kept elsewhere, and it is said where',
  async () => {
    const closed = testFolder();
    chmodSync(closed, 0o700);
    const user = serverUser();
    expect(user === null || (await reachable(join(closed, 'pg'), user))).toBe(false);
    const server = await start(join(closed, 'pg'));
    try {
      expect(server.dir.startsWith(`${sharedHome}/pg-`)).toBe(true);
      expect(lines.join()).toContain(server.dir);
      expect(await ask(server.url, 'select 1 as answer')).toBe(1);
      const owner = execFileSync('ps', ['-o', 'uid=', '-p', String(await pidOf(server.dir))], { encoding: 'utf8' });
      expect(owner.trim()).toBe('65534');
    } finally {
      await server.stop();
      rmSync(server.dir, { recursive: true, force: true });
    }
  },
);

test.runIf(serverUser() !== null)(
  'STACK 1 under root, programs that others cannot run are copied with the links of their libraries',
  async () => {
    const closed = testFolder();
    chmodSync(closed, 0o700);
    const { native } = installed();
    cpSync(native, join(closed, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\.so$|libicu\w+\.so\.60$|libpq\.so\.5$/.test(path),
    });
    const version = `test-${process.pid}`;
    const programs = await findPrograms(closed, serverUser(), (line) => lines.push(line), {
      native: join(closed, 'native'),
      version,
    });
    const copy = join(sharedHome, `postgresql-${version}`);
    try {
      expect(programs.postgres).toBe(join(copy, 'bin', 'postgres'));
      expect(lines.join()).toContain(copy);
      const said = execFileSync(programs.postgres, ['--version'], { uid: 65534, gid: 65534, encoding: 'utf8' });
      expect(said).toContain('PostgreSQL) 18');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  },
);

test('STACK 1 links of the libraries that the install script did not make are made in place', async () => {
  const folder = testFolder();
  const { native, version } = installed();
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !/libicu\w+\.so\.60$/.test(path) });
  const programs = await findPrograms(folder, null, (line) => lines.push(line), { native: copy, version });
  expect(programs.postgres.startsWith(copy)).toBe(true);
  expect(existsSync(join(copy, 'lib', 'libicuuc.so.60'))).toBe(true);
});

test('STACK 1 stopping a process that is gone already does no harm', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => child.once('exit', done));
  await stopPostmaster(child.pid ?? 0);
});
