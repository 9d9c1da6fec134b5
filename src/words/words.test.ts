import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hearingWords } from './desk.js';
import { languages } from './languages.js';
import { noticeWords } from './notices.js';
import { events, papers } from './procedure.js';
import { refusals } from './refusals.js';

interface Found {
  readonly at: string;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[a-z-]+\.ts$/.test(name));
const modules = await Promise.all(files.map(async (name) => [name, (await import(`./${name}`)) as object] as const));
const texts = modules.flatMap(([name, exports]) => textsIn(exports, name));

/** Every text of three languages inside a value. */
function textsIn(value: unknown, at: string): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kk' in value && 'ru' in value && 'en' in value) {
    const { kk, ru, en } = value;
    if (typeof kk === 'string' && typeof ru === 'string' && typeof en === 'string') return [{ at, kk, ru, en }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at} ${key}`));
}

test('O1 every text for people is there in Kazakh, Russian and English', () => {
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter((text) => languages.some((lang) => text[lang].trim() === ''))).toEqual([]);
});

test('O1 the Kazakh and the English text are not the Russian one', () => {
  const russian = /[ыэё]/i;
  const same = texts.filter(({ kk, ru, en }) => russian.test(ru) && ru.length > 12 && (kk === ru || en === ru));
  expect(same).toEqual([]);
  expect(
    texts.filter(({ en }) => /[а-яәғқңөұүһі]{3}/i.test(en.replace(/«[^»]*»|НҚ|Рұқсат/g, ''))).map(({ at }) => at),
  ).toEqual([]);
});

test('O1 no word of a text mixes Cyrillic and Latin letters, which look alike and are not found by a search', () => {
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
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const uneven = texts.filter(({ kk, ru, en }) => {
    const [first, ...others] = [kk, ru, en].map((text) => [...new Set(names(text))].join());
    return others.some((other) => other !== first);
  });
  expect(uneven).toEqual([]);
});

/** What the law says no with of a notice or a hearing, in the procedure of an application, of a permit and of a complaint alike. */
const shared = [
  'noticeNotReceived',
  'noSuchNotice',
  'objectionsStillOpen',
  'rightWasExercised',
  'motionNotHeard',
  'notExercisedNotRecorded',
  'positionNotAnswered',
  'attendanceMissing',
] as const;
const applicant = /applicant|заявител|услугополучател|өтініш беруші|қызметті алушы/i;

test('APPC 73 what is said alike of an applicant, a holder and a complainant names none of them', () => {
  const said = [...shared.map((name) => refusals[name]), hearingWords, noticeWords, events.waive, papers.position];
  const named = textsIn(said, 'shared').flatMap(({ kk, ru, en }) =>
    [kk, ru, en].filter((text) => applicant.test(text)),
  );
  expect(named).toEqual([]);
});
