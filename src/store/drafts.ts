/** The unsent application: one for each applicant, so that a second start continues the first. */
import type { Selectable } from 'kysely';
import type { Instant, Json } from '../core/procedure.js';
import { ask, type Db } from './database.js';
import type { Schema } from './schema.js';
import { type Statement, text } from './statement.js';

/** A draft. `owner` is the BIN, or the IIN of a person on his own behalf. */
export interface Draft {
  readonly owner: string;
  /** Grows with every save and is never used twice, even after the draft was deleted. */
  readonly version: number;
  readonly body: { readonly [key: string]: Json };
  readonly updatedAt: Instant;
}

/** `stale`: another tab saved or sent the draft since; `draft` is what is stored now (null: sent or deleted). */
export type Saved =
  { readonly kind: 'saved'; readonly draft: Draft } | { readonly kind: 'stale'; readonly draft: Draft | null };

/** The draft of this applicant; null when there is none. */
export async function loadDraft(db: Db, owner: string): Promise<Draft | null> {
  const [row] = await ask<Selectable<Schema['draft']>>(db, text`select * from draft where owner = ${owner}`);
  return row === undefined ? null : parseRow(row);
}

/** Saves what was typed over the version that the page was made from (null: there was no draft). */
export async function saveDraft(
  db: Db,
  draft: {
    readonly owner: string;
    readonly version: number | null;
    readonly body: Draft['body'];
    readonly now: Instant;
  },
): Promise<Saved> {
  const body = JSON.stringify(draft.body);
  const row =
    draft.version === null
      ? await db
          .insertInto('draft')
          .values({ owner: draft.owner, body, updated_at: draft.now })
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst()
      : await db
          .updateTable('draft')
          .set((eb) => ({
            version: eb.fn<number>('nextval', [eb.val('draft_version')]),
            body,
            updated_at: draft.now,
          }))
          .where('owner', '=', draft.owner)
          .where('version', '=', draft.version)
          .returningAll()
          .executeTakeFirst();
  if (row !== undefined) return { kind: 'saved', draft: parseRow(row) };
  return { kind: 'stale', draft: await loadDraft(db, draft.owner) };
}

/** Removes the draft, along with the entry of the application that was made from it. */
export function deletingDraft(owner: string): Statement {
  return text`delete from draft using written where owner = ${owner}`;
}

/** Removes drafts that nobody has touched since `before`. Returns how many. */
export async function sweepDrafts(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('draft').where('updated_at', '<', before).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function parseRow(row: {
  readonly owner: string;
  readonly version: number;
  readonly body: Draft['body'];
  readonly updated_at: Instant;
}): Draft {
  return { owner: row.owner, version: row.version, body: row.body, updatedAt: row.updated_at };
}
