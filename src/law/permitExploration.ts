/**
 * The life of a permit laid out for `core/explore.ts`, in parts that have little to say to each other: the contracts, the hearing, the
 * decision, corrections and amendments, the clock. Who takes part, which moments matter, and what of a life its future depends on.
 */
import { civil, instantOf } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Actor, Ask, Case, Instant, PlainDate, Procedure } from '../core/procedure.js';
import type { Sample, Samples, World } from '../core/world.js';
import { officeCalendar } from './days.js';
import {
  beginsAt,
  dayReceived,
  minutesOf,
  noticeDays,
  noticeOf,
  notExercised,
  proposalOf,
  saidSince,
  slotOf,
  terminationOf,
  waived,
} from './hearing.js';
import { people } from './people.js';
import { permit, type PermitStep } from './permit.js';
import { contractsHeld, terminating, terminationGrounds } from './permitContracts.js';
import { lastDayOf, paperAwaited, pendingAmendment, pendingCorrection, pendingReports } from './permitFacts.js';
import { permitInvariantsOf } from './permitInvariants.js';
import { living } from './permitPeople.js';
import { entering, permitSamples } from './permitSamples.js';

/** Everybody who can come near a permit: its holder and strangers, base operators, officials, the system, and somebody in no role at all. */
const actors: readonly Actor[] = [
  living.holder,
  living.otherHolder,
  living.holderHimself,
  living.baseOperator,
  living.otherOperator,
  living.manager,
  living.officer,
  living.secondOfficer,
  living.head,
  living.actingHead,
  living.authorised,
  living.himselfAsHead,
  living.complaintBody,
  living.system,
  { ...people.head, role: 'passer-by' },
  { ...living.baseOperator, role: 'passer-by' },
];

/** A permit whose last day is Thursday, 8 April 2027; its contract ends on Wednesday, 31 March. */
const ISSUED_ON = '2017-04-08';

/** A part of the table whose rows have little to say to the rest: the rows, the moments, and how the permit can be entered. */
interface Part {
  readonly rows: readonly PermitStep[];
  readonly days: readonly (readonly [day: PlainDate, time: string])[];
  readonly entered: readonly string[];
}

const ONE = 'with one contract that has an end';
const TWO = 'with two contracts';
const NONE = 'of silence, without a contract';

/** The contract ends, a notice of the next day is received, its two days to object pass, and then the permit's last day. */
const ENDS: Part['days'] = [
  ['2027-03-31', '10:00'],
  ['2027-04-01', '10:00'],
  ['2027-04-05', '15:30'],
  ['2027-04-05', '18:30:00.001'],
  ['2027-04-06', '00:00'],
  ['2027-04-08', '18:30:00.001'],
  ['2027-04-09', '00:00'],
];
const END: readonly PermitStep[] = [
  'proposeTermination',
  'returnTermination',
  'notify',
  'draftTermination',
  'terminate',
];

const parts: { readonly [part: string]: Part } = {
  contracts: {
    rows: [
      'reportChange',
      'enterReport',
      'noteContracts',
      'dismissReport',
      'noteContractEnd',
      'proposeTermination',
      'expire',
    ],
    days: [ENDS[0]!, ENDS[1]!, ENDS[6]!],
    entered: [ONE, TWO, NONE],
  },
  hearing: {
    rows: [
      ...END,
      'returnDraftedTermination',
      'changeSlot',
      'statePosition',
      'moveHearing',
      'waive',
      'holdHearing',
      'chairHearing',
      'remarkOnMinutes',
      'noteNotExercised',
      'recordReceipt',
      'recordDelivery',
      'reassign',
    ],
    days: [...ENDS.slice(1, 6), ['2027-04-12', '10:00']],
    entered: [ONE],
  },
  decision: {
    rows: [
      'proposeTermination',
      'notify',
      'draftTermination',
      'terminate',
      'reinstate',
      'waive',
      'reportChange',
      'noteContracts',
      'keepPermit',
      'discontinueTermination',
      'extendMeanwhile',
      'renounce',
      'expire',
    ],
    days: [ENDS[1]!, ENDS[4]!, ENDS[6]!],
    entered: [ONE],
  },
  wishes: {
    rows: [
      'handedOver',
      'extend',
      'askCorrection',
      'findError',
      'correct',
      'rejectCorrection',
      'askAmendment',
      'amend',
      'rejectAmendment',
      'reassign',
      'renounce',
      'expire',
      'recordDelivery',
    ],
    days: [['2027-04-02', '10:00'], ENDS[5]!, ENDS[6]!],
    entered: [ONE, NONE],
  },
  clock: {
    rows: ['noteContracts', 'noteContractEnd', 'remind', 'extend', 'expire'],
    days: [
      ['2026-12-02', '10:00'],
      ['2026-12-30', '23:59:59.999'],
      ['2026-12-31', '00:00'],
      ['2027-01-08', '00:00'],
      ['2027-03-08', '18:30:00.001'],
      ['2027-04-01', '00:00'],
      ['2027-04-09', '00:00'],
      ['2037-04-09', '00:00'],
    ],
    entered: [ONE],
  },
};

/** The worlds of this table, which may lack a condition or a term: each part with its rows and its moments. */
export function permitWorldsOf(procedure: Procedure, with1?: string): readonly World[] {
  return Object.values(parts)
    .filter(({ rows }) => with1 === undefined || with1 === 'enter' || rows.some((row) => row === with1))
    .map((part) => worldOf(procedure, part));
}

function worldOf(procedure: Procedure, { rows, days, entered }: Part): World {
  const rowsOf = Object.entries(procedure.steps).filter(
    ([step]) => step === 'enter' || rows.some((row) => row === step),
  );
  const part = { ...procedure, steps: Object.fromEntries(rowsOf) };
  const [start, ...later] = days.map(([day, time]) => instantOf(officeCalendar, day, time));
  return {
    procedure: part,
    calendar: officeCalendar,
    actors,
    samples: {
      ...samples,
      enter: () => some(entering(ISSUED_ON).filter(({ is, right }) => !right || entered.includes(is))),
    },
    starts: start === undefined ? [] : [start],
    moments: () => later,
    key: lifeKeyOf,
    invariants: permitInvariantsOf(part),
  };
}

/** The table as it stands, in which the samples too are held to what they say of themselves. */
export const permitWorlds = (): readonly World[] =>
  permitWorldsOf(permit).map((one) => ({
    ...one,
    invariants: [
      ...one.invariants,
      {
        norm: 'P9',
        says: 'an open step takes right data and refuses wrong ones',
        sample: ({ right }, taken) => right === taken,
      },
    ],
  }));

/** A third contract adds nothing that a second does not, nor a second extension; and of contracts without an end one is enough. */
const samples: Samples<PermitStep> = {
  ...permitSamples,
  noteContracts: (ask) => {
    const many = contractsHeld(ask.case).length > 1;
    return some(
      permitSamples
        .noteContracts(ask)
        .filter(
          ({ is }) =>
            is !== 'a contract was prolonged without an end' && !(many && is === 'another contract was concluded'),
        ),
    );
  },
  extend: (ask) => once(ask, permitSamples.extend(ask)),
  extendMeanwhile: (ask) => once(ask, permitSamples.extendMeanwhile(ask)),
};

function once({ case: { entries } }: Ask, all: readonly Sample[]) {
  const extended = entries.some(({ step }) => step === 'extend' || step === 'extendMeanwhile');
  return some(all.filter(({ right }) => !extended || !right));
}

function some([first, ...others]: readonly Sample[]): readonly [Sample, ...Sample[]] {
  if (!first) throw new RangeError('a step without samples explores nothing');
  return [first, ...others];
}

/** The future of a permit depends on this alone; one officer stands for the other. */
export function lifeKeyOf(found: Case, now: Instant): string {
  const { stage, entries } = found;
  const proposal = proposalOf(found)?.number ?? 0;
  const under = terminating.some((one) => one === stage);
  if (stage === 'renounced') return `${stage} ${told(found)}`;
  const decided = terminationOf(found);
  if (decided)
    return JSON.stringify([
      stage,
      dayReceived(found, officeCalendar, decided) !== null,
      minutesSigned(found),
      told(found),
    ]);
  return JSON.stringify([
    stage,
    lastDayOf(found),
    contractsHeld(found).map((one) => [one.validUntil, one.lostOn, under && one.confirmedIn > proposal]),
    entries.flatMap(({ step, data }) => (step === 'noteContractEnd' ? [[data['contract'], data['endsOn']]] : [])),
    entries
      .flatMap(({ step, data }) =>
        step === 'remind' ? [`${data['contract']} ${data['endsOn']} ${data['months']}`] : [],
      )
      .sort(),
    [...new Set(pendingReports(found).map(({ change }) => change))].sort(),
    pendingCorrection(found)?.value,
    pendingAmendment(found)?.value,
    entries.some(({ step, data }) => step === 'correct' && data['field'] === 'object'),
    entries.some(({ step }) => step === 'amend'),
    paperAwaited(found),
    under ? hearingOf(found, now) : minutesSigned(found),
    told(found),
  ]);
}

/** Whether a delivery of the last notice was recorded: of one that was, no other is tried. */
function told({ entries }: Case): boolean {
  return entries.at(-1)?.step === 'recordDelivery';
}

function minutesSigned(found: Case): string | null {
  return minutesOf(found)?.signed ? civil(officeCalendar, taken(found, 'chairHearing')?.at ?? '').date : null;
}

/** Of a hearing: what lies ahead of it, what was said, whether its minutes are written and signed. */
function hearingOf(found: Case, now: Instant) {
  const { positions, motion } = saidSince(found);
  const held = minutesOf(found);
  const slot = waived(found) ? null : slotOf(found);
  const days = noticeDays(found, officeCalendar);
  const sent = noticeOf(found);
  return [
    civil(officeCalendar, proposalOf(found)?.at ?? '').date,
    terminationGrounds(found).map(({ contract }) => contract),
    slot && now < beginsAt(officeCalendar, slot) ? [slot.date, slot.time] : null,
    days?.receivedOn ?? (sent && ['sent', civil(officeCalendar, sent.at).date]),
    waived(found),
    positions.length > 0 || held?.minutes.attendance === 'came',
    motion !== null,
    held && held.signed,
    held && motion && (taken(found, 'holdHearing')?.number ?? 0) > motion.number,
    notExercised(found),
  ];
}
