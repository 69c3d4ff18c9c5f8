import { expect, it, vi } from 'vitest';
import { probe } from '../probe.ts';

vi.setConfig({ testTimeout: 60_000 });

const typed = { language: 'ts', types: true } as const;

function probeTyped(code: string): readonly string[] {
  return probe(code, typed);
}

it('knows a response by its type, whatever its name is', () => {
  expect(
    probeTyped(`import { Router } from 'express';
      import type { Response } from 'express';
      interface MyResponse extends Response { extra: string }
      type Alias = MyResponse | undefined;
      declare function give(): Alias;
      const answer = give();
      answer?.status(404).json({});
      Router().get('/x', (first, second) => { second.status(404).json({}); });`),
  ).toEqual([
    'set express res.status(n) 404 body:present proven/types',
    'set express res.status(n) 404 body:present proven/types',
  ]);
});

it('refutes a usual name by a type of the project', () => {
  expect(
    probeTyped(`import 'express';
      interface Job { status(code: number): { json(value: object): void } }
      function run(req: object, res: Job, next: () => void) { res.status(404).json({}); }`),
  ).toEqual([]);
});

it('does not know any and unknown, and leaves them to the other voters', () => {
  expect(probeTyped(`function run(req: any, res: any, next: any) { res.status(404).json({}); }`)).toEqual([
    'set express res.status(n) 404 body:present inferred/names',
  ]);
});

it('tells the types of several frameworks apart', () => {
  expect(
    probeTyped(`import type { FastifyReply } from 'fastify';
      import type { Context } from 'koa';
      import type { Context as HonoContext } from 'hono';
      import type { ServerResponse } from 'node:http';
      export function all(a: { inner: FastifyReply }, b: Context, c: HonoContext, d: ServerResponse) {
        a.inner.code(404);
        b.status = 404;
        d.statusCode = 404;
        return c.json({}, 404);
      }
      new Response('x', { status: 404 });`),
  ).toEqual([
    'set fastify reply.code(n) 404 body:unknown proven/types',
    'set koa ctx.status = n 404 body:unknown proven/types',
    'set node res.statusCode = n 404 body:unknown proven/types',
    'send hono c.json(data, n) 404 body:present proven/types',
    'send fetch new Response(body, { status: n }) 404 body:present proven/bindings',
  ]);
});
