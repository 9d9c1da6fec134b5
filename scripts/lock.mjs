/**
 * Mends package-lock.json after `npm install`: where a registry lacks the optional package of a foreign platform, npm drops its
 * row, and `npm ci` then stops. Each such row needs no more than its version and the platform. `--check` only says what is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = [];

for (const [place, row] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(row.optionalDependencies ?? {})) {
    const found = place
      .split('/node_modules/')
      .map((_, depth, parts) => [...parts.slice(0, parts.length - depth), name].join('/node_modules/'))
      .concat(`node_modules/${name}`)
      .some((candidate) => candidate in lock.packages);
    if (!found) missing.push({ name, version });
  }
}

/** 'darwin-arm64', 'linux-x64-musl', 'win32-x64-msvc': how native packages name their platform. */
function platformOf(name) {
  const [, os, cpu] = /(darwin|linux|win32|android|freebsd|openbsd|netbsd|sunos|aix)-([a-z0-9]+)/.exec(name) ?? [];
  return { ...(os ? { os: [os] } : {}), ...(cpu && cpu !== 'universal' ? { cpu: [cpu] } : {}) };
}

if (process.argv.includes('--check')) {
  for (const { name } of missing)
    console.error(`package-lock.json lacks the row of ${name}: run node scripts/lock.mjs`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else {
  for (const { name, version } of missing)
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[^0-9]*/, ''),
      optional: true,
      ...platformOf(name),
    };
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    missing.length === 0 ? 'every optional package has its row' : missing.map(({ name }) => `+ ${name}`).join('\n'),
  );
}
