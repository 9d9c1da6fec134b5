/** Addresses and numbers under which a person can be reached: e-mail, telephone, postal code. */
import type { Fault } from './identifiers.js';

/** What can be wrong with a contact. */
export type ContactProblem = 'notEmail' | 'phoneCharacters' | 'phoneLength' | 'phoneCode' | 'notPostalCode';

/** What was read: the canonical text, or what is wrong. */
export type Read<Code extends string> = { readonly value: string } | Fault<Code>;

/** An address of the shape that mail systems deliver to, the domain in lower case; international letters are accepted. */
export function email(text: string): Read<ContactProblem> {
  const match =
    /^([^\s@"(),:;<>[\]\\]{1,64})@((?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63})$/u.exec(
      text,
    );
  const [, local = '', domain = ''] = match ?? [];
  if (match === null || /^\.|\.\.|\.$/.test(local)) return { problem: 'notEmail' };
  return { value: `${local}@${domain.toLowerCase()}` };
}

/** Kazakh numbers as they are dialled (8 701 …, 701 …, +7 701 …) and foreign ones with + or 00, in the form of E.164. */
export function phone(text: string): Read<ContactProblem> {
  const dialled = text.replace(/[\s\p{Pd}().]/gu, '');
  if (!/^\+?\d+$/.test(dialled)) return { problem: 'phoneCharacters' };
  const value = international(dialled);
  const length = value.length - 1;
  if (length < 8 || length > 15 || value[1] === '0')
    return { problem: 'phoneLength', with: { length: dialled.length } };
  if (value.startsWith('+7') && length !== 11) return { problem: 'phoneLength', with: { length: dialled.length } };
  return /^\+77[389]/.test(value) ? { problem: 'phoneCode', with: { code: value.slice(2, 5) } } : { value };
}

/** One number or several, separated by commas, semicolons, slashes or lines; a repeated one counts once. */
export function phones(text: string): Read<ContactProblem> {
  const values = new Set<string>();
  for (const one of text.split(/[,;/\n]/).filter((part) => part.trim() !== '')) {
    const parsed = phone(one);
    if (!('value' in parsed)) return parsed;
    values.add(parsed.value);
  }
  return values.size > 0 ? { value: [...values].join(', ') } : { problem: 'phoneCharacters' };
}

/** Numbers with the country code 7 in groups, as people read them: '+7 701 123 45 67'. */
export function showPhones(value: string): string {
  return value.replace(/\+7(\d{3})(\d{3})(\d{2})(\d{2})(?!\d)/g, '+7 $1 $2 $3 $4');
}

/**
 * Six digits, or the newer seven signs ('A01A0B1') with an O typed for a zero set right; abroad, when `country` is neither
 * '' nor 'KZ', whatever they use.
 */
export function postalCode(text: string, country: string): Read<ContactProblem> {
  if (country !== '' && country !== 'KZ') return { value: text };
  const value = latin(compact(text));
  if (/^\d{6}$/.test(value)) return { value };
  const set = [...value].map((sign, at) => (sign === 'O' && [1, 2, 4, 6].includes(at) ? '0' : sign)).join('');
  return /^[A-Z]\d{2}[A-Z]\d[A-Z]\d$/.test(set) ? { value: set } : { problem: 'notPostalCode' };
}

/** Without the spaces and dashes by which people group digits. */
export function compact(text: string): string {
  return text.replace(/[\s\p{Pd}]/gu, '');
}

/** Cyrillic capitals and the Latin ones that look like them, in the same order. */
export const cyrillic = 'АВСЕНКМОРТХІ';
export const alike = 'ABCEHKMOPTXI';

/** Upper-case, with Cyrillic letters that look Latin made Latin. */
export function latin(text: string): string {
  return text.toUpperCase().replace(/[АВСЕНКМОРТХІ]/g, (letter) => alike[cyrillic.indexOf(letter)] ?? letter);
}

function international(dialled: string): string {
  if (dialled.startsWith('+')) return dialled;
  if (dialled.startsWith('00')) return `+${dialled.slice(2)}`;
  if (/^[78]\d{10}$/.test(dialled)) return `+7${dialled.slice(1)}`;
  return `+7${dialled}`;
}
