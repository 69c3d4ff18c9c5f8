import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-unvalidated-code.ts';

const caught = (line: string): string =>
  `import express from 'express';\nexpress().get('/users', async (req, res) => {\n  try { res.json(await list()); } catch (err) {\n    ${line}\n  }\n});`;
const middleware = (line: string): string =>
  `import express from 'express';\nexpress().use((err, req, res, next) => {\n  ${line}\n});`;
const suggest = (fallback: string, output: string): { suggestions: RuleTester.SuggestionOutput[] } => ({
  suggestions: [{ desc: `Use \`${fallback}\`.`, output }],
});
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().get('/', async (request, reply) => { try { await load(); } catch (error) { ${body} } });`;
const koa = (body: string): string =>
  `import Koa from 'koa';\nnew Koa().use(async (ctx) => { try { await load(); } catch (error) { ${body} } });`;

new RuleTester().run('no-unvalidated-code', rule, {
  valid: [
    fastify('reply.code(error.status ?? 500).send({});'),
    koa('ctx.status = error.status ?? 500;'),
    caught('res.status(err.status ?? 500).end();'),
    caught('res.status(err.status || 500).end();'),
    caught('res.status(err.status ? err.status : 500).end();'),
    caught('res.status(err.status >= 400 && err.status < 600 ? err.status : 500).end();'),
    caught('const status = err.status ?? 500; res.status(status).end();'),
    caught('if (!err.status) err.status = 500; res.status(err.status).end();'),
    caught('if (!err.status) return next(err); res.status(err.status).end();'),
    caught('if (err.response) return res.status(err.response.status).end(); throw err;'),
    caught('if (err instanceof HttpError) res.status(err.status).end();'),
    caught('if (isHttpError(err)) res.status(err.status).end();'),
    caught("if (err.name === 'HttpError') res.status(err.status).end();"),
    caught("if (err.type !== 'entity.parse.failed') { next(err); return; } res.status(err.status).end();"),
    caught('if (err.code >= 400 && err.code < 600) res.status(err.code).end();'),
    caught("if (err.code && typeof err.code === 'number') res.status(err.code).end();"),
    caught('if (err.isPublic) res.status(err.code).end();'),
    caught('if (err instanceof ApiError) res.status(err.code).end();'),
    caught('switch (err.status) { case 404: res.status(err.status).end(); }'),
    // The check is held by a variable, or the error is another one by then.
    caught(
      "const isKnown = err && typeof err.status === 'number'; if (!isKnown) throw err; res.status(err.status).end();",
    ),
    caught('const isKnown = err instanceof HttpError; res.status(isKnown ? err.status : 500).end();'),
    caught('const status = err.status; if (!status) throw err; res.status(status).end();'),
    caught('err = toHttpError(err); res.status(err.status).end();'),
    middleware('err = normalize(err); res.status(err.status).end();'),
    caught('const { status = 500 } = err; res.status(status).end();'),
    caught('const { status } = err; res.status(status ?? 500).end();'),
    caught('const { status } = err; if (!status) throw err; res.status(status).end();'),
    caught('const { status } = err; if (!err.status) throw err; res.status(status).end();'),
    caught('const { status } = toHttpError(err); res.status(status).end();'),
    caught('const { response: { status } } = err; res.status(status).end();'),
    // Known where it comes from: a helper's callers, a type of its own, an answer of another server.
    "import express from 'express';\nfunction fail(err, res) { res.status(err.status).end(); }",
    {
      code: "import type { Response } from 'express';\nexport const fail = (err: HttpError, req, res: Response, next) => res.status(err.status).end();",
      languageOptions: { parser },
    },
    caught('const answer = await fetch(url); res.status(answer.status).end();'),
    // Nothing goes wrong here: the default is an error's.
    "import { AutoRouter, error } from 'itty-router';\nAutoRouter().get('/x', () => { try { run(); } catch (err) { return error(err.status); } });",
    'try { run(); } catch (err) { process.exit(err.code); job.status(err.status); }',
    // A test decides what comes to its handlers.
    ...[
      "test('x', () => {",
      "it.only('x', async () => {",
      "t.test('x', (t) => {",
      "describe.each(cases)('x', () => {",
    ].map(
      (open) =>
        `import express from 'express';\n${open} express().use((err, req, res, next) => res.status(err.status).end()); });`,
    ),
    "import assert from 'node:assert';\nimport express from 'express';\nexport const app = express().use((err, req, res, next) => { assert.ok(err); res.status(err.status).end(); });",
  ],
  invalid: [
    {
      code: caught('const { status, message } = err; res.status(status).json({ message });'),
      errors: [
        {
          message:
            'err.status is undefined for most errors. Then Express throws a TypeError, and the client gets 500. Give it a fallback, or check it first.',
          column: 13,
          ...suggest(
            'status = 500',
            caught('const { status = 500, message } = err; res.status(status).json({ message });'),
          ),
        },
      ],
    },
    {
      code: caught('const { statusCode: code } = err; res.status(code).end();'),
      errors: [
        {
          messageId: 'missing',
          ...suggest('code = 500', caught('const { statusCode: code = 500 } = err; res.status(code).end();')),
        },
      ],
    },
    {
      code: caught('const { code } = err; res.status(code || 500).end();'),
      errors: [{ messageId: 'foreign', column: 13 }],
    },
    {
      code: caught('res.status(err.status).json({});'),
      errors: [
        {
          message:
            'err.status is undefined for most errors. Then Express throws a TypeError, and the client gets 500. Give it a fallback, or check it first.',
          line: 4,
          column: 16,
          ...suggest('err.status ?? 500', caught('res.status(err.status ?? 500).json({});')),
        },
      ],
    },
    // A function that is called test, or a test of a string, makes no test.
    ...['if (/x/.test(name))', 'function test()'].map((before) => ({
      code: `import express from 'express';\n${before} { express().use((err, req, res, next) => res.status(err.status).end()); }`,
      errors: [
        {
          messageId: 'missing' as const,
          ...suggest(
            'err.status ?? 500',
            `import express from 'express';\n${before} { express().use((err, req, res, next) => res.status(err.status ?? 500).end()); }`,
          ),
        },
      ],
    })),
    {
      code: middleware('res.status(err.statusCode).json({});'),
      errors: [
        {
          messageId: 'missing',
          ...suggest('err.statusCode ?? 500', middleware('res.status(err.statusCode ?? 500).json({});')),
        },
      ],
    },
    {
      code: "import { Hono } from 'hono';\nnew Hono().onError((err, c) => c.json({}, err.status));",
      errors: [
        {
          message:
            'err.status is undefined for most errors. Then Hono sends 200 for undefined, and 500 for null, which has no status to read. Give it a fallback, or check it first.',
          ...suggest(
            'err.status ?? 500',
            "import { Hono } from 'hono';\nnew Hono().onError((err, c) => c.json({}, err.status ?? 500));",
          ),
        },
      ],
    },
    ...(
      [
        [fastify, 'reply.code(error.status', ').send({});', 'Fastify throws FST_ERR_BAD_STATUS_CODE'],
        [koa, 'ctx.status = error.status', ';', 'Koa throws an AssertionError'],
      ] as const
    ).map(([wrap, before, after, outcome]) => ({
      code: wrap(`${before}${after}`),
      errors: [
        {
          message: `error.status is undefined for most errors. Then ${outcome}, and the client gets 500. Give it a fallback, or check it first.`,
          ...suggest('error.status ?? 500', wrap(`${before} ?? 500${after}`)),
        },
      ],
    })),
    {
      code: caught('res.status(err.code || 500).json({});'),
      errors: [
        {
          message:
            "err.code is often no status ('ENOENT', 11000). Then Express throws a TypeError, and the client gets 500. Check that it is a number from 400 to 599 first.",
          suggestions: [],
        },
      ],
    },
    ...[
      'if (err.code) res.status(err.code).end();',
      'if (!err.code) return next(err); res.status(err.code).end();',
    ].map((line) => ({
      name: `a code may be there and no status: ${line}`,
      code: caught(line),
      errors: [{ messageId: 'foreign', suggestions: [] }],
    })),
    {
      code: caught('res.status(err.response.status).json({});'),
      errors: [
        {
          message:
            'An error without an answer from the server (a refused connection, a timeout) has no err.response: reading its status throws a TypeError. Give it a fallback, or check it first.',
          ...suggest('err.response?.status ?? 502', caught('res.status(err.response?.status ?? 502).json({});')),
        },
      ],
    },
    {
      name: 'a variable, in a rejection, sent by Node far away',
      code: "const http = require('http');\nhttp.createServer((req, res) => { run().catch((error) => { const code = error.statusCode; res.writeHead(code); res.end(); }); });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [
        {
          message:
            'error.statusCode is undefined for most errors. Then Node throws a RangeError when the response is written. Give it a fallback, or check it first.',
          ...suggest(
            'error.statusCode ?? 500',
            "const http = require('http');\nhttp.createServer((req, res) => { run().catch((error) => { const code = error.statusCode ?? 500; res.writeHead(code); res.end(); }); });",
          ),
        },
      ],
    },
    {
      name: 'what another kind of error is done with first says nothing of what comes after',
      code: caught("if (err.type !== 'entity.parse.failed') log(err); res.status(err.status).end();"),
      errors: [
        {
          messageId: 'missing',
          ...suggest(
            'err.status ?? 500',
            caught("if (err.type !== 'entity.parse.failed') log(err); res.status(err.status ?? 500).end();"),
          ),
        },
      ],
    },
    {
      name: 'what one kind of error checked says nothing of the others',
      code: caught("if (err.name === 'AbortError') return; res.status(err.status).end();"),
      errors: [
        {
          messageId: 'missing',
          ...suggest(
            'err.status ?? 500',
            caught("if (err.name === 'AbortError') return; res.status(err.status ?? 500).end();"),
          ),
        },
      ],
    },
  ],
});
