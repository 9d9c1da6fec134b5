/** The calendar for everybody, and for the office the dates that an order moved. */
import type { FastifyInstance } from 'fastify';
import { civil, dayRow } from '../../core/calendar.js';
import { movedByOrder, ordersSeen } from '../../desk/days.js';
import type { Desk } from '../../desk/desk.js';
import { actOf } from '../../law/day-orders.js';
import { CalendarPage, MovedPage, type SpecialDay } from '../pages/public/calendar.js';
import { render } from '../render.js';
import { isOfficial, visitorOf, visitorOrSignIn } from '../visitor.js';

export function calendarRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<{ Querystring: { readonly year?: string } }>('/calendar', async (request, reply) => {
    const { from, until, finalUntil } = desk.calendar;
    const years = yearsBetween(Number(from.slice(0, 4)), Number(until.slice(0, 4)));
    const today = Number(civil(desk.calendar, desk.now()).date.slice(0, 4));
    const asked = Number(request.query.year ?? today);
    const year = years.find((each) => each === asked) ?? years.find((each) => each === today) ?? years.at(-1) ?? today;
    const days = specialDays(desk, year);
    const orders = await ordersSeen(desk);
    if (request.headers.accept?.includes('application/json')) {
      const told = orders.map((order) => ({ ...order, act: actOf(order) }));
      return reply.send({ year, finalUntil, days, orders: told });
    }
    const visitor = await visitorOf(desk, request);
    const official = visitor !== null && isOfficial(visitor);
    const provisional = `${year}-12-31` > finalUntil;
    return render(
      reply,
      <CalendarPage {...await reply.frame()} {...{ year, years, provisional, days, orders, official }} />,
    );
  });

  app.get<{ Params: { readonly number: string } }>('/office/orders/:number', async (request, reply) => {
    const visitor = await visitorOrSignIn(desk, request, reply);
    if (!visitor) return reply;
    const order = (await ordersSeen(desk)).find(({ number }) => String(number) === request.params.number);
    if (!order || !isOfficial(visitor)) return reply.callNotFound();
    const moved = await movedByOrder(desk, visitor.actors, order.number);
    return render(reply, <MovedPage {...await reply.frame()} order={order} moved={moved} />);
  });
}

function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The days of a year that differ from the ordinary week, or whose reason is another one, in order. */
function specialDays(desk: Desk, year: number): readonly SpecialDay[] {
  return [...desk.calendar.days.keys()]
    .filter((date) => date.startsWith(`${year}-`))
    .sort()
    .map((date) => ({ date, ...dayRow(desk.calendar, date) }));
}
