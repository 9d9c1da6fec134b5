import { expect, test } from 'vitest';
import { iinFault } from '../core/identifiers.js';
import type { Actor, Procedure } from '../core/procedure.js';
import { refusals as commonTexts } from '../words/refusals.js';
import { complaintRefusals } from '../words/complaintRefusals.js';
import { application } from './application.js';
import { complaint, type ComplaintRole, type ComplaintStage, type ComplaintStep } from './complaint.js';
import { openingStep } from './complaintFacts.js';
import { complaintOutcome, stayOf, suspends } from './complaintOutcome.js';
import { complaintSamples } from './complaintSamples.js';
import { refusalKnownOn } from './complaintFilings.js';
import { type Given, given, type Past, people } from './complaintTesting.js';
import { officeCalendar } from './days.js';
import { isNorm } from './norms.js';

const atProvider = ['fileComplaint', 'registerComplaint'] as const;
const aboutQuality = ['fileAboutQuality', 'registerComplaint'] as const;
const atBody = [...atProvider, 'forwardComplaint', 'registerAtBody'] as const;
const atQuality = ['fileDirectly', 'registerAtQualityBody'] as const;
const hearing = ['callParties', 'hearComplainant', 'hearProvider'] as const;
const heard = [...atBody, ...hearing] as const;
const heardAtQuality = [...atQuality, ...hearing] as const;
const deed = { step: 'fileComplaint', data: { against: 'inaction' } } as const;
const heardOnDeed = [deed, ...heard.slice(1)] as const;
const beyond = [...heardAtQuality, 'findBeyondCompetence'] as const;
const third = '2026-12-10 10:00';

/** A past for each stage, and for what within a stage opens other steps. */
const past = {
  new: [],
  filed: ['fileComplaint'],
  filedDirectly: ['fileDirectly'],
  atProvider,
  'atProvider: about quality': aboutQuality,
  partlySatisfied: [...atProvider, 'satisfyPartly'],
  satisfied: [...atProvider, 'satisfyComplaint'],
  answered: [...aboutQuality, 'answerComplaint'],
  forwarded: [...atProvider, 'forwardComplaint'],
  passedOn: [...aboutQuality, 'passToQualityBody'],
  atComplaintBody: atBody,
  'atComplaintBody: called': [...atBody, 'callParties'],
  'atComplaintBody: heard': heard,
  'atComplaintBody: heard on a deed': heardOnDeed,
  'atComplaintBody: heard, the third day': [...heard, { step: 'recordDelivery', at: third }],
  atQualityBody: atQuality,
  'atQualityBody: heard': heardAtQuality,
  'atQualityBody: prolonged': [...atQuality, 'prolongReview'],
  actAnnulled: [...heard, 'annulAct'],
  actReplaced: [...heard, 'annulAndAdopt'],
  obliged: [...heardOnDeed, 'obligeToAct'],
  unsatisfied: [...heard, { step: 'leaveUnsatisfied', at: third }],
  remanded: [...heard, 'remandCase'],
  unconsidered: [...atBody, 'leaveWithoutConsideration'],
  beyondCompetence: beyond,
  remitted: [...beyond, 'remitComplaint'],
  deemedRefused: [...atBody, { step: 'lapseComplaint', at: '2027-01-08 18:30:00.001' }],
  complaintWithdrawn: ['fileComplaint', 'withdrawComplaint'],
} as const satisfies { readonly [stage in ComplaintStage | 'new']: readonly Past[] } & {
  readonly [other: string]: readonly Past[];
};

const stages = Object.keys(past) as readonly (keyof typeof past)[];
const steps = Object.keys(complaint.steps) as readonly ComplaintStep[];
const table: Procedure['steps'] = complaint.steps;
/** One person for each role, neither complained of nor complaining; the head is the official complained of. */
const usualActors: readonly (Actor & { readonly role: ComplaintRole })[] = [
  people.complainant,
  people.chancery,
  people.officer,
  people.head,
  people.actingHead,
  people.ministry,
  people.quality,
  people.system,
];

const told0 = new Map<string, Given>();
const at0 = (stage: keyof typeof past): Given => {
  const known = told0.get(stage) ?? given(...past[stage]);
  told0.set(stage, known);
  return known;
};

type Lawful = { readonly [role in ComplaintRole]?: readonly ComplaintStep[] };

const told = { system: ['recordDelivery'] } as const satisfies Lawful;
const mine = { complainant: ['withdrawComplaint'] } as const satisfies Lawful;
const beforeHearing = ['callParties', 'leaveWithoutConsideration'] as const;
const called = ['callParties', 'hearComplainant', 'hearProvider'] as const;
const reviewing = { ...told, complainant: ['stateOnComplaint', 'withdrawComplaint'] } as const satisfies Lawful;

/** Who may do what where, written out a second time by hand: the table is compared with it, row by row. */
const lawful: { readonly [stage in keyof typeof past]: Lawful } = {
  new: {
    complainant: ['fileComplaint', 'fileAboutQuality', 'fileDirectly'],
    chancery: ['enterComplaint', 'enterAboutQuality'],
  },
  filed: { ...mine, chancery: ['registerComplaint'] },
  filedDirectly: { ...told, ...mine, qualityBody: ['registerAtQualityBody'] },
  atProvider: {
    ...told,
    ...mine,
    officer: ['forwardComplaint'],
    head: ['satisfyComplaint', 'forwardComplaint'],
    actingHead: ['satisfyComplaint', 'satisfyPartly', 'forwardComplaint'],
  },
  'atProvider: about quality': {
    ...told,
    ...mine,
    officer: ['passToQualityBody'],
    head: ['satisfyComplaint', 'passToQualityBody'],
    actingHead: ['satisfyComplaint', 'satisfyPartly', 'passToQualityBody', 'answerComplaint'],
  },
  partlySatisfied: {
    ...told,
    ...mine,
    officer: ['forwardComplaint'],
    head: ['satisfyComplaint', 'forwardComplaint'],
    actingHead: ['satisfyComplaint', 'forwardComplaint'],
  },
  satisfied: told,
  answered: told,
  forwarded: { ...told, ...mine, complaintBody: ['registerAtBody'] },
  passedOn: { ...told, ...mine, qualityBody: ['registerAtQualityBody'] },
  atComplaintBody: { ...told, ...mine, complaintBody: beforeHearing },
  'atComplaintBody: called': { ...reviewing, complaintBody: [...called, 'leaveWithoutConsideration'] },
  'atComplaintBody: heard': {
    ...reviewing,
    complaintBody: [
      ...called,
      'annulAct',
      'annulAndAdopt',
      'remandCase',
      'leaveWithoutConsideration',
      'findBeyondCompetence',
    ],
  },
  'atComplaintBody: heard on a deed': {
    ...reviewing,
    complaintBody: [...called, 'obligeToAct', 'remandCase', 'leaveWithoutConsideration', 'findBeyondCompetence'],
  },
  'atComplaintBody: heard, the third day': {
    ...reviewing,
    complaintBody: [
      ...called,
      'annulAct',
      'annulAndAdopt',
      'leaveUnsatisfied',
      'remandCase',
      'leaveWithoutConsideration',
      'findBeyondCompetence',
    ],
  },
  atQualityBody: { ...told, ...mine, qualityBody: ['prolongReview', ...beforeHearing] },
  'atQualityBody: heard': {
    ...reviewing,
    qualityBody: ['prolongReview', ...called, 'remandCase', 'leaveWithoutConsideration', 'findBeyondCompetence'],
  },
  'atQualityBody: prolonged': { ...told, ...mine, qualityBody: beforeHearing },
  actAnnulled: told,
  actReplaced: told,
  obliged: told,
  unsatisfied: told,
  remanded: told,
  unconsidered: told,
  beyondCompetence: { ...told, qualityBody: ['remitComplaint'] },
  remitted: told,
  deemedRefused: told,
  complaintWithdrawn: told,
};

/** Where each step leads; the others leave the complaint where it is. */
const becomes: { readonly [step in ComplaintStep]?: ComplaintStage } = {
  fileComplaint: 'filed',
  fileAboutQuality: 'filed',
  fileDirectly: 'filedDirectly',
  enterComplaint: 'filed',
  enterAboutQuality: 'filed',
  registerComplaint: 'atProvider',
  satisfyComplaint: 'satisfied',
  satisfyPartly: 'partlySatisfied',
  forwardComplaint: 'forwarded',
  passToQualityBody: 'passedOn',
  answerComplaint: 'answered',
  registerAtBody: 'atComplaintBody',
  registerAtQualityBody: 'atQualityBody',
  annulAct: 'actAnnulled',
  annulAndAdopt: 'actReplaced',
  obligeToAct: 'obliged',
  leaveUnsatisfied: 'unsatisfied',
  remandCase: 'remanded',
  leaveWithoutConsideration: 'unconsidered',
  findBeyondCompetence: 'beyondCompetence',
  remitComplaint: 'remitted',
  lapseComplaint: 'deemedRefused',
  withdrawComplaint: 'complaintWithdrawn',
};

test.each(stages)(
  'APPC 91(1) at the stage «%s» each person has exactly the steps that the Rules and the Code give him',
  (stage) => {
    for (const actor of usualActors)
      expect(at0(stage).open(actor), actor.role).toEqual(lawful[stage][actor.role] ?? []);
  },
);

/** Steps that nobody can take ten minutes after any of these pasts, since they wait for their time or for lateness. */
const timely: readonly ComplaintStep[] = ['lapseComplaint', 'explainLateness', 'restoreTerm', 'findNotExcused'];

test.each(steps)('APPC 91(1) the step «%s» leads where the law says, and is refused at every other stage', (step) => {
  for (const stage of stages) {
    const usual = usualActors.filter(({ role }) => lawful[stage][role]?.includes(step));
    const now = at0(stage).case.stage ?? 'new';
    for (const actor of step === 'recordDelivery' ? [] : usual)
      expect(at0(stage).when(step, actor).gives, `${stage} ${actor.role}`).toBe(becomes[step] ?? now);
    if (table[step]?.at.includes(now) !== true)
      expect(at0(stage).when(step).gives, stage).toContain(`${table[step]?.norm} notAtThisStage`);
  }
  const somewhere = stages.some((stage) => Object.values(lawful[stage]).some((list) => list.includes(step)));
  expect(somewhere).toBe(!timely.includes(step));
});

test.each(steps)(
  'APPC 91(1) the step «%s» is refused to every person in another role, with the norm of the step',
  (step) => {
    const stage = stages.find((one) => table[step]?.at.some((at) => (at0(one).case.stage ?? 'new') === at)) ?? 'new';
    for (const actor of usualActors.filter(({ role }) => !table[step]?.by.includes(role)))
      expect(at0(stage).when(step, actor).gives, actor.role).toEqual([`${table[step]?.norm} notYourRole`]);
  },
);

test('P10.2 a complaint against a decision, an action or an inaction is filed with the provider or the official, signed on the portal', () => {
  for (const against of ['decision', 'action', 'inaction'])
    for (const addressee of ['provider', 'official'])
      expect(given().when('fileComplaint', people.complainant, undefined, { against, addressee }).gives).toBe('filed');
  expect(given().when('fileComplaint', people.complainant, undefined, { against: 'quality' }).gives).toEqual([
    'P10.2 anotherSubject',
  ]);
  expect(complaint.steps.fileComplaint.signed).toBe('complaint');
});

test('APPC 93(1) a complaint may also come on paper: the chancery enters it, with the day on which it came', () => {
  const { entry } = given().when('enterComplaint', people.chancery, '2026-12-09 11:00', { receivedOn: '2026-12-07' });
  expect(entry).toMatchObject({ step: 'enterComplaint', norm: 'APPC 93(1)', actor: { role: 'chancery' } });
});

test('P10.2 a complaint can do without a case', () => {
  const found = given({ step: 'fileComplaint', data: { about: null } }, ...heard.slice(1), 'annulAct').case;
  expect(found.stage).toBe('actAnnulled');
  expect(complaintOutcome(found)).toBeNull();
  expect(suspends(found)).toBe(false);
});

test('P10.3 the provider or the official complained of sends the complaint on with the whole case file', () => {
  for (const actor of [people.head, people.actingHead, people.officer])
    expect(at0('atProvider').when('forwardComplaint', actor).gives).toBe('forwarded');
  expect(at0('atProvider').when('forwardComplaint', people.officer, undefined, { file: null }).gives).toEqual([
    'P10.3 fileNotWhole',
  ]);
});

test('P10.3, P10.1 what is addressed to the quality body, or is about quality, is passed to that body, and the rest to the higher one', () => {
  const paper = { step: 'enterComplaint', data: { addressee: 'qualityBody' } } as const;
  expect(given(paper, 'registerComplaint').when('passToQualityBody').gives).toBe('passedOn');
  expect(given(paper, 'registerComplaint').when('forwardComplaint').gives).toEqual(['P10.1 forTheQualityBody']);
  expect(at0('atProvider').when('passToQualityBody').gives).toEqual(['P10.1 forTheHigherBody']);
  expect(given(...aboutQuality).when('passToQualityBody').gives).toBe('passedOn');
});

test('P10.4 a complaint that was satisfied in full goes nowhere; one that was satisfied in part still goes to the body (A-24)', () => {
  expect(given(...past.satisfied).open(people.actingHead)).toEqual([]);
  expect(complaint.ended).toContain('satisfied');
  expect(complaint.ended).not.toContain('partlySatisfied');
  expect(at0('partlySatisfied').when('forwardComplaint').gives).toBe('forwarded');
});

test('P10.6 the provider itself answers only about quality, by the head or the acting head', () => {
  expect(given(...aboutQuality).when('answerComplaint', people.actingHead).gives).toBe('answered');
  expect(given(...aboutQuality).when('answerComplaint', people.officer).gives).toEqual(['P10.6 notYourRole']);
  expect(at0('atProvider').when('answerComplaint', people.actingHead).gives).toEqual(['P10.3 toBeForwarded']);
});

test('P10.7 a complaint can go directly to the quality body, about whatever it is, and sets no clock of the provider', () => {
  for (const against of ['decision', 'action', 'inaction', 'quality'])
    expect(given().when('fileDirectly', people.complainant, undefined, { against }).gives).toBe('filedDirectly');
  expect(given(...atQuality).open(people.actingHead)).toEqual([]);
});

test('APPC 91(4) each kind of complaint has its own opening row', () => {
  expect(openingStep('portal', 'decision', 'provider')).toBe('fileComplaint');
  expect(openingStep('portal', 'action', 'official')).toBe('fileComplaint');
  expect(openingStep('portal', 'quality', 'provider')).toBe('fileAboutQuality');
  expect(openingStep('portal', 'quality', 'qualityBody')).toBe('fileDirectly');
  expect(openingStep('paper', 'decision', 'qualityBody')).toBe('enterComplaint');
  expect(openingStep('paper', 'quality', 'provider')).toBe('enterAboutQuality');
});

test('APPC 100(2) the higher body annuls, adopts and orders; the quality body, which is not competent for permits, sends back', () => {
  const found = given(...heardAtQuality);
  for (const step of ['annulAct', 'annulAndAdopt', 'obligeToAct'] as const)
    expect(found.when(step, people.quality).gives).toEqual([
      `${complaint.steps[step].norm} notAtThisStage`,
      `${complaint.steps[step].norm} notYourRole`,
    ]);
  expect(found.when('findBeyondCompetence', people.quality).gives).toBe('beyondCompetence');
  expect(given(...beyond).when('remitComplaint', people.ministry).gives).toEqual(['APPC 100(2) atAnotherBody']);
});

test('P10.1 a body does nothing in a complaint that the other body has', () => {
  expect(given(...heard).when('remandCase', people.quality).gives).toEqual(['P10.1 atAnotherBody']);
  expect(given(...heardAtQuality).when('callParties', people.ministry).gives).toEqual(['P10.1 atAnotherBody']);
});

test('APPC 96(1) filing suspends the execution of the act until the complaint has ended', () => {
  for (const stage of [
    'filed',
    'atProvider',
    'partlySatisfied',
    'forwarded',
    'atComplaintBody',
    'atQualityBody',
  ] as const)
    expect(suspends(at0(stage).case), stage).toBe(true);
  for (const stage of ['satisfied', 'actAnnulled', 'unsatisfied', 'deemedRefused', 'complaintWithdrawn'] as const)
    expect(suspends(at0(stage).case), stage).toBe(false);
  expect(suspends(given().case)).toBe(false);
});

test('APPC 96(1) the act is not executed from the day of the filing, however late in the evening, or on paper from that of its receipt', () => {
  const from = (step: Past) => stayOf(given(step).case, officeCalendar);
  const number = 14;
  expect(from({ step: 'fileComplaint', at: '2026-12-07 23:59', data: { date: '2026-12-07' } })).toEqual({
    number,
    from: '2026-12-07',
  });
  const entered = given('enterComplaint').case;
  const receivedOn = entered.entries[0]?.data['receivedOn'];
  expect(stayOf(entered, officeCalendar)).toEqual({ number, from: receivedOn });
  expect(stayOf(at0('satisfied').case, officeCalendar)).toBeNull();
});

test('APPC 96(2) an act that states its exception with reasons is executed all the same; an inaction has nothing to suspend', () => {
  const { iin, bin } = people.complainant;
  const about = { ...refusalKnownOn('2026-12-02', iin, bin), executable: true };
  const excepted = given({ step: 'fileComplaint', data: { about } }).case;
  expect([suspends(excepted), stayOf(excepted, officeCalendar)]).toEqual([false, null]);
  expect(suspends(given(deed).case)).toBe(false);
  expect(suspends(given('fileAboutQuality').case)).toBe(false);
  expect(suspends(given({ step: 'fileComplaint', data: { against: 'action' } }).case)).toBe(true);
});

test.each([
  ['actAnnulled', 'annul', undefined],
  ['actReplaced', 'obligeToIssue', undefined],
  ['obliged', 'remand', 5],
  ['remanded', 'remand', 5],
  ['remitted', 'remand', 5],
  ['satisfied', 'none', undefined],
] as const)('APPC 100(4) a complaint that is «%s» does to the case complained of: %s', (stage, effect, days) => {
  const outcome = complaintOutcome(at0(stage).case);
  expect(outcome).toMatchObject({ effect, case: '6a0b2f8e-0000-4000-8000-000000000001', number: 14 });
  expect(outcome?.days).toBe(days);
  expect(outcome?.reason).not.toBe('');
});

test.each([
  'filed',
  'atComplaintBody',
  'answered',
  'unsatisfied',
  'unconsidered',
  'beyondCompetence',
  'deemedRefused',
] as const)('APPC 100(4) a complaint that is «%s» does nothing to the case complained of', (stage) => {
  expect(complaintOutcome(at0(stage).case)).toBeNull();
});

test('P10.4 what the provider decides of its own case is taken there by whoever signed it', () => {
  const satisfied = (data: object) =>
    complaintOutcome(given(...atProvider, { step: 'satisfyComplaint', by: people.head, data: { ...data } }).case);
  expect(satisfied({ effect: 'annul' })).toMatchObject({ effect: 'annul', by: { iin: people.head.iin, role: 'head' } });
  expect(satisfied({ effect: 'remand', days: 5 })).toMatchObject({ effect: 'remand', days: 5 });
  expect(satisfied({ effect: 'obligeToIssue' })).toMatchObject({ effect: 'obligeToIssue' });
});

test('APPC 100(1)(5) what is sent back on an action or on quality begins no case anew', () => {
  const action = { step: 'fileComplaint', data: { against: 'action' } } as const;
  expect(complaintOutcome(given(action, ...heard.slice(1), 'remandCase').case)?.effect).toBe('none');
  expect(complaintOutcome(given(action, ...heard.slice(1), 'obligeToAct').case)?.effect).toBe('none');
});

test('O1 step and stage names are those of this procedure alone, but for the delivery of a notice', () => {
  expect(steps.filter((step) => Object.hasOwn(application.steps, step))).toEqual(['recordDelivery']);
  const others: readonly string[] = Object.values(application.steps).map(({ becomes: stage }) => stage);
  expect(
    Object.values(complaint.steps).filter(({ becomes: stage }) => stage !== 'same' && others.includes(stage)),
  ).toEqual([]);
});

test('O1 every row, condition and term of a complaint rests on a norm, and every refusal has its text', () => {
  const bases = Object.values(complaint.steps).flatMap(({ norm, given: checks, needs }) => [
    norm,
    ...[...checks, ...needs].flatMap(({ basis }) => basis),
  ]);
  const all = [...bases, ...Object.values(complaint.terms).map(({ norm }) => norm)];
  expect(all.filter((norm) => !isNorm(norm) && !/^(APPC|LSS|LPD) \d/.test(norm))).toEqual([]);
  const keys = new Set<string>();
  for (const stage of stages)
    for (const step of steps)
      for (const actor of Object.values(people))
        for (const { data } of complaintSamples[step]({
          case: at0(stage).case,
          actor,
          now: '2026-12-11T05:00:00.000Z',
          calendar: officeCalendar,
        }))
          for (const { why } of at0(stage).when(step, actor, '2026-12-11 10:00', data).refusals) keys.add(why);
  expect([...keys].filter((why) => !(why in commonTexts) && !(why in complaintRefusals))).toEqual([]);
});

test('O1 the people of these tests are nobody: births in the nineteenth century, right check digits', () => {
  for (const { iin, name } of Object.values(people).filter((one) => one.iin !== null))
    expect([iinFault(iin ?? ''), (iin ?? '')[6], name.length > 5]).toEqual([null, expect.stringMatching(/[12]/), true]);
});
