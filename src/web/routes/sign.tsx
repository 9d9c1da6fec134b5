/** A paper is shown and signed: what the page shows, what the browser signs and what is stored are the same bytes. */
import type { FastifyInstance } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import { askingOf, prepared, type PreparedStep } from '../../desk/prepare.js';
import { takeSigned } from '../../desk/take.js';
import { GonePage, outcomePage } from '../pages/outcome.js';
import { SignPage } from '../pages/sign.js';
import { render } from '../render.js';
import { signedIn, visitorOrSignIn } from '../visitor.js';
import { cmsOf, uuidOf } from './body.js';

interface Params {
  readonly Params: { readonly id: string };
}

export function signRoutes(app: FastifyInstance, desk: Desk): void {
  const shownBy = (step: PreparedStep) => ({ step, asking: askingOf(desk, step), byPhone: desk.phone !== undefined });

  app.get<Params>('/sign/:id', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const step = await prepared(desk, visitor.actors, uuidOf(request.params.id) ?? NOBODY);
    const frame = await reply.frame();
    if (!step) return render(reply, <GonePage {...frame} />, 404);
    return render(reply, <SignPage {...frame} {...shownBy(step)} trouble={null} />);
  });

  app.get<Params>('/sign/:id/paper.pdf', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const paper = (await prepared(desk, visitor.actors, uuidOf(request.params.id) ?? NOBODY))?.papers[0];
    if (!paper) return reply.callNotFound();
    return reply.type('application/pdf').header('cache-control', 'private, no-store').send(paper.bytes);
  });

  app.post<Params>('/sign/:id', { preValidation: signedIn(desk) }, async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const id = uuidOf(request.params.id) ?? NOBODY;
    const outcome = await takeSigned(desk, visitor.actors, id, cmsOf(request));
    if (outcome.is === 'done') return reply.redirect(`/cases/${outcome.entry.case}?done=${outcome.entry.step}`, 303);
    const frame = await reply.frame();
    const step = outcome.is === 'unsigned' ? await prepared(desk, visitor.actors, id) : null;
    if (outcome.is === 'unsigned' && step)
      return render(reply, <SignPage {...frame} {...shownBy(step)} trouble={outcome} />, outcome.waits ? 503 : 422);
    return outcomePage(reply, frame, outcome, (await prepared(desk, visitor.actors, id))?.case ?? null);
  });
}

/** An id under which nothing is ever prepared. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
