// The whole build: TypeScript → dist, templates and migrations → dist, Sass → one style sheet, browser scripts → one file each.
// Types are stripped here, not checked: `npm run check` does that, and `npm test` begins with it.
// A file of `dist/web/assets` carries the hash of its content in its name and lies there compressed as well.
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compileAsync } from 'sass';
import { writeTitles } from './titles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const assets = join(dist, 'web', 'assets');
/** Only the pages' own files: fast, and enough for tests of pages, which run the server from `src/`. */
const webOnly = process.argv.includes('--web');

try {
  if (!webOnly) await rm(dist, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  await Promise.all([publishAll(), ...(webOnly ? [] : [program(), copies()])]);
  if (!webOnly) {
    await writeTitles(root, dist);
    await chmod(join(dist, 'cli.js'), 0o755);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Every module of the program for itself; tests and what only they use stay behind. */
async function program() {
  const sources = await readdir(join(root, 'src'), { recursive: true });
  const shipped = sources.filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)testing\.tsx?$|^web\/client\//.test(name),
  );
  await build({
    entryPoints: shipped.map((name) => join(root, 'src', name)),
    outdir: dist,
    outbase: join(root, 'src'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
  });
}

/** The new files first, then the list that names them, then the old ones go: a server that runs meanwhile lacks nothing. */
async function publishAll() {
  const [styleFile, iconFile, scriptFiles] = await Promise.all([style(), icon(), scripts()]);
  const manifest = { style: styleFile, icon: iconFile, scripts: scriptFiles };
  await writeFile(join(dist, 'web', 'assets.json'), JSON.stringify(manifest, null, 2));
  const kept = [styleFile, iconFile, ...Object.values(scriptFiles)].map((address) => basename(address));
  for (const name of await readdir(assets))
    if (!kept.some((file) => name === file || name.startsWith(`${file}.`))) await rm(join(assets, name));
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
  const names = ['page', 'sign', 'upload', 'phone'];
  const { outputFiles } = await build({
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
