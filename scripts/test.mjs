/**
 * `npm test`: checks the types, builds, makes sure that a Chromium is there, and runs every test.
 * Arguments go to the test runner: `npm test -- src/core` runs one room.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

/** A browser for the stories, and the program that makes pictures of a PDF's pages. */
function provideChromium() {
  if (chromiumPath() && spawnSync('pdftoppm', ['-v']).status === 0) return;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) {
    console.error(
      'The stories need Chromium and poppler-utils: install them (Debian: apt-get install chromium poppler-utils), or set CHROMIUM to its path.',
    );
    process.exit(1);
  }
  console.log('Chromium or poppler-utils is missing: installing them …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  const status = run('apt-get', ['install', '-y', '-qq', 'chromium', 'poppler-utils', 'fonts-noto-core'], env);
  if (status !== 0 || !chromiumPath()) {
    console.error('Chromium could not be installed: install it by hand or set CHROMIUM to its path.');
    process.exit(1);
  }
}

provideChromium();
const tsc = 'node_modules/typescript/bin/tsc';
for (const args of [[tsc, '-p', 'tsconfig.json'], [tsc, '-p', 'src/web/client/tsconfig.json'], ['scripts/build.mjs']]) {
  const status = run(process.execPath, args);
  if (status !== 0) process.exit(status);
}
process.exit(run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]));
