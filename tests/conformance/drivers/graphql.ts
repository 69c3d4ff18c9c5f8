import { graphql } from '../../../src/frameworks/graphql.ts';
import type { Driver } from '../driver.ts';

const schema = (code: string): string => `
import http from 'node:http';
import { GraphQLError, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
const resolve = () => {
  ${code}
};
const query = new GraphQLObjectType({ name: 'Query', fields: { find: { type: GraphQLString, resolve } } });
const schema = new GraphQLSchema({ query });`;

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
  wrap: (code) => `${schema(code)}
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
const apollo = new ApolloServer({ schema, csrfPrevention: false });
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
  wrap: (code) => `${schema(code)}
import { createYoga } from 'graphql-yoga';
const yoga = createYoga({ schema, graphqlEndpoint: '/', logging: false });
export const server = http.createServer((req, res) => {
  req.url = '/?query={find}';
  yoga(req, res);
}).listen(0, '127.0.0.1');`,
  forms,
} satisfies Driver;
