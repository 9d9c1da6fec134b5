/** For every step that opens a complaint the classes of what somebody files: as it should be, and each way of being wrong. */
import { addDays, addMonths, civil, isWorkingDay, subtractWorkingDays } from '../core/calendar.js';
import type { Ask, Data, Json, PlainDate } from '../core/procedure.js';
import type { Sample, Samples } from '../core/world.js';
import type { openingSteps } from './complaintFacts.js';
import { complaintPeople } from './complaintPeople.js';

/** The classes of the data of a step; the first is the usual one. */
export type Some = readonly [Sample, ...Sample[]];

/** Data that an open step takes. */
export const right = (is: string, data: Data): Sample => ({ is, right: true, data });
/** Data that it refuses. */
export const wrong = (is: string, data: Data): Sample => ({ is, right: false, data });

/** Data of a paper, and the same on a paper of the day before and of the day after. */
export const paperOf = (ask: Ask, data: Data): Some => {
  const today = todayOf(ask);
  return [
    right('as it should be', { ...data, date: today }),
    wrong('a paper of yesterday', { ...data, date: addDays(today, -1) }),
    wrong('a paper of tomorrow', { ...data, date: addDays(today, 1) }),
  ];
};

/** The civil day of the office. */
export function todayOf({ calendar, now }: Ask): PlainDate {
  return civil(calendar, now).date;
}

/** A complaint of this person against a refusal that became known nine days ago, signed today. */
export function complaintBy({ actor, now, calendar }: Pick<Ask, 'actor' | 'now' | 'calendar'>): Data {
  const today = civil(calendar, now).date;
  return {
    about: refusalKnownOn(addDays(today, -9), actor.iin, actor.bin),
    against: 'decision',
    addressee: 'provider',
    knownOn: addDays(today, -9),
    lateReason: '',
    what: 'The refusal of 2 December 2026.',
    demand: 'Annul the refusal.',
    text: 'The scheme of interaction is annex 3 of the contract; it was not read.',
    complainant: {
      name: actor.bin === null ? actor.name : '«Жеті Өзен Байланыс» ЖШС',
      iin: actor.iin,
      bin: actor.bin,
      address: 'Астана, Мәңгілік Ел даңғылы, 5',
      email: 'mvno@example.kz',
      phone: '+77012345678',
    },
    attachments: [],
    earlier: null,
    date: today,
  };
}

/** The refusal complained of, as the desk finds it in the first case. */
export function refusalKnownOn(on: PlainDate, iin: string | null, bin: string | null) {
  const { head } = complaintPeople;
  return {
    case: '6a0b2f8e-0000-4000-8000-000000000001',
    number: 14,
    step: 'refuse',
    on,
    official: { iin: head.iin, name: head.name, role: head.role },
    party: { iin, bin },
    appealClause: true,
    executable: false,
    favourable: false,
  } satisfies Json;
}

/** The samples of the steps that open a complaint. */
export const filingSamples = {
  fileComplaint: (ask) => [
    ...filings(ask, complaintBy(ask)),
    ...variants(ask, complaintBy(ask)),
    ...notSigned(ask, complaintBy(ask)),
    wrong('about quality', { ...complaintBy(ask), against: 'quality' }),
    wrong('to the quality body', { ...complaintBy(ask), addressee: 'qualityBody' }),
  ],
  fileAboutQuality: (ask) => {
    const complaint = { ...complaintBy(ask), against: 'quality' };
    return [
      ...filings(ask, complaint),
      ...notSigned(ask, complaint),
      wrong('against a decision', complaintBy(ask)),
      wrong('to the quality body', { ...complaint, addressee: 'qualityBody' }),
    ];
  },
  fileDirectly: (ask) => {
    const complaint = { ...complaintBy(ask), addressee: 'qualityBody' };
    return [
      ...filings(ask, complaint),
      right('late, without a word', { ...complaint, ...lateBy(ask) }),
      ...notSigned(ask, complaint),
      wrong('to the provider', complaintBy(ask)),
      wrong('against nothing', { ...complaint, against: '' }),
    ];
  },
  enterComplaint: (ask) => {
    const complaint = onPaper(ask);
    return [
      ...filings(ask, complaint),
      right('to the quality body', { ...complaint, addressee: 'qualityBody' }),
      ...notReceived(ask, complaint),
      wrong('about quality', { ...complaint, against: 'quality' }),
      wrong('to nobody', { ...complaint, addressee: '' }),
    ];
  },
  enterAboutQuality: (ask) => {
    const complaint = { ...onPaper(ask), against: 'quality' };
    return [
      ...filings(ask, complaint),
      ...notReceived(ask, complaint),
      wrong('against a decision', { ...complaint, against: 'decision' }),
      wrong('to nobody', { ...complaint, addressee: '' }),
    ];
  },
} as const satisfies Samples<(typeof openingSteps)[number]>;

/** A complaint as it should be, and each way of not being one. */
function filings(ask: Ask, complaint: Data): Some {
  const who = complaint['complainant'] as { readonly [field: string]: Json };
  const [usual, ...otherDays] = paperOf(ask, complaint);
  const [iin, bin] = ['770325106141', '240140000011'];
  return [
    usual,
    ...otherDays,
    wrong('of nothing', { ...complaint, what: ' ' }),
    wrong('for nothing', { ...complaint, demand: '' }),
    wrong('on no circumstances', { ...complaint, text: '' }),
    wrong('by nobody', { ...complaint, complainant: { ...who, name: '' } }),
    wrong('from nowhere', { ...complaint, complainant: { ...who, address: '' } }),
    wrong('learnt tomorrow', { ...complaint, knownOn: addDays(todayOf(ask), 1) }),
    wrong('learnt on no day', { ...complaint, knownOn: '' }),
    wrong('about the case of another', {
      ...complaint,
      about: refusalKnownOn(addDays(todayOf(ask), -9), iin, bin),
    }),
  ];
}

/** Complaints that take another way through the table. */
function variants(ask: Ask, complaint: Data): readonly Sample[] {
  const { officer } = complaintPeople;
  const about = complaint['about'] as { readonly [field: string]: Json };
  const late = lateBy(ask);
  return [
    right('late, without a word', { ...complaint, ...late }),
    right('late, with reasons', { ...complaint, ...late, lateReason: 'I was in hospital.' }),
    right('late only if the act said how to complain', {
      ...complaint,
      ...late,
      about: { ...about, on: late.knownOn, appealClause: false },
    }),
    right('about a permit that is too narrow', { ...complaint, about: { ...about, favourable: true, step: 'issue' } }),
    right('against the inaction of an officer', {
      ...complaint,
      against: 'inaction',
      addressee: 'official',
      about: { ...about, official: { iin: officer.iin, name: officer.name, role: officer.role } },
    }),
    right('against an action of the head, late', { ...complaint, ...late, against: 'action' }),
    right('against an action, without a case', { ...complaint, against: 'action', about: null }),
  ];
}

/** What became known four months ago: late, unless the act lacked its appeal clause. */
function lateBy(ask: Ask): { readonly knownOn: PlainDate; readonly about: Json } {
  const knownOn = addMonths(todayOf(ask), -4);
  return { knownOn, about: refusalKnownOn(knownOn, ask.actor.iin, ask.actor.bin) };
}

function notSigned(ask: Ask, complaint: Data): readonly Sample[] {
  const who = complaint['complainant'] as { readonly [field: string]: Json };
  const another = ask.actor.bin === null ? { iin: '770325106141' } : { bin: '240140000011' };
  return [wrong('in the name of another', { ...complaint, about: null, complainant: { ...who, ...another } })];
}

function onPaper(ask: Ask): Data {
  const { complainant } = complaintPeople;
  const day = receiptOnPaper(ask);
  return { ...complaintBy({ ...ask, actor: complainant }), receivedOn: day };
}

/** Today where the office works, else the last day on which it did. */
function receiptOnPaper({ calendar, now }: Ask): PlainDate {
  const today = civil(calendar, now).date;
  return isWorkingDay(calendar, today) ? today : subtractWorkingDays(calendar, today, 1);
}

function notReceived(ask: Ask, complaint: Data): readonly Sample[] {
  return [
    wrong('received tomorrow', { ...complaint, receivedOn: addDays(todayOf(ask), 1) }),
    wrong('received on a day off', { ...complaint, receivedOn: '2026-12-06' }),
    wrong('received on no day', { ...complaint, receivedOn: '' }),
  ];
}
