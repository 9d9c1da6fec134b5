import { expect, test } from 'vitest';
import { everyComplaintNotice } from '../law/complaintNotices.js';
import * as procedure from './complaint.js';
import * as notices from './complaintNotices.js';
import * as refusals from './complaintRefusals.js';
import { fill, languages } from './languages.js';
import { smsParts } from './notices.js';

interface Found {
  readonly at: string;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** Every text of three languages inside a value; of letters and SMS, which leave in two, the English is taken for the Russian. */
function textsIn(value: unknown, at: string): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kk' in value && 'ru' in value) {
    const { kk, ru } = value;
    const en = 'en' in value ? value.en : null;
    if (typeof kk === 'string' && typeof ru === 'string') return [{ at, kk, ru, en: typeof en === 'string' ? en : ru }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at} ${key}`));
}

const texts = textsIn({ procedure, notices, refusals }, '');

test('O1 every text of a complaint is there in its languages, and the Kazakh is not the Russian one', () => {
  expect(texts.length).toBeGreaterThan(250);
  expect(texts.filter((text) => languages.some((lang) => text[lang].trim() === ''))).toEqual([]);
  expect(texts.filter(({ kk, ru }) => kk === ru && ru.length > 12)).toEqual([]);
  expect(texts.filter(({ en, ru }) => en !== ru && /[а-яёәғқңөұүһі]{3}/i.test(en))).toEqual([]);
});

test('O1 no word of these texts mixes Cyrillic and Latin letters', () => {
  const mixed = texts.flatMap(({ at, kk, ru }) =>
    [kk, ru].flatMap((text) =>
      (text.match(/[\p{L}]+/gu) ?? [])
        .filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
        .map((word) => `${at}: ${word}`),
    ),
  );
  expect(mixed).toEqual([]);
});

test('O1 a text names the same values in every language', () => {
  const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join();
  expect(texts.filter(({ kk, ru, en }) => names(kk) !== names(ru) || names(ru) !== names(en))).toEqual([]);
});

const values = { number: 'Ш-2026-000017', due: '08.01.2027', court: '08.02.2027' };
const link = 'https://ruqsat.example.kz/cabinet';

test.each(everyComplaintNotice.map(({ name }) => [name] as const))(
  'LPD 5 the notice «%s» names the complaint, its last day where the row has one, and nobody',
  (name) => {
    const { subject, letter } = notices.complaintNoticeTexts[name];
    const { until } = everyComplaintNotice.find((one) => one.name === name) ?? {};
    for (const text of [subject.kk, subject.ru, subject.en, letter.kk, letter.ru]) {
      expect(text).toContain('{number}');
      expect(fill(text, values)).not.toContain('{');
    }
    for (const text of [letter.kk, letter.ru]) {
      expect(text.includes('{due}')).toBe(until !== undefined);
      expect(text.includes('{court}')).toBe(name === 'deemedRefused');
    }
  },
);

test.each(everyComplaintNotice.filter(({ over }) => over.includes('sms')).map(({ name }) => [name] as const))(
  'practice: the SMS «%s» is at most two parts, in both languages',
  (name) => {
    const { sms } = notices.complaintNoticeTexts[name];
    const body = `№${values.number} ${fill(sms.kk, values)} / ${fill(sms.ru, values)} ${link}`;
    expect(smsParts(body), body).toBeLessThanOrEqual(2);
  },
);

test('O1 a permit is never called suspended, and a complaint never an application', () => {
  expect(texts.filter(({ ru }) => /приостановлен\S* (действи|разрешени)|отозванн\S* разрешени/i.test(ru))).toEqual([]);
  expect(texts.filter(({ kk }) => /өтініш беруші/i.test(kk))).toEqual([]);
});

test('P10.1 what comes next is said alike to whoever complains, to the office and to the bodies: it speaks to none of them', () => {
  const addressed = /\b(you|your)\b|(?<!\p{L})(вы|вас|вам|ваш\p{L}*|сіз|сізді|сізге|сіздің)(?!\p{L})/iu;
  const nexts = textsIn(procedure.complaintNexts, '').flatMap(({ kk, ru, en }) => [kk, ru, en]);
  expect(nexts.filter((text) => addressed.test(text))).toEqual([]);
});
