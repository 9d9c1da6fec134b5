/** The page of the calendar: days off, days worked, and the orders that changed them; and what a case says of such an order. */
import type { Telling, Text } from './languages.js';

/** The page of the calendar. */
export const calendarWords = {
  title: { kk: 'Жұмыс және демалыс күндері', ru: 'Рабочие и выходные дни', en: 'Working days and days off' },
  lead: {
    kk: 'Барлық мерзім осы күнтізбе бойынша есептеледі: дүйсенбіден жұмаға дейін жұмыс күндері, төмендегі күндер – ерекше.',
    ru: 'Все сроки считаются по этому календарю: рабочие дни – с понедельника по пятницу, особые дни перечислены ниже.',
    en: 'Every term is counted by this calendar: Monday to Friday are working days, the special days are listed below.',
  },
  years: { kk: 'Жылдар', ru: 'Годы', en: 'Years' },
  days: { kk: 'Ерекше күндер', ru: 'Особые дни', en: 'Special days' },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  is: { kk: 'Қандай күн', ru: 'Какой это день', en: 'The day is' },
  off: { kk: 'демалыс', ru: 'выходной', en: 'off' },
  works: { kk: 'жұмыс күні', ru: 'рабочий', en: 'worked' },
  why: { kk: 'Себебі', ru: 'Почему', en: 'Why' },
  act: { kk: 'Акт', ru: 'Акт', en: 'Act' },
  noDays: { kk: 'Бұл жылы ерекше күн жоқ.', ru: 'В этом году особых дней нет.', en: 'This year has no special days.' },
  orders: { kk: 'Енгізілген бұйрықтар', ru: 'Внесённые приказы', en: 'Orders that were entered' },
  noOrders: {
    kk: 'Күнтізбе шыққаннан бері бұйрық енгізілген жоқ.',
    ru: 'После выпуска календаря приказы не вносились.',
    en: 'No order was entered since the calendar was made.',
  },
  entered: { kk: 'Енгізілген уақыты', ru: 'Когда внесён', en: 'Entered' },
  source: { kk: 'Дереккөзі', ru: 'Источник', en: 'Source' },
  replaced: { kk: 'Күші жойылған', ru: 'Больше не действует', en: 'No longer holds' },
  replaces: { kk: 'Күшін жояды', ru: 'Отменяет', en: 'Replaces' },
  moved: { kk: 'Мерзімі өзгерген істер', ru: 'Дела, в которых изменились сроки', en: 'Cases whose dates moved' },
  list: { kk: 'Тізімі', ru: 'Список', en: 'The list' },
  link: {
    kk: 'Жұмыс және демалыс күндерінің күнтізбесі',
    ru: 'Календарь рабочих и выходных дней',
    en: 'Calendar of working days and days off',
  },
  movedTitle: {
    kk: 'Бұйрық бойынша өзгерген мерзімдер',
    ru: 'Сроки, изменённые приказом',
    en: 'Dates that the order moved',
  },
  nothingMoved: {
    kk: 'Сіз көре алатын істерде мерзім өзгерген жоқ.',
    ru: 'В делах, которые вам видны, сроки не изменились.',
    en: 'In the cases that you may see no date moved.',
  },
  case: { kk: 'Іс', ru: 'Дело', en: 'Case' },
  term: { kk: 'Мерзім', ru: 'Срок', en: 'Term' },
  was: { kk: 'Бұрынғы күні', ru: 'Было', en: 'Was' },
  due: { kk: 'Жаңа күні', ru: 'Стало', en: 'Is now' },
  changed: {
    kk: 'Демалыс күндері өзгерді: мерзімдер қайта есептелді',
    ru: 'Выходные дни изменились: сроки пересчитаны',
    en: 'Days off have changed: the terms were counted anew',
  },
} as const satisfies Record<string, Text>;

/** The year whose days an order makes final. */
export const settles = {
  kk: (year) => `${year} жылдың барлық бұйрығы белгілі: оның күндері түпкілікті.`,
  ru: (year) => `Все приказы ${year} года известны: его дни окончательные.`,
  en: (year) => `All orders of ${year} are known: its days are final.`,
} as const satisfies Telling<[year: number]>;

/** By which order, entered when, the dates of a case moved. */
export const movedBy = {
  kk: (act, entered) => `${act}; жүйеге енгізілген уақыты – ${entered}.`,
  ru: (act, entered) => `${act}; внесён в систему ${entered}.`,
  en: (act, entered) => `${act}; entered in the system on ${entered}.`,
} as const satisfies Telling<[act: string, entered: string]>;

/** A term whose last day was another one. */
export const movedTerm = {
  kk: (term, was, due) => `${term}: ${was} орнына ${due}`,
  ru: (term, was, due) => `${term}: ${due} вместо ${was}`,
  en: (term, was, due) => `${term}: ${due} instead of ${was}`,
} as const satisfies Telling<[term: string, was: string, due: string]>;
