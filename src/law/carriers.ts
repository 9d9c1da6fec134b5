/**
 * What carries each norm, collected from the tables themselves: rows, conditions, terms, fields, requirements, facts, papers.
 * A norm that nothing carries, or that its own row declares to be open, is shown as open and never left out.
 */
import type { Block, Paper } from '../core/paper.js';
import { packageItems } from './acts.js';
import { application } from './application.js';
import { bodyOn } from './bodies.js';
import { complaint, type ComplaintStep } from './complaint.js';
import { complaintFieldsOf } from './complaintActs.js';
import { complaintSpecimens } from './complaintSpecimens.js';
import { officeCalendar } from './days.js';
import { edition, offices, service } from './edition.js';
import { forms } from './forms.js';
import type { Field, Form, Repeat } from './forms/row.js';
import { type Basis, isNorm, type Norm, norms, type NormRow } from './norms.js';
import { permit } from './permit.js';
import { permitSpecimens } from './permitSpecimens.js';
import { qualification, requirements } from './qualification.js';
import { specimens } from './specimens.js';

/** A place that carries a norm: what it is, and its name there; for a declared right, judgement or outside matter, why. */
export interface Carrier {
  readonly is:
    'step' | 'check' | 'term' | 'form' | 'requirement' | 'package' | 'fact' | 'paper' | 'right' | 'human' | 'outside';
  readonly name: string;
}

/** A norm, its row, and all that carries it; nothing when the norm is open. */
export interface Carried {
  readonly norm: Norm;
  readonly row: NormRow;
  readonly carriers: readonly Carrier[];
}

/** Every norm in the order of the Order with what carries it. A mention does not carry a norm whose row says that it is open. */
export function carriersOf(): readonly Carried[] {
  return ids.map((norm) => {
    const row = norms[norm];
    return { norm, row, carriers: openBecause(row) === null ? [...declared(row), ...(found.get(norm) ?? [])] : [] };
  });
}

/** The later work that a norm waits for, by its row; null for a norm that does not wait. */
export function openBecause({ carrier }: NormRow): string | null {
  return carrier.startsWith('open: ') ? carrier.slice('open: '.length) : null;
}

/** Whether rows of the tables carry a norm: it is neither open nor only declared, and needs a test of its own. */
export function carriedByRows(norm: Norm): boolean {
  const row = norms[norm];
  return openBecause(row) === null && declared(row).length === 0;
}

/** Everything in the tables that names a norm of the Order, also of an open one. */
export function mentions(norm: Norm): readonly Carrier[] {
  return found.get(norm) ?? [];
}

type Mention = readonly [norm: string, is: Carrier['is'], name: string];

const ids: readonly Norm[] = Object.keys(norms).filter(isNorm);

/** The procedures whose rows, conditions and terms are collected. */
const tables: readonly Table[] = [application, permit, complaint];

/** What of a procedure names norms. */
interface Table {
  readonly steps: {
    readonly [name: string]: { readonly norm: Basis; readonly given: Conditions; readonly needs: Conditions };
  };
  readonly terms: { readonly [name: string]: { readonly norm: Basis } };
}

type Conditions = readonly { readonly called: string; readonly basis: readonly Basis[] }[];

const found: ReadonlyMap<string, readonly Carrier[]> = byNorm([
  ...ofSteps(),
  ...tables.flatMap(({ terms }) => Object.entries(terms).map(([name, { norm }]): Mention => [norm, 'term', name])),
  ...Object.values(forms).flatMap(ofForm),
  ...ofComplaintForms(),
  ...ofRequirements(),
  ...packageItems.map(({ norm, en }): Mention => [norm, 'package', en]),
  ...ofFacts(),
  ...[...specimens, ...permitSpecimens, ...complaintSpecimens].flatMap(ofPaper),
]);

function byNorm(all: readonly Mention[]): ReadonlyMap<string, readonly Carrier[]> {
  const lists = new Map<string, Carrier[]>();
  for (const [norm, is, name] of all) {
    const list = lists.get(norm) ?? [];
    if (!list.some((one) => one.is === is && one.name === name)) list.push({ is, name });
    lists.set(norm, list);
  }
  return lists;
}

function declared(row: NormRow): readonly Carrier[] {
  switch (row.carrier) {
    case 'right':
    case 'human':
    case 'outside':
      return [{ is: row.carrier, name: row.why }];
    default:
      return [];
  }
}

function ofSteps(): readonly Mention[] {
  return tables.flatMap(({ steps }) =>
    Object.entries(steps).flatMap(([step, row]): readonly Mention[] => [
      [row.norm, 'step', step],
      ...[...row.given, ...row.needs].flatMap(({ called, basis }) =>
        basis.map((norm): Mention => [norm, 'check', `${called} (${step})`]),
      ),
    ]),
  );
}

/** What the steps of a complaint ask, where each field names its norm. */
function ofComplaintForms(): readonly Mention[] {
  const steps = Object.keys(complaint.steps) as ComplaintStep[];
  return steps.flatMap((step) =>
    complaintFieldsOf(step).map(({ norm, name }): Mention => [norm, 'form', `${step} ${name}`]),
  );
}

function ofForm({ id, norm, applicant, request, topics, computed, oneOf }: Form): readonly Mention[] {
  const named = (name: string) => `${id} ${name}`;
  return [
    [norm, 'form', named('title')],
    [applicant.norm, 'form', named('applicant')],
    [request.norm, 'form', named('request')],
    ...computed.map((row): Mention => [row.norm, 'form', named(row.name)]),
    ...oneOf.map((row): Mention => [row.norm, 'form', named(row.name)]),
    ...topics.flatMap((topic): readonly Mention[] => [
      [topic.norm, 'form', named(topic.name)],
      ...(topic.document ? [[topic.document.norm, 'form', named(topic.document.name)] as const] : []),
      ...topic.rows.flatMap((row) => ofRow(row, named)),
    ]),
  ];
}

function ofRow(row: Field | Repeat, named: (name: string) => string): readonly Mention[] {
  if (row.is === 'field') return [[row.norm, 'form', named(row.name)]];
  return [
    [row.norm, 'form', named(row.name)],
    ...(row.document ? [[row.document.norm, 'form', named(row.document.name)] as const] : []),
    ...row.fields.map((field): Mention => [field.norm, 'form', named(`${row.name}.${field.name}`)]),
  ];
}

function ofRequirements(): readonly Mention[] {
  return [
    [qualification.norm, 'requirement', 'heading'],
    ...requirements.flatMap(({ norm, questions, documents }): readonly Mention[] => [
      [norm, 'requirement', norm],
      ...questions.map((question): Mention => [question.norm, 'requirement', `${norm} question`]),
      ...documents.map((document): Mention => [document, 'requirement', `${norm} document`]),
    ]),
  ];
}

function ofFacts(): readonly Mention[] {
  return [
    ...Object.entries(service).map(([name, { norm }]): Mention => [norm, 'fact', name]),
    ...offices.map(({ provider }): Mention => [provider.norm, 'fact', 'provider']),
    [edition.inForceNorm, 'fact', 'inForceFrom'],
    [officeCalendar.hours.act, 'fact', 'hours'],
    ...(['complaintBody', 'qualityBody'] as const).map((body): Mention => [
      bodyOn(body, edition.inForceFrom).norm,
      'fact',
      body,
    ]),
  ];
}

function ofPaper({ kind, blocks }: Paper): readonly Mention[] {
  return blocks.flatMap(citedIn).map((norm) => [norm, 'paper', kind]);
}

function citedIn(block: Block): readonly string[] {
  const items = block.is === 'list' ? block.items.flatMap(({ norm }) => norm ?? []) : [];
  return 'norm' in block && block.norm !== undefined ? [block.norm, ...items] : items;
}
