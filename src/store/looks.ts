/** Who looked at a person's data, when, and what for. Only grows. */
import type { Instant } from '../core/procedure.js';
import type { Db } from './database.js';

/** One look. `what` is what was shown ('case', 'paper application' …), `purpose` the key of the reason. */
export interface Look {
  readonly at: Instant;
  readonly iin: string;
  readonly role: string;
  readonly case: string;
  readonly what: string;
  readonly purpose: string;
}

/** Writes down a look, before the data are shown. */
export async function recordLook(db: Db, look: Look): Promise<void> {
  const { case: caseId, ...rest } = look;
  await db
    .insertInto('look')
    .values({ ...rest, case_id: caseId })
    .execute();
}

/** Who looked at a case, newest first, at most `limit`. */
export async function looksAt(db: Db, caseId: string, limit = 200): Promise<readonly Look[]> {
  const rows = await db
    .selectFrom('look')
    .select(['at', 'iin', 'role', 'case_id', 'what', 'purpose'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ case_id, ...rest }) => ({ ...rest, case: case_id }));
}
