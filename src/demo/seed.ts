/** Whom the demo appoints in the Committee, by which order and for how long; plain data for main to store. */
import { addDays } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';
import { fullName, personOf, type PersonId } from './people.js';

/** The capacities that an order gives to an official (P6.1, P6.5, A-10, A-22). */
export type StaffRole =
  'chancery' | 'manager' | 'officer' | 'head' | 'actingHead' | 'authorised' | 'complaintBody' | 'qualityBody';

/** One appointment. A person may have several. */
export interface Appointment {
  readonly person: PersonId;
  readonly iin: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly orderNumber: string;
  /** Where notices of work reach him. */
  readonly email: string;
  readonly orderDate: PlainDate;
  readonly from: PlainDate;
  /** The last day, inclusive; null while it runs on. */
  readonly until: PlainDate | null;
}

/** Before any application that the demo clock can reach (it starts in 2024), so that nobody is found without an order. */
const since: PlainDate = '2024-01-03';

/**
 * The staff as of a day. The head is away for the two weeks from the Monday after `today`; the acting head's order
 * covers these days and no other; at all times he may sign refusals after a hearing, by an order of the head. The first
 * officer also manages the unit.
 */
export function staff(today: PlainDate): readonly Appointment[] {
  const away = absence(today);
  return [
    appoint('chancery', 'chancery', '3-ж/қ'),
    appoint('officer', 'manager', '4-ж/қ'),
    appoint('officer', 'officer', '5-ж/қ'),
    appoint('secondOfficer', 'officer', '6-ж/қ'),
    appoint('head', 'head', '1-ж/қ'),
    appoint('actingHead', 'authorised', '40-ж/қ'),
    appoint('ministryOfficer', 'complaintBody', '17-ж/қ'),
    appoint('qualityOfficer', 'qualityBody', '9-ж/қ'),
    { ...appoint('actingHead', 'actingHead', '41-ж/қ'), orderDate: today, from: away.from, until: away.until },
  ];
}

const appoint = (id: PersonId, role: StaffRole, orderNumber: string): Appointment => ({
  person: id,
  iin: personOf(id).iin,
  name: fullName(personOf(id)),
  role,
  orderNumber,
  email: `${id.toLowerCase()}@komitet.example`,
  orderDate: since,
  from: since,
  until: null,
});

/** The days on which the head is away: from the Monday after `today` to the Friday of the week after that. */
export function absence(today: PlainDate): { readonly from: PlainDate; readonly until: PlainDate } {
  const toMonday = 7 - ((weekday(today) + 6) % 7);
  return { from: addDays(today, toMonday), until: addDays(today, toMonday + 11) };
}

/** 0 is Sunday. */
const weekday = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();
