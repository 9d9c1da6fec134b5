/** Where the built style sheet and browser scripts are: the manifest that `scripts/build.mjs` writes beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names of the browser scripts, as the manifest has them. */
export type Script = 'page' | 'sign' | 'upload' | 'phone';

/** Addresses of the built files, each with the hash of its content in its name. */
export interface Assets {
  readonly style: string;
  readonly icon: string;
  readonly scripts: { readonly [S in Script]: string };
}

/** The folder that the build fills, `dist/web/assets`; the same from `src/` (tests) and from `dist/`. */
export const builtAssets = fileURLToPath(new URL('../../dist/web/assets/', import.meta.url));

/** Reads the manifest of the build from the folder above `assetsDir`; throws, saying what to run, when nothing was built. */
export function readAssets(assetsDir: string): Assets {
  try {
    return JSON.parse(readFileSync(join(assetsDir, '..', 'assets.json'), 'utf8')) as Assets;
  } catch (cause) {
    throw new Error('no built assets: run `npm run build` first', { cause });
  }
}
