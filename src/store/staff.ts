/** Who holds which role in the office, by which order: a view of the entries of the case 'office'. */
import type { PlainDate } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import type { Schema } from './schema.js';
import { text } from './statement.js';

/** A person in a role. Both dates belong to the time in the role; `validUntil` null: until relieved. */
export interface Post {
  readonly iin: string;
  readonly role: string;
  readonly name: string;
  /** The order of appointment, '12-ж/қ of 2026-01-05'. */
  readonly order: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

/** Replaces the whole view, in the transaction that appended to the case 'office'. */
export async function rewriteStaff(trx: Db, posts: readonly Post[]): Promise<void> {
  await trx.deleteFrom('staff').execute();
  if (posts.length === 0) return;
  const rows = posts.map((post) => ({
    iin: post.iin,
    role: post.role,
    name: post.name,
    order_text: post.order,
    valid_from: post.validFrom,
    valid_until: post.validUntil,
  }));
  await trx.insertInto('staff').values(rows).execute();
}

/** The roles that a person holds on this day; empty for everybody who is not of the office. */
export async function rolesOf(db: Db, iin: string, on: PlainDate): Promise<readonly Post[]> {
  const rows = await ask<Schema['staff']>(
    db,
    text`select * from staff where iin = ${iin} and valid_from <= ${on} and (valid_until is null or valid_until >= ${on})
      order by role, valid_from`,
  );
  return rows.map(parseRow);
}

/** Everybody who holds or held a role, by name in Kazakh order. */
export async function everyPost(db: Db): Promise<readonly Post[]> {
  const rows = await db
    .selectFrom('staff')
    .selectAll()
    .orderBy('name', (order) => order.collate('kk-x-icu'))
    .orderBy('valid_from')
    .execute();
  return rows.map(parseRow);
}

function parseRow(row: {
  readonly iin: string;
  readonly role: string;
  readonly name: string;
  readonly order_text: string;
  readonly valid_from: PlainDate;
  readonly valid_until: PlainDate | null;
}): Post {
  return {
    iin: row.iin,
    role: row.role,
    name: row.name,
    order: row.order_text,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  };
}
