import { expect, test } from 'vitest';
import { decide, extend, replay } from '../core/decide.js';
import type { Case } from '../core/procedure.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { madeUpCase } from './madeUp.js';

const many = Array.from({ length: 300 }, (_, number) => madeUpCase(number, officeCalendar));
const stageOf = (entries: (typeof many)[number]) => replay(application, entries[0]?.case ?? '', entries).stage;

test('HOUSE §1 every entry of a made-up case is what the machine decides on the entries before it', () => {
  for (const entries of many.slice(0, 100)) {
    let found: Case = replay(application, entries[0]?.case ?? '', []);
    for (const entry of entries) {
      const ask = { case: found, actor: entry.actor, now: entry.at, calendar: officeCalendar };
      expect(decide(application, ask, entry)).toEqual({ entry });
      found = extend(application, found, entry);
    }
  }
});

test('HOUSE §1 a made-up case is the same again from its number, and no two are alike', () => {
  expect(madeUpCase(7, officeCalendar)).toEqual(many[7]);
  expect(new Set(many.map(([first]) => first?.at)).size).toBeGreaterThan(290);
  expect(new Set(many.flat().map(({ id }) => id)).size).toBe(many.flat().length);
  expect(new Set(many.map(([first]) => first?.actor.bin)).size).toBe(3);
});

test('HOUSE §1 made-up cases come to every end of the table, some are left running, some lapse, and every step occurs', () => {
  const ends = new Set(many.map(stageOf));
  for (const stage of application.ended) expect(ends, stage).toContain(stage);
  expect(many.some((entries) => !application.ended.some((stage) => stage === stageOf(entries)))).toBe(true);
  const steps = new Set(many.flat().map(({ step }) => step));
  const seen = Object.keys(application.steps).filter((step) => steps.has(step));
  expect(seen.length / Object.keys(application.steps).length).toBeGreaterThan(0.8);
  const years = new Set(many.map(([first]) => first?.at.slice(0, 4)));
  expect([...years].sort()).toEqual(['2025', '2026', '2027']);
});
