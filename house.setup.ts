/**
 * Around each test: the rows of the law's tables that it uses are noted (`meta.rows` in the runner's JSON report), and a test
 * of the law whose title begins with a norm fails when it used no row that carries it.
 */
import { afterEach, beforeEach } from 'vitest';
import { untouched, usedRows } from './house.record.js';
import { normsOf } from './src/cli/titles.js';

declare module 'vitest' {
  interface TaskMeta {
    rows?: readonly string[];
  }
}

beforeEach(() => {
  usedRows();
});

afterEach(({ task }) => {
  const rows = usedRows();
  if (normsOf(task.name).length > 0) task.meta.rows = [...new Set(rows.map(({ row }) => row))].sort();
  if (!task.file.name.startsWith('src/law/') || task.result?.state === 'fail') return;
  const norms = untouched(task.name, rows);
  if (norms.length > 0)
    throw new Error(`The title begins with ${norms.join(', ')}, but the test used no row that carries it.`);
});
