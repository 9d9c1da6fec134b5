/** How a sentence that must stay true is written: about every step, certain steps, who takes them, a moment. */
import type { Case, Json, PlainDate } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import type { ApplicationRole, ApplicationStep } from './application.js';
import { type Basis, isNorm } from './norms.js';

/** Whether a step that was taken leaves the sentence true. */
export type Holds = NonNullable<Invariant['step']>;

/** Holds of every step. */
export function every(norm: Basis, says: string, step: Holds): Invariant {
  return { norm, says, step };
}

/** How a sentence is written that holds of certain steps of a procedure, or of who takes them. */
export interface Sentences<Step extends string, Role extends string> {
  /** Holds of these steps. */
  readonly on: (norm: Basis, says: string, steps: readonly Step[], holds: Holds) => Invariant;
  /** Only these roles take these steps. */
  readonly by: (norm: Basis, says: string, steps: readonly Step[], roles: readonly Role[]) => Invariant;
}

/** The sentences about the steps and roles of one procedure. */
export function sentences<Step extends string, Role extends string>(): Sentences<Step, Role> {
  const on: Sentences<Step, Role>['on'] = (norm, says, steps, step) => ({ norm, says, steps, step });
  return {
    on,
    by: (norm, says, steps, roles) => {
      const allowed: readonly string[] = roles;
      return on(norm, says, steps, ({ actor }) => allowed.includes(actor.role));
    },
  };
}

/** The sentences about an application. */
export const { on, by } = sentences<ApplicationStep, ApplicationRole>();

/** From a step on a term of an application stands and is due on a day; made by whoever knows the terms. */
export type DueOn = (
  norm: Basis,
  says: string,
  term: string,
  from: ApplicationStep,
  day: (found: Case) => PlainDate,
) => Invariant;

/** Holds of a case at every moment, with what is then possible. */
export function at(norm: Basis, says: string, moment: NonNullable<Invariant['moment']>): Invariant {
  return { norm, says, moment };
}

/** Whether a basis is a point of the Order or an article of a law. */
export function exists(norm: string): boolean {
  return isNorm(norm) || /^(APPC|LPN|LSS|LPD) \d/.test(norm);
}

/** A text without its outer spaces; '' for what is none. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
