import { expect, test } from 'vitest';
import { falsePdf, sampleContract } from './contract.js';

const sample = sampleContract({ number: '17/(A)-2026', date: '2026-11-02', until: '2036-11-01' });
const text = new TextDecoder('latin1').decode(sample);

test('ISO 32000-1 §7.5.4 each offset in the cross-reference table of the sample contract points at its object', () => {
  expect(text.startsWith('%PDF-1.4\n')).toBe(true);
  expect(text.endsWith('%%EOF\n')).toBe(true);
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map((hit) => Number(hit[1]));
  expect(offsets).toHaveLength(5);
  offsets.forEach((at, i) => expect(text.slice(at)).toMatch(new RegExp(`^${i + 1} 0 obj\n`)));
  const start = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
  expect(text.slice(start).startsWith('xref\n')).toBe(true);
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  expect(text.indexOf('\nendstream') - text.indexOf('stream\n') - 'stream\n'.length).toBe(length);
});

test('A4 the sample contract names its number, its day and the day until which it is in force', () => {
  expect(text).toContain('(Contract No. 17/\\(A\\)-2026) Tj');
  expect(text).toContain('from 2026-11-02 until 2036-11-01');
  expect(text).toContain('220740007750');
});

test('ISO 32000-1 §7.5.2 the false PDF has the name of one and not its header', () => {
  expect(falsePdf().name).toMatch(/\.pdf$/);
  expect(new TextDecoder().decode(falsePdf().bytes)).not.toContain('%PDF');
});
