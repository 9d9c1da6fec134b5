// The whole build: types → dist, templates and migrations → dist, Sass → one style sheet, browser scripts → one file each.
// A file of `dist/web/assets` carries the hash of its content in its name and lies there compressed as well.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { compileAsync } from 'sass';
import { writeTitles } from './titles.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const assets = join(dist, 'web', 'assets');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
/** Only the pages' own files: fast, and enough for tests of pages, which run the server from `src/`. */
const webOnly = process.argv.includes('--web');

try {
  await rm(webOnly ? join(dist, 'web', 'assets') : dist, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  const manifest = Promise.all([style(), icon(), scripts(), compile('src/web/client/tsconfig.json')]).then(
    ([style, icon, scripts]) =>
      writeFile(join(dist, 'web', 'assets.json'), JSON.stringify({ style, icon, scripts }, null, 2)),
  );
  await (webOnly ? manifest : Promise.all([manifest, compile('tsconfig.build.json'), copies()]));
  // After the compiler: it reads the titles with the program's own reader.
  if (!webOnly) await writeTitles(root, dist);
  if (!webOnly) await chmod(join(dist, 'cli.js'), 0o755);
} catch (error) {
  console.error(error.stdout || error.message);
  process.exitCode = 1;
}

async function compile(project) {
  await run(process.execPath, [tsc, '-p', join(root, project)]);
}

/** What the program reads beside its compiled files: templates, workers and migrations. */
async function copies() {
  const sources = await readdir(join(root, 'src'), { recursive: true });
  const wanted = sources.filter((name) => /^(press\/.*\.(typ|mjs)|store\/migrations\/.*\.sql)$/.test(name));
  await Promise.all(wanted.map((name) => cp(join(root, 'src', name), join(dist, name))));
}

async function style() {
  const { css } = await compileAsync(join(root, 'src/web/look/style/site.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules/govuk-frontend/dist')],
    quietDeps: true,
  });
  return publish('site', 'css', css);
}

async function icon() {
  return publish('icon', 'svg', await readFile(join(root, 'src/web/look/icon.svg')));
}

async function scripts() {
  const names = ['page', 'sign', 'upload'];
  const { outputFiles } = await bundle({
    entryPoints: names.map((name) => join(root, 'src/web/client', `${name}.ts`)),
    outdir: assets,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  const published = await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const name = relative(assets, path).replace(/\.js$/, '');
      return [name, await publish(name, 'js', text)];
    }),
  );
  return Object.fromEntries(published);
}

/** Writes the file, and beside it the forms that a browser may ask for; returns its address. */
async function publish(name, extension, text) {
  const bytes = Buffer.from(text);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const file = `${name}-${hash}.${extension}`;
  await Promise.all([
    writeFile(join(assets, file), bytes),
    writeFile(join(assets, `${file}.br`), brotliCompressSync(bytes)),
    writeFile(join(assets, `${file}.gz`), gzipSync(bytes, { level: 9 })),
  ]);
  return `/assets/${file}`;
}
