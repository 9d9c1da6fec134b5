/** Files in pieces, as the browser script sends them; the last piece attaches the file to its field of the draft. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import { announce, type Arrival, arrivalOf, drop, type FileRefusal, takePiece, takesFile } from '../../desk/receive.js';
import { fill } from '../../words/languages.js';
import { fileProblems } from '../../words/uploads.js';
import { sendTrouble } from '../errors.js';
import { isOfficial, signedIn, visitorOf } from '../visitor.js';
import { personOf } from './applicant.js';

interface Params {
  readonly Params: { readonly id: string };
}

/**
 * `POST /uploads` announces, `PATCH` sends the next piece, `HEAD` asks how far it is, `DELETE` takes the file away. An
 * id names the field too ('<uuid>:contracts.0.file'), because the store of files knows nothing of forms.
 */
export function uploadRoutes(app: FastifyInstance, desk: Desk): void {
  const options = { preValidation: signedIn(desk) };
  /** Officials bring files with their steps only; an application is none of theirs. */
  const official = async (request: FastifyRequest) => {
    const visitor = await visitorOf(desk, request);
    return visitor !== null && isOfficial(visitor);
  };

  app.post('/uploads', options, async (request, reply) => {
    const person = personOf(request);
    const { name, size, for: purpose } = asked(request.body);
    const field = /^(?:draft|step):(.+)$/.exec(purpose)?.[1] ?? '';
    const works = await official(request);
    if (!takesFile(person, field, works))
      return sendTrouble(reply, works ? 403 : 400, works ? 'forbidden' : 'badRequest');
    const announced = await announce(desk, person, { name, sizeBytes: size });
    if (announced.is === 'refused') return sendRefusal(reply, announced);
    const id = `${announced.id}:${field}`;
    return reply
      .code(201)
      .header('location', `/uploads/${encodeURIComponent(id)}`)
      .send({ id });
  });

  app.head<Params>('/uploads/:id', options, async (request, reply) => {
    const person = personOf(request);
    const { id, field } = named(request.params.id);
    if (!takesFile(person, field, await official(request))) return sendRefusal(reply, unknown);
    return sendArrival(reply, await arrivalOf(desk, person, id, field));
  });

  app.patch<Params>('/uploads/:id', options, async (request, reply) => {
    const person = personOf(request);
    const { id, field } = named(request.params.id);
    const { body, headers } = request;
    const offset = Number(headers['upload-offset'] ?? Number.NaN);
    if (!(body instanceof Uint8Array) || !Number.isSafeInteger(offset) || offset < 0)
      return sendTrouble(reply, 400, 'badRequest');
    if (!takesFile(person, field, await official(request))) return sendRefusal(reply, unknown);
    return sendArrival(reply, await takePiece(desk, person, { id, field, offset, bytes: body }));
  });

  app.delete<Params>('/uploads/:id', options, async (request, reply) => {
    const person = personOf(request);
    const { id, field } = named(request.params.id);
    const found = takesFile(person, field, await official(request)) && (await drop(desk, person, id, field));
    return found ? reply.code(204).send() : sendRefusal(reply, unknown);
  });
}

/** Why a file was not taken, in words. */
export function fileRefusalText(lang: FastifyRequest['lang'], { code, with: values }: FileRefusal): string {
  return fill(fileProblems[code][lang], values);
}

const unknown: FileRefusal = { is: 'refused', code: 'unknownUpload', with: {} };

function asked(body: unknown): { readonly name: string; readonly size: number; readonly for: string } {
  const {
    name,
    size,
    for: purpose,
  } = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return {
    name: typeof name === 'string' ? name : '',
    size: typeof size === 'number' ? size : 0,
    for: typeof purpose === 'string' ? purpose : '',
  };
}

function named(text: string): { readonly id: string; readonly field: string } {
  const [id = '', field = ''] = text.split(':');
  return { id, field };
}

function sendArrival(reply: FastifyReply, arrival: Arrival): FastifyReply {
  if (arrival.is === 'refused') return sendRefusal(reply, arrival);
  return reply
    .code(reply.request.method === 'HEAD' ? 200 : 204)
    .header('upload-offset', arrival.received)
    .header('upload-length', arrival.sizeBytes)
    .header('cache-control', 'no-store')
    .send();
}

function sendRefusal(reply: FastifyReply, refusal: FileRefusal): FastifyReply {
  const { code, with: values } = refusal;
  if (typeof values['received'] === 'number') reply.header('upload-offset', values['received']);
  const message = fileRefusalText(reply.request.lang, refusal);
  return reply.code(statuses[code]).send({ error: code, with: values, message });
}

/** 409: the sender may ask how far it is and go on; every other one is the last word. */
const statuses = {
  tooLarge: 413,
  empty: 422,
  name: 422,
  extension: 422,
  unknownUpload: 404,
  offset: 409,
  tooLong: 422,
  incomplete: 409,
  content: 422,
  broken: 422,
} as const satisfies { readonly [code in FileRefusal['code']]: number };
