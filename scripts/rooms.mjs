/** Builds programs of `bench/` beside the built program; they use the compiled rooms of `dist` as they are shipped. */
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const out = join(root, 'dist', 'bench');

/** Puts `bench/NAME.ts` to `dist/bench/NAME.js`. */
export async function buildBench(names) {
  await build({
    entryPoints: names.map((name) => join(root, 'bench', `${name}.ts`)),
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [{ name: 'rooms', setup: (bundle) => bundle.onResolve({ filter: /^\.\.\/src\// }, shipped) }],
  });
}

/** `../src/x.js` of a program of the bench is `dist/x.js`. */
function shipped({ path, resolveDir }) {
  const file = relative(join(root, 'src'), join(resolveDir, path));
  const from = relative(out, join(root, 'dist', dirname(file)));
  return { path: `${from}/${file.split('/').at(-1)}`, external: true };
}
