/**
 * What was acknowledged survives: the built program is killed, its database is killed, and both, straight after a submit was
 * answered; then everything of it is looked for through the program's own pages, and `ruqsat check` walks the chains.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Centre, openCentre } from '../src/demo/centre.js';
import { sampleContract } from '../src/demo/contract.js';
import { signCms } from '../src/seal/cms-write.js';
import { connect } from '../src/store/database.js';
import { startEmbedded } from '../src/store/embedded.js';
import { digestOf } from '../src/store/papers.js';
import { testFolder } from '../src/store/testing.js';
import { fieldsIn } from '../src/web/routes/testing.js';

const ROUNDS = 20;
const folder = testFolder();
let env: NodeJS.ProcessEnv;
let site: string;
let office: ChildProcess;
let centre: Centre;

beforeAll(async () => {
  const [port, signer] = [await freePort(), await freePort()];
  site = `http://127.0.0.1:${port}`;
  env = { ...process.env, PORT: String(port), RUQSAT_SIGNER_PORT: String(signer), RUQSAT_DATA: folder };
  await start();
  centre = await openCentre(join(folder, 'country', 'centre'), { now: () => new Date() });
  await signIn();
}, 90_000);

afterAll(async () => {
  office?.kill('SIGTERM');
  await Promise.race([once(office, 'exit'), pause(10_000)]);
});

describe('LPN 25(4) what was acknowledged is there after a crash, twenty times each', () => {
  test.each([
    ['the program alone', (): Promise<void> => killOffice()],
    ['its database alone', async (): Promise<void> => databaseAfter(await killDatabase())],
    ['both at once', async (): Promise<void> => void (await Promise.all([killOffice(), killDatabase()]))],
  ] as const)('LPN 25(4) %s is killed', { timeout: 300_000 }, async (_, crash) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const sent = await submit(sampleContract({ number: `${round}`, date: '2026-01-12', until: '2031-01-11' }));
      await crash();
      if (office.exitCode !== null || office.signalCode !== null) await start();
      await up();
      await isThere(sent);
    }
  });

  test(
    'LPN 25(4) every chain, paper and attachment fits; a changed byte is found and named',
    { timeout: 120_000 },
    async () => {
      expect(await check()).toEqual({ code: 0, said: { clean: true, finding: null } });
      office.kill('SIGTERM');
      await once(office, 'exit');
      const embedded = await startEmbedded({ dir: join(folder, 'postgres'), log: () => {} });
      const owner = connect(embedded.url, { role: null });
      const { rows } = await sql<{ case_id: string }>`
      select case_id from entry where step = 'submit' order by case_id limit 1`.execute(owner);
      await sql`alter table entry disable trigger append_only`.execute(owner);
      await sql`update entry set body = replace(body, '"form":"A2"', '"form":"A3"') where case_id = ${rows[0]?.case_id}`.execute(
        owner,
      );
      await sql`alter table entry enable always trigger append_only`.execute(owner);
      await owner.destroy();
      await embedded.stop();
      expect(await check()).toMatchObject({
        code: 1,
        said: { clean: false, finding: { case: rows[0]?.case_id, number: 1 } },
      });
    },
  );
});

interface Sent {
  readonly case: string;
  readonly paper: Buffer;
  readonly attachment: Uint8Array;
}

/** Attaches a contract and submits; returns once the program has answered that it is done. */
async function submit(attachment: Uint8Array): Promise<Sent> {
  const contracts = await (await ask('/apply/contracts')).text();
  const token = /name="_csrf" value="([^"]+)"/.exec(contracts)?.[1] ?? '';
  const purpose = /data-name="contracts\.0\.file"[^>]*?data-for="([^"]+)"/.exec(contracts)?.[1] ?? '';
  const json = { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': token };
  const begun = await ask('/uploads', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name: 'contract.pdf', size: attachment.length, for: purpose }),
  });
  const { id } = (await begun.json()) as { id: string };
  const piece = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0', 'x-csrf-token': token };
  await ask(`/uploads/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    headers: piece,
    body: new Uint8Array(attachment),
  });

  const answers = await (await ask('/apply/check')).text();
  const prepared = await ask('/apply/check', {
    method: 'POST',
    body: new URLSearchParams(fieldsIn(answers).map(([name, value]) => [name, value])),
  });
  expect([prepared.status, await prepared.text()]).toEqual([303, '']);
  const sign = prepared.headers.get('location') ?? '';
  const paper = Buffer.from(await (await ask(`${sign}/paper.pdf`)).arrayBuffer());
  const page = await (await ask(sign)).text();
  const done = await send(sign, { _csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '', cms: cms(paper, true) });
  expect(done.status).toBe(303);
  return { case: /cases\/([0-9a-f-]{36})/.exec(done.headers.get('location') ?? '')?.[1] ?? '', paper, attachment };
}

/** The case, its paper and its attachment, byte for byte, as the program shows them. */
async function isThere({ case: id, paper, attachment }: Sent): Promise<void> {
  expect((await ask(`/cases/${id}`)).status).toBe(200);
  const kept = await ask(`/papers/${digestOf(paper)}.pdf`);
  expect(digestOf(Buffer.from(await kept.arrayBuffer()))).toBe(digestOf(paper));
  const file = await ask(`/cases/${id}/files/${digestOf(attachment)}`);
  expect(digestOf(Buffer.from(await file.arrayBuffer()))).toBe(digestOf(attachment));
}

const cookies = new Map<string, string>();

/** A request with the cookies of the one visitor. */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${site}${path}`, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  return answer;
}

async function send(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return ask(path, { method: 'POST', body: new URLSearchParams(fields) });
}

function cms(content: Uint8Array, detached: boolean): string {
  const { privateKey, certificate } = centre.keyOf('individual');
  const signed = signCms({ content, detached, key: privateKey, certificate, at: new Date().toISOString() });
  return Buffer.from(signed).toString('base64');
}

async function start(): Promise<void> {
  office = spawn(process.execPath, ['dist/cli.js', 'demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await up();
}

/** The program answers, and its database answers it. */
async function up(): Promise<void> {
  for (let waited = 0; waited < 40_000; waited += 50) {
    const healthy = await fetch(`${site}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await pause(50);
  }
  throw new Error('the program does not answer');
}

async function signIn(): Promise<void> {
  const page = await (await ask('/sign-in')).text();
  const challenge = Buffer.from(await (await ask('/sign-in/challenge')).arrayBuffer());
  const done = await send('/sign-in', {
    _csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
    cms: cms(challenge, false),
  });
  expect(done.status).toBe(303);
}

async function killOffice(): Promise<void> {
  const gone = once(office, 'exit');
  office.kill('SIGKILL');
  await gone;
}

/** The postmaster dies by `kill -9`; returns the number that it had. */
async function killDatabase(): Promise<string> {
  const pid = await postmaster();
  process.kill(Number(pid), 'SIGKILL');
  return pid;
}

/** The program notices that its database is gone and has another one running within seconds. */
async function databaseAfter(pid: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 20) {
    const now = await postmaster().catch(() => '');
    if (now !== '' && now !== pid) return;
    await pause(20);
  }
  throw new Error('the database did not come back');
}

async function postmaster(): Promise<string> {
  return (await readFile(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0] ?? '';
}

function check(): Promise<{ readonly code: number; readonly said: unknown }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['dist/cli.js', 'check', '--json'], { env }, (fault, said, complaint) => {
      if (said === '') reject(new Error(complaint));
      else resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, said: JSON.parse(said) });
    });
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
