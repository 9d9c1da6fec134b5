/** The tests of the law and of the machine alone, for `npm run mutate`: without the walks through the tables, which take minutes. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** These try everything there is and take seconds: whatever a quicker file notices need not wait for them. */
const slow = ['src/law/compare.test.ts', 'src/law/application.test.ts'];

/** `ROOM=core` or `ROOM=law`: the tests of that room alone. What they notice the others need not. */
const rooms = process.env['ROOM'] ? [process.env['ROOM']] : ['core', 'law'];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => slow.findIndex((name) => moduleId.endsWith(name));
    return files.toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: rooms.map((room) => `src/${room}/**/*.test.ts`),
    exclude: ['src/law/exploration.test.ts', 'node_modules/**', 'dist/**'],
    testTimeout: 20_000,
    sequence: { sequencer: QuickFirst },
  },
});
