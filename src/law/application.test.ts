import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { binFault, iinFault } from '../core/identifiers.js';
import type { Actor, Procedure } from '../core/procedure.js';
import { standing } from '../core/terms.js';
import { refusals as texts } from '../words/refusals.js';
import { application, type ApplicationRole, type ApplicationStage, type ApplicationStep } from './application.js';
import { officeCalendar } from './days.js';
import { feeTenge, service } from './edition.js';
import { filing } from './filing.js';
import { forms, missing } from './forms.js';
import { isNorm } from './norms.js';
import { contractCopy, filled, specimens } from './specimens.js';
import type { Given, Past } from './testing.js';
import { at, given, people } from './testing.js';

const complete = ['submit', 'register', 'handOver', 'assign', 'confirmComplete', 'examine'] as const;
const sent = [...complete, 'proposeRefusal', 'notify'] as const;
const notified = [...sent, 'recordDelivery'] as const;
const permitFormed = [...complete, 'formPermit'] as const;
const unused = { step: 'noteNotExercised', at: '2026-11-26 00:00' } as const;
const drafted = [...notified, unused, { step: 'draftRefusal', at: '2026-11-26 10:00' }] as const;
const held = [...notified, { step: 'holdHearing', at: '2026-11-25 15:00' }] as const;
const silence = { step: 'lapse', at: '2026-12-02 18:30:00.001' } as const;

/** A past for each stage, and for what within a stage opens other steps. */
const past = {
  new: [],
  submitted: ['submit'],
  registered: ['submit', 'register'],
  withUnit: ['submit', 'register', 'handOver'],
  assigned: ['submit', 'register', 'handOver', 'assign'],
  incomplete: ['submit', 'register', 'handOver', 'assign', 'findIncomplete'],
  complete,
  refusalProposed: [...complete, 'proposeRefusal'],
  notified,
  'notified: not received': sent,
  'notified: minutes written': held,
  'notified: minutes signed': [...held, 'chairHearing'],
  'notified: term over': [...notified, { step: 'recuse', at: '2026-11-26 00:00' }],
  'notified: nothing said': [...notified, unused],
  refusalDrafted: drafted,
  permitFormed,
  'permitFormed: after a notice': [...notified, 'formPermit'],
  deemedIssued: ['submit', silence],
  refusedIncomplete: ['submit', 'register', 'handOver', 'assign', 'findIncomplete', 'refuseIncomplete'],
  refused: [...drafted, 'refuse'],
  issued: [...permitFormed, 'issue'],
  permitOrdered: [
    'submit',
    'register',
    'handOver',
    'assign',
    'findIncomplete',
    'refuseIncomplete',
    { step: 'orderPermit', by: { ...people.head, role: 'complaintBody' } },
  ],
  withdrawn: ['submit', 'withdraw'],
} as const satisfies { readonly [stage in ApplicationStage | 'new']: readonly Past[] } & {
  readonly [other: string]: readonly Past[];
};

const stages = Object.keys(past) as readonly (keyof typeof past)[];
const steps = Object.keys(application.steps) as readonly ApplicationStep[];
const table: Procedure['steps'] = application.steps;
const usualActors: readonly (Actor & { readonly role: ApplicationRole })[] = [
  people.individual,
  people.chancery,
  people.manager,
  people.officer,
  people.head,
  people.actingHead,
  people.authorised,
  people.system,
];

const at0 = (stage: keyof typeof past): Given => given(...past[stage]);

type Lawful = { readonly [role in ApplicationRole]?: readonly ApplicationStep[] };

const before: Lawful = { applicant: ['withdraw'] };
const told = { system: ['recordDelivery'] } as const satisfies Lawful;
const underway = {
  ...told,
  applicant: ['withdraw', 'moveRecusal'],
  manager: ['reassign'],
  head: ['reassign'],
  actingHead: ['reassign'],
} as const satisfies Lawful;
const heads = (...list: readonly ApplicationStep[]): Lawful => ({
  head: [...list, 'reassign'],
  actingHead: [...list, 'reassign'],
});
/** Whoever upheld a complaint against the refusal; the bodies too, which are no officials of the office. */
const uponComplaint = (...list: readonly ApplicationStep[]): Lawful => ({
  ...told,
  officer: list,
  head: list,
  actingHead: list,
});
const open: Lawful = {
  ...underway,
  applicant: ['statePosition', 'moveHearing', 'waive', 'withdraw', 'moveRecusal'],
  officer: ['examine', 'formPermit', 'changeSlot', 'recuse'],
};
const pending: Lawful = {
  ...told,
  manager: ['rejectRecusal', 'reassign'],
  head: ['rejectRecusal', 'reassign'],
  actingHead: ['rejectRecusal', 'reassign'],
};

/** Who may do what where, written out a second time by hand: the table is compared with it, row by row. */
const lawful: { readonly [stage in keyof typeof past]: Lawful } = {
  new: { applicant: ['submit'] },
  submitted: { ...before, chancery: ['register'] },
  registered: { ...before, ...told, chancery: ['handOver'] },
  withUnit: { ...before, ...told, manager: ['assign'], head: ['assign'], actingHead: ['assign'] },
  assigned: { ...underway, officer: ['confirmComplete', 'findIncomplete', 'recuse'] },
  incomplete: { ...underway, officer: ['confirmComplete', 'recuse'], ...heads('returnIncomplete', 'refuseIncomplete') },
  complete: {
    ...underway,
    applicant: ['waive', 'withdraw', 'moveRecusal'],
    officer: ['examine', 'formPermit', 'proposeRefusal', 'recuse'],
  },
  refusalProposed: {
    ...underway,
    applicant: ['waive', 'withdraw', 'moveRecusal'],
    officer: ['recuse'],
    ...heads('returnProposal', 'notify'),
    authorised: ['returnProposal', 'notify'],
  },
  notified: open,
  'notified: not received': { ...open, officer: ['examine', 'formPermit', 'changeSlot', 'recordReceipt', 'recuse'] },
  'notified: minutes written': {
    ...open,
    officer: ['examine', 'formPermit', 'changeSlot', 'holdHearing', 'recuse'],
    head: ['chairHearing', 'reassign'],
  },
  'notified: minutes signed': {
    ...open,
    applicant: ['statePosition', 'moveHearing', 'waive', 'remarkOnMinutes', 'withdraw', 'moveRecusal'],
    officer: ['examine', 'formPermit', 'changeSlot', 'holdHearing', 'recuse'],
  },
  'notified: term over': {
    ...pending,
    applicant: ['waive', 'withdraw', 'moveRecusal'],
    officer: ['examine', 'formPermit', 'holdHearing', 'recuse'],
    system: ['noteNotExercised', 'recordDelivery'],
  },
  'notified: nothing said': {
    ...underway,
    applicant: ['waive', 'withdraw', 'moveRecusal'],
    officer: ['examine', 'formPermit', 'holdHearing', 'draftRefusal', 'recuse'],
  },
  refusalDrafted: {
    ...underway,
    officer: ['recuse'],
    ...heads('returnRefusal', 'refuse'),
    authorised: ['returnRefusal', 'refuse'],
  },
  permitFormed: { ...underway, officer: ['recuse'], ...heads('returnPermit', 'issue') },
  'permitFormed: after a notice': { ...underway, officer: ['recuse'], ...heads('returnAfterHearing', 'issue') },
  deemedIssued: { ...told, head: ['handOverPermit'], actingHead: ['handOverPermit'] },
  refusedIncomplete: uponComplaint('remandIncomplete', 'orderPermit'),
  refused: uponComplaint('remand', 'orderPermit'),
  permitOrdered: { ...told, head: ['issueAsOrdered'], actingHead: ['issueAsOrdered'] },
  issued: told,
  withdrawn: told,
};

/** Where each step leads; the others leave the case where it is. */
const becomes: { readonly [step in ApplicationStep]?: ApplicationStage } = {
  submit: 'submitted',
  register: 'registered',
  handOver: 'withUnit',
  assign: 'assigned',
  confirmComplete: 'complete',
  findIncomplete: 'incomplete',
  returnIncomplete: 'assigned',
  refuseIncomplete: 'refusedIncomplete',
  formPermit: 'permitFormed',
  returnPermit: 'complete',
  returnAfterHearing: 'notified',
  issue: 'issued',
  proposeRefusal: 'refusalProposed',
  returnProposal: 'complete',
  notify: 'notified',
  draftRefusal: 'refusalDrafted',
  returnRefusal: 'notified',
  refuse: 'refused',
  lapse: 'deemedIssued',
  handOverPermit: 'issued',
  withdraw: 'withdrawn',
  remand: 'complete',
  remandIncomplete: 'assigned',
  orderPermit: 'permitOrdered',
  issueAsOrdered: 'issued',
};

test.each(stages)('P5.3 at the stage «%s» each person has exactly the steps that the Rules give him', (stage) => {
  for (const actor of usualActors) expect(at0(stage).open(actor), actor.role).toEqual(lawful[stage][actor.role] ?? []);
});

/** Steps that nobody can take ten minutes after any of these pasts, since they wait for their time: each has its own tests below. */
const timely: readonly ApplicationStep[] = ['lapse'];

test.each(steps)('P5.3 the step «%s» leads where the Rules say, and is refused at every other stage', (step) => {
  for (const stage of stages) {
    const usual = usualActors.filter(({ role }) => lawful[stage][role]?.includes(step));
    const now = at0(stage).case.stage ?? 'new';
    for (const actor of usual)
      expect(at0(stage).when(step, actor).gives, `${stage} ${actor.role}`).toBe(becomes[step] ?? now);
    if (table[step]?.at.includes(now) !== true)
      expect(at0(stage).when(step).gives, stage).toContain(`${table[step]?.norm} notAtThisStage`);
  }
  const somewhere = stages.some((stage) => Object.values(lawful[stage]).some((list) => list.includes(step)));
  expect(somewhere).toBe(!timely.includes(step));
});

test.each(steps)('P5.3 the step «%s» is refused to every person in another role, with the norm of the step', (step) => {
  const stage = stages.find((one) => Object.values(lawful[one]).some((list) => list.includes(step))) ?? 'submitted';
  for (const actor of usualActors.filter(({ role }) => !table[step]?.by.includes(role)))
    expect(at0(stage).when(step, actor).gives, actor.role).toEqual([`${table[step]?.norm} notYourRole`]);
});

test('P6.1a the chancery registers on the day of receipt, and the entry bears the norm and the edition of the Order', () => {
  const { entry } = at0('submitted').when('register');
  expect(entry).toMatchObject({
    norm: 'P6.1a',
    edition: '2024-10-22',
    number: 2,
    data: { registeredOn: '2026-11-23' },
  });
});

test('P6.1b the chancery hands the application over, the manager or the head names the officer', () => {
  expect(at0('registered').when('handOver', people.chancery).gives).toBe('withUnit');
  for (const actor of [people.manager, people.head, people.actingHead])
    expect(at0('withUnit').when('assign', actor).gives).toBe('assigned');
  expect(at0('withUnit').when('assign', people.officer).gives).toEqual(['P6.1b notYourRole']);
});

test('P6.3 only the officer confirms that the package is complete', () => {
  expect(at0('assigned').when('confirmComplete', people.officer).gives).toBe('complete');
  expect(at0('assigned').when('confirmComplete', people.head).gives).toEqual(['P6.3 notYourRole']);
});

test('P6.5 the officer prepares the refusal of further consideration, only the head or the acting head signs it (reading 5)', () => {
  for (const actor of [people.head, people.actingHead])
    expect(at0('incomplete').when('refuseIncomplete', actor).gives).toBe('refusedIncomplete');
  for (const actor of [people.officer, people.manager, people.chancery, people.system])
    expect(at0('incomplete').when('refuseIncomplete', actor).gives).toEqual(['P6.5 notYourRole']);
  expect(at0('assigned').when('refuseIncomplete', people.head).gives).toEqual(['P6.5 notAtThisStage']);
});

test('P7.1a the officer examines a complete package only', () => {
  expect(at0('complete').when('examine').gives).toBe('complete');
  expect(at0('assigned').when('examine').gives).toEqual(['P7.1a notAtThisStage']);
});

test('P7.1b the officer forms the permit, and cannot issue it', () => {
  expect(at0('complete').when('formPermit', people.officer).gives).toBe('permitFormed');
  expect(at0('permitFormed').when('issue', people.officer).gives).toEqual(['P7.4 notYourRole']);
});

test('P7.4 the permit is signed by the head or the acting head and by nobody else', () => {
  for (const actor of [people.head, people.actingHead])
    expect(at0('permitFormed').when('issue', actor).gives).toBe('issued');
  for (const actor of [people.manager, people.chancery, people.system, people.individual])
    expect(at0('permitFormed').when('issue', actor).gives).toEqual(['P7.4 notYourRole']);
  expect(at0('complete').when('issue', people.head).gives).toEqual(['P7.4 notAtThisStage']);
});

test('P7.4 what the head sends back comes to the same officer, who may form it again', () => {
  const back = given(...past.permitFormed, 'returnPermit');
  expect(back.open(people.officer)).toEqual(['examine', 'formPermit', 'proposeRefusal', 'recuse']);
  expect(given(...past.permitFormed, 'returnPermit', 'formPermit').when('issue').gives).toBe('issued');
});

test('APPC 64(9) the applicant withdraws at every stage before the decision, and never after it', () => {
  for (const stage of stages.filter((one) => one !== 'new')) {
    const decided = [...application.ended, 'deemedIssued', 'permitOrdered'].includes(stage);
    const expected = decided ? ['APPC 64(9) notAtThisStage'] : 'withdrawn';
    expect(at0(stage).when('withdraw').gives, stage).toEqual(expected);
  }
});

test('APPC 64(9) officials do not withdraw for the applicant', () => {
  for (const actor of usualActors.filter(({ role }) => role !== 'applicant'))
    expect(at0('registered').when('withdraw', actor).gives).toEqual(['APPC 64(9) notYourRole']);
});

test('P5.1 an individual and a legal entity each come from the application to the permit', () => {
  for (const by of [people.individual, people.companyHead])
    expect(given({ step: 'submit', by }, ...past.permitFormed.slice(1)).when('issue').gives).toBe('issued');
  expect([forms.A2, forms.A3].map(({ applicant }) => applicant.en)).toEqual(['Individual', 'Legal entity']);
});

test.each([
  ['Friday 18:30:00.000', '2026-12-11 18:30:00.000', '2026-12-15', '2026-12-23'],
  ['Friday 18:30:00.001', '2026-12-11 18:30:00.001', '2026-12-17', '2026-12-24'],
  ['the eve of Nauryz', '2026-03-17 09:30', '2026-03-19', '2026-03-31'],
  ['31 December after hours', '2025-12-31 18:30:00.001', '2026-01-08', '2026-01-15'],
  ['Saturday 4 May 2024, which works', '2024-05-04 12:00', '2024-05-10', '2024-05-17'],
])(
  'L4 what was submitted on %s is checked by WD2 and decided by WD7 whenever the chancery acted',
  (_, submitted, completeness, result) => {
    const { registeredOn } = filing(officeCalendar, at(submitted));
    const firstDay = { step: 'register', at: `${registeredOn} 18:30` } as const;
    const later = { step: 'register', at: `${completeness} 10:00` } as const;
    for (const register of [firstDay, later]) {
      const { case: found } = given({ step: 'submit', at: submitted }, register);
      const due = new Map(
        standing(application, found, officeCalendar, at(`${completeness} 12:00`)).map((one) => [one.term, one.due]),
      );
      expect([due.get('completeness'), due.get('result')]).toEqual([completeness, result]);
    }
  },
);

const registrationOf = (registered: string) => {
  const { case: found } = given({ step: 'submit', at: '2026-11-23 10:00' }, { step: 'register', at: registered });
  return standing(application, found, officeCalendar, at('2026-11-24 10:00')).find((one) => one.term === 'registration')
    ?.state;
};

test('P6.1a a registration after closing time of the day of receipt is late, and says so', () => {
  expect([registrationOf('2026-11-23 18:30:00.000'), registrationOf('2026-11-23 18:30:00.001')]).toEqual([
    'met',
    'late',
  ]);
});

test('P6.2 what came on Friday evening is registered in time on Monday until closing time', () => {
  const { case: found } = given({ step: 'submit', at: '2026-12-11 18:45' });
  const [term] = standing(application, found, officeCalendar, at('2026-12-14 12:00'));
  expect(term).toMatchObject({ term: 'registration', due: '2026-12-14', state: 'running' });
});

const examinationDue = (...more: readonly Past[]) =>
  standing(application, given(...past.assigned, ...more).case, officeCalendar, at('2026-11-25 18:00')).find(
    (one) => one.term === 'examination',
  )?.due;

test('P7.1a the three days of the examination run from the day on which completeness was confirmed, and no return renews them', () => {
  expect(examinationDue({ step: 'confirmComplete', at: '2026-11-23 17:00' })).toBe('2026-11-26');
  expect(examinationDue({ step: 'confirmComplete', at: '2026-11-25 17:00' })).toBe('2026-11-30');
  expect(
    examinationDue(
      { step: 'confirmComplete', at: '2026-11-23 17:00' },
      'examine',
      'formPermit',
      'returnPermit',
      'formPermit',
    ),
  ).toBe('2026-11-26');
});

test('L7 no row of the table takes money, and the fee is nothing', () => {
  expect(feeTenge).toBe(0);
  expect(service.fee.kk).toContain('тегін');
  const named = Object.values(application.steps).flatMap(({ given: cases, needs }) =>
    [...cases, ...needs].map(({ called }) => called),
  );
  expect(named.join(' ')).not.toMatch(/paid|pay|fee|price/i);
  expect([...steps, ...Object.keys(application.terms)].join(' ')).not.toMatch(/paid|pay|fee|price/i);
});

const isBasis = (norm: string): boolean => isNorm(norm) || /^(APPC|LPN|LSS|LPD) \d/.test(norm);

test('P5.3 every row, every term and every condition rests on a point of the Order or an article of a law', () => {
  for (const [name, { norm, given: cases, needs }] of Object.entries(application.steps)) {
    expect(isBasis(norm), name).toBe(true);
    for (const { called, basis } of [...cases, ...needs]) {
      expect(basis, `${name} ${called}`).not.toEqual([]);
      expect(
        basis.filter((one) => !isBasis(one)),
        `${name} ${called}`,
      ).toEqual([]);
    }
  }
  for (const { norm } of Object.values(application.terms)) expect(isBasis(norm)).toBe(true);
});

test('APPC 80 every refusal of every step at every stage names a norm that exists and a text that explains it', () => {
  const empty = {
    date: null,
    values: {},
    attachments: [],
    registeredOn: null,
    officerIin: '',
    defects: [],
    findings: {},
    reason: '',
    expiresOn: '',
  };
  const acting = [...usualActors, people.otherIndividual, people.otherCompany, people.secondOfficer];
  for (const stage of stages)
    for (const step of steps)
      for (const actor of acting)
        for (const time of ['2026-11-23 13:00', '2026-12-24 20:00'])
          for (const { norm, why } of at0(stage).when(step, actor, time, empty).refusals) {
            expect(isBasis(norm), `${stage} ${step} ${norm}`).toBe(true);
            expect(Object.hasOwn(texts, why), why).toBe(true);
          }
});

const here = dirname(fileURLToPath(import.meta.url));
const keysIn = (...files: readonly string[]): ReadonlySet<string> => {
  const sources = files.map((file) => readFileSync(join(here, file), 'utf8'));
  const used = sources.flatMap((source) => [...source.matchAll(/\bwhy: '([a-zA-Z]+)'/g)].map(([, key = '']) => key));
  return new Set(used);
};

test('APPC 80 every reason that the law gives has its text in three languages, and no text is without a use', () => {
  const rooms = ['.', '../core'].flatMap((room) => readdirSync(join(here, room)).map((name) => join(room, name)));
  const used = keysIn(...rooms.filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing\.ts$/.test(name)));
  expect([...used].sort()).toEqual(Object.keys(texts).sort());
  for (const text of Object.values(texts))
    for (const words of [text.kk, text.ru, text.en]) expect(words).toMatch(/\S.*\.$/);
});

test('A2.h the specimens are full: nothing is missing, and their numbers are sound and nobody’s', () => {
  for (const form of ['A2', 'A3'] as const)
    expect(missing({ form, values: filled[form], attachments: [contractCopy] }, '2026-11-23')).toEqual([]);
  for (const { iin, bin } of Object.values(people)) {
    expect(iin === null || (iinFault(iin) === null && /^.{6}[12]/.test(iin)), String(iin)).toBe(true);
    expect(bin === null || binFault(bin) === null, String(bin)).toBe(true);
  }
});

test('P6.5 every paper that a row signs has its specimen', () => {
  const signed = Object.values(application.steps).flatMap((row) => ('signed' in row ? [row.signed] : []));
  expect([...new Set(specimens.map(({ kind }) => kind))].sort()).toEqual([...new Set(signed)].sort());
});
