/** The walk through everything that the tables allow, as a program of its own: tells its size, time and memory to its parent. */
import { explore } from '../src/core/explore.js';
import { straightWorld, world } from '../src/law/exploration.js';

const began = performance.now();
const found = [straightWorld, world].map((one) => explore(one));
const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((total, one) => total + of(one), 0);
process.send?.({
  states: sum(({ states }) => states),
  violations: sum(({ violations }) => violations.length),
  seconds: (performance.now() - began) / 1000,
  kb: process.resourceUsage().maxRSS,
});
process.disconnect();
