/** What each condition of the hearing says when it is not met, and at which moment it turns. */
import { expect, test } from 'vitest';
import type { Calendar } from '../core/calendar.js';
import type { Actor, Data } from '../core/procedure.js';
import { officeCalendar } from './days.js';
import { heard } from './heard.js';
import { slotLost } from './hearing.js';
import { at, brief, type Given, given, type Past, people } from './testing.js';

/** Submitted on Monday, 23 November 2026; notified on Friday the 27th at five; the hearing is on Tuesday, 1 December at three. */
const complete: readonly Past[] = ['submit', 'register', 'handOver', 'assign', 'confirmComplete', 'examine'];
const unmet = { 'A4.q3': { met: false, reason: 'The certificate of verification ended on 1 November 2026.' } };
const lapsed: readonly Past[] = [...complete, { step: 'examine', data: { findings: unmet } }];
const proposed: readonly Past[] = [...lapsed, { step: 'proposeRefusal', at: '2026-11-27 11:00' }];
/** Notified, and received: a letter was sent at once. */
const notified: readonly Past[] = [
  ...proposed,
  { step: 'notify', at: '2026-11-27 17:00' },
  { step: 'recordDelivery', at: '2026-11-27 17:00' },
];
const held: readonly Past[] = [...notified, { step: 'holdHearing', at: '2026-12-01 15:30' }];
const afterwards = '2026-12-02 09:00';

const slot = { date: '2026-12-01', time: '15:00', method: 'video', place: 'https://meet.example/1' };
const appointed = (hearing: Data[string]) =>
  given(...lapsed).when('proposeRefusal', people.officer, '2026-11-27 11:00', { hearing });
const minutes = (change: Data, by: Actor = people.officer) =>
  given(...notified).when('holdHearing', by, '2026-12-01 15:30', change).gives;
const draft = (past: readonly Past[], data: Data = {}, time = afterwards) =>
  given(...past).when('draftRefusal', people.officer, time, data).gives;

test('P7.1c a draft permit goes back to the hearing only when there was a preliminary decision', () => {
  expect(given(...complete, 'formPermit').when('returnAfterHearing').gives).toEqual(['P7.1c notNotified']);
});

test('P7.1c, P7.2a before a preliminary decision was notified nobody counts as heard', () => {
  const { case: found } = given(...proposed);
  const ask = { case: found, actor: people.officer, now: at(afterwards), calendar: officeCalendar };
  expect(heard(ask).map(brief)).toEqual(['P7.1c notNotified']);
});

test('P7.1c two grounds of which one is non-conformity are raised together', () => {
  const ground = (norm: string) => ({ norm, facts: 'Facts.', evidence: 'Paper.', law: '' });
  const grounds = [ground('L10.1'), ground('L10.2')];
  expect(given(...lapsed).when('proposeRefusal', people.officer, undefined, { grounds }).gives).toBe('refusalProposed');
});

test.each([
  ['in the first minute of work', '09:00'],
  ['in the last minute before lunch', '12:59'],
  ['as lunch ends', '14:30'],
  ['in the last minute of work', '18:29'],
])('P7.1d a hearing can begin %s', (_, time) => {
  expect(appointed({ ...slot, time }).gives).toBe('refusalProposed');
});

test.each([[null], ['tomorrow at three'], [[slot]], [{}]])(
  'P7.1d, P7.2b %j is no slot, neither to appoint nor to move to',
  (hearing) => {
    expect(appointed(hearing as Data[string]).gives).toEqual(['P7.1d slotIncomplete']);
    const moving = given(...notified).when('changeSlot', people.officer, undefined, {
      hearing: hearing as Data[string],
    });
    expect(moving.gives).toEqual(['P7.1d slotIncomplete']);
  },
);

test('P7.1d a ground against a slot names the day or the hour that is meant', () => {
  const said = (change: object) => appointed({ ...slot, ...change }).refusals.map((one) => one.with);
  expect(said({ date: '2026-11-28' })).toEqual([{ date: '2026-11-28' }]);
  expect(said({ time: '13:30' })).toEqual([{ time: '13:30' }]);
  expect(said({ date: '2026-11-27' })).toEqual([{ day: '2026-11-27' }]);
  expect(said({ date: '2026-12-02' })).toEqual([{ day: '2026-12-01' }]);
});

test('P7.1d a hearing is moved to a moment that is still to come', () => {
  const early = given(...lapsed, { step: 'proposeRefusal', at: '2026-11-24 11:00' }, 'notify');
  const to = (time: string) =>
    early.when('changeSlot', people.officer, '2026-11-25 10:00', { hearing: { ...slot, date: '2026-11-25', time } })
      .gives;
  expect(to('10:01')).toBe('notified');
  expect(to('10:00')).toEqual(['P7.1d slotInThePast']);
  expect(to('09:30')).toEqual(['P7.1d slotInThePast']);
});

test('P7.2b a hearing is moved until 18:30:00.000 of the last day to which it can be, and no longer', () => {
  const found = given(...notified);
  expect(found.open(people.officer, '2026-12-01 18:30:00.000')).toContain('changeSlot');
  expect(found.open(people.officer, '2026-12-01 18:30:00.001')).not.toContain('changeSlot');
  const { refusals } = found.when('changeSlot', people.officer, '2026-12-01 18:30:00.001');
  expect(refusals[0]).toEqual({ norm: 'P7.2b', why: 'slotTooLate', with: { day: '2026-12-01' } });
  const moved = given(...notified, 'moveHearing');
  expect(moved.open(people.officer, '2026-12-02 18:30:00.000')).toContain('changeSlot');
  expect(moved.open(people.officer, '2026-12-02 18:30:00.001')).not.toContain('changeSlot');
});

test('P7.1d a hearing is lost when its day becomes a day off while it lies ahead, and somebody still expects it', () => {
  const off = officeCalendar.week[6]!;
  const ordered: Calendar = {
    ...officeCalendar,
    days: new Map([...officeCalendar.days, ['2026-12-01', off] as const]),
  };
  const lost = (past: readonly Past[], time = '2026-11-30 10:00', calendar = ordered) =>
    slotLost(given(...past).case, calendar, at(time));
  expect(appointed({ ...slot, date: '2026-12-01' }).gives).toBe('refusalProposed');
  expect([lost(notified), lost(notified, '2026-11-30 10:00', officeCalendar)]).toEqual([true, false]);
  expect([lost(notified, '2026-12-01 14:59:59.999'), lost(notified, '2026-12-01 15:00')]).toEqual([true, false]);
  expect([lost(lapsed), lost([...notified, 'waive']), lost(held)]).toEqual([false, false, false]);
});

test('P7.2b minutes before the hour say when the hearing is', () => {
  expect(given(...notified).when('holdHearing', people.officer, '2026-12-01 14:59').refusals).toEqual([
    { norm: 'P7.2b', why: 'hearingAhead', with: { date: '2026-12-01', time: '15:00' } },
  ]);
});

test('L4, LPN 26(1) an act that comes after the result, or a silence before it, is told the last day', () => {
  const formed = given(...complete, 'formPermit');
  const due = '2026-12-02';
  expect(formed.when('issue', people.head, '2026-12-02 18:30:00.001').refusals).toContainEqual({
    norm: 'LPN 26(1)',
    why: 'deemedIssuedAlready',
    with: { due },
  });
  expect(formed.when('lapse', people.system, '2026-12-02 18:30:00.000').refusals).toContainEqual({
    norm: 'L4',
    why: 'resultTermNotOver',
    with: { due },
  });
});

test('APPC 73(3) whoever objects too late is told until when he could', () => {
  expect(given(...notified).when('statePosition', people.individual, '2026-12-02 00:00').refusals).toEqual([
    { norm: 'APPC 73(3)', why: 'objectionsClosed', with: { day: '2026-12-01' } },
  ]);
});

test('APPC 73(3) a position comes with ten documents at most', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      field: 'position.files',
      name: `${at}.pdf`,
      digest: `${at}`,
      sizeBytes: 1,
    }));
  const brought = (count: number) =>
    given(...notified).when('statePosition', people.individual, undefined, { attachments: files(count) }).refusals;
  expect(brought(10)).toEqual([]);
  expect(brought(11)).toEqual([
    { norm: 'APPC 73(3)', why: 'tooManyFiles', field: 'position.files', with: { max: 10 } },
  ]);
});

test('APPC 66(2) a ground against a receipt names the days between which it can lie, or the day that is known', () => {
  const sent: readonly Past[] = [...proposed, { step: 'notify', at: '2026-11-27 17:00' }];
  const receipt = { way: 'letter', on: '2026-11-26', proof: 'No. 17' };
  const record = (past: readonly Past[], data: Data = receipt) =>
    given(...past).when('recordReceipt', people.officer, '2026-11-30 10:00', data).refusals;
  expect(record(sent)).toEqual([
    { norm: 'APPC 66(2)', why: 'receiptNotThen', field: 'on', with: { from: '2026-11-27', today: '2026-11-30' } },
  ]);
  for (const nothing of [{ way: 'pigeon' }, { on: 'soon' }])
    expect(record(sent, { ...receipt, ...nothing })).toEqual([
      { norm: 'APPC 66(2)', why: 'receiptIncomplete', field: 'way' },
    ]);
  expect(record(notified, { ...receipt, on: '2026-11-30' })).toEqual([
    { norm: 'APPC 66(2)', why: 'receivedAlready', with: { day: '2026-11-27' } },
  ]);
});

test('APPC 73(3) a position says something', () => {
  const stated = (text: Data[string]) =>
    given(...notified).when('statePosition', people.individual, undefined, { text });
  expect(stated('We have renewed it.').gives).toBe('notified');
  for (const nothing of ['', ' ', 7, null]) expect(stated(nothing).gives).toEqual(['APPC 73(3) positionEmpty']);
});

// prettier-ignore
test.each<[string, Data, string | readonly string[]]>([
  ['that say who came',               {},                                            'notified'],
  ['of an absent applicant',          { attendance: 'absent', present: '' },         'notified'],
  ['that do not say whether he came', { attendance: 'late' },                        ['APPC 74(3) attendanceMissing']],
  ['that do not say who was present', { attendance: 'came', present: ' ' },          ['APPC 74(3) presentMissing']],
  ['without what was said',           { course: ' ' },                               ['APPC 74(3) courseMissing']],
  ['of another hour',                 { hearing: { ...slot, time: '16:00' } },       ['APPC 74(3) minutesOfAnotherHearing']],
  ['of no hearing',                   { hearing: {} },                               ['APPC 74(3) minutesOfAnotherHearing']],
  ['without a chair',                 { chairIin: null },                            ['APPC 74(4) chairMissing']],
  ['whose chair has no number',       { chairIin: '12345678901' },                   ['APPC 74(4) chairMissing']],
  ['whose chair has a wrong number',  { chairIin: '1234567890123' },                 ['APPC 74(4) chairMissing']],
  ['whose chair has no name',         { chairName: '' },                             ['APPC 74(4) chairMissing']],
  ['chaired by who wrote them',       { chairIin: people.officer.iin },              ['APPC 74(4) chairIsSecretary']],
  ['chaired by who has applied',      { chairIin: people.individual.iin },           ['APPC 67 ownCase']],
])('APPC 74(3), APPC 74(4) minutes %s: %j leads to %j', (_, change, gives) => {
  expect(minutes(change)).toEqual(gives);
});

test('APPC 74(3) all that minutes lack is told at once, each at its field', () => {
  const { refusals } = given(...notified).when('holdHearing', people.officer, '2026-12-01 15:30', {
    hearing: {},
    attendance: '',
    course: '',
    chairIin: '',
  });
  expect(refusals).toEqual([
    { norm: 'APPC 74(3)', why: 'minutesOfAnotherHearing', field: 'attendance' },
    { norm: 'APPC 74(3)', why: 'attendanceMissing', field: 'attendance' },
    { norm: 'APPC 74(3)', why: 'courseMissing', field: 'course' },
    { norm: 'APPC 74(4)', why: 'chairMissing', field: 'chairIin' },
  ]);
});

test('APPC 74(4) minutes are signed by the chair once, and only when there are some', () => {
  const signing = (found: Given, by: Actor = people.head) => found.when('chairHearing', by);
  expect(signing(given(...notified)).gives).toEqual(['APPC 74(4) noMinutesToSign']);
  expect(signing(given(...held)).gives).toBe('notified');
  expect(signing(given(...held, 'chairHearing')).gives).toEqual(['APPC 74(4) noMinutesToSign']);
  expect(signing(given(...held), people.actingHead).refusals).toEqual([
    { norm: 'APPC 74(4)', why: 'anotherChair', with: { chair: people.head.name } },
  ]);
});

test('APPC 74(6) remarks are made on minutes that the chair has signed; of new ones not before', () => {
  const again: readonly Past[] = [...held, 'chairHearing', { step: 'holdHearing', at: '2026-12-01 17:00' }];
  const remark = (past: readonly Past[], time?: string) => given(...past).when('remarkOnMinutes', undefined, time);
  expect(remark([...held, 'chairHearing']).gives).toBe('notified');
  expect(remark(held).gives).toEqual(['APPC 74(6) noMinutesYet']);
  expect(remark(again).gives).toEqual(['APPC 74(6) noMinutesYet']);
  const refused: readonly Past[] = [...held, 'chairHearing', { step: 'draftRefusal', at: afterwards }, 'refuse'];
  expect(remark(refused, '2026-12-05 00:00').refusals).toEqual([
    { norm: 'APPC 74(6)', why: 'remarksClosed', with: { day: '2026-12-04' } },
  ]);
});

test('P7.3 whoever moves to be heard after a hearing is heard once more', () => {
  const moved: readonly Past[] = [...held, 'chairHearing', { step: 'moveHearing', at: '2026-12-01 20:00' }];
  expect(draft(moved)).toEqual(['APPC 73(3) motionNotHeard']);
  expect(draft([...held, 'chairHearing'])).toBe('refusalDrafted');
});

test('P7.2a whoever is refused too early is told from which day he can be', () => {
  const { refusals } = given(...notified, 'statePosition').when('draftRefusal', people.officer, '2026-12-01 10:00');
  expect(refusals).toEqual([{ norm: 'P7.2a', why: 'tooEarlyToRefuse', with: { day: '2026-12-02' } }]);
});

test('P7.3, APPC 80 a refusal answers whoever has written or has come, and nobody else', () => {
  const unanswered = ['APPC 80 positionNotAnswered'];
  const absent: readonly Past[] = [
    ...notified,
    { step: 'holdHearing', at: '2026-12-01 15:30', data: { attendance: 'absent', present: '' } },
    'chairHearing',
  ];
  expect(draft([...notified, 'statePosition'], { answer: '' })).toEqual(unanswered);
  expect(draft([...held, 'chairHearing'], { answer: '' })).toEqual(unanswered);
  expect(draft([...held, 'chairHearing'], { answer: 'The certificate is still lapsed.' })).toBe('refusalDrafted');
  expect(draft(absent, { answer: '' })).toBe('refusalDrafted');
  expect(draft([...notified, 'waive'], { answer: '' }, '2026-11-27 18:00')).toBe('refusalDrafted');
});
