import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('finds the responses that routes declare', () => {
  const code = `import Fastify from 'fastify';
import { Elysia, t } from 'elysia';
import Hapi from '@hapi/hapi';
import { StatusCodes } from 'http-status-codes';
const app = Fastify();
app.get('/a', { schema: { response: { 200: user, '4xx': failure, [StatusCodes.NOT_FOUND]: failure } } }, handle);
app.route({ method: 'GET', url: '/b', schema: { response: { '201': user, default: failure } } });
new Elysia().get('/c', () => user, { response: { 200: t.String(), 409: t.String() } });
const server = Hapi.server();
server.route({ method: 'GET', path: '/d', options: { response: { status: { 204: none } } } });
`;
  expect(probe(code)).toEqual([
    'declare fastify app.get(path, { schema: { response: { n: … } } }) 200 body:unknown proven/bindings',
    'declare fastify app.get(path, { schema: { response: { n: … } } }) 404 body:unknown proven/bindings',
    'declare fastify app.route({ schema: { response: { n: … } } }) 201 body:unknown proven/bindings',
    'declare elysia app.get(path, handler, { response: { n: … } }) 200 body:unknown proven/bindings',
    'declare elysia app.get(path, handler, { response: { n: … } }) 409 body:unknown proven/bindings',
    'declare hapi server.route({ options: { response: { status: { n: … } } } }) 204 body:unknown proven/bindings',
  ]);
});

it('stays silent on other objects with numbers for keys', () => {
  const code = `import Fastify from 'fastify';
import { app as other } from './app.js';
const app = Fastify();
app.get('/a', { schema: { querystring: { 200: user } } }, handle);
app.decorate('x', { schema: { response: { 200: user } } });
other.get('/a', { schema: { response: { 200: user } } }, handle);
const schema = { response: { 200: user } };
const names = { 200: 'OK', 404: 'Not Found' };
validate({ response: { 404: user } });
app.get('/b', { schema: { response: user } }, handle);
`;
  expect(probe(code)).toEqual([]);
});
