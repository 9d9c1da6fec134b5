/** The server's process as its lock file tells of it: found, asked whether it lives, stopped. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What `postmaster.pid` says. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** The folder of its socket; null when it listens on the loopback only. */
  readonly socket: string | null;
  readonly ready: boolean;
}

/** The living server of this data folder; null when there is none. The lock file of a process that is gone is removed. */
export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const path = join(data, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid, , , port, socket, , , status] = text.split('\n').map((line) => line.trim());
  // The server writes the file in two goes; until then it has no port.
  if (!/^\d+$/.test(pid ?? '')) return null;
  const number = Number(pid);
  if (!alive(number)) return null;
  if ((await gone(number)) || !(await isServer(number))) {
    // After a restart of the machine the number may be another program's, and where nobody fetches the dead it may be a
    // zombie's: a new server would not start for either.
    await rm(path, { force: true });
    if (socket) await rm(join(socket, `.s.PGSQL.${port}.lock`), { force: true });
    return null;
  }
  return {
    pid: number,
    port: Number(port),
    socket: socket === undefined || socket === '' ? null : socket,
    ready: status === 'ready',
  };
}

/** Is there a process with this number, ours or not? */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

/**
 * Stops a server: fast (connections end, everything is written), after 20 seconds at once (it recovers at the next start).
 * Returns when it is gone.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, milliseconds] of stages) {
    if (await gone(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < milliseconds; waited += 10) {
      if (await gone(pid)) return;
      await new Promise((done) => setTimeout(done, 10));
    }
  }
}

const stages = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
] as const;

/** A server that was not our child may stay behind as a zombie; it is gone all the same. */
async function gone(pid: number): Promise<boolean> {
  if (!alive(pid)) return true;
  const about = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return about !== null && /\) Z /.test(about);
}

/** Elsewhere than on Linux we cannot tell and believe the file. */
async function isServer(pid: number): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return line === null || line === '' || /(^|\/)(postgres|postmaster)(\.exe)?\0/.test(line);
}
