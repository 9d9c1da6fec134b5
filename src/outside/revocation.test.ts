import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signCrl } from '../seal/crl.js';
import { makeCentre } from '../seal/testing.js';
import { openRevocation, sourceAt, type Revocation, type Source } from './revocation.js';

const centre = makeCentre();
const listOf = (count: number): Uint8Array =>
  signCrl(
    {
      issuer: centre.nameDer,
      issuerKeyId: centre.keyId,
      number: 7,
      thisUpdate: '2026-10-01T00:00:00Z',
      nextUpdate: '2026-12-31T00:00:00Z',
      revoked: Array.from({ length: count }, (_, place) => ({ serial: BigInt(place + 1), at: '2026-10-01T00:00:00Z' })),
    },
    centre.key,
  );

let folder = '';
let opened: Revocation | null = null;
const said: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ruqsat-lists-'));
  said.length = 0;
});
afterEach(async () => {
  opened?.stop();
  await rm(folder, { recursive: true });
});

const open = async (...sources: readonly Source[]): Promise<Revocation> => {
  opened?.stop();
  const now = () => new Date('2026-11-22T00:00:00Z');
  opened = await openRevocation({ sources, folder, now, log: (message) => void said.push(message) });
  return opened;
};
const silent: Source = {
  name: 'list',
  read: () => Promise.reject(new Error('silent')),
};

test('RFC 5280 §5 a list that was fetched is kept: the next program has it when the source is silent', async () => {
  const list = listOf(3);
  const first = await open({ name: 'list', read: async () => list });
  expect(first.lists().map(({ crl }) => crl.serials.size)).toEqual([3]);
  expect(first.state()).toMatchObject([{ failures: 0, nextUpdate: '2026-12-31T00:00:00.000Z' }]);
  const next = await open(silent);
  await next.refresh();
  expect(next.lists().map(({ bytes }) => Buffer.from(bytes))).toEqual([Buffer.from(list)]);
  expect(next.state()[0]?.lastError).toBe('silent');
});

test('RFC 5280 §5 a kept file that is no list is passed over, and the source asked', async () => {
  await open({ name: 'list', read: async () => listOf(1) });
  const [kept = ''] = await readdir(folder);
  await writeFile(join(folder, kept), 'broken');
  const { lists } = await open({ name: 'list', read: async () => listOf(2) });
  expect(lists().map(({ crl }) => crl.serials.size)).toEqual([2]);
  expect(said[0]).toContain('the kept revocation list is not read');
});

test('RFC 5280 §5 while a long list is read, others have their turn a hundred times', async () => {
  const list = listOf(100_000);
  expect(list.length).toBeGreaterThan(2_000_000);
  let turns = 0;
  let reading = true;
  const turn = (): void => {
    turns += 1;
    if (reading) setImmediate(turn);
  };
  setImmediate(turn);
  const { lists } = await open({ name: 'list', read: async () => list });
  reading = false;
  expect(lists()[0]?.crl.serials.size).toBe(100_000);
  expect(turns).toBeGreaterThan(100);
});

test('RFC 5280 §5 an address is read; a list without end is given up, and the list from before serves on', async () => {
  const answers: (() => { readonly status: number; readonly body: Uint8Array; readonly endless: boolean })[] = [
    () => ({ status: 200, body: listOf(4), endless: false }),
    () => ({ status: 200, body: new Uint8Array(1024 * 1024), endless: true }),
    () => ({ status: 503, body: new Uint8Array(), endless: false }),
  ];
  const server = createServer((_, response) => {
    const { status, body, endless } = answers.shift()!();
    response.writeHead(status);
    if (!endless) return response.end(body);
    const more = (): void => void (response.destroyed || response.write(body, () => setImmediate(more)));
    return more();
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  const { lists, refresh, state } = await open(sourceAt(`http://127.0.0.1:${port}/list.crl`));
  expect(lists()[0]?.crl.serials.size).toBe(4);
  await refresh();
  expect(state()[0]?.lastError).toContain('more than any list holds');
  await refresh();
  expect(state()[0]).toMatchObject({ failures: 2, lastError: expect.stringContaining('503') });
  expect(lists()[0]?.crl.serials.size).toBe(4);
  server.closeAllConnections();
  server.close();
});
