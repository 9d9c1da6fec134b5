import { expect, test } from 'vitest';
import { everyNotice } from '../law/notices.js';
import { noticeText, smsParts } from './notices.js';

const values = {
  number: 'KZ15VMA00000231',
  due: '02.12.2026',
  court: '01.01.2027',
  link: 'https://ruqsat.example.kz/cabinet',
};
const names = everyNotice.map(({ name }) => [name] as const);
const bySms = everyNotice.filter(({ over }) => over.includes('sms')).map(({ name }) => [name] as const);

test.each([
  ['а'.repeat(70), 1],
  ['а'.repeat(71), 2],
  ['а'.repeat(134), 2],
  ['а'.repeat(135), 3],
])('practice: a Cyrillic SMS of %#: 70 letters are one part, in several parts each takes 67', (text, parts) => {
  expect(smsParts(text)).toBe(parts);
});

test.each(bySms)('practice: the SMS «%s» is at most two parts, in both languages', (name) => {
  const { subject, body } = noticeText(name, 'sms', values);
  expect(smsParts(body), body).toBeLessThanOrEqual(2);
  expect(body).toContain(values.number);
  expect(body).toContain(values.link);
  expect(body).not.toContain('{');
  expect(subject).toBe('');
  expect(body).toMatch(/[әғқңөұүһі].* \/ .*[а-яё]/u);
});

test.each(names)('LPD 5 the letter «%s» says what and where in both languages, and nobody’s name', (name) => {
  const { subject, body } = noticeText(name, 'email', values);
  for (const text of [subject, body]) {
    expect(text).toContain(values.number);
    expect(text).not.toContain('{');
    expect(text).toMatch(/[әғқңөұүһі]/u);
  }
  expect(subject).toContain(' / ');
  expect(body).toMatch(/[ыэё]/u);
  expect(body).toContain(`\n${values.link}\n`);
  expect(subject).not.toMatch(/[\r\n]/);
});
