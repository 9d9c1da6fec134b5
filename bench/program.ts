/** The built program from outside: how soon its first page comes, how much a first visit weighs, how much memory it holds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openCentre } from '../src/demo/centre.js';
import { signCms } from '../src/seal/cms-write.js';
import type { Line } from './table.js';

const MINUTE_MS = 60_000;
const starts = 5;
const papers = 500;

interface Program {
  readonly site: string;
  readonly process: ChildProcess;
  readonly firstPageMs: number;
  readonly stop: () => Promise<void>;
}

/** From the start of the process to the first page, on a database that is there; the median of several. */
export async function measureStart(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  const data = join(folder, 'start');
  await (await start(data)).stop();
  const times: number[] = [];
  for (let run = 0; run < starts; run++) {
    const program = await start(data);
    times.push(program.firstPageMs);
    await program.stop();
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(starts / 2)] ?? 0;
  say(`first page after ${times.map((time) => Math.round(time)).join(', ')} ms`);
  return [
    {
      what: 'first page after start, existing database',
      goal: '≤ 1 s',
      measured: `${Math.round(median)} ms`,
      holds: median <= 1000,
    },
  ];
}

/** What a browser without anything in its cache receives for the first page, compressed. */
export async function measureVisit(folder: string): Promise<readonly Line[]> {
  const program = await start(join(folder, 'start'));
  try {
    const html = await (await fetch(program.site)).text();
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
    const sizes = await Promise.all(['/', ...files].map((address) => weight(`${program.site}${address}`)));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return [
      {
        what: `first visit, ${sizes.length} files`,
        goal: '≤ 80 KB',
        measured: `${(bytes / 1024).toFixed(1)} KB`,
        holds: bytes <= 80 * 1024,
      },
    ];
  } finally {
    await program.stop();
  }
}

/** Resident memory of the program and its children, less PostgreSQL: a minute after start, and a minute after 500 papers. */
export async function measureMemory(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  const data = join(folder, 'memory');
  const program = await start(data);
  try {
    await pause(MINUTE_MS);
    const idle = await residentMb(program.process.pid ?? 0);
    await preparePapers(program.site, data, papers, say);
    await pause(MINUTE_MS);
    const after = await residentMb(program.process.pid ?? 0);
    const line = (what: string, mb: number): Line => ({
      what,
      goal: '≤ 150 MB',
      measured: `${Math.round(mb)} MB`,
      holds: mb <= 150,
    });
    return [line('memory a minute after start', idle), line(`memory a minute after ${papers} papers`, after)];
  } finally {
    await program.stop();
  }
}

async function start(data: string): Promise<Program> {
  const [port, signer] = [await freePort(), await freePort()];
  const site = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: `${port}`, RUQSAT_SIGNER_PORT: `${signer}`, RUQSAT_DATA: data, DATABASE_URL: '' };
  const began = performance.now();
  const child = spawn(process.execPath, ['dist/cli.js', 'demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (;;) {
    const answered = await fetch(site).then(
      async (answer) => answer.ok && (await answer.text()) !== '',
      () => false,
    );
    if (answered) break;
    if (child.exitCode !== null) throw new Error('the program did not start');
    await pause(5);
  }
  const stop = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { site, process: child, firstPageMs: performance.now() - began, stop };
}

/** Prepares the paper of an application again and again: each is made by the press anew. */
async function preparePapers(site: string, data: string, count: number, say: (line: string) => void): Promise<void> {
  const centre = await openCentre(join(data, 'country', 'centre'), { now: () => new Date() });
  const { privateKey, certificate } = centre.keyOf('individual');
  let cookie = '';
  const ask = async (path: string, body?: URLSearchParams) => {
    const answer = await fetch(`${site}${path}`, {
      redirect: 'manual',
      headers: { cookie },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const line of answer.headers.getSetCookie()) if (line.startsWith('ruqsat=')) cookie = line.split(';')[0] ?? '';
    return answer;
  };
  const page = await (await ask('/sign-in')).text();
  const content = new Uint8Array(await (await ask('/sign-in/challenge')).arrayBuffer());
  const cms = signCms({ content, detached: false, key: privateKey, certificate, at: new Date().toISOString() });
  await ask(
    '/sign-in',
    new URLSearchParams({ _csrf: valueIn(page, '_csrf'), cms: Buffer.from(cms).toString('base64') }),
  );
  const began = performance.now();
  for (let made = 0; made < count; made++) {
    const answers = await (await ask('/apply/check')).text();
    const fields = {
      _csrf: valueIn(answers, '_csrf'),
      version: valueIn(answers, 'version'),
      id: valueIn(answers, 'id'),
    };
    const answer = await ask('/apply/check', new URLSearchParams(fields));
    if (answer.status !== 303) throw new Error(`paper ${made}: ${answer.status}`);
    // The door allows so many requests a minute from one address; the bench is one.
    await pause(220);
  }
  say(`${count} papers in ${Math.round((performance.now() - began) / 1000)} s`);
}

/** The last field of this name: a page's own form stands after the one that signs out. */
function valueIn(html: string, name: string): string {
  return [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].at(-1)?.[1] ?? '';
}

async function weight(address: string): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
    });
    asked.on('error', reject).end();
  });
}

/** MB of a process and what descends from it, PostgreSQL left out. */
async function residentMb(root: number): Promise<number> {
  const found = new Map<number, { parent: number; kb: number; name: string }>();
  for (const entry of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${entry}/status`, 'utf8').catch(() => '');
    const field = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? '';
    found.set(Number(entry), { parent: Number(field('PPid')), kb: Number(field('VmRSS') || 0), name: field('Name') });
  }
  const belongs = (pid: number): boolean => pid === root || (found.has(pid) && belongs(found.get(pid)?.parent ?? 0));
  let kb = 0;
  for (const [pid, { kb: own, name }] of found) if (pid > 1 && belongs(pid) && name !== 'postgres') kb += own;
  return kb / 1024;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
