/**
 * A client of NCALayer, the program with which people of Kazakhstan sign on their own machine. It listens on
 * 127.0.0.1:13579, greets with its version, and answers one request at a time (integration.md §3). The module `basics`
 * is asked first; where it is missing, the older `commonUtils`.
 */
import { connect, type Line, LineError, type Surroundings } from './line.js';
import {
  basics,
  changeLocale,
  commonSign,
  commonUtils,
  type Outcome,
  readBasics,
  readCommonUtils,
  readProgram,
  signed,
  type SigningRequest,
  whoAreYou,
} from './modules.js';

/** How a person says in which storage his key is, where the program does not ask; null when he gives up. */
export type ChooseStorage = (storages: readonly string[]) => Promise<string | null>;

/** Encrypted only; in the demo the signer may also listen without TLS. */
export function surroundings(demo: boolean): Surroundings {
  const addresses = ['wss://127.0.0.1:13579/', ...(demo ? ['ws://127.0.0.1:13579/'] : [])];
  return {
    addresses,
    connectMs: 5_000,
    greetMs: 3_000,
    answerMs: 300_000,
    machineMs: 10_000,
    beatMs: 20_000,
    open: (address) => new WebSocket(address),
    isBlocked,
  };
}

let pending = false;

/** Asks for the signatures of one dialog. Never throws; while one request waits, another is `busy`. */
export async function sign(request: SigningRequest, choose: ChooseStorage, around: Surroundings): Promise<Outcome> {
  if (pending) return { is: 'busy', detail: '' };
  pending = true;
  try {
    const first = await attempt(request, choose, around);
    // The program may just have been restarted: one more try, no more.
    return first.is === 'lost' ? await attempt(request, choose, around) : first;
  } finally {
    pending = false;
  }
}

async function attempt(request: SigningRequest, choose: ChooseStorage, around: Surroundings): Promise<Outcome> {
  const line = await connect(around);
  if (line === null) return { is: (await around.isBlocked()) ? 'blocked' : 'noProgram', detail: '' };
  let program: string | null = null;
  try {
    program = readProgram(await line.ask(whoAreYou, around.machineMs));
    const outcome = await ask(line, request, choose, around);
    return named(request.digested ? ofDigest(outcome) : outcome, program);
  } catch (error) {
    return named({ is: error instanceof LineError ? error.is : 'strangeAnswer', detail: String(error) }, program);
  } finally {
    line.close();
  }
}

/** A digest of ours fits the keys of today; that the person has chosen an older one, the program says only by refusing. */
function ofDigest(outcome: Outcome): Outcome {
  return outcome.is === 'wrongKey' || outcome.is === 'refused' ? { is: 'oldKey', detail: outcome.detail } : outcome;
}

/** A trouble says which program it was when that is not NCALayer: whoever helps has to know. */
function named(outcome: Outcome, program: string | null): Outcome {
  if (outcome.is === 'signed' || program === null) return outcome;
  return { is: outcome.is, detail: [program, outcome.detail].filter((part) => part !== '').join(': ') };
}

async function ask(line: Line, request: SigningRequest, choose: ChooseStorage, around: Surroundings): Promise<Outcome> {
  const outcome = readBasics(await line.ask(basics(request), around.answerMs), request.documents.length);
  return outcome === 'noModule' ? viaCommonUtils(line, request, choose, around) : outcome;
}

/** The older module signs one document a dialog, from a storage that the page names. */
async function viaCommonUtils(
  line: Line,
  request: SigningRequest,
  choose: ChooseStorage,
  { answerMs, machineMs }: Surroundings,
): Promise<Outcome> {
  const tokens = readCommonUtils(await line.ask(commonUtils('getActiveTokens'), machineMs));
  if (tokens.is === 'noModule') return tooOld;
  if (tokens.is !== 'answer') return tokens;
  const storage = await storageOf(tokens.value, request, choose);
  if (storage === null) return { is: 'cancelled', detail: '' };
  // Where the language stays as it was, a person can sign all the same.
  await line.ask(changeLocale(request.locale), machineMs);
  const made: unknown[] = [];
  for (const document of request.documents) {
    const answer = readCommonUtils(await line.ask(commonSign(request, storage, document), answerMs));
    if (answer.is === 'noModule') return tooOld;
    if (answer.is !== 'answer') return answer;
    made.push(answer.value);
  }
  return signed(made, request.documents.length);
}

const tooOld = { is: 'tooOld', detail: 'MODULE_NOT_FOUND' } as const;

/** The one token that is plugged in, or a file when there is none; among several the person chooses. */
async function storageOf(
  plugged: unknown,
  { storages }: SigningRequest,
  choose: ChooseStorage,
): Promise<string | null> {
  const names = Array.isArray(plugged) ? plugged.filter((name): name is string => typeof name === 'string') : [];
  const tokens = names.filter((name) => storages === null || storages.includes(name));
  if (tokens.length > 1) return choose([...tokens, keyFile]);
  return tokens[0] ?? keyFile;
}

/** A key that is a file; the program asks which. */
const keyFile = 'PKCS12';

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
