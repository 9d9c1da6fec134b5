/**
 * The exhaustive walk through a procedure: from every moment of opening everybody tries every step with every class of data,
 * time passes from boundary to boundary, and invariants watch. Fewer entries come first, so that a path found is a shortest.
 */
import { type Calendar, civil, instantOf } from './calendar.js';
import { against, decide, extend } from './decide.js';
import type { Actor, Ask, Case, Entry, Instant, PlainDate, Procedure } from './procedure.js';
import type { Exploration, Invariant, Violation, World } from './world.js';

/** The four moments of each day at which something can change: midnight, opening, closing, and a millisecond later. */
export function boundaries(calendar: Calendar, days: readonly PlainDate[]): readonly Instant[] {
  const { opens, closes } = calendar.hours;
  return days.flatMap((day) => ['00:00', opens, closes, `${closes}.001`].map((time) => instantOf(calendar, day, time)));
}

/** Walks through everything that can happen; with `until: 'broken'` only until an invariant is broken. */
export function explore(world: World, until: 'end' | 'broken' = 'end'): Exploration {
  const of = (kind: Watched) => world.invariants.filter((one) => one[kind] !== undefined);
  const walk: Walk = {
    world,
    watching: {
      step: aboutSteps(world.procedure, of('step')),
      refusal: of('refusal'),
      sample: of('sample'),
      moment: of('moment'),
    },
    states: new Map(),
    levels: [],
    transitions: 0,
    tried: 0,
    classes: new Set(),
    meeting: new Map(),
    broken: new Map(),
  };
  const { name, terms } = world.procedure;
  const none: Case = { id: 'explored', procedure: name, stage: null, entries: [], terms };
  for (const now of world.starts)
    for (const found of world.begun ?? [none])
      enter(walk, { found, now, later: world.moments(now), move: null, first: null, from: [] });
  for (let entries = 0; entries < walk.levels.length; entries += 1)
    for (const state of walk.levels[entries] ?? []) {
      visit(walk, state);
      if (until === 'broken' && walk.broken.size > 0) return told(walk);
    }
  for (const one of world.invariants) if (one.prospect) lookAhead(walk, one, one.prospect);
  return told(walk);
}

/** What somebody tries in a state; null when only time passes. */
type Move = { readonly actor: Actor; readonly step: string; readonly is: string } | null;

/** The case and the moment, the moments that follow, what led here first and from where, and every state from which something does. */
interface State {
  readonly found: Case;
  readonly now: Instant;
  readonly later: readonly Instant[];
  readonly move: Move;
  readonly first: State | null;
  readonly from: State[];
}

type Watched = 'step' | 'refusal' | 'sample' | 'moment';

/** The sentences that speak of each step. */
function aboutSteps({ steps }: Procedure, all: readonly Invariant[]): ReadonlyMap<string, readonly Invariant[]> {
  const names = Object.keys(steps);
  return new Map(names.map((name) => [name, all.filter((one) => one.steps === undefined || one.steps.includes(name))]));
}

interface Walk {
  readonly world: World;
  readonly watching: {
    readonly [kind in Watched]: kind extends 'step' ? ReadonlyMap<string, readonly Invariant[]> : readonly Invariant[];
  };
  readonly states: Map<string, State>;
  /** The states by the number of entries of their cases. */
  readonly levels: State[][];
  readonly classes: Set<string>;
  /** By stage and role the steps that can meet them; what never does is tried the first time. */
  readonly meeting: Map<string, readonly string[]>;
  readonly broken: Map<Invariant, Violation>;
  transitions: number;
  tried: number;
}

function enter(walk: Walk, state: State): void {
  const key = `${state.now} ${walk.world.key(state.found, state.now)}`;
  const known = walk.states.get(key);
  walk.transitions += state.from.length;
  if (known) known.from.push(...state.from);
  if (known) return;
  walk.states.set(key, state);
  (walk.levels[state.found.entries.length] ??= []).push(state);
}

function visit(walk: Walk, state: State): void {
  const { actors, procedure } = walk.world;
  const { found, now, later } = state;
  const possible = actors.flatMap((actor) =>
    stepsFor(walk, state, actor).flatMap((step) => attempt(walk, state, actor, step)),
  );
  watch(walk, walk.watching.moment, state, null, ({ moment }) => moment?.(found, now, possible));
  const [next, ...rest] = later.filter((moment) => moment > now);
  if (next && found.stage !== null && goesOn(procedure, found))
    enter(walk, { found, now: next, later: rest, move: null, first: state, from: [state] });
}

/** The steps that the table gives to a role at a stage; all of them where the two are met for the first time. */
function stepsFor(walk: Walk, { found }: State, { role }: Actor): readonly string[] {
  const { steps } = walk.world.procedure;
  const all = Object.keys(steps);
  const key = `${found.stage} ${role}`;
  const known = walk.meeting.get(key);
  if (known) {
    walk.tried += all.length - known.length;
    return known;
  }
  const stage = found.stage ?? 'new';
  walk.meeting.set(
    key,
    all.filter((name) => steps[name]?.at.includes(stage) && steps[name]?.by.includes(role)),
  );
  return all;
}

/** The entries that somebody can make with a step. What is closed to him whatever the data is tried once. */
function attempt(walk: Walk, state: State, actor: Actor, step: string): readonly Entry[] {
  const { procedure, calendar, samples } = walk.world;
  const { watching } = walk;
  const { found, now } = state;
  const ask: Ask = { case: found, actor, now, calendar };
  const closed = against(procedure, ask, step);
  const classes = closed.length > 0 ? [] : (samples[step]?.(ask) ?? []);
  walk.tried += classes.length || 1;
  if (closed.length > 0)
    watch(walk, watching.refusal, state, { actor, step, is: 'closed' }, ({ refusal }) => refusal?.(closed));
  return classes.flatMap((sample) => {
    const move = { actor, step, is: sample.is };
    const decision = decide(procedure, ask, { id: sample.is, step, data: sample.data, papers: [] });
    const taken = 'entry' in decision;
    walk.classes.add(`${step}: ${sample.is}, ${taken ? 'taken' : 'refused'}`);
    watch(walk, watching.sample, state, move, (one) => one.sample?.(sample, taken));
    if (!taken) watch(walk, watching.refusal, state, move, ({ refusal }) => refusal?.(decision.refusals));
    if (!taken) return [];
    const after = extend(procedure, found, decision.entry);
    watch(walk, watching.step.get(step) ?? [], state, move, (one) => one.step?.(decision.entry, found, after));
    enter(walk, { ...state, found: after, move, first: state, from: [state] });
    return [decision.entry];
  });
}

type Holds = (one: Invariant) => boolean | undefined;

function watch(walk: Walk, all: readonly Invariant[], state: State, move: Move, holds: Holds): void {
  for (const one of all) if (holds(one) === false) report(walk, one, state, move);
}

/** Reports the first state, not an ended one, from which nothing of this prospect can be reached. */
function lookAhead(walk: Walk, one: Invariant, prospect: (found: Case) => boolean): void {
  const within = new Set([...walk.states.values()].filter(({ found }) => prospect(found)));
  for (const state of within) for (const before of state.from) within.add(before);
  const lost = walk.levels.flat().find((state) => !within.has(state) && goesOn(walk.world.procedure, state.found));
  if (lost) report(walk, one, lost, null);
}

function goesOn({ ended }: Procedure, { stage }: Case): boolean {
  return stage === null || !ended.includes(stage);
}

/** Only the first path that breaks an invariant is kept: of those no other has fewer steps. */
function report({ world, broken }: Walk, one: Invariant, state: State, move: Move): void {
  if (broken.has(one)) return;
  const path = [line(world, state.now, move)];
  let at = state;
  for (; at.first; at = at.first) if (at.move) path.unshift(line(world, at.now, at.move));
  const before = at.found.entries.map(({ actor, step, at: then }) => line(world, then, { actor, step, is: 'before' }));
  path.unshift(...before);
  broken.set(one, { norm: one.norm, says: one.says, path });
}

function line({ calendar, procedure }: World, now: Instant, move: Move): string {
  const { date, time } = civil(calendar, now);
  if (!move) return `${date} ${time}  so it stands`;
  const { actor, step, is } = move;
  return `${date} ${time}  ${procedure.steps[step]?.norm} ${step}  by ${actor.role} ${actor.name}  (${is})`;
}

function told({ states, transitions, tried, classes, broken }: Walk): Exploration {
  return { states: states.size, transitions, tried, classes, violations: [...broken.values()] };
}
