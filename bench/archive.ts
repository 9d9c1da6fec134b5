/** Two programs of their own: one makes a large case and tells its id, the other streams its file and tells how much memory it took. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { replay } from '../src/core/decide.js';
import type { Case, Entry } from '../src/core/procedure.js';
import { archived } from '../src/desk/package.js';
import { application } from '../src/law/application.js';
import { connect } from '../src/store/database.js';
import { append, loadCase } from '../src/store/entries.js';
import { appendChunk, beginUpload, finishUpload } from '../src/store/files.js';
import { migrate } from '../src/store/migrate.js';
import { type Archived, argument, caseFileBytes, caseFiles } from './shared.js';

const made = process.argv.includes('--case') ? argument('case') : null;
const files = argument('files');
if (made === null) await migrate(argument('owner'));
const db = connect(argument('url'), { max: 4 });
process.send?.(made === null ? await make() : await measured(await loadCase(db, made)));
await db.destroy();
process.disconnect();

async function make(): Promise<string> {
  const now = new Date('2026-11-23T05:00:00Z').toISOString();
  const attachments = [];
  for (let n = 0; n < caseFiles; n += 1) {
    const name = `contract-${n}.pdf`;
    const [head, tail] = [Buffer.from('%PDF-1.7\n'), Buffer.from('\nstartxref\n9\n%%EOF\n')];
    const bytes = Buffer.concat([head, randomBytes(caseFileBytes - head.length - tail.length), tail]);
    const upload = await beginUpload(db, { owner: 'bench', name, sizeBytes: bytes.length, now });
    await appendChunk(files, db, upload, 0, Readable.from([bytes]));
    attachments.push({ field: 'contracts.0.file', name, ...(await finishUpload(files, db, upload, now)) });
  }
  const entry: Entry = {
    case: randomUUID(),
    number: 1,
    id: randomUUID(),
    step: 'submit',
    actor: { role: 'applicant', iin: '800101100003', bin: null, name: 'A', order: null },
    at: now,
    data: { attachments },
    papers: [],
    norm: 'P5.3',
    edition: application.edition,
  };
  await append(db, entry, null);
  return entry.case;
}

async function measured(entries: readonly Entry[]): Promise<Archived> {
  const found = replay(application, entries[0]?.case ?? '', entries);
  // What the first archive loads of programs is no memory of this one.
  await sent({ ...found, id: randomUUID(), entries: [] });
  const resident = process.memoryUsage.rss();
  const before = held();
  let [peak, peakResident] = [before, resident];
  const watch = setInterval(() => {
    peakResident = Math.max(peakResident, process.memoryUsage.rss());
    peak = Math.max(peak, held());
  }, 20);
  const began = performance.now();
  const bytes = await sent(found);
  clearInterval(watch);
  return { bytes, heldBytes: peak - before, residentBytes: peakResident - resident, ms: performance.now() - began };
}

/** What is in use, without what nobody needs any more and the runtime has not swept yet. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** To whoever takes it piece by piece, as a socket does. */
async function sent(found: Case): Promise<number> {
  let sum = 0;
  const sink = new Writable({
    write: (piece: Buffer, _, done) => {
      sum += piece.length;
      setImmediate(done);
    },
  });
  await pipeline(await archived({ db, files }, found), sink);
  return sum;
}
