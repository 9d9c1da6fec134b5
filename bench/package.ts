/** How much memory the file of a large case takes while it is sent. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../src/store/embedded.js';
import { type Archived, caseFileBytes, caseFiles } from './shared.js';
import type { Line } from './table.js';

const MB = 1024 * 1024;

/** Streams a case of a hundred megabytes in a program of its own, which has not made it. */
export async function measurePackage(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  const files = join(folder, 'package');
  await mkdir(files, { recursive: true });
  const postgres = await startEmbedded({ dir: join(files, 'postgres'), log: say });
  try {
    const id = String(await answerOf(postgres, files, []));
    const told = (await answerOf(postgres, files, ['--case', id])) as Archived;
    say(
      `${Math.round(told.bytes / MB)} MB in ${Math.round(told.ms)} ms; the process grew by ${Math.round(told.residentBytes / MB)} MB`,
    );
    const held = told.heldBytes / MB;
    return [
      {
        what: `memory held for the file of a case of ${Math.round((caseFiles * caseFileBytes) / MB)} MB`,
        goal: '≤ 20 MB',
        measured: `${held.toFixed(1)} MB`,
        holds: held <= 20,
      },
    ];
  } finally {
    await postgres.stop();
  }
}

/** What a run of the program tells. */
async function answerOf(
  { url, appUrl }: { readonly url: string; readonly appUrl: string },
  files: string,
  more: readonly string[],
): Promise<unknown> {
  const program = fileURLToPath(new URL('./archive.js', import.meta.url));
  const args = ['--owner', url, '--url', appUrl, '--files', files, ...more];
  const child = fork(program, args, { execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit');
  const [told] = (await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`archive ended with ${String(code)}`))),
  ])) as [unknown];
  await ended.catch(() => undefined);
  return told;
}
