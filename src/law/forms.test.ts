import { expect, test } from 'vitest';
import type { Words } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';
import { consequences, forms, isComplete, missing, type Filled } from './forms.js';
import { placedIn, readable, resolved, type Field } from './forms/row.js';
import { isNorm, norms } from './norms.js';

const information = {
  'information.verification.number': 'KZ.7.01-2026/114',
  'information.verification.date': '2026-02-03',
  'information.conformity.number': 'KZ.7500361.01.01.00815',
  'information.conformity.date': '2025-11-20',
  'information.commissioning.number': '12',
  'information.commissioning.date': '2026-04-30',
};

const shared = {
  'address.postalCode': '010000',
  'address.city': 'Астана',
  'address.street': 'Мәңгілік Ел даңғылы',
  'address.house': '5',
  email: 'mvno@example.kz',
  'phones.0.number': '+77012345678',
  'bank.account': 'KZ86125KZT5004100100',
  'bank.name': 'Банк',
  'bank.location': 'Астана',
  'object.same': 'yes',
  'contracts.0.operator': '«Ұялы Әлем» ЖШС',
  'contracts.0.operatorBin': '240140000011',
  'contracts.0.number': '45-И',
  'contracts.0.date': '2026-05-12',
  'contracts.0.term': 'until',
  'contracts.0.validUntil': '2031-05-12',
  ...information,
  'declarations.d1': 'yes',
  'declarations.d2': 'yes',
  'declarations.d3': 'yes',
};

const entity = {
  ...shared,
  name: '«Жеті Өзен Байланыс» ЖШС',
  location: 'Астана',
  bin: '240140000203',
  'signer.name': 'Сейітов Ерлан',
  'signer.capacity': 'head',
};

const person = { ...shared, name: 'Сейітов Ерлан', iin: '880101100018' };

const attachments = [{ field: 'contracts.0.file' }];
const A3: Filled = { form: 'A3', values: entity, attachments };
const today: PlainDate = '2026-11-23';

const without = (filled: Filled, ...keys: readonly string[]): Filled => ({
  ...filled,
  values: Object.fromEntries(Object.entries(filled.values).filter(([key]) => !keys.includes(key))),
});
const having = (filled: Filled, values: { readonly [key: string]: string }): Filled => ({
  ...filled,
  values: { ...filled.values, ...values },
});
const brief = (filled: Filled, on = today) =>
  missing(filled, on).map(({ norm, name, what, consequence }) => [norm, name, what, consequence].join(' '));

test('A3.h a full application of a legal entity lacks nothing', () => {
  expect(brief(A3)).toEqual([]);
  expect(isComplete(A3, today)).toBe(true);
});

test('A2.h a full application of an individual lacks nothing but what its own fields ask', () => {
  expect(brief({ form: 'A2', values: person, attachments })).toEqual([]);
});

// prettier-ignore
test.each<[string, Filled, readonly string[]]>([
  ['P6.5 without a contract',                      { ...without(A3, ...Object.keys(shared).filter((key) => key.startsWith('contracts.'))), attachments: [] },
                                                                                                          ['A4.d1 contracts missing P6.5']],
  ['P6.5 with a contract described but not attached', { ...A3, attachments: [] },                         ['A4.d1 contracts.0.file missing P6.5']],
  ['P6.5 without the information form',            without(A3, ...Object.keys(information)),              ['A4.d2 information missing P6.5']],
  ['A4F.2a with a gap in the information form',    without(A3, 'information.conformity.number'),          ['A4F.2a information.conformity.number missing P6.5']],
  ['A3.f5 without an e-mail',                      without(A3, 'email'),                                  ['A3.f5 email missing P6.5']],
  ['A3.f6 without any phone',                      without(A3, 'phones.0.number'),                        ['A3.f6 phones.0.number missing P6.5']],
  ['A3.f4 an address that names no place',         without(A3, 'address.city', 'object.same'),            ['A3.f4 address.city missing P6.5', 'A3.f8 object.city missing P6.5', 'A3.f8 object.postalCode missing none', 'A3.f8 object.house missing P6.5']],
  ['A3.f7 A-36 without a bank account: no ground', without(A3, 'bank.account', 'bank.name', 'bank.location'), ['A3.f7 bank.account missing none', 'A3.f7 bank.name missing none', 'A3.f7 bank.location missing none']],
  ['A3.f7 A-36 a wrong account number: no ground', having(A3, { 'bank.account': 'KZ87125KZT5004100100' }), ['A3.f7 bank.account invalid none']],
  ['A3.d1 contacts not confirmed',                 without(A3, 'declarations.d1'),                        ['A3.d1 declarations.d1 missing APPC 66']],
  ['A3.d2 truth not confirmed',                    without(A3, 'declarations.d2'),                        ['A3.d2 declarations.d2 missing P6.5']],
  ['A3.d3 consent not given',                      without(A3, 'declarations.d3'),                        ['A3.d3 declarations.d3 missing L10.6']],
  ['A3.d3 consent expressly denied',               having(A3, { 'declarations.d3': 'no' }),               ['A3.d3 declarations.d3 missing L10.6']],
  ['A4F.1 a certificate dated tomorrow',           having(A3, { 'information.verification.date': '2026-11-24' }), ['A4F.1 information.verification.date invalid none']],
  ['A4.q3 a lapsed verification certificate: hearing', having(A3, { 'information.verification.validUntil': '2026-11-22' }), ['A4.q3 information.verification.validUntil expired L10.2']],
  ['APPC 68 a representative without a power of attorney', having(A3, { 'signer.capacity': 'representative' }), ['APPC 68 powerOfAttorney.file missing P6.5']],
  ['APPC 68 a power of attorney that has expired', having({ ...A3, attachments: [...attachments, { field: 'powerOfAttorney.file' }] }, { 'signer.capacity': 'representative', 'powerOfAttorney.validUntil': '2026-11-01' }), ['APPC 68 powerOfAttorney.validUntil expired P6.5']],
  ['P2.3 a second contract begun and not attached', having(A3, { 'contracts.1.operator': 'ТОО', 'contracts.1.operatorBin': '241240000177', 'contracts.1.number': '1', 'contracts.1.date': '2026-01-01', 'contracts.1.term': 'openEnded' }), ['A4.d1 contracts.1.file missing P6.5']],
])('%s is reported with its norm and what follows', (_, filled, expected) => {
  expect(brief(filled)).toEqual(expected);
});

test('P6.5 only what leads to a refusal of further consideration makes a form incomplete', () => {
  expect(isComplete(without(A3, 'email'), today)).toBe(false);
  expect(isComplete(A3, '2031-05-13')).toBe(false);
  for (const gap of ['declarations.d1', 'declarations.d3', 'bank.account'])
    expect(isComplete(without(A3, gap), today), gap).toBe(true);
});

test('P2.3 a contract that was left empty between two others is none, and lacks nothing', () => {
  const third = {
    'contracts.2.operator': 'ТОО',
    'contracts.2.operatorBin': '241240000177',
    'contracts.2.number': '1',
    'contracts.2.date': '2026-01-01',
    'contracts.2.term': 'openEnded',
  };
  expect(brief(having(A3, third))).toEqual(['A4.d1 contracts.2.file missing P6.5']);
});

test('P6.5 a contract valid until the very day of registration has not expired; the day after, it has (A-16)', () => {
  expect(brief(A3, '2031-05-12')).toEqual([]);
  expect(brief(A3, '2031-05-13')).toEqual(['A4.d1 contracts.0.validUntil expired P6.5']);
});

test('P6.5 an open-ended contract never expires, even beside a forgotten end date', () => {
  expect(brief(having(A3, { 'contracts.0.term': 'openEnded' }), '2040-01-01')).toEqual([]);
  expect(brief(A3, '2040-01-01')).toEqual(['A4.d1 contracts.0.validUntil expired P6.5']);
});

test('A3.f2 a legal entity gives exactly one BIN: its own, or for a foreign one that of its branch (A-06)', () => {
  const foreign = having(without(A3, 'bin'), { foreign: 'yes', 'address.country': 'TR' });
  expect(brief(without(A3, 'bin'))).toEqual(['A3.f2 bin missing P6.5']);
  expect(brief(foreign)).toEqual(['A3.f2 bin missing P6.5']);
  expect(brief(having(foreign, { branchBin: '250241000032' }))).toEqual([]);
  expect(brief(having(foreign, { bin: '240150000026' }))).toEqual([]);
  expect(brief(having(foreign, { bin: '240150000026', branchBin: '250241000032' }))).toEqual([
    'A3.f2 bin invalid none',
  ]);
  expect(brief(having(A3, { branchBin: '250241000032' }))).toEqual([]);
});

test('A3.f4 the country is asked of a foreign legal entity only', () => {
  expect(brief(having(A3, { foreign: 'yes' }))).toEqual(['A3.f4 address.country missing P6.5']);
});

test('A3.f8 an object at the same address has that address', () => {
  expect(resolved(entity)['object.city']).toBe('Астана');
  expect(resolved({ ...entity, 'object.same': '' })['object.city']).toBeUndefined();
  expect(brief(having(A3, { 'object.same': '' })).map((gap) => gap.split(' ')[0])).toContain('A3.f8');
});

test('P5.3 every point of appendices 2 and 3, the contract and the information form has its place in the form', () => {
  for (const id of ['A2', 'A3'] as const) {
    const form = forms[id];
    const shown = new Set<string>([form.norm, form.request.norm, ...form.computed.map(({ norm }) => norm)]);
    for (const row of form.topics.flatMap(({ rows }) => rows)) {
      shown.add(row.norm);
      if (row.is === 'repeat') for (const { norm } of row.fields) shown.add(norm);
    }
    const expected = Object.keys(norms).filter((norm) => norm.startsWith(`${id}.`) || /^A4F\.\d|^A4\.d1/.test(norm));
    expect(expected.filter((norm) => !shown.has(norm))).toEqual([]);
  }
});

test('P5.3 every label, hint and consequence is there in Kazakh, Russian and English', () => {
  const texts = Object.values(forms).flatMap(({ title, request, applicant, topics, computed, oneOf }) => [
    title,
    request,
    applicant,
    ...computed.flatMap(({ label, note }) => (note ? [label, note] : [label])),
    ...oneOf.map(({ label }) => label),
    ...topics.flatMap((topic) => [topic.title, ...(topic.note ? [topic.note] : []), ...topic.rows.flatMap(textsOf)]),
  ]);
  for (const text of [...texts, ...Object.values(consequences)])
    for (const said of [text.kk, text.ru, text.en]) expect(said.trim(), text.en).not.toBe('');
});

test('P5.3 the keys of a form are unique, and every norm is of the Order, of a law, or marked as practice', () => {
  for (const form of Object.values(forms)) {
    const placed = form.topics.flatMap((topic) =>
      placedIn(topic, { foreign: 'yes', 'signer.capacity': 'representative' }, []),
    );
    const keys = placed.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { field } of placed) expect(isNorm(field.norm) || /^(APPC \d+|practice)$/.test(field.norm)).toBe(true);
  }
});

test('A4.d1 a field in its place is what the machine reads: key, choices, and today as the last day of a past date', () => {
  const [topic] = forms.A3.topics.filter(({ name }) => name === 'contracts');
  const placed = topic ? placedIn(topic, { 'contracts.1.term': 'until' }, []) : [];
  const named = (key: string) => {
    const found = placed.find((place) => place.key === key);
    return found && readable(found, 'contracts', today);
  };
  expect(named('contracts.1.validUntil')?.when).toEqual({ field: 'contracts.1.term', is: ['until'] });
  expect(named('contracts.0.validUntil')).toBeUndefined();
  expect(named('contracts.0.term')?.choices).toEqual(['until', 'openEnded']);
  expect(named('contracts.1.date')?.notAfter).toBe(today);
});

function textsOf(row: (typeof forms.A3.topics)[number]['rows'][number]): readonly Words[] {
  return row.is === 'field' ? textsOfField(row) : [row.label, row.add, ...row.fields.flatMap(textsOfField)];
}

function textsOfField({ label, hint, choices }: Field): readonly Words[] {
  return [label, ...(hint ? [hint] : []), ...(choices ?? []).map((one) => one.label)];
}
