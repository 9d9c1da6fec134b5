import { expect, test } from 'vitest';
import type { Calendar, DayRow } from './calendar.js';
import { boundaries, explore } from './explore.js';
import type { Actor, Case, Procedure } from './procedure.js';
import type { World } from './world.js';

const day: DayRow = { works: true, why: { kk: '', ru: '', en: '' }, act: 'N', status: 'final' };
const calendar: Calendar = {
  days: new Map(),
  week: Array.from({ length: 7 }, () => day),
  from: '2026-01-01',
  until: '2026-12-31',
  finalUntil: '2026-12-31',
  hours: { opens: '09:00:00', lunchFrom: '13:00:00', lunchUntil: '14:30:00', closes: '18:30:00', act: 'N' },
  zone: [{ from: '2024-02-29T18:00:00.000Z', offsetMinutes: 300 }],
  notCounted: day,
};
const actor = (role: string): Actor => ({ role, iin: null, bin: null, name: 'A B', order: null });
const noon = '2026-03-02T07:00:00.000Z';

/** A door that anybody opens and a guest shuts; after closing the keeper may lock it, with a kind word, and nobody unlocks it. */
const door: Procedure = {
  name: 'door',
  edition: 'first',
  steps: {
    open: { norm: 'N1', by: ['guest', 'keeper'], at: ['new', 'shut'], given: [], needs: [], becomes: 'open' },
    shut: { norm: 'N2', by: ['guest'], at: ['open'], given: [], needs: [], becomes: 'shut' },
    lock: {
      norm: 'N3',
      by: ['keeper'],
      at: ['shut'],
      given: [({ now }) => (now > '2026-03-02T13:30:00.000Z' ? [] : [{ norm: 'N3', why: 'early' }])],
      needs: [(_, { word }) => (word === 'please' ? [] : [{ norm: 'N3', why: 'rude' }])],
      becomes: 'locked',
    },
  },
  terms: {},
  ended: ['gone'],
  dayOf: () => '2026-03-02',
};
const plain = () => [{ is: 'plain', right: true, data: {} }] as const;
const world: World = {
  procedure: door,
  calendar,
  actors: [actor('guest'), actor('keeper')],
  samples: {
    open: plain,
    shut: plain,
    lock: () => [
      { is: 'kindly', right: true, data: { word: 'please' } },
      { is: 'rudely', right: false, data: { word: 'now' } },
    ],
  },
  starts: [noon],
  moments: () => boundaries(calendar, ['2026-03-02', '2026-03-03']),
  key: ({ stage }) => String(stage),
  invariants: [],
};

test('HOUSE §1 cases of one key at one moment are one state, and every step and every class of data is tried in each', () => {
  // new at noon; open and shut at noon and at the six boundaries after it; locked at the last five of them
  const { states, transitions, tried, classes, violations } = explore(world);
  expect(states).toBe(1 + 7 + 7 + 5);
  // two open the door at noon; time passes in each stage but at the last moment; one shuts, two open, and one locks with kind words
  expect(transitions).toBe(2 + (6 + 6 + 4) + 7 + 2 * 7 + 5);
  // two people try three steps in each state, and the lock with two classes of data where it can be locked
  expect(tried).toBe(20 * 2 * 3 + 5);
  expect([...classes].sort()).toEqual([
    'lock: kindly, taken',
    'lock: rudely, refused',
    'open: plain, taken',
    'shut: plain, taken',
  ]);
  expect(violations).toEqual([]);
});

test('HOUSE §1 a broken invariant is told by a shortest path with moment, norm, step, person and data', () => {
  const never = {
    norm: 'N9',
    says: 'no door is locked',
    step: (entry: { readonly step: string }) => entry.step !== 'lock',
  };
  expect(explore({ ...world, invariants: [never] }, 'broken').violations).toEqual([
    {
      norm: 'N9',
      says: 'no door is locked',
      path: [
        '2026-03-02 12:00:00.000  N1 open  by guest A B  (plain)',
        '2026-03-02 18:30:00.001  N2 shut  by guest A B  (plain)',
        '2026-03-02 18:30:00.001  N3 lock  by keeper A B  (kindly)',
      ],
    },
  ]);
});

test('HOUSE §1 a stage with no way on is found, as a moment without steps and as a prospect that is lost', () => {
  const { violations } = explore({
    ...world,
    invariants: [
      { norm: 'N4', says: 'something is always possible', moment: (_, __, possible) => possible.length > 0 },
      { norm: 'N5', says: 'every door can be opened again', prospect: ({ stage }) => stage === 'open' },
    ],
  });
  expect(violations.map(({ norm, path }) => [norm, path.length, path.at(-1)])).toEqual([
    ['N4', 4, '2026-03-02 18:30:00.001  so it stands'],
    ['N5', 4, '2026-03-02 18:30:00.001  so it stands'],
  ]);
});

test('HOUSE §1 refusals and samples are watched: a ground without a norm, data that are not what they claim to be', () => {
  const { violations } = explore({
    ...world,
    samples: { ...world.samples, lock: () => [{ is: 'silently', right: true, data: {} }] },
    invariants: [
      { norm: 'N6', says: 'nobody is early', refusal: (grounds) => grounds.every(({ why }) => why !== 'early') },
      { norm: 'N7', says: 'right data are taken', sample: ({ right }, taken) => right === taken },
    ],
  });
  expect(violations.map(({ norm, path }) => [norm, path.at(-1)])).toEqual([
    ['N6', '2026-03-02 12:00:00.000  N3 lock  by keeper A B  (closed)'],
    ['N7', '2026-03-02 18:30:00.001  N3 lock  by keeper A B  (silently)'],
  ]);
});

test('HOUSE §1 time passes only in a case that was opened and has not ended, and only forward', () => {
  const ends = { ...door, ended: ['locked'] };
  // of the locked door no later moment is looked at
  expect(explore({ ...world, procedure: ends }).states).toBe(1 + 7 + 7 + 5);
  expect(explore({ ...world, procedure: ends }).transitions).toBe(2 + (6 + 6) + 7 + 2 * 7 + 5);
  const nobody = explore({ ...world, actors: [] });
  expect([nobody.states, nobody.transitions, nobody.tried]).toEqual([1, 0, 0]);
  const prospect = { norm: 'N5', says: 'every door can be opened again', prospect: isOpen };
  expect(explore({ ...world, procedure: ends, invariants: [prospect] }).violations).toEqual([]);
});

test('HOUSE §1 a walk may go on from a case that has begun, and a path then tells what came before', () => {
  const { terms, name } = door;
  const entry = {
    case: 'begun',
    number: 1,
    id: 'e',
    actor: actor('guest'),
    at: noon,
    data: {},
    papers: [],
    norm: 'N1',
  };
  const opened: Case = {
    id: 'begun',
    procedure: name,
    stage: 'open',
    entries: [{ ...entry, step: 'open', edition: 'first' }],
    terms,
  };
  const never = { norm: 'N9', says: 'no door is shut', step: ({ step }: { readonly step: string }) => step !== 'shut' };
  // It is opened again in the same state: a path begins where the walk began all the same.
  const steps = { ...door.steps, open: { ...door.steps['open']!, at: ['shut', 'open'] } };
  const procedure = { ...door, steps };
  const { states, violations } = explore({ ...world, procedure, begun: [opened], invariants: [never] });
  // it is open or shut at all seven moments, and locked at the last five
  expect(states).toBe(7 + 7 + 5);
  expect(violations.map(({ path }) => path)).toEqual([
    [
      '2026-03-02 12:00:00.000  N1 open  by guest A B  (before)',
      '2026-03-02 12:00:00.000  N2 shut  by guest A B  (plain)',
    ],
  ]);
});

test('HOUSE §1 an invariant watches what was before and after a step, and who is refused on what grounds', () => {
  const seen: string[] = [];
  const refused: string[] = [];
  explore({
    ...world,
    invariants: [
      {
        norm: 'N8',
        says: 'steps are seen',
        step: (entry, before, after) => {
          seen.push(`${before.stage} ${entry.step} ${after.stage} ${after.entries.length - before.entries.length}`);
          return true;
        },
      },
      {
        norm: 'N9',
        says: 'refusals are seen',
        refusal: (grounds) => {
          refused.push(grounds.map(({ why }) => why).join(' '));
          return true;
        },
      },
    ],
  });
  expect([...new Set(seen)].sort()).toEqual([
    'null open open 1',
    'open shut shut 1',
    'shut lock locked 1',
    'shut open open 1',
  ]);
  // each step that is closed to a role at a stage once, the lock too early twice, and rude words at each of its five moments
  expect(refused).toHaveLength(18 + 2 + 5);
  expect([...new Set(refused)].sort()).toEqual([
    'early',
    'notAtThisStage',
    'notAtThisStage notYourRole',
    'notYourRole',
    'rude',
  ]);
});

test('HOUSE §1 what is possible at a moment are the entries that somebody can make, each with its class of data', () => {
  const possible = new Map<string, readonly string[]>();
  const moment = { norm: 'N4', says: 'moments are seen' };
  explore({
    ...world,
    invariants: [
      {
        ...moment,
        moment: (found, now, entries) => {
          possible.set(
            `${found.stage} ${now}`,
            entries.map(({ step, id, actor: by }) => `${by.role} ${step} ${id}`),
          );
          return true;
        },
      },
    ],
  });
  expect(possible.get(`null ${noon}`)).toEqual(['guest open plain', 'keeper open plain']);
  expect(possible.get(`open ${noon}`)).toEqual(['guest shut plain']);
  expect(possible.get(`shut ${noon}`)).toEqual(['guest open plain', 'keeper open plain']);
  expect(possible.get('shut 2026-03-03T04:00:00.000Z')).toEqual([
    'guest open plain',
    'keeper open plain',
    'keeper lock kindly',
  ]);
  expect(possible.get('locked 2026-03-03T04:00:00.000Z')).toEqual([]);
});

test('HOUSE §1 a step of which no data are known is tried once and taken by nobody, and a moment does not follow itself', () => {
  const unknown = explore({ ...world, samples: { open: plain, shut: plain } });
  expect([unknown.states, unknown.tried]).toEqual([1 + 7 + 7, 15 * 2 * 3]);
  const again = explore({ ...world, moments: (now) => [now, ...world.moments(now)] });
  expect([again.states, again.transitions]).toEqual([20, explore(world).transitions]);
});

test('HOUSE §1 without the wish to stop, the walk goes on after something is broken; with it, it stops at that state', () => {
  const never = { norm: 'N9', says: 'no door is open', step: ({ step }: { readonly step: string }) => step !== 'open' };
  expect(explore({ ...world, invariants: [never] }).states).toBe(1 + 7 + 7 + 5);
  const stopped = explore({ ...world, invariants: [never] }, 'broken');
  expect(stopped.states).toBe(1 + 1);
  expect(stopped.violations).toHaveLength(1);
});

test('HOUSE §1 the boundaries of a day are midnight, opening, closing, and the millisecond after it', () => {
  expect(boundaries(calendar, ['2026-03-02'])).toEqual([
    '2026-03-01T19:00:00.000Z',
    '2026-03-02T04:00:00.000Z',
    '2026-03-02T13:30:00.000Z',
    '2026-03-02T13:30:00.001Z',
  ]);
});

function isOpen({ stage }: Case): boolean {
  return stage === 'open';
}
