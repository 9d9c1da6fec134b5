/** Conditions on what is to be corrected on a permit (LPN 44), and on what of the registry is to be amended (A-50, practice). */
import { civil, plainDate } from '../core/calendar.js';
import type { Ask, Case, Data, Need, Refusal } from '../core/procedure.js';
import { basedOn } from './based.js';
import { attachmentsIn } from './facts.js';
import { contractsHeld } from './permitContracts.js';
import { heldPermit, pendingAmendment, pendingCorrection, type Wish, wishIn } from './permitFacts.js';
import { amendable, permitFiles, permitFilesMax, type Point, points, standsAt } from './permitPoints.js';

/** LPN 44: an error is named by its place and by what should stand there; whether it is one is for the head to decide. */
export const errorNamed = basedOn<Need>('errorNamed', ['LPN 44'], ({ case: found }, data) => {
  const wish = wishIn(data);
  const point = points.find(({ name }) => name === wish.field);
  if (!point) return [{ norm: 'LPN 44', why: 'pointMissing', field: 'field' }];
  const known = !point.ofContract || contractsHeld(found).some(({ id }) => id === wish.contract);
  return [
    ...unless(known, { norm: 'LPN 44', why: 'contractUnknown', field: 'contract' }),
    ...unless(wish.value !== '', { norm: 'LPN 44', why: 'valueMissing', field: 'value' }),
    ...unless(wish.value === '' || wish.value !== standsAt(found, wish), {
      norm: 'LPN 44',
      why: 'standsSoAlready',
      field: 'value',
    }),
    ...tooMany('LPN 44', data),
  ];
});

/** LPN 44: what is corrected is the error that was named, as it was named; anything else is rejected with reasons. */
export const correctsTheError = basedOn<Need>('correctsTheError', ['LPN 44'], ({ case: found }, data) =>
  unless(same(pendingCorrection(found), data), { norm: 'LPN 44', why: 'notWhatWasAsked', field: 'value' }),
);

/**
 * LPN 44, A5.f2–A5.f7: a correction changes no substance: number, holder, day of issue, last day and the end of a contract stay, and the
 * date of a contract is a day on which it can have been concluded.
 */
export const substanceStays = basedOn<Need>(
  'substanceStays',
  ['LPN 44', ...new Set(points.filter(({ substance }) => substance).map(({ norm }) => norm))],
  (ask, data) => {
    const held = heldPermit(ask.case);
    const wish = wishIn(data);
    const point = points.find(({ name }) => name === wish.field);
    const stays: readonly (readonly [norm: string, field: string, now: string | undefined])[] = [
      ['A5.f2', 'permitNumber', held?.number],
      ['A5.f6', 'expiresOn', held?.expiresOn],
      ['A5.f7', 'issuedOn', held?.issuedOn],
    ];
    return [
      ...(point?.substance === true ? [{ norm: point.norm, why: 'correctionOfSubstance', field: 'field' }] : []),
      ...stays.flatMap(([norm, field, now]) =>
        unless(data[field] === now, { norm, why: 'correctionOfSubstance', field }),
      ),
      ...(wish.field === 'contractDate' ? impossibleDate(ask, wish) : []),
    ];
  },
);

/** an amendment is of the name or of an address, says the new one, and comes with the document that shows it. */
export const amendmentNamed = basedOn<Need>('amendmentNamed', ['practice'], ({ case: found }, data) => {
  const wish = wishIn(data);
  const files = attachmentsIn(data).length;
  return [
    ...unless(isAmendable(wish), { norm: 'practice', why: 'pointMissing', field: 'field' }),
    ...unless(wish.value !== '', { norm: 'practice', why: 'valueMissing', field: 'value' }),
    ...unless(wish.value === '' || !isAmendable(wish) || wish.value !== standsAt(found, wish), {
      norm: 'practice',
      why: 'standsSoAlready',
      field: 'value',
    }),
    ...unless(files > 0, { norm: 'practice', why: 'documentMissing', field: permitFiles }),
    ...tooMany('practice', data),
  ];
});

/** what is amended is what was asked. */
export const amendsWhatWasAsked = basedOn<Need>('amendsWhatWasAsked', ['practice'], ({ case: found }, data) =>
  unless(same(pendingAmendment(found), data), { norm: 'practice', why: 'notWhatWasAsked', field: 'value' }),
);

/** The data that carry out a wish. */
export function carriedOut({ field, contract, value }: Omit<Wish, 'entry'>): Data {
  return { field, contract, value };
}

/** The data of a correction: what was asked, and what stays (LPN 44). */
export function correcting(found: Case): Data {
  const [wish, held] = [pendingCorrection(found), heldPermit(found)];
  if (!wish || !held) return {};
  const { number: permitNumber, issuedOn, expiresOn } = held;
  return { ...carriedOut(wish), permitNumber, issuedOn, expiresOn };
}

function impossibleDate({ case: found, calendar, now }: Ask, { contract, value }: Omit<Wish, 'entry'>) {
  const date = plainDate(value);
  const held = contractsHeld(found).find(({ id }) => id === contract);
  const [norm, field]: readonly [Point['norm'], string] = ['A5.f11', 'value'];
  if (date === null) return [{ norm, why: 'valueIsNoDate', field }];
  return [
    ...unless(date <= civil(calendar, now).date, { norm, why: 'contractAhead', field }),
    ...unless(!held?.validUntil || date <= held.validUntil, { norm, why: 'endsBeforeItBegins', field }),
  ];
}

function same(wish: Wish | null, data: Data): boolean {
  const brought = wishIn(data);
  return (
    wish !== null && wish.field === brought.field && wish.contract === brought.contract && wish.value === brought.value
  );
}

function isAmendable({ field }: Omit<Wish, 'entry'>): boolean {
  return amendable.some(({ name }) => name === field);
}

function tooMany(norm: Point['norm'], data: Data): readonly Refusal[] {
  return unless(attachmentsIn(data).length <= permitFilesMax, {
    norm,
    why: 'tooManyFiles',
    field: permitFiles,
    with: { max: permitFilesMax },
  });
}

function unless(holds: boolean, refusal: Refusal): readonly Refusal[] {
  return holds ? [] : [refusal];
}
