/** How often the server is asked by the main steps and pages of a permit's life and of a complaint. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../demo/people.js';
import { issued, notified, terminated } from '../desk/test-life.js';
import { at, type TestDesk } from '../desk/testing.js';
import { tick } from '../desk/tick.js';
import { complaint } from '../law/complaint.js';
import { permit } from '../law/permit.js';
import { loadCase } from '../store/entries.js';
import { fieldsIn } from './routes/testing.js';
import { type Asked, type CountedSite, openCounted } from './testing.js';

let site: CountedSite;
let office: TestDesk;
beforeAll(async () => {
  site = await openCounted();
  office = site.office;
}, 60_000);
beforeEach(() => on('2026-11-23'));
afterAll(() => site.close());

type Day = Parameters<typeof at>[0];
const on = (day: Day, time = '10:00') => office.clock.set(new Date(at(day, time)));
const numberOf = async (id: string, step: string) =>
  (await loadCase(office.desk.db, id)).findLast((entry) => entry.step === step)?.number ?? 0;
type Typed = Readonly<Record<string, string>>;
type Counts = Map<string, Asked>;

/** Takes a step of a life or of a complaint over HTTP, and notes what it asked. */
async function step(counts: Counts, who: PersonId, id: string, name: string, typed: Typed = {}): Promise<void> {
  const stepId = randomUUID();
  const expected = String((await loadCase(office.desk.db, id)).length + 1);
  const rows: Readonly<Record<string, object>> = { ...permit.steps, ...complaint.steps };
  const row = rows[name] ?? {};
  const asked = await site.send(who, {
    page: '/',
    url: `/cases/${id}/${name}`,
    fields: () => Object.entries({ stepId, expected, ...typed }),
    signed: 'signed' in row ? stepId : null,
  });
  counts.set(name, asked);
}

/** Files a complaint about an entry of a life over its form; returns its case. */
async function complain(counts: Counts, who: PersonId, life: string, act: string): Promise<string> {
  const page = `/complain?case=${life}&entry=${await numberOf(life, act)}`;
  const [stepId, caseId] = [randomUUID(), randomUUID()];
  const said = { demand: 'To annul it.', text: 'The contract runs.', 'complainant.phone': '+77010000000' };
  const typed: Typed = { ...said, stepId, caseId };
  const asked = await site.send(who, {
    page,
    url: '/complain',
    fields: (html) => [
      ...fieldsIn(html).filter(([name]) => name !== '_csrf' && !(name in typed)),
      ...Object.entries(typed),
    ],
    signed: stepId,
  });
  counts.set('fileComplaint', asked);
  return caseId;
}

const reason = { reason: 'seen anew' };
const slot = { 'hearing.time': '15:00', 'hearing.method': 'video', 'hearing.place': 'https://meet.example/1' };
const reasoned = { flaw: 'circumstances', reasoning: 'The contract was never rescinded.', norms: 'A5.c3' };

/** Lets a life grow without anybody looking. */
async function grow(life: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const wish = { field: 'validity', contract: 0, value: '2046-11-23', reason: 'misprinted' };
    expect(await office.plain('officer', life, 'findError', wish)).toMatchObject({ is: 'done' });
    const rejected = await office.signed('head', life, 'rejectCorrection', randomUUID(), reason);
    expect(rejected).toMatchObject({ is: 'done' });
  }
}

/** A permit's life from a correction to its termination, another that is renounced. */
async function steppedLife(applicant: PersonId, times: number): Promise<Counts> {
  const counts: Counts = new Map();
  on('2026-11-23');
  const { life } = await issued(office, applicant);
  await office.deliver();
  await grow(life, times);
  const step_ = (who: PersonId, name: string, typed?: Typed) => step(counts, who, life, name, typed);
  await step_(applicant, 'askCorrection', { field: 'validity', value: '23.11.2046' });
  await step_('head', 'rejectCorrection', reason);
  await step_('officer', 'findError', { field: 'validity', value: '23.11.2046', ...reason });
  await step_('head', 'rejectCorrection', reason);
  const ceased = {
    'contract.1.norm': 'A5.c3',
    'contract.1.eventOn': '20.11.2026',
    'contract.1.facts': 'rescinded by agreement',
    'contract.1.evidence': 'a letter',
  };
  const proposal = { ...ceased, ...slot, 'hearing.date': '25.11.2026' };
  await step_('officer', 'proposeTermination', proposal);
  await step_('head', 'returnTermination', reason);
  await step_('officer', 'proposeTermination', proposal);
  await step_('head', 'notify');
  await office.deliver();
  await step_(applicant, 'statePosition', { text: 'It was renewed.' });
  await step_(applicant, 'waive');
  await step_('officer', 'draftTermination', { conclusion: 'No contract is left.', answer: 'The letter says so.' });
  await step_('head', 'returnDraftedTermination', reason);
  await step_('officer', 'draftTermination', { conclusion: 'No contract is left.', answer: 'The letter says so.' });
  await step_('head', 'terminate');
  await step_('officer', 'recordReceipt', { way: 'inHand', on: '23.11.2026', proof: 'The receipt.' });
  const other = await notified(office, applicant);
  await step(counts, applicant, other.life, 'renounce');
  return counts;
}

/** Two complaints about terminations: one that the provider satisfies, one that goes to the ministry. */
async function steppedComplaint(applicant: PersonId): Promise<Counts> {
  const counts: Counts = new Map();
  const terminatedAnew = async () => {
    on('2026-11-23');
    return terminated(office, applicant);
  };
  const [first, second] = [await terminatedAnew(), await terminatedAnew()];
  const satisfied = await complain(counts, applicant, first.life, 'terminate');
  await step(counts, 'chancery', satisfied, 'registerComplaint');
  await step(counts, 'head', satisfied, 'satisfyComplaint', {
    answer: 'To be read anew.',
    effect: 'remand',
    days: '5',
  });
  const forwarded = await complain(counts, applicant, second.life, 'terminate');
  await step(counts, 'chancery', forwarded, 'registerComplaint');
  on('2026-11-30');
  await step(counts, 'head', forwarded, 'forwardComplaint');
  await step(counts, 'ministryOfficer', forwarded, 'registerAtBody');
  const call = { view: 'It seems to rest on a misreading.', ...slot, 'hearing.date': '04.12.2026' };
  await step(counts, 'ministryOfficer', forwarded, 'callParties', call);
  await step(counts, applicant, forwarded, 'stateOnComplaint', { text: 'As written.' });
  on('2026-12-04', '16:00');
  for (const name of ['hearComplainant', 'hearProvider'])
    await step(counts, 'ministryOfficer', forwarded, name, { attendance: 'came', said: 'As written.' });
  await step(counts, 'ministryOfficer', forwarded, 'annulAct', reasoned);
  return counts;
}

const asked = ([name, { shown, taken }]: readonly [string, Asked]) => [name, shown, taken];
const tooMany = (counts: Counts) => [...counts].filter(([, { shown, taken }]) => (shown ?? 0) + taken > 8).map(asked);

test('HOUSE §4 no step of a permit’s life asks the server more than eight times, its paper included, however many entries it has', async () => {
  const few = await steppedLife('companyHead', 0);
  const many = await steppedLife('companyHead', 20);
  console.table(Object.fromEntries(few));
  expect([...many].map(asked)).toEqual([...few].map(asked));
  expect(tooMany(few)).toEqual([]);
}, 120_000);

test('HOUSE §4 no step of a complaint asks the server more than eight times, its paper and what follows in the permit’s life included', async () => {
  const counts = await steppedComplaint('individual');
  console.table(Object.fromEntries(counts));
  expect(tooMany(counts)).toEqual([]);
}, 120_000);

test('HOUSE §4 the clock asks the server for a page of cases and their entries, then once a step', async () => {
  const one = await issued(office, 'otherHead', { 'contracts.0.validUntil': '2026-11-30' });
  const other = await issued(office, 'otherHead', { 'contracts.0.validUntil': '2026-11-30' });
  on('2026-12-01');
  const officer = await site.browserOf('officer');
  const idle = await site.countOf(() => officer.get('/'), null);
  let steps = 0;
  const busy = await site.countOf(async () => {
    steps = await tick(office.desk);
    return officer.get('/');
  }, null);
  for (const { life } of [one, other])
    expect((await loadCase(office.desk.db, life)).map((entry) => entry.step)).toContain('noteContractEnd');
  expect(busy - idle).toBe(steps + 2);
}, 60_000);

test('HOUSE §4 no page of a permit’s life or of a complaint asks the server more than twice', async () => {
  const ended = await terminated(office, 'companyHead');
  const complained = await complain(new Map(), 'companyHead', ended.life, 'terminate');
  on('2026-11-23');
  const running = await notified(office, 'companyHead');
  await grow(running.life, 5);
  const pages: readonly (readonly [PersonId, string])[] = [
    ['companyHead', '/cabinet'],
    ['companyHead', `/cases/${running.life}`],
    ['officer', `/cases/${running.life}`],
    ['companyHead', `/cases/${running.life}/statePosition`],
    ['officer', `/cases/${running.life}/changeSlot`],
    ['companyHead', `/cases/${ended.life}`],
    ['head', `/cases/${ended.life}`],
    ['companyHead', `/permits/${ended.number}`],
    ['companyHead', `/v/${ended.number}/${ended.code}`],
    ['companyHead', `/complain?case=${ended.life}&entry=${await numberOf(ended.life, 'terminate')}`],
    ['companyHead', `/cases/${complained}`],
    ['chancery', `/cases/${complained}`],
    ['chancery', '/office'],
    ['head', '/office'],
  ];
  const found: [string, number][] = [];
  for (const [who, path] of pages) {
    const browser = await site.browserOf(who);
    found.push([`${path} (${who})`, await site.countOf(() => browser.get(path), null)]);
  }
  console.table(Object.fromEntries(found));
  expect(found.filter(([, count]) => count > 2)).toEqual([]);
}, 120_000);
