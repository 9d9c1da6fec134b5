/** The door of the applicant's pages: who is not signed in is asked to, and an official is told with what to come. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import type { Person } from '../../desk/who.js';
import { sendTrouble } from '../errors.js';
import { OfficialPage } from '../pages/apply/official.js';
import { render } from '../render.js';
import { isOfficial, visitorOrSignIn } from '../visitor.js';

/**
 * For the `preValidation` of a route, which comes before the token is checked: somebody whose session has ended is asked
 * to sign in and comes back to his page, rather than being told that his form is stale.
 */
export function applicantsOnly(desk: Desk) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    if (!isOfficial(visitor)) return undefined;
    if (request.headers.accept?.includes('application/json')) return sendTrouble(reply, 403, 'forbidden');
    return render(reply, <OfficialPage {...await reply.frame()} />, 403);
  };
}

/** The person whom `applicantsOnly` let in. */
export function personOf({ session }: FastifyRequest): Person {
  if (!session.person) throw new Error('a request without a person came past the door');
  return session.person;
}
