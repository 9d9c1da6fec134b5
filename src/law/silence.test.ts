import { expect, test } from 'vitest';
import { against, decide, extend, open, replay } from '../core/decide.js';
import { standing } from '../core/terms.js';
import type { Actor, Case, Data } from '../core/procedure.js';
import { application, type ApplicationStep } from './application.js';
import { officeCalendar } from './days.js';
import { lateReasonAsked, procedureUnder } from './silence.js';
import { at, given, type Past, people, validData } from './testing.js';

const overdue = procedureUnder('overdue');
const unmet = { 'A4.q3': { met: false, reason: 'Ended on 1 November 2026.' } };
const examined: readonly Past[] = [
  'submit',
  'register',
  'handOver',
  'assign',
  'confirmComplete',
  'examine',
  { step: 'examine', data: { findings: unmet } },
];

/** Goes on with a case under the other reading: each step at its time, with valid data. */
function on(found: Case, step: ApplicationStep, actor: Actor, time: string, more: Data = {}) {
  const ask = { case: { ...found, terms: overdue.terms }, actor, now: at(time), calendar: officeCalendar };
  const data = { ...validData(step, ask), ...more };
  const decision = decide(overdue, ask, { id: `late-${found.entries.length}`, step, data, papers: [] });
  return 'entry' in decision
    ? { found: extend(overdue, found, decision.entry), refused: [] }
    : { found, refused: decision.refusals.map(({ norm, why }) => `${norm} ${why}`) };
}

test('P7.2a, L4 with the silence rule off a late notice and a late refusal are possible, with the reasons of whoever signs', () => {
  const { case: start } = given(...examined);
  const hearing = { date: '2026-12-01', time: '15:00', method: 'video', place: 'https://meet.example/1' };
  const proposed = on(start, 'proposeRefusal', people.officer, '2026-11-30 10:00', { hearing }).found;
  expect(proposed.stage).toBe('refusalProposed');
  expect(on(proposed, 'notify', people.head, '2026-11-30 11:00').refused).toEqual(['P7.2a lateReasonMissing']);
  for (const empty of [' ', 7])
    expect(on(proposed, 'notify', people.head, '2026-11-30 11:00', { lateReason: empty }).refused).toEqual([
      'P7.2a lateReasonMissing',
    ]);
  const lateReason = 'The register of licences answered only today.';
  const notified = on(proposed, 'notify', people.head, '2026-11-30 11:00', { lateReason }).found;
  expect(notified.stage).toBe('notified');
  const received = on(notified, 'recordDelivery', people.system, '2026-11-30 11:00').found;
  const stated = on(received, 'statePosition', people.individual, '2026-12-01 10:00').found;
  expect(on(stated, 'draftRefusal', people.officer, '2026-12-02 10:00').refused).toEqual(['P7.2a tooEarlyToRefuse']);
  const drafted = on(stated, 'draftRefusal', people.officer, '2026-12-03 10:00').found;
  expect(on(drafted, 'refuse', people.head, '2026-12-03 11:00').refused).toEqual(['L4 lateReasonMissing']);
  const refused = on(drafted, 'refuse', people.head, '2026-12-03 11:00', { lateReason }).found;
  expect(refused.stage).toBe('refused');
  const [result] = standing(overdue, refused, officeCalendar, at('2026-12-03 12:00')).filter(
    ({ term }) => term === 'result',
  );
  expect(result).toMatchObject({ state: 'late', due: '2026-12-02' });
});

test('III.3 in time nobody is asked why', () => {
  const { case: start } = given(...examined);
  const proposed = on(start, 'proposeRefusal', people.officer, '2026-11-27 10:00').found;
  const ask = (time: string) => ({ case: proposed, calendar: officeCalendar, now: at(time) });
  expect(lateReasonAsked(overdue, 'notify', ask('2026-11-27 18:30:00.000'))).toBe(false);
  expect(lateReasonAsked(overdue, 'notify', ask('2026-11-27 18:30:00.001'))).toBe(true);
  expect(lateReasonAsked(application, 'notify', ask('2026-11-27 18:30:00.001'))).toBe(false);
  expect(on(proposed, 'notify', people.head, '2026-11-27 18:30:00.000').refused).toEqual([]);
  expect(lateReasonAsked(overdue, 'returnProposal', ask('2026-11-27 18:30:00.001'))).toBe(false);
  expect(lateReasonAsked(overdue, 'dance', ask('2026-11-27 18:30:00.001'))).toBe(false);
});

test('III.3 a refusal is late only after the last day of the result, and of whoever asked not to be heard no notice is', () => {
  const { case: start } = given(...examined);
  const proposed = on(start, 'proposeRefusal', people.officer, '2026-11-27 10:00').found;
  const notified = on(proposed, 'notify', people.head, '2026-11-27 11:00').found;
  const stated = on(notified, 'statePosition', people.individual, '2026-11-27 12:00').found;
  const drafted = on(stated, 'draftRefusal', people.officer, '2026-12-02 10:00').found;
  expect(on(drafted, 'refuse', people.head, '2026-12-02 18:30:00.000').found.stage).toBe('refused');
  expect(on(drafted, 'refuse', people.head, '2026-12-02 18:30:00.001').refused).toEqual(['L4 lateReasonMissing']);
  const waived = on(proposed, 'waive', people.individual, '2026-11-27 12:00').found;
  expect(on(waived, 'notify', people.head, '2026-11-30 11:00').refused).toEqual([]);
});

test('L4 with the silence rule off the term passes, the case stays open and late, and a permit can still be signed', () => {
  const { case: formed } = given(...examined.slice(0, 6), 'formPermit');
  const ask = { case: formed, calendar: officeCalendar, now: at('2026-12-03 10:00') };
  expect(open(overdue, { ...ask, actor: people.system })).toEqual(['recordDelivery']);
  expect(against(overdue, { ...ask, actor: people.system }, 'lapse')).toMatchObject([{ why: 'silenceSwitchedOff' }]);
  expect(on(formed, 'issue', people.head, '2026-12-03 10:00')).toMatchObject({
    refused: [],
    found: { stage: 'issued' },
  });
  expect(standing(overdue, formed, officeCalendar, ask.now).find(({ term }) => term === 'result')?.state).toBe('late');
});

test('LPN 26 with the silence rule on the procedure is the table itself', () => {
  expect(procedureUnder('deemed-issued')).toBe(application);
});

test('LPN 26 with it off the steps are the same, but that nothing lapses and nothing closes a late notice or a late refusal', () => {
  const { steps } = procedureUnder('overdue');
  expect(Object.keys(steps)).toEqual(Object.keys(application.steps));
  const changed = Object.keys(steps).filter((name) => {
    const before = application.steps[name as ApplicationStep];
    return steps[name]?.given.length !== before.given.length || steps[name]?.needs.length !== before.needs.length;
  });
  expect(changed).toEqual(['issue', 'proposeRefusal', 'notify', 'refuse', 'lapse']);
});

test('LPN 26 what lapsed before the rule was switched off stays issued by law, and is handed over', () => {
  const { case: silent } = given(...examined.slice(0, 6), { step: 'lapse', at: '2026-12-03 08:00' });
  const found = replay(overdue, silent.id, silent.entries);
  expect(found.stage).toBe('deemedIssued');
  expect(on(found, 'handOverPermit', people.head, '2026-12-04 10:00').found.stage).toBe('issued');
});
