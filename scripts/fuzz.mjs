/**
 * `npm run fuzz`: mutated inputs for the parsers of the seal (`bench/fuzz.ts`), a million each unless `--runs` says otherwise;
 * judges, whose every input may cost signatures, get fewer. Needs the team's signatures beside the checkout for seeds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBench, out, root } from './rooms.mjs';

const vectors = join(root, '..', 'shared', 'vectors', 'eds');
if (!existsSync(vectors)) {
  console.error(`fuzz: ${vectors} is not there: its files are the seeds`);
  process.exit(64);
}
await buildBench(['fuzz']);
const argv = [join(out, 'fuzz.js'), '--vectors', vectors, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, argv, { stdio: 'inherit' }).status ?? 1;
