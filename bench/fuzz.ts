/**
 * `npm run fuzz [-- --runs N --from N --only PARSER --seed S --run N]`: mutated inputs for every parser of the seal. A find is a fault
 * that no parser may throw, an input that takes over 100 ms, or memory that grows. Each parser runs in a program of its own,
 * which is ended when it gives no sign of life; `--from` goes on where a run was broken off, `--run` makes one input alone. Exit code 1 when there is a find.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { diceOf, mutated } from './fuzz-mutate.js';
import { isRefusal, parsersIn, type Parser } from './fuzz-parsers.js';

const usual = { runs: 1_000_000, seed: 20_261_122 } as const;
const slowMs = 100;
const growthBytesMax = 16 * 1024 * 1024;
const silentMs = 20_000;
const signEvery = 256;
const findsMax = 5;

/** What a program of one parser says: where it is, what it found, and at the end what it took. */
type Word =
  | { readonly at: number }
  | { readonly find: string; readonly run: number; readonly input: string }
  | { readonly accepted: number; readonly slowest: number; readonly grown: number; readonly ms: number };

declare const gc: () => void;

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    run: { type: 'string' },
    from: { type: 'string' },
    vectors: { type: 'string' },
    inside: { type: 'boolean' },
  },
});
const vectors = values.vectors ?? '';
const seed = Number(values.seed ?? usual.seed);
const runs = Number(values.runs ?? usual.runs);
const from = Number(values.from ?? 0);
const parsers = parsersIn(vectors);
const names = values.only === undefined ? Object.keys(parsers) : values.only.split(',');
const unknown = names.filter((name) => !Object.hasOwn(parsers, name));
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  process.stderr.write(`fuzz: --runs and --seed take whole numbers, --only takes ${Object.keys(parsers).join(', ')}\n`);
  process.exit(64);
}

if (values.inside === true) fuzz(parsers[names[0]!]!, runs, (word) => void process.send?.(word));
else if (values.run === undefined) process.exitCode = (await all()) ? 1 : 0;
else alone(parsers[names[0]!]!, Number(values.run));

/** Every parser in turn; whether anything was found. */
async function all(): Promise<boolean> {
  process.stdout.write(`seed ${seed}; finds are kept in ${folder()}\n`);
  let found = false;
  for (const name of names) {
    const count = Math.max(1, Math.floor(runs / parsers[name]!.cost));
    found = (await watched(name, count)) || found;
  }
  return found;
}

/** Runs one parser in a program of its own and watches it. */
async function watched(name: string, count: number): Promise<boolean> {
  const args = [
    '--inside',
    '--only',
    name,
    '--runs',
    String(count),
    '--from',
    String(from),
    '--seed',
    String(seed),
    '--vectors',
    vectors,
  ];
  const child = fork(fileURLToPath(import.meta.url), args, { execArgv: ['--expose-gc', '--max-old-space-size=512'] });
  let found = false;
  let last = 0;
  const report = (what: string): void => {
    found = true;
    process.stdout.write(`  ${name}: ${what}\n`);
  };
  let alarm: NodeJS.Timeout;
  const listen = (): void => {
    clearTimeout(alarm);
    alarm = setTimeout(() => {
      report(`no sign of life within ${silentMs / 1000} s after run ${last}: it hangs in one of the next ${signEvery}`);
      child.kill('SIGKILL');
    }, silentMs);
  };
  child.on('message', (word: Word) => {
    listen();
    if ('at' in word) last = word.at;
    else if ('find' in word) report(`run ${word.run}: ${word.find}; ${kept(`${name}-${word.run}.bin`, word.input)}`);
    else {
      const made = count - from;
      const rate = Math.round((made / word.ms) * 1000);
      const share = Math.round((word.accepted / made) * 100);
      const grown = (word.grown / 1024 / 1024).toFixed(1);
      process.stdout.write(
        `  ${name.padEnd(12)} ${made} runs, ${rate} a second, ${share} % read, slowest ${word.slowest.toFixed(1)} ms, grown by ${grown} MB\n`,
      );
    }
  });
  listen();
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(alarm!);
  if (code !== 0) report(`its program ended with ${String(code)} after run ${last}`);
  return found;
}

/** Makes inputs and asks the parser, telling what it finds. */
function fuzz({ seeds, ask }: Parser, count: number, tell: (word: Word) => void): void {
  let [accepted, slowest, finds, settled] = [0, 0, 0, 0];
  const start = performance.now();
  for (let run = from; run < count && finds < findsMax; run += 1) {
    if (run % signEvery === 0) tell({ at: run });
    if (run === from + Math.floor((count - from) / 4)) settled = held();
    const input = mutated(seeds, diceOf(seed, run));
    const found = asked(ask, input);
    accepted += found.accepted ? 1 : 0;
    slowest = Math.max(slowest, found.ms);
    if (found.find === null) continue;
    finds += 1;
    tell({ find: found.find, run, input: Buffer.from(input).toString('base64') });
  }
  const grown = held() - settled;
  if (grown > growthBytesMax) tell({ find: `memory grew by ${grown} bytes`, run: count, input: '' });
  tell({ accepted, slowest, grown, ms: performance.now() - start });
  process.disconnect();
}

function asked(ask: Parser['ask'], input: Uint8Array): { accepted: boolean; ms: number; find: string | null } {
  const start = performance.now();
  const found = answered(ask, input);
  const ms = performance.now() - start;
  if (found.find !== null || ms <= slowMs) return { ...found, ms };
  // The machine may have had other work meanwhile: the processor's time counts, and the least of three.
  const least = Math.min(...Array.from({ length: 3 }, () => processorMs(() => answered(ask, input))));
  return { ...found, ms: least, find: least > slowMs ? `took ${Math.round(least)} ms` : null };
}

function answered(ask: Parser['ask'], input: Uint8Array): { accepted: boolean; find: string | null } {
  try {
    ask(input);
    return { accepted: true, find: null };
  } catch (fault) {
    if (isRefusal(fault)) return { accepted: false, find: null };
    return { accepted: false, find: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function held(): number {
  gc();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function alone({ seeds, ask }: Parser, run: number): void {
  const input = mutated(seeds, diceOf(seed, run));
  const { accepted, ms, find } = asked(ask, input);
  process.stdout.write(`${kept(`${names[0]}-${run}.bin`, Buffer.from(input).toString('base64'))}\n`);
  process.stdout.write(`${find ?? (accepted ? 'read' : 'refused')} in ${ms.toFixed(1)} ms\n`);
}

function kept(name: string, base64: string): string {
  mkdirSync(folder(), { recursive: true });
  const path = join(folder(), name);
  writeFileSync(path, Buffer.from(base64, 'base64'));
  return path;
}

function folder(): string {
  return join(tmpdir(), 'ruqsat-fuzz');
}
