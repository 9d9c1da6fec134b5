import { expect, test } from 'vitest';
import { forms, missing } from '../forms.js';
import { contractCopy, filled } from '../specimens.js';
import { fieldAt, readForm, readTopic } from './read.js';
import { placedIn, type Values } from './row.js';

const today = '2026-11-23';
const files = [contractCopy.field];
const read = (form: 'A2' | 'A3', typed: Values = {}) =>
  readForm(forms[form], { ...filled[form], ...typed }, files, today);
const topicOf = (form: 'A2' | 'A3', name: string) => {
  const topic = forms[form].topics.find((one) => one.name === name);
  if (!topic) throw new Error(`no topic ${name}`);
  return topic;
};

test.each(['A2', 'A3'] as const)(
  'P5.3 a full application by appendix %s is read without a problem and loses nothing',
  (form) => {
    const { values, problems } = read(form);
    expect(problems).toEqual([]);
    expect(values).toMatchObject(filled[form]);
  },
);

test.each(['A2', 'A3'] as const)(
  'P5.3 an empty application by appendix %s is no fault of form: what is missing the law says (A-15)',
  (form) => {
    const { values, problems } = readForm(forms[form], {}, [], today);
    expect(problems).toEqual([]);
    expect(Object.values(values).every((value) => value === '')).toBe(true);
    expect(missing({ form, values, attachments: [] }, today).length).toBeGreaterThan(5);
  },
);

test('A2.f5 A2.f6 what was typed is put into one form: spaces, letter case, national telephone numbers, dates', () => {
  const typed = {
    email: '  Mvno@Example.KZ ',
    'phones.0.number': '8 (701) 234-56-78',
    'contracts.0.date': '12.05.2026',
  };
  expect(read('A2', typed).values).toMatchObject({
    email: 'Mvno@example.kz',
    'phones.0.number': '+77012345678',
    'contracts.0.date': '2026-05-12',
  });
});

test.each([
  ['A2.f2', { iin: '870314201018' }, 'iin', 'checkDigit'],
  ['A2.f5', { email: 'nobody' }, 'email', undefined],
  ['A2.f7', { 'bank.account': 'KZ86125KZT5004100101' }, 'bank.account', 'ibanCheckDigits'],
  ['P2.1', { 'contracts.0.operatorBin': '240140000012' }, 'contracts.0.operatorBin', 'checkDigit'],
  ['A4.d1', { 'contracts.0.date': '2026-11-24' }, 'contracts.0.date', 'dateTooLate'],
  ['A4.d1', { 'contracts.0.term': 'sometimes' }, 'contracts.0.term', 'notAChoice'],
  ['A4F.1', { 'information.verification.date': '31.02.2026' }, 'information.verification.date', 'notDate'],
] as const)(
  '%s what cannot be read is kept as it was typed, with its norm and its field',
  (norm, typed, field, problem) => {
    const { values, problems } = read('A2', typed);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field, norm, ...(problem ? { problem } : {}) });
    expect(values[field]).toBe(Object.values(typed)[0]);
  },
);

test('A4F.1 a date of today is no date ahead, whatever the form', () => {
  expect(read('A3', { 'information.verification.date': today, 'contracts.0.date': today }).problems).toEqual([]);
});

test('A2.f7 a foreign account and a foreign telephone are taken as they are (A-36)', () => {
  const typed = { 'bank.account': 'DE89 3704 0044 0532 0130 00', 'phones.0.number': '+49 30 901820' };
  expect(read('A2', typed).problems).toEqual([]);
});

test('A3.f2 the BIN of a branch is not read as that of the entity, nor the reverse (A-06)', () => {
  const branch = '220741000015';
  const swapped = read('A3', { foreign: 'yes', bin: branch, branchBin: filled.A3['bin'] ?? '' });
  expect(swapped.problems.map(({ field, problem }) => [field, problem])).toEqual(
    expect.arrayContaining([['branchBin', 'entityInsteadOfBranch']]),
  );
  const [, , , entityBin] = placedIn(topicOf('A3', 'applicant'), { foreign: 'yes' }, []);
  expect(entityBin && fieldAt(entityBin, topicOf('A3', 'applicant'), today)).toMatchObject({
    name: 'bin',
    unit: 'entity',
    required: false,
  });
});

test('A3.f2 the BIN of a branch counts for a foreign entity only, and is left out for any other', () => {
  expect(read('A3', { branchBin: '1' }).values).not.toHaveProperty('branchBin');
  expect(read('A3', { foreign: 'yes', branchBin: '1' }).problems.map(({ field }) => field)).toEqual(['branchBin']);
});

test('A3.f4 a foreign address has the postal code of its country, one in Kazakhstan six digits', () => {
  const abroad = { foreign: 'yes', 'address.country': 'GB', 'address.postalCode': 'SW1A 1AA', 'object.same': '' };
  expect(read('A3', abroad).problems).toEqual([]);
  expect(read('A3', { 'address.postalCode': 'SW1A 1AA' }).problems.map(({ field }) => field)).toContain(
    'address.postalCode',
  );
});

test('A2.f8 an object at the same address has that address, whatever was typed beside the tick', () => {
  const { values } = read('A2', { 'object.same': 'on', 'object.city': 'Алматы' });
  expect(values['object.same']).toBe('yes');
  const same = read('A2', { 'object.city': 'Алматы' }).values;
  expect([same['object.city'], same['object.house']]).toEqual(['Астана', '5']);
});

test('A2.d3 a declaration is confirmed by a tick and by nothing else', () => {
  expect(read('A2', { 'declarations.d3': 'on' }).values['declarations.d3']).toBe('yes');
  expect(read('A2', { 'declarations.d3': '' }).values['declarations.d3']).toBe('');
  expect(read('A2', { 'declarations.d3': 'maybe' }).problems.map(({ field }) => field)).toEqual(['declarations.d3']);
});

test('P2.3 several contracts are read one by one; a file belongs to its contract and is not typed', () => {
  const second = {
    'contracts.1.operator': '«Дала Сымсыз» АҚ',
    'contracts.1.number': '7',
    'contracts.1.date': '2026-06-01',
    'contracts.1.term': 'openEnded',
  };
  const { values } = read('A3', { ...second, 'contracts.0.file': 'posted' });
  expect(values).toMatchObject(second);
  expect(values).not.toHaveProperty('contracts.1.validUntil');
  expect(values['contracts.0.file']).toBeUndefined();
});

test('P5.3 a page reads its own fields only, and takes from the others what they decide', () => {
  const page = readTopic(
    topicOf('A3', 'address'),
    { foreign: 'yes', 'address.country': 'de', email: 'nobody' },
    [],
    today,
  );
  expect(Object.keys(page.values).every((key) => key.startsWith('address.'))).toBe(true);
  expect(page.values['address.country']).toBe('DE');
  expect(page.problems).toEqual([]);
});
