/** How fast Kazakh signatures and digests are, beside noble, OpenSSL's gost engine and other algorithms, on one core. */
import { execFile, execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Race } from './shared.js';
import type { Line } from './table.js';

const starts = 5;

/** Everything about ГОСТ that has a goal; ratios are medians over rounds. */
export async function measureGost(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  const found: readonly Race[] = JSON.parse(await pinned('race', '--folder', folder));
  const without = found[0]?.without ?? null;
  if (without !== null) say(`WITHOUT THE GOST ENGINE: ${without}. Its goals are not measured; node's P-521 stands in.`);
  for (const { work, rates } of found)
    for (const [name, all] of Object.entries(rates)) say(`${work.padEnd(14)} ${name.padEnd(9)} ${shown(work, all)}`);
  const lines = goals.flatMap(({ what, work, of, against, least }) => {
    const rates = found.find((race) => race.work === work)?.rates ?? {};
    const [own, other] = [rates[of], rates[against]];
    if (own === undefined || other === undefined || (against === 'P-521' && without === null)) return [];
    const ratio = median(own.map((rate, round) => rate / (other[round] ?? Number.NaN)));
    return [{ what, goal: `≥ ${least} × ${against}`, measured: ratio.toFixed(2), holds: ratio >= least }];
  });
  return [...lines, await start(say)];
}

/** What must be how many times as fast as what. */
const goals = [
  { what: 'ГОСТ 512, unknown keys', work: '512', of: 'mixed', against: 'noble', least: 15 },
  { what: 'ГОСТ 512, unknown keys', work: '512', of: 'mixed', against: 'engine', least: 0.9 },
  { what: 'ГОСТ 512, unknown keys', work: '512', of: 'mixed', against: 'P-521', least: 0.65 },
  { what: 'ГОСТ 512, recurring key', work: '512', of: 'cached', against: 'engine', least: 2.5 },
  { what: 'ГОСТ 256, unknown keys', work: '256', of: 'mixed', against: 'engine', least: 1.3 },
  { what: 'ГОСТ 256, recurring key', work: '256', of: 'cached', against: 'engine', least: 4 },
  { what: 'Streebog-512 of 1 MiB', work: 'md_gost12_512', of: 'ours', against: 'engine', least: 0.7 },
  { what: 'ГОСТ 34.311 of 1 MiB', work: 'md_gost94', of: 'ours', against: 'engine', least: 0.9 },
] as const;

/** The first use in a fresh process: both digests, both curves, the tables of their generators and of two keys. */
async function start(say: (line: string) => void): Promise<Line> {
  const times: (readonly number[])[] = [];
  for (let done = 0; done < starts; done += 1) times.push(JSON.parse(await run([...command('race'), '--start'])));
  const [first, all] = [0, 1].map((at) => median(times.map((one) => one[at] ?? Number.NaN)));
  say(
    `first use ${Math.round(first!)} ms, with all tables ${Math.round(all!)} ms of the caller's time, of ${starts} processes`,
  );
  const measured = `${Math.round(all!)} ms`;
  return { what: 'ГОСТ, first use of curves, tables and digests', goal: '≤ 100 ms', measured, holds: all! <= 100 };
}

/** On one core, where the system can. */
function pinned(name: string, ...parameters: readonly string[]): Promise<string> {
  const core = canPin() ? ['taskset', '-c', String(availableParallelism() - 1)] : [];
  return run([...core, ...command(name), ...parameters]);
}

async function run([program = '', ...parameters]: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, parameters, { maxBuffer: 2 ** 24 });
  return stdout;
}

/** A program of the bench. */
function command(name: string): readonly string[] {
  return [process.execPath, fileURLToPath(new URL(`${name}.js`, import.meta.url))];
}

function canPin(): boolean {
  try {
    execFileSync('taskset', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function shown(work: Race['work'], rates: readonly number[]): string {
  const rate = median(rates);
  return work.startsWith('md') ? `${rate.toFixed(1)} MB/s` : `${Math.round(rate).toLocaleString('en')} /s`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
