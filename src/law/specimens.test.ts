import { expect, test } from 'vitest';
import type { Paper } from '../core/paper.js';
import { officeOn } from './edition.js';
import { missing } from './forms.js';
import { contractCopy, filled, specimens } from './specimens.js';

const day = '2026-11-23';

/** The full application by a form without the fields whose keys begin so, and what is then missing by which norm. */
function lacking(form: 'A2' | 'A3', prefix: string): readonly string[] {
  const values = Object.fromEntries(Object.entries(filled[form]).filter(([key]) => !key.startsWith(prefix)));
  const attachments = contractCopy.field.startsWith(prefix) ? [] : [contractCopy];
  return missing({ form, values, attachments }, day).map(({ norm, consequence }) => `${norm} → ${consequence}`);
}

test.each([
  ['A2.d1', 'the confirmation of contacts', 'A2', 'declarations.d1', 'APPC 66'],
  ['A2.d2', 'the confirmation that documents are true', 'A2', 'declarations.d2', 'P6.5'],
  ['A2.d3', 'the consent', 'A2', 'declarations.d3', 'L10.6'],
  ['A3.f5', 'the e-mail of the entity', 'A3', 'email', 'P6.5'],
  ['A3.f6', 'every telephone of the entity', 'A3', 'phones.', 'P6.5'],
  ['A3.f7', 'the bank account of the entity', 'A3', 'bank.account', 'none'],
  ['A3.d1', 'the confirmation of contacts', 'A3', 'declarations.d1', 'APPC 66'],
  ['A3.d2', 'the confirmation that documents are true', 'A3', 'declarations.d2', 'P6.5'],
  ['A3.d3', 'the consent', 'A3', 'declarations.d3', 'L10.6'],
  ['A4.d1', 'the copy of the contract', 'A3', 'contracts.0.file', 'P6.5'],
  ['A4.d2', 'the whole information form', 'A3', 'information.', 'P6.5'],
  ['A4F.1', 'the date of the verification certificate', 'A3', 'information.verification.date', 'P6.5'],
  ['A4F.2a', 'the number of the conformity certificate', 'A3', 'information.conformity.number', 'P6.5'],
  ['A4F.2b', 'the date of the act of putting into operation', 'A3', 'information.commissioning.date', 'P6.5'],
] as const)('%s without %s an application by %s (%s) leads to: %s', (norm, _what, form, prefix, consequence) => {
  expect(lacking(form, prefix)).toEqual([`${norm} → ${consequence}`]);
});

test('A2.f4 a residence without its house is missing, and so is an object that stands at the same address', () => {
  expect(lacking('A2', 'address.house')).toEqual(['A2.f4 → P6.5', 'A2.f8 → P6.5']);
  expect(lacking('A2', 'address.district')).toEqual([]);
});

test('P2.2 a foreign entity applies through a unit registered in Kazakhstan: without the BIN of either its application is incomplete', () => {
  const abroad = { ...filled.A3, foreign: 'yes', 'address.country': 'DE', bin: '', branchBin: '' };
  const gaps = missing({ form: 'A3', values: abroad, attachments: [contractCopy] }, day);
  expect(gaps.map(({ norm, what, consequence }) => [norm, what, consequence])).toEqual([['A3.f2', 'missing', 'P6.5']]);
});

test('A3.f3 the request is fixed, and the blank after it may stay empty (A-35)', () => {
  expect(lacking('A3', 'request')).toEqual([]);
  expect(said('application', 'A3.f3')).toContain('Прошу выдать разрешение на оказание услуг: виртуальный оператор');
});

/** What the papers of this kind say under a norm, in both languages. */
function said(kind: string, norm: string): string {
  const papers: readonly Paper[] = specimens.filter((paper) => paper.kind === kind);
  const blocks = papers.flatMap((paper) => paper.blocks);
  const items = blocks.flatMap((block) => (block.is === 'list' ? block.items : []));
  return JSON.stringify([...blocks, ...items].filter((part) => 'norm' in part && part.norm === norm));
}

test.each([
  ['L1', 'the receipt names the service', 'receipt', 'Выдача разрешения виртуальному оператору сотовой связи'],
  ['L3', 'the receipt says that the result comes through the portal', 'receipt', 'портал арқылы'],
  ['L8.1', 'the receipt says that the portal works round the clock', 'receipt', 'круглосуточно'],
  ['L8.3', 'the receipt says where the addresses are posted', 'receipt', 'gov.kz'],
  ['L11.3', 'the receipt names the Unified Contact Centre', 'receipt', '1414'],
  [
    'L9.2',
    'the application lists the documents that confirm conformity',
    'application',
    'Документы, подтверждающие соответствие',
  ],
  ['A2.f3', 'the application of an individual carries its request', 'application', 'виртуалды оператор'],
  ['A4.r', 'the application lists the electronic copies', 'application', 'Электронные копии документов'],
  ['A4F.h', 'the application carries the information form under its title', 'application', 'Форма сведений'],
  ['A4F.2a', 'the conformity certificate stands with number and date', 'application', 'СС-815'],
  ['A4F.2b', 'the act of putting into operation stands with number and date', 'application', '12, 30 апреля 2026'],
  ['A5.c0', 'the permit carries the heading of its conditions', 'permit', 'Рұқсаттың қолданылу шарттары'],
  ['A5.f3', 'the permit names to whom it is issued', 'permit', '«Жеті Өзен Байланыс» ЖШС'],
  ['A5.f4', 'the permit names the BIN of the holder', 'permit', '220740007750'],
  ['A5.f5', 'the permit names the type of radio communication (A-46)', 'permit', 'сотовая связь'],
  ['A5.f8', 'the permit names the head who signs it', 'permit', 'Сұңқарбеков Марат Есенұлы'],
  ['A5.f10', 'the permit names its basis: the application as it was registered (A-47)', 'permit', '2026-000231'],
] as const)('%s %s', (norm, _what, kind, words) => {
  expect(said(kind, norm).toLowerCase()).toContain(words.toLowerCase());
});

test('L2 the provider is the Telecommunications Committee, under the name of its ministry at the time', () => {
  for (const at of ['2024-12-31', '2026-11-23'] as const)
    expect(officeOn(at).provider.ru).toMatch(/^Комитет телекоммуникаций /);
  expect(
    specimens
      .filter(({ kind }) => kind === 'permit')
      .map(({ head }) => head.kk.includes('Телекоммуникациялар комитеті')),
  ).toEqual([true]);
});
