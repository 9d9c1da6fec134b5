/**
 * What an application for an extension asks: the prolonged contract and the information form, by the same fields as in the
 * first application. Everything else stands as it was.
 */
import type { Values } from '../core/fields.js';
import type { ActField } from './acts.js';
import type { Application } from './facts.js';
import { contracts, information } from './forms/documents.js';
import type { Field } from './forms/row.js';
import type { Basis } from './norms.js';
import type { HeldPermit } from './permitFacts.js';

/** The field of the copies of the prolonged contract. */
export const contractCopies = 'contracts.0.file';

const contractRow = contracts.rows.find((row) => row.is === 'repeat');

/** A field of the form, with its point of the Order. */
export interface ExtensionField extends ActField {
  readonly norm: Basis;
}

/** The fields of the form, in the order of the page. */
export const extensionFields: readonly ExtensionField[] = [
  ...(contractRow?.fields ?? []).map((field) => fieldFrom(field, 'contracts.0.')),
  ...information.rows.flatMap((row) => (row.is === 'field' ? [fieldFrom(row, '')] : [])),
];

/** What the form begins with: the contract on record that ends last, and the certificates of the last application. */
export function extensionValues({ contracts: all }: HeldPermit, { values }: Application): Values {
  const [last] = [...all].sort((a, b) => ((a.validUntil ?? '9999') < (b.validUntil ?? '9999') ? 1 : -1));
  return {
    ...Object.fromEntries(Object.entries(values).filter(([key]) => key.startsWith('information.'))),
    'contracts.0.operator': last?.operator ?? '',
    'contracts.0.operatorBin': last?.operatorBin ?? '',
    'contracts.0.number': last?.number ?? '',
    'contracts.0.date': last?.date ?? '',
  };
}

/** The values of the whole application: as the first one, but for what the form asks. */
export function extendedValues({ values }: Application, said: Values): Values {
  const kept = Object.entries(values).filter(([key]) => !/^(contracts|information)\./.test(key));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
  };
}

function fieldFrom({ name, norm, kind, label, hint, choices, when, required }: Field, prefix: string): ExtensionField {
  return {
    name: `${prefix}${name}`,
    norm,
    kind: kind === 'confirm' || kind === 'country' ? 'text' : kind,
    required: required || name === 'file',
    label,
    ...(hint ? { hint } : {}),
    ...(choices ? { choices: choices.map(({ value }) => value), options: choices } : {}),
    ...(when ? { when: { field: `${prefix}${when.field}`, is: when.is } } : {}),
  };
}
