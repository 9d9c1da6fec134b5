import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { against } from '../core/decide.js';
import { application } from './application.js';
import { officeCalendar } from './days.js';
import { readDraft } from './draft.js';
import { type Edition, editions } from './editions.js';
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
  expect(drafted({ about: 'Nothing changes.' })).toEqual({ ...named, procedure: { ...application, edition: 'draft' } });
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
] as const)('HOUSE §3 the fault of a draft is found at %s (%#)', (path, changes) => {
  expect(problems(changes).map(([where]) => where)).toContain(path);
});
