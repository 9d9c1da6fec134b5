/** Pages that need no sign-in: the service, the registry, the check of a permit, the norms, the terms. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addDays, civil, dayRow, instantOf } from '../../core/calendar.js';
import type { Instant } from '../../core/procedure.js';
import type { Desk } from '../../desk/desk.js';
import { checkPermit, memoryAnswers, publicPermit, type PublicPermit, publicRegistry } from '../../desk/look.js';
import { edition } from '../../law/edition.js';
import { type Filing, filing } from '../../law/filing.js';
import { fill, type Lang, shortDate, shortMoment } from '../../words/languages.js';
import { momentProblems, terms } from '../../words/public.js';
import { accessibility, privacy } from '../../words/site.js';
import { sendTrouble } from '../errors.js';
import { readMoment } from '../moment.js';
import { AboutPage } from '../pages/public/about.js';
import { HomePage } from '../pages/public/home.js';
import { NormsPage } from '../pages/public/norms.js';
import { permitBasis } from '../pages/public/parts.js';
import { PermitPage, RegistryPage } from '../pages/public/registry.js';
import { TermsPage } from '../pages/public/terms.js';
import { verdictOf, VerifyPage } from '../pages/public/verify.js';
import { render } from '../render.js';

/** What robots may read: pages about the service and the registry; not the addresses that hold the code of a QR. */
const robots = [
  '/$',
  '/registry',
  '/permits/',
  '/norms',
  '/terms',
  '/calendar',
  '/signature',
  '/accessibility',
  '/privacy',
  '/assets/',
];

export function publicRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk;

  app.get('/', async (_request, reply) => {
    const now = desk.now();
    return render(reply, <HomePage {...await reply.frame()} now={now} filing={filingAt(desk, now)} />);
  });

  app.get('/registry', async (request, reply) => {
    const text = queried(request, 'q')
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 200);
    const after = queried(request, 'after')
      .replaceAll(/[^\w-]/g, '')
      .slice(0, 40);
    const found = await publicRegistry(desk, text, after);
    if (wantsJson(request)) return reply.send({ permits: found.permits.map(jsonOf), next: found.next });
    return render(reply, <RegistryPage {...await reply.frame()} {...{ site, text, after }} {...found} />);
  });

  app.get<{ Params: { number: string } }>('/permits/:number', async (request, reply) => {
    const permit = await publicPermit(desk, request.params.number);
    if (!permit) return sendTrouble(reply, 404, 'notFound');
    if (wantsJson(request)) return reply.send(jsonOf(permit));
    return render(reply, <PermitPage {...await reply.frame()} site={site} permit={permit} />);
  });

  app.get<{ Params: { number: string; code: string } }>('/v/:number/:code', async (request, reply) => {
    const { number, code } = request.params;
    const checked = await checkPermit(desk, number, code);
    const status = checked.is === 'found' ? 200 : 404;
    if (wantsJson(request)) {
      const permit = checked.is === 'found' ? jsonOf(checked.permit) : null;
      return reply.code(status).send({ verdict: verdictOf(checked), number, permit });
    }
    return render(reply, <VerifyPage {...await reply.frame()} {...{ site, number, checked }} />, status);
  });

  app.get('/norms', async (_request, reply) => render(reply, <NormsPage {...await reply.frame()} />));

  app.get('/terms', async (request, reply) => {
    const now = desk.now();
    const typed = queried(request, 'at').trim().slice(0, 60) || shortMoment(now);
    const found = termsOf(desk, request.lang, typed);
    const page = (
      <TermsPage {...await reply.frame()} {...{ now, typed, found }} examples={examplesFrom(desk, request.lang)} />
    );
    return render(reply, page, 'problem' in found ? 400 : 200);
  });

  for (const [path, about] of [['/accessibility', accessibility] as const, ['/privacy', privacy] as const])
    app.get(path, async (_request, reply) => render(reply, <AboutPage {...await reply.frame()} about={about} />));

  app.get('/healthz', async (request, reply) => {
    try {
      await memoryAnswers(desk);
      return await reply.type('text/plain').header('cache-control', 'no-store').send('ok');
    } catch (fault) {
      request.log.error({ err: fault }, 'the memory does not answer');
      return reply.code(503).type('text/plain').send('unavailable');
    }
  });

  app.get('/robots.txt', async (_request, reply) =>
    reply
      .type('text/plain')
      .send(['User-agent: *', ...robots.map((path) => `Allow: ${path}`), 'Disallow: /', ''].join('\n')),
  );
}

/** A value of the query; '' when it is not there. */
function queried(request: FastifyRequest, name: string): string {
  return new URL(request.url, 'http://here').searchParams.get(name) ?? '';
}

function wantsJson(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('application/json') ?? false;
}

/** A permit as programs read it; the keys are documented on its page. */
function jsonOf(permit: PublicPermit): object {
  const { permitNumber: number, standing: status, asOf, holderName: holder, holderBin: bin, uin } = permit;
  const { holderIinMasked: iinMasked, issuedOn, expiresOn, operators: baseOperators } = permit;
  const basis = { order: edition.number, adopted: edition.adopted, norms: permitBasis };
  const { endedOn: terminatedOn, stayedFrom, notes } = permit;
  return {
    number,
    status,
    asOf,
    holder,
    bin,
    iinMasked,
    issuedOn,
    expiresOn,
    baseOperators,
    uin,
    basis,
    terminatedOn,
    stayedFrom,
    notes,
  };
}

/** What follows from filing at that moment; null beyond the years of the calendar. */
function filingAt(desk: Desk, at: Instant): Filing | null {
  try {
    return filing(desk.calendar, at);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function termsOf(
  desk: Desk,
  lang: Lang,
  typed: string,
): { readonly filing: Filing; readonly provisional: boolean } | { readonly problem: string } {
  const read = readMoment(desk.calendar, typed);
  if ('wrong' in read) return { problem: momentProblems[read.wrong][lang] };
  const found = filingAt(desk, read.at);
  const { from, until } = desk.calendar;
  if (!found) return { problem: fill(momentProblems.beyond[lang], { from: shortDate(from), until: shortDate(until) }) };
  return { filing: found, provisional: dayRow(desk.calendar, found.handOverDue).status === 'provisional' };
}

/** Moments that show how the hour and the day of filing change the terms. */
function examplesFrom(desk: Desk, lang: Lang): readonly { readonly text: string; readonly at: Instant }[] {
  const today = civil(desk.calendar, desk.now()).date;
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const sunday = addDays(today, (7 - weekday) % 7);
  return [
    { text: terms.lastSecond[lang], at: instantOf(desk.calendar, today, '18:30') },
    { text: terms.afterHours[lang], at: instantOf(desk.calendar, today, '18:31') },
    { text: terms.sunday[lang], at: instantOf(desk.calendar, sunday, '23:00') },
  ];
}
