/**
 * Which step of a permit's life is followed by which notice, to whom and over which channels. One row a notice; its texts stand in
 * `words/permitNotices.ts` under the same name.
 */
import type { Case, Entry, Json } from '../core/procedure.js';
import type { Basis } from './norms.js';
import { type Channel, channels, type Destination } from './notices.js';
import type { PermitStep } from './permit.js';
import { permitOfficerOf } from './permitFacts.js';
import type { PermitTerm } from './permitTerms.js';

/** Whom a notice is for: the holder, the officer who has the permit, or whoever holds a post today. */
export type PermitRecipient = 'holder' | 'officer' | 'manager' | 'head';

interface Row {
  readonly norm: Basis;
  readonly after: PermitStep;
  readonly to: PermitRecipient;
  readonly over: readonly Channel[];
  /** The term whose last day the notice names. */
  readonly until?: PermitTerm;
}

const BOTH = channels;
const MAIL = ['email'] as const;

// prettier-ignore
export const permitNotices = {
  //  notice                  basis                after the step                 to               over        names the end of
  changeReported:         { norm: 'practice',    after: 'reportChange',         to: 'officer',   over: MAIL, until: 'report'        },
  changeReportedOfYou:    { norm: 'practice',    after: 'reportChange',         to: 'holder',    over: BOTH, until: 'report'        },
  changeEntered:          { norm: 'practice',    after: 'enterReport',          to: 'holder',    over: BOTH, until: 'enteredReport' },
  contractsNoted:         { norm: 'A5.c2',       after: 'noteContracts',        to: 'holder',    over: BOTH                         },
  reportDismissed:        { norm: 'APPC 76',     after: 'dismissReport',        to: 'holder',    over: BOTH                         },
  contractEnded:          { norm: 'A5.c1',       after: 'noteContractEnd',      to: 'holder',    over: BOTH                         },
  contractEndedToOfficer: { norm: 'A5.c1',       after: 'noteContractEnd',      to: 'officer',   over: MAIL                         },
  endAhead:               { norm: 'practice',    after: 'remind',               to: 'holder',    over: BOTH                         },
  terminationToSign:      { norm: 'practice',    after: 'proposeTermination',   to: 'head',      over: MAIL, until: 'termination'   },
  preliminaryTermination: { norm: 'APPC 73(1)',  after: 'notify',               to: 'holder',    over: BOTH, until: 'termination'   },
  terminationHearingMoved:{ norm: 'P7.1d',       after: 'changeSlot',           to: 'holder',    over: BOTH                         },
  holderPosition:         { norm: 'APPC 73(3)',  after: 'statePosition',        to: 'officer',   over: MAIL, until: 'termination'   },
  holderMotion:           { norm: 'APPC 73(3)',  after: 'moveHearing',          to: 'officer',   over: MAIL, until: 'termination'   },
  terminationMinutes:     { norm: 'APPC 74(4)',  after: 'chairHearing',         to: 'holder',    over: BOTH                         },
  terminated:             { norm: 'APPC 83(2)',  after: 'terminate',            to: 'holder',    over: BOTH                         },
  reinstated:             { norm: 'APPC 100(1)', after: 'reinstate',            to: 'holder',    over: BOTH                         },
  reinstatedToOfficer:    { norm: 'APPC 100(1)', after: 'reinstate',            to: 'officer',   over: MAIL                         },
  kept:                   { norm: 'A5.c1',       after: 'keepPermit',           to: 'holder',    over: BOTH                         },
  terminationDiscontinued:{ norm: 'APPC 70',     after: 'discontinueTermination',to: 'holder',   over: BOTH                         },
  renounced:              { norm: 'practice',    after: 'renounce',             to: 'holder',    over: BOTH                         },
  renouncedToOfficer:     { norm: 'practice',    after: 'renounce',             to: 'officer',   over: MAIL                         },
  correctionAsked:        { norm: 'LPN 44',      after: 'askCorrection',        to: 'head',      over: MAIL, until: 'correction'    },
  errorFound:             { norm: 'APPC 82',     after: 'findError',            to: 'head',      over: MAIL, until: 'ownCorrection' },
  corrected:              { norm: 'LPN 44',      after: 'correct',              to: 'holder',    over: BOTH                         },
  correctionRejected:     { norm: 'LPN 44',      after: 'rejectCorrection',     to: 'holder',    over: BOTH                         },
  amendmentAsked:         { norm: 'practice',    after: 'askAmendment',         to: 'officer',   over: MAIL, until: 'amendment'     },
  amended:                { norm: 'practice',    after: 'amend',                to: 'holder',    over: BOTH                         },
  amendmentRejected:      { norm: 'practice',    after: 'rejectAmendment',      to: 'holder',    over: BOTH                         },
  expired:                { norm: 'L11.4',       after: 'expire',               to: 'holder',    over: BOTH                         },
  permitReassigned:       { norm: 'P6.1b',       after: 'reassign',             to: 'officer',   over: MAIL                         },
} as const satisfies { readonly [name: string]: Row };

export type PermitNoticeName = keyof typeof permitNotices;

/** A row of the table with its name. */
export interface PermitNotice extends Row {
  readonly name: PermitNoticeName;
}

/** Every notice, in the order of the table. */
export const everyPermitNotice: readonly PermitNotice[] = Object.entries(permitNotices).map(([name, row]) => ({
  name: name as PermitNoticeName,
  ...row,
}));

/** The notice that the holder gets of an entry; null when its step gives him none. */
export function noticeToHolder({ step }: Pick<Entry, 'step'>): PermitNotice | null {
  return everyPermitNotice.find(({ after, to }) => after === step && to === 'holder') ?? null;
}

/** A message that is to leave after an entry of a permit's life. */
export interface PermitDispatch {
  readonly notice: PermitNotice;
  readonly channel: Channel;
  readonly to: Destination;
}

/** What is to be sent after an entry, its last one included; what nobody can be reached by is left out. */
export function permitDispatchesAfter(found: Case, { step }: Pick<Entry, 'step'>): readonly PermitDispatch[] {
  return everyPermitNotice
    .filter(({ after }) => after === step)
    .flatMap((notice) =>
      notice.over.flatMap((channel) => {
        const to = destination(found, notice.to, channel);
        return to ? [{ notice, channel, to }] : [];
      }),
    );
}

/** Where the holder is reached: the contacts that he confirmed with the application (A2.d1, A3.d1); null where there is none. */
export function holderContactsOf({ entries: [entered] }: Case): { readonly [channel in Channel]: string | null } {
  const contacts = entered?.data['contacts'];
  return { email: text(contacts, 'email') || null, sms: text(contacts, 'sms') || null };
}

function destination(found: Case, to: PermitRecipient, channel: Channel): Destination | null {
  switch (to) {
    case 'holder': {
      const address = holderContactsOf(found)[channel];
      return address === null ? null : { is: 'address', address };
    }
    case 'officer': {
      const officer = permitOfficerOf(found);
      return officer ? { is: 'official', iin: officer.iin } : { is: 'posts', roles: ['manager'] };
    }
    case 'manager':
      return { is: 'posts', roles: ['manager'] };
    case 'head':
      return { is: 'posts', roles: ['head', 'actingHead'] };
    default:
      return to satisfies never;
  }
}

function text(value: Json | undefined, name: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const one = (value as { readonly [key: string]: Json })[name];
  return typeof one === 'string' ? one : '';
}
