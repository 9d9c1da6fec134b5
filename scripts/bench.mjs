/**
 * `npm run bench`: puts the programs of `bench/` beside the built program and runs them. They use the compiled rooms of
 * `dist` as they are shipped. Arguments: `--only cases|law|sweep|package|crl|gost|door|memory|start|visit`.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist', 'bench');

await build({
  entryPoints: ['main', 'office', 'floor', 'walk', 'archive', 'clock', 'list', 'race', 'doorOffice', 'doorGuests'].map(
    (name) => join(root, 'bench', `${name}.ts`),
  ),
  outdir: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  plugins: [{ name: 'rooms', setup: (bundle) => bundle.onResolve({ filter: /^\.\.\/src\// }, shipped) }],
});
const { status } = spawnSync(process.execPath, [join(out, 'main.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;

/** `../src/x.js` of a program of the bench is `dist/x.js`. */
function shipped({ path, resolveDir }) {
  const file = relative(join(root, 'src'), join(resolveDir, path));
  const from = relative(out, join(root, 'dist', dirname(file)));
  return { path: `${from}/${file.split('/').at(-1)}`, external: true };
}
