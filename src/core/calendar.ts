/**
 * Civil dates, working days and office hours: pure arithmetic over a calendar that the law room supplies.
 * Dates are counted as whole days since 1970-01-01, so that no answer depends on the machine's own time zone.
 */
import type { Instant, PlainDate } from './procedure.js';

/** A short text for people in the three languages. */
export interface Words {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** Why a day counts or does not: in words, and by which norm or act. */
export interface Reason {
  readonly why: Words;
  /** A norm's id ('L8.2') or an act in words ('HOL art. 5'). */
  readonly act: string;
}

/** What is known of a day; 'provisional' until the year's transfer orders are known. */
export interface DayRow extends Reason {
  readonly works: boolean;
  readonly status: 'final' | 'provisional';
}

/** Local times of the office's working day, 'HH:MM:SS', and the norm that sets them. */
export interface Hours {
  readonly opens: string;
  readonly lunchFrom: string;
  readonly lunchUntil: string;
  readonly closes: string;
  readonly act: string;
}

/** The office's calendar: plain data; every question about it is a function of this file. */
export interface Calendar {
  /** The days that differ from the ordinary week. */
  readonly days: ReadonlyMap<PlainDate, DayRow>;
  /** The ordinary week: seven rows from Monday to Sunday. */
  readonly week: readonly DayRow[];
  /** First and last day covered, whole years. A question beyond throws a RangeError. */
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Days after this one are provisional, whatever their row says. */
  readonly finalUntil: PlainDate;
  readonly hours: Hours;
  /** Offsets of local time from UTC, oldest first; the first also holds for every earlier moment. */
  readonly zone: readonly { readonly from: Instant; readonly offsetMinutes: number }[];
  /** Why the day from which a term runs is not itself counted. */
  readonly notCounted: Reason;
  /** What the last order changed; absent in the calendar as it was shipped. */
  readonly replaced?: Replaced;
}

/** A version of the calendar that an order replaced: it held until the order was entered, at this moment; the act in words. */
export interface Replaced {
  readonly calendar: Calendar;
  readonly at: Instant;
  readonly act: string;
}

/** One day of an explained term: `n` is its number among the working days counted, null when it is not counted. */
export interface Day {
  readonly date: PlainDate;
  readonly counted: boolean;
  readonly n: number | null;
  readonly why: Words;
  readonly basis: string;
}

/** Local date and time ('HH:MM:SS.mmm') of a moment. */
export interface Civil {
  readonly date: PlainDate;
  readonly time: string;
}

/** Which version of the calendar this is: how many orders have changed it since it was shipped. */
export function versionOf({ replaced }: Calendar): number {
  return replaced === undefined ? 0 : versionOf(replaced.calendar) + 1;
}

/** The version that held at a moment: what was done by then is judged by it. */
export function calendarAt(calendar: Calendar, at: Instant): Calendar {
  const { replaced } = calendar;
  return replaced === undefined || at >= replaced.at ? calendar : calendarAt(replaced.calendar, at);
}

/** The local date and time of a moment in the office's zone. RangeError when the moment is not an `Instant`. */
export function civil(calendar: Calendar, instant: Instant): Civil {
  const { zone, read } = indexOf(calendar);
  const known = read.get(instant);
  if (known !== undefined) return known;
  const utc = millisecondsOf(instant);
  const row = zone.find(({ from }) => utc >= from) ?? zone.at(-1);
  const local = utc + (row?.offset ?? 0);
  const day = Math.floor(local / DAY);
  return remember(read, instant, { date: dateOf(day), time: timeText(local - day * DAY) });
}

/**
 * The moment of a local date and time ('HH:MM', 'HH:MM:SS' or with milliseconds). Of an hour that the clocks repeat the
 * later one is meant, so that nobody loses time by the change. RangeError when either is malformed.
 */
export function instantOf(calendar: Calendar, date: PlainDate, time: string): Instant {
  const local = epochDay(date) * DAY + timeOf(time);
  const { zone } = indexOf(calendar);
  const row = zone.find(({ from, offset }) => local - offset >= from) ?? zone.at(-1);
  return instantText(local - (row?.offset ?? 0));
}

/** Whether the office works on that day. RangeError outside the calendar's years, as everywhere below. */
export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  const index = indexOf(calendar);
  return index.works[position(index, calendar, date)] === 1;
}

/** The first working day after the date. */
export function nextWorkingDay(calendar: Calendar, date: PlainDate): PlainDate {
  return addWorkingDays(calendar, date, 1);
}

/** The n-th working day after the date, which need not be a working day itself; for n = 0 the date itself. */
export function addWorkingDays(calendar: Calendar, date: PlainDate, n: number): PlainDate {
  const index = indexOf(calendar);
  const at = position(index, calendar, date);
  if (whole(n) === 0) return date;
  const day = index.workdays[(index.upTo[at] ?? 0) + n - 1];
  if (day === undefined) throw beyond(calendar, yearOf(calendar.until) + 1);
  return dateOf(day);
}

/** The n-th working day before the date; for n = 0 the date itself. */
export function subtractWorkingDays(calendar: Calendar, date: PlainDate, n: number): PlainDate {
  const index = indexOf(calendar);
  const at = position(index, calendar, date);
  if (whole(n) === 0) return date;
  const before = (index.upTo[at] ?? 0) - (index.works[at] ?? 0);
  const day = index.workdays[before - n];
  if (day === undefined) throw beyond(calendar, yearOf(calendar.from) - 1);
  return dateOf(day);
}

/** How many working days lie after `from` and up to and including `to`; negative when `to` is the earlier one. */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  const index = indexOf(calendar);
  return (index.upTo[position(index, calendar, to)] ?? 0) - (index.upTo[position(index, calendar, from)] ?? 0);
}

/**
 * The working day on which something that arrived at this moment counts as received: the same day until closing time to
 * the millisecond, also before opening and at lunch; later, or on a day off, the next working day.
 */
export function dayOfReceipt(calendar: Calendar, instant: Instant): PlainDate {
  const { date, time } = civil(calendar, instant);
  const inTime = isWorkingDay(calendar, date) && timeOf(time) <= timeOf(calendar.hours.closes);
  return inTime ? date : nextWorkingDay(calendar, date);
}

/** What the calendar knows of a day: its own row, or that of the ordinary week; provisional after `finalUntil`. */
export function dayRow(calendar: Calendar, date: PlainDate): DayRow {
  position(indexOf(calendar), calendar, date);
  const row = rowOf(calendar, epochDay(date));
  return date > calendar.finalUntil ? { ...row, status: 'provisional' } : row;
}

/** Every day from `from`, which is not counted, to `to`: whether it counts, its number, why, and by which norm or act. */
export function explain(calendar: Calendar, from: PlainDate, to: PlainDate): readonly Day[] {
  const days: Day[] = [];
  let n = 0;
  for (let day = epochDay(from); day <= epochDay(to); day += 1) {
    const date = dateOf(day);
    const row = dayRow(calendar, date);
    const counted = row.works && date !== from;
    if (counted) n += 1;
    const reason = row.works && date === from ? calendar.notCounted : row;
    days.push({ date, counted, n: counted ? n : null, why: reason.why, basis: reason.act });
  }
  return days;
}

/** The date n calendar days later (earlier when negative). */
export function addDays(date: PlainDate, n: number): PlainDate {
  return dateOf(epochDay(date) + n);
}

/** The same day of the month n months later; the month's last day when it has no such day. */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const months = year * 12 + month - 1 + n;
  const to = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return dateOf(daysFromCivil(to.year, to.month, Math.min(day, daysInMonth(to.year, to.month))));
}

/** The same day and month n years later; 29 February becomes the 28th in a common year. */
export function addYears(date: PlainDate, n: number): PlainDate {
  return addMonths(date, n * 12);
}

/** Reads 'YYYY-MM-DD' of a day that exists, in the years 0001 to 9999; null otherwise. */
export function plainDate(text: string): PlainDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as PlainDate) : null;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?$/;

/** The days of a calendar as numbers, made once for each: working days are then found by looking, not by walking. */
interface Index {
  readonly first: number;
  readonly works: Uint8Array;
  /** Working days from the calendar's first day to this one, inclusive. */
  readonly upTo: Int32Array;
  readonly workdays: Int32Array;
  /** Offsets in milliseconds, newest first. */
  readonly zone: readonly { readonly from: number; readonly offset: number }[];
  /** Moments that were read before: those of one case are asked for again and again. */
  readonly read: Map<Instant, Civil>;
}

const indexes = new WeakMap<Calendar, Index>();

function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const first = epochDay(calendar.from);
  const length = epochDay(calendar.until) - first + 1;
  const works = new Uint8Array(length);
  const upTo = new Int32Array(length);
  const workdays: number[] = [];
  for (let at = 0; at < length; at += 1) {
    if (rowOf(calendar, first + at).works) {
      works[at] = 1;
      workdays.push(first + at);
    }
    upTo[at] = workdays.length;
  }
  const zone = calendar.zone
    .map((row) => ({ from: millisecondsOf(row.from), offset: row.offsetMinutes * MINUTE }))
    .toReversed();
  const index = { first, works, upTo, workdays: Int32Array.from(workdays), zone, read: new Map() };
  indexes.set(calendar, index);
  return index;
}

function position(index: Index, calendar: Calendar, date: PlainDate): number {
  const at = epochDay(date) - index.first;
  if (at < 0 || at >= index.works.length) throw beyond(calendar, yearOf(date));
  return at;
}

function rowOf(calendar: Calendar, day: number): DayRow {
  const row = calendar.days.get(dateOf(day)) ?? calendar.week[(((day + 3) % 7) + 7) % 7];
  if (row === undefined) throw new RangeError('A calendar needs seven rows of the ordinary week, Monday to Sunday');
  return row;
}

function beyond(calendar: Calendar, year: number): RangeError {
  return new RangeError(
    `The calendar knows the days off from ${calendar.from} to ${calendar.until}, not those of ${year}: ` +
      `add the days off and moved days of ${year}, with their acts, to src/law/days.ts`,
  );
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(`A number of working days is whole and not negative: ${n}`);
  return n;
}

/** Dates and times of day that were read or written before: the same few hundred are asked for again and again. */
const epochDays = new Map<string, number>();
const dates = new Map<number, PlainDate>();
const times = new Map<string, number>();
const rememberedMax = 20_000;

/** Keeps an answer; when there are too many, begins anew. */
function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= rememberedMax) known.clear();
  known.set(key, value);
  return value;
}

function epochDay(date: PlainDate): number {
  return epochDays.get(date) ?? remember(epochDays, date, daysFromCivil(...partsOf(date)));
}

function partsOf(date: PlainDate): [year: number, month: number, day: number] {
  if (plainDate(date) === null) throw new RangeError(`Not a date 'YYYY-MM-DD': ${date}`);
  return [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1970-01-01 of a proleptic Gregorian date; years begin in March here, so that a leap day comes last. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(epoch: number): PlainDate {
  return dates.get(epoch) ?? remember(dates, epoch, written(epoch));
}

function written(epoch: number): PlainDate {
  const shifted = epoch + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) throw new RangeError(`The year ${year} cannot be written with four digits`);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as PlainDate;
}

function timeOf(time: string): number {
  return times.get(time) ?? remember(times, time, readTime(time));
}

function readTime(time: string): number {
  const match = TIME.exec(time);
  if (match === null) throw new RangeError(`Not a time 'HH:MM:SS': ${time}`);
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) throw new RangeError(`Not a time of day: ${time}`);
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(match[4] ?? 0);
}

function timeText(ms: number): string {
  const [hour, minute] = [Math.floor(ms / 3_600_000), Math.floor(ms / MINUTE) % 60];
  return `${digits(hour, 2)}:${digits(minute, 2)}:${digits(Math.floor(ms / 1000) % 60, 2)}.${digits(ms % 1000, 3)}`;
}

function millisecondsOf(instant: Instant): number {
  const text = instant.slice(0, 10);
  const date = epochDays.has(text) ? (text as PlainDate) : plainDate(text);
  // exactly one form of a moment, so that moments may also be compared and sorted as texts
  if (date === null || instant.length !== 24 || instant[10] !== 'T' || instant[23] !== 'Z')
    throw new RangeError(`Not an instant in UTC, 'YYYY-MM-DDTHH:MM:SS.mmmZ': ${instant}`);
  return epochDay(date) * DAY + timeOf(instant.slice(11, 23));
}

function instantText(utc: number): Instant {
  const day = Math.floor(utc / DAY);
  return `${dateOf(day)}T${timeText(utc - day * DAY)}Z`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
