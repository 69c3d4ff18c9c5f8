import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/require-header.ts';

const express = (line: string, method = 'get'): string =>
  `import express from 'express';\nconst app = express();\napp.${method}('/users', async (req, res, next) => {\n  ${line}\n});`;
const fetchApi = (init: string): string => `export const GET = () => new Response(null, ${init});`;

/** What the rule says of one code and one field. */
const lacks = (code: string, field: string): { message: RegExp } => ({
  message: new RegExp(`^${code} .* the field ${field} .*Set ${field}\\.$`),
});

/** An application whose middleware does something with every response, before a route that answers 401. */
const behind = (middleware: string): string =>
  `import express from 'express';\nconst app = express();\n${middleware}\napp.get('/me', (req, res) => res.sendStatus(401));`;
const fastifyBehind = (hook: string): string =>
  `import Fastify from 'fastify';\nconst app = Fastify();\n${hook}\napp.get('/me', (request, reply) => reply.code(401).send());`;
const challenge = "(req, res, next) => { res.set('WWW-Authenticate', 'Bearer'); next(); }";

new RuleTester().run('require-header', rule, {
  valid: [
    express("res.set('WWW-Authenticate', 'Bearer').status(401).end();"),
    express("res.status(401).header('www-authenticate', 'Bearer').json({ error: 'Who are you?' });"),
    express("res.set({ Allow: '' }).sendStatus(405);"),
    express("res.redirect(301, '/people');"),
    express("res.redirect('/people');"),
    express("res.location('/people').status(303).end();"),
    express('res.status(304).end();'),
    express('res.status(300).json([]);'),
    express('res.status(403).end();'),
    express('res.status(429).end();'),
    // Somebody else may set the field.
    express('challenge(res); res.status(401).end();'),
    express('res.status(401); next(new Error());'),
    express('res.set(fields).status(401).end();'),
    express('throw createError(401);'),
    "import express from 'express';\nexpress().get('/users', authenticate, (req, res) => res.sendStatus(401));",
    "import createError from 'http-errors';\nexport const fail = () => { throw createError(401); };",
    'export const requireUser = (req, res, next) => (req.user ? next() : res.sendStatus(401));',
    fetchApi('{ ...init, status: 401 }'),
    fetchApi('{ status: 401, headers }'),
    fetchApi("{ status: 206, headers: { 'Content-Type': 'multipart/byteranges; boundary=x' } }"),
    // Middleware of the same file sets it for all answers.
    behind(`app.use(${challenge});`),
    behind(`const challenge = ${challenge};\napp.use('/api', challenge);`),
    behind('app.use((req, res, next) => { addFields(res); next(); });'),
    fastifyBehind("app.addHook('onSend', async (request, reply) => { reply.header('WWW-Authenticate', 'Bearer'); });"),
    "const Koa = require('koa');\nconst app = new Koa();\napp.use(async (ctx, next) => { ctx.set('WWW-Authenticate', 'Bearer'); await next(); });\napp.use((ctx) => { ctx.status = 401; });",
    "import { Hono } from 'hono';\nconst app = new Hono();\napp.use(async (c, next) => { await next(); c.header('WWW-Authenticate', 'Bearer'); });\napp.get('/me', (c) => c.json({}, 401));",
    // The code may be another one.
    express('res.status(err.status ?? 401).end();'),
    // What other rules report: a form of Express 4, and a code that this API cannot send.
    express('res.send(401);'),
    fetchApi('{ status: 101 }'),
    'const job = { status: 401 };\njob.status(401);',
    { code: express('res.sendStatus(401);'), settings: { 'http-status': { frameworks: ['koa'] } } },
    { code: express('res.status(201).end();'), options: [{ level: 'should' }] },
    { code: express('res.status(413).end();'), options: [{ level: 'should' }] },
    { code: express("res.set('X-Id', '1').status(404).end();"), options: [{ headers: { '4XX': ['X-Id'] } }] },
    { code: express('res.status(404).json({});'), options: [{ headers: { '4XX': ['Content-Type'] } }] },
  ],
  invalid: [
    // Middleware that sets other fields, or that comes too late.
    {
      code: behind("app.use((req, res, next) => { res.set('X-Id', '1'); next(); });"),
      errors: [lacks('401', 'WWW-Authenticate')],
    },
    { code: `${behind('')}\napp.use(${challenge});`, errors: [lacks('401', 'WWW-Authenticate')] },
    {
      code: express("res.status(401).json({ error: 'Who are you?' });"),
      errors: [
        {
          message:
            '401 Unauthorized must have the field WWW-Authenticate (RFC 9110 §15.5.2), and nothing here sets it: clients are not told how to authenticate. Set WWW-Authenticate.',
          line: 4,
          column: 14,
        },
      ],
    },
    {
      code: express('res.status(302).end();'),
      errors: [
        {
          message:
            '302 Found should have the field Location (RFC 9110 §15.4.3), and nothing here sets it: clients are not told where to go. Set Location.',
        },
      ],
    },
    ...[301, 303, 307, 308].map((code) => ({
      code: express(`res.status(${String(code)}).end();`),
      errors: [lacks(String(code), 'Location')],
    })),
    { code: express('res.sendStatus(405);', 'put'), errors: [lacks('405', 'Allow')] },
    { code: express('res.sendStatus(407);'), errors: [lacks('407', 'Proxy-Authenticate')] },
    { code: express('res.sendStatus(426);'), errors: [lacks('426', 'Upgrade')] },
    { code: fetchApi('{ status: 206 }'), errors: [lacks('206', 'Content-Range')] },
    {
      name: 'one that is multipart needs none, this one does',
      code: fetchApi("{ status: 206, headers: { 'Content-Type': 'video/mp4' } }"),
      errors: [lacks('206', 'Content-Range')],
    },
    { code: fetchApi('{ status: 416 }'), errors: [lacks('416', 'Content-Range')] },
    {
      code: "const { createServer } = require('node:http');\ncreateServer((req, res) => { res.writeHead(101, { Connection: 'upgrade' }); res.end(); });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [lacks('101', 'Upgrade')],
    },
    {
      name: 'through a constant, one branch of two, in TypeScript',
      code: "import { StatusCodes } from 'http-status-codes';\nexport const GET = (user: unknown): Response => Response.json({}, { status: user ? StatusCodes.FORBIDDEN : StatusCodes.UNAUTHORIZED });",
      languageOptions: { parser },
      errors: [lacks('401', 'WWW-Authenticate')],
    },
    {
      code: "import Koa from 'koa';\nnew Koa().use((ctx) => { if (ctx.get('Authorization')) return; ctx.status = 401; ctx.body = { error: 'Who are you?' }; });",
      errors: [lacks('401', 'WWW-Authenticate')],
    },
    {
      code: "import Fastify from 'fastify';\nFastify().get('/users', (request, reply) => reply.code(401).send({ error: 'Who are you?' }));",
      errors: [lacks('401', 'WWW-Authenticate')],
    },
    {
      code: "import { Hono } from 'hono';\nnew Hono().get('/users', (c) => c.json({ error: 'Who are you?' }, 401));",
      errors: [lacks('401', 'WWW-Authenticate')],
    },
    {
      code: "exports.handler = async () => ({ statusCode: 401, body: 'Who are you?' });",
      filename: 'lambda/handler.js',
      languageOptions: { sourceType: 'commonjs' },
      errors: [lacks('401', 'WWW-Authenticate')],
    },
    {
      code: express('res.status(201).json({ id });', 'post'),
      options: [{ level: 'should' }],
      errors: [lacks('201', 'Location')],
    },
    { code: express('res.sendStatus(429);'), options: [{ level: 'should' }], errors: [lacks('429', 'Retry-After')] },
    { code: express('res.sendStatus(503);'), options: [{ level: 'should' }], errors: [lacks('503', 'Retry-After')] },
    { code: express('res.sendStatus(451);'), options: [{ level: 'should' }], errors: [lacks('451', 'Link')] },
    {
      code: express('res.sendStatus(404);'),
      options: [{ headers: { '4XX': ['X-Request-Id'], 404: ['Cache-Control'] } }],
      errors: [
        {
          message:
            'Your project requires Cache-Control and X-Request-Id on 404 Not Found, and nothing here sets that. Set Cache-Control and X-Request-Id.',
        },
      ],
    },
  ],
});
