/** `npm run weave [-- --check]`: docs/procedure.md from the tables and the tests, without a build. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [`${root}/src/cli/weave.ts`],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
});
const { weaveCommand } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
process.exitCode = await weaveCommand(root, process.argv.slice(2), process);
