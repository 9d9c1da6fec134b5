import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decide, extend, replay } from '../core/decide.js';
import type { Actor, Case, Data } from '../core/procedure.js';
import { officeCalendar } from './days.js';
import { office, posts, staffRoles } from './office.js';
import { people } from './testing.js';

const administrator: Actor = { role: 'administrator', iin: null, bin: null, name: 'ruqsat staff', order: null };
const empty: Case = replay(office, 'office', []);
const iin = people.actingHead.iin;
const appointment: Data = {
  iin,
  role: 'actingHead',
  name: people.actingHead.name,
  order: '12-ж/қ of 2026-01-05',
  from: '2026-06-01',
  until: '2026-06-14',
};

const order = (found: Case, step: string, data: Data, actor = administrator) =>
  decide(
    office,
    { case: found, actor, now: '2026-06-01T05:00:00.000Z', calendar: officeCalendar },
    { id: step, step, data, papers: [] },
  );
const after = (...orders: readonly (readonly [step: string, data: Data])[]): Case =>
  orders.reduce((found, [step, data]) => {
    const decision = order(found, step, data);
    if ('refusals' in decision) throw new Error(decision.refusals.map(({ why }) => why).join());
    return extend(office, found, decision.entry);
  }, empty);
const refused = (found: Case, step: string, data: Data, actor = administrator): readonly string[] => {
  const decision = order(found, step, data, actor);
  return 'refusals' in decision ? decision.refusals.map(({ why, field }) => (field ? `${field} ${why}` : why)) : [];
};
const brief = (found: Case) => posts(found).map((post) => [post.role, post.validFrom, post.validUntil]);

test('A-22 an order appoints a person to a role from one day to another, or until further notice', () => {
  const found = after(['appoint', appointment], ['appoint', { ...appointment, role: 'officer', until: null }]);
  expect(posts(found)[0]).toEqual({
    iin,
    role: 'actingHead',
    name: people.actingHead.name,
    order: '12-ж/қ of 2026-01-05',
    validFrom: '2026-06-01',
    validUntil: '2026-06-14',
  });
  expect(brief(found)[1]).toEqual(['officer', '2026-06-01', null]);
});

test.each(staffRoles)('A-22 the role %s is given by an order, for one day at least', (role) => {
  expect(refused(empty, 'appoint', { ...appointment, role, from: '2026-06-01', until: '2026-06-01' })).toEqual([]);
});

test.each([
  [{ iin: '80020210409' }, 'iin iinOfTwelveDigits'],
  [{ iin: '8002021040951' }, 'iin iinOfTwelveDigits'],
  [{ role: 'applicant' }, 'role noSuchRole'],
  [{ role: 'system' }, 'role noSuchRole'],
  [{ order: ' ' }, 'order orderMissing'],
  [{ from: '2026-02-30' }, 'from dateMissing'],
  [{ until: '2026-05-31' }, 'until untilBeforeFrom'],
  [{ until: '' }, 'until untilBeforeFrom'],
])('A-22 an order with %j is no order', (wrong, why) => {
  expect(refused(empty, 'appoint', { ...appointment, ...wrong })).toContain(why);
});

test('A-22 everything that an order lacks is told at once', () => {
  expect(refused(empty, 'appoint', {})).toEqual([
    'iin iinOfTwelveDigits',
    'role noSuchRole',
    'order orderMissing',
    'from dateMissing',
    'until untilBeforeFrom',
  ]);
});

test('A-22 an order ends a post on its day; other posts of the person and the same role of others go on', () => {
  const open = { ...appointment, until: null };
  const found = after(
    ['appoint', open],
    ['appoint', { ...open, role: 'officer' }],
    ['appoint', { ...open, iin: people.officer.iin }],
    ['relieve', { iin, role: 'actingHead', order: '20-ж/қ', until: '2026-07-31' }],
  );
  expect(brief(found)).toEqual([
    ['actingHead', '2026-06-01', '2026-07-31'],
    ['officer', '2026-06-01', null],
    ['actingHead', '2026-06-01', null],
  ]);
});

test('A-22 only a post that is held can be ended, and only to end sooner', () => {
  const relief = { iin, role: 'actingHead', order: '20-ж/қ', until: '2026-06-10' };
  const held = after(['appoint', appointment]);
  expect(refused(held, 'relieve', relief)).toEqual([]);
  expect(refused(held, 'relieve', { ...relief, role: 'head' })).toEqual(['role noSuchPost']);
  expect(refused(held, 'relieve', { ...relief, iin: people.officer.iin })).toEqual(['role noSuchPost']);
  expect(refused(held, 'relieve', { ...relief, until: '2026-06-14' })).toEqual(['role noSuchPost']);
  expect(refused(after(['appoint', appointment], ['relieve', relief]), 'relieve', relief)).toEqual(['role noSuchPost']);
});

test('A-22 a post is ended by an order with a day', () => {
  const held = after(['appoint', appointment]);
  expect(refused(held, 'relieve', { iin, role: 'actingHead', order: '', until: 'soon' })).toEqual([
    'role noSuchPost',
    'order orderMissing',
    'until dateMissing',
  ]);
});

test('A-22 whoever was relieved may be appointed again, under a new order', () => {
  const relief = { iin, role: 'actingHead', order: '20-ж/қ', until: '2026-06-10' };
  const again = { ...appointment, order: '31-ж/қ', from: '2026-09-01', until: null };
  expect(brief(after(['appoint', appointment], ['relieve', relief], ['appoint', again]))).toEqual([
    ['actingHead', '2026-06-01', '2026-06-10'],
    ['actingHead', '2026-09-01', null],
  ]);
});

test('A-22 orders are recorded by the administrator alone, and nobody is relieved before anybody was appointed', () => {
  expect(refused(empty, 'appoint', appointment, people.head)).toEqual(['notYourRole']);
  expect(refused(empty, 'relieve', appointment)).toEqual(['notAtThisStage']);
});

test('A-22 every reason of the office has its text in the command that records orders', () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const law = readFileSync(join(here, 'office.ts'), 'utf8');
  const command = readFileSync(join(here, '../cli/staff.ts'), 'utf8');
  const keys = [...law.matchAll(/fault\('([a-zA-Z]+)'/g)].map(([, key = '']) => key);
  const texts = [...command.slice(command.indexOf('const reasons')).matchAll(/^ {2}([a-zA-Z]+): ['"`]/gm)].map(
    ([, key = '']) => key,
  );
  expect([...new Set(keys)].sort()).toEqual([...texts].sort());
});

test('A-22 an appointment may name the mailbox for notices of work; what is no address is refused', () => {
  const email = 'acting@komitet.example';
  expect(posts(after(['appoint', { ...appointment, email }]))).toMatchObject([{ email }]);
  expect(posts(after(['appoint', appointment]))[0]).not.toHaveProperty('email');
  expect(refused(empty, 'appoint', { ...appointment, email: 'nobody' })).toEqual(['email notEmail']);
});

test('A-22 a second order on the same role changes nothing of the first, and a relief shortens only what lasts longer', () => {
  const open = { ...appointment, until: null };
  const twice = after(['appoint', open], ['appoint', { ...appointment, until: '2026-07-01' }]);
  expect(brief(twice).map(([, , until]) => until)).toEqual([null, '2026-07-01']);
  const ended = extend(office, twice, {
    ...twice.entries[0]!,
    step: 'relieve',
    data: { iin, role: 'actingHead', order: '20-ж/қ', until: '2026-07-31' },
  });
  expect(brief(ended).map(([, , until]) => until)).toEqual(['2026-07-31', '2026-07-01']);
});

test('A-22 only an order of appointment that names a role and a day makes a post', () => {
  const [entry] = after(['appoint', appointment]).entries;
  const made = (step: string, data: Data) => posts({ ...empty, entries: [{ ...entry!, step, data }] }).length;
  expect(made('appoint', appointment)).toBe(1);
  expect(made('relieve', appointment)).toBe(0);
  expect(made('appoint', { ...appointment, role: 'king' })).toBe(0);
  expect(made('appoint', { ...appointment, from: 'soon' })).toBe(0);
});
