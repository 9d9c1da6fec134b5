/** Wires the rooms into one running office. Run directly, it is the production program: settings from the environment. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import { keepCalendar } from './desk/days.js';
import type { Desk } from './desk/desk.js';
import type { Gateways } from './desk/dispatch.js';
import { judgeWith, type JudgeServices } from './desk/judge.js';
import { renewProofs } from './desk/proof.js';
import { sweep } from './desk/sweep.js';
import { tick } from './desk/tick.js';
import { editions } from './law/editions.js';
import { channels } from './law/notices.js';
import { procedureUnder } from './law/silence.js';
import { type Memory, openMemoryAt } from './memory.js';
import { openOcsp, responderAt } from './outside/ocsp.js';
import { openRevocation, type Revocation, type Source, sourceAt } from './outside/revocation.js';
import type { Service } from './outside/service.js';
import { authorityAt, openTsa } from './outside/tsa.js';
import { openPress } from './press/press.js';
import { signCms } from './seal/cms-write.js';
import { trustIn } from './seal/roots.js';
import type { TrustStore } from './seal/trust.js';
import { parseCertificates } from './seal/x509.js';
import { openSeal } from './sealKey.js';
import { type SealFiles, type Settings, readSettings } from './settings.js';
import { sessionStore } from './store/sessions.js';
import { everyPostHeard } from './store/staff.js';
import { listen } from './store/tidings.js';
import type { DemoSite } from './web/site.js';

/** What a demo puts in the place of the world: a clock that can be set, its own sources of revocation lists, its pages. */
export interface Surroundings {
  readonly now: () => Date;
  readonly log: Logger;
  readonly sources?: readonly Source[];
  /** Take the place of the responder and of the time-stamping authority. */
  readonly responder?: Service;
  readonly authority?: Service;
  /** Take the place of the mail server and of the gateway of SMS. */
  readonly gateways?: Gateways;
  readonly demo?: DemoSite | null;
  /** The memory, when the caller has begun to open it already. */
  readonly memory?: Promise<Memory>;
  /** Before the doors open: a demo appoints its staff here. */
  readonly prepare?: (desk: Desk) => Promise<void>;
}

/** A running office. */
export interface Running {
  readonly address: string;
  readonly desk: Desk;
  readonly app: FastifyInstance;
  readonly revocation: Revocation;
  /** Who is asked besides the lists, with what is known of them. */
  readonly services: JudgeServices;
  /** Closes the doors, lets what runs end, stops what it started. */
  readonly close: () => Promise<void>;
}

const SESSION_SECONDS = 4 * 3600;
const SWEEP_EVERY_MS = 3600_000;
const TICK_EVERY_MS = 5_000;

/** Opens the memory, reads keys and trust, starts to listen. Throws with a clear message when something is not as it must be. */
export async function serve(settings: Settings, surroundings: Surroundings): Promise<Running> {
  const { log, demo = null } = surroundings;
  const now = () => surroundings.now().toISOString();
  const note = (message: string) => log.info(message);
  // The server of the database starts while the pages are being loaded.
  const [memory, { openSite }, revocation, people, services, seal] = await Promise.all([
    surroundings.memory ?? openMemoryAt(settings.databaseUrl, settings.data, note, { max: 20 }),
    import('./web/site.js'),
    openRevocation({
      sources: surroundings.sources ?? settings.revocation.map(sourceAt),
      folder: join(settings.data, 'revocation'),
      now: surroundings.now,
      log: (message, source) => log.warn({ source }, message),
    }),
    trustFrom(settings.trust, settings),
    servicesWith(settings, surroundings),
    sealWith(settings.seal),
  ]);
  const press = openPress();
  const calendar = await keepCalendar(memory.db);
  const tidings = await listen(memory.url, { log: (message) => log.warn(message) });
  const desk: Desk = {
    db: memory.db,
    staff: everyPostHeard(memory.db, tidings),
    now,
    get calendar() {
      return calendar.now;
    },
    refreshCalendar: calendar.refresh,
    editions: editions.map((one) => ({ ...one, procedure: procedureUnder(settings.silence, one.procedure) })),
    press,
    judge: judgeWith(people, revocation, services),
    trust: {
      contour: settings.contour,
      people,
      time: services.tsaTrust ?? null,
      lists: revocation.lists,
      sources: revocation.state,
      services: () => [services.ocsp, services.tsa].flatMap((service) => service?.state() ?? []),
      answeredAbout: (centre) => services.ocsp?.answeredAbout(centre) ?? null,
    },
    seal,
    site: settings.site,
    providerBin: settings.providerBin,
    bodies: settings.bodies,
    channels: channels.filter((channel) =>
      surroundings.gateways ? surroundings.gateways[channel] : { email: settings.mail, sms: settings.sms }[channel],
    ),
    files: memory.files,
    random: (n) => randomBytes(n),
    ...(settings.phone ? { phone: settings.phone } : {}),
  };
  await surroundings.prepare?.(desk);
  // When the connection is lost the question fails; it is put again when there is one, and by every step that finds out.
  tidings.on('calendar', () => void calendar.refresh().catch((fault: unknown) => log.warn(fault, 'calendar')));
  await calendar.refresh();
  const app = await openSite(desk, {
    secret: settings.secret,
    sessionStore: sessionStore(memory.db, {
      ttlSeconds: SESSION_SECONDS,
      now: () => new Date().toISOString(),
      tidings,
    }),
    sessionMinutes: SESSION_SECONDS / 60,
    proxies: [...settings.proxies],
    log,
    demo,
  });
  const address = await app.listen({ host: settings.host, port: settings.port });
  await sweep(desk);
  // Whoever waits for the first page does not wait for what sends letters.
  const sending = openSending(desk, settings, surroundings);
  sending.catch((fault: unknown) => log.error(fault, 'notices are not sent'));
  const sweeping = setInterval(
    () => void sweep(desk).catch((fault: unknown) => log.error(fault, 'sweep')),
    SWEEP_EVERY_MS,
  );
  const { tsa } = services;
  const stamping = every(
    SWEEP_EVERY_MS,
    async () => tsa && renewProofs(desk, tsa.stamp, (fault, paper) => log.error({ err: fault, paper }, 'no proof')),
    (fault) => log.error(fault, 'proofs are not stamped'),
  );
  // What the clock owes is read from the entries each time: a tick that fails is made good by the next.
  const ticking = every(
    TICK_EVERY_MS,
    () => tick(desk),
    (fault) => log.error(fault, 'tick'),
  );
  return {
    address,
    desk,
    app,
    revocation,
    services,
    close: async () => {
      clearInterval(sweeping);
      await Promise.all([ticking.stop(), stamping.stop()]);
      revocation.stop();
      await app.close();
      await sending.then(
        (opened) => opened.close(),
        () => undefined,
      );
      await press.close();
      await tidings.close();
      await memory.close();
    },
  };
}

/** Does something again and again, never twice at once; `stop` returns when what runs has ended. */
function every(ms: number, work: () => Promise<unknown>, failed: (fault: unknown) => void) {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = work()
      .catch(failed)
      .finally(() => (busy = false));
  }, ms);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Opens the gateways and begins to empty the outbox. */
async function openSending(
  desk: Desk,
  { mail, sms, site }: Settings,
  { log, gateways: given }: Surroundings,
): Promise<{ readonly close: () => Promise<void> }> {
  const { openDispatch } = await import('./desk/dispatch.js');
  const host = new URL(site).hostname;
  const gateways: Gateways = given ?? {
    ...(mail ? { email: (await import('./outside/mail.js')).openMail({ url: mail.smtp, from: mail.from, host }) } : {}),
    ...(sms ? { sms: (await import('./outside/sms.js')).openSms(sms) } : {}),
  };
  const dispatch = openDispatch(desk, gateways, { log: (message, about) => log.warn(about, message) });
  return {
    close: async () => {
      await dispatch.close();
      for (const gateway of Object.values(gateways)) gateway.close();
    },
  };
}

/** Ends the office on the signals by which a machine stops a program; a second signal ends it at once. */
export function closeOnSignal(running: Running, log: Logger): void {
  const end = (signal: string) => {
    log.info(`${signal}: closing`);
    process.once(signal, () => process.exit(1));
    void running.close().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error(fault, 'not closed cleanly');
        process.exit(70);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
}

/** Who is asked about certificates and about time. */
async function servicesWith(
  settings: Settings,
  { now, log, responder, authority }: Surroundings,
): Promise<JudgeServices> {
  const line = {
    now,
    log: (message: string, service: string) => log.warn({ service }, message),
    random: (n: number) => randomBytes(n),
  };
  const { ocsp, tsa } = settings;
  const asked = responder ?? (ocsp === null || ocsp === 'certificate' ? null : responderAt(ocsp));
  const stamping = authority ?? (tsa === null ? null : authorityAt(tsa));
  const tsaTrust = settings.tsaTrust.length === 0 ? null : await trustFrom(settings.tsaTrust, settings);
  return {
    tsaTrust,
    ocsp: asked === null && ocsp === null ? null : openOcsp({ ...line, service: asked }),
    tsa: stamping && tsaTrust ? openTsa({ ...line, service: stamping, trust: tsaTrust }) : null,
  };
}

/** A store of the contour from files and folders; a fault when they hold anything that has no place in it. */
async function trustFrom(
  paths: readonly string[],
  { contour, stateBodies }: Pick<Settings, 'contour' | 'stateBodies'>,
): Promise<TrustStore> {
  return trustIn(contour, (await readAll(paths)).flatMap(parseCertificates), { stateBodies });
}

/** The bytes of files, and of every file of folders. */
async function readAll(paths: readonly string[]): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path)).isDirectory();
    const files = isFolder ? (await readdir(path)).sort().map((name) => join(path, name)) : [path];
    for (const file of files) found.push(await readFile(file));
  }
  return found;
}

async function sealWith(files: SealFiles): Promise<Desk['seal']> {
  const { key, certificate } = await openSeal(files);
  return (content, at) => signCms({ content, detached: true, key, certificate, at, random: (n) => randomBytes(n) });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info' });
  try {
    closeOnSignal(await serve(readSettings(process.env), { now: () => new Date(), log }), log);
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(fault instanceof Error && fault.name === 'BadSettings' ? 64 : 70);
  }
}
