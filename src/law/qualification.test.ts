import { expect, test } from 'vitest';
import { grounds } from './grounds.js';
import { isNorm } from './norms.js';
import { qualification, requirements } from './qualification.js';

test('A4.h the requirements are the contract and its four points, in the order of appendix 4', () => {
  expect(requirements.map(({ norm }) => norm)).toEqual(['A4.q0', 'A4.q1', 'A4.q2', 'A4.q3', 'A4.q4']);
  expect(qualification.title.ru).toMatch(/^Квалификационные требования/);
});

test('A4.q0 each requirement has a question for the officer, a document that shows it, and every text in three languages', () => {
  for (const { norm, title, questions, documents, remark } of requirements) {
    expect(questions.length, norm).toBeGreaterThan(0);
    expect(documents, norm).toContain('A4.d1');
    for (const text of [title, remark, ...questions]) {
      expect(text.kk, norm).toMatch(/[әғқңөұүһі]/i);
      expect(text.ru, norm).toMatch(/[а-я]/i);
      expect(text.en.replaceAll('220/НҚ', ''), norm).not.toMatch(/[а-яәғқңөұүһі]/i);
    }
  }
});

test('P2.1 the officer himself looks whether the other party is licensed', () => {
  expect(requirements[0]?.questions.map(({ norm }) => norm)).toContain('P2.1');
});

test('O1 the grounds of refusal are the six of item 10, each with its reading', () => {
  expect(grounds.map(({ norm }) => norm)).toEqual(['L10.1', 'L10.2', 'L10.3', 'L10.4', 'L10.5', 'L10.6']);
  for (const { norm, kk, ru, en, remark } of grounds) {
    expect(isNorm(norm)).toBe(true);
    for (const text of [kk, ru, en, remark.kk, remark.ru, remark.en]) expect(text.length, norm).toBeGreaterThan(30);
  }
});
