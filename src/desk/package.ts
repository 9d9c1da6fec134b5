/**
 * The whole file of a case as one archive (P10.3, APPC 75): every entry with its hash, every paper with its signatures, what their
 * verdicts rest on, every attachment. It is read piece by piece while it is sent, so that its size never matters to the memory.
 */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Actor, Case, Digest } from '../core/procedure.js';
import { attachmentsIn } from '../law/facts.js';
import { bodyOf, loadCase, type StoredEntry } from '../store/entries.js';
import { fileOf, openFile } from '../store/files.js';
import { evidencePieces, loadPaper, signaturesOf, type StoredSignature } from '../store/papers.js';
import type { Desk } from './desk.js';
import { type Looked, lookAtCase } from './look.js';

/** The archive of a case: its name, and its bytes as they come. */
export interface CasePackage {
  readonly name: string;
  readonly stream: Readable;
}

/** The file of a case for whoever may see the case; the look is logged. */
export async function packageOf(desk: Desk, actors: readonly Actor[], id: string): Promise<Looked<CasePackage>> {
  const seen = await lookAtCase(desk, actors, id, 'package');
  if (seen.is !== 'open') return seen;
  const { case: found, as } = seen.look;
  // The whole file is for the party and the office: a base operator sees a permit only in part (A-49, LPD 5).
  if (as.role === 'baseOperator') return { is: 'closed' };
  return { is: 'open', look: { name: `${found.procedure}-${id}.zip`, stream: await archived(desk, found) } };
}

/** The archive itself. What cannot be read on the way breaks the stream off, so that half a file is never taken for a whole one. */
export async function archived(desk: Pick<Desk, 'db' | 'files'>, found: Case): Promise<Readable> {
  const [entries, signatures] = await Promise.all([loadCase(desk.db, found.id), signaturesOf(desk.db, found.id)]);
  const members = [...ofEntries(entries), ...ofPapers(desk, entries, signatures), ...(await ofFiles(desk, entries))];
  const evidence = [...new Set(signatures.flatMap((one) => [...one.evidence]))].map((digest) =>
    ofEvidence(desk, digest),
  );
  const zip = new ZipFile();
  const mtime = new Date(entries.at(-1)?.at ?? 0);
  for (const { name, size, open } of [...members, ...evidence])
    zip.addReadStreamLazy(name, { mtime, compress: size === null, ...(size === null ? {} : { size }) }, (callback) => {
      open().then(
        (stream) => callback(null, stream),
        (fault: unknown) => callback(fault, Readable.from([])),
      );
    });
  zip.end();
  const { outputStream: stream } = zip;
  if (!(stream instanceof Readable)) throw new TypeError('the archive is no stream that can be broken off');
  zip.on('error', (fault: Error) => stream.destroy(fault));
  return stream;
}

/** A file of the archive. Without a size it is compressed. */
interface Member {
  readonly name: string;
  readonly size: number | null;
  readonly open: () => Promise<Readable>;
}

/** The entries as they are chained: each line is one, its hash that of the hash before it, a line feed and its body. */
function ofEntries(entries: readonly StoredEntry[]): readonly Member[] {
  const lines = entries.map(({ previous, hash, ...entry }) => JSON.stringify({ previous, hash, body: bodyOf(entry) }));
  return [{ name: 'entries.jsonl', size: null, open: async () => Readable.from([`${lines.join('\n')}\n`]) }];
}

function ofPapers(
  { db }: Pick<Desk, 'db'>,
  entries: readonly StoredEntry[],
  signatures: readonly StoredSignature[],
): readonly Member[] {
  return entries.flatMap(({ number, papers }) =>
    papers.flatMap(({ kind, digest }): readonly Member[] => {
      const name = `papers/${String(number).padStart(4, '0')}-${kind}`;
      const own = signatures.filter((one) => one.number === number && one.paper === digest);
      return [
        {
          name: `${name}.pdf`,
          size: null,
          open: async () => Readable.from([(await loadPaper(db, digest))?.paper.bytes ?? lost(`paper ${digest}`)]),
        },
        ...own.map(({ cms, capacity }): Member => ({
          name: `${name}.${capacity}.cms`,
          size: cms.length,
          open: async () => Readable.from([cms]),
        })),
        ...own.map(({ cms: _cms, capacity, ...said }): Member => ({
          name: `${name}.${capacity}.json`,
          size: null,
          open: async () => Readable.from([`${JSON.stringify(said, null, 2)}\n`]),
        })),
      ];
    }),
  );
}

/** Attachments keep their names behind a number; what a name may not hold in an archive is taken out of it. */
async function ofFiles(desk: Pick<Desk, 'db' | 'files'>, entries: readonly StoredEntry[]): Promise<readonly Member[]> {
  const all = entries.flatMap(({ number, data }) => attachmentsIn(data).map((one) => ({ number, ...one })));
  const members: Member[] = [];
  for (const [at, { number, name, digest }] of all.entries()) {
    const stored = await fileOf(desk.db, digest);
    members.push({
      name: `files/${String(number).padStart(4, '0')}-${String(at + 1)}-${name.replace(/[^\p{L}\p{N}._ -]/gu, '_')}`,
      size: stored?.sizeBytes ?? lost(`file ${digest}`),
      open: async () => (await openFile(desk.files, digest)).stream,
    });
  }
  return members;
}

/** Revocation lists are megabytes: they come in pieces. */
function ofEvidence({ db }: Pick<Desk, 'db'>, digest: Digest): Member {
  return { name: `evidence/${digest}`, size: null, open: async () => Readable.from(evidencePieces(db, digest)) };
}

function lost(what: string): never {
  throw new Error(`the memory lacks the ${what}`);
}
