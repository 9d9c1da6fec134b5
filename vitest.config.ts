import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['house.setup.ts'],
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'stories/**/*.test.ts', 'house.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    // One process: the test databases are started once, and the stories' signer has the one port of NCALayer.
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
