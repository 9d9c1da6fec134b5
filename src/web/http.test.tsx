import { afterEach, expect, test, vi } from 'vitest';
import fastifySession from '@fastify/session';
import type { FastifyInstance, Session } from 'fastify';
import { formParts } from './forgery.js';
import { makeServer, type ServerOptions } from './http.js';
import { makeLog } from './log.js';
import { Page } from './look/shell.js';
import { render } from './render.js';

const site = 'http://127.0.0.1:8080';

async function server(more: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  const app = await makeServer({
    site,
    secret: 'a secret of a test, 32 characters',
    demo: null,
    who: async () => null,
    sessionStore: new fastifySession.MemoryStore(),
    log: makeLog('silent'),
    ...more,
  });
  app.get('/page', async (_request, reply) => {
    const frame = await reply.frame();
    return render(
      reply,
      <Page {...frame} title="Бет">
        <h1>{'<script>alert(1)</script>'}</h1>
        <input name="_csrf" value={frame.csrf()} />
      </Page>,
    );
  });
  app.get('/plain', async (_request, reply) => render(reply, <p>бет</p>));
  app.post('/act', async () => 'done');
  app.post('/files', async (request) => {
    const names: string[] = [];
    for await (const part of formParts(request)) {
      names.push(part.fieldname);
      if (part.type === 'file') await part.toBuffer();
    }
    return names;
  });
  app.post('/machine', { config: { machine: true } }, async () => 'done');
  app.get('/broken', async () => {
    throw new Error('the password of the database is 12345');
  });
  return app;
}

/** The token on a page, and the cookie of its session. */
async function opened(app: FastifyInstance): Promise<{ readonly token: string; readonly cookie: string }> {
  const page = await app.inject('/page');
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  return { token, cookie: page.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') };
}

afterEach(() => vi.useRealTimers());

const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('LPD 22 pages may load only our own files, be framed only by us, and talk to the signer of this machine alone', async () => {
  const { headers } = await (await server()).inject('/page');
  const csp = String(headers['content-security-policy']);
  expect(csp).toContain("default-src 'self'");
  expect(csp).toContain("connect-src 'self' wss://127.0.0.1:13579;");
  expect(csp).toContain("form-action 'self'");
  expect(csp).toContain("frame-ancestors 'self'");
  expect(csp).not.toMatch(/unsafe|upgrade-insecure|[^s]s?:\/\/(?!127\.0\.0\.1)/);
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('private, no-store');
});

test('LPD 22 only the demo lets pages talk to a signer without TLS', async () => {
  const { headers, body } = await (
    await server({ demo: { now: () => new Date('2026-11-23T05:00:00Z') } })
  ).inject('/page');
  expect(headers['content-security-policy']).toContain(
    "connect-src 'self' wss://127.0.0.1:13579 ws://127.0.0.1:13579 http://127.0.0.1:13579;",
  );
  expect(body).toContain('<meta name="ruqsat-demo"');
  expect(body).toContain('23.11.2026 10:00');
});

test('RFC 6265 §4.1.2 the cookie of a session is HttpOnly and Lax, and over https secure and bound to the host', async () => {
  const open = await (await server()).inject('/page');
  expect(open.cookies).toMatchObject([{ name: 'ruqsat', httpOnly: true, sameSite: 'Lax', path: '/' }]);
  const app = await server({ site: 'https://ruqsat.example', proxies: ['127.0.0.1'] });
  const secure = await app.inject({ url: '/page', headers: { 'x-forwarded-proto': 'https', host: 'ruqsat.example' } });
  expect(secure.cookies).toMatchObject([{ name: '__Host-ruqsat', secure: true, httpOnly: true, path: '/' }]);
  expect(secure.headers['strict-transport-security']).toContain('max-age=');
});

test('RFC 6265 §4.1 a page without a form opens no session', async () => {
  expect((await (await server()).inject('/plain')).cookies).toEqual([]);
});

/** Keeps sessions as the database does: as JSON. */
function jsonStore(): ServerOptions['sessionStore'] {
  const rows = new Map<string, string>();
  return {
    set: (id, session, done) => {
      rows.set(id, JSON.stringify(session));
      done();
    },
    get: (id, done) => {
      const row = rows.get(id);
      done(null, row === undefined ? null : (JSON.parse(row) as Session));
    },
    destroy: (id, done) => {
      rows.delete(id);
      done();
    },
  };
}

test('LSS 4 work prolongs a session, without a write at every request; rest ends it', async () => {
  const app = await server({ sessionStore: jsonStore(), sessionMinutes: 60 });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T05:00:00Z') });
  const { token, cookie } = await opened(app);
  const act = (minutes: number) => {
    vi.setSystemTime(new Date(Date.UTC(2026, 10, 23, 5, minutes)));
    return app.inject({ method: 'POST', url: '/act', headers: { ...form, cookie }, payload: `_csrf=${token}` });
  };
  expect((await act(2)).cookies).toEqual([]);
  expect((await act(40)).cookies).toMatchObject([{ name: 'ruqsat', expires: new Date('2026-11-23T06:40:00Z') }]);
  expect((await act(80)).statusCode).toBe(200);
  expect((await act(145)).statusCode).toBe(403);
});

test('LPD 22 a form is taken with the token of its session only', async () => {
  const app = await server();
  const { token, cookie } = await opened(app);
  const send = (headers: Record<string, string>, payload: string) =>
    app.inject({ method: 'POST', url: '/act', headers: { ...form, ...headers }, payload });
  expect((await send({ cookie }, `_csrf=${token}`)).statusCode).toBe(200);
  expect((await send({ cookie, 'x-csrf-token': token }, 'a=1')).statusCode).toBe(200);
  const refused = await send({ cookie }, '_csrf=wrong');
  expect(refused.statusCode).toBe(403);
  expect(refused.body).toContain('Форма ескіріп қалды');
  expect((await send({}, `_csrf=${token}`)).statusCode).toBe(403);
  expect((await send({ cookie, origin: 'https://elsewhere.example' }, `_csrf=${token}`)).statusCode).toBe(403);
  expect((await send({ cookie, origin: 'null' }, `_csrf=${token}`)).statusCode).toBe(403);
  expect((await send({ cookie, origin: site }, `_csrf=${token}`)).statusCode).toBe(200);
  expect((await app.inject({ method: 'POST', url: '/machine', payload: 'x', headers: form })).statusCode).toBe(200);
});

function part(name: string, value: string, file = ''): string {
  return `--b\r\ncontent-disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${value}\r\n`;
}

test('RFC 7578 §5.2 a form with files is taken only when the token comes before them', async () => {
  const app = await server();
  const { token, cookie } = await opened(app);
  const send = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/files',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=b' },
      payload: `${payload}--b--\r\n`,
    });
  const good = await send(part('_csrf', token) + part('title', 'x') + part('scheme', 'bytes', 'scheme.pdf'));
  expect(good.json()).toEqual(['title', 'scheme']);
  expect((await send(part('scheme', 'bytes', 'scheme.pdf') + part('_csrf', token))).statusCode).toBe(403);
  expect((await send(part('_csrf', 'wrong') + part('scheme', 'bytes', 'scheme.pdf'))).statusCode).toBe(403);
});

test('O1 a page is in Kazakh until the reader chooses, whatever the browser prefers, and the choice keeps the page', async () => {
  const app = await server();
  const first = await app.inject({ url: '/page?draft=7', headers: { 'accept-language': 'ru' } });
  expect(first.body).toContain('<html lang="kk"');
  expect(first.body).toContain('href="/page?draft=7&amp;lang=ru"');
  const chosen = await app.inject('/page?draft=7&lang=ru');
  expect(chosen.statusCode).toBe(303);
  expect(chosen.headers.location).toBe('/page?draft=7');
  const again = await app.inject({ url: '/page?draft=7', headers: { cookie: 'lang=ru' } });
  expect(again.body).toContain('<html lang="ru"');
  expect((await app.inject('//evil.example/?lang=ru')).headers.location ?? '/').not.toMatch(/^\/\//);
});

test('LSS 4 what broke is told with a number that the log has too, and nothing of the inside', async () => {
  const lines: string[] = [];
  const app = await server({ log: makeLog('info', { write: (line) => lines.push(line) }) });
  const broken = await app.inject('/broken?iin=123');
  expect(broken.statusCode).toBe(500);
  expect(broken.body).not.toContain('12345');
  const reference = /R-[0-9A-Z]{8}/.exec(broken.body)?.[0];
  expect(reference).toBeDefined();
  const logged = lines.join('');
  expect(logged).toContain(reference);
  expect(logged).toContain('"route":"/broken"');
  expect(logged).not.toContain('iin=123');
});

test('RFC 9110 §15.5 an address that nobody answers is 404, a known one under another method 405 with those allowed', async () => {
  const app = await server();
  const missing = await app.inject('/nowhere');
  expect(missing.statusCode).toBe(404);
  expect(missing.body).toContain('Мұндай бет жоқ');
  const wrong = await app.inject('/act');
  expect(wrong.statusCode).toBe(405);
  expect(wrong.headers.allow).toBe('POST');
  const script = await app.inject({ url: '/nowhere', headers: { accept: 'application/json' } });
  expect(script.json()).toMatchObject({ error: 'notFound' });
});

test('RFC 6585 §4 an address that asks too often is told to wait', async () => {
  const app = await server({ requestsPerMinute: 2 });
  await app.inject('/plain');
  await app.inject('/plain');
  const third = await app.inject('/plain');
  expect(third.statusCode).toBe(429);
  expect(third.body).toContain('Сұрау тым көп');
});

test('RFC 9111 §5.2 the files of the look are served compressed, without a session, and may be kept for ever', async () => {
  const app = await server();
  const page = await app.inject('/page');
  const style = /href="(\/assets\/site-[^"]+\.css)"/.exec(page.body)?.[1] ?? '';
  const file = await app.inject({ url: style, headers: { 'accept-encoding': 'br' } });
  expect(file.statusCode).toBe(200);
  expect(file.headers['content-encoding']).toBe('br');
  expect(file.headers['cache-control']).toContain('immutable');
  expect(file.cookies).toEqual([]);
});

test('LPD 22 what comes from data is text on a page, never markup', async () => {
  expect((await (await server()).inject('/page')).body).toContain('&lt;script>alert(1)&lt;/script>');
});
