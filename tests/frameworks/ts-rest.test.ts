import { expect, it } from 'vitest';
import { probe } from '../facts/probe.ts';

it('finds what a route returns', () => {
  const code = `import { initServer, createExpressEndpoints } from '@ts-rest/express';
import { contract } from './contract';
const s = initServer();
const CREATED = 201;
const router = s.router(contract, {
  getPost: async ({ params }) => { if (!params.id) return { status: 404, body: { a: 1 } }; return { status: 200, body: post }; },
  createPost: async () => ({ status: CREATED, body: post }),
  nested: { wrong: { handler: async () => ({ statusCode: 204, body: undefined }) } },
});
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'send ts-rest return { status: n, body } 404 body:present proven/handlers',
    'send ts-rest return { status: n, body } 200 body:present proven/handlers',
    'send ts-rest return { status: n, body } 201 body:present proven/handlers',
    'send ts-rest return { statusCode: n, body } 204 body:none proven/handlers',
  ]);
});

it('finds the keys of a contract', () => {
  const code = `import { initContract } from '@ts-rest/core';
import { StatusCodes } from 'http-status-codes';
const c = initContract();
export const contract = c.router({
  getPost: { method: 'GET', path: '/x', responses: { 200: post, 404: none, [StatusCodes.GONE]: none } },
  users: { list: { method: 'GET', responses: { '200': users } } },
});
export const create = c.mutation({ method: 'POST', responses: { 201: post, default: none } });
`;
  expect(probe(code, { language: 'ts' })).toEqual([
    'declare ts-rest c.router({ route: { responses: { n: … } } }) 200 body:unknown proven/bindings',
    'declare ts-rest c.router({ route: { responses: { n: … } } }) 404 body:unknown proven/bindings',
    'declare ts-rest c.router({ route: { responses: { n: … } } }) 410 body:unknown proven/bindings',
    'declare ts-rest c.router({ route: { responses: { n: … } } }) 200 body:unknown proven/bindings',
    'declare ts-rest c.mutation({ responses: { n: … } }) 201 body:unknown proven/bindings',
  ]);
});

it('leaves look-alikes alone', () => {
  const code = `import { initContract } from './contract';
const c = initContract();
c.router({ getPost: { responses: { 200: post } } });
const s = server();
s.router(contract, { get: async () => ({ status: 404, body: 1 }) });
const load = async () => ({ status: 404, body: 1 });
router({ responses: { 200: post } });
app.router({ get: { responses: { 404: 1 } } });
`;
  expect(probe(code, { language: 'ts' }).filter((line) => !line.includes(' guessed/'))).toEqual([]);
});
