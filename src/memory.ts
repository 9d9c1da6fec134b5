/** Opens the memory of an office: its own PostgreSQL, or the one that DATABASE_URL names, migrated and found fit. */
import { join } from 'node:path';
import { assertFit, connect, type ConnectOptions, type Db } from './store/database.js';
import { joinEmbedded, startEmbedded } from './store/embedded.js';
import { migrate } from './store/migrate.js';

export interface Memory {
  readonly db: Db;
  /** Where `db` is connected to, for those who listen there. */
  readonly url: string;
  /** The folder under which attachments lie. */
  readonly files: string;
  readonly close: () => Promise<void>;
}

/** Where a demo keeps everything unless RUQSAT_DATA says otherwise, relative to the folder in which it is started. */
export const demoData = 'data';

/**
 * For commands that only need the memory: DATABASE_URL, else the embedded database in RUQSAT_DATA (the demo's when absent).
 * An office that runs on it is joined and not disturbed.
 */
export async function openMemory(
  env: { readonly [name: string]: string | undefined },
  log: (message: string) => void,
  options: ConnectOptions = {},
): Promise<Memory> {
  const data = env['RUQSAT_DATA']?.trim() || demoData;
  return openMemoryAt(env['DATABASE_URL']?.trim() || null, data, log, options, joinEmbedded);
}

/** Starts or reaches the server, applies migrations, refuses a server that could lose a commit. */
export async function openMemoryAt(
  databaseUrl: string | null,
  data: string,
  log: (message: string) => void,
  options: ConnectOptions = {},
  enter: typeof startEmbedded = startEmbedded,
): Promise<Memory> {
  const embedded = databaseUrl === null ? await enter({ dir: join(data, 'postgres'), log }) : null;
  const url = databaseUrl ?? embedded?.url ?? '';
  try {
    await migrate(url);
    const appUrl = databaseUrl ?? embedded?.appUrl ?? url;
    const db = connect(appUrl, options);
    await assertFit(db);
    return {
      db,
      url: appUrl,
      files: data,
      close: async () => {
        await db.destroy();
        await embedded?.stop();
      },
    };
  } catch (fault) {
    await embedded?.stop();
    throw fault;
  }
}
