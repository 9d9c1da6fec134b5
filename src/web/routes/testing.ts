/** A browser without script for tests of pages: it signs in, reads forms as they stand, fills them in and sends them. */
import fastifySession from '@fastify/session';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { PersonId } from '../../demo/people.js';
import type { Desk } from '../../desk/desk.js';
import type { TestDesk } from '../../desk/testing.js';
import { makeServer } from '../http.js';
import { makeLog } from '../log.js';
import { whoIs } from '../visitor.js';
import { applyRoutes } from './apply.js';
import { caseRoutes } from './cases.js';
import { complainRoutes } from './complain.js';
import { publicRoutes } from './public.js';
import { uploadRoutes } from './uploads.js';

/** The public pages and the applicant's on a server, with a door that lets in whoever names himself. */
export async function openPages(office: TestDesk, desk: Desk = office.desk): Promise<FastifyInstance> {
  const app = await makeServer({
    site: 'http://127.0.0.1:8080',
    secret: 'a secret of a test, 32 characters',
    demo: null,
    who: (request) => whoIs(desk, request),
    sessionStore: new fastifySession.MemoryStore(),
    log: makeLog('silent'),
    requestsPerMinute: 100_000,
  });
  app.get<{ Params: { id: PersonId } }>('/door/:id', async (request) => {
    request.session.person = office.person(request.params.id);
    return 'in';
  });
  applyRoutes(app, desk);
  caseRoutes(app, desk);
  complainRoutes(app, desk);
  publicRoutes(app, desk);
  uploadRoutes(app, desk);
  return app;
}

/** What a form would send if its button were pressed now; the last value of a name counts for `set`. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** A file that is put into a form. */
export interface PutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Browser {
  readonly cookie: string;
  readonly get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  /** Opens a page, types values over its own, and sends its form with a button; files make it multipart. */
  readonly send: (
    url: string,
    typed?: Readonly<Record<string, string>>,
    button?: string,
    files?: Readonly<Record<string, PutFile>>,
  ) => Promise<LightMyRequestResponse>;
  /** Sends these fields as they are. */
  readonly post: (
    url: string,
    fields: Fields,
    files?: Readonly<Record<string, PutFile>>,
  ) => Promise<LightMyRequestResponse>;
  /** The token of a page, for requests of a script. */
  readonly token: () => Promise<string>;
}

/** Signs a person in. */
export async function enter(app: FastifyInstance, id: PersonId): Promise<Browser> {
  const door = await app.inject(`/door/${id}`);
  const cookie = door.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const get: Browser['get'] = (url, headers = {}) => app.inject({ url, headers: { cookie, ...headers } });
  const post: Browser['post'] = (url, fields, files) => {
    const body = files ? multipart(fields, files) : urlencoded(fields);
    return app.inject({ method: 'POST', url, headers: { cookie, ...body.headers }, payload: body.payload });
  };
  return {
    cookie,
    get,
    post,
    send: async (url, typed = {}, button = 'next', files) => {
      const page = await get(url);
      const fields = typedOver(fieldsIn(page.body), typed);
      const [name = '', value = ''] = button.includes('=') ? button.split('=') : ['do', button];
      const sent = [...fields, [name, value] as const];
      const multi = page.body.includes('enctype="multipart/form-data"') ? (files ?? {}) : files;
      return post(url.split('?')[0] ?? url, sent, multi && { ...emptyFiles(page.body), ...multi });
    },
    token: async () => /name="_csrf" value="([^"]+)"/.exec((await get('/apply/contacts')).body)?.[1] ?? '',
  };
}

/** The fields of the page's own form, as a browser sends them. */
export function fieldsIn(html: string): Fields {
  const form = /<form(?![^>]*sign-out)[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields: [string, string][] = [];
  const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const has = (tag: string, name: string) => new RegExp(`\\s${name}[\\s>/=]`).test(tag);
  for (const [tag, , text = ''] of form.matchAll(/<input\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    const head = tag.slice(0, tag.indexOf('>') + 1);
    const [name, type] = [attribute(head, 'name'), attribute(head, 'type')];
    if (name === '' || type === 'file') continue;
    if ((type === 'radio' || type === 'checkbox') && !has(head, 'checked')) continue;
    if (tag.startsWith('<textarea')) fields.push([name, unescaped(text)]);
    else if (tag.startsWith('<select'))
      fields.push([name, attribute(/<option[^>]*selected[^>]*>/.exec(text)?.[0] ?? '', 'value')]);
    else fields.push([name, attribute(head, 'value')]);
  }
  return fields;
}

/** The value of a field in a page; undefined when the page has no such field, or it is not ticked. */
export function valueIn(html: string, name: string): string | undefined {
  return fieldsIn(html).findLast(([each]) => each === name)?.[1];
}

function typedOver(fields: Fields, typed: Readonly<Record<string, string>>): Fields {
  return [...fields.filter(([name]) => !(name in typed)), ...Object.entries(typed)];
}

/** A control for files sends a part even when nothing was chosen. */
function emptyFiles(html: string): Record<string, PutFile> {
  const names = [...html.matchAll(/type="file"[^>]*\sname="([^"]+)"/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, { name: '', bytes: new Uint8Array() }]));
}

function urlencoded(fields: Fields) {
  const payload = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload };
}

function multipart(fields: Fields, files: Readonly<Record<string, PutFile>>) {
  const boundary = '----ruqsat';
  const part = (head: string, bytes: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]);
  const payload = Buffer.concat([
    ...fields.map(([name, value]) => part(`name="${name}"`, value)),
    ...Object.entries(files).map(([name, file]) =>
      part(`name="${name}"; filename="${file.name}"\r\ncontent-type: application/octet-stream`, file.bytes),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
