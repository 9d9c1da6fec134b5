/** What the rows of a form are: topics (one a page), fields with their norms, groups that repeat; and how a filled form is read. */
import type { Words } from '../../core/calendar.js';
import type { Field as CoreField, FieldKind } from '../../core/fields.js';
import type { PlainDate } from '../../core/procedure.js';
import type { Basis, Norm } from '../norms.js';

/**
 * What follows when something is missing, expired or invalid: refusal of further consideration (P6.5), a ground of
 * refusal after a hearing (L10.2, L10.6), notices to the personal cabinet only (APPC 66), or nothing but this remark.
 */
export type Consequence = 'P6.5' | 'L10.2' | 'L10.6' | 'APPC 66' | 'none';

/** The row counts only when another field, which stands earlier in the same group or among the form's own, has one of these values. */
export interface Condition {
  readonly field: string;
  readonly is: readonly string[];
}

/** One field. Its key is `name`, or 'group.n.name' inside a group that repeats. */
export interface Field {
  readonly is: 'field';
  readonly name: string;
  readonly norm: Basis;
  readonly kind: FieldKind;
  readonly label: Words;
  readonly hint?: Words;
  readonly required: boolean;
  /** What follows when a required field is left empty. */
  readonly without: Consequence;
  /** For a 'valid until': what follows when that day is past. The day itself still counts. */
  readonly expired?: Consequence;
  /** A date that cannot lie ahead. */
  readonly past?: true;
  /** bin: of the entity itself, or of a branch or representative office. */
  readonly unit?: 'entity' | 'branch';
  /** postalCode: the field that holds the country. */
  readonly country?: string;
  /** Taken from the certificate of who signs, shown, not typed. */
  readonly prefilled?: 'certificate';
  /** Asked for convenience; no point of the form prescribes it, and its absence has no effect. */
  readonly outside?: true;
  readonly when?: Condition;
  readonly choices?: readonly { readonly value: string; readonly label: Words }[];
}

/** A group of fields given once or several times. */
export interface Repeat {
  readonly is: 'repeat';
  readonly name: string;
  readonly norm: Basis;
  /** The heading of one item. */
  readonly label: Words;
  /** The words of the button that adds an item. */
  readonly add: Words;
  readonly min: number;
  readonly max: number;
  readonly fields: readonly Field[];
  readonly document?: Document;
}

/** A document that is missing as a whole when nothing of it was given: one finding in place of one a field. */
export interface Document {
  readonly norm: Norm;
  readonly name: string;
  readonly label: Words;
}

/** What one page asks. */
export interface Topic {
  readonly name: string;
  readonly norm: Basis;
  readonly title: Words;
  readonly note?: Words;
  readonly rows: readonly (Field | Repeat)[];
  readonly document?: Document;
}

/** What the office fills in, never the applicant. */
export interface Computed {
  readonly name: 'addressee' | 'signer' | 'sheets' | 'date';
  readonly norm: Norm;
  readonly label: Words;
  readonly note?: Words;
}

/** Of these fields one must be given: at least one, or exactly one. */
export interface OneOf {
  readonly norm: Norm;
  readonly name: string;
  readonly label: Words;
  readonly fields: readonly string[];
  readonly exactly: boolean;
  readonly without: Consequence;
}

/** An application form of the Order. */
export interface Form {
  readonly id: 'A2' | 'A3';
  readonly norm: Norm;
  /** Who applies by it (P5.1). */
  readonly applicant: Words & { readonly norm: Norm };
  readonly title: Words;
  readonly request: Words & { readonly norm: Norm };
  readonly topics: readonly Topic[];
  readonly computed: readonly Computed[];
  readonly oneOf: readonly OneOf[];
}

/** The values of a form by their flat keys; an empty text is an empty field. A ticked box is 'yes'. */
export type Values = { readonly [key: string]: string };

/** A field in its place: with its key, and for a group the number of the item (from 0). */
export interface Placed {
  readonly key: string;
  readonly field: Field;
  readonly group: Repeat | null;
  readonly index: number;
}

/** The value of a key; '' when there is none. */
export const valueOf = (values: Values, key: string): string => (values[key] ?? '').trim();

/** How many items of a group were given: up to the last with any value or file, at least `min`, at most `max`. */
export function itemsOf(group: Repeat, keys: Iterable<string>): number {
  let count = group.min;
  for (const key of keys) {
    if (!key.startsWith(`${group.name}.`)) continue;
    const [, index] = key.split('.');
    if (/^\d{1,3}$/.test(index ?? '')) count = Math.max(count, Number(index) + 1);
  }
  return Math.min(count, group.max);
}

/** All fields of a topic in their places, those that do not apply left out. */
export function placedIn(topic: Topic, values: Values, files: readonly string[]): readonly Placed[] {
  const given = topic.rows.some(({ is }) => is === 'repeat')
    ? [...Object.keys(values).filter((key) => valueOf(values, key) !== ''), ...files]
    : [];
  return topic.rows.flatMap((row): readonly Placed[] => {
    if (row.is === 'field')
      return applies(row, '', values) ? [{ key: row.name, field: row, group: null, index: 0 }] : [];
    return Array.from({ length: itemsOf(row, given) }, (_, index) => `${row.name}.${index}.`).flatMap((prefix, index) =>
      row.fields
        .filter((field) => applies(field, prefix, values))
        .map((field) => ({ key: prefix + field.name, field, group: row, index })),
    );
  });
}

/** A field in its place as `core/fields.ts` reads it; `on` is the day that a date of the past cannot lie after. */
export function readable({ key, field, group, index }: Placed, topic: string, on: PlainDate): CoreField {
  const { kind, norm, required, when, choices, unit, country, past } = field;
  const inGroup = group ? `${group.name}.${index}.` : '';
  return {
    name: key,
    kind,
    norm,
    required,
    topic,
    ...(when ? { when: { field: inGroup + when.field, is: when.is } } : {}),
    ...(choices ? { choices: choices.map(({ value }) => value) } : {}),
    ...(unit ? { unit } : {}),
    ...(country ? { country } : {}),
    ...(past ? { notAfter: on } : {}),
  };
}

/** The values with the shortcut carried out: an object «at the same address» has the address copied into it. */
export function resolved(values: Values): Values {
  if (values['object.same'] !== 'yes') return values;
  const kept = Object.entries(values).filter(([key]) => !key.startsWith('object.') || key === 'object.same');
  const copied = Object.entries(values)
    .filter(([key]) => key.startsWith('address.') && key !== 'address.country')
    .map(([key, value]) => [key.replace('address.', 'object.'), value] as const);
  return Object.fromEntries([...kept, ...copied]);
}

function applies({ when }: Field, prefix: string, values: Values): boolean {
  return !when || when.is.includes(valueOf(values, prefix + when.field));
}
