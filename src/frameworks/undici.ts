import type { FrameworkTable } from './types.ts';

/** undici's own client and its mocks; its `fetch` and `Response` are in the table of fetch. */
export const undici = {
  id: 'undici',
  title: 'undici',
  packages: ['undici'],
  majors: [8],
  source: 'https://undici.nodejs.org/#/docs/api/MockPool',
  objects: {
    MockAgent: {
      exports: [
        { package: 'undici', name: 'MockAgent' },
        { package: 'undici', name: 'SnapshotAgent' },
      ],
      construct: 'agent',
    },
    agent: { types: [{ package: 'undici', name: 'MockAgent' }], methods: { get: 'pool' } },
    pool: {
      names: ['mockPool', 'pool', 'mockClient'],
      signs: ['import'],
      types: [
        { package: 'undici', name: 'MockPool' },
        { package: 'undici', name: 'MockClient' },
      ],
      methods: { intercept: 'interceptor' },
    },
    interceptor: {
      types: [{ package: 'undici', name: 'MockInterceptor' }],
      methods: { reply: 'scope', defaultReplyHeaders: 'self', replyContentLength: 'self', replyWithError: 'scope' },
    },
    scope: { methods: { delay: 'self', persist: 'self', times: 'self' } },
    module: {
      exports: [{ package: 'undici', name: '*' }],
      methods: { request: 'response' },
    },
    request: { exports: [{ package: 'undici', name: 'request' }], call: 'response' },
    response: {},
  },
  handlers: [{ on: 'response', methods: ['then'], params: { 0: ['response'] } }],
  shapes: [
    {
      kind: 'call',
      form: 'interceptor.reply({ statusCode: n })',
      on: 'interceptor',
      name: 'reply',
      role: 'mock',
      code: [0, 'statusCode'],
      body: [0, 'data'],
      when: { 0: 'object' },
      common: true,
      fault: {
        kind: 'ineffective',
        outcome: 'takes the object for the status code, and the mocked response has no number for a status',
        fix: '{receiver}.reply(() => ({0}))',
      },
    },
    {
      kind: 'call',
      form: 'interceptor.reply(n, body)',
      on: 'interceptor',
      name: 'reply',
      role: 'mock',
      code: [0],
      body: [1],
      bodiless: '{receiver}.reply({0})',
      when: { 0: 'number' },
      common: true,
    },
    { kind: 'compare', form: 'response.statusCode === n', on: 'response', name: 'statusCode', role: 'read' },
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
    strings: 'accepted',
    fractions: 'accepted',
    missing: 'throws',
    interim: 'throws',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
