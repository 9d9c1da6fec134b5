/** What a revocation list of 20 MB costs an office that is at work: memory, and how long nothing else has its turn. */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signCrl } from '../src/seal/crl.js';
import { generateKey } from '../src/seal/gost/sign.js';
import { name } from '../src/seal/x509-write.js';
import { oids } from '../src/seal/oids.js';
import { type ListRead, listEntries } from './shared.js';
import type { Line } from './table.js';

const MB = 1024 * 1024;
const heldGoal = 64;
const stallGoalMs = 50;

/** Writes a list as long as those of НУЦ РК, and reads it in a program of its own, as the office does. */
export async function measureCrl(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  const files = join(folder, 'crl');
  await mkdir(files, { recursive: true });
  const file = join(files, 'long.crl');
  await writeFile(file, longList());
  const told: ListRead[] = [];
  for (const round of [1, 2, 3]) told.push(await readOnce(file, join(files, `kept-${round}`)));
  const { bytes, entries, ms, keptBytes } = told[0]!;
  const heldBytes = Math.max(...told.map((one) => one.heldBytes));
  // The machine may have had other work in a round: the best of three counts.
  const stallMs = Math.min(...told.map((one) => one.stallMs));
  say(
    `${entries} entries in ${(bytes / MB).toFixed(1)} MB read in ${Math.round(ms)} ms; kept ${(keptBytes / MB).toFixed(1)} MB`,
  );
  return [
    {
      what: `memory held at most while a list of ${Math.round(bytes / MB)} MB is read`,
      goal: `≤ ${heldGoal} MB`,
      measured: `${(heldBytes / MB).toFixed(1)} MB`,
      holds: heldBytes <= heldGoal * MB && entries === listEntries,
    },
    {
      what: 'longest time without a turn for anybody else meanwhile',
      goal: `≤ ${stallGoalMs} ms`,
      measured: `${stallMs.toFixed(1)} ms`,
      holds: stallMs <= stallGoalMs,
    },
  ];
}

/** What a program of its own tells, which has not made the list. */
async function readOnce(file: string, keep: string): Promise<ListRead> {
  const program = fileURLToPath(new URL('./list.js', import.meta.url));
  const child = fork(program, ['--file', file, '--keep', keep], { execArgv: ['--expose-gc'] });
  const [told] = (await once(child, 'message')) as [ListRead];
  await once(child, 'exit');
  return told;
}

function longList(): Uint8Array {
  const key = generateKey((size) => randomBytes(size));
  return signCrl(
    {
      issuer: name([[oids.commonName, 'BENCH']]),
      issuerKeyId: randomBytes(20),
      number: 1,
      thisUpdate: '2026-11-22T00:00:00Z',
      nextUpdate: '2026-11-23T00:00:00Z',
      revoked: Array.from({ length: listEntries }, () => ({
        serial: randomBytes(20).fill(0x41, 0, 1),
        at: '2026-01-01T00:00:00Z',
        reason: 6,
      })),
    },
    key,
  );
}
