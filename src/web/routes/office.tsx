/** The cabinet of an applicant and the work lists of the office. */
import type { FastifyInstance } from 'fastify';
import type { Desk } from '../../desk/desk.js';
import { today } from '../../desk/draft.js';
import { cabinet, troubledOf, workOf } from '../../desk/look.js';
import { CabinetPage, OfficePage } from '../pages/lists.js';
import { render } from '../render.js';
import { isOfficial, visitorOrSignIn } from '../visitor.js';

export function officeRoutes(app: FastifyInstance, desk: Desk): void {
  app.get('/cabinet', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const actor = visitor.actors.find(({ role }) => role === 'applicant');
    if (!actor) return reply.redirect('/office', 303);
    return render(
      reply,
      <CabinetPage
        {...await reply.frame()}
        {...await cabinet(desk, actor)}
        calendar={desk.calendar}
        today={today(desk)}
      />,
    );
  });

  app.get('/office', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    if (!isOfficial(visitor)) return reply.redirect('/cabinet', 303);
    const [work, troubled] = await Promise.all([workOf(desk, visitor.actors), troubledOf(desk, visitor.actors)]);
    const lists = visitor.actors.map((actor, index) => ({ actor, cases: work.lists[index] ?? [] }));
    return render(
      reply,
      <OfficePage
        {...await reply.frame()}
        lists={lists}
        closing={work.closing}
        troubled={troubled}
        calendar={desk.calendar}
        today={today(desk)}
      />,
    );
  });
}
