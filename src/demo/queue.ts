/** The requests that wait for a person: in the order in which they came, one shown at a time. */
import { randomUUID } from 'node:crypto';
import type { Ask } from './asks.js';
import type { PersonId } from './people.js';

/** What a person answers. */
export type Choice = PersonId | 'cancel';

/** What became of a request that was answered. */
export type Outcome = 'signed' | 'given' | 'cancelled';

/** A request that waits. The id is secret enough to serve as the proof that an answer comes from the chooser's own page. */
export interface Waiting {
  readonly id: string;
  readonly ask: Ask;
  readonly origin: string | null;
}

/** The queue of the chooser. */
export interface Queue {
  /** Adds a request. `chosen` is null when it was dropped. */
  add(ask: Ask, origin: string | null): { readonly chosen: Promise<Choice | null>; drop(): void };
  /** The request that is shown now. */
  first(): Waiting | null;
  /** Answers the request with this id, when it is the one shown; false when it is gone. */
  answer(id: string, choice: Choice): boolean;
  /** The request that was answered last, and what became of it. */
  last(): { readonly id: string; readonly outcome: Outcome } | null;
  /** Resolves when another request is shown than the one with this id ('none' for none), or after `ms`. */
  changed(seen: string, ms: number): Promise<void>;
}

/** An empty queue. */
export function makeQueue(): Queue {
  let waiting: readonly (Waiting & { readonly resolve: (choice: Choice | null) => void })[] = [];
  let last: { readonly id: string; readonly outcome: Outcome } | null = null;
  const listeners = new Set<() => void>();
  const first = (): Waiting | null => waiting[0] ?? null;

  function settle(id: string, choice: Choice | null): void {
    const found = waiting.find((item) => item.id === id);
    if (!found) return;
    waiting = waiting.filter((item) => item !== found);
    if (choice !== null)
      last = { id, outcome: choice === 'cancel' ? 'cancelled' : found.ask.is === 'sign' ? 'signed' : 'given' };
    found.resolve(choice);
    for (const listener of listeners) listener();
  }

  return {
    add(ask, origin) {
      const id = randomUUID();
      const chosen = new Promise<Choice | null>((resolve) => {
        waiting = [...waiting, { id, ask, origin, resolve }];
      });
      for (const listener of listeners) listener();
      return { chosen, drop: () => settle(id, null) };
    },
    first,
    answer(id, choice) {
      if (first()?.id !== id) return false;
      settle(id, choice);
      return true;
    },
    last: () => last,
    changed: (seen, ms) =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          listeners.delete(check);
          resolve();
        };
        const check = (): void => {
          if ((first()?.id ?? 'none') !== seen) done();
        };
        const timer = setTimeout(done, ms);
        listeners.add(check);
        check();
      }),
  };
}
