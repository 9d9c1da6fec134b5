import { expect, test } from 'vitest';
import type { Calendar } from './calendar.js';
import { actorFor, against, decide, extend, isNote, open, refusals, replay, taken } from './decide.js';
import type { Actor, Entry, Procedure } from './procedure.js';

const no = (why: string) => () => [{ norm: 'N', why }];
const procedure: Procedure = {
  name: 'sample',
  edition: 'first',
  steps: {
    begin: { norm: 'N1', by: ['citizen'], at: ['new'], given: [], needs: [], becomes: 'begun' },
    note: {
      norm: 'N2',
      by: ['clerk'],
      at: ['begun'],
      given: [],
      needs: [(_, data) => (data['text'] ? [] : no('empty')())],
      becomes: 'same',
    },
    close: {
      norm: 'N3',
      by: ['clerk', 'boss'],
      at: ['begun'],
      given: [no('shut'), no('locked')],
      needs: [no('unneeded')],
      becomes: 'closed',
    },
  },
  terms: {},
  ended: ['closed'],
  dayOf: () => '2026-01-01',
};
const actor = (role: string): Actor => ({ role, iin: '900101300811', bin: null, name: 'A B', order: null });
const entry = (number: number, step: string): Entry => ({
  case: 'c1',
  number,
  id: `id-${number}`,
  step,
  actor: actor('clerk'),
  at: '2026-01-01T05:00:00.000Z',
  data: { text: `t${number}` },
  papers: [],
  norm: 'N',
  edition: 'first',
});
const ask = (entries: readonly Entry[], role: string) => ({
  case: replay(procedure, 'c1', entries),
  actor: actor(role),
  now: '2026-01-02T05:00:00.000Z',
  calendar: {} as Calendar,
});

test('HOUSE §1 a case is its entries: the stage follows from the steps that were taken', () => {
  expect(replay(procedure, 'c1', []).stage).toBeNull();
  expect(replay(procedure, 'c1', [entry(1, 'begin'), entry(2, 'note')])).toMatchObject({ stage: 'begun' });
  expect(replay(procedure, 'c1', [entry(1, 'begin'), entry(2, 'close')]).stage).toBe('closed');
});

test.each([
  ['a gap', [entry(2, 'begin')]],
  ['an unknown step', [entry(1, 'dance')]],
  ['an entry of another case', [{ ...entry(1, 'begin'), case: 'c2' }]],
])('HOUSE §1 %s is no case and is never replayed in silence', (_, entries) => {
  expect(() => replay(procedure, 'c1', entries)).toThrow('does not continue case c1');
});

test('HOUSE §4.3 a step at the wrong stage by the wrong role is refused on both grounds at once, with the step’s norm', () => {
  expect(against(procedure, ask([], 'citizen'), 'close')).toEqual([
    { norm: 'N3', why: 'notAtThisStage', with: { stage: 'new' } },
    { norm: 'N3', why: 'notYourRole', with: { role: 'citizen' } },
  ]);
});

test('HOUSE §4.3 all conditions on the case and on the data are reported together', () => {
  const decision = decide(procedure, ask([entry(1, 'begin')], 'boss'), {
    id: 'x',
    step: 'close',
    data: {},
    papers: [],
  });
  expect(decision).toEqual({ refusals: ['shut', 'locked', 'unneeded'].map((why) => ({ norm: 'N', why })) });
});

test('HOUSE §4 the buttons are what decide allows: open lists exactly the steps with nothing against them', () => {
  expect(open(procedure, ask([], 'citizen'))).toEqual(['begin']);
  expect(open(procedure, ask([entry(1, 'begin')], 'clerk'))).toEqual(['note']);
  expect(open(procedure, ask([entry(1, 'begin')], 'boss'))).toEqual([]);
});

test('HOUSE §1 a step that is taken becomes the next entry, with its norm and edition', () => {
  const before = ask([entry(1, 'begin')], 'clerk');
  const decision = decide(procedure, before, { id: 'x', step: 'note', data: { text: 'seen' }, papers: [] });
  expect(decision).toMatchObject({
    entry: { case: 'c1', number: 2, id: 'x', norm: 'N2', edition: 'first', at: before.now },
  });
  if (!('entry' in decision)) return;
  const after = extend(procedure, before.case, decision.entry);
  expect(after.stage).toBe('begun');
  expect(taken(after, 'note')?.data).toEqual({ text: 'seen' });
});

test('HOUSE §1 a name that every object has is no step', () => {
  expect(against(procedure, ask([], 'clerk'), 'constructor')).toEqual([
    { norm: 'sample', why: 'noSuchStep', with: { step: 'constructor' } },
  ]);
});

test('HOUSE §1 a step that the procedure does not know is refused on that ground alone, and no case goes on by it', () => {
  const begun = ask([entry(1, 'begin')], 'clerk');
  const unknown = [{ norm: 'sample', why: 'noSuchStep', with: { step: 'dance' } }];
  expect(refusals(procedure, begun, 'dance', {})).toEqual(unknown);
  expect(decide(procedure, begun, { id: 'x', step: 'dance', data: {}, papers: [] })).toEqual({ refusals: unknown });
  expect(() => extend(procedure, begun.case, entry(2, 'dance'))).toThrow('no step dance in procedure sample');
  expect(actorFor(procedure, 'dance', [actor('clerk')])).toBeUndefined();
});

test('HOUSE §4.3 whoever comes at the wrong stage or in the wrong role is not asked for data; the others are asked for all', () => {
  const why = (entries: readonly Entry[], role: string, step: string) =>
    refusals(procedure, ask(entries, role), step, {}).map((one) => one.why);
  expect(why([], 'clerk', 'note')).toEqual(['notAtThisStage']);
  expect(why([entry(1, 'begin')], 'boss', 'note')).toEqual(['notYourRole']);
  expect(why([entry(1, 'begin')], 'clerk', 'note')).toEqual(['empty']);
  expect(why([entry(1, 'begin')], 'clerk', 'close')).toEqual(['shut', 'locked', 'unneeded']);
});

test('HOUSE §1 of several entries of one step the last is meant', () => {
  const { case: found } = ask([entry(1, 'begin'), entry(2, 'note'), entry(3, 'note')], 'clerk');
  expect(taken(found, 'note')?.number).toBe(3);
  expect(taken(found, 'close')).toBeUndefined();
});

test('A-22 a person with two roles acts in the one that the step asks for', () => {
  expect(actorFor(procedure, 'close', [actor('citizen'), actor('boss')])?.role).toBe('boss');
  expect(actorFor(procedure, 'begin', [actor('boss')])).toBeUndefined();
});

test('HOUSE 4.5 a note of the system leaves what somebody saw of the case as it was; a step of a person does not', () => {
  const noted = { ...procedure.steps['note']!, by: ['system'] };
  const moved = { ...noted, becomes: 'closed' };
  const shared = { ...noted, by: ['system', 'clerk'] };
  const table: Procedure = { ...procedure, steps: { ...procedure.steps, noted, moved, shared } };
  expect(['noted', 'moved', 'shared', 'note', 'close', 'absent'].filter((name) => isNote(table, name))).toEqual([
    'noted',
  ]);
});
