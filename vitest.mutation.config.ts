/** The tests of the law and of the machine alone, for `npm run mutate`: without the walks through the tables, which take minutes. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/core/**/*.test.ts', 'src/law/**/*.test.ts'],
    exclude: ['src/law/exploration.test.ts', 'node_modules/**', 'dist/**'],
    testTimeout: 20_000,
  },
});
