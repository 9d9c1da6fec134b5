/** Who holds which role in the office, by which order: a view of the entries of the case 'office'. */
import type { PlainDate } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import { remembering } from './remember.js';
import type { Schema } from './schema.js';
import { text } from './statement.js';
import type { Tidings } from './tidings.js';

/** A person in a role. Both dates belong to the time in the role; `validUntil` null: until relieved. */
export interface Post {
  readonly iin: string;
  readonly role: string;
  readonly name: string;
  /** The order of appointment, '12-ж/қ of 2026-01-05'. */
  readonly order: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  /** Where notices of work reach him; absent when no address was given. */
  readonly email?: string;
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
    email: post.email ?? null,
  }));
  await trx.insertInto('staff').values(rows).execute();
}

/** The posts that a person holds or held; empty for everybody who is not of the office. */
export async function postsOf(db: Db, iin: string): Promise<readonly Post[]> {
  const rows = await ask<StaffRow>(db, text`select * from staff where iin = ${iin} order by role, valid_from`);
  return rows.map(parsePost);
}

/** Of these posts those that are held on a day. */
export function heldOn(posts: readonly Post[], on: PlainDate): readonly Post[] {
  return posts.filter(({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || validUntil >= on));
}

/** Everybody who holds or held a role, by name in Kazakh order. */
export async function everyPost(db: Db): Promise<readonly Post[]> {
  const rows = await db
    .selectFrom('staff')
    .selectAll()
    .orderBy('name', (order) => order.collate('kk-x-icu'))
    .orderBy('valid_from')
    .execute();
  return rows.map(parsePost);
}

/** Reads `everyPost`, and again only when somebody was appointed or dismissed. */
export function everyPostHeard(db: Db, tidings: Tidings): () => Promise<readonly Post[]> {
  const memory = remembering<readonly Post[]>(tidings, 1);
  tidings.on('staff', () => memory.forget(null));
  return async () => {
    const known = memory.recall('all');
    if (known) return known;
    const keep = memory.keeper('all');
    const found = await everyPost(db);
    keep(found);
    return found;
  };
}

/** A post as its row keeps it. */
export type StaffRow = Schema['staff'];

/** A post from its row. */
export function parsePost(row: StaffRow): Post {
  return {
    iin: row.iin,
    role: row.role,
    name: row.name,
    order: row.order_text,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    ...(row.email ? { email: row.email } : {}),
  };
}
