import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isWorkingDay } from '../core/calendar.js';
import type { Data, PlainDate } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { complaint } from './complaint.js';
import {
  complaintReceivedOn,
  courtTerm,
  filedLate,
  filingEnds,
  filingTerm,
  reviewEnds,
  wayToCourt,
} from './complaintDays.js';
import { complaintIn } from './complaintFacts.js';
import { complaintBy, refusalKnownOn } from './complaintFilings.js';
import { complaintDaysOf, type ComplaintTerm } from './complaintTerms.js';
import { at, given, type Past, people } from './complaintTesting.js';
import { officeCalendar } from './days.js';

const portal = (time: string): Past => ({ step: 'fileComplaint', at: time });
const paper = (receivedOn: string, entered: string): Past => ({
  step: 'enterComplaint',
  at: entered,
  data: { receivedOn },
});
const atBody = ['fileComplaint', 'registerComplaint', 'forwardComplaint', 'registerAtBody'] as const;
const atQuality = ['fileDirectly', 'registerAtQualityBody'] as const;

const term = (name: ComplaintTerm, time: string, ...past: readonly Past[]) => {
  const { case: found } = given(...past);
  return standing(complaint, found, officeCalendar, at(time)).find((one) => one.term === name);
};
const due = (name: ComplaintTerm, ...past: readonly Past[]) => term(name, '2026-12-07 10:00', ...past)?.due;

test('P10.3, P10.6 from the start two clocks run: three working days from receipt to forward, five from registration to answer', () => {
  expect(due('forwarding', portal('2026-12-07 10:00'))).toBe('2026-12-10');
  const registered = [portal('2026-12-07 10:00'), { step: 'registerComplaint', at: '2026-12-09 12:00' }] as const;
  expect(due('forwarding', ...registered)).toBe('2026-12-10');
  expect(due('providerAnswer', ...registered)).toBe('2026-12-14');
});

test.each([
  ['on a Monday morning', '2026-12-07 10:00', '2026-12-07', '2026-12-10'],
  ['at 18:30:00.000', '2026-12-07 18:30:00.000', '2026-12-07', '2026-12-10'],
  ['a millisecond later', '2026-12-07 18:30:00.001', '2026-12-08', '2026-12-11'],
  ['at midnight', '2026-12-08 00:00', '2026-12-08', '2026-12-11'],
  ['on a Saturday', '2026-12-12 12:00', '2026-12-14', '2026-12-18'],
  ['before Nauryz', '2026-03-20 18:30:00.001', '2026-03-26', '2026-03-31'],
  ['on the eve of the moved day off of 8 May 2024', '2024-05-07 10:00', '2024-05-10', '2024-05-15'],
  ['before a Saturday that works, 4 May 2024', '2024-05-03 12:00', '2024-05-03', '2024-05-10'],
])(
  'P10.3 a complaint that comes %s is received on a working day, and forwarded by the third after it',
  (_, time, received, forwarded) => {
    const past = portal(time);
    expect(complaintReceivedOn(given(past).case, officeCalendar)).toBe(received);
    expect(due('complaintRegistration', past)).toBe(received);
    expect(due('forwarding', past)).toBe(forwarded);
  },
);

test.each([
  ['2026-12-10 18:30:00.000', 'met'],
  ['2026-12-10 18:30:00.001', 'late'],
  ['2026-12-11 10:00', 'late'],
])('P10.3 forwarded at %s it is %s; late is late, and still sent', (time, state) => {
  const past = ['fileComplaint', 'registerComplaint', { step: 'forwardComplaint', at: time }] as const;
  expect(term('forwarding', '2027-01-05 10:00', ...past)?.state).toBe(state);
});

test('P10.3 of a complaint on paper the days run from the day on which it came, whenever the chancery enters it', () => {
  const late = paper('2026-12-07', '2026-12-09 17:00');
  expect(due('paperRegistration', late)).toBe('2026-12-07');
  expect(due('paperForwarding', late)).toBe('2026-12-10');
  expect(
    due('paperQualityRegistration', {
      step: 'enterAboutQuality',
      at: '2026-12-09 17:00',
      data: { receivedOn: '2026-12-07' },
    }),
  ).toBe('2026-12-07');
  expect(due('qualityRegistration', { step: 'fileAboutQuality', at: '2026-12-07 19:00' })).toBe('2026-12-08');
  expect(term('paperRegistration', '2026-12-09 17:00', late)?.state).toBe('late');
});

test('P10.6 the answer on quality is due on the fifth working day and has no clock of three days (A-25)', () => {
  const past = [
    { step: 'fileAboutQuality', at: '2026-12-11 10:00' },
    { step: 'registerComplaint', at: '2026-12-11 11:00' },
  ] as const;
  expect(due('providerAnswer', ...past)).toBe('2026-12-21');
  expect(due('forwarding', ...past)).toBeUndefined();
  const answer = (time: string) =>
    term('providerAnswer', '2027-01-05 10:00', ...past, { step: 'answerComplaint', at: time })?.state;
  expect(answer('2026-12-21 18:30:00.000')).toBe('met');
  expect(answer('2026-12-21 18:30:00.001')).toBe('late');
});

test('P10.6 the notice that a complaint was forwarded, or its satisfaction, answers it (A-25)', () => {
  const registered = ['fileComplaint', 'registerComplaint'] as const;
  for (const step of ['forwardComplaint', 'satisfyComplaint'] as const)
    expect(term('providerAnswer', '2027-01-05 10:00', ...registered, step)?.state).toBe('met');
  expect(term('forwarding', '2027-01-05 10:00', ...registered, 'satisfyComplaint')?.state).toBe('met');
  expect(term('forwarding', '2026-12-11 10:00', ...registered, 'satisfyPartly')?.state).toBe('late');
});

test('P10.7 what goes directly to the quality body sets only that body’s clocks: fifteen working days from registration', () => {
  const filed = { step: 'fileDirectly', at: '2026-12-07 19:00' } as const;
  const names = (...past: readonly Past[]) =>
    standing(complaint, given(...past).case, officeCalendar, at('2026-12-08 12:00')).map((one) => one.term);
  expect(names(filed)).toEqual(['directRegistration']);
  expect(names(filed, { step: 'registerAtQualityBody', at: '2026-12-08 10:00' })).toEqual([
    'directRegistration',
    'qualityReview',
  ]);
  expect(due('qualityReview', filed, { step: 'registerAtQualityBody', at: '2026-12-09 10:00' })).toBe('2026-12-30');
});

test('APPC 99 the higher body decides within twenty working days from the day on which the complaint came to it', () => {
  expect(due('bodyRegistration', ...atBody.slice(0, 3))).toBe('2026-12-07');
  expect(due('review', ...atBody)).toBe('2027-01-08');
  expect(due('review', ...atBody.slice(0, 3), { step: 'registerAtBody', at: '2026-12-10 11:00' })).toBe('2027-01-08');
  expect(due('passedRegistration', 'fileAboutQuality', 'registerComplaint', 'passToQualityBody')).toBe('2026-12-07');
});

test.each([
  ['2027-01-08 18:30:00.000', 'unsatisfied'],
  ['2027-01-08 18:30:00.001', ['APPC 100(5) deemedRefusedAlready']],
  ['2027-01-11 10:00', ['APPC 100(5) deemedRefusedAlready']],
] as const)('APPC 100(5) a decision of the higher body at %s', (time, gives) => {
  const past = [...atBody, 'callParties', 'hearComplainant', 'hearProvider'] as const;
  expect(given(...past).when('leaveUnsatisfied', people.ministry, time).gives).toEqual(gives);
});

test.each([
  ['2026-12-29 18:30:00.000', ['P10.7 reviewNotOver']],
  ['2026-12-29 18:30:00.001', 'deemedRefused'],
] as const)('APPC 100(5), P10.7 at %s the silence of the quality body is noted', (time, gives) => {
  expect(given(...atQuality).when('lapseComplaint', people.system, time).gives).toEqual(gives);
});

test('APPC 100(5) a body that never registers a complaint does not lengthen its term: silence counts from the day on which it came', () => {
  for (const [last, ...past] of [
    ['2027-01-08', ...atBody.slice(0, 3)],
    ['2026-12-29', 'fileDirectly'],
    ['2026-12-29', 'fileAboutQuality', 'registerComplaint', 'passToQualityBody'],
  ] as const) {
    const found = given(...past);
    expect(reviewEnds(found.case, officeCalendar)).toBe(last);
    expect(found.when('lapseComplaint', people.system, `${last} 18:30:00.000`).entry).toBeNull();
    expect(found.when('lapseComplaint', people.system, `${last} 18:30:00.001`).entry?.data).toEqual({ due: last });
  }
  expect(given(...atBody.slice(0, 3)).when('registerAtBody', people.ministry, '2027-01-08 18:30:00.001').gives).toEqual(
    ['APPC 100(5) deemedRefusedAlready'],
  );
});

const prolong = (data: Data = {}, time = '2026-12-08 10:00'): Past => ({ step: 'prolongReview', at: time, data });

test.each([
  [10, '2027-01-15'],
  [4, '2027-01-06'],
  [1, '2026-12-30'],
])('LSS 25(4) prolonged by %s working days the review ends on %s, at 18:30', (days, last) => {
  const past = [...atQuality, prolong({ days })] as const;
  expect(reviewEnds(given(...past).case, officeCalendar)).toBe(last);
  expect(due('prolongedReview', ...past)).toBe(last);
  expect(term('qualityReview', '2027-01-20 10:00', ...past)?.state).toBe('met');
  const found = given(...past, 'callParties', 'hearComplainant', 'hearProvider');
  expect(found.when('remandCase', people.quality, `${last} 18:30:00.000`).gives).toBe('remanded');
  expect(found.when('remandCase', people.quality, `${last} 18:30:00.001`).gives).toEqual([
    'APPC 100(5) deemedRefusedAlready',
  ]);
});

test.each([
  ['eleven days', { days: 11 }, ['LSS 25(4) tooLong']],
  ['no day', { days: 0 }, ['LSS 25(4) tooLong']],
  ['half a day', { days: 0.5 }, ['LSS 25(4) tooLong']],
  ['no reason', { reason: ' ' }, ['LSS 25(4) reasonMissing']],
  ['nothing that the Law names', { forWhat: 'rest' }, ['LSS 25(4) prolongationGroundMissing']],
  ['another day of registration', { registeredOn: '2026-12-08' }, ['LSS 25(4) countedFromAnotherDay']],
] as const)('LSS 25(4) a review is not prolonged by or for %s', (_, data, gives) => {
  expect(given(...atQuality).when('prolongReview', people.quality, undefined, data).gives).toEqual(gives);
});

test.each([
  ['2026-12-15', 'atQualityBody'],
  ['2026-12-14', 'atQualityBody'],
  ['2026-12-11', ['LSS 25(4) toldTooLate']],
  ['2026-12-19', ['LSS 25(4) toldTooLate']],
  ['2026-12-04', ['LSS 25(4) toldTooLate']],
  ['', ['LSS 25(4) toldTooLate']],
] as const)('LSS 25(4) decided on %s and told on Friday 18 December 2026, across a holiday', (decidedOn, gives) => {
  const past = [{ step: 'fileDirectly', at: '2026-12-07 10:00' }, 'registerAtQualityBody'] as const;
  expect(given(...past).when('prolongReview', people.quality, '2026-12-18 17:00', { decidedOn }).gives).toEqual(gives);
});

test('LSS 25(4) a review is prolonged once, in its own term, and only by the quality body', () => {
  expect(given(...atQuality, prolong()).when('prolongReview', people.quality).gives).toEqual([
    'LSS 25(4) prolongedAlready',
  ]);
  expect(given(...atQuality).when('prolongReview', people.quality, '2026-12-29 18:30:00.000').gives).toBe(
    'atQualityBody',
  );
  expect(given(...atQuality).when('prolongReview', people.quality, '2026-12-29 18:30:00.001').gives).toEqual([
    'APPC 100(5) deemedRefusedAlready',
  ]);
  expect(given(...atBody).when('prolongReview', people.ministry).gives).toEqual([
    'LSS 25(4) notAtThisStage',
    'LSS 25(4) notYourRole',
  ]);
});

test('APPC 100(2) what is beyond the competence of a body is sent back within five working days; late is late, and still sent', () => {
  const found = [
    ...atQuality,
    'callParties',
    'hearComplainant',
    'hearProvider',
    { step: 'findBeyondCompetence', at: '2026-12-11 12:00' },
  ] as const;
  expect(due('remittal', ...found)).toBe('2026-12-21');
  expect(
    term('remittal', '2027-01-05 10:00', ...found, { step: 'remitComplaint', at: '2026-12-21 18:30:00.000' })?.state,
  ).toBe('met');
  expect(
    term('remittal', '2027-01-05 10:00', ...found, { step: 'remitComplaint', at: '2026-12-21 18:30:00.001' })?.state,
  ).toBe('late');
});

test.each([
  ['2026-12-02', true, '2027-03-02'],
  ['2026-12-02', false, '2027-06-02'],
  ['2026-08-31', true, '2026-11-30'],
  ['2025-11-30', true, '2026-03-02'],
  ['2023-11-30', true, '2024-02-29'],
  ['2026-09-12', true, '2026-12-14'],
  ['2026-09-16', true, '2026-12-17'],
  ['2025-12-21', true, '2026-03-26'],
  ['2024-02-08', true, '2024-05-10'],
  ['2024-02-04', true, '2024-05-04'],
] as const)(
  'APPC 92(1), 76(5) what became known on %s (the act says how to complain: %s) is complained of until %s',
  (known, clause, last) => {
    expect(filingTerm(officeCalendar, known, clause)).toBe(last);
  },
);

test('APPC 92(1) on every day of the calendar the term ends on the same day of the third or sixth month, or on the first working day after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.boolean(), (n, clause) => {
      const known = addDays('2024-01-01', n);
      const [year = 0, month = 0, day = 0] = known.split('-').map(Number);
      const months = clause ? 3 : 6;
      const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
      let then = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
        .toISOString()
        .slice(0, 10) as PlainDate;
      while (!isWorkingDay(officeCalendar, then)) then = addDays(then, 1);
      expect(filingTerm(officeCalendar, known, clause)).toBe(then);
    }),
    { numRuns: 1000 },
  );
});

test('APPC 92(1) of days beyond the calendar the term ends on the day of the month itself', () => {
  expect(filingTerm(officeCalendar, '2019-11-30', true)).toBe('2020-02-29');
  expect(filingTerm(officeCalendar, '2055-08-31', true)).toBe('2055-11-30');
});

const filed = (time: string, data: Data): Past => ({ step: 'fileComplaint', at: time, data });
const refusal = (on: PlainDate, more: object = {}) => ({
  ...refusalKnownOn(on, people.complainant.iin, people.complainant.bin),
  ...more,
});

test.each([
  ['at 23:59:59.999 of its last day', '2026-12-14 23:59:59.999', false],
  ['after midnight', '2026-12-15 00:00', true],
])('APPC 92(1) a complaint of what became known on 12 September 2026, filed %s, is late: %s', (_, time, late) => {
  const past = filed(time, { knownOn: '2026-09-12', about: refusal('2026-09-12') });
  expect(filedLate(given(past).case, officeCalendar)).toBe(late);
});

test('APPC 92(1) what was delivered was known on that day at the latest, whatever the complainant says', () => {
  const late = filed('2026-12-15 10:00', { knownOn: '2026-12-01', about: refusal('2026-09-12') });
  expect(filedLate(given(late).case, officeCalendar)).toBe(true);
  const known = filed('2026-12-15 10:00', { knownOn: '2026-09-12', about: refusal('2026-12-01') });
  expect(filedLate(given(known).case, officeCalendar)).toBe(true);
});

test('APPC 92(1-1) six months are given where the act does not say how to complain of it; not for an inaction', () => {
  const about = refusal('2026-07-01', { appealClause: false });
  const past = (against: string) => given(filed('2026-12-31 10:00', { against, knownOn: '2026-07-01', about })).case;
  expect(filedLate(past('decision'), officeCalendar)).toBe(false);
  expect(filedLate(past('inaction'), officeCalendar)).toBe(true);
  const newYear = (time: string) =>
    filedLate(given(filed(time, { knownOn: '2026-07-01', about })).case, officeCalendar);
  expect([newYear('2027-01-05 23:59:59.999'), newYear('2027-01-06 00:00')]).toEqual([false, true]);
});

test('APPC 92(1) of a complaint on paper the day counts on which it came', () => {
  const past = (receivedOn: string) =>
    ({
      step: 'enterComplaint',
      at: '2026-12-17 10:00',
      data: { receivedOn, knownOn: '2026-09-12', about: refusal('2026-09-12') },
    }) as const;
  expect(filedLate(given(past('2026-12-14')).case, officeCalendar)).toBe(false);
  expect(filedLate(given(past('2026-12-15')).case, officeCalendar)).toBe(true);
  expect(
    filingEnds(
      complaintIn({
        ...complaintBy({ actor: people.complainant, now: at('2026-12-07 10:00'), calendar: officeCalendar }),
        knownOn: '',
      }),
      officeCalendar,
    ),
  ).toBeNull();
});

const decided = [
  ...atBody,
  'callParties',
  'hearComplainant',
  'hearProvider',
  { step: 'leaveUnsatisfied', at: '2026-12-31 19:00' },
] as const;
const delivered = (when: string): Past => ({ step: 'recordDelivery', at: when, data: { at: at(when) } });

test.each([
  ['served in the evening of 31 December, that is on 5 January', '2026-12-31 19:05', '2027-01-05', '2027-02-05'],
  ['served on Monday 11 January', '2027-01-11 10:00', '2027-01-11', '2027-02-11'],
  ['served on Wednesday 13 January', '2027-01-13 10:00', '2027-01-13', '2027-02-15'],
])('P10.5, APPC 136(1) after a decision %s one month is left for the court', (_, when, from, until) => {
  expect(wayToCourt(given(...decided, delivered(when)).case, officeCalendar)).toEqual({ from, until });
});

test('P10.5, APPC 136(6) before a decision is served the month runs from its signature; after silence, from the last day of the term', () => {
  expect(wayToCourt(given(...decided).case, officeCalendar)).toEqual({ from: '2026-12-31', until: '2027-02-01' });
  const silent = given(...atBody, { step: 'lapseComplaint', at: '2027-01-20 09:00' }).case;
  expect(wayToCourt(silent, officeCalendar)).toEqual({ from: '2027-01-08', until: '2027-02-08' });
  expect(courtTerm(officeCalendar, '2027-01-31')).toBe('2027-03-01');
});

test('P10.5 before the pre-trial way is at its end there is none to court: not while a body reviews, nor after the provider alone', () => {
  for (const past of [
    atBody,
    ['fileComplaint', 'withdrawComplaint'],
    ['fileAboutQuality', 'registerComplaint', 'answerComplaint'],
  ] as const)
    expect(wayToCourt(given(...past).case, officeCalendar)).toBeNull();
});

test('P10.7 a complaint runs on the terms of the edition in which it began', () => {
  const { case: found } = given(...atQuality);
  const longer = { ...found, terms: { ...found.terms, qualityReview: { ...complaint.terms.qualityReview, days: 20 } } };
  expect(complaintDaysOf(found, 'qualityReview')).toBe(15);
  expect(complaintDaysOf(longer, 'qualityReview')).toBe(20);
  expect(reviewEnds(longer, officeCalendar)).toBe('2027-01-08');
});
