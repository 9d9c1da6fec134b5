/** The chooser over HTTP: the page, the wait for the next request, the answer, and the control for tests of other processes. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import type { Ask } from './asks.js';
import { chooserPage, type ChooserView, type ChooserWindow } from './chooser.js';
import { accepted, bodyOf, langIn, send } from './http.js';
import { shown, type Key } from './keys.js';
import { isPersonId } from './people.js';
import type { Phone } from './phone.js';
import { phoneRoute } from './phone-server.js';
import type { Choice, Outcome, Queue } from './queue.js';

/** What the chooser needs of the signer. */
export interface ChooserOptions {
  readonly queue: Queue;
  readonly clock: { now(): Date };
  readonly fits: (ask: Ask) => readonly Key[];
  /** The phone that shares the address. */
  readonly phone: Phone;
  /** Without it there is no `POST /choose`. */
  readonly controlToken?: string;
}

/** How long a page waits for news before it asks again, in milliseconds. */
const waitMs = 25_000;

/** The server of the chooser, not yet listening. It answers only under a loopback name, so that no other site can be made to stand for it. */
export function chooserServer(options: ChooserOptions): Server {
  return createServer((request, response) => {
    route(request, response, options).catch(() => send(response, 500, 'text/plain', 'fault'));
  });
}

async function route(request: IncomingMessage, response: ServerResponse, options: ChooserOptions): Promise<void> {
  const host = request.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return send(response, 421, 'text/plain', 'not here');
  const url = new URL(request.url ?? '/', `http://${host}`);
  const [, place = '', id = '', index = ''] = url.pathname.split('/');
  switch (`${request.method} /${place}`) {
    case 'GET /':
      return page(url, request, response, options);
    case 'GET /wait':
      return wait(url, response, options);
    case 'GET /content':
      return content(id, Number(index), response, options);
    case 'POST /answer':
      return answer(url, request, response, options);
    case 'GET /phone':
    case 'POST /phone':
      return phoneRoute(url, request, response, options.phone);
    case 'POST /choose':
      return choose(request, response, options);
    default:
      return send(response, 404, 'text/plain', 'not found');
  }
}

function page(url: URL, request: IncomingMessage, response: ServerResponse, options: ChooserOptions): void {
  const waiting = options.queue.first();
  const view: ChooserView = waiting
    ? {
        is: 'asked',
        ...waiting,
        keys: options.fits(waiting.ask).map((key) => shown(key, options.clock.now())),
      }
    : { is: outcomeOf(url.searchParams.get('done')) };
  const chosen = langIn(url);
  const window: ChooserWindow = {
    lang: chosen ?? waiting?.ask.locale ?? accepted(request.headers['accept-language']),
    langChosen: chosen !== null,
    popup: url.searchParams.get('popup') === '1',
  };
  send(response, 200, 'text/html; charset=utf-8', chooserPage(view, window));
}

async function wait(url: URL, response: ServerResponse, { queue }: ChooserOptions): Promise<void> {
  await queue.changed(url.searchParams.get('seen') ?? '', waitMs);
  send(response, 200, 'application/json', JSON.stringify({ now: queue.first()?.id ?? 'none' }));
}

/** Always a file to save: the bytes are a stranger's and must not run under the chooser's address. */
function content(id: string, index: number, response: ServerResponse, { queue }: ChooserOptions): void {
  const waiting = queue.first();
  const document = waiting?.id === id && waiting.ask.is === 'sign' ? waiting.ask.documents[index] : undefined;
  if (document?.is !== 'content') return send(response, 404, 'text/plain', 'not found');
  const isPdf = Buffer.from(document.bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  const name = `document-${index + 1}.${isPdf ? 'pdf' : 'bin'}`;
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  send(response, 200, isPdf ? 'application/pdf' : 'application/octet-stream', Buffer.from(document.bytes));
}

async function answer(url: URL, request: IncomingMessage, response: ServerResponse, options: ChooserOptions) {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return send(response, 403, 'text/plain', 'another site');
  const form = new URLSearchParams(await bodyOf(request));
  const id = form.get('request') ?? '';
  const choice = choiceOf(form.get('choice'));
  if (choice === null) return send(response, 400, 'text/plain', 'no choice');
  options.queue.answer(id, choice);
  // A double click is shown the outcome of the first.
  const last = options.queue.last();
  const query = new URLSearchParams({
    done: last?.id === id ? last.outcome : 'gone',
    ...(langIn(url) && { lang: langIn(url) ?? '' }),
    ...(url.searchParams.get('popup') === '1' && { popup: '1' }),
  });
  response.setHeader('location', `/?${query.toString()}`);
  send(response, 303, 'text/plain', '');
}

/** For tests that run in another process: `{"choice": "head"}` answers the request that is shown; 409 when there is none, or the key does not fit. */
async function choose(request: IncomingMessage, response: ServerResponse, options: ChooserOptions): Promise<void> {
  const { queue, controlToken } = options;
  if (controlToken === undefined || !same(request.headers.authorization ?? '', `Bearer ${controlToken}`))
    return send(response, 403, 'text/plain', 'no token');
  const told: unknown = JSON.parse(await bodyOf(request));
  const word = typeof told === 'object' && told !== null && 'choice' in told ? told.choice : null;
  const choice = choiceOf(typeof word === 'string' ? word : null);
  if (choice === null) return send(response, 400, 'text/plain', 'no choice');
  await queue.changed('none', waitMs);
  const waiting = queue.first();
  const fits = waiting ? options.fits(waiting.ask).map((key) => key.person.id) : [];
  const done = waiting !== null && (choice === 'cancel' || fits.includes(choice)) && queue.answer(waiting.id, choice);
  send(response, done ? 200 : 409, 'application/json', JSON.stringify({ done, fits }));
}

const choiceOf = (word: string | null): Choice | null =>
  word !== null && (word === 'cancel' || isPersonId(word)) ? word : null;

function outcomeOf(word: string | null): 'waiting' | Outcome | 'gone' {
  return word === 'signed' || word === 'given' || word === 'cancelled' || word === 'gone' ? word : 'waiting';
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
