/** Lists of cases for the cabinet and the office: a view that is rewritten from the replayed case at every step. */
import { sql } from 'kysely';
import type { Digest, Instant, PlainDate } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import type { Schema } from './schema.js';
import { type Statement, text } from './statement.js';

/** A case as lists show it. The truth is in its entries. */
export interface CaseRow {
  readonly case: string;
  readonly procedure: string;
  readonly uin: string | null;
  readonly registrationNumber: string | null;
  readonly stage: string;
  /** The person who applied; of a legal entity, the person who signed. */
  readonly applicantIin: string | null;
  /** Null for a person on his own behalf. */
  readonly applicantBin: string | null;
  readonly applicantName: string;
  readonly submittedAt: Instant | null;
  readonly registeredOn: PlainDate | null;
  /** The official who examines it, null before one was named. */
  readonly officerIin: string | null;
  /** The term that runs out first, its last day and its norm; null when no term runs. */
  readonly nextTerm: string | null;
  readonly nextDue: PlainDate | null;
  readonly nextNorm: string | null;
  readonly resultDue: PlainDate | null;
  readonly lastNumber: number;
  readonly lastHash: Digest;
  readonly ended: boolean;
  /** The roles that have a task in it; null where its stage says for whom it waits. */
  readonly roles: readonly string[] | null;
  /** Whether it waits for anybody at all. */
  readonly waits: boolean;
  /** The next day on which the clock may have a step to take in it. */
  readonly wakeOn: PlainDate | null;
  /** The case that it is about. */
  readonly about: string | null;
  /** The entry of that case whose act it keeps from being executed, and from which day (APPC 96). */
  readonly stays: number | null;
  readonly staysFrom: PlainDate | null;
}

/** Where a page of the work list ended; give it back to get the next page. */
export interface WorkKey {
  readonly nextDue: PlainDate | null;
  readonly case: string;
}

/** Writes the row of a case anew, along with the entry from which it follows. */
export function rewritingCase(row: CaseRow): Statement {
  return text`
    insert into case_view
      (case_id, procedure, uin, registration_number, stage, applicant_iin, applicant_bin, applicant_name, submitted_at,
       registered_on, officer_iin, next_term, next_due, next_norm, result_due, last_number, last_hash, ended, roles, waits,
       wake_on, about, stays, stays_from)
    select ${row.case}, ${row.procedure}, ${row.uin}, ${row.registrationNumber}, ${row.stage}, ${row.applicantIin},
       ${row.applicantBin}, ${row.applicantName}, ${row.submittedAt}, ${row.registeredOn}, ${row.officerIin}, ${row.nextTerm},
       ${row.nextDue}, ${row.nextNorm}, ${row.resultDue}, ${row.lastNumber}, ${row.lastHash}, ${row.ended}, ${row.roles},
       ${row.waits}, ${row.wakeOn}, ${row.about}, ${row.stays}, ${row.staysFrom}
    from written
    on conflict (case_id) do update set
      (procedure, uin, registration_number, stage, applicant_iin, applicant_bin, applicant_name, submitted_at,
       registered_on, officer_iin, next_term, next_due, next_norm, result_due, last_number, last_hash, ended, roles, waits,
       wake_on, about, stays, stays_from)
      = row (excluded.procedure, excluded.uin, excluded.registration_number, excluded.stage, excluded.applicant_iin,
       excluded.applicant_bin, excluded.applicant_name, excluded.submitted_at, excluded.registered_on, excluded.officer_iin,
       excluded.next_term, excluded.next_due, excluded.next_norm, excluded.result_due, excluded.last_number,
       excluded.last_hash, excluded.ended, excluded.roles, excluded.waits, excluded.wake_on, excluded.about,
       excluded.stays, excluded.stays_from)`;
}

/** The ids of the cases that go on, in order, a page at a time. */
export async function openCases(db: Db, after: string = '', limit = 200): Promise<readonly string[]> {
  const rows = await ask<{ readonly case_id: string }>(
    db,
    text`select case_id from case_view where not ended and case_id > ${after} order by case_id limit ${limit}`,
  );
  return rows.map((row) => row.case_id);
}

/** Writes the dates of these rows anew, where they differ: of cases that have not grown since. */
export async function redateCases(db: Db, rows: readonly CaseRow[]): Promise<void> {
  const column = (name: keyof CaseRow) => rows.map((row) => row[name]);
  await ask(
    db,
    text`
    update case_view set registered_on = fresh.registered_on, next_term = fresh.next_term, next_due = fresh.next_due,
                         next_norm = fresh.next_norm, result_due = fresh.result_due, wake_on = fresh.wake_on
    from unnest(${column('case')}::text[], ${column('lastNumber')}::int[], ${column('registeredOn')}::date[],
                ${column('nextTerm')}::text[], ${column('nextDue')}::date[], ${column('nextNorm')}::text[],
                ${column('resultDue')}::date[], ${column('wakeOn')}::date[])
         as fresh (case_id, last_number, registered_on, next_term, next_due, next_norm, result_due, wake_on)
    where case_view.case_id = fresh.case_id and case_view.last_number = fresh.last_number
      and (case_view.registered_on, case_view.next_term, case_view.next_due, case_view.result_due, case_view.wake_on)
          is distinct from (fresh.registered_on, fresh.next_term, fresh.next_due, fresh.result_due, fresh.wake_on)`,
  );
}

/** The row of one case; null when there is none. */
export async function caseRow(db: Db, caseId: string): Promise<CaseRow | null> {
  const row = await db.selectFrom('case_view').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  return row === undefined ? null : parseRow(row);
}

/** An entry of which the applicant is notified; `read` when somebody has opened the case for him since. */
export interface Told {
  readonly number: number;
  readonly step: string;
  readonly at: Instant;
  readonly read: boolean;
}

/**
 * The cases of an applicant, newest first, at most 200: of the legal entity, or of the person when `bin` is null. With the
 * entries of these steps as notices.
 */
export async function casesOf(
  db: Db,
  { iin, bin }: { readonly iin: string | null; readonly bin: string | null },
  steps: readonly string[] = [],
): Promise<readonly (CaseRow & { readonly notices: readonly Told[] })[]> {
  if (iin === null && bin === null) return [];
  const told = sql<readonly Told[]>`(
    select coalesce(json_agg(json_build_object('number', e.number, 'step', e.step, 'at', e.at, 'read', exists (
      select from look
      where look.case_id = e.case_id and look.role in ('applicant', 'holder', 'complainant') and look.what = 'case' and look.at >= e.at
    )) order by e.number), '[]')
    from entry e where e.case_id = case_view.case_id and e.step = any(${steps}::text[]))`;
  const all = db.selectFrom('case_view').selectAll().select(told.as('notices'));
  const own =
    bin === null
      ? all.where('applicant_bin', 'is', null).where('applicant_iin', '=', iin)
      : all.where('applicant_bin', '=', bin);
  const rows = await own
    .orderBy('submitted_at', (order) => order.desc().nullsFirst())
    .orderBy('case_id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ...parseRow(row),
    notices: row.notices.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
  }));
}

/** The cases in which time alone may change something by `today`, by their days: a page at a time, so that many cost no memory. */
export async function* casesForClock(db: Db, today: PlainDate): AsyncGenerator<readonly string[]> {
  for (let after: { readonly day: PlainDate; readonly case: string } | null = null; ;) {
    const rows: readonly { readonly case_id: string; readonly wake_on: PlainDate }[] = await ask(
      db,
      text`select case_id, wake_on from case_view
           where wake_on <= ${today} and (wake_on, case_id) > (${after?.day ?? '-infinity'}::date, ${after?.case ?? ''})
           order by wake_on, case_id limit ${clockPage}`,
    );
    if (rows.length > 0) yield rows.map(({ case_id }) => case_id);
    const last = rows.at(-1);
    if (rows.length < clockPage || !last) return;
    after = { day: last.wake_on, case: last.case_id };
  }
}

const clockPage = 200;

/** Lets the clock pass a case by, along with an entry. */
export function lettingSleep(caseId: string): Statement {
  return text`update case_view set wake_on = null from written where case_view.case_id = ${caseId}`;
}

/** The complaints about a case, newest first: those that go on, and those that have ended. */
export async function complaintsAbout(
  db: Db,
  caseId: string,
): Promise<readonly { readonly case: string; readonly stage: string; readonly ended: boolean }[]> {
  return ask(
    db,
    text`select case_id as case, stage, ended from case_view where about = ${caseId} and procedure = 'complaint'
         order by submitted_at desc`,
  );
}

/** The complaints about a case that have ended. */
export async function decidedAbout(db: Db, caseId: string): Promise<readonly string[]> {
  return (await complaintsAbout(db, caseId)).flatMap((one) => (one.ended ? [one.case] : []));
}

/** What a list of work shows. */
export interface Work {
  /** The stages at which a case waits for whoever asks. */
  readonly stages: readonly string[];
  /** His role, for cases that name the roles for which they wait. */
  readonly role?: string;
  /** Only the cases of this official. */
  readonly officerIin?: string;
  /** 50 when absent. */
  readonly limit?: number;
  readonly after?: WorkKey | null;
}

/**
 * For each want a list, all in one statement: cases that have not ended, those that fall due first at the top, those without
 * a running term at the end.
 */
export async function worklists(db: Db, wants: readonly Work[]): Promise<readonly (readonly CaseRow[])[]> {
  const [first, ...others] = wants.map((want, list) =>
    db.selectFrom(workOf(db, want).as('work')).selectAll().select(sql.lit(list).as('list')),
  );
  if (first === undefined) return [];
  const rows = await others
    .reduce((all, one) => all.unionAll(one), first)
    .orderBy('list')
    .orderBy('due')
    .orderBy('case_id')
    .execute();
  return wants.map((_, list) => rows.filter((row) => row.list === list).map(parseRow));
}

function workOf(db: Db, { stages, role, officerIin, limit = 50, after = null }: Work) {
  const due = sql<string>`coalesce(next_due, 'infinity'::date)`;
  let query = db
    .selectFrom('case_view')
    .selectAll()
    .select(due.as('due'))
    .where('waits', '=', true)
    .where(
      sql<boolean>`case when roles is null then stage = any(${stages}::text[]) else ${role ?? ''} = any(roles) end`,
    );
  if (officerIin !== undefined) query = query.where('officer_iin', '=', officerIin);
  if (after) {
    query = query.where(sql<boolean>`(coalesce(next_due, 'infinity'::date), case_id)
      > (${after.nextDue ?? 'infinity'}::date, ${after.case})`);
  }
  return query.orderBy(due).orderBy('case_id').limit(limit);
}

function parseRow(row: Schema['case_view']): CaseRow {
  return {
    case: row.case_id,
    procedure: row.procedure,
    uin: row.uin,
    registrationNumber: row.registration_number,
    stage: row.stage,
    applicantIin: row.applicant_iin,
    applicantBin: row.applicant_bin,
    applicantName: row.applicant_name,
    submittedAt: row.submitted_at,
    registeredOn: row.registered_on,
    officerIin: row.officer_iin,
    nextTerm: row.next_term,
    nextDue: row.next_due,
    nextNorm: row.next_norm,
    resultDue: row.result_due,
    lastNumber: row.last_number,
    lastHash: row.last_hash,
    ended: row.ended,
    roles: row.roles,
    waits: row.waits,
    wakeOn: row.wake_on,
    about: row.about,
    stays: row.stays,
    staysFrom: row.stays_from,
  };
}
