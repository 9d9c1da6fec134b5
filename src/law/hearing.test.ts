import { expect, test } from 'vitest';
import { grounds } from './grounds.js';
import { daysOfNotice, groundsIn, minutesIn, noticeDays, resultDue, slotIn, slotOf } from './hearing.js';
import { officeCalendar } from './days.js';
import { filing } from './filing.js';
import type { Past } from './testing.js';
import { at, given, people } from './testing.js';

/** Submitted on Monday, 23 November 2026 at ten: WD2 is Wednesday 25, WD4 Friday 27, WD6 Tuesday 1, WD7 Wednesday 2 December. */
const complete: readonly Past[] = ['submit', 'register', 'handOver', 'assign', 'confirmComplete'];
const unmet = { 'A4.q3': { met: false, reason: 'The certificate of verification ended on 1 November 2026.' } };
const lapsed: readonly Past[] = [...complete, 'examine', { step: 'examine', data: { findings: unmet } }];
const proposedOn = (day: string): readonly Past[] => [...lapsed, { step: 'proposeRefusal', at: `${day} 11:00` }];
/** Notified, and received: a letter was sent at once. */
const notifiedOn = (day: string, time = '17:00'): readonly Past[] => [
  ...proposedOn(day),
  { step: 'notify', at: `${day} ${time}` },
  { step: 'recordDelivery', at: `${day} ${time}` },
];
const friday = '2026-11-27';

test('P7.1c whoever does not meet the requirements is notified of a preliminary decision before any refusal', () => {
  expect(given(...lapsed).when('proposeRefusal').gives).toBe('refusalProposed');
  expect(given(...proposedOn(friday)).when('notify').gives).toBe('notified');
  expect(given(...lapsed).when('draftRefusal').gives).toEqual(['P7.3 notAtThisStage']);
  expect(given(...proposedOn(friday)).when('refuse').gives).toEqual(['P7.3 notAtThisStage']);
});

test('P7.1c the officer prepares the preliminary decision; the head or whom his order authorises signs it or sends it back (A-22)', () => {
  const proposed = given(...proposedOn(friday));
  for (const actor of [people.head, people.actingHead, people.authorised]) {
    expect(proposed.when('notify', actor).gives).toBe('notified');
    expect(proposed.when('returnProposal', actor).gives).toBe('complete');
  }
  for (const actor of [people.officer, people.manager, people.chancery])
    expect(proposed.when('notify', actor).gives).toEqual(['P7.1c notYourRole']);
});

test('P7.1c without a ground there is no preliminary decision', () => {
  expect(given(...lapsed).when('proposeRefusal', people.officer, undefined, { grounds: [] }).gives).toEqual([
    'P7.1c noGround',
  ]);
});

const ground = (norm: string, change: object = {}) => ({
  norm,
  facts: 'Facts.',
  evidence: 'Paper.',
  law: '',
  ...change,
});
const raised = (past: readonly Past[], ...rows: readonly object[]) =>
  given(...past).when('proposeRefusal', people.officer, undefined, { grounds: rows as never }).gives;
const everythingMet: readonly Past[] = [...complete, 'examine'];

test('L10.1 unreliability is a ground only with what was verified', () => {
  expect(raised(everythingMet, ground('L10.1'))).toBe('refusalProposed');
  expect(raised(everythingMet, ground('L10.1', { evidence: ' ' }))).toEqual(['L10.1 groundWithoutEvidence']);
});

test('L10.2 non-conformity is raised exactly when a requirement was found not to be met', () => {
  expect(raised(lapsed, ground('L10.2'))).toBe('refusalProposed');
  expect(raised(everythingMet, ground('L10.2'))).toEqual(['L10.2 everythingFoundMet']);
  expect(raised(lapsed, ground('L10.1'))).toEqual(['L10.2 unmetNotRaised']);
});

test('L10.3 a lacking approval is a ground only with the law that requires it (A-29)', () => {
  expect(raised(everythingMet, ground('L10.3', { law: 'Law on communications, article 9' }))).toBe('refusalProposed');
  expect(raised(everythingMet, ground('L10.3'))).toEqual(['L10.3 groundWithoutLaw']);
});

test('L10.4 a court ban is a ground, and it too is heard first (A-21)', () => {
  expect(raised(everythingMet, ground('L10.4'))).toBe('refusalProposed');
  expect(raised(everythingMet, ground('L10.4', { facts: '' }))).toEqual(['L10.4 groundWithoutFacts']);
});

test('L10.5 the loss of a special right is a ground, and it too is heard first (A-21)', () => {
  expect(raised(everythingMet, ground('L10.5'))).toBe('refusalProposed');
  expect(raised(everythingMet, ground('L10.5', { facts: '', evidence: '' }))).toEqual([
    'L10.5 groundWithoutFacts',
    'L10.5 groundWithoutEvidence',
  ]);
});

test('L10.6 a lacking consent is a ground, and no other ground than those of item 10 is known', () => {
  expect(raised(everythingMet, ground('L10.6'))).toBe('refusalProposed');
  expect(raised(everythingMet, ground('L10.7'))).toEqual(['P7.1c noSuchGround']);
  expect(grounds.map(({ norm }) => norm)).toEqual(['L10.1', 'L10.2', 'L10.3', 'L10.4', 'L10.5', 'L10.6']);
});

const slot = { date: '2026-12-01', time: '15:00', method: 'video', place: 'https://meet.example/1' };
const appointed = (change: object) =>
  given(...lapsed).when('proposeRefusal', people.officer, `${friday} 11:00`, {
    hearing: { ...slot, ...change } as never,
  }).gives;

test('P7.1d the notice names date, time, method and place of the hearing', () => {
  expect(appointed({})).toBe('refusalProposed');
  for (const part of [{ date: '' }, { time: '25:00' }, { method: '' }, { place: ' ' }])
    expect(appointed(part)).toEqual(['P7.1d slotIncomplete']);
});

test.each([
  ['before opening', { time: '08:59' }, 'L8.2 slotOutsideHours'],
  ['in the lunch break', { time: '13:00' }, 'L8.2 slotOutsideHours'],
  ['at the end of the lunch break less a minute', { time: '14:29' }, 'L8.2 slotOutsideHours'],
  ['at closing time', { time: '18:30' }, 'L8.2 slotOutsideHours'],
  ['on a Saturday', { date: '2026-11-28' }, 'L8.2 slotOnDayOff'],
  ['on the day of the notice', { date: '2026-11-27' }, 'P7.2a slotTooEarly'],
  ['on the third working day', { date: '2026-12-02' }, 'P7.2b slotTooLate'],
])('P7.1d no hearing is appointed %s', (_, change, refused) => {
  expect(appointed(change)).toEqual([refused]);
});

test('P7.1d a slot that has come too near while the proposal waited is appointed anew, not notified', () => {
  const waiting = given(...lapsed, { step: 'proposeRefusal', at: '2026-11-24 11:00' });
  expect(waiting.when('notify', people.head, '2026-11-25 18:00').gives).toBe('notified');
  expect(waiting.when('notify', people.head, '2026-11-26 10:00').gives).toEqual(['P7.2a slotTooEarly']);
});

test('P7.1d the officer moves a hearing with a reason, within its days; for whoever moved to be heard until the last day', () => {
  const notified = given(...notifiedOn('2026-11-24'));
  const to = (date: string, found = notified, reason = 'The applicant is ill.') =>
    found.when('changeSlot', people.officer, '2026-11-25 10:00', { hearing: { ...slot, date }, reason }).gives;
  expect(to('2026-11-26')).toBe('notified');
  expect(to('2026-11-26', notified, ' ')).toEqual(['APPC 80 reasonMissing']);
  expect(to('2026-11-27')).toEqual(['P7.2b slotTooLate']);
  const moved = given(...notifiedOn('2026-11-24'), 'moveHearing');
  expect([to('2026-11-27', moved), to('2026-12-02', moved), to('2026-12-03', moved)]).toEqual([
    'notified',
    'notified',
    ['P7.2b slotTooLate'],
  ]);
});

test.each([
  ['an ordinary week', '2026-11-23 10:00', '2026-11-27'],
  ['Nauryz', '2026-03-17 09:30', '2026-03-26'],
  ['31 August 2026, a Monday that works', '2026-08-27 16:00', '2026-09-02'],
  ['the holiday of 16 December', '2026-12-11 18:45', '2026-12-21'],
])(
  'P7.2a across %s a refusal is notified until 18:30:00.000 of the fourth working day, and not at .001',
  (_, submitted, last) => {
    expect(filing(officeCalendar, at(submitted)).latestNotice).toBe(last);
    const { registeredOn } = filing(officeCalendar, at(submitted));
    const past: readonly Past[] = [
      { step: 'submit', at: submitted },
      { step: 'register', at: `${registeredOn} 18:00` },
      ...lapsed.slice(2),
    ];
    const proposed = given(...past, { step: 'proposeRefusal', at: `${last} 18:00` });
    expect(proposed.when('notify', people.head, `${last} 18:30:00.000`).gives).toBe('notified');
    expect(proposed.when('notify', people.head, `${last} 18:30:00.001`).refusals).toEqual([
      { norm: 'P7.2a', why: 'noticeTooLate', with: { last } },
    ]);
    expect(given(...past).when('proposeRefusal', people.officer, `${last} 18:30:00.001`).gives).toEqual([
      'P7.2a noticeTooLate',
    ]);
  },
);

test('P7.2a after that a refusal is notified only to whoever has asked not to be heard (APPC 73(2)(5))', () => {
  const waived = given(...lapsed, { step: 'waive', at: '2026-11-30 09:30' });
  expect(waived.when('proposeRefusal', people.officer, '2026-11-30 10:00', { hearing: {} }).gives).toBe(
    'refusalProposed',
  );
  expect(waived.when('waive').gives).toEqual(['APPC 73(2)(5) waivedAlready']);
});

test('P7.2b the hearing is appointed for the second working day after the notice at the latest', () => {
  const { case: found } = given(...notifiedOn(friday));
  expect(appointed({ date: '2026-12-01', time: '18:29' })).toBe('refusalProposed');
  expect(appointed({ date: '2026-12-02', time: '09:00' })).toEqual(['P7.2b slotTooLate']);
  expect(noticeDays(found, officeCalendar)).toEqual({
    receivedOn: friday,
    objectionsEnd: '2026-12-01',
    hearingLatest: '2026-12-01',
    earliestRefusal: '2026-12-02',
  });
});

/** Notified on Thursday, 26 November, and then this; of the applicant's letter nothing is known unless it says so. */
const sentOn = (...then: readonly Past[]): readonly Past[] => [
  ...proposedOn('2026-11-26'),
  { step: 'notify', at: '2026-11-26 17:00' },
  ...then,
];
const receivedAfter = (...then: readonly Past[]) =>
  noticeDays(given(...sentOn(...then)).case, officeCalendar)?.receivedOn ?? null;

test('APPC 66(2) nobody is refused, and nothing is held against him, before he received the preliminary decision (A-21)', () => {
  const sent = given(...sentOn());
  expect(receivedAfter()).toBeNull();
  expect(sent.when('draftRefusal', people.officer, '2026-12-02 10:00').gives).toEqual(['APPC 66(2) noticeNotReceived']);
  expect(sent.open(people.system, '2026-12-02 10:00')).toEqual(['recordDelivery']);
  expect(sent.when('statePosition', people.individual, '2026-12-02 18:00').gives).toBe('notified');
  expect(
    sent.when('changeSlot', people.officer, '2026-11-26 17:30', { hearing: { ...slot, date: '2026-11-27' } }).gives,
  ).toBe('notified');
});

test.each([
  ['18:30:00.000', '2026-11-26'],
  ['18:30:00.001', '2026-11-27'],
] as const)('APPC 66(2) a letter that left at %s is received on %s (A-11)', (time, day) => {
  const failed: Past = {
    step: 'recordDelivery',
    at: '2026-11-26 17:05',
    data: { channel: 'sms', outcome: 'failed', reason: 'no such number' },
  };
  expect(receivedAfter(failed)).toBeNull();
  expect(receivedAfter(failed, { step: 'recordDelivery', at: `2026-11-26 ${time}` })).toBe(day);
});

test('APPC 66(2) whoever answers a notice has received it', () => {
  for (const step of ['statePosition', 'moveHearing', 'waive'] as const)
    expect(receivedAfter({ step, at: '2026-11-27 12:00' }), step).toBe('2026-11-27');
  const early: Past = { step: 'recordDelivery', at: '2026-11-26 17:05' };
  expect(receivedAfter(early, { step: 'statePosition', at: '2026-11-27 12:00' })).toBe('2026-11-26');
});

test('APPC 66(2) where no letter and no SMS arrives, the officer records how and when the notice was received, and what shows it', () => {
  const sent = given(...sentOn());
  const gives = (data: object, by = people.officer) =>
    sent.when('recordReceipt', by, '2026-11-30 10:00', { way: 'letter', on: '2026-11-28', proof: 'No. 17', ...data })
      .gives;
  expect(gives({})).toBe('notified');
  expect(gives({}, people.secondOfficer)).toEqual(['P6.1b assignedToAnother']);
  expect(gives({ way: 'pigeon' })).toEqual(['APPC 66(2) receiptIncomplete']);
  expect(gives({ on: '2026-11-25', proof: ' ' })).toEqual([
    'APPC 66(2) receiptNotThen',
    'APPC 66(2) receiptWithoutProof',
  ]);
  for (const [on, expected] of [
    ['2026-11-26', 'notified'],
    ['2026-11-30', 'notified'],
    ['2026-12-01', ['APPC 66(2) receiptNotThen']],
  ] as const)
    expect(gives({ on }), on).toEqual(expected);
  const recorded = (on: string): Past => ({
    step: 'recordReceipt',
    at: '2026-11-30 10:00',
    data: { way: 'letter', on, proof: 'No. 17' },
  });
  expect([receivedAfter(recorded('2026-11-26')), receivedAfter(recorded('2026-11-27'))]).toEqual([
    '2026-11-26',
    '2026-11-27',
  ]);
  // The first of several counts.
  const answered: Past = { step: 'statePosition', at: '2026-11-27 12:00' };
  expect(receivedAfter(answered, { step: 'recordDelivery', at: '2026-11-30 11:00' })).toBe('2026-11-27');
  expect(
    receivedAfter(recorded('2026-11-30'), {
      step: 'recordDelivery',
      at: '2026-11-30 11:00',
      data: { at: at('2026-11-27 09:00') },
    }),
  ).toBe('2026-11-27');
  // A Saturday: the next working day.
  const data = { way: 'letter', on: '2026-11-28', proof: 'No. 17' };
  expect(receivedAfter({ step: 'recordReceipt', at: '2026-11-30 10:00', data })).toBe('2026-11-30');
  expect(
    given(...notifiedOn('2026-11-26')).when('recordReceipt', people.officer, '2026-11-27 10:00', data).gives,
  ).toEqual(['APPC 66(2) receivedAlready', 'APPC 66(2) receiptNotThen']);
});

test('P7.2b minutes are written once the hour of the hearing has come, and by the officer who has the case', () => {
  const notified = given(...notifiedOn(friday));
  const hold = (time: string, by: (typeof people)[keyof typeof people] = people.officer) =>
    notified.when('holdHearing', by, time).gives;
  expect(hold('2026-12-01 14:59:59.999')).toEqual(['P7.2b hearingAhead']);
  expect(hold('2026-12-01 15:00')).toBe('notified');
  expect(hold('2026-12-01 15:00', people.secondOfficer)).toEqual(['P6.1b assignedToAnother']);
});

test('APPC 73(3) the applicant objects and moves until midnight of the second working day after receipt (A-21)', () => {
  const notified = given(...notifiedOn(friday));
  for (const step of ['statePosition', 'moveHearing'] as const) {
    expect(notified.when(step, people.individual, '2026-12-01 23:59:59.999').gives).toBe('notified');
    expect(notified.when(step, people.individual, '2026-12-02 00:00').gives).toEqual(['APPC 73(3) objectionsClosed']);
    expect(notified.when(step, people.otherIndividual, '2026-12-01 10:00').gives).toEqual(['P5.1 notYourCase']);
  }
});

test('APPC 73(3) a notice on a day off is received on the next working day, and the term runs from it', () => {
  const saturday: readonly Past[] = [
    { step: 'submit', at: '2026-11-26 10:00' },
    { step: 'register', at: '2026-11-26 10:10' },
    ...lapsed.slice(2),
    { step: 'proposeRefusal', at: '2026-11-28 11:00' },
    { step: 'notify', at: '2026-11-28 12:00' },
    { step: 'recordDelivery', at: '2026-11-28 12:00' },
  ];
  expect(noticeDays(given(...saturday).case, officeCalendar)).toMatchObject({
    receivedOn: '2026-11-30',
    objectionsEnd: '2026-12-02',
  });
});

const drafted = (found: readonly Past[], time: string) =>
  given(...found).when('draftRefusal', people.officer, time).gives;

test('P7.3 nobody is refused before his term to object is over and three working days have passed since the notice', () => {
  const spoken: readonly Past[] = [...notifiedOn(friday), 'statePosition'];
  expect(drafted(spoken, '2026-12-01 23:59:59.999')).toEqual(['P7.2a tooEarlyToRefuse']);
  expect(drafted(spoken, '2026-12-02 00:00')).toBe('refusalDrafted');
});

test('P7.3 whoever said nothing is refused only after it was noted that he did not use his right', () => {
  expect(drafted(notifiedOn(friday), '2026-12-02 09:00')).toEqual(['APPC 73(3) notExercisedNotRecorded']);
  const noted: readonly Past[] = [...notifiedOn(friday), { step: 'noteNotExercised', at: '2026-12-02 00:00' }];
  expect(drafted(noted, '2026-12-02 09:00')).toBe('refusalDrafted');
  expect(given(...notifiedOn(friday)).when('noteNotExercised', people.system, '2026-12-01 23:59:59.999').gives).toEqual(
    ['APPC 73(3) objectionsStillOpen'],
  );
  expect(
    given(...notifiedOn(friday), 'statePosition').when('noteNotExercised', people.system, '2026-12-02 00:00').gives,
  ).toEqual(['APPC 73(3) rightWasExercised']);
});

test('P7.3 whoever moved to be heard is heard first, and the chair has signed the minutes', () => {
  const moved: readonly Past[] = [...notifiedOn(friday), 'moveHearing'];
  const held: readonly Past[] = [...moved, { step: 'holdHearing', at: '2026-12-01 15:30' }];
  expect(drafted(moved, '2026-12-02 09:00')).toEqual(['APPC 73(3) motionNotHeard']);
  expect(drafted(held, '2026-12-02 09:00')).toEqual(['APPC 74(4) minutesNotSigned']);
  expect(drafted([...held, 'chairHearing'], '2026-12-02 09:00')).toBe('refusalDrafted');
  expect(given(...held).when('chairHearing', people.actingHead).gives).toEqual(['APPC 74(4) anotherChair']);
  expect(given(...moved).when('moveHearing').gives).toEqual(['APPC 73(3) movedAlready']);
});

test('P7.3 whoever has asked not to be heard can be refused at once', () => {
  expect(drafted([...notifiedOn(friday), 'waive'], '2026-11-27 18:00')).toBe('refusalDrafted');
});

test('P7.3 a refusal upholds what was notified, gives reasons, and answers whoever spoke', () => {
  const spoken = given(...notifiedOn(friday), 'statePosition');
  const draft = (data: object) => spoken.when('draftRefusal', people.officer, '2026-12-02 09:00', { ...data }).gives;
  expect(draft({ answer: ' ' })).toEqual(['APPC 80 positionNotAnswered']);
  expect(draft({ grounds: [] })).toEqual(['P7.3 noGround']);
  expect(draft({ grounds: [ground('L10.4')] })).toEqual(['L10.4 groundNotNotified']);
  expect(draft({ grounds: [ground('L10.2', { facts: '' })] })).toEqual(['L10.2 groundWithoutFacts']);
});

test('P7.3 the refusal is signed by the head, the acting head, or whom his order authorises, and by nobody else (A-22)', () => {
  const draft = given(...notifiedOn(friday), 'statePosition', { step: 'draftRefusal', at: '2026-12-02 09:00' });
  for (const actor of [people.head, people.actingHead, people.authorised])
    expect(draft.when('refuse', actor).gives).toBe('refused');
  for (const actor of [people.manager, people.officer, people.system])
    expect(draft.when('refuse', actor).gives).toEqual(['P7.3 notYourRole']);
  expect(draft.when('refuse', people.head, '2026-12-02 18:30:00.000').gives).toBe('refused');
  expect(draft.when('refuse', people.head, '2026-12-02 18:30:00.001').gives).toEqual(['LPN 26(1) deemedIssuedAlready']);
});

test('P7.3 a hearing that convinced leads to the permit: every requirement met, and why the grounds fell away', () => {
  const spoken: readonly Past[] = [...notifiedOn(friday), 'statePosition'];
  expect(given(...spoken).when('formPermit').gives).toEqual(['A4.q3 requirementNotMet']);
  const renewed = { 'A4.q3': { met: true, reason: 'Renewed on 26 November 2026.' } };
  const convinced: readonly Past[] = [...spoken, { step: 'examine', data: { findings: renewed } }];
  expect(given(...convinced).when('formPermit', people.officer, undefined, { conclusion: '' }).gives).toEqual([
    'P7.3 conclusionMissing',
  ]);
  expect(given(...convinced, 'formPermit').when('issue').gives).toBe('issued');
  expect(given(...convinced, 'formPermit').when('returnAfterHearing').gives).toBe('notified');
  expect(given(...convinced, 'formPermit').when('returnPermit').gives).toEqual(['P7.1c notifiedAlready']);
});

test('APPC 74(6) remarks on the minutes come within three working days, also after the decision, and change nothing', () => {
  const held: readonly Past[] = [
    ...notifiedOn(friday),
    { step: 'holdHearing', at: '2026-12-01 15:30' },
    'chairHearing',
  ];
  const refused = given(...held, { step: 'draftRefusal', at: '2026-12-02 09:00' }, 'refuse');
  expect(refused.when('remarkOnMinutes', people.individual, '2026-12-04 23:59').gives).toBe('refused');
  expect(refused.when('remarkOnMinutes', people.individual, '2026-12-05 00:00').gives).toEqual([
    'APPC 74(6) remarksClosed',
  ]);
  expect(given(...notifiedOn(friday)).when('remarkOnMinutes').gives).toEqual(['APPC 74(6) noMinutesYet']);
});

test.each([
  ['never registered', ['submit']],
  ['with the officer', lapsed],
  ['notified', notifiedOn(friday)],
  ['on the head’s table', [...everythingMet, 'formPermit']],
] as const)(
  'L4, LPN 26(1) a case that is %s when the seven working days end is issued by law, from that day',
  (_, past) => {
    const silent = given(...(past as readonly Past[]));
    expect(silent.when('lapse', people.system, '2026-12-02 18:30:00.000').gives).toEqual(['L4 resultTermNotOver']);
    const { gives, entry } = silent.when('lapse', people.system, '2026-12-02 18:30:00.001');
    expect(gives).toBe('deemedIssued');
    expect(entry?.data).toMatchObject({ issuedOn: '2026-12-02', expiresOn: '2036-12-02' });
  },
);

test('L4, LPN 26(2) a permit of silence is handed over under the head’s signature and can no longer be refused or withdrawn', () => {
  const silent = given(...everythingMet, { step: 'lapse', at: '2026-12-03 08:00' });
  expect(silent.open(people.officer)).toEqual([]);
  expect(silent.open(people.individual)).toEqual([]);
  expect(silent.open(people.head)).toEqual(['handOverPermit']);
  expect(silent.when('handOverPermit').gives).toBe('issued');
});

test('P6.1b a recused or absent officer’s case goes to another by the manager, with a reason (APPC 67)', () => {
  const moved = given(...complete, 'moveRecusal');
  expect(moved.when('rejectRecusal', people.manager).gives).toBe('complete');
  expect(given(...complete).when('rejectRecusal', people.manager).gives).toEqual(['APPC 67 noRecusalPending']);
  const reassigned = given(...complete, 'moveRecusal', 'reassign');
  expect(reassigned.when('examine', people.secondOfficer).gives).toBe('complete');
  expect(reassigned.when('examine', people.officer).gives).toEqual(['P6.1b assignedToAnother']);
  const { iin, name } = people.officer;
  expect(
    given(...complete).when('reassign', people.manager, undefined, { officerIin: iin, officerName: name }).gives,
  ).toEqual(['P6.1b sameOfficer']);
});

test('P7.2b of a notice on the last days the hearing is before the last day, and when none is left within two working days', () => {
  const { case: found } = given(...lapsed);
  const latest = (day: string) => daysOfNotice(found, officeCalendar, at(`${day} 17:00`))?.hearingLatest;
  expect(resultDue(found, officeCalendar)).toBe('2026-12-02');
  expect(['2026-11-26', friday, '2026-11-30', '2026-12-01', '2026-12-02'].map(latest)).toEqual([
    '2026-11-30',
    '2026-12-01',
    '2026-12-01',
    '2026-12-03',
    '2026-12-04',
  ]);
  expect(appointed({ date: '2026-12-02' })).toEqual(['P7.2b slotTooLate']);
  const none = given().case;
  expect([
    resultDue(none, officeCalendar),
    daysOfNotice(none, officeCalendar, at(`${friday} 17:00`)),
    slotOf(none),
  ]).toEqual([null, null, null]);
});

test('P7.1d what is no time of day is no slot', () => {
  for (const time of ['15:000', '115:00', '15', '', '24:00'])
    expect(appointed({ time }), time).toEqual(['P7.1d slotIncomplete']);
  expect(slotIn({ ...slot, method: 'phone' })).toBeNull();
});

test('P7.1c what is no list raises no ground, and what is no row says nothing', () => {
  expect(raised(everythingMet)).toEqual(['P7.1c noGround']);
  expect(groundsIn({ grounds: 'all' })).toEqual([]);
  const nothing = { norm: '', facts: '', evidence: '', law: '' };
  expect(groundsIn({ grounds: [null, 'L10.1', []] })).toEqual([nothing, nothing, nothing]);
});

test('APPC 74 minutes that name no day or no slot are none', () => {
  const whole = { hearing: slot, date: '2026-12-01', attendance: 'came' };
  expect(minutesIn(whole)).toMatchObject({ date: '2026-12-01', slot, attendance: 'came' });
  expect([minutesIn({ ...whole, date: 'soon' }), minutesIn({ ...whole, hearing: {} }), minutesIn({})]).toEqual([
    null,
    null,
    null,
  ]);
});

test('P7.3 that the right was not used is read from its own entry, not from whatever else happened since the notice', () => {
  const renewed = { 'A4.q3': { met: true, reason: 'Renewed on 26 November 2026.' } };
  const examined: readonly Past[] = [...notifiedOn(friday), { step: 'examine', data: { findings: renewed } }];
  expect(drafted(examined, '2026-12-02 09:00')).toContain('APPC 73(3) notExercisedNotRecorded');
});
