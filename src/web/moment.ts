/** Reads a date with a time as people type it into a page. */
import { type Calendar, instantOf, plainDate } from '../core/calendar.js';
import type { Instant } from '../core/procedure.js';

/** Why a text is no moment: the form of the text, a day that does not exist, a time that does not. */
export type MomentProblem = 'form' | 'day' | 'time';

/**
 * '23.11.2026 10:00' or '2026-11-23T10:00' by the office's clock, with seconds if need be; or with an offset of its own,
 * '2026-11-23T10:00Z'. In an address a '+' arrives as a space, and is read as '+'.
 */
export function readMoment(
  calendar: Calendar,
  text: string,
): { readonly at: Instant } | { readonly wrong: MomentProblem } {
  const match = local.exec(text.trim()) ?? iso.exec(text.trim());
  const { year, month, day, hour = '', minute = '', second = '00', fraction = '', offset } = match?.groups ?? {};
  if (!match) return { wrong: 'form' };
  const date = plainDate(`${year}-${month}-${day}`);
  if (!date) return { wrong: 'day' };
  if (hour > '23' || minute > '59' || second > '59') return { wrong: 'time' };
  const time = `${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}`;
  if (offset === undefined) return { at: instantOf(calendar, date, time) };
  const moment = new Date(`${date}T${time}${offset.replace(' ', '+')}`);
  return Number.isNaN(moment.getTime()) ? { wrong: 'time' } : { at: moment.toISOString() };
}

const local =
  /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4}),?\s+(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?$/;
const iso =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,3}))?)?(?<offset>Z|[+ -]\d{2}:\d{2})?$/;
