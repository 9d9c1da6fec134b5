import { expect, test } from 'vitest';
import { committee, company, fullName, isPersonId, otherCompany, people, personOf } from './people.js';

/** The check digit of an IIN or BIN (law facts 3.3); 10 when the number is not issued. */
function checkDigit(number: string): number {
  const sum = (weights: readonly number[]) =>
    weights.reduce((all, weight, i) => all + weight * Number(number[i]), 0) % 11;
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  return first < 10 ? first : sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
}

test("law facts 3.1, 3.3 every made-up person has a valid IIN of the nineteenth century, which is nobody's", () => {
  for (const person of people) {
    expect(person.iin, person.id).toMatch(/^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[12]\d{5}$/);
    expect(checkDigit(person.iin), person.id).toBe(Number(person.iin[11]));
  }
  expect(new Set(people.map((person) => person.iin)).size).toBe(people.length);
});

test('law facts 3.2, 3.3 every made-up company has a BIN of a resident legal entity with a right check digit', () => {
  for (const { bin, name } of [company, otherCompany, committee]) {
    expect(bin, name).toMatch(/^\d{2}(0[1-9]|1[0-2])40\d{6}$/);
    expect(checkDigit(bin), name).toBe(Number(bin[11]));
  }
});

test('P6.1a, P6.5, P7.3 there is somebody for every role of the service, and each has a label in three languages', () => {
  const ids = people.map((person) => person.id);
  expect(ids).toEqual(expect.arrayContaining(['individual', 'companyHead', 'companySigner', 'chancery', 'officer']));
  expect(ids).toEqual(expect.arrayContaining(['secondOfficer', 'head', 'actingHead']));
  for (const { label } of people) for (const text of Object.values(label)) expect(text.length).toBeGreaterThan(5);
  expect(fullName(personOf('head'))).toBe('Сұңқарбеков Марат Есенұлы');
  expect(isPersonId('head')).toBe(true);
  expect(isPersonId('toString')).toBe(false);
});
