/** An invented permit: the people in the roles of its life, its base operators, its contracts, and how the registry takes it over. */
import { addYears } from '../core/calendar.js';
import type { Actor, Data, PlainDate } from '../core/procedure.js';
import { complaintPeople } from './complaintPeople.js';
import { permitYearsOn } from './edition.js';
import { people } from './people.js';
import type { PermitRole } from './permit.js';

/** A person in a role of a permit's life. */
interface Living extends Actor {
  readonly role: PermitRole;
}

const as = (role: PermitRole, { iin, bin, name, order }: Actor): Living => ({ role, iin, bin, name, order });

/** The base operators; their BINs were never given to anybody. */
export const operators = {
  first: { name: '«Ұялы Әлем» ЖШС', bin: '240140000011' },
  second: { name: '«Дала Сымсыз» АҚ', bin: '231140001863' },
} as const;

/** The holder is the company of `people`, for which two of its employees sign. */
export const living = {
  holder: as('holder', people.companyHead),
  otherSigner: as('holder', people.companyEmployee),
  /** The head of the company as a private person, whose permit it is not. */
  holderHimself: as('holder', people.companyHeadHimself),
  otherHolder: as('holder', people.individual),
  baseOperator: as('baseOperator', { ...people.otherCompany, bin: operators.first.bin }),
  otherOperator: as('baseOperator', { ...people.individual, bin: '220740007750' }),
  manager: as('manager', people.manager),
  officer: as('officer', people.officer),
  secondOfficer: as('officer', people.secondOfficer),
  head: as('head', people.head),
  actingHead: as('actingHead', people.actingHead),
  authorised: as('authorised', people.authorised),
  /** An official of the ministry, who decides on complaints. */
  complaintBody: as('complaintBody', complaintPeople.ministry),
  /** The person who signs for the holder, in posts of the office. */
  himselfAsHead: as('head', people.himselfAsHead),
  himselfAsOfficer: as('officer', people.himselfAsHead),
  system: as('system', people.system),
} as const satisfies { readonly [name: string]: Living };

/** The contract on which the usual permit rests; its last day lies ahead of that of the permit. */
export const firstContract = {
  operator: operators.first.name,
  operatorBin: operators.first.bin,
  number: '45-И',
  date: '2026-05-12',
  validUntil: '2027-03-31',
} as const;

/** Another contract, without an end. */
export const secondContract = {
  operator: operators.second.name,
  operatorBin: operators.second.bin,
  number: '7',
  date: '2026-06-01',
  validUntil: '',
} as const;

/** A permit of ten years as the registry takes it over, from its day of issue. */
export function entered(issuedOn: PlainDate, change: Data = {}): Data {
  return {
    application: '6a0b2f8e-0000-4000-8000-000000000001',
    uin: 'KZ15VMA00000231',
    permitNumber: 'KZ28VMP00000012',
    verifyCode: 'q1w2e3r4',
    holder: {
      name: '«Жеті Өзен Байланыс» ЖШС',
      iin: living.holder.iin ?? '',
      bin: living.holder.bin ?? '',
      address: '010000, Астана, Мәңгілік Ел даңғылы, 5',
    },
    contacts: { email: 'mvno@example.kz', sms: '+77012345678' },
    issuedOn,
    expiresOn: addYears(issuedOn, permitYearsOn(issuedOn)),
    basis: 'decision',
    registration: { number: '2026-000231', on: issuedOn },
    object: '010000, Астана, Мәңгілік Ел даңғылы, 5',
    paper: 'a1'.repeat(32),
    contracts: [firstContract],
    officerIin: people.officer.iin,
    officerName: people.officer.name,
    date: issuedOn,
    ...change,
  };
}

/** A document that shows a change. */
export const document = {
  field: 'permit.files',
  name: 'contract.pdf',
  digest: 'b2'.repeat(32),
  sizeBytes: 1_482_113,
  media: 'application/pdf',
} as const;

/** More documents than can come with a paper. */
export const manyDocuments = Array.from({ length: 11 }, () => document);
