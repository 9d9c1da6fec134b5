/** The number of a permit and of an application: KZ, two check digits, three letters, eight digits (A-45). */

const shape = /^KZ(\d{2})([A-Z]{3})(\d{8})$/;

/** The highest serial number that eight digits can say. */
export const serialMax = 99_999_999;

/**
 * The number with this letter code and serial, for instance `KZ29LAM00002781` for 'LAM' and 2781. The check digits obey
 * ISO 7064 mod 97-10 as in an IBAN. The Order sets no letters of its own (A-45), so the code is an argument.
 * RangeError when the code is not three capital letters or the serial not a whole number of 1 to `serialMax`.
 */
export function permitNumber(code: string, serial: number): string {
  if (!/^[A-Z]{3}$/.test(code)) throw new RangeError('the code of a number is three capital letters A to Z');
  if (!Number.isInteger(serial) || serial < 1 || serial > serialMax)
    throw new RangeError(`the serial of a number is a whole number of 1 to ${serialMax}`);
  const rest = code + String(serial).padStart(8, '0');
  return `KZ${String(98 - remainder(`${rest}KZ00`)).padStart(2, '0')}${rest}`;
}

/** Whether the text is such a number and its check digits are right: a slip of one character never passes. */
export function isPermitNumber(text: string): boolean {
  const [, check, letters, digits] = shape.exec(text) ?? [];
  return letters !== undefined && remainder(`${letters}${digits}KZ${check}`) === 1 && canonical(Number(check));
}

/** Remainder by 97 of the text read as a number, where A is 10 and Z is 35. */
function remainder(text: string): number {
  let rest = 0;
  for (const digit of text.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)))
    rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** 00, 01 and 99 give the same remainder as 97, 98 and 02 and are never issued. */
function canonical(check: number): boolean {
  return check >= 2 && check <= 98;
}
