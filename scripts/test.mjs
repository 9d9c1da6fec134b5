/**
 * `npm test`: checks the types, builds, makes sure that a Chromium is there, and runs every test: the walks through everything that
 * the tables allow (minutes of mere reckoning) beside all others, which wait for a browser and a database most of the time. The
 * reports of both runs are then told as one. Arguments go to the test runner, which then runs once: `npm test -- src/core`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
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

const vitest = 'node_modules/vitest/vitest.mjs';
const [, , ...asked] = process.argv;
if (asked.length > 0) process.exit(run(process.execPath, [vitest, 'run', ...asked]));

const reports = 'node_modules/.cache/test-reports';
const walks = 'xploration.test.ts';
rmSync(reports, { recursive: true, force: true });

/** A run of its own, whose report waits to be told with the other's; the exit code. Whoever has no hurry gives way. */
const beside = (name, priority, ...args) =>
  new Promise((ended) => {
    const told = ['--reporter=default', '--reporter=blob', `--outputFile.blob=${reports}/${name}.json`];
    const runner = spawn(process.execPath, [vitest, 'run', ...told, ...args], { stdio: 'inherit' }).on('close', ended);
    setPriority(runner.pid, priority);
  });

const codes = await Promise.all([
  beside('walks', constants.priority.PRIORITY_LOW, '--testTimeout=1200000', walks),
  beside('others', constants.priority.PRIORITY_NORMAL, `--exclude=**/*${walks}`),
]);
const told = run(process.execPath, [vitest, 'run', `--merge-reports=${reports}`]);
process.exit(Math.max(told, ...codes.map((code) => code ?? 1)));
