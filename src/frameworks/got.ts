import type { FrameworkTable } from './types.ts';

export const got = {
  id: 'got',
  title: 'got',
  packages: ['got'],
  majors: [14],
  source: 'https://github.com/sindresorhus/got/blob/main/documentation/3-streams.md#response-2',
  precedence: 62,
  objects: {
    got: {
      exports: [
        { package: 'got', name: 'default' },
        { package: 'got', name: 'got' },
      ],
      types: [{ package: 'got', name: 'Got' }],
      call: 'response',
      methods: {
        get: 'response',
        post: 'response',
        put: 'response',
        patch: 'response',
        delete: 'response',
        head: 'response',
        extend: 'self',
      },
    },
    response: { types: [{ package: 'got', name: 'Response' }] },
    error: {
      types: [
        { package: 'got', name: 'HTTPError' },
        { package: 'got', name: 'RequestError' },
      ],
      names: ['err', 'error', 'e'],
      signs: ['import'],
      members: { response: 'response' },
    },
  },
  handlers: [{ on: 'response', methods: ['then'], params: { 0: ['response'] } }],
  shapes: [
    {
      kind: 'compare',
      form: 'response.statusCode === n',
      on: 'response',
      name: 'statusCode',
      role: 'read',
    },
    {
      kind: 'compare',
      form: 'response.status === n',
      on: 'response',
      name: 'status',
      role: 'read',
      instead: 'statusCode',
    },
  ],
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
