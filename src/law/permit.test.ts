import { expect, test } from 'vitest';
import { life, living, type Lived } from './permitTesting.js';

const proposed: readonly Lived[] = [{ step: 'proposeTermination', at: '2027-04-01 10:00' }];
const notified: readonly Lived[] = [
  ...proposed,
  { step: 'notify', at: '2027-04-01 12:00' },
  { step: 'recordDelivery', at: '2027-04-01 12:01' },
];
const unused: readonly Lived[] = [...notified, { step: 'noteNotExercised', at: '2027-04-06 00:00' }];
const drafted: readonly Lived[] = [...unused, { step: 'draftTermination', at: '2027-04-06 09:30' }];

test('A5.c1, APPC 73(1) a permit whose only contract has ended is terminated by the head after a hearing', () => {
  expect(life(...proposed).case.stage).toBe('terminationProposed');
  expect(life(...drafted).when('terminate', living.head, '2027-04-06 11:00').gives).toBe('terminated');
});
