import { graphql } from '../../../src/frameworks/graphql.ts';
import type { Driver } from '../driver.ts';

const resolve = (code: string): string => `
import http from 'node:http';
import { GraphQLError } from 'graphql';
const typeDefs = 'type Query { find: String }';
const resolvers = {
  Query: {
    find: () => {
      ${code}
    },
  },
};`;

const forms = {
  'new GraphQLError(message, { extensions: { http: { statusCode: n } } })':
    "throw new GraphQLError('content', { extensions: { http: { statusCode: CODE } } });",
  'new GraphQLError(message, { extensions: { http: { status: n } } })':
    "throw new GraphQLError('content', { extensions: { http: { status: CODE } } });",
};

export const apolloDriver = {
  table: graphql,
  under: 'Apollo Server',
  majors: { 16: { '@apollo/server': '@apollo/server', graphql: 'graphql', express: 'express-5' } },
  wrap: (code) => `${resolve(code)}
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
const apollo = new ApolloServer({ typeDefs, resolvers, csrfPrevention: false });
export const server = apollo.start().then(() => {
  const app = express();
  app.use(express.json(), expressMiddleware(apollo));
  return http.createServer((req, res) => {
    req.url = '/?query={find}';
    app(req, res);
  }).listen(0, '127.0.0.1');
});`,
  forms,
} satisfies Driver;

export const yogaDriver = {
  table: graphql,
  under: 'GraphQL Yoga',
  majors: { 16: { 'graphql-yoga': 'graphql-yoga', graphql: 'graphql' } },
  wrap: (code) => `${resolve(code)}
import { createSchema, createYoga } from 'graphql-yoga';
const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), graphqlEndpoint: '/', logging: false });
export const server = http.createServer((req, res) => {
  req.url = '/?query={find}';
  yoga(req, res);
}).listen(0, '127.0.0.1');`,
  forms,
} satisfies Driver;
