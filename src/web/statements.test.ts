/** How often the server is asked: by each step and by each page, with few entries and with many. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonId } from '../demo/people.js';
import { prepare } from '../desk/prepare.js';
import { at, type TestDesk } from '../desk/testing.js';
import { tick } from '../desk/tick.js';
import { actorsOf } from '../desk/who.js';
import { application, type ApplicationStep } from '../law/application.js';
import { following } from '../law/consequences.js';
import { requirements } from '../law/qualification.js';
import { loadCase } from '../store/entries.js';
import { permitsOfCase } from '../store/registry.js';
import { valueIn } from './routes/testing.js';
import { type Asked, type CountedSite, openCounted } from './testing.js';

let site: CountedSite;
let office: TestDesk;

beforeAll(async () => {
  site = await openCounted();
  office = site.office;
}, 60_000);
afterAll(() => site.close());

const everythingMet = Object.fromEntries(
  requirements.flatMap(({ norm }) => [
    [`${norm}.met`, 'yes'],
    [`${norm}.reason`, 'seen in the contract'],
  ]),
);
const packageIncomplete = {
  'L9.1.what': 'ok',
  'A4.d1.what': 'expired',
  'A4.d1.remark': 'ended on 20 November 2026',
  'A4.d1.cure': 'attach a contract in force',
  'A4.d2.what': 'ok',
  'A3.f10.what': 'ok',
};

/** What each step asks for, beyond its id and number. */
const typed: { readonly [step in ApplicationStep]?: () => Readonly<Record<string, string>> } = {
  assign: () => ({ officerIin: office.person('officer').iin }),
  confirmComplete: () => ({ note: 'seen' }),
  findIncomplete: () => packageIncomplete,
  returnIncomplete: () => ({ reason: 'the contract runs' }),
  examine: () => everythingMet,
  returnPermit: () => ({ reason: 'the address is to be checked' }),
};

/** Whom a step names. */
const people: { readonly [step in ApplicationStep]?: () => Readonly<Record<string, string>> } = {
  reassign: () => ({ officerIin: office.person('secondOfficer').iin }),
  holdHearing: () => ({ chairIin: office.person('head').iin }),
};

const by = (step: ApplicationStep, applicant: PersonId): PersonId => {
  const [role] = application.steps[step].by;
  return role === 'applicant' ? applicant : role === 'manager' ? 'officer' : (role as PersonId);
};

interface Count extends Asked {
  readonly entries: number;
}

/** Takes a step over HTTP as its actor. */
async function step(
  caseId: string,
  name: ApplicationStep,
  applicant: PersonId,
  more: Readonly<Record<string, string>> = {},
): Promise<Count> {
  const entries = (await loadCase(office.desk.db, caseId)).length;
  const id = randomUUID();
  const fields = Object.entries({
    stepId: id,
    expected: String(entries + 1),
    ...typed[name]?.(),
    ...more,
    ...people[name]?.(),
  });
  const submits = name === 'submit';
  const asked = await site.send(by(name, applicant), {
    page: submits ? '/apply/check' : '/',
    url: submits ? '/apply/check' : `/cases/${caseId}/${name}`,
    fields: (page) =>
      submits
        ? [
            ['id', id],
            ['version', valueIn(page, 'version') ?? ''],
          ]
        : fields,
    signed: 'signed' in application.steps[name] ? id : null,
  });
  return { ...asked, entries };
}

const opening: readonly ApplicationStep[] = ['submit', 'register', 'handOver', 'assign'];

/** A step by its name, with what is typed when it is not the usual; or a moment to which the clock is set. */
type Next =
  | ApplicationStep
  | readonly [ApplicationStep, Readonly<Record<string, string>>]
  | { readonly clock: Parameters<typeof at> };

const why = { reason: 'seen anew' };
const unmet = { ...everythingMet, 'A4.q3.met': 'no' };
const upheld = { 'L10.2.raised': 'yes', 'L10.2.facts': 'The certificate ended.', 'L10.2.evidence': 'Point 3.' };
const slot = {
  'hearing.date': '25.11.2026',
  'hearing.time': '15:00',
  'hearing.method': 'video',
  'hearing.place': 'https://meet.example/1',
};
const proposal: Next = ['proposeRefusal', { ...upheld, ...slot }];
const refusal: Next = ['draftRefusal', { ...upheld, answer: 'The copy is of another device.' }];
const endings: readonly (readonly [PersonId, readonly Next[]])[] = [
  [
    'companyHead',
    [
      'findIncomplete',
      'returnIncomplete',
      'confirmComplete',
      'examine',
      'formPermit',
      'returnPermit',
      'formPermit',
      'issue',
    ],
  ],
  ['individual', ['findIncomplete', 'refuseIncomplete']],
  ['otherHead', ['findIncomplete', 'withdraw']],
  [
    'companyHead',
    [
      'confirmComplete',
      ['examine', unmet],
      proposal,
      ['returnProposal', why],
      proposal,
      'notify',
      ['recordReceipt', { way: 'inHand', on: '23.11.2026', proof: 'The receipt.' }],
      ['changeSlot', { ...slot, 'hearing.date': '24.11.2026', ...why }],
      ['statePosition', { text: 'It was renewed.' }],
      'moveHearing',
      { clock: ['2026-11-24', '16:00'] },
      ['holdHearing', { attendance: 'came', present: 'The head.', course: 'He explained.', chairIin: '' }],
      'chairHearing',
      ['remarkOnMinutes', why],
      { clock: ['2026-11-26', '10:00'] },
      refusal,
      ['returnRefusal', why],
      refusal,
      'refuse',
    ],
  ],
  [
    'individual',
    [
      'confirmComplete',
      ['examine', unmet],
      proposal,
      'notify',
      'waive',
      'examine',
      ['formPermit', { conclusion: 'It was renewed.' }],
      ['returnAfterHearing', why],
      ['moveRecusal', why],
      ['rejectRecusal', why],
      ['recuse', why],
      ['reassign', why],
      { clock: ['2026-12-02', '18:31'] },
      'handOverPermit',
    ],
  ],
];

/** Lets a case grow without anybody looking. */
async function grow(caseId: string, entries: number): Promise<void> {
  const defects = [{ norm: 'A4.d1', what: 'expired', remark: 'ended', cure: 'attach another' }];
  while ((await loadCase(office.desk.db, caseId)).length < entries) {
    expect(await office.plain('officer', caseId, 'findIncomplete', { defects })).toMatchObject({ is: 'done' });
    const returned = await office.plain('head', caseId, 'returnIncomplete', { reason: 'the contract runs' });
    expect(returned).toMatchObject({ is: 'done' });
  }
}

/** Every step of the table, each case grown to `entries` when its officer has it. */
async function everyStep(entries: number): Promise<ReadonlyMap<ApplicationStep, Count>> {
  const counts = new Map<ApplicationStep, Count>();
  for (const [applicant, ending] of endings) {
    office.clock.set(at('2026-11-23', '10:00'));
    const caseId = await office.fill(applicant, { 'contracts.0.validUntil': '2026-11-20' });
    for (const name of opening) counts.set(name, await step(caseId, name, applicant));
    await grow(caseId, entries);
    for (const next of ending) {
      if (typeof next === 'object' && 'clock' in next) {
        office.clock.set(at(...next.clock));
        await tick(office.desk);
        continue;
      }
      const [name, more = {}] = typeof next === 'string' ? [next] : next;
      counts.set(name, await step(caseId, name, applicant, more));
    }
  }
  return counts;
}

test('HOUSE §4 no step asks the server more than eight times, its paper included, however many entries the case has', async () => {
  const few = await everyStep(5);
  const many = await everyStep(60);
  // What a complaint leads to is taken along with its decision, or signed like any other permit.
  const ledTo = (name: string) => following.has(name) || name === 'issueAsOrdered';
  const ofPeople = Object.entries(application.steps).filter(
    ([name, { by }]) => by.some((role) => role !== 'system') && !ledTo(name),
  );
  expect([...few.keys()].sort()).toEqual(ofPeople.map(([name]) => name).sort());
  const table = [...few].map(([name, { shown, taken, entries }]) => ({
    step: name,
    shown,
    taken,
    'entries before': entries,
    'and with': many.get(name)?.entries,
  }));
  console.table(table);
  const asked = ([name, { shown, taken }]: readonly [string, Count]) => [name, shown, taken];
  expect([...many].map(asked)).toEqual([...few].map(asked));
  expect([...few].filter(([, { shown, taken }]) => (shown ?? 0) + taken > 8).map(asked)).toEqual([]);
}, 120_000);

test('HOUSE §4 no page asks the server more than twice, however many entries the case has', async () => {
  office.clock.set(at('2026-11-23', '10:00'));
  const caseOf = async (applicant: PersonId, names: readonly ApplicationStep[], entries: number) => {
    const caseId = await office.fill(applicant);
    for (const name of [...opening, ...names]) await step(caseId, name, applicant);
    await grow(caseId, entries);
    return caseId;
  };
  const counts = async (entries: number) => {
    const running = await caseOf('individual', [], entries);
    const unassigned = await office.fill('otherHead');
    for (const name of opening.slice(0, 3)) await step(unassigned, name, 'otherHead');
    const ended = await caseOf('companyHead', ['confirmComplete', 'examine', 'formPermit', 'issue'], 0);
    const issue = (await loadCase(office.desk.db, ended)).find(({ step }) => step === 'issue');
    const [issued] = await permitsOfCase(office.desk.db, issue?.id ?? '');
    const [submitted] = await loadCase(office.desk.db, running);
    const paper = submitted?.papers[0]?.digest;
    const [attachment] = (submitted?.data['attachments'] ?? []) as readonly { readonly digest: string }[];
    const withdrawal = randomUUID();
    const actors = await actorsOf(office.desk, office.person('individual'));
    await prepare(office.desk, actors, { id: withdrawal, case: running, step: 'withdraw' });
    await office.fill('companySigner');
    const pages: readonly (readonly [PersonId, string])[] = [
      ['individual', '/'],
      ['individual', '/registry'],
      ['individual', `/registry?q=${issued?.permitNumber}`],
      ['individual', `/registry?q=${encodeURIComponent('телеком байланыс')}`],
      ['individual', `/permits/${issued?.permitNumber}`],
      ['individual', `/v/${issued?.permitNumber}/${issued?.verifyCode}`],
      ['individual', '/sign-in'],
      ['individual', '/terms'],
      ['individual', '/norms'],
      ['individual', '/cabinet'],
      ['individual', `/cases/${running}`],
      ['officer', `/cases/${running}`],
      ['individual', `/papers/${paper}.pdf`],
      ['individual', `/papers/${paper}.cms`],
      ['individual', `/cases/${running}/files/${attachment?.digest}`],
      ['individual', `/sign/${withdrawal}`],
      ['individual', `/sign/${withdrawal}/paper.pdf`],
      ['officer', '/office'],
      ['officer', `/cases/${unassigned}/assign`],
      ['officer', `/cases/${running}/examine`],
      ['companySigner', '/apply'],
      ['companySigner', '/apply/contracts'],
      ['companySigner', '/apply/check'],
    ];
    const found: [string, number][] = [];
    for (const [who, path] of pages) {
      const browser = await site.browserOf(who);
      const name = decodeURI(path).replaceAll(/[0-9a-f]{64}|[0-9a-f-]{36}|KZ\w{13}(\/[\w-]+)?/g, '…');
      found.push([`${name} (${who})`, await site.countOf(() => browser.get(path), null)]);
    }
    return found;
  };
  const few = await counts(5);
  const many = await counts(60);
  console.table(Object.fromEntries(few));
  expect(many).toEqual(few);
  expect(few.filter(([, count]) => count > 2)).toEqual([]);
}, 120_000);
