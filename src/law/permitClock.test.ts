/** What the clock does in a permit's life, on which day, and that no day of ten years and of the months before an end goes astray. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, addYears, plainDate } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';
import { decide } from '../core/decide.js';
import { officeCalendar } from './days.js';
import { permitYearsOn } from './edition.js';
import { permit } from './permit.js';
import { clockSteps, endsDue, remindersDue, wakeOn } from './permitClock.js';
import { lastDayOf } from './permitFacts.js';
import { at, entered, life, lifeOf, type Lived, living, secondContract } from './permitTesting.js';

const day = (text: string) => plainDate(text) ?? '0001-01-01';
const due = (past: readonly Lived[], time: string) =>
  clockSteps(life(...past).case, officeCalendar, at(time)).map(({ step, data }) =>
    `${step} ${Object.values(data).join(' ')}`.trim(),
  );
const openEnded: Lived = { step: 'enter', data: { contracts: [secondContract] } };

const anyDay: fc.Arbitrary<PlainDate> = fc.integer({ min: 0, max: 13_514 }).map((days) => addDays('2024-01-01', days));

/** The same, walked day by day on the machine's own dates. */
const parts = (date: string) => date.split('-').map(Number) as [number, number, number];
const length = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

test('L11.4 ten years end on the same day of the tenth year, of 29 February on the 28th, for every day from 2024 to 2060', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(1, 2, 3), (date, times) => {
      const years = permitYearsOn(date) * times;
      const [year, month, of] = parts(date);
      const expected = [year + years, month, Math.min(of, length(year + years, month))];
      expect(parts(addYears(date, years))).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
  const leaps = ['2024-02-29', '2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29'] as const;
  expect(leaps.map((leap) => [addYears(leap, 10), addYears(leap, 20)])).toEqual(
    leaps.map((leap) => [`${Number(leap.slice(0, 4)) + 10}-02-28`, `${Number(leap.slice(0, 4)) + 20}-02-29`]),
  );
});

test('A5.c2 however often a permit is extended, its last day is an anniversary of its issue, and no day of 29 February is lost', () => {
  fc.assert(
    fc.property(anyDay, (issuedOn) => {
      const enter: Lived = { step: 'enter', at: `${issuedOn} 10:00`, data: entered(issuedOn) };
      expect(lastDayOf(lifeOf(enter, 'extend').case)).toBe(addYears(issuedOn, 20));
      expect(lastDayOf(lifeOf(enter, 'extend', 'extend').case)).toBe(addYears(issuedOn, 30));
      expect(addYears(issuedOn, 20) >= addYears(addYears(issuedOn, 10), 10)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('practice: six, three and one month before a day are in the right month, on its last day where it has no such day', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(6, 3, 1), (date, months) => {
      const [year, month, of] = parts(date);
      const first = new Date(Date.UTC(year, month - 1 - months, 1));
      const expected = [first.getUTCFullYear(), first.getUTCMonth() + 1] as const;
      expect(parts(addMonths(date, -months))).toEqual([...expected, Math.min(of, length(...expected))]);
      expect(addMonths(date, -months) < date).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('practice: the holder is reminded of a contract six, three and one month before its last day, of each once', () => {
  const remind = (time: string): Lived => ({ step: 'remind', at: time });
  expect(due([], '2026-12-02 11:00')).toEqual(['remind contract 1 2027-03-31 6 2026-12-02']);
  expect(due([remind('2026-12-02 11:00')], '2026-12-30 23:59:59.999')).toEqual([]);
  expect(due([remind('2026-12-02 11:00')], '2026-12-31 00:00')).toEqual(['remind contract 1 2027-03-31 3 2026-12-31']);
  const three = [remind('2026-12-02 11:00'), remind('2026-12-31 00:00')];
  expect(due(three, '2027-02-27 23:00')).toEqual([]);
  expect(due(three, '2027-02-28 00:00')).toEqual(['remind contract 1 2027-03-31 1 2027-02-28']);
  expect(due([...three, remind('2027-02-28 00:00')], '2027-03-31 23:59:59.999')).toEqual([]);
});

test('practice: whoever was reminded late is reminded of what is nearest, and not of what has passed', () => {
  const found = life().case;
  expect(remindersDue(found, day('2027-03-15')).map(({ months }) => months)).toEqual([1]);
  expect(remindersDue(found, day('2027-04-01'))).toEqual([]);
  const missed = life({ step: 'remind', at: '2027-03-15 10:00' }).case;
  expect(remindersDue(missed, day('2027-03-16'))).toEqual([]);
});

test('practice: of the permit itself the holder is reminded too, and of a prolonged contract anew', () => {
  const held = lifeOf(openEnded).case;
  expect(remindersDue(held, day('2036-06-01'))).toEqual([]);
  expect(remindersDue(held, day('2036-06-02'))).toEqual([
    { what: 'permit', contract: 0, endsOn: '2036-12-02', months: 6 },
  ]);
  const reminded: readonly Lived[] = [{ step: 'remind', at: '2027-03-01 10:00' }];
  const prolonged: Lived = { step: 'noteContracts', at: '2027-03-02 10:00' };
  expect(remindersDue(life(...reminded, prolonged).case, day('2033-07-01'))).toMatchObject([
    { what: 'contract', endsOn: '2033-12-31', months: 6 },
  ]);
  expect(life().when('remind', living.system, '2027-03-01 10:00', { months: 2 }).gives).toEqual([
    'practice reminderNotDue',
  ]);
});

test('practice: nobody is reminded of anything while a termination is on its way', () => {
  expect(due([{ step: 'proposeTermination', at: '2027-04-01 10:00' }], '2036-11-10 10:00')).toEqual([
    'noteContractEnd 1 2027-03-31 2036-11-10',
  ]);
});

test('A5.c1 the end of a contract is due on the day after its last one, of each contract once (A-33)', () => {
  expect(endsDue(life().case, day('2027-03-31'))).toEqual([]);
  expect(due([], '2027-04-01 00:00')).toEqual(['noteContractEnd 1 2027-03-31 2027-04-01']);
  expect(due([{ step: 'noteContractEnd', at: '2027-04-01 00:00' }], '2027-05-01 00:00')).toEqual([]);
  expect(endsDue(lifeOf(openEnded).case, day('2036-01-01'))).toEqual([]);
});

test('APPC 73(3) that nobody used his right is due after midnight of the second working day, and not of whoever spoke', () => {
  const sent: readonly Lived[] = [
    { step: 'noteContractEnd', at: '2027-04-01 00:00' },
    { step: 'proposeTermination', at: '2027-04-01 10:00' },
    { step: 'notify', at: '2027-04-01 12:00' },
  ];
  const notified: readonly Lived[] = [...sent, { step: 'recordDelivery', at: '2027-04-01 12:01' }];
  expect(due(sent, '2027-05-01 10:00')).toEqual([]);
  expect(due(notified, '2027-04-05 23:59:59.999')).toEqual([]);
  expect(due(notified, '2027-04-06 00:00')).toEqual(['noteNotExercised']);
  for (const step of ['statePosition', 'moveHearing', 'waive'] as const)
    expect(due([...notified, step], '2027-04-06 00:00')).toEqual([]);
  expect(wakeOn(life(...sent).case, officeCalendar)).toBe('2036-12-03');
  expect(wakeOn(life(...notified).case, officeCalendar)).toBe('2027-04-06');
});

test('L11.4 the expiry comes last, on the day after the last one', () => {
  expect(due([], '2036-12-02 23:59:59.999')).not.toContain('expire 2036-12-02 2036-12-02');
  expect(due([], '2036-12-03 00:00')).toEqual([
    'noteContractEnd 1 2027-03-31 2036-12-03',
    'expire 2036-12-02 2036-12-03',
  ]);
  const expired = life({ step: 'expire', at: '2036-12-03 00:00' }).case;
  expect([wakeOn(expired, officeCalendar), clockSteps(expired, officeCalendar, at('2037-01-01 00:00'))]).toEqual([
    null,
    [],
  ]);
});

test('practice: the clock sleeps until the next day on which it has something to do', () => {
  const remind = (time: string): Lived => ({ step: 'remind', at: time });
  const wakes = (...past: readonly Lived[]) => wakeOn(life(...past).case, officeCalendar);
  expect(wakes()).toBe('2026-09-30');
  expect(wakes(remind('2026-12-02 11:00'))).toBe('2026-12-31');
  expect(wakes(remind('2027-03-01 00:00'))).toBe('2027-04-01');
  expect(wakes(remind('2027-03-01 00:00'), { step: 'noteContractEnd', at: '2027-04-01 00:00' })).toBe('2036-06-02');
  expect(wakes('renounce')).toBe(null);
});

test('practice: every step that is the clock’s can be taken, and taking them all leaves nothing due', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3700 }), (days) => {
      const now = at(`${addDays('2026-12-02', days)} 12:00`);
      let found = life().case;
      for (let guard = 0; guard < 9; guard += 1) {
        const [next] = clockSteps(found, officeCalendar, now);
        if (!next) break;
        const ask = { case: found, actor: living.system, now, calendar: officeCalendar };
        const decision = decide(permit, ask, { id: `${guard}`, papers: [], ...next });
        if (!('entry' in decision)) throw new Error(JSON.stringify(decision));
        found = {
          ...found,
          entries: [...found.entries, decision.entry],
          stage: next.step === 'expire' ? 'expired' : found.stage,
        };
      }
      expect(clockSteps(found, officeCalendar, now)).toEqual([]);
      const wakes = wakeOn(found, officeCalendar);
      expect(wakes === null || wakes > addDays('2026-12-02', days)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
