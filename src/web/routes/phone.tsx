/** Signing on a phone: the page that shows the code and waits, and what the phone itself calls. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import {
  awaited,
  awaitPhone,
  phoneAsked,
  type PhoneRefusal,
  phoneState,
  takeFromPhone,
  type WaitingFor,
} from '../../desk/phone.js';
import { prepared } from '../../desk/prepare.js';
import { phoneTroubles } from '../../words/phone.js';
import { verdicts } from '../../words/verdicts.js';
import { signInLimit } from '../http.js';
import { acceptedLang } from '../language.js';
import { GonePage } from '../pages/outcome.js';
import { PhonePage } from '../pages/phone.js';
import { description, documents, signatureIn } from '../phone-api.js';
import { render } from '../render.js';
import { ownPath, signedIn, visitorOrSignIn } from '../visitor.js';
import { textOf, uuidOf } from './body.js';

interface OfStep {
  readonly Params: { readonly id: string };
}

interface OfPhone {
  readonly Params: { readonly token: string };
}

/** No route is there where the office asks nothing of phones. */
export function phoneRoutes(app: FastifyInstance, desk: Desk): void {
  if (!desk.phone) return;
  paperRoutes(app, desk);
  signInByPhone(app, desk);
  calledByPhones(app, desk);
}

/** For a paper, whose signer is signed in. */
function paperRoutes(app: FastifyInstance, desk: Desk): void {
  const own = async (request: FastifyRequest<OfStep>, reply: FastifyReply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    const id = uuidOf(request.params.id);
    if (!visitor) return null;
    const step = id ? await prepared(desk, visitor.actors, id) : null;
    if (!step) await render(reply, <GonePage {...await reply.frame()} />, 404);
    return step;
  };

  app.post<OfStep>('/sign/:id/phone', { preValidation: signedIn(desk) }, async (request, reply) => {
    const step = await own(request, reply);
    if (!step) return reply;
    await awaitPhone(desk, waiting(request, step.id));
    return reply.redirect(`/sign/${step.id}/phone`, 303);
  });

  app.get<OfStep>('/sign/:id/phone', async (request, reply) => {
    const step = await own(request, reply);
    if (!step) return reply;
    const at = `/sign/${step.id}`;
    const state = await awaited(desk, waiting(request, step.id));
    return render(reply, <PhonePage {...await reply.frame()} state={state} form={at} purpose="document" />);
  });

  // What this session waits for is its own: no more is asked so often.
  app.get<OfStep>('/sign/:id/phone/state', async (request, reply) => {
    const id = uuidOf(request.params.id);
    return id ? tellState(desk, waiting(request, id), reply) : reply.callNotFound();
  });
}

/** For a sign-in: the session of whoever begins is the one that will be signed in. */
function signInByPhone(app: FastifyInstance, desk: Desk): void {
  app.post('/sign-in/phone', { config: signInLimit }, async (request, reply) => {
    await awaitPhone(desk, waiting(request, null));
    const next = ownPath(textOf(request, 'next'));
    return reply.redirect(`/sign-in/phone${next ? `?then=${encodeURIComponent(next)}` : ''}`, 303);
  });

  app.get<{ Querystring: { then?: string } }>('/sign-in/phone', async (request, reply) => {
    const state = await awaited(desk, waiting(request, null));
    const next = ownPath(request.query.then);
    return render(
      reply,
      <PhonePage {...await reply.frame()} state={state} form="/sign-in" purpose="signin" next={next} />,
    );
  });

  app.get('/sign-in/phone/state', async (request, reply) => tellState(desk, waiting(request, null), reply));
}

/** What the app calls, with the token in the address and without any cookie. */
function calledByPhones(app: FastifyInstance, desk: Desk): void {
  app.get<OfPhone>('/phone/:token/mgovSign', { config: { machine: true } }, async (request, reply) => {
    const asked = await phoneAsked(desk, request.params.token);
    if ('refused' in asked) return refuse(request, reply, asked.refused);
    return json(reply).send(description(asked, acceptedLang(request)));
  });

  app.get<OfPhone>('/phone/:token/documents', { config: { machine: true } }, async (request, reply) => {
    const asked = await phoneAsked(desk, request.params.token);
    return 'refused' in asked ? refuse(request, reply, asked.refused) : json(reply).send(documents(asked));
  });

  app.put<OfPhone>('/phone/:token/documents', { config: { machine: true, ...signInLimit } }, async (request, reply) => {
    const cms = signatureIn(request.body);
    const refused = cms ? await takeFromPhone(desk, request.params.token, cms) : 'FORMAT';
    return refused ? refuse(request, reply, refused) : json(reply).send({ message: 'success' });
  });
}

function refuse(request: FastifyRequest, reply: FastifyReply, refused: PhoneRefusal): FastifyReply {
  const lang = acceptedLang(request);
  const message = refused in phoneTroubles ? phoneTroubles[refused as keyof typeof phoneTroubles] : null;
  const said = message ?? verdicts[refused as keyof typeof verdicts].what;
  return json(reply)
    .code(refused === 'unknownCode' ? 404 : 403)
    .send({ message: said[lang] });
}

const json = (reply: FastifyReply): FastifyReply =>
  reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');

const waiting = (request: FastifyRequest, preparedId: string | null): WaitingFor => ({
  session: request.session.sessionId,
  preparedId,
});

async function tellState(desk: Desk, form: WaitingFor, reply: FastifyReply): Promise<FastifyReply> {
  return json(reply).send({ is: await phoneState(desk, form) });
}
