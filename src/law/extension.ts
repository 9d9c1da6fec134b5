/**
 * The extension of a permit (A5.c2, A-33): an application like any other, by the same steps and in the same seven working days, with
 * the prolonged contract and the information form only. The new ten years follow the old ones without a gap.
 */
import { addYears } from '../core/calendar.js';
import type { Case, Check, Need, PlainDate } from '../core/procedure.js';
import { basedOn } from './based.js';
import { permitYearsOn } from './edition.js';
import { applicationIn, applicationOf, contractsOf, type Extended } from './facts.js';
import { heldPermit } from './permitFacts.js';

/** The permit of this life as an application for its extension names it; null for any other case. */
export function extendedBy(life: Case): Extended | null {
  const held = heldPermit(life);
  if (!held) return null;
  const { number, verifyCode, issuedOn, expiresOn, contracts } = held;
  return {
    life: life.id,
    number,
    verifyCode,
    issuedOn,
    expiresOn,
    years: Number(expiresOn.slice(0, 4)) - Number(issuedOn.slice(0, 4)),
    stage: life.stage ?? '',
    ends: contracts.flatMap(({ operatorBin, validUntil }) => (validUntil ? [{ operatorBin, validUntil }] : [])),
  };
}

/**
 * The last day of an extended permit: the anniversary of its first issue, so that the years that follow one another lose no day to a
 * 29 February (reading 39).
 */
export function extendedUntil({ issuedOn, expiresOn, years }: Extended): PlainDate {
  return addYears(issuedOn, years + permitYearsOn(expiresOn));
}

/** A5.c2, L11.4: only a permit that has not ended can be extended; afterwards a new one is applied for. */
export const extendsLivingPermit = basedOn<Need>('extendsLivingPermit', ['A5.c1', 'A5.c2', 'L11.4'], (_, data) => {
  const extended = applicationIn(data).extends;
  if (!extended) return [];
  const { stage, expiresOn } = extended;
  const date = String(data['date'] ?? '');
  return [
    ...(date > expiresOn || stage === 'expired'
      ? [{ norm: 'L11.4', why: 'permitExpired', with: { day: expiresOn } }]
      : []),
    ...(stage === 'terminated' || stage === 'renounced' ? [{ norm: 'A5.c1', why: 'permitTerminated' }] : []),
  ];
});

/**
 * A5.c2: a permit is extended when the contract with a base operator is prolonged. One without an end counts, and so does one
 * that runs past the last day of the permit (A-33, reading 40): no application comes too early.
 */
export const contractProlonged = basedOn<Check>('contractProlonged', ['A5.c2'], ({ case: found }) => {
  const application = applicationOf(found);
  const extended = application?.extends;
  if (!extended) return [];
  const prolonged = contractsOf(application).some(
    ({ operatorBin, validUntil }) =>
      validUntil === null ||
      validUntil > extended.expiresOn ||
      extended.ends.some((end) => end.operatorBin === operatorBin && end.validUntil < validUntil),
  );
  return prolonged ? [] : [{ norm: 'A5.c2', why: 'contractNotProlonged', with: { day: extended.expiresOn } }];
});
