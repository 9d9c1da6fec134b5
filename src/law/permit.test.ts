/** The life of a permit as a lawyer would tell it: who may do what, when, and what then is true of the permit. */
import { expect, test } from 'vitest';
import { plainDate } from '../core/calendar.js';
import { isNote } from '../core/decide.js';
import { standing as termsOf } from '../core/terms.js';
import type { Data } from '../core/procedure.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { isNorm } from './norms.js';
import { permit } from './permit.js';
import { permitSamples } from './permitSamples.js';
import { contractsHeld, contractsStanding } from './permitContracts.js';
import { heldPermit, lastDayOf, papersOf, standingOn, terminatedOn } from './permitFacts.js';
import {
  at,
  entered,
  firstContract,
  life,
  lifeOf,
  type Lived,
  living,
  operators,
  secondContract,
} from './permitTesting.js';

/** The only contract ends on Wednesday, 31 March 2027; a termination is proposed on Thursday and notified at noon. */
const proposed: readonly Lived[] = [{ step: 'proposeTermination', at: '2027-04-01 10:00' }];
const sent: readonly Lived[] = [...proposed, { step: 'notify', at: '2027-04-01 12:00' }];
/** Received the same day: its two working days end on Monday, 5 April at midnight. */
const notified: readonly Lived[] = [...sent, { step: 'recordDelivery', at: '2027-04-01 12:01' }];
const unused: readonly Lived[] = [...notified, { step: 'noteNotExercised', at: '2027-04-06 00:00' }];
const drafted: readonly Lived[] = [...unused, { step: 'draftTermination', at: '2027-04-06 09:30' }];
const terminated: readonly Lived[] = [...drafted, { step: 'terminate', at: '2027-04-06 11:00' }];

const two: Lived = { step: 'enter', data: { contracts: [firstContract, secondContract] } };
const another: Data = {
  change: 'concluded',
  contract: 0,
  operator: operators.second.name,
  operatorBin: operators.second.bin,
  contractNumber: '9',
  concludedOn: '2027-04-02',
  term: 'open',
  validUntil: '',
};
const day = (text: string) => plainDate(text) ?? '0001-01-01';
const ground = (norm: string, contract: number, eventOn: string, change: Data = {}): Data => ({
  norm,
  contract,
  eventOn,
  facts: 'The contract ceased.',
  evidence: 'The letter of the operator.',
  ...change,
});

test('LPN 49, L11.4 the registry takes a permit over with its number, holder and ten years, or not at all', () => {
  expect(lifeOf('enter').case.stage).toBe('inForce');
  const refused = (data: Data) => lifeOf().when('enter', living.system, '2026-12-02 10:00', data).gives;
  expect(refused({ permitNumber: '' })).toEqual(['A5.f2 permitNotWhole']);
  expect(refused({ holder: { name: '', iin: '', bin: '', address: '' } })).toEqual(['A5.f4 permitNotWhole']);
  expect(refused({ expiresOn: '2036-12-01', permitNumber: ' ' })).toEqual([
    'A5.f2 permitNotWhole',
    'L11.4 notTenYears',
  ]);
});

test('L11.4 a permit of 29 February is valid to 28 February of the tenth year, and extended to 29 February of the twentieth', () => {
  const born = lifeOf({ step: 'enter', at: '2028-02-29 10:00', data: entered('2028-02-29') });
  expect(lastDayOf(born.case)).toBe('2038-02-28');
  expect(born.when('extend', living.system, '2038-01-10 10:00').entry?.data['expiresOn']).toBe('2048-02-29');
  expect(born.when('extend', living.system, '2038-01-10 10:00', { expiresOn: '2048-02-28' }).gives).toEqual([
    'A5.c2 notFromFirstIssue',
  ]);
});

test('L11.4 a permit expires at 24:00 of its last day, not a millisecond earlier, and the clock alone notes it', () => {
  const found = life();
  expect(found.when('expire', living.system, '2036-12-02 23:59:59.999').gives).toEqual(['L11.4 permitNotOver']);
  expect(found.when('expire', living.system, '2036-12-03 00:00').gives).toBe('expired');
  expect(found.when('expire', living.head, '2036-12-03 00:00').gives).toEqual(['L11.4 notYourRole']);
});

test('L11.4 what has expired is not renounced, corrected, amended or terminated, also before the clock has noted it', () => {
  const over = ['L11.4 permitOver'];
  const [last, after] = ['2036-12-02 23:59:59.999', '2036-12-03 00:00'];
  expect(life().when('renounce', living.holder, last).gives).toBe('renounced');
  expect(life().when('renounce', living.holder, after).gives).toEqual(over);
  expect(life('askAmendment').when('amend', living.officer, after).gives).toEqual(over);
  expect(life('askCorrection').when('correct', living.head, after).gives).toEqual(over);
});

test('A5.c2 a permit is extended for ten years more when that was asked for by its last day, also after it has expired', () => {
  const expired: Lived = { step: 'expire', at: '2036-12-03 00:01' };
  const asked = { askedOn: '2036-12-02' };
  expect(life().when('extend').gives).toBe('inForce');
  const late = life(expired).when('extend', living.system, '2036-12-09 10:00', asked);
  expect([late.gives, late.entry?.data['expiresOn']]).toEqual(['inForce', '2046-12-02']);
  expect(life(expired).when('extend', living.system, '2036-12-09 10:00', { askedOn: '2036-12-03' }).gives).toEqual([
    'L11.4 extensionAskedTooLate',
  ]);
  expect(
    life(expired).when('extend', living.system, undefined, { askedOn: '', expiresOn: '2040-01-01' }).gives,
  ).toEqual(['A5.c2 notFromFirstIssue', 'L11.4 extensionAskedTooLate']);
});

test('A5.c2 an extension twice follows the first issue without a gap', () => {
  const twice = life('extend', { step: 'extend', data: { askedOn: '2046-01-10' } });
  expect(lastDayOf(twice.case)).toBe('2056-12-02');
});

test('A5.c2 an extension that comes while a termination is on its way leaves that where it is, and its contract counts', () => {
  const meanwhile = life(...notified, 'extendMeanwhile');
  expect(meanwhile.case.stage).toBe('terminationNotified');
  expect(contractsStanding(meanwhile.case, day('2027-04-06'))).toHaveLength(1);
  expect(life(...notified).when('extend').gives).toEqual(['A5.c2 notAtThisStage']);
});

test('LPN 26(2) a permit of silence has no paper until it is handed over, once', () => {
  const silent = lifeOf({ step: 'enter', data: { basis: 'silence', paper: '' } });
  expect([papersOf(silent.case), heldPermit(silent.case)?.bySilence]).toEqual([[], true]);
  expect(silent.when('handedOver', living.system, undefined, { paper: 'permit.pdf' }).gives).toEqual([
    'LPN 26(2) paperMissing',
  ]);
  const handed = lifeOf({ step: 'enter', data: { basis: 'silence', paper: '' } }, 'handedOver');
  expect([papersOf(handed.case).length, heldPermit(handed.case)?.bySilence]).toEqual([1, false]);
  expect(handed.when('handedOver').gives).toEqual(['LPN 26(2) handedOverAlready']);
  expect(life().when('handedOver').gives).toEqual(['LPN 26(2) handedOverAlready']);
});

test('A5.c1 the last day of a contract counts: a termination is proposed on the next day, not before', () => {
  const grounds = [ground('A5.c1', 1, '2027-03-31')];
  expect(life().when('proposeTermination', living.officer, '2027-03-31 18:00', { grounds }).gives).toEqual([
    'A5.c1 contractStandsStill',
  ]);
  expect(life().when('proposeTermination', living.officer, '2027-04-01 09:00', { grounds }).gives).toBe(
    'terminationProposed',
  );
});

test('A5.c1, APPC 73(1) a permit whose only contract has ended is terminated by the head after a hearing', () => {
  expect(life(...proposed).case.stage).toBe('terminationProposed');
  expect(life(...notified).case.stage).toBe('terminationNotified');
  expect(life(...drafted).when('terminate', living.head, '2027-04-06 11:00').gives).toBe('terminated');
  expect(life(...drafted).when('terminate', living.authorised, '2027-04-06 11:00').gives).toEqual([
    'A5.c1 notYourRole',
  ]);
  expect(life(...proposed).when('draftTermination').gives).toEqual(['A5.c1 notAtThisStage']);
});

test('A5.c1, A5.c3 a termination while another contract stands is refused under both conditions that were raised (A-30)', () => {
  const both = [ground('A5.c1', 1, '2027-03-31')];
  const found = lifeOf(two);
  const when = (grounds: readonly Data[]) =>
    found.when('proposeTermination', living.officer, '2027-04-01 10:00', { grounds });
  expect(when(both).refusals).toEqual([
    { norm: 'A5.c1', why: 'anotherContractStands', with: { operator: secondContract.operator, number: '7' } },
  ]);
  expect(when([...both, ground('A5.c3', 2, '2027-03-30')]).gives).toBe('terminationProposed');
  expect(when([]).gives).toEqual(['A5.c1 noGround', 'A5.c1 anotherContractStands']);
  const third = { ...secondContract, number: '8' };
  const three = lifeOf({ step: 'enter', data: { contracts: [firstContract, secondContract, third] } });
  const raised = [...both, ground('A5.c3', 2, '2027-03-30')];
  expect(three.when('proposeTermination', living.officer, '2027-04-01 10:00', { grounds: raised }).gives).toEqual([
    'A5.c1 anotherContractStands',
    'A5.c3 anotherContractStands',
  ]);
});

test('A5.c3 a contract that was rescinded early ends the permit; one that ran to its last day was not rescinded', () => {
  const when = (eventOn: string, time = '2027-02-02 10:00') =>
    life().when('proposeTermination', living.officer, time, { grounds: [ground('A5.c3', 1, eventOn)] }).gives;
  expect(when('2027-02-01')).toBe('terminationProposed');
  expect(when('2027-02-02')).toEqual(['A5.c3 contractStandsStill']);
  expect(when('2027-02-03')).toEqual(['A5.c3 eventAhead', 'A5.c3 contractStandsStill']);
  expect(when('2027-03-31', '2027-04-01 10:00')).toEqual(['A5.c3 notEarly']);
  expect(when('2026-05-11')).toEqual(['A5.c3 eventBeforeContract']);
  expect(when('2027-04-01', '2027-04-05 10:00')).toEqual(['A5.c3 eventAfterEnd']);
  expect(when('')).toEqual(['A5.c3 eventMissing']);
});

test('A5.c1 all that a proposal lacks is told at once, each at its field', () => {
  const grounds = [
    ground('A5.c2', 1, ''),
    ground('A5.c1', 7, ''),
    ground('A5.c1', 1, '', { facts: ' ', evidence: '' }),
  ];
  const { refusals } = life().when('proposeTermination', living.officer, '2027-04-01 10:00', { grounds, hearing: {} });
  expect(refusals.map(({ norm, why, field }) => [norm, why, field])).toEqual([
    ['A5.c1', 'noSuchTermination', 'contract.1.norm'],
    ['A5.c1', 'contractUnknown', 'contract'],
    ['A5.c1', 'eventMissing', 'contract.1.eventOn'],
    ['A5.c1', 'groundWithoutFacts', 'contract.1.facts'],
    ['A5.c1', 'groundWithoutEvidence', 'contract.1.evidence'],
    ['P7.1d', 'slotIncomplete', 'hearing.date'],
  ]);
});

test('A5.c1 a contract that is concluded before the decision prevents the termination, and the permit is kept (A-30, A-49)', () => {
  const noted: readonly Lived[] = [...drafted, { step: 'noteContracts', at: '2027-04-06 10:00', data: another }];
  const found = life(...noted);
  expect(found.when('terminate').gives).toEqual(['A5.c1 anotherContractStands']);
  expect(found.when('keepPermit').gives).toBe('inForce');
  const kept = life(...noted, 'keepPermit').case;
  expect(contractsHeld(kept).map(({ lostOn }) => lostOn)).toEqual(['2027-03-31', null]);
  expect(life(...drafted).when('keepPermit').gives).toEqual(['A5.c1 noOtherContract']);
});

test('A5.c2 whoever reports a prolonged or another contract is answered before anything is decided', () => {
  const reported: readonly Lived[] = [...unused, { step: 'reportChange', at: '2027-04-06 08:00', data: another }];
  const why = ['A5.c2 reportNotExamined'];
  expect(life(...reported).when('draftTermination', living.officer, '2027-04-06 09:30').gives).toEqual(why);
  expect(life(...drafted, { step: 'reportChange', data: another }).when('terminate').gives).toEqual(why);
  expect(life(...drafted, { step: 'reportChange', data: another }, 'dismissReport').when('terminate').gives).toBe(
    'terminated',
  );
  const ended: Data = { change: 'ended', contract: 1, eventOn: '2027-03-31' };
  expect(life(...drafted, { step: 'reportChange', data: ended }).when('terminate').gives).toBe('terminated');
});

test('A5.c2 the contract of the proposal itself stands again once it was prolonged and found to conform', () => {
  const prolonged: Data = { change: 'prolonged', contract: 1, term: 'until', validUntil: '2033-12-31' };
  const noted: Lived = { step: 'noteContracts', at: '2027-04-06 10:00', data: prolonged };
  expect(life(...drafted, noted).when('terminate').gives).toEqual(['A5.c1 anotherContractStands']);
  expect(contractsHeld(life(...drafted, noted, 'keepPermit').case)[0]?.lostOn).toBe(null);
});

test('APPC 70 a termination is discontinued when the contract of the proposal has not ceased, and only then', () => {
  const early: Lived = {
    step: 'proposeTermination',
    at: '2027-02-02 10:00',
    data: { grounds: [ground('A5.c3', 1, '2027-02-01')] },
  };
  const heard: readonly Lived[] = [early, { step: 'notify', at: '2027-02-02 12:00' }];
  expect(life(...heard).when('discontinueTermination').gives).toBe('inForce');
  expect(contractsStanding(life(...heard, 'discontinueTermination').case, day('2027-02-03'))).toHaveLength(1);
  expect(life(...drafted).when('discontinueTermination').gives).toEqual(['A5.c1 contractsOver']);
  expect(life(...heard).when('discontinueTermination', living.head, undefined, { reason: ' ' }).gives).toEqual([
    'APPC 80 reasonMissing',
  ]);
});

test('A5.c1, A5.c3 a termination stores the day of the event and that of the decision (invariant 8)', () => {
  const { entry } = life(...drafted).when('terminate', living.head, '2027-04-06 11:00');
  expect([entry?.data['eventOn'], entry?.data['decidedOn']]).toEqual(['2027-03-31', '2027-04-06']);
  const when = (data: Data) => life(...drafted).when('terminate', living.head, '2027-04-06 11:00', data).gives;
  expect(when({ eventOn: '2027-04-01' })).toEqual(['A5.c1 eventOfAnotherDay']);
  expect(when({ decidedOn: '2027-04-05', date: '2027-04-05' })).toEqual([
    'A5.c1 paperOfAnotherDay',
    'A5.c1 paperOfAnotherDay',
  ]);
});

test('APPC 83(2) a termination takes effect on the day on which its decision was received; until then the permit stands (A-49)', () => {
  const standsOn = (past: readonly Lived[], on: string) => standingOn(life(...past).case, officeCalendar, day(on));
  expect(terminatedOn(life(...terminated).case, officeCalendar)).toBe(null);
  expect(standsOn(terminated, '2027-05-31')).toBe('inForce');
  const evening: readonly Lived[] = [...terminated, { step: 'recordDelivery', at: '2027-04-06 18:30:00.001' }];
  const inTime: readonly Lived[] = [...terminated, { step: 'recordDelivery', at: '2027-04-06 18:30:00.000' }];
  expect(terminatedOn(life(...inTime).case, officeCalendar)).toBe('2027-04-06');
  expect(terminatedOn(life(...evening).case, officeCalendar)).toBe('2027-04-07');
  expect([standsOn(evening, '2027-04-06'), standsOn(evening, '2027-04-07')]).toEqual(['inForce', 'terminated']);
  const letter: Lived = { step: 'recordReceipt', at: '2027-04-20 10:00', data: { way: 'letter', on: '2027-04-17' } };
  expect(terminatedOn(life(...terminated, letter).case, officeCalendar)).toBe('2027-04-19');
});

test('APPC 66(2) the receipt of a decision is recorded while it has not arrived, and once', () => {
  expect(life(...terminated).when('recordReceipt').gives).toBe('terminated');
  expect(life(...terminated, 'recordDelivery').when('recordReceipt').gives).toEqual(['APPC 66(2) receivedAlready']);
  const before = { way: 'letter', on: '2027-04-05' };
  expect(life(...terminated).when('recordReceipt', living.officer, undefined, before).gives).toEqual([
    'APPC 66(2) receiptNotThen',
  ]);
});

test('APPC 66(2) a delivery is recorded of an entry of which the holder is notified, once, with a masked address', () => {
  const record = (past: readonly Lived[], data: Data = {}) =>
    life(...past).when('recordDelivery', living.system, undefined, data).gives;
  expect(record(sent)).toBe('terminationNotified');
  expect(record(sent, { notice: 1 })).toEqual(['APPC 66(2) noSuchNotice']);
  expect(record(sent, { notice: 9 })).toEqual(['APPC 66(2) noSuchNotice']);
  expect(record(sent, { to: 'mvno@example.kz', messageId: '' })).toEqual([
    'LPD 5 addressNotMasked',
    'APPC 66(2) deliveryIncomplete',
  ]);
  expect(record(notified, { channel: 'email' })).toEqual(['APPC 66(2) deliveredAlready']);
});

test('APPC 73(1) nobody is terminated before three working days lie behind a notice that was received, unless he waives', () => {
  const draft = (past: readonly Lived[], time: string) =>
    life(...past).when('draftTermination', living.officer, time).gives;
  expect(draft(sent, '2027-04-20 10:00')).toEqual(['APPC 66(2) noticeNotReceived']);
  expect(draft([...notified, 'statePosition'], '2027-04-05 18:00')).toEqual(['APPC 73(1) tooEarlyToTerminate']);
  expect(draft([...notified, 'statePosition'], '2027-04-06 00:00')).toBe('terminationDrafted');
  expect(draft(notified, '2027-04-06 09:00')).toEqual(['APPC 73(3) notExercisedNotRecorded']);
  expect(draft([...notified, 'waive'], '2027-04-01 13:00')).toBe('terminationDrafted');
});

test('APPC 73(3) the holder is heard until midnight of the second working day after receipt, and may ask for a hearing', () => {
  const found = life(...notified);
  for (const step of ['statePosition', 'moveHearing'] as const) {
    expect(found.when(step, living.holder, '2027-04-05 23:59:59.999').gives).toBe('terminationNotified');
    expect(found.when(step, living.holder, '2027-04-06 00:00').gives).toEqual(['APPC 73(3) objectionsClosed']);
  }
  const moved: readonly Lived[] = [...notified, 'moveHearing'];
  expect(life(...moved).when('draftTermination', living.officer, '2027-04-06 10:00').gives).toEqual([
    'APPC 73(3) motionNotHeard',
  ]);
  const held: readonly Lived[] = [...moved, { step: 'holdHearing', at: '2027-04-05 15:30' }];
  expect(life(...held).when('draftTermination', living.officer, '2027-04-06 10:00').gives).toEqual([
    'APPC 74(4) minutesNotSigned',
  ]);
  expect(life(...held, 'chairHearing').when('draftTermination', living.officer, '2027-04-06 10:00').gives).toBe(
    'terminationDrafted',
  );
});

test('APPC 73(3) for whoever asked to be heard the hearing can be put off until the fifteenth working day of the termination', () => {
  const slot = { time: '15:00', method: 'video', place: 'https://meet.example/1' };
  const move = (past: readonly Lived[], date: string) =>
    life(...past).when('changeSlot', living.officer, undefined, { hearing: { ...slot, date } }).gives;
  expect(move(notified, '2027-04-05')).toBe('terminationNotified');
  expect(move(notified, '2027-04-06')).toEqual(['P7.2b slotTooLate']);
  expect(move([...notified, 'moveHearing'], '2027-04-22')).toBe('terminationNotified');
  expect(move([...notified, 'moveHearing'], '2027-04-23')).toEqual(['P7.2b slotTooLate']);
});

test('APPC 73 what was said of one proposal says nothing of the next', () => {
  const first: readonly Lived[] = [
    ...notified,
    'moveHearing',
    'waive',
    { step: 'noteContracts', data: { change: 'prolonged', contract: 1, term: 'until', validUntil: '2027-04-07' } },
    'keepPermit',
  ];
  const again: readonly Lived[] = [
    ...first,
    { step: 'proposeTermination', at: '2027-04-08 10:00' },
    { step: 'notify', at: '2027-04-08 12:00' },
    { step: 'recordDelivery', at: '2027-04-08 12:01' },
  ];
  const kept = life(...first);
  expect(kept.when('proposeTermination', living.officer, '2027-04-08 10:00', { hearing: {} }).gives).toEqual([
    'P7.1d slotIncomplete',
  ]);
  expect(life(...again).when('draftTermination', living.officer, '2027-04-08 13:00').gives).toEqual([
    'APPC 73(1) tooEarlyToTerminate',
  ]);
  expect(life(...again).when('waive').gives).toBe('terminationNotified');
  expect(life(...again).when('moveHearing').gives).toBe('terminationNotified');
});

test('APPC 74(6) remarks on the minutes come within three working days, also after the permit was terminated or kept', () => {
  const held: readonly Lived[] = [...notified, { step: 'holdHearing', at: '2027-04-05 15:30' }, 'chairHearing'];
  const over: readonly Lived[] = [...held, { step: 'draftTermination', at: '2027-04-06 09:30' }, 'terminate'];
  expect(life(...over).when('remarkOnMinutes', living.holder, '2027-04-08 23:59:59.999').gives).toBe('terminated');
  expect(life(...over).when('remarkOnMinutes', living.holder, '2027-04-09 00:00').gives).toEqual([
    'APPC 74(6) remarksClosed',
  ]);
  const kept = life(...held, { step: 'noteContracts', data: another, at: '2027-04-06 10:00' }, 'keepPermit');
  expect(kept.when('remarkOnMinutes').gives).toBe('inForce');
});

test('APPC 80 a termination says what was found after the hearing, and answers whoever wrote or came', () => {
  const draft = (past: readonly Lived[], data: Data) =>
    life(...past).when('draftTermination', living.officer, '2027-04-06 09:30', data).gives;
  expect(draft(unused, { conclusion: ' ' })).toEqual(['APPC 80 findingAfterHearingMissing']);
  expect(draft(unused, { answer: '' })).toBe('terminationDrafted');
  expect(draft([...notified, 'statePosition'], { answer: ' ' })).toEqual(['APPC 80 positionNotAnswered']);
});

test('A5.c1 a draft that is sent back leads where it came from, with a reason', () => {
  expect(life(...proposed).when('returnTermination', living.authorised).gives).toBe('inForce');
  expect(life(...drafted).when('returnDraftedTermination').gives).toBe('terminationNotified');
  expect(life(...drafted).when('returnDraftedTermination', living.head, undefined, { reason: '' }).gives).toEqual([
    'APPC 80 reasonMissing',
  ]);
});

test('APPC 67 nobody who signs for the holder decides on the permit, gets it to deal with, or chairs its hearing', () => {
  expect(life(...proposed).when('notify', living.himselfAsHead).gives).toEqual(['APPC 67 ownCase']);
  expect(life(...drafted).when('terminate', living.himselfAsHead, '2027-04-06 11:00').gives).toEqual([
    'APPC 67 ownCase',
  ]);
  expect(life('askCorrection').when('correct', living.himselfAsHead).gives).toEqual(['APPC 67 ownCase']);
  const his = { officerIin: living.holder.iin, officerName: living.holder.name };
  expect(life().when('reassign', living.manager, undefined, his).gives).toEqual(['APPC 67 ownCase']);
  const signed = life({ step: 'reportChange', by: living.otherSigner });
  const hers = { officerIin: living.otherSigner.iin, officerName: living.otherSigner.name };
  expect(signed.when('reassign', living.manager, undefined, hers).gives).toEqual(['APPC 67 ownCase']);
});

test('APPC 67 a permit without an officer gets one from the manager; another officer does nothing on it', () => {
  const nobody = lifeOf({ step: 'enter', data: { officerIin: '', officerName: '' } });
  expect(nobody.when('enterReport').gives).toEqual(['P6.1b assignedToAnother']);
  expect(nobody.when('reassign').gives).toBe('inForce');
  expect(life().when('noteContracts', living.secondOfficer).gives).toEqual(['P6.1b assignedToAnother']);
  expect(life('reassign').when('noteContracts', living.secondOfficer).gives).toBe('inForce');
  const same = { officerIin: living.officer.iin, officerName: living.officer.name };
  expect(life().when('reassign', living.manager, undefined, same).gives).toEqual(['P6.1b sameOfficer']);
});

test('LPN 44 an error is corrected within two working days after the request was received, by a new paper of the head', () => {
  const dueOf = (time: string) => {
    const { case: found } = life({ step: 'askCorrection', at: time });
    return termsOf(permit, found, officeCalendar, at(time)).find(({ term }) => term === 'correction')?.due;
  };
  // 7 January 2027 is a day off
  expect(dueOf('2027-01-06 18:30:00.000')).toBe('2027-01-11');
  expect(dueOf('2027-01-06 18:30:00.001')).toBe('2027-01-12');
  expect(dueOf('2027-01-09 12:00')).toBe('2027-01-13');
  const corrected = life('askCorrection', 'correct');
  expect(papersOf(corrected.case).map(({ step }) => step)).toEqual(['enter', 'correct']);
  expect(heldPermit(corrected.case)?.object).toBe('Астана, Қабанбай батыр даңғылы, 1');
  expect(corrected.when('correct').gives).toEqual([
    'LPN 44 noCorrectionPending',
    'LPN 44 notWhatWasAsked',
    'A5.f2 correctionOfSubstance',
    'A5.f6 correctionOfSubstance',
    'A5.f7 correctionOfSubstance',
  ]);
});

test('LPN 44 a correction that would change the substance is refused with every norm, and rejected by the head with reasons', () => {
  const asking = (field: string, value: string, contract = 0): Lived => ({
    step: 'askCorrection',
    data: { field, value, contract },
  });
  const correct = (lived: Lived, data: Data = {}) => life(lived).when('correct', living.head, undefined, data).gives;
  expect(correct(asking('validity', '20'))).toEqual(['A5.f6 correctionOfSubstance']);
  expect(correct(asking('holderId', '240140000203'))).toEqual(['A5.f4 correctionOfSubstance']);
  expect(correct(asking('object', 'Астана'), { expiresOn: '2046-12-02', permitNumber: 'KZ99', issuedOn: '' })).toEqual([
    'A5.f2 correctionOfSubstance',
    'A5.f6 correctionOfSubstance',
    'A5.f7 correctionOfSubstance',
  ]);
  expect(correct(asking('contractDate', '2027-04-01', 1))).toEqual([
    'A5.f11 contractAhead',
    'A5.f11 endsBeforeItBegins',
  ]);
  expect(correct(asking('contractDate', '31.02.2026', 1))).toEqual(['A5.f11 valueIsNoDate']);
  expect(correct(asking('contractDate', '2026-05-21', 1))).toBe('inForce');
  expect(life(asking('validity', '20')).when('rejectCorrection').gives).toBe('inForce');
  expect(life(asking('validity', '20')).when('rejectCorrection', living.head, undefined, { reason: '' }).gives).toEqual(
    ['APPC 80 reasonMissing'],
  );
});

test('LPN 44 an error names its place and what should stand there, one after the other', () => {
  const ask = (data: Data) => life().when('askCorrection', living.holder, undefined, data).gives;
  expect(ask({ field: 'colour' })).toEqual(['LPN 44 pointMissing']);
  expect(ask({ field: 'operator', contract: 4, value: '' })).toEqual(['LPN 44 contractUnknown', 'LPN 44 valueMissing']);
  expect(ask({ field: 'contractNumber', contract: 1, value: '45-И' })).toEqual(['LPN 44 standsSoAlready']);
  expect(life('askCorrection').when('askCorrection').gives).toEqual(['LPN 44 correctionAskedAlready']);
  expect(life('askCorrection').when('findError').gives).toEqual(['LPN 44 correctionAskedAlready']);
  expect(life('askCorrection', 'rejectCorrection').when('findError').gives).toBe('inForce');
});

test('LPN 44, LPN 26(2) of a permit of silence the paper is handed over before its errors are corrected', () => {
  const silent = lifeOf({ step: 'enter', data: { basis: 'silence', paper: '' } }, 'askCorrection');
  expect(silent.when('correct').gives).toEqual(['LPN 26(2) notHandedOverYet']);
});

test('APPC 82 an error that the officer finds himself is corrected in three working days', () => {
  const { case: found } = life({ step: 'findError', at: '2027-01-06 19:00' });
  const due = termsOf(permit, found, officeCalendar, at('2027-01-06 19:00')).find(
    ({ term }) => term === 'ownCorrection',
  );
  expect(due?.due).toBe('2027-01-12');
});

test('practice: a new name or address is entered in the registry, and the permit stays as it is', () => {
  const ask = (data: Data) => life().when('askAmendment', living.holder, undefined, data).gives;
  expect(ask({ field: 'permitNumber', value: '', attachments: [] })).toEqual([
    'practice pointMissing',
    'practice valueMissing',
    'practice documentMissing',
  ]);
  const amended = life('askAmendment', 'amend').case;
  expect(heldPermit(amended)?.holder.address).toBe('050000, Алматы, Абай даңғылы, 10');
  expect(papersOf(amended)).toHaveLength(1);
  expect(life('askAmendment').when('amend', living.officer, undefined, { value: 'elsewhere' }).gives).toEqual([
    'practice notWhatWasAsked',
  ]);
  expect(life('askAmendment').when('rejectAmendment').gives).toBe('inForce');
  expect(life('askAmendment').when('askAmendment').gives).toEqual(['practice amendmentAskedAlready']);
  expect(life().when('amend').gives).toEqual(['practice noAmendmentPending', 'practice notWhatWasAsked']);
});

test('practice: only the holder renounces, and the permit ends on that day', () => {
  const renounced = life('renounce').case;
  expect(renounced.stage).toBe('renounced');
  expect(standingOn(renounced, officeCalendar, day('2026-12-02'))).toBe('renounced');
  expect(life().when('renounce', living.otherHolder).gives).toEqual(['A5.f4 notYourPermit']);
  expect(life().when('renounce', living.holderHimself).gives).toEqual(['A5.f4 notYourPermit']);
  expect(life().when('renounce', living.otherSigner).gives).toBe('renounced');
  expect(life(...drafted).when('renounce').gives).toBe('renounced');
});

test('practice: a change is reported by the holder or by a base operator of one of its contracts, with a document', () => {
  const report = (by: (typeof living)[keyof typeof living], data: Data = {}) =>
    life().when('reportChange', by, undefined, data).gives;
  for (const by of [living.holder, living.otherSigner, living.baseOperator]) expect(report(by)).toBe('inForce');
  expect(report(living.otherOperator)).toEqual(['A5.f11 notYourContract']);
  expect(report(living.otherHolder)).toEqual(['A5.f4 notYourPermit']);
  expect(report(living.holder, { attachments: [] })).toEqual(['practice documentMissing']);
  expect(report(living.holder, { attachments: Array.from({ length: 11 }, () => ({})) })).toEqual([
    'practice tooManyFiles',
  ]);
});

// prettier-ignore
test.each<[string, Data, string | readonly string[]]>([
  ['nothing has changed',                     { change: 'moved' },                                                            ['A4.q0 changeMissing']],
  ['prolonged past its last day',             { change: 'prolonged', contract: 1, term: 'until', validUntil: '2027-04-01' },  'inForce'],
  ['prolonged to the same day',               { change: 'prolonged', contract: 1, term: 'until', validUntil: '2027-03-31' },  ['A5.c2 prolongedNotLater']],
  ['prolonged to no day',                     { change: 'prolonged', contract: 1, term: 'until', validUntil: '' },            ['A5.c2 endMissing']],
  ['prolonged without an end',                { change: 'prolonged', contract: 1, term: 'open', validUntil: '' },             'inForce'],
  ['open-ended, but with an end',             { change: 'prolonged', contract: 1, term: 'open', validUntil: '2030-01-01' },   ['A5.c2 openEndedWithEnd']],
  ['prolonged, but not on record',            { change: 'prolonged', contract: 3, term: 'open', validUntil: '' },             ['A5.c2 contractUnknown']],
  ['concluded today',                         { ...another, concludedOn: '2026-12-02' },                                      'inForce'],
  ['concluded tomorrow',                      { ...another, concludedOn: '2026-12-03' },                                      ['A4.q0 contractAhead']],
  ['dated after its end',                     { ...another, concludedOn: '2026-12-02', term: 'until', validUntil: '2026-12-01' }, ['A4.q0 endsBeforeItBegins']],
  ['of one day',                              { ...another, concludedOn: '2026-12-02', term: 'until', validUntil: '2026-12-02' }, 'inForce'],
  ['concluded with nobody, on no day',        { ...another, operator: '', operatorBin: '1', contractNumber: ' ', concludedOn: '' }, Array.from({ length: 4 }, () => 'A4.q0 contractIncomplete')],
  ['ended today',                             { change: 'ended', contract: 1, eventOn: '2026-12-02' },                        'inForce'],
  ['ended tomorrow',                          { change: 'ended', contract: 1, eventOn: '2026-12-03' },                        ['A5.c1 eventAhead']],
  ['ended before it began',                   { change: 'ended', contract: 1, eventOn: '2026-05-11' },                        ['A5.c1 eventBeforeContract']],
  ['ended, but not on record',                { change: 'ended', contract: 2, eventOn: '2026-12-02' },                        ['A5.c1 contractUnknown']],
])('A5.c1, A5.c2 a contract that was %s: %j leads to %j', (_, change, gives) => {
  expect(life().when('reportChange', living.holder, undefined, change).gives).toEqual(gives);
});

test('A5.c2 a change is noted only when every requirement of appendix 4 is met, and each unmet one is told', () => {
  const finding = (met: boolean | null, reason = 'Point 2.') => ({ met, reason });
  const findings = {
    'A4.q0': finding(true),
    'A4.q1': finding(true, ' '),
    'A4.q2': finding(false),
    'A4.q3': finding(null),
  };
  expect(life().when('noteContracts', living.officer, undefined, { findings }).gives).toEqual([
    'A4.q1 findingWithoutReason',
    'A4.q2 changeNotConform',
    'A4.q3 requirementNotExamined',
    'A4.q4 requirementNotExamined',
  ]);
  expect(life().when('noteContracts').gives).toBe('inForce');
});

test('A5.c1 one of several contracts is dropped; the last one is not, it ends the permit by a proposal (A-30)', () => {
  const ended = (contract: number): Data => ({ change: 'ended', contract, eventOn: '2026-12-01' });
  const drop = (past: readonly Lived[], contract: number) =>
    lifeOf(...past).when('noteContracts', living.officer, '2026-12-02 11:00', ended(contract)).gives;
  expect(drop([two], 1)).toBe('inForce');
  expect(drop(['enter'], 1)).toEqual(['A5.c1 noContractLeft']);
  expect(drop([two, { step: 'noteContracts', data: ended(1) }], 2)).toEqual(['A5.c1 noContractLeft']);
});

test('A5.c1 a contract that ends today is dropped only beside another: its own last day does not count any more', () => {
  const today: Data = { change: 'ended', contract: 1, eventOn: '2026-12-02' };
  expect(life().when('noteContracts', living.officer, '2026-12-02 12:00', today).gives).toEqual([
    'A5.c1 noContractLeft',
  ]);
});

test('APPC 76 a report is answered in fifteen working days from its receipt, by noting it or by dismissing it with a reason', () => {
  const { case: found } = life({ step: 'reportChange', at: '2027-01-05 19:00' });
  const due = termsOf(permit, found, officeCalendar, at('2027-01-05 19:00')).find(({ term }) => term === 'report');
  // received on the 6th; the 7th is a day off
  expect([due?.from, due?.due]).toEqual(['2027-01-06', '2027-01-28']);
  const reported = life('reportChange');
  expect(reported.when('dismissReport').gives).toBe('inForce');
  const dismiss = (data: Data) => reported.when('dismissReport', living.officer, undefined, data).gives;
  expect(dismiss({ reports: [], reason: ' ' })).toEqual(['APPC 76 noReportNamed', 'APPC 80 reasonMissing']);
  expect(dismiss({ reports: [1] })).toEqual(['APPC 76 reportUnknown']);
  expect(life().when('dismissReport').gives).toEqual(['APPC 76 noReportPending', 'APPC 76 noReportNamed']);
  expect(life('reportChange', 'noteContracts').when('dismissReport').gives).toEqual([
    'APPC 76 noReportPending',
    'APPC 76 noReportNamed',
  ]);
});

test('APPC 76 a termination is decided in fifteen working days from its proposal; a proposal that came back begins them anew', () => {
  const dueOf = (past: readonly Lived[]) => {
    const { case: found } = life(...past);
    const now = found.entries.at(-1)?.at ?? '';
    return termsOf(permit, found, officeCalendar, now).find(({ term }) => term === 'termination');
  };
  expect(dueOf(proposed)?.due).toBe('2027-04-22');
  expect(dueOf(terminated)?.state).toBe('met');
  const returned: readonly Lived[] = [...proposed, 'returnTermination'];
  expect(dueOf(returned)?.state).toBe('met');
  expect(dueOf([...returned, { step: 'proposeTermination', at: '2027-04-05 10:00' }])?.due).toBe('2027-04-26');
});

test('A5.c1 of a contract that ends un-prolonged the clock notes the end once and ends nothing else (A-33)', () => {
  const note = (past: readonly Lived[], time: string) =>
    life(...past).when('noteContractEnd', living.system, time).gives;
  expect(note([], '2027-03-31 23:59:59.999')).toEqual(['A5.c1 noSuchEnd']);
  expect(note([], '2027-04-01 00:00')).toBe('inForce');
  expect(note([{ step: 'noteContractEnd', at: '2027-04-01 00:00' }], '2027-04-02 00:00')).toEqual(['A5.c1 noSuchEnd']);
  const prolonged: Lived = { step: 'noteContracts', at: '2027-03-31 17:00' };
  expect(note([prolonged], '2027-04-01 00:00')).toEqual(['A5.c1 noSuchEnd']);
});

test('LPN 49 (P9) every row rests on a norm or says that it is practice, and no name is that of another act', () => {
  for (const [name, { norm, given, needs }] of Object.entries(permit.steps)) {
    for (const basis of [norm, ...[...given, ...needs].flatMap((one) => one.basis)])
      expect(isNorm(basis) || basis === 'practice' || /^(APPC|LPN|LPD) \d/.test(basis), `${name} ${basis}`).toBe(true);
    for (const { called, basis } of [...given, ...needs]) expect(basis.length, `${name} ${called}`).toBeGreaterThan(0);
  }
  const shared = Object.keys(permit.steps).filter((name) => Object.hasOwn(application.steps, name));
  expect(shared.sort()).toEqual([
    'chairHearing',
    'changeSlot',
    'holdHearing',
    'moveHearing',
    'noteNotExercised',
    'notify',
    'reassign',
    'recordDelivery',
    'recordReceipt',
    'remarkOnMinutes',
    'statePosition',
    'waive',
  ]);
  const stages = Object.values(application.steps).map(({ becomes }) => String(becomes));
  expect(Object.values(permit.steps).filter(({ becomes }) => becomes !== 'same' && stages.includes(becomes))).toEqual(
    [],
  );
});

test('practice: what the system notes of itself changes nothing of what somebody saw of a permit', () => {
  const notes = Object.keys(permit.steps).filter((name) => isNote(permit, name));
  expect(notes.sort()).toEqual([
    'extendMeanwhile',
    'handedOver',
    'noteContractEnd',
    'noteNotExercised',
    'recordDelivery',
    'remind',
  ]);
  expect(Object.keys(permitSamples).sort()).toEqual(Object.keys(permit.steps).sort());
});
