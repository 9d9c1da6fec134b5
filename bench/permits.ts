/** The cases of a country in which a million permits were issued, each through the machine: what stands before the first day measured. */
import { addDays, addYears, type Calendar, instantOf, subtractWorkingDays } from '../src/core/calendar.js';
import { decide, extend } from '../src/core/decide.js';
import type { Actor, Case, Data, Instant, PlainDate, Procedure } from '../src/core/procedure.js';
import { application } from '../src/law/application.js';
import { clockSteps, wakeOn } from '../src/law/clock.js';
import { complaint } from '../src/law/complaint.js';
import { complaintPeople } from '../src/law/complaintPeople.js';
import { complaintSamples } from '../src/law/complaintSamples.js';
import { officeCalendar } from '../src/law/days.js';
import { people } from '../src/law/people.js';
import { permit } from '../src/law/permit.js';
import { entered, firstContract } from '../src/law/permitPeople.js';
import { samples } from '../src/law/samples.js';

/** Ten years after the first permits could be issued; of those years the ordinary week is all that is known. */
export const calendar: Calendar = { ...officeCalendar, until: '2047-12-31' };
/** Monday to Friday. */
export const measuredDays: readonly PlainDate[] = [
  '2037-03-02',
  '2037-03-03',
  '2037-03-04',
  '2037-03-05',
  '2037-03-06',
];
const firstDay: PlainDate = '2037-03-02';

/** Contracts are made for as long as permits are, and run out evenly; the step is prime, so that these days have nothing to do with those of issue. */
const contractDays = 3653;
const step = 397;

/** The days on which permits were issued that are still in force on the eve of the first day: ten years of them. */
export function daysOfIssue(): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = addYears(addDays(firstDay, -1), -10); day < firstDay; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * The permit of one of these days, from its entry in the registry, with all that the clock has done since. In `{…}` stands what each
 * permit has of its own.
 */
export function permitOf(issuedOn: PlainDate, index: number): Case {
  const data = entered(issuedOn, {
    application: '{application}',
    uin: '{uin}',
    permitNumber: '{permitNumber}',
    verifyCode: '{verifyCode}',
    holder: { name: '{name}', iin: people.companyHead.iin, bin: '{bin}', address: 'Астана, Мәңгілік Ел даңғылы, 5' },
    contracts: [
      {
        ...firstContract,
        date: addDays(issuedOn, -30),
        validUntil: addDays(firstDay, ((index * step) % contractDays) - 1),
      },
    ],
  });
  let found = stepped(permit, begun(permit), 'enter', people.system, instantOf(calendar, issuedOn, '16:00'), data);
  for (;;) {
    const day = wakeOn(found, calendar);
    if (day === null || day >= firstDay) return found;
    const now = instantOf(calendar, day > issuedOn ? day : issuedOn, '17:00');
    const [due] = clockSteps(found, calendar, now);
    if (!due?.data) throw new Error(`a permit of ${issuedOn} wakes on ${day} for nothing`);
    found = stepped(permit, found, due.step, people.system, now, due.data);
  }
}

/** An application that nobody has decided, and whose term ends on this day. */
export function forgotten(day: PlainDate): Case {
  const now = instantOf(calendar, subtractWorkingDays(calendar, day, application.terms.result.days), '10:00');
  const opened = begun(application);
  const [{ data }] = samples.submit({ case: opened, actor: people.companyHead, now, calendar });
  const values = { ...(data['values'] as Data), 'contracts.0.validUntil': addYears(day, 9) };
  const submitted = stepped(application, opened, 'submit', people.companyHead, now, { ...data, uin: '{uin}', values });
  const [received] = samples.register({ case: submitted, actor: people.chancery, now, calendar });
  return stepped(application, submitted, 'register', people.chancery, now, received.data);
}

/** A complaint that no body has decided, and whose review ends on this day. */
export function unanswered(day: PlainDate): Case {
  const now = instantOf(calendar, subtractWorkingDays(calendar, day, complaint.terms.qualityReview.days), '10:00');
  const [opened, actor] = [begun(complaint), complaintPeople.complainant];
  const [{ data }] = complaintSamples.fileDirectly({ case: opened, actor, now, calendar });
  return stepped(complaint, opened, 'fileDirectly', actor, now, data);
}

function begun({ name, terms }: Procedure): Case {
  return { id: '{case}', procedure: name, stage: null, entries: [], terms };
}

function stepped(procedure: Procedure, found: Case, name: string, actor: Actor, now: Instant, data: Data): Case {
  const ask = { case: found, actor, now, calendar };
  const decision = decide(procedure, ask, { id: `{entry${found.entries.length + 1}}`, step: name, data, papers: [] });
  if ('refusals' in decision) throw new Error(`${name} is refused: ${JSON.stringify(decision.refusals)}`);
  return extend(procedure, found, decision.entry);
}
