import { expect, test } from 'vitest';
import { parseForm, type Values } from '../core/fields.js';
import type { Data } from '../core/procedure.js';
import type { Around } from './acts.js';
import { complaint, type ComplaintStep } from './complaint.js';
import { complaintDataOf, complaintFieldsOf } from './complaintActs.js';
import { refusalKnownOn } from './complaintFilings.js';
import { given, type Past, people } from './complaintTesting.js';
import { isNorm } from './norms.js';

const steps = Object.keys(complaint.steps) as readonly ComplaintStep[];
const atBody = ['fileComplaint', 'registerComplaint', 'forwardComplaint', 'registerAtBody'] as const;
const heard = [...atBody, 'callParties', 'hearComplainant', 'hearProvider'] as const;

/** What somebody types into the form of a step, read as the page reads it, and what comes of it. */
const taken = (step: ComplaintStep, raw: Values, past: readonly Past[], extra: Data = {}, by?: string) => {
  const found = given(...past);
  const around: Around = { found: found.case };
  const read = parseForm(complaintFieldsOf(step, around), raw);
  expect(read.problems, step).toEqual([]);
  const actor = by === undefined ? undefined : Object.values(people).find(({ name }) => name === by);
  return found.when(step, actor, undefined, { ...complaintDataOf(step, read.values, around), ...extra });
};

test('APPC 93(2) every field of a complaint’s forms has its basis, its label in three languages and its own name', () => {
  for (const step of steps) {
    const fields = complaintFieldsOf(step, { found: given('fileComplaint').case });
    expect(new Set(fields.map(({ name }) => name)).size, step).toBe(fields.length);
    for (const { name, norm, label, hint, options, choices } of fields) {
      expect(isNorm(norm) || /^(APPC|LSS) \d/.test(norm), name).toBe(true);
      for (const words of [label, ...(hint ? [hint] : []), ...(options ?? []).map((one) => one.label)])
        for (const text of [words.kk, words.ru, words.en]) expect(text.trim(), name).not.toBe('');
      expect(
        options?.map(({ value }) => value),
        name,
      ).toEqual(choices);
    }
  }
});

test('APPC 93(2) a step that asks nothing has no field: what the desk knows itself nobody types', () => {
  const silent = steps.filter((step) => complaintFieldsOf(step).length === 0);
  expect(silent).toEqual([
    'registerComplaint',
    'forwardComplaint',
    'passToQualityBody',
    'registerAtBody',
    'registerAtQualityBody',
    'remitComplaint',
    'lapseComplaint',
    'withdrawComplaint',
    'recordDelivery',
  ]);
});

const typed = {
  against: 'inaction',
  addressee: 'official',
  what: 'Nobody answered.',
  text: 'The term ended on 2 December.',
  demand: 'Decide.',
  knownOn: '03.12.2026',
  'complainant.address': 'Астана, Мәңгілік Ел даңғылы, 5',
  'complainant.email': 'mvno@example.kz',
  'complainant.phone': '8 701 234 56 78',
};

test('P10.2 what the complainant types becomes the complaint; his name and numbers are those of his signature', () => {
  const { iin, bin } = people.complainant;
  const complainant = {
    name: '«Жеті Өзен Байланыс» ЖШС',
    iin,
    bin,
    address: typed['complainant.address'],
    email: '',
    phone: '',
  };
  expect(taken('fileComplaint', typed, [], { complainant }).entry?.data).toMatchObject({
    against: 'inaction',
    addressee: 'official',
    knownOn: '2026-12-03',
    what: 'Nobody answered.',
    lateReason: '',
  });
  expect(complaintDataOf('fileComplaint', { 'complainant.phone': '+77012345678' })['complainant']).toEqual({
    name: '',
    iin: null,
    bin: null,
    address: '',
    email: '',
    phone: '+77012345678',
  });
});

test('P10.6, P10.7 a complaint about quality, or to the quality body, is known by its form', () => {
  expect(complaintDataOf('fileAboutQuality', {})).toMatchObject({ against: 'quality', addressee: 'provider' });
  expect(complaintDataOf('fileDirectly', { against: 'action' })).toMatchObject({
    against: 'action',
    addressee: 'qualityBody',
  });
  expect(complaintDataOf('enterAboutQuality', { addressee: 'official' })).toMatchObject({
    against: 'quality',
    addressee: 'official',
  });
  const against = complaintFieldsOf('fileDirectly').find(({ name }) => name === 'against');
  expect(against?.choices).toEqual(['decision', 'action', 'inaction', 'quality']);
});

test('APPC 93(1) of a complaint on paper the chancery takes over who complains and when it came', () => {
  const raw = {
    ...typed,
    addressee: 'provider',
    receivedOn: '07.12.2026',
    'complainant.name': '«Жеті Өзен Байланыс» ЖШС',
    'complainant.bin': '220740007750',
  };
  const { entry } = taken('enterComplaint', raw, []);
  expect(entry?.data).toMatchObject({ receivedOn: '2026-12-07', complainant: { bin: '220740007750', iin: null } });
  const read = parseForm(complaintFieldsOf('enterComplaint'), {});
  expect(read.problems.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      'receivedOn',
      'against',
      'addressee',
      'what',
      'text',
      'demand',
      'knownOn',
      'complainant.name',
      'complainant.address',
    ]),
  );
});

test('P10.4 what becomes of the case is asked where there is one; nothing that favours can be taken away (APPC 98(6))', () => {
  const registered = ['fileComplaint', 'registerComplaint'] as const;
  const effect = (past: readonly Past[]) =>
    complaintFieldsOf('satisfyComplaint', { found: given(...past).case }).find(({ name }) => name === 'effect')
      ?.choices;
  expect(effect(registered)).toEqual(['annul', 'remand', 'obligeToIssue', 'none']);
  const about = { ...refusalKnownOn('2026-12-02', people.complainant.iin, people.complainant.bin), favourable: true };
  expect(effect([{ step: 'fileComplaint', data: { about } }, 'registerComplaint'])).toEqual(['obligeToIssue', 'none']);
  expect(effect([{ step: 'fileComplaint', data: { about: null } }, 'registerComplaint'])).toBeUndefined();
  expect(
    taken('satisfyComplaint', { answer: 'Done.', effect: 'remand', days: '5' }, registered).entry?.data,
  ).toMatchObject({ effect: 'remand', days: 5 });
  expect(
    taken('satisfyComplaint', { answer: 'Done.', effect: 'annul', days: '5' }, registered).entry?.data['days'],
  ).toBeUndefined();
  expect(complaintDataOf('satisfyComplaint', { answer: 'Done.' })).toEqual({ answer: 'Done.', effect: 'none' });
});

test.each([
  ['satisfyPartly', { answer: 'A.', rest: 'B.' }, ['fileComplaint', 'registerComplaint'], 'partlySatisfied'],
  ['answerComplaint', { answer: 'A.' }, ['fileAboutQuality', 'registerComplaint'], 'answered'],
  ['annulAct', { flaw: 'law', reasoning: 'A.', norms: 'P7.3' }, heard, 'actAnnulled'],
  ['annulAndAdopt', { flaw: 'law', reasoning: 'A.', norms: 'P7.3', newAct: 'B.', better: 'C.' }, heard, 'actReplaced'],
  [
    'remandCase',
    { flaw: 'law', reasoning: 'A.', norms: 'P7.3', violations: 'B.', proposals: 'C.', days: '7' },
    heard,
    'remanded',
  ],
  [
    'findBeyondCompetence',
    { flaw: 'law', reasoning: 'A.', norms: 'P7.3', violations: 'B.', proposals: 'C.', days: '7' },
    heard,
    'beyondCompetence',
  ],
  [
    'leaveWithoutConsideration',
    { closure: 'judgment', shownBy: 'A.', reasoning: 'B.', norms: 'APPC 95(1)' },
    heard,
    'unconsidered',
  ],
  ['stateOnComplaint', { text: 'A.' }, [...atBody, 'callParties'], 'atComplaintBody'],
  ['hearProvider', { attendance: 'wrote', said: 'A.' }, [...atBody, 'callParties'], 'atComplaintBody'],
] as const)('APPC 100(1) the form of «%s», filled in, makes a step that is lawful', (step, raw, past, stage) => {
  expect(taken(step, raw, past).gives).toBe(stage);
});

test('APPC 100(1)(3) the form of an order to act asks what and within how many working days', () => {
  const past: readonly Past[] = [{ step: 'fileComplaint', data: { against: 'inaction' } }, ...heard.slice(1)];
  const { entry } = taken('obligeToAct', { flaw: 'law', reasoning: 'A.', norms: 'L4', action: 'B.', days: '3' }, past);
  expect(entry?.data).toMatchObject({ action: 'B.', days: 3 });
});

test('APPC 98(3) the sides are called to an hour and a place with the view', () => {
  const raw = {
    view: 'A.',
    'hearing.date': '09.12.2026',
    'hearing.time': '10:00',
    'hearing.method': 'video',
    'hearing.place': 'https://meet.example/3',
  };
  expect(taken('callParties', raw, atBody).entry?.data).toMatchObject({
    view: 'A.',
    hearing: { date: '2026-12-09', time: '10:00', method: 'video', place: 'https://meet.example/3' },
  });
});

test('APPC 92(3) whether lateness is a ground is a yes or a no', () => {
  expect(complaintDataOf('leaveUnsatisfied', { reasoning: 'A.', norms: 'B.', forLateness: 'yes' })).toEqual({
    reasoning: 'A.',
    norms: 'B.',
    forLateness: true,
  });
  expect(complaintDataOf('leaveUnsatisfied', {})).toEqual({ reasoning: '', norms: '', forLateness: false });
});

test('APPC 92(2) who is late, and who examines it, says why', () => {
  const late: Past = { step: 'fileComplaint', data: { knownOn: '2026-08-07' } };
  expect(taken('explainLateness', { text: 'A.' }, [late, ...atBody.slice(1)]).gives).toBe('atComplaintBody');
  expect(taken('restoreTerm', { reason: 'A.' }, [late, ...atBody.slice(1), 'explainLateness']).gives).toBe(
    'atComplaintBody',
  );
  expect(taken('findNotExcused', { reason: 'A.' }, [late, ...atBody.slice(1)]).gives).toBe('atComplaintBody');
});

test('LSS 25(4) a prolongation asks by how many days, for what, why and when it was decided', () => {
  const raw = { days: '10', forWhat: 'visit', reason: 'A.', decidedOn: '07.12.2026' };
  expect(taken('prolongReview', raw, ['fileDirectly', 'registerAtQualityBody']).entry?.data).toMatchObject({
    days: 10,
    decidedOn: '2026-12-07',
  });
  expect(parseForm(complaintFieldsOf('prolongReview'), { ...raw, days: '11' }).problems).toMatchObject([
    { field: 'days', problem: 'tooLarge' },
  ]);
});
