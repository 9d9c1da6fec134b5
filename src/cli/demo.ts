/** `ruqsat demo`: the office with a small country around it. Its certification centre, people, signer and clock are made up. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { civil } from '../core/calendar.js';
import { recordOrder, staffOf } from '../desk/staff.js';
import { officeCalendar } from '../law/days.js';
import { demoData, openMemoryAt } from '../memory.js';
import { BadSettings, sealGiven, type SealFiles } from '../settings.js';
import type { Out } from './usage.js';

/** Runs until a signal ends it. PORT, DATABASE_URL, RUQSAT_DATA and the settings of the seal may be set; nothing must be. */
export async function demoCommand(_argv: string[], out: Out): Promise<number> {
  const env = process.env;
  let seal: SealFiles | null;
  try {
    seal = sealGiven(env);
  } catch (fault) {
    if (!(fault instanceof BadSettings)) throw fault;
    out.stderr.write(`${fault.message}\n`);
    return 64;
  }
  const log = pino({ level: env['LOG_LEVEL'] ?? 'warn' });
  const data = env['RUQSAT_DATA']?.trim() || demoData;
  const port = Number(env['PORT']?.trim() || '8080');
  // The database's own user passes through it; what it holds is closed folder by folder.
  await mkdir(data, { recursive: true, mode: 0o711 });
  const memory = openMemoryAt(env['DATABASE_URL']?.trim() || null, data, (line) => log.info(line), { max: 20 });
  // Whoever waits for it below hears of a fault; until then nobody does.
  memory.catch(() => undefined);
  const [{ closeOnSignal, serve }, { openDemo }] = await Promise.all([
    import('../main.js'),
    import('../demo/country.js'),
  ]);
  const site = env['RUQSAT_SITE']?.trim() || `http://127.0.0.1:${port}`;
  const signerPort = Number(env['RUQSAT_SIGNER_PORT'] ?? '13579');
  const country = await openDemo(join(data, 'country'), { signerPort, site });
  const running = await serve(
    {
      host: env['HOST']?.trim() || '127.0.0.1',
      port,
      site,
      databaseUrl: env['DATABASE_URL']?.trim() || null,
      data,
      secret: await keptSecret(join(data, 'secret')),
      contour: 'own',
      stateBodies: false,
      trust: country.trustFiles,
      revocation: [],
      ocsp: null,
      tsa: null,
      tsaTrust: country.trustFiles,
      seal: seal ?? { is: 'pem', key: country.sealKeyFile, certificate: country.sealCertFile },
      providerBin: country.providerBin,
      bodies: country.bodies,
      phone: { ...country.phone, site },
      proxies: [],
      silence: 'deemed-issued',
      mail: null,
      sms: null,
    },
    {
      now: country.clock.now,
      log,
      memory,
      sources: country.sources,
      responder: country.services.responder,
      authority: country.services.authority,
      gateways: country.mailbox.gateways,
      demo: country.site,
      prepare: async (desk) => {
        if ((await staffOf(desk)).length > 0) return;
        const today = civil(officeCalendar, desk.now()).date;
        for (const { orderNumber, orderDate, person: _, ...post } of country.staff(today))
          await recordOrder(desk, 'appoint', { ...post, order: `${orderNumber}, ${orderDate}` });
      },
    },
  );
  country.site.clock.onSet(() => void running.revocation.refresh());
  closeOnSignal(running, log);
  out.stdout.write(welcome(site, country.site.people, country.signerTaken));
  return 0;
}

async function keptSecret(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return kept;
  const made = randomBytes(32).toString('hex');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

function welcome(
  site: string,
  people: readonly { readonly name: string; readonly label: { readonly en: string } }[],
  signerTaken: boolean,
): string {
  const lines = people.map(({ name, label }) => `    ${name.padEnd(40)} ${label.en}`);
  return [
    '',
    `  Ruqsat runs at  ${site}`,
    `  The demo's own page, with its clock and sample files:  ${site}/demo`,
    '',
    '  Sign in as one of these; the signer asks on a page of its own:',
    ...lines,
    '',
    signerTaken
      ? '  Port 13579 is taken, probably by a real NCALayer: the pages will use it; the made-up people need the demo signer.'
      : '  The demo signer answers like NCALayer on port 13579.',
    '  Stop with Ctrl+C.',
    '',
    '',
  ].join('\n');
}
