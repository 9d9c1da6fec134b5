/** What the entries of a permit's life say of it: contracts with their state on a day, papers, notes of the registry, tasks. */
import { expect, test } from 'vitest';
import { plainDate } from '../core/calendar.js';
import type { Data } from '../core/procedure.js';
import { officeCalendar } from './days.js';
import { given } from './testing.js';
import { changeIn, contractsHeld, contractsStanding, endOf, terminationGroundsIn, validOn } from './permitContracts.js';
import { heldPermit, papersOf, pendingReports, standingOn, wishIn } from './permitFacts.js';
import { permitRowNotes } from './permitNotes.js';
import { permitTasks } from './permitTasks.js';
import { at, firstContract, life, lifeOf, type Lived, living, operators, secondContract } from './permitTesting.js';

const day = (text: string) => plainDate(text) ?? '0001-01-01';
const two: Lived = { step: 'enter', data: { contracts: [firstContract, secondContract] } };
const notified: readonly Lived[] = [
  { step: 'proposeTermination', at: '2027-04-01 10:00' },
  { step: 'notify', at: '2027-04-01 12:00' },
];
const terminated: readonly Lived[] = [
  ...notified,
  'waive',
  { step: 'draftTermination', at: '2027-04-06 09:30' },
  'terminate',
];
const notes = (past: readonly Lived[]) =>
  permitRowNotes(life(...past).case, officeCalendar).map(({ note, norm, on }) => `${on} ${norm} ${note}`);
const tasks = (past: readonly Lived[], time: string) =>
  permitTasks(life(...past).case, officeCalendar, at(time)).map(({ task, norm, by, due }) => [task, norm, by[0], due]);

test('LPN 49 (A5.f2, A5.f4) the permit is read from its life, and from no other case', () => {
  const held = heldPermit(life().case);
  expect(held).toMatchObject({
    number: 'KZ28VMP00000012',
    uin: 'KZ15VMA00000231',
    holder: { name: '«Жеті Өзен Байланыс» ЖШС', bin: '220740007750' },
    issuedOn: '2026-12-02',
    expiresOn: '2036-12-02',
    registration: { number: '2026-000231', on: '2026-12-02' },
    bySilence: false,
  });
  expect(heldPermit(given('submit').case)).toBe(null);
  expect(heldPermit(lifeOf().case)).toBe(null);
});

test('LPN 49 (A5.c1) a contract is in force from its own date to its last day, both included', () => {
  const [first] = contractsHeld(life().case);
  const inForce = ['2026-05-11', '2026-05-12', '2027-03-31', '2027-04-01'].map(
    (text) => first && validOn(first, day(text)),
  );
  expect(inForce).toEqual([false, true, true, false]);
  expect(first && endOf({ ...first, lostOn: '2027-01-15' })).toBe('2027-01-15');
  expect(first && endOf({ ...first, validUntil: null, lostOn: '2027-01-15' })).toBe('2027-01-15');
  expect(endOf({ validUntil: null, lostOn: null })).toBe(null);
});

test('A5.c2 a contract is prolonged, added and dropped, and keeps its place on record', () => {
  const added: Data = {
    change: 'concluded',
    operator: operators.second.name,
    operatorBin: operators.second.bin,
    contractNumber: '9',
    concludedOn: '2026-12-02',
    term: 'open',
    validUntil: '',
  };
  const changed = life(
    { step: 'noteContracts', data: { change: 'prolonged', contract: 1, term: 'until', validUntil: '2033-12-31' } },
    { step: 'noteContracts', data: added },
    { step: 'noteContracts', data: { change: 'ended', contract: 1, eventOn: '2026-12-01' } },
  ).case;
  expect(contractsHeld(changed).map(({ id, number, validUntil, lostOn }) => [id, number, validUntil, lostOn])).toEqual([
    [1, '45-И', '2033-12-31', '2026-12-01'],
    [2, '9', null, null],
  ]);
  expect(contractsStanding(changed, day('2026-12-02')).map(({ id }) => id)).toEqual([2]);
});

test('A5.c2 an extension brings its contract: the one of the same operator and number prolonged, any other beside it', () => {
  const extended = (contracts: readonly Data[]) =>
    contractsHeld(life({ step: 'extend', data: { contracts } }).case).map(({ id, number, validUntil }) => [
      id,
      number,
      validUntil,
    ]);
  expect(extended([{ ...firstContract, validUntil: '2035-03-31' }])).toEqual([[1, '45-И', '2035-03-31']]);
  expect(extended([secondContract])).toEqual([
    [1, '45-И', '2027-03-31'],
    [2, '7', null],
  ]);
});

test('LPN 49 what cannot be read as a contract, a change, a ground or a wish is none', () => {
  const odd = lifeOf({ step: 'enter', data: { contracts: [null, 'no', { ...firstContract, date: 'soon' }] } }).case;
  expect(contractsHeld(odd)).toEqual([]);
  expect(changeIn({ change: 'lost', contract: '1', validUntil: 5 })).toMatchObject({
    change: null,
    contract: 0,
    validUntil: null,
  });
  expect(terminationGroundsIn({ grounds: 'none' })).toEqual([]);
  expect(terminationGroundsIn({ grounds: [7] })).toEqual([
    { norm: '', contract: 0, eventOn: null, facts: '', evidence: '' },
  ]);
  expect(wishIn({ field: 3, contract: 'x' })).toEqual({ field: '', contract: 0, value: '' });
});

test('LPN 44 a correction changes what the permit says, of the holder, the object or a contract', () => {
  const corrected = (field: string, contract: number, value: string) =>
    heldPermit(life({ step: 'askCorrection', data: { field, contract, value } }, 'correct').case);
  expect(corrected('holder', 0, '«Жеті Өзен» ЖШС')?.holder.name).toBe('«Жеті Өзен» ЖШС');
  expect(corrected('operator', 1, '«Ұялы Әлем Плюс» ЖШС')?.contracts[0]?.operator).toBe('«Ұялы Әлем Плюс» ЖШС');
  expect(corrected('contractNumber', 1, '45-I')?.contracts[0]?.number).toBe('45-I');
  expect(corrected('contractDate', 1, '2026-05-21')?.contracts[0]?.date).toBe('2026-05-21');
});

test('LPN 44 the last paper of a permit counts, the others are replaced', () => {
  const papers = papersOf(life('askCorrection', 'correct', 'extend').case);
  expect(papers.map(({ step }) => step)).toEqual(['enter', 'correct', 'extend']);
  expect(papers.at(-1)?.digest).toBe('d4'.repeat(32));
});

test('APPC 76 a report waits until it is noted or dismissed, one of an end also until a termination is proposed', () => {
  const ended: Lived = {
    step: 'reportChange',
    at: '2027-04-01 09:00',
    data: { change: 'ended', contract: 1, eventOn: '2027-03-31' },
  };
  expect(pendingReports(life('reportChange', 'enterReport').case).map(({ number }) => number)).toEqual([2, 3]);
  expect(pendingReports(life('reportChange', 'dismissReport').case)).toEqual([]);
  expect(pendingReports(life(ended).case)).toHaveLength(1);
  expect(pendingReports(life(ended, { step: 'proposeTermination', at: '2027-04-01 10:00' }).case)).toEqual([]);
});

test('L11.4 on a day a permit is in force, terminated, renounced or expired, whatever its case says', () => {
  const on = (past: readonly Lived[], text: string) => standingOn(life(...past).case, officeCalendar, day(text));
  expect([on([], '2036-12-02'), on([], '2036-12-03')]).toEqual(['inForce', 'expired']);
  expect(on([{ step: 'expire', at: '2036-12-03 00:00' }], '2036-12-03')).toBe('expired');
  expect(on(['renounce'], '2040-01-01')).toBe('renounced');
  expect(on([...terminated, 'recordDelivery'], '2040-01-01')).toBe('terminated');
  expect(on(terminated, '2036-12-03')).toBe('expired');
});

test('LPN 49 (P9) the registry notes what was decided and has happened, each with its norm and day, and nothing that was only asked', () => {
  expect(
    notes(['reportChange', 'noteContracts', 'askCorrection', 'correct', 'askAmendment', 'amend', 'extend']),
  ).toEqual([
    '2026-12-02 P9 entered',
    '2026-12-02 A5.c2 contractProlonged',
    '2026-12-02 LPN 44 corrected',
    '2026-12-02 practice amended',
    '2026-12-02 A5.c2 extended',
  ]);
  expect(notes(terminated)).toEqual(['2026-12-02 P9 entered', '2027-04-06 A5.c1 terminated']);
  expect(notes([...terminated, { step: 'recordDelivery', at: '2027-04-07 10:00' }]).at(-1)).toBe(
    '2027-04-07 APPC 83(2) terminationEffective',
  );
  expect(notes(['renounce']).at(-1)).toBe('2026-12-02 practice renounced');
  expect(notes([{ step: 'expire', at: '2036-12-03 00:00' }]).at(-1)).toBe('2036-12-03 L11.4 expired');
});

test('A5.c3 the note of a termination bears the condition by which the last contract ceased', () => {
  const grounds = [
    { norm: 'A5.c3', contract: 1, eventOn: '2027-02-01', facts: 'It was rescinded.', evidence: 'A letter.' },
  ];
  const early: readonly Lived[] = [
    { step: 'proposeTermination', at: '2027-02-02 10:00', data: { grounds } },
    'notify',
    'waive',
    'draftTermination',
    'terminate',
  ];
  const [, last] = permitRowNotes(life(...early).case, officeCalendar);
  expect([last?.norm, last?.with]).toEqual(['A5.c3', { eventOn: '2027-02-01' }]);
});

test('A5.c1 a permit that is kept on another contract loses the one that ceased from the registry', () => {
  const another: Data = {
    change: 'concluded',
    operator: operators.second.name,
    operatorBin: operators.second.bin,
    contractNumber: '9',
    concludedOn: '2027-04-01',
    term: 'open',
    validUntil: '',
  };
  const kept = notes([...notified, { step: 'noteContracts', data: another }, 'keepPermit']);
  expect(kept.slice(1)).toEqual(['2027-04-01 practice contractAdded', '2027-04-01 practice contractDropped']);
});

test('LPN 26(1), LPN 26(2) the registry says that a permit came by the law, and when it was handed over', () => {
  const silent = lifeOf({ step: 'enter', data: { basis: 'silence', paper: '' } }, 'handedOver').case;
  expect(permitRowNotes(silent, officeCalendar).map(({ norm, note }) => `${norm} ${note}`)).toEqual([
    'LPN 26(1) enteredBySilence',
    'LPN 26(2) handedOver',
  ]);
});

test('A-33 a contract that has ended opens the officer’s task to propose a termination, and beside another to drop it (A5.c1, A-30)', () => {
  expect(tasks([], '2027-03-31 18:00')).toEqual([]);
  expect(tasks([], '2027-04-01 09:00')).toEqual([['proposeTermination', 'A5.c1', 'officer', null]]);
  const several = permitTasks(lifeOf(two).case, officeCalendar, at('2027-04-01 09:00'));
  expect(several.map(({ task }) => task)).toEqual(['dropContract']);
  const silent = lifeOf({ step: 'enter', data: { contracts: [] } });
  expect(permitTasks(silent.case, officeCalendar, at('2027-04-01 09:00'))).toEqual([]);
});

test('APPC 76, LPN 44 what was reported or asked waits for its officer or head until the last day of its term', () => {
  expect(tasks(['reportChange', 'askCorrection', 'askAmendment'], '2026-12-03 10:00')).toEqual([
    ['answerReport', 'APPC 76', 'officer', '2026-12-24'],
    ['decideCorrection', 'LPN 44', 'head', '2026-12-04'],
    ['decideAmendment', 'practice', 'officer', '2026-12-07'],
  ]);
  const nobody = lifeOf({ step: 'enter', data: { officerIin: '' } }).case;
  expect(permitTasks(nobody, officeCalendar, at('2026-12-03 10:00'))).toMatchObject([
    { task: 'nameOfficer', by: ['manager', 'head', 'actingHead'] },
  ]);
});

test('A5.c1, APPC 73 each stage of a termination waits for somebody', () => {
  const due = '2027-04-22';
  const [proposed] = notified;
  expect(proposed && tasks([proposed], '2027-04-01 11:00')).toEqual([['signNotice', 'APPC 73(1)', 'head', due]]);
  expect(tasks(notified, '2027-04-01 13:00')).toEqual([['recordReceipt', 'APPC 66(2)', 'officer', due]]);
  const moved: readonly Lived[] = [...notified, 'moveHearing'];
  expect(tasks(moved, '2027-04-05 15:00')).toEqual([['writeMinutes', 'APPC 74(1)', 'officer', due]]);
  const held: readonly Lived[] = [...moved, { step: 'holdHearing', at: '2027-04-05 15:30' }];
  expect(tasks(held, '2027-04-05 16:00')).toEqual([['signMinutes', 'APPC 74(4)', 'head', '2027-04-07']]);
  expect(tasks([...held, 'chairHearing'], '2027-04-06 09:00')).toEqual([['draftTermination', 'A5.c1', 'officer', due]]);
  expect(tasks(terminated.slice(0, -1), '2027-04-06 10:00')).toEqual([['decideTermination', 'A5.c1', 'head', due]]);
  expect(tasks(terminated, '2027-04-06 12:00')).toEqual([['recordReceipt', 'APPC 66(2)', 'officer', null]]);
  expect(tasks([...terminated, 'recordDelivery'], '2027-04-06 12:00')).toEqual([]);
  expect(tasks(['renounce'], '2027-04-06 12:00')).toEqual([]);
});

test('practice: the officer answers the reports that wait, also of his own finding', () => {
  const found = life('reportChange');
  expect(found.when('noteContracts', living.officer, undefined, { reports: [] }).gives).toBe('inForce');
  expect(found.when('noteContracts', living.officer, undefined, { reports: [2] }).gives).toBe('inForce');
  expect(found.when('noteContracts', living.officer, undefined, { reports: [1] }).gives).toEqual([
    'APPC 76 reportUnknown',
  ]);
});
