/** A case: what happens, what comes next, what the visitor may do; and the steps that he takes in it. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { civil } from '../../core/calendar.js';
import type { Case, Digest } from '../../core/procedure.js';
import { isSigned } from '../../desk/compose.js';
import { type Desk, lawOf } from '../../desk/desk.js';
import {
  type CaseLook,
  lifeOf,
  lookAtAttachment,
  lookAtCase,
  lookAtPaper,
  lookBeside,
  sendAgain,
} from '../../desk/look.js';
import { packageOf } from '../../desk/package.js';
import { prepare } from '../../desk/prepare.js';
import { proofOf } from '../../desk/proof.js';
import { chairsOn, officersOn } from '../../desk/staff.js';
import { foundLately, type Outcome, take } from '../../desk/take.js';
import type { Around } from '../../law/acts.js';
import { fieldsOfStep, readStep } from '../../law/everyAct.js';
import { isStepName, type StepName } from '../../law/procedures.js';
import { lateReasonAsked } from '../../law/silence.js';
import { CasePage } from '../pages/case.js';
import { ComplaintPage } from '../pages/complaint.js';
import { LifePage } from '../pages/life.js';
import { outcomePage, RefusedPage } from '../pages/outcome.js';
import { StepPage } from '../pages/step.js';
import { render } from '../render.js';
import { signedIn, type Visitor, visitorOrSignIn } from '../visitor.js';
import { readSentAct } from './act.js';
import { uuidOf } from './body.js';
import { fileRefusalText } from './uploads.js';

interface OfCase {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly done?: string };
}

interface CaseStep {
  readonly Params: { readonly id: string; readonly step: string };
}

export function caseRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<OfCase>('/cases/:id', async (request, reply) => {
    const seen = await looked(desk, request.params.id, await visitorOrSignIn(desk, request, reply), 'page', reply);
    if (!seen) return reply;
    const { done = null } = request.query;
    const beside = await lookBeside(desk, seen.look);
    const { calendar } = desk;
    const today = civil(calendar, desk.now()).date;
    const props = { ...(await reply.frame()), ...seen, calendar, today, ...beside, done, stepId: randomUUID };
    const Shown = PAGES[seen.look.procedure.name] ?? CasePage;
    return render(reply, <Shown {...props} />);
  });

  // Whoever has no cabinet here with this permit in it, a base operator, comes by its number.
  app.get<{ Params: { number: string } }>('/permits/:number/life', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    const life = visitor && (await lifeOf(desk, request.params.number));
    if (!visitor) return reply;
    return life ? reply.redirect(`/cases/${life}`, 303) : reply.callNotFound();
  });

  app.post<{ Params: { id: string; message: string } }>(
    '/cases/:id/messages/:message',
    { preValidation: signedIn(desk) },
    async (request, reply) => {
      const visitor = await visitorOrSignIn(desk, request, reply);
      const [id, message] = [uuidOf(request.params.id), uuidOf(request.params.message)];
      if (!visitor) return reply;
      if (!id || !message || !(await sendAgain(desk, visitor.actors, id, message))) return reply.callNotFound();
      return reply.redirect(`/cases/${id}#notices`, 303);
    },
  );

  app.get<CaseStep>('/cases/:id/:step', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    const seen = await looked(desk, request.params.id, visitor, 'step', reply);
    const step = stepOf(request.params.step);
    if (!seen) return reply;
    if (!step) return reply.callNotFound();
    const fields = fieldsOfStep(step, await aroundOf(desk, step, seen.look.case));
    const frame = await reply.frame();
    return render(
      reply,
      <StepPage
        {...frame}
        look={seen.look}
        step={step}
        fields={fields}
        values={{}}
        problems={[]}
        refusals={[]}
        stepId={randomUUID()}
      />,
    );
  });

  app.post<CaseStep>('/cases/:id/:step', { preValidation: signedIn(desk) }, async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    const step = stepOf(request.params.step);
    const caseId = uuidOf(request.params.id);
    if (!visitor) return reply;
    if (!step || !caseId) return reply.callNotFound();
    const around = await aroundOf(desk, step, await foundLately(desk, caseId));
    const fields = fieldsOfStep(step, around);
    const { values, files, attachments, refused, dropped } = await readSentAct(desk, visitor.person, fields, request);
    const id = uuidOf(values['stepId'] ?? '') ?? randomUUID();
    const read = readStep(step, values, around);
    const complete = 'data' in read && !refused && !dropped ? read.data : null;
    const said =
      complete && attachments.length > 0
        ? { ...complete, attachments: attachments.map((one) => ({ ...one })) }
        : complete;
    const expectedNumber = Number(values['expected']) || 0;
    let outcome: Outcome | null = null;
    if (said && isSigned(step)) {
      const made = await prepare(desk, visitor.actors, { id, case: caseId, step, said });
      if (made.is === 'prepared') return reply.redirect(`/sign/${made.id}`, 303);
      if (fields.length === 0)
        return render(reply, <RefusedPage {...await reply.frame()} refusals={made.refusals} caseId={caseId} />, 422);
      outcome = made;
    } else if (said) {
      const taking = { id, case: caseId, step, expectedNumber, data: said };
      outcome = await take(desk, visitor.actors, taking);
    }
    if (outcome?.is === 'done') return reply.redirect(`/cases/${caseId}?done=${step}`, 303);
    const refusals = outcome?.is === 'refused' ? outcome.refusals : [];
    if (fields.length === 0 || (outcome && outcome.is !== 'refused'))
      return outcomePage(reply, await reply.frame(), outcome ?? { is: 'gone' }, caseId);
    // What was typed stays in the form, with every problem and every ground at its field.
    const seen = await looked(desk, caseId, visitor, 'step', reply);
    if (!seen) return reply;
    const problems = 'problems' in read && !dropped ? read.problems : [];
    const { lang, ...frame } = await reply.frame();
    return render(
      reply,
      <StepPage
        {...frame}
        lang={lang}
        look={seen.look}
        step={step}
        fields={fields}
        values={values}
        files={files}
        fileProblem={refused && fileRefusalText(lang, refused)}
        problems={problems}
        refusals={refusals}
        stepId={id}
      />,
      dropped ? 200 : 422,
    );
  });

  app.get<{ Params: { file: string } }>('/papers/:file', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    const [, digest = '', ending = ''] = /^([0-9a-f]{64})\.(pdf|cms|seal\.cms|proof)$/.exec(request.params.file) ?? [];
    if (!visitor) return reply;
    const seen = await lookAtPaper(desk, visitor.actors, digest);
    if (seen.is !== 'open') return reply.callNotFound();
    const { paper, signatures } = seen.look;
    const name = `${paper.kind}-${digest.slice(0, 8)}.${ending === 'pdf' ? 'pdf' : ending}`;
    reply.header('cache-control', 'private, no-store').header('x-content-type-options', 'nosniff');
    if (ending === 'pdf')
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}"`)
        .send(paper.bytes);
    if (ending === 'proof') {
      const proof = await proofOf(desk, paper.digest);
      if (!proof) return reply.callNotFound();
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Buffer.from(proof));
    }
    const signature = signatures.find(({ capacity }) => (capacity === 'seal') === (ending === 'seal.cms'));
    if (!signature) return reply.callNotFound();
    return reply
      .type('application/pkcs7-signature')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(signature.cms);
  });

  app.get<{ Params: { id: string; digest: string } }>('/cases/:id/files/:digest', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    const { digest } = request.params;
    const id = uuidOf(request.params.id);
    if (!visitor) return reply;
    if (!id) return reply.callNotFound();
    const seen = await lookAtAttachment(desk, visitor.actors, id, digest as Digest);
    if (seen.is !== 'open') return reply.callNotFound();
    const { name, media, file } = seen.look;
    // A stranger's file is never shown inside our pages.
    return reply
      .type(media)
      .header('content-length', file.sizeBytes)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(file.stream);
  });

  app.get<OfCase>('/cases/:id/package.zip', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const id = uuidOf(request.params.id);
    const seen = id ? await packageOf(desk, visitor.actors, id) : ({ is: 'absent' } as const);
    if (seen.is !== 'open') return reply.callNotFound();
    return reply
      .type('application/zip')
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', `attachment; filename="${seen.look.name}"`)
      .send(seen.look.stream);
  });

  async function looked(
    at: Desk,
    id: string,
    visitor: Visitor | null,
    purpose: string,
    reply: FastifyReply,
  ): Promise<{ readonly look: CaseLook; readonly visitor: Visitor } | null> {
    if (!visitor) return null;
    const seen = uuidOf(id) ? await lookAtCase(at, visitor.actors, id, purpose) : ({ is: 'absent' } as const);
    if (seen.is === 'open') return { look: seen.look, visitor };
    reply.callNotFound();
    return null;
  }
}

/** The page of a case by its procedure; that of an application otherwise. */
const PAGES: { readonly [procedure: string]: typeof LifePage } = { permit: LifePage, complaint: ComplaintPage };

function stepOf(text: string): StepName | null {
  return isStepName(text) && text !== 'submit' ? text : null;
}

/** What the form of a step depends on: the case, and the people to choose from where it names one. */
async function aroundOf(desk: Desk, step: StepName, found: Case): Promise<Around> {
  switch (step) {
    case 'assign':
    case 'reassign':
      return { found, officers: await officersOn(desk) };
    case 'holdHearing':
      return { found, chairs: await chairsOn(desk) };
    case 'notify':
    case 'refuse': {
      const ask = { case: found, calendar: desk.calendar, now: desk.now() };
      return { found, late: lateReasonAsked(lawOf(desk, found.entries), step, ask) };
    }
    default:
      return { found };
  }
}
