import { expect, it } from 'vitest';
import { probeSites, type ProbeOptions } from './probe.ts';

const express = "import express from 'express'; const app = express();";
const fastify = "import Fastify from 'fastify'; const app = Fastify();";
const nest = "import { Controller, Get, Post, HttpCode, Redirect, UseGuards } from '@nestjs/common';";

it.each([
  [`${express} app.head('/x', (req, res) => res.sendStatus(404));`, 'HEAD'],
  [`${express} app.route('/x').post((req, res) => res.sendStatus(404));`, 'POST'],
  [`${express} app.route('/x').get(list).put((req, res) => res.sendStatus(404));`, 'PUT'],
  [`${express} app.get('/x', (req, res) => load().then(() => res.sendStatus(404)));`, 'GET'],
  [`${express} const list = (req, res) => res.sendStatus(404); app.get('/x', list);`, 'GET'],
  [`${express} const list = (req, res) => res.sendStatus(404); app.get('/x', list); app.head('/x', list);`, null],
  [`${express} app.use((req, res) => res.sendStatus(404));`, null],
  [`${express} app.all('/x', (req, res) => res.sendStatus(404));`, null],
  ["import Router from '@koa/router'; const r = new Router(); r.del('/x', (ctx) => { ctx.status = 404; });", 'DELETE'],
  ["import Router from '@koa/router'; const r = new Router(); r.use((ctx) => { ctx.status = 404; });", null],
  [`${fastify} app.route({ method: 'POST', url: '/x', handler: (request, reply) => reply.code(404).send() });`, 'POST'],
  [
    `${fastify} app.route({ method: ['GET', 'POST'], url: '/x', handler: (request, reply) => reply.code(404).send() });`,
    null,
  ],
  [`${fastify} app.put('/x', { handler: (request, reply) => reply.code(404).send() });`, 'PUT'],
  [
    "import Hapi from '@hapi/hapi'; const server = Hapi.server(); server.route({ method: 'PATCH', path: '/x', options: { handler: (request, h) => h.response().code(404) } });",
    'PATCH',
  ],
  [
    "import { Hono } from 'hono'; const app = new Hono(); app.on('PUT', '/x', (c) => c.json({}, 404)).use((c) => c.next());",
    'PUT',
  ],
  ["import { Hono } from 'hono'; const app = new Hono(); app.on(['PUT', 'GET'], '/x', (c) => c.json({}, 404));", null],
  [
    "import { OpenAPIHono, createRoute } from '@hono/zod-openapi'; const app = new OpenAPIHono(); const route = createRoute({ method: 'post', path: '/x' }); app.openapi(route, (c) => c.json({}, 404));",
    'POST',
  ],
  ['new Response(null, { status: 404 });', null],
])('%s', (code, method) => {
  expect(probeSites(code).map((site) => site.response.method)).toEqual([method]);
});

it.each<[string, string, string | null]>([
  ['app/users/route.ts', 'export const POST = async () => new Response(null, { status: 404 });', 'POST'],
  ['app/users/route.ts', 'export async function DELETE() { return new Response(null, { status: 404 }); }', 'DELETE'],
  ['src/routes/users/+server.ts', 'export const PUT = () => new Response(null, { status: 404 });', 'PUT'],
  [
    'app/routes/users.tsx',
    "import { redirect } from 'react-router'; export async function action() { return redirect('/x', 301); }",
    'POST',
  ],
  [
    'app/routes/users.tsx',
    "import { redirect } from '@remix-run/node'; export const loader = async () => redirect('/x', 301);",
    'GET',
  ],
  [
    'server/api/users.post.ts',
    "import { defineEventHandler, setResponseStatus } from 'h3'; export default defineEventHandler((event) => { setResponseStatus(event, 404); });",
    'POST',
  ],
  [
    'server/api/users.ts',
    "import { defineEventHandler, setResponseStatus } from 'h3'; export default defineEventHandler((event) => { setResponseStatus(event, 404); });",
    null,
  ],
])('%s: %s', (filename, code, method) => {
  expect(probeSites(code, { language: 'ts', filename }).map((site) => site.response.method)).toEqual([method]);
});

it('reads the method off decorators', () => {
  const options: ProbeOptions = { language: 'ts' };
  const methodsIn = (code: string): readonly (string | null)[] =>
    probeSites(code, options).map((site) => site.response.method);
  expect(
    methodsIn(`${nest} @Controller('users') export class Users {
  @Post() @HttpCode(202) create() { return this.users.create(); }
  @UseGuards(Guard) @Get(':id') @Redirect('/x', 301) show() {}
  @Post() @Get() @HttpCode(203) both() {}
  @HttpCode(204) helper() {}
}`),
  ).toEqual(['POST', 'GET', null, null]);
  expect(
    methodsIn(`import { Controller, Put, Route } from 'tsoa'; @Route('users') export class Users extends Controller {
  @Put('{id}') public async save() { this.setStatus(202); }
}`),
  ).toEqual(['PUT']);
});
