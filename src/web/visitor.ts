/** Who is at the door: the person of the session, and the roles that he holds today. Asked once for each request. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../core/procedure.js';
import type { Desk } from '../desk/desk.js';
import { actorsOf, type Person, postsWith } from '../desk/who.js';
import { isParty } from '../law/matter.js';
import { roles } from '../words/procedure.js';
import type { Who } from './look/shell.js';

declare module 'fastify' {
  interface Session {
    person?: Person;
  }
}

/** A signed-in person and every role in which he may act today; `[]` for an official whose orders have all ended. */
export interface Visitor {
  readonly person: Person;
  readonly actors: readonly Actor[];
}

const known = new WeakMap<FastifyRequest, Promise<Visitor | null>>();

/** The visitor of a request; null when nobody is signed in. */
export function visitorOf(desk: Desk, request: FastifyRequest): Promise<Visitor | null> {
  const asked = known.get(request) ?? ask(desk, request);
  known.set(request, asked);
  return asked;
}

/** The visitor, or null after the answer has become the sign-in page that leads back here. */
export async function visitorOrSignIn(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visitor | null> {
  const visitor = await visitorOf(desk, request);
  if (visitor) return visitor;
  if (request.headers.accept?.includes('application/json')) await reply.code(401).send({ error: 'sessionOver' });
  else await reply.redirect(`/sign-in?then=${encodeURIComponent(backOf(request))}`, 303);
  return null;
}

/**
 * For the `preValidation` of a route that changes something, which comes before the token is checked: somebody whose session
 * has ended signs in and comes back to his page, rather than being told that his form is stale.
 */
export function signedIn(desk: Desk) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> =>
    (await visitorOrSignIn(desk, request, reply)) ? undefined : reply;
}

/** Whether a visitor works at the office; an official's place is the office, an applicant's the cabinet. */
export function isOfficial(visitor: Visitor): boolean {
  return visitor.actors.every(({ role }) => !isParty(role));
}

/** The visitor as the page's header shows him. */
export async function whoIs(desk: Desk, request: FastifyRequest): Promise<Who | null> {
  const visitor = await visitorOf(desk, request);
  if (!visitor) return null;
  const [first] = visitor.actors;
  const role = roles[(first?.role ?? 'applicant') as keyof typeof roles] ?? roles.applicant;
  return { name: visitor.person.name, role, place: isOfficial(visitor) ? 'office' : 'cabinet' };
}

/** Where a person goes after sign-in when he asked for no page of his own. */
export async function homeOf(desk: Desk, person: Person): Promise<string> {
  return isOfficial({ person, actors: await actorsOf(desk, person) }) ? '/office' : '/cabinet';
}

/** A path of this site from outside input; '/' for anything else, so that no redirect leads away. */
export function ownPath(text: unknown): string | null {
  return typeof text === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : null;
}

async function ask(desk: Desk, request: FastifyRequest): Promise<Visitor | null> {
  const { person } = request.session ?? {};
  return person ? { person, actors: await actorsOf(desk, person, postsWith(person)) } : null;
}

/** A form whose session ended is opened again after sign-in; its script has kept what was typed. */
function backOf(request: FastifyRequest): string {
  if (request.method === 'GET') return request.url;
  const { referer } = request.headers;
  return (referer && URL.canParse(referer) && ownPath(new URL(referer).pathname)) || '/';
}
