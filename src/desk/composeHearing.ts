/** From a case to the papers of a hearing: the notice, what the applicant files, the minutes, the refusal (P7.1c–P7.3). */
import { civil } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Paper } from '../core/paper.js';
import type { Ask, Case, Data } from '../core/procedure.js';
import { applicantOf, attachmentsIn, registeredOn } from '../law/facts.js';
import {
  daysOfNotice,
  groundsIn,
  type Minutes,
  minutesIn,
  minutesOf,
  raisedGrounds,
  resultDue,
  saidSince,
  slotOf,
  waived,
} from '../law/hearing.js';
import { motion, position, waiver } from '../law/papers/applicantSays.js';
import { minutes as minutesPaper } from '../law/papers/minutes.js';
import { preliminaryDecision } from '../law/papers/preliminaryDecision.js';
import { type Heard, refusal } from '../law/papers/refusal.js';
import type { Composed } from './compose.js';
import { mustBe, nextLetter, officerNameOf, officialOf, partyOf, registrationNumberOf, unmetOf } from './named.js';

/** A step that is composed with what was filled in for it. */
type Saying = Ask & { readonly said: Data };

/** P7.1c, P7.1d: the preliminary decision with the notice of the hearing. */
export function notify({ case: found, actor, now, calendar, said }: Saying): Composed {
  const date = civil(calendar, now).date;
  const number = nextLetter(found);
  const slot = waived(found) ? null : slotOf(found);
  const paper = preliminaryDecision({
    number,
    date,
    ...filing(found),
    grounds: raisedGrounds(found),
    unmet: unmetOf(found),
    slot,
    objectionsEnd: mustBe(daysOfNotice(found, calendar, now)).objectionsEnd,
    resultDue: mustBe(resultDue(found, calendar)),
    officer: officerNameOf(found),
    signatory: officialOf(actor),
  });
  return { data: { date, number, hearing: slot ? { ...slot } : {}, ...lateness(said) }, paper };
}

/** APPC 73: what the applicant files on the preliminary decision. */
export function filed(
  { case: found, actor, now, calendar, said }: Saying,
  step: 'statePosition' | 'moveHearing' | 'waive',
): Composed {
  const date = civil(calendar, now).date;
  const content = { ...filing(found), date, signer: actor.name };
  switch (step) {
    case 'statePosition': {
      const text = textIn(said, 'text');
      const attachments = attachmentsIn(said);
      const data = { date, text, attachments: attachments.map((one) => ({ ...one })) };
      return { data, paper: position({ ...content, text, attachments }) };
    }
    case 'moveHearing':
      return { data: { date }, paper: motion(content) };
    case 'waive':
      return { data: { date }, paper: waiver(content) };
    default:
      return step satisfies never;
  }
}

/** The minutes of a hearing before a refusal. */
function minutesOn(found: Case): (minutes: Minutes) => Paper {
  return (minutes) => minutesPaper({ ...minutes, ...filing(found) });
}

/** APPC 74: the minutes, first signed by the secretary who wrote them. */
export function hold({ case: found, actor, now, calendar, said }: Saying, paperOf = minutesOn(found)): Composed {
  const date = civil(calendar, now).date;
  const data = { ...said, date, number: nextLetter(found), secretary: actor.name };
  // What is not yet as it must be is refused by the table with its reason, not here.
  const written = minutesIn(data) ?? { ...emptyMinutes, date };
  return { data, paper: paperOf(written) };
}

/** APPC 74(4): the same minutes, byte for byte, signed by the chair. */
export function chair({ case: found }: Saying, paperOf = minutesOn(found)): Composed {
  const { minutes } = mustBe(minutesOf(found));
  return { data: { minutes: minutes.number }, paper: paperOf(minutes) };
}

/** P7.3: the refusal with the grounds that stand after the hearing. */
export function refuse({ case: found, actor, now, calendar, said }: Saying): Composed {
  const date = civil(calendar, now).date;
  const number = nextLetter(found);
  const drafted = taken(found, 'draftRefusal')?.data ?? {};
  const grounds = groundsIn(drafted);
  const paper = refusal({
    number,
    date,
    ...filing(found),
    registeredOn: mustBe(registeredOn(found)),
    grounds: grounds.map((ground) => ({
      ...ground,
      evidence: raisedGrounds(found).find(({ norm }) => norm === ground.norm)?.evidence ?? '',
      law: raisedGrounds(found).find(({ norm }) => norm === ground.norm)?.law ?? '',
    })),
    unmet: grounds.some(({ norm }) => norm === 'L10.2') ? unmetOf(found) : [],
    heard: heardOf(found, calendar),
    answer: textIn(drafted, 'answer'),
    officer: officerNameOf(found),
    signatory: officialOf(actor),
  });
  return { data: { date, number, grounds: grounds.map(({ norm }) => norm), ...lateness(said) }, paper };
}

/** Why an act comes late, where it was asked. */
function lateness(said: Data): Data {
  const lateReason = textIn(said, 'lateReason');
  return lateReason === '' ? {} : { lateReason };
}

/** How whoever is burdened was heard since the notice. */
export function heardOf(found: Case, calendar: Ask['calendar']): Heard {
  const sent = mustBe(taken(found, 'notify') ?? null);
  const held = minutesOf(found);
  return {
    notice: { number: textIn(sent.data, 'number'), date: civil(calendar, sent.at).date },
    positions: saidSince(found).positions.map(({ at }) => civil(calendar, at).date),
    minutes: held && {
      number: held.minutes.number,
      date: held.minutes.date,
      came: held.minutes.attendance === 'came',
    },
    waived: waived(found),
  };
}

/** What every paper of a hearing names. */
function filing(found: Case) {
  return {
    uin: applicantOf(found)?.uin ?? '',
    registrationNumber: registrationNumberOf(found),
    applicant: partyOf(found),
  };
}

const emptyMinutes: Omit<Minutes, 'date'> = {
  number: '',
  slot: { date: '2000-01-01', time: '', method: 'video', place: '' },
  attendance: 'absent',
  present: '',
  course: '',
  chairIin: '',
  chairName: '',
  secretary: '',
};

function textIn(data: Data, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}
