/**
 * `npm run explore`: walks through everything that the tables allow, without a build and without a database, and prints its
 * size and whether every invariant holds. Exit 1 with a shortest path for each that does not.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  stdin: {
    contents: "export { explore } from './src/core/explore.ts'; export { world } from './src/law/exploration.ts';",
    resolveDir: root,
  },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
});
const { explore, world } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const began = performance.now();
const { states, transitions, tried, classes, violations } = explore(world);
const seconds = (performance.now() - began) / 1000;
const count = (number) => number.toLocaleString('en').replaceAll(',', ' ');

console.log(`procedure     ${world.procedure.name}, ${Object.keys(world.procedure.steps).length} steps
invariants    ${world.invariants.length}
states        ${count(states)}
transitions   ${count(transitions)}
steps tried   ${count(tried)}, ${classes.size} classes of data
time          ${seconds.toFixed(1)} s
memory        ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
for (const { norm, says, path } of violations) console.log(`\n${norm} is broken: ${says}\n  ${path.join('\n  ')}`);
console.log(violations.length === 0 ? '\nEvery invariant holds on every path.' : '');
process.exitCode = violations.length === 0 ? 0 : 1;
