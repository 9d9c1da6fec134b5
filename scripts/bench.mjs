/**
 * `npm run bench`: puts the programs of `bench/` beside the built program and runs them. They use the compiled rooms of
 * `dist` as they are shipped. Arguments: `--only cases|law|sweep|package|crl|gost|door|memory|start|visit`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildBench, out } from './rooms.mjs';

await buildBench(['main', 'office', 'floor', 'walk', 'archive', 'clock', 'list', 'race', 'doorOffice', 'doorGuests']);
const { status } = spawnSync(process.execPath, [join(out, 'main.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
