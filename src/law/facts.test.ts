import { expect, test } from 'vitest';
import {
  applicantOf,
  applicationIn,
  applicationOf,
  contractsOf,
  defects,
  findings,
  findingsIn,
  objectOf,
  permitOf,
  registeredOn,
} from './facts.js';
import { filled } from './specimens.js';
import { given, people } from './testing.js';

const assigned = ['submit', 'register', 'handOver', 'assign'] as const;
const issued = [...assigned, 'confirmComplete', 'examine', 'formPermit', 'issue'] as const;

test('P6.1a the registration day is that of the entry, and there is none before it', () => {
  expect(registeredOn(given('submit').case)).toBeNull();
  expect(registeredOn(given('submit', { step: 'register', at: '2026-11-25 10:00' }).case)).toBe('2026-11-23');
});

test('P5.1 the applicant is who signed: an individual for himself, a person for the entity with its BIN and name', () => {
  expect(applicantOf(given().case)).toBeNull();
  expect(applicantOf(given('submit').case)).toMatchObject({
    iin: people.individual.iin,
    bin: null,
    name: people.individual.name,
  });
  const entity = given({ step: 'submit', by: people.companyEmployee }).case;
  expect(applicantOf(entity)).toMatchObject({
    iin: people.companyEmployee.iin,
    bin: '220740007750',
    name: '«Жеті Өзен Байланыс» ЖШС',
  });
  const found = given({ step: 'submit', by: people.companyEmployee });
  expect(found.when('withdraw', people.companyHead).gives).toBe('withdrawn');
});

test('P6.5 the defects of a refusal are those that the officer found last', () => {
  const second = { norm: 'A4.d2', what: 'missing', remark: 'No form.', cure: 'Fill it in.' } as const;
  const found = given(...assigned, 'findIncomplete', 'returnIncomplete', {
    step: 'findIncomplete',
    data: { defects: [second] },
  });
  expect(defects(found.case)).toEqual([second]);
  expect(defects(given(...assigned).case)).toEqual([]);
});

test('P7.1a of several findings on a requirement the latest counts, each with its reason', () => {
  const later = { step: 'examine', data: { findings: { 'A4.q2': { met: false, reason: 'No annex 3.' } } } } as const;
  const found = findings(given(...assigned, 'confirmComplete', 'examine', later).case);
  expect(found.size).toBe(5);
  expect(found.get('A4.q2')).toEqual({ met: false, reason: 'No annex 3.' });
  expect(found.get('A4.q1')?.met).toBe(true);
});

test('P7.1a findings are those of examinations, whatever else an entry brings, and a text is no list of them', () => {
  const found = given(...assigned, 'confirmComplete', 'examine').case;
  const later = found.entries.map((entry) =>
    entry.step === 'examine' ? { ...entry, step: 'confirmComplete', number: entry.number } : entry,
  );
  expect(findings(found).size).toBe(5);
  expect(findings({ ...found, entries: later }).size).toBe(0);
  expect(findingsIn({ findings: 'all met' })).toEqual([]);
});

test('P9 what the registry shows of a permit comes from the entry that issued it', () => {
  expect(permitOf(given(...issued.slice(0, -1)).case)).toBeNull();
  const found = given({ step: 'submit', by: people.companyHead }, ...issued.slice(1, -1), {
    step: 'issue',
    at: '2026-12-02 10:00',
  });
  expect(permitOf(found.case)).toMatchObject({
    number: 'KZ28MVN00000012',
    holder: '«Жеті Өзен Байланыс» ЖШС',
    bin: '220740007750',
    issuedOn: '2026-12-02',
    expiresOn: '2036-12-02',
    at: '2026-12-02T05:00:00.000Z',
  });
});

test('P9 a permit is decided by the head or stands by silence, keeps its days when it is handed over, and needs both its days', () => {
  const decided = given(...issued).case;
  expect(permitOf(decided)).toMatchObject({ basis: 'decision', iin: people.individual.iin, bin: null });
  const silent = given(...issued.slice(0, -2), { step: 'lapse', at: '2026-12-03 08:00' }, 'handOverPermit').case;
  expect(permitOf(silent)).toMatchObject({ basis: 'silence', issuedOn: '2026-12-02', at: '2026-12-03T03:00:00.000Z' });
  const changed = (data: object) => {
    const entries = decided.entries.map((entry) =>
      entry.step === 'issue' ? { ...entry, data: { ...entry.data, ...data } } : entry,
    );
    return permitOf({ ...decided, entries });
  };
  expect(changed({})).toEqual(permitOf(decided));
  expect([changed({ issuedOn: 'soon' }), changed({ expiresOn: null })]).toEqual([null, null]);
  expect(permitOf({ ...decided, entries: decided.entries.slice(1) })).toBeNull();
});

test('A5.f11 a contract without its date or its operator is left out', () => {
  const values = {
    'contracts.0.operator': 'A',
    'contracts.1.date': '2026-06-01',
    'contracts.2.operator': 'C',
    'contracts.2.date': '2026-06-02',
  };
  expect(contractsOf(applicationIn({ form: 'A2', values })).map(({ operator }) => operator)).toEqual(['C']);
});

test('A5.f11 the contracts stand in their order, an open-ended one without an end', () => {
  const second = { 'contracts.10.operator': 'B', 'contracts.10.number': '9', 'contracts.10.date': '2026-06-02' };
  const third = { 'contracts.2.operator': 'C', 'contracts.2.number': '7', 'contracts.2.date': '2026-06-01' };
  const contracts = contractsOf(applicationIn({ form: 'A2', values: { ...filled.A2, ...second, ...third } }));
  expect(contracts.map(({ number, validUntil }) => [number, validUntil])).toEqual([
    ['45-И', '2031-05-12'],
    ['7', null],
    ['9', null],
  ]);
});

test('A2.f8 the object is named by every part of its address, also where it is the address of the applicant', () => {
  const values = { ...filled.A2, 'address.region': 'Ақмола облысы', 'address.district': 'Целиноград ауданы' };
  const at = objectOf(applicationIn({ form: 'A2', values }));
  expect(at).toBe('010000, Ақмола облысы, Астана, Целиноград ауданы, Мәңгілік Ел даңғылы, 5');
});

test('P5.3 an application is read from its entry as it was signed; what is no text is no value', () => {
  expect(applicationOf(given('submit').case)?.values).toEqual(filled.A2);
  const odd = applicationIn({
    form: 'A3',
    values: { name: 7, bin: null },
    attachments: [null, { field: 'x', sizeBytes: 5 }],
  });
  expect(odd).toEqual({
    form: 'A3',
    extends: null,
    uin: '',
    values: { name: '', bin: '' },
    attachments: [
      { field: '', name: '', digest: '', sizeBytes: 0, media: '' },
      { field: 'x', name: '', digest: '', sizeBytes: 5, media: '' },
    ],
  });
  expect(applicationIn({ attachments: 'none' }).attachments).toEqual([]);
});
