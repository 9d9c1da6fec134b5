/**
 * The outbox: every message that leaves the office, from the statement of its entry until it was sent or has finally failed.
 * Whoever sends claims a message for a while; when he dies meanwhile, somebody claims it again under the same id.
 */
import type { Entry, Instant, PlainDate } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import type { Schema } from './schema.js';
import { type Statement, text } from './statement.js';

/** What is to be sent after an entry. `id` is that of the message for the gateway too, so that a repetition is known as one. */
export interface Outgoing {
  /** UUID; of several addresses of one destination each message gets its own from it. */
  readonly id: string;
  readonly notice: string;
  readonly recipient: string;
  readonly channel: 'email' | 'sms';
  /** An address, or whose mailboxes the staff's list knows on that day. */
  readonly to:
    | { readonly address: string }
    | { readonly iin: string | null; readonly roles: readonly string[]; readonly on: PlainDate };
  readonly subject: string;
  readonly body: string;
}

/** Where a message stands. Times are the server's, but `settledAt`, which is the office's. */
export interface Message {
  readonly id: string;
  readonly case: string;
  /** The number of the entry that it follows from. */
  readonly number: number;
  readonly notice: string;
  readonly recipient: string;
  readonly channel: 'email' | 'sms';
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly queuedAt: Instant;
  /** When the gateway took it, or it was given up. */
  readonly settledAt: Instant | null;
  readonly gatewayId: string | null;
  /** Why the last attempt came to nothing. */
  readonly reason: string | null;
  /** Until the next attempt; 0 when it is due. */
  readonly nextInSeconds: number;
  /** How long it has been waiting. */
  readonly ageSeconds: number;
}

/** What a message came to in the end. */
export type Settled =
  | { readonly state: 'sent'; readonly gatewayId: string; readonly at: Instant }
  | { readonly state: 'failed'; readonly reason: string; readonly at: Instant };

type EntryName = Pick<Entry, 'case' | 'number'>;

/** Queues messages along with the entry from which they follow. Whose address nobody knows gets none. */
export function queueing(of: EntryName, messages: readonly Outgoing[]): Statement {
  const addressed = messages.flatMap(({ to, ...row }) => ('address' in to ? [{ ...row, ...to }] : []));
  if (addressed.length === messages.length) return queueingTo(of, addressed);
  const rows = messages.map(({ to, ...row }) => ({ ...row, ...to }));
  return text`
    insert into message (id, case_id, number, notice, recipient, channel, address, subject, body)
    select case when m.address is null then md5(m.id::text || whose.email)::uuid else m.id end,
           ${of.case}, ${of.number}::int, m.notice, m.recipient, m.channel, coalesce(m.address, whose.email), m.subject, m.body
    from written,
      json_to_recordset(${JSON.stringify(rows)}::json) as m (id uuid, notice text, recipient text, channel text, address text,
        iin text, roles json, "on" date, subject text, body text)
      left join lateral (
        select distinct email from staff
        where email is not null and valid_from <= m."on" and (valid_until is null or valid_until >= m."on")
          and (iin = m.iin or role in (select json_array_elements_text(m.roles)))
      ) whose on m.address is null
    where coalesce(m.address, whose.email) is not null`;
}

/** The same where every address is known, as after most steps: nobody has to be looked up. */
function queueingTo(of: EntryName, rows: readonly (Omit<Outgoing, 'to'> & { readonly address: string })[]): Statement {
  const all = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  return text`
    insert into message (id, case_id, number, notice, recipient, channel, address, subject, body)
    select m.id, ${of.case}, ${of.number}::int, m.notice, m.recipient, m.channel, m.address, m.subject, m.body
    from written,
      unnest(${all('id')}::uuid[], ${all('notice')}::text[], ${all('recipient')}::text[], ${all('channel')}::text[],
        ${all('address')}::text[], ${all('subject')}::text[], ${all('body')}::text[])
        as m (id, notice, recipient, channel, address, subject, body)`;
}

/** Takes messages that are due, those that wait longest first, for so long; nobody else gets them meanwhile. */
export async function claimMessages(
  db: Db,
  { limit, leaseSeconds }: { readonly limit: number; readonly leaseSeconds: number },
): Promise<readonly Message[]> {
  const rows = await ask<MessageRow>(
    db,
    text`
    with due as materialized (
      select id from message where state = 'waiting' and next_at <= now()
      order by next_at limit ${limit} for update skip locked
    )
    update message set attempts = attempts + 1, next_at = now() + make_interval(secs => ${leaseSeconds})
    from due where message.id = due.id
    returning message.*, 0 as next_in, extract(epoch from now() - queued_at)::int as age`,
  );
  return rows.map(parseMessage);
}

/** Says along with an entry what became of a message. */
export function settling(id: string, settled: Settled): Statement {
  return text`${setting(settled)} from written where message.id = ${id} and message.state <> 'sent'`;
}

/** Says what became of a message that no entry tells of. */
export async function settleMessage(db: Db, id: string, settled: Settled): Promise<void> {
  await ask(db, text`${setting(settled)} where id = ${id} and state <> 'sent'`);
}

/** Lets a message wait for another attempt, and says why this one came to nothing. */
export async function postponeMessage(db: Db, id: string, seconds: number, reason: string): Promise<void> {
  await ask(
    db,
    text`update message set next_at = now() + make_interval(secs => ${seconds}), reason = ${reason}
         where id = ${id} and state = 'waiting'`,
  );
}

/** Lets a message of this case that has failed be tried again; false when it has not. */
export async function retryMessage(db: Db, caseId: string, id: string): Promise<boolean> {
  const rows = await ask(
    db,
    text`update message set state = 'waiting', attempts = 0, next_at = now(), queued_at = now()
         where id = ${id} and case_id = ${caseId} and state = 'failed' returning id`,
  );
  return rows.length > 0;
}

/** When an entry of a case was first read by the applicant after it was made; null: not yet. */
export interface Reading {
  readonly number: number;
  readonly at: Instant | null;
}

/** A complaint about a case: its number once it is registered, and what it is now. */
export interface ComplaintAbout {
  readonly case: string;
  readonly number: string | null;
  readonly stage: string;
}

/** What a page shows beside the entries of a case, in one statement: see `besideCase`. */
type BesideRow = Partial<MessageRow> & {
  readonly entry: number | null;
  readonly read_at: Instant | null;
  readonly complaint: string | null;
  readonly complaint_number: string | null;
  readonly complaint_stage: string | null;
};

/** The messages of a case, oldest first, when its party read the entries of these steps, and the complaints about it. */
export async function besideCase(
  db: Db,
  caseId: string,
  steps: readonly string[],
): Promise<{
  readonly messages: readonly Message[];
  readonly read: readonly Reading[];
  readonly complaints: readonly ComplaintAbout[];
}> {
  const rows = await ask<BesideRow>(
    db,
    text`
    select message.*, greatest(0, extract(epoch from next_at - now())::int) as next_in,
           extract(epoch from now() - queued_at)::int as age, null::int as entry, null::timestamptz as read_at,
           null as complaint, null as complaint_number, null as complaint_stage
    from message where case_id = ${caseId}
    union all
    select none.*, null, null, entry.number,
           (select min(look.at) from look
            where look.case_id = entry.case_id and look.role in ('applicant', 'holder', 'complainant') and look.what = 'case' and look.at >= entry.at),
           null, null, null
    from entry left join message none on false
    where entry.case_id = ${caseId} and entry.step = any(${steps}::text[])
    union all
    select none.*, null, null, null, null, view.case_id, view.registration_number, view.stage
    from case_view view left join message none on false
    where view.about = ${caseId} and view.procedure = 'complaint'
    order by queued_at, channel, complaint_number desc`,
  );
  return {
    messages: rows.flatMap((row) => (isMessage(row) ? parseMessage(row) : [])),
    read: rows.flatMap(({ entry, read_at }) => (entry === null ? [] : { number: entry, at: read_at })),
    complaints: rows.flatMap(({ complaint, complaint_number, complaint_stage }) =>
      complaint && complaint_stage ? { case: complaint, number: complaint_number, stage: complaint_stage } : [],
    ),
  };
}

/** A message that somebody should look after, with the case as lists name it. */
export interface Troubled extends Message {
  readonly registrationNumber: string | null;
  readonly uin: string | null;
}

/** Messages that have failed, or that were tried more than thrice in vain; the oldest first, at most a hundred. */
export async function troubledMessages(db: Db, officerIin: string | null = null): Promise<readonly Troubled[]> {
  const rows = await ask<MessageRow & Pick<Schema['case_view'], 'registration_number' | 'uin'>>(
    db,
    text`
    select message.*, greatest(0, extract(epoch from next_at - now())::int) as next_in,
           extract(epoch from now() - queued_at)::int as age, registration_number, uin
    from message left join case_view using (case_id)
    where (state = 'failed' or (state = 'waiting' and attempts > 3 and reason is not null))
      and (${officerIin}::text is null or officer_iin = ${officerIin})
    order by queued_at limit 100`,
  );
  return rows.map((row) => ({
    ...parseMessage(row),
    registrationNumber: row.registration_number,
    uin: row.uin,
  }));
}

/** Forgets messages that were sent more than so many days ago; the entries tell of them. Returns how many. */
export async function sweepMessages(db: Db, days: number): Promise<number> {
  const rows = await ask(
    db,
    text`delete from message where state = 'sent' and queued_at < now() - make_interval(days => ${days}) returning id`,
  );
  return rows.length;
}

type MessageRow = Schema['message'] & { readonly next_in: number; readonly age: number };

function isMessage(row: Partial<MessageRow>): row is MessageRow {
  return row.id !== undefined && row.id !== null;
}

function setting(settled: Settled): Statement {
  return settled.state === 'sent'
    ? text`update message set state = 'sent', gateway_id = ${settled.gatewayId}, reason = null, settled_at = ${settled.at}::timestamptz`
    : text`update message set state = 'failed', reason = ${settled.reason}, settled_at = ${settled.at}::timestamptz`;
}

function parseMessage(row: MessageRow): Message {
  return {
    id: row.id,
    case: row.case_id,
    number: row.number,
    notice: row.notice,
    recipient: row.recipient,
    channel: row.channel,
    address: row.address,
    subject: row.subject,
    body: row.body,
    state: row.state,
    attempts: row.attempts,
    queuedAt: row.queued_at,
    settledAt: row.settled_at,
    gatewayId: row.gateway_id,
    reason: row.reason,
    nextInSeconds: row.next_in,
    ageSeconds: row.age,
  };
}
