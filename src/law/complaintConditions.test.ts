import { expect, test } from 'vitest';
import type { Data } from '../core/procedure.js';
import { complaint, type ComplaintStep } from './complaint.js';
import { filedLate } from './complaintDays.js';
import { refusalKnownOn } from './complaintFilings.js';
import { given, type Past, people } from './complaintTesting.js';
import { officeCalendar } from './days.js';

const registered = ['fileComplaint', 'registerComplaint'] as const;
const atBody = [...registered, 'forwardComplaint', 'registerAtBody'] as const;
const heard = [...atBody, 'callParties', 'hearComplainant', 'hearProvider'] as const;
const { iin, bin } = people.complainant;
const about = (more: object = {}) => ({ ...refusalKnownOn('2026-12-02', iin, bin), ...more });
const filedWith = (data: Data): Past => ({ step: 'fileComplaint', data });
const refusedWith = (step: ComplaintStep, data: Data, ...past: readonly Past[]) =>
  given(...past)
    .when(step, undefined, undefined, data)
    .refusals.map(({ norm, why, field }) => `${norm} ${why} ${field}`);

test('APPC 93(2) a complaint lacks nothing that the Code asks for, and every lack is told at once', () => {
  const complainant = { name: '', iin, bin, address: '', email: '', phone: '' };
  expect(refusedWith('fileComplaint', { what: '', demand: ' ', text: '', complainant })).toEqual([
    'APPC 93(2) whatMissing what',
    'APPC 93(2) demandMissing demand',
    'APPC 93(2) circumstancesMissing text',
    'APPC 93(2) complainantMissing complainant.name',
    'APPC 93(2) addressMissing complainant.address',
  ]);
});

test('APPC 93(2)(7) nobody complains in the name of another', () => {
  const who = { name: 'X', address: 'Y', email: '', phone: '' };
  const file = (actor: keyof typeof people, complainant: Data) =>
    given().when('fileComplaint', people[actor], undefined, { about: null, complainant: { ...who, ...complainant } })
      .gives;
  expect(file('complainant', { iin, bin })).toBe('filed');
  expect(file('complainant', { iin: null, bin })).toBe('filed');
  expect(file('complainant', { iin, bin: null })).toEqual(['APPC 93(2)(7) signerIsNotComplainant']);
  expect(file('complainant', { iin, bin: people.stranger.bin })).toEqual(['APPC 93(2)(7) signerIsNotComplainant']);
  expect(file('individual', { iin: people.individual.iin, bin: null })).toBe('filed');
  expect(file('individual', { iin, bin: null })).toEqual(['APPC 93(2)(7) signerIsNotComplainant']);
});

test('APPC 91(1) a complaint about the case of somebody else is refused with the way out: it can be filed without the case', () => {
  const file = (party: object) =>
    given().when('fileComplaint', people.complainant, undefined, { about: { ...about(), party: { ...party } } });
  expect(file({ iin, bin }).gives).toBe('filed');
  expect(file({ iin: people.stranger.iin, bin }).gives).toBe('filed');
  expect(file({ iin, bin: null }).refusals).toEqual([{ norm: 'APPC 91(1)', why: 'caseOfAnother', field: 'about' }]);
  expect(file({ iin: null, bin: people.stranger.bin }).gives).toEqual(['APPC 91(1) caseOfAnother']);
  expect(given().when('fileComplaint', people.complainant, undefined, { about: null }).gives).toBe('filed');
});

test('APPC 64(1), 95(1)(1) a second complaint on the same matter is accepted, shows the first, and is left without consideration by the body', () => {
  const earlier = { number: 'Ш-2026-000003', on: '2026-11-03' };
  const found = given(filedWith({ earlier }), ...atBody.slice(1));
  expect(found.when('leaveWithoutConsideration', people.ministry).gives).toBe('unconsidered');
  expect(refusedWith('leaveWithoutConsideration', { closure: 'tired', shownBy: '' }, ...atBody)).toEqual([
    'APPC 95(1) closureMissing closure',
    'APPC 95(1) closureNotShown shownBy',
  ]);
  for (const closure of ['judgment', 'pendingClaim'])
    expect(given(...atBody).when('leaveWithoutConsideration', people.ministry, undefined, { closure }).gives).toBe(
      'unconsidered',
    );
});

test.each([
  ['of today', '2026-12-07', 'filed'],
  ['of tomorrow', '2026-12-08', ['APPC 92(1) learntNever']],
  ['of no day', '', ['APPC 92(1) learntNever']],
] as const)('APPC 92(1) a complaint %s', (_, knownOn, gives) => {
  expect(given().when('fileComplaint', people.complainant, '2026-12-07 10:00', { knownOn }).gives).toEqual(gives);
});

test.each([
  ['today', '2026-12-09', 'filed'],
  ['two days ago', '2026-12-07', 'filed'],
  ['tomorrow', '2026-12-10', ['APPC 64(3) receivedNever']],
  ['on a Sunday', '2026-12-06', ['APPC 64(3) receivedNever']],
  ['on a day before the calendar', '2019-12-02', ['APPC 64(3) receivedNever']],
  ['on no day', '31 December', ['APPC 64(3) receivedNever']],
] as const)('APPC 64(3) the chancery enters what came on paper %s', (_, receivedOn, gives) => {
  expect(given().when('enterComplaint', people.chancery, '2026-12-09 17:00', { receivedOn }).gives).toEqual(gives);
});

test('APPC 64(3) what came in the evening is registered on the next working day, not before it and as of it', () => {
  const evening = given({ step: 'fileComplaint', at: '2026-12-11 18:30:00.001' });
  expect(evening.open(people.chancery, '2026-12-13 23:59:59.999')).toEqual([]);
  expect(evening.when('registerComplaint', people.chancery, '2026-12-13 12:00').refusals).toEqual([
    { norm: 'APPC 64(3)', why: 'complaintDayAhead', with: { day: '2026-12-14' } },
  ]);
  expect(evening.when('registerComplaint', people.chancery, '2026-12-14 00:00').entry?.data['registeredOn']).toBe(
    '2026-12-14',
  );
  expect(
    evening.when('registerComplaint', people.chancery, '2026-12-15 10:00', { registeredOn: '2026-12-15' }).gives,
  ).toEqual(['APPC 64(3) notTheDayOfReceipt']);
  expect(evening.when('registerComplaint', people.chancery, '2026-12-15 10:00', { number: '' }).gives).toEqual([
    'APPC 64(2) numberMissing',
  ]);
});

test.each([
  ['2026-12-10 18:30:00.000', 'satisfied', 'partlySatisfied'],
  ['2026-12-10 18:30:00.001', ['P10.4 selfCorrectionOver'], ['P10.4 selfCorrectionOver']],
  ['2026-12-11 09:00', ['P10.4 selfCorrectionOver'], ['P10.4 selfCorrectionOver']],
] as const)('P10.4 satisfied at %s, of a complaint received on Monday the 7th', (time, wholly, partly) => {
  expect(given(...registered).when('satisfyComplaint', people.actingHead, time).gives).toEqual(wholly);
  expect(given(...registered).when('satisfyPartly', people.actingHead, time).gives).toEqual(partly);
  expect(given(...registered).when('forwardComplaint', people.actingHead, time).gives).toBe('forwarded');
});

test('P10.4 the three days run from receipt even when the chancery registers late', () => {
  const late = given('fileComplaint', { step: 'registerComplaint', at: '2026-12-11 09:00' });
  expect(late.when('satisfyComplaint').gives).toEqual(['P10.4 selfCorrectionOver']);
  expect(late.open(people.actingHead)).toEqual(['forwardComplaint']);
});

test('P10.4, APPC 97(2) the official complained of satisfies in full or forwards, but neither answers, nor satisfies a part, nor examines', () => {
  const found = given(...registered);
  expect(found.when('satisfyComplaint', people.head).gives).toBe('satisfied');
  expect(found.when('forwardComplaint', people.head).gives).toBe('forwarded');
  expect(found.when('satisfyPartly', people.head).gives).toEqual(['APPC 97(2) complainedOfYourself']);
  expect(given('fileAboutQuality', 'registerComplaint').when('answerComplaint', people.head).gives).toEqual([
    'APPC 97(2) complainedOfYourself',
  ]);
  expect(given(...heard).when('annulAct', people.headAtMinistry).gives).toEqual(['APPC 97(2) complainedOfYourself']);
  expect(given(...atBody).when('callParties', people.headAtMinistry).gives).toEqual([
    'APPC 97(2) complainedOfYourself',
  ]);
});

test('P10.4 an officer satisfies a complaint only where it is of him, whatever post he holds', () => {
  const official = { iin: people.officer.iin, name: people.officer.name, role: 'officer' };
  const ofOfficer = given(filedWith({ about: { ...about(), official } }), 'registerComplaint');
  expect(ofOfficer.when('satisfyComplaint', people.officer).gives).toBe('satisfied');
  expect(ofOfficer.when('satisfyComplaint', people.secondOfficer).gives).toEqual(['P10.4 notYourAct']);
  expect(ofOfficer.when('satisfyComplaint', people.head).gives).toBe('satisfied');
  expect(given(...registered).when('satisfyComplaint', people.officer).gives).toEqual(['P10.4 notYourAct']);
});

test('APPC 67 nobody decides on a complaint that he has signed, whatever post he holds', () => {
  expect(given(...registered).when('satisfyComplaint', people.complainantAsHead).gives).toEqual([
    'APPC 67 ownComplaint',
  ]);
  expect(given(...heard).when('annulAct', people.complainantAtMinistry).gives).toEqual(['APPC 67 ownComplaint']);
  expect(given(...registered).when('forwardComplaint', people.complainantAsHead).gives).toBe('forwarded');
});

test('P10.4, APPC 98(6) satisfying says what becomes of the case, and takes nothing away that favours', () => {
  const gives = (data: Data, ...past: readonly Past[]) => refusedWith('satisfyComplaint', data, ...past);
  expect(gives({ answer: '', effect: '' }, ...registered)).toEqual([
    'P10.4 answerMissing answer',
    'P10.4 effectMissing effect',
  ]);
  expect(gives({ effect: 'remand' }, ...registered)).toEqual(['APPC 76(1) newTermMissing days']);
  expect(gives({ effect: 'remand', days: 16 }, ...registered)).toEqual(['APPC 76(1) newTermMissing days']);
  expect(gives({ effect: 'remand', days: 15 }, ...registered)).toEqual([]);
  expect(gives({ effect: 'annul' }, filedWith({ about: null }), 'registerComplaint')).toEqual([
    'P10.4 effectWithoutCase effect',
  ]);
  const permit = filedWith({ about: about({ favourable: true, step: 'issue' }) });
  expect(gives({ effect: 'annul' }, permit, 'registerComplaint')).toEqual(['APPC 98(6) toDetriment effect']);
  expect(gives({ effect: 'remand', days: 5 }, permit, 'registerComplaint')).toEqual(['APPC 98(6) toDetriment effect']);
  expect(gives({ effect: 'obligeToIssue' }, permit, 'registerComplaint')).toEqual([]);
});

test('P10.4 satisfying a part says which, and what is left for the body (A-24)', () => {
  expect(refusedWith('satisfyPartly', { answer: ' ', rest: '' }, ...registered)).toEqual([
    'P10.4 answerMissing answer',
    'P10.4 restMissing rest',
  ]);
});

test('P10.6 an answer says something', () => {
  expect(refusedWith('answerComplaint', { answer: '' }, 'fileAboutQuality', 'registerComplaint')).toEqual([
    'P10.6 answerMissing answer',
  ]);
});

test.each([
  ['the file of its case', {}, []],
  ['the file up to the act alone', { entries: 14 }, []],
  ['a file that ends before the act', { entries: 13 }, ['P10.3 fileNotWhole file']],
  ['the file of another case', { case: 'another' }, ['P10.3 fileNotWhole file']],
  ['no list of its papers', { papers: null }, ['P10.3 fileNotWhole file']],
] as const)('P10.3 a complaint is sent with %s', (_, file, gives) => {
  const whole = { case: about().case, entries: 16, papers: [], ...file };
  expect(refusedWith('forwardComplaint', { file: whole }, ...registered)).toEqual(gives);
});

test('P10.3 a complaint about no case goes without a file', () => {
  expect(given(filedWith({ about: null }), 'registerComplaint').when('forwardComplaint').gives).toBe('forwarded');
});

test('APPC 98(3) no decision on the merits before both sides were heard on a view that was made known to them', () => {
  const merits = ['annulAct', 'annulAndAdopt', 'remandCase', 'findBeyondCompetence', 'leaveUnsatisfied'] as const;
  for (const step of merits)
    expect(given(...atBody).when(step, people.ministry, '2026-12-11 10:00').gives, step).toEqual([
      'APPC 98(3) complainantNotHeard',
      'APPC 98(3) providerNotHeard',
    ]);
  expect(given(...atBody, 'callParties', 'hearProvider').when('annulAct').gives).toEqual([
    'APPC 98(3) complainantNotHeard',
  ]);
  expect(given(...atBody, 'callParties', 'stateOnComplaint').when('annulAct').gives).toEqual([
    'APPC 98(3) providerNotHeard',
  ]);
  expect(given(...atBody, 'callParties', 'stateOnComplaint', 'hearProvider').when('annulAct').gives).toBe(
    'actAnnulled',
  );
  expect(given(...heard, 'callParties').when('annulAct').gives).toHaveLength(2);
  expect(given(...atBody).when('hearProvider').gives).toEqual(['APPC 73(1) sidesNotCalled']);
  expect(given(...atBody).when('stateOnComplaint').gives).toEqual(['APPC 73(1) sidesNotCalled']);
});

test('APPC 73(3) who came or stayed away was heard at his hour, not before; who wrote, at any time, and said something', () => {
  const called = [...atBody, 'callParties'] as const;
  const hear = (time: string, data: Data) =>
    given(...called).when('hearComplainant', people.ministry, time, data).gives;
  expect(hear('2026-12-08 14:59:59.999', { attendance: 'came' })).toEqual(['APPC 73(3) hearingAhead']);
  expect(hear('2026-12-08 15:00', { attendance: 'came' })).toBe('atComplaintBody');
  expect(hear('2026-12-08 14:59:59.999', { attendance: 'absent', said: '' })).toEqual(['APPC 73(3) hearingAhead']);
  expect(hear('2026-12-08 15:00', { attendance: 'absent', said: '' })).toBe('atComplaintBody');
  expect(hear('2026-12-07 12:00', { attendance: 'wrote' })).toBe('atComplaintBody');
  expect(hear('2026-12-08 16:00', { attendance: '', said: '' })).toEqual([
    'APPC 98(3) sideAttendanceMissing',
    'APPC 98(3) saidMissing',
  ]);
  expect(given(...called).when('stateOnComplaint', people.complainant, undefined, { text: ' ' }).gives).toEqual([
    'APPC 73(3) positionEmpty',
  ]);
});

test.each([
  ['2026-12-09 23:59:59.999', ['APPC 73(1) tooEarlyToReject']],
  ['2026-12-10 00:00', 'unsatisfied'],
] as const)('APPC 73(1) a view made known on Monday the 7th, the complaint left unsatisfied at %s', (time, gives) => {
  expect(given(...heard).when('leaveUnsatisfied', people.ministry, time).gives).toEqual(gives);
});

test('APPC 73(1) a view made known in the evening counts from the next working day', () => {
  const evening = [
    ...atBody,
    { step: 'callParties', at: '2026-12-07 18:30:00.001' },
    'hearComplainant',
    'hearProvider',
  ] as const;
  expect(given(...evening).when('leaveUnsatisfied', people.ministry, '2026-12-10 12:00').gives).toEqual([
    'APPC 73(1) tooEarlyToReject',
  ]);
  expect(given(...evening).when('annulAct', people.ministry, '2026-12-08 12:00').gives).toBe('actAnnulled');
});

test.each([
  ['no view', { view: '' }, ['APPC 73(1) viewMissing']],
  ['today', { hearing: slot('2026-12-07') }, ['APPC 98(3) slotTooEarly']],
  ['on the last day of the review', { hearing: slot('2027-01-08') }, 'atComplaintBody'],
  ['after it', { hearing: slot('2027-01-11') }, ['APPC 98(3) slotTooLate']],
  ['on a holiday', { hearing: slot('2026-12-16') }, ['APPC 98(3) slotOnDayOff']],
  ['in 2040', { hearing: slot('2040-01-09') }, ['APPC 98(3) slotTooLate']],
  ['nowhere', { hearing: { ...slot('2026-12-09'), place: '' } }, ['APPC 98(3) slotIncomplete']],
] as const)('APPC 98(3) the sides are called with or to %s', (_, data, gives) => {
  expect(given(...atBody).when('callParties', people.ministry, undefined, { ...data }).gives).toEqual(gives);
});

function slot(date: string) {
  return { date, time: '15:00', method: 'inPerson', place: 'Астана, Мәңгілік Ел даңғылы, 8' };
}

const late = filedWith({ knownOn: '2026-08-07', about: { ...about(), on: '2026-08-07' } });
const lateAtBody = [late, ...atBody.slice(1)] as const;
const lateHeard = [late, ...heard.slice(1)] as const;

test('APPC 92(3) a late complaint is accepted like any other, and decided after its reasons were examined', () => {
  expect(filedLate(given(late).case, officeCalendar)).toBe(true);
  for (const step of ['annulAct', 'remandCase'] as const)
    expect(given(...lateHeard).when(step).gives).toEqual(['APPC 92(3) latenessOpen']);
  expect(given(...lateHeard, 'findNotExcused').when('annulAct').gives).toBe('actAnnulled');
  expect(given(...lateHeard, 'explainLateness', 'restoreTerm').when('annulAct').gives).toBe('actAnnulled');
  expect(given(...lateAtBody).when('leaveWithoutConsideration').gives).toBe('unconsidered');
});

test('APPC 92(2) the term is restored on the complainant’s motion, in the complaint or after it', () => {
  expect(given(...lateAtBody).when('restoreTerm').gives).toEqual(['APPC 92(2) noMotionToRestore']);
  expect(given(...lateAtBody, 'explainLateness').when('restoreTerm').gives).toBe('atComplaintBody');
  const said = filedWith({ knownOn: '2026-08-07', lateReason: 'I was ill.' });
  expect(given(said, ...atBody.slice(1)).when('restoreTerm').gives).toBe('atComplaintBody');
  expect(given(...lateAtBody).when('explainLateness', people.stranger).gives).toEqual(['APPC 94(1) notYourComplaint']);
  expect(given(...lateAtBody).when('explainLateness', people.colleague, undefined, { text: '' }).gives).toEqual([
    'APPC 92(2) latenessEmpty',
  ]);
});

test('APPC 92(3) lateness may ground a rejection only where it was examined and not excused', () => {
  const reject = (...past: readonly Past[]) =>
    given(...past).when('leaveUnsatisfied', people.ministry, '2026-12-11 10:00', { forLateness: true }).gives;
  expect(reject(...lateHeard, 'findNotExcused')).toBe('unsatisfied');
  expect(reject(...lateHeard, 'explainLateness', 'restoreTerm')).toEqual(['APPC 92(3) latenessNoGround']);
  expect(reject(...heard)).toEqual(['APPC 92(3) latenessNoGround']);
});

test('APPC 92(1) of a complaint in time no lateness is examined, and of a late one once, with a reason', () => {
  for (const step of ['restoreTerm', 'findNotExcused', 'explainLateness'] as const)
    expect(given(filedWith({ lateReason: 'To be sure.' }), ...atBody.slice(1)).when(step).gives, step).toEqual([
      'APPC 92(1) filedInTime',
    ]);
  expect(given(...lateAtBody, 'findNotExcused').when('findNotExcused').gives).toEqual([
    'APPC 92(3) latenessExaminedAlready',
  ]);
  expect(refusedWith('findNotExcused', { reason: ' ' }, ...lateAtBody)).toEqual(['APPC 80 reasonMissing reason']);
});

test('APPC 101(1), 100(3) a decision gives its reasons, its norms, and where it upholds, the ground of the Code', () => {
  expect(refusedWith('annulAct', { reasoning: '', norms: ' ', flaw: 'taste' }, ...heard)).toEqual([
    'APPC 101(1) reasoningMissing reasoning',
    'APPC 101(1) normsMissing norms',
    'APPC 100(3) flawMissing flaw',
  ]);
});

test('APPC 100(1)(1), (2) an act is annulled where a decision is complained of; a new one is set out, and why it is better', () => {
  const onDeed = [filedWith({ against: 'inaction' }), ...heard.slice(1)] as const;
  expect(given(...onDeed).when('annulAct').gives).toEqual(['APPC 100(1)(1) noActComplainedOf']);
  expect(given(...onDeed).when('annulAndAdopt').gives).toEqual(['APPC 100(1)(1) noActComplainedOf']);
  expect(refusedWith('annulAndAdopt', { newAct: '', better: '' }, ...heard)).toEqual([
    'APPC 100(1)(2) newActMissing newAct',
    'APPC 98(6) betterMissing better',
  ]);
});

test('APPC 100(1)(3) an action is ordered where an action or an inaction is complained of, within a term', () => {
  expect(given(...heard).when('obligeToAct').gives).toEqual(['APPC 100(1)(3) noDeedComplainedOf']);
  expect(
    refusedWith('obligeToAct', { action: '', days: null }, filedWith({ against: 'action' }), ...heard.slice(1)),
  ).toEqual(['APPC 100(1)(3) actionMissing action', 'APPC 76(1) newTermMissing days']);
});

test('APPC 100(1)(5) what is sent back names the violations, the cures and the new term', () => {
  for (const step of ['remandCase', 'findBeyondCompetence'] as const)
    expect(refusedWith(step, { violations: '', proposals: '', days: 0 }, ...heard)).toEqual([
      'APPC 100(1)(5) violationsMissing violations',
      'APPC 100(1)(5) proposalsMissing proposals',
      'APPC 76(1) newTermMissing days',
    ]);
});

test('APPC 98(6) a permit complained of as too narrow is neither annulled nor taken back to its beginning, but can be replaced by a better act', () => {
  const permit = [filedWith({ about: about({ favourable: true, step: 'issue' }) }), ...heard.slice(1)] as const;
  for (const step of ['annulAct', 'remandCase', 'findBeyondCompetence'] as const)
    expect(given(...permit).when(step).gives, step).toEqual(['APPC 98(6) toDetriment']);
  expect(given(...permit).when('annulAndAdopt').gives).toBe('actReplaced');
});

test('APPC 64(9) the complainant, or a colleague, withdraws until the decision; nobody else does, and not after it', () => {
  expect(given(...heard).when('withdrawComplaint', people.colleague).gives).toBe('complaintWithdrawn');
  for (const actor of [people.stranger, people.himself])
    expect(given(...heard).when('withdrawComplaint', actor).gives).toEqual(['APPC 94(1) notYourComplaint']);
  expect(given(...heard, 'annulAct').when('withdrawComplaint').gives).toEqual(['APPC 94(1) notAtThisStage']);
  const paper = {
    step: 'enterComplaint',
    data: { complainant: { name: 'X', iin: null, bin: null, address: 'Y', email: '', phone: '' }, about: null },
  } as const;
  expect(given(paper).open(people.individual)).toEqual([]);
});

test('APPC 80(1) every paper of a complaint bears the day on which it is signed', () => {
  const signed = Object.entries(complaint.steps).filter(([, row]) => 'signed' in row);
  expect(signed.map(([, { needs }]) => needs.some(({ called }) => called === 'datedToday'))).toEqual(
    signed.map(() => true),
  );
  expect(given(...registered).when('forwardComplaint', people.head, undefined, { date: '2026-12-06' }).gives).toEqual([
    'P10.3 paperOfAnotherDay',
  ]);
});

test('APPC 100(5) silence is noted as of the last day of the term, whenever that is noted', () => {
  const silent = given(...atBody);
  expect(silent.when('lapseComplaint', people.system, '2027-01-20 09:00', { due: '2027-01-20' }).gives).toEqual([
    'APPC 100(5) notTheLastDay',
  ]);
  expect(silent.when('lapseComplaint', people.system, '2027-01-20 09:00').gives).toBe('deemedRefused');
});
