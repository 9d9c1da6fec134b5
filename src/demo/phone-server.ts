/** The demo's phone over HTTP: its screen, a document to save, and the signing. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { accepted, bodyOf, langIn, send } from './http.js';
import { shown } from './keys.js';
import { isPersonId } from './people.js';
import type { Phone } from './phone.js';
import { phonePage, type Screen } from './phone-page.js';
import type { Lang } from './words.js';

/** Answers a request for `/phone`. */
export async function phoneRoute(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  phone: Phone,
): Promise<void> {
  const lang = langIn(url) ?? accepted(request.headers['accept-language']);
  if (request.method === 'POST') return sign(request, response, phone, lang);
  const code = url.searchParams.get('code');
  if (code === null) return show(response, { is: 'ready' }, lang);
  const view = await phone.read(code, lang);
  if ('trouble' in view) return show(response, { is: 'failed', code, ...view }, lang);
  const at = url.searchParams.get('document');
  const document = at === null ? undefined : view.documents[Number(at)];
  if (document) {
    // Always a file to save: the bytes are a stranger's.
    response.setHeader('content-disposition', `attachment; filename="document.${document.isPdf ? 'pdf' : 'bin'}"`);
    return send(
      response,
      200,
      document.isPdf ? 'application/pdf' : 'application/octet-stream',
      Buffer.from(document.bytes),
    );
  }
  const keys = phone.keys().map((key) => shown(key, phone.now()));
  show(response, { is: 'asked', code, view, keys }, lang);
}

async function sign(request: IncomingMessage, response: ServerResponse, phone: Phone, lang: Lang): Promise<void> {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return send(response, 403, 'text/plain', 'another site');
  const form = new URLSearchParams(await bodyOf(request));
  const who = form.get('choice') ?? '';
  if (!isPersonId(who)) return send(response, 400, 'text/plain', 'no choice');
  const code = form.get('code') ?? '';
  const trouble = await phone.sign(code, form.get('digest') ?? '', who, lang);
  show(response, trouble ? { is: 'failed', code, ...trouble } : { is: 'signed' }, lang);
}

function show(response: ServerResponse, screen: Screen, lang: Lang): void {
  send(response, 200, 'text/html; charset=utf-8', phonePage(screen, lang));
}
