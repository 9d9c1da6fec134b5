import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.js';
import { asked, countries, type Field, type FieldKind, parse, parseForm, show } from './fields.js';

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name: kind,
  kind,
  norm: 'A2.f2',
  required: true,
  ...more,
});

const problem = (code: string, named?: object) =>
  named === undefined ? { problem: code } : { problem: code, with: named };

// prettier-ignore
test.each<[FieldKind, string, object]>([
  ['text',              '  Жеті   Өзен\u00a0Байланыс ', { value: 'Жеті Өзен Байланыс' }],
  ['text',              'И\u0306од\u200b\u202e',       { value: 'Йод' }],
  ['text',              ' \t ',                        problem('missing')],
  ['text',              'а'.repeat(251),               problem('tooLong', { max: 250 })],
  ['text',              'а'.repeat(100_000),           problem('tooLong', { max: 250 })],
  ['text',              'а'.repeat(250),               { value: 'а'.repeat(250) }],
  ['text',              '𐰀'.repeat(250),               { value: '𐰀'.repeat(250) }], // counted in signs, not in their halves
  ['text',              `а${' '.repeat(1998)}б`,       { value: 'а б' }], // of 250 × 4 + 1000 signs, the most that is read at all
  ['text',              `а${' '.repeat(1999)}б`,       problem('tooLong', { max: 250 })],
  ['text',              'a\tb\vc\fd\re\nf\u0085g',      { value: 'a b c d e f g' }],
  ['multiline',         '\n\n a  b \n\nc\rd\u2028e\u2029f', { value: 'a b\n\nc\nd\ne\nf' }],
  ['multiline',         'а'.repeat(4001),              problem('tooLong', { max: 4000 })],
  ['multiline',         'a \r\n\r\n\r\n\r\nb\n',        { value: 'a\n\nb' }],
  ['personName',        'Сериков  Ерлан Маратұлы',     { value: 'Сериков Ерлан Маратұлы' }],
  ['personName',        'Жетic',                       { value: 'Жетіс' }], // the last two typed on a Latin keyboard
  ['personName',        'Жетisов',                     problem('mixedScripts')],
  ['personName',        'Жетisов Ерлан',               problem('mixedScripts')],
  ['personName',        "O'Connor-Smith J.",           { value: "O'Connor-Smith J." }],
  ['personName',        'Сериков 2',                   problem('nameCharacters')],
  ['personName',        '-',                           problem('nameCharacters')],
  ['personName',        '2 Сериков',                   problem('nameCharacters')],
  ['personName',        'Ibraim Әли’ ʼт',              { value: 'Ibraim Әли’ ʼт' }],
  ['personName',        'Ivanov Жетiс',                { value: 'Ivanov Жетіс' }], // each word by itself
  ['personName',        'ABCEHKMOPTXIaceopxyiЖ',       { value: 'АВСЕНКМОРТХІасеорхуіЖ' }],
  ['iin',               '900101 150010',               { value: '900101150010' }],
  ['iin',               '90010115001',                 problem('notTwelveDigits', { length: 11 })],
  ['bin',               '240140-000011',               { value: '240140000011' }],
  ['bin',               '24014000001',                 problem('notTwelveDigits', { length: 11 })],
  ['iban',              'kz86 125k zt50 0410 0100',    { value: 'KZ86125KZT5004100100' }],
  ['iban',              'DE89 3704 0044 0532 0130 00', problem('notKazakhIban')],
  ['bankAccount',       'КZ86125КZТ5004100100',        { value: 'KZ86125KZT5004100100' }], // Cyrillic К and Т
  ['bankAccount',       'KZ86125KZT500410010',         problem('ibanLength', { length: 19 })],
  ['bankAccount',       'DE89 3704 0044 0532 0130 00', { value: 'DE89 3704 0044 0532 0130 00' }],
  ['bankAccount',       '40702810 / 1',                { value: '40702810 / 1' }],
  ['bankAccount',       'no!',                         problem('accountCharacters')],
  ['bankAccount',       '123',                         problem('accountCharacters')],
  ['bankAccount',       '1234',                        { value: '1234' }],
  ['bankAccount',       '!1234',                       problem('accountCharacters')],
  ['bankAccount',       '1234!',                       problem('accountCharacters')],
  ['email',             'Info@Zheti-Ozen.KZ',          { value: 'Info@zheti-ozen.kz' }],
  ['email',             'хат@пошта.қаз',               { value: 'хат@пошта.қаз' }],
  ['email',             'info@zheti',                  problem('notEmail')],
  ['email',             'in..fo@zheti.kz',             problem('notEmail')],
  ['email',             'a@b.kz, c@d.kz',              problem('notEmail')],
  ['email',             '.info@zheti.kz',              problem('notEmail')],
  ['email',             'info.@zheti.kz',              problem('notEmail')],
  ['email',             'in.fo@zheti.kz',              { value: 'in.fo@zheti.kz' }],
  ['email',             '@zheti.kz',                   problem('notEmail')],
  ['email',             `${'a'.repeat(64)}@zheti.kz`,  { value: `${'a'.repeat(64)}@zheti.kz` }],
  ['email',             `${'a'.repeat(65)}@zheti.kz`,  problem('notEmail')],
  ['email',             'a@b.c.zheti-2.kz',            { value: 'a@b.c.zheti-2.kz' }],
  ['email',             'a@-zheti.kz',                 problem('notEmail')],
  ['email',             'a@zheti-.kz',                 problem('notEmail')],
  ['email',             'a@zheti..kz',                 problem('notEmail')],
  ['email',             'a@zheti.k',                   problem('notEmail')],
  ['email',             'a@zheti.kz!',                 problem('notEmail')],
  ['email',             `a@${'b'.repeat(63)}.kz`,      { value: `a@${'b'.repeat(63)}.kz` }],
  ['email',             `a@${'b'.repeat(64)}.kz`,      problem('notEmail')],
  ['email',             `a@b.${'k'.repeat(63)}`,       { value: `a@b.${'k'.repeat(63)}` }],
  ['email',             `a@b.${'k'.repeat(64)}`,       problem('notEmail')],
  ['email',             'a@хинди.भारत',                { value: 'a@хинди.भारत' }], // letters with marks
  ['email',             'a@भारत1.xn--p1ai',            { value: 'a@भारत1.xn--p1ai' }],
  ['phone',             '8 (701) 123-45-67',           { value: '+77011234567' }],
  ['phone',             '+7 701 123 45 67',            { value: '+77011234567' }],
  ['phone',             '701 123 45 67',               { value: '+77011234567' }],
  ['phone',             '8 800 080 7777',              { value: '+78000807777' }],
  ['phone',             '+7 916 123 45 67',            { value: '+79161234567' }],
  ['phone',             '+49 30 1234567',              { value: '+49301234567' }],
  ['phone',             '0049 30 1234567',             { value: '+49301234567' }],
  ['phone',             '+7 701 123 45 6',             problem('phoneLength', { length: 11 })],
  ['phone',             '1414',                        problem('phoneLength', { length: 4 })],
  ['phone',             '+7 790 123 45 67',            problem('phoneCode', { code: '790' })],
  ['phone',             'доб. 5',                      problem('phoneCharacters')],
  ['phone',             '5 доб.',                      problem('phoneCharacters')],
  ['phone',             '701+1234567',                 problem('phoneCharacters')],
  ['phone',             '+',                           problem('phoneCharacters')],
  ['phone',             '7 701 123 45 67',             { value: '+77011234567' }],
  ['phone',             '8 701 123 45 678',            problem('phoneLength', { length: 12 })],
  ['phone',             '6 701 123 45 67',             problem('phoneLength', { length: 11 })],
  ['phone',             '+49 301 2345',                { value: '+493012345' }],
  ['phone',             '+49301234',                   { value: '+49301234' }],
  ['phone',             '+4930123',                    problem('phoneLength', { length: 8 })],
  ['phone',             '+493012345678901',            { value: '+493012345678901' }],
  ['phone',             '+4930123456789012',           problem('phoneLength', { length: 17 })],
  ['phone',             '+0 301 234 567',              problem('phoneLength', { length: 11 })],
  ['phone',             '+7 730 123 45 67',            problem('phoneCode', { code: '730' })],
  ['phone',             '+7 780 123 45 67',            problem('phoneCode', { code: '780' })],
  ['phone',             '+7 710 123 45 67',            { value: '+77101234567' }],
  ['phone',             '+49 773 123 45 67',           { value: '+497731234567' }],
  ['phones',            '8 701 123 45 67; +49301234567', { value: '+77011234567, +49301234567' }],
  ['phones',            '87011234567\n+77011234567',   { value: '+77011234567' }],
  ['phones',            '8 701 123 45 67, 5',          problem('phoneLength', { length: 1 })],
  ['phones',            '87011234567 / 87021234567,\n', { value: '+77011234567, +77021234567' }],
  ['phones',            ', ;',                         problem('phoneCharacters')],
  ['phones',            '87011234567, ; 87021234567',  { value: '+77011234567, +77021234567' }],
  ['postalCode',        '010000',                      { value: '010000' }],
  ['postalCode',        'a01a0b1',                     { value: 'A01A0B1' }],
  ['postalCode',        'А01А0В1',                     { value: 'A01A0B1' }], // Cyrillic А and В
  ['postalCode',        'AO1AOB1',                     { value: 'A01A0B1' }],
  ['postalCode',        '01000',                       problem('notPostalCode')],
  ['postalCode',        '0100000',                     problem('notPostalCode')],
  ['postalCode',        'OO01AOB1',                    problem('notPostalCode')],
  ['postalCode',        'A01A0B12',                    problem('notPostalCode')],
  ['postalCode',        'AA01A0B1',                    problem('notPostalCode')],
  ['postalCode',        'A0100B1',                     problem('notPostalCode')],
  ['postalCode',        'AO1OOBO',                     { value: 'A01O0B0' }], // a letter stays where one belongs
  ['postalCode',        'A01 A0 B1',                   { value: 'A01A0B1' }],
  ['country',           'de',                          { value: 'DE' }],
  ['country',           'XX',                          problem('notCountry')],
  ['date',              '2026-11-22',                  { value: '2026-11-22' }],
  ['date',              '22.11.2026',                  { value: '2026-11-22' }],
  ['date',              '1.2.2026',                    { value: '2026-02-01' }],
  ['date',              '29.02.2026',                  problem('notDate')],
  ['date',              '11/22/2026',                  problem('notDate')],
  ['date',              '22.11.2026 г.',               problem('notDate')],
  ['date',              'с 22.11.2026',                problem('notDate')],
  ['date',              '022.11.2026',                 problem('notDate')],
  ['date',              '22.11.26',                    problem('notDate')],
  ['time',              '15:00',                       { value: '15:00' }],
  ['time',              '9.30',                        { value: '09:30' }],
  ['time',              '24:00',                       problem('notTime')],
  ['time',              '15:60',                       problem('notTime')],
  ['time',              '15',                          problem('notTime')],
  ['time',              '00:00',                       { value: '00:00' }],
  ['time',              '19:59',                       { value: '19:59' }],
  ['time',              '23:59',                       { value: '23:59' }],
  ['time',              '15:0',                        problem('notTime')],
  ['time',              '15:000',                      problem('notTime')],
  ['time',              'в 15:00',                     problem('notTime')],
  ['time',              '15-00',                       problem('notTime')],
  ['integer',           '1 250',                       { value: '1250' }],
  ['integer',           '007',                         { value: '7' }],
  ['integer',           '1,5',                         problem('notInteger')],
  ['integer',           '12 шт.',                      problem('notInteger')],
  ['integer',           '№ 12',                        problem('notInteger')],
  ['integer',           '0',                           { value: '0' }],
  ['integer',           '9'.repeat(15),                { value: '9'.repeat(15) }],
  ['integer',           '9'.repeat(16),                problem('notInteger')],
  ['confirm',           'on',                          { value: 'yes' }],
  ['confirm',           '',                            problem('notConfirmed')],
  ['confirm',           'yes',                         { value: 'yes' }],
  ['confirm',           'not yes',                     problem('notConfirmed')],
  ['confirm',           'yes?',                        problem('notConfirmed')],
  ['certificateNumber', ' KZ.02.0001 № 15/2026 ',      { value: 'KZ.02.0001 № 15/2026' }],
  ['certificateNumber', '<script>',                    problem('certificateCharacters')],
  ['certificateNumber', '---',                         problem('certificateCharacters')],
  ['certificateNumber', '<KZ 1',                       problem('certificateCharacters')],
  ['certificateNumber', 'KZ 1 <b>',                    problem('certificateCharacters')],
  ['certificateNumber', '№',                           problem('certificateCharacters')],
  ['certificateNumber', '№#.,:/\\()_–-1',              { value: '№#.,:/\\()_–-1' }],
  ['file',              'a'.repeat(64),                { value: 'a'.repeat(64) }],
  ['file',              'contract.pdf',                problem('notFile')],
  ['file',              `${'a'.repeat(64)}, ${'0'.repeat(64)}\n${'a'.repeat(64)}`, { value: `${'a'.repeat(64)} ${'0'.repeat(64)}` }],
  ['file',              `${'a'.repeat(64)} ${'b'.repeat(63)}`, problem('notFile')],
  ['file',              'a'.repeat(65),                problem('notFile')],
  ['file',              'A'.repeat(64),                problem('notFile')],
])('A2.f2 a field of kind %s reads %j as %j', (kind, raw, result) => {
  expect(parse(field(kind), raw)).toEqual(result);
});

test('A2.f3 a field that is not required may stay empty', () => {
  for (const kind of ['text', 'confirm', 'iin', 'date', 'file'] as const)
    expect(parse(field(kind, { required: false }), '  ')).toEqual({ value: '' });
});

test('A3.f2 the BIN of a branch is told from that of the legal entity', () => {
  expect(parse(field('bin', { unit: 'entity' }), '250241000032')).toEqual(problem('branchInsteadOfEntity'));
  expect(parse(field('bin', { unit: 'branch' }), '240140000011')).toEqual(problem('entityInsteadOfBranch'));
  expect(parse(field('bin', { unit: 'branch' }), '250241000032')).toEqual({ value: '250241000032' });
  expect(parse(field('bin', { unit: 'entity' }), '240140000011')).toEqual({ value: '240140000011' });
  expect(parse(field('bin', { unit: 'entity' }), '240142000012')).toEqual(problem('branchInsteadOfEntity'));
  for (const bin of ['240140000011', '250241000032', '240142000012'])
    expect(parse(field('bin'), bin)).toEqual({ value: bin });
});

test('A3.f4 abroad any postal code is accepted, in Kazakhstan only its own two shapes', () => {
  const code = field('postalCode', { country: 'country' });
  expect(parse(code, 'EC1A 1BB', { country: 'GB' })).toEqual({ value: 'EC1A 1BB' });
  expect(parse(code, 'EC1A 1BB', { country: 'KZ' })).toEqual(problem('notPostalCode'));
  expect(parse(code, 'EC1A 1BB', {})).toEqual(problem('notPostalCode'));
  expect(countries).toHaveLength(249);
});

test('A4F.1 a date outside its limits and a number outside its own are told with the limit', () => {
  const day = field('date', { notBefore: '2020-01-01', notAfter: '2026-11-22' });
  expect(parse(day, '31.12.2019')).toEqual(problem('dateTooEarly', { limit: '2020-01-01' }));
  expect(parse(day, '23.11.2026')).toEqual(problem('dateTooLate', { limit: '2026-11-22' }));
  expect(parse(day, '22.11.2026')).toEqual({ value: '2026-11-22' });
  expect(parse(day, '01.01.2020')).toEqual({ value: '2020-01-01' });
  expect(parse(field('integer', { min: 1 }), '0')).toEqual(problem('tooSmall', { limit: 1 }));
  expect(parse(field('integer', { max: 5 }), '6')).toEqual(problem('tooLarge', { limit: 5 }));
  expect(parse(field('integer', { min: 1, max: 1 }), '1')).toEqual({ value: '1' });
});

test('A2.f8 of a choice only the offered values are read', () => {
  const choice = field('choice', { choices: ['lease', 'ownership'] });
  expect(parse(choice, 'lease')).toEqual({ value: 'lease' });
  expect(parse(choice, 'other')).toEqual(problem('notAChoice'));
  expect(parse(field('choice'), 'lease')).toEqual(problem('notAChoice'));
});

test('A3.f4 a form is read as a whole: fields that are not asked are left out, every problem is told at once', () => {
  const fields: readonly Field[] = [
    field('choice', { name: 'entity', choices: ['kazakh', 'foreign'] }),
    field('country', { name: 'country', norm: 'A3.f4', when: { field: 'entity', is: ['foreign'] } }),
    field('postalCode', { name: 'code', norm: 'A3.f4', country: 'country' }),
    field('email', { name: 'email', norm: 'A3.f5' }),
  ];
  expect(asked(fields[1]!, { entity: 'kazakh' })).toBe(false);
  expect(parseForm(fields, { entity: 'foreign', country: 'de', code: '10115', email: 'a@b.de', stray: 'x' })).toEqual({
    values: { entity: 'foreign', country: 'DE', code: '10115', email: 'a@b.de' },
    problems: [],
  });
  expect(parseForm(fields, { entity: 'kazakh', country: 'DE', code: '10115' })).toEqual({
    values: { entity: 'kazakh' },
    problems: [
      { field: 'code', norm: 'A3.f4', problem: 'notPostalCode' },
      { field: 'email', norm: 'A3.f5', problem: 'missing' },
    ],
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const shapes: readonly fc.Arbitrary<[FieldKind, string]>[] = [
  fc.tuple(fc.constant('text'), fc.string({ unit: 'binary', maxLength: 300 })),
  fc.tuple(
    fc.constant('multiline'),
    fc.string({ unit: fc.constantFrom('а', ' ', '\n', '\r', '\t', '\u2028', 'e\u0301') }),
  ),
  fc.tuple(fc.constant('personName'), fc.string({ unit: fc.constantFrom(...'Аісic Os-.’қ') })),
  fc.tuple(
    fc.constant('phone'),
    digits(10).map((rest) => `8${rest}`),
  ),
  fc.tuple(
    fc.constant('phone'),
    digits(11).map((rest) => `+4${rest}`),
  ),
  fc.tuple(
    fc.constant('phones'),
    fc.array(digits(10)).map((all) => all.join('; ')),
  ),
  fc.tuple(fc.constant('postalCode'), fc.stringMatching(/^[A-ZАВСЕ]\d{2}[a-z][O\d][A-Z]\d$/)),
  fc.tuple(
    fc.constant('date'),
    fc.integer({ min: 0, max: 50_000 }).map((days) => addDays('1960-01-01', days)),
  ),
  fc.tuple(fc.constant('integer'), digits(9)),
  fc.tuple(fc.constant('email'), fc.emailAddress()),
  fc.tuple(fc.constant('country'), fc.constantFrom(...countries)),
  fc.tuple(fc.constant('bankAccount'), fc.constantFrom('KZ86125KZT5004100100', 'kz38 886D 2243 0411 0804', 'DE 89/1')),
  fc.tuple(fc.constant('certificateNumber'), fc.string({ unit: fc.constantFrom(...'№ 1/аZ-') })),
];

test('A2.f10 what is shown is read back to the same value, whatever was typed', () => {
  fc.assert(
    fc.property(fc.oneof(...shapes), ([kind, raw]) => {
      const parsed = parse(field(kind), raw);
      if ('value' in parsed) expect(parse(field(kind), show(field(kind), parsed.value))).toEqual(parsed);
    }),
    { numRuns: 2000 },
  );
});

test('A2.f10 no input makes a field fail, and no value is longer than its limit or holds what cannot be seen', () => {
  const kinds = [
    'text',
    'personName',
    'iin',
    'bin',
    'bankAccount',
    'email',
    'phones',
    'postalCode',
    'date',
    'file',
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 400 }), (kind, raw) => {
      const parsed = parse(field(kind, { maxLength: 80 }), raw);
      if (!('value' in parsed)) return;
      expect([...parsed.value].length).toBeLessThanOrEqual(80);
      expect(parsed.value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 1000 },
  );
});

test('A2.f7 values are shown in the groups in which people read them', () => {
  expect(show(field('bankAccount'), 'KZ86125KZT5004100100')).toBe('KZ86 125K ZT50 0410 0100');
  expect(show(field('phones'), '+77011234567, +49301234567')).toBe('+7 701 123 45 67, +49301234567');
  expect(show(field('iban'), 'KZ86125KZT5004100100')).toBe('KZ86 125K ZT50 0410 0100');
  expect(show(field('bankAccount'), 'DE89 3704 0044 0532 0130 00')).toBe('DE89 3704 0044 0532 0130 00');
  expect(show(field('phone'), '+77011234567')).toBe('+7 701 123 45 67');
  expect(show(field('phone'), '+770112345678')).toBe('+770112345678');
  expect(show(field('date'), '2026-11-22')).toBe('22.11.2026');
  expect(show(field('iin'), '900101150010')).toBe('900101150010');
});
