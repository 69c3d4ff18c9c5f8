import type { FrameworkTable } from './types.ts';

export const graphql = {
  id: 'graphql',
  title: 'GraphQL',
  packages: ['graphql', '@apollo/server', 'graphql-yoga'],
  majors: [16],
  source: 'https://www.apollographql.com/docs/apollo-server/data/errors#setting-http-status-code-and-headers',
  objects: {
    GraphQLError: { exports: [{ package: 'graphql', name: 'GraphQLError' }] },
    schema: {
      exports: [
        { package: '@apollo/server', name: 'ApolloServer' },
        { package: 'graphql-yoga', name: 'createSchema' },
      ],
    },
  },
  handlers: [{ on: 'schema', within: 'resolvers', params: { 0: [] } }],
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
  thrown: {
    reads: [],
    number: 'the client gets 200 with the error in the body',
    outcome: 'the client gets 200 with the error in the body',
    advice: 'Throw a `GraphQLError` with `extensions.http.status`',
  },
  content: { '1xx': 'unknown', '204': 'unknown', '205': 'unknown', '304': 'unknown' },
} as const satisfies FrameworkTable;
