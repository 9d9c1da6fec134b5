/**
 * The web server with everything that holds for all pages: sessions, protection against forged requests, headers,
 * limits, languages, files of the look, pages for errors, the log. Routes are added to what `makeServer` returns.
 */
import { randomFillSync } from 'node:crypto';
import compress from '@fastify/compress';
import cookie, { Signer, type UnsignResult } from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import statics from '@fastify/static';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { LRUCache } from 'lru-cache';
import { builtAssets, readAssets } from './assets.js';
import { fileBytesMax } from './limits.js';
import { answerErrors } from './errors.js';
import { protectForms } from './forgery.js';
import { speakLanguages } from './language.js';
import type { Frame, Who } from './look/shell.js';

/** What the server needs from outside. */
export interface ServerOptions {
  /** The address at which people reach the service, 'https://ruqsat.example'; https makes cookies secure. */
  readonly site: string;
  /** Signs session cookies: 32 characters or more; after a change put the new one first and keep the old. */
  readonly secret: string | string[];
  /** The demo's clock; null in production. Lets pages talk to a signer without TLS. */
  readonly demo: { readonly now: () => Date } | null;
  /** Who is signed in, from the session; asked once a page. */
  readonly who: (request: FastifyRequest) => Promise<Who | null>;
  readonly sessionStore: session.SessionStore;
  readonly log: FastifyBaseLogger;
  /** The built files of the look; the build's own folder when absent. */
  readonly assetsDir?: string;
  /** How long a session lives after the last request, in minutes; 240 when absent. */
  readonly sessionMinutes?: number;
  /** Requests a minute that one address may make; 600 when absent. */
  readonly requestsPerMinute?: number;
  /** Addresses of the reverse proxies that may tell the address of the caller; none when absent. */
  readonly proxies?: string[];
}

declare module 'fastify' {
  interface FastifyReply {
    /** What the page shell needs, for this request. */
    frame(): Promise<Frame>;
  }
  interface Session {
    /** When the session was last prolonged, in milliseconds of real time. */
    seen?: number;
  }
}

/** For the `config` of a sign-in route: twenty tries a minute from one address. */
export const signInLimit = { rateLimit: { max: 20, timeWindow: 60_000 } } as const;

/** A server without routes, except `/assets/`. Throws when nothing was built. */
export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const { site, demo, log, assetsDir = builtAssets, sessionMinutes = 240, requestsPerMinute = 600 } = options;
  const secure = site.startsWith('https:');
  const assets = readAssets(assetsDir);
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: reference,
    trustProxy: options.proxies ?? false,
    routerOptions: { maxParamLength: 200 },
  });

  const fixed = await fixedHeaders(secure, demo !== null);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(fixed);
    done();
  });
  // Nobody sends us compressed requests, and one could be a bomb.
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip', 'identity'], globalDecompression: false });
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: 60_000, allowList: isAsset });
  await app.register(cookie);
  speakLanguages(app, secure);
  await app.register(async (files) => {
    await files.register(statics, {
      root: assetsDir,
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: '1y',
      index: false,
    });
  });
  // Before the plug-in: what its own hook saves has to be complete.
  prolongSessions(app, sessionMinutes);
  await app.register(session, {
    secret: remembering(new Signer(options.secret)),
    store: options.sessionStore,
    cookieName: secure ? '__Host-ruqsat' : 'ruqsat',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: sessionMinutes * 60_000 },
    saveUninitialized: false,
    rolling: false,
  });
  await app.register(formbody);
  await app.register(multipart, {
    limits: { fileSize: fileBytesMax, files: 1, fields: 30, fieldSize: 64 * 1024, parts: 40 },
  });
  app.addContentTypeParser('application/offset+octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  await protectForms(app, site);

  app.decorateReply('frame', async function frame(this: FastifyReply): Promise<Frame> {
    const request = this.request;
    return {
      lang: request.lang,
      path: pathOf(request),
      who: request.session ? await options.who(request) : null,
      demo: demo && { now: demo.now().toISOString() },
      csrf: () => this.generateCsrf(),
      assets,
    };
  });
  answerErrors(app);
  logRequests(app);
  return app;
}

/** 'R-7F3K92QX': shown with an error and written with every line of the log that belongs to the request. */
function reference(): string {
  if (drawn + 8 > chance.length) {
    randomFillSync(chance);
    drawn = 0;
  }
  let made = 'R-';
  for (const end = drawn + 8; drawn < end; drawn += 1) made += letters[(chance[drawn] ?? 0) % letters.length];
  return made;
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const chance = Buffer.alloc(4096);
let drawn = chance.length;

/** The plug-in signs and checks the same cookie anew at every request; what was found to be ours stays so. */
function remembering(signer: Pick<Signer, 'sign' | 'unsign'>): Pick<Signer, 'sign' | 'unsign'> {
  const signed = new LRUCache<string, string>({ max: 2000 });
  const found = new LRUCache<string, UnsignResult>({ max: 2000 });
  return {
    sign: (value) => {
      const text = signed.get(value) ?? signer.sign(value);
      signed.set(value, text);
      return text;
    },
    unsign: (text) => {
      const result = found.get(text) ?? signer.unsign(text);
      if (result.valid) found.set(text, result);
      return result;
    },
  };
}

/** What the plug-in would reckon anew at every request: the same for all pages. */
async function fixedHeaders(secure: boolean, demo: boolean): Promise<Readonly<Record<string, string>>> {
  const probe = fastify();
  await probe.register(helmet, headers(secure, demo));
  const bare = await fastify().inject('/');
  const { headers: found } = await probe.inject('/');
  await probe.close();
  const own = Object.entries(found).filter(([name]) => !(name in bare.headers));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

/** Nothing but our own files; NCALayer is reached on this machine, without TLS only in the demo. */
function headers(secure: boolean, demo: boolean): Parameters<typeof helmet>[1] {
  const signer = demo
    ? ['wss://127.0.0.1:13579', 'ws://127.0.0.1:13579', 'http://127.0.0.1:13579']
    : ['wss://127.0.0.1:13579'];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", ...signer],
        imgSrc: ["'self'", 'data:'],
        scriptSrcAttr: ["'none'"],
        frameSrc: ["'self'"],
        objectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Not `no-referrer`: with it browsers send `Origin: null` with our own forms, and forged ones could not be told apart.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
  };
}

function isAsset(request: FastifyRequest): boolean {
  return request.url.startsWith('/assets/');
}

/** The store writes a session when it changes: not at every request, but often enough that work keeps it alive. */
function prolongSessions(app: FastifyInstance, minutes: number): void {
  app.addHook('preHandler', async (request) => {
    const { session } = request;
    if (!session?.seen || Date.now() - session.seen < (minutes * 60_000) / 12) return;
    session.seen = Date.now();
    session.touch();
  });
  app.addHook('onSend', async (request) => {
    const { session } = request;
    if (session?.seen === undefined && session?.isModified?.()) session.seen = Date.now();
  });
}

/** A page that answers a POST belongs to the page that sent it: that is what another language has to show. */
function pathOf(request: FastifyRequest): string {
  if (request.method === 'GET' || request.method === 'HEAD') return request.url;
  const { referer } = request.headers;
  if (referer === undefined || !URL.canParse(referer)) return '/';
  const from = new URL(referer);
  return from.host === request.host ? `${from.pathname}${from.search}` : '/';
}

/** One line a request, by the pattern of its route: addresses, queries and bodies can hold personal data. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    if (isAsset(request)) return;
    const route = request.routeOptions.url ?? 'unknown';
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}
