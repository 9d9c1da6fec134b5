/** People who sign in, so many a second, each with a signature of his own over a challenge of his own, from a process that is not the server's. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openCentre } from '../src/demo/centre.js';
import { signCms } from '../src/seal/cms-write.js';
import { argument } from './shared.js';

const site = argument('site');
const perSecond = Number(argument('rate'));
const centre = await openCentre(join(argument('folder'), 'country', 'centre'), { now: () => new Date() });
const { privateKey: key, certificate } = centre.keyOf('individual');
let came = 0;
const ended = new AbortController();

/** One sign-in from an address of its own, as a browser makes it. */
async function signIn(guest: number): Promise<void> {
  const from = `10.${(guest >> 16) & 255}.${(guest >> 8) & 255}.${guest & 255}`;
  let cookie = '';
  const ask = async (path: string, body?: URLSearchParams) => {
    const headers = { cookie, 'x-forwarded-for': from };
    const answer = await fetch(`${site}${path}`, {
      redirect: 'manual',
      headers,
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const line of answer.headers.getSetCookie()) if (line.startsWith('ruqsat=')) cookie = line.split(';')[0] ?? '';
    return answer;
  };
  const page = await (await ask('/sign-in')).text();
  const content = new Uint8Array(await (await ask('/sign-in/challenge')).arrayBuffer());
  const cms = signCms({ content, detached: false, key, certificate, at: new Date().toISOString() });
  const token = [...page.matchAll(/name="_csrf" value="([^"]*)"/g)].at(-1)?.[1] ?? '';
  const form = new URLSearchParams({ _csrf: token, cms: Buffer.from(cms).toString('base64') });
  const answer = await ask('/sign-in', form);
  if (answer.status !== 303) throw new Error(`the door answered ${answer.status}`);
  came += 1;
}

process.on('message', () => ended.abort());
process.send?.('coming');
const began = performance.now();
const guests: Promise<void>[] = [];
for (let guest = 0; !ended.signal.aborted; guest += 1) {
  guests.push(signIn(guest));
  // By the clock, not by what has been answered: who comes does not wait for others.
  await pause(Math.max(0, began + ((guest + 1) * 1000) / perSecond - performance.now()));
}
await Promise.all(guests);
process.send?.(came / ((performance.now() - began) / 1000));
process.disconnect();
