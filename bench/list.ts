/** Reads one long revocation list as the office does, and watches memory and turns meanwhile. */
import { stat } from 'node:fs/promises';
import { openRevocation, sourceAt } from '../src/outside/revocation.js';
import { argument, type ListRead } from './shared.js';

declare const gc: () => void;

const held = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const file = argument('file');
gc();
const before = held();
let [heldBytes, stallMs, last, watching] = [0, 0, performance.now(), true];
let turns = 0;
const turn = (): void => {
  const now = performance.now();
  stallMs = Math.max(stallMs, now - last);
  turns += 1;
  if (turns % 8 === 0) heldBytes = Math.max(heldBytes, held() - before);
  last = performance.now();
  if (watching) setImmediate(turn);
};
setImmediate(turn);
const start = performance.now();
const source = sourceAt(file);
const { lists, state, stop } = await openRevocation({
  sources: [source],
  folder: argument('keep'),
  now: () => new Date('2026-11-22T00:00:00Z'),
  log: (message) => process.stderr.write(`${message}\n`),
});
const ms = performance.now() - start;
watching = false;
stop();
const [list] = lists();
if (list === undefined) throw new Error(String(state()[0]?.lastError));
gc();
const told: ListRead = {
  bytes: (await stat(file)).size,
  entries: list.crl.serials.size,
  ms,
  heldBytes,
  keptBytes: held() - before,
  stallMs,
};
process.send?.(told);
process.disconnect();
