/**
 * The draft of an edition as whoever drafts an amendment can write it: JSON that names what changes, while everything else
 * stays (docs/drafts/README.md). Only rows that are there can be changed; a new row needs the code of its conditions.
 */
import { plainDate } from '../core/calendar.js';
import type { Ask, Check, Data, Need, PlainDate, Procedure, Refusal, Step, Term } from '../core/procedure.js';
import { type Edition, editions } from './editions.js';
import { type CountedTerm, countedTerms } from './terms.js';

/** What is wrong with a draft: where ('steps.issue.by'), and how to mend it. */
export interface DraftProblem {
  readonly path: string;
  readonly problem: string;
}

/** A draft that can be used, or everything that is wrong with it. */
export type Drafted = { readonly edition: Edition } | { readonly problems: readonly DraftProblem[] };

/** Reads a draft that builds on an edition, the newest one when none is given. Every problem is told at once. */
export function readDraft(json: unknown, base: Edition | undefined = editions[0]): Drafted {
  if (!base) throw new RangeError('There is no edition to build on.');
  const problems: DraftProblem[] = [];
  const wrong: Wrong = (path, problem) => void problems.push({ path, problem });
  if (!isRecord(json)) return { problems: [{ path: '', problem: 'write an object with id and inForceFrom' }] };
  onlyKnown(json, '', ['id', 'about', 'inForceFrom', 'terms', 'steps', 'norms'], wrong);
  const id = textIn(json, 'id', '', wrong) ?? '';
  if (id === '') wrong('id', 'give the draft a name of its own');
  if (editions.some((one) => one.id === id)) wrong('id', `${id} is an edition in force: give the draft another name`);
  textIn(json, 'about', '', wrong);
  const inForceFrom = dateIn(json, base, wrong);
  const steps = stepsOf(json['steps'], base.procedure, wrong);
  const terms = termsOf(json['terms'], base.procedure, steps, wrong);
  const renamed = renaming(json['norms'], base.procedure, wrong);
  const procedure = renamed({ ...base.procedure, edition: id, steps, terms });
  return problems.length > 0 || !inForceFrom
    ? { problems }
    : { edition: { id, inForceFrom, procedure, beside: base.beside.map((one) => ({ ...one, edition: id })) } };
}

type Wrong = (path: string, problem: string) => void;
type Json = { readonly [key: string]: unknown };

function dateIn(json: Json, base: Edition, wrong: Wrong): PlainDate | null {
  const date = plainDate(String(json['inForceFrom'] ?? ''));
  if (!date) wrong('inForceFrom', 'write a date, YYYY-MM-DD');
  else if (date <= base.inForceFrom)
    wrong('inForceFrom', `write a day after ${base.inForceFrom}, from which the edition is in force that it changes`);
  return date;
}

function stepsOf(given: unknown, base: Procedure, wrong: Wrong): Procedure['steps'] {
  const rows = Object.values(base.steps);
  const stages = distinct(rows.flatMap(({ at, becomes }) => [...at, becomes])).filter((one) => one !== 'same');
  const known: Known = {
    by: distinct(rows.flatMap(({ by }) => by)),
    at: stages,
    becomes: ['same', ...stages.filter((one) => one !== 'new')],
  };
  const steps: { [name: string]: Step } = { ...base.steps };
  for (const [name, change] of changes(given, 'steps', wrong)) {
    const step = Object.hasOwn(base.steps, name) ? base.steps[name] : undefined;
    const path = `steps.${name}`;
    if (!step) wrong(path, `is no step: choose of ${Object.keys(base.steps).join(', ')}`);
    else if (change === null) delete steps[name];
    else if (isRecord(change)) steps[name] = changedStep(step, change, path, known, wrong);
    else wrong(path, 'write null to take the step away, or an object with by, at, becomes, norm, without');
  }
  if (!Object.values(steps).some(({ at }) => at.includes('new')))
    wrong('steps', 'leave one step that opens a case, at new');
  return steps;
}

interface Known {
  readonly by: readonly string[];
  readonly at: readonly string[];
  readonly becomes: readonly string[];
}

function changedStep(step: Step, change: Json, path: string, known: Known, wrong: Wrong): Step {
  onlyKnown(change, path, ['by', 'at', 'becomes', 'norm', 'without'], wrong);
  const becomes = textIn(change, 'becomes', path, wrong) ?? step.becomes;
  if (!known.becomes.includes(becomes)) wrong(`${path}.becomes`, `is no stage: choose of ${known.becomes.join(', ')}`);
  const conditions = [...step.given, ...step.needs].map(calledOf);
  const without = listIn(change, 'without', conditions, path, wrong) ?? [];
  const kept = (condition: Check | Need) => !without.includes(calledOf(condition));
  return {
    ...step,
    by: listIn(change, 'by', known.by, path, wrong) ?? step.by,
    at: listIn(change, 'at', known.at, path, wrong) ?? step.at,
    becomes,
    norm: textIn(change, 'norm', path, wrong) ?? step.norm,
    given: step.given.filter(kept),
    needs: step.needs.filter(kept),
  };
}

function termsOf(given: unknown, base: Procedure, steps: Procedure['steps'], wrong: Wrong): Procedure['terms'] {
  const terms: { [name: string]: Term } = { ...base.terms };
  for (const [name, change] of changes(given, 'terms', wrong)) {
    const term = Object.hasOwn(base.terms, name) ? base.terms[name] : undefined;
    const path = `terms.${name}`;
    if (!term) wrong(path, `is no term: choose of ${Object.keys(base.terms).join(', ')}`);
    else if (change === null && isCounted(name)) wrong(path, 'conditions of steps count this term: give it other days');
    else if (change === null) delete terms[name];
    else if (isRecord(change)) terms[name] = changedTerm(term, change, path, Object.keys(steps), wrong);
    else wrong(path, 'write null to take the term away, or an object with days, from, until, norm');
  }
  for (const [name, term] of Object.entries(terms)) {
    // What meets a term besides a step that the draft takes away still meets it.
    const until = term.until.filter((step) => Object.hasOwn(steps, step));
    if (!Object.hasOwn(steps, term.from))
      wrong(
        `steps.${term.from}`,
        `the term ${name} is counted from this step: give terms.${name} another from, or null`,
      );
    if (until.length === 0)
      wrong(`terms.${name}.until`, 'name a step that meets the term, now that the draft takes away those that did');
    terms[name] = { ...term, until };
  }
  return terms;
}

function changedTerm(term: Term, change: Json, path: string, steps: readonly string[], wrong: Wrong): Term {
  onlyKnown(change, path, ['days', 'from', 'until', 'norm'], wrong);
  const days = change['days'] ?? term.days;
  const whole = typeof days === 'number' && Number.isSafeInteger(days) && days >= 0 && days <= 250;
  if (!whole) wrong(`${path}.days`, 'write a whole number of working days, 0 to 250');
  const from = textIn(change, 'from', path, wrong) ?? term.from;
  const counted = from === term.from || steps.includes(from);
  if (!counted) wrong(`${path}.from`, `is no step of the draft: choose of ${steps.join(', ')}`);
  return {
    days: whole ? days : term.days,
    from: counted ? from : term.from,
    until: listIn(change, 'until', steps, path, wrong) ?? term.until,
    norm: textIn(change, 'norm', path, wrong) ?? term.norm,
  };
}

/** Gives points of the Order the numbers that they bear in the draft: in the rows, and in what their conditions answer. */
function renaming(given: unknown, base: Procedure, wrong: Wrong): (procedure: Procedure) => Procedure {
  const rows = Object.values(base.steps);
  const carried = new Set([
    ...[...rows, ...Object.values(base.terms)].map(({ norm }) => norm),
    ...rows.flatMap((row) => [...row.given, ...row.needs].flatMap(basisOf)),
  ]);
  const names = new Map<string, string>();
  for (const [norm, name] of changes(given, 'norms', wrong)) {
    if (!carried.has(norm)) wrong(`norms.${norm}`, 'no row of the procedure rests on this point');
    else if (typeof name !== 'string' || name.trim() === '')
      wrong(`norms.${norm}`, 'write the new number of the point');
    else names.set(norm, name.trim());
  }
  const named = (norm: string): string => names.get(norm) ?? norm;
  const answer = (refusals: readonly Refusal[]) => refusals.map((one) => ({ ...one, norm: named(one.norm) }));
  const based = (one: Check | Need) => ({ called: calledOf(one), basis: basisOf(one).map(named) });
  if (names.size === 0) return (procedure) => procedure;
  return (procedure) => ({
    ...procedure,
    terms: mapped(procedure.terms, (term) => ({ ...term, norm: named(term.norm) })),
    steps: mapped(procedure.steps, (step) => ({
      ...step,
      norm: named(step.norm),
      given: step.given.map((check): Check => Object.assign((ask: Ask) => answer(check(ask)), based(check))),
      needs: step.needs.map((need): Need =>
        Object.assign((ask: Ask, data: Data) => answer(need(ask, data)), based(need)),
      ),
    })),
  });
}

function mapped<Row>(table: { readonly [name: string]: Row }, change: (row: Row) => Row): { [name: string]: Row } {
  return Object.fromEntries(Object.entries(table).map(([name, row]) => [name, change(row)]));
}

/** The conditions of the law say what they are called and on what they rest (`based.ts`). */
function calledOf(condition: Check | Need): string {
  return 'called' in condition && typeof condition.called === 'string' ? condition.called : condition.name;
}

function basisOf(condition: Check | Need): readonly string[] {
  return 'basis' in condition && Array.isArray(condition.basis) ? condition.basis.map(String) : [];
}

function isCounted(name: string): name is CountedTerm {
  return countedTerms.some((one) => one === name);
}

function changes(given: unknown, path: string, wrong: Wrong): readonly (readonly [string, unknown])[] {
  if (given === undefined) return [];
  if (isRecord(given)) return Object.entries(given);
  wrong(path, 'write an object with a row for each name');
  return [];
}

function onlyKnown(change: Json, path: string, known: readonly string[], wrong: Wrong): void {
  for (const name of Object.keys(change))
    if (!known.includes(name))
      wrong(path === '' ? name : `${path}.${name}`, `is not known here: ${known.join(', ')} are`);
}

function textIn(change: Json, name: string, path: string, wrong: Wrong): string | null {
  const text = change[name];
  if (text === undefined) return null;
  if (typeof text === 'string' && text.trim() !== '') return text.trim();
  if (path !== '' || name !== 'id') wrong(path === '' ? name : `${path}.${name}`, 'write a text');
  return null;
}

function listIn(
  change: Json,
  name: string,
  known: readonly string[],
  path: string,
  wrong: Wrong,
): readonly string[] | null {
  const list = change[name];
  if (list === undefined) return null;
  if (Array.isArray(list) && list.length > 0 && list.every((one) => known.includes(String(one))))
    return list.map(String);
  wrong(`${path}.${name}`, known.length > 0 ? `write a list of ${known.join(', ')}` : 'there is nothing to name');
  return null;
}

function distinct(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
