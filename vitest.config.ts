import { defineConfig } from 'vitest/config';

/** Projects that need more than the sources: the build, the real frameworks, other hosts, code of others. */
const apart = ['laws', 'conformance', 'hosts', 'corpus'];
const foreign = ['**/node_modules/**', '**/fixtures/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...foreign, ...apart.map((folder) => `tests/${folder}/**`)],
          // Both RuleTesters look for describe, it and afterAll there.
          globals: true,
          // The tests share nothing that changes, and loading typescript once a file would be most of the time.
          isolate: false,
        },
      },
      ...apart.map((folder) => ({
        test: {
          name: folder,
          include: [`tests/${folder}/**/*.test.ts`],
          exclude: foreign,
          globals: true,
          testTimeout: folder === 'laws' ? 30_000 : 120_000,
          // They start programs that keep every core busy, while the others have little time for a test.
          sequence: { groupOrder: folder === 'hosts' ? 1 : 0 },
        },
      })),
    ],
  },
});
