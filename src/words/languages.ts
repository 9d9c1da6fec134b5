/**
 * The three languages of the service, and how dates, times, numbers and counts are said in them.
 * All formatting happens here, on the server: browsers do not know Kazakh dates.
 */
import type { Instant, PlainDate } from '../core/procedure.js';

/** Kazakh is the language of the state and the one that a page has when nobody chose another. */
export const languages = ['kk', 'ru', 'en'] as const;

export type Lang = (typeof languages)[number];

export const defaultLang: Lang = 'kk';

/** A text in the three languages. A table of texts `satisfies Record<Key, Text>`, so that a missing text fails the build. */
export type Text = { readonly [L in Lang]: string };

/** A text that names something: `{ kk: (n: number) => …, ru: …, en: … }`. */
export type Telling<Said extends readonly unknown[]> = { readonly [L in Lang]: (...said: Said) => string };

/** The language that the reader asked for, or null when the text names none. */
export function langOf(text: string | undefined): Lang | null {
  return languages.find((lang) => lang === text) ?? null;
}

/** A text with `{name}` replaced by the values that it names; a name without value stays visible. */
export function fill(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The forms of a counted noun: Kazakh never changes it, Russian has three forms, English two. */
export interface Counted {
  readonly kk: string;
  readonly ru: { readonly one: string; readonly few: string; readonly many: string };
  readonly en: { readonly one: string; readonly other: string };
}

/** '3 жұмыс күні', '3 рабочих дня', '3 working days'. */
export function count(lang: Lang, n: number, noun: Counted): string {
  return `${number(lang, n)} ${nounFor(lang, n, noun)}`;
}

function nounFor(lang: Lang, n: number, noun: Counted): string {
  switch (lang) {
    case 'kk':
      return noun.kk;
    case 'ru': {
      const rule = plurals.ru.select(n);
      return rule === 'one' || rule === 'few' ? noun.ru[rule] : noun.ru.many;
    }
    case 'en':
      return plurals.en.select(n) === 'one' ? noun.en.one : noun.en.other;
    default:
      return lang satisfies never;
  }
}

/** '1 234 567,5'; in English '1,234,567.5'. */
export function number(lang: Lang, n: number): string {
  return numbers[lang].format(n);
}

/** '2026 жылғы 22 қараша', '22 ноября 2026 года', '22 November 2026': a date in a sentence or on a paper. */
export function date(lang: Lang, day: PlainDate): string {
  return longDate(lang, long[lang].formatToParts(new Date(`${day}T00:00:00Z`)));
}

/** As `date`, with the day of the week: '2026 жылғы 22 қараша, жексенбі'. */
export function dateAndWeekday(lang: Lang, day: PlainDate): string {
  return `${date(lang, day)}, ${weekdays[lang].format(new Date(`${day}T00:00:00Z`))}`;
}

/** '22.11.2026' in all three languages: a date in a table. */
export function shortDate(day: PlainDate): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}.${month}.${year}`;
}

/** '2026 жылғы 22 қараша, 17:05' by the office's clock (Asia/Almaty). */
export function moment(lang: Lang, at: Instant): string {
  const when = new Date(at);
  return `${longDate(lang, longHere[lang].formatToParts(when))}, ${clock.format(when)}`;
}

/** '22.11.2026 17:05' by the office's clock: a moment in a table. */
export function shortMoment(at: Instant): string {
  const part = partsOf(numericHere.formatToParts(new Date(at)));
  return `${part('day')}.${part('month')}.${part('year')} ${clock.format(new Date(at))}`;
}

/** '17:05' by the office's clock. */
export function time(at: Instant): string {
  return clock.format(new Date(at));
}

/** '0,9 МБ', '50 MB', '12 КБ': a size of `bytes` as people read it, in binary steps. */
export function size(lang: Lang, bytes: number): string {
  const units = sizeUnits[lang];
  if (bytes < 1024) return `${number(lang, bytes)} ${units[0]}`;
  if (bytes < 1024 * 1024) return `${number(lang, Math.round(bytes / 1024))} ${units[1]}`;
  return `${number(lang, Math.round((bytes / (1024 * 1024)) * 10) / 10)} ${units[2]}`;
}

/** The name of a country by its code of ISO 3166-1, 'Қазақстан'. */
export function countryName(lang: Lang, code: string): string {
  return countryNames[lang].of(code) ?? code;
}

/** The items in the order of the alphabet of the language (А Ә Б … Һ in Kazakh), by the text that `by` gives. */
export function sorted<Item>(lang: Lang, items: readonly Item[], by: (item: Item) => string): readonly Item[] {
  return items.toSorted((a, b) => collators[lang].compare(by(a), by(b)));
}

const zone = 'Asia/Almaty';
const locales = { kk: 'kk', ru: 'ru', en: 'en-GB' } as const satisfies Text;
const sizeUnits = { kk: ['байт', 'КБ', 'МБ'], ru: ['байт', 'КБ', 'МБ'], en: ['bytes', 'KB', 'MB'] } as const;
const plurals = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const;
const numbers = perLang((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const long = perLang((locale) => longIn(locale, 'UTC'));
const longHere = perLang((locale) => longIn(locale, zone));
const weekdays = perLang((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const countryNames = perLang((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const collators = perLang((locale) => new Intl.Collator(locale));
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: zone,
});
const numericHere = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: zone,
});

function perLang<T>(make: (locale: string) => T): { readonly [L in Lang]: T } {
  return { kk: make(locales.kk), ru: make(locales.ru), en: make(locales.en) };
}

function longIn(locale: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
}

/** Intl abbreviates the year in Kazakh and Russian ('2026 ж.', '2026 г.'); acts and letters write the word. */
function longDate(lang: Lang, parts: readonly Intl.DateTimeFormatPart[]): string {
  const part = partsOf(parts);
  switch (lang) {
    case 'kk':
      return `${part('year')} жылғы ${part('day')} ${part('month')}`;
    case 'ru':
      return `${part('day')} ${part('month')} ${part('year')} года`;
    case 'en':
      return `${part('day')} ${part('month')} ${part('year')}`;
    default:
      return lang satisfies never;
  }
}

function partsOf(parts: readonly Intl.DateTimeFormatPart[]): (type: Intl.DateTimeFormatPartTypes) => string {
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
