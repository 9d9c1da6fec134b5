/** `npm run bench`: what the issue asks of speed and size, measured on this machine in one run. `--only cases|law|sweep|package|crl|gost|door|memory|start|visit`. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureCases } from './cases.js';
import { measureCrl } from './crl.js';
import { measureDoor } from './door.js';
import { measureGost } from './gost.js';
import { measureLaw } from './law.js';
import { measurePackage } from './package.js';
import { measureSweep } from './sweep.js';
import { measureMemory, measureStart, measureVisit } from './program.js';
import { type Line, tableOf } from './table.js';

const say = (line: string): void => void process.stdout.write(`  ${line}\n`);
const parts = {
  cases: measureCases,
  law: measureLaw,
  sweep: measureSweep,
  package: measurePackage,
  crl: measureCrl,
  gost: measureGost,
  door: measureDoor,
  start: measureStart,
  visit: measureVisit,
  memory: measureMemory,
} as const satisfies {
  readonly [name: string]: (folder: string, say: (line: string) => void) => Promise<readonly Line[]>;
};

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
if (only !== null && !Object.hasOwn(parts, only ?? '')) {
  process.stderr.write(`bench: --only takes ${Object.keys(parts).join(', ')}\n`);
  process.exit(64);
}
const folder = await mkdtemp(join(tmpdir(), 'ruqsat-bench-'));
// The embedded server runs as another user under root, and must pass.
await chmod(folder, 0o755);
const lines: Line[] = [];
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (only !== null && only !== name) continue;
    process.stdout.write(`${name}\n`);
    lines.push(...(await measure(folder, say)));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(`\n${tableOf(lines)}\n`);
process.exitCode = lines.every(({ holds }) => holds) ? 0 : 1;
