/** What a page of the application asks: the rows of its topic with what was typed, what is wrong, and what is attached. */
import { type FieldProblem, type Problem, show } from '../../../core/fields.js';
import type { PlainDate } from '../../../core/procedure.js';
import { acceptedEndings } from '../../../desk/receive.js';
import type { Attachment } from '../../../law/facts.js';
import { fieldAt, readTopic } from '../../../law/forms/read.js';
import {
  type Field,
  type Form,
  itemsOf,
  type Placed,
  type Repeat,
  type Topic,
  type Values,
  valueOf,
} from '../../../law/forms/row.js';
import { itemName, topicWords } from '../../../words/apply.js';
import { fill, type Lang, type Text } from '../../../words/languages.js';
import { fieldWords } from '../../../words/problems.js';
import type { FieldProps } from '../../look/field.js';
import type { GivenFile } from '../../look/files.js';

/** Everything that decides what a page shows. */
export interface Filled {
  readonly lang: Lang;
  readonly csrf: () => string;
  readonly form: Form;
  readonly topic: Topic;
  /** Of the whole form, as typed. */
  readonly values: Values;
  readonly attachments: readonly Attachment[];
  /** What the certificate says: shown, not typed. */
  readonly certified: Values;
  readonly today: PlainDate;
  /** How many items of a group to show at least. */
  readonly counts: { readonly [group: string]: number };
  /** Files that are received but not in the draft yet. */
  readonly taken: { readonly [field: string]: readonly GivenFile[] };
  /** Why files were not taken, in words. */
  readonly refused: { readonly [field: string]: string };
}

/** An item of a group; `remove` is what its button sends, null when it cannot be taken out. */
export interface Item {
  readonly title: string;
  readonly fields: readonly FieldProps[];
  readonly remove: string | null;
}

export type Row =
  | { readonly is: 'field'; readonly field: FieldProps }
  | {
      readonly is: 'group';
      readonly name: string;
      /** Items of one field need no frame of their own. */
      readonly framed: boolean;
      readonly items: readonly Item[];
      /** What its button says; null when there are as many as can be. */
      readonly add: string | null;
    };

export interface Asked {
  readonly rows: readonly Row[];
  /** The one norm of the whole page; null when its fields have several, which then stand beside them. */
  readonly norm: string | null;
  /** Values that the page does not show now, and groups with the number of their items: they go with the form. */
  readonly hidden: { readonly [name: string]: string };
  readonly hasFiles: boolean;
}

/** What a topic asks now. */
export function asked(filled: Filled): Asked {
  const { topic, values, attachments, certified } = filled;
  const context = contextOf(filled);
  const rows = topic.rows.flatMap((row): readonly Row[] => {
    if (row.is === 'field') {
      const place = { key: row.name, field: row, group: null, index: 0 };
      return isShown(filled, place) ? [{ is: 'field', field: fieldOf(filled, context, place, row.label) }] : [];
    }
    return [groupOf(filled, context, row)];
  });
  const fields = fieldsOf(rows);
  const shown = new Set(fields.map(({ name }) => name));
  const groups = rows.flatMap((row) => (row.is === 'group' ? [[`count.${row.name}`, String(row.items.length)]] : []));
  const kept = topic.rows.flatMap((row) =>
    row.is === 'field' && row.kind !== 'file' && !shown.has(row.name) && !(row.name in certified)
      ? [[row.name, valueOf(values, row.name)]].filter(([, value]) => value !== '')
      : [],
  );
  const listed = attachments.filter(({ field }) => shown.has(field)).map(({ digest }) => digest);
  return {
    rows,
    norm: context.norm,
    hidden: { ...Object.fromEntries([...groups, ...kept]), shown: listed.join(' ') },
    hasFiles: fields.some(({ kind }) => kind === 'file'),
  };
}

/** Every field of a page, in its order. */
export function fieldsOf(rows: readonly Row[]): readonly FieldProps[] {
  return rows.flatMap((row) => (row.is === 'field' ? [row.field] : row.items.flatMap(({ fields }) => fields)));
}

/**
 * The problems that are told at this topic. An object at the same address has no values of its own: what is wrong with
 * them is told where they were typed.
 */
export function toldAt(topic: Topic, values: Values, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return topic.name === 'object' && isSameAddress(values) ? [] : problems;
}

/** What is the same for every field of the page. */
interface Context {
  readonly problems: ReadonlyMap<string, Problem>;
  readonly canonical: Values;
  readonly norm: string | null;
}

function contextOf({ topic, values, attachments, today }: Filled): Context {
  const read = readTopic(
    topic,
    values,
    attachments.map(({ field }) => field),
    today,
  );
  const norms = new Set(topic.rows.flatMap((row) => (row.is === 'field' ? [row] : row.fields)).map(({ norm }) => norm));
  const [norm = null] = norms.size === 1 ? norms : [];
  return {
    problems: new Map(toldAt(topic, values, read.problems).map((problem) => [problem.field, problem])),
    canonical: topic.name === 'object' && isSameAddress(values) ? {} : read.values,
    norm,
  };
}

function isSameAddress(values: Values): boolean {
  return valueOf(values, 'object.same') === 'yes';
}

function groupOf(filled: Filled, context: Context, group: Repeat): Row {
  const { lang, values, attachments, counts } = filled;
  const given = [
    ...Object.keys(values).filter((key) => valueOf(values, key) !== ''),
    ...attachments.map(({ field }) => field),
  ];
  const count = Math.min(Math.max(itemsOf(group, given), counts[group.name] ?? 0), group.max);
  const [only] = group.fields.length === 1 ? group.fields : [];
  const items = Array.from({ length: count }, (_, index): Item => {
    const numbered = (label: Text) =>
      count > 1 ? eachLanguage((each) => itemName[each](label[each], index + 1)) : label;
    const places = group.fields
      .map((field): Placed => ({ key: `${group.name}.${index}.${field.name}`, field, group, index }))
      .filter((place) => isShown(filled, place));
    return {
      title: numbered(group.label)[lang],
      fields: places.map((place) =>
        fieldOf(filled, context, place, only ? numbered(place.field.label) : place.field.label),
      ),
      remove: count > group.min ? `remove:${group.name}:${index}` : null,
    };
  });
  const add = count < group.max ? group.add[lang] : null;
  return { is: 'group', name: group.name, framed: only === undefined, items, add };
}

/**
 * A field is shown when it applies, when something stands in it, and when the choice on which it depends is made on this
 * very page: nobody is led past a question that would appear only afterwards.
 */
function isShown(
  { topic, values, attachments, certified, taken }: Filled,
  { key, field, group, index }: Placed,
): boolean {
  if (key in certified) return true;
  if (field.prefilled && !field.required && valueOf(values, key) === '') return false;
  if (!field.when || valueOf(values, key) !== '' || key in taken) return true;
  if (attachments.some((one) => one.field === key)) return true;
  const on = field.when.field;
  if (deciding(topic, group, on)) return true;
  return field.when.is.includes(valueOf(values, group ? `${group.name}.${index}.${on}` : on));
}

/** The field of this page on whose value another one depends. */
function deciding(topic: Topic, group: Repeat | null, name: string): Field | undefined {
  const fields = group ? group.fields : topic.rows.flatMap((row) => (row.is === 'field' ? [row] : []));
  return fields.find((field) => field.name === name);
}

function fieldOf(filled: Filled, context: Context, place: Placed, label: Text): FieldProps {
  const { lang, csrf, form, certified } = filled;
  const { key, field } = place;
  const fixed = key in certified;
  const { kind } = field;
  const hint = hintOf(filled, place);
  const problem = filled.refused[key] ?? context.problems.get(key);
  return {
    lang,
    name: key,
    kind,
    label,
    ...(hint ? { hint } : {}),
    ...(context.norm === null ? { norm: field.norm } : {}),
    value: fixed ? certifiedText(filled, field, key) : typedText(filled, context, place),
    // Said only where it helps: not of one of two, not of what depends on a choice, not twice.
    required:
      field.required ||
      kind === 'confirm' ||
      field.when !== undefined ||
      label[lang].includes(fieldWords.optional[lang]) ||
      form.oneOf.some(({ fields }) => fields.includes(key)),
    ...(key === 'object.same' ? { confirm: topicWords.sameAddress } : {}),
    ...(problem === undefined || fixed ? {} : { problem }),
    ...(field.choices ? { choices: field.choices } : {}),
    fixed,
    ...(kind === 'file' ? { files: filesOf(filled, key), upload: targetOf(csrf, key) } : {}),
  };
}

/** As it was typed while it cannot be read; else as people write it. */
function typedText({ topic, values, today }: Filled, { problems, canonical }: Context, place: Placed): string {
  const { key } = place;
  const typed = values[key] ?? '';
  const read = canonical[key];
  return problems.has(key) || read === undefined || read === '' ? typed : show(fieldAt(place, topic, today), read);
}

function certifiedText({ lang, certified }: Filled, { choices }: Field, key: string): string {
  const value = certified[key] ?? '';
  return choices?.find((choice) => choice.value === value)?.label[lang] ?? value;
}

function hintOf({ topic, form }: Filled, { key, field, group }: Placed): Text | undefined {
  if (field.hint) return field.hint;
  if (key === 'object.same') return topicWords.objectIfOther;
  const decides = field.when && deciding(topic, group, field.when.field);
  const choice = decides?.choices?.find(({ value }) => field.when?.is.includes(value));
  if (decides && choice && field.kind === 'date')
    return eachLanguage((lang) =>
      fill(topicWords.onlyIf[lang], { field: decides.label[lang], choice: choice.label[lang] }),
    );
  const oneOf = form.oneOf.find(({ fields, exactly }) => !exactly && fields.includes(key));
  return oneOf && eachLanguage((lang) => `${oneOf.label[lang]}. ${topicWords.oneIsEnough[lang]}`);
}

function filesOf({ attachments, taken }: Filled, key: string): readonly GivenFile[] {
  const given = attachments
    .filter(({ field }) => field === key)
    .map(({ digest, name, sizeBytes }) => ({ value: digest, name, bytes: sizeBytes, href: `/apply/files/${digest}` }));
  return taken[key] ?? given;
}

function targetOf(csrf: () => string, key: string): NonNullable<FieldProps['upload']> {
  return {
    address: '/uploads',
    csrf,
    purpose: `draft:${key}`,
    endings: acceptedEndings,
    removeName: `drop.${key}`,
    several: false,
  };
}

function eachLanguage(text: (lang: Lang) => string): Text {
  return { kk: text('kk'), ru: text('ru'), en: text('en') };
}
