import type { Db } from './database.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as registry from './registry.js';
import { fold } from './search.js';
import { alone, freshDatabase, testDatabases, type TestDatabase } from './testing.js';
import { caseRow, casesOf, rewritingCase, type CaseRow, type Work, worklists } from './views.js';

const rewriteCase = (db: Db, row: CaseRow) => alone(db, { writes: [rewritingCase(row)] });
const rewritePermit = (db: Db, row: registry.PermitRow) => alone(db, { writes: [registry.rewritingPermit(row)] });

function row(id: string, more: Partial<CaseRow> = {}): CaseRow {
  return {
    case: id,
    procedure: 'application',
    uin: `U-${id}`,
    registrationNumber: null,
    stage: 'registered',
    applicantIin: '800101100003',
    applicantBin: '240140000011',
    applicantName: '«Құрылыс Байланыс» ЖШС',
    submittedAt: '2026-11-23T05:00:00.000Z',
    registeredOn: '2026-11-23',
    officerIin: null,
    nextTerm: 'completeness',
    nextDue: '2026-11-25',
    nextNorm: 'P6.3',
    resultDue: '2026-12-02',
    lastNumber: 2,
    lastHash: 'a'.repeat(64),
    ended: false,
    roles: null,
    waits: true,
    wakeOn: '2026-12-02',
    about: null,
    stays: null,
    staysFrom: null,
    ...more,
  };
}

function permit(n: number, more: Partial<registry.PermitRow> = {}): registry.PermitRow {
  return {
    permitNumber: `KZ-MVNO-${String(n).padStart(5, '0')}`,
    case: `p${n}`,
    uin: null,
    holderName: `ТОО «Оператор ${n}»`,
    holderBin: '240140000011',
    holderIinMasked: null,
    issuedOn: '2026-11-23',
    expiresOn: '2036-11-22',
    status: 'valid',
    operators: 'База',
    verifyCode: `code-${n}`,
    updatedAt: '2026-11-23T05:00:00.000Z',
    notes: [],
    endedOn: null,
    termination: null,
    ...more,
  };
}

test('STACK 1 text is compared without case, quotation marks and double spaces, Kazakh letters kept apart from Russian', () => {
  expect(fold('  ТОО «Қазақ   ЁЛКА» ІТ')).toBe('тоо қазақ елка іт');
  expect(fold('Ә')).not.toBe(fold('А'));
});

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());

  test('HOUSE 4.6 the row of a case is rewritten whole', async () => {
    await rewriteCase(home.db, row('v1'));
    const later = row('v1', { stage: 'complete', nextDue: null, nextTerm: null, nextNorm: null, lastNumber: 3 });
    await rewriteCase(home.db, later);
    expect(await caseRow(home.db, 'v1')).toEqual(later);
    expect(await caseRow(home.db, 'v0')).toBeNull();
    await sql`delete from case_view`.execute(home.db);
  });

  test('LPD 11 an applicant sees the cases of the legal entity, or those on his own behalf, and no others', async () => {
    await rewriteCase(home.db, row('own', { applicantBin: null }));
    await rewriteCase(home.db, row('firm'));
    await rewriteCase(home.db, row('firm2', { applicantIin: '900202200005', submittedAt: '2026-11-24T05:00:00.000Z' }));
    await rewriteCase(home.db, row('other', { applicantBin: '241240000177' }));
    const seen = async (iin: string | null, bin: string | null): Promise<readonly string[]> =>
      (await casesOf(home.db, { iin, bin })).map((each) => each.case);
    expect(await seen('800101100003', null)).toEqual(['own']);
    expect(await seen('800101100003', '240140000011')).toEqual(['firm2', 'firm']);
    expect(await seen('700101100005', null)).toEqual([]);
    expect(await seen(null, null)).toEqual([]);
    await sql`delete from case_view`.execute(home.db);
  });

  test('P6.3 the work list begins with what falls due first, a page at a time, and ends with what has no term', async () => {
    const due = ['2026-11-27', '2026-11-25', null, '2026-11-25', null, '2026-12-30'] as const;
    for (const [index, nextDue] of due.entries()) {
      await rewriteCase(home.db, row(`w${index}`, { nextDue, officerIin: index === 0 ? '900202200005' : null }));
    }
    await rewriteCase(home.db, row('done', { ended: true, waits: false }));
    await rewriteCase(home.db, row('elsewhere', { stage: 'issued' }));
    const worklist = async (db: Db, want: Work) => (await worklists(db, [want]))[0] ?? [];
    const pages: string[][] = [];
    for (let page = await worklist(home.db, { stages: ['registered'], limit: 4 }); page.length > 0;) {
      pages.push(page.map((each) => each.case));
      page = await worklist(home.db, { stages: ['registered'], limit: 4, after: page.at(-1) ?? null });
    }
    expect(pages).toEqual([
      ['w1', 'w3', 'w0', 'w5'],
      ['w2', 'w4'],
    ]);
    const mine = await worklist(home.db, { stages: ['registered', 'issued'], officerIin: '900202200005' });
    expect(mine.map((each) => each.case)).toEqual(['w0']);
    expect(await worklist(home.db, { stages: [] })).toEqual([]);
    expect(await worklists(home.db, [])).toEqual([]);
    const both = await worklists(home.db, [{ stages: ['issued'] }, { stages: ['registered'], limit: 2 }]);
    expect(both.map((list) => list.map((each) => each.case))).toEqual([['elsewhere'], ['w1', 'w3']]);
    await sql`delete from case_view`.execute(home.db);
  });

  test('A3 a permit is found by its number, the BIN of its holder, or a part of his name in any case of letters', async () => {
    await rewritePermit(home.db, permit(1, { holderName: '«Ұялы Өріс» ЖШС', holderBin: '241240000177' }));
    await rewritePermit(home.db, permit(2));
    await rewritePermit(home.db, permit(2, { status: 'terminated' }));
    const found = async (text: string): Promise<readonly string[]> =>
      (await registry.searchRegistry(home.db, { text })).map((each) => each.permitNumber);
    expect(await found('ұялы')).toEqual(['KZ-MVNO-00001']);
    expect(await found('ӨРІС жшс')).toEqual(['KZ-MVNO-00001']);
    expect(await found('241240000177')).toEqual(['KZ-MVNO-00001']);
    expect(await found('2412 4000 0177')).toEqual(['KZ-MVNO-00001']);
    expect(await found('kz-mvno-00002')).toEqual(['KZ-MVNO-00002']);
    expect(await found('')).toEqual(['KZ-MVNO-00001', 'KZ-MVNO-00002']);
    expect(await found("'; drop table registry; --")).toEqual([]);
    expect(await registry.permitByNumber(home.db, 'KZ-MVNO-00002')).toEqual({
      ...permit(2, { status: 'terminated' }),
      stayedFrom: null,
    });
    expect(await registry.permitByCode(home.db, 'code-1')).toMatchObject({ permitNumber: 'KZ-MVNO-00001' });
    expect(await registry.permitByCode(home.db, 'code-9')).toBeNull();
    expect((await registry.permitsOfCase(home.db, 'p1')).length).toBe(1);
  });

  test('APPC 96 a permit is found with the day of the first complaint that keeps its termination from being executed', async () => {
    const complaint = { procedure: 'complaint', about: 'p1', stays: 9 };
    await rewritePermit(home.db, permit(1, { holderName: '«Ұялы Өріс» ЖШС', status: 'terminated', termination: 9 }));
    await rewriteCase(home.db, row('c1', { ...complaint, staysFrom: '2026-11-30' }));
    await rewriteCase(home.db, row('c2', { ...complaint, staysFrom: '2026-11-27' }));
    await rewriteCase(home.db, row('c3', { ...complaint, stays: 4, staysFrom: '2026-11-20' }));
    const found = async () => [
      ...(await registry.searchRegistry(home.db, { text: '' })),
      ...(await registry.searchRegistry(home.db, { text: 'өріс' })),
      ...(await registry.searchRegistry(home.db, { text: '240140000011' })),
      ...(await registry.searchRegistry(home.db, { text: 'KZ-MVNO-00001' })),
      ...(await registry.permitsOfCase(home.db, 'p1')),
      await registry.permitByNumber(home.db, 'KZ-MVNO-00001'),
      await registry.permitByCode(home.db, 'code-1'),
    ];
    const days = async () => (await found()).map((one) => [one?.permitNumber, one?.stayedFrom]);
    const [first, second] = [
      ['KZ-MVNO-00001', '2026-11-27'],
      ['KZ-MVNO-00002', null],
    ];
    expect(await days()).toEqual([first, second, first, first, second, first, first, first, first]);
    await rewriteCase(home.db, row('c2', { ...complaint, ended: true, stays: null, staysFrom: null }));
    expect((await days()).at(-1)).toEqual(['KZ-MVNO-00001', '2026-11-30']);
    await rewritePermit(home.db, permit(1, { holderName: '«Ұялы Өріс» ЖШС' }));
    expect((await days()).at(-1)).toEqual(['KZ-MVNO-00001', null]);
    await sql`delete from case_view`.execute(home.db);
  });

  test('LPD 11 the IIN of an individual cannot be published in full, not even in the place of a BIN', async () => {
    expect(registry.maskIin('800101100003')).toBe('********0003');
    const individual = { holderBin: null, holderIinMasked: registry.maskIin('800101100003') };
    await rewritePermit(home.db, permit(3, individual));
    await expect(
      rewritePermit(home.db, permit(4, { holderBin: null, holderIinMasked: '800101100003' })),
    ).rejects.toThrow(/check constraint/);
    await expect(rewritePermit(home.db, permit(4, { holderBin: '800101100003' }))).rejects.toThrow(/check constraint/);
    expect(await registry.searchRegistry(home.db, { text: '800101100003' })).toEqual([]);
  });

  test('A3 pages of a search follow one another without a gap, whether its word is frequent or rare', async () => {
    await sql`insert into registry select 'N' || lpad(i::text, 6, '0'), 'c', null, 'x', '240140000011', null, '2026-01-01',
      '2036-01-01', 'valid', '', 'v' || i, now(),
      'n' || lpad(i::text, 6, '0') || ' 240140000011 жиі' || case when i % 1000 = 0 then ' сирек' else '' end
      from generate_series(1, 12000) as i`.execute(home.db);
    await sql`analyze registry`.execute(home.open({ role: null }));
    for (const [text, count] of [
      ['жиі', 12000],
      ['сирек', 12],
      ['жиі сирек', 12],
    ] as const) {
      const seen: string[] = [];
      for (let page = await registry.searchRegistry(home.db, { text, limit: 500 }); page.length > 0;) {
        seen.push(...page.map((each) => each.permitNumber));
        page = await registry.searchRegistry(home.db, { text, limit: 500, after: seen.at(-1) ?? '' });
      }
      expect(seen).toHaveLength(count);
      expect(seen).toEqual([...new Set(seen)].sort());
    }
  });
});
