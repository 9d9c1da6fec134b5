/**
 * `npm test`: builds, makes sure that a Chromium is there, and runs every test.
 * Arguments go to the test runner: `npm test -- src/core` runs one room.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

function provideChromium() {
  if (chromiumPath()) return;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) {
    console.error(
      'The browser stories need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
    );
    process.exit(1);
  }
  console.log('Chromium is missing: installing it with the system packages it needs …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  const status = run('apt-get', ['install', '-y', '-qq', 'chromium', 'poppler-utils', 'fonts-noto-core'], env);
  if (status !== 0 || !chromiumPath()) {
    console.error('Chromium could not be installed: install it by hand or set CHROMIUM to its path.');
    process.exit(1);
  }
}

provideChromium();
const built = run(process.execPath, ['scripts/build.mjs']);
if (built !== 0) process.exit(built);
process.exit(run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]));
