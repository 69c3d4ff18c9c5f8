import type { FrameworkTable } from './types.ts';

/** Responses and errors of clients that nothing tells apart: known by their names, and by a second sign. */
export const httpClient = {
  id: 'http-client',
  title: 'the HTTP client',
  packages: ['needle', 'request', 'request-promise', 'request-promise-native'],
  majors: [1],
  source: 'https://developer.mozilla.org/en-US/docs/Web/API/Response/status',
  precedence: 65,
  objects: {
    response: {
      names: ['res', 'response', 'resp'],
      signs: ['awaited', 'member', 'caught'],
    },
    error: {
      names: ['err', 'error', 'e'],
      signs: ['caught', 'handler'],
      companions: ['req', 'res', 'request', 'response', 'next', 'reply', 'ctx'],
      members: { response: 'response' },
    },
  },
  handlers: [],
  shapes: [
    { kind: 'compare', form: 'response.status === n', on: 'response', name: 'status', role: 'read', untyped: true },
    {
      kind: 'compare',
      form: 'response.statusCode === n',
      on: 'response',
      name: 'statusCode',
      role: 'read',
      untyped: true,
    },
    { kind: 'compare', form: 'error.status === n', on: 'error', name: 'status', role: 'read', untyped: true },
    { kind: 'compare', form: 'error.statusCode === n', on: 'error', name: 'statusCode', role: 'read', untyped: true },
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
