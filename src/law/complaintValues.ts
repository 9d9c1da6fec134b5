/** How the data of a complaint's steps are read where a condition asks for them. */
import type { Data, Json, Refusal } from '../core/procedure.js';
import { daysIn } from './complaintFacts.js';

/** The longest term, in working days, that a decision can set for a case that begins anew (APPC 76(1)). */
const NEW_TERM_MAX = 15;

/** Refused unless the data set a new term: a whole number of working days, fifteen at most. */
export function withNewTerm(data: Data): readonly Refusal[] {
  const days = daysIn(data);
  return days !== null && days <= NEW_TERM_MAX
    ? []
    : [{ norm: 'APPC 76(1)', why: 'newTermMissing', field: 'days', with: { max: NEW_TERM_MAX } }];
}

/** Refused unless the field holds a text that is not blank. */
export function unlessFilled(data: Data, name: string, refusal: Refusal): readonly Refusal[] {
  return textOf(data[name]).trim() === '' ? [refusal] : [];
}

/** A value that has fields; else one without any. */
export function recordOf(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}

/** A text; '' for what is none. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
