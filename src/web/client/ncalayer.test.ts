import { expect, test } from 'vitest';
import type { Surroundings } from './line.js';
import type { Outcome, SigningRequest } from './modules.js';
import { type ChooseStorage, sign } from './ncalayer.js';

const greeting = '{"result":{"version":"1.4"}}';
const moduleNotFound = '{"success":false,"errorCode":"MODULE_NOT_FOUND"}';
const cms = Buffer.from('a CMS that is long enough to be taken for one, in this test')
  .toString('base64')
  .padEnd(80, 'A');
const otherCms = cms.replace('A', 'B');

type Reply = (request: string) => string | null | undefined;

/** The outside world: a socket whose other end answers by `reply`; null closes the line, undefined says nothing. */
class FakeSocket extends EventTarget {
  readyState = 0;
  readonly sent: string[] = [];
  beats = 0;

  constructor(
    readonly reply: Reply,
    readonly habits: { readonly greets?: boolean; readonly beats?: string | null },
  ) {
    super();
    queueMicrotask(() => {
      this.readyState = 1;
      this.dispatchEvent(new Event('open'));
      if (habits.greets !== false) this.say(greeting);
    });
  }

  say(data: string): void {
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data })));
  }

  send(text: string): void {
    if (text === '--heartbeat--') {
      this.beats += 1;
      if (this.habits.beats) this.say(this.habits.beats);
      return;
    }
    // NCALayer itself does not know the module by which KAZTOKEN is told.
    const answer = text.includes('kz.digiflow') ? (this.reply(text) ?? moduleNotFound) : this.reply(text);
    if (!text.includes('kz.digiflow')) this.sent.push(text);
    if (answer === null) this.close();
    else if (answer !== undefined) this.say(answer);
  }

  close(): void {
    this.readyState = 3;
    queueMicrotask(() => this.dispatchEvent(new Event('close')));
  }
}

const asked: SigningRequest = {
  documents: ['MTEK'],
  digested: false,
  attached: false,
  timestamp: true,
  purpose: 'document',
  holder: 'any',
  locale: 'ru',
  chain: null,
  storages: null,
};

interface More extends Partial<Surroundings> {
  readonly greets?: boolean;
  readonly beats?: string | null;
  readonly choose?: ChooseStorage;
}

/** Runs a request against the other end, and returns what was sent and how it ended. */
async function run(request: SigningRequest, reply: Reply, more: More = {}) {
  const sockets: FakeSocket[] = [];
  const answering: Reply = (text) => (text.includes('kz.digiflow') ? undefined : reply(text));
  const outcome: Outcome = await sign(request, more.choose ?? (async () => null), {
    addresses: ['wss://127.0.0.1:13579/'],
    connectMs: 50,
    greetMs: 20,
    answerMs: 80,
    machineMs: 80,
    beatMs: 10,
    open: () => {
      const socket = new FakeSocket(more.beats === 'kaztoken' ? reply : answering, more);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    isBlocked: async () => false,
    ...more,
  });
  const sent = sockets.flatMap((socket) => socket.sent);
  return { outcome, sent, sockets: sockets.length, beats: sockets.map(({ beats }) => beats) };
}

const basicsAnswer = (result: unknown) => JSON.stringify({ status: true, body: { result } });

/** A program without `basics`, in which these tokens are plugged in. */
const older =
  (tokens: readonly string[]): Reply =>
  (text) => {
    if (text.includes('basics')) return moduleNotFound;
    if (text.includes('getActiveTokens')) return JSON.stringify({ code: '200', responseObject: tokens });
    return text.includes('changeLocale') ? '{"code":"200"}' : `{"code":"200","responseObject":"${cms}"}`;
  };

test('NCALayer §3 a signature is taken from every shape that versions answer with, PEM or bare', async () => {
  const pem = `-----BEGIN CMS-----\n${cms.replace(/(.{64})/g, '$1\n')}\n-----END CMS-----\n`;
  for (const result of [cms, pem, [pem], { signatures: [pem], certificate: 'x' }])
    expect((await run(asked, () => basicsAnswer(result))).outcome).toEqual({ is: 'signed', cms: [cms] });
});

test('NCALayer §3 several documents are signed in one dialog, and as many signatures must come as there are documents', async () => {
  const two = { ...asked, documents: ['MTEK', 'MTIK'] };
  const { outcome, sent } = await run(two, () => basicsAnswer([cms, otherCms]));
  expect(outcome).toEqual({ is: 'signed', cms: [cms, otherCms] });
  expect(sent).toHaveLength(1);
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({ args: { data: ['MTEK', 'MTIK'] } });
  for (const result of [cms, [cms], [cms, otherCms, cms], [cms, 'no CMS']])
    expect((await run(two, () => basicsAnswer(result))).outcome.is).toBe('strangeAnswer');
  expect((await run(asked, () => basicsAnswer([cms, cms]))).outcome.is).toBe('strangeAnswer');
});

test('NCALayer §3 where basics is missing, the older module signs each document, in the language of the page', async () => {
  const { outcome, sent } = await run({ ...asked, documents: ['MTEK', 'MTIK'], locale: 'kk' }, older([]));
  expect(outcome).toEqual({ is: 'signed', cms: [cms, cms] });
  expect(sent.slice(2).map((text) => (JSON.parse(text) as { method: string; args: unknown[] }).args)).toEqual([
    ['kz'],
    ['PKCS12', 'SIGNATURE', 'MTEK', false],
    ['PKCS12', 'SIGNATURE', 'MTIK', false],
  ]);
});

test('NCALayer §3 of several tokens the person chooses one, or the file; one alone is used; giving up is cancelling', async () => {
  const offered: (readonly string[])[] = [];
  const choosing =
    (name: string | null): ChooseStorage =>
    async (storages) => {
      offered.push(storages);
      return name;
    };
  const both = older(['AKKaztokenStore', 'AKKZIDCardStore']);
  const chosen = await run(asked, both, { choose: choosing('AKKZIDCardStore') });
  expect(chosen.sent.at(-1)).toContain('"args":["AKKZIDCardStore","SIGNATURE","MTEK",false]');
  expect((await run(asked, both, { choose: choosing(null) })).outcome.is).toBe('cancelled');
  const all = ['AKKaztokenStore', 'AKKZIDCardStore', 'PKCS12'];
  expect(offered).toEqual([all, all]);
  const one = await run(asked, older(['AKEToken72KStore']), { choose: choosing('PKCS12') });
  expect(one.sent.at(-1)).toContain('"AKEToken72KStore"');
  const allowed = await run({ ...asked, storages: ['AKKZIDCardStore'] }, both, { choose: choosing('PKCS12') });
  expect(allowed.sent.at(-1)).toContain('"AKKZIDCardStore"');
  expect(offered).toHaveLength(2);
});

async function signerParams(wish: Partial<SigningRequest>): Promise<unknown> {
  const { sent } = await run({ ...asked, ...wish }, () => basicsAnswer(cms));
  return (JSON.parse(sent[0] ?? '') as { args: { signerParams: unknown } }).args.signerParams;
}

test('NCALayer §3 a paper asks for a signing key of the person or of the entity, a sign-in for any key; in production for those of the national centre', async () => {
  const [signs, individual, entity] = ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1', '1.2.398.3.3.4.1.2'];
  expect(await signerParams({ purpose: 'signin' })).toEqual({ extKeyUsageOids: [] });
  expect(await signerParams({ holder: 'individual', iin: '900101150010' })).toEqual({
    extKeyUsageOids: [signs, individual],
    iin: '900101150010',
  });
  expect(await signerParams({ holder: 'entity', bin: '220740007750', chain: [] })).toEqual({
    extKeyUsageOids: [signs, entity],
    chain: [],
    bin: '220740007750',
  });
  const signIn = await run({ ...asked, purpose: 'signin' }, older([]));
  expect(signIn.sent.at(-1)).toContain('"ANY"');
});

test('NCALayer §3 a digest is signed as it is, and a key that cannot is told of its age', async () => {
  const digested = { ...asked, digested: true };
  const { outcome, sent } = await run(digested, () => basicsAnswer(cms));
  expect(outcome.is).toBe('signed');
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({ args: { signingParams: { digested: true, encapsulate: false } } });
  const refusing = (code: string) => () => JSON.stringify({ status: false, code });
  for (const code of ['SIGNING_FAILURE', 'INVALID_SIGNING_PARAMS'])
    expect((await run(digested, refusing(code))).outcome.is).toBe('oldKey');
  expect((await run(digested, () => '{"status":true,"body":{}}')).outcome.is).toBe('cancelled');
});

test('NCALayer §3 KAZTOKEN is asked its name before anything else, and what goes wrong there bears it', async () => {
  const order: string[] = [];
  const { outcome } = await run(
    asked,
    (text) => {
      order.push((JSON.parse(text) as { method: string }).method);
      return text.includes('getVersion')
        ? '{"code":"200","responseObject":{"name":"KAZTOKENdesktop","version":"1.2.758.648"}}'
        : '{"status":false,"code":"GENERAL_ERROR"}';
    },
    { beats: 'kaztoken' },
  );
  expect(order).toEqual(['getVersion', 'sign']);
  expect(outcome).toEqual({ is: 'refused', detail: 'KAZTOKENdesktop 1.2.758.648: GENERAL_ERROR' });
});

async function outcomeOf(reply: string | null | undefined): Promise<string> {
  return (await run(asked, () => reply)).outcome.is;
}

test('NCALayer §3 each failure has its own outcome', async () => {
  expect(await outcomeOf('{"status":true,"body":{}}')).toBe('cancelled');
  expect(await outcomeOf('{"status":false,"code":"SIGNING_FAILURE","message":"x"}')).toBe('wrongKey');
  expect(await outcomeOf('{"status":false,"code":"GENERAL_ERROR"}')).toBe('refused');
  expect(await outcomeOf('{"success":false,"code":"COMMON_JSON_WRAPPING_EXCEPTION"}')).toBe('refused');
  expect(await outcomeOf(moduleNotFound)).toBe('tooOld');
  expect(await outcomeOf('not json')).toBe('strangeAnswer');
  expect(await outcomeOf('{"hello":1}')).toBe('strangeAnswer');
  expect(await outcomeOf(undefined)).toBe('timeout');
  expect(await outcomeOf(null)).toBe('lost');
});

test('NCALayer §3 a lost line is tried once more, and no more than once', async () => {
  let times = 0;
  const back = await run(asked, () => ((times += 1) === 1 ? null : basicsAnswer(cms)));
  expect(back.outcome.is).toBe('signed');
  expect((await run(asked, () => null)).sockets).toBe(2);
});

test('NCALayer §3 one request at a time', async () => {
  const first = run(asked, () => basicsAnswer(cms));
  expect((await run(asked, () => basicsAnswer(cms))).outcome.is).toBe('busy');
  expect((await first).outcome.is).toBe('signed');
});

test('NCALayer §3 while a person thinks, a program that knows heartbeats gets them, and their echo is no answer', async () => {
  const thinking = await run(asked, () => undefined, { beats: '--heartbeat--' });
  expect(thinking.outcome.is).toBe('timeout');
  expect(thinking.beats[0]).toBeGreaterThan(3);
  expect((await run(asked, () => undefined, { beats: null })).beats).toEqual([1]);
});

test('NCALayer §3 without the program there is no signature, and every address is tried', async () => {
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

test('NCALayer §3 a version that greets nobody, or greets again as an answer to a heartbeat, is understood', async () => {
  expect((await run(asked, () => basicsAnswer(cms), { greets: false })).outcome.is).toBe('signed');
  expect((await run(asked, () => basicsAnswer(cms), { beats: greeting })).outcome.is).toBe('signed');
});

/** A program that takes its time on the line: each text comes after those before it, a moment after it was asked for. */
function slowly(onHeartbeat: string | null, answers: Readonly<Record<string, string>>, greets = true) {
  return () => {
    const socket = Object.assign(new EventTarget(), {
      readyState: 0,
      close: () => {
        socket.readyState = 3;
      },
      send: (text: string) => {
        const known = Object.entries(answers).find(([part]) => text.includes(part));
        const said = text === '--heartbeat--' ? onHeartbeat : (known?.[1] ?? moduleNotFound);
        if (said !== null) say(said);
      },
    });
    const say = (data: string) =>
      setTimeout(() => socket.dispatchEvent(Object.assign(new Event('message'), { data })), 3);
    setTimeout(() => {
      socket.readyState = 1;
      if (greets) say(greeting);
      socket.dispatchEvent(new Event('open'));
    });
    return socket as unknown as WebSocket;
  };
}

test('NCALayer §3 a program that takes the first heartbeat for a question is not asked another before it has answered', async () => {
  const malformed = '{"success":false,"code":"COMMON_JSON_WRAPPING_EXCEPTION"}';
  for (const onHeartbeat of [malformed, '{}', greeting, '--heartbeat--', null])
    for (const greets of [true, false]) {
      const open = slowly(onHeartbeat, { basics: basicsAnswer(cms) }, greets);
      const { outcome } = await run(asked, () => null, { open, greetMs: 100, machineMs: 300, answerMs: 300 });
      expect([onHeartbeat, greets, outcome]).toEqual([onHeartbeat, greets, { is: 'signed', cms: [cms] }]);
    }
});
