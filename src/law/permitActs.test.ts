/** The forms of a permit's life: every row has its fields, and what they make is what the row takes. */
import { expect, test } from 'vitest';
import type { Values } from '../core/fields.js';
import type { Data } from '../core/procedure.js';
import type { Around } from './acts.js';
import { permit, type PermitStep } from './permit.js';
import { permitDataOf, permitFieldsOf, readPermitAct } from './permitActs.js';
import { document, life, lifeOf, type Lived, living, firstContract, secondContract } from './permitTesting.js';
import { requirements } from './qualification.js';

const steps = Object.keys(permit.steps).filter((name): name is PermitStep => Object.hasOwn(permit.steps, name));
const named = ({ iin, name }: { readonly iin: string | null; readonly name: string }) => ({ iin: iin ?? '', name });
const around = (...past: readonly Lived[]): Around => ({
  found: life(...past).case,
  officers: [named(living.officer), named(living.secondOfficer)],
  chairs: [named(living.head)],
});
const slot: Values = {
  'hearing.date': '05.04.2027',
  'hearing.time': '15:00',
  'hearing.method': 'video',
  'hearing.place': 'https://meet.example/1',
};
const read = (step: PermitStep, values: Values, about: Around): Data => {
  const outcome = readPermitAct(step, values, about);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.data;
};
const met = Object.fromEntries(
  requirements.flatMap(({ norm }) => [
    [`${norm}.met`, 'yes'],
    [`${norm}.reason`, 'Point 2.'],
  ]),
);

test.each(steps)(
  'LPN 49 (P9) the form of the step «%s» has fields with labels in three languages, each with its norm',
  (step) => {
    for (const { label, norm, choices, options } of permitFieldsOf(step, around('reportChange'))) {
      expect(norm).not.toBe('');
      for (const text of [label.kk, label.ru, label.en]) expect(text).not.toBe('');
      expect(options?.map(({ value }) => value)).toEqual(choices);
    }
    const conditions: readonly { readonly called: string }[] = permit.steps[step].needs;
    if (conditions.some(({ called }) => called === 'reasoned'))
      expect(permitFieldsOf(step).some(({ name }) => name === 'reason') || step.startsWith('correct')).toBe(true);
  },
);

test('A5.c2 a prolonged contract is reported from the form, and only its own fields are asked', () => {
  const values: Values = { change: 'prolonged', contract: '1', term: 'until', validUntil: '31.12.2033' };
  const data = permitDataOf('reportChange', { ...values, validUntil: '2033-12-31' });
  expect(life().when('reportChange', living.holder, undefined, { ...data, attachments: [document] }).gives).toBe(
    'inForce',
  );
  const outcome = readPermitAct('reportChange', { change: 'prolonged' }, around());
  expect('problems' in outcome && outcome.problems.map(({ field }) => field)).toEqual(['contract', 'term']);
});

test('A5.c2 what the officer notes from the form is taken: the change, the findings, and which report it answers', () => {
  const about = around('reportChange');
  const values: Values = { ...met, change: 'prolonged', contract: '1', term: 'open', 'report.2': 'yes' };
  const data = read('noteContracts', values, about);
  expect(data['reports']).toEqual([2]);
  expect(life('reportChange').when('noteContracts', living.officer, undefined, data).gives).toBe('inForce');
  expect(read('noteContracts', { ...values, 'report.2': 'no' }, about)['reports']).toEqual([]);
  const unmet = read('noteContracts', { ...values, 'A4.q2.met': 'no' }, about);
  expect(life('reportChange').when('noteContracts', living.officer, undefined, unmet).gives).toEqual([
    'A4.q2 changeNotConform',
  ]);
});

test('A5.c1 another contract and an end are noted from the same form', () => {
  const two = lifeOf({ step: 'enter', data: { contracts: [firstContract, secondContract] } });
  const about: Around = { found: two.case };
  const another: Values = {
    ...met,
    change: 'concluded',
    operator: '«Дала Сымсыз» АҚ',
    operatorBin: '231140001863',
    contractNumber: '11',
    concludedOn: '02.12.2026',
    term: 'open',
  };
  expect(two.when('noteContracts', living.officer, undefined, read('noteContracts', another, about)).gives).toBe(
    'inForce',
  );
  const ended = { ...met, change: 'ended', contract: '1', eventOn: '01.12.2026' };
  expect(two.when('noteContracts', living.officer, undefined, read('noteContracts', ended, about)).gives).toBe(
    'inForce',
  );
});

test('A5.c1, A5.c3 the form of a proposal asks of each contract whether it stands, ceased or was rescinded early', () => {
  const two = lifeOf({ step: 'enter', data: { contracts: [firstContract, secondContract] } });
  const about: Around = { found: two.case };
  const fields = permitFieldsOf('proposeTermination', about).map(({ name }) => name);
  expect(fields.filter((name) => name.endsWith('.norm'))).toEqual(['contract.1.norm', 'contract.2.norm']);
  const values: Values = {
    ...slot,
    'contract.1.norm': 'A5.c1',
    'contract.1.eventOn': '31.03.2027',
    'contract.1.facts': 'It ended.',
    'contract.1.evidence': 'The contract.',
    'contract.2.norm': 'A5.c3',
    'contract.2.eventOn': '30.03.2027',
    'contract.2.facts': 'It was rescinded.',
    'contract.2.evidence': 'A letter.',
  };
  const when = (data: Data) => two.when('proposeTermination', living.officer, '2027-04-01 10:00', data).gives;
  expect(when(read('proposeTermination', values, about))).toBe('terminationProposed');
  const stands: Values = { ...values, 'contract.2.norm': 'stands' };
  expect(when(read('proposeTermination', stands, about))).toEqual(['A5.c1 anotherContractStands']);
  const lacking = readPermitAct(
    'proposeTermination',
    { ...slot, 'contract.1.norm': 'A5.c1', 'contract.2.norm': 'stands' },
    about,
  );
  expect('problems' in lacking && lacking.problems.map(({ field }) => field)).toEqual([
    'contract.1.eventOn',
    'contract.1.facts',
    'contract.1.evidence',
  ]);
});

test('LPN 44 an error is named from the form; a date is kept in one form, however it was typed', () => {
  const about = around();
  const data = read(
    'findError',
    { field: 'contractDate', contract: '1', value: '21.5.2026', reason: 'A slip.' },
    about,
  );
  expect(data).toEqual({ field: 'contractDate', contract: 1, value: '2026-05-21', reason: 'A slip.' });
  expect(life({ step: 'findError', data }).when('correct').gives).toBe('inForce');
  expect(read('findError', { field: 'object', value: '21.5.2026', reason: 'A slip.' }, about)).toMatchObject({
    contract: 0,
    value: '21.5.2026',
  });
  const asked = permitDataOf('askAmendment', { field: 'address', value: 'Алматы' });
  expect(asked).toEqual({ field: 'address', contract: 0, value: 'Алматы' });
});

test('APPC 74(3) the minutes name the holder, and are those of the hearing that was appointed', () => {
  const notified: readonly Lived[] = [
    { step: 'proposeTermination', at: '2027-04-01 10:00' },
    { step: 'notify', at: '2027-04-01 12:00' },
    { step: 'recordDelivery', at: '2027-04-01 12:01' },
  ];
  const about = around(...notified);
  expect(permitFieldsOf('holdHearing', about)[0]?.label.en).toBe('The permit holder');
  const values: Values = {
    attendance: 'came',
    present: 'Its head.',
    course: 'He was heard.',
    chairIin: living.head.iin ?? '',
  };
  const data = read('holdHearing', values, about);
  expect(life(...notified).when('holdHearing', living.officer, '2027-04-05 15:30', data).gives).toBe(
    'terminationNotified',
  );
  const moved = read('changeSlot', { ...slot, reason: 'The holder asked.' }, about);
  expect(life(...notified).when('changeSlot', living.officer, undefined, moved).gives).toBe('terminationNotified');
});

test('APPC 67 another officer is chosen from those of today, with a reason', () => {
  const data = read('reassign', { officerIin: living.secondOfficer.iin ?? '', reason: 'Holidays.' }, around());
  expect(data).toMatchObject({ officerName: living.secondOfficer.name, reason: 'Holidays.' });
  expect(permitDataOf('reassign', {}).officerIin).toBe('');
  const dismissed = read('dismissReport', { 'report.2': 'yes', reason: 'No.' }, around('reportChange'));
  expect(dismissed).toEqual({ reports: [2], reason: 'No.' });
  expect(permitDataOf('draftTermination', { conclusion: 'Yes.', answer: '', 'permit.files': 'x' })).toEqual({
    conclusion: 'Yes.',
    answer: '',
  });
});
