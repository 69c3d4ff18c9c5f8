import { expect, it } from 'vitest';
import { probe } from './probe.ts';

it('follows the type of a destructured parameter', () => {
  const code = `import type { Context } from 'koa';
export const show = ({ response }: Context) => { response.status = 404; };
`;
  expect(probe(code, { language: 'ts' })).toEqual(['set koa ctx.status = n 404 body:unknown declared/annotations']);
});

it('takes a destructured parameter of another type for something else', () => {
  const code = `import type { Job } from 'somewhere';
export const show = ({ res, req }: Job) => { res.status(404).end(); };
`;
  expect(probe(code, { language: 'ts' })).toEqual([]);
});

it('finds handlers in lists and options of a route call', () => {
  const code = `import Fastify from 'fastify';
const app = Fastify();
app.route([{ method: 'GET', url: '/', options: { handler: async (request, reply) => reply.code(404).send() } }]);
`;
  expect(probe(code)).toEqual(['set fastify reply.code(n) 404 body:none proven/handlers']);
});

it('reads the members of constants by number', () => {
  const code = `import express from 'express';
const codes = { 1: 404 };
express().get('/', (req, res) => { res.status(codes[1]).end(); });
`;
  expect(probe(code)).toEqual(['set express res.status(n) 404 body:none proven/handlers']);
});
