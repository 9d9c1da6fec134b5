/** For tests only: a case told as given–when–then, with invented people and valid data, so that a test changes only its point. */
import { addYears, civil, dayOfReceipt, instantOf, plainDate } from '../core/calendar.js';
import { decide, extend, open } from '../core/decide.js';
import type { Actor, Ask, Case, Data, Entry, Instant, Refusal } from '../core/procedure.js';
import { application, type ApplicationRole, type ApplicationStep } from './application.js';
import { officeCalendar } from './days.js';
import { permitYearsOn } from './edition.js';
import type { Values } from './forms/row.js';
import { requirements } from './qualification.js';
import { contractCopy, filled } from './specimens.js';

/** A person in a role of the procedure. */
interface Person extends Actor {
  readonly role: ApplicationRole;
  readonly iin: string;
}

const official = (role: ApplicationRole, iin: string, name: string): Person => ({
  role,
  iin,
  bin: null,
  name,
  order: '3-ж/қ of 2026-01-05',
});
const applicant = (iin: string, bin: string | null, name: string): Person => ({
  role: 'applicant',
  iin,
  bin,
  name,
  order: null,
});

/** Nobody's IINs and BINs: births in the nineteenth century, right check digits. */
export const people = {
  individual: applicant('870314201019', null, 'Жұлдызбекова Ақмарал Сәкенқызы'),
  otherIndividual: applicant('770325106141', null, 'Арайлымов Санжар Маратұлы'),
  companyHead: applicant('791105101021', '220740007750', 'Тұлпаров Қуандық Ерболатұлы'),
  /** Another employee of the same company. */
  companyEmployee: applicant('881211203056', '220740007750', 'Ақжолова Меруерт Асқарқызы'),
  /** The head of the company as a private person. */
  companyHeadHimself: applicant('791105101021', null, 'Тұлпаров Қуандық Ерболатұлы'),
  otherCompany: applicant('850529103044', '231140001863', 'Мергенбеков Олжас Қанатұлы'),
  chancery: official('chancery', '900928203071', 'Қоңыраубаева Гүлнәр Мақсатқызы'),
  manager: official('manager', '830401103064', 'Бүркітов Нұржан Таласұлы'),
  officer: official('officer', '830401103064', 'Бүркітов Нұржан Таласұлы'),
  secondOfficer: official('officer', '920113205127', 'Дарынова Жанель Ғабитқызы'),
  head: official('head', '750617103081', 'Сұңқарбеков Марат Есенұлы'),
  actingHead: official('actingHead', '800202104095', 'Қарлығашев Тимур Оралұлы'),
  system: { role: 'system', iin: null, bin: null, name: 'ruqsat', order: null },
} as const satisfies { readonly [name: string]: Actor };

/** The moment of a civil time of the office: '2026-11-23 10:00', also with seconds and milliseconds. */
export function at(text: string): Instant {
  const [day = '', time = ''] = text.split(' ');
  const date = plainDate(day);
  if (!date) throw new RangeError(`no civil time: ${text}`);
  return instantOf(officeCalendar, date, time);
}

/** A step of the past: its name alone, or with what differs from the usual: civil time, actor, data. */
export type Past =
  ApplicationStep | { readonly step: ApplicationStep; readonly at?: string; readonly by?: Actor; readonly data?: Data };

/** What came of a step: the stage that the case then is in, or every ground against it as 'norm why'. */
export interface Then {
  readonly gives: string | readonly string[];
  readonly entry: Entry | null;
  readonly refusals: readonly Refusal[];
}

/** A case with a past. */
export interface Given {
  readonly case: Case;
  /** What comes of a step now; without more, the usual actor takes it with valid data ten minutes after the last one. */
  readonly when: (step: ApplicationStep, by?: Actor, time?: string, data?: Data) => Then;
  /** The steps that are open to somebody at a civil time. */
  readonly open: (by: Actor, time?: string) => readonly string[];
}

/** The case to which these steps lead, each taken through the machine; throws when one of them was not lawful. */
export function given(...past: readonly Past[]): Given {
  let found: Case = {
    id: '6a0b2f8e-0000-4000-8000-000000000001',
    procedure: application.name,
    stage: null,
    entries: [],
  };
  for (const one of past) {
    const { step, at: time, by, data } = typeof one === 'string' ? { step: one } : one;
    const { entry, refusals } = outcome(found, step, by, time, data);
    if (!entry) throw new Error(`${step} is refused: ${refusals.map(brief).join(', ')}`);
    found = extend(application, found, entry);
  }
  const told = found;
  return {
    case: told,
    when: (step, by, time, data) => outcome(told, step, by, time, data),
    open: (by, time) => open(application, askOf(told, by, time)),
  };
}

/** Valid data of a step: whoever takes it at that moment brings what the law asks. */
export function validData(step: ApplicationStep, { case: found, actor, now, calendar }: Ask): Data {
  const date = civil(calendar, now).date;
  switch (step) {
    case 'submit': {
      const form = actor.bin === null ? 'A2' : 'A3';
      const values: Values =
        form === 'A2' ? { ...filled.A2, iin: actor.iin ?? '' } : { ...filled.A3, bin: actor.bin ?? '' };
      return {
        date,
        form,
        uin: 'KZ15MVZ00000231',
        applicantName: values['name'] ?? '',
        values,
        attachments: [contractCopy],
      };
    }
    case 'register': {
      const [submitted] = found.entries;
      const registeredOn = submitted ? dayOfReceipt(calendar, submitted.at) : date;
      return { date, registrationNumber: '2026-000231', registeredOn };
    }
    case 'assign':
      return { officerIin: people.officer.iin, officerName: people.officer.name };
    case 'confirmComplete':
      return { note: found.stage === 'incomplete' ? 'The contract was found on page 12.' : '' };
    case 'findIncomplete':
      return { defects: [{ norm: 'A4.d1', what: 'missing', remark: 'No contract.', cure: 'Attach the contract.' }] };
    case 'examine':
      return {
        findings: Object.fromEntries(
          requirements.map(({ norm }) => [norm, { met: true, reason: 'Point 2 of the contract.' }]),
        ),
      };
    case 'returnIncomplete':
    case 'returnPermit':
      return { reason: 'Look at annex 2 again.' };
    case 'issue':
      return {
        date,
        issuedOn: date,
        expiresOn: addYears(date, permitYearsOn(date)),
        permitNumber: 'KZ28MVN00000012',
        operators: '«Ұялы Әлем» ЖШС',
        verifyCode: 'q1w2e3r4',
      };
    case 'refuseIncomplete':
    case 'withdraw':
      return { date };
    case 'handOver':
    case 'formPermit':
      return {};
    default:
      return step satisfies never;
  }
}

/** A refusal in short: 'P6.2 dayOfReceiptAhead'. */
export const brief = ({ norm, why }: Refusal): string => `${norm} ${why}`;

function outcome(found: Case, step: ApplicationStep, by?: Actor, time?: string, data?: Data): Then {
  const [submitted] = found.entries;
  const actor = by ?? usual(step, submitted?.actor ?? people.individual);
  const ask = askOf(found, actor, time);
  const proposal = {
    id: `id-${found.entries.length + 1}`,
    step,
    data: { ...validData(step, ask), ...data },
    papers: [],
  };
  const decision = decide(application, ask, proposal);
  return 'entry' in decision
    ? { gives: extend(application, found, decision.entry).stage ?? 'new', entry: decision.entry, refusals: [] }
    : { gives: decision.refusals.map(brief), entry: null, refusals: decision.refusals };
}

function askOf(found: Case, actor: Actor, time: string | undefined): Ask {
  const last = found.entries.at(-1)?.at;
  const later = last === undefined ? at('2026-11-23 10:00') : new Date(Date.parse(last) + 600_000).toISOString();
  return { case: found, actor, now: time === undefined ? later : at(time), calendar: officeCalendar };
}

function usual(step: ApplicationStep, whoApplied: Actor): Actor {
  const [role] = application.steps[step].by;
  return role === 'applicant' ? whoApplied : people[role];
}
