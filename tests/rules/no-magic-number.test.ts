import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-magic-number.ts';

const express = (line: string, imports = ''): string =>
  `import express from 'express';\n${imports}const app = express();\napp.get('/users/:id', (req, res) => {\n  ${line}\n});`;
const statusCodes = "import { StatusCodes } from 'http-status-codes';\n";
const bare = (status: string) => ({ messageId: 'bare', data: { status } });
const named = (status: string, name: string) => ({ messageId: 'named', data: { status, name } });
const ts = { parser };

new RuleTester().run('no-magic-number', rule, {
  valid: [
    "const getUser = { operationId: 'getUser', responses: { '200': user, '404': none } };",
    express('res.status(StatusCodes.NOT_FOUND).end();', statusCodes),
    // A name of the file's own is a name: a constant, an object, a default.
    express('res.status(NOT_FOUND).end();', 'const NOT_FOUND = 404;\n'),
    express('res.status(Code.NOT_FOUND).end();', 'const Code = Object.freeze({ NOT_FOUND: 404 });\n'),
    express('const fail = (status = 500) => res.status(status).end(); fail();'),
    express('const { status = 500 } = req.error; res.status(status).end();'),
    {
      code: `import express from 'express';\nenum Code { NotFound = 404 }\nexpress().use((req, res) => res.status(Code.NotFound).end());`,
      languageOptions: ts,
    },
    // Ranges and arithmetic.
    'const response = await fetch(url); if (response.status >= 400 && response.status < 500) retry();',
    'const response = await fetch(url); if (500 <= response.status || response.status / 100 === 5) retry();',
    // The list says what its codes have in common, and its type would change.
    'const response = await fetch(url); if ([404, 410].includes(response.status)) forget();',
    // No codes at all: no response, another fault, text.
    'const response = await fetch(url); if (response.status === 0) retry();',
    express("res.status('404').end();"),
    express('res.status(4040).end(); res.status(-1).end(); res.status(40.4).end();'),
    // Not HTTP.
    "import { job } from './jobs.js'; job.status(404); process.exit(404); new Timer({ timeout: 500 });",
    "import { test, expect } from './check.js'; test('x', () => expect(load()).toBe(200));",
    express('res.status(...codes); res.status(); res.redirect("/login");'),
    // Options.
    { code: express('res.status(200).end(); res.sendStatus(204);'), options: [{ allow: [200, 204] }] },
    {
      code: "import request from 'supertest';\nimport app from './app.js';\nawait request(app).get('/').expect(200);",
    },
  ],
  invalid: [
    // Nothing says where names come from: no fix.
    { code: express('res.status(404).end();'), errors: [bare('404 Not Found')] },
    { code: express('res.status(209).end();'), errors: [bare('209')] },
    {
      code: "const express = require('express');\nconst app = express();\napp.get('/', (req, res) => res.sendStatus(404));",
      languageOptions: { sourceType: 'commonjs' },
      errors: [bare('404 Not Found')],
    },
    // The library in use.
    {
      code: express('res.status(404).json({ error: "No such user" });', statusCodes),
      output: express('res.status(StatusCodes.NOT_FOUND).json({ error: "No such user" });', statusCodes),
      errors: [named('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      code: express("res.redirect(302, '/login');", statusCodes),
      output: express("res.redirect(StatusCodes.MOVED_TEMPORARILY, '/login');", statusCodes),
      errors: [named('302 Found', 'StatusCodes.MOVED_TEMPORARILY')],
    },
    {
      code: express('res.status(425).end();', statusCodes),
      errors: [{ messageId: 'nameless', data: { status: '425 Too Early', module: 'http-status-codes' } }],
    },
    // Several codes at one site.
    {
      code: express('res.status(err.status ?? 500).end(req.ok);', statusCodes),
      output: express('res.status(err.status ?? StatusCodes.INTERNAL_SERVER_ERROR).end(req.ok);', statusCodes),
      errors: [named('500 Internal Server Error', 'StatusCodes.INTERNAL_SERVER_ERROR')],
    },
    {
      code: express('res.status(user ? 200 : 404).end();', statusCodes),
      output: express('res.status(user ? StatusCodes.OK : StatusCodes.NOT_FOUND).end();', statusCodes),
      errors: [named('200 OK', 'StatusCodes.OK'), named('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    // Through a function of the file.
    {
      code: express('const fail = (code) => res.status(code).end(); fail(0x1f4);', statusCodes),
      output: express(
        'const fail = (code) => res.status(code).end(); fail(StatusCodes.INTERNAL_SERVER_ERROR);',
        statusCodes,
      ),
      errors: [named('500 Internal Server Error', 'StatusCodes.INTERNAL_SERVER_ERROR')],
    },
    // Codes that are read.
    {
      code: `${statusCodes}const response = await fetch(url);
if (response.ok && (404 === response.status || response.status != 2e2)) forget();
switch (response.status) { case 410: forget(); }`,
      output: `${statusCodes}const response = await fetch(url);
if (response.ok && (StatusCodes.NOT_FOUND === response.status || response.status != StatusCodes.OK)) forget();
switch (response.status) { case StatusCodes.GONE: forget(); }`,
      errors: [
        named('404 Not Found', 'StatusCodes.NOT_FOUND'),
        named('200 OK', 'StatusCodes.OK'),
        named('410 Gone', 'StatusCodes.GONE'),
      ],
    },
    // Other frameworks.
    {
      code: "import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx) => { ctx.status = 404; });",
      options: [{ library: 'http-status' }],
      output:
        "import Koa from 'koa';\nimport status from 'http-status';\nconst app = new Koa();\napp.use(async (ctx) => { ctx.status = status.NOT_FOUND; });",
      errors: [named('404 Not Found', 'status.NOT_FOUND')],
    },
    {
      code: "import createError from 'http-errors';\nimport { HttpStatusCode } from 'axios';\nthrow createError(404);",
      output:
        "import createError from 'http-errors';\nimport { HttpStatusCode } from 'axios';\nthrow createError(HttpStatusCode.NotFound);",
      errors: [named('404 Not Found', 'HttpStatusCode.NotFound')],
    },
    // Hono wants one of its codes, and the constants of node:http2 are any number.
    {
      code: "import { Hono } from 'hono';\nimport { constants } from 'node:http2';\nnew Hono().get('/', (c) => c.json({}, 404));",
      languageOptions: ts,
      errors: [
        {
          ...named('404 Not Found', 'constants.HTTP_STATUS_NOT_FOUND'),
          suggestions: [
            {
              messageId: 'replace',
              data: { name: 'constants.HTTP_STATUS_NOT_FOUND' },
              output:
                "import { Hono } from 'hono';\nimport { constants } from 'node:http2';\nnew Hono().get('/', (c) => c.json({}, constants.HTTP_STATUS_NOT_FOUND));",
            },
          ],
        },
      ],
    },
    // TypeScript annotations.
    {
      code: "import type { Response } from 'express';\nimport { HttpStatus } from '@nestjs/common';\nexport const fail = (reply: Response) => reply.status(400).end();",
      languageOptions: ts,
      output:
        "import type { Response } from 'express';\nimport { HttpStatus } from '@nestjs/common';\nexport const fail = (reply: Response) => reply.status(HttpStatus.BAD_REQUEST).end();",
      errors: [named('400 Bad Request', 'HttpStatus.BAD_REQUEST')],
    },
    // What comes with the framework, but not with another one.
    {
      code: "import { Controller, Get, HttpCode } from '@nestjs/common';\n@Controller()\nexport class Users {\n  @Get()\n  @HttpCode(202)\n  list() {}\n}",
      languageOptions: ts,
      output:
        "import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';\n@Controller()\nexport class Users {\n  @Get()\n  @HttpCode(HttpStatus.ACCEPTED)\n  list() {}\n}",
      errors: [named('202 Accepted', 'HttpStatus.ACCEPTED')],
    },
    {
      code: "import axios from 'axios';\nconst response = await axios.get(url);\nif (response.status === 404) forget();",
      output:
        "import axios from 'axios';\nconst response = await axios.get(url);\nif (response.status === axios.HttpStatusCode.NotFound) forget();",
      errors: [named('404 Not Found', 'axios.HttpStatusCode.NotFound')],
    },
    { code: express('res.status(404).end();', "import axios from 'axios';\n"), errors: [bare('404 Not Found')] },
    // The library in use wins over the option's.
    {
      code: express('res.status(404).end();', statusCodes),
      options: [{ library: 'http-status' }],
      output: express('res.status(StatusCodes.NOT_FOUND).end();', statusCodes),
      errors: [named('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
    {
      code: express('res.status(404).end(); res.status(500).end();'),
      options: [{ library: { module: '#http/codes', export: 'Code', names: { NotFound: 404 } } }],
      output: express(
        'res.status(Code.NotFound).end(); res.status(500).end();',
        "import { Code } from '#http/codes';\n",
      ),
      errors: [
        named('404 Not Found', 'Code.NotFound'),
        { messageId: 'nameless', data: { status: '500 Internal Server Error', module: '#http/codes' } },
      ],
    },
    {
      code: express('res.status(200).end(); res.status(404).end();'),
      options: [{ allow: [200] }],
      errors: [bare('404 Not Found')],
    },
    {
      code: "import request from 'supertest';\nimport app from './app.js';\nawait request(app).get('/').expect(200);",
      options: [{ tests: true }],
      errors: [bare('200 OK')],
    },
    // A guess counts where the settings say so; how sure it is makes no difference to the fix.
    {
      code: `${statusCodes}export function fail(res) { res.status(404); }`,
      settings: { 'http-status': { confidence: 'guessed' } },
      output: `${statusCodes}export function fail(res) { res.status(StatusCodes.NOT_FOUND); }`,
      errors: [named('404 Not Found', 'StatusCodes.NOT_FOUND')],
    },
  ],
});
