/** `/complain`: a complaint about an act, prefilled from its page, about a case, or about the service at large. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { civil } from '../../core/calendar.js';
import { parseForm } from '../../core/fields.js';
import type { Desk } from '../../desk/desk.js';
import { today } from '../../desk/draft.js';
import { lookAtCase } from '../../desk/look.js';
import { prepare } from '../../desk/prepare.js';
import { complainedOf } from '../../law/complainedOf.js';
import { complaintFiles } from '../../law/complaintFields.js';
import { complaintForm, complaintFrom, type ComplaintWay } from '../../law/complaintForm.js';
import { addressOf, applicationOf } from '../../law/facts.js';
import { isParty } from '../../law/matter.js';
import { contactsOf } from '../../law/notices.js';
import { permit } from '../../law/permit.js';
import { holderOf } from '../../law/permitFacts.js';
import { holderContactsOf } from '../../law/permitNotices.js';
import { date, type Lang, shortDate } from '../../words/languages.js';
import { events } from '../../words/procedure.js';
import type { Sent } from '../pages/act-form.js';
import { type About, ComplainPage } from '../pages/complain.js';
import { render } from '../render.js';
import { isOfficial, signedIn, type Visitor, visitorOrSignIn } from '../visitor.js';
import { readSentAct } from './act.js';
import { uuidOf } from './body.js';
import { fileRefusalText } from './uploads.js';

interface Asked {
  readonly Querystring: { readonly case?: string; readonly entry?: string };
}

/** 404 for a case that is not this visitor's and for officials other than the chancery, 422 with what is wrong. */
export function complainRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>('/complain', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const way = wayOf(visitor);
    const about = await aboutOf(desk, visitor, request.query.case, request.query.entry);
    if (!way || about === undefined) return reply.callNotFound();
    const { lang } = await reply.frame();
    const values = way === 'portal' ? prefilled(desk, lang, about) : {};
    return show(reply, way, about, { values, problems: [], refusals: [] }, randomUUID(), randomUUID());
  });

  app.post('/complain', { preValidation: signedIn(desk) }, async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const way = wayOf(visitor);
    if (!way) return reply.callNotFound();
    const fields = complaintForm[way];
    const sent = await readSentAct(desk, visitor.person, fields, request);
    const { values, files, attachments, refused, dropped } = sent;
    const about = await aboutOf(desk, visitor, values['case'], values['entry']);
    if (about === undefined) return reply.callNotFound();
    const caseId = uuidOf(values['caseId'] ?? '') ?? randomUUID();
    const stepId = uuidOf(values['stepId'] ?? '') ?? randomUUID();
    const again = { values, files, fileProblem: refused && fileRefusalText((await reply.frame()).lang, refused) };
    if (dropped) return show(reply, way, about, { ...again, problems: [], refusals: [] }, caseId, stepId);
    const read = parseForm(fields, values);
    const problems = read.problems.filter(({ field }) => field !== complaintFiles);
    const filed = problems.length === 0 && !refused ? complaintFrom(way, read.values) : null;
    if (!filed) return show(reply, way, about, { ...again, problems, refusals: [] }, caseId, stepId, 422);
    const said = {
      ...filed.data,
      attachments: attachments.map((one) => ({ ...one })),
      ...(about ? { about: { case: about.found.id, number: about.entry.number } } : {}),
    };
    const made = await prepare(desk, visitor.actors, { id: stepId, case: caseId, step: filed.step, said });
    if (made.is === 'prepared') return reply.redirect(`/sign/${made.id}`, 303);
    return show(reply, way, about, { ...again, problems, refusals: made.refusals }, caseId, stepId, 422);
  });
}

/** Everybody complains for himself; of officials the chancery takes over what came on paper. */
function wayOf(visitor: Visitor): ComplaintWay | null {
  if (!isOfficial(visitor)) return 'portal';
  return visitor.actors.some(({ role }) => role === 'chancery') ? 'paper' : null;
}

/** The entry complained of, the last one that an official took when none is named; null without a case, undefined when it is not his to see. */
async function aboutOf(
  desk: Desk,
  visitor: Visitor,
  id: string | undefined,
  entry: string | undefined,
): Promise<About | null | undefined> {
  if (!id) return null;
  const seen = uuidOf(id) ? await lookAtCase(desk, visitor.actors, id, 'complaint') : null;
  if (seen?.is !== 'open' || seen.look.case.procedure === 'complaint') return undefined;
  const { entries } = seen.look.case;
  const last = entries.findLast(({ actor }) => actor.iin !== null && !isParty(actor.role)) ?? entries.at(-1);
  const named = entry ? entries[Number(entry) - 1] : last;
  return named && { found: seen.look.case, entry: named };
}

/** What the case says already; the complainant may write otherwise. */
function prefilled(desk: Desk, lang: Lang, about: About | null): Sent['values'] {
  if (!about) return { addressee: 'provider' };
  const { found, entry } = about;
  const { address, email, sms } = reachedAt(found);
  const known = complainedOf(found, entry.number, desk.calendar, today(desk));
  return {
    addressee: 'provider',
    ...(known?.appealClause ? { against: 'decision' } : {}),
    what: `${events[entry.step as keyof typeof events]?.[lang] ?? ''}, ${date(lang, civil(desk.calendar, entry.at).date)}`,
    knownOn: known ? shortDate(known.on) : '',
    'complainant.address': address,
    'complainant.email': email ?? '',
    'complainant.phone': sms ?? '',
  };
}

/** Where the party of a case is, by what the case knows of him. */
function reachedAt(found: About['found']) {
  if (found.procedure === permit.name) return { address: holderOf(found).address, ...holderContactsOf(found) };
  const application = applicationOf(found);
  return { address: application ? addressOf(application) : '', ...contactsOf(found) };
}

async function show(
  reply: FastifyReply,
  way: ComplaintWay,
  about: About | null,
  sent: Sent,
  caseId: string,
  stepId: string,
  status = 200,
): Promise<FastifyReply> {
  const props = { ...(await reply.frame()), ...sent, way, about, caseId, stepId };
  return render(reply, <ComplainPage {...props} />, status);
}
