import { expect, test } from 'vitest';
import { forms } from '../forms.js';
import { itemsOf, placedIn, type Repeat, resolved, valueOf } from './row.js';

const topicOf = (name: string) => {
  const topic = forms.A3.topics.find((one) => one.name === name);
  if (!topic) throw new Error(`no topic ${name}`);
  return topic;
};
const contracts = topicOf('contracts');
const group = contracts.rows.find((row): row is Repeat => row.is === 'repeat' && row.name === 'contracts');
if (!group) throw new Error('no contracts');

const given = (...keys: readonly string[]): number => itemsOf(group, keys);

test('P2.3 the form asks for as many contracts as were begun: at least one, at most as many as it has room for', () => {
  expect(group.label.en).not.toBe('');
  expect(given()).toBe(1);
  expect(given('contracts.0.number')).toBe(1);
  expect(given('contracts.1.number', 'contracts.0.number')).toBe(2);
  expect(given('contracts.9.number')).toBe(10);
  expect([given('contracts.10.number'), given('contracts.999.number')]).toEqual([group.max, group.max]);
});

test('HOUSE §2 what is no item of the group begins none', () => {
  for (const key of [
    'phones.4.number',
    'contracts',
    'contracts.x.number',
    'contracts.x4',
    'contracts.4x',
    'contracts.0004.x',
  ])
    expect(given(key), key).toBe(1);
  expect(given('contracts.4.x')).toBe(5);
});

test('HOUSE §2 blanks are no value, and begin no item', () => {
  expect([valueOf({ name: '  x ' }, 'name'), valueOf({ name: ' ' }, 'name'), valueOf({}, 'name')]).toEqual([
    'x',
    '',
    '',
  ]);
  const items = (values: { readonly [key: string]: string }, files: readonly string[] = []) =>
    new Set(placedIn(contracts, values, files).map(({ index }) => index)).size;
  expect([
    items({ 'contracts.2.number': ' ' }),
    items({ 'contracts.2.number': '7' }),
    items({}, ['contracts.2.file']),
  ]).toEqual([1, 3, 3]);
});

test('A3.f8 an object at the same address takes over the address and nothing else, whatever was typed for it before', () => {
  expect(forms.A3.topics.find(({ norm }) => norm === 'A3.f8')?.title.en).not.toBe('');
  const values = {
    'object.same': 'yes',
    'object.region': 'typed before the tick',
    'address.country': 'DE',
    'address.city': 'Berlin',
    'my.object.note': 'kept',
    name: 'kept',
  };
  expect(resolved(values)).toEqual({
    'object.same': 'yes',
    'object.city': 'Berlin',
    'address.country': 'DE',
    'address.city': 'Berlin',
    'my.object.note': 'kept',
    name: 'kept',
  });
});
