/**
 * An application, the life of its permit and the complaints about both laid out for `core/explore.ts` as one: who takes part, which
 * rows matter to each other, and what must be true of the three at once (norms.md part IV, 8). Each table by itself, with every class of
 * data, is walked through in its own exploration; here data are right, and what follows elsewhere follows.
 */
import { civil } from '../core/calendar.js';
import { taken } from '../core/decide.js';
import type { Actor, Ask, Case, Data, Entry, Instant, Procedure } from '../core/procedure.js';
import type { Sample, Samples, World } from '../core/world.js';
import { burdensOf, complainedOf } from './complainedOf.js';
import { complaintKeyOf } from './complaintExploration.js';
import { complaintBy } from './complaintFilings.js';
import { complaintPeople } from './complaintPeople.js';
import { complaintSamples } from './complaintSamples.js';
import { officeCalendar } from './days.js';
import { keyOf } from './exploration.js';
import { findings } from './facts.js';
import { people } from './people.js';
import { lifeKeyOf } from './permitExploration.js';
import { permitOfficerOf } from './permitFacts.js';
import { living } from './permitPeople.js';
import { permitSamples } from './permitSamples.js';
import { anew } from './remandExploration.js';
import { samples } from './samples.js';
import { at } from './testing.js';
import { askIn, jointProcedure, type JointRows, type Part, partAndStep, parts, togetherOf } from './together.js';
import { aboutIn, togetherInvariants } from './togetherInvariants.js';

/** One person in each role that the rows below have. */
const actors: readonly Actor[] = [
  people.companyHead,
  living.holder,
  complaintPeople.complainant,
  people.chancery,
  people.manager,
  people.officer,
  people.head,
  complaintPeople.ministry,
  people.system,
];

/** What matters to the other cases. Whoever is heard waives the hearing: how he is heard each procedure tells by itself. */
export const togetherRows: JointRows = {
  application: [
    'submit',
    'register',
    'handOver',
    'assign',
    'confirmComplete',
    'findIncomplete',
    'refuseIncomplete',
    'examine',
    'formPermit',
    'issue',
    'waive',
    'proposeRefusal',
    'notify',
    'draftRefusal',
    'refuse',
    'lapse',
    'handOverPermit',
    'issueAsOrdered',
  ],
  permit: [
    'noteContracts',
    'noteContractEnd',
    'proposeTermination',
    'notify',
    'waive',
    'draftTermination',
    'terminate',
    'keepPermit',
    'reassign',
  ],
  complaint: [
    'fileComplaint',
    'registerComplaint',
    'satisfyComplaint',
    'forwardComplaint',
    'registerAtBody',
    'callParties',
    'hearComplainant',
    'hearProvider',
    'annulAct',
    'annulAndAdopt',
    'leaveUnsatisfied',
    'remandCase',
    'lapseComplaint',
  ],
};

/** The last day of the contract on which the application rests, a Thursday. */
const CONTRACT_ENDS = '2026-12-10';

/** The application, and a complaint about it; its hearing; silence upon the application, and the contract has ended; a hearing again; silence. */
const moments: readonly Instant[] = [
  '2026-11-23 10:00',
  '2026-11-24 18:30',
  '2026-12-11 10:00',
  '2026-12-14 18:30',
  '2027-01-15 10:00',
].map(at);

/** The classes of right data that lead elsewhere; of the others the usual one is brought. */
const classes: { readonly [step: string]: readonly string[] } = {
  'application.examine': ['every requirement is met', 'one requirement is not met'],
  'permit.noteContracts': ['another contract was concluded'],
  'complaint.satisfyComplaint': ['the act is annulled', 'the permit will be issued'],
};

const ofPart: { readonly [part in Part]: Samples<string> } = {
  application: samples,
  permit: permitSamples,
  complaint: complaintSamples,
};

function samplesOf({ steps }: Procedure): World['samples'] {
  return Object.fromEntries(
    Object.keys(steps).map((name): [string, World['samples'][string]] => {
      const of = special[name] ?? usual(name);
      return [name, (ask) => some(of(ask))];
    }),
  );
}

function usual(name: string): (ask: Ask) => readonly Sample[] {
  const [part, step] = partAndStep(name);
  const named = classes[name];
  return (ask) => {
    const all = ofPart[part][step]?.(askIn(ask, part, step)) ?? [];
    return named ? all.filter(({ is, right }) => right && named.includes(is)) : all.slice(0, 1);
  };
}

/** Where nobody has anything to bring, something is brought that is refused. */
function some([first, ...others]: readonly Sample[]): readonly [Sample, ...Sample[]] {
  return [first ?? { is: 'nothing', right: false, data: {} }, ...others];
}

const special: { readonly [step: string]: (ask: Ask) => readonly Sample[] } = {
  'application.submit': (ask) => {
    const [{ data, ...one }] = samples.submit(ask);
    return [
      { ...one, data: { ...data, values: { ...(data['values'] as Data), 'contracts.0.validUntil': CONTRACT_ENDS } } },
    ];
  },
  // Of an earlier end the life tells by itself.
  'permit.proposeTermination': (ask) =>
    civil(ask.calendar, ask.now).date > CONTRACT_ENDS ? usual('permit.proposeTermination')(ask) : [],
  // One more contract is enough.
  'permit.noteContracts': (ask) => {
    const found = togetherOf(ask.case).cases.permit;
    return taken(found, 'noteContracts') ? [] : usual('permit.noteContracts')(ask);
  },
  // Only a permit of silence may lack its officer.
  'permit.reassign': (ask) => {
    const found = togetherOf(ask.case).cases.permit;
    return permitOfficerOf(found) ? [] : permitSamples.reassign({ ...ask, case: found }).slice(0, 1);
  },
  'complaint.fileComplaint': (ask) => {
    const { application, permit } = togetherOf(ask.case).cases;
    return [application, permit].flatMap((found) =>
      burdensOf(found)
        .slice(0, 1)
        .filter(({ number }) => !complainedBefore(ask.case, found, number))
        .map((act) => ({ is: `about ${act.step}`, right: true, data: complaintAbout(ask, found, act) })),
    );
  },
};

/** Of a second complaint about the same act the tests of the complaint tell. */
function complainedBefore(joint: Case, { id }: Case, number: number): boolean {
  return aboutIn(joint).some((about) => about.case === id && about.number === number);
}

function complaintAbout(ask: Ask, found: Case, { number }: Entry): Data {
  const today = civil(ask.calendar, ask.now).date;
  const about = complainedOf(found, number, ask.calendar, today);
  if (!about) throw new RangeError(`nothing to complain of in case ${found.id}`);
  return { ...complaintBy(ask), about: { ...about }, knownOn: today };
}

/** What their future depends on: of a decided application and of a complaint that has ended little more than that. */
function keyOfAll(joint: Case, now: Instant): string {
  const { application, permit, complaint } = togetherOf(joint).cases;
  const [about] = aboutIn(joint).slice(-1);
  const over = complaint.stage === null || parts.complaint.ended.some((one) => one === complaint.stage);
  return JSON.stringify([
    DECIDED.includes(application.stage ?? '')
      ? [application.stage, [...findings(application).values()].map(({ met }) => met)]
      : [anew(application), keyOf(application, now)],
    permit.stage && lifeKeyOf(permit, now),
    over || [about?.case === application.id, complaintKeyOf(complaint, now)],
    [application, permit].flatMap((found) => {
      const [act] = burdensOf(found);
      return act ? [complainedBefore(joint, found, act.number)] : [];
    }),
  ]);
}

const DECIDED: readonly string[] = ['refused', 'refusedIncomplete', 'permitOrdered', 'issued'];

/** The walk from one Monday on, until both the contract and the longest review are over. */
export function togetherWorldOf(rows: JointRows): World {
  const procedure = jointProcedure(rows);
  return {
    procedure,
    calendar: officeCalendar,
    actors,
    samples: samplesOf(procedure),
    starts: moments.slice(0, 1),
    moments: () => moments.slice(1),
    key: keyOfAll,
    invariants: togetherInvariants,
  };
}
