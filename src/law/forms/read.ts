/** Reads what was typed into an application form: canonical values, and every problem with its field, norm and key. */
import { type Field as CoreField, type FieldProblem, parse } from '../../core/fields.js';
import type { PlainDate } from '../../core/procedure.js';
import { type Form, type Placed, placedIn, readable, resolved, type Topic, type Values } from './row.js';

/** A form or a topic of it as it was read: what cannot be read is kept as it was typed, so that nothing is lost. */
export interface Read {
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
}

/** Reads a topic; `all` are the values of the whole form, `files` the keys of the fields that have an attachment. */
export function readTopic(topic: Topic, all: Values, files: readonly string[], today: PlainDate): Read {
  return readResolved(topic, resolved(all), files, today);
}

function readResolved(topic: Topic, raw: Values, files: readonly string[], today: PlainDate): Read {
  const values: { [key: string]: string } = {};
  const problems: FieldProblem[] = [];
  for (const place of placedIn(topic, raw, files)) {
    if (place.field.kind === 'file') continue;
    const typed = raw[place.key] ?? '';
    const read = parse(fieldAt(place, topic, today), typed, raw);
    values[place.key] = 'value' in read ? read.value : typed;
    if ('problem' in read) problems.push({ field: place.key, norm: place.field.norm, ...read });
  }
  return { values, problems };
}

/** Reads the whole form, topic by topic. Values of fields that do not apply are left out. */
export function readForm(form: Form, all: Values, files: readonly string[], today: PlainDate): Read {
  const raw = resolved(all);
  const topics = form.topics.map((topic) => readResolved(topic, raw, files, today));
  return {
    values: Object.assign({}, ...topics.map(({ values }) => values)) as Values,
    problems: topics.flatMap(({ problems }) => problems),
  };
}

/** The kind of field that stands at a place, as the law judges it too. Nothing is required here: what is missing is the law's to say. */
export function fieldAt(place: Placed, topic: Topic, today: PlainDate): CoreField {
  return { ...readable(place, topic.name, today), required: false };
}
