import { expect, test } from 'vitest';
import type { Paper } from '../core/paper.js';
import { complaintSpecimens } from '../law/complaintSpecimens.js';
import { permitSpecimens } from '../law/permitSpecimens.js';
import { specimens } from '../law/specimens.js';
import { markOf, marksOf } from './marks.js';

const papers: readonly Paper[] = [...specimens, ...complaintSpecimens, ...permitSpecimens];

test('APPC 80 every paper but the permit, whose form is fixed, says what the marks in its margin mean', () => {
  for (const paper of papers) {
    const meant = marksOf(paper);
    if (paper.kind === 'permit') expect(meant).toBeNull();
    const norms = JSON.stringify(paper.blocks).matchAll(/"norm":"([A-Z]+)/g);
    for (const [, prefix] of paper.kind === 'permit' ? [] : norms) {
      expect(meant?.kk).toContain(`${prefix} – `);
      expect(meant?.ru).toContain(`${prefix} – `);
    }
  }
});

test('A-50 what no norm asks for is marked in the languages of the paper', () => {
  expect(markOf('practice')).toBe('тәжірибе\nпрактика');
  expect(markOf('P10.3')).toBe('P10.3');
});
