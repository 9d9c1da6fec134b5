/** Who is told what after a step of a permit's life, and where it is sent. */
import { expect, test } from 'vitest';
import { permit } from './permit.js';
import { everyPermitNotice, holderContactsOf, noticeToHolder, permitDispatchesAfter } from './permitNotices.js';
import { permitTerms } from './permitTerms.js';
import { life, lifeOf, living } from './permitTesting.js';

test('APPC 66(2) every notice follows a step of the table, one to the holder at most, and names a term that the step begins or that runs', () => {
  const toHolder = everyPermitNotice.filter(({ to }) => to === 'holder').map(({ after }) => after);
  expect(new Set(toHolder).size).toBe(toHolder.length);
  for (const { after, until } of everyPermitNotice) {
    expect(Object.hasOwn(permit.steps, after)).toBe(true);
    if (until) expect(Object.hasOwn(permitTerms, until)).toBe(true);
  }
});

test('APPC 66(2) the holder is told by e-mail and SMS of every act that concerns him, the officer by e-mail', () => {
  const { case: found } = life('reportChange');
  const sent = permitDispatchesAfter(found, { step: 'reportChange' }).map(({ notice, channel, to }) => [
    notice.name,
    channel,
    to,
  ]);
  expect(sent).toEqual([
    ['changeReported', 'email', { is: 'official', iin: living.officer.iin }],
    ['changeReportedOfYou', 'email', { is: 'address', address: 'mvno@example.kz' }],
    ['changeReportedOfYou', 'sms', { is: 'address', address: '+77012345678' }],
  ]);
  for (const step of ['notify', 'terminate', 'keepPermit', 'remind', 'expire', 'correct', 'rejectCorrection'])
    expect(noticeToHolder({ step })?.over, step).toEqual(['email', 'sms']);
  expect(noticeToHolder({ step: 'enter' })).toBe(null);
});

test('APPC 66(2) whoever left no contact is told in the cabinet only; a permit without an officer goes to the manager', () => {
  const { case: found } = lifeOf({ step: 'enter', data: { contacts: { email: '', sms: '' }, officerIin: '' } });
  expect(holderContactsOf(found)).toEqual({ email: null, sms: null });
  expect(permitDispatchesAfter(found, { step: 'reportChange' }).map(({ to }) => to)).toEqual([
    { is: 'posts', roles: ['manager'] },
  ]);
  expect(holderContactsOf(lifeOf({ step: 'enter', data: { contacts: null } }).case)).toEqual({
    email: null,
    sms: null,
  });
});

test('LPN 44 a head is told of an error the day it is named: two working days are short', () => {
  const { case: found } = life('askCorrection');
  expect(permitDispatchesAfter(found, { step: 'askCorrection' })).toMatchObject([
    { notice: { until: 'correction' }, to: { is: 'posts', roles: ['head', 'actingHead'] } },
  ]);
});
