/** For tests of the desk only: a permit that was issued, and one whose termination is on its way or was decided. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { PersonId } from '../demo/people.js';
import { requirements } from '../law/qualification.js';
import { permitByNumber } from '../store/registry.js';
import { caseRow } from '../store/views.js';
import { at, type TestDesk } from './testing.js';
import { tick } from './tick.js';

/** A finding on each requirement: all are met. */
export const findings = Object.fromEntries(
  requirements.map(({ norm }) => [norm, { met: true, reason: 'as the contract says' }]),
);

/** A permit: the case of its life, its number, the secret of its QR. */
export interface Issued {
  readonly life: string;
  readonly number: string;
  readonly code: string;
}

/** A permit that was issued to this applicant now. */
export async function issued(office: TestDesk, who: PersonId, change: Record<string, string> = {}): Promise<Issued> {
  const { desk, fill, signed, plain, person } = office;
  const id = await fill(who, change);
  await signed(who, id, 'submit');
  await signed('chancery', id, 'register');
  await plain('chancery', id, 'handOver');
  await plain('officer', id, 'assign', { officerIin: person('officer').iin, officerName: 'B' });
  await plain('officer', id, 'confirmComplete', { note: 'The copy of the contract came by courier.' });
  await plain('officer', id, 'examine', { findings });
  await plain('officer', id, 'formPermit');
  const done = await signed('head', id, 'issue');
  const number = String(done.is === 'done' && done.entry.data['permitNumber']);
  const permit = await permitByNumber(desk.db, number);
  return { life: permit?.case ?? '', number, code: permit?.verifyCode ?? '' };
}

/** Documents that show a change. */
export const files = [
  { field: 'files', name: 'contract.pdf', digest: 'b2'.repeat(32), sizeBytes: 1482, media: 'application/pdf' },
];
/** Reported by the holder, proposed by the officer, notified and delivered on 23 November. */
export async function notified(office: TestDesk, who: PersonId): Promise<Issued> {
  const { signed, plain, deliver } = office;
  const one = await issued(office, who);
  await deliver();
  const ended = { change: 'ended', contract: 1, eventOn: '2026-11-20', remark: '', attachments: files };
  expect(await signed(who, one.life, 'reportChange', randomUUID(), ended)).toMatchObject({ is: 'done' });
  expect(await caseRow(office.desk.db, one.life)).toMatchObject({ waits: true, roles: ['officer'] });
  const proposed = {
    grounds: [
      { norm: 'A5.c3', contract: 1, eventOn: '2026-11-20', facts: 'rescinded by agreement', evidence: 'entry 2' },
    ],
    hearing: { date: '2026-11-25', time: '15:00', method: 'video', place: 'https://meet.example/1' },
  };
  expect(await plain('officer', one.life, 'proposeTermination', proposed)).toMatchObject({ is: 'done' });
  expect(await signed('head', one.life, 'notify')).toMatchObject({ is: 'done' });
  await deliver();
  return one;
}

/** Terminated by the head on 27 November for want of any contract, and delivered on the same day. */
export async function terminated(office: TestDesk, who: PersonId): Promise<Issued> {
  const { desk, clock, signed, plain, deliver } = office;
  const one = await notified(office, who);
  clock.set(new Date(at('2026-11-27', '10:00')));
  await tick(desk);
  const drafted = { conclusion: 'No contract is left.', answer: '' };
  expect(await plain('officer', one.life, 'draftTermination', drafted)).toMatchObject({ is: 'done' });
  expect(await signed('head', one.life, 'terminate')).toMatchObject({ is: 'done' });
  await deliver();
  return one;
}
