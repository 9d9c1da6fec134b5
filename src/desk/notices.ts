/** What is to be sent after a step: the rows of the law's table become messages that are queued along with its entry. */
import { createHash } from 'node:crypto';
import { civil } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Entry, Instant, PlainDate } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { wayToCourt } from '../law/complaintDays.js';
import { type AnyDispatch, messagesAfter } from '../law/everyNotice.js';
import { isParty, partyTo } from '../law/matter.js';
import type { Destination } from '../law/notices.js';
import { queueing, type Outgoing } from '../store/outbox.js';
import type { Statement } from '../store/statement.js';
import { shortDate } from '../words/languages.js';
import { noticeText } from '../words/notices.js';
import { type Desk, lawOf } from './desk.js';

/** Queues what follows from the last entry of a case, over the channels that this office has; nothing when nothing does. */
export function noticesAfter(desk: Desk, after: Case, entry: Entry, now: Instant): readonly Statement[] {
  const dispatches = messagesAfter(after, entry).filter(({ channel }) => desk.channels.includes(channel));
  if (dispatches.length === 0) return [];
  const due = duesOf(desk, after, dispatches, now);
  const messages = dispatches.map((one) => messageOf(desk, after, entry, one, { now, due: due.get(one.notice.until) }));
  return [queueing({ case: after.id, number: entry.number }, messages)];
}

/** A UUID that follows from what it is for: whoever makes it again makes the same. */
export function idFrom(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The last days that these notices name; where they name none, no term is looked at. */
function duesOf(
  desk: Desk,
  after: Case,
  dispatches: readonly AnyDispatch[],
  now: Instant,
): ReadonlyMap<string | undefined, PlainDate> {
  if (dispatches.every(({ notice }) => notice.until === undefined)) return new Map();
  const standings = standing(lawOf(desk, after.entries), after, desk.calendar, now);
  return new Map(standings.map(({ term, due }) => [term, due]));
}

function messageOf(
  desk: Desk,
  after: Case,
  entry: Entry,
  { notice, channel, to }: AnyDispatch,
  { now, due }: { readonly now: Instant; readonly due: PlainDate | undefined },
): Outgoing {
  const registered = taken(after, 'register')?.data['registrationNumber'];
  const court = wayToCourt(after, desk.calendar);
  const text = noticeText(notice.name, channel, {
    number: typeof registered === 'string' ? registered : (partyTo(after)?.uin ?? ''),
    due: due === undefined ? '' : shortDate(due),
    court: court ? shortDate(court.until) : '',
    link: `${desk.site}/${isParty(notice.to) ? 'cabinet' : 'office'}`,
  });
  return {
    id: idFrom(entry.id, notice.name, channel),
    notice: notice.name,
    recipient: notice.to,
    channel,
    to: whereTo(desk, to, now),
    ...text,
  };
}

function whereTo(desk: Desk, to: Destination, now: Instant): Outgoing['to'] {
  const on = civil(desk.calendar, now).date;
  switch (to.is) {
    case 'address':
      return { address: to.address };
    case 'official':
      return { iin: to.iin, roles: [], on };
    case 'posts':
      return { iin: null, roles: to.roles, on };
    default:
      return to satisfies never;
  }
}
