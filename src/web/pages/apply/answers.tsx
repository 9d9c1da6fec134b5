/** The answers of a filled form, topic by topic, as they will stand in the application. */
import type { ComponentChildren } from 'preact';
import { show } from '../../../core/fields.js';
import type { PlainDate } from '../../../core/procedure.js';
import type { Filling } from '../../../desk/draft.js';
import type { Attachment } from '../../../law/facts.js';
import { forms } from '../../../law/forms.js';
import { fieldAt, readTopic } from '../../../law/forms/read.js';
import { type Form, type Placed, placedIn, resolved, type Topic, valueOf } from '../../../law/forms/row.js';
import { checkWords, itemName } from '../../../words/apply.js';
import { countryName, type Lang, size } from '../../../words/languages.js';
import { paperWords } from '../../../words/parts.js';
import { problemText } from '../../look/form.js';
import type { SummaryRow } from '../../look/lists.js';
import { toldAt } from './asked.js';

/** The answers of one topic; `title` is null where they belong to no item of a group. */
export interface TopicAnswers {
  readonly topic: Topic;
  readonly lists: readonly { readonly title: string | null; readonly rows: readonly SummaryRow[] }[];
}

/** Every topic with its answers. What was left empty and need not be filled in is left out. */
export function answersOf(lang: Lang, filling: Filling, today: PlainDate): readonly TopicAnswers[] {
  const form = forms[filling.form];
  const values = resolved(filling.values);
  const files = filling.attachments.map(({ field }) => field);
  return form.topics.map((topic) => {
    const read = readTopic(topic, filling.values, files, today);
    const problems = new Map(toldAt(topic, filling.values, read.problems).map((problem) => [problem.field, problem]));
    const places = placedIn(topic, values, files);
    const rowOf = (place: Placed): SummaryRow => {
      const { key, field } = place;
      const problem = problems.get(key);
      return {
        key: field.label[lang],
        value: valueFor(lang, filling, place, problem ? valueOf(values, key) : shown(place, topic, today, read.values)),
        ...(problem ? { problem: problemText(lang, problem) } : {}),
      };
    };
    const told = places.filter(
      (place) => place.field.required || isOneOf(form, place.key) || isGiven(filling, place, values),
    );
    return { topic, lists: listsOf(lang, told, rowOf, strays(lang, topic, filling, places)) };
  });
}

function listsOf(
  lang: Lang,
  places: readonly Placed[],
  rowOf: (place: Placed) => SummaryRow,
  strays: readonly SummaryRow[],
): TopicAnswers['lists'] {
  const own = [...places.filter(({ group }) => group === null || group.fields.length === 1).map(rowOf), ...strays];
  const items = new Map<string, Placed[]>();
  for (const place of places.filter(({ group }) => group !== null && group.fields.length > 1)) {
    const title = itemName[lang](place.group?.label[lang] ?? '', place.index + 1);
    items.set(title, [...(items.get(title) ?? []), place]);
  }
  return [
    ...(own.length > 0 ? [{ title: null, rows: own }] : []),
    ...[...items].map(([title, inside]) => ({ title, rows: inside.map(rowOf) })),
  ];
}

function shown(place: Placed, topic: Topic, today: PlainDate, values: { readonly [key: string]: string }): string {
  return show(fieldAt(place, topic, today), values[place.key] ?? '');
}

function isOneOf(form: Form, key: string): boolean {
  return form.oneOf.some(({ fields, exactly }) => !exactly && fields[0] === key);
}

function isGiven({ attachments }: Filling, { key }: Placed, values: { readonly [key: string]: string }): boolean {
  return valueOf(values, key) !== '' || attachments.some(({ field }) => field === key);
}

function valueFor(
  lang: Lang,
  { attachments }: Filling,
  { key, field }: Placed,
  text: string,
): ComponentChildren | null {
  switch (field.kind) {
    case 'file': {
      const attachment = attachments.find((one) => one.field === key);
      return attachment ? <AttachedFile lang={lang} attachment={attachment} /> : null;
    }
    case 'confirm':
      return (text === 'yes' ? checkWords.yes : checkWords.no)[lang];
    case 'choice':
      return field.choices?.find(({ value }) => value === text)?.label[lang] ?? (text || null);
    case 'country':
      return text ? countryName(lang, text) : null;
    default:
      return text || null;
  }
}

/** Attachments of fields that do not apply any more: they go with the application too, so they are shown. */
function strays(lang: Lang, topic: Topic, { attachments }: Filling, places: readonly Placed[]): readonly SummaryRow[] {
  return topic.rows.flatMap((row) => {
    const lost = attachments.find(({ field }) => row.is === 'field' && field === row.name);
    if (row.is !== 'field' || !lost || places.some(({ key }) => key === row.name)) return [];
    return [{ key: row.label[lang], value: <AttachedFile lang={lang} attachment={lost} /> }];
  });
}

function AttachedFile({ lang, attachment }: { readonly lang: Lang; readonly attachment: Attachment }) {
  const { name, digest, sizeBytes } = attachment;
  return (
    <>
      <a class="govuk-link" href={`/apply/files/${digest}`}>
        {name}
      </a>
      , {size(lang, sizeBytes)}
      <br />
      <abbr title={paperWords.digest[lang]}>SHA-256</abbr>{' '}
      <span class="rq-mono">{`${digest.slice(0, 8)} … ${digest.slice(-8)}`}</span>
    </>
  );
}
