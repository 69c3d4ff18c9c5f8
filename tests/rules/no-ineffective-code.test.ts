import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-ineffective-code.ts';

const express = (body: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/users/:id', async (req, res, next) => {\n  ${body}\n});`;
const hono = (body: string): string =>
  `import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/users/:id', (c) => {\n  ${body}\n});`;
const koa = (body: string): string =>
  `import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx, next) => {\n  ${body}\n});`;
const typescript = { languageOptions: { parser } } as const;

/** One fault that is fixed, with what the message says of it. */
const fixed = (code: string, output: string, outcome: string, advice: string): RuleTester.InvalidTestCase => ({
  code,
  output,
  errors: [{ message: `This does not set the status: ${outcome}. ${advice}.` }],
});
const advised = (code: string, outcome: string, advice: string): RuleTester.InvalidTestCase => ({
  code,
  output: null,
  errors: [{ message: `This does not set the status: ${outcome}. ${advice}.` }],
});

new RuleTester().run('no-ineffective-code', rule, {
  valid: [
    express("res.redirect(301, '/x');"),
    express('res.status(404).json({});'),
    express('res.status(200); if (!user) res.status(404); res.json(user);'),
    express('res.status(404); if (user) res.status(200); res.end();'),
    express('res.status(404); res.status(404).end();'),
    express('try { res.status(200); await find(); res.end(); } catch { res.status(500).end(); }'),
    express('if (cached) res.json(cached); if (stale) res.status(500);'),
    express('res.status = res.status || setStatus;'),
    // What may throw in between is answered with the status that is set by then, where that is an error's.
    express('res.status(400); const order = parse(req.body); res.status(201).json(order);'),
    express('res.status(404); const user = await find(); res.status(200).json(user);'),
    "import Fastify from 'fastify';\nFastify().get('/', async (request, reply) => { reply.code(400); const order = await parse(request); reply.code(201); return order; });",
    // Which status a function of the file sends, it says itself.
    `${express('res.status(400); fail(res);')}\nconst fail = (res) => res.json({});`,
    koa('ctx.body = null; ctx.status = 404;'),
    koa("ctx.status = 301; ctx.redirect('/x');"),
    koa("ctx.body = new Response('x'); ctx.status = 404;"),
    koa("ctx.status = 404; if (known) ctx.body = new Response('x');"),
    {
      code: koa("ctx.status = 404; ctx.body = new Response('x');"),
      settings: { 'http-status': { frameworks: { koa: 2 } } },
    },
    // No file says that this is Koa.
    "export const show = (ctx, next) => { ctx.status = 404; ctx.body = new Response('x'); };",
    koa('ctx.status = 404; await next(); ctx.status = 200;'),
    // A timer that is waited for, or may be, and one that may come before the answer.
    koa('await new Promise((end) => setTimeout(() => { ctx.status = 404; end(); }, 10));'),
    koa('setTimeout(() => { ctx.status = 404; }, 10); await next();'),
    koa('setTimeout(() => { ctx.status = 404; }, 10); return load();'),
    koa('const timer = setTimeout(() => { ctx.status = 404; }, 10);'),
    koa('ctx.respond = false; setTimeout(() => { ctx.status = 404; ctx.res.end(); }, 10);'),
    koa('ctx.body = stream; setTimeout(() => { ctx.status = 404; }, 10);'),
    koa('load().then(() => { ctx.status = 404; });'),
    'export function later(ctx, next) { setTimeout(() => { ctx.status = 404; }, 10); }',
    express('setTimeout(() => { res.status(404).end(); }, 10);'),
    hono('c.status(404); return c.json({});'),
    hono('return c.json({}, 404);'),
    'export const GET = () => Response.json({}, { status: 404 });',
    "import { json } from '@remix-run/node';\nexport const loader = () => json({}, 404);",
    "import Fastify from 'fastify';\nFastify().get('/', (request, reply) => reply.code(301).redirect('/x'));",
    // Only its name speaks for the response: it may be another framework's, whose redirect keeps the status.
    "app.get('/', (req, res) => res.status(301).redirect('/x'));",
    // What comes after a status is content.
    express('res.status(404).json(404); res.status(404).set(fields).json(404);'),
    express('res.json(total); res.json(42); res.json(200); res.json(404, user);'),
    "import Fastify from 'fastify';\nFastify().get('/', (request, reply) => reply.code(404).send(404));",
    'export const list = (req, res) => cache.json(404);',
    // Right in older majors, or another rule's.
    express("res.redirect('/x', 301); res.send(404);"),
    // Not HTTP, or not sure enough: what is called a response in a file that imports Node's http may be another thing.
    "import http from 'http';\nfunction fail(ctx) { ctx.response.status = 500; ctx.response.body = 'Sorry'; }",
    "import http from 'http';\nfunction timeOut(options) { options.response.status = 408; options.callback(options.response); }",
    'job.status = 404; user.json({}, 404);',
    { code: express("res.status(301).redirect('/x');"), settings: { 'http-status': { frameworks: ['koa'] } } },
  ],
  invalid: [
    // Forms.
    fixed(
      express('res.status = 404; res.end();'),
      express('res.status(404); res.end();'),
      'Express keeps the number as a property of its own and sends 200',
      'Write `res.status(404)`',
    ),
    fixed(
      express('res.statusCode(404);'),
      express('res.status(404);'),
      'Express throws a TypeError, because statusCode is a number and no function',
      'Write `res.status(404)`',
    ),
    {
      code: 'export const GET = () => Response.json({ error: true }, 404);',
      output: 'export const GET = () => Response.json({ error: true }, { status: 404 });',
      errors: [{ messageId: 'form', column: 57 }],
    },
    {
      code: 'export const GET = () => new Response(null, { statusCode: 404 });',
      output: 'export const GET = () => new Response(null, { status: 404 });',
      errors: [
        {
          message: 'This does not set the status: fetch ignores statusCode and sends 200. Name the property `status`.',
        },
      ],
    },
    fixed(
      "import { json } from '@sveltejs/kit';\nexport const GET = () => json({}, 404);",
      "import { json } from '@sveltejs/kit';\nexport const GET = () => json({}, { status: 404 });",
      'SvelteKit ignores the number and sends 200',
      'Write `json({}, { status: 404 })`',
    ),
    fixed(
      "import { send } from 'micro';\nexport default (req, res) => send(res, 'Gone', 410);",
      "import { send } from 'micro';\nexport default (req, res) => send(res, 410, 'Gone');",
      'micro throws a RangeError, and the client gets 500',
      "Write `send(res, 410, 'Gone')`",
    ),
    fixed(
      hono("return c.json({}, '404');"),
      hono('return c.json({}, 404);'),
      'Hono takes the string for an init object without a status, and sends 200',
      'Pass the status code as a number',
    ),
    advised(
      koa("ctx.redirect('/x', 301);"),
      'Koa ignores the second argument and sends 302',
      'Set `ctx.status` to 301, then pass the URL alone',
    ),
    fixed(
      "import Hapi from '@hapi/hapi';\nHapi.server().route({ handler: (request, h) => h.redirect('/x', 301) });",
      "import Hapi from '@hapi/hapi';\nHapi.server().route({ handler: (request, h) => h.redirect('/x').code(301) });",
      'hapi ignores the second argument and sends 302',
      "Write `h.redirect('/x').code(301)`",
    ),
    fixed(
      "import restify from 'restify';\nrestify.createServer().get('/x', (req, res, next) => { res.send({}, 404); next(); });",
      "import restify from 'restify';\nrestify.createServer().get('/x', (req, res, next) => { res.send(404, {}); next(); });",
      'restify takes the second argument for header fields and sends 200',
      'Write `res.send(404, {})`',
    ),
    {
      ...typescript,
      ...advised(
        "import type { APIGatewayProxyHandler } from 'aws-lambda';\nexport const handler: APIGatewayProxyHandler = async () => ({ status: 404, body: '' });",
        'AWS Lambda makes API Gateway answer with 502 "Malformed Lambda proxy response", or with 200 where the payload is version 2',
        'Name the property "statusCode"',
      ),
    },
    advised(
      "import { app } from '@azure/functions';\napp.http('x', { handler: async () => ({ statusCode: 404 }) });",
      'Azure Functions ignores the property and sends 200',
      'Name the property "status"',
    ),
    {
      ...typescript,
      ...advised(
        "import { Get, HttpCode, Redirect } from '@nestjs/common';\nclass Links { @Get() @HttpCode(301) @Redirect('/x') old() {} }",
        'Nest sends the code of @Redirect() instead, which is 302 where it names none',
        'Pass the status code to @Redirect() as its second argument',
      ),
    },
    {
      name: 'inferred: the developer decides',
      code: 'export function show(req, res) { res.statusCode(404); }',
      output: null,
      errors: [
        {
          messageId: 'form',
          suggestions: [
            {
              desc: 'Write `res.status(404)`.',
              output: 'export function show(req, res) { res.status(404); }',
            },
          ],
        },
      ],
    },
    // Too late.
    {
      code: express('res.json({});\n  res.status(404);'),
      output: null,
      errors: [
        {
          message:
            'The response was already sent by json() in line 4, so this status is lost: Express ignores it without a word. Set the status before the response is sent.',
          line: 5,
          column: 14,
        },
      ],
    },
    { code: express('res.json({}).status(404);'), output: null, errors: [{ messageId: 'late' }] },
    { code: express('res.end(); res.statusCode = 404;'), output: null, errors: [{ messageId: 'late' }] },
    { code: express("res.write('x'); res.status(500).end();"), output: null, errors: [{ messageId: 'late' }] },
    {
      code: "const http = require('http');\nhttp.createServer((req, res) => { res.writeHead(200); res.statusCode = 404; res.end(); });",
      output: null,
      languageOptions: { sourceType: 'commonjs' },
      errors: [{ messageId: 'late' }],
    },
    // Replaced.
    {
      code: express("res.status(301).redirect('/x');"),
      output: express("res.redirect(301, '/x');"),
      errors: [
        {
          message:
            "This status is never sent: Express's redirect sends 302 whatever was set before. Write `res.redirect(301, '/x')`.",
        },
      ],
    },
    {
      name: 'a status that does not redirect stays out of the redirect',
      code: express("res.status(401).redirect('/login');"),
      output: null,
      errors: [
        {
          message:
            "This status is never sent: Express's redirect sends 302 whatever was set before. Leave it out, or answer with it and without redirecting.",
          suggestions: [{ desc: 'Leave it out.', output: express("res.redirect('/login');") }],
        },
      ],
    },
    {
      code: express('res.status(404);\n  res.status(200).json({});'),
      output: null,
      errors: [
        { message: 'This status is never sent: status() in line 5 replaces it. Keep only one of them.', line: 4 },
      ],
    },
    {
      code: koa("setTimeout(() => { ctx.status = 404; ctx.body = 'none'; ctx.status = 410; }, 10);"),
      output: null,
      errors: [
        {
          message:
            'This status is never sent: Koa answers when the handler ends, before the timer runs. Wait for the timer in the handler.',
        },
      ],
    },
    {
      code: koa('setImmediate(function () { ctx.res.statusCode = 404; ctx.res.end(); });'),
      output: null,
      errors: [{ messageId: 'lost' }],
    },
    {
      code: koa('ctx.status = 404;\n  ctx.body = null;'),
      output: null,
      errors: [
        {
          message:
            'This status is never sent: Koa answers with 204 when the body is set to nothing after the status. Set the status after the body.',
        },
      ],
    },
    {
      code: hono('c.status(404); return c.json({}, 200);'),
      output: null,
      errors: [{ messageId: 'lost' }],
    },
    {
      name: 'through constants, in TypeScript',
      ...typescript,
      code: "import type { Response } from 'express';\nimport { StatusCodes } from 'http-status-codes';\nexport const move = (res: Response) => res.status(StatusCodes.MOVED_PERMANENTLY).redirect('/x');",
      output:
        "import type { Response } from 'express';\nimport { StatusCodes } from 'http-status-codes';\nexport const move = (res: Response) => res.redirect(StatusCodes.MOVED_PERMANENTLY, '/x');",
      errors: [{ messageId: 'lost' }],
    },
  ],
});
