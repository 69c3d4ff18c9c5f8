import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import rule from '../../src/rules/no-unknown-code.ts';

const express = (line: string): string =>
  `import express from 'express';\nconst app = express();\napp.get('/users', (req, res) => {\n  ${line}\n});`;

new RuleTester().run('no-unknown-code', rule, {
  valid: [
    express('res.status(200).json([]);'),
    { code: express('res.status(299 - 10).end();') },
    { code: express('res.status(427).end();'), options: [{ allow: [427] }] },
    // Other rules': a vendor's code, a retired one, some that cannot be sent, an error and a redirect that are none.
    express('res.status(520).end();'),
    express('res.status(418).end();'),
    express('res.status(150).end(); res.status(604).end(); res.status("427").end();'),
    'export const GET = () => new Response(null, { status: 150 });',
    "import Koa from 'koa';\nnew Koa().use((ctx) => ctx.throw(209));",
    express("res.redirect(427, '/people');"),
    express('res.send(427);'),
    // Not HTTP, or not sure enough.
    'const order = { status: 427 };\njob.status(209); process.exit(427);',
    'export const fail = (res) => res.sendStatus(427);',
    { code: express('res.status(427).end();'), settings: { 'http-status': { frameworks: ['koa'] } } },
  ],
  invalid: [
    {
      code: express('res.status(240).json({});'),
      errors: [
        {
          message:
            '240 is not a registered status code, and no vendor is known to use it: clients treat it as 200. Use a registered code.',
          line: 4,
          column: 14,
          suggestions: [
            { desc: 'Use 204 No Content.', output: express('res.status(204).json({});') },
            { desc: 'Use 200 OK.', output: express('res.status(200).json({});') },
          ],
        },
      ],
    },
    {
      name: 'offers nothing where nothing is near',
      code: express('res.status(579).end();'),
      errors: [{ messageId: 'unknown' }],
    },
    {
      code: "import express from 'express';\nexpress().get('/old', (req, res) => res.redirect(309, '/new'));",
      errors: [
        {
          messageId: 'unknown',
          suggestions: [
            {
              desc: 'Use 308 Permanent Redirect.',
              output: "import express from 'express';\nexpress().get('/old', (req, res) => res.redirect(308, '/new'));",
            },
            {
              desc: 'Use 307 Temporary Redirect.',
              output: "import express from 'express';\nexpress().get('/old', (req, res) => res.redirect(307, '/new'));",
            },
            {
              desc: 'Use 304 Not Modified.',
              output: "import express from 'express';\nexpress().get('/old', (req, res) => res.redirect(304, '/new'));",
            },
          ],
        },
      ],
    },
    {
      name: 'a string that the framework takes, in CommonJS',
      code: "const http = require('http');\nhttp.createServer((req, res) => { res.statusCode = '579'; res.end(); });",
      languageOptions: { sourceType: 'commonjs' },
      errors: [{ messageId: 'unknown' }],
    },
    {
      name: 'one of two codes, in TypeScript, through a constant of the file',
      code: "import type { FastifyReply } from 'fastify';\nconst GONE_WRONG = 579;\nexport const end = (reply: FastifyReply, ok: boolean) => reply.code(ok ? 200 : GONE_WRONG).send();",
      languageOptions: { parser },
      errors: [{ messageId: 'unknown', line: 3 }],
    },
    {
      code: 'export const GET = () => Response.json({}, { status: 579 });',
      errors: [{ messageId: 'unknown' }],
    },
    {
      name: 'once, where a name gets the same code twice',
      code: express('let code = 579; if (req.old) code = 579; res.status(code).end();'),
      errors: [{ messageId: 'unknown' }],
    },
    {
      name: 'guesses where it is told to',
      code: 'export const fail = (res) => res.sendStatus(579);',
      settings: { 'http-status': { confidence: 'guessed' } },
      errors: [{ messageId: 'unknown' }],
    },
  ],
});
