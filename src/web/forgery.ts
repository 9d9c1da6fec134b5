/**
 * Protection against requests that another site makes in the name of a signed-in person. Every request that changes
 * something must come from our own origin and carry the token of its session: in the field `_csrf` of a form, or in
 * the header `x-csrf-token` of a script.
 */
import csrf from '@fastify/csrf-protection';
import type { Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For a route that machines call, with proof of their own and without cookies: no token is asked for, and no answer is a page. */
    machine?: true;
  }
}

/** The request may not come from the page that it seems to come from: it is refused, and nothing was done. */
export class ForgeryError extends Error {
  readonly statusCode = 403;
  readonly code = 'FORGERY';
}

/** Checks every request that is not GET, HEAD or OPTIONS; a form with files is checked by `formParts`. */
export async function protectForms(app: FastifyInstance, site: string): Promise<void> {
  await app.register(csrf, { sessionPlugin: '@fastify/session', getToken: tokenOf, logLevel: 'debug' });
  app.addHook('preHandler', async (request) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.is404 || request.routeOptions.config.machine)
      return;
    if (!isOurs(request, site)) throw new ForgeryError('from another origin');
    if (!request.isMultipart()) await verify(app, request);
  });
}

/** The parts of a form with files. The first one must be the field `_csrf`; throws `ForgeryError` when it is missing or wrong. */
export async function* formParts(request: FastifyRequest): AsyncGenerator<Multipart> {
  const parts = request.parts();
  const first = await parts.next();
  const isToken = !first.done && first.value.type === 'field' && first.value.fieldname === '_csrf';
  request.body = { _csrf: isToken ? first.value.value : '' };
  await verify(request.server, request);
  yield* parts;
}

function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const { body } = request;
  if (typeof body !== 'object' || body === null || !('_csrf' in body)) return undefined;
  return typeof body._csrf === 'string' ? body._csrf : undefined;
}

/** A request without `Origin` is no browser's form; the token alone decides about it. */
function isOurs(request: FastifyRequest, site: string): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  return origin === new URL(site).origin || (URL.canParse(origin) && new URL(origin).host === request.host);
}

function verify(app: FastifyInstance, request: FastifyRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    // The plug-in answers by itself when it refuses; a form whose files are still coming in has to throw instead.
    const refuse = { send: () => reject(new ForgeryError('no valid token')) };
    app.csrfProtection(request, refuse as never, resolve);
  });
}
