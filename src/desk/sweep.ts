/** What nobody needs any more: unsigned papers, challenges, sessions, abandoned uploads and drafts (law-facts, section 6). */
import { sweepDrafts } from '../store/drafts.js';
import { sweepUploads } from '../store/files.js';
import { sweepNonces } from '../store/nonces.js';
import { sweepMessages } from '../store/outbox.js';
import { sweepPrepared } from '../store/papers.js';
import { sweepPhones } from '../store/phones.js';
import { sweepSessions } from '../store/sessions.js';
import type { Desk } from './desk.js';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** Forgets what is too old by the office's clock; sessions are dated by the machine's. */
export async function sweep(desk: Desk): Promise<void> {
  const before = (ms: number) => new Date(Date.parse(desk.now()) - ms).toISOString();
  await sweepPrepared(desk.db, before(2 * DAY));
  await sweepNonces(desk.db, desk.now());
  await sweepPhones(desk.db, before(DAY));
  await sweepDrafts(desk.db, before(90 * DAY));
  await sweepUploads(desk.files, desk.db, before(7 * DAY));
  await sweepMessages(desk.db, 90);
  await sweepSessions(desk.db, new Date().toISOString());
}
