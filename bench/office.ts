/**
 * The office as a program of its own for the bench: the real pages, desk and memory; only the judge of signatures and the
 * press are stand-ins that cost nothing, and a door lets made-up people in without a signature.
 */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { instantOf } from '../src/core/calendar.js';
import { checkDigit } from '../src/core/identifiers.js';
import { makeClock } from '../src/demo/clock.js';
import { committee, fullName, personOf, type PersonId } from '../src/demo/people.js';
import type { Desk, Judge } from '../src/desk/desk.js';
import { recordOrder } from '../src/desk/staff.js';
import type { Person } from '../src/desk/who.js';
import { officeCalendar } from '../src/law/days.js';
import { filled } from '../src/law/specimens.js';
import { assertFit, connect } from '../src/store/database.js';
import { saveDraft } from '../src/store/drafts.js';
import { appendChunk, beginUpload, finishUpload, type StoredFile } from '../src/store/files.js';
import { migrate } from '../src/store/migrate.js';
import { sessionStore } from '../src/store/sessions.js';
import { everyPostHeard } from '../src/store/staff.js';
import { listen } from '../src/store/tidings.js';
import { makeLog } from '../src/web/log.js';
import { openSite } from '../src/web/site.js';
import { argument, attachmentBytes, noTrust, paperBytes, type Entered, type Tally } from './shared.js';

let counted: (() => Tally) | null = null;
await migrate(argument('owner'));
const db = connect(argument('url'), { max: 20 });
await assertFit(db);
const clock = makeClock(instantOf(officeCalendar, '2026-11-23', '10:00'));
const tidings = await listen(argument('url'), { log: () => undefined });
const desk: Desk = {
  db,
  now: () => clock.now().toISOString(),
  calendar: officeCalendar,
  refreshCalendar: async () => undefined,
  press: { make: async () => paper() },
  judge: believing(),
  trust: noTrust,
  seal: () => randomBytes(3000),
  site: 'http://127.0.0.1',
  providerBin: committee.bin,
  bodies: { complaintBody: null, qualityBody: null },
  channels: ['email', 'sms'],
  staff: everyPostHeard(db, tidings),
  files: argument('files'),
  random: (n) => randomBytes(n),
};
const posts = [
  ['chancery', 'chancery'],
  ['officer', 'manager'],
  ['officer', 'officer'],
  ['head', 'head'],
] as const;
for (const [id, role] of posts) {
  const { iin } = personOf(id);
  const order = {
    iin,
    name: fullName(personOf(id)),
    role,
    order: '1-ж/қ, 2026-01-05',
    from: '2026-01-05',
    until: null,
  };
  await recordOrder(desk, 'appoint', order);
}
const attached = await attachment();

const app = await openSite(desk, {
  secret: 'a secret of the bench, 32 characters',
  sessionStore: sessionStore(db, { ttlSeconds: 14_400, now: () => new Date().toISOString(), tidings }),
  sessionMinutes: 240,
  log: makeLog('warn'),
  demo: null,
  requestsPerMinute: 100_000_000,
});
app.get<{ Params: { who: string } }>('/door/:who', async (request, reply): Promise<Entered> => {
  const { who } = request.params;
  const official = posts.find(([id]) => id === who);
  const person = official ? officialNamed(official[0]) : applicant(Number(who));
  request.session.person = person;
  const entered = { token: reply.generateCsrf(), officer: personOf('officer').iin };
  return official ? { ...entered, case: '', version: '' } : { ...entered, ...(await drafted(person)) };
});
// The first call begins to count, the second one ends it: what is timed later runs as it is shipped.
app.get('/tally', async (): Promise<Tally> => {
  const tally = counted?.() ?? { statements: 0, transactions: 0 };
  counted = counted ? null : counting();
  return tally;
});
process.on('disconnect', () => process.exit(0));
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.(address);

/** A company that nobody ever founded, with a BIN of its own. */
function applicant(index: number): Person {
  const eleven = (serial: number) => `2207400${String(serial).padStart(4, '0')}`;
  // Of some serials the check digit does not exist; these are passed over.
  for (let serial = index % 10_000, moved = 0; ; serial = (serial + 1) % 10_000, moved++) {
    const month = String(1 + ((Math.floor(index / 5000) + moved) % 12)).padStart(2, '0');
    const base = `22${month}${eleven(serial).slice(4)}`;
    const digit = checkDigit(base);
    if (digit === null) continue;
    const { iin, name } = { iin: personOf('companyHead').iin, name: fullName(personOf('companyHead')) };
    return { iin, bin: `${base}${digit}`, name, organisation: `«Үлгі ${index}» ЖШС`, certified: 'head' };
  }
}

function officialNamed(id: PersonId): Person {
  const person = personOf(id);
  return {
    iin: person.iin,
    bin: committee.bin,
    name: fullName(person),
    organisation: committee.name,
    certified: id === 'head' ? 'head' : 'employee',
  };
}

/** The application as it waits to be signed: its fields were kept as they were typed, its attachment is named by its digest. */
async function drafted(person: Person): Promise<Pick<Entered, 'case' | 'version'>> {
  const id = crypto.randomUUID();
  const named = { field: 'contracts.0.file', name: 'contract.pdf', ...attached };
  const body = { form: 'A3', case: id, values: filled.A3, attachments: [named] };
  const saved = await saveDraft(db, { owner: `bin:${person.bin}`, version: null, body, now: desk.now() });
  if (saved.kind === 'stale') throw new Error('this applicant was here before');
  return { case: id, version: String(saved.draft.version) };
}

async function attachment(): Promise<StoredFile> {
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    randomBytes(attachmentBytes - 40),
    Buffer.from('\nstartxref\n9\n%%EOF\n'),
  ]);
  const file = { owner: 'bench', name: 'contract.pdf', sizeBytes: bytes.length, now: desk.now() };
  const upload = await beginUpload(db, file);
  await appendChunk(desk.files, db, upload, 0, Readable.from([bytes]));
  return finishUpload(desk.files, db, upload, desk.now());
}

/** Bytes like those of a paper: no two are the same, and they cannot be compressed. */
function paper(): Uint8Array {
  const bytes = Buffer.from(noise);
  bytes.write(crypto.randomUUID(), 9);
  return bytes;
}

/** Finds every signature to be that of whoever was expected, on the evidence on which real verdicts rest. */
function believing(): Judge {
  const evidence = [1200, 1100, 900].map((size) => ({ kind: 'certificate', bytes: randomBytes(size) }));
  const lists = [1500, 600].map((size) => ({ kind: 'crl', bytes: randomBytes(size) }));
  const checks = ['digest', 'signature', 'certificate', 'chain', 'revocation', 'time', 'purpose', 'signer'] as const;
  const steps = checks.map((step) => ({ step, code: 'VALID' as const }));
  return async (_cms, content, at, purpose, expected = {}) => ({
    verdict: {
      verdict: 'valid',
      code: 'VALID',
      content,
      signers: [
        {
          iin: expected.iin ?? null,
          bin: expected.bin ?? null,
          name: 'ТҰЛПАРОВ ҚУАНДЫҚ',
          patronymic: 'ЕРБОЛАТҰЛЫ',
          organisation: null,
          role: purpose === 'seal' ? 'informationSystem' : 'head',
          algorithm: 'GOST2015-512',
          verdict: 'valid',
          code: 'VALID',
          steps,
          certificate: null,
          chain: [],
          signedAt: at,
          timestamp: null,
          judgedAt: at,
        },
      ],
    },
    evidence: [...evidence, ...lists],
  });
}

/** Counts what this program says to its server, by listening where it speaks, until it is asked for the count. */
function counting(): () => Tally {
  const open = new WeakSet<Client>();
  const counted = { statements: 0, transactions: 0 };
  const query = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : String((first as { readonly text?: unknown }).text ?? '');
    const ends = /^commit/i.test(text);
    if (/^(begin|start)/i.test(text)) open.add(this);
    else if (ends) open.delete(this);
    else counted.statements += 1;
    if (ends || (!open.has(this) && /^\s*(with|insert|update|delete)\b/i.test(text) && !/^\s*with near/.test(text)))
      counted.transactions += 1;
    return Reflect.apply(query, this, args) as never;
  } as typeof query;
  return () => {
    Client.prototype.query = query;
    return counted;
  };
}

const noise = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(paperBytes)]);
