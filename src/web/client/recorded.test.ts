/** The fifty recorded exchanges with NCALayer and KAZTOKEN, each over a real socket: what our client sends, and how it reads what came. */
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket as Socket, WebSocketServer } from 'ws';
import { here, read } from '../../seal/testing.js';
import { connect, type Surroundings } from './line.js';
import { type Outcome, readBasics, readCommonUtils, signed, type SigningRequest } from './modules.js';
import { sign } from './ncalayer.js';

interface Exchange {
  readonly initMessage?: string;
  readonly request: string;
  readonly response: string;
}

const file = 'ncalayer/recorded_exchanges.json';
const recorded = here ? (JSON.parse(Buffer.from(read(file)).toString('utf8')) as Exchange[]) : [];
/** The recordings have no signatures any more; a real one of the vectors is put where they stood. */
const real = here ? Buffer.from(read('cms/gost2015_individual_detached_tsp.cms')).toString('base64') : '';
const pem = `-----BEGIN CMS-----\n${real}\n-----END CMS-----\n`;
const restored = (text: string): string =>
  text
    .replaceAll('-----BEGIN CMS-----\\n-----END CMS-----\\n', JSON.stringify(pem).slice(1, -1))
    .replaceAll('Actual signature stripped to protect private data', JSON.stringify(pem).slice(1, -1));
const moduleNotFound = '{"success":false,"errorCode":"MODULE_NOT_FOUND"}';

let program: WebSocketServer;
let around: Surroundings;
/** What the program was asked, heartbeats left out, and what it answers to what. */
let asked: string[];
let answers: Map<string, string>;
let greeting: string;

beforeEach(async () => {
  asked = [];
  answers = new Map();
  greeting = '{"result":{"version":"1.4"}}';
  program = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => program.once('listening', resolve));
  program.on('connection', (line) => {
    line.send(greeting);
    line.on('message', (data) => {
      const text = String(data);
      if (text === '--heartbeat--') return line.send(text);
      asked.push(text);
      const foreign = /kz\.digiflow|knca\.basics/.test(text) ? moduleNotFound : undefined;
      const answer = answers.get(text) ?? foreign;
      // To what was not recorded nothing is said: the request is then seen to have been another.
      if (answer !== undefined) line.send(answer);
    });
  });
  around = {
    addresses: [`ws://127.0.0.1:${(program.address() as AddressInfo).port}/`],
    connectMs: 2000,
    greetMs: 2000,
    answerMs: 2000,
    machineMs: 2000,
    beatMs: 1000,
    open: (address) => new Socket(address) as unknown as WebSocket,
    isBlocked: async () => false,
  };
});

afterEach(async () => {
  for (const line of program.clients) line.terminate();
  await new Promise((resolve) => program.close(resolve));
});

const plain: SigningRequest = {
  documents: ['MTEK'],
  digested: false,
  attached: false,
  timestamp: false,
  purpose: 'document',
  holder: 'any',
  chain: null,
  storages: null,
  locale: 'ru',
};
/** What the client of the recordings asked of `basics` most often. */
const stamped: SigningRequest = { ...plain, timestamp: true, purpose: 'signin', storages: ['AKKaztokenStore'] };
const digest = 'MjVkNGYyYTg2ZGViNWUyNTc0YmIzMjEwYjY3YmIyNGZjYzRhZmIxOWY5M2E3YjY1YTA1N2RhYTg3NGE5ZDE4ZSAgLQo=';
const otherDigest = 'iUHBHfnY84CsJalfIy/Km9/A90p6Ox7DgEexE5C44p8=';
const key = 'signin' as const;

/** What our client wants so that it sends exactly this; or how the answer reads that it never asks for. */
type Row =
  | readonly [at: number, wants: Partial<SigningRequest>, comes: Outcome['is'], base?: SigningRequest]
  | readonly [at: number, reader: 'basics' | 'commonUtils', comes: Outcome['is'] | 'answer', count?: number];

// prettier-ignore
const rows: readonly Row[] = [
  // getVersion of KAZTOKEN, and which tokens are plugged in
  [0,  {},                                                         'signed'],
  [1,  {},                                                         'signed'],
  [2,  {},                                                         'signed'],
  // getKeyInfo
  [3,  'commonUtils',                                              'refused'],
  [4,  'commonUtils',                                              'refused'],
  [5,  'commonUtils',                                              'answer'],
  [6,  'commonUtils',                                              'cancelled'],
  // createCAdESFromBase64; keys of the kind AUTHENTICATION alone are never asked for
  [7,  'commonUtils',                                              'refused'],
  [8,  { purpose: key },                                           'signed'],
  [9,  'commonUtils',                                              'signed'],
  [10, {},                                                         'signed'],
  [11, { attached: true },                                         'signed'],
  // createCAdESFromBase64Hash
  [12, { purpose: key, digested: true, documents: [''] },          'oldKey'],
  [13, { purpose: key, digested: true, documents: [digest] },      'signed'],
  [14, 'commonUtils',                                              'signed'],
  [15, { digested: true, documents: [digest] },                    'signed'],
  // createCMSSignatureFromBase64: with a timestamp
  [16, 'commonUtils',                                              'refused'],
  [17, { purpose: key, timestamp: true },                          'signed'],
  [18, 'commonUtils',                                              'signed'],
  [19, { timestamp: true },                                        'signed'],
  [20, { timestamp: true, attached: true },                        'signed'],
  // signXml, signXmls: an answer, but no CMS
  [21, 'commonUtils',                                              'refused'],
  [22, 'commonUtils',                                              'refused'],
  [23, 'commonUtils',                                              'strangeAnswer'],
  [24, 'commonUtils',                                              'strangeAnswer'],
  [25, 'commonUtils',                                              'strangeAnswer'],
  [26, 'commonUtils',                                              'refused'],
  [27, 'commonUtils',                                              'strangeAnswer', 2],
  [28, 'commonUtils',                                              'strangeAnswer', 2],
  [29, 'commonUtils',                                              'strangeAnswer', 2],
  // changeLocale
  [30, 'commonUtils',                                              'refused'],
  [31, { locale: 'en' },                                           'signed'],
  [32, { locale: 'kk' },                                           'signed'],
  // basics.sign; our client always says how the data is to be taken
  [33, 'basics',                                                   'refused'],
  [34, 'basics',                                                   'cancelled'],
  [35, 'basics',                                                   'signed'],
  [36, 'basics',                                                   'cancelled'],
  [37, 'basics',                                                   'cancelled'],
  [38, {},                                                         'signed',    stamped],
  [39, { digested: true },                                         'signed',    stamped],
  [40, { digested: true, documents: [otherDigest] },               'signed',    stamped],
  [41, { attached: true },                                         'signed',    stamped],
  [42, { attached: true, purpose: 'document' },                    'cancelled', stamped],
  [43, { attached: true, purpose: 'document', holder: 'entity' },  'cancelled', stamped],
  [44, 'basics',                                                   'cancelled'],
  [45, 'basics',                                                   'cancelled'],
  [46, { attached: true, chain: [], storages: ['PKCS12'] },        'cancelled', stamped],
  [47, { attached: true, chain: [] },                              'cancelled', stamped],
  [48, 'basics',                                                   'strangeAnswer'],
  [49, 'basics',                                                   'signed', 3],
];

describe.skipIf(!here)('NCALayer §3, as recorded', () => {
  test('NCALayer §3 no recorded exchange is left out', () => {
    expect(rows.map(([at]) => at)).toEqual(recorded.map((_, at) => at));
  });

  test.each(rows)('NCALayer §3 recorded exchange %i', async (...[at, wants, comes, more]: Row) => {
    const { request, response, initMessage = greeting } = recorded[at] ?? { request: '', response: '' };
    greeting = initMessage;
    const outcome =
      typeof wants === 'object'
        ? await asOurClientAsks({ ...(typeof more === 'object' ? more : plain), ...wants }, { request, response })
        : await asItReads(wants, { request, response }, typeof more === 'number' ? more : 1);
    // A key of any kind is one of neither kind: the recordings say '123' for that, we say so.
    expect(asked.map((text) => text.replace('"ANY"', '"123"'))).toContain(request);
    expect(outcome.is, JSON.stringify(outcome)).toBe(comes);
    if (outcome.is === 'signed') expect(new Set(outcome.cms)).toEqual(new Set([real]));
  });
});

/** Our client with a wish; the exchange in question, and around it what was recorded of the same program. */
async function asOurClientAsks(wish: SigningRequest, { request, response }: Exchange): Promise<Outcome> {
  const plugged = request.includes('getActiveTokens') ? response : (recorded[2]?.response ?? '');
  const storage = plugged.includes('[]') ? 'PKCS12' : 'AKKaztokenStore';
  answers.set(recorded[1]?.request ?? '', plugged);
  for (const locale of ['ru', 'en', 'kz'])
    answers.set((recorded[31]?.request ?? '').replace('en', locale), '{"code":"200"}');
  answers.set(
    (recorded[10]?.request ?? '').replace('AKKaztokenStore', storage),
    restored(recorded[10]?.response ?? ''),
  );
  answers.set(request, restored(response));
  answers.set(request.replace('"123"', '"ANY"'), restored(response));
  return sign(wish, async () => null, around);
}

/** The recorded request as it is, and our reader of the answer. */
async function asItReads(
  module: 'basics' | 'commonUtils',
  { request, response }: Exchange,
  count: number,
): Promise<Outcome | { readonly is: 'answer' | 'noModule' }> {
  answers.set(request, restored(response));
  const line = await connect(around);
  const answer = await line?.ask(JSON.parse(request) as object, 1000).finally(() => line.close());
  if (module === 'basics') {
    const outcome = readBasics(answer ?? {}, count);
    return outcome === 'noModule' ? { is: outcome } : outcome;
  }
  const told = readCommonUtils(answer ?? {});
  const isSignature = told.is === 'answer' && !request.includes('getKeyInfo');
  return isSignature ? signed(told.value, count) : told;
}
