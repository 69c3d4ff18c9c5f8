import { defineConfig } from 'vitest/config';

/** Projects that need more than the sources: the build, a real framework, another host, or code of others. */
const apart = ['laws', 'conformance', 'hosts', 'corpus'];

const project = (name: string, settings: { include: string[]; exclude?: string[]; testTimeout?: number }) => ({
  test: {
    name,
    setupFiles: ['tests/setup.ts'],
    ...settings,
    exclude: ['**/node_modules/**', '**/fixtures/**', ...(settings.exclude ?? [])],
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', { include: ['tests/**/*.test.ts'], exclude: apart.map((folder) => `tests/${folder}/**`) }),
      ...apart.map((folder) =>
        project(folder, {
          include: [`tests/${folder}/**/*.test.ts`],
          testTimeout: folder === 'laws' ? 30_000 : 120_000,
        }),
      ),
    ],
  },
});
