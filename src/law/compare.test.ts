import { expect, test } from 'vitest';
import { addWorkingDays, type Calendar, civil, instantOf, isWorkingDay, plainDate } from '../core/calendar.js';
import type { Entry, PlainDate, Procedure } from '../core/procedure.js';
import { application } from './application.js';
import { differenceIn } from './compare.js';
import { officeCalendar } from './days.js';
import { readDraft } from './draft.js';
import { madeUpCase } from './madeUp.js';
import { given, type Past } from './testing.js';

const now = '2027-12-01T05:00:00.000Z';

function drafted(changes: object): Procedure {
  const read = readDraft({ id: 'draft', inForceFrom: '2027-01-01', ...changes });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.edition.procedure;
}

const fiveDays = drafted({ terms: { result: { days: 5 } } });
const differs = (entries: readonly Entry[], draft: Procedure) =>
  differenceIn(entries, application, draft, officeCalendar, now);

/** From Monday, 23 November 2026; the permit is signed at the moment that is given. */
const issuedAt = (at: string): readonly Entry[] => {
  const before: readonly Past[] = [
    'submit',
    'register',
    'handOver',
    'assign',
    'confirmComplete',
    'examine',
    'formPermit',
  ];
  return given(...before, { step: 'issue', at }).case.entries;
};

test('L4 a permit of the fifth working day would have been in time in a draft of five days, one of the sixth late', () => {
  expect(differs(issuedAt('2026-11-30 18:30:00.000'), fiveDays)).toBeNull();
  const late = differs(issuedAt('2026-12-01 10:00'), fiveDays);
  expect(late?.terms).toEqual([
    {
      term: 'result',
      norm: 'L4',
      is: 'late',
      own: { due: '2026-12-02', daysLate: 0 },
      draft: { due: '2026-11-30', daysLate: 1 },
    },
  ]);
  expect(late?.closed).toMatchObject([
    { number: 8, step: 'issue', norm: 'P7.4', grounds: [{ norm: 'LPN 26(1)', why: 'deemedIssuedAlready' }] },
  ]);
  expect(differs(issuedAt('2026-12-02 18:30:00.000'), fiveDays)?.terms).toMatchObject([{ draft: { daysLate: 2 } }]);
});

test('L4 a case that was late is later in a shorter term, less late in a longer one, and in time in a long one', () => {
  const entries = given('submit', { step: 'register', at: '2026-11-25 10:00' }).case.entries;
  const found = (days: number) =>
    differenceIn(entries, application, drafted({ terms: { registration: { days } } }), officeCalendar, now)?.terms.map(
      ({ term, is, own, draft }) => [term, is, own?.daysLate, draft?.daysLate],
    );
  expect(found(0)).toBeUndefined();
  expect(found(1)).toEqual([['registration', 'lessLate', 2, 1]]);
  expect(found(2)).toEqual([['registration', 'inTime', 2, 0]]);
  const without = drafted({ terms: { registration: null } });
  expect(differs(entries, without)?.terms).toMatchObject([{ term: 'registration', is: 'inTime', draft: null }]);
  const dearer = differenceIn(
    entries,
    drafted({ terms: { registration: { days: 1 } } }),
    application,
    officeCalendar,
    now,
  );
  expect(dearer?.terms).toMatchObject([{ is: 'later', own: { daysLate: 1 }, draft: { daysLate: 2 } }]);
});

test('L4 a case that is running is judged as of now', () => {
  const { entries } = given('submit', 'register', 'handOver').case;
  const sixthDay = '2026-12-01T05:00:00.000Z';
  expect(differenceIn(entries, application, fiveDays, officeCalendar, sixthDay)?.terms).toMatchObject([
    { term: 'result', is: 'late', own: { daysLate: 0 }, draft: { daysLate: 1 } },
  ]);
  expect(differenceIn(entries, application, fiveDays, officeCalendar, '2026-11-30T13:30:00.000Z')).toBeNull();
});

test('P7.4 the case is followed as it went: after a step that the draft has closed or taken away the next ones are judged', () => {
  const entries = issuedAt('2026-12-01 10:00');
  const closed = (changes: object) =>
    differs(entries, drafted(changes))?.closed.map(({ step, norm, grounds }) => [
      step,
      norm,
      ...grounds.map(({ why }) => why),
    ]);
  expect(closed({ steps: { examine: null } })).toEqual([['examine', 'P7.1a', 'noSuchStep']]);
  expect(closed({ steps: { assign: { by: ['head'] } } })).toEqual([['assign', 'P6.1b', 'notYourRole']]);
  expect(closed({ steps: { formPermit: { at: ['notified'] } } })).toEqual([['formPermit', 'P7.1b', 'notAtThisStage']]);
  // What the draft leads elsewhere closes the steps that came after, until one leads back.
  expect(closed({ steps: { confirmComplete: { becomes: 'same' } } })).toEqual([
    ['examine', 'P7.1a', 'notAtThisStage'],
    ['formPermit', 'P7.1b', 'notAtThisStage'],
  ]);
});

test('P6.3, P6.5 a ground whose point the draft only renames is no difference', () => {
  const { entries } = given('submit', 'register', 'handOver', 'assign', 'findIncomplete', 'refuseIncomplete').case;
  expect(differs(entries, drafted({ norms: { 'P6.5': 'P6.7' } }))).toBeNull();
  const shorter = drafted({ norms: { 'P6.5': 'P6.7' }, terms: { completeness: { days: 1 } } });
  const late = given('submit', 'register', 'handOver', 'assign', {
    step: 'findIncomplete',
    at: '2026-11-25 10:00',
  }).case;
  expect(differs(late.entries, shorter)?.closed).toMatchObject([
    { step: 'findIncomplete', norm: 'P6.7', grounds: [{ norm: 'P6.7', why: 'completenessTermOver' }] },
  ]);
});

test('L4 a case is named with what would have been different, and no case at all differs in nothing', () => {
  const entries = issuedAt('2026-12-01 10:00');
  expect(differs(entries, fiveDays)?.case).toBe(entries[0]?.case);
  expect(differs([], fiveDays)).toBeNull();
  const broken = entries.map((entry) => ({ ...entry, step: 'dance' }));
  expect(() => differs(broken, fiveDays)).toThrow('does not continue');
});

test('L4 a case whose last step lies after the moment of comparison is judged as of that step', () => {
  const { entries } = given('submit', 'register', { step: 'handOver', at: '2026-12-01 10:00' }).case;
  const early = '2026-11-24T05:00:00.000Z';
  const terms = differenceIn(entries, application, fiveDays, officeCalendar, early)?.terms;
  expect(terms).toMatchObject([{ term: 'result', is: 'late', draft: { daysLate: 1 } }]);
});

test('L4 a term is compared once a run, however long the case went on after it, and also when it runs by the draft alone', () => {
  const { entries } = given(
    'submit',
    'register',
    { step: 'handOver', at: '2026-11-25 10:00' },
    'assign',
    'confirmComplete',
    'examine',
  ).case;
  const longer = differs(entries, drafted({ terms: { handOver: { days: 1 } } }))?.terms;
  expect(longer?.map(({ term, is }) => [term, is])).toEqual([['handOver', 'lessLate']]);
  const fresh = drafted({ terms: { recusal: { days: 0, from: 'register', until: ['issue'] } } });
  expect(differs(issuedAt('2026-11-24 10:00'), fresh)?.terms).toEqual([
    { term: 'recusal', norm: 'APPC 67', is: 'late', own: null, draft: { due: '2026-11-23', daysLate: 1 } },
  ]);
});

test('P6.5 what a case’s own edition objects to as well is no difference; the same ground against another field is one', () => {
  const { entries } = given('submit', 'register', 'handOver', 'assign', 'findIncomplete').case;
  const late = entries.map((entry) =>
    entry.step === 'findIncomplete' ? { ...entry, at: '2026-11-26T05:00:00.000Z' } : entry,
  );
  const oneDay = drafted({ terms: { completeness: { days: 1 } } });
  expect(differs(late, oneDay)?.closed).toEqual([]);
  const objecting = (field: string): Procedure => ({
    ...application,
    steps: {
      ...application.steps,
      register: { ...application.steps.register, needs: [() => [{ norm: 'P6.2', why: 'wrong', field }]] },
    },
  });
  const closed = (draft: Procedure) =>
    differenceIn(entries, objecting('one'), draft, officeCalendar, now)?.closed ?? [];
  expect(closed(objecting('one'))).toEqual([]);
  expect(closed(objecting('other')).map(({ step }) => step)).toEqual(['register']);
});

test('P7.1a a step that the draft takes away is closed by the point on which it rested', () => {
  const closed = differs(issuedAt('2026-12-01 10:00'), drafted({ steps: { examine: null } }))?.closed;
  expect(closed?.[0]).toMatchObject({ norm: 'P7.1a', grounds: [{ norm: 'P7.1a', why: 'noSuchStep' }] });
});

test('III.4 a term that began anew is held against the draft run by run', () => {
  const { entries } = given(
    'submit',
    'register',
    'handOver',
    'assign',
    { step: 'moveRecusal', at: '2026-11-23 12:00' },
    { step: 'rejectRecusal', at: '2026-11-26 10:00' },
    { step: 'moveRecusal', at: '2026-11-26 11:00' },
    { step: 'rejectRecusal', at: '2026-11-27 10:00' },
  ).case;
  const terms = differs(entries, drafted({ terms: { recusal: { days: 2 } } }))?.terms;
  expect(terms).toMatchObject([
    { term: 'recusal', own: { due: '2026-11-26' }, draft: { due: '2026-11-25', daysLate: 1 } },
  ]);
});

test('L8.2, P6.5 a step is judged by the calendar that held when it was taken, a term that ran on by the one that holds now', () => {
  const off = { ...officeCalendar.week[6]!, works: false };
  const ordered = (day: PlainDate, at: string): Calendar => ({
    ...officeCalendar,
    days: new Map([...officeCalendar.days, [day, off]]),
    replaced: { calendar: officeCalendar, at, act: 'an order' },
  });
  const oneDay = drafted({ terms: { completeness: { days: 1 } } });
  const late = given('submit', 'register', 'handOver', 'assign', {
    step: 'findIncomplete',
    at: '2026-11-25 10:00',
  }).case;
  const closedBy = (at: string) =>
    differenceIn(late.entries, application, oneDay, ordered('2026-11-24', at), at)?.closed.map(({ step }) => step) ??
    [];
  expect(closedBy('2026-11-25T06:00:00.000Z')).toEqual(['findIncomplete']);
  expect(closedBy('2026-11-23T06:00:00.000Z')).toEqual([]);
  const entries = issuedAt('2026-12-01 10:00');
  const meanwhile = ordered('2026-11-27', '2026-11-25T05:00:00.000Z');
  expect(differenceIn(entries, application, fiveDays, meanwhile, now)).toBeNull();
  expect(differs(entries, fiveDays)).not.toBeNull();
});

test('P6.3 a case whose dates lie beyond the calendar in the draft is told apart, not judged', () => {
  const { entries } = given({ step: 'submit', at: '2027-12-13 10:00' }, 'register').case;
  expect(differs(entries, drafted({ terms: { result: { days: 100 } } }))).toMatchObject({
    terms: [],
    closed: [],
    beyond: expect.stringMatching(/not those of 2028/),
  });
});

/** Reckoned from the entries alone, day by day: whether the result came when five working days were over and seven were not. */
function lateByFive(entries: readonly Entry[]): boolean {
  const registered = plainDate(String(entries.find(({ step }) => step === 'register')?.data['registeredOn'] ?? ''));
  if (!registered) return false;
  const closing = (days: number) => {
    let day: PlainDate = registered;
    for (let left = days; left > 0;) {
      day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) as PlainDate;
      if (isWorkingDay(officeCalendar, day)) left -= 1;
    }
    return `${day}T13:30:00.000Z`;
  };
  const result = entries.find(({ step }) => ['issue', 'refuse', 'refuseIncomplete', 'withdraw'].includes(step));
  const judged = result?.at ?? now;
  return judged > closing(5) && judged <= closing(7);
}

test('L4 of many made-up cases those would have been late in five days whose result came on the sixth or seventh', () => {
  const many = Array.from({ length: 300 }, (_, number) => madeUpCase(number, officeCalendar));
  const late = many.filter((entries) =>
    differs(entries, fiveDays)?.terms.some(({ term, is }) => term === 'result' && is === 'late'),
  );
  expect(late.length).toBeGreaterThan(10);
  expect(late.map(([first]) => first?.case)).toEqual(many.filter(lateByFive).map(([first]) => first?.case));
  for (const entries of many) expect(differs(entries, application), entries[0]?.case).toBeNull();
});

test('P7.2a in a draft of five days no preliminary refusal could have been notified after the second working day', () => {
  const many = Array.from({ length: 300 }, (_, number) => madeUpCase(number, officeCalendar));
  const notified = many.flatMap((entries) => {
    const waived = entries.findIndex(({ step }) => step === 'waive');
    const registered = plainDate(String(entries.find(({ step }) => step === 'register')?.data['registeredOn'] ?? ''));
    return entries
      .filter(({ step }, at) => step === 'notify' && registered && (waived < 0 || at < waived))
      .map((entry) => {
        const last = addWorkingDays(officeCalendar, registered ?? '2025-01-06', 2);
        const closed = differs(entries, fiveDays)?.closed.find(({ number }) => number === entry.number);
        const tooLate = closed?.grounds.some(({ norm, why }) => norm === 'P7.2a' && why === 'noticeTooLate') ?? false;
        return [
          civil(officeCalendar, entry.at).date,
          tooLate,
          entry.at > instantOf(officeCalendar, last, '18:30'),
        ] as const;
      });
  });
  expect(notified.filter(([, closed]) => closed).length).toBeGreaterThan(5);
  for (const [day, closed, after] of notified) expect(closed, day).toBe(after);
});
