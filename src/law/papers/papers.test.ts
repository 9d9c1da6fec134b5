import { expect, test } from 'vitest';
import type { Day } from '../../core/calendar.js';
import type { Bilingual, Block, Paper } from '../../core/paper.js';
import { offices } from '../edition.js';
import { norms } from '../norms.js';
import { application, type ApplicationContent } from './application.js';
import type { Official, Party } from './parts.js';
import { permit, type PermitContent, radioOf } from './permit.js';
import { receipt, type ReceiptContent } from './receipt.js';
import { refusalIncomplete, type RefusalIncompleteContent } from './refusalIncomplete.js';
import { withdrawal } from './withdrawal.js';

const company: Party = { name: '«Жеті Өзен Байланыс» ЖШС', idKind: 'bin', id: '240140000203' };
const head: Official = { name: 'Серікбаев Әділхан', capacity: 'head', order: null };
const acting: Official = { name: 'Оспанова Гүлнәр', capacity: 'actingHead', order: '№ 12-ж/қ, 05.01.2026' };
const uin = 'KZ15MVZ00000231';

const values = {
  name: company.name,
  location: 'Астана қ.',
  bin: company.id,
  'signer.name': 'Сейітов Ерлан',
  'signer.capacity': 'employee',
  'address.postalCode': '010000',
  'address.city': 'Астана',
  'address.street': 'Мәңгілік Ел даңғылы',
  'address.house': '5',
  email: 'mvno@example.kz',
  'phones.0.number': '+77012345678',
  'phones.1.number': '+77172550101',
  'bank.account': 'KZ86125KZT5004100100',
  'bank.name': '«Дала Банкі» АҚ',
  'bank.location': 'Астана',
  'object.same': 'yes',
  'contracts.0.operator': '«Ұялы Әлем» ЖШС',
  'contracts.0.operatorBin': '240140000011',
  'contracts.0.number': '45-И',
  'contracts.0.date': '2026-05-12',
  'contracts.0.term': 'until',
  'contracts.0.validUntil': '2031-05-12',
  'information.verification.number': 'ПВ-118',
  'information.verification.date': '2026-02-03',
  'information.conformity.number': 'СС-815',
  'information.conformity.date': '2025-11-20',
  'information.commissioning.number': '12',
  'information.commissioning.date': '2026-04-30',
  'declarations.d1': 'yes',
  'declarations.d2': 'yes',
  'declarations.d3': 'yes',
};

const digest = '9f'.repeat(32);
const filed: ApplicationContent = {
  form: 'A3',
  uin,
  date: '2026-11-23',
  values,
  attachments: [{ field: 'contracts.0.file', name: 'шарт.pdf', sizeBytes: 1_482_113, digest, sheets: 14 }],
};

const office = { kk: 'жұмыс күні', ru: 'рабочий день', en: 'working day' };
const day0 = {
  kk: 'тіркеу күні есептелмейді',
  ru: 'день регистрации не считается',
  en: 'registration day not counted',
};
const days: readonly Day[] = [
  { date: '2026-12-11', counted: false, n: null, why: day0, basis: 'P6.2' },
  { date: '2026-12-14', counted: false, n: null, why: day0, basis: 'APPC 76(2)' },
  { date: '2026-12-15', counted: true, n: 1, why: office, basis: 'L8.2' },
  { date: '2026-12-24', counted: true, n: 7, why: office, basis: 'L8.2' },
  { date: '2026-12-31', counted: true, n: 12, why: office, basis: 'L8.2' },
];
const registration: ReceiptContent = {
  registrationNumber: '17-04/231',
  uin,
  applicant: company,
  received: { date: '2026-12-11', time: '18:45:07.250' },
  registered: { date: '2026-12-15', time: '09:02:40.000' },
  registeredOn: '2026-12-14',
  deferred: { kk: 'жұма, 18:30-дан кейін', ru: 'пятница, после 18:30', en: 'Friday, after 18:30' },
  completenessDue: '2026-12-17',
  resultDue: '2026-12-24',
  days,
  chancery: { name: 'Жұмабекова Айнұр', capacity: 'chancery', order: '№ 3-ж/қ, 05.01.2026' },
};

const refused: RefusalIncompleteContent = {
  number: '17-04/231-1',
  date: '2026-12-16',
  uin,
  registrationNumber: '17-04/231',
  registeredOn: '2026-12-14',
  due: '2026-12-17',
  applicant: company,
  defects: [
    {
      norm: 'A4.d1',
      what: 'expired',
      remark: 'Договор № 45-И действовал до 1 декабря 2026 года.',
      cure: 'Приложите продленный договор.',
    },
    {
      norm: 'A4.d2',
      what: 'missing',
      remark: { kk: 'Нысан жоқ.', ru: 'Формы нет.' },
      cure: { kk: 'Толтырыңыз.', ru: 'Заполните.' },
    },
  ],
  officer: 'Ахметова Салтанат',
  head,
};

const granted: PermitContent = {
  number: 'KZ28MVN00000012',
  uin,
  registrationNumber: '17-04/231',
  registeredOn: '2026-11-23',
  issuedOn: '2026-12-02',
  expiresOn: '2036-12-02',
  holder: company,
  radio: radioOf(['LTE', '5G']),
  head: acting,
  contracts: [
    { operator: '«Ұялы Әлем» ЖШС', number: '45-И', date: '2026-05-12', validUntil: '2031-05-12' },
    { operator: '«Дала Сымсыз» АҚ', number: '7', date: '2026-06-01', validUntil: null },
  ],
  object: '010000, Астана, Мәңгілік Ел даңғылы, 5',
  check: 'https://ruqsat.example/check/KZ28MVN00000012',
};

const withdrawn = withdrawal({
  uin,
  registrationNumber: null,
  date: '2026-11-24',
  applicant: company,
  signer: 'Сейітов Ерлан',
  reason: '',
});

const person = { ...values, name: 'Сейітов Ерлан', iin: '880101100018' };
const all: readonly Paper[] = [
  application(filed),
  application({ ...filed, form: 'A2', values: person }),
  receipt(registration),
  refusalIncomplete(refused),
  permit(granted),
  withdrawn,
];

test('P6.5 P7.4 no paper lacks a text in Kazakh or in Russian, and the two are not the same sentence', () => {
  for (const paper of all)
    for (const { kk, ru } of [paper.head, paper.title, paper.foot, ...paper.blocks.flatMap(textsOf)]) {
      expect(kk.trim(), paper.kind).not.toBe('');
      expect(ru.trim(), paper.kind).not.toBe('');
      if (kk !== ru) expect(ru, paper.kind).toMatch(/[а-яё]/i);
    }
});

test.each([
  ['A2', application({ ...filed, form: 'A2', values: person })],
  ['A3', application(filed)],
] as const)(
  '%s.h the application carries every point of its appendix, of the information form and of the documents',
  (id, paper) => {
    const expected = Object.keys(norms).filter(
      (norm) => norm.startsWith(`${id}.`) || norm.startsWith('A4F.') || /^A4\.[drn]/.test(norm),
    );
    expect(expected.filter((norm) => !normsOf(paper).has(norm))).toEqual([]);
  },
);

test('A3.f9 the sheets are counted, and each file stands with its name, size and digest', () => {
  const paper = application(filed);
  expect(valueOf(paper, 'A3.f9')).toEqual(['14']);
  const [table] = paper.blocks.filter((block) => block.is === 'table');
  expect(table?.rows).toEqual([
    [
      '1',
      { kk: 'Шарттың электрондық көшірмесі (PDF)', ru: 'Электронная копия договора (PDF)' },
      'шарт.pdf',
      '1\u00A0482\u00A0113',
      digest,
    ],
  ]);
});

test('A2.f9 the sheets of all files are added up, and a file whose sheets nobody counted is one', () => {
  const [file] = filed.attachments;
  if (!file) throw new Error('the sample has no file');
  const { sheets: _, ...uncounted } = file;
  const ofFiles = (attachments: ApplicationContent['attachments']) =>
    valueOf(application({ ...filed, form: 'A2', values: person, attachments }), 'A2.f9');
  expect(ofFiles([])).toEqual(['0']);
  expect(ofFiles([file, uncounted, file])).toEqual(['29']);
});

test('A4.n the copies are certified together with the application: it names the digest of each, and says so', () => {
  const other = { field: 'information.file', name: 'акт.pdf', sizeBytes: 7, digest: '5c'.repeat(32) };
  const { blocks } = application({ ...filed, attachments: [...filed.attachments, other] });
  const said = blocks.filter((block) => block.is === 'note' && block.norm === 'A4.n');
  expect(JSON.stringify(said)).toContain('подпись охватывает указанные выше значения SHA-256');
  const [table] = blocks.filter((block) => block.is === 'table');
  expect(table?.rows.map((row) => row.at(-1))).toEqual([digest, other.digest]);
});

test('A3.f8 an object at the same address prints that address; phones and the account stand on one line each', () => {
  const paper = application(filed);
  expect(valueOf(paper, 'A3.f8')).toEqual([
    { kk: '010000, Астана, Мәңгілік Ел даңғылы, 5', ru: '010000, Астана, Мәңгілік Ел даңғылы, 5' },
  ]);
  expect(valueOf(paper, 'A3.f4')).toEqual(valueOf(paper, 'A3.f8'));
  expect(valueOf(paper, 'A3.f6')).toEqual([
    { kk: '+7 701 234 56 78, +7 717 255 01 01', ru: '+7 701 234 56 78, +7 717 255 01 01' },
  ]);
});

test('A4F.1 the information form prints number and date on one line each, and an optional last day apart from it', () => {
  const paper = application({ ...filed, values: { ...values, 'information.verification.validUntil': '2027-02-03' } });
  expect(valueOf(paper, 'A4F.1')).toEqual([{ kk: 'ПВ-118, 2026 жылғы 3 ақпан', ru: 'ПВ-118, 3 февраля 2026 года' }]);
  expect(valueOf(paper, 'A4.q3')).toEqual([{ kk: '2027 жылғы 3 ақпан', ru: '3 февраля 2027 года' }]);
  expect(valueOf(application(filed), 'A4.q3')).toEqual([]);
});

test('A2.f1 the application of an individual is addressed to the provider, by the name that it bears on that day', () => {
  const paper = application({ ...filed, form: 'A2', values: person });
  expect(valueOf(paper, 'A2.f1')).toEqual([paper.head]);
  const earlier = application({ ...filed, form: 'A2', values: person, date: '2025-06-02' });
  expect(valueOf(earlier, 'A2.f1')).toEqual([
    { kk: offices[1]?.provider.kk, ru: expect.stringContaining('аэрокосмической промышленности') },
  ]);
});

test('P5.2 an application says that it is made through the portal, by whichever form', () => {
  for (const paper of [application(filed), application({ ...filed, form: 'A2', values: person })]) {
    const [said] = paper.blocks.filter((block) => block.is === 'note' && block.norm === 'P5.2');
    expect(said?.is === 'note' ? said.text.kk : '').toContain('«электрондық үкімет» веб-порталы');
  }
});

test('A3.f1 the addressee is the provider, and the erratum of the form is noted', () => {
  const paper = application(filed);
  expect(valueOf(paper, 'A3.f1')).toEqual([paper.head]);
  expect(paper.blocks.some((block) => block.is === 'note' && block.norm === 'A3.f1')).toBe(true);
});

test('A3.d3 a declaration that was not confirmed is printed as not confirmed, and no consent is spelled out', () => {
  const paper = application({ ...filed, values: { ...values, 'declarations.d3': '' } });
  const [d3] = paper.blocks
    .flatMap((block) => (block.is === 'list' ? block.items : []))
    .filter(({ norm }) => norm === 'A3.d3');
  expect(d3?.text.ru).toContain('НЕ ПОДТВЕРЖДЕНО');
  expect(normsOf(paper).has('LPD 8(4)')).toBe(false);
  expect(normsOf(application(filed)).has('LPD 8(4)')).toBe(true);
});

test('A3.f10 the line of the head names the true capacity of who signs', () => {
  expect(signatoryOf(application(filed))).toEqual({
    is: 'signatory',
    norm: 'A3.f10',
    capacity: {
      kk: 'Қол қою құқығы бар қызметкер (басшының орнына)',
      ru: 'Работник с правом подписи (за руководителя)',
    },
    name: 'Сейітов Ерлан',
  });
  expect(signatoryOf(application({ ...filed, form: 'A2', values: person }))?.norm).toBe('A2.f10');
});

test('P6.1a the receipt names both instants, the registration day and why, and the last day of the result', () => {
  const paper = receipt(registration);
  expect(valueOf(paper, 'P6.1a')).toEqual([
    '17-04/231',
    { kk: '2026 жылғы 11 желтоқсан, сағат 18:45:07 (UTC+5)', ru: '11 декабря 2026 года, 18:45:07 (UTC+5)' },
    { kk: '2026 жылғы 15 желтоқсан, сағат 09:02:40 (UTC+5)', ru: '15 декабря 2026 года, 09:02:40 (UTC+5)' },
  ]);
  expect(valueOf(paper, 'P6.2')).toEqual([{ kk: '2026 жылғы 14 желтоқсан', ru: '14 декабря 2026 года' }]);
  const [why] = paper.blocks.filter((block) => block.is === 'paragraph' && block.norm === 'P6.2');
  expect(why?.is === 'paragraph' ? why.text.ru : '').toMatch(
    /пятница, после 18:30.*задержка услугодателя срок не продлевает/,
  );
  expect(valueOf(paper, 'L4')).toEqual([
    { kk: '2026 жылғы 24 желтоқсан, сағат 18:30-ға дейін', ru: 'до 18 часов 30 минут 24 декабря 2026 года' },
  ]);
});

test('L4 the receipt counts the days from the registration day to the result, and no day beyond', () => {
  const [table] = receipt(registration).blocks.filter((block) => block.is === 'table');
  expect(table?.rows.map(([, n]) => n)).toEqual(['', '1', '7']);
});

test('L11.2 the receipt says that order and status can be asked for in the personal cabinet and by telephone', () => {
  const said = receipt(registration).blocks.flatMap((block) => (block.is === 'list' ? block.items : []));
  const [status] = said.filter(({ norm }) => norm === 'L11.2');
  expect(status?.text).toEqual({
    kk: expect.stringMatching(/жеке кабинет.*бірыңғай байланыс орталығы/),
    ru: expect.stringMatching(/личном кабинете.*Едином контакт-центре/),
  });
});

test('L8.2 the receipt says the hours of the office, where to ask, and that nothing is paid', () => {
  const carried = normsOf(receipt(registration));
  for (const norm of ['L1', 'L3', 'L4', 'L6', 'L7', 'L8.1', 'L8.2', 'L8.3', 'L11.2', 'L11.3', 'LPN 25(4)'])
    expect(carried, norm).toContain(norm);
});

test('P6.1a an application of office hours is registered the same day, and the receipt blames nobody', () => {
  const paper = receipt({
    ...registration,
    received: { date: '2026-12-14', time: '10:00:00' },
    registered: { date: '2026-12-14', time: '10:04:00' },
    deferred: null,
  });
  const [why] = paper.blocks.filter((block) => block.is === 'paragraph' && block.norm === 'P6.2');
  expect(why?.is === 'paragraph' ? why.text.ru : '').toMatch(/в тот же день\.$/);
});

test('P6.5 the refusal names every defect with its norm, its reason and its cure', () => {
  const [list] = refusalIncomplete(refused).blocks.filter((block) => block.is === 'list');
  expect(list?.items.map(({ norm }) => norm)).toEqual(['A4.d1', 'A4.d2']);
  expect(list?.items[0]?.text.ru).toMatch(/договор.*Срок действия истек\. Договор № 45-И.*\nКак устранить: Приложите/s);
  expect(list?.items[1]?.text.kk).toMatch(/Нысан жоқ\.\nЖою тәсілі: Толтырыңыз\./);
  expect(() => refusalIncomplete({ ...refused, defects: [] })).toThrow(RangeError);
});

test('P6.5 the refusal has all that an act that burdens must say: body, official, date, applicant, reasons, appeal (APPC 80)', () => {
  const paper = refusalIncomplete(refused);
  for (const norm of ['APPC 80', 'APPC 80(5)', 'APPC 92', 'P10.1', 'P10.2', 'P10.5', 'LSS 19-1(3)', 'L7'])
    expect(normsOf(paper), norm).toContain(norm);
  expect(paper.date).toBe('2026-12-16');
  expect(signatoryOf(paper)).toMatchObject({ name: head.name, capacity: { ru: 'Руководитель' }, norm: 'P6.5' });
  expect(JSON.stringify(paper)).toContain('три месяца');
});

test('A5.f1 the permit has every field and condition of the annex, in its order', () => {
  const carried = permit(granted)
    .blocks.flatMap(normsOfBlock)
    .filter((norm) => norm.startsWith('A5.'));
  const inForm = [...Array.from({ length: 11 }, (_, n) => `A5.f${n + 1}`), 'A5.c0', 'A5.c1', 'A5.c2', 'A5.c3'];
  expect(carried.slice(0, inForm.length)).toEqual(inForm);
});

test('A5.f2 the permit bears its number, in its form and under its title', () => {
  const paper = permit({ ...granted, number: 'KZ55MVN00000013' });
  expect([paper.number, ...valueOf(paper, 'A5.f2')]).toEqual(['KZ55MVN00000013', 'KZ55MVN00000013']);
});

test('A5.f9 the permit names the identification number of its application, which is not its own number', () => {
  expect(valueOf(permit(granted), 'A5.f9')).toEqual([uin]);
  expect(uin).not.toBe(granted.number);
});

test('A5.c1 the conditions are printed in the wording of the annex: termination, never suspension or revocation', () => {
  const text = JSON.stringify(permit(granted));
  expect(text).toContain('ұялы байланыстың виртуалды операторының қызметтерін ұсынуға рұқсат тоқтатылады.');
  expect(text).not.toMatch(/тоқтата тұр|приостан|лишен|отозван/i);
});

test('A5.f6 the form says ten years; the last day and the address of the check stand outside the form and say so', () => {
  const paper = permit(granted);
  expect(valueOf(paper, 'A5.f6')).toEqual([{ kk: '10 жыл', ru: '10 лет' }]);
  const [last] = paper.blocks.filter((block) => block.is === 'note' && block.norm === 'L11.4');
  expect(last?.is === 'note' ? last.text : null).toEqual({
    kk: 'Нысаннан тыс: рұқсат қолданылатын соңғы күн – 2036 жылғы 2 желтоқсан (осы күнді қоса алғанда).',
    ru: 'Вне формы: последний день действия разрешения – 2 декабря 2036 года (включительно).',
  });
  expect(paper.qr).toBe(granted.check);
});

test('A5.f8 an acting head signs as acting head, with the order by which he acts (A-22)', () => {
  expect(signatoryOf(permit(granted))).toMatchObject({
    capacity: {
      kk: 'Басшының міндетін атқарушы (№ 12-ж/қ, 05.01.2026 бұйрығы)',
      ru: 'Исполняющий обязанности руководителя (приказ № 12-ж/қ, 05.01.2026)',
    },
    name: acting.name,
  });
});

test('A5.f11 the additional information names each base operator with its contract, and the object', () => {
  const [said] = valueOf(permit(granted), 'A5.f11');
  expect(said && typeof said !== 'string' ? said.ru.split('\n') : []).toEqual([
    'Базовый оператор: «Ұялы Әлем» ЖШС, договор от 12 мая 2026 года № 45-И, действует до 12 мая 2031 года включительно',
    'Базовый оператор: «Дала Сымсыз» АҚ, договор от 1 июня 2026 года № 7, бессрочный',
    'Адрес объекта: 010000, Астана, Мәңгілік Ел даңғылы, 5',
  ]);
});

test('APPC 64(9) the withdrawal asks to end the procedure, and says that applying again is free', () => {
  for (const norm of ['APPC 64(9)', 'APPC 70', 'L7']) expect(normsOf(withdrawn)).toContain(norm);
  expect(JSON.stringify(withdrawn)).toContain(`Отзываю заявление № ${uin}`);
});

test('L6 every norm whose carrier is a paper stands on a paper, or in the facts from which letterheads are made', () => {
  const letterheads = offices.map(({ provider }) => provider.norm);
  const printed = new Set<string>([...all.flatMap((paper) => [...normsOf(paper)]), ...letterheads]);
  const promised = Object.entries(norms).filter(([, { carrier }]) => carrier === 'paper');
  expect(promised.map(([id]) => id).filter((id) => !printed.has(id))).toEqual([]);
});

test('P9 equal content gives an equal paper', () => {
  expect(permit(granted)).toEqual(permit({ ...granted }));
  expect(JSON.stringify(application(filed))).toBe(JSON.stringify(application({ ...filed })));
});

function normsOfBlock(block: Block): readonly string[] {
  if (block.is === 'list') return block.items.flatMap(({ norm }) => (norm ? [norm] : []));
  return block.is !== 'table' && block.norm ? [block.norm] : [];
}

function normsOf(paper: Paper): ReadonlySet<string> {
  return new Set(paper.blocks.flatMap(normsOfBlock));
}

function valueOf(paper: Paper, norm: string): readonly (string | Bilingual)[] {
  return paper.blocks.flatMap((block) => (block.is === 'field' && block.norm === norm ? [block.value] : []));
}

function signatoryOf(paper: Paper) {
  return paper.blocks.find((block) => block.is === 'signatory');
}

function textsOf(block: Block): readonly Bilingual[] {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'field':
      return typeof block.value === 'string' ? [block.label] : [block.label, block.value];
    case 'list':
      return block.items.map(({ text }) => text);
    case 'table':
      return [...block.head, ...block.rows.flat().filter((value): value is Bilingual => typeof value !== 'string')];
    case 'signatory':
      return [block.capacity];
    default:
      return block satisfies never;
  }
}
