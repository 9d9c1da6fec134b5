import { expect, test } from 'vitest';
import type { ActField } from './acts.js';
import {
  conclusionFields,
  groundFields,
  groundsFrom,
  minutesFields,
  minutesFrom,
  people as choiceOf,
  positionFields,
  refusalFields,
  slotFields,
  slotFrom,
} from './hearingActs.js';
import { given, type Past, people } from './testing.js';

const unmet = { 'A4.q3': { met: false, reason: 'The certificate of verification ended on 1 November 2026.' } };
const notified: readonly Past[] = [
  'submit',
  'register',
  'handOver',
  'assign',
  'confirmComplete',
  'examine',
  { step: 'examine', data: { findings: unmet } },
  { step: 'proposeRefusal', at: '2026-11-27 11:00' },
  { step: 'notify', at: '2026-11-27 17:00' },
];
const chairs = [people.head, people.manager];
const brief = (fields: readonly ActField[]) =>
  fields.map(({ name, kind, norm, required }) => `${norm} ${name}: ${kind}${required ? ', required' : ''}`);
const answers = ({ choices, options }: ActField) => [
  choices,
  options?.map(({ value, label }) => `${value} ${label.en}`),
];

test('P7.1c the officer is asked of each ground whether there is one, and if there is, for its facts and evidence', () => {
  const asked = groundFields.filter(({ norm }) => norm === 'L10.1');
  expect(brief(asked)).toEqual([
    'L10.1 L10.1.raised: choice',
    'L10.1 L10.1.facts: multiline',
    'L10.1 L10.1.evidence: multiline',
  ]);
  expect(asked.map(({ when }) => when)).toEqual([
    undefined,
    { field: 'L10.1.raised', is: ['yes'] },
    { field: 'L10.1.raised', is: ['yes'] },
  ]);
  for (const { group } of asked) expect(Object.keys(group ?? {})).toEqual(['norm', 'kk', 'ru', 'en']);
  expect(brief(groundFields.filter(({ norm }) => norm === 'L10.3')).at(-1)).toBe('L10.3 L10.3.law: multiline');
  const values = Object.fromEntries(
    groundFields
      .filter(({ norm }) => norm === 'L10.2')
      .map(({ name, kind }) => [name, kind === 'choice' ? 'yes' : 'Said.']),
  );
  expect(
    given(...notified.slice(0, 7)).when('proposeRefusal', people.officer, undefined, groundsFrom(values)).gives,
  ).toBe('refusalProposed');
});

test('P7.1c only the grounds that were ticked are raised, each with what was written on it', () => {
  const values = {
    'L10.1.raised': 'no',
    'L10.1.facts': 'Typed before the choice was changed.',
    'L10.2.raised': 'yes',
    'L10.2.facts': 'Lapsed.',
    'L10.2.evidence': 'Register.',
    'L10.3.raised': 'yes',
    'L10.3.law': 'Article 9.',
  };
  expect(groundsFrom(values)).toEqual({
    grounds: [
      { norm: 'L10.2', facts: 'Lapsed.', evidence: 'Register.', law: '' },
      { norm: 'L10.3', facts: '', evidence: '', law: 'Article 9.' },
    ],
  });
  expect(groundsFrom({})).toEqual({ grounds: [] });
  expect(
    given(...notified.slice(0, 7)).when('proposeRefusal', people.officer, undefined, groundsFrom({})).gives,
  ).toEqual(['P7.1c noGround']);
});

test('P7.1d date, time, method and place that are typed are the slot of the proposal, and without them there is none', () => {
  expect(brief(slotFields)).toEqual([
    'P7.1d hearing.date: date, required',
    'P7.1d hearing.time: time, required',
    'P7.1d hearing.method: choice, required',
    'P7.1d hearing.place: text, required',
  ]);
  const typed = {
    'hearing.date': '2026-12-01',
    'hearing.time': '15:00',
    'hearing.method': 'video',
    'hearing.place': 'https://meet.example/1',
  };
  const proposed = (values: { readonly [name: string]: string }) =>
    given(...notified.slice(0, 7)).when('proposeRefusal', people.officer, '2026-11-27 11:00', slotFrom(values)).gives;
  expect(proposed(typed)).toBe('refusalProposed');
  expect(slotFrom({})).toEqual({ hearing: { date: '', time: '', method: '', place: '' } });
  expect(proposed({})).toEqual(['P7.1d slotIncomplete']);
});

test('APPC 73(3) the applicant is asked for his position in words, and for documents if he has some', () => {
  expect(brief(positionFields)).toEqual(['APPC 73(3) text: multiline, required', 'APPC 73(3) position.files: file']);
});

test('APPC 74 the minutes ask who came, who was present, what was said, and which of the heads took the chair', () => {
  const fields = minutesFields(chairs);
  expect(brief(fields)).toEqual([
    'APPC 74(3) attendance: choice, required',
    'APPC 74(3) present: multiline',
    'APPC 74(3) course: multiline, required',
    'APPC 74(4) chairIin: choice, required',
  ]);
  const [attendance, present, , chair] = fields;
  expect(attendance && answers(attendance)).toEqual([
    ['came', 'absent'],
    ['came Came or joined', 'absent Did not come'],
  ]);
  expect(present?.when).toEqual({ field: 'attendance', is: ['came'] });
  expect(chair?.choices).toEqual(chairs.map(({ iin }) => iin));
  for (const { label } of fields) expect(label.kk && label.ru && label.en).toBeTruthy();
});

test('APPC 74 the form of the minutes becomes minutes of the hearing that was appointed, chaired by whoever was chosen', () => {
  const found = given(...notified);
  const values = {
    attendance: 'came',
    present: 'The applicant.',
    course: 'He explained.',
    chairIin: people.head.iin ?? '',
  };
  const data = minutesFrom(values, found.case, chairs);
  expect(data).toEqual({
    hearing: found.case.entries.find(({ step }) => step === 'proposeRefusal')?.data['hearing'],
    attendance: 'came',
    present: 'The applicant.',
    course: 'He explained.',
    chairIin: people.head.iin,
    chairName: people.head.name,
  });
  expect(found.when('holdHearing', people.officer, '2026-12-01 15:30', data).gives).toBe('notified');
  expect(minutesFrom({ chairIin: 'somebody' }, null, chairs)).toEqual({
    hearing: {},
    attendance: '',
    present: '',
    course: '',
    chairIin: '',
    chairName: '',
  });
});

test('P7.3 of the grounds that were notified, and of no others, the officer says whether they stand, and answers the applicant', () => {
  const fields = refusalFields(given(...notified).case);
  expect(brief(fields)).toEqual([
    'L10.2 L10.2.raised: choice, required',
    'L10.2 L10.2.facts: multiline',
    'APPC 80 answer: multiline',
  ]);
  const [stands, why, answer] = fields;
  expect(stands && answers(stands)).toEqual([
    ['yes', 'no'],
    ['yes The ground stands', 'no The ground fell away'],
  ]);
  expect(stands?.hint?.en).toMatch(/A-18/);
  expect(why?.when).toEqual({ field: 'L10.2.raised', is: ['yes'] });
  expect(why?.group).toEqual(stands?.group);
  expect(why?.group?.en).toMatch(/^non-conformity of the applicant/);
  for (const { label } of fields) expect(label.kk && label.ru && label.en).toBeTruthy();
  expect(answer?.label.en).toBe('Answer to the applicant’s position');
  const data = { ...groundsFrom({ 'L10.2.raised': 'yes', 'L10.2.facts': 'Still lapsed.' }), answer: 'No.' };
  const spoken = given(...notified, 'statePosition');
  expect(spoken.when('draftRefusal', people.officer, '2026-12-02 09:00', data).gives).toBe('refusalDrafted');
  expect(brief(refusalFields(null))).toEqual(['APPC 80 answer: multiline']);
});

test('P7.3 why the grounds fell away is asked after a preliminary decision only', () => {
  expect(brief(conclusionFields(given(...notified).case))).toEqual(['P7.3 conclusion: multiline, required']);
  expect(conclusionFields(given(...notified).case)[0]?.label.en).toMatch(/^Why the grounds/);
  expect(conclusionFields(given(...notified.slice(0, 8)).case)).toEqual([]);
  expect(conclusionFields(null)).toEqual([]);
  expect(given(...notified).when('formPermit', people.officer, undefined, { conclusion: '' }).gives).toContain(
    'P7.3 conclusionMissing',
  );
});

test('APPC 74(4) people are chosen by their numbers and shown by their names', () => {
  expect(choiceOf([{ iin: '1', name: 'A B' }])).toEqual({
    choices: ['1'],
    options: [{ value: '1', label: { kk: 'A B', ru: 'A B', en: 'A B' } }],
  });
});
