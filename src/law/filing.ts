/**
 * From the moment of filing to every date that the terms of the application lead to (norms.md III.3a and III.4), with
 * every day explained: the registration day is day 0, working days are counted from the next day (reading 1).
 */
import {
  addDays,
  addWorkingDays,
  type Calendar,
  civil,
  type Day,
  dayOfReceipt,
  dayRow,
  explain,
  type Reason,
  subtractWorkingDays,
  type Words,
} from '../core/calendar.js';
import type { Instant, PlainDate } from '../core/procedure.js';
import type { Basis } from './norms.js';
import { terms } from './terms.js';

/** The dates of one application, all at their latest. Each ends at 18:30, for the applicant's objection at midnight. */
export interface Filing {
  readonly submitted: Instant;
  /** The working day of receipt, whenever the chancery acts (P6.1a, P6.2, reading 2). */
  readonly registeredOn: PlainDate;
  readonly completenessDue: PlainDate;
  readonly amberFrom: PlainDate;
  readonly latestNotice: PlainDate;
  readonly examinationDue: PlainDate;
  readonly objectionEnds: PlainDate;
  readonly resultDue: PlainDate;
  readonly handOverDue: PlainDate;
  /** From the civil day of submission to the hand-over; `n` is the working day's number after registration. */
  readonly days: readonly Day[];
}

/** A date that the law sets on the way: its norm, and what happens on it. */
export interface Milestone {
  readonly date: Exclude<keyof Filing, 'submitted' | 'registeredOn' | 'days'>;
  readonly norm: Basis;
  readonly what: Words;
}

/** Working days between the notice of a hearing and the act (P7.2a), to object (APPC 73(3)), to hand over (LPN 26(2)). */
const BEFORE_ACT = 3;
const TO_OBJECT = 2;
const TO_HAND_OVER = 5;

/**
 * Every date that follows from an application submitted at this moment, counted by convention R0 with the ordinary count.
 * RangeError when the moment is malformed or a date lies beyond the calendar.
 */
export function filing(calendar: Calendar, submitted: Instant): Filing {
  const registeredOn = dayOfReceipt(calendar, submitted);
  const after = (n: number) => addWorkingDays(calendar, registeredOn, n);
  const resultDue = after(terms.result.days);
  const latestNotice = subtractWorkingDays(calendar, resultDue, BEFORE_ACT);
  const dates = {
    completenessDue: after(terms.completeness.days),
    amberFrom: subtractWorkingDays(calendar, latestNotice, 1),
    latestNotice,
    examinationDue: after(terms.completeness.days + terms.examination.days),
    objectionEnds: addWorkingDays(calendar, latestNotice, TO_OBJECT),
    resultDue,
    handOverDue: addWorkingDays(calendar, resultDue, TO_HAND_OVER),
  };
  const days = [
    ...waiting(calendar, submitted, registeredOn),
    { date: registeredOn, counted: false, n: null, why: registration.why, basis: registration.act },
    ...explain(calendar, registeredOn, dates.handOverDue)
      .slice(1)
      .map((day) => marked(day, dates)),
  ];
  return { submitted, registeredOn, ...dates, days };
}

/** The dates on the way, in their order. */
export const milestones: readonly Milestone[] = [
  {
    date: 'completenessDue',
    norm: 'P6.3',
    what: {
      kk: 'құжаттардың толықтығын тексеру мерзімі аяқталады',
      ru: 'истекает срок проверки полноты документов',
      en: 'the check of completeness ends',
    },
  },
  {
    date: 'amberFrom',
    norm: 'P7.2a',
    what: {
      kk: 'бас тарту туралы алдын ала шешімді хабарлау мерзімі жақындады',
      ru: 'срок уведомления о предварительном решении об отказе подходит к концу',
      en: 'the term to notify a preliminary decision to refuse draws to its end',
    },
  },
  {
    date: 'latestNotice',
    norm: 'P7.2a',
    what: {
      kk: 'бас тарту туралы алдын ала шешімді хабарлаудың соңғы күні',
      ru: 'последний день уведомления о предварительном решении об отказе',
      en: 'last day to notify a preliminary decision to refuse',
    },
  },
  {
    date: 'examinationDue',
    norm: 'P7.1a',
    what: {
      kk: 'біліктілік талаптарына сәйкестікті тексеру, қорытындысы оң болса, осы күннен кешіктірілмей аяқталады',
      ru: 'проверка на соответствие квалификационным требованиям с положительным итогом заканчивается не позднее',
      en: 'the check of the qualification requirements, when positive, ends at the latest',
    },
  },
  {
    date: 'objectionEnds',
    norm: 'APPC 73(3)',
    what: {
      kk: 'қарсылық білдіру мерзімі аяқталады, егер хабарлама соңғы күні жіберілсе; тыңдау күні',
      ru: 'истекает срок возражений, если уведомление направлено в последний день; день заслушивания',
      en: 'the term to object ends, if notified on the last day; day of the hearing',
    },
  },
  {
    date: 'resultDue',
    norm: 'L4',
    what: {
      kk: 'мемлекеттік қызмет көрсету мерзімі аяқталады',
      ru: 'истекает срок оказания государственной услуги',
      en: 'the term of the state service ends',
    },
  },
  {
    date: 'handOverDue',
    norm: 'LPN 26(2)',
    what: {
      kk: 'берілген болып есептелетін рұқсатты табыс ету мерзімі аяқталады',
      ru: 'истекает срок вручения разрешения, которое считается выданным',
      en: 'the term to hand over a permit deemed issued ends',
    },
  },
];

/** What a list of the dates says besides: the two days before the milestones, and that a date may still move. */
export const labels = {
  submitted: { kk: 'берілді', ru: 'подано', en: 'submitted' },
  registeredOn: { kk: 'тіркеу күні', ru: 'день регистрации', en: 'day of registration' },
  provisional: {
    kk: 'алдын ала: бұл жылдың демалыс күндерін ауыстыру туралы бұйрықтары әлі белгісіз',
    ru: 'предварительно: приказы о переносе выходных дней этого года ещё не известны',
    en: 'provisional: this year’s orders on moved days off are not known yet',
  },
} as const satisfies { readonly [name: string]: Words };

const registration: Reason = {
  why: {
    kk: 'Тіркеу күні: мерзім келесі күннен бастап есептеледі',
    ru: 'День регистрации: срок исчисляется со следующего дня',
    en: 'Day of registration: the term is counted from the next day',
  },
  act: 'APPC 76(2)',
};

const afterHours: Words = {
  kk: 'Жұмыс уақыты аяқталғаннан кейін берілді: өтініш келесі жұмыс күні қабылданады',
  ru: 'Подано после окончания рабочего времени: заявление принимается следующим рабочим днём',
  en: 'Submitted after working time: accepted on the next working day',
};

const onDayOff: Words = {
  kk: 'демалыс немесе мереке күні берілді: өтініш келесі жұмыс күні қабылданады',
  ru: 'подано в выходной или праздничный день: заявление принимается следующим рабочим днём',
  en: 'submitted on a day off: accepted on the next working day',
};

/** The days from submission until the day before registration: the first by P6.2, further days off by their own act. */
function waiting(calendar: Calendar, submitted: Instant, registeredOn: PlainDate): readonly Day[] {
  const days: Day[] = [];
  const first = civil(calendar, submitted).date;
  for (let date = first; date < registeredOn; date = addDays(date, 1)) {
    const row = dayRow(calendar, date);
    const bySubmission = row.works ? afterHours : eachLanguage((lang) => `${row.why[lang]}; ${onDayOff[lang]}`);
    const reason: Reason = date === first ? { why: bySubmission, act: 'P6.2' } : row;
    days.push({ date, counted: false, n: null, why: reason.why, basis: reason.act });
  }
  return days;
}

/** Adds to a day which terms end on it; its basis stays that by which it counts. */
function marked(day: Day, dates: { readonly [date in Milestone['date']]: PlainDate }): Day {
  const here = milestones.filter((milestone) => day.counted && dates[milestone.date] === day.date);
  const why = eachLanguage((lang) =>
    [day.why[lang], ...here.map(({ what, norm }) => `${what[lang]} (${norm})`)].join('; '),
  );
  return { ...day, why };
}

function eachLanguage(text: (lang: keyof Words) => string): Words {
  return { kk: text('kk'), ru: text('ru'), en: text('en') };
}
