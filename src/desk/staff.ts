/** Orders of appointment: steps of the office's own case, taken by the administrator at the command line. */
import { randomUUID } from 'node:crypto';
import { civil } from '../core/calendar.js';
import { decide, extend, replay } from '../core/decide.js';
import type { Actor, Data, Refusal } from '../core/procedure.js';
import type { Named } from '../law/acts.js';
import { application } from '../law/application.js';
import { office, officeCase, posts } from '../law/office.js';
import { transact } from '../store/database.js';
import { append, loadCase } from '../store/entries.js';
import { everyPost, heldOn, rewriteStaff, type Post } from '../store/staff.js';
import type { Desk } from './desk.js';

const administrator: Actor = { role: 'administrator', iin: null, bin: null, name: 'ruqsat staff', order: null };

/** Takes `appoint` or `relieve` in the office's case; every ground against it, or none when it was recorded. */
export async function recordOrder(
  desk: Pick<Desk, 'db' | 'now' | 'calendar'>,
  step: 'appoint' | 'relieve',
  data: Data,
): Promise<readonly Refusal[]> {
  const entries = await loadCase(desk.db, officeCase);
  const found = replay(office, officeCase, entries);
  const ask = { case: found, actor: administrator, now: desk.now(), calendar: desk.calendar };
  const decision = decide(office, ask, { id: randomUUID(), step, data, papers: [] });
  if ('refusals' in decision) return decision.refusals;
  await transact(desk.db, async (trx) => {
    const stored = await append(trx, decision.entry, entries.at(-1)?.hash ?? null);
    await rewriteStaff(trx, posts(extend(office, found, stored)));
  });
  return [];
}

/** Everybody who holds or held a post. */
export function staffOf({ db, staff }: Pick<Desk, 'db' | 'staff'>): Promise<readonly Post[]> {
  return staff ? staff() : everyPost(db);
}

/** The officers to whom a case can be assigned today, each once. */
export function officersOn(desk: Pick<Desk, 'db' | 'staff' | 'now' | 'calendar'>): Promise<readonly Named[]> {
  return holdersOn(desk, ['officer']);
}

/** Who can chair a hearing today (APPC 74(4)). */
export function chairsOn(desk: Pick<Desk, 'db' | 'staff' | 'now' | 'calendar'>): Promise<readonly Named[]> {
  return holdersOn(desk, application.steps.chairHearing.by);
}

async function holdersOn(
  desk: Pick<Desk, 'db' | 'staff' | 'now' | 'calendar'>,
  roles: readonly string[],
): Promise<readonly Named[]> {
  const held = heldOn(await staffOf(desk), civil(desk.calendar, desk.now()).date);
  const able = held.filter(({ role }) => roles.includes(role));
  return [...new Map(able.map(({ iin, name }) => [iin, { iin, name: name || iin }])).values()];
}
