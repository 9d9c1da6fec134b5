/**
 * Which step is followed by which notice, to whom and over which channels. One row a notice; its texts stand in
 * `words/notices.ts` under the same name. Every notice stands in the personal cabinet as soon as its step was taken; it is
 * duly given when the e-mail or the SMS was sent too (APPC 66(2), A-21).
 */
import type { Case, Entry } from '../core/procedure.js';
import type { ApplicationStep } from './application.js';
import { applicationOf, officerOf } from './facts.js';
import type { Basis } from './norms.js';
import type { ApplicationTerm } from './terms.js';

/** How a notice leaves the office. */
export const channels = ['email', 'sms'] as const;

export type Channel = (typeof channels)[number];

/** Whom a notice is for: the applicant, the officer to whom the case was assigned, or whoever holds a post today. */
export type Recipient = 'applicant' | 'officer' | 'manager' | 'head';

interface Row {
  readonly norm: Basis;
  readonly after: ApplicationStep;
  readonly to: Recipient;
  readonly over: readonly Channel[];
  /** The term whose last day the notice names. */
  readonly until?: ApplicationTerm;
}

const BOTH = channels;
const MAIL = ['email'] as const;

// prettier-ignore
export const notices = {
  //  notice               basis                after the step              to                  over        names the end of
  receipt:             { norm: 'P6.1a',       after: 'register',          to: 'applicant',    over: BOTH, until: 'result'         },
  assignment:          { norm: 'P6.1b',       after: 'assign',            to: 'officer',      over: MAIL, until: 'completeness'   },
  reassignment:        { norm: 'P6.1b',       after: 'reassign',          to: 'officer',      over: MAIL, until: 'result'         },
  refusalIncomplete:   { norm: 'P6.5',        after: 'refuseIncomplete',  to: 'applicant',    over: BOTH                          },
  preliminaryDecision: { norm: 'P7.1c',       after: 'notify',            to: 'applicant',    over: BOTH, until: 'result'         },
  hearingMoved:        { norm: 'P7.1d',       after: 'changeSlot',        to: 'applicant',    over: BOTH                          },
  position:            { norm: 'APPC 73(3)',  after: 'statePosition',     to: 'officer',      over: MAIL, until: 'result'         },
  motion:              { norm: 'APPC 73(3)',  after: 'moveHearing',       to: 'officer',      over: MAIL, until: 'result'         },
  minutes:             { norm: 'APPC 74(4)',  after: 'chairHearing',      to: 'applicant',    over: BOTH                          },
  refusal:             { norm: 'P7.3',        after: 'refuse',            to: 'applicant',    over: BOTH                          },
  permit:              { norm: 'P7.4',        after: 'issue',             to: 'applicant',    over: BOTH                          },
  silence:             { norm: 'LPN 26(1)',   after: 'lapse',             to: 'applicant',    over: BOTH, until: 'handOverPermit' },
  silenceToHead:       { norm: 'LPN 26(1)',   after: 'lapse',             to: 'head',         over: MAIL, until: 'handOverPermit' },
  handedOver:          { norm: 'LPN 26(2)',   after: 'handOverPermit',    to: 'applicant',    over: BOTH                          },
  remanded:            { norm: 'APPC 100(1)', after: 'remand',            to: 'officer',      over: MAIL, until: 'newResult'      },
  remandedToCheck:     { norm: 'APPC 100(1)', after: 'remandIncomplete',  to: 'officer',      over: MAIL, until: 'newCompleteness'},
  permitOrdered:       { norm: 'APPC 100(1)', after: 'orderPermit',       to: 'head',         over: MAIL, until: 'ordered'        },
  permitAsOrdered:     { norm: 'P7.4',        after: 'issueAsOrdered',    to: 'applicant',    over: BOTH                          },
  withdrawal:          { norm: 'APPC 70',     after: 'withdraw',          to: 'applicant',    over: BOTH                          },
  recusal:             { norm: 'APPC 67',     after: 'moveRecusal',       to: 'manager',      over: MAIL, until: 'recusal'        },
  selfRecusal:         { norm: 'APPC 67',     after: 'recuse',            to: 'manager',      over: MAIL                          },
  recusalRejected:     { norm: 'APPC 67',     after: 'rejectRecusal',     to: 'applicant',    over: BOTH                          },
} as const satisfies { readonly [name: string]: Row };

export type NoticeName = keyof typeof notices;

/** A row of the table with its name. */
export interface Notice extends Row {
  readonly name: NoticeName;
}

/** Every notice, in the order of the table. */
export const everyNotice: readonly Notice[] = Object.entries(notices).map(([name, row]) => ({
  name: name as NoticeName,
  ...row,
}));

/** The steps of which the applicant is notified: their entries are what his cabinet shows as notices. */
export const notifiedSteps: readonly ApplicationStep[] = everyNotice
  .filter(({ to }) => to === 'applicant')
  .map(({ after }) => after);

/** The notice that the applicant gets of an entry; null when its step gives him none. */
export function noticeToApplicant({ step }: Pick<Entry, 'step'>): Notice | null {
  return everyNotice.find(({ after, to }) => after === step && to === 'applicant') ?? null;
}

/** Where a message goes: an address, or the mailboxes of an official or of the holders of posts, which the memory knows. */
export type Destination =
  | { readonly is: 'address'; readonly address: string }
  | { readonly is: 'official'; readonly iin: string }
  | { readonly is: 'posts'; readonly roles: readonly string[] };

/** A message that is to leave after an entry. */
export interface Dispatch {
  readonly notice: Notice;
  readonly channel: Channel;
  readonly to: Destination;
}

/** What is to be sent after an entry of a case, its last one included; what nobody can be reached by is left out. */
export function dispatchesAfter(found: Case, { step }: Pick<Entry, 'step'>): readonly Dispatch[] {
  return everyNotice
    .filter(({ after }) => after === step)
    .flatMap((notice) =>
      notice.over.flatMap((channel) => {
        const to = destination(found, notice.to, channel);
        return to ? [{ notice, channel, to }] : [];
      }),
    );
}

/**
 * Where the applicant is reached: the e-mail and the first mobile number of his application. They count only when he
 * confirmed them as official contacts (A2.d1, A3.d1); else notices go to the cabinet only (reading 23).
 */
export function contactsOf(found: Case): { readonly [channel in Channel]: string | null } {
  const values = applicationOf(found)?.values ?? {};
  if (values['declarations.d1'] !== 'yes') return { email: null, sms: null };
  const numbers = Object.entries(values)
    .filter(([name]) => /^phones\.\d+\.number$/.test(name))
    .flatMap(([, value]) => value.split(', '));
  return { email: values['email'] || null, sms: numbers.find((number) => MOBILE.test(number)) ?? null };
}

/** 'a***@mail.kz', '+7 *** *** 45 67': enough to recognise one's own, too little to learn another's (LPD 5). */
export function maskAddress(channel: Channel, address: string): string {
  switch (channel) {
    case 'email':
      return address.replace(/^(.).*@/u, '$1***@');
    case 'sms':
      return `${address.slice(0, 2)} *** *** ${address.slice(-4, -2)} ${address.slice(-2)}`;
    default:
      return channel satisfies never;
  }
}

/** Codes of mobile networks; a landline takes no SMS. Foreign numbers are taken as they are. */
const MOBILE = /^\+77(0[0-8]|47|5\d|6\d|7[15-8])\d{7}$|^\+(?!7)\d+$/;

function destination(found: Case, to: Recipient, channel: Channel): Destination | null {
  switch (to) {
    case 'applicant': {
      const address = contactsOf(found)[channel];
      return address === null ? null : { is: 'address', address };
    }
    case 'officer': {
      const officer = officerOf(found);
      return officer && channel === 'email' ? { is: 'official', iin: officer.iin } : null;
    }
    case 'manager':
      return channel === 'email' ? { is: 'posts', roles: ['manager'] } : null;
    case 'head':
      return channel === 'email' ? { is: 'posts', roles: ['head', 'actingHead'] } : null;
    default:
      return to satisfies never;
  }
}
