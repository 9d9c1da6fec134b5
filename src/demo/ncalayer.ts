/**
 * A signer that speaks NCALayer's protocol with the keys of made-up people: a WebSocket for sites and, on the same port,
 * a page on which a person chooses. Listens on the loopback address only.
 */
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { readMessage, type Ask } from './asks.js';
import { chooserServer } from './chooser-server.js';
import { fitting, type Key } from './keys.js';
import type { PersonId } from './people.js';
import { openPhone } from './phone.js';
import { makeQueue, type Choice, type Queue } from './queue.js';
import {
  basicsCancelled,
  basicsFailure,
  cancelledMessage,
  commonFailure,
  greeting,
  heartbeat,
  type Reply,
} from './replies.js';
import { answerTo } from './sign.js';
import type { Lang } from './words.js';

/** The port on which sites look for NCALayer. */
export const ncalayerPort = 13579;

/** What a programme that chooses in a person's place is told. */
export interface ChoiceRequest {
  readonly ask: Ask;
  readonly origin: string | null;
  /** The people whose keys fit. */
  readonly fits: readonly PersonId[];
}

/** How the signer is started. */
export interface SignerOptions {
  /** The keys it holds, and the authority that gives timestamps to sites that ask for them. */
  readonly centre: { people(): readonly Key[]; timestamp(signature: Uint8Array): Uint8Array };
  readonly clock: { now(): Date };
  /** 0 for a free one; else NCALayer's own. */
  readonly port?: number;
  /** Chooses in a person's place; null leaves this request to the page. */
  readonly choose?: (request: ChoiceRequest) => Choice | null | Promise<Choice | null>;
  /** Opens `POST /choose` to whoever holds this token. */
  readonly controlToken?: string;
  /** Sites that the demo's phone may call, beside those of this machine. */
  readonly sites?: readonly string[];
  /** CA certificates (DER) that stand for the National Certification Centre when a request names no chain; none by default. */
  readonly production?: readonly Uint8Array[];
}

/** A running signer, or the news that its port belongs to somebody else: probably to a real NCALayer. */
export type Signer =
  | { readonly taken: true; readonly port: number }
  | {
      readonly taken: false;
      readonly port: number;
      /** The chooser's address; with `?popup=1` the page closes itself after an answer. */
      readonly chooserUrl: string;
      /** Ends every connection; requests that wait are dropped. */
      close(): Promise<void>;
    };

/**
 * The largest message that is read, in bytes. NCALayer documents no bound and people report that it fails with files of
 * some tens of megabytes (pitfalls 26): sites sign a digest or a short paper, never a large file.
 */
export const messageBytesMax = 32 * 1024 * 1024;

/** Messages that one connection may have waiting: the protocol allows one, this bounds what is held for a site that ignores it. */
const messagesMax = 16;

const loopback = '127.0.0.1';

/** Starts the signer; resolves when it listens or has found its port taken. Other faults of listening reject. */
export async function startSigner(options: SignerOptions): Promise<Signer> {
  const queue = makeQueue();
  const phone = openPhone(options);
  const server = chooserServer({ ...options, queue, phone, fits: (ask) => fitsOf(options, ask) });
  const sockets = new WebSocketServer({
    server,
    maxPayload: messageBytesMax,
    verifyClient: ({ req }: { req: { socket: { remoteAddress?: string | undefined } } }) =>
      isLoopback(req.socket.remoteAddress),
  });
  // 'ws' repeats the server's faults; listening's own are reported by `listen`.
  sockets.on('error', () => {});
  sockets.on('connection', (socket, request) => serve(socket, request.headers.origin ?? null, options, queue));
  const port = options.port ?? ncalayerPort;
  if (!(await listen(server, port))) return { taken: true, port };
  const address = server.address() as AddressInfo;
  return {
    taken: false,
    port: address.port,
    chooserUrl: `http://${loopback}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Node names a loopback peer in one of these ways. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);

/** False when the port is taken; Windows says EACCES for a port held exclusively. */
function listen(server: HttpServer, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    );
    server.listen(port, loopback, () => resolve(true));
  });
}

/** One connection: strictly one request at a time, the next is read when the one before is answered. */
function serve(socket: WebSocket, origin: string | null, options: SignerOptions, queue: Queue): void {
  const gone = new AbortController();
  let locale: Lang = 'ru';
  let turn: Promise<void> = Promise.resolve();
  let messages = 0;
  const send = (reply: Reply): void => socket.send(JSON.stringify(reply));

  const answer = async (text: string): Promise<void> => {
    if (gone.signal.aborted) return;
    const read = readMessage(text, locale);
    if ('reply' in read) {
      locale = read.locale ?? locale;
      send(read.reply);
      return;
    }
    const reply = await decide(read.ask, origin, options, queue, gone.signal);
    if (reply && !gone.signal.aborted) send(reply);
  };

  socket.on('close', () => gone.abort());
  socket.on('error', () => socket.terminate());
  socket.on('message', (data, isBinary) => {
    const text = isBinary ? '' : String(data);
    // Answered out of turn: it is what keeps the connection open while a person thinks.
    if (text === heartbeat) return socket.send(heartbeat);
    messages += 1;
    if (messages > messagesMax) return socket.close(1008, 'one request at a time');
    turn = turn.then(() => answer(text)).finally(() => (messages -= 1));
  });
  send(greeting);
}

const fitsOf = (options: SignerOptions, ask: Ask): readonly Key[] =>
  fitting(options.centre.people(), ask.wanted, options.production ?? []);

/** Lets somebody choose and makes the reply; null when the site has gone meanwhile. */
async function decide(
  ask: Ask,
  origin: string | null,
  options: SignerOptions,
  queue: Queue,
  gone: AbortSignal,
): Promise<Reply | null> {
  const keys = fitsOf(options, ask);
  try {
    const fits = keys.map((key) => key.person.id);
    const choice = (await options.choose?.({ ask, origin, fits })) ?? (await askPerson(ask, origin, queue, gone));
    if (choice === null) return null;
    if (choice === 'cancel') return cancelled(ask);
    const key = keys.find(({ person }) => person.id === choice);
    // Only a programme can name such a key: the page does not list it.
    if (!key) return failed(ask, `the key of ${choice} does not fit this request`);
    return answerTo(ask, key, options.clock.now(), (signature) => options.centre.timestamp(signature));
  } catch (error) {
    return failed(ask, error instanceof Error ? error.message : String(error));
  }
}

function askPerson(ask: Ask, origin: string | null, queue: Queue, gone: AbortSignal): Promise<Choice | null> {
  const { chosen, drop } = queue.add(ask, origin);
  gone.addEventListener('abort', drop, { once: true });
  return chosen;
}

const cancelled = (ask: Ask): Reply =>
  ask.module === 'basics' ? basicsCancelled : commonFailure(cancelledMessage, ask.uuid);

const failed = (ask: Ask, why: string): Reply =>
  ask.module === 'basics' ? basicsFailure('SIGNING_FAILURE', why) : commonFailure(why, ask.uuid);
