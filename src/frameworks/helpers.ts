import type { FrameworkTable } from './types.ts';

/** Functions of a project that send a code, where nobody knows with what: `settings['http-status'].wrappers` declares them. */
export const helpers = {
  id: 'helpers',
  title: 'The helper',
  packages: [],
  majors: [1],
  source: 'https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/settings.md',
  precedence: 99,
  objects: {},
  handlers: [],
  shapes: [],
  accepts: {
    min: 100,
    max: 999,
    outside: 'no server can send it',
    strings: 'accepted',
    fractions: 'truncated',
    missing: 'accepted',
    interim: 'accepted',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
