/** A desk for tests: a real database, real signatures of the demo's people, a real press, a clock that the test sets. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '../core/calendar.js';
import type { Data, Instant, PlainDate } from '../core/procedure.js';
import { openCentre, type Centre } from '../demo/centre.js';
import { type DemoClock, makeClock } from '../demo/clock.js';
import { sampleContract } from '../demo/contract.js';
import { agency, committee, fullName, ministry, personOf, type PersonId } from '../demo/people.js';
import { officeCalendar } from '../law/days.js';
import type { Gateway } from '../outside/gateway.js';
import { openPress } from '../press/press.js';
import { signCms } from '../seal/cms-write.js';
import { parseCrl } from '../seal/crl.js';
import { profileOf } from '../seal/profile.js';
import { readPkcs8 } from '../seal/pkcs8.js';
import { parseTrust } from '../seal/trust.js';
import { parseCertificate, parseCertificates } from '../seal/x509.js';
import { appendChunk, beginUpload, finishUpload } from '../store/files.js';
import { freshDatabase, testDatabases, testFolder } from '../store/testing.js';
import { actorsOf, type Person } from './who.js';
import { keepCalendar } from './days.js';
import type { Desk } from './desk.js';
import { sendDue } from './dispatch.js';
import { attach, keepTopic, formOf, openDraft, ownerOf, seenOf } from './draft.js';
import { judgeWith } from './judge.js';
import { prepare, prepared } from './prepare.js';
import { recordOrder } from './staff.js';
import { type Outcome, take, takeSigned } from './take.js';
import type { SignedStep } from './compose.js';
import { loadCase } from '../store/entries.js';
import type { StepName } from '../law/procedures.js';

/** A moment by the office's clock. */
export const at = (date: PlainDate, time: string): Instant => instantOf(officeCalendar, date, time);

export interface TestDesk {
  readonly desk: Desk;
  readonly clock: DemoClock;
  readonly person: (id: PersonId) => Person;
  /** Signs with the key of a person, detached unless said. */
  readonly sign: (id: PersonId, content: Uint8Array, attached?: boolean) => Uint8Array;
  /** Fills in and keeps a whole, complete application; `change` alters values by key before it is kept. */
  readonly fill: (id: PersonId, change?: Readonly<Record<string, string>>) => Promise<string>;
  /** A signed step from preparation to entry. */
  readonly signed: (id: PersonId, caseId: string, step: SignedStep, stepId?: string, said?: Data) => Promise<Outcome>;
  /** A step without signature. */
  readonly plain: (
    id: PersonId,
    caseId: string,
    step: StepName,
    data?: Record<string, never> | object,
  ) => Promise<Outcome>;
  /** Sends whatever waits, over gateways that take everything. */
  readonly deliver: () => Promise<void>;
  readonly trust: () => Promise<readonly Uint8Array[]>;
  readonly centre: Centre;
  /** Of the database, for those who listen there. */
  readonly databaseUrl: string;
  readonly close: () => Promise<void>;
}

/** Opens a desk at 10:00 of Monday, 23 November 2026, on the first test server, unless said; `change` says what is other than usual. */
export async function openTestDesk(
  start: Instant = at('2026-11-23', '10:00'),
  on?: string,
  change: Partial<Desk> = {},
): Promise<TestDesk> {
  const [server] = await testDatabases();
  const database = await freshDatabase(on ?? server?.name ?? '');
  const folder = testFolder();
  const clock = makeClock(start);
  const centre = await openCentre(join(folder, 'centre'), clock);
  const press = openPress();
  const key = readPkcs8(await readFile(centre.sealKeyFile));
  const [certificate] = parseCertificates(await readFile(centre.sealCertFile));
  const trust = await Promise.all(centre.trustFiles.map((file) => readFile(file)));
  const people = parseTrust(trust);
  const lists = () =>
    [centre.crl(), centre.rootCrl()].map((bytes) => ({ source: 'demo', bytes, crl: parseCrl(bytes), at: clock.now() }));
  const calendar = await keepCalendar(database.db);
  const desk: Desk = {
    db: database.db,
    now: () => clock.now().toISOString(),
    get calendar() {
      return calendar.now;
    },
    refreshCalendar: calendar.refresh,
    press,
    judge: judgeWith(people, { lists }),
    trust: {
      contour: 'own',
      people,
      time: null,
      lists,
      sources: () => [],
      services: () => [],
      answeredAbout: () => null,
    },
    seal: (content, when) => signCms({ content, detached: true, key, certificate: certificate!.der, at: when }),
    site: 'https://ruqsat.example',
    providerBin: committee.bin,
    bodies: { complaintBody: ministry.bin, qualityBody: agency.bin },
    channels: ['email', 'sms'],
    files: folder,
    random: (n) => randomBytes(n),
    ...change,
  };
  const posts = [
    ['chancery', 'chancery'],
    ['officer', 'manager'],
    ['officer', 'officer'],
    ['secondOfficer', 'officer'],
    ['head', 'head'],
    ['actingHead', 'authorised'],
    ['ministryOfficer', 'complaintBody'],
    ['qualityOfficer', 'qualityBody'],
  ] as const;
  for (const [id, role] of posts) {
    const { iin } = personOf(id);
    await recordOrder(desk, 'appoint', {
      iin,
      name: fullName(personOf(id)),
      role,
      order: '1-ж/қ, 2026-01-05',
      ...(role === 'officer' ? { email: `${id}@ruqsat.example` } : {}),
      from: '2026-01-05',
      until: null,
    });
  }
  const person = (id: PersonId): Person => {
    const { iin, bin, name, patronymic, organisation, role } = profileOf(
      parseCertificate(centre.keyOf(id).certificate),
    );
    return { iin: iin ?? '', bin, name: `${name} ${patronymic}`, organisation, certified: role };
  };
  const actors = (id: PersonId) => actorsOf(desk, person(id));
  const sign: TestDesk['sign'] = (id, content, attached = false) => {
    const { privateKey, certificate: der } = centre.keyOf(id);
    return signCms({ content, detached: !attached, key: privateKey, certificate: der, at: desk.now() });
  };
  return {
    desk,
    clock,
    trust: async () => trust,
    centre,
    databaseUrl: database.ownerUrl,
    person,
    sign,
    fill: async (id, change = {}) => {
      const owner = ownerOf(person(id));
      const bytes = sampleContract({ number: '17', date: '2026-01-12', until: '2031-01-11' });
      const upload = await beginUpload(desk.db, {
        owner,
        name: 'contract.pdf',
        sizeBytes: bytes.length,
        now: desk.now(),
      });
      await appendChunk(
        desk.files,
        desk.db,
        upload,
        0,
        (async function* () {
          yield bytes;
        })(),
      );
      await finishUpload(desk.files, desk.db, upload, desk.now());
      await attach(desk, person(id), 'contracts.0.file', upload);
      for (const topic of formOf(person(id)).topics) {
        const values = { ...filled, ...change };
        await keepTopic(desk, person(id), topic, {
          seen: seenOf(await openDraft(desk, person(id)), topic),
          values,
          files: {},
        });
      }
      return (await openDraft(desk, person(id))).case;
    },
    signed: async (id, caseId, step, stepId = randomUUID(), said = {}) => {
      const filling = step === 'submit' && !('life' in said) ? { filling: await openDraft(desk, person(id)) } : {};
      const made = await prepare(desk, await actors(id), { id: stepId, case: caseId, step, said, ...filling });
      if (made.is === 'refused') return made;
      const shown = await prepared(desk, await actors(id), stepId);
      return takeSigned(desk, await actors(id), stepId, sign(id, shown!.papers[0]!.bytes));
    },
    deliver: async () => {
      const gateway: Gateway = { hand: async ({ id }) => ({ is: 'sent', id }), close: () => undefined };
      const gateways = { email: gateway, sms: gateway };
      while ((await sendDue(desk, gateways, { log: () => undefined })) > 0);
    },
    plain: async (id, caseId, step, data = {}) =>
      take(desk, await actors(id), {
        id: randomUUID(),
        case: caseId,
        step,
        expectedNumber: (await loadCase(desk.db, caseId)).length + 1,
        data: { ...data },
      }),
    close: async () => {
      await press.close();
      await database.drop();
    },
  };
}

/** A whole application by flat keys; keys that a form does not have are left out by its topics. */
export const filled: Readonly<Record<string, string>> = {
  foreign: 'no',
  'signer.capacity': 'head',
  'address.postalCode': '010000',
  'address.city': 'Astana',
  'address.street': 'Mangilik El',
  'address.house': '55/15',
  email: 'office@example.kz',
  'phones.0.number': '+77010000000',
  'bank.account': 'KZ86125KZT5004100100',
  'bank.name': 'Sample Bank',
  'bank.location': 'Astana',
  'object.same': 'yes',
  'contracts.0.operator': 'Sample Base Operator JSC',
  'contracts.0.operatorBin': '240140000011',
  'contracts.0.number': '17',
  'contracts.0.date': '2026-01-12',
  'contracts.0.term': 'until',
  'contracts.0.validUntil': '2031-01-11',
  'information.verification.number': 'BC-2026-14',
  'information.verification.date': '2026-02-02',
  'information.conformity.number': 'KZ.7500.26',
  'information.conformity.date': '2026-02-03',
  'information.commissioning.number': '4',
  'information.commissioning.date': '2026-02-10',
  'declarations.d1': 'yes',
  'declarations.d2': 'yes',
  'declarations.d3': 'yes',
};
