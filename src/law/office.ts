/**
 * The office's own case: who holds which role, by which order and for how long, and the orders on days off. Orders are
 * its steps, like any other.
 */
import { plainDate } from '../core/calendar.js';
import { email } from '../core/contacts.js';
import type { Case, Data, Need, PlainDate, Procedure, Step } from '../core/procedure.js';
import { actNamed, daysChange, followsOthers, ordersSomething } from './day-orders.js';
import type { Basis } from './norms.js';

/** The bodies beside the office that consider complaints (P10.1): their officials sign in with the BIN of their own body. */
export const bodyRoles = ['complaintBody', 'qualityBody'] as const;

export type BodyRole = (typeof bodyRoles)[number];

/** The roles of officials that an order can give. */
export const staffRoles = ['chancery', 'manager', 'officer', 'head', 'actingHead', 'authorised', ...bodyRoles] as const;

export type StaffRole = (typeof staffRoles)[number];

/** The id of the one case of the office. */
export const officeCase = 'office';

const appointmentComplete: Need = (_, data) => {
  const from = plainDate(String(data['from'] ?? ''));
  const until = data['until'] === null ? null : plainDate(String(data['until'] ?? ''));
  return [
    ...(/^\d{12}$/.test(String(data['iin'])) ? [] : [fault('iinOfTwelveDigits', 'iin')]),
    ...(staffRoles.some((role) => role === data['role']) ? [] : [fault('noSuchRole', 'role')]),
    ...(named(data, 'order') ? [] : [fault('orderMissing', 'order')]),
    ...(from ? [] : [fault('dateMissing', 'from')]),
    ...(data['until'] === null || (from && until && until >= from) ? [] : [fault('untilBeforeFrom', 'until')]),
    ...(data['email'] === undefined || 'value' in email(String(data['email'])) ? [] : [fault('notEmail', 'email')]),
  ];
};

/** A post that has ended by that day already cannot be ended again. */
const holdsThatRole: Need = ({ case: office }, data) => {
  const until = String(data['until'] ?? '');
  const holds = ({ iin, role, validUntil }: Post) =>
    iin === data['iin'] && role === data['role'] && (validUntil === null || validUntil > until);
  return posts(office).some(holds) ? [] : [fault('noSuchPost', 'role')];
};

const byOrder: Need = (_, data) => (named(data, 'order') ? [] : [fault('orderMissing', 'order')]);

const until: Need = (_, data) => (plainDate(String(data['until'] ?? '')) ? [] : [fault('dateMissing', 'until')]);

const dayOrderHolds = [actNamed, ordersSomething, followsOthers, daysChange];

// prettier-ignore
const steps = {
  //  step        basis               who                      when          provided that                                       the case then is
  appoint:      { norm: 'practice', by: ['administrator'], at: ['new', 'open'], given: [], needs: [appointmentComplete],           becomes: 'open' },
  relieve:      { norm: 'practice', by: ['administrator'], at: ['open'],        given: [], needs: [holdsThatRole, byOrder, until], becomes: 'open' },
  orderDays:    { norm: 'L8.2',     by: ['administrator'], at: ['new', 'open'], given: [], needs: dayOrderHolds,                  becomes: 'open' },
} as const satisfies { readonly [name: string]: Step<'administrator', 'open', Basis> };

export const office = {
  name: 'office',
  edition: 'practice',
  steps,
  terms: {},
  ended: [],
  dayOf: (entry) => plainDate(entry.at.slice(0, 10)) ?? '1970-01-01',
} as const satisfies Procedure;

/** An order in force: who, in which role, from which day to which (null: until further notice). */
export interface Post {
  readonly iin: string;
  readonly role: StaffRole;
  readonly name: string;
  readonly order: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  /** Where notices of work reach him; absent when the order's entry gives no address. */
  readonly email?: string;
}

/** Every post that the office's entries make, ended ones included. */
export function posts(found: Case): readonly Post[] {
  const held: Post[] = [];
  for (const { step, data } of found.entries) {
    const post = postIn(data);
    if (step === 'appoint' && post) held.push(post);
    if (step === 'relieve')
      for (const [index, held1] of held.entries())
        if (
          held1.iin === data['iin'] &&
          held1.role === data['role'] &&
          (held1.validUntil === null || held1.validUntil > String(data['until']))
        )
          held[index] = { ...held1, validUntil: plainDate(String(data['until'])) };
  }
  return held;
}

function postIn(data: Data): Post | null {
  const role = staffRoles.find((name) => name === data['role']);
  const validFrom = plainDate(String(data['from'] ?? ''));
  if (!role || !validFrom) return null;
  return {
    iin: String(data['iin']),
    role,
    name: String(data['name']),
    order: String(data['order']),
    validFrom,
    validUntil: plainDate(String(data['until'] ?? '')),
    ...(named(data, 'email') ? { email: String(data['email']) } : {}),
  };
}

const fault = (why: string, field: string) => ({ norm: 'practice', why, field });

const named = (data: Data, field: string): boolean => {
  const value = data[field];
  return typeof value === 'string' && value.trim() !== '';
};
