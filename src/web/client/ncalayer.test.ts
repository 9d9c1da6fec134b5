import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Outcome, readBasics, readCommonUtils, sign, type SigningRequest, type Surroundings } from './ncalayer.js';

interface Exchange {
  readonly initMessage?: string;
  readonly request: string;
  readonly response: string;
}

const vectors = fileURLToPath(new URL('../../../../shared/vectors/eds/', import.meta.url));
const recorded = existsSync(vectors)
  ? (JSON.parse(readFileSync(`${vectors}ncalayer/recorded_exchanges.json`, 'utf8')) as Exchange[])
  : [];
const withRecords = test.skipIf(recorded.length === 0);
const greeting = '{"result":{"version":"1.4"}}';
const cms = Buffer.from('a CMS that is long enough to be taken for one, in this test')
  .toString('base64')
  .padEnd(80, 'A');

/** The outside world: a socket whose other end answers by `reply`; null closes the line, undefined says nothing. */
class FakeSocket extends EventTarget {
  readyState = 0;
  readonly sent: string[] = [];

  constructor(
    readonly reply: (request: string) => string | null | undefined,
    greets = true,
  ) {
    super();
    queueMicrotask(() => {
      this.readyState = 1;
      this.dispatchEvent(new Event('open'));
      if (greets) this.say(greeting);
    });
  }

  say(data: string): void {
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data })));
  }

  send(text: string): void {
    if (text === '--heartbeat--') return;
    this.sent.push(text);
    const answer = this.reply(text);
    if (answer === null) this.close();
    else if (answer !== undefined) this.say(answer);
  }

  close(): void {
    this.readyState = 3;
    queueMicrotask(() => this.dispatchEvent(new Event('close')));
  }
}

const asked: SigningRequest = {
  data: 'MTEK',
  attached: false,
  timestamp: true,
  locale: 'ru',
  chain: null,
  storages: null,
  usages: [],
};

/** Runs a request against the other end, and returns what was sent and how it ended. */
async function run(
  request: SigningRequest,
  reply: (text: string) => string | null | undefined,
  more: Partial<Surroundings> & { readonly greets?: boolean } = {},
): Promise<{ readonly outcome: Outcome; readonly sent: readonly string[]; readonly sockets: number }> {
  const sockets: FakeSocket[] = [];
  const outcome = await sign(request, {
    addresses: ['wss://127.0.0.1:13579/'],
    connectMs: 50,
    greetMs: 20,
    answerMs: 50,
    open: () => {
      const socket = new FakeSocket(reply, more.greets);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    isBlocked: async () => false,
    ...more,
  });
  return { outcome, sent: sockets.flatMap(({ sent }) => sent), sockets: sockets.length };
}

const basicsAnswer = (result: unknown) => JSON.stringify({ status: true, body: { result } });

withRecords(
  'NCALayer basics: requests are the recorded ones to the letter, and their recorded answers are understood',
  async () => {
    let replayed = 0;
    for (const { request, response } of recorded) {
      const { module, args } = JSON.parse(request) as { module: string; args: Record<string, unknown> };
      if (module !== 'kz.gov.pki.knca.basics' || args['format'] !== 'cms' || args['data'] !== 'MTEK') continue;
      const params = args['signingParams'] as { encapsulate?: boolean; digested?: boolean };
      const signer = args['signerParams'] as { extKeyUsageOids: string[]; chain?: string[] };
      if (params.encapsulate === undefined || params.digested !== false) continue;
      const storages = args['allowedStorages'] as string[] | null;
      const made = {
        ...asked,
        attached: params.encapsulate,
        storages,
        usages: signer.extKeyUsageOids,
        chain: signer.chain ?? null,
      };
      const { outcome, sent } = await run(made, (text) => (text === request ? response : undefined));
      expect(sent).toEqual([request]);
      expect(outcome.is).toBe(response.includes('"result"') ? 'strangeAnswer' : 'cancelled');
      replayed += 1;
    }
    expect(replayed).toBe(8);
  },
);

withRecords('NCALayer basics: every recorded answer is read as what it is', () => {
  const said = recorded
    .filter(({ request }) => request.includes('kz.gov.pki.knca.basics'))
    .map(({ response }) => readBasics(JSON.parse(response) as Record<string, unknown>));
  const kinds = said.map((outcome) => (outcome === 'noModule' ? outcome : outcome.is));
  expect(new Set(kinds)).toEqual(new Set(['refused', 'cancelled', 'strangeAnswer']));
  expect(said[0]).toEqual({
    is: 'refused',
    detail:
      'INVOCATION_ERROR: An invoked method threw an exception.: org.json.JSONException: JSONObject["signingParams"] is not a JSONObject.',
  });
});

withRecords(
  'NCALayer commonUtils: where basics is missing, the recorded requests of the older module are made',
  async () => {
    const answers = new Map(recorded.map(({ request, response }) => [request, response]));
    for (const attached of [false, true]) {
      const { outcome, sent } = await run({ ...asked, attached }, (text) =>
        text.includes('knca.basics') ? '{"success":false,"errorCode":"MODULE_NOT_FOUND"}' : answers.get(text),
      );
      expect(sent.slice(1).every((text) => answers.has(text))).toBe(true);
      expect(sent).toHaveLength(3);
      // The recording has a sentence in place of the signature: that is not taken for one.
      expect(outcome.is).toBe('strangeAnswer');
    }
    const cancelled = recorded.find(({ response }) => response.includes('action.canceled'))?.response ?? '';
    expect(readCommonUtils(JSON.parse(cancelled) as Record<string, unknown>)).toMatchObject({ is: 'cancelled' });
  },
);

test('NCALayer: a signature is taken from every shape that versions answer with, PEM or bare', async () => {
  const pem = `-----BEGIN CMS-----\n${cms.replace(/(.{64})/g, '$1\n')}\n-----END CMS-----\n`;
  for (const result of [cms, pem, [pem], [cms, cms], { signatures: [pem], certificate: 'x' }]) {
    expect((await run(asked, () => basicsAnswer(result))).outcome).toEqual({ is: 'signed', cms });
  }
  const older = await run(asked, (text) => {
    if (text.includes('basics')) return '{"success":false,"errorCode":"MODULE_NOT_FOUND"}';
    return text.includes('getActiveTokens')
      ? '{"code":"200","responseObject":[]}'
      : `{"code":"200","responseObject":"${cms}"}`;
  });
  expect(older.outcome).toEqual({ is: 'signed', cms });
  expect(older.sent[2]).toContain('"args":["PKCS12","SIGNATURE","MTEK",false]');
});

withRecords('NCALayer: a real signature of the vectors survives PEM and back', async () => {
  const file = readdirSync(vectors, { recursive: true, encoding: 'utf8' }).find((name) =>
    /\.(cms|p7s|p7b|sig)$/i.test(name),
  );
  const bytes = readFileSync(`${vectors}${file ?? ''}`);
  const text = bytes[0] === 0x30 ? bytes.toString('base64') : bytes.toString('utf8').replace(/-----[^-]+-----|\s/g, '');
  const { outcome } = await run(asked, () => basicsAnswer([`-----BEGIN CMS-----\r\n${text}\r\n-----END CMS-----`]));
  expect(outcome).toEqual({ is: 'signed', cms: text });
});

async function outcomeOf(reply: string | null | undefined): Promise<string> {
  return (await run(asked, () => reply)).outcome.is;
}

test('NCALayer: each failure has its own outcome', async () => {
  expect(await outcomeOf('{"status":true,"body":{}}')).toBe('cancelled');
  expect(await outcomeOf('{"status":false,"code":"SIGNING_FAILURE","message":"x"}')).toBe('wrongKey');
  expect(await outcomeOf('{"status":false,"code":"GENERAL_ERROR"}')).toBe('refused');
  expect(await outcomeOf('{"success":false,"code":"COMMON_JSON_WRAPPING_EXCEPTION"}')).toBe('refused');
  expect(await outcomeOf('{"success":false,"errorCode":"MODULE_NOT_FOUND"}')).toBe('tooOld');
  expect(await outcomeOf('not json')).toBe('strangeAnswer');
  expect(await outcomeOf('{"hello":1}')).toBe('strangeAnswer');
  expect(await outcomeOf(undefined)).toBe('timeout');
  expect(await outcomeOf(null)).toBe('lost');
});

test('NCALayer: a lost line is tried once more, and no more than once', async () => {
  let times = 0;
  const back = await run(asked, () => ((times += 1) === 1 ? null : basicsAnswer(cms)));
  expect(back.outcome.is).toBe('signed');
  expect((await run(asked, () => null)).sockets).toBe(2);
});

test('NCALayer: one request at a time', async () => {
  const first = run(asked, () => basicsAnswer(cms));
  expect((await run(asked, () => basicsAnswer(cms))).outcome.is).toBe('busy');
  expect((await first).outcome.is).toBe('signed');
});

test('NCALayer: without the program there is no signature, and every address is tried', async () => {
  const tried: string[] = [];
  const { outcome } = await run(asked, () => undefined, {
    addresses: ['wss://127.0.0.1:13579/', 'ws://127.0.0.1:13579/'],
    open: (address) => {
      tried.push(address);
      const socket = Object.assign(new EventTarget(), { readyState: 0, close: () => undefined });
      queueMicrotask(() => socket.dispatchEvent(new Event('error')));
      return socket as unknown as WebSocket;
    },
  });
  expect(outcome.is).toBe('noProgram');
  const dead = { addresses: [], isBlocked: async () => true };
  expect((await run(asked, () => undefined, dead)).outcome.is).toBe('blocked');
  expect(tried).toEqual(['wss://127.0.0.1:13579/', 'ws://127.0.0.1:13579/']);
});

test('NCALayer: a version that greets nobody, or greets again as an answer to a heartbeat, is understood', async () => {
  expect((await run(asked, () => basicsAnswer(cms), { greets: false })).outcome.is).toBe('signed');
});

test('NCALayer: in production only keys of the national authority are asked for, and those of one person on request', async () => {
  const { sent } = await run({ ...asked, iin: '900101150010' }, () => basicsAnswer(cms));
  const { args } = JSON.parse(sent[0] ?? '') as { args: { signerParams: object } };
  expect(args.signerParams).toEqual({ extKeyUsageOids: [], iin: '900101150010' });
});
