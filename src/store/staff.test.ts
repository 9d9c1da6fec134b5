import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlainDate } from '../core/procedure.js';
import { type Db, transact } from './database.js';
import { everyPost, everyPostHeard, heldOn, postsOf, rewriteStaff, type Post } from './staff.js';
import { freshDatabase, testDatabases, type TestDatabase } from './testing.js';
import { listen } from './tidings.js';

const head: Post = {
  iin: '800101100003',
  role: 'head',
  name: 'Қайрат',
  order: '12-ж/қ',
  validFrom: '2026-01-05',
  validUntil: '2026-06-30',
};
const acting: Post = {
  ...head,
  iin: '900202200005',
  name: 'Әсел',
  role: 'actingHead',
  validFrom: '2026-07-01',
  validUntil: null,
};

describe.each(await testDatabases())('$name', ({ name }) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await freshDatabase(name);
    await transact(home.db, (trx) => rewriteStaff(trx, [head, acting]));
  });
  afterAll(() => home.drop());

  const rolesOf = async (db: Db, iin: string, on: PlainDate) => heldOn(await postsOf(db, iin), on);

  test('A-22 an official holds a role from the first to the last day of the order, both included', async () => {
    expect(await rolesOf(home.db, head.iin, '2026-01-04')).toEqual([]);
    expect(await rolesOf(home.db, head.iin, '2026-01-05')).toEqual([head]);
    expect(await rolesOf(home.db, head.iin, '2026-06-30')).toEqual([head]);
    expect(await rolesOf(home.db, head.iin, '2026-07-01')).toEqual([]);
    expect(await rolesOf(home.db, acting.iin, '2036-07-01')).toEqual([acting]);
  });

  test('A-22 the view is replaced whole, and lists people in Kazakh order', async () => {
    expect((await everyPost(home.db)).map((post) => post.name)).toEqual(['Әсел', 'Қайрат']);
    await transact(home.db, (trx) => rewriteStaff(trx, [acting]));
    expect(await everyPost(home.db)).toEqual([acting]);
    await transact(home.db, (trx) => rewriteStaff(trx, []));
    expect(await rolesOf(home.db, acting.iin, '2026-08-01')).toEqual([]);
  });

  test('A-22 the list of posts is remembered until somebody was appointed or dismissed, by whomever', async () => {
    const tidings = await listen(home.ownerUrl, { log: () => undefined });
    await transact(home.db, (trx) => rewriteStaff(trx, [head, acting]));
    const posts = everyPostHeard(home.db, tidings);
    const names = async () => (await posts()).map((post) => post.name);
    await expect.poll(async () => (await posts()) === (await posts())).toBe(true);
    expect(await names()).toEqual(['Әсел', 'Қайрат']);
    await transact(home.db, (trx) => rewriteStaff(trx, [head]));
    await expect.poll(names).toEqual(['Қайрат']);
    await transact(home.db, (trx) => rewriteStaff(trx, [head, acting]));
    await expect.poll(names).toEqual(['Әсел', 'Қайрат']);
    await tidings.close();
    expect(await names()).toEqual(['Әсел', 'Қайрат']);
  });
});
