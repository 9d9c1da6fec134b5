import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { Paper } from '../core/paper.js';
import { openPress, PressFault, type Press, type PressOptions } from './press.js';

const paper = (n: number, lines = 20): Paper => ({
  kind: 'receipt',
  head: { kk: 'Кеңсе', ru: 'Канцелярия' },
  title: { kk: 'Қолхат', ru: 'Расписка' },
  number: String(n),
  date: '2026-11-23',
  blocks: Array.from({ length: lines }, (_, line) => ({
    is: 'paragraph',
    text: { kk: `${line} жол ${'мәтін '.repeat(20)}`, ru: `строка ${line} ${'текст '.repeat(20)}` },
  })),
  qr: null,
  foot: { kk: 'Төменгі жол', ru: 'Нижняя строка' },
});

let press: Press;
const open = (options?: PressOptions): Press => (press = openPress(options));
afterEach(() => press.close());

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The process at work, as soon as there is one. */
async function childOf(working: Press, not: number | null = null): Promise<number> {
  for (;;) {
    if (working.child !== null && working.child !== not) return working.child;
    await wait(1);
  }
}

const code = async (making: Promise<unknown>): Promise<unknown> =>
  making.then(
    () => 'made',
    (fault: unknown) => (fault instanceof PressFault ? fault.code : fault),
  );

test('P7.4 a press has no process before the first paper and none when it has rested', async () => {
  open({ idleMs: 50 });
  expect(press.child).toBeNull();
  const pdf = await press.make(paper(1));
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  const pid = await childOf(press);
  while (alive(pid)) await wait(20);
  expect(press.child).toBeNull();
  expect((await press.make(paper(2))).length).toBeGreaterThan(1_000);
});

test('P7.4 a press makes many papers that are asked for at once, each its own', async () => {
  open({ papersPerChild: 4 });
  const alone = await press.make(paper(7));
  const pids = new Set<number | null>();
  const made = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => {
      const pdf = await press.make(paper(n));
      pids.add(press.child);
      return pdf;
    }),
  );
  expect(new Set(made.map((pdf) => Buffer.from(pdf).toString('base64'))).size).toBe(10);
  expect(Buffer.from(made[7] ?? []).equals(alone)).toBe(true);
  expect(pids.size).toBeGreaterThan(2);
});

test('P7.4 a press survives kill -9 in the middle of a paper: the paper and those behind it are made', async () => {
  open();
  const making = [press.make(paper(1, 1_500)), press.make(paper(2))];
  const pid = await childOf(press);
  await wait(300);
  process.kill(pid, 'SIGKILL');
  const [long, short] = await Promise.all(making);
  expect(long?.length).toBeGreaterThan(100_000);
  expect(short?.length).toBeGreaterThan(1_000);
  expect(press.child).not.toBe(pid);
});

test('P7.4 a press gives up a paper over which two processes died, and makes the next', async () => {
  open();
  const first = code(press.make(paper(1, 1_500)));
  const second = code(press.make(paper(2)));
  const pid = await childOf(press);
  process.kill(pid, 'SIGKILL');
  process.kill(await childOf(press, pid), 'SIGKILL');
  expect(await first).toBe('CRASHED');
  expect(await second).toBe('made');
});

test('P7.4 a press ends a process that is killed while it rests, and makes the next paper with another', async () => {
  open();
  await press.make(paper(1));
  process.kill(await childOf(press), 'SIGKILL');
  expect(await code(press.make(paper(2)))).toBe('made');
});

test('P7.4 a press stops a paper that takes too long, once, and makes the next', async () => {
  open({ timeoutMs: 3_000 });
  const endless = code(press.make(paper(1, 60_000)));
  const next = code(press.make(paper(2)));
  const pid = await childOf(press);
  expect(await endless).toBe('TIMEOUT');
  expect(await next).toBe('made');
  expect(alive(pid)).toBe(false);
});

test('P7.4 a press names what cannot be set, and what it can no longer take', async () => {
  open({ waitingMax: 1 });
  expect(await code(press.make({ ...paper(1), date: '2026-02-30' }))).toBe('CONTENT');
  expect(await code(press.make({ ...paper(1), qr: 'x'.repeat(3_000) }))).toBe('CONTENT');
  expect(press.child).toBeNull();
  const making = [press.make(paper(1)), press.make(paper(2)), press.make(paper(3))].map(code);
  expect(await making[2]).toBe('BUSY');
  await press.close();
  expect(await Promise.all(making)).toEqual(['CLOSED', 'CLOSED', 'BUSY']);
  expect(await code(press.make(paper(4)))).toBe('CLOSED');
});

test('P7.4 a press does not grow: 300 papers leave the server within 20 MB and no process is left when it rests', async () => {
  open({ idleMs: 100 });
  const make = async (from: number, to: number): Promise<number> => {
    let largest = 0;
    for (let n = from; n < to; n++) {
      await press.make(paper(n, 5));
      if (press.child !== null && n % 10 === 0) largest = Math.max(largest, residentMb(press.child));
    }
    return largest;
  };
  await make(0, 50);
  const before = residentMb(process.pid);
  const largest = await make(50, 350);
  expect(residentMb(process.pid) - before).toBeLessThan(20);
  expect(largest).toBeLessThan(150);
  const pid = press.child;
  if (pid !== null) while (alive(pid)) await wait(20);
  expect(press.child).toBeNull();
}, 60_000);

/** Resident memory of a process, in MB, as Linux counts it. */
function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
