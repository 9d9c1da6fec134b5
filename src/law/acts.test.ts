import { expect, test } from 'vitest';
import { type ApplicationStep, application } from './application.js';
import { fieldsOf, packageItems, readAct } from './acts.js';
import { isNorm } from './norms.js';
import { given, people } from './testing.js';

const officers = [people.officer, people.secondOfficer];
const steps = Object.keys(application.steps) as readonly ApplicationStep[];
const complete = ['submit', 'register', 'handOver', 'assign', 'confirmComplete'] as const;

test('P5.3 every field of an official’s form has its basis, its label in three languages and its own name', () => {
  for (const step of steps) {
    const fields = fieldsOf(step, { officers });
    expect(new Set(fields.map(({ name }) => name)).size, step).toBe(fields.length);
    for (const { name, norm, label, hint, options, choices, group } of fields) {
      expect(isNorm(norm) || /^APPC \d/.test(norm), name).toBe(true);
      for (const words of [
        label,
        ...(hint ? [hint] : []),
        ...(group ? [group] : []),
        ...(options ?? []).map((one) => one.label),
      ])
        for (const text of [words.kk, words.ru, words.en]) expect(text.trim(), name).not.toBe('');
      expect(
        options?.map(({ value }) => value),
        name,
      ).toEqual(choices);
    }
  }
});

test('P6.5 the package is the application, the contract, the information form and the powers of whoever signs for another', () => {
  const asked = fieldsOf('findIncomplete').flatMap(({ group }) => group?.norm ?? []);
  expect([...new Set(asked)]).toEqual(['L9.1', 'A4.d1', 'A4.d2', 'A3.f10']);
  expect(packageItems.map(({ norm }) => norm)).toEqual([...new Set(asked)]);
});

test('P6.5 only the contract and a power of attorney can expire: the form and the application have no end (A-16)', () => {
  const choices = fieldsOf('findIncomplete').flatMap(({ name, choices }) =>
    name.endsWith('.what') ? [[name, choices]] : [],
  );
  expect(choices).toEqual([
    ['L9.1.what', ['ok', 'missing']],
    ['A4.d1.what', ['ok', 'missing', 'expired']],
    ['A4.d2.what', ['ok', 'missing']],
    ['A3.f10.what', ['ok', 'missing', 'expired']],
  ]);
});

test('L9.1 an application that is not in its form is a defect of the package, but it cannot expire', () => {
  const found = given('submit', 'register', 'handOver', 'assign');
  const foundAs = (what: string) => {
    const defect = { norm: 'L9.1', what, remark: 'Appendix 2 was filled in for a company.', cure: 'Use appendix 3.' };
    return found.when('findIncomplete', people.officer, undefined, { defects: [defect] }).gives;
  };
  expect(foundAs('missing')).toBe('incomplete');
  expect(foundAs('expired')).toEqual(['P6.5 noSuchRequirement']);
});

test('P6.1b the manager chooses among the officers, and nobody else can be named', () => {
  expect(readAct('assign', { officerIin: people.secondOfficer.iin }, { officers })).toEqual({
    data: { officerIin: people.secondOfficer.iin, officerName: people.secondOfficer.name },
  });
  expect(readAct('assign', { officerIin: people.head.iin }, { officers })).toMatchObject({
    problems: [{ field: 'officerIin', norm: 'P6.1b', problem: 'notAChoice' }],
  });
  expect(readAct('assign', {}, { officers })).toMatchObject({
    problems: [{ field: 'officerIin', problem: 'missing' }],
  });
});

test('P6.5 what the officer ticks as missing or expired becomes the defects of the refusal, the rest is left out', () => {
  const read = readAct('findIncomplete', {
    'L9.1.what': 'ok',
    'L9.1.remark': 'typed before the choice was changed',
    'A4.d1.what': 'expired',
    'A4.d1.remark': 'Valid until 1 November 2026.',
    'A4.d1.cure': 'Attach the prolonged contract.',
    'A4.d2.what': 'missing',
    'A4.d2.remark': '',
    'A3.f10.what': 'ok',
  });
  if (!('data' in read)) throw new Error('the form was not read');
  expect(read.data).toEqual({
    defects: [
      {
        norm: 'A4.d1',
        what: 'expired',
        remark: 'Valid until 1 November 2026.',
        cure: 'Attach the prolonged contract.',
      },
      { norm: 'A4.d2', what: 'missing', remark: '', cure: '' },
    ],
  });
  const found = given('submit', 'register', 'handOver', 'assign').when(
    'findIncomplete',
    people.officer,
    undefined,
    read.data,
  );
  expect(found.refusals.map(({ why, field }) => [why, field])).toEqual([
    ['defectWithoutReason', 'A4.d2.remark'],
    ['defectWithoutCure', 'A4.d2.cure'],
  ]);
});

test('P6.5 an officer judges every item of the package: one left open brings the form back', () => {
  expect(readAct('findIncomplete', { 'A4.d1.what': 'missing' })).toMatchObject({
    problems: ['L9.1', 'A4.d2', 'A3.f10'].map((norm) => ({ field: `${norm}.what`, norm, problem: 'missing' })),
  });
});

test('P7.1a the findings that were made are taken, the requirements left open are not', () => {
  const read = readAct('examine', {
    'A4.q1.met': 'yes',
    'A4.q1.reason': 'Point 2.',
    'A4.q3.met': 'no',
    'A4.q3.reason': 'Lapsed.',
  });
  expect(read).toEqual({
    data: { findings: { 'A4.q1': { met: true, reason: 'Point 2.' }, 'A4.q3': { met: false, reason: 'Lapsed.' } } },
  });
  if ('data' in read)
    expect(given(...complete).when('examine', people.officer, undefined, read.data).gives).toBe('complete');
});

test('P7.1a a reason without its finding is not lost: the form comes back and asks for the finding', () => {
  expect(readAct('examine', { 'A4.q1.met': 'yes', 'A4.q1.reason': 'Point 2.', 'A4.q2.reason': 'Annex 3.' })).toEqual({
    problems: [{ field: 'A4.q2.met', norm: 'A4.q2', problem: 'missing' }],
  });
});

test('P7.1a an empty examination is refused by the law, not taken in silence', () => {
  const read = readAct('examine', {});
  expect(read).toEqual({ data: { findings: {} } });
  if ('data' in read)
    expect(given(...complete).when('examine', people.officer, undefined, read.data).gives).toEqual(['P7.1a noFinding']);
});

test('P6.3 the note of the officer is taken as it was written, and may be left out', () => {
  expect(readAct('confirmComplete', { note: ' The power is in\r\nannex 2. ' })).toEqual({
    data: { note: 'The power is in\nannex 2.' },
  });
  expect(readAct('confirmComplete', {})).toEqual({ data: { note: '' } });
});

test('APPC 80 a draft is not sent back without a reason, nor with one longer than anybody reads', () => {
  expect(readAct('returnPermit', { reason: '' })).toMatchObject({
    problems: [{ field: 'reason', norm: 'APPC 80', problem: 'missing' }],
  });
  expect(readAct('returnIncomplete', { reason: 'x'.repeat(2001) })).toMatchObject({
    problems: [{ problem: 'tooLong' }],
  });
  expect(readAct('returnPermit', { reason: 'See annex 2.' })).toEqual({ data: { reason: 'See annex 2.' } });
});

test('P7.1b what asks nothing takes nothing from outside, whatever is posted', () => {
  for (const step of ['handOver', 'formPermit', 'issue', 'withdraw', 'register', 'refuseIncomplete', 'submit'] as const)
    expect(readAct(step, { registeredOn: '2026-01-01', date: '2026-01-01' }), step).toEqual({ data: {} });
});

const namesOf = (step: ApplicationStep, around: Parameters<typeof fieldsOf>[1] = {}) =>
  fieldsOf(step, around).map(({ name }) => name);
const slot = {
  'hearing.date': '2026-12-01',
  'hearing.time': '15:00',
  'hearing.method': 'video',
  'hearing.place': 'link',
};
const appointed = { hearing: { date: '2026-12-01', time: '15:00', method: 'video', place: 'link' } };

test('P6.1b a case is given to another officer with a reason', () => {
  expect(namesOf('reassign', { officers })).toEqual(['officerIin', 'reason']);
  expect(namesOf('assign')).toEqual(['officerIin']);
  expect(fieldsOf('assign')[0]?.choices).toEqual([]);
  const typed = { officerIin: people.secondOfficer.iin, reason: 'Illness.' };
  expect(readAct('reassign', typed, { officers })).toEqual({
    data: { officerIin: people.secondOfficer.iin, officerName: people.secondOfficer.name, reason: 'Illness.' },
  });
});

test('P7.1c, P7.1d a proposal to refuse brings its grounds and the slot; a hearing is moved to a slot with a reason', () => {
  expect(namesOf('proposeRefusal')).toEqual(expect.arrayContaining(['L10.1.raised', 'L10.6.facts', 'hearing.place']));
  expect(readAct('proposeRefusal', { 'L10.2.raised': 'yes', 'L10.2.facts': 'Lapsed.', ...slot })).toEqual({
    data: { grounds: [{ norm: 'L10.2', facts: 'Lapsed.', evidence: '', law: '' }], ...appointed },
  });
  expect(namesOf('changeSlot')).toEqual([...Object.keys(slot), 'reason']);
  expect(readAct('changeSlot', { ...slot, reason: 'Illness.' })).toEqual({
    data: { ...appointed, reason: 'Illness.' },
  });
});

test('P7.3 whoever drafts a refusal answers the applicant; of one who is late with an act the reason is asked', () => {
  expect(namesOf('draftRefusal')).toEqual(['answer']);
  expect(readAct('draftRefusal', { answer: 'No.' })).toEqual({ data: { grounds: [], answer: 'No.' } });
  for (const step of ['notify', 'refuse'] as const) {
    expect(namesOf(step)).toEqual([]);
    expect(namesOf(step, { late: true })).toEqual(['lateReason']);
  }
});

test('APPC 73(3), APPC 74 the applicant writes his position, the officer the minutes', () => {
  expect(namesOf('statePosition')).toEqual(['text', 'position.files']);
  expect(readAct('statePosition', { text: 'It was renewed.' })).toMatchObject({ data: { text: 'It was renewed.' } });
  expect(namesOf('recordReceipt')).toEqual(['way', 'on', 'proof']);
  const chairs = [people.head];
  expect(namesOf('holdHearing', { chairs })).toEqual(['attendance', 'present', 'course', 'chairIin']);
  const typed = { attendance: 'absent', course: 'Nobody came.', chairIin: people.head.iin };
  expect(readAct('holdHearing', typed, { chairs })).toMatchObject({
    data: { attendance: 'absent', present: '', course: 'Nobody came.', chairName: people.head.name },
  });
});
