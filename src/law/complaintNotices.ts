/**
 * Which step of a complaint is followed by which notice, to whom and over which channels, in the manner of `notices.ts`. One row a
 * notice; its texts stand in `words/complaintNotices.ts` under the same name.
 */
import type { Case, Entry } from '../core/procedure.js';
import type { ComplaintStep } from './complaint.js';
import { complaintOf } from './complaintFacts.js';
import type { ComplaintTerm } from './complaintTerms.js';
import type { Basis } from './norms.js';
import { type Channel, channels, type Destination } from './notices.js';

/** Whom a notice is for: the complainant, the official complained of, the provider's head, or a body. */
export type ComplaintRecipient = 'complainant' | 'official' | 'head' | 'complaintBody' | 'qualityBody';

interface Row {
  readonly norm: Basis;
  readonly after: readonly ComplaintStep[];
  readonly to: ComplaintRecipient;
  readonly over: readonly Channel[];
  /** The term whose last day the notice names. */
  readonly until?: ComplaintTerm;
}

const BOTH = channels;
const MAIL = ['email'] as const;
const DECISIONS = [
  'annulAct',
  'annulAndAdopt',
  'obligeToAct',
  'leaveUnsatisfied',
  'remandCase',
  'findBeyondCompetence',
] as const;

// prettier-ignore
export const complaintNotices = {
  //  notice                  basis                  after the steps                                   to                    over        names the end of
  complaintReceipt:       { norm: 'APPC 94(1)',    after: ['registerComplaint'],                     to: 'complainant',    over: BOTH, until: 'providerAnswer'  },
  complaintToHead:        { norm: 'P10.3',         after: ['registerComplaint'],                     to: 'head',           over: MAIL, until: 'providerAnswer'  },
  complaintToOfficial:    { norm: 'P10.2',         after: ['registerComplaint'],                     to: 'official',       over: MAIL, until: 'providerAnswer'  },
  satisfied:              { norm: 'P10.4',         after: ['satisfyComplaint'],                      to: 'complainant',    over: BOTH                           },
  partlySatisfied:        { norm: 'P10.4',         after: ['satisfyPartly'],                         to: 'complainant',    over: BOTH                           },
  forwarded:              { norm: 'P10.3',         after: ['forwardComplaint', 'passToQualityBody'], to: 'complainant',    over: BOTH                           },
  forwardedToBody:        { norm: 'P10.3',         after: ['forwardComplaint'],                      to: 'complaintBody',  over: MAIL                           },
  complaintToQualityBody: { norm: 'P10.7',         after: ['fileDirectly', 'passToQualityBody'],     to: 'qualityBody',    over: MAIL                           },
  answered:               { norm: 'P10.6',         after: ['answerComplaint'],                       to: 'complainant',    over: BOTH                           },
  bodyReceipt:            { norm: 'APPC 94(1)',    after: ['registerAtBody'],                        to: 'complainant',    over: BOTH, until: 'review'          },
  qualityReceipt:         { norm: 'P10.7',         after: ['registerAtQualityBody'],                 to: 'complainant',    over: BOTH, until: 'qualityReview'   },
  prolonged:              { norm: 'LSS 25(4)',     after: ['prolongReview'],                         to: 'complainant',    over: BOTH, until: 'prolongedReview' },
  termRestored:           { norm: 'APPC 92(2)',    after: ['restoreTerm'],                           to: 'complainant',    over: BOTH                           },
  notExcused:             { norm: 'APPC 92(3)',    after: ['findNotExcused'],                        to: 'complainant',    over: BOTH                           },
  complainantCalled:      { norm: 'APPC 73(1)',    after: ['callParties'],                           to: 'complainant',    over: BOTH                           },
  officialCalled:         { norm: 'APPC 98(3)',    after: ['callParties'],                           to: 'official',       over: MAIL                           },
  headCalled:             { norm: 'APPC 98(3)',    after: ['callParties'],                           to: 'head',           over: MAIL                           },
  decided:                { norm: 'APPC 100(4)',   after: DECISIONS,                                 to: 'complainant',    over: BOTH                           },
  decidedToHead:          { norm: 'APPC 100(4)',   after: DECISIONS,                                 to: 'head',           over: MAIL                           },
  decidedToOfficial:      { norm: 'APPC 100(4)',   after: DECISIONS,                                 to: 'official',       over: MAIL                           },
  unconsidered:           { norm: 'APPC 95(2)',    after: ['leaveWithoutConsideration'],             to: 'complainant',    over: BOTH                           },
  remitted:               { norm: 'APPC 100(2)',   after: ['remitComplaint'],                        to: 'complainant',    over: BOTH                           },
  remittedToHead:         { norm: 'APPC 100(2)',   after: ['remitComplaint'],                        to: 'head',           over: MAIL                           },
  deemedRefused:          { norm: 'APPC 100(5)',   after: ['lapseComplaint'],                        to: 'complainant',    over: BOTH                           },
  deemedRefusedToHead:    { norm: 'APPC 96',       after: ['lapseComplaint'],                        to: 'head',           over: MAIL                           },
  complaintWithdrawn:     { norm: 'APPC 70',       after: ['withdrawComplaint'],                     to: 'complainant',    over: BOTH                           },
} as const satisfies { readonly [name: string]: Row };

export type ComplaintNoticeName = keyof typeof complaintNotices;

/** A row of the table with its name. */
export interface ComplaintNotice extends Row {
  readonly name: ComplaintNoticeName;
}

/** Every notice, in the order of the table. */
export const everyComplaintNotice: readonly ComplaintNotice[] = Object.entries(complaintNotices).map(([name, row]) => ({
  name: name as ComplaintNoticeName,
  ...row,
}));

/** The notice that the complainant gets of an entry; null when its step gives him none. */
export function noticeToComplainant({ step }: Pick<Entry, 'step'>): ComplaintNotice | null {
  return everyComplaintNotice.find(({ after, to }) => to === 'complainant' && isOf(after, step)) ?? null;
}

/** A message that is to leave after an entry. */
export interface ComplaintDispatch {
  readonly notice: ComplaintNotice;
  readonly channel: Channel;
  readonly to: Destination;
}

/** What is to be sent after an entry of a complaint, its last one included; what nobody can be reached by is left out. */
export function complaintDispatchesAfter(found: Case, { step }: Pick<Entry, 'step'>): readonly ComplaintDispatch[] {
  return everyComplaintNotice
    .filter(({ after }) => isOf(after, step))
    .flatMap((notice) =>
      notice.over.flatMap((channel) => {
        const to = destination(found, notice.to, channel);
        return to ? [{ notice, channel, to }] : [];
      }),
    );
}

/** Where the complainant is reached: by the contacts in the complaint, which his signature confirms (APPC 66(4), 93(2)). */
export function complaintContactsOf(found: Case): { readonly [channel in Channel]: string | null } {
  const { email = '', phone = '' } = complaintOf(found)?.complainant ?? {};
  return { email: email || null, sms: phone.split(', ').find((number) => MOBILE.test(number)) ?? null };
}

/** Codes of mobile networks; a landline takes no SMS. Foreign numbers are taken as they are. */
const MOBILE = /^\+77(0[0-8]|47|5\d|6\d|7[15-8])\d{7}$|^\+(?!7)\d+$/;

function isOf(after: readonly ComplaintStep[], step: string): boolean {
  return after.some((one) => one === step);
}

function destination(found: Case, to: ComplaintRecipient, channel: Channel): Destination | null {
  switch (to) {
    case 'complainant': {
      const address = complaintContactsOf(found)[channel];
      return address === null ? null : { is: 'address', address };
    }
    case 'official': {
      const official = complaintOf(found)?.about?.official;
      return official && channel === 'email' ? { is: 'official', iin: official.iin } : null;
    }
    case 'head':
      return channel === 'email' ? { is: 'posts', roles: ['head', 'actingHead'] } : null;
    case 'complaintBody':
    case 'qualityBody':
      return channel === 'email' ? { is: 'posts', roles: [to] } : null;
    default:
      return to satisfies never;
  }
}
