import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-undeclared-code.ts';

const fastify = (schema: string, body: string): string =>
  `import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/users/:id', { schema: { response: ${schema} } }, async (request, reply) => {\n  ${body}\n});`;
const hono = (responses: string, body: string): string =>
  `import { OpenAPIHono, createRoute } from '@hono/zod-openapi';\nconst app = new OpenAPIHono();\nconst route = createRoute({ method: 'get', path: '/users', responses: ${responses} });\napp.openapi(route, (c) => {\n  ${body}\n});`;
const nest = (decorators: string, body: string, extra = ''): string =>
  `import { Controller, Get, HttpCode, NotFoundException, Post, Redirect, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiNotFoundResponse, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
${extra}
@Controller('users')
export class Users {
  ${decorators} create() { ${body} }
}`;
const tsRest = (responses: string, body: string): string =>
  `import { initContract } from '@ts-rest/core';
import { initServer } from '@ts-rest/express';
const contract = initContract().router({ users: { show: { method: 'GET', path: '/users/:id', responses: ${responses} } }, other: { responses: { 200: all } } });
export const router = initServer().router(contract, { users: { show: async ({ params }) => { ${body} } } });`;
const tsoa = (decorators: string, body: string): string =>
  `import { Controller, Get, Response, Route, SuccessResponse } from 'tsoa';\n@Route('users')\nexport class Users extends Controller {\n  @Get('{id}') ${decorators} public async show(): Promise<User> { ${body} }\n}`;

const ts = { languageOptions: { parser } } as const;
const unused = [{ unused: true }];
const user = "if (!user) return reply.code(404).send({ error: 'no such user' });\n  return reply.code(200).send(user);";

new RuleTester().run('no-undeclared-code', rule, {
  valid: [
    fastify('{ 200: user, 404: failure }', user),
    fastify("{ '2xx': user, '4xx': failure, 500: failure }", user),
    fastify('{ 500: failure, default: user }', user),
    fastify('{ 201: user, default: user }', user),
    // One answer that nobody can read makes the rule silent.
    fastify('{ 200: user }', 'if (failed) return reply.code(404).send(); return reply.code(code).send();'),
    fastify('{ 200: user }', 'if (failed) return fail(reply); return reply.code(404).send();'),
    fastify('{ 200: user }', 'if (failed) throw failed; return reply.code(404).send();'),
    fastify('{ ...failures, 200: user }', user),
    fastify('{ [code]: failure, 200: user }', user),
    fastify('failures', user),
    "import Fastify from 'fastify';\nconst app = Fastify();\nconst show = (request, reply) => reply.code(404).send();\napp.get('/a', { schema: { response: { 200: a } } }, show);\napp.get('/b', { schema: { response: { 404: b } } }, show);",
    // Nothing is declared.
    "import express from 'express';\nconst app = express();\napp.get('/users', (req, res) => res.sendStatus(404));",
    hono('{ 200: users, 404: failure }', 'if (!users) return c.json({}, 404);\n  return c.json(users);'),
    hono('{ 200: users }', 'if (failed) return forward(c);\n  return c.json({}, 404);'),
    hono('{ 200: users }', 'if (failed) return made;\n  return c.json({}, 404);'),
    { ...ts, code: nest('@Post() @ApiCreatedResponse()', 'return this.users.create();') },
    { ...ts, code: nest('@Get() @ApiOkResponse()', 'return this.users.list();') },
    { ...ts, code: nest('@Post() @HttpCode(202) @ApiResponse({ status: 202 })', 'return this.users.create();') },
    { ...ts, code: nest("@Post() @ApiResponse({ status: '2XX' })", 'return this.users.create();') },
    { ...ts, code: nest('@Post() @ApiOkResponse() @ApiDefaultResponse()', 'return this.users.create();') },
    // The description gets the framework's own success where none is declared.
    { ...ts, code: nest('@Post() @ApiNotFoundResponse()', 'throw new NotFoundException();') },
    { ...ts, code: nest('@Post() @ApiNotFoundResponse()', 'return this.users.create();') },
    // The project's own decorator may declare more; so may a spread.
    { ...ts, code: nest('@Post() @ApiOkResponse() @ApiErrors()', 'throw new NotFoundException();') },
    {
      ...ts,
      code: nest('@Post() @ApiOkResponse() @Shared()', 'return 1;', "import { Shared } from '../shared.js';"),
    },
    { ...ts, code: nest('@Post() @ApiOkResponse() @ApiResponse({ ...failure })', 'throw new NotFoundException();') },
    {
      ...ts,
      code: nest('@Post() @ApiOkResponse()', 'try { throw new NotFoundException(); } catch { return null; }').replace(
        '@Post()',
        '@Get()',
      ),
    },
    { ...ts, code: tsRest('{ 200: user, 404: none }', 'return { status: 404, body: null };') },
    { ...ts, code: tsRest('{ 200: user }', 'if (failed) return answer; return { status: 404, body: null };') },
    { ...ts, code: tsoa("@Response('404') @SuccessResponse('202')", 'this.setStatus(202); return user;') },
    // Unused: errors may come from elsewhere, and 200 is what a returned value gets.
    {
      code: fastify('{ 200: user, 204: none, 401: failure }', 'if (!user) reply.code(204); return user;'),
      options: unused,
    },
    { code: fastify('{ 200: user, 404: failure }', user), options: unused },
    { ...ts, code: tsoa("@SuccessResponse('201')", 'if (late) this.setStatus(201); return user;'), options: unused },
  ].map((one) => (typeof one === 'string' ? { code: one } : one)),
  invalid: [
    {
      code: fastify('{ 200: user }', user),
      errors: [
        {
          message:
            'This route answers 404 Not Found, and declares only 200. Declare the code, or answer with one that is declared.',
          line: 4,
          column: 32,
        },
      ],
    },
    {
      languageOptions: { sourceType: 'commonjs' },
      code: "const app = require('fastify')();\nconst { StatusCodes } = require('http-status-codes');\napp.route({ method: 'GET', url: '/users', schema: { response: { [StatusCodes.OK]: users, '5xx': failure } }, handler: list });\nfunction list(request, reply) {\n  reply.code(StatusCodes.CONFLICT).send();\n}",
      errors: [{ messageId: 'undeclared', line: 5 }],
    },
    {
      code: hono('{ 200: users, 401: failure }', 'if (!users) return c.json({}, 404);\n  return c.json(users, 200);'),
      errors: [{ message: /answers 404 Not Found, and declares only 200 and 401\./ }],
    },
    {
      code: "import { OpenAPIHono, createRoute } from '@hono/zod-openapi';\nconst app = new OpenAPIHono();\napp.openapi(createRoute({ method: 'get', path: '/users', responses: { 204: none } }), (c) => {\n  if (empty) return c.body(null, 204);\n  return c.json([]);\n});",
      errors: [{ message: /answers 200 OK, and declares only 204\./ }],
    },
    {
      ...ts,
      code: nest('@Post() @ApiOkResponse()', 'return this.users.create();'),
      errors: [{ message: /answers 201 Created, and declares only 200\./, line: 6 }],
    },
    {
      ...ts,
      code: nest('@Get() @ApiOkResponse()', 'if (!user) throw new NotFoundException(); return user;'),
      errors: [{ message: /answers 404 Not Found/ }],
    },
    {
      ...ts,
      code: nest('@Post() @HttpCode(204) @ApiCreatedResponse() @UseGuards(Guard)', 'this.users.create();'),
      errors: [{ message: /answers 204 No Content/, column: 21 }],
    },
    {
      ...ts,
      code: tsRest(
        '{ 200: user }',
        'if (failed) return { status: 404, body: null }; return { status: 200, body: user };',
      ),
      errors: [{ message: /answers 404 Not Found, and declares only 200\./ }],
    },
    {
      ...ts,
      code: tsoa("@Response('404') @SuccessResponse('200')", 'if (late) this.setStatus(202); return user;'),
      errors: [{ message: /answers 202 Accepted, and declares only 404 and 200\./ }],
    },
    {
      code: fastify('{ 200: user, 201: user, 404: failure }', user),
      options: unused,
      errors: [
        {
          message: 'This route declares 201 Created, and its handler never sends it. Send it, or leave it out.',
          column: 58,
        },
      ],
    },
    {
      ...ts,
      code: nest('@Get() @ApiOkResponse() @ApiCreatedResponse()', 'return user;'),
      options: unused,
      errors: [{ messageId: 'unused' }],
    },
  ],
});
