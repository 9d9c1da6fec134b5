/** The applicant's form: the list of its topics, the check of all answers, the way to the signature, the attached files. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Refusal } from '../../core/procedure.js';
import type { Desk } from '../../desk/desk.js';
import { certifiedOf, type Filling, formOf, openDraft, startDraft, today } from '../../desk/draft.js';
import { prepare } from '../../desk/prepare.js';
import { openAttachment } from '../../desk/receive.js';
import { permitYearsOn } from '../../law/edition.js';
import { forms } from '../../law/forms.js';
import { terms } from '../../law/terms.js';
import { sendTrouble } from '../errors.js';
import { answersOf } from '../pages/apply/answers.js';
import { CheckPage } from '../pages/apply/check.js';
import { findingsOf } from '../pages/apply/findings.js';
import { OverviewPage } from '../pages/apply/overview.js';
import { topicStates } from '../pages/apply/states.js';
import { render } from '../render.js';
import { visitorOf } from '../visitor.js';
import { applicantsOnly, personOf } from './applicant.js';
import { textOf, uuidOf } from './body.js';
import { topicRoutes } from './topic.js';

/** `/apply` and everything under it, for applicants only. */
export function applyRoutes(app: FastifyInstance, desk: Desk): void {
  const options = { preValidation: applicantsOnly(desk) };
  topicRoutes(app, desk, options);

  app.get('/apply', options, async (request, reply) => {
    const person = personOf(request);
    const filling = await openDraft(desk, person);
    const on = today(desk);
    const frame = await reply.frame();
    const topics = topicStates(frame.lang, filling, certifiedOf(person), on);
    const props = { form: formOf(person), topics, savedAt: filling.updatedAt };
    return render(reply, <OverviewPage {...frame} {...props} years={permitYearsOn(on)} days={terms.result.days} />);
  });

  app.get('/apply/check', options, async (request, reply) =>
    showCheck(desk, reply, await openDraft(desk, personOf(request)), { changed: false, refusals: [] }, 200),
  );

  app.post('/apply/check', options, async (request, reply) => {
    const person = personOf(request);
    const filling = await openDraft(desk, person);
    if (textOf(request, 'version') !== versionOf(filling))
      return showCheck(desk, reply, filling, { changed: true, refusals: [] }, 409);
    // An application that is sent empty was never saved: its case needs an id that stays.
    const stored = filling.version === null ? await startDraft(desk, person) : filling;
    const id = uuidOf(textOf(request, 'id')) ?? randomUUID();
    const actors = (await visitorOf(desk, request))?.actors ?? [];
    const made = await prepare(desk, actors, { id, case: stored.case, step: 'submit', filling: stored });
    if (made.is === 'prepared') return reply.redirect(`/sign/${made.id}`, 303);
    return showCheck(desk, reply, stored, { changed: false, refusals: made.refusals }, 422);
  });

  app.get<{ Params: { digest: string } }>('/apply/files/:digest', options, async (request, reply) => {
    const opened = await openAttachment(desk, personOf(request), request.params.digest);
    if (!opened) return sendTrouble(reply, 404, 'notFound');
    const { attachment, stream } = opened;
    return reply
      .type(attachment.media)
      .header('content-length', attachment.sizeBytes)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`)
      .send(stream);
  });
}

interface Trouble {
  readonly changed: boolean;
  readonly refusals: readonly Refusal[];
}

async function showCheck(
  desk: Desk,
  reply: FastifyReply,
  filling: Filling,
  trouble: Trouble,
  status: number,
): Promise<FastifyReply> {
  const frame = await reply.frame();
  const on = today(desk);
  const props = {
    form: forms[filling.form],
    answers: answersOf(frame.lang, filling, on),
    groups: findingsOf(frame.lang, filling, on),
    step: randomUUID(),
    version: versionOf(filling),
  };
  return render(reply, <CheckPage {...frame} {...props} {...trouble} />, status);
}

function versionOf({ version }: Filling): string {
  return String(version ?? '');
}
