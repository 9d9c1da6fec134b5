/** Invented people around a complaint: those of the application in the roles of this procedure, and the officials of the bodies. */
import type { Actor } from '../core/procedure.js';
import type { ComplaintRole } from './complaint.js';
import { people as others } from './people.js';

/** A person in a role of the procedure. */
export interface Complaining extends Actor {
  readonly role: ComplaintRole;
}

const inRole = <Role extends ComplaintRole>(role: Role, { iin, bin, name, order }: Actor) => ({
  role,
  iin,
  bin,
  name,
  order,
});

/** Nobody's IINs: births in the nineteenth century, right check digits. */
export const complaintPeople = {
  complainant: inRole('complainant', others.companyHead),
  /** Another employee of the company that complains. */
  colleague: inRole('complainant', others.companyEmployee),
  /** The head of the company as a private person. */
  himself: inRole('complainant', others.companyHeadHimself),
  individual: inRole('complainant', others.individual),
  stranger: inRole('complainant', others.otherCompany),
  chancery: inRole('chancery', others.chancery),
  officer: inRole('officer', others.officer),
  secondOfficer: inRole('officer', others.secondOfficer),
  head: inRole('head', others.head),
  actingHead: inRole('actingHead', others.actingHead),
  /** Whoever complains, in a post of the office. */
  complainantAsHead: inRole('head', others.himselfAsHead),
  ministry: {
    role: 'complaintBody',
    iin: '810223106018',
    bin: null,
    name: 'Ақтілекова Сымбат Оралқызы',
    order: '7-ж/қ of 2026-01-12',
  },
  quality: {
    role: 'qualityBody',
    iin: '840719205018',
    bin: null,
    name: 'Нұрлығайынова Айсұлу Тайырқызы',
    order: '4-ж/қ of 2026-02-02',
  },
  /** The head of the provider, who has since gone to the ministry or to the Agency. */
  headAtMinistry: inRole('complaintBody', others.head),
  headAtAgency: inRole('qualityBody', others.head),
  /** Whoever complains, in a post of a body. */
  complainantAtMinistry: inRole('complaintBody', others.himselfAsHead),
  complainantAtAgency: inRole('qualityBody', others.himselfAsHead),
  system: inRole('system', others.system),
} as const satisfies { readonly [name: string]: Complaining };
