/**
 * The editions of the Order by which cases run, and drafts of new ones. A case stays on the edition of its first entry; a new
 * one takes the edition in force on its day.
 */
import { plainDate } from '../core/calendar.js';
import type { Entry, PlainDate, Procedure, Step, Term } from '../core/procedure.js';
import { application } from './application.js';
import { edition } from './edition.js';

/** The procedure of an edition, and from when it is in force. */
export interface Edition {
  readonly id: string;
  readonly inForceFrom: PlainDate;
  readonly procedure: Procedure;
}

/** Newest first. */
export const editions: readonly Edition[] = [
  { id: edition.id, inForceFrom: edition.inForceFrom, procedure: application },
];

/**
 * The procedure by which a case with these entries runs, or one that is opened on `day`. RangeError when an entry names an
 * edition that the table lacks: a case is never judged by another law than its own.
 */
export function procedureFor(
  entries: readonly Entry[],
  day: PlainDate,
  table: readonly Edition[] = editions,
): Procedure {
  const [first] = entries;
  const found = first
    ? table.find(({ id }) => id === first.edition)
    : (table.find(({ inForceFrom }) => inForceFrom <= day) ?? table.at(-1));
  if (!found)
    throw new RangeError(`The edition ${first?.edition ?? ''} of case ${first?.case ?? ''} is not known here.`);
  return found.procedure;
}

/** What is wrong with a draft: where, and how to mend it. */
export interface DraftProblem {
  readonly path: string;
  readonly problem: string;
}

/**
 * Reads the draft of an edition: JSON with `id`, `inForceFrom`, and what it changes in the edition on which it builds:
 * `terms` by name (`{ "result": { "days": 5 } }`) and `steps` by name (`null` takes the step away; `by` and `at` replace
 * roles and stages). What a draft does not name stays as it is. Every problem is told at once.
 */
export function readDraft(
  json: unknown,
  base: Procedure = application,
): { readonly edition: Edition } | { readonly problems: readonly DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const wrong = (path: string, problem: string): void => void problems.push({ path, problem });
  if (!isRecord(json)) return { problems: [{ path: '', problem: 'write an object with id and inForceFrom' }] };
  for (const name of Object.keys(json))
    if (!['id', 'inForceFrom', 'terms', 'steps'].includes(name))
      wrong(name, 'is not known: a draft has id, inForceFrom, terms and steps');
  const id = typeof json['id'] === 'string' ? json['id'].trim() : '';
  if (id === '') wrong('id', 'give the draft a name of its own');
  if (editions.some((one) => one.id === id)) wrong('id', `${id} is an edition in force: give the draft another name`);
  const inForceFrom = plainDate(String(json['inForceFrom'] ?? ''));
  if (!inForceFrom) wrong('inForceFrom', 'write a date, YYYY-MM-DD');
  const procedure: Procedure = {
    ...base,
    edition: id,
    terms: termsOf(json['terms'], base, wrong),
    steps: stepsOf(json['steps'], base, wrong),
  };
  return problems.length > 0 || !inForceFrom ? { problems } : { edition: { id, inForceFrom, procedure } };
}

type Wrong = (path: string, problem: string) => void;

function termsOf(given: unknown, base: Procedure, wrong: Wrong): Procedure['terms'] {
  const terms: { [name: string]: Term } = { ...base.terms };
  for (const [name, change] of changes(given, 'terms', wrong)) {
    const term = base.terms[name];
    const days = isRecord(change) ? change['days'] : undefined;
    if (!term) wrong(`terms.${name}`, `is no term: choose of ${Object.keys(base.terms).join(', ')}`);
    else if (typeof days !== 'number' || !Number.isSafeInteger(days) || days < 0 || days > 250)
      wrong(`terms.${name}.days`, 'write a whole number of working days, 0 to 250');
    else terms[name] = { ...term, days };
  }
  return terms;
}

function stepsOf(given: unknown, base: Procedure, wrong: Wrong): Procedure['steps'] {
  const steps: { [name: string]: Step } = { ...base.steps };
  const roles = distinct(Object.values(base.steps).flatMap(({ by }) => by));
  const stages = distinct(['new', ...Object.values(base.steps).map(({ becomes }) => becomes)]);
  for (const [name, change] of changes(given, 'steps', wrong)) {
    const step = base.steps[name];
    if (!step) {
      wrong(`steps.${name}`, `is no step: choose of ${Object.keys(base.steps).join(', ')}`);
      continue;
    }
    if (change === null) {
      delete steps[name];
      continue;
    }
    if (!isRecord(change)) {
      wrong(`steps.${name}`, 'write null, or an object with by and at');
      continue;
    }
    const by = listOf(change, 'by', roles, `steps.${name}`, wrong) ?? step.by;
    const at = listOf(change, 'at', stages, `steps.${name}`, wrong) ?? step.at;
    steps[name] = { ...step, by, at };
  }
  return steps;
}

function changes(given: unknown, path: string, wrong: Wrong): readonly (readonly [string, unknown])[] {
  if (given === undefined) return [];
  if (isRecord(given)) return Object.entries(given);
  wrong(path, 'write an object by name');
  return [];
}

function listOf(
  change: { readonly [key: string]: unknown },
  name: string,
  known: readonly string[],
  path: string,
  wrong: Wrong,
): readonly string[] | null {
  const list = change[name];
  if (list === undefined) return null;
  if (Array.isArray(list) && list.length > 0 && list.every((one) => known.includes(String(one))))
    return list.map(String);
  wrong(`${path}.${name}`, `write a list of ${known.join(', ')}`);
  return null;
}

function distinct(all: readonly string[]): readonly string[] {
  return [...new Set(all)].filter((one) => one !== 'same');
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
