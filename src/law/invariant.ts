/** How a sentence that must stay true is written: about every step, certain steps, who takes them, a moment. */
import type { Json } from '../core/procedure.js';
import type { Invariant } from '../core/world.js';
import type { ApplicationRole, ApplicationStep } from './application.js';
import { type Basis, isNorm } from './norms.js';

/** Whether a step that was taken leaves the sentence true. */
export type Holds = NonNullable<Invariant['step']>;

/** Holds of every step. */
export function every(norm: Basis, says: string, step: Holds): Invariant {
  return { norm, says, step };
}

/** Holds of these steps. */
export function on(norm: Basis, says: string, steps: readonly ApplicationStep[], holds: Holds): Invariant {
  const names: readonly string[] = steps;
  return every(norm, says, (entry, before, after) => !names.includes(entry.step) || holds(entry, before, after));
}

/** Only these roles take these steps. */
export function by(
  norm: Basis,
  says: string,
  steps: readonly ApplicationStep[],
  roles: readonly ApplicationRole[],
): Invariant {
  const allowed: readonly string[] = roles;
  return on(norm, says, steps, ({ actor }) => allowed.includes(actor.role));
}

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
