/**
 * The office's working days as shipped, year by year: every weekday off and every weekend day worked, each with the act that
 * set it; the office's hours, and its time zone. Orders that come later are entered (`day-orders.ts`). HOL is the Law on
 * holidays of 13 December 2001.
 */
import type { Calendar, DayRow, Reason, Words } from '../core/calendar.js';
import type { PlainDate } from '../core/procedure.js';

/** A row of the table: date, weekday (for the reader; tested), whether the office works, why, act, date it stands in for. */
export type DayEntry = readonly [
  date: PlainDate,
  weekday: 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun',
  is: 'off' | 'works',
  why: Words,
  act: string,
  insteadOf?: PlainDate,
];

const newYear: Words = { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' };
const christmas: Words = { kk: 'Православиелік Рождество', ru: 'Православное Рождество', en: 'Orthodox Christmas' };
const women: Words = {
  kk: 'Халықаралық әйелдер күні',
  ru: 'Международный женский день',
  en: 'International Women’s Day',
};
const constitution: Words = { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' };
const nauryz: Words = { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' };
const unity: Words = {
  kk: 'Қазақстан халқының бірлігі мерекесі',
  ru: 'Праздник единства народа Казахстана',
  en: 'Day of Unity of the People of Kazakhstan',
};
const defender: Words = {
  kk: 'Отан қорғаушы күні',
  ru: 'День защитника Отечества',
  en: 'Defender of the Fatherland Day',
};
const victory: Words = { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' };
/** Announced each year for a day of the lunar calendar. */
export const kurbanAit: Words = {
  kk: 'Құрбан айттың бірінші күні',
  ru: 'Первый день Курбан-айта',
  en: 'First day of Kurban Ait',
};
const capital: Words = { kk: 'Астана күні', ru: 'День Столицы', en: 'Capital Day' };
const republic: Words = { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' };
const republicOfKz: Words = {
  kk: 'Қазақстан Республикасының күні',
  ru: 'День Республики Казахстан',
  en: 'Day of the Republic of Kazakhstan',
};
const independence: Words = { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' };
/** Of a weekday that is off because a weekend day is worked in its place. */
export const movedOff: Words = {
  kk: 'Ауыстырылған демалыс күні',
  ru: 'Перенесённый выходной день',
  en: 'Day off moved here',
};
/** Of a weekend day that is worked in the place of a weekday. */
export const movedWork: Words = {
  kk: 'Жұмыс күні: демалыс басқа күнге ауыстырылды',
  ru: 'Рабочий день: выходной перенесён',
  en: 'Working day: its day off was moved',
};
const march15: Words = {
  kk: 'Жұмыс күні: 15 наурыз 2027 жылға дейін мереке емес',
  ru: 'Рабочий день: 15 марта до 2027 года не праздник',
  en: 'Working day: 15 March is no holiday before 2027',
};
const august30: Words = {
  kk: 'Жұмыс күні: 30 тамыз бұдан былай мереке емес',
  ru: 'Рабочий день: 30 августа больше не праздник',
  en: 'Working day: 30 August is a holiday no longer',
};

const NATIONAL = 'HOL art. 2';
const HOLIDAY = 'HOL art. 3';
const NEXT_DAY = 'HOL art. 5';
const RELIGIOUS = 'Labour Code art. 84(5)';
const ORDER_2024 = 'order of the Minister of Labour of 17 Apr 2024 (Labour Code art. 85(3))';
const ORDER_2025 = 'order of the Minister of Labour of Nov 2024 (Labour Code art. 85(3))';
const LAW_306 = 'Law 306-VIII of 11 Jun 2026 (HOL art. 3)';

/** Days that differ from the five-day week, 2024–2027, oldest first. Weekend rows that are 'off' only tell the reason. */
// prettier-ignore
export const days: readonly DayEntry[] = [
  // date         day    is       why           act         stands in for
  ['2024-01-01', 'Mon', 'off',   newYear,      HOLIDAY],
  ['2024-01-02', 'Tue', 'off',   newYear,      HOLIDAY],
  ['2024-01-07', 'Sun', 'off',   christmas,    RELIGIOUS], // a religious day is not transferred
  ['2024-03-08', 'Fri', 'off',   women,        HOLIDAY],
  ['2024-03-21', 'Thu', 'off',   nauryz,       HOLIDAY],
  ['2024-03-22', 'Fri', 'off',   nauryz,       HOLIDAY],
  ['2024-03-25', 'Mon', 'off',   nauryz,       NEXT_DAY,   '2024-03-23'],
  ['2024-05-01', 'Wed', 'off',   unity,        HOLIDAY],
  ['2024-05-04', 'Sat', 'works', movedWork,    ORDER_2024, '2024-05-08'],
  ['2024-05-07', 'Tue', 'off',   defender,     HOLIDAY],
  ['2024-05-08', 'Wed', 'off',   movedOff,     ORDER_2024, '2024-05-04'],
  ['2024-05-09', 'Thu', 'off',   victory,      HOLIDAY],
  ['2024-06-16', 'Sun', 'off',   kurbanAit,    RELIGIOUS],
  ['2024-07-08', 'Mon', 'off',   capital,      NEXT_DAY,   '2024-07-06'],
  ['2024-08-30', 'Fri', 'off',   constitution, HOLIDAY],
  ['2024-10-25', 'Fri', 'off',   republic,     NATIONAL],
  ['2024-12-16', 'Mon', 'off',   independence, HOLIDAY],

  ['2025-01-01', 'Wed', 'off',   newYear,      HOLIDAY],
  ['2025-01-02', 'Thu', 'off',   newYear,      HOLIDAY],
  ['2025-01-03', 'Fri', 'off',   movedOff,     ORDER_2025, '2025-01-05'],
  ['2025-01-05', 'Sun', 'works', movedWork,    ORDER_2025, '2025-01-03'],
  ['2025-01-07', 'Tue', 'off',   christmas,    RELIGIOUS],
  ['2025-03-10', 'Mon', 'off',   women,        NEXT_DAY,   '2025-03-08'],
  ['2025-03-21', 'Fri', 'off',   nauryz,       HOLIDAY],
  ['2025-03-24', 'Mon', 'off',   nauryz,       NEXT_DAY,   '2025-03-22'],
  ['2025-03-25', 'Tue', 'off',   nauryz,       NEXT_DAY,   '2025-03-23'],
  ['2025-05-01', 'Thu', 'off',   unity,        HOLIDAY],
  ['2025-05-07', 'Wed', 'off',   defender,     HOLIDAY],
  ['2025-05-09', 'Fri', 'off',   victory,      HOLIDAY],
  ['2025-06-06', 'Fri', 'off',   kurbanAit,    RELIGIOUS],
  ['2025-07-07', 'Mon', 'off',   capital,      NEXT_DAY,   '2025-07-06'],
  ['2025-09-01', 'Mon', 'off',   constitution, NEXT_DAY,   '2025-08-30'],
  ['2025-10-27', 'Mon', 'off',   republic,     NEXT_DAY,   '2025-10-25'],
  ['2025-12-16', 'Tue', 'off',   independence, HOLIDAY],

  ['2026-01-01', 'Thu', 'off',   newYear,      HOLIDAY],
  ['2026-01-02', 'Fri', 'off',   newYear,      HOLIDAY],
  ['2026-01-07', 'Wed', 'off',   christmas,    RELIGIOUS],
  ['2026-03-09', 'Mon', 'off',   women,        NEXT_DAY,   '2026-03-08'],
  ['2026-03-16', 'Mon', 'works', march15,      LAW_306],
  ['2026-03-23', 'Mon', 'off',   nauryz,       HOLIDAY],
  ['2026-03-24', 'Tue', 'off',   nauryz,       NEXT_DAY,   '2026-03-21'],
  ['2026-03-25', 'Wed', 'off',   nauryz,       NEXT_DAY,   '2026-03-22'],
  ['2026-05-01', 'Fri', 'off',   unity,        HOLIDAY],
  ['2026-05-07', 'Thu', 'off',   defender,     HOLIDAY],
  ['2026-05-11', 'Mon', 'off',   victory,      NEXT_DAY,   '2026-05-09'],
  ['2026-05-27', 'Wed', 'off',   kurbanAit,    RELIGIOUS],
  ['2026-07-06', 'Mon', 'off',   capital,      HOLIDAY],
  ['2026-08-31', 'Mon', 'works', august30,     LAW_306],
  ['2026-10-26', 'Mon', 'off',   republicOfKz, NEXT_DAY,   '2026-10-25'],
  ['2026-12-16', 'Wed', 'off',   independence, HOLIDAY],

  // 2027: by rule only; its transfer orders and Kurban Ait are still to be announced
  ['2027-01-01', 'Fri', 'off',   newYear,      HOLIDAY],
  ['2027-01-04', 'Mon', 'off',   newYear,      NEXT_DAY,   '2027-01-02'],
  ['2027-01-07', 'Thu', 'off',   christmas,    RELIGIOUS],
  ['2027-03-08', 'Mon', 'off',   women,        HOLIDAY],
  ['2027-03-15', 'Mon', 'off',   constitution, LAW_306],
  ['2027-03-22', 'Mon', 'off',   nauryz,       HOLIDAY],
  ['2027-03-23', 'Tue', 'off',   nauryz,       HOLIDAY],
  ['2027-03-24', 'Wed', 'off',   nauryz,       NEXT_DAY,   '2027-03-21'],
  ['2027-05-03', 'Mon', 'off',   unity,        NEXT_DAY,   '2027-05-01'],
  ['2027-05-07', 'Fri', 'off',   defender,     HOLIDAY],
  ['2027-05-10', 'Mon', 'off',   victory,      NEXT_DAY,   '2027-05-09'],
  ['2027-05-16', 'Sun', 'off',   kurbanAit,    RELIGIOUS],
  ['2027-07-06', 'Tue', 'off',   capital,      HOLIDAY],
  ['2027-10-25', 'Mon', 'off',   republicOfKz, NATIONAL],
  ['2027-12-16', 'Thu', 'off',   independence, HOLIDAY],
];

/** Years whose transfer orders are not known yet begin after this day. */
const FINAL_UNTIL: PlainDate = '2026-12-31';

/** The calendar made of such rows; a later row for the same date replaces an earlier one. `until` ends a year. */
export function calendarOf(rows: readonly DayEntry[], until: PlainDate, finalUntil: PlainDate): Calendar {
  return {
    days: new Map(rows.map((row) => [row[0], dayOf(row, finalUntil)])),
    week: [working, working, working, working, working, weekend(saturday), weekend(sunday)],
    from: '2024-01-01',
    until,
    finalUntil,
    hours: { opens: '09:00:00', lunchFrom: '13:00:00', lunchUntil: '14:30:00', closes: '18:30:00', act: 'L8.2' },
    zone: [
      { from: '2004-10-30T20:00:00.000Z', offsetMinutes: 360 },
      { from: '2024-02-29T18:00:00.000Z', offsetMinutes: 300 }, // one zone for the country, UTC+5, from 1 March 2024
    ],
    notCounted,
  };
}

const working: DayRow = {
  works: true,
  why: { kk: 'Жұмыс күні', ru: 'Рабочий день', en: 'Working day' },
  act: 'L8.2',
  status: 'final',
};
const saturday: Words = { kk: 'Сенбі', ru: 'Суббота', en: 'Saturday' };
const sunday: Words = { kk: 'Жексенбі', ru: 'Воскресенье', en: 'Sunday' };

function weekend(why: Words): DayRow {
  return { works: false, why, act: 'Labour Code art. 68', status: 'final' };
}

const notCounted: Reason = {
  why: {
    kk: 'Мерзім келесі күннен бастап есептеледі',
    ru: 'Срок исчисляется со следующего дня',
    en: 'The term is counted from the next day',
  },
  act: 'APPC 76(2)',
};

function dayOf([date, , is, why, act, insteadOf]: DayEntry, finalUntil: PlainDate): DayRow {
  const status = date > finalUntil ? 'provisional' : 'final';
  return { works: is === 'works', why: insteadOf === undefined ? why : instead(why, insteadOf), act, status };
}

/** A reason with the date that the day stands in for. */
export function instead(why: Words, date: PlainDate): Words {
  const day = date.split('-').toReversed().join('.');
  return { kk: `${why.kk} (${day} орнына)`, ru: `${why.ru} (за ${day})`, en: `${why.en} (for ${day})` };
}

/** The office's calendar, 2024–2027; 2027 is provisional. */
export const officeCalendar: Calendar = calendarOf(days, '2027-12-31', FINAL_UNTIL);
