import type { FrameworkTable } from './types.ts';

export const ky = {
  id: 'ky',
  title: 'ky',
  packages: ['ky'],
  majors: [1],
  source: 'https://github.com/sindresorhus/ky#api',
  precedence: 63,
  objects: {
    ky: {
      exports: [{ package: 'ky', name: 'default' }],
      types: [{ package: 'ky', name: 'KyInstance' }],
      call: 'fetch.response',
      methods: {
        get: 'fetch.response',
        post: 'fetch.response',
        put: 'fetch.response',
        patch: 'fetch.response',
        delete: 'fetch.response',
        head: 'fetch.response',
        create: 'self',
        extend: 'self',
      },
    },
    error: {
      types: [{ package: 'ky', name: 'HTTPError' }],
      names: ['err', 'error', 'e'],
      signs: ['import'],
      members: { response: 'fetch.response' },
    },
  },
  handlers: [],
  shapes: [],
  accepts: {
    min: 100,
    max: 999,
    outside: 'no server can send it',
    strings: 'ignored',
    stringOutcome: 'the received code is a number, and never equals a string',
    fractions: 'ignored',
    missing: 'ignored',
    interim: 'accepted',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
