/**
 * The bodies that consider complaints about this service (P10.1), by the names that they bear from a day on. What a reorganisation may
 * change is dated, newest first.
 */
import type { PlainDate } from '../core/procedure.js';
import { type Fact, officeOn } from './edition.js';

/** The two bodies, by the roles of those who act for them. */
export type Body = 'complaintBody' | 'qualityBody';

/** A name and the day from which it is borne. */
interface Named {
  readonly from: PlainDate;
  readonly name: Fact;
}

/**
 * The authorised body for assessment and control of the quality of state services, newest first: the Agency and its departments
 * (law-facts 2.1). The day is that from which this Order is in force at the earliest; the name is older.
 */
export const qualityBodies: readonly Named[] = [
  {
    from: '2024-10-22',
    name: {
      norm: 'P10.7',
      kk: 'Қазақстан Республикасының Мемлекеттік қызмет істері агенттігі',
      ru: 'Агентство Республики Казахстан по делам государственной службы',
      en: 'Agency of the Republic of Kazakhstan for Civil Service Affairs',
    },
  },
];

/** The name of a body on a day; for a day before the first row, the first row. The higher body of the Committee is its ministry. */
export function bodyOn(body: Body, day: PlainDate, table: readonly Named[] = qualityBodies): Fact {
  switch (body) {
    case 'complaintBody':
      return { norm: 'P10.1', ...officeOn(day).ministry };
    case 'qualityBody': {
      const found = table.find(({ from }) => from <= day) ?? table.at(-1);
      if (!found) throw new RangeError('The table of quality bodies is empty.');
      return found.name;
    }
    default:
      return body satisfies never;
  }
}
