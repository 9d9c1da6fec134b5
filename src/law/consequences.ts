/**
 * What a step in one case takes along in another: the same transaction writes both entries or neither. One row a consequence.
 * A permit's life begins with the entry of the permit in the registry (P9), and goes on from what its applications came to.
 */
import { type Calendar, civil } from '../core/calendar.js';
import { decide, type Decision, taken } from '../core/decide.js';
import type { Actor, Case, Data, Entry, Procedure } from '../core/procedure.js';
import type { ApplicationStep } from './application.js';
import { complaint, type ComplaintStep } from './complaint.js';
import { complaintNumber, complaintOf, type Effect } from './complaintFacts.js';
import { complaintOutcome } from './complaintOutcome.js';
import { addressOf, applicationOf, contractsOf, objectOf, officerOf, permitOf, registeredOn } from './facts.js';
import type { Basis } from './norms.js';
import { contactsOf } from './notices.js';
import type { PermitStep } from './permit.js';
import type { StepName } from './procedures.js';

/** A step that follows from an entry, in which case, and what it brings. */
export interface Consequence {
  readonly norm: Basis;
  readonly step: StepName;
  /** The row instead, where that case is at a stage at which the step is not taken; null: there is none. */
  readonly otherwise: StepName | null;
  readonly case: string;
  /** Whether it opens that case. */
  readonly opens: boolean;
  /** In whose role it is taken; null: the system's. */
  readonly by: Actor | null;
  /** Whether the step from which it follows stands where it is not possible any more: the act complained of may have gone meanwhile. */
  readonly mayFail: boolean;
  readonly data: Data;
}

interface Row {
  readonly norm: Basis;
  readonly after: ApplicationStep;
  /** What the application asked for. */
  readonly of: 'permit' | 'extension';
  readonly takes: PermitStep;
  readonly data: (found: Case, entry: Entry, calendar: Calendar) => Data;
}

// prettier-ignore
export const consequences: { readonly [name: string]: Row } = {
  //  consequence      basis                 after the step            of an application for   takes the step          which brings
  entered:           { norm: 'P9',         after: 'issue',           of: 'permit',           takes: 'enter',         data: entering   },
  enteredBySilence:  { norm: 'LPN 26(1)',  after: 'lapse',           of: 'permit',           takes: 'enter',         data: entering   },
  handedOver:        { norm: 'LPN 26(2)',  after: 'handOverPermit',  of: 'permit',           takes: 'handedOver',    data: handing    },
  enteredAsOrdered:  { norm: 'P9',         after: 'issueAsOrdered',  of: 'permit',           takes: 'enter',         data: entering   },
  extended:          { norm: 'A5.c2',      after: 'issue',           of: 'extension',        takes: 'extend',        data: extending  },
  extendedAsOrdered: { norm: 'A5.c2',      after: 'issueAsOrdered',  of: 'extension',        takes: 'extend',        data: extending  },
  extendedBySilence: { norm: 'LPN 26(1)',  after: 'lapse',           of: 'extension',        takes: 'extend',        data: extending  },
  paperHandedOver:   { norm: 'LPN 26(2)',  after: 'handOverPermit',  of: 'extension',        takes: 'handedOver',    data: handing    },
};

/** What follows in other cases from an entry of this one, which is its last. */
export function consequencesOf(found: Case, entry: Entry, calendar: Calendar): readonly Consequence[] {
  if (found.procedure === complaint.name) return uponComplaint(found, entry);
  const rows = byStep.get(entry.step);
  const permit = rows && permitOf(found);
  if (!permit) return [];
  const of = applicationOf(found)?.extends ? 'extension' : 'permit';
  return rows
    .filter((row) => row.of === of)
    .map(({ norm, takes, data }) => ({
      norm,
      step: takes,
      // An extension does not end a termination that is on its way: it only brings the contract.
      otherwise: takes === 'extend' ? 'extendMeanwhile' : null,
      case: permit.life,
      opens: permit.life === entry.id,
      by: null,
      // What has ended meanwhile is not revived by silence (LPN 26): the term lapses, and the permit stays ended.
      mayFail: entry.step === 'lapse' && of === 'extension',
      data: data(found, entry, calendar),
    }));
}

/**
 * The step that follows, judged like any other in the case where it is taken; null where it is not possible any more and need not be.
 * `id`: what the entry will be called, by the name of its step.
 */
export function decideConsequence(
  { step: first, otherwise, by, mayFail, data }: Consequence,
  { procedure, found, entry, calendar, system, id }: Following,
): Decision | null {
  const here = procedure.steps[first]?.at.includes(found.stage ?? 'new') !== false;
  const step = here ? first : (otherwise ?? first);
  const ask = { case: found, actor: by ?? system, now: entry.at, calendar };
  const decision = decide(procedure, ask, { id: id(step), step, data, papers: [] });
  return 'refusals' in decision && mayFail ? null : decision;
}

/** The case in which a step follows, the entry from which, and who takes it where it is nobody's. */
export interface Following {
  readonly procedure: Procedure;
  readonly found: Case;
  readonly entry: Entry;
  readonly calendar: Calendar;
  readonly system: Actor;
  readonly id: (step: string) => string;
}

const byStep: ReadonlyMap<string, readonly Row[]> = new Map(
  Object.values(consequences).map(({ after }) => [
    after,
    Object.values(consequences).filter((row) => row.after === after),
  ]),
);

/**
 * What a complaint that was upheld does to the act complained of: the step in that case, by what was decided. An act that is not
 * named here is put right by whoever is obliged to, without a step of its own.
 */
// prettier-ignore
const uponEffect: { readonly [effect in Effect]: { readonly [act in StepName]?: ApplicationStep | PermitStep } } = {
  annul:         { refuse: 'remand',      refuseIncomplete: 'remandIncomplete', terminate: 'reinstate' },
  remand:        { refuse: 'remand',      refuseIncomplete: 'remandIncomplete', terminate: 'reinstate' },
  obligeToIssue: { refuse: 'orderPermit', refuseIncomplete: 'orderPermit',      terminate: 'reinstate' },
  none:          {},
};

/** Steps that follow from another case and that nobody takes by himself. */
export const following: ReadonlySet<string> = new Set([
  ...Object.values(consequences).map(({ takes }) => takes),
  'extendMeanwhile',
  ...Object.values(uponEffect).flatMap((steps) => Object.values(steps)),
]);

/** The steps of a complaint after which its outcome stands. */
const DECIDING: ReadonlySet<string> = new Set([
  'satisfyComplaint',
  'annulAct',
  'annulAndAdopt',
  'obligeToAct',
  'remandCase',
  'remitComplaint',
] satisfies readonly ComplaintStep[]);

function uponComplaint(found: Case, entry: Entry): readonly Consequence[] {
  const outcome = DECIDING.has(entry.step) ? complaintOutcome(found) : null;
  const act = complaintOf(found)?.about?.step;
  if (!outcome || act === undefined) return [];
  const step = Object.entries(uponEffect[outcome.effect]).find(([name]) => name === act)?.[1];
  if (!step) return [];
  const { by, case: about, reason, days } = outcome;
  const data = {
    complaint: found.id,
    number: complaintNumber(found),
    act: outcome.number,
    reason,
    ...(days === undefined ? {} : { days }),
  };
  return [{ norm: 'APPC 100(1)', step, otherwise: null, case: about, opens: false, by, mayFail: true, data }];
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

/** What an extension brings to the permit's life: its new last day, and the prolonged contract. */
function extending(found: Case, entry: Entry, calendar: Calendar): Data {
  const permit = permitOf(found);
  const application = applicationOf(found);
  const submitted = taken(found, 'submit');
  if (!permit || !application || !submitted) throw new Error(`case ${found.id} has extended no permit`);
  return {
    date: civil(calendar, entry.at).date,
    application: found.id,
    uin: application.uin,
    askedOn: civil(calendar, submitted.at).date,
    decidedOn: civil(calendar, entry.at).date,
    expiresOn: permit.expiresOn,
    contracts: contractsOf(application).map((contract) => ({ ...contract, validUntil: contract.validUntil ?? '' })),
    paper: entry.papers[0]?.digest ?? '',
  };
}

function handing(_: Case, entry: Entry, calendar: Calendar): Data {
  return { date: civil(calendar, entry.at).date, paper: entry.papers[0]?.digest ?? '' };
}
