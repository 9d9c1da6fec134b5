/** What people see when a page does not exist, is not theirs, or when something broke: what happened, what to do, and a number to name. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { referenceNumber, shell, type Trouble, troubles } from '../words/shell.js';
import { ForgeryError } from './forgery.js';
import { acceptedLang } from './language.js';
import { type Frame, Page } from './look/shell.js';
import { render } from './render.js';

/** Sends the page of a trouble with its status; as JSON to a script, which asks for it, and to a machine, in its own language. */
export async function sendTrouble(reply: FastifyReply, status: number, trouble: Trouble): Promise<FastifyReply> {
  const { request } = reply;
  if (request.routeOptions.config?.machine) {
    const { what, todo } = troubles[trouble];
    const lang = acceptedLang(request);
    return reply.code(status).send({ message: `${what[lang]} ${todo[lang]}`, reference: request.id });
  }
  if (request.headers.accept?.includes('application/json')) {
    return reply.code(status).send({ error: trouble, reference: request.id });
  }
  return render(reply, <TroublePage {...await reply.frame()} trouble={trouble} reference={request.id} />, status);
}

/** One handler for every error, one for every address that nobody answers. */
export function answerErrors(app: FastifyInstance): void {
  const methods = rememberMethods(app);
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'fault');
    else request.log.info({ code: error.code, status }, 'refused');
    try {
      return await sendTrouble(reply, status, troubleOf(status, error));
    } catch (second) {
      request.log.error({ err: second }, 'fault in the page of a fault');
      return reply.code(500).type('text/plain; charset=utf-8').send(`500 ${request.id}`);
    }
  });
  app.setNotFoundHandler(async (request, reply) => {
    const allowed = methods(request);
    // An address that exists may still lead to nothing: a case of somebody else's, a file that is not there.
    if (allowed.length === 0 || allowed.includes(request.method)) return sendTrouble(reply, 404, 'notFound');
    return sendTrouble(reply.header('allow', allowed.join(', ')), 405, 'wrongMethod');
  });
}

/** The methods under which the address of a request exists, [] when it does not. */
function rememberMethods(app: FastifyInstance): (request: FastifyRequest) => readonly string[] {
  const known: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = url
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replace(/\*/g, '.*');
    known.push({ pattern: new RegExp(`^${pattern}$`), methods: [method].flat() });
  });
  return (request) => {
    const [path = ''] = request.url.split('?');
    return [...new Set(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))];
  };
}

function statusOf(error: FastifyError): number {
  const { statusCode, message } = error;
  if (statusCode === undefined && brokenForm.test(message)) return 400;
  return statusCode !== undefined && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}

/** What the reader of forms with files says of a body that ends too early or has no right boundary: it gives these no status. */
const brokenForm = /unexpected end of multipart data$|^Multipart: Boundary not found$|^The needle /i;

function troubleOf(status: number, error: FastifyError): Trouble {
  if (error instanceof ForgeryError) return 'stale';
  switch (status) {
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 405:
      return 'wrongMethod';
    case 413:
      return 'tooLarge';
    case 429:
      return 'tooMany';
    default:
      return status < 500 ? 'badRequest' : 'fault';
  }
}

/** The page of a trouble. */
export function TroublePage(props: Frame & { readonly trouble: Trouble; readonly reference: string }) {
  const { lang, trouble, reference } = props;
  const { title, what, todo } = troubles[trouble];
  return (
    <Page {...props} title={title[lang]}>
      <h1 class="govuk-heading-xl">{title[lang]}</h1>
      <p class="govuk-body-l">{what[lang]}</p>
      <p class="govuk-body">{todo[lang]}</p>
      {trouble === 'fault' && <p class="govuk-body rq-reference">{referenceNumber[lang](reference)}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {shell.home[lang]}
        </a>
      </p>
    </Page>
  );
}
