/**
 * For tests only: notes which rows of the law's tables are used. The product knows nothing of it: here columns of the tables
 * become getters, and the functions that make papers and take steps are watched from outside.
 */
import type { Block, Paper } from './src/core/paper.js';
import type { Check, Need } from './src/core/procedure.js';
import * as calendars from './src/core/calendar.js';
import * as machine from './src/core/decide.js';
import { normsOf } from './src/cli/titles.js';
import * as acts from './src/law/acts.js';
import { application } from './src/law/application.js';
import { type Based, basedOn } from './src/law/based.js';
import * as bodies from './src/law/bodies.js';
import { carriedByRows } from './src/law/carriers.js';
import { complaint } from './src/law/complaint.js';
import * as complaintActs from './src/law/complaintActs.js';
import * as complaintDays from './src/law/complaintDays.js';
import { complaintSpecimens } from './src/law/complaintSpecimens.js';
import { officeCalendar } from './src/law/days.js';
import * as editions from './src/law/edition.js';
import * as facts from './src/law/facts.js';
import { forms } from './src/law/forms.js';
import type { Consequence, Document, Field, Form, Repeat } from './src/law/forms/row.js';
import type { Norm } from './src/law/norms.js';
import * as applications from './src/law/papers/application.js';
import * as complaints from './src/law/papers/complaint.js';
import * as complaintAnswers from './src/law/papers/complaintAnswer.js';
import * as complaintDecisions from './src/law/papers/complaintDecision.js';
import * as complaintReceipts from './src/law/papers/complaintReceipt.js';
import * as complaintWithdrawals from './src/law/papers/complaintWithdrawal.js';
import * as extensions from './src/law/papers/extension.js';
import * as hearingCalls from './src/law/papers/hearingCall.js';
import * as permits from './src/law/papers/permit.js';
import * as prolongations from './src/law/papers/prolongation.js';
import * as receipts from './src/law/papers/receipt.js';
import * as refusals from './src/law/papers/refusalIncomplete.js';
import * as transmittals from './src/law/papers/transmittal.js';
import * as withdrawals from './src/law/papers/withdrawal.js';
import { permit } from './src/law/permit.js';
import * as permitActs from './src/law/permitActs.js';
import { permitSpecimens } from './src/law/permitSpecimens.js';
import { qualification, requirements } from './src/law/qualification.js';
import { specimens } from './src/law/specimens.js';

/** A row of a table as `law/carriers.ts` names it, and the norms that it carries. */
export interface Row {
  readonly row: string;
  readonly norms: readonly string[];
}

let used = new Set<Row>();

/** The rows used since the last call. */
export function usedRows(): readonly Row[] {
  const rows = [...used];
  used = new Set();
  return rows;
}

/** The norms with which a title begins, that rows carry, and of which none of these rows is one. */
export function untouched(title: string, rows: readonly Row[]): readonly Norm[] {
  const touched = new Set(rows.flatMap(({ norms }) => norms));
  return normsOf(title).filter((norm) => carriedByRows(norm) && !touched.has(norm));
}

function use(row: Row): void {
  used.add(row);
}

/** Reading one of these columns uses the row. */
function watch(table: object, columns: readonly string[], row: Row): void {
  for (const column of columns) {
    const found = Object.getOwnPropertyDescriptor(table, column);
    if (!found) continue;
    const value: unknown = found.value;
    const read = found.get ?? (() => value);
    Object.defineProperty(table, column, {
      configurable: true,
      enumerable: true,
      get: () => {
        use(row);
        return read.call(table);
      },
    });
  }
}

/** A step is used when it stands open to somebody, is tried, is asked for its form, or stands among the entries of a case. */
function watchSteps(): void {
  const rows = new Map<string, Row>();
  for (const { steps } of procedures) {
    for (const [name, step] of Object.entries(steps)) {
      const row = { row: `step ${name}`, norms: [step.norm] };
      rows.set(name, row);
      const [checks, asked]: [readonly Based<Check>[], readonly Based<Need>[]] = [step.given, step.needs];
      const given = checks.map((condition) => watchedCondition(condition, name));
      const needs = asked.map((condition) => watchedCondition(condition, name));
      Object.defineProperty(step, 'given', { configurable: true, enumerable: true, value: given });
      Object.defineProperty(step, 'needs', { configurable: true, enumerable: true, value: needs });
      watch(step, ['given', 'signed', 'becomes'], row);
    }
  }
  const useStep = (name: string) => {
    const row = rows.get(name);
    if (row) use(row);
  };
  const { decide, refusals: against } = machine;
  watchCalls(machine, 'decide', decide, (_procedure, _ask, { step }) => useStep(step));
  watchCalls(machine, 'refusals', against, (_procedure, _ask, step) => useStep(step));
  watchCalls(acts, 'fieldsOf', acts.fieldsOf, useStep);
  watchCalls(acts, 'readAct', acts.readAct, useStep);
  const { complaintDataOf, complaintFieldsOf } = complaintActs;
  watchCalls(complaintActs, 'complaintDataOf', complaintDataOf, useStep);
  watchCalls(complaintActs, 'complaintFieldsOf', complaintFieldsOf, (step, around) => {
    useStep(step);
    for (const { name, norm } of complaintFieldsOf(step, around)) use({ row: `form ${step} ${name}`, norms: [norm] });
  });
  watchCalls(permitActs, 'permitFieldsOf', permitActs.permitFieldsOf, useStep);
  watchCalls(permitActs, 'readPermitAct', permitActs.readPermitAct, useStep);
  for (const form of Object.values(forms)) watch(form, ['topics'], { row: 'step submit', norms: ['P5.3', form.norm] });
}

/** A condition is used when the machine asks it. */
function watchedCondition<Condition extends Check | Need>(condition: Based<Condition>, step: string): Based<Condition> {
  const { called, basis } = condition;
  const row = { row: `check ${called} (${step})`, norms: basis };
  return basedOn(
    called,
    basis,
    new Proxy(condition, {
      apply: (asked, self, args) => {
        use(row);
        return Reflect.apply(asked, self, args);
      },
    }),
  );
}

/** A term is used when its days are counted, and the rule for the day of receipt when it is asked. */
function watchTerms(): void {
  const received = { row: 'term from the day of receipt', norms: ['P6.2'] };
  watchCalls(calendars, 'dayOfReceipt', calendars.dayOfReceipt, () => use(received));
  for (const { terms } of procedures)
    for (const [name, term] of Object.entries(terms))
      watch(term, ['days'], { row: `term ${name}`, norms: [term.norm] });
}

/** A row of a form is used when it is shown or judged: its words, its kind or what follows without it are read. */
function watchForm({ id, norm, applicant, request, topics, computed, oneOf }: Form): void {
  const named = (norm: string, name: string): Row => ({ row: `form ${id} ${name}`, norms: [norm] });
  watch(forms[id], ['title'], named(norm, 'title'));
  watch(applicant, LANGUAGES, named(applicant.norm, 'applicant'));
  watch(request, LANGUAGES, named(request.norm, 'request'));
  for (const row of computed) watch(row, ['label'], named(row.norm, row.name));
  for (const row of oneOf) {
    watch(row, ['fields', 'label'], named(row.norm, row.name));
    watchConsequence(row, 'without', row.without);
  }
  for (const topic of topics) {
    watch(topic, ['title'], named(topic.norm, topic.name));
    if (topic.document) watchDocument(topic.document, named);
    for (const row of topic.rows) watchField(row, named);
  }
}

function watchField(row: Field | Repeat, named: (norm: string, name: string) => Row): void {
  if (row.is === 'field') return watchOneField(row, named(row.norm, row.name));
  watch(row, ['label', 'add', 'min'], named(row.norm, row.name));
  if (row.document) watchDocument(row.document, named);
  for (const field of row.fields) watchOneField(field, named(field.norm, `${row.name}.${field.name}`));
}

/** A document that is missing as a whole makes the package incomplete (P6.5). */
function watchDocument(document: Document, named: (norm: string, name: string) => Row): void {
  const { row } = named(document.norm, document.name);
  watch(document, ['label'], { row, norms: [document.norm, 'P6.5'] });
}

function watchOneField(field: Field, row: Row): void {
  watch(field, ['label', 'kind'], row);
  watchConsequence(field, 'without', field.without);
  watchConsequence(field, 'expired', field.expired);
}

/** What follows when a field is missing or expired is itself a norm: of refusal, of the hearing. */
function watchConsequence(table: object, column: string, consequence: Consequence | undefined): void {
  if (consequence !== undefined) watch(table, [column], { row: `form ${column} ${consequence}`, norms: [consequence] });
}

/** A requirement is used when its words, questions or documents are read, an item of the package when its words are. */
function watchRequirements(): void {
  watch(qualification, ['title'], { row: 'requirement heading', norms: [qualification.norm] });
  for (const row of requirements) {
    const { norm, questions, documents } = row;
    watch(row, ['title', 'remark'], { row: `requirement ${norm}`, norms: [norm] });
    watch(row, ['documents'], { row: `requirement ${norm} document`, norms: documents });
    watch(row, ['questions'], { row: `requirement ${norm} question`, norms: questions.map((one) => one.norm) });
  }
  for (const item of acts.packageItems)
    watch(item, [...LANGUAGES, 'expires'], { row: `package ${item.en}`, norms: [item.norm] });
}

/** A fact of the List is used when its words are read or its number is asked for, the hours when the calendar is read. */
function watchFacts(): void {
  const { offices, permitYearsOn, service } = editions;
  for (const [name, fact] of Object.entries(service))
    watch(fact, LANGUAGES, { row: `fact ${name}`, norms: [fact.norm] });
  for (const { provider } of offices) watch(provider, LANGUAGES, { row: 'fact provider', norms: [provider.norm] });
  const years = { row: 'fact permitYears', norms: ['L11.4'] };
  watchCalls(editions, 'permitYearsOn', permitYearsOn, () => use(years));
  const { bodyOn } = bodies;
  watchCalls(bodies, 'bodyOn', bodyOn, (body, day) => use({ row: `fact ${body}`, norms: [bodyOn(body, day).norm] }));
  const hours = { row: 'fact hours', norms: [officeCalendar.hours.act] };
  watch(officeCalendar, ['hours'], hours);
  watchCalls(calendars, 'isWorkingDay', calendars.isWorkingDay, () => use(hours));
  watchCalls(calendars, 'civil', calendars.civil, () => use(hours));
}

/** What the entries of a case say on a point is used when it is read from them. */
function watchEntries(): void {
  const { contractsOf, objectOf, permitOf } = facts;
  watchCalls(facts, 'contractsOf', contractsOf, () => use({ row: 'entry contracts', norms: ['A4.d1', 'A5.f11'] }));
  watchCalls(facts, 'objectOf', objectOf, () => use({ row: 'entry object', norms: ['A2.f8', 'A3.f8', 'A5.f11'] }));
  watchCalls(facts, 'permitOf', permitOf, () => use({ row: 'entry permit', norms: ['P9'] }));
  const { wayToCourt } = complaintDays;
  watchCalls(complaintDays, 'wayToCourt', wayToCourt, () => use({ row: 'entry wayToCourt', norms: ['P10.5'] }));
}

/** A paper is used when it was made and what it says is read: it carries the norms that stand on it. */
function watchPapers(): void {
  replace(applications, 'application', watchedPaper(applications.application));
  replace(extensions, 'extension', watchedPaper(extensions.extension));
  replace(permits, 'permit', watchedPaper(permits.permit));
  replace(receipts, 'receipt', watchedPaper(receipts.receipt));
  replace(refusals, 'refusalIncomplete', watchedPaper(refusals.refusalIncomplete));
  replace(withdrawals, 'withdrawal', watchedPaper(withdrawals.withdrawal));
  replace(complaints, 'complaint', watchedPaper(complaints.complaint));
  replace(complaintAnswers, 'complaintAnswer', watchedPaper(complaintAnswers.complaintAnswer));
  replace(complaintDecisions, 'complaintDecision', watchedPaper(complaintDecisions.complaintDecision));
  replace(complaintReceipts, 'complaintReceipt', watchedPaper(complaintReceipts.complaintReceipt));
  replace(complaintWithdrawals, 'complaintWithdrawal', watchedPaper(complaintWithdrawals.complaintWithdrawal));
  replace(hearingCalls, 'hearingCall', watchedPaper(hearingCalls.hearingCall));
  replace(prolongations, 'prolongation', watchedPaper(prolongations.prolongation));
  replace(transmittals, 'transmittal', watchedPaper(transmittals.transmittal));
  for (const paper of [...specimens, ...permitSpecimens, ...complaintSpecimens]) watchPaper(paper);
}

function watchedPaper<Content>(make: (content: Content) => Paper): (content: Content) => Paper {
  return (content) => watchPaper(make(content));
}

function watchPaper(paper: Paper): Paper {
  watch(paper, ['blocks'], { row: `paper ${paper.kind}`, norms: paper.blocks.flatMap(citedIn) });
  return paper;
}

function citedIn(block: Block): readonly string[] {
  const items = block.is === 'list' ? block.items.flatMap(({ norm }) => norm ?? []) : [];
  return 'norm' in block && block.norm !== undefined ? [block.norm, ...items] : items;
}

/** Calling the function of a module tells its arguments first; only the test runner lets a module be watched so. */
function watchCalls<Args extends readonly unknown[]>(
  module: object,
  name: string,
  called: (...args: Args) => unknown,
  tell: (...args: Args) => void,
): void {
  replace(module, name, (...args: Args) => {
    tell(...args);
    return called(...args);
  });
}

function replace(module: object, name: string, watched: unknown): void {
  Object.defineProperty(module, name, { configurable: true, enumerable: true, get: () => watched });
}

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const procedures = [application, permit, complaint] as const;

watchSteps();
watchTerms();
for (const form of Object.values(forms)) watchForm(form);
watchRequirements();
watchFacts();
watchEntries();
watchPapers();
