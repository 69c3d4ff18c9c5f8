import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-invalid-code.ts';

const express = (line: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/users/:id', (req, res) => {\n  ${line}\n});`;
const koa = (line: string): string =>
  `import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx) => {\n  ${line}\n});`;
const fastify = (line: string): string =>
  `import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/users/:id', async (request, reply) => {\n  ${line}\n});`;
const node = (line: string): string =>
  `import { createServer } from 'node:http';\ncreateServer((req, res) => {\n  ${line}\n}).listen(8080);`;
const express4 = { 'http-status': { frameworks: { express: 4 } } };

const rangeError = 'Express throws a RangeError, and the client gets 500';
const typeError = 'Express throws a TypeError, and the client gets 500';
const pass = 'Pass an integer from 200 to 599.';

new RuleTester().run('no-invalid-code', rule, {
  valid: [
    express('res.status(404).json({ error: "No such user" });'),
    express('res.status(req.user ? 200 : 401).end();'),
    express('res.status(error.status).end();'),
    // A process ends with 1, and anything may be named `error`.
    express("throw Object.assign(new Error('x'), { status: 1 });"),
    express("throw Object.assign(new Error('x'), { status: 'failed' });"),
    express("throw Object.assign(new Error('x'), { statusCode: 404 });"),
    express('throw Object.assign(error, { status: 1000 });'),
    // The string is what Node and Fastify take, and so does Express 4.
    node("res.statusCode = '404'; res.end();"),
    node('res.writeHead(404); res.end();'),
    fastify("return reply.code('404').send({});"),
    { code: express("res.status('404').end();"), settings: express4 },
    "export const GET = () => new Response(null, { status: '404' });",
    // 101 is followed by another protocol.
    node("res.writeHead(101, { Upgrade: 'websocket' }); res.end();"),
    // Cloudflare's Response hands over a WebSocket so.
    'export default { fetch: () => new Response(null, { status: 101, webSocket: client }) };',
    // An option that is undefined is an option left out.
    'export const GET = (request) => new Response(null, { status: request.ok ? 201 : undefined });',
    // Placeholders, and what `??` and `||` replace.
    express('let status = 0; if (req.user) status = 200; else status = 401; res.status(status).end();'),
    express('let status = null; try { load(); } catch { status = 500; } res.status(status ?? 200).end();'),
    express('const status = undefined; res.status(status || 500).end();'),
    // Other rules': nobody's code, a vendor's, a retired one, a redirect that is none, swapped arguments, a form of Express 4.
    express('res.status(209).end();'),
    express('res.status(999).end();'),
    express('res.status(110).end();'),
    express('res.status(418).end();'),
    express("res.redirect(404, '/users');"),
    express("res.redirect('/users', req.code);"),
    express('res.send(99);'),
    koa("ctx.throw('No such user');"),
    koa('ctx.throw(200);'),
    // Not HTTP.
    "import { job } from './jobs.js';\njob.status('done'); job.code(4040); process.exit(-1);",
    { code: express('res.status(1000).end();'), settings: { 'http-status': { frameworks: ['koa'] } } },
  ],
  invalid: [
    {
      code: express('res.status(1000).end();'),
      errors: [{ message: `1000 is outside of 100–999: ${rangeError}. ${pass}`, line: 4, column: 14, endColumn: 18 }],
    },
    {
      code: fastify("throw Object.assign(new Error('x'), { statusCode: 1000 });"),
      errors: [{ message: `1000 is outside of 100–999: error handlers answer with 500. ${pass}` }],
    },
    { code: express('res.sendStatus(-1);'), errors: [{ message: `-1 is outside of 100–999: ${rangeError}. ${pass}` }] },
    {
      code: fastify('return reply.code(600).send();'),
      errors: [
        {
          message: `600 is outside of 100–599: Fastify throws FST_ERR_BAD_STATUS_CODE, and the client gets 500. ${pass}`,
        },
      ],
    },
    {
      code: 'export const GET = () => new Response(null, { status: 999 });',
      errors: [{ message: `999 is outside of 200–599: the Response constructor throws a RangeError. ${pass}` }],
    },
    {
      code: 'export const GET = () => new Response(null, { status: 102 });',
      errors: [
        { message: `102 Processing is outside of 200–599: the Response constructor throws a RangeError. ${pass}` },
      ],
    },
    {
      code: express('res.status(604).end();'),
      errors: [
        {
          message: `604 is not an HTTP status code: Express sends it, but the codes of HTTP end at 599, and clients treat it as 500. ${pass}`,
        },
      ],
    },
    // Fractions.
    {
      code: express('res.status(404.5).end();'),
      errors: [{ message: `404.5 is not an integer: ${typeError}. ${pass}` }],
    },
    {
      code: express('res.status(404.5).end();'),
      settings: express4,
      errors: [{ message: `404.5 is not an integer: Express drops the fraction and sends 404. ${pass}` }],
    },
    {
      code: express('res.statusCode = 404.5;\n  res.end();'),
      errors: [{ message: `404.5 is not an integer: Node drops the fraction and sends 404. ${pass}` }],
    },
    // No number at all.
    {
      code: express('res.status(NaN).end();'),
      errors: [{ message: `NaN is not a status code: ${rangeError}. ${pass}` }],
    },
    {
      code: express('res.status(null).end();'),
      errors: [{ message: `null is not a status code: ${typeError}. ${pass}` }],
    },
    {
      code: node('res.statusCode = undefined; res.end();'),
      errors: [
        {
          message: `undefined is not a status code: Node throws a RangeError when the response is written. ${pass}`,
        },
      ],
    },
    {
      code: 'export const GET = () => new Response(null, { status: null });',
      errors: [
        {
          message: `null is not a status code: undefined is taken for the default, and null makes the Response constructor throw a RangeError. ${pass}`,
        },
      ],
    },
    {
      code: koa("ctx.status = 'Not Found';"),
      errors: [
        {
          message: `'Not Found' is not a status code: Koa throws an AssertionError, and the client gets 500. ${pass}`,
        },
      ],
    },
    {
      code: `import { ReasonPhrases } from 'http-status-codes';\n${express('res.status(ReasonPhrases.NOT_FOUND).end();')}`,
      errors: [{ message: `"Not Found" is not a status code: ${typeError}. ${pass}` }],
    },
    // Numbers in strings.
    {
      code: express("res.status('404').end();"),
      output: express('res.status(404).end();'),
      errors: [{ message: `The status code is the string '404': ${typeError}. Write the number 404.` }],
    },
    {
      code: `const express = require('express');\nconst app = express();\napp.use((req, res) => res.sendStatus(\`404\`));`,
      output: `const express = require('express');\nconst app = express();\napp.use((req, res) => res.sendStatus(404));`,
      languageOptions: { sourceType: 'commonjs' },
      errors: [{ messageId: 'string' }],
    },
    {
      code: "import type { Context } from 'koa';\nexport function missing(ctx: Context): void {\n  ctx.status = '404' as any;\n}",
      output:
        "import type { Context } from 'koa';\nexport function missing(ctx: Context): void {\n  ctx.status = 404 as any;\n}",
      languageOptions: { parser },
      errors: [{ messageId: 'string' }],
    },
    {
      name: 'only suggests where the object is inferred',
      code: "export function missing(req, res, next) {\n  res.status('404').json({});\n}",
      errors: [
        {
          messageId: 'string',
          suggestions: [
            {
              desc: 'Write the number 404.',
              output: 'export function missing(req, res, next) {\n  res.status(404).json({});\n}',
            },
          ],
        },
      ],
    },
    {
      name: 'changes neither a constant nor a string that is no final code',
      code: express("const missing = '404';\n  res.status(missing).end();\n  res.status('99').end();"),
      errors: [{ messageId: 'string' }, { messageId: 'string' }],
    },
    // Interim codes.
    {
      code: express('res.status(103).end();'),
      errors: [
        {
          message:
            '103 Early Hints is an interim response: the client goes on waiting for the final one. Send a final status code, from 200 to 599.',
        },
      ],
    },
    {
      code: `import { StatusCodes } from 'http-status-codes';\n${koa('ctx.status = StatusCodes.PROCESSING;')}`,
      errors: [{ messageId: 'interim' }],
    },
    { code: node('res.writeHead(150); res.end();'), errors: [{ messageId: 'interim' }] },
    // Through names, conditions and functions of the file.
    {
      code: express('const code = req.user ? 200 : 4040;\n  res.status(req.user ? 2000 : 404).end();'),
      errors: [{ messageId: 'outside', line: 5, column: 25 }],
    },
    {
      code: `const codes = { missing: 4040 };\n${express('res.status(codes.missing).end();')}`,
      errors: [{ messageId: 'outside', line: 5 }],
    },
    {
      code: express('const fail = (code) => res.status(code).end();\n  fail(4040);'),
      errors: [{ messageId: 'outside', line: 5, column: 8 }],
    },
  ],
});
