import { expect, test } from 'vitest';
import type { Block, Paper } from '../core/paper.js';
import { complaintPapers } from '../words/complaint.js';
import { bodyOn, qualityBodies } from './bodies.js';
import { complaint } from './complaint.js';
import { complaintSpecimens, everyHolding } from './complaintSpecimens.js';
import { isNorm } from './norms.js';
import { complaintAnswer } from './papers/complaintAnswer.js';
import { complaining } from './papers/complaintParts.js';
import { complaintReceipt } from './papers/complaintReceipt.js';

const of = (kind: string, nth = 0): Paper => complaintSpecimens.filter((paper) => paper.kind === kind)[nth]!;
const words = (paper: Paper): string => JSON.stringify(paper);
const norms = ({ blocks }: Paper): readonly string[] =>
  blocks.flatMap((block) => [
    ...('norm' in block && block.norm !== undefined ? [block.norm] : []),
    ...(block.is === 'list' ? block.items.flatMap(({ norm }) => norm ?? []) : []),
  ]);
const labels = ({ blocks }: Paper) => blocks.flatMap((block) => (block.is === 'field' ? [block.label.ru] : []));
const signatoryOf = ({ blocks }: Paper) =>
  blocks.find((block): block is Block & { is: 'signatory' } => block.is === 'signatory');

test('O1 every paper that a row of the table names has its specimen, its name in words and one signatory at the end', () => {
  const named = new Set(Object.values(complaint.steps).flatMap((row) => ('signed' in row ? [row.signed] : [])));
  expect([...named].sort()).toEqual([...new Set(complaintSpecimens.map(({ kind }) => kind))].sort());
  expect([...named].filter((kind) => !(kind in complaintPapers))).toEqual([]);
  for (const paper of complaintSpecimens)
    expect(
      paper.blocks.filter(({ is }) => is === 'signatory'),
      paper.kind,
    ).toHaveLength(1);
});

test('APPC 80(1) every paper says everything in Kazakh and in Russian, and rests on norms that exist', () => {
  for (const paper of complaintSpecimens) {
    for (const match of words(paper).matchAll(/"kk":"([^"]*)","ru":"([^"]*)"/g)) {
      expect([match[1]?.trim(), match[2]?.trim()], paper.kind).not.toContain('');
    }
    expect(
      norms(paper).filter((norm) => !isNorm(norm) && !/^(APPC|LSS|LPD) \d/.test(norm)),
      paper.kind,
    ).toEqual([]);
  }
});

test('O1 no word on a paper mixes Cyrillic and Latin letters, which look alike', () => {
  const mixed = complaintSpecimens.flatMap((paper) =>
    (words(paper).match(/[\p{L}]+/gu) ?? []).filter(
      (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
    ),
  );
  expect(mixed).toEqual([]);
});

test('APPC 93(2) the complaint says to whom, who, where, of what, by whom, since when, why, what for, with which documents, and is signed', () => {
  const paper = of('complaint');
  for (const norm of [
    'APPC 93(2)(1)',
    'P10.2',
    'APPC 93(2)(2)',
    'APPC 93(2)(3)',
    'APPC 93(2)(4)',
    'APPC 92(1)',
    'APPC 93(2)(5)',
    'APPC 93(2)(8)',
    'APPC 93(2)(7)',
  ])
    expect(norms(paper), norm).toContain(norm);
  expect(signatoryOf(paper)).toMatchObject({ name: 'Тұлпаров Қуандық Ерболатұлы', norm: 'APPC 93(2)(7)' });
  expect(paper.date).toBe('2026-12-07');
  expect(norms(paper)).not.toContain('APPC 92(3)');
});

test('APPC 92(3) a late complaint says that it is accepted all the same, and why it is late', () => {
  expect(norms(of('complaint', 1))).toEqual(expect.arrayContaining(['APPC 92(2)', 'APPC 92(3)']));
  expect(words(of('complaint', 1))).toContain('9 ноября 2026 года');
});

test('APPC 93(1) the chancery records what came on paper, and says that the original is on paper', () => {
  const paper = of('complaint', 2);
  expect(paper.title.ru).toBe('Запись о жалобе, поступившей на бумаге');
  expect(signatoryOf(paper)).toMatchObject({ norm: 'APPC 93(1)', name: 'Қоңыраубаева Гүлнәр Мақсатқызы' });
  expect(norms(paper)).toContain('APPC 64(3)');
});

test('P10.1 the higher body is the ministry; quality, and what is addressed to it, is for the Agency for Civil Service Affairs', () => {
  expect(bodyOn('complaintBody', '2026-12-07').ru).toBe(
    'Министерство искусственного интеллекта и цифрового развития Республики Казахстан',
  );
  expect(bodyOn('complaintBody', '2025-01-15').ru).toContain('Министерство цифрового развития, инноваций');
  expect(words(of('complaint'))).toContain('Министерство искусственного интеллекта');
  expect(of('complaint', 1).head.ru).toBe('Агентство Республики Казахстан по делам государственной службы');
});

test('P10.7 the quality body bears its name of the day; before the first row that of the first', () => {
  const renamed = [
    { from: '2027-01-01', name: { norm: 'P10.7', kk: 'Ж', ru: 'Н', en: 'N' } },
    ...qualityBodies,
  ] as const;
  expect(bodyOn('qualityBody', '2026-12-31', renamed).en).toContain('Civil Service');
  expect(bodyOn('qualityBody', '2027-01-01', renamed).en).toBe('N');
  expect(bodyOn('qualityBody', '2020-01-01', renamed).en).toContain('Civil Service');
  expect(() => bodyOn('qualityBody', '2026-12-31', [])).toThrow(RangeError);
});

test('APPC 64(2), 94(2) the receipt has a number of its own, date and time, who registered, and the rights', () => {
  const paper = of('complaintReceipt');
  expect(paper.number).toBe('Ш-2026-000017');
  expect(words(paper)).toContain('10:40:00 (UTC+5)');
  for (const norm of ['APPC 96(1)', 'APPC 98(3)', 'APPC 98(5)', 'APPC 98(6)', 'APPC 64(9)', 'APPC 100(5)'])
    expect(norms(paper), norm).toContain(norm);
  expect(signatoryOf(paper)?.name).toBe('Қоңыраубаева Гүлнәр Мақсатқызы');
});

test('P10.3, P10.6 the provider’s receipt names both last days; a body’s receipt its own', () => {
  expect(words(of('complaintReceipt'))).toContain('до 18 часов 30 минут 10 декабря 2026 года');
  expect(words(of('complaintReceipt'))).toContain('не позднее 14 декабря 2026 года');
  expect(words(of('complaintReceipt', 1))).toContain('не позднее 8 января 2027 года');
  expect(norms(of('complaintReceipt', 1))).toContain('APPC 99');
  expect(words(of('complaintReceipt', 2))).toContain('не позднее 29 декабря 2026 года');
  expect(norms(of('complaintReceipt', 2))).toEqual(expect.arrayContaining(['P10.7', 'LSS 25(4)']));
});

test('APPC 94(2) a receipt for a complaint about quality promises no forwarding in three days (A-25), and no suspension', () => {
  const paper = complaintReceipt({
    number: '1',
    registeredOn: '2026-12-07',
    complainant: { name: 'X', iin: null, bin: null },
    against: 'quality',
    what: '…',
    act: null,
    by: 'provider',
    received: { date: '2026-12-07', time: null },
    registered: { date: '2026-12-07', time: '10:00:00.000' },
    forwardingDue: null,
    answerDue: '2026-12-14',
    signing: { for: 'provider', official: { name: 'Y', capacity: 'chancery', order: null } },
  });
  expect(norms(paper)).toContain('P10.6');
  for (const norm of ['P10.3', 'APPC 96(1)']) expect(norms(paper)).not.toContain(norm);
});

test('P10.3 the letter of transmittal lists the whole file as one package, with the digests', () => {
  const paper = of('transmittal');
  expect(words(paper)).toContain('Министерство искусственного интеллекта');
  expect(words(paper)).toContain('Дело направляется целиком, одним пакетом.');
  expect(paper.blocks.find(({ is }) => is === 'table')).toMatchObject({
    rows: [['14', expect.anything(), { ru: 'Отказ' }, '9f'.repeat(32)]],
  });
  expect(words(paper)).toContain('7c'.repeat(32));
  expect(norms(paper)).toContain('P10.4');
  expect(of('transmittal', 1).blocks.some(({ is }) => is === 'table')).toBe(false);
  expect(words(of('transmittal', 1))).toContain('административное дело не прилагается');
});

test('APPC 100(2) what a body sends back names the violations, the cures and the new term', () => {
  const paper = of('transmittal', 2);
  expect(labels(paper)).toEqual(
    expect.arrayContaining(['Допущенные нарушения', 'Предложения по устранению', 'Новый срок процедуры']),
  );
  expect(paper.head.ru).toContain('Агентство');
  expect(words(paper)).toContain('Комитет телекоммуникаций');
});

test('P10.4 an answer that satisfies in full says what becomes of the case, and that nothing is forwarded; in part, what is left', () => {
  expect(words(of('complaintAnswer'))).toContain('обжалованный акт отменен');
  expect(words(of('complaintAnswer'))).toContain('не направляется');
  expect(norms(of('complaintAnswer', 1))).toContain('P10.3');
  const base = {
    letter: '1',
    date: '2026-12-07',
    number: '1',
    registeredOn: '2026-12-07',
    complainant: { name: 'X', iin: null, bin: null },
    against: 'decision',
    what: '…',
    act: null,
    answer: '…',
    signatory: { name: 'Y', capacity: 'head', order: null },
  } as const;
  const effect = (one: 'remand' | 'obligeToIssue' | 'none', days: number | null) =>
    words(complaintAnswer({ ...base, outcome: { is: 'satisfied', effect: one, days } }));
  expect(effect('remand', 5)).toContain('дело будет рассмотрено заново в течение 5 рабочих дней');
  expect(effect('obligeToIssue', null)).toContain('разрешение будет выдано');
  expect(effect('none', null)).toContain('требуемое действие совершено');
});

test('P10.5, P10.6 an answer on quality shows the further way: the quality body, three months, then the court', () => {
  const paper = of('complaintAnswer', 2);
  expect(norms(paper)).toEqual(expect.arrayContaining(['P10.6', 'P10.7', 'APPC 92(1)', 'P10.5', 'APPC 80(5)']));
  expect(words(paper)).toContain('9 марта 2027 года');
});

test.each(everyHolding)(
  'APPC 101(1), P10.5 the decision «$is» names body, date, complainant, matter, reasons and norms, and the way to court',
  (held) => {
    const paper = of('complaintDecision', everyHolding.indexOf(held));
    for (const norm of [
      'APPC 101(1)',
      'APPC 100(4)',
      'P10.5',
      'APPC 136(1)',
      'APPC 100(6)',
      complaint.steps[held.is].norm,
    ])
      expect(norms(paper), norm).toContain(norm);
    expect(labels(paper)).toEqual(
      expect.arrayContaining(['Лицо, подавшее жалобу', 'Суть жалобы', 'Обоснование', 'Примененные нормы']),
    );
    expect(words(paper)).toContain('БИН 220740007750');
    expect(words(paper)).toContain('28 января 2027 года');
    expect(paper.head.ru).toContain('Министерство');
    expect(norms(paper).includes('APPC 98(3)')).toBe(held.is !== 'leaveWithoutConsideration');
    expect(norms(paper).includes('APPC 100(3)')).toBe(
      !['leaveUnsatisfied', 'leaveWithoutConsideration'].includes(held.is),
    );
  },
);

test('APPC 92(2), (3) a decision on a late complaint says what was found of its reasons', () => {
  expect(norms(of('complaintDecision', 3))).toContain('APPC 92(3)');
  expect(words(of('complaintDecision', 3))).toContain('причины признаны неуважительными');
  expect(words(of('complaintDecision', 4))).toContain('срок восстановлен');
});

test('LSS 25(4) the notice of prolongation says for what, by how many days and until when', () => {
  const paper = of('prolongation');
  expect(words(paper)).toContain('15 января 2027 года (рабочих дней продления – 10)');
  expect(words(paper)).toContain('проверка с выездом на место');
  expect(paper.head.ru).toContain('Агентство');
});

test('APPC 73(1), 98(3) the call tells the view, the hour and the place, and from when the complaint can be left unsatisfied', () => {
  const paper = of('hearingCall');
  expect(words(paper)).toContain('9 декабря 2026 года, 15:00');
  expect(words(paper)).toContain('не может быть принято ранее 10 декабря 2026 года');
  expect(norms(paper)).toEqual(expect.arrayContaining(['APPC 73(1)', 'APPC 98(3)', 'APPC 73(3)']));
});

test('LPD 5 the IIN of an official or of whoever signs for an entity stands on no paper; of an individual only where he is named as such', () => {
  expect(
    complaintSpecimens.filter((paper) => /(?<!\d)\d{12}(?!\d)/.test(words(paper).replaceAll('220740007750', ''))),
  ).toEqual([]);
  expect(complaining({ name: 'X', iin: '870314201019', bin: null }).ru).toBe('X, ИИН 870314201019');
  expect(complaining({ name: 'X', iin: null, bin: null })).toEqual({ kk: 'X', ru: 'X' });
});
