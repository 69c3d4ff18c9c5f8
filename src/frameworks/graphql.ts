import type { FrameworkTable } from './types.ts';

export const graphql = {
  id: 'graphql',
  title: 'GraphQL',
  packages: ['graphql'],
  majors: [16],
  source: 'https://www.apollographql.com/docs/apollo-server/data/errors#setting-http-status-code-and-headers',
  objects: { GraphQLError: { exports: [{ package: 'graphql', name: 'GraphQLError' }] } },
  handlers: [],
  shapes: [
    {
      kind: 'construct',
      form: 'new GraphQLError(message, { extensions: { http: { statusCode: n } } })',
      on: 'GraphQLError',
      role: 'throw',
      code: [1, 'extensions', 'http', 'statusCode'],
      requiresCode: true,
      fault: { kind: 'ineffective', outcome: 'ignores statusCode and sends 200', rename: 'status' },
    },
    {
      kind: 'construct',
      form: 'new GraphQLError(message, { extensions: { http: { status: n } } })',
      on: 'GraphQLError',
      role: 'throw',
      code: [1, 'extensions', 'http', 'status'],
      headers: [1, 'extensions', 'http', 'headers'],
      requiresCode: true,
      must: 'throw',
    },
  ],
  accepts: {
    min: 100,
    max: 999,
    outside: 'Apollo Server answers with 500, and under GraphQL Yoga the client waits for ever',
    strings: 'ignored',
    stringOutcome: 'Apollo Server answers with 200, and GraphQL Yoga sends it',
    fractions: 'truncated',
    missing: 'ignored',
    interim: 'hangs',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
