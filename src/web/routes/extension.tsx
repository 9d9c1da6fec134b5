/** The application for the extension of a permit: one page, then its paper to be signed. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { parseForm } from '../../core/fields.js';
import type { Case } from '../../core/procedure.js';
import type { Desk } from '../../desk/desk.js';
import { lookAtCase } from '../../desk/look.js';
import { prepare } from '../../desk/prepare.js';
import { found } from '../../desk/take.js';
import { applicationOf } from '../../law/facts.js';
import { extendedBy, extendedUntil } from '../../law/extension.js';
import { contractCopies, extensionFields, extensionValues } from '../../law/extensionForm.js';
import { parties } from '../../law/matter.js';
import { heldPermit, type HeldPermit } from '../../law/permitFacts.js';
import { shortDate } from '../../words/languages.js';
import type { Sent } from '../pages/act-form.js';
import { ExtensionPage } from '../pages/extension.js';
import { render } from '../render.js';
import { signedIn, type Visitor, visitorOrSignIn } from '../visitor.js';
import { readSentAct } from './act.js';
import { uuidOf } from './body.js';
import { fileRefusalText } from './uploads.js';

interface Life {
  readonly Params: { readonly id: string };
}

/** `/cases/:id/extension`; 404 for whoever is not the holder, 422 with what is wrong. */
export function extensionRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Life>('/cases/:id/extension', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const held = await heldBy(desk, visitor, request.params.id);
    if (!held) return reply.callNotFound();
    const { life, permit } = held;
    const first = applicationOf(await found(desk, permit.application));
    const values = first ? shown(extensionValues(permit, first)) : {};
    return show(reply, life, permit, { values, problems: [], refusals: [] }, randomUUID(), randomUUID());
  });

  app.post<Life>('/cases/:id/extension', { preValidation: signedIn(desk) }, async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const held = await heldBy(desk, visitor, request.params.id);
    if (!held) return reply.callNotFound();
    const { life, permit } = held;
    const sent = await readSentAct(desk, visitor.person, extensionFields, request);
    const { values, files, attachments, refused, dropped } = sent;
    const read = parseForm(extensionFields, values);
    // A file is given beside the other values: of it only the name of its field is there.
    const problems = read.problems.filter(({ field }) => field !== contractCopies || attachments.length === 0);
    const caseId = uuidOf(values['caseId'] ?? '') ?? randomUUID();
    const stepId = uuidOf(values['stepId'] ?? '') ?? randomUUID();
    const again = { values, files, fileProblem: refused && fileRefusalText((await reply.frame()).lang, refused) };
    if (dropped) return show(reply, life, permit, { ...again, problems: [], refusals: [] }, caseId, stepId);
    if (problems.length > 0 || refused)
      return show(reply, life, permit, { ...again, problems, refusals: [] }, caseId, stepId, 422);
    const said = { life: life.id, values: { ...read.values }, attachments: attachments.map((one) => ({ ...one })) };
    const made = await prepare(desk, visitor.actors, { id: stepId, case: caseId, step: 'submit', said });
    if (made.is === 'prepared') return reply.redirect(`/sign/${made.id}`, 303);
    return show(reply, life, permit, { ...again, problems, refusals: made.refusals }, caseId, stepId, 422);
  });
}

/** The permit that this visitor holds, by the case of its life; null when it is not his. */
async function heldBy(
  desk: Desk,
  visitor: Visitor,
  id: string,
): Promise<{ readonly life: Case; readonly permit: HeldPermit } | null> {
  if (!uuidOf(id)) return null;
  const seen = await lookAtCase(desk, visitor.actors, id, 'extension');
  if (seen.is !== 'open' || seen.look.as.role !== parties.permit) return null;
  const permit = heldPermit(seen.look.case);
  return permit && { life: seen.look.case, permit };
}

async function show(
  reply: FastifyReply,
  life: Case,
  permit: HeldPermit,
  sent: Sent,
  caseId: string,
  stepId: string,
  status = 200,
): Promise<FastifyReply> {
  const extended = extendedBy(life);
  const until = extended ? extendedUntil(extended) : permit.expiresOn;
  const frame = await reply.frame();
  return render(
    reply,
    <ExtensionPage {...frame} {...sent} life={life.id} permit={permit} until={until} caseId={caseId} stepId={stepId} />,
    status,
  );
}

/** Dates as people type them. */
function shown(values: Sent['values']): Sent['values'] {
  const days = new Set(extensionFields.flatMap(({ kind, name }) => (kind === 'date' ? [name] : [])));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      days.has(name) && /^\d{4}-\d\d-\d\d$/.test(value) ? shortDate(value as `${number}-${number}-${number}`) : value,
    ]),
  );
}
