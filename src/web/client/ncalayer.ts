/**
 * A client of NCALayer, the program with which people of Kazakhstan sign on their own machine. It listens on
 * 127.0.0.1:13579, greets with its version, and answers one request at a time (integration.md §3). The module `basics`
 * is asked first; where it is missing, the older `commonUtils`.
 */

/** Why there is no signature. Each has a text that says what to do, in `words/signing.ts`. */
export type SigningTrouble =
  | 'noProgram'
  | 'blocked'
  | 'cancelled'
  | 'wrongKey'
  | 'busy'
  | 'lost'
  | 'timeout'
  | 'tooOld'
  | 'refused'
  | 'strangeAnswer';

/** What a request ended in: a CMS as bare base64, or a trouble with what the program said about it. */
export type Outcome =
  { readonly is: 'signed'; readonly cms: string } | { readonly is: SigningTrouble; readonly detail: string };

/** What is to be signed, and how. */
export interface SigningRequest {
  /** The bytes to be signed, in base64. */
  readonly data: string;
  /** With the data inside the CMS (sign-in), or without (papers). */
  readonly attached: boolean;
  /** Asks the program for a timestamp of NCA's authority inside the CMS. */
  readonly timestamp: boolean;
  readonly locale: 'kk' | 'ru' | 'en';
  /** Only keys of this person or entity are offered. */
  readonly iin?: string;
  readonly bin?: string;
  /** CA certificates in base64 that the key may chain to; [] for any; null for NCA's own, as in production. */
  readonly chain: readonly string[] | null;
  /** Storages that are offered; null for all. */
  readonly storages: readonly string[] | null;
  /** Extended key usages that the key must have. */
  readonly usages: readonly string[];
}

/** Where to look for the program, and how long to wait, in milliseconds. */
export interface Surroundings {
  readonly addresses: readonly string[];
  readonly connectMs: number;
  readonly greetMs: number;
  readonly answerMs: number;
  readonly open: (address: string) => WebSocket;
  /** Whether the browser forbids pages to reach this machine. */
  readonly isBlocked: () => Promise<boolean>;
}

/** Encrypted only; in the demo the signer may also listen without TLS. */
export function surroundings(demo: boolean): Surroundings {
  const addresses = ['wss://127.0.0.1:13579/', ...(demo ? ['ws://127.0.0.1:13579/'] : [])];
  return { addresses, connectMs: 5_000, greetMs: 3_000, answerMs: 300_000, open: openSocket, isBlocked };
}

function openSocket(address: string): WebSocket {
  return new WebSocket(address);
}

let pending = false;

/** Asks for one signature. Never throws; while one request waits, another is `busy`. */
export async function sign(request: SigningRequest, around: Surroundings): Promise<Outcome> {
  if (pending) return { is: 'busy', detail: '' };
  pending = true;
  try {
    const first = await attempt(request, around);
    // The program may just have been restarted: one more try, no more.
    return first.is === 'lost' ? await attempt(request, around) : first;
  } finally {
    pending = false;
  }
}

async function attempt(request: SigningRequest, around: Surroundings): Promise<Outcome> {
  const line = await connect(around);
  if (line === null) return { is: (await around.isBlocked()) ? 'blocked' : 'noProgram', detail: '' };
  try {
    const outcome = readBasics(await line.ask(basics(request)));
    return outcome === 'noModule' ? await viaCommonUtils(line, request) : outcome;
  } catch (error) {
    return { is: error instanceof LineError ? error.is : 'strangeAnswer', detail: String(error) };
  } finally {
    line.close();
  }
}

async function viaCommonUtils(line: Line, request: SigningRequest): Promise<Outcome> {
  const tokens = readCommonUtils(await line.ask({ module: commonUtils, method: 'getActiveTokens' }));
  if (tokens.is === 'noModule') return { is: 'tooOld', detail: 'MODULE_NOT_FOUND' };
  if (tokens.is !== 'answer') return tokens;
  const plugged = Array.isArray(tokens.value) ? tokens.value.filter((name) => typeof name === 'string') : [];
  const allowed = plugged.filter((name) => request.storages === null || request.storages.includes(name));
  const args = [allowed[0] ?? 'PKCS12', 'SIGNATURE', request.data, request.attached];
  const answer = readCommonUtils(await line.ask({ module: commonUtils, method: 'createCAdESFromBase64', args }));
  if (answer.is === 'noModule') return { is: 'tooOld', detail: 'MODULE_NOT_FOUND' };
  return answer.is === 'answer' ? signed(answer.value) : answer;
}

const commonUtils = 'kz.gov.pki.knca.commonUtils';

/** The request to `basics`; with the order of keys that NCA's own examples have. */
function basics(request: SigningRequest): object {
  const { data, attached, timestamp, storages, usages, chain, iin, bin, locale } = request;
  return {
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: storages,
      format: 'cms',
      data,
      signingParams: { decode: true, encapsulate: attached, digested: false, ...(timestamp ? { tsaProfile: {} } : {}) },
      signerParams: {
        extKeyUsageOids: usages,
        ...(chain === null ? {} : { chain }),
        ...(iin === undefined ? {} : { iin }),
        ...(bin === undefined ? {} : { bin }),
      },
      locale,
    },
  };
}

type Answer = Readonly<Record<string, unknown>>;

/** Exported for the test that replays recorded answers. */
export function readBasics(answer: Answer): Outcome | 'noModule' {
  if (answer['errorCode'] === 'MODULE_NOT_FOUND') return 'noModule';
  if (answer['status'] === true && isAnswer(answer['body'])) {
    const { result } = answer['body'];
    if (result === undefined || result === null) return { is: 'cancelled', detail: '' };
    return signed(result);
  }
  const detail = detailOf(answer);
  if (answer['status'] !== false && answer['success'] !== false) return { is: 'strangeAnswer', detail };
  return { is: answer['code'] === 'SIGNING_FAILURE' ? 'wrongKey' : 'refused', detail };
}

/** Exported for the test that replays recorded answers. */
export function readCommonUtils(
  answer: Answer,
):
  | { readonly is: 'answer'; readonly value: unknown }
  | { readonly is: 'noModule' }
  | Exclude<Outcome, { is: 'signed' }> {
  if (answer['errorCode'] === 'MODULE_NOT_FOUND') return { is: 'noModule' };
  if (answer['code'] === '200') return { is: 'answer', value: answer['responseObject'] };
  const detail = detailOf(answer);
  if (answer['code'] !== '500') return { is: 'strangeAnswer', detail };
  return { is: answer['message'] === 'action.canceled' ? 'cancelled' : 'wrongKey', detail };
}

/** Versions answer with a list, with one text, or with `{ signatures }`; the text is PEM or bare base64. */
function signed(result: unknown): Outcome {
  const list = isAnswer(result) && !Array.isArray(result) ? result['signatures'] : result;
  const text: unknown = Array.isArray(list) ? list[0] : list;
  const cms = typeof text === 'string' ? text.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s+/g, '') : '';
  if (!/^[A-Za-z0-9+/]{64,}={0,2}$/.test(cms)) return { is: 'strangeAnswer', detail: 'no CMS' };
  return { is: 'signed', cms };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}

function detailOf(answer: Answer): string {
  return ['code', 'message', 'details']
    .map((name) => answer[name])
    .filter((part) => typeof part === 'string')
    .join(': ');
}

class LineError extends Error {
  constructor(readonly is: 'lost' | 'timeout') {
    super(is);
  }
}

/** An open connection on which one question is asked at a time. */
interface Line {
  readonly ask: (request: object) => Promise<Answer>;
  readonly close: () => void;
}

async function connect(around: Surroundings): Promise<Line | null> {
  for (const address of around.addresses) {
    const line = await connectTo(address, around).catch(() => null);
    if (line) return line;
  }
  return null;
}

function connectTo(address: string, { open, connectMs, greetMs, answerMs }: Surroundings): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = open(address);
    let waiting: { readonly take: (answer: Answer) => void; readonly fail: (error: LineError) => void } | null = null;
    let timer = setTimeout(() => socket.close(), connectMs);
    const fail = (is: 'lost' | 'timeout'): void => {
      clearTimeout(timer);
      waiting?.fail(new LineError(is));
      waiting = null;
      reject(new LineError(is));
    };
    const ready = (): void => {
      clearTimeout(timer);
      resolve({ ask, close: () => socket.close() });
    };
    const ask = (request: object): Promise<Answer> =>
      new Promise((take, failed) => {
        if (socket.readyState !== 1) return failed(new LineError('lost'));
        waiting = { take, fail: failed };
        timer = setTimeout(() => {
          fail('timeout');
          socket.close();
        }, answerMs);
        socket.send(JSON.stringify(request));
      });
    socket.addEventListener('open', () => {
      clearTimeout(timer);
      // An old version may not greet; a heartbeat tells that somebody is there.
      socket.send(heartbeat);
      timer = setTimeout(ready, greetMs);
    });
    socket.addEventListener('message', ({ data }) => {
      const answer = typeof data === 'string' ? parse(data) : null;
      if (answer === 'heartbeat' || (answer && isGreeting(answer))) {
        if (!waiting) ready();
        return;
      }
      if (!waiting) return;
      clearTimeout(timer);
      const { take } = waiting;
      waiting = null;
      take(answer ?? {});
    });
    socket.addEventListener('close', () => fail('lost'));
    socket.addEventListener('error', () => fail('lost'));
  });
}

const heartbeat = '--heartbeat--';

function parse(text: string): Answer | 'heartbeat' | null {
  if (text === heartbeat) return 'heartbeat';
  try {
    const value: unknown = JSON.parse(text);
    return isAnswer(value) ? value : null;
  } catch {
    return null;
  }
}

/** `{"result":{"version":"1.4"}}`: the greeting, and the answer of some versions to a heartbeat. */
function isGreeting(answer: Answer): boolean {
  return isAnswer(answer['result']) && 'version' in answer['result'];
}

/** Browsers may forbid a page to reach this machine; then they say so only if asked. */
async function isBlocked(): Promise<boolean> {
  const states = await Promise.all(
    ['loopback-network', 'local-network-access'].map((name) =>
      // The names are newer than the list of the type.
      navigator.permissions
        ?.query({ name: name as PermissionName })
        .then(({ state }) => state)
        .catch(() => 'unknown'),
    ),
  );
  return states.includes('denied');
}
