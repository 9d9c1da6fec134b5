/**
 * IIN, BIN and IBAN: what is wrong with a number, as precisely as its structure lets one say.
 * Sources: the Government's rules on identification numbers; ISO 13616 and ISO 7064 (MOD 97-10) for the IBAN.
 */
import { plainDate } from './calendar.js';

/** What can be wrong with a number of a person, an organisation or an account. */
export type IdentifierProblem =
  | 'notDigits'
  | 'notTwelveDigits'
  | 'impossibleBirthDate'
  | 'centuryDigit'
  | 'impossibleMonth'
  | 'binKindDigit'
  | 'binUnitDigit'
  | 'checkDigit'
  | 'neverIssued'
  | 'binInsteadOfIin'
  | 'iinInsteadOfBin'
  | 'notKazakhIban'
  | 'ibanLength'
  | 'ibanCharacters'
  | 'ibanCheckDigits';

/** A fault and what its text names: `length` as typed; `guess`, the number that was probably meant. */
export interface Fault<Code extends string = string> {
  readonly problem: Code;
  readonly with?: { readonly [name: string]: string | number };
}

/**
 * What is wrong with an IIN, or null: YYMMDD, century and sex (0 to 6), four digits, check digit. A slip in the eleventh
 * digit alone mostly stays unseen, because the rule gives that digit the weight 11 in a sum modulo 11.
 */
export function iinFault(iin: string): Fault<IdentifierProblem> | null {
  return faultOf(iin, soundIin, iinStructure, soundBin, 'binInsteadOfIin');
}

/** What is wrong with a BIN, or null: YYMM, kind (4 to 6), unit (0 to 3), five digits, check digit. */
export function binFault(bin: string): Fault<IdentifierProblem> | null {
  return faultOf(bin, soundBin, binStructure, soundIin, 'iinInsteadOfBin');
}

/** The twelfth digit for the first eleven of an IIN or a BIN; null for a number that is never issued. */
export function checkDigit(eleven: string): number | null {
  const first = weighted(eleven, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  if (first < 10) return first;
  const second = weighted(eleven, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
  return second < 10 ? second : null;
}

/** What is wrong with a Kazakh IBAN, or null: KZ, two check digits, three digits of the bank, thirteen letters or digits. */
export function ibanFault(iban: string): Fault<IdentifierProblem> | null {
  if (!iban.startsWith('KZ')) return { problem: 'notKazakhIban' };
  if (iban.length !== 20) return { problem: 'ibanLength', with: { length: iban.length } };
  if (!/^KZ\d{5}[A-Z0-9]{13}$/.test(iban)) return { problem: 'ibanCharacters' };
  if (mod97(iban) === 1) return null;
  return { problem: 'ibanCheckDigits', ...guess(iban, (other) => /^KZ\d{5}/.test(other) && mod97(other) === 1) };
}

function faultOf(
  number: string,
  sound: (number: string) => boolean,
  structure: (number: string) => Fault<IdentifierProblem> | null,
  soundOther: (number: string) => boolean,
  otherInstead: IdentifierProblem,
): Fault<IdentifierProblem> | null {
  const fault = twelveDigits(number);
  if (fault !== null) return fault;
  if (sound(number)) return null;
  if (soundOther(number)) return { problem: otherInstead };
  const unissued = checkDigit(number.slice(0, 11)) === null;
  const { problem } = structure(number) ?? { problem: unissued ? 'neverIssued' : 'checkDigit' };
  return { problem, ...guess(number, sound) };
}

function twelveDigits(number: string): Fault<IdentifierProblem> | null {
  if (/[^0-9]/.test(number)) return { problem: 'notDigits' };
  return number.length === 12 ? null : { problem: 'notTwelveDigits', with: { length: number.length } };
}

function iinStructure(iin: string): Fault<IdentifierProblem> | null {
  const digit = Number(iin[6]);
  // 0 is met with some foreigners and tells no century; 2000 is the kindest to 29 February
  const century = digit === 0 || digit > 6 ? 20 : 18 + Math.floor((digit - 1) / 2);
  if (plainDate(`${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`) === null)
    return { problem: 'impossibleBirthDate' };
  return digit > 6 ? { problem: 'centuryDigit' } : null;
}

function binStructure(bin: string): Fault<IdentifierProblem> | null {
  const month = Number(bin.slice(2, 4));
  if (month < 1 || month > 12) return { problem: 'impossibleMonth' };
  if (!/^.{4}[456]/.test(bin)) return { problem: 'binKindDigit' };
  return /^.{5}[0-3]/.test(bin) ? null : { problem: 'binUnitDigit' };
}

function soundIin(number: string): boolean {
  return iinStructure(number) === null && checks(number);
}

function soundBin(number: string): boolean {
  return binStructure(number) === null && checks(number);
}

function checks(number: string): boolean {
  return checkDigit(number.slice(0, 11)) === Number(number[11]);
}

/** The commonest slip, two neighbours swapped: asked about only when undoing it makes exactly one sound number. */
function guess(number: string, sound: (number: string) => boolean): { readonly with?: { readonly guess: string } } {
  const swapped = Array.from(
    { length: number.length - 1 },
    (_, at) => number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2),
  );
  const [only, another] = new Set(swapped.filter(sound));
  return only !== undefined && another === undefined ? { with: { guess: only } } : {};
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
}

function mod97(iban: string): number {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
