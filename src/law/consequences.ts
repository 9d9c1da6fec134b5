/**
 * What a step in one case takes along in another: the same transaction writes both entries or neither. One row a consequence.
 * A permit's life begins with the entry of the permit in the registry (P9), and goes on from what its applications came to.
 */
import { type Calendar, civil } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Case, Data, Entry } from '../core/procedure.js';
import type { ApplicationStep } from './application.js';
import { addressOf, applicationOf, contractsOf, objectOf, officerOf, permitOf, registeredOn } from './facts.js';
import type { Basis } from './norms.js';
import { contactsOf } from './notices.js';
import type { PermitStep } from './permit.js';

/** A step that follows from an entry, in which case, and what it brings. */
export interface Consequence {
  readonly norm: Basis;
  readonly procedure: 'permit';
  readonly step: PermitStep;
  readonly case: string;
  readonly data: Data;
}

interface Row {
  readonly norm: Basis;
  readonly after: ApplicationStep;
  readonly takes: PermitStep;
  readonly data: (found: Case, entry: Entry, calendar: Calendar) => Data;
}

// prettier-ignore
export const consequences: { readonly [name: string]: Row } = {
  //  consequence      basis                 after the step            takes the step          which brings
  entered:           { norm: 'P9',         after: 'issue',           takes: 'enter',         data: entering   },
  enteredBySilence:  { norm: 'LPN 26(1)',  after: 'lapse',           takes: 'enter',         data: entering   },
  handedOver:        { norm: 'LPN 26(2)',  after: 'handOverPermit',  takes: 'handedOver',    data: handing    },
};

/** What follows in other cases from an entry of this one, which is its last. */
export function consequencesOf(found: Case, entry: Entry, calendar: Calendar): readonly Consequence[] {
  return Object.values(consequences)
    .filter(({ after }) => after === entry.step)
    .flatMap(({ norm, takes, data }): readonly Consequence[] => {
      const life = permitOf(found)?.life ?? '';
      if (life === '') return [];
      return [{ norm, procedure: 'permit', step: takes, case: life, data: data(found, entry, calendar) }];
    });
}

/** What the registry takes over from the application: the permit, its holder and the contracts on which it rests. */
function entering(found: Case, entry: Entry, calendar: Calendar): Data {
  const permit = permitOf(found);
  const application = applicationOf(found);
  if (!permit || !application) throw new Error(`case ${found.id} has no permit to enter`);
  const { email, sms } = contactsOf(found);
  const officer = officerOf(found);
  return {
    date: civil(calendar, entry.at).date,
    application: found.id,
    uin: permit.uin,
    permitNumber: permit.number,
    verifyCode: permit.verifyCode,
    holder: { name: permit.holder, iin: permit.iin, bin: permit.bin ?? '', address: addressOf(application) },
    contacts: { email: email ?? '', sms: sms ?? '' },
    issuedOn: permit.issuedOn,
    expiresOn: permit.expiresOn,
    basis: permit.basis,
    registration: {
      number: String(taken(found, 'register')?.data['registrationNumber'] ?? ''),
      on: registeredOn(found) ?? permit.issuedOn,
    },
    object: objectOf(application),
    paper: entry.papers[0]?.digest ?? '',
    contracts: contractsOf(application).map((contract) => ({ ...contract, validUntil: contract.validUntil ?? '' })),
    officerIin: officer?.iin ?? '',
    officerName: officer?.name ?? '',
  };
}

function handing(_: Case, entry: Entry, calendar: Calendar): Data {
  return { date: civil(calendar, entry.at).date, paper: entry.papers[0]?.digest ?? '' };
}
