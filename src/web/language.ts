/** In which language a page is: Kazakh, until the reader chooses another; the choice is kept in a cookie. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { defaultLang, langOf, type Lang } from '../words/languages.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of the page that answers. */
    lang: Lang;
  }
}

/** `?lang=ru` keeps the choice and leads to the same page without it. What the browser prefers is not asked: Kazakh comes first. */
export function speakLanguages(app: FastifyInstance, secure: boolean): void {
  app.decorateRequest('lang', defaultLang);
  app.addHook('onRequest', async (request, reply) => {
    const url = new URL(request.url, 'http://here');
    const asked = langOf(url.searchParams.get('lang') ?? undefined);
    request.lang = asked ?? langOf(request.cookies['lang']) ?? defaultLang;
    if (asked === null || request.method !== 'GET') return;
    url.searchParams.delete('lang');
    reply.setCookie('lang', asked, { path: '/', sameSite: 'lax', secure, httpOnly: true, maxAge: 31_536_000 });
    // Only the path, without a leading '//': the redirect cannot lead to another site.
    return reply.redirect(`/${url.pathname.replace(/^\/+/, '')}${url.search}`, 303);
  });
}

/** The first of our languages that a program names in `Accept-Language`, for programs that have no cookie; Kazakh when it names none. */
export function acceptedLang({ headers }: FastifyRequest): Lang {
  const named = headers['accept-language']?.toLowerCase().match(/\b(kk|ru|en)\b/)?.[1];
  return langOf(named) ?? defaultLang;
}
