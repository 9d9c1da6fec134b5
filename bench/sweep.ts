/** How long a day of the clock takes over a million permits, and in how much memory. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../src/store/embedded.js';
import { migrate } from '../src/store/migrate.js';
import { populate } from './country.js';
import type { Round, Rounds } from './shared.js';
import type { Line } from './table.js';

const MB = 1024 * 1024;
const permits = 1_000_000;

/** Five working days in a row, each in one round of a program that has made none of the cases. */
export async function measureSweep(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  const postgres = await startEmbedded({ dir: join(folder, 'sweep', 'postgres'), log: say });
  try {
    await migrate(postgres.url);
    const began = performance.now();
    const lives = await populate(postgres.url, permits);
    say(`${lives.toLocaleString('en')} permits in ${Math.round((performance.now() - began) / 1000)} s`);
    const { read, rounds } = await roundsOf(postgres);
    say(`${read} of them read back, replayed, and found to be as the desk would have written them`);
    for (const one of rounds) say(lineOf(one));
    return lines(rounds, lives);
  } finally {
    await postgres.stop();
  }
}

function lineOf({ day, due, foundMs, steps, tookMs, idleMs, residentBytes, grownBytes }: Round): string {
  const memory = `${Math.round(residentBytes / MB)} MB and ${Math.round(grownBytes / MB)} more`;
  return `${day}: ${due} cases found in ${Math.round(foundMs)} ms, ${steps} steps in ${(tookMs / 1000).toFixed(1)} s, then nothing in ${Math.round(idleMs)} ms; ${memory}`;
}

function lines(rounds: readonly Round[], lives: number): readonly Line[] {
  const worst = (of: (one: Round) => number) => Math.max(...rounds.map(of));
  const [found, took] = [worst(({ foundMs }) => foundMs), worst(({ tookMs }) => tookMs)];
  // The first round also loads and compiles the program, and the heap takes its size: what is asked is whether a round needs more.
  const grown = Math.max(...rounds.slice(1).map(({ grownBytes }) => grownBytes)) / MB;
  const steps = rounds.map((one) => one.steps).join(', ');
  const of = `over ${lives.toLocaleString('en')} permits, the worst of ${rounds.length}`;
  return [
    line(`finding what is due on a day ${of}`, '≤ 5 s', `${(found / 1000).toFixed(2)} s`, found <= 5000),
    line(`a day of the clock ${of}`, '≤ 5 s', `${(took / 1000).toFixed(2)} s (${steps} steps)`, took <= 5000),
    line('memory that a later round adds to the process, the worst', '≤ 50 MB', `${Math.round(grown)} MB`, grown <= 50),
  ];
}

function line(what: string, goal: string, measured: string, holds: boolean): Line {
  return { what, goal, measured, holds };
}

/** What a run of the clock's program tells. */
async function roundsOf({ url, appUrl }: { readonly url: string; readonly appUrl: string }): Promise<Rounds> {
  const program = fileURLToPath(new URL('./clock.js', import.meta.url));
  const profile = process.env['BENCH_PROFILE'] === 'clock' ? ['--cpu-prof', '--cpu-prof-dir=/tmp'] : [];
  const child = fork(program, ['--owner', url, '--url', appUrl], { execArgv: profile });
  const ended = once(child, 'exit');
  const [told] = (await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`the clock ended with ${String(code)}`))),
  ])) as [Rounds];
  await ended.catch(() => undefined);
  return told;
}
