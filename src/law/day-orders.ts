/**
 * Orders on days off that come after the calendar was shipped (Labour Code art. 85(3)). Each is a step of the office's own
 * case; the calendar that holds is the shipped one with the orders on top of it, version after version.
 */
import { type Calendar, civil, type DayRow, dayRow, plainDate, type Words } from '../core/calendar.js';
import type { Case, Data, Instant, Json, Need, PlainDate, Refusal } from '../core/procedure.js';
import { instead, kurbanAit, movedOff, movedWork, officeCalendar } from './days.js';

interface KindRow {
  readonly is: 'off' | 'works';
  /** Whether the order names the day in whose place this one is off or worked. */
  readonly insteadOf: boolean;
  readonly why: Words;
}

const holiday: Words = { kk: 'Мереке күні', ru: 'Праздничный день', en: 'Holiday' };
const dayOff: Words = { kk: 'Демалыс күні', ru: 'Выходной день', en: 'Day off' };
const workingDay: Words = { kk: 'Жұмыс күні', ru: 'Рабочий день', en: 'Working day' };

/** What an order can make of a day. */
// prettier-ignore
export const dayKinds = {
  //  kind        the day is     for another day   why
  movedOff:     { is: 'off',     insteadOf: true,  why: movedOff   },
  holiday:      { is: 'off',     insteadOf: false, why: holiday    },
  kurbanAit:    { is: 'off',     insteadOf: false, why: kurbanAit  },
  dayOff:       { is: 'off',     insteadOf: false, why: dayOff     },
  movedWork:    { is: 'works',   insteadOf: true,  why: movedWork  },
  workingDay:   { is: 'works',   insteadOf: false, why: workingDay },
} as const satisfies { readonly [kind: string]: KindRow };

export type DayKind = keyof typeof dayKinds;

/** A day that an order changes; `insteadOf` is null for a kind that names no other day. */
export interface OrderedDay {
  readonly date: PlainDate;
  readonly kind: DayKind;
  readonly insteadOf: PlainDate | null;
}

/** An order on days off as it was entered. */
export interface DayOrder {
  /** 1 for the first that was entered: the version of the calendar that begins with it. */
  readonly number: number;
  readonly at: Instant;
  /** The act: whose it is, its number and its date. */
  readonly name: string;
  readonly actNumber: string;
  readonly date: PlainDate;
  /** A link, or where it was published. */
  readonly source: string;
  readonly rows: readonly OrderedDay[];
  /** Orders, by number, that no longer hold from the day after this one was entered. */
  readonly replaces: readonly number[];
  /** The year whose orders are all known with this one, so that its days are final; null when it says nothing of that. */
  readonly settles: number | null;
}

/** The orders on days off among the entries of the office, oldest first. */
export function dayOrders(office: Pick<Case, 'entries'>): readonly DayOrder[] {
  return office.entries
    .filter(({ step }) => step === 'orderDays')
    .map(({ data, at }, index) => {
      const { rows, ...read } = orderIn(data);
      const days = rows.flatMap(({ date, kind, insteadOf }) => (date && kind ? [{ date, kind, insteadOf }] : []));
      return { ...read, number: index + 1, at, date: read.date ?? '0001-01-01', rows: days };
    });
}

/** The act of an order in words: whose it is, its number, its date. */
export function actOf({ name, actNumber, date }: Pick<DayOrder, 'name' | 'actNumber' | 'date'>): string {
  return `${name} № ${actNumber}, ${date.split('-').toReversed().join('.')}`;
}

/** The calendar with these orders, oldest first, on top of it: a version for each, every changed day with the act of its order. */
export function calendarWith(calendar: Calendar, orders: readonly DayOrder[]): Calendar {
  return orders.reduce<Calendar>((before, order, index) => {
    const till = orders.slice(0, index + 1);
    const days = new Map(calendar.days);
    for (const { row, order: by } of standingRows(till)) days.set(row.date, ruleOf(row, by));
    const finalUntil = inForce(till).reduce<PlainDate>(
      (until, { settles }) => (settles !== null && `${settles}-12-31` > until ? `${settles}-12-31` : until),
      calendar.finalUntil,
    );
    return { ...calendar, days, finalUntil, replaced: { calendar: before, at: order.at, act: actOf(order) } };
  }, calendar);
}

/** The orders that no later one has replaced. */
export function inForce(orders: readonly DayOrder[]): readonly DayOrder[] {
  return orders.filter(({ number }) => !orders.some(({ replaces }) => replaces.includes(number)));
}

/** The act is named: whose, its number and date, and where it can be read. */
export const actNamed: Need = ({ calendar, now }, data) => {
  const { name, actNumber, date, source } = orderIn(data);
  return [
    ...(name === '' ? [ground('nameMissing', 'name')] : []),
    ...(actNumber === '' ? [ground('numberMissing', 'actNumber')] : []),
    ...(date === null ? [ground('dateMissing', 'date')] : []),
    ...(date !== null && date > civil(calendar, now).date ? [ground('actAhead', 'date', { date })] : []),
    ...(source === '' ? [ground('sourceMissing', 'source')] : []),
  ];
};

/** The order changes something: a day, an order before it, or what is known of a year. */
export const ordersSomething: Need = (_, data) => {
  const { rows, replaces, settles } = orderIn(data);
  return rows.length + replaces.length > 0 || settles !== null ? [] : [ground('nothingOrdered', 'rows')];
};

/** Only an order that holds can be replaced, and a year is settled only after the year before it. */
export const followsOthers: Need = ({ case: office }, data) => {
  const { replaces, settles } = orderIn(data);
  const before = dayOrders(office);
  const { finalUntil, until } = calendarWith(officeCalendar, before);
  const next = Number(finalUntil.slice(0, 4)) + 1;
  return [
    ...replaces
      .filter((number) => !inForce(before).some((order) => order.number === number))
      .map((number) => ground('noSuchOrder', 'replaces', { number })),
    ...(settles === null || (settles === next && `${settles}-12-31` <= until)
      ? []
      : [ground('yearNotNext', 'settles', { year: settles, next })]),
  ];
};

/** Every day of the order is still to come (reading 35), can be changed, is changed by it, and contradicts nothing that holds. */
export const daysChange: Need = ({ case: office, calendar, now }, data) => {
  const today = civil(calendar, now).date;
  const order = orderIn(data);
  const before = dayOrders(office);
  const replacing = { ...order, number: before.length + 1, at: now, date: order.date ?? today };
  const without = calendarWith(officeCalendar, [...before, { ...replacing, rows: [] }]);
  const whole = order.rows.flatMap((row) => wholeRow(row) ?? []);
  const after = calendarWith(officeCalendar, [...before, { ...replacing, rows: whole }]);
  const earlier = standingRows([...before, { ...replacing, rows: [] }]);
  return order.rows.flatMap((row, index) => {
    const grounds: Refusal[] = [];
    const { date, kind, insteadOf } = row;
    const refuse = (why: string, said: Refusal['with'] = {}) =>
      void grounds.push(ground(why, `rows.${index}`, { date: date ?? row.said, ...said }));
    if (kind === null) refuse('noSuchKind');
    else if (dayKinds[kind].insteadOf !== (row.insteadSaid !== ''))
      refuse(dayKinds[kind].insteadOf ? 'insteadMissing' : 'insteadNeedless');
    else if (row.insteadSaid !== '' && (insteadOf === null || outside(insteadOf)))
      refuse('noSuchDay', { date: row.insteadSaid });
    if (date === null) refuse('noSuchDay');
    else if (outside(date)) refuse('outsideCalendar', { from: officeCalendar.from, until: officeCalendar.until });
    else {
      if (date <= today) refuse('dayBegun', { today });
      if (order.rows.findIndex((other) => other.date === date) < index) refuse('dayTwice');
      const by = earlier.find(({ row: other }) => other.date === date)?.order;
      const stands = dayRow(without, date);
      if (kind !== null && stands.works === (dayKinds[kind].is === 'works'))
        refuse('alreadySo', { is: dayKinds[kind].is, act: stands.act });
      else if (by) refuse('contradictsOrder', { number: by.number, act: actOf(by) });
      if (kind !== null && insteadOf !== null && dayKinds[kind].insteadOf && !outside(insteadOf))
        if (dayRow(after, insteadOf).works !== (dayKinds[kind].is === 'off'))
          refuse('notSetOff', { other: insteadOf, is: dayKinds[kind].is });
    }
    return grounds;
  });
};

/** What the data of an order say, as far as it can be read. */
interface Read extends Omit<DayOrder, 'number' | 'at' | 'date' | 'rows'> {
  readonly date: PlainDate | null;
  readonly rows: readonly ReadRow[];
}

interface ReadRow {
  readonly said: string;
  readonly date: PlainDate | null;
  readonly kind: DayKind | null;
  readonly insteadSaid: string;
  readonly insteadOf: PlainDate | null;
}

function orderIn(data: Data): Read {
  const replaces = data['replaces'];
  return {
    name: text(data['name']),
    actNumber: text(data['actNumber']),
    date: plainDate(text(data['date'])),
    source: text(data['source']),
    rows: rowsIn(data['rows']),
    replaces: Array.isArray(replaces) ? replaces.map(Number) : [],
    settles: typeof data['settles'] === 'number' ? data['settles'] : null,
  };
}

function rowsIn(rows: Json | undefined): readonly ReadRow[] {
  return (Array.isArray(rows) ? rows : []).map((row: Json) => {
    const said: Data = typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Data) : {};
    const insteadSaid = text(said['insteadOf']);
    return {
      said: text(said['date']),
      date: plainDate(text(said['date'])),
      kind: isKind(said['kind']) ? said['kind'] : null,
      insteadSaid,
      insteadOf: plainDate(insteadSaid),
    };
  });
}

function wholeRow({ date, kind, insteadOf }: ReadRow): OrderedDay | null {
  return date && kind ? { date, kind, insteadOf } : null;
}

/**
 * The rows that hold, each with its order; of several for one day the last. What was replaced falls away only for days that
 * had not begun: nobody orders the past.
 */
function standingRows(orders: readonly DayOrder[]): readonly { readonly row: OrderedDay; readonly order: DayOrder }[] {
  const standing = new Map<PlainDate, { readonly row: OrderedDay; readonly order: DayOrder }>();
  for (const order of orders) {
    const entered = civil(officeCalendar, order.at).date;
    for (const [date, { order: by }] of standing)
      if (order.replaces.includes(by.number) && date > entered) standing.delete(date);
    for (const row of order.rows) standing.set(row.date, { row, order });
  }
  return [...standing.values()];
}

function ruleOf({ kind, insteadOf }: OrderedDay, order: DayOrder): DayRow {
  const { is, why } = dayKinds[kind];
  return {
    works: is === 'works',
    why: insteadOf === null ? why : instead(why, insteadOf),
    act: actOf(order),
    status: 'final',
  };
}

function outside(date: PlainDate): boolean {
  return date < officeCalendar.from || date > officeCalendar.until;
}

const ground = (why: string, field: string, said: Refusal['with'] = {}): Refusal => ({
  norm: 'L8.2',
  why,
  field,
  with: said,
});

function isKind(value: Json | undefined): value is DayKind {
  return typeof value === 'string' && Object.hasOwn(dayKinds, value);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
