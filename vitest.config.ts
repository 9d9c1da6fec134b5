import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'stories/**/*.test.ts', 'house.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
