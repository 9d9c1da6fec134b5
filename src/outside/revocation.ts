/**
 * The revocation lists of the certification centres: fetched, kept, and shown with their age. A source that is silent
 * never makes a signature valid or invalid: the last list serves until it is stale, then verdicts become `unknown`.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { type Crl, readCrl } from '../seal/crl.js';
import { bounds } from '../seal/der.js';

/** Where a list comes from. `read` throws when the source is silent; it must give up by itself when the signal says so. */
export interface Source {
  readonly name: string;
  readonly read: (signal: AbortSignal) => Promise<Uint8Array>;
}

/** A list as it was fetched. */
export interface Fetched {
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly crl: Crl;
  readonly at: Date;
}

/** What an administrator sees of a source. */
export interface SourceState {
  readonly source: string;
  readonly fetchedAt: Date | null;
  readonly nextUpdate: string | null;
  readonly failures: number;
  readonly lastError: string | null;
}

export interface Revocation {
  /** The newest list of each source that has ever answered. */
  readonly lists: () => readonly Fetched[];
  readonly state: () => readonly SourceState[];
  /** Asks every source now; never throws, the state says what came of it. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
}

const ASK_EVERY_MS = 10 * 60_000;
const ASK_AGAIN_MS = 30_000;
const GIVE_UP_MS = 60_000;

/** Opens the sources: what was kept in `folder` serves at once, then each source is asked, and again every ten minutes. */
export async function openRevocation(options: {
  readonly sources: readonly Source[];
  readonly folder: string;
  readonly now: () => Date;
  readonly log: (message: string, source: string) => void;
}): Promise<Revocation> {
  const { sources, folder, now, log } = options;
  await mkdir(folder, { recursive: true });
  const lists = new Map<string, Fetched>();
  const failed = new Map<string, { readonly times: number; readonly error: string }>();
  for (const { name } of sources) {
    const kept = await readFile(keptAs(folder, name)).catch(() => null);
    if (kept === null) continue;
    try {
      lists.set(name, { source: name, bytes: kept, crl: await readCrl(kept), at: new Date(0) });
    } catch (fault) {
      log(`the kept revocation list is not read: ${fault instanceof Error ? fault.message : String(fault)}`, name);
    }
  }

  const ask = async ({ name, read }: Source): Promise<void> => {
    try {
      const bytes = await read(AbortSignal.timeout(GIVE_UP_MS));
      const crl = await readCrl(bytes);
      lists.set(name, { source: name, bytes, crl, at: now() });
      failed.delete(name);
      await writeFile(`${keptAs(folder, name)}.part`, bytes);
      await rename(`${keptAs(folder, name)}.part`, keptAs(folder, name));
    } catch (fault) {
      const error = fault instanceof Error ? fault.message : String(fault);
      failed.set(name, { times: (failed.get(name)?.times ?? 0) + 1, error });
      log(`revocation list not fetched: ${error}`, name);
    }
  };
  const refresh = async () => {
    await Promise.all(sources.map(ask));
  };

  // Whoever has every list from before need not wait for the sources, some of which may be silent for a minute.
  const first = refresh();
  if (sources.some(({ name }) => !lists.has(name))) await first;
  let timer: NodeJS.Timeout;
  const schedule = () => {
    timer = setTimeout(() => void refresh().finally(schedule), failed.size > 0 ? ASK_AGAIN_MS : ASK_EVERY_MS);
    timer.unref();
  };
  schedule();

  return {
    lists: () => [...lists.values()],
    state: () =>
      sources.map(({ name }) => {
        const list = lists.get(name);
        const failure = failed.get(name);
        return {
          source: name,
          fetchedAt: list?.at ?? null,
          nextUpdate: list?.crl.nextUpdate ?? null,
          failures: failure?.times ?? 0,
          lastError: failure?.error ?? null,
        };
      }),
    refresh,
    stop: () => clearTimeout(timer),
  };
}

/** A source for an address (http, https) or for the path of a file. */
export function sourceAt(address: string): Source {
  if (!/^https?:/.test(address)) return { name: address, read: (signal) => readFile(address, { signal }) };
  return {
    name: address,
    read: async (signal) => {
      const answer = await fetch(address, { signal });
      if (!answer.ok || answer.body === null) throw new Error(`${address} answered ${answer.status}`);
      const pieces: Uint8Array[] = [];
      let sizeBytes = 0;
      for await (const piece of answer.body) {
        sizeBytes += piece.length;
        if (sizeBytes > bounds.sizeBytesMax) throw new Error(`${address} answered with more than any list holds`);
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    },
  };
}

function keptAs(folder: string, name: string): string {
  return join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 16)}.crl`);
}
