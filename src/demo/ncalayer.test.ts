import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Json } from '../core/procedure.js';
import { openCentre, type Centre } from './centre.js';
import { isLoopback, messageBytesMax, startSigner, type Signer, type SignerOptions } from './ncalayer.js';
import type { Choice } from './queue.js';

const recordedFile = '../shared/vectors/eds/ncalayer/recorded_exchanges.json';
const clock = { now: () => new Date('2026-11-23T05:00:00.000Z') };

let dir: string;
let centre: Centre;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-signer-'));
  centre = await openCentre(dir, clock);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const running: Extract<Signer, { taken: false }>[] = [];
const sites: WebSocket[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) site.terminate();
  for (const signer of running.splice(0)) await signer.close();
});

async function started(options: Partial<SignerOptions> = {}) {
  const signer = await startSigner({ centre, clock, port: 0, ...options });
  if (signer.taken) throw new Error('a free port was taken');
  running.push(signer);
  return signer;
}

interface Site {
  readonly socket: WebSocket;
  send(message: Json | string): void;
  /** The next message, raw. */
  next(): Promise<string>;
  ask(message: Json | string): Promise<Json>;
}

async function connected(port: number, origin = 'http://127.0.0.1:8080'): Promise<Site> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { origin });
  sites.push(socket);
  const came: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  socket.on('message', (data) => {
    const text = String(data);
    const next = waiting.shift();
    if (next) next(text);
    else came.push(text);
  });
  const next = () =>
    new Promise<string>((resolve) => {
      const text = came.shift();
      if (text === undefined) waiting.push(resolve);
      else resolve(text);
    });
  const send = (message: Json | string) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const ask = async (message: Json | string) => {
    send(message);
    return JSON.parse(await next()) as Json;
  };
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return { socket, send, next, ask };
}

const closed = (site: Site) => new Promise<number>((resolve) => site.socket.once('close', resolve));

const sign = (args: { readonly [name: string]: Json } = {}): Json => ({
  module: 'kz.gov.pki.knca.basics',
  method: 'sign',
  args: {
    allowedStorages: null,
    format: 'cms',
    data: Buffer.from('a paper').toString('base64'),
    signingParams: { decode: true },
    signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'], chain: [] },
    locale: 'ru',
    ...args,
  },
});

const heading = /^-----BEGIN CMS-----\n[A-Za-z0-9+/=\n]+\n-----END CMS-----\n$/;

/** Not XML (its mistakes in the types of arguments excepted), not another module, and no hardware token, of which there is none. */
function isOurs(request: string, response: string): boolean {
  if (!/kz\.gov\.pki\.knca\.(basics|commonUtils)/.test(request)) return false;
  if (request.includes('getActiveTokens')) return response.includes('[]');
  return !/"signXmls?"|"format":"xml"/.test(request) || response.includes('type mismatch');
}

/**
 * What two answers must share: their keys, codes and messages as they are, the kinds of everything else. A single
 * signature (version 1.2) and a list of one (1.4) are the same; of a key's details the recording kept one field.
 */
function shapeOf(value: Json, name = ''): Json {
  if (name === 'result') return Array.isArray(value) ? value.map((item) => shapeOf(item)) : [shapeOf(value)];
  if (Array.isArray(value)) return value.map((item) => shapeOf(item));
  if (typeof value === 'object' && value !== null) {
    if ('certNotBefore' in value) return { certNotBefore: typeof (value as { certNotBefore: Json }).certNotBefore };
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item, key)]));
  }
  return ['code', 'message', 'details', 'status'].includes(name) ? value : typeof value;
}

describe('NCALayer §3, as recorded', () => {
  const recorded = existsSync(recordedFile)
    ? (JSON.parse(readFileSync(recordedFile, 'utf8')) as { request: string; response: string }[])
    : [];

  test.skipIf(recorded.length === 0)(
    'NCALayer §3 every recorded request to sign, to show a key, to cancel, and every recorded mistake gets an answer of the recorded shape',
    async () => {
      let choice: Choice | null = null;
      // The recordings name no chain: the demo's root plays the production centre here.
      const production = [centre.keyOf('head').path.at(-1) ?? new Uint8Array()];
      const signer = await started({ production, choose: ({ fits }) => choice ?? fits[0] ?? 'cancel' });
      const site = await connected(signer.port);
      await site.next();
      let compared = 0;
      for (const { request, response } of recorded) {
        if (!isOurs(request, response)) continue;
        const wanted = JSON.parse(response) as Json;
        choice = response.includes('"body":{},') || response.includes('action.canceled') ? 'cancel' : null;
        expect(shapeOf(await site.ask(request)), request).toEqual(shapeOf(wanted));
        compared += 1;
      }
      expect(compared).toBe(40);
    },
  );
});

describe('NCALayer §3, the connection', () => {
  test('NCALayer §3 the signer greets with its version and gives the heartbeat back, even while a request waits', async () => {
    const signer = await started();
    const site = await connected(signer.port);
    expect(JSON.parse(await site.next())).toEqual({ result: { version: '1.4' } });
    site.send(sign());
    site.send('--heartbeat--');
    expect(await site.next()).toBe('--heartbeat--');
  });

  test('NCALayer §3 one request at a time: the second is asked when the first is answered, and answers keep their order', async () => {
    const asked: number[] = [];
    let open = 0;
    const signer = await started({
      choose: async ({ ask }) => {
        open += 1;
        asked.push(open);
        await new Promise((resume) => setTimeout(resume, 20));
        open -= 1;
        return ask.is === 'sign' ? 'cancel' : 'head';
      },
    });
    const site = await connected(signer.port);
    await site.next();
    site.send(sign());
    site.send({ module: 'kz.gov.pki.knca.commonUtils', method: 'getKeyInfo', args: ['PKCS12'], uuid: 'two' });
    expect(JSON.parse(await site.next())).toEqual({ status: true, body: {} });
    expect(JSON.parse(await site.next())).toMatchObject({ code: '200', uuid: 'two' });
    expect(asked).toEqual([1, 1]);
  });

  test('NCALayer §3 a connection that heaps up requests, or sends one beyond the bound, is closed', async () => {
    const signer = await started();
    const greedy = await connected(signer.port);
    const greedyClosed = closed(greedy);
    for (let i = 0; i < 20; i += 1) greedy.send(sign());
    expect(await greedyClosed).toBe(1008);
    const large = await connected(signer.port);
    const largeClosed = closed(large);
    large.send('x'.repeat(messageBytesMax + 1));
    expect(await largeClosed).toBe(1009);
  });

  test('NCALayer §3 only loopback peers are served, under a loopback name', async () => {
    expect(['127.0.0.1', '::ffff:127.0.0.1', '::1'].map(isLoopback)).toEqual([true, true, true]);
    expect(['10.0.0.7', '::ffff:10.0.0.7', '127.0.0.1.evil', undefined].map(isLoopback)).toEqual(Array(4).fill(false));
    const { port } = await started();
    const status = await new Promise<number | undefined>((resolve) =>
      httpRequest({ host: '127.0.0.1', port, headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end(),
    );
    expect(status).toBe(421);
  });

  test('NCALayer §3 where a real NCALayer holds the port the signer says so and lets the program go on', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await startSigner({ centre, clock, port })).toEqual({ taken: true, port });
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('NCALayer §3, whose key', () => {
  test('NCALayer §3 a site that names no chain is shown no test key, one that names the demo’s centre is shown its own', async () => {
    const seen: (readonly string[])[] = [];
    const signer = await started({
      choose: ({ fits }) => {
        seen.push(fits);
        return 'cancel';
      },
    });
    const site = await connected(signer.port);
    await site.next();
    const extKeyUsageOids = ['1.3.6.1.5.5.7.3.4'];
    const root = Buffer.from(centre.keyOf('head').path.at(-1) ?? []).toString('base64');
    await site.ask(sign({ signerParams: { extKeyUsageOids } }));
    await site.ask(sign({ signerParams: { extKeyUsageOids, chain: [root] } }));
    await site.ask(sign({ signerParams: { extKeyUsageOids, chain: [] } }));
    await site.ask(sign({ signerParams: { extKeyUsageOids: [], chain: [], iin: '770325106141' } }));
    await site.ask(
      sign({ signerParams: { extKeyUsageOids: ['1.2.398.3.3.4.1.2.1'], chain: [], bin: '190640006651' } }),
    );
    const serialNumber = centre.keyOf('officer').serialNumber.toUpperCase();
    await site.ask(sign({ signerParams: { extKeyUsageOids, chain: [], serialNumber } }));
    expect(seen[0]).toEqual([]);
    expect(seen[1]).toContain('head');
    expect(seen[1]).not.toContain('unknownCentre');
    expect(seen[2]).toContain('unknownCentre');
    expect(seen[2]).not.toContain('authentication');
    expect(seen.slice(3)).toEqual([['authentication'], ['head'], ['officer']]);
  });

  test('NCALayer §3 a key that does not fit cannot be chosen by a program either', async () => {
    const signer = await started({ choose: () => 'authentication' });
    const site = await connected(signer.port);
    await site.next();
    expect(await site.ask(sign())).toMatchObject({ status: false, code: 'SIGNING_FAILURE' });
  });

  test('NCALayer §3 outputCert brings the certificate, several data bring as many signatures', async () => {
    const signer = await started({ choose: () => 'head' });
    const site = await connected(signer.port);
    await site.next();
    const answer = await site.ask(
      sign({ data: ['MTEK', 'MTIK'], signingParams: { decode: 'true', outputCert: true } }),
    );
    expect(answer).toEqual({
      status: true,
      body: {
        result: {
          signatures: [expect.stringMatching(heading), expect.stringMatching(heading)],
          certificate: expect.stringMatching(/^-----BEGIN CERTIFICATE-----\n/),
        },
      },
    });
  });

  test('NCALayer §3 getKeyInfo tells the details of the chosen certificate, with the hours of Almaty', async () => {
    const signer = await started({ choose: () => 'head' });
    const site = await connected(signer.port);
    await site.next();
    const answer = await site.ask({ module: 'kz.gov.pki.knca.commonUtils', method: 'getKeyInfo', args: ['PKCS12'] });
    expect(answer).toMatchObject({
      code: '200',
      responseObject: {
        subjectCn: 'СҰҢҚАРБЕКОВ МАРАТ',
        issuerCn: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) DEMO',
        serialNumber: centre.keyOf('head').serialNumber,
        certNotBefore: expect.stringMatching(/^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/),
        pem: expect.stringMatching(/^-----BEGIN CERTIFICATE-----\n/),
      },
    });
  });
});

describe('the chooser’s control for other processes', () => {
  test('NCALayer §3 whoever holds the token may choose, also before the request comes; nobody else may', async () => {
    const signer = await started({ controlToken: 'secret-of-the-test' });
    const choose = (choice: string, token: string) =>
      fetch(`${signer.chooserUrl}choose`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ choice }),
      });
    expect((await choose('head', 'guess')).status).toBe(403);
    expect((await choose('nobody', 'secret-of-the-test')).status).toBe(400);
    const site = await connected(signer.port);
    await site.next();
    const early = choose('head', 'secret-of-the-test');
    const answer = site.ask(sign());
    expect((await early).status).toBe(200);
    expect(await answer).toMatchObject({ status: true, body: { result: [expect.stringMatching(heading)] } });
    site.send(sign());
    expect((await choose('authentication', 'secret-of-the-test')).status).toBe(409);
    expect((await choose('cancel', 'secret-of-the-test')).status).toBe(200);
    expect(JSON.parse(await site.next())).toEqual({ status: true, body: {} });
    const withoutControl = await started();
    expect((await fetch(`${withoutControl.chooserUrl}choose`, { method: 'POST', body: '{}' })).status).toBe(403);
  });

  test('NCALayer §3 the chooser forbids everything but itself, and an answer from another site is refused', async () => {
    const signer = await started();
    const site = await connected(signer.port);
    await site.next();
    site.send(sign());
    const { now } = (await (await fetch(`${signer.chooserUrl}wait?seen=none`)).json()) as { now: string };
    const page = await fetch(signer.chooserUrl);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/,
    );
    expect(await page.text()).toContain('a paper');
    const body = new URLSearchParams({ request: now, choice: 'head' });
    const answer = (origin: string) =>
      fetch(`${signer.chooserUrl}answer`, { method: 'POST', body, headers: { origin }, redirect: 'manual' });
    expect((await answer('http://evil.example')).status).toBe(403);
    const own = await answer(signer.chooserUrl.slice(0, -1));
    expect([own.status, own.headers.get('location')]).toEqual([303, '/?done=signed']);
    expect(JSON.parse(await site.next())).toMatchObject({ status: true });
    // The second of two clicks sees the outcome of the first.
    expect((await answer(signer.chooserUrl.slice(0, -1))).headers.get('location')).toBe('/?done=signed');
  });

  test('NCALayer §3 what a site wants signed can be saved, and is never run under the chooser’s address', async () => {
    const signer = await started();
    const site = await connected(signer.port);
    await site.next();
    site.send(sign({ data: Buffer.from('<script>alert(1)</script>').toString('base64') }));
    const { now } = (await (await fetch(`${signer.chooserUrl}wait?seen=none`)).json()) as { now: string };
    const page = await (await fetch(signer.chooserUrl)).text();
    expect(page).not.toContain('<script>alert');
    const file = await fetch(`${signer.chooserUrl}content/${now}/0`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await file.text()).toBe('<script>alert(1)</script>');
    expect((await fetch(`${signer.chooserUrl}content/${now}/1`)).status).toBe(404);
    expect((await fetch(`${signer.chooserUrl}content/other/0`)).status).toBe(404);
    site.socket.close();
  });
});
