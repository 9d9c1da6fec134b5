/**
 * What others on the same database have just changed, by the server's NOTIFY: a process may remember what it read as long as
 * it hears of every change. The triggers that tell are in `migrations/0004-tidings.sql` and `0005-days.sql`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * `session`: one was changed or ended; its subject is the key. `staff`: somebody was appointed or dismissed. `calendar`: an
 * order on days off was entered. Seldom things only: NOTIFY lets no two transactions commit at once.
 */
export type Topic = 'session' | 'staff' | 'calendar';

/** An ear at the database. */
export interface Tidings {
  /** False while something may go unheard: then nothing that was remembered may be relied on. */
  readonly steady: boolean;
  /**
   * Calls after each change that was committed; with null when the subject is unknown: when the connection was lost, and when
   * there is one again.
   */
  readonly on: (topic: Topic, heard: (subject: string | null) => void) => void;
  /** Stops listening for good. */
  readonly close: () => Promise<void>;
}

/** How to listen. Times in milliseconds. */
export interface ListenOptions {
  readonly log: (message: string) => void;
  /** How often the connection is tried, 5000 when absent: so long a connection that died silently can go unnoticed. */
  readonly beatMs?: number;
  /** The first pause before connecting again, 100 when absent; each further one is twice as long, up to `beatMs`. */
  readonly pauseMs?: number;
}

/** Begins to listen, and goes on through restarts of the server. Returns when it listens. */
export async function listen(url: string, options: ListenOptions): Promise<Tidings> {
  const { log, beatMs = 5000, pauseMs = 100 } = options;
  const ears: { readonly topic: string; readonly heard: (subject: string | null) => void }[] = [];
  const ended = new AbortController();
  let client: Client | null = await connected(url, beatMs);
  const hear = (mine: Client): void => {
    mine.on('notification', ({ channel, payload }) => {
      for (const { topic, heard } of ears) if (`ruqsat_${topic}` === channel) heard(payload || null);
    });
    const beat = setInterval(() => void mine.query('select 1').catch(lost), beatMs);
    mine.on('error', lost);
    mine.on('end', lost);
    function lost(): void {
      clearInterval(beat);
      if (client !== mine) return;
      client = null;
      for (const { heard } of ears) heard(null);
      mine.end().catch(() => undefined);
      if (!ended.signal.aborted) void again();
    }
  };
  const again = async (): Promise<void> => {
    log('the database is not heard; what is remembered waits until it is');
    for (let wait = pauseMs; !ended.signal.aborted; wait = Math.min(wait * 2, beatMs)) {
      await pause(wait, null, { signal: ended.signal }).catch(() => undefined);
      const found = await connected(url, beatMs).catch(() => null);
      if (found === null) continue;
      if (ended.signal.aborted) return found.end();
      hear((client = found));
      for (const { heard } of ears) heard(null);
      return log('the database is heard again');
    }
  };
  hear(client);
  return {
    get steady() {
      return client !== null;
    },
    on: (topic, heard) => void ears.push({ topic, heard }),
    close: async () => {
      ended.abort();
      await client?.end();
    },
  };
}

async function connected(url: string, patienceMs: number): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'ruqsat tidings',
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
  });
  // A connection that breaks before it is listened to says so by the promise; unheard, the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('listen ruqsat_session; listen ruqsat_staff; listen ruqsat_calendar');
    return client;
  } catch (fault) {
    client.end().catch(() => undefined);
    throw fault;
  }
}
