import { expect, test } from 'vitest';
import { everyPermitNotice } from '../law/permitNotices.js';
import { languages } from './languages.js';
import { smsParts } from './notices.js';
import * as life from './permit.js';
import { permitNoticeTexts, permitRecipients } from './permitNotices.js';
import { permitRefusals } from './permitRefusals.js';
import { refusals } from './refusals.js';

interface Said {
  readonly kk: string;
  readonly ru: string;
  readonly en?: string;
}

/** Every text inside a value. */
function textsIn(value: unknown): readonly Said[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kk' in value && 'ru' in value && typeof value.kk === 'string' && typeof value.ru === 'string') {
    const en = 'en' in value && typeof value.en === 'string' ? value.en : undefined;
    return [{ kk: value.kk, ru: value.ru, ...(en === undefined ? {} : { en }) }];
  }
  return Object.values(value).flatMap(textsIn);
}

const all = textsIn([life, permitNoticeTexts, permitRecipients, permitRefusals]);
const namesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

test('O1 every text of a permit’s life is there in each language, says the same values, and mixes no scripts', () => {
  expect(all.length).toBeGreaterThan(200);
  for (const { kk, ru, en } of all) {
    for (const text of [kk, ru, ...(en === undefined ? [] : [en])]) expect(text.trim(), ru).not.toBe('');
    if (/[ыэё]/i.test(ru) && ru.length > 12) expect(kk).not.toBe(ru);
    expect(namesIn(kk), ru).toEqual(namesIn(ru));
    if (en !== undefined) {
      expect(namesIn(en), ru).toEqual(namesIn(ru));
      expect(en, ru).not.toMatch(/[а-яәғқңөұүһі]{3}/i);
    }
    for (const word of `${kk} ${ru}`.match(/\p{L}+/gu) ?? [])
      expect(/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word), word).toBe(false);
  }
});

test('A5.c1 a permit is terminated, never suspended and never revoked (A-48)', () => {
  for (const { kk, ru, en = '' } of all) {
    expect(kk).not.toMatch(/тоқтата тұр|тоқтатыла тұр|кері қайтарып ал/i);
    expect(ru).not.toMatch(/приостан|отозван|лишен|лишён|аннулир/i);
    expect(en).not.toMatch(/suspen|revo[ck]|annul|deprive/i);
  }
});

test('APPC 80 no reason of a permit’s life has the key of another, and each is a sentence', () => {
  const known: { readonly [key: string]: unknown } = refusals;
  const taken = Object.entries(permitRefusals).filter(([key, text]) => (known[key] ?? text) !== text);
  expect(taken).toEqual([]);
  for (const text of Object.values(permitRefusals)) for (const lang of languages) expect(text[lang]).toMatch(/\S.*\.$/);
});

const values: { readonly [name: string]: string } = {
  number: 'KZ28VMP00000012',
  due: '02.12.2026',
  ends: '02.12.2026',
};
const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

test.each(everyPermitNotice.map((notice) => [notice.name, notice] as const))(
  'LPD 5 the notice «%s» names the permit and, where a term runs, its last day; its SMS is at most two parts',
  (name, { until }) => {
    const { subject, letter, sms } = permitNoticeTexts[name];
    for (const text of [subject.kk, subject.ru, subject.en, letter.kk, letter.ru]) expect(text).toContain('{number}');
    for (const text of [letter.kk, letter.ru]) {
      expect(text.includes('{due}')).toBe(until !== undefined);
      expect(filled(text)).not.toContain('{');
    }
    const body = `№${values['number']} ${filled(sms.kk)} / ${filled(sms.ru)} https://ruqsat.example.kz/cabinet`;
    expect(smsParts(body), body).toBeLessThanOrEqual(2);
  },
);
