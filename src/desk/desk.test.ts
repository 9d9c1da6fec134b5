import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requirements } from '../law/qualification.js';
import { openOcsp } from '../outside/ocsp.js';
import { openTsa } from '../outside/tsa.js';
import { parseTrust } from '../seal/trust.js';
import { checkChains } from '../store/check.js';
import { searchRegistry } from '../store/registry.js';
import { loadCase } from '../store/entries.js';
import { looksAt } from '../store/looks.js';
import { loadEvidence, signaturesOf } from '../store/papers.js';
import { openDraft } from './draft.js';
import { judgeWith } from './judge.js';
import { lookAtCase } from './look.js';
import { prepare, prepared } from './prepare.js';
import { takeSigned } from './take.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { actorsOf, challenge, signIn } from './who.js';

let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk();
}, 60_000);
afterAll(() => office.close());

const everythingMet = {
  findings: Object.fromEntries(requirements.map(({ norm }) => [norm, { met: true, reason: 'seen in the contract' }])),
};

test('P5.3–P9 a company’s application goes from its signature to a permit that the registry shows', async () => {
  const { signed, plain, fill, desk, person } = office;
  const id = await fill('companyHead');
  expect(await signed('companyHead', id, 'submit')).toMatchObject({ is: 'done' });
  expect(await signed('chancery', id, 'register')).toMatchObject({
    is: 'done',
    entry: { data: { registeredOn: '2026-11-23' } },
  });
  expect(await plain('chancery', id, 'handOver')).toMatchObject({ is: 'done' });
  expect(await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'B' })).toMatchObject({
    is: 'done',
  });
  expect(await plain('officer', id, 'confirmComplete')).toMatchObject({ is: 'done' });
  expect(await plain('officer', id, 'examine', everythingMet)).toMatchObject({ is: 'done' });
  expect(await plain('officer', id, 'formPermit')).toMatchObject({ is: 'done' });
  expect(await signed('head', id, 'issue')).toMatchObject({
    is: 'done',
    entry: { data: { issuedOn: '2026-11-23', expiresOn: '2036-11-23' } },
  });
  const [permit] = await searchRegistry(desk.db, { text: person('companyHead').bin ?? '' });
  expect(permit).toMatchObject({ uin: expect.stringContaining('VMA'), status: 'valid', expiresOn: '2036-11-23' });
  const look = await lookAtCase(desk, await actorsOf(desk, person('companyHead')), id, 'test');
  expect(look).toMatchObject({ is: 'open', look: { case: { stage: 'issued' }, open: [] } });
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

test('HOUSE §4.5 of two heads who sign at once one succeeds, and the other is told what happened', async () => {
  const { desk, fill, signed, plain, person, sign } = office;
  const id = await fill('individual', { 'contracts.0.validUntil': '2026-11-20' });
  await signed('individual', id, 'submit');
  await signed('chancery', id, 'register');
  await plain('chancery', id, 'handOver');
  await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'B' });
  await plain('officer', id, 'findIncomplete', {
    defects: [
      { norm: 'A4.d1', what: 'expired', remark: 'ended on 20 November 2026', cure: 'attach a contract in force' },
    ],
  });
  const actors = await actorsOf(desk, person('head'));
  const [one, other] = [randomUUID(), randomUUID()];
  for (const stepId of [one, other]) await prepare(desk, actors, { id: stepId, case: id, step: 'refuseIncomplete' });
  const take = async (stepId: string) => {
    const shown = await prepared(desk, actors, stepId);
    return takeSigned(desk, actors, stepId, sign('head', shown!.papers[0]!.bytes));
  };
  const outcomes = await Promise.all([take(one), take(other)]);
  expect(outcomes.map(({ is }) => is).sort()).toEqual(['done', 'stale']);
  expect(outcomes.find(({ is }) => is === 'stale')).toMatchObject({ since: [{ step: 'refuseIncomplete' }] });
  expect((await loadCase(desk.db, id)).filter(({ step }) => step === 'refuseIncomplete')).toHaveLength(1);
});

test('HOUSE §4.5 a form that is sent twice is one step, and says so both times', async () => {
  const { desk, fill, person, sign } = office;
  const id = await fill('otherHead');
  const actors = await actorsOf(desk, person('otherHead'));
  const stepId = randomUUID();
  await prepare(desk, actors, {
    id: stepId,
    case: id,
    step: 'submit',
    filling: await openDraft(desk, person('otherHead')),
  });
  const shown = await prepared(desk, actors, stepId);
  const cms = sign('otherHead', shown!.papers[0]!.bytes);
  const outcomes = await Promise.all([takeSigned(desk, actors, stepId, cms), takeSigned(desk, actors, stepId, cms)]);
  expect(outcomes.map(({ is }) => is)).toEqual(['done', 'done']);
  expect(await takeSigned(desk, actors, stepId, cms)).toMatchObject({ is: 'done', entry: { number: 1 } });
  expect(await loadCase(desk.db, id)).toHaveLength(1);
});

test('HOUSE §4.5 steps that bring the same new evidence at the same instant are all taken', async () => {
  const { desk, fill, person, sign } = office;
  const fresh = [100, 100_000].map((size) => ({ kind: 'crl', bytes: randomBytes(size) }));
  const judge: typeof desk.judge = async (...act) => ({ ...(await desk.judge(...act)), evidence: fresh });
  const takers = (['companyHead', 'otherHead', 'individual'] as const).map(async (id) => {
    const actors = await actorsOf(desk, person(id));
    const stepId = randomUUID();
    const caseId = await fill(id);
    const filling = await openDraft(desk, person(id));
    await prepare(desk, actors, { id: stepId, case: caseId, step: 'submit', filling });
    const shown = await prepared(desk, actors, stepId);
    const cms = sign(id, shown!.papers[0]!.bytes);
    return () => takeSigned({ ...desk, judge }, actors, stepId, cms);
  });
  const outcomes = await Promise.all((await Promise.all(takers)).map((take) => take()));
  expect(outcomes.map(({ is }) => is)).toEqual(['done', 'done', 'done']);
  expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
});

describe('A2.f10 a signature counts only over the paper that was shown, by the actor himself', () => {
  const stepId = randomUUID();
  let bytes: Uint8Array;
  beforeAll(async () => {
    const { desk, person, fill } = office;
    const actors = await actorsOf(desk, person('individual'));
    const id = await fill('individual');
    await prepare(desk, actors, {
      id: stepId,
      case: id,
      step: 'submit',
      filling: await openDraft(desk, person('individual')),
    });
    bytes = (await prepared(desk, actors, stepId))!.papers[0]!.bytes;
  });

  test.each([
    [
      'A4.n a signature over other bytes',
      'DIGEST_MISMATCH',
      (): Uint8Array => office.sign('individual', new Uint8Array([1, 2, 3])),
    ],
    ['A2.f10 somebody else’s key', 'WRONG_PERSON', () => office.sign('companyHead', bytes)],
    ['L11.1 an expired certificate', 'WRONG_PERSON', () => office.sign('expired', bytes)],
    ['L11.1 no signature at all', 'FORMAT', () => new Uint8Array([0x30, 0])],
  ])('%s is refused as %s, and nothing is written', async (_, code, make) => {
    const { desk, person } = office;
    const outcome = await takeSigned(desk, await actorsOf(desk, person('individual')), stepId, make());
    expect(outcome).toMatchObject({ is: 'unsigned' });
    if (code !== 'WRONG_PERSON') expect(outcome).toMatchObject({ code });
  });

  test('A2.f10 what was prepared for one person is shown and taken by nobody else', async () => {
    const { desk, person, sign } = office;
    const others = await actorsOf(desk, person('companyHead'));
    expect(await prepared(desk, others, stepId)).toBeNull();
    expect(await takeSigned(desk, others, stepId, sign('companyHead', bytes))).toEqual({ is: 'gone' });
  });
});

test('RFC 6960 §3.2, RFC 3161 §3.4 what the responder and the time-stamping authority answered is kept with the signature', async () => {
  const { desk, clock, centre, fill, person, sign } = office;
  const line = { now: clock.now, log: () => undefined, random: desk.random };
  const trust = await office.trust();
  const tsaTrust = parseTrust(trust);
  const services = {
    ocsp: openOcsp({ ...line, service: centre.services.responder }),
    tsa: openTsa({ ...line, service: centre.services.authority, trust: tsaTrust }),
    tsaTrust,
  };
  const asking = { ...desk, judge: judgeWith(tsaTrust, { lists: () => [] }, services) };
  const id = await fill('companyEmployee');
  const actors = await actorsOf(desk, person('companyEmployee'));
  const stepId = randomUUID();
  const filling = await openDraft(desk, person('companyEmployee'));
  await prepare(desk, actors, { id: stepId, case: id, step: 'submit', filling });
  const shown = await prepared(desk, actors, stepId);
  const cms = sign('companyEmployee', shown!.papers[0]!.bytes);
  expect(await takeSigned(asking, actors, stepId, cms)).toMatchObject({ is: 'done' });
  const [signature] = await signaturesOf(desk.db, id);
  const kept = await Promise.all((signature?.evidence ?? []).map((digest) => loadEvidence(desk.db, digest)));
  expect(kept.map((one) => one?.kind).toSorted()).toEqual([
    'certificate',
    'certificate',
    'certificate',
    'ocsp',
    'timestamp',
  ]);
});

test('HOUSE §8 while the revocation service is silent the step waits: nothing is accepted and nothing refused', async () => {
  const { desk, fill, person, sign } = office;
  const silent = { ...desk, judge: judgeWith(parseTrust(await office.trust()), { lists: () => [] }) };
  const id = await fill('companySigner');
  const actors = await actorsOf(desk, person('companySigner'));
  const stepId = randomUUID();
  await prepare(desk, actors, {
    id: stepId,
    case: id,
    step: 'submit',
    filling: await openDraft(desk, person('companySigner')),
  });
  const cms = sign('companySigner', (await prepared(desk, actors, stepId))!.papers[0]!.bytes);
  expect(await takeSigned(silent, actors, stepId, cms)).toEqual({
    is: 'unsigned',
    code: 'REVOCATION_MISSING',
    waits: true,
  });
  expect(await loadCase(desk.db, id)).toHaveLength(0);
  expect(await takeSigned(desk, actors, stepId, cms)).toMatchObject({ is: 'done' });
});

test('P6.2 what was filed on Saturday is registered on Monday, in the numbers of that year, without a gap', async () => {
  const saturday = await openTestDesk(at('2026-12-26', '12:00'));
  try {
    const { fill, signed, clock, desk } = saturday;
    const ids = [await fill('individual'), await fill('companyHead'), await fill('otherHead')];
    for (const [index, who] of (['individual', 'companyHead', 'otherHead'] as const).entries())
      await signed(who, ids[index]!, 'submit');
    expect(await signed('chancery', ids[0]!, 'register')).toMatchObject({
      is: 'refused',
      refusals: [{ norm: 'P6.2', why: 'dayOfReceiptAhead' }],
    });
    clock.set(at('2026-12-28', '09:05'));
    const numbers = await Promise.all(ids.map((id) => signed('chancery', id, 'register')));
    const registered = numbers.map((outcome) => (outcome.is === 'done' ? outcome.entry.data : {}));
    expect(registered.map((data) => data['registrationNumber']).sort()).toEqual([
      '2026-000001',
      '2026-000002',
      '2026-000003',
    ]);
    expect(registered.map((data) => data['registeredOn'])).toEqual(['2026-12-28', '2026-12-28', '2026-12-28']);
    expect(await checkChains(desk.db, { dir: desk.files })).toBeNull();
  } finally {
    await saturday.close();
  }
});

test('L11.1 sign-in: the challenge works once, for this site, within five minutes', async () => {
  const { desk, clock, sign, person } = office;
  const signedText = async () => sign('individual', new TextEncoder().encode(await challenge(desk)), true);
  const cms = await signedText();
  expect(await signIn(desk, cms)).toMatchObject({ person: { iin: person('individual').iin, bin: null } });
  expect(await signIn(desk, cms)).toEqual({ code: 'nonce' });
  const late = await signedText();
  clock.move(301_000);
  expect(await signIn(desk, late)).toEqual({ code: 'nonce' });
  const elsewhere = new TextDecoder()
    .decode(new TextEncoder().encode(await challenge(desk)))
    .replace('ruqsat.example', 'other.example');
  expect(await signIn(desk, sign('individual', new TextEncoder().encode(elsewhere), true))).toEqual({ code: 'nonce' });
});

test.each([
  ['revoked', 'REVOKED'],
  ['expired', 'EXPIRED'],
  ['unknownCentre', 'UNTRUSTED'],
] as const)('L11.1 the certificate that is %s opens no door, and the code says why', async (who, code) => {
  const { desk, sign } = office;
  expect(await signIn(desk, sign(who, new TextEncoder().encode(await challenge(desk)), true))).toEqual({ code });
});

test('P5.1 a case is open to its applicant and its officials, and closed to everybody else', async () => {
  const { desk, person, fill, signed } = office;
  const id = await fill('companyHead');
  await signed('companyHead', id, 'submit');
  const look = async (who: Parameters<typeof person>[0]) =>
    (await lookAtCase(desk, await actorsOf(desk, person(who)), id, 'test')).is;
  expect(await look('companyHead')).toBe('open');
  expect(await look('companySigner')).toBe('open');
  expect(await look('otherHead')).toBe('closed');
  expect(await look('individual')).toBe('closed');
  expect(await look('chancery')).toBe('open');
  expect(await look('secondOfficer')).toBe('closed');
  expect((await looksAt(desk.db, id)).map(({ what }) => what)).toContain('case refused');
});
