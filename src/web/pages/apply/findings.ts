/** What a filled form lacks, as its pages tell it: with the norm, what follows, and the way to the field. */
import { plainDate } from '../../../core/calendar.js';
import type { PlainDate } from '../../../core/procedure.js';
import { belongs, type Filling, readFillingAs } from '../../../desk/draft.js';
import { consequences, forms, type Gap, missing } from '../../../law/forms.js';
import type { Consequence, Field, Form, Topic } from '../../../law/forms/row.js';
import { checkWords, itemName } from '../../../words/apply.js';
import { type Lang, shortDate, type Text } from '../../../words/languages.js';
import { idOf, problemText } from '../../look/form.js';

/** One thing that is missing, expired or invalid. */
export interface Finding {
  readonly key: string;
  readonly topic: string;
  readonly label: string;
  /** 'толтырылмаған', or what is wrong with the value. */
  readonly what: string;
  readonly norm: string;
  readonly href: string;
}

/** Everything with the same consequence. */
export interface FindingGroup {
  readonly consequence: Consequence;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Everything that a filling lacks on a day, the gravest consequence first. */
export function findingsOf(lang: Lang, filling: Filling, on: PlainDate): readonly FindingGroup[] {
  const form = forms[filling.form];
  const { values, problems } = readFillingAs(filling, on);
  const gaps = missing({ form: filling.form, values, attachments: filling.attachments }, on);
  const told = gaps.filter(({ name }) => !isCopy(name, filling, gaps));
  const problemOf = new Map(problems.map((problem) => [problem.field, problem]));
  const whatOf = ({ name, what }: Gap): string => {
    const problem = problemOf.get(name);
    if (what === 'invalid') return problem ? problemText(lang, problem) : checkWords.invalid[lang];
    const until = plainDate(values[name] ?? '');
    if (what === 'expired') return `${checkWords.expired[lang]}${until ? `: ${shortDate(until)}` : ''}`;
    return missingWord(form, name)[lang];
  };
  return order.flatMap((consequence) => {
    const findings = told
      .filter((gap) => gap.consequence === consequence)
      .map((gap): Finding => {
        const { topic, key } = placeOf(form, gap.name);
        const href = `/apply/${topic}?from=check#${idOf(key)}`;
        return { key: gap.name, topic, label: labelOf(lang, form, gap), what: whatOf(gap), norm: gap.norm, href };
      });
    return findings.length === 0 ? [] : [{ consequence, text: consequences[consequence][lang], findings }];
  });
}

const order = ['P6.5', 'L10.2', 'L10.6', 'APPC 66', 'none'] as const satisfies readonly Consequence[];

/** What an object at the same address lacks is told once, where the address is typed. */
function isCopy(name: string, filling: Filling, gaps: readonly Gap[]): boolean {
  if (filling.values['object.same'] !== 'yes' || !name.startsWith('object.')) return false;
  return gaps.some((gap) => gap.name === name.replace('object.', 'address.'));
}

/** The topic of a gap, and the key of the field to go to: of a document that is missing as a whole, its first. */
function placeOf(form: Form, name: string): { readonly topic: string; readonly key: string } {
  for (const topic of form.topics) {
    const [first] = topic.rows;
    if (topic.document?.name === name) return { topic: topic.name, key: keyOfRow(first) };
    const group = topic.rows.find((row) => row.is === 'repeat' && row.document?.name === name);
    if (group) return { topic: topic.name, key: keyOfRow(group) };
    if (belongs(topic, name)) return { topic: topic.name, key: name };
  }
  throw new Error(`no topic of ${form.id} asks for ${name}`);
}

function keyOfRow(row: Topic['rows'][number] | undefined): string {
  if (!row) return '';
  return row.is === 'field' ? row.name : `${row.name}.0.${row.fields[0]?.name ?? ''}`;
}

function missingWord(form: Form, name: string): Text {
  const kind = fieldAtKey(form, name)?.kind;
  if (kind === 'confirm') return checkWords.notConfirmed;
  return kind === 'file' || placeOf(form, name).key !== name ? checkWords.noFile : checkWords.missing;
}

function fieldAtKey(form: Form, key: string): Field | undefined {
  const [group, , ...rest] = key.split('.');
  for (const row of form.topics.flatMap(({ rows }) => rows)) {
    if (row.is === 'field' && row.name === key) return row;
    if (row.is === 'repeat' && row.name === group) return row.fields.find(({ name }) => name === rest.join('.'));
  }
  return undefined;
}

/** The label of the field, after the item of a group or the one of two addresses to which it belongs. */
function labelOf(lang: Lang, form: Form, { name, label }: Gap): string {
  const [first, index = ''] = name.split('.');
  if (first === 'object') return `${checkWords.object[lang]}: ${label[lang]}`;
  const group = form.topics
    .flatMap(({ rows }) => rows)
    .find((row) => row.is === 'repeat' && row.name === first && row.fields.length > 1);
  if (group?.is !== 'repeat' || !/^\d+$/.test(index)) return label[lang];
  return `${itemName[lang](group.label[lang], Number(index) + 1)}: ${label[lang]}`;
}
