/**
 * The kinds of form field: from what a person typed to one canonical text, or to what is wrong with it, and back to how it
 * is shown. Texts of problems are keyed by `ProblemCode` in `words/`.
 */
import { plainDate } from './calendar.js';
import {
  compact,
  type ContactProblem,
  cyrillic,
  alike,
  email,
  latin,
  phone,
  phones,
  postalCode,
  showPhones,
} from './contacts.js';
import { binFault, type Fault, ibanFault, type IdentifierProblem, iinFault } from './identifiers.js';
import type { PlainDate } from './procedure.js';

export type FieldKind =
  | 'text'
  | 'multiline'
  | 'personName'
  | 'iin'
  | 'bin'
  | 'iban'
  | 'bankAccount'
  | 'email'
  | 'phone'
  | 'phones'
  | 'postalCode'
  | 'country'
  | 'date'
  | 'time'
  | 'integer'
  | 'choice'
  | 'confirm'
  | 'certificateNumber'
  | 'file';

/** A field of a form. What belongs to one kind only says so. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** The point of the Order, or the act, that asks for it. */
  readonly norm: string;
  readonly required: boolean;
  /** The part of the form under which it stands. */
  readonly topic?: string;
  /** In characters, after normalisation; without it, the limit of the kind. */
  readonly maxLength?: number;
  /** Asked only when another field, which stands earlier, holds one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** choice: the values to choose from. */
  readonly choices?: readonly string[];
  /** bin: of the legal entity itself, or of a branch or representative office; either when absent. */
  readonly unit?: 'entity' | 'branch';
  /** postalCode: the field that holds the country; elsewhere than in 'KZ' any code is accepted. */
  readonly country?: string;
  /** integer. */
  readonly min?: number;
  readonly max?: number;
  /** date. */
  readonly notBefore?: PlainDate;
  readonly notAfter?: PlainDate;
}

/** The values of a form by field name, canonical; '' for what was left empty. */
export type Values = { readonly [field: string]: string };

/** What can be wrong with what was typed. */
export type ProblemCode =
  | IdentifierProblem
  | ContactProblem
  | 'missing'
  | 'notConfirmed'
  | 'tooLong'
  | 'nameCharacters'
  | 'mixedScripts'
  | 'branchInsteadOfEntity'
  | 'entityInsteadOfBranch'
  | 'accountCharacters'
  | 'notCountry'
  | 'notDate'
  | 'notTime'
  | 'dateTooEarly'
  | 'dateTooLate'
  | 'notInteger'
  | 'tooSmall'
  | 'tooLarge'
  | 'notAChoice'
  | 'certificateCharacters'
  | 'notFile';

/** The problem with a value; `with` holds what its text names (`max`, `length`, `guess`, `limit`). */
export type Problem = Fault<ProblemCode>;

export type Parsed = { readonly value: string } | Problem;

/**
 * Reads what was typed into a field: its canonical text, or the first problem with it. `values` are those of the fields
 * before it, for a postal code that depends on the country. A problem does not forbid to send the form: that is the law's
 * to say.
 */
export function parse(field: Field, raw: string, values: Values = {}): Parsed {
  const max = field.maxLength ?? longest[field.kind];
  // an absurd length is refused before any work is spent on it
  if (raw.length > max * 4 + 1000) return { problem: 'tooLong', with: { max } };
  const text = field.kind === 'multiline' || field.kind === 'phones' ? tidyLines(raw) : tidy(raw);
  if (text === '') {
    if (!field.required) return { value: '' };
    return { problem: field.kind === 'confirm' ? 'notConfirmed' : 'missing' };
  }
  const parsed = readers[field.kind](text, field, values);
  return 'value' in parsed && [...parsed.value].length > max ? { problem: 'tooLong', with: { max } } : parsed;
}

/** A canonical value as people read it; `parse` reads it back to the same value. */
export function show(field: Field, value: string): string {
  switch (field.kind) {
    case 'iban':
    case 'bankAccount':
      return value.startsWith('KZ') ? value.replace(/(.{4})(?=.)/g, '$1 ') : value;
    case 'phone':
    case 'phones':
      return showPhones(value);
    case 'date':
      return value.split('-').toReversed().join('.');
    default:
      return value;
  }
}

/** Whether the field is asked at all, given the values before it. */
export function asked(field: Field, values: Values): boolean {
  return field.when === undefined || field.when.is.includes(values[field.when.field] ?? '');
}

/** A problem and its field, with the norm that asks for the field. */
export interface FieldProblem extends Problem {
  readonly field: string;
  readonly norm: string;
}

/** Reads a whole form in the order of its fields: the values of those that are asked, and every problem at once. */
export function parseForm(
  fields: readonly Field[],
  raw: Values,
): { readonly values: Values; readonly problems: readonly FieldProblem[] } {
  const values: { [field: string]: string } = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    if (!asked(field, values)) continue;
    const parsed = parse(field, raw[field.name] ?? '', values);
    if ('value' in parsed) values[field.name] = parsed.value;
    else problems.push({ field: field.name, norm: field.norm, ...parsed });
  }
  return { values, problems };
}

/** Country codes of ISO 3166-1 alpha-2. */
export const countries: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
  'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
  'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
  'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
  'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** The longest value of a kind, in characters. */
const longest: { readonly [kind in FieldKind]: number } = {
  text: 250,
  multiline: 4000,
  personName: 150,
  iin: 12,
  bin: 12,
  iban: 20,
  bankAccount: 40,
  email: 254,
  phone: 16,
  phones: 120,
  postalCode: 16,
  country: 2,
  date: 10,
  time: 5,
  integer: 15,
  choice: 100,
  confirm: 3,
  certificateNumber: 60,
  file: 1300,
};

type Reader = (text: string, field: Field, values: Values) => Parsed;

const readers: { readonly [kind in FieldKind]: Reader } = {
  text: (text) => ({ value: text }),
  multiline: (text) => ({ value: text }),
  personName,
  iin: (text) => sound(compact(text), iinFault),
  bin: (text, field) => bin(compact(text), field),
  iban: (text) => sound(latin(compact(text)), ibanFault),
  bankAccount,
  email,
  phone,
  phones,
  postalCode: (text, field, values) =>
    postalCode(text, field.country === undefined ? '' : (values[field.country] ?? '')),
  country: (text) =>
    countries.includes(text.toUpperCase()) ? { value: text.toUpperCase() } : { problem: 'notCountry' },
  date,
  time,
  integer: (text, field) => integer(compact(text), field),
  choice: (text, field) => (field.choices?.includes(text) ? { value: text } : { problem: 'notAChoice' }),
  confirm: (text) => (/^(yes|on|true|1)$/.test(text) ? { value: 'yes' } : { problem: 'notConfirmed' }),
  certificateNumber: (text) =>
    /^[\p{L}\p{M}\p{N} №#.,:/\\()_–-]+$/u.test(text) && /[\p{L}\p{N}]/u.test(text)
      ? { value: text }
      : { problem: 'certificateCharacters' },
  file,
};

/** One line: composed letters, no invisible or control characters, single spaces, none at the ends. */
function tidy(raw: string): string {
  return visible(raw).replace(/\s+/gu, ' ').trim();
}

/** Several lines: the same for each line, no empty lines at the ends, at most one between paragraphs. */
function tidyLines(raw: string): string {
  const lines = raw.split(/\r\n|\r|\n|\u2028|\u2029/u).map(tidy);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

function visible(raw: string): string {
  return raw
    .replace(/[\t\v\f\r\n\u0085]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC');
}

function sound(value: string, fault: (value: string) => Problem | null): Parsed {
  return fault(value) ?? { value };
}

function bin(value: string, field: Field): Parsed {
  const fault = binFault(value);
  if (fault !== null) return fault;
  const branch = value[5] === '1' || value[5] === '2';
  if (field.unit === 'entity' && branch) return { problem: 'branchInsteadOfEntity' };
  if (field.unit === 'branch' && !branch) return { problem: 'entityInsteadOfBranch' };
  return { value };
}

/** Letters of one script in each word; a Latin letter that slipped into a Cyrillic word is made Cyrillic if it looks so. */
function personName(text: string): Parsed {
  if (!/^[\p{L}\p{M} .'’ʼ-]+$/u.test(text) || !/\p{L}/u.test(text)) return { problem: 'nameCharacters' };
  const words = text.split(' ').map((word) => {
    if (!/\p{Script=Cyrillic}/u.test(word)) return word;
    return word.replace(/[ABCEHKMOPTXIaceopxyi]/g, (letter) => intoCyrillic[letter] ?? letter);
  });
  const mixed = words.some((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word));
  return mixed ? { problem: 'mixedScripts' } : { value: words.join(' ') };
}

const intoCyrillic: { readonly [letter: string]: string } = Object.fromEntries([
  ...[...alike].map((letter, at) => [letter, cyrillic[at] ?? letter]),
  ...[...'aceopxyi'].map((letter, at) => [letter, 'асеорхуі'[at] ?? letter]),
]);

function bankAccount(text: string): Parsed {
  const value = latin(compact(text));
  if (value.startsWith('KZ')) return sound(value, ibanFault);
  return /^[\p{L}\p{N} ./-]{4,}$/u.test(text) ? { value: text } : { problem: 'accountCharacters' };
}

function date(text: string, field: Field): Parsed {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const value = plainDate(day === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (value === null) return { problem: 'notDate' };
  if (field.notBefore !== undefined && value < field.notBefore)
    return { problem: 'dateTooEarly', with: { limit: field.notBefore } };
  if (field.notAfter !== undefined && value > field.notAfter)
    return { problem: 'dateTooLate', with: { limit: field.notAfter } };
  return { value };
}

/** Hours and minutes as people write them: '15:00', '15.00', '9:30'. */
function time(text: string): Parsed {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
  const value = `${hour.padStart(2, '0')}:${minute}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? { value } : { problem: 'notTime' };
}

function integer(text: string, field: Field): Parsed {
  const value = Number(text);
  if (!/^\d{1,15}$/.test(text)) return { problem: 'notInteger' };
  if (value < (field.min ?? 0)) return { problem: 'tooSmall', with: { limit: field.min ?? 0 } };
  if (field.max !== undefined && value > field.max) return { problem: 'tooLarge', with: { limit: field.max } };
  return { value: String(value) };
}

/** The digests of files that were received before (SHA-256, 64 hexadecimal digits), up to twenty. */
function file(text: string): Parsed {
  const digests = [...new Set(text.split(/[\s,]+/))];
  return digests.every((digest) => /^[0-9a-f]{64}$/.test(digest))
    ? { value: digests.join(' ') }
    : { problem: 'notFile' };
}
