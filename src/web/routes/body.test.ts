import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { cmsOf } from './body.js';

const given = (cms: unknown) => Buffer.from(cmsOf({ body: { cms } } as FastifyRequest)).toString();

test('NCALayer §3 the signature of a form is base64 with or without line breaks; anything else is none', () => {
  const base64 = Buffer.from('a signature').toString('base64');
  expect(given(base64)).toBe('a signature');
  expect(given(` ${base64.slice(0, 7)}\r\n${base64.slice(7)}\n`)).toBe('a signature');
  for (const other of ['', ' ', `${base64}!`, '{}', '====', ['YQ=='], null, 7]) expect(given(other)).toBe('');
});

test('HOUSE §6.13 a megabyte of blanks, or of anything, is refused at once', () => {
  const start = performance.now();
  for (const much of [' ', '\n', 'A', '=', 'A ', '= '])
    expect(given(`A${much.repeat(1_000_000 / much.length)}!`)).toBe('');
  expect(performance.now() - start).toBeLessThan(1000);
});
