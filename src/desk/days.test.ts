import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isWorkingDay, versionOf } from '../core/calendar.js';
import { replay } from '../core/decide.js';
import type { Data, Instant } from '../core/procedure.js';
import type { PersonId } from '../demo/people.js';
import { application } from '../law/application.js';
import { given, type Past } from '../law/testing.js';
import { checkChains } from '../store/check.js';
import { connect } from '../store/database.js';
import { append, loadCase } from '../store/entries.js';
import { testDatabases } from '../store/testing.js';
import { listen } from '../store/tidings.js';
import { caseRow, rewritingCase } from '../store/views.js';
import { commandMoment, keepCalendar, movedByOrder, orderDays, ordersSeen } from './days.js';
import type { Desk } from './desk.js';
import { lookAtCase } from './look.js';
import { prepare, prepared } from './prepare.js';
import { take, takeSigned } from './take.js';
import { at, openTestDesk, type TestDesk } from './testing.js';
import { rowOf } from './view.js';
import { actorsOf } from './who.js';

/** One day becomes a day off. */
const order = (date: string, actNumber = '401-НҚ', more: Data = {}): Data => ({
  name: 'Order of the Minister of Labour',
  actNumber,
  date: '2026-12-01',
  source: 'https://adilet.zan.kz/kaz/docs/V2600000401',
  rows: [{ date, kind: 'dayOff', insteadOf: null }],
  replaces: [],
  settles: null,
  ...more,
});
const act = 'Order of the Minister of Labour № 401-НҚ, 01.12.2026';
const registered: readonly Past[] = [
  { step: 'submit', at: '2026-12-08 10:00' },
  { step: 'register', at: '2026-12-08 11:00' },
];

describe.each(await testDatabases())('$name', ({ name }) => {
  let office: TestDesk;
  beforeEach(async () => {
    office = await openTestDesk(at('2026-12-08', '12:00'), name);
  }, 60_000);
  afterEach(() => office.close());

  /** Writes a case as its steps would have, and returns its id. */
  async function caseOf(past: readonly Past[], id: string = randomUUID()): Promise<string> {
    const { desk } = office;
    const { entries } = given(...past).case;
    let previous: string | null = null;
    for (const [index, entry] of entries.entries()) {
      const own = { ...entry, case: id, id: randomUUID() };
      const so = entries.slice(0, index + 1).map((each) => ({ ...each, case: id }));
      const found = replay(application, id, so);
      const stored = await append(desk.db, own, previous, (last) => ({
        writes: [rewritingCase(rowOf(application, found, last, desk.calendar, desk.now()))],
      }));
      previous = stored.hash;
    }
    return id;
  }
  const datesOf = async (id: string) => {
    const row = await caseRow(office.desk.db, id);
    return [row?.registeredOn, row?.nextDue, row?.resultDue];
  };
  /** The row that the case's entries and the calendar that holds make. */
  const fresh = async (id: string, now: Instant) => {
    const entries = await loadCase(office.desk.db, id);
    return rowOf(application, replay(application, id, entries), entries.at(-1)!, office.desk.calendar, now);
  };

  test('L8.2 an order is an entry, moves every running case at once, and says which and whereto', async () => {
    const { desk } = office;
    const running = await caseOf(registered);
    const ended = await caseOf([...registered, { step: 'withdraw', at: '2026-12-08 11:30' }]);
    expect(await datesOf(running)).toEqual(['2026-12-08', '2026-12-08', '2026-12-18']);
    const before = await caseRow(desk.db, ended);

    const ordered = await orderDays(desk, order('2026-12-14'));
    const moved = [{ case: running, term: 'result', was: '2026-12-18', due: '2026-12-21' }];
    expect(ordered).toMatchObject({ is: 'recorded', number: 1, moved });
    const seen = async (who: PersonId) => movedByOrder(desk, await actorsOf(desk, office.person(who)), 1);
    expect(await seen('chancery')).toMatchObject(moved);
    expect(await seen('secondOfficer')).toEqual([]);
    expect(await seen('companyHead')).toEqual([]);
    expect(await datesOf(running)).toEqual(['2026-12-08', '2026-12-08', '2026-12-21']);
    expect(await caseRow(desk.db, ended)).toEqual(before);
    expect(isWorkingDay(desk.calendar, '2026-12-14')).toBe(false);
    expect(await ordersSeen(desk)).toMatchObject([{ number: 1, holds: true, movedCases: 1 }]);
    expect((await loadCase(desk.db, 'office')).at(-1)).toMatchObject({
      step: 'orderDays',
      norm: 'L8.2',
      actor: { role: 'administrator' },
    });
    expect(await checkChains(desk.db)).toBeNull();

    const look = await lookAtCase(desk, await actorsOf(desk, office.person('head')), running, 'test');
    expect(look).toMatchObject({ look: { moves: [{ term: 'result', was: '2026-12-18', due: '2026-12-21', act }] } });
  });

  test('L8.2 an order that is refused leaves no trace', async () => {
    const { desk } = office;
    const running = await caseOf(registered);
    const entries = await loadCase(desk.db, 'office');
    expect(await orderDays(desk, order('2026-12-08'))).toMatchObject({
      is: 'refused',
      refusals: [{ why: 'dayBegun', field: 'rows.0' }],
    });
    expect(await loadCase(desk.db, 'office')).toEqual(entries);
    expect(await datesOf(running)).toEqual(['2026-12-08', '2026-12-08', '2026-12-18']);
    expect([await ordersSeen(desk), versionOf(desk.calendar)]).toEqual([[], 0]);
  });

  test('L8.2 an order of which anything cannot be written is not there at all', async () => {
    const { desk } = office;
    const running = await caseOf(registered);
    const entries = await loadCase(desk.db, 'office');
    const owner = connect(office.databaseUrl, { role: null });
    await sql`create trigger broken before insert on day_move for each row execute function refuse_change()`.execute(
      owner,
    );
    await expect(orderDays(desk, order('2026-12-14'))).rejects.toThrow(/day_move/);
    await desk.refreshCalendar();
    expect(await loadCase(desk.db, 'office')).toEqual(entries);
    expect(await datesOf(running)).toEqual(['2026-12-08', '2026-12-08', '2026-12-18']);
    expect([await ordersSeen(desk), versionOf(desk.calendar)]).toEqual([[], 0]);
    await sql`drop trigger broken on day_move`.execute(owner);
    expect(await orderDays(desk, order('2026-12-14'))).toMatchObject({ is: 'recorded', number: 1 });
    await owner.destroy();
  });

  test('L8.2 of several hundred cases every one is reckoned anew, a page at a time', { timeout: 120_000 }, async () => {
    const { desk } = office;
    const cases: string[] = [];
    for (let n = 0; n < 450; n += 1)
      cases.push(await caseOf(n % 3 === 0 ? registered : [{ step: 'submit', at: '2026-12-08 10:00' }, ...later(n)]));
    const began = performance.now();
    const ordered = await orderDays(desk, order('2026-12-09'));
    const tookMs = performance.now() - began;
    expect(tookMs).toBeLessThan(10_000);
    const moved = new Set(ordered.is === 'recorded' ? ordered.moved.map((each) => each.case) : []);
    for (const id of cases) {
      const [entries, row] = [await loadCase(desk.db, id), await caseRow(desk.db, id)];
      expect(row).toEqual(await fresh(id, desk.now()));
      expect(moved.has(id)).toBe(entries.some(({ step }) => step === 'register'));
    }
    expect((await ordersSeen(desk))[0]?.movedCases).toBe(moved.size);
  });

  const later = (n: number): readonly Past[] =>
    n % 3 === 1 ? [] : [{ step: 'register', at: '2026-12-08 11:00' }, 'handOver'];

  test('L8.2 every process has the new calendar at once', async () => {
    const { desk } = office;
    const other = await keepCalendar(desk.db);
    const tidings = await listen(office.databaseUrl, { log: () => undefined });
    const heard = new Promise<void>((done) => tidings.on('calendar', () => void other.refresh().then(done)));
    await orderDays(desk, order('2026-12-14'));
    await heard;
    expect(isWorkingDay(other.now, '2026-12-14')).toBe(false);
    await tidings.close();
  });

  test('L8.2 a process that heard nothing for a while has the calendar as soon as it hears again', async () => {
    const { desk } = office;
    const other = await keepCalendar(desk.db);
    const tidings = await listen(office.databaseUrl, { log: () => undefined, beatMs: 1000, pauseMs: 500 });
    tidings.on('calendar', () => void (tidings.steady && other.refresh()));
    const owner = connect(office.databaseUrl, { role: null });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
              where application_name = 'ruqsat tidings' and datname = current_database()`.execute(owner);
    await expect.poll(() => tidings.steady, { interval: 5 }).toBe(false);
    await orderDays(desk, order('2026-12-14'));
    expect(versionOf(other.now)).toBe(0);
    await expect.poll(() => versionOf(other.now)).toBe(1);
    await owner.destroy();
    await tidings.close();
  });

  test('L8.2 at the command line an order is not entered before what the office has recorded', async () => {
    const { desk } = office;
    expect(await commandMoment(desk, '2026-12-10T05:00:00.000Z')).toBe('2026-12-10T05:00:00.000Z');
    expect(await commandMoment(desk, '2025-12-10T05:00:00.000Z')).toBe((await loadCase(desk.db, 'office')).at(-1)?.at);
  });

  /** A desk of another process that has heard of no order yet. */
  async function deaf(): Promise<Desk> {
    const kept = await keepCalendar(office.desk.db);
    return {
      ...office.desk,
      get calendar() {
        return kept.now;
      },
      refreshCalendar: kept.refresh,
    };
  }

  test('L8.2 a step decided by a calendar that no longer holds is decided anew before it is written', async () => {
    const { desk, person } = office;
    const id = await caseOf(registered);
    const other = await deaf();
    await orderDays(desk, order('2026-12-14'));
    expect(versionOf(other.calendar)).toBe(0);
    const outcome = await take(other, await actorsOf(other, person('chancery')), {
      id: randomUUID(),
      case: id,
      step: 'handOver',
      expectedNumber: 3,
      data: {},
    });
    expect(outcome).toMatchObject({ is: 'done', entry: { step: 'handOver' } });
    expect(versionOf(other.calendar)).toBe(1);
    expect(await caseRow(desk.db, id)).toEqual(await fresh(id, desk.now()));
  });

  test('L8.2 a receipt that names dates by the calendar of before is not signed, but prepared anew', async () => {
    const { person, sign } = office;
    const id = await caseOf(registered.slice(0, 1));
    const other = await deaf();
    const chancery = await actorsOf(other, person('chancery'));
    const [old, anew] = [randomUUID(), randomUUID()];
    await prepare(other, chancery, { id: old, case: id, step: 'register' });
    const shown = await prepared(other, chancery, old);
    await orderDays(office.desk, order('2026-12-14'));
    const cms = sign('chancery', shown!.papers[0]!.bytes);
    expect(await takeSigned(other, chancery, old, cms)).toEqual({ is: 'gone' });
    await prepare(other, chancery, { id: anew, case: id, step: 'register' });
    const again = await prepared(other, chancery, anew);
    expect(again!.papers[0]!.digest).not.toBe(shown!.papers[0]!.digest);
    expect(await takeSigned(other, chancery, anew, sign('chancery', again!.papers[0]!.bytes))).toMatchObject({
      is: 'done',
    });
    expect((await datesOf(id))[2]).toBe('2026-12-21');
  });

  test('L8.2 while an order is entered people go on taking steps, and no case keeps a date of before', async () => {
    const { desk, person } = office;
    const cases = await Promise.all(Array.from({ length: 24 }, () => caseOf(registered)));
    const desks = await Promise.all([deaf(), deaf(), deaf()]);
    const chancery = await actorsOf(desk, person('chancery'));
    const handOver = (id: string, index: number) =>
      take(desks[index % 3]!, chancery, {
        id: randomUUID(),
        case: id,
        step: 'handOver',
        expectedNumber: 3,
        data: {},
      });
    const [first, second, ...steps] = await Promise.all([
      orderDays(desks[0]!, order('2026-12-14')),
      orderDays(desks[1]!, order('2026-12-15', '402-НҚ')),
      ...cases.map(handOver),
    ]);
    expect([first, second].map((each) => each.is === 'recorded' && each.number).sort()).toEqual([1, 2]);
    expect(new Set(steps.map(({ is }) => is))).toEqual(new Set(['done']));
    await desk.refreshCalendar();
    for (const id of cases) {
      expect((await datesOf(id))[2]).toBe('2026-12-22');
      expect(await caseRow(desk.db, id)).toEqual(await fresh(id, desk.now()));
    }
    expect(await checkChains(desk.db)).toBeNull();
  });

  test('L8.2 an order waits for the step that is just being written, and moves the case as it then stands', async () => {
    const { desk } = office;
    const id = await caseOf(registered);
    const entries = await loadCase(desk.db, id);
    const own = given(...registered, 'handOver').case.entries[2]!;
    const step = { ...own, case: id, id: randomUUID() };
    let ordering: Promise<unknown> = Promise.resolve();
    await desk.db.transaction().execute(async (trx) => {
      const row = rowOf(
        application,
        replay(application, id, [...entries, step]),
        entries[1]!,
        desk.calendar,
        desk.now(),
      );
      await append(trx, step, entries[1]!.hash, ({ hash }) => ({
        writes: [rewritingCase({ ...row, lastNumber: 3, lastHash: hash })],
      }));
      ordering = orderDays(desk, order('2026-12-14'));
      expect(await Promise.race([ordering, pause(300, 'waits')])).toBe('waits');
    });
    expect(await ordering).toMatchObject({ moved: [{ case: id, was: '2026-12-18', due: '2026-12-21' }] });
    expect((await datesOf(id))[2]).toBe('2026-12-21');
  });

  test('L8.2 an order that replaces another moves the dates back, and both moves are told', async () => {
    const { desk, clock, person } = office;
    const id = await caseOf(registered);
    await orderDays(desk, order('2026-12-14'));
    clock.set(at('2026-12-09', '09:30'));
    const repealed = await orderDays(desk, order('2026-12-14', '402-НҚ', { rows: [], replaces: [1] }));
    expect(repealed).toMatchObject({ number: 2, moved: [{ case: id, was: '2026-12-21', due: '2026-12-18' }] });
    expect((await datesOf(id))[2]).toBe('2026-12-18');
    expect((await ordersSeen(desk)).map(({ holds }) => holds)).toEqual([false, true]);
    const look = await lookAtCase(desk, await actorsOf(desk, person('chancery')), id, 'test');
    expect(look.is === 'open' && look.look.moves.map(({ was, due }) => [was, due])).toEqual([
      ['2026-12-18', '2026-12-21'],
      ['2026-12-21', '2026-12-18'],
    ]);
  });
});
