import { expect, test } from 'vitest';
import { burdensOf, complainedOf } from './complainedOf.js';
import { filingTerm } from './complaintDays.js';
import { officeCalendar } from './days.js';
import { life } from './permitTesting.js';

const decided = [
  { step: 'proposeTermination', at: '2027-04-01 10:00' },
  { step: 'notify', at: '2027-04-01 12:00' },
  { step: 'recordDelivery', at: '2027-04-01 12:01' },
  { step: 'noteNotExercised', at: '2027-04-06 00:00' },
  { step: 'draftTermination', at: '2027-04-06 09:30' },
  { step: 'terminate', at: '2027-04-06 11:00' },
] as const;

test('A5.c1, APPC 80(5), APPC 92(1) a termination is complained of like any act that burdens, within the three months that its paper names', () => {
  const found = life(...decided).case;
  const [act] = burdensOf(found);
  expect(act?.step).toBe('terminate');
  const about = complainedOf(found, act?.number ?? 0, officeCalendar, '2027-04-06');
  expect(about).toMatchObject({ step: 'terminate', appealClause: true, favourable: false });
  expect(about && filingTerm(officeCalendar, about.on, about.appealClause)).toBe('2027-07-07');
});

test('LPN 44, APPC 80(5) so is the refusal to correct an error; a correction favours its holder and offers no complaint', () => {
  expect(burdensOf(life('askCorrection', 'rejectCorrection').case).map(({ step }) => step)).toEqual([
    'rejectCorrection',
  ]);
  expect(burdensOf(life('askCorrection', 'correct').case)).toEqual([]);
});
