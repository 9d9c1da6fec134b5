/**
 * What this process wrote or read a moment ago and need not ask for again. Nothing here is the truth: what is remembered of
 * a case is right as far as it goes, since entries never change, but another process may have added to it. So it serves only
 * writers, whose statement finds out (`append`, `prepare`), and whoever is refused on its account asks the database.
 */
import { LRUCache } from 'lru-cache';
import type { Db } from './database.js';
import type { StoredEntry } from './entries.js';
import type { Prepared } from './papers.js';

/** The memory of one database. */
export interface Recall {
  readonly cases: LRUCache<string, readonly StoredEntry[]>;
  /** What was shown to its signer, by the id of the step: once it is stored it never changes. */
  readonly prepared: LRUCache<string, Prepared>;
}

/** The memory that belongs to this connection; a transaction has none, because it may be undone. */
export function recallOf(db: Db): Recall | null {
  if (db.isTransaction) return null;
  const known = recalls.get(db);
  if (known) return known;
  const made: Recall = {
    cases: new LRUCache({ max: 500, maxSize: entriesMax, sizeCalculation: ({ length }) => length }),
    prepared: new LRUCache({ max: 500, maxSize: paperBytesMax, sizeCalculation: sizeOf }),
  };
  recalls.set(db, made);
  return made;
}

const recalls = new WeakMap<Db, Recall>();

/** In both together a few megabytes: the cases and papers of the last minutes of a busy office. */
const entriesMax = 3000;
const paperBytesMax = 4_000_000;

function sizeOf({ papers }: Prepared): number {
  return papers.reduce((sum, { bytes }) => sum + bytes.length, 1);
}
