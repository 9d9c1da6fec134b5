import { expect, test } from 'vitest';
import type { Block, Paper } from '../../core/paper.js';
import { plainDate } from '../../core/calendar.js';
import { changeIn } from '../permitContracts.js';
import { permitSpecimens } from '../permitSpecimens.js';
import { permit as table } from '../permit.js';
import { contractReport } from './contractReport.js';
import { preliminaryTermination } from './preliminaryTermination.js';
import { termination } from './termination.js';

const words = (paper: Paper): string => JSON.stringify(paper);
const citedIn = (block: Block): readonly string[] => [
  ...('norm' in block && block.norm !== undefined ? [block.norm] : []),
  ...(block.is === 'list' ? block.items.flatMap(({ norm }) => norm ?? []) : []),
];
const cited = ({ blocks }: Paper): readonly string[] => blocks.flatMap(citedIn);
const ofKind = (kind: string): readonly Paper[] => permitSpecimens.filter((paper) => paper.kind === kind);
const [one] = ofKind('termination');
const day = (text: string) => plainDate(text) ?? '0001-01-01';

test('APPC 80 every paper that a row of a permit’s life signs has its specimen', () => {
  const signed = Object.values(table.steps).flatMap((row) => ('signed' in row ? [row.signed] : []));
  expect([...new Set(permitSpecimens.map(({ kind }) => kind))].sort()).toEqual([...new Set(signed)].sort());
});

test.each(permitSpecimens.map((paper) => [paper.kind, paper] as const))(
  'APPC 80 the paper «%s» of a permit’s life is whole in Kazakh and in Russian, and never says suspended or revoked (A-48)',
  (_, paper) => {
    for (const { kk, ru } of [paper.head, paper.title, paper.foot, ...paper.blocks.flatMap(textsOf)]) {
      expect(kk.trim()).not.toBe('');
      expect(ru.trim()).not.toBe('');
    }
    expect(words(paper)).not.toMatch(/тоқтата тұр|приостан|лишен|аннулир/i);
    expect(paper.blocks.some(({ is }) => is === 'signatory')).toBe(true);
    expect(words(paper)).toContain('KZ28VMP00000012');
  },
);

function textsOf(block: Block): readonly { readonly kk: string; readonly ru: string }[] {
  if (block.is === 'list') return block.items.map(({ text }) => text);
  if (block.is === 'field') return [block.label];
  return 'text' in block ? [block.text] : [];
}

test('A5.c1, A5.c3 a termination names its grounds in the words of the conditions, the event, the decision, when it takes effect and how to complain', () => {
  expect(one && cited(one)).toEqual(
    expect.arrayContaining(['A5.c1', 'A5.c3', 'LPN 42', 'APPC 83(2)', 'P10.1', 'P10.2', 'APPC 92', 'P10.5']),
  );
  const text = one ? words(one) : '';
  for (const part of ['прекратить', 'тоқтатылсын', '31 марта 2027 года', '6 апреля 2027 года', 'досрочном расторжении'])
    expect(text).toContain(part);
});

test('APPC 73(1) the preliminary decision to terminate says the hour and place, until when to object, and that another contract keeps the permit', () => {
  const [notice] = ofKind('preliminaryTermination');
  const text = notice ? words(notice) : '';
  for (const part of ['15:00 (UTC+5)', '5 апреля 2027 года', '22 апреля 2027 года', 'другой договор', 'басқа шарт'])
    expect(text).toContain(part);
});

test('APPC 80 nobody is notified of a termination or terminated without a ground, and nothing is reported that has not changed', () => {
  const about = {
    number: 'KZ28VMP00000012',
    issuedOn: day('2026-12-02'),
    expiresOn: day('2036-12-02'),
    holder: { name: 'X', idKind: 'bin', id: '1' },
  } as const;
  const head = { name: 'Y', capacity: 'head', order: null } as const;
  const slot = { date: day('2027-04-05'), time: '15:00', method: 'video', place: 'x' } as const;
  const shared = { number: '1', date: day('2027-04-01'), permit: about, grounds: [], officer: 'Z', signatory: head };
  expect(() => preliminaryTermination({ ...shared, slot, objectionsEnd: slot.date, due: slot.date })).toThrow(
    RangeError,
  );
  const heard = { notice: { number: '1', date: slot.date }, positions: [], minutes: null, waived: false };
  expect(() => termination({ ...shared, eventOn: slot.date, heard, conclusion: '', answer: '' })).toThrow(RangeError);
  const report = {
    permit: about,
    date: slot.date,
    signer: 'Z',
    change: changeIn({}),
    contract: '',
    byOperator: false,
    attachments: [],
  };
  expect(() => contractReport(report)).toThrow(RangeError);
});

test('A5.c1 the decision to keep a permit says whether another contract stands or the ground fell away', () => {
  const [kept, fell] = ofKind('permitKept');
  expect(kept && words(kept)).toContain('другой договор');
  expect(fell && words(fell)).toContain('Основание предварительного решения отпало');
  expect([kept, fell].map((paper) => paper && cited(paper).includes('APPC 70'))).toEqual([false, true]);
});

test('LPN 44 the refusal to correct says why and how to complain', () => {
  const [rejected] = ofKind('correctionRejected');
  expect(rejected && cited(rejected)).toEqual(expect.arrayContaining(['LPN 44', 'P10.1', 'P10.2', 'APPC 92']));
});

test('A5.f6, A5.f11 an extended and corrected permit keeps its number and its first day, and says by what it was changed and replaced', () => {
  const [extended] = ofKind('permit');
  if (!extended) throw new Error('no specimen');
  const value = (norm: string) =>
    extended.blocks.flatMap((block) =>
      block.is === 'field' && block.norm === norm ? [JSON.stringify(block.value)] : [],
    )[0] ?? '';
  expect([extended.number, extended.date]).toEqual(['KZ28VMP00000012', '2037-01-20']);
  expect(value('A5.f6')).toContain('20 лет');
  expect(value('A5.f7')).toContain('2 декабря 2026 года');
  for (const part of [
    'Разрешение продлено: решение от 1 декабря 2036 года',
    'Исправлена ошибка',
    'заменяет прежний документ',
    'алмастырады',
  ])
    expect(value('A5.f11')).toContain(part);
});

test('practice: a renunciation says that it cannot be undone, and from when there is no permit', () => {
  const [renunciation] = ofKind('renunciation');
  expect(renunciation && words(renunciation)).toMatch(/необратим.*новое разрешение/);
});
