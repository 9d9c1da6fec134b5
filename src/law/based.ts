/** Conditions say as data on which norms they rest, so that what carries a norm is read from the tables and listed nowhere. */
import type { Check, Need } from '../core/procedure.js';
import type { Basis } from './norms.js';

/** A condition with the name by which lists call it, and the norms on which it rests. */
export type Based<Condition extends Check | Need> = Condition & {
  readonly called: string;
  readonly basis: readonly Basis[];
};

/**
 * Says on which norms a condition rests. Its refusals name one of these, or the point of an application, of the package or
 * of a paper that is concerned.
 */
export function basedOn<Condition extends Check | Need>(
  called: string,
  basis: readonly Basis[],
  condition: Condition,
): Based<Condition> {
  return Object.assign(condition, { called, basis });
}
