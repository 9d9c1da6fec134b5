import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { against, refusals } from '../core/decide.js';
import type { Check, Need } from '../core/procedure.js';
import { application } from './application.js';
import type { Based } from './based.js';
import { officeCalendar } from './days.js';
import { readDraft } from './draft.js';
import { complaint } from './complaint.js';
import { type Edition, editions } from './editions.js';
import { permit } from './permit.js';
import { at, brief, given, people } from './testing.js';

const named = { id: 'draft', inForceFrom: '2027-01-01' };

function drafted(changes: object): Edition {
  const read = readDraft({ ...named, ...changes });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.edition;
}

function problems(changes: object): readonly (readonly [path: string, problem: string])[] {
  const read = readDraft({ ...named, ...changes });
  return 'problems' in read ? read.problems.map(({ path, problem }) => [path, problem]) : [];
}

/** What a condition is called, and on what it rests. */
function said(condition: Check | Need): readonly string[] {
  const { called, basis } = condition as Based<Check>;
  return [called, ...basis];
}

test('HOUSE §3 the made-up draft in docs shortens the term of the result to five working days, and changes nothing else', () => {
  const json: unknown = JSON.parse(readFileSync(new URL('../../docs/drafts/five-days.json', import.meta.url), 'utf8'));
  const read = readDraft(json);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { procedure } = read.edition;
  expect(procedure).toEqual({
    ...application,
    edition: read.edition.id,
    terms: { ...application.terms, result: { ...application.terms.result, days: 5 } },
  });
});

test('HOUSE §3 a draft that names nothing but itself is the edition in force under another name', () => {
  expect(drafted({ about: 'Nothing changes.' })).toEqual({
    ...named,
    procedure: { ...application, edition: 'draft' },
    beside: [permit, complaint].map((one) => ({ ...one, edition: 'draft' })),
  });
});

test('HOUSE §3 a draft changes of a step who takes it, at which stage, where it leads, its point, and drops conditions', () => {
  const { steps } = drafted({
    steps: {
      issue: { by: ['head'], at: ['permitFormed', 'notified'], norm: 'P7.5', without: ['resultTermRuns'] },
      confirmComplete: { becomes: 'same' },
      submit: { without: ['filledToday'] },
    },
  }).procedure;
  const { issue } = application.steps;
  expect(steps['issue']).toEqual({
    ...issue,
    by: ['head'],
    at: ['permitFormed', 'notified'],
    norm: 'P7.5',
    given: issue.given.filter(({ called }) => called !== 'resultTermRuns'),
  });
  expect(steps['issue']?.given).toHaveLength(issue.given.length - 1);
  expect(steps['confirmComplete']?.becomes).toBe('same');
  expect(steps['submit']?.needs).toHaveLength(application.steps.submit.needs.length - 1);
  expect(steps['register']).toBe(application.steps.register);
});

test('HOUSE §3 a draft takes steps and terms away; what else meets a term goes on meeting it', () => {
  const { steps, terms } = drafted({
    steps: { refuseIncomplete: null, moveRecusal: null },
    terms: { recusal: null, minutes: { days: 3, from: 'notify', until: ['holdHearing'], norm: 'APPC 74(2)' } },
  }).procedure;
  expect(Object.keys(application.steps).filter((name) => !(name in steps))).toEqual([
    'refuseIncomplete',
    'moveRecusal',
  ]);
  expect(Object.keys(application.terms).filter((name) => !(name in terms))).toEqual(['recusal']);
  expect(terms['result']?.until).toEqual(['issue', 'refuse']);
  expect(terms['completeness']?.until).toEqual(['confirmComplete']);
  expect(terms['minutes']).toEqual({ days: 3, from: 'notify', until: ['holdHearing'], norm: 'APPC 74(2)' });
});

test('HOUSE §3 a draft gives points other numbers: rows bear them, and refusals are grounded on them', () => {
  const { procedure } = drafted({ norms: { 'P6.5': 'P6.7', 'P6.3': 'P6.4' } });
  expect(procedure.steps['refuseIncomplete']?.norm).toBe('P6.7');
  expect(procedure.terms['completeness']?.norm).toBe('P6.4');
  expect(procedure.steps['register']?.norm).toBe('P6.1a');
  const found = given('submit', 'register', 'handOver', 'assign', 'findIncomplete').case;
  const ask = { case: found, actor: people.head, now: at('2026-11-26 10:00'), calendar: officeCalendar };
  expect(against(application, ask, 'refuseIncomplete').map(brief)).toEqual(['P6.5 completenessTermOver']);
  expect(against(procedure, ask, 'refuseIncomplete').map(brief)).toEqual(['P6.7 completenessTermOver']);
});

test('HOUSE §3 every point on which a row, a term or a condition rests can be renumbered, and is read without its blanks', () => {
  const { steps, terms } = application;
  const points = [...Object.values(steps), ...Object.values(terms)].map(({ norm }): string => norm);
  const based = Object.values(steps).flatMap(({ given: conditions, needs }) =>
    [...conditions, ...needs].flatMap(({ basis }): readonly string[] => basis),
  );
  for (const point of new Set([...points, ...based])) expect(problems({ norms: { [point]: 'X' } }), point).toEqual([]);
  const { procedure } = drafted({ norms: { 'P6.5': ' P6.7 ' } });
  const { findIncomplete, refuseIncomplete } = procedure.steps;
  expect(refuseIncomplete?.norm).toBe('P6.7');
  expect(refuseIncomplete?.given.map(said)).toContainEqual(['completenessTermRuns', 'P6.7', 'P6.3']);
  expect(findIncomplete?.needs.map((need) => said(need)[0])).toEqual(
    application.steps.findIncomplete.needs.map(({ called }) => called),
  );
  const found = given('submit', 'register', 'handOver', 'assign').case;
  const ask = { case: found, actor: people.officer, now: at('2026-11-23 12:00'), calendar: officeCalendar };
  const without = (by: typeof procedure) => refusals(by, ask, 'findIncomplete', { defects: [] }).map(brief);
  expect(without(application)).toEqual(['P6.5 noDefectNamed']);
  expect(without(procedure)).toEqual(['P6.7 noDefectNamed']);
});

test('HOUSE §3 a draft builds on the edition that is given, also on conditions that say no more than their name', () => {
  const plain: Check = () => [];
  const { issue, ...others } = application.steps;
  const base: Edition = {
    id: 'base',
    inForceFrom: '2025-01-01',
    procedure: { ...application, steps: { ...others, issue: { ...issue, given: [plain], needs: [] } } },
    beside: [],
  };
  const read = (changes: object) => readDraft({ ...named, ...changes }, base);
  expect(read({ steps: { issue: { without: ['plain'] } } })).toMatchObject({
    edition: { procedure: { steps: { issue: { given: [] } } } },
  });
  const renamed = read({ norms: { 'P7.4': 'P7.5' } });
  const issuing = 'edition' in renamed ? renamed.edition.procedure.steps['issue'] : undefined;
  expect([issuing?.norm, ...(issuing?.given.map(said) ?? [])]).toEqual(['P7.5', ['plain']]);
  expect(read({ inForceFrom: '2025-01-01' })).toMatchObject({ problems: [{ path: 'inForceFrom' }] });
  const bare: Edition = {
    ...base,
    procedure: { ...application, steps: { ...others, issue: { ...issue, given: [], needs: [] } } },
  };
  expect(readDraft({ ...named, steps: { issue: { without: ['plain'] } } }, bare)).toEqual({
    problems: [{ path: 'steps.issue.without', problem: 'there is nothing to name' }],
  });
});

test('HOUSE §3 terms from none to 250 working days can be drafted', () => {
  for (const days of [0, 250])
    expect(drafted({ terms: { result: { days } } }).procedure.terms['result']?.days).toBe(days);
});

test('HOUSE §3 names in a draft are read without their blanks', () => {
  expect(drafted({ id: ' draft ', steps: { issue: { norm: ' P7.5 ' } } })).toMatchObject({
    id: 'draft',
    procedure: { edition: 'draft', steps: { issue: { norm: 'P7.5' } } },
  });
});

test('HOUSE §3 a step is taken at stages and leads to a stage or leaves it: never back to the opening, never at «same»', () => {
  const told = new Map(problems({ steps: { issue: { becomes: 'new', at: ['same'] } } }));
  expect([...told.keys()]).toEqual(['steps.issue.becomes', 'steps.issue.at']);
  expect(told.get('steps.issue.becomes')).toMatch(/^is no stage: choose of same, submitted, /);
  expect(told.get('steps.issue.becomes')?.match(/\bsame\b/g)).toHaveLength(1);
  expect(told.get('steps.issue.at')).toMatch(/^write a list of new, submitted, /);
});

test('HOUSE §3 all that is wrong with a draft is told at once: where, and how to mend it', () => {
  const wrong = problems({
    id: editions[0]?.id,
    inForceFrom: 'soon',
    about: 7,
    term: {},
    terms: {
      resalt: { days: 5 },
      result: { days: 1.5, dais: 5 },
      handOver: 7,
      completeness: null,
      minutes: { from: 'x' },
    },
    steps: {
      dance: null,
      issue: { by: ['king'], at: [], bye: ['head'] },
      assign: 7,
      notify: { becomes: 'x', without: ['y'] },
    },
    norms: { 'P99.1': 'P1', 'P6.5': '' },
  });
  expect(wrong.map(([path]) => path)).toEqual([
    'term',
    'id',
    'about',
    'inForceFrom',
    'steps.dance',
    'steps.issue.bye',
    'steps.issue.by',
    'steps.issue.at',
    'steps.assign',
    'steps.notify.becomes',
    'steps.notify.without',
    'terms.resalt',
    'terms.result.dais',
    'terms.result.days',
    'terms.handOver',
    'terms.completeness',
    'terms.minutes.from',
    'norms.P99.1',
    'norms.P6.5',
  ]);
  const told = new Map(wrong);
  expect(told.get('terms.resalt')).toMatch(/is no term: choose of registration, /);
  expect(told.get('steps.issue.by')).toMatch(/write a list of applicant, chancery, /);
  expect(told.get('steps.issue.bye')).toMatch(/by, at, becomes, norm, without/);
  expect(told.get('steps.notify.without')).toMatch(/noticeStillPossible/);
  expect(told.get('terms.completeness')).toMatch(/give it other days/);
});

test.each([[null], [[]], ['five days'], [5]])('HOUSE §3 %j is no draft', (json) => {
  expect(readDraft(json)).toMatchObject({ problems: [{ path: '' }] });
});

test.each([
  ['id', { id: ' ' }],
  ['inForceFrom', { inForceFrom: '2027-02-30' }],
  ['inForceFrom', { inForceFrom: '2024-12-31' }],
  ['terms', { terms: [] }],
  ['steps', { steps: 'none' }],
  [
    'steps',
    { steps: { submit: null, register: { at: ['submitted'] } }, terms: { registration: { from: 'register' } } },
  ],
  ['steps.register', { steps: { register: null } }],
  ['terms.handOver.until', { steps: { handOver: null } }],
  ['terms.result.days', { terms: { result: { days: -1 } } }],
  ['terms.result.days', { terms: { result: { days: '5' } } }],
  ['terms.result.until', { terms: { result: { until: [] } } }],
  ['terms.result.days', { terms: { result: { days: 251 } } }],
  ['norms.P6.5', { norms: { 'P6.5': 5 } }],
  ['norms.P6.5', { norms: { 'P6.5': ' ' } }],
  ['about', { about: ' ' }],
  ['steps.issue.norm', { steps: { issue: { norm: ' ' } } }],
  ['steps.issue.norm', { steps: { issue: { norm: 5 } } }],
  ['steps.issue.by', { steps: { issue: { by: ['head', 'king'] } } }],
] as const)('HOUSE §3 the fault of a draft is found at %s (%#)', (path, changes) => {
  expect(problems(changes).map(([where]) => where)).toContain(path);
});

test.each([
  ['id', { id: ' ' }],
  ['terms', { terms: ['result'] }],
  ['norms', { norms: 'none' }],
] as const)('HOUSE §3 the fault at %s is told once, and nothing is read from what has no rows', (path, changes) => {
  expect(problems(changes).map(([where]) => where)).toEqual([path]);
});

test('HOUSE §3 a term whose first step the draft takes away is at fault at that step, not at what else it changes', () => {
  const paths = problems({ steps: { register: null }, terms: { completeness: { days: 3 } } }).map(([where]) => where);
  expect(paths).toContain('steps.register');
  expect(paths).not.toContain('terms.completeness.from');
});
