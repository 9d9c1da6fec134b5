/** Which of the keys that were seen lately have a table. */

const sightsMax = 64;

/**
 * A key gets a table at its second sight: a new one while there are fewer than `tablesMax`, then that of the key that was not
 * seen for the longest time, if it was not seen since the first sight. So keys that take turns do not take each other's tables.
 */
export class Recent {
  /** The place of a key's table, null when it has none; in the order of their last sight. */
  private readonly sights = new Map<string, number | null>();
  private tables = 0;

  constructor(private readonly tablesMax: number) {}

  hasTable(key: string): boolean {
    return typeof this.sights.get(key) === 'number';
  }

  /** The place of the key's table or null. `make` makes one, in the place of an old one or, for null, in a new place. */
  placeOf(key: string, make: (old: number | null) => number): number | null {
    let place = this.sights.get(key) ?? null;
    if (place === null && this.sights.has(key)) place = this.give(key, make);
    this.sights.delete(key);
    this.sights.set(key, place);
    if (this.sights.size > sightsMax) this.forget();
    return place;
  }

  private give(key: string, make: (old: number | null) => number): number | null {
    if (this.tables < this.tablesMax) {
      this.tables += 1;
      return make(null);
    }
    for (const [other, place] of this.sights) {
      if (other === key) return null;
      if (place === null) continue;
      this.sights.set(other, null);
      return make(place);
    }
    return null;
  }

  /** Forgets the key without table that was not seen for the longest time. */
  private forget(): void {
    for (const [key, place] of this.sights) {
      if (place !== null) continue;
      this.sights.delete(key);
      return;
    }
  }
}
