/** What a process has read and may use again, as long as it hears of every change. */
import { LRUCache } from 'lru-cache';
import type { Tidings } from './tidings.js';

/** What was read, by its key. */
export interface Remembered<Value extends object> {
  readonly recall: (key: string) => Value | undefined;
  /** To be asked for before reading: what was read is kept only when nothing was changed meanwhile. */
  readonly keeper: (key: string) => (found: Value) => void;
  /** This one was changed; with null any may have been. */
  readonly forget: (key: string | null) => void;
}

/** Remembers at most so many; whoever remembers says of which topics `forget` is to hear. */
export function remembering<Value extends object>(tidings: Tidings, max: number): Remembered<Value> {
  const kept = new LRUCache<string, Value>({ max });
  let changes = 0;
  return {
    recall: (key) => (tidings.steady ? kept.get(key) : undefined),
    keeper: (key) => {
      const before = changes;
      const steady = tidings.steady;
      return (found) => {
        if (steady && before === changes) kept.set(key, found);
      };
    },
    forget: (key) => {
      changes += 1;
      if (key === null) kept.clear();
      else kept.delete(key);
    },
  };
}
