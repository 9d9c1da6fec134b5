/** The PostgreSQL that comes with the program: started, found again after a crash, held by one process, and stopped. */
import { Client } from 'pg';
import { openCluster, owner, type Cluster } from './cluster.js';
import { appRole, refuseUnsafe, Unfit } from './database.js';
import { alive, readPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';

/** A running server. Only one process at a time has it. */
export interface Embedded {
  /** Of the owner, for `migrate`. */
  readonly url: string;
  /** For `connect`, after `migrate`: a login that owns nothing where the server is reached by socket, else the same as `url`. */
  readonly appUrl: string;
  /** Where the data really are: `dir`, unless the server's user cannot reach it. */
  readonly dir: string;
  /** True when the server of a process that was killed was found running and taken over. */
  readonly adopted: boolean;
  /** Ends all connections, writes everything down, and returns when the server is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the server on `dir`, which is its own (made when absent); under root it runs as `nobody`. If the server dies it is
 * started again. Throws `Unfit`: 'inUse' when another process has this folder, 'fsync', 'fullPageWrites' or
 * 'synchronousCommit' when a commit might be lost, 'version' when the folder is of another major version, 'binaries' on a
 * machine without programs, 'start' with the server's own words when it does not start.
 */
export async function startEmbedded({
  dir,
  log,
}: {
  readonly dir: string;
  readonly log: (line: string) => void;
}): Promise<Embedded> {
  const cluster = await openCluster(dir, log);
  const found = await takeOver(cluster, log);
  let hold = found ?? (await holdOf(cluster, await cluster.launch()));
  if (found !== null) log(`took over the PostgreSQL (process ${hold.postmaster.pid}) that an earlier run had left`);
  try {
    await assertSafe(hold.client);
    await createDatabase(hold.client);
  } catch (fault) {
    await release(hold);
    throw fault;
  }
  const { socket, port } = hold.postmaster;
  let stopping = false;
  let reviving: Promise<void> = Promise.resolve();

  const watch = (): void => {
    hold.client.once('end', () => {
      if (!stopping) reviving = revive();
    });
  };
  const revive = async (): Promise<void> => {
    log(`the PostgreSQL (process ${hold.postmaster.pid}) has gone away, starting it again; see ${cluster.log}`);
    for (;;) {
      try {
        hold = (await takeOver(cluster, log)) ?? (await holdOf(cluster, await cluster.launch(port)));
        watch();
        return log(`the PostgreSQL runs again (process ${hold.postmaster.pid})`);
      } catch (fault) {
        log(`the PostgreSQL does not start: ${String(fault)}`);
      }
      if (stopping) return;
      await pause(1000);
    }
  };
  const lastWish = (): void => {
    if (alive(hold.postmaster.pid)) process.kill(hold.postmaster.pid, 'SIGINT');
  };
  watch();
  process.once('exit', lastWish);
  return {
    url: hold.url(owner, owner),
    appUrl: socket === null ? hold.url(owner, owner) : hold.url(appRole, owner),
    dir: cluster.home,
    adopted: found !== null,
    stop: async () => {
      stopping = true;
      process.off('exit', lastWish);
      await reviving;
      await release(hold);
    },
  };
}

/**
 * For a command beside the office: the server that another living process has on `dir`, which `stop` leaves running; when
 * nobody has one, as `startEmbedded`.
 */
export async function joinEmbedded(options: Parameters<typeof startEmbedded>[0]): Promise<Embedded> {
  const cluster = await openCluster(options.dir, options.log);
  const postmaster = await settled(cluster.data);
  if (postmaster === null || (await holderOf(cluster, postmaster)) === null) return startEmbedded(options);
  const url = (user: string): string => urlOf(postmaster, cluster.password, user, owner);
  return {
    url: url(owner),
    appUrl: url(postmaster.socket === null ? owner : appRole),
    dir: cluster.home,
    adopted: false,
    stop: async () => undefined,
  };
}

/** A connection that holds the folder: its lock ends with the process that has it, however that process ends. */
interface Hold {
  readonly client: Client;
  readonly postmaster: Postmaster;
  readonly url: (user: string, database: string) => string;
}

/** The lock, in the database `postgres`, of the process to which the server belongs: 'ruqt' in ASCII. */
const holdKey = 0x72757174;

/** Null when no server runs here. Throws 'inUse' when it runs for another living process. */
async function takeOver(cluster: Cluster, log: (line: string) => void): Promise<Hold | null> {
  const postmaster = await settled(cluster.data);
  if (postmaster === null) return null;
  try {
    return await holdOf(cluster, postmaster);
  } catch (fault) {
    if (fault instanceof Unfit) throw fault;
  }
  log(`stopping a PostgreSQL (process ${postmaster.pid}) that runs on ${cluster.data} and does not answer`);
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

async function holdOf(cluster: Cluster, postmaster: Postmaster): Promise<Hold> {
  const url = (user: string, database: string): string => urlOf(postmaster, cluster.password, user, database);
  const client = await reach(url(owner, 'postgres'));
  // The server needs a moment to notice that a process was killed.
  for (let waited = 0; waited < 1000; waited += 50) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [holdKey]);
    if (rows[0]?.held === true) return { client, postmaster, url };
    await pause(50);
  }
  const holder = await nameOfHolder(client);
  await client.end();
  throw new Unfit(
    'inUse',
    `The database in ${cluster.home} is in use (${holder ?? 'unknown'}).`,
    'Stop that process first, or give this one a data folder of its own.',
  );
}

/** What calls itself the process that has this server; null when nobody has it, or it does not answer. */
async function holderOf(cluster: Cluster, postmaster: Postmaster): Promise<string | null> {
  const client = await reach(urlOf(postmaster, cluster.password, owner, 'postgres')).catch(() => null);
  if (client === null) return null;
  try {
    return await nameOfHolder(client);
  } finally {
    await client.end();
  }
}

async function nameOfHolder(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [holdKey],
  );
  return rows[0]?.name ?? null;
}

async function reach(connectionString: string): Promise<Client> {
  const client = new Client({
    connectionString,
    application_name: `ruqsat, process ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function urlOf({ socket, port }: Postmaster, password: string, user: string, database: string): string {
  return socket === null
    ? `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
    : `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(socket)}`;
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

async function release(hold: Hold): Promise<void> {
  await hold.client.end().catch(() => undefined);
  await stopPostmaster(hold.postmaster.pid);
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
}
