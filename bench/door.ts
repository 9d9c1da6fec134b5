/** Whether people who sign in hold up those who only read: the door judges signatures in the same process. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Line } from './table.js';

const rate = 15;
const pages = 600;
const rounds = 3;

/** The 95th percentile of a plain page while nobody signs in and while many do, in alternated rounds. */
export async function measureDoor(folder: string, say: (line: string) => void): Promise<readonly Line[]> {
  const home = join(folder, 'door');
  const office = start('doorOffice', { folder: home });
  try {
    const site = await told<string>(office);
    await percentileOf(site);
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const idle = await percentileOf(site);
      const guests = start('doorGuests', { folder: home, site, rate: String(rate) });
      await told(guests);
      // The first guests find the program as it was loaded.
      await pause(3000);
      const busy = await percentileOf(site);
      const over = told<number>(guests);
      guests.send('end');
      const came = await over;
      say(
        `round ${round}: ${idle.toFixed(2)} ms idle, ${busy.toFixed(2)} ms with ${came.toFixed(1)} sign-ins a second`,
      );
      ratios.push(busy / idle);
    }
    const ratio = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Infinity;
    const what = `p95 of a plain page while ${rate} people a second sign in, beside idle`;
    return [{ what, goal: '< 2.0', measured: ratio.toFixed(2), holds: ratio < 2 }];
  } finally {
    const gone = once(office, 'exit');
    office.send('end');
    await gone;
  }
}

/** Pages asked for one after the other, with a breath between: the 95th percentile of their times, in milliseconds. */
async function percentileOf(site: string): Promise<number> {
  const times: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    const began = performance.now();
    const headers = { 'x-forwarded-for': `10.200.${page >> 8}.${page & 255}` };
    await (await fetch(`${site}/norms`, { headers })).arrayBuffer();
    times.push(performance.now() - began);
    await pause(10);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(pages * 0.95)] ?? Infinity;
}

function start(program: string, given: Readonly<Record<string, string>>): ChildProcess {
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  return fork(fileURLToPath(new URL(`./${program}.js`, import.meta.url)), args);
}

/** What a program tells next. */
async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`a program of the bench ended with ${String(code)}`)),
    ),
  ])) as [T];
  return message;
}
