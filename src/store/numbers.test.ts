import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact, type Db } from './database.js';
import { numberOf, reserve, type Series } from './numbers.js';
import { freshDatabase, testDatabases, type TestDatabase } from './testing.js';

const take = (db: Db, series: Series, year: number, caseId: string): Promise<number> =>
  transact(db, (trx) => reserve(trx, series, year, caseId));

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
  });
  afterAll(() => home.drop());

  test('P6.1a twenty registrations at once get the numbers 1 to 20, although some are undone on the way', async () => {
    const attempts = Array.from({ length: 30 }, (_, index) =>
      transact(home.db, async (trx) => {
        const number = await reserve(trx, 'registration', 2026, `case ${index}`);
        if (index % 3 === 0) throw new Error('undone');
        return number;
      }).catch(() => null),
    );
    const numbers = (await Promise.all(attempts)).filter((number) => number !== null).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('P6.1a a case that has a number gets the same again, also when it is asked for twice at once', async () => {
    const ask = (): Promise<number> => reserve(home.db, 'uin', 2026, 'one');
    expect(new Set(await Promise.all([ask(), ask(), ask(), ask()]))).toEqual(new Set([1]));
    expect(await ask()).toBe(1);
    expect(await numberOf(home.db, 'uin', 2026, 'one')).toBe(1);
    expect(await numberOf(home.db, 'uin', 2026, 'two')).toBeNull();
    expect(await take(home.db, 'uin', 2026, 'two')).toBe(2);
  });

  test('P6.1a each series counts by itself, and from 1 again in a new year', async () => {
    expect([await take(home.db, 'permit', 0, 'a'), await take(home.db, 'permit', 0, 'b')]).toEqual([1, 2]);
    expect([await take(home.db, 'uin', 2030, 'a'), await take(home.db, 'uin', 2031, 'b')]).toEqual([1, 1]);
  });
});
