/** How many whole cases a second the office finishes, beside a bare program that does the same number of transactions. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startEmbedded } from '../src/store/embedded.js';
import { drive, floorCases, officeCases, type Ready, send } from './load.js';
import type { Tally } from './shared.js';
import type { Line } from './table.js';

const inFlight = 8;
const rounds = 5;
const secondsARound = 10;
const secondsOfWarmth = 40;

/** Runs both in alternated rounds on one PostgreSQL of its own, with fsync on; compares the medians. */
export async function measureCases(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  const postgres = await startEmbedded({ dir: join(folder, 'cases', 'postgres'), log: say });
  const running: ChildProcess[] = [];
  const start = async (program: string, given: Readonly<Record<string, string>>) => {
    const { child, address } = started(program, given);
    running.push(child);
    return address;
  };
  try {
    const office = await start('office', { owner: postgres.url, url: postgres.appUrl, files: join(folder, 'cases') });
    const floor = await start('floor', { url: await database(postgres.url, 'floor') });
    let next = 0;
    const ofOffice = async (count: number) => officeCases(office, (next += count) - count, count);
    const ofFloor = async (count: number) => floorCases(floor, count);
    const one = await tallied(office, await ofOffice(1));
    say(`one case: ${one.transactions} transactions, ${one.statements} statements, in 11 requests`);
    say(`${secondsOfWarmth} seconds each before anything counts`);
    const warm = { office: await warmUp(ofOffice), floor: await warmUp(ofFloor) };
    const found: { office: number; floor: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const ours = await drive(await ofOffice(Math.ceil(warm.office * secondsARound)), inFlight);
      const bare = await drive(await ofFloor(Math.ceil(warm.floor * secondsARound)), inFlight);
      say(
        `round ${round + 1}: office ${ours.toFixed(1)} cases/s, floor ${bare.toFixed(1)}, ratio ${(ours / bare).toFixed(2)}`,
      );
      found.push({ office: ours, floor: bare });
    }
    const ratio = median(found.map((each) => each.office / each.floor));
    const speeds = `${median(found.map((each) => each.office)).toFixed(0)} beside ${median(found.map((each) => each.floor)).toFixed(0)} cases/s`;
    return [
      {
        what: `Whole cases at ${inFlight} in flight, as a part of the floor`,
        goal: '≥ 0.50',
        measured: `${ratio.toFixed(2)} (${speeds}; ${one.transactions} transactions a case)`,
        holds: ratio >= 0.5,
      },
    ];
  } finally {
    for (const child of running) await end(child);
    await postgres.stop();
  }
}

/** What a program does in a second once its code has been compiled for speed. */
async function warmUp(cases: (count: number) => Promise<readonly Ready[]>): Promise<number> {
  let speed = 20;
  for (const began = performance.now(); performance.now() - began < secondsOfWarmth * 1000;)
    speed = await drive(await cases(Math.ceil(speed * 4)), inFlight);
  return speed;
}

async function tallied(address: string, cases: readonly Ready[]): Promise<Tally> {
  const ask = async () => JSON.parse((await send(address, 'GET', '/tally', {}, '', 200)).text) as Tally;
  await ask();
  await drive(cases, 1);
  return ask();
}

async function database(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

function started(
  program: string,
  given: Readonly<Record<string, string>>,
): { readonly address: Promise<string>; readonly child: ChildProcess } {
  const file = fileURLToPath(new URL(`./${program}.js`, import.meta.url));
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const profile = process.env['BENCH_PROFILE'] === program ? ['--cpu-prof', '--cpu-prof-dir=/tmp'] : [];
  const child = fork(file, args, { execArgv: profile, env: { ...process.env, NODE_ENV: 'production' } });
  const address = Promise.race([
    once(child, 'message').then(([message]) => String(message)),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${program} ended with ${String(code)}`))),
  ]);
  return { address, child };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
