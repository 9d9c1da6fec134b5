/** The titles of all tests → `dist/law/tests.json`, for `ruqsat norms`: a build ships without its tests. Runs after the compiler. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads the tests under `root` with the compiled program in `dist`, and keeps their titles beside the compiled law. */
export async function writeTitles(root, dist) {
  const { testTitles } = await import(new URL(`file://${join(dist, 'cli', 'titles.js')}`));
  await mkdir(join(dist, 'law'), { recursive: true });
  await writeFile(join(dist, 'law', 'tests.json'), `${JSON.stringify(await testTitles(root), null, 1)}\n`);
}
