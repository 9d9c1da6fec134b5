/**
 * `npm run explore`: walks through everything that the tables allow, without a build and without a database, and prints its
 * size and whether every invariant holds. Exit 1 with a shortest path for each that does not.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  stdin: {
    contents:
      "export { explore } from './src/core/explore.ts'; export { straightWorld, world } from './src/law/exploration.ts'; export { remandWorld } from './src/law/remandExploration.ts'; export { togetherRows, togetherWorldOf } from './src/law/togetherExploration.ts';",
    resolveDir: root,
  },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
});
const { explore, remandWorld, straightWorld, togetherRows, togetherWorldOf, world } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const count = (number) => number.toLocaleString('en').replaceAll(',', ' ');
let broken = 0;

for (const each of [straightWorld, world, remandWorld, togetherWorldOf(togetherRows)]) {
  const began = performance.now();
  const { states, transitions, tried, classes, violations } = explore(each);
  const seconds = (performance.now() - began) / 1000;
  console.log(`procedure     ${each.procedure.name}, ${Object.keys(each.procedure.steps).length} steps, from ${each.starts.length} moments
invariants    ${each.invariants.length}
states        ${count(states)}
transitions   ${count(transitions)}
steps tried   ${count(tried)}, ${classes.size} classes of data
time          ${seconds.toFixed(1)} s
memory        ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most\n`);
  for (const { norm, says, path } of violations) console.log(`${norm} is broken: ${says}\n  ${path.join('\n  ')}\n`);
  broken += violations.length;
}
console.log(broken === 0 ? 'Every invariant holds on every path.' : '');
process.exitCode = broken === 0 ? 0 : 1;
