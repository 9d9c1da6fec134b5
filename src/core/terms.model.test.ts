/** Where terms stand, against a second reckoning: any terms, any entries, any calendar, any moment. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfReceipt } from './calendar.js';
import { replay } from './decide.js';
import type { Entry, Procedure, Step, Term } from './procedure.js';
import { standing } from './terms.js';
import { anyCalendar, anyMoment, reckoning } from './testing.js';

const row = (becomes: string): Step => ({ norm: 'N', by: [], at: [], given: [], needs: [], becomes });
const steps = {
  open: row('opened'),
  note: row('same'),
  examine: row('examined'),
  reopen: row('opened'),
  close: row('closed'),
  withdraw: row('withdrawn'),
} as const;
const names = Object.keys(steps);
const ended = ['closed', 'withdrawn'];

const anyTerm: fc.Arbitrary<Term> = fc.record({
  norm: fc.constant('N'),
  days: fc.integer({ min: 0, max: 10 }),
  from: fc.constantFrom(...names),
  until: fc.subarray(names, { minLength: 1 }),
});

/** Entries of a case, oldest first; after the end some may follow, as remarks on minutes do. */
const anyEntries = fc
  .tuple(anyMoment, fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 200 })), { maxLength: 12 }))
  .map(([first, all]) => {
    let at = Date.parse(first);
    return all.map(([step, hours], index): Entry => {
      at += hours * 3_600_000;
      const actor = { role: 'officer', iin: null, bin: null, name: '', order: null };
      const [id, number] = [String(index), index + 1];
      return {
        case: 'c',
        number,
        id,
        step,
        actor,
        at: new Date(at).toISOString(),
        data: {},
        papers: [],
        norm: 'N',
        edition: 'e',
      };
    });
  });

/** A term told anew, from the list of entries alone. Null when nothing is to be told. */
function reckoned(term: Term, entries: readonly Entry[], unusual: ReadonlySet<string>, now: string) {
  const model = reckoning(unusual);
  // Every run is written down; the last one is told.
  const runs: { began: string; met: string | null }[] = [];
  for (const { step, at } of entries) {
    const last = runs.at(-1);
    const waits = last !== undefined && last.met === null;
    if (step === term.from && !waits) runs.push({ began: at, met: null });
    else if (waits && term.until.includes(step)) last.met = at;
  }
  const run = runs.at(-1);
  if (!run) return null;
  const stages = entries
    .map(({ step }) => steps[step as keyof typeof steps].becomes)
    .filter((stage) => stage !== 'same');
  const over = ended.includes(stages.at(-1) ?? '');
  const endings = entries.filter(({ step }) => steps[step as keyof typeof steps].becomes === stages.at(-1));
  const endedAt = over ? (endings.at(-1)?.at ?? null) : null;
  const from = model.received(run.began);
  const due = model.walk(from, term.days, 1);
  const judged = run.met ?? endedAt ?? now;
  const late = judged > model.closing(due);
  if (run.met === null && endedAt !== null && !late) return null;
  const left = model.between(model.dayOf(judged), due);
  return {
    norm: 'N',
    from,
    due,
    dueAt: model.closing(due),
    metAt: run.met,
    state: late ? 'late' : run.met === null ? 'running' : 'met',
    daysLeft: (late && left > -1 ? -1 : left) + 0,
    days: model.between(from, due),
  };
}

test('III.4 any terms of any case stand at any moment where a reckoning from the entries alone has them', () => {
  const told = { running: 0, met: 0, late: 0, none: 0 };
  fc.assert(
    fc.property(
      anyCalendar,
      fc.array(anyTerm, { minLength: 1, maxLength: 4 }),
      anyEntries,
      fc.integer({ min: 0, max: 400 }),
      ({ calendar, unusual }, terms, entries, hours) => {
        const procedure: Procedure = {
          name: 'any',
          edition: 'e',
          steps,
          terms: Object.fromEntries(terms.map((term, index) => [`term ${index}`, term])),
          ended,
          dayOf: (entry, days) => dayOfReceipt(days, entry.at),
        };
        const now = new Date(
          Date.parse(entries.at(-1)?.at ?? '2025-06-01T00:00:00.000Z') + hours * 3_600_000,
        ).toISOString();
        const found = standing(procedure, replay(procedure, 'c', entries), calendar, now).map(
          ({ explain, ...one }) => ({
            ...one,
            daysLeft: one.daysLeft + 0,
            days: explain().filter(({ counted }) => counted).length,
          }),
        );
        const expected = terms.flatMap((term, index) => {
          const one = reckoned(term, entries, unusual, now);
          told[(one?.state as 'met' | undefined) ?? 'none'] += 1;
          return one ? [{ term: `term ${index}`, ...one }] : [];
        });
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
  // All of what can be told was met often enough to mean something.
  for (const [state, times] of Object.entries(told)) expect(times, state).toBeGreaterThan(50);
});
