import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committee, type PersonId } from '../demo/people.js';
import type { Outcome, VerdictCode } from '../seal/verify.js';
import { papers } from '../words/procedure.js';
import { openDraft } from './draft.js';
import { awaited, awaitPhone, phoneAsked, phoneState, takeFromPhone, type ToSign } from './phone.js';
import { askingOf, prepare, prepared, sentBytesMax } from './prepare.js';
import { takeSigned } from './take.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { actorsOf, signIn } from './who.js';

const name = { kk: 'Комитет', ru: 'Комитет', en: 'Committee' };
const phone = { name, bin: committee.bin, site: 'https://ruqsat.example' };
let office: TestDesk;
beforeAll(async () => {
  office = await openTestDesk(undefined, undefined, { phone });
}, 60_000);
afterAll(() => office.close());

/** A company's application, shown to its signer. */
async function shown(who: PersonId = 'companyHead') {
  const { desk, person, fill } = office;
  const actors = await actorsOf(desk, person(who));
  await fill(who);
  const filling = await openDraft(desk, person(who));
  const made = await prepare(desk, actors, { id: randomUUID(), case: filling.case, step: 'submit', filling });
  if (made.is === 'refused') throw new Error('refused');
  const step = await prepared(desk, actors, made.id);
  if (!step?.papers[0]) throw new Error('nothing was prepared');
  return { step, actors, bytes: step.papers[0].bytes };
}

/** A form that waits, and the token that the phone reads. */
async function waits(preparedId: string | null) {
  const form = { session: randomUUID(), preparedId };
  expect(await awaitPhone(office.desk, form)).toBe(true);
  const state = await awaited(office.desk, form);
  if (state.is !== 'waiting') throw new Error(state.is);
  return { form, state, token: /\/phone\/([\w-]{43})\/mgovSign$/.exec(state.code)?.[1] ?? '' };
}

const asked = async (token: string): Promise<ToSign> => {
  const found = await phoneAsked(office.desk, token);
  if ('refused' in found) throw new Error(found.refused);
  return found;
};

/** The desk with a judge that finds something else of every signature. */
function judging(found: { readonly code: VerdictCode; readonly verdict: Outcome }): typeof office.desk {
  const { desk } = office;
  return {
    ...desk,
    judge: async (...args) => {
      const judgement = await desk.judge(...args);
      return { ...judgement, verdict: { ...judgement.verdict, ...found } };
    },
  };
}

test('integration §5 a phone is told who asks, until when by the office’s clock, and gets exactly the paper that was shown', async () => {
  const { step, bytes } = await shown();
  const { state, token } = await waits(step.id);
  expect(state.code).toBe(`mobileSign:https://ruqsat.example/phone/${token}/mgovSign`);
  expect(state.apps.person).toContain(encodeURIComponent(state.code.slice('mobileSign:'.length)));
  const to = await asked(token);
  expect(to).toMatchObject({
    name: papers.application,
    media: 'pdf',
    attached: false,
    by: phone,
    address: `https://ruqsat.example/phone/${token}/documents`,
  });
  expect(to.expires).toMatch(/^2026-11-23T10:15:0\d\.\d{3}\+05:00$/);
  expect(Buffer.compare(to.bytes, bytes)).toBe(0);
});

test('integration §5 a signature is kept before the phone hears of it, its form is then sent, and the step is taken once', async () => {
  const { desk, sign } = office;
  const { step, actors, bytes } = await shown();
  const { form, token } = await waits(step.id);
  expect(await phoneState(desk, form)).toBe('waiting');
  const cms = sign('companyHead', bytes);
  expect(await takeFromPhone(desk, token, cms)).toBeNull();
  expect(await phoneState(desk, form)).toBe('signed');
  const state = await awaited(desk, form);
  expect(state.is === 'signed' && state.cms.equals(cms)).toBe(true);
  const sent = await takeSigned(desk, actors, step.id, state.is === 'signed' ? state.cms : Buffer.alloc(0));
  expect(sent).toMatchObject({ is: 'done', entry: { step: 'submit' } });
  const again = await takeSigned(desk, actors, step.id, cms);
  expect(again).toMatchObject({ is: 'done', entry: { id: sent.is === 'done' ? sent.entry.id : '' } });
  // The phone may not have heard that its signature came.
  expect(await takeFromPhone(desk, token, cms)).toBeNull();
});

test('integration §5 one code, one signature: the same one again is no fault, another one and another reading are refused', async () => {
  const { desk, sign } = office;
  const { step, bytes } = await shown('otherHead');
  const { token } = await waits(step.id);
  const cms = sign('otherHead', bytes);
  expect(await takeFromPhone(desk, token, cms)).toBeNull();
  expect(await takeFromPhone(desk, token, cms)).toBeNull();
  expect(await takeFromPhone(desk, token, sign('otherHead', Buffer.from('other')))).toBe('used');
  expect(await phoneAsked(desk, token)).toEqual({ refused: 'used' });
});

test('integration §5 what is wrong with a signature is told at once, nothing is kept, and the right one is still taken', async () => {
  const { desk, sign } = office;
  const { step, bytes } = await shown('individual');
  const { form, token } = await waits(step.id);
  expect(await takeFromPhone(desk, token, Buffer.from('nothing'))).toBe('FORMAT');
  expect(await takeFromPhone(desk, token, sign('individual', Buffer.from('another paper')))).toBe('DIGEST_MISMATCH');
  expect(await takeFromPhone(desk, token, sign('companyHead', bytes))).toBe('WRONG_PERSON');
  expect(await phoneState(desk, form)).toBe('waiting');
  expect(await takeFromPhone(desk, token, sign('individual', bytes))).toBeNull();
});

test('integration §5 a signature that cannot be judged yet is kept: it is the form that waits', async () => {
  const { desk, sign } = office;
  const { step, bytes } = await shown('companySigner');
  const silent = judging({ code: 'REVOCATION_MISSING', verdict: 'unknown' });
  const { form, token } = await waits(step.id);
  expect(await takeFromPhone(silent, token, sign('companySigner', bytes))).toBeNull();
  expect(await phoneState(desk, form)).toBe('signed');
  // Whoever presses the button again sends what came: it is still good for something.
  for (const one of [silent, desk]) {
    expect(await awaitPhone(one, form)).toBe(true);
    expect(await phoneState(desk, form)).toBe('signed');
  }
});

test('integration §5 a kept signature that is found wrong since stands in nobody’s way: the next code is for another', async () => {
  const { desk, sign } = office;
  const { step, bytes } = await shown('companySigner');
  const { form, token } = await waits(step.id);
  expect(await takeFromPhone(desk, token, sign('companySigner', bytes))).toBeNull();
  expect(await awaitPhone(judging({ code: 'REVOKED', verdict: 'invalid' }), form)).toBe(true);
  expect(await phoneState(desk, form)).toBe('waiting');
  expect(await phoneAsked(desk, token)).toEqual({ refused: 'unknownCode' });
});

test('integration §5 after a quarter of an hour a code opens nothing and takes nothing; until its last moment it does', async () => {
  const { desk, sign, clock } = office;
  clock.set(at('2026-11-23', '11:00'));
  const { step, bytes } = await shown('individual');
  const { form, state, token } = await waits(step.id);
  const early = { ...desk, now: () => new Date(Date.parse(state.expiresAt) - 1).toISOString() };
  const late = { ...desk, now: () => state.expiresAt };
  expect(Date.parse(state.expiresAt) - Date.parse(desk.now())).toBeGreaterThan(14.5 * 60_000);
  expect(await phoneAsked(early, token)).toMatchObject({ media: 'pdf' });
  expect(await phoneAsked(late, token)).toEqual({ refused: 'over' });
  expect(await takeFromPhone(late, token, sign('individual', bytes))).toBe('over');
  expect(await phoneState(late, form)).toBe('over');
  expect(await awaited(late, form)).toEqual({ is: 'over' });
  expect(await takeFromPhone(early, token, sign('individual', bytes))).toBeNull();
  expect(await phoneAsked(desk, 'x'.repeat(43))).toEqual({ refused: 'unknownCode' });
  expect(await takeFromPhone(desk, 'x'.repeat(43), Buffer.from('x'))).toBe('unknownCode');
});

test('integration §5 a sign-in is signed by phone: exactly the text of this code, which then signs in once', async () => {
  const { desk, sign, person } = office;
  const { form, token } = await waits(null);
  const other = await waits(null);
  const to = await asked(token);
  expect(to).toMatchObject({ media: 'text', attached: true });
  const foreign = sign('individual', (await asked(other.token)).bytes, true);
  expect(await takeFromPhone(desk, token, foreign)).toBe('otherDocument');
  expect(await takeFromPhone(desk, token, sign('revoked', to.bytes, true))).toBe('REVOKED');
  expect(await takeFromPhone(desk, token, sign('individual', to.bytes, true))).toBeNull();
  const state = await awaited(desk, form);
  const cms = state.is === 'signed' ? state.cms : Buffer.alloc(0);
  expect(await signIn(desk, cms)).toMatchObject({ person: { iin: person('individual').iin } });
  expect(await signIn(desk, cms)).toEqual({ code: 'nonce' });
});

test('integration §5 an office that asks nothing of phones begins nothing', async () => {
  const { phone: _, ...desk } = office.desk;
  const form = { session: randomUUID(), preparedId: null };
  expect(await awaitPhone(desk, form)).toBe(false);
  expect(await awaited(desk, form)).toEqual({ is: 'over' });
  const { token } = await waits(null);
  expect(await phoneAsked(desk, token)).toEqual({ refused: 'unknownCode' });
});

test('NCALayer §3 a paper asks for the key of its signer, an official’s for that of his desk; one too large to be sent about goes as Streebog-512', async () => {
  const { desk, person } = office;
  const { step } = await shown('companyHead');
  const { iin, bin } = person('companyHead');
  expect(askingOf(desk, step)).toEqual({ holder: 'entity', iin, bin, streebog: null });
  const own = { ...step, actor: { ...step.actor, bin: null } };
  expect(askingOf(desk, own)).toMatchObject({ holder: 'individual', bin: null });
  const head = { ...step, actor: { ...step.actor, role: 'head', bin: null } };
  expect(askingOf(desk, head)).toMatchObject({ holder: 'entity', bin: committee.bin });
  const sized = (size: number) => ({
    ...step,
    papers: step.papers.map((paper) => ({ ...paper, bytes: Buffer.alloc(size) })),
  });
  expect(askingOf(desk, sized(sentBytesMax)).streebog).toBeNull();
  expect(Buffer.from(askingOf(desk, sized(sentBytesMax + 1)).streebog ?? '', 'base64')).toHaveLength(64);
});
